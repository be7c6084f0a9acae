//! Organisations: known ones, committees, fracties, and those whose words say what they are.

use super::abbreviation::Meaning;
use super::heads::is_telling_head;
use super::lexicon::{Lexicon, Wanted, portfolio};
use super::people::name_end;
use super::reader::{Hit, is_space};
use crate::dutch::Class;
use crate::dutch::Reading;
use crate::dutch::classes::{
    BEFORE_NEDERLAND, DESCRIBING_ORGANISATIONS, LINKS_IN_NAMES, LOWER_HEADS, OFFICES,
};
use crate::dutch::letters::capitalised;
use crate::extract::words::Word;
use crate::names::Kind;

const WANTED: Wanted = Wanted {
    laws: false,
    after_office: false,
};
const AFTER_OFFICE: Wanted = Wanted {
    laws: false,
    after_office: true,
};

/// Words before the bare name of a consultancy.
const BUREAUS: &[&str] = &[
    "onderzoeksbureau",
    "adviesbureau",
    "onderzoeksinstituut",
    "accountantskantoor",
];

/// Bodies inside other bodies, of which every organisation has its own.
const COMMON: &[&str] = &["bestuur", "toezicht", "commissarissen", "kerken", "elf"];

/// Longest name that is recognised by its shape, in words.
const LONGEST: usize = 9;

/// All organisations in a text.
pub(super) fn find(reader: &Reading<'_>, lexicon: &Lexicon<'_>) -> Vec<Hit> {
    let mut finder = Finder {
        reader,
        lexicon,
        found: Vec::new(),
        ministry_until: None,
    };
    let mut index = 0;
    while index < reader.words.len() {
        index = finder
            .at(index)
            .map_or(index + 1, |end| reader.index_from(end).max(index + 1));
    }
    finder.found
}

struct Finder<'f> {
    reader: &'f Reading<'f>,
    lexicon: &'f Lexicon<'f>,
    found: Vec<Hit>,
    /// Where the last ministry ended, for rows of them.
    ministry_until: Option<usize>,
}

impl Finder<'_> {
    /// Adds the organisation that begins at this word; its end.
    fn at(&mut self, index: usize) -> Option<usize> {
        if !self.reader.begins(index) && !self.joined(index) {
            return None;
        }
        if let Some(hit) = committee(self.reader, self.lexicon, index) {
            return self.add(hit);
        }
        if let Some(end) = self.known(index) {
            return Some(end);
        }
        let hit = fractie(self.reader, index)
            .or_else(|| shaped(self.reader, self.lexicon, index))
            .or_else(|| of_nederland(self.reader, self.lexicon, index))?;
        self.add(hit)
    }

    fn add(&mut self, hit: Hit) -> Option<usize> {
        let end = hit.range.end;
        self.found.push(hit);
        Some(end)
    }

    /// Whether the word is tied by a hyphen to a name just found: `VWS-VNG`.
    fn joined(&self, index: usize) -> bool {
        let start = self.reader.word(index).map_or(0, |word| word.range.start);
        self.reader.gap(index) == "-"
            && self
                .found
                .last()
                .is_some_and(|hit| hit.range.end + 1 == start)
    }

    fn known(&mut self, index: usize) -> Option<usize> {
        let start = self.reader.word(index)?.range.start;
        let office = after_office(self.reader, index) || self.in_row_of_ministries(start);
        let known = self.lexicon.longest(
            self.reader,
            index,
            if office { AFTER_OFFICE } else { WANTED },
        )?;
        let (name, kind) = match (known.entries.first(), known.defined) {
            (Some(entry), _) => (entry.canonical.as_str(), Some(entry.kind)),
            (None, Some(Meaning::Organisation(name))) => (name.as_str(), None),
            (None, Some(_)) => return Some(known.end),
            (None, None) => return None,
        };
        let ministry = kind == Some(Kind::Ministry);
        let rule = if known.defined.is_some() {
            "defined-in-text"
        } else {
            rule_for(kind)
        };
        if ministry && is_title(self.reader, index, known.end) {
            return Some(known.end);
        }
        let named = ministry && self.reader.follows(index, &["ministerie", "van"]);
        let start = if named {
            self.reader.word(index.checked_sub(2)?)?.range.start
        } else {
            start
        };
        self.ministry_until = ministry.then_some(known.end).or(self.ministry_until);
        self.add(Hit::new(start..known.end, name, rule))
    }

    /// Whether a ministry was named just before, as in `SZW, Financiën en VWS`.
    fn in_row_of_ministries(&self, start: usize) -> bool {
        let between = self
            .ministry_until
            .and_then(|end| self.reader.text.get(end..start));
        between.is_some_and(|gap| matches!(gap, ", " | " en " | ", en " | "/"))
    }
}

