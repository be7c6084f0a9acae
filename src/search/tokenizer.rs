//! The words of a text as they are searched for, with their places.
//!
//! An apostrophe between letters does not end such a word (`regio’s`). Words that a hyphen, a bracket or a broken line
//! parts are seen one by one **and** together, since nobody who searches knows how a paper happened to be broken:
//! `mantelzor-gers` is also `mantelzorgers`, `cliënt(ondersteuners)` also `cliëntondersteuners`, and the dossier `31 476`
//! also `31476`.

use crate::dutch::Reading;
use crate::dutch::classes::JOINING_WORDS;
use crate::dutch::letters::{is_apostrophe, is_combining};
use crate::dutch::tokens::Token;
use std::ops::Range;

/// One word, or several words read as one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word<'t> {
    /// First byte in the text.
    pub(crate) start: usize,
    /// One past its last byte.
    pub(crate) end: usize,
    /// Lower case, without diacritics, apostrophes and hyphens.
    pub(crate) term: &'t str,
    /// The number that stands for the term ([`hash`]).
    pub(crate) hash: u32,
    /// Number of its first part in the text, from 0.
    pub(crate) at: u32,
    /// Of how many parts it was put together; 1 for an ordinary word.
    pub(crate) parts: u32,
}

/// How many parts are read as one word at most.
const LONGEST_CHAIN: usize = 5;

/// Bytes of the longest word; what is longer is cut, for it is no word.
const LONGEST_WORD: usize = 120;

/// Bytes of the longest term, of however many parts: its length fits in one byte.
pub(super) const LONGEST_TERM: usize = u8::MAX as usize;

/// Shows every word of `text` to `see`, in order. Returns the number of words, those put together not counted.
pub(crate) fn scan(text: &str, see: &mut dyn FnMut(&Word<'_>)) -> u32 {
    scan_reading(&Reading::new(text), see)
}

/// The same for a text that was read.
pub(super) fn scan_reading(reading: &Reading<'_>, see: &mut dyn FnMut(&Word<'_>)) -> u32 {
    let (text, tokens) = (reading.text, reading.words.as_slice());
    let mut chain = Chain::default();
    let (mut next, mut count) = (0, 0);
    while next < tokens.len() {
        let joined = joined(text, tokens, next);
        let end = end_of(text, tokens, joined.end - 1);
        if !chain.goes_on(text, tokens.get(next)) {
            chain.clear();
        }
        chain.push(tokens, joined.clone(), end);
        chain.show(count, see);
        (next, count) = (joined.end, count + 1);
    }
    count
}

/// The words of `text` as they stand, folded: for queries and lists, where nothing is put together.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    scan(text, &mut |word| {
        if word.parts == 1 {
            found.push(word.term.to_owned());
        }
    });
    found
}

