//! The words that announce a person: "het lid", "de motie", "mevrouw", a minister's office, a signature.

use super::super::lexicon::{Lexicon, Wanted};
use super::super::reader::{Passage, Text, is_space};
use super::Mention;
use super::function;
use super::name::{FullName, Written, name_at};
use crate::document::{Block, BlockKind, DocumentKind};
use crate::dutch::Reading;
use crate::dutch::classes::{
    AUXILIARIES, FINITE_VERBS, NAME_OPENINGS, PARTED_BEFORE_GE, PORTFOLIOS, TITLES,
    TITLES_WITH_STOPS,
};
use crate::dutch::letters::{Letters, capitalised, same};
use crate::extract::Context;
use crate::extract::date::is_participle;
use crate::names::Kind;
use std::ops::Range;

/// What a word before a name says about the person.
struct Trigger {
    words: &'static [&'static str],
    role: Option<&'static str>,
    /// Whether several names may follow, as after "de leden".
    several: bool,
    /// Whether the name may begin with a small word in lower case, as after "mevrouw".
    lower: bool,
    rule: &'static str,
}

const MEMBER: &str = "Kamerlid";

/// The rule for those after whom a motion or an amendment is called.
pub(super) const MOTION: &str = "motion";

const TRIGGERS: &[Trigger] = &[
    Trigger {
        words: &["lid", "kamerlid", "tweedekamerlid", "senator"],
        role: Some(MEMBER),
        several: false,
        lower: false,
        rule: "member",
    },
    Trigger {
        words: &["leden", "kamerleden"],
        role: Some(MEMBER),
        several: true,
        lower: false,
        rule: "members",
    },
    Trigger {
        words: &["motie", "moties", "amendement", "amendementen"],
        role: Some(MEMBER),
        several: true,
        lower: false,
        rule: MOTION,
    },
    Trigger {
        words: &["heer", "mevrouw", "mevr", "mw", "dhr"],
        role: None,
        several: false,
        lower: true,
        rule: "form-of-address",
    },
    Trigger {
        words: &["heren", "dames"],
        role: None,
        several: true,
        lower: true,
        rule: "form-of-address",
    },
    Trigger {
        words: &["staatssecretaris"],
        role: Some("staatssecretaris"),
        several: false,
        lower: false,
        rule: "office",
    },
    Trigger {
        words: &["minister"],
        role: Some("minister"),
        several: false,
        lower: false,
        rule: "office",
    },
    Trigger {
        words: &["president", "premier"],
        role: Some("minister-president"),
        several: false,
        lower: false,
        rule: "office",
    },
    Trigger {
        words: &["voorzitter"],
        role: Some("Voorzitter"),
        several: false,
        lower: false,
        rule: LABEL,
    },
    Trigger {
        words: &["griffier"],
        role: Some("Griffier"),
        several: false,
        lower: false,
        rule: LABEL,
    },
    Trigger {
        words: &["woordvoerder"],
        role: Some("Woordvoerder"),
        several: false,
        lower: false,
        rule: LABEL,
    },
    Trigger {
        words: &["contactpersoon"],
        role: Some("Contactpersoon"),
        several: false,
        lower: false,
        rule: LABEL,
    },
    Trigger {
        words: &["wethouder"],
        role: Some("wethouder"),
        several: false,
        lower: false,
        rule: "office",
    },
];

/// What anybody else is who is named behind it.
const FUNCTION: Trigger = Trigger {
    words: &[],
    role: None,
    several: false,
    lower: false,
    rule: "function",
};

/// The rule for those whose name stands behind a label: `Griffier: Drs. Bosman`.
const LABEL: &str = "label";

/// What stands before the name of somebody, with a colon, and after it where lines have run together.
const LABELS: &[&str] = &[
    "voorzitter",
    "griffier",
    "woordvoerder",
    "contactpersoon",
    "plaatsvervangend",
    "adjunct",
];

/// Most names in one row.
const ROW: usize = 12;

