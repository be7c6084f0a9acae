//! The words of one text with the gaps between them, as the patterns of dates read them.

use crate::extract::words::{Word, Words, gap, words};

/// A text cut into words.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Its words.
    pub(super) words: Words<'t>,
}

impl<'t> Reader<'t> {
    /// Cuts `text` into words.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            words: Words::Own(words(text)),
        }
    }

    /// A text whose words are known.
    pub(super) fn with(text: &'t str, words: &'t [Word<'t>]) -> Self {
        Self {
            text,
            words: Words::Lent(words),
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at `index`; an empty one where there is none.
    pub(super) fn at(&self, index: usize) -> &'t str {
        self.words.get(index).map_or("", |word| word.text)
    }

    /// Whether the word at `index` is this one, given in lower case.
    pub(super) fn is(&self, index: usize, lower: &str) -> bool {
        self.words.get(index).is_some_and(|word| word.is(lower))
    }

    /// Whether the word at `index` is one of these, given in lower case.
    pub(super) fn any(&self, index: usize, lower: &[&str]) -> bool {
        self.words
            .get(index)
            .is_some_and(|word| word.is_one_of(lower))
    }

    /// Whether the word before `index` is one of these, with only white space in between.
    pub(super) fn follows(&self, index: usize, lower: &[&str]) -> bool {
        index
            .checked_sub(1)
            .is_some_and(|before| self.any(before, lower) && self.spaced(index))
    }

    /// Whether these words stand at `index`, one after the other with only white space in between.
    pub(super) fn phrase(&self, index: usize, phrase: &[&str]) -> bool {
        phrase
            .iter()
            .enumerate()
            .all(|(n, word)| self.is(index + n, word) && (n == 0 || self.spaced(index + n)))
    }

    /// What stands before the word at `index`, since the word before it.
    pub(super) fn gap(&self, index: usize) -> &'t str {
        gap(self.text, &self.words, index)
    }

    /// Whether only white space, and some, separates the word at `index` from the one before it.
    pub(super) fn spaced(&self, index: usize) -> bool {
        let gap = self.gap(index);
        !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    /// Whether the word at `index` is tied to the one before it by a dash, with or without white space around it.
    pub(super) fn dashed(&self, index: usize) -> bool {
        matches!(self.gap(index).trim(), "-" | "–" | "—" | "‑")
    }

    /// The number at `index`, where the word is one of digits only.
    pub(super) fn number(&self, index: usize) -> Option<u32> {
        self.words.get(index)?.number()
    }

    /// The byte at which the word at `index` begins.
    pub(super) fn start(&self, index: usize) -> usize {
        self.words
            .get(index)
            .map_or(self.text.len(), |word| word.range.start)
    }

    /// The byte after the word before `next`.
    pub(super) fn end(&self, next: usize) -> usize {
        next.checked_sub(1)
            .and_then(|last| self.words.get(last))
            .map_or(0, |word| word.range.end)
    }
}
