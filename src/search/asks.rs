//! What sort of answer a question asks for, and whether a text has it.

use super::matcher::Mark;
use super::query::Query;
use crate::dutch::tokens::tokens;

/// What sort of answer a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asks {
    Number,
    Time,
}

impl Asks {
    pub(super) fn of(query: &Query) -> Option<Self> {
        query.wanted.iter().flatten().find_map(|atom| {
            match atom.words.first().map(String::as_str) {
                Some("hoeveel") => Some(Self::Number),
                Some("wanneer") => Some(Self::Time),
                _ => None,
            }
        })
    }

    /// Whether the text has that sort of answer: a number right before what is asked about, or a year.
    pub(super) fn is_answered(self, text: &str, marks: &[Mark]) -> bool {
        let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
        match self {
            Self::Number => marks.iter().any(|mark| {
                let mut before = text
                    .get(..mark.start)
                    .unwrap_or("")
                    .split_whitespace()
                    .rev()
                    .take(2);
                before.any(|word| digits(word) > 0)
            }),
            Self::Time => tokens(text)
                .iter()
                .any(|word| word.text.len() == 4 && word.number().is_some()),
        }
    }
}