/// The people announced in a text.
pub(super) fn mentions<'d>(text: &Text<'d>, lexicon: &Lexicon<'_>) -> Vec<Mention<'d>> {
    let (reader, passage) = (&text.reader, &text.passage);
    let mut found: Vec<Mention<'d>> = Vec::new();
    if let Some((role, name)) = function::of_meeting(reader, lexicon) {
        let leads = mention(reader, lexicon, passage, &FUNCTION, name);
        return leads
            .map(|leads| Mention {
                role: Some(role),
                ..leads
            })
            .into_iter()
            .collect();
    }
    for index in 0..reader.words.len() {
        let Some((trigger, name)) = announced(reader, lexicon, index) else {
            found.extend(in_function(text, lexicon, index, found.last()));
            continue;
        };
        let start = reader.word(name.first).map_or(0, |word| word.range.start);
        if found.last().is_none_or(|last| last.range.end <= start) {
            let before = found.len();
            row(reader, lexicon, trigger, name, |name| {
                let shared = party_of_several(reader, lexicon, name.last);
                found.extend(mention(reader, lexicon, passage, trigger, name));
                if let Some(party) = shared {
                    share(&party, found.get_mut(before..).unwrap_or_default());
                }
            });
            if let Some([one]) = found.get_mut(before..) {
                one.alone = true;
            }
        }
    }
    found
}

/// Somebody named behind what he or she is, or behind a verb of saying.
fn in_function<'d>(
    text: &Text<'d>,
    lexicon: &Lexicon<'_>,
    index: usize,
    last: Option<&Mention<'d>>,
) -> Option<Mention<'d>> {
    let reader = &text.reader;
    let function = function::named(reader, lexicon, index);
    let role = reader.word(index).filter(|_| function.is_some());
    let name = function.or_else(|| function::saying(reader, lexicon, index))?;
    let start = reader.word(name.first)?.range.start;
    if last.is_some_and(|last| last.range.end > start) {
        return None;
    }
    let found = mention(reader, lexicon, &text.passage, &FUNCTION, name)?;
    Some(Mention {
        role: role.map(|word| word.text.lower()),
        alone: true,
        ..found
    })
}