/// FNV-1a, 32 bits: a number that stands for a term.
pub(crate) fn hash(term: &[u8]) -> u32 {
    term.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

fn start_of(tokens: &[Token<'_>], index: usize) -> usize {
    tokens.get(index).map_or(0, |token| token.range.start)
}

/// Where the word ends of which this token is the last, marks on its last letter included.
fn end_of(text: &str, tokens: &[Token<'_>], index: usize) -> usize {
    let end = tokens.get(index).map_or(0, |token| token.range.end);
    let rest = text.get(end..).unwrap_or("");
    end + rest.len() - rest.trim_start_matches(is_combining).len()
}

/// The tokens from this one on that an apostrophe or a mark on a letter joins.
fn joined(text: &str, tokens: &[Token<'_>], first: usize) -> Range<usize> {
    let mut last = first;
    while last + 1 < tokens.len() {
        let gap = text.get(end_of(text, tokens, last)..start_of(tokens, last + 1));
        let mut between = gap.unwrap_or(" ").chars();
        if !between.next().is_none_or(is_apostrophe) || between.next().is_some() {
            break;
        }
        last += 1;
    }
    first..last + 1
}

/// Parts that may be one word.
#[derive(Default)]
struct Chain {
    /// The parts folded, one behind the other.
    folded: String,
    /// Where each part begins: in `folded`, in the text.
    parts: Vec<(usize, usize)>,
    /// Where the last part ends in the text.
    end: usize,
}

impl Chain {
    fn clear(&mut self) {
        self.folded.clear();
        self.parts.clear();
    }

    fn push(&mut self, tokens: &[Token<'_>], joined: Range<usize>, end: usize) {
        let from = self.folded.len();
        self.parts.push((from, start_of(tokens, joined.start)));
        for token in tokens.get(joined).unwrap_or_default() {
            self.folded.push_str(&token.folded);
        }
        let longest = (from..=from + LONGEST_WORD).rev();
        let mut cuts = longest.filter(|at| self.folded.is_char_boundary(*at));
        let cut = cuts.next().unwrap_or(from).min(self.folded.len());
        self.folded.truncate(cut);
        self.end = end;
    }

    /// Shows the part that was read last, and what it makes with the parts before it.
    fn show(&self, count: u32, see: &mut dyn FnMut(&Word<'_>)) {
        let all = self.parts.len();
        self.show_last(1, count, see);
        if all > 1 {
            self.show_last(2, count, see);
        }
        if all > 2 {
            self.show_last(all, count, see);
        }
    }

    /// Shows the last parts as one word.
    fn show_last(&self, parts: usize, count: u32, see: &mut dyn FnMut(&Word<'_>)) {
        let Some((from, start)) = self.parts.get(self.parts.len() - parts) else {
            return;
        };
        let term = self.folded.get(*from..).unwrap_or("");
        if term.len() <= LONGEST_TERM {
            see(&Word {
                start: *start,
                end: self.end,
                term,
                hash: hash(term.as_bytes()),
                at: count + 1 - parts as u32,
                parts: parts as u32,
            });
        }
    }

    /// Whether the next word belongs to the chain.
    fn goes_on(&self, text: &str, next: Option<&Token<'_>>) -> bool {
        let may_go_on = (1..LONGEST_CHAIN).contains(&self.parts.len());
        let Some(word) = next.filter(|_| may_go_on) else {
            return false;
        };
        match text.get(self.end..word.range.start).unwrap_or("") {
            "-" | "(" | ")" | "\u{ad}" | "\u{2010}" | "\u{2011}" | ")-" | "-(" => true,
            " " | "\u{a0}" => self.is_number() && is_thousands(word.text),
            "- " | "-\n" | "\u{ad}\n" | "\u{ad} " => is_broken(word.text),
            _ => false,
        }
    }

    /// Whether the chain is one number of at most three digits.
    fn is_number(&self) -> bool {
        self.parts.len() == 1
            && self.folded.len() <= 3
            && self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// Whether it is exactly three digits (`476` behind `31`).
fn is_thousands(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is the second half of a broken word, not the `en` of `zorg- en ondersteuning`.
fn is_broken(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && !JOINING_WORDS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Vec<(String, String, u32)> {
        let mut found = Vec::new();
        scan(text, &mut |word| {
            assert_eq!(word.hash, hash(word.term.as_bytes()));
            found.push((
                word.term.to_owned(),
                text[word.start..word.end].to_owned(),
                word.at,
            ));
        });
        found
    }

    #[test]
    fn words_are_folded_and_know_their_place() {
        let expected = [
            ("de", "De"),
            ("regios", "regio’s"),
            ("client", "Cliënt"),
            ("2018", "2018"),
            ("2021", "2021"),
        ];
        let found = seen("De regio’s: ‘Cliënt’ 2018–2021");
        for ((term, shown, at), (index, wanted)) in found.iter().zip(expected.iter().enumerate()) {
            assert_eq!(
                (term.as_str(), shown.as_str(), *at as usize),
                (wanted.0, wanted.1, index)
            );
        }
        assert_eq!(found.len(), expected.len());
    }

    #[test]
    fn endless_words_are_cut_between_letters() {
        let longest = |letter: &str| {
            seen(&letter.repeat(500))
                .iter()
                .map(|(term, _, _)| term.len())
                .max()
        };
        assert_eq!(longest("a"), Some(LONGEST_WORD));
        assert_eq!(longest("ж"), Some(LONGEST_WORD));
        assert_eq!(longest("字"), Some(LONGEST_WORD));
        assert_eq!(longest("a-"), Some(LONGEST_CHAIN));
        assert_eq!(
            seen(&format!("{}-{}", "ж".repeat(99), "b".repeat(300))).len(),
            3
        );
    }

    #[test]
    fn broken_words_are_also_seen_whole() {
        let terms = |text: &str| {
            seen(text)
                .into_iter()
                .map(|(term, _, at)| format!("{term}@{at}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            terms("de mantelzor-gers"),
            ["de@0", "mantelzor@1", "gers@2", "mantelzorgers@1"]
        );
        assert_eq!(
            terms("cliënt(ondersteuners)"),
            ["client@0", "ondersteuners@1", "clientondersteuners@0"]
        );
        assert_eq!(terms("zorg- en welzijn"), ["zorg@0", "en@1", "welzijn@2"]);
        assert_eq!(
            terms("bijge- steld"),
            ["bijge@0", "steld@1", "bijgesteld@0"]
        );
        assert_eq!(
            terms("31 476, nr. 24"),
            ["31@0", "476@1", "31476@0", "nr@2", "24@3"]
        );
        assert_eq!(
            terms("een-op-een"),
            ["een@0", "op@1", "eenop@0", "een@2", "opeen@1", "eenopeen@0"]
        );
    }
}
