//! Small questions about a piece of text that several formats ask. No regular expressions: these run in the page.

use crate::document::ascii::may_begin;

/// What closes a sentence.
const STOPS: [char; 4] = ['.', '?', '!', '…'];

/// What follows `prefix` in `text`, whatever the case of the ASCII letters.
pub(crate) fn after<'s>(text: &'s str, prefix: &str) -> Option<&'s str> {
    let head = text.get(..prefix.len()).filter(|_| may_begin(text, prefix))?;
    head.eq_ignore_ascii_case(prefix).then(|| text.get(prefix.len()..).unwrap_or(""))
}

/// The same, where `prefix` must end a word.
pub(crate) fn after_words<'s>(text: &'s str, prefix: &str) -> Option<&'s str> {
    after(text, prefix).filter(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
}

/// The first of `prefixes` that the text begins with, and what follows it.
pub(crate) fn after_any<'s, 'p>(text: &'s str, prefixes: &[&'p str]) -> Option<(&'p str, &'s str)> {
    prefixes.iter().find_map(|prefix| Some((*prefix, after_words(text, prefix)?)))
}

/// Whether the text has letters and all of them are capitals.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// White space folded: what a reader reads.
pub(crate) fn folded(text: &str) -> String {
    split(text).collect::<Vec<_>>().join(" ")
}

/// Whether the text closes as a sentence does; quotes, brackets and a footnote's mark behind the stop do not count.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let quotes = |last: char| last.is_whitespace() || "»”’'\")]".contains(last);
    let text = text.trim_end_matches(quotes);
    let unmarked = text.trim_end_matches(|last: char| last.is_ascii_digit()).trim_end_matches(quotes);
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
    let stops =
        text.match_indices([' ', '\u{a0}']).map(|(at, _)| (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or("")));
    let mut ends = stops.filter(|(before, _)| before.ends_with(STOPS));
    ends.any(|(before, behind)| {
        let word = before.trim_end_matches(STOPS).rsplit(char::is_whitespace).next().unwrap_or("");
        let long =
            word.chars().count() > 3 && word.chars().all(|letter| letter.is_alphanumeric() || "-’)»".contains(letter));
        long && behind.trim_start().starts_with(char::is_uppercase)
    })
}

/// Whether the digits stand glued to a word, a stop or a year, as a note's mark does.
pub(crate) fn holds_mark(text: &str, digits: &str) -> bool {
    text.match_indices(digits).any(|(at, _)| {
        let before = text.get(..at).unwrap_or("");
        let after = text.get(at + digits.len()..).and_then(|tail| tail.chars().next());
        let word = before.ends_with(|c: char| c.is_alphabetic() || ".,;:)’”»".contains(c));
        (word || ends_in_year(before)) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn ends_in_year(text: &str) -> bool {
    let year = text.len().checked_sub(4).and_then(|at| text.get(at..)).unwrap_or("");
    (year.starts_with("19") || year.starts_with("20")) && year.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words in `text` with the byte at which each begins, split at white space.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// The words alone.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> + Clone {
    words(text).map(|(_, word)| word)
}

/// As `split_whitespace` finds them, which decodes every letter: here the bytes of ASCII are looked at as they are.
#[derive(Clone, Debug)]
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Words<'_> {
    /// The letter at this place, where it is none of ASCII; how many bytes, and whether it is white space.
    fn letter(&self, at: usize) -> (usize, bool) {
        let letter = self.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        (letter.len_utf8(), letter.is_whitespace())
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        loop {
            match bytes.get(start)? {
                b' ' | 9..=13 => start += 1,
                ..0x80 => break,
                _ => match self.letter(start) {
                    (length, true) => start += length,
                    _ => break,
                },
            }
        }
        let mut end = start;
        while let Some(byte) = bytes.get(end) {
            match byte {
                0x21..0x80 => end += 1,
                b' ' | 9..=13 => break,
                ..0x80 => end += 1,
                _ => match self.letter(end) {
                    (length, false) => end += length,
                    _ => break,
                },
            }
        }
        self.at = end;
        Some((start, self.text.get(start..end)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_white_space_of_any_kind() {
        for text in ["", "  ", "een", " een\u{a0}tweeë\t\n drie\u{2003}", "é\u{85}ë", "\u{1c}a\u{feff}b"] {
            let found: Vec<&str> = words(text).map(|(_, word)| word).collect();
            assert_eq!(found, text.split_whitespace().collect::<Vec<_>>(), "{text:?}");
            assert!(words(text).all(|(at, word)| text[at..].starts_with(word)));
        }
    }

    #[test]
    fn prefixes_ignore_case_and_respect_words() {
        assert_eq!(after_words("VERGADERJAAR 2020", "vergaderjaar"), Some(" 2020"));
        assert_eq!(after_words("Ministerie", "minister"), None);
        assert_eq!(after("é", "xx"), None);
    }

    #[test]
    fn a_sentence_may_close_behind_its_stop() {
        assert!(ends_sentence("Hij zei: «Ja.»"));
        assert!(!ends_sentence("Inleiding"));
        assert!(
            ends_sentence("Dat was medio 2023.2") && ends_sentence("Dat is zo.12") && ends_sentence("Is dat «zo»?3")
        );
        assert!(!ends_sentence("Versie 1.2") && !ends_sentence("Wmo 2015"));
        assert!(
            holds_sentence_end("Dat is waar. En nu") && !holds_sentence_end("De rol van o.a. Movisie en dr. Jansen")
        );
        assert!(is_capitals("BRIEF VAN 2") && !is_capitals("Brief") && !is_capitals("24"));
    }

    #[test]
    fn words_know_their_place() {
        assert_eq!(words(" a  bé c").collect::<Vec<_>>(), [(1, "a"), (4, "bé"), (8, "c")]);
    }
}
