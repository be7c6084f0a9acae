//! Words of a sentence that say when or of what it speaks, whatever it promises.

use super::parties::is_one_of_ends;
use super::verbs::{Act, Verbs};
use crate::dutch::classes::{GOING_ON_ABOUT, LATER_PAPERS, PAPERS_OF_GOVERNMENT, SOON};
use crate::dutch::letters::Letters;
use crate::dutch::tokens::{Token, tokens};
use std::ops::Range;

/// Whether a block ends by announcing what parties agreed upon: "De afspraken houden in:".
pub(super) fn opens_agreement(text: &str) -> bool {
    let text = text.lower();
    text.trim_end().ends_with(':') && (text.contains("afspraken") || text.contains("afgesproken"))
}

/// Whether a sentence goes on about the paper or report that the one before it promises.
pub(super) fn goes_on(text: &str) -> bool {
    let words = tokens(text);
    let opening = words.first().map_or("", |word| word.folded.as_ref());
    GOING_ON_ABOUT.contains(opening) || words.iter().any(|word| word.folded == "dan")
}

/// Whether a sentence about a promise leaves what was promised to the sentence before it: `Dit heb ik u toegezegd`, `Ik
/// licht toe hoe ik deze toezegging heb ingevuld`.
pub(super) fn points_back(text: &str) -> bool {
    /// Words that say what was promised.
    const NAMING: [&str; 4] = ["over", "dat", "om", "te"];
    let words = tokens(text);
    let word = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    let promise = |at: usize| ["toezegging", "belofte"].contains(&word(at));
    let this = |at: usize| ["dit", "dat", "deze", "die"].contains(&word(at));
    let told = (0..words.len()).any(|at| ["toegezegd", "beloofd", "toezeggen"].contains(&word(at)));
    let points = this(0) && told || (0..words.len()).any(|at| this(at) && promise(at + 1));
    points && !(1..words.len()).any(|at| NAMING.contains(&word(at)))
}

/// `Dit wordt dit jaar herhaald`: what will be done stands in the sentence before; `dit jaar` points at nothing.
pub(super) fn begins_with_pointer(text: &str) -> bool {
    const DONE: [&str; 7] = ["wordt", "worden", "zal", "zullen", "gaat", "gaan", "krijgt"];
    let words = tokens(text);
    let is = |at: usize, known: &[&str]| {
        let word = words.get(at).map(|word| word.folded.as_ref());
        word.is_some_and(|word| known.contains(&word))
    };
    is(0, &["dit", "dat", "deze", "die"]) && is(1, &DONE)
}

/// `Ik stuur u het hierbij toe`: the paper is named in the sentence before.
pub(super) fn sends_what_was_named(text: &str) -> bool {
    /// What stands behind the pronoun where no noun follows.
    const BEHIND: [&str; 14] = [
        "u",
        "uw",
        "hierbij",
        "bijgaand",
        "toe",
        "aan",
        "als",
        "binnenkort",
        "voor",
        "in",
        "na",
        "met",
        "uiterlijk",
        "zo",
    ];
    let words = tokens(text);
    let is_sending = |word: &str| {
        let forms = Verbs::ready().of(word);
        forms.iter().any(|form| form.act == Act::Send)
    };
    let sends = words.iter().any(|word| is_sending(&word.folded));
    sends
        && words.windows(3).any(|three| {
            let [before, pronoun, behind] = three else {
                return false;
            };
            let before = before.folded.as_ref();
            let pronoun = pronoun.folded.as_ref();
            (is_sending(before) || ["u", "kamer", "ik", "wij", "we"].contains(&before))
                && ["het", "dit", "deze", "die"].contains(&pronoun)
                && BEHIND.contains(&behind.folded.as_ref())
        })
}

/// `In een eerstvolgende brief`, `binnenkort`: what lies in a later paper.
pub(super) fn names_a_later_paper(text: &str) -> bool {
    tokens(text)
        .iter()
        .any(|word| LATER_PAPERS.contains(&word.folded) || SOON.contains(&word.folded))
}

