//! Small questions about a piece of text that several formats ask. No regular expressions: these run in the page.

use crate::document::ascii::may_begin;
pub(crate) use crate::document::words::{folded, split, words};

/// What closes a sentence.
const STOPS: [char; 4] = ['.', '?', '!', '…'];

/// What follows `prefix` in `text`, whatever the case of the ASCII letters.
pub(crate) fn after<'s>(text: &'s str, prefix: &str) -> Option<&'s str> {
    let head = text
        .get(..prefix.len())
        .filter(|_| may_begin(text, prefix))?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| text.get(prefix.len()..).unwrap_or(""))
}

/// The same, where `prefix` must end a word.
pub(crate) fn after_words<'s>(text: &'s str, prefix: &str) -> Option<&'s str> {
    after(text, prefix).filter(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
}

/// The first of `prefixes` that the text begins with, and what follows it.
pub(crate) fn after_any<'s, 'p>(text: &'s str, prefixes: &[&'p str]) -> Option<(&'p str, &'s str)> {
    prefixes
        .iter()
        .find_map(|prefix| Some((*prefix, after_words(text, prefix)?)))
}

/// Whether the text has letters and all of them are capitals.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Whether the text closes as a sentence does; quotes, brackets and a footnote's mark behind the stop do not count.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let quotes = |last: char| last.is_whitespace() || "»”’'\")]".contains(last);
    let text = text.trim_end_matches(quotes);
    let unmarked = text
        .trim_end_matches(|last: char| last.is_ascii_digit())
        .trim_end_matches(quotes);
    let before = unmarked.trim_end_matches(STOPS);
    let word = before.trim_end_matches(|last: char| last.is_ascii_digit());
    // "1.2" is a number, "in 2023.2" a year, a stop and a mark.
    let marked = unmarked.len() < text.len()
        && unmarked.ends_with(STOPS)
        && (before.len() == word.len() || before.len() == word.len() + 4)
        && !before.ends_with(char::is_whitespace);
    marked || text.ends_with(STOPS)
}

/// Whether a sentence ends inside the text: a word of some length, a stop, and a capital after it.
pub(crate) fn holds_sentence_end(text: &str) -> bool {
    let stops = text
        .match_indices([' ', '\u{a0}'])
        .map(|(at, _)| (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or("")));
    let mut ends = stops.filter(|(before, _)| before.ends_with(STOPS));
    ends.any(|(before, behind)| {
        let word = before
            .trim_end_matches(STOPS)
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or("");
        let long = word.chars().count() > 3
            && word
                .chars()
                .all(|letter| letter.is_alphanumeric() || "-’)»".contains(letter));
        long && behind.trim_start().starts_with(char::is_uppercase)
    })
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
        let word = before.ends_with(|c: char| c.is_alphabetic() || ".,;:)’”»".contains(c));
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
    use super::*;

    #[test]
    fn prefixes_ignore_case_and_respect_words() {
        assert_eq!(
            after_words("VERGADERJAAR 2020", "vergaderjaar"),
            Some(" 2020")
        );
        assert_eq!(after_words("Ministerie", "minister"), None);
        assert_eq!(after("é", "xx"), None);
    }

    #[test]
    fn a_sentence_may_close_behind_its_stop() {
        assert!(ends_sentence("Hij zei: «Ja.»"));
        assert!(!ends_sentence("Inleiding"));
        assert!(
            ends_sentence("Dat was medio 2023.2")
                && ends_sentence("Dat is zo.12")
                && ends_sentence("Is dat «zo»?3")
        );
        assert!(!ends_sentence("Versie 1.2") && !ends_sentence("Wmo 2015"));
        assert!(
            holds_sentence_end("Dat is waar. En nu")
                && !holds_sentence_end("De rol van o.a. Movisie en dr. Jansen")
        );
        assert!(is_capitals("BRIEF VAN 2") && !is_capitals("Brief") && !is_capitals("24"));
    }
}