/// Gives the party to the last of these people and to those right before who have none.
fn share(party: &str, people: &mut [Mention<'_>]) {
    let without = people.iter_mut().rev().enumerate();
    let without = without.take_while(|(at, person)| *at == 0 || person.party.is_none());
    without.for_each(|(_, person)| person.party = Some(party.to_owned()));
}

/// The trigger at this word, with the name that follows.
fn announced(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    index: usize,
) -> Option<(&'static Trigger, Written)> {
    let word = reader.word(index)?;
    let trigger = TRIGGERS
        .iter()
        .find(|trigger| word.is_one_of(trigger.words))?;
    if word.is("president")
        && !(reader.gap(index) == "-" && reader.word(index.checked_sub(1)?)?.is("minister"))
    {
        return None;
    }
    let mut next = index + 1;
    let tied = trigger.rule == MOTION && reader.gap(next) == "-";
    // "Omschrijving motie Vindplaats": heads of columns; "de motie Huisvesting jongeren": its subject.
    if trigger.rule == MOTION && !tied && names_no_mover(reader, index) {
        return None;
    }
    // "motie van Dik-Faber": here the small word belongs to the motion.
    if trigger.rule == MOTION && reader.word(next)?.text == "van" {
        next += 1;
    }
    if trigger.rule == "members" {
        next = behind_announcement(reader, next);
    }
    let gap = reader.gap(next);
    let shortened = gap == ". " && word.is_one_of(&["mevr", "mw", "dhr"]);
    let listed = next > index + 1 && gap == ": ";
    // "De voorzitter: Goedemorgen": who speaks, not who it is.
    let is_label = trigger.rule == LABEL;
    let of_speaker = index > 0 && reader.any(index - 1, &["de"]);
    if is_label && (of_speaker || gap.trim() != ":") {
        return None;
    }
    if !tied && !is_space(gap) && !shortened && !listed && !is_label {
        return None;
    }
    let addressed = |at: usize| is_label && reader.any(at, &["mw", "dhr", "mevr"]);
    while (reader.word(next)?.is_one_of(&TITLES) || addressed(next))
        && reader.gap(next + 1).starts_with('.')
    {
        next += 1;
    }
    if is_label {
        return labelled(reader, name_at(reader, lexicon, next, false)?)
            .map(|name| (trigger, name));
    }
    // `staatssecretaris Jeugd, Preventie en Sport`: what somebody is for, not who it is.
    if trigger.rule == "office" && reader.any(next, &PORTFOLIOS) {
        return None;
    }
    let lower =
        trigger.lower || reader.word(next)?.is_one_of(&NAME_OPENINGS) && trigger.rule != MOTION;
    Some((trigger, name_at(reader, lexicon, next, lower)?))
}

/// Whether a motion is not called after who moved it: its name stands among heads of columns, or a noun in the plural goes on
/// with it.
fn names_no_mover(reader: &Reading<'_>, index: usize) -> bool {
    /// Heads of columns, or of fields, that stand right before a motion's.
    const HEADS: [&str; 3] = ["omschrijving", "onderwerp", "titel"];
    let is_small = reader
        .word(index)
        .is_some_and(|word| !word.is_capitalised());
    let is_head =
        is_small && index > 0 && reader.gap(index) == " " && reader.any(index - 1, &HEADS);
    let goes_on = reader.gap(index + 2) == " "
        && reader.word(index + 2).is_some_and(|next| {
            let is_small = next.text.chars().all(char::is_lowercase);
            let is_plural = next.ends_with("en") || next.ends_with("ers");
            let is_verb = is_participle(next)
                || PARTED_BEFORE_GE.words().any(|part| next.starts_with(part))
                || next.starts_with("ver")
                || next.is_one_of(&FINITE_VERBS)
                || next.is_one_of(&AUXILIARIES);
            let is_preposition = next.is_one_of(&["tussen", "binnen", "buiten"]);
            is_small && next.text.len() > 5 && is_plural && !is_verb && !is_preposition
        });
    is_head || goes_on
}

/// The first word of a list of those who are there: `leden der Kamer, te weten: …`.
fn behind_announcement(reader: &Reading<'_>, next: usize) -> usize {
    let words = ["der", "kamer", "te", "weten"];
    let all = words
        .iter()
        .zip(next..)
        .all(|(word, at)| reader.is(at, word));
    if all { next + words.len() } else { next }
}

/// The name behind a label, where its line ends with it or another label follows on it.
fn labelled(reader: &Reading<'_>, name: Written) -> Option<Written> {
    let is_label = |at: &usize| reader.word(*at).is_some_and(|word| word.is_one_of(LABELS));
    let count = reader.words.len();
    let end = (name.first + 1..=name.last + 1).find(|at| *at >= count || is_label(at))?;
    if end > name.last {
        return Some(name);
    }
    // "Voorzitter: Bos Griffier: Vos": the next label is no part of the name.
    let last = end - 1;
    let family = (name.last + 1).checked_sub(name.name.key.len())?;
    let rest = reader.text.get(reader.range(family, last)?)?.to_owned();
    let mut key = name.name.key;
    key.truncate(last + 1 - family);
    Some(Written {
        last,
        name: FullName {
            rest,
            key,
            ..name.name
        },
        ..name
    })
}

/// The names of a row: `Van Dijk, Voortman en Krol`, `Bruins Slot/Bouwmeester`.
fn row(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    trigger: &Trigger,
    first: Written,
    mut add: impl FnMut(Written),
) {
    let mut name = first;
    for _ in 0..ROW {
        let mut next = after_bracket(reader, name.last);
        add(name);
        let gap = reader.gap(next);
        let slash = gap == "/";
        let comma = matches!(gap, ", " | "), ");
        let and =
            reader.word(next).is_some_and(|word| word.is("en")) && matches!(gap, " " | ") " | ", ");
        next += usize::from(and);
        if !slash && !(trigger.several && (comma || and && is_space(reader.gap(next)))) {
            return;
        }
        let Some(another) = name_at(reader, lexicon, next, false) else {
            return;
        };
        name = another;
    }
}

/// The word after a name and the party in brackets behind it.
fn after_bracket(reader: &Reading<'_>, last: usize) -> usize {
    bracket(reader, last).map_or(last + 1, |inside| inside.end)
}

/// Most words of a party's or a ministry's name in brackets.
const BRACKET: usize = 12;

/// The words in brackets right behind a name, with or without a space: `Jansen (SP)`, `De Vries(beiden CDA)`.
fn bracket(reader: &Reading<'_>, last: usize) -> Option<Range<usize>> {
    let first = last + 1;
    if reader.gap(first).trim_start() != "(" {
        return None;
    }
    let end = (first + 1..=first + BRACKET).find(|at| reader.gap(*at).starts_with(')'))?;
    Some(first..end)
}

/// Words that say of how many before them a party is.
const OF_SEVERAL: &[&str] = &["beiden", "beide", "allen", "alle"];

/// The party in the bracket behind a name, and whether it is also that of the names before it: `(beiden SP)`.
fn party_of_several(reader: &Reading<'_>, lexicon: &Lexicon<'_>, last: usize) -> Option<String> {
    let inside = bracket(reader, last)?;
    reader
        .word(inside.start)
        .filter(|word| word.is_one_of(OF_SEVERAL))?;
    belonging(reader, lexicon, last).0
}

fn mention<'d>(
    reader: &Reading<'d>,
    lexicon: &Lexicon<'_>,
    passage: &Passage<'d>,
    trigger: &Trigger,
    written: Written,
) -> Option<Mention<'d>> {
    let range = reader.range(written.first, written.last)?;
    let (party, portfolio) = belonging(reader, lexicon, written.last);
    let role = trigger.role.map(
        |role| match portfolio.filter(|_| trigger.rule == "office") {
            Some(ministry) => format!("{role} ({ministry})"),
            None => role.to_owned(),
        },
    );
    // "de heer Jansen, Minister van Defensie"
    let role = role.or_else(|| {
        let behind = written.last + 1;
        let office = reader.word(behind).filter(|_| reader.gap(behind) == ", ")?;
        ["minister", "staatssecretaris"]
            .into_iter()
            .find(|known| office.is(known))
            .map(str::to_owned)
    });
    let role = role.or_else(|| moves_a_motion(reader, written.first).then(|| MEMBER.to_owned()));
    Some(Mention {
        passage: *passage,
        range,
        name: written.name,
        role,
        party,
        rule: trigger.rule,
        alone: false,
    })
}

