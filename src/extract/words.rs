//! Words of a block's text, each with its place: what the scanners of facts walk over.
//!
//! A word is a run of letters and digits; everything between two words (white space, punctuation, dashes, currency
//! signs) is the gap before the second, which [`gap`] gives. So `2018–2020` is two words with the gap `–`, `t/m` two
//! with the gap `/`, and `Wmo2015` one. Scanners decide by words *and* gaps; nothing is lost in between.

use crate::document::letters;
use std::ops::{Deref, Range};

/// A run of letters and digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// Bytes of the block's text.
    pub(super) range: Range<usize>,
    /// As written.
    pub(super) text: &'t str,
}

impl Word<'_> {
    /// Whether it is this word, which is given in lower case, in any case.
    pub(super) fn is(&self, lower: &str) -> bool {
        same(self.text, lower)
    }

    /// Whether it is one of these words, which are given in lower case, in any case.
    pub(super) fn is_one_of(&self, lower: &[&str]) -> bool {
        // Length and first letter decide nearly always, and are looked at here: a table is a loop, not a row of calls.
        let (length, first) = (
            self.text.len(),
            self.text.as_bytes().first().map(u8::to_ascii_lowercase),
        );
        let may_be =
            |known: &&&str| known.len() == length && known.as_bytes().first().copied() == first;
        lower
            .iter()
            .filter(may_be)
            .any(|known| same_letters(self.text, known))
    }

    /// Whether it ends in these letters, which are given in lower case, in any case.
    pub(super) fn ends_with(&self, lower: &str) -> bool {
        let at = self.text.len().checked_sub(lower.len());
        at.and_then(|at| self.text.get(at..))
            .is_some_and(|end| same(end, lower))
    }

    /// Whether it begins with these letters, which are given in lower case, in any case.
    pub(super) fn starts_with(&self, lower: &str) -> bool {
        self.text
            .get(..lower.len())
            .is_some_and(|start| same(start, lower))
    }

    /// Its value, where it is written in digits only.
    pub(super) fn number(&self) -> Option<u32> {
        self.text
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| self.text.parse().ok())?
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// Words that one has, or that another lends. `Cow` would do, were it not invariant.
#[derive(Debug)]
pub(super) enum Words<'t> {
    /// One's own.
    Own(Vec<Word<'t>>),
    /// Lent.
    Lent(&'t [Word<'t>]),
}

impl<'t> Deref for Words<'t> {
    type Target = [Word<'t>];

    fn deref(&self) -> &[Word<'t>] {
        match self {
            Self::Own(words) => words,
            Self::Lent(words) => words,
        }
    }
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::with_capacity(text.len() / 6);
    let (mut at, mut start) = (0, None);
    while let Some((width, letter)) = step(text, at) {
        if letter {
            start = start.or(Some(at));
        } else if let Some(start) = start.take() {
            push(text, start..at, &mut found);
        }
        at += width;
    }
    if let Some(start) = start {
        push(text, start..at, &mut found);
    }
    found
}

/// Width of the character at `at`, and whether it is a letter or digit; nothing where the text ends.
///
/// Nearly all text is ASCII, and the walk over characters is not inlined in the page's program.
#[inline]
pub(super) fn step(text: &str, at: usize) -> Option<(usize, bool)> {
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

fn push<'t>(text: &'t str, range: Range<usize>, words: &mut Vec<Word<'t>>) {
    if let Some(text) = text.get(range.clone()) {
        words.push(Word { range, text });
    }
}

/// What stands between the word at `index` and the one before it (or the beginning of the text); after the last word
/// (`index` = number of words) what is left of the text.
pub(super) fn gap<'t>(text: &'t str, words: &[Word<'_>], index: usize) -> &'t str {
    let start = index
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .map_or(0, |word| word.range.end);
    let end = words.get(index).map_or(text.len(), |word| word.range.start);
    text.get(start..end).unwrap_or("")
}

/// The index of the first word that begins at or after this byte.
pub(super) fn word_from(words: &[Word<'_>], byte: usize) -> usize {
    words.partition_point(|word| word.range.start < byte)
}

/// Whether both are the same word, the second given in lower case.
///
/// Scanners ask this for every word of a text and every word of their tables, so length and first byte decide first.
#[inline]
pub(super) fn same(written: &str, lower: &str) -> bool {
    let first = |text: &str| text.as_bytes().first().map(u8::to_ascii_lowercase);
    written.len() == lower.len() && first(written) == first(lower) && same_letters(written, lower)
}

fn same_letters(written: &str, lower: &str) -> bool {
    written.eq_ignore_ascii_case(lower)
        || !lower.is_ascii() && written.chars().map(letters::lower).eq(lower.chars())
}

#[cfg(test)]
mod tests {
    use super::{gap, word_from, words};

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let text = "Vóór 2018–2020 (Wmo2015), t/m ’t eind.";
        let found = words(text);
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
        let found = words("VÓÓR Septembercirculaire 0123 99999999999");
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
}