/// `Het verslag aan de Onderzoeksraad ter beschikking te stellen`: something is to be handed to others than parliament.
pub(super) fn goes_to_somebody_else(text: &str) -> bool {
    let words = tokens(text);
    let is = |known: &[&str]| {
        let mut words = words.iter();
        words.any(|word| known.contains(&word.folded.as_ref()))
    };
    let sends = |word: &str| {
        Verbs::ready()
            .of(word)
            .iter()
            .any(|form| form.act == Act::Send)
    };
    let hands = is(&["stellen"]) || words.iter().any(|word| sends(&word.folded));
    if !hands || is(&["u", "uw", "kamer", "raad"]) {
        return false;
    }
    words.windows(3).any(|three| match three {
        [to, article, whom] => {
            to.folded == "aan"
                && ["de", "het"].contains(&article.folded.as_ref())
                && whom.is_capitalised()
                && !["tweede", "eerste", "staten", "voorzitter", "leden"]
                    .contains(&whom.folded.as_ref())
        }
        _ => false,
    })
}

/// Whether a sentence says that something may be so: `zo mogelijk`, `wellicht`.
pub(super) fn hedges(text: &str) -> bool {
    let words = tokens(text);
    let is = |at: usize, known: &[&str]| {
        words
            .get(at)
            .is_some_and(|word| known.contains(&word.folded.as_ref()))
    };
    (0..words.len()).any(|at| {
        is(at, &["wellicht", "misschien", "eventueel"])
            || is(at, &["mogelijk"])
                && !at
                    .checked_sub(1)
                    .is_some_and(|before| is(before, &["snel", "spoedig", "goed", "veel"]))
    })
}

/// The words for a time that is near but not named.
pub(super) fn soon(text: &str) -> Option<String> {
    let words = tokens(text);
    const ROWS: [&[&str]; 7] = [
        &["zo", "snel", "mogelijk"],
        &["zo", "spoedig", "mogelijk"],
        &["op", "korte", "termijn"],
        &["de", "komende", "tijd"],
        &["de", "komende", "periode"],
        &["deze", "kabinetsperiode"],
        &["deze", "regeerperiode"],
    ];
    let begins = |at: usize, row: &[&str]| {
        let mut behind = words.iter().skip(at).map(|word| &*word.folded);
        row.iter().all(|known| behind.next() == Some(known))
    };
    let row = (0..words.len()).find_map(|at| {
        let row = ROWS.iter().find(|row| begins(at, row))?;
        Some(words.get(at)?.range.start..words.get(at + row.len() - 1)?.range.end)
    });
    if let Some(range) = row.or_else(|| next_paper(&words)) {
        return text.get(range).map(Letters::lower);
    }
    // A recess that no calendar rule gives: "vóór het meireces".
    let recess = words.iter().enumerate().find(|(at, word)| {
        let before = |steps: usize| at.checked_sub(steps).and_then(|at| words.get(at));
        word.folded.ends_with("reces")
            && before(2).is_some_and(|word| ["voor", "na"].contains(&word.folded.as_ref()))
    });
    if let Some((at, word)) = recess {
        let start = words.get(at - 2).map_or(0, |word| word.range.start);
        return text.get(start..word.range.end).map(Letters::lower);
    }
    let word = words.iter().find(|word| SOON.contains(&word.folded))?;
    Some(word.text.lower())
}

/// `In mijn eerstvolgende brief aan wethouders`, `in de volgende voortgangsrapportage`: when a paper comes that is one of a row.
fn next_paper(words: &[Token<'_>]) -> Option<Range<usize>> {
    let found = words.windows(4).find(|four| {
        let [place, of, next, paper] = four else {
            return false;
        };
        is(place, &["in", "bij", "met"])
            && is(of, &["mijn", "de", "onze", "het"])
            && is(next, &["volgende", "eerstvolgende"])
            && is_one_of_ends(&paper.folded, &PAPERS_OF_GOVERNMENT)
    })?;
    Some(found.first()?.range.start..found.last()?.range.end)
}

fn is(word: &Token<'_>, known: &[&str]) -> bool {
    known.contains(&&*word.folded)
}

/// `De Minister` and `minister Jansen` are `minister`; with its ministry it stays as it is written.
pub(super) fn plain_office(name: &str) -> String {
    let lower = name.lower();
    let mut words = lower.split(' ');
    let office = words.next().unwrap_or("");
    let is_plain = words
        .next()
        .is_none_or(|next| !["van", "voor", "en"].contains(&next));
    if is_plain && ["minister", "staatssecretaris"].contains(&office) && !lower.contains(" en ") {
        office.to_owned()
    } else {
        name.to_owned()
    }
}
