//! Words of a text, each with its place: what everything that reads Dutch walks over.
//!
//! A word is a run of letters and digits; everything between two words (white space, punctuation, dashes, currency
//! signs) is the gap before the second, which [`gap`] gives. So `2018–2020` is two words with the gap `–`, `t/m` two
//! with the gap `/`, and `Wmo2015` one. Scanners decide by words *and* gaps; nothing is lost in between.

use super::classes::WordSet;
use super::letters::{Letters, same};
use std::borrow::Cow;
use std::ops::Range;

/// A run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// As written.
    pub text: &'t str,
    /// In small letters without accents: nearly always as written.
    pub folded: Cow<'t, str>,
}

impl<'t> Token<'t> {
    fn new(text: &'t str, start: usize) -> Self {
        let is_folded = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let folded = if text.bytes().all(is_folded) {
            Cow::Borrowed(text)
        } else {
            Cow::Owned(text.folded())
        };
        Self {
            range: start..start + text.len(),
            text,
            folded,
        }
    }

    /// Whether it is this word, which is given in lower case, in any case.
    pub fn is(&self, lower: &str) -> bool {
        same(self.text, lower)
    }

    /// Whether it is one of these words, which are given in lower case, in any case.
    pub fn is_one_of<W: WordSet + ?Sized>(&self, words: &W) -> bool {
        words.has(self.text)
    }

    /// Whether it ends in these letters, which are given in lower case, in any case.
    pub fn ends_with(&self, lower: &str) -> bool {
        let at = self.text.len().checked_sub(lower.len());
        at.and_then(|at| self.text.get(at..))
            .is_some_and(|end| same(end, lower))
    }

    /// Whether it begins with these letters, which are given in lower case, in any case.
    pub fn starts_with(&self, lower: &str) -> bool {
        self.text
            .get(..lower.len())
            .is_some_and(|start| same(start, lower))
    }

    /// Its value, where it is written in digits only.
    pub fn number(&self) -> Option<u32> {
        let digits = self.text.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| self.text.parse().ok())?
    }

    /// Whether it begins with a capital letter.
    pub fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// The words of a text, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let mut from = 0;
    while let Some(start) = next_word(text, from) {
        let rest = text.get(start..).unwrap_or("");
        let length = rest
            .find(|next: char| !next.is_alphanumeric())
            .unwrap_or(rest.len());
        from = start + length;
        found.push(Token::new(rest.get(..length).unwrap_or(""), start));
    }
    found
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    Some(from + text.get(from..)?.find(char::is_alphanumeric)?)
}

/// The words of a text as white space parts them, punctuation included, each with the byte at which it begins.
pub fn spaced(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    text.split_whitespace()
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Width of the character at `at`, and whether it is a letter or digit; nothing where the text ends.
///
/// Nearly all text is ASCII, and the walk over characters is not inlined in the page's program.
#[inline]
pub fn step(text: &str, at: usize) -> Option<(usize, bool)> {
    let byte = text.as_bytes().get(at)?;
    Some(if byte.is_ascii() {
        (1, byte.is_ascii_alphanumeric())
    } else {
        wide(text, at)
    })
}

fn wide(text: &str, at: usize) -> (usize, bool) {
    let character = text.get(at..).and_then(|rest| rest.chars().next());
    character.map_or((1, false), |character| {
        (character.len_utf8(), character.is_alphanumeric())
    })
}

/// What stands between the word at `index` and the one before it (or the beginning of the text); after the last word
/// (`index` = number of words) what is left of the text.
pub fn gap<'t>(text: &'t str, words: &[Token<'_>], index: usize) -> &'t str {
    let start = index
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .map_or(0, |word| word.range.end);
    let end = words.get(index).map_or(text.len(), |word| word.range.start);
    text.get(start..end).unwrap_or("")
}

/// The index of the first word that begins at or after this byte.
pub fn word_from(words: &[Token<'_>], byte: usize) -> usize {
    words.partition_point(|word| word.range.start < byte)
}

#[cfg(test)]
mod tests {
    use super::{gap, spaced, tokens, word_from};

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let text = "Vóór 2018–2020 (Wmo2015), t/m ’t eind.";
        let found = tokens(text);
        let shown: Vec<&str> = found.iter().map(|word| word.text).collect();
        assert_eq!(
            shown,
            ["Vóór", "2018", "2020", "Wmo2015", "t", "m", "t", "eind"]
        );
        assert_eq!(
            (
                gap(text, &found, 0),
                gap(text, &found, 2),
                gap(text, &found, 8)
            ),
            ("", "–", ".")
        );
        assert_eq!(word_from(&found, 6), 1);
    }

    #[test]
    fn words_compare_in_any_case() {
        let found = tokens("VÓÓR Septembercirculaire 0123 99999999999");
        assert!(found[0].is("vóór") && found[0].is_capitalised() && !found[0].is("voor"));
        assert!(
            found[1].starts_with("september")
                && found[1].ends_with("circulaire")
                && !found[1].ends_with("nota")
        );
        assert_eq!(
            (found[2].number(), found[3].number(), found[0].number()),
            (Some(123), None, None)
        );
    }

    #[test]
    fn words_parted_by_white_space_know_their_place() {
        let found: Vec<(usize, &str)> = spaced(" a  bé\u{a0}c.").collect();
        assert_eq!(found, [(1, "a"), (4, "bé"), (9, "c.")]);
    }
}
