//! Words that a line end split, put together again.
use crate::document::Span;

/// What to do between a line that ends in a hyphen and the word that begins the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Join {
    /// One word: drop the hyphen (`indivi-` + `duele`).
    Word,
    /// One word whose hyphen stood for a diaeresis: drop the hyphen, begin with this letter (`financi-` + `ele` → ë).
    Diaeresis(char),
    /// A compound with a hyphen of its own (`SCP-` + `publicatie`).
    Hyphen,
    /// A hyphen that stands for a word left out: keep it and the space (`zorg-` + `en`).
    Apart,
}

/// The words of a document, by which broken words are judged.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {}

impl Lexicon {
    /// The words in these spans of `raw`, those at broken line ends left out.
    pub(crate) fn of<'s>(raw: &str, spans: impl Iterator<Item = &'s Span>) -> Self {
        let _ = (raw, spans);
        Self::default()
    }
}

/// Decides how `left`, which ends in a hyphen at a line end, and `right`, which begins the next line, belong together.
pub(crate) fn join(left: &str, right: &str, lexicon: &Lexicon) -> Join {
    let _ = (left, right, lexicon);
    Join::Word
}

/// Whether the hyphen between `left` and `right`, on one line, is left over from a line end that is gone.
pub(crate) fn is_leftover(left: &str, right: &str, lexicon: &Lexicon) -> bool {
    let _ = (left, right, lexicon);
    false
}
