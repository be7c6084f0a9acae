//! Sentences that do what they say, on the day of the document: `Hierbij bied ik u … aan`, `Hiermee geef ik uitvoering
//! aan de motie`, `Deze belofte los ik bij deze in`, `Het verheugt mij te kunnen mededelen dat …`.

use super::happening::leads_only;
use crate::dutch::Reading;
use crate::extract::words::{Word, words};

/// So many words say what is done, though the first one points back.
const SHORTEST: usize = 12;
/// Parts of the words below, without their first letters, which may be capitals.
const TRACES: &[&str] = &[
    "ierbij",
    "iermee",
    "iermede",
    "ij deze",
    "et deze brief",
    "n de bijlage",
    "erheug",
];

/// Words that make a sentence an act of the letter, in order.
const HERE: &[&[&str]] = &[
    &["hierbij"],
    &["hiermee"],
    &["hiermede"],
    &["bij", "deze"],
    &["met", "deze", "brief"],
    &["in", "de", "bijlage"],
    &["verheugt", "mij"],
    &["verheugd"],
];

/// What the letter does, with the word that must also stand in the sentence.
const DOES: &[(&str, &str)] = &[
    ("bied", "aan"),
    ("geef", "uitvoering"),
    ("doe", "gestand"),
    ("los", "in"),
    ("kom", "tegemoet"),
    ("voldoe", "aan"),
    ("stuur", "rapport"),
    ("stuur", "bijlage"),
    ("mededelen", "dat"),
    ("meedelen", "dat"),
    ("melden", "dat"),
    ("berichten", "dat"),
];

/// Whether a text may hold such a sentence: a quick answer for the many that do not.
pub(super) fn may_do(text: &str) -> bool {
    TRACES.iter().any(|trace| text.contains(trace))
}

/// Whether the sentence does what it says.
pub(super) fn does(text: &str) -> bool {
    if !may_do(text) || leads_only(text, &Reading::new(text)) {
        return false;
    }
    let words = words(text);
    let here = |phrase: &&[&str]| {
        words
            .windows(phrase.len())
            .any(|window| spells(window, phrase))
    };
    let has = |known: &str| words.iter().any(|word| word.is(known));
    // `Deze belofte los ik bij deze in` says not which: alone it tells nothing.
    if words.len() < SHORTEST
        && words
            .first()
            .is_some_and(|word| word.is_one_of(&["deze", "dit", "die", "dat"]))
    {
        return false;
    }
    DOES.iter().any(|(verb, with)| has(verb) && has(with))
        && (has("ik") || has("mij"))
        && HERE.iter().any(here)
}

fn spells(window: &[Word<'_>], phrase: &[&str]) -> bool {
    window
        .iter()
        .zip(phrase)
        .all(|(word, known)| word.is(known))
}