fn rule_for(kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::Party) => "party",
        Some(Kind::Ministry) => "ministry",
        _ => "gazetteer",
    }
}

fn after_office(reader: &Reading<'_>, index: usize) -> bool {
    let Some(office) = index.checked_sub(2).and_then(|before| reader.word(before)) else {
        return false;
    };
    let link = reader
        .word(index - 1)
        .is_some_and(|word| word.is_one_of(&["van", "voor"]));
    link && office.is_one_of(&OFFICES)
        && is_space(reader.gap(index))
        && is_space(reader.gap(index - 1))
}

/// `Minister van Volksgezondheid, Welzijn en Sport`: a portfolio in full is a person's title, not the ministry.
fn is_title(reader: &Reading<'_>, index: usize, end: usize) -> bool {
    let holder = index.checked_sub(2).and_then(|before| reader.word(before));
    let person = holder.is_some_and(|word| {
        word.starts_with("minister") && !word.starts_with("ministerie")
            || word.starts_with("staatssecretaris")
    });
    let name = reader
        .word(index)
        .and_then(|word| reader.text.get(word.range.start..end))
        .unwrap_or("");
    person && name.contains(',') && after_office(reader, index)
}

/// `vaste commissie voor Financiën`, `Kamercommissie van VWS`, `commissie VWS`; `de commissie Dannenberg`.
fn committee(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Hit> {
    let first = reader.word(index)?;
    let described = first.is_one_of(&["vaste", "algemene"]);
    let noun = index + usize::from(described);
    if !reader
        .word(noun)?
        .is_one_of(&["commissie", "kamercommissie"])
        || described && !is_space(reader.gap(noun))
    {
        return None;
    }
    let link = matches!(reader.word(noun + 1)?.text, "voor" | "van");
    let topic = noun + 1 + usize::from(link);
    let space = is_space(reader.gap(topic)) && is_space(reader.gap(noun + 1));
    let known = lexicon
        .longest(reader, topic, AFTER_OFFICE)
        .filter(|_| space);
    if let Some(known) = known
        && let Some(of) = known.entries.first().and_then(|entry| portfolio(entry))
    {
        let canonical = format!("vaste commissie voor {of}");
        return Some(Hit::new(
            first.range.start..known.end,
            canonical,
            "committee",
        ));
    }
    if link || described || !matches!(reader.gap(topic), " " | "-") {
        return None;
    }
    let last = name_end(reader, lexicon, topic)?;
    let range = reader.range(topic, last)?;
    let canonical = format!("commissie {}", reader.text.get(range.clone())?);
    Some(Hit::new(
        first.range.start..range.end,
        canonical,
        "committee-by-chair",
    ))
}

/// A fractie that no table has: `X-fractie`, `de fractie van (de) X`.
fn fractie(reader: &Reading<'_>, index: usize) -> Option<Hit> {
    let word = reader.word(index).filter(|word| word.is_capitalised())?;
    let hyphened =
        reader.gap(index + 1) == "-" && reader.word(index + 1)?.is_one_of(&["fractie", "fracties"]);
    let after = reader.follows(index, &["fractie", "van"])
        || reader.follows(index, &["fractie", "van", "de"]);
    let known = hyphened && word.text.len() > 1 || after && word.text.chars().count() > 2;
    // "de fractie van Lokaal Belang".
    let goes_on = |at: &usize| {
        let next = reader.word(*at);
        after && reader.gap(*at) == " " && next.is_some_and(|next| next.is_capitalised())
    };
    let last = (index + 1..).take_while(goes_on).last();
    let end = last.and_then(|at| reader.word(at));
    let end = end.map_or(word.range.end, |last| last.range.end);
    let range = word.range.start..end;
    let name = reader.text.get(range.clone()).unwrap_or(word.text);
    known.then(|| Hit::new(range, name, "fractie"))
}

/// `Stichting Lezen en Schrijven`, `Expertisecentrum Mantelzorg`, `onderzoeksbureau Peters`.
fn shaped(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Hit> {
    let head = reader.word(index)?;
    let bureau = head.is_one_of(BUREAUS);
    let lower = LOWER_HEADS.contains(head.text);
    let telling = bureau || lower || head.is_capitalised() && is_telling_head(head.text);
    if !telling || reader.all_capitals {
        return None;
    }
    let last = last_of_name(reader, lexicon, index, (!bureau).then_some(&LINKS_IN_NAMES))?;
    // "Nederlandse Vereniging van Banken"
    let described = index.checked_sub(1).filter(|before| {
        let adjective =
            |word: &Word<'_>| word.is_capitalised() && word.is_one_of(&DESCRIBING_ORGANISATIONS);
        !bureau && is_space(reader.gap(index)) && reader.word(*before).is_some_and(adjective)
    });
    let first = described.unwrap_or(index + usize::from(bureau));
    let range = reader.range(first, last)?;
    let name = reader.text.get(range.clone())?;
    Some(Hit::new(
        range,
        capitalised(name),
        if bureau {
            "bureau"
        } else {
            "organisation-shape"
        },
    ))
}

/// The last word of a name that begins at `index`: words with a capital, linked by these small words.
fn last_of_name(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    index: usize,
    links: Option<&Class>,
) -> Option<usize> {
    let mut last = None;
    for next in index + 1..index + LONGEST {
        let Some(word) = reader.word(next).filter(|_| linked(reader, next)) else {
            break;
        };
        if word.is_capitalised() {
            let known = lexicon
                .longest(reader, next, WANTED)
                .is_some_and(|known| !known.entries.is_empty());
            let another = reader.follows(next, &["en"]) && is_telling_head(word.text);
            match (known || another, last) {
                // "Stichting MEE Utrecht" is better known as MEE; "Federatie Opvang en VNG" ends at "Opvang", and so does
                // "Federatie Opvang en Stichting Lezen".
                (true, None) => return None,
                (true, Some(_)) => break,
                _ => last = Some(next),
            }
        } else if !links.is_some_and(|links| links.contains(word.text)) {
            break;
        }
    }
    // "Raad van Toezicht" is a body that every organisation has.
    last.filter(|last| {
        reader
            .word(*last)
            .is_some_and(|word| !word.is_one_of(COMMON))
    })
}

fn linked(reader: &Reading<'_>, index: usize) -> bool {
    let gap = reader.gap(index);
    is_space(gap) || gap == "-" || gap == " & "
}

/// `Jeugdzorg Nederland`: one to three words with a capital before the country.
fn of_nederland(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Hit> {
    let first = reader
        .word(index)
        .filter(|word| word.is_capitalised() && !word.is_one_of(&BEFORE_NEDERLAND))?;
    if reader.all_capitals || reader.begins_sentence(index) && first.text.len() < 4 {
        return None;
    }
    for last in index + 1..=index + 3 {
        let word = reader
            .word(last)
            .filter(|word| word.is_capitalised() && is_space(reader.gap(last)))?;
        if word.text == "Nederland" {
            let alone = reader.follows(index, &["gemeente"]) || !reader.ends(word.range.end);
            let range = reader.range(index, last).filter(|_| !alone)?;
            return Some(Hit::new(
                range.clone(),
                reader.text.get(range)?,
                "organisation-of-nederland",
            ));
        }
        if lexicon.longest(reader, last, WANTED).is_some() {
            return None;
        }
    }
    None
}
