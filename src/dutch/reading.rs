//! A text read once: its words, folded and as written, and its sentences. Every layer above works on this.

use super::classes::WordSet;
use super::sentences::sentences;
use super::tokens::{Token, gap, tokens, word_from};
use std::cell::OnceCell;
use std::ops::Range;

/// A text with its words, and its sentences once they are asked for.
///
/// Words are asked for by their number. A number at which no word stands is no mistake: nothing is found there.
#[derive(Clone, Debug)]
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// Its words.
    pub words: Vec<Token<'t>>,
    /// Whether most of its letters are capitals, which then say nothing.
    pub all_capitals: bool,
    sentences: OnceCell<Vec<Range<usize>>>,
}

impl<'t> Reading<'t> {
    /// Reads a text.
    pub fn new(text: &'t str) -> Self {
        let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
        let small = text.bytes().filter(u8::is_ascii_lowercase).count();
        Self {
            text,
            words: tokens(text),
            // A few capitals are an abbreviation.
            all_capitals: capitals > small && capitals > 12,
            sentences: OnceCell::new(),
        }
    }

    /// Its sentences, without the white space between them.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| sentences(self.text))
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The word at `index`.
    pub fn word(&self, index: usize) -> Option<&Token<'t>> {
        self.words.get(index)
    }

    /// The word at `index` as written; an empty one where there is none.
    pub fn at(&self, index: usize) -> &'t str {
        self.word(index).map_or("", |word| word.text)
    }

    /// Whether the word at `index` is this one, given in lower case.
    pub fn is(&self, index: usize, lower: &str) -> bool {
        self.word(index).is_some_and(|word| word.is(lower))
    }

    /// Whether the word at `index` is one of these, given in lower case.
    pub fn any<W: WordSet + ?Sized>(&self, index: usize, words: &W) -> bool {
        self.word(index).is_some_and(|word| word.is_one_of(words))
    }

    /// The number at `index`, where the word is one of digits only.
    pub fn number(&self, index: usize) -> Option<u32> {
        self.word(index)?.number()
    }

    /// Whether these words stand at `index`, given in lower case, one after the other with only white space in between.
    pub fn phrase(&self, index: usize, phrase: &[&str]) -> bool {
        let stands = |(n, word): (usize, &&str)| {
            self.is(index + n, word) && (n == 0 || self.spaced(index + n))
        };
        phrase.iter().enumerate().all(stands)
    }

    /// Whether these words stand right before the word at `index`, with only white space in between.
    pub fn follows(&self, index: usize, phrase: &[&str]) -> bool {
        index
            .checked_sub(phrase.len())
            .is_some_and(|start| self.phrase(start, phrase) && self.spaced(index))
    }

    /// Whether one of these words stands right before the word at `index`, with only white space in between.
    pub fn follows_any<W: WordSet + ?Sized>(&self, index: usize, words: &W) -> bool {
        index
            .checked_sub(1)
            .is_some_and(|before| self.any(before, words) && self.spaced(index))
    }

    /// What stands before the word at `index`, since the word before it.
    pub fn gap(&self, index: usize) -> &'t str {
        gap(self.text, &self.words, index)
    }

    /// Whether only white space, and some, separates the word at `index` from the one before it.
    pub fn spaced(&self, index: usize) -> bool {
        let gap = self.gap(index);
        !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    /// Whether the word at `index` is tied to the one before it by a dash, with or without white space around it.
    pub fn dashed(&self, index: usize) -> bool {
        matches!(self.gap(index).trim(), "-" | "–" | "—" | "‑")
    }

    /// The byte at which the word at `index` begins; the end of the text where there is none.
    pub fn start(&self, index: usize) -> usize {
        self.word(index)
            .map_or(self.text.len(), |word| word.range.start)
    }

    /// The byte after the word before `next`.
    pub fn end(&self, next: usize) -> usize {
        next.checked_sub(1)
            .and_then(|last| self.word(last))
            .map_or(0, |word| word.range.end)
    }

    /// Bytes from the first to the last of these words.
    pub fn range(&self, first: usize, last: usize) -> Option<Range<usize>> {
        Some(self.word(first)?.range.start..self.word(last)?.range.end)
    }

    /// The number of the first word that begins at or after `byte`.
    pub fn index_from(&self, byte: usize) -> usize {
        word_from(&self.words, byte)
    }

    /// Whether a whole word begins with the word at `index`: no hyphen ties it to what stands before.
    pub fn begins(&self, index: usize) -> bool {
        !self.gap(index).ends_with(['-', '‑', '_'])
    }

    /// Whether a whole word ends at the byte `end`.
    pub fn ends(&self, end: usize) -> bool {
        let next = self.text.get(end..).and_then(|rest| rest.chars().next());
        next.is_none_or(|next| !next.is_alphanumeric() && next != '_')
    }

    /// Whether the word at `index` belongs to a web address.
    pub fn in_address(&self, index: usize) -> bool {
        // An address is short; looking back further would cost too much in a text without white space.
        const LONGEST: usize = 300;
        let start = self.start(index);
        let near = (start.saturating_sub(LONGEST)..=start)
            .find_map(|from| self.text.get(from..start))
            .unwrap_or("");
        let is_end = |c: char| c.is_whitespace() || matches!(c, '(' | '<' | '"');
        let run = near.rsplit(is_end).next().unwrap_or("");
        index < self.len() && (run.contains("://") || run.starts_with("www."))
    }

    /// Whether a sentence begins with the word at `index`, so that it has a capital whatever it is.
    pub fn begins_sentence(&self, index: usize) -> bool {
        let opening = ['‘', '“', '"', '«', '\'', '('];
        let before = self.gap(index).trim_end().trim_end_matches(opening);
        index == 0 || before.trim_end().ends_with(['.', '!', '?', ':', '•', '–'])
    }
}

#[cfg(test)]
mod tests {
    use super::Reading;

    #[test]
    fn a_reading_knows_words_gaps_and_sentences() {
        let reading = Reading::new("Tot en met 2018–2020. ‘Radar’ zegt: één ding.");
        assert!(reading.phrase(0, &["tot", "en", "met"]) && reading.dashed(4));
        assert!(reading.follows(3, &["en", "met"]) && !reading.follows(0, &["met"]));
        assert!(reading.follows_any(3, &["van", "met"]) && reading.number(3) == Some(2018));
        assert!(reading.begins_sentence(5) && !reading.begins_sentence(6));
        assert_eq!(reading.words[7].folded, "een");
        let reading = Reading::new("De VWS-VNG-brief: zie https://vng.nl/MEE en www.MEE.nl, MEE");
        assert!(reading.begins(1) && !reading.begins(2));
        assert!(reading.in_address(8) && reading.in_address(11) && !reading.in_address(13));
        let reading = Reading::new("Tot en met 2018–2020. ‘Radar’ zegt: één ding.");
        assert_eq!((reading.sentences().len(), reading.at(99)), (2, ""));
    }
}