/// `de motie van de heer Krol`, `het amendement van mevrouw De Boer`: only members of parliament move one.
fn moves_a_motion(reader: &Reading<'_>, name: usize) -> bool {
    let Some(address) = name.checked_sub(1) else {
        return false;
    };
    let is_address = reader.any(address, &["heer", "mevrouw", "mevr", "mw", "dhr"]);
    let before = if reader.follows(address, &["van", "de"]) {
        address.checked_sub(3)
    } else if reader.follows(address, &["van"]) {
        address.checked_sub(2)
    } else {
        None
    };
    let moved = |at: usize| reader.any(at, &["motie", "moties", "amendement", "amendementen"]);
    is_address && before.is_some_and(moved)
}

/// The party (`van de SP`, `(PvdA)`) or the ministry (`(VWS)`) named right after a person.
fn belonging(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    last: usize,
) -> (Option<String>, Option<String>) {
    let mut next = last + 1;
    if reader.gap(next) == " " {
        for word in ["van", "de", "het", "fractie", "van", "de"] {
            next += usize::from(reader.word(next).is_some_and(|found| found.is(word)));
        }
    }
    let inside = bracket(reader, last);
    if let Some(first) = inside.as_ref().and_then(|inside| reader.word(inside.start)) {
        next += usize::from(first.is_one_of(OF_SEVERAL));
    } else if next == last + 1 {
        return (None, None);
    }
    let known = lexicon.longest(
        reader,
        next,
        Wanted {
            laws: false,
            after_office: false,
        },
    );
    let entry = known.and_then(|known| known.entries.first().map(|entry| (*entry, known.end)));
    let text = |end| {
        reader
            .text
            .get(reader.word(next)?.range.start..end)
            .map(str::to_owned)
    };
    match entry {
        Some((entry, _)) if entry.kind == Kind::Party => (Some(entry.canonical.to_owned()), None),
        Some((entry, end)) if entry.kind == Kind::Ministry => (None, text(end)),
        _ => (
            inside.and_then(|inside| unknown_party(reader, next..inside.end)),
            None,
        ),
    }
}

