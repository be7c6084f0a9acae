//! Small questions about a piece of text that several formats ask.

pub(crate) use crate::dutch::letters::{
    after, after_any, after_words, is_capitals, single_spaced as folded,
};
pub(crate) use crate::dutch::sentences::{ends_sentence, holds_sentence_end};
pub(crate) use crate::dutch::tokens::spaced as words;

use crate::document::calendar::Day;
use crate::dutch::months::month_number;

/// The figures with which a text begins, and what stands behind them.
pub(crate) fn digits(text: &str) -> (&str, &str) {
    let behind = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    text.split_at(text.len() - behind.len())
}

impl Day {
    /// Reads `8 mei 2023`; the year must have four digits, white space may be of any width.
    pub fn from_dutch(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (day, month, year) = (words.next()?, words.next()?, words.next()?);
        if year.len() != 4 || words.next().is_some() {
            return None;
        }
        Self::new(year.parse().ok()?, month_number(month)?, day.parse().ok()?)
    }
}

/// The words of a text, parted by white space.
pub(crate) fn split(text: &str) -> std::str::SplitWhitespace<'_> {
    text.split_whitespace()
}

/// Whether a line is short and no sentence, as titles of articles are.
pub(crate) fn is_title(line: &str) -> bool {
    line.chars().count() <= 120 && !ends_sentence(line) && !holds_sentence_end(line)
}

/// Whether the digits stand glued to a word, a stop or a year, as a note's mark does.
pub(crate) fn holds_mark(text: &str, digits: &str) -> bool {
    text.match_indices(digits).any(|(at, _)| {
        let before = text.get(..at).unwrap_or("");
        let after = text
            .get(at + digits.len()..)
            .and_then(|tail| tail.chars().next());
        let word = before.ends_with(|c: char| c.is_alphabetic() || ".,;:?!)’”»".contains(c));
        (word || ends_in_year(before)) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn ends_in_year(text: &str) -> bool {
    let year = text
        .len()
        .checked_sub(4)
        .and_then(|at| text.get(at..))
        .unwrap_or("");
    (year.starts_with("19") || year.starts_with("20"))
        && year.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_read_as_documents_write_them() {
        assert_eq!(Day::from_dutch("8 mei 2023"), Day::new(2023, 5, 8));
        assert_eq!(Day::from_dutch("30 februari 2023"), None);
        assert_eq!(Day::from_dutch("8 mei 23"), None);
    }
}