/// A party that no list knows, in the bracket behind one who puts written questions: `Vragen van het lid Jansen (Nieuw
/// Begin)`.
fn unknown_party(reader: &Reading<'_>, words: Range<usize>) -> Option<String> {
    let asks = reader.text.starts_with("Vragen van ") || reader.text.starts_with("De vragen van ");
    let named = |at: usize| reader.word(at).is_some_and(|word| word.is_capitalised());
    if !asks || words.len() > 4 || !words.clone().all(named) {
        return None;
    }
    let range = reader.range(words.start, words.end.checked_sub(1)?)?;
    reader.text.get(range).map(str::to_owned)
}

/// The name at the end of a signature, with the office before it in this block or in the one above.
pub(super) fn signature<'d>(
    text: &Text<'d>,
    lexicon: &Lexicon<'_>,
    context: &Context<'_>,
) -> Option<Mention<'d>> {
    let (reader, passage) = (&text.reader, &text.passage);
    let count = reader.words.len();
    let written = (count.saturating_sub(9)..count).find_map(|index| {
        let opens = index == 0 || reader.gap(index).contains([',', '.', ':']);
        let name = name_at(reader, lexicon, index, false).filter(|_| opens)?;
        (name.last + 1 == count && reader.gap(count).is_empty()).then_some(name)
    })?;
    let range = reader.range(written.first, written.last)?;
    let office = without_titles(reader.text.get(..range.start)?);
    let above =
        || previous_signature(context, passage.index).map(|block| without_titles(&block.text));
    let meta = &context.document.meta;
    // Under a motion stand the names of members, one a line: what stands above a name is another's.
    let moved = matches!(meta.kind, DocumentKind::Motion | DocumentKind::Amendment);
    let office = if office.is_empty() {
        above().filter(|above| !moved && !meta.authors.iter().any(|author| author == above))
    } else {
        Some(office)
    };
    let role = office.filter(|office| !office.is_empty()).map(capitalised);
    let role = role.or_else(|| moved.then(|| MEMBER.to_owned()));
    Some(Mention {
        passage: *passage,
        range,
        name: written.name,
        role,
        party: None,
        rule: "signature",
        alone: false,
    })
}

/// What stands before a name without its article, the titles that belong to the name, and the comma.
fn without_titles(before: &str) -> &str {
    let mut rest = before.trim();
    rest = ["De ", "de ", "Het ", "het "]
        .iter()
        .find_map(|article| rest.strip_prefix(article))
        .unwrap_or(rest);
    for title in TITLES_WITH_STOPS.words() {
        rest = without_end(rest, title).unwrap_or(rest).trim_end();
    }
    rest.trim_end_matches([',', ':']).trim()
}

/// What stands before an ending, whatever its capitals: `Griffier: Drs.`.
fn without_end<'t>(text: &'t str, end: &str) -> Option<&'t str> {
    let (before, last) = text.split_at_checked(text.len().checked_sub(end.len())?)?;
    same(last, end).then_some(before)
}

fn previous_signature<'c>(context: &Context<'c>, index: usize) -> Option<&'c Block> {
    context
        .document
        .blocks
        .get(index.checked_sub(1)?)
        .filter(|block| block.kind == BlockKind::Signature)
}
