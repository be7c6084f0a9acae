//! Builds an [`Index`] from texts: a table of terms with their postings, sorted and written into one flat block when all
//! texts are read. The block is the index and also the file (see [`super::format`]).

use super::format::{Parts, write};
use super::index::{Index, letters};
use super::tokenizer::{Word, hash, scan_reading};
use crate::dutch::letters::fold;
use crate::dutch::stems::{root, stem};
use crate::dutch::{Reading, abbreviations};
use fnv::FnvHashMap;
use std::collections::BTreeSet;

/// What weighs a passage's words, in sixteenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A heading.
    Heading,
    /// Running text.
    Text,
    /// A footnote.
    Footnote,
    /// A reader's comment.
    Comment,
}

impl Field {
    /// Its weight in sixteenths: a heading names a subject, a note or a comment stands beside it.
    const fn weight(self) -> u8 {
        match self {
            Self::Heading => 17,
            Self::Text => 16,
            Self::Footnote | Self::Comment => 15,
        }
    }
}

/// The postings of one term while they grow.
#[derive(Default)]
struct Postings {
    /// Differences of positions, as the index has them.
    bytes: Vec<u8>,
    /// The position that was added last.
    last: u32,
}

impl Postings {
    /// Adds a position: its difference from the last, seven bits a byte.
    fn add(&mut self, position: u32) {
        let mut delta = position.wrapping_sub(self.last);
        self.last = position;
        while delta > 127 {
            self.bytes.push(delta as u8 | 128);
            delta >>= 7;
        }
        self.bytes.push(delta as u8);
    }
}

/// An index being built: add passages in order, then [`finish`](Builder::finish).
#[derive(Default)]
pub struct Builder {
    terms: FnvHashMap<Box<str>, Postings>,
    starts: Vec<u32>,
    weights: Vec<u8>,
    next: u32,
    abbreviations: BTreeSet<String>,
}

impl Builder {
    /// Makes room for so many passages.
    pub fn reserve(&mut self, passages: usize) {
        self.starts.reserve_exact(passages + 1);
        self.weights.reserve_exact(passages);
    }

    /// Adds a passage; they are numbered in the order in which they come.
    pub fn add(&mut self, text: &str, field: Field) {
        let first = self.next;
        self.starts.push(first);
        self.weights.push(field.weight());
        let reading = Reading::new(text);
        let words = scan_reading(&reading, &mut |word| {
            self.post(word, first.wrapping_add(word.at))
        });
        // One position lies between two passages, so that no phrase runs from one into the next.
        self.next = first.wrapping_add(words).wrapping_add(1);
        let explained = abbreviations::definitions(&reading)
            .into_iter()
            .filter(|found| found.short.chars().all(char::is_alphabetic));
        self.abbreviations
            .extend(explained.map(|found| format!("{}\t{}", fold(found.short), fold(found.long))));
    }

    fn post(&mut self, word: &Word<'_>, position: u32) {
        match self.terms.get_mut(word.term) {
            Some(postings) => postings.add(position),
            None => {
                let mut postings = Postings::default();
                postings.add(position);
                self.terms.insert(word.term.into(), postings);
            }
        }
    }

    /// The index over all passages.
    pub fn finish(mut self) -> Index {
        self.starts.push(self.next);
        let mut terms: Vec<(Box<str>, Postings)> = self.terms.into_iter().collect();
        terms.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        let mut parts = Parts {
            starts: self.starts,
            weights: self.weights,
            abbreviations: Vec::from_iter(self.abbreviations).join("\n").into_bytes(),
            ..Parts::default()
        };
        for ((term, postings), number) in terms.iter().zip(0..) {
            parts.terms.extend_from_slice(term.as_bytes());
            parts.term_ends.push(parts.terms.len() as u32);
            parts.postings.extend_from_slice(&postings.bytes);
            parts.posting_ends.push(parts.postings.len() as u32);
            parts.letters.push(letters(term.as_bytes()));
            // Numbers have no stem.
            if !term.starts_with(|first: char| first.is_ascii_digit()) {
                parts.stems.push((hash(stem(term).as_bytes()), number));
                parts.roots.push((hash(root(term).as_bytes()), number));
            }
        }
        parts.stems.sort_unstable();
        parts.roots.sort_unstable();
        Index::from_trusted(write(&parts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(texts: &[&str]) -> Vec<String> {
        let mut builder = Builder::default();
        texts.iter().for_each(|text| builder.add(text, Field::Text));
        let index = builder.finish();
        (0..index.terms() as u32)
            .map(|number| index.term(number).to_owned())
            .collect()
    }

    #[test]
    fn terms_are_in_order_however_alike_they_begin() {
        let text = "cliëntondersteuners cliëntondersteuner clie cliënt 31 2018 zorg cliëntond clientonderwijs é zorg";
        let found = terms(&[text, "cliëntondersteuning zorgkantoor zorgkantoren а"]);
        assert!(found.windows(2).all(|pair| pair[0] < pair[1]), "{found:?}");
        assert_eq!(found.len(), 14, "{found:?}");
    }

    /// The length of a term is kept in one byte: three endless words read as one were cut there, and letters lost.
    #[test]
    fn what_is_too_long_for_a_term_is_none() {
        let [left, middle, right] =
            ["ж", "b", "c"].map(|letter| letter.repeat(if letter == "ж" { 60 } else { 120 }));
        let found = terms(&[&format!("{left}-{middle}-{right}")]);
        let expected = [
            middle.clone(),
            middle.clone() + &right,
            right,
            left.clone(),
            left + &middle,
        ];
        assert_eq!(found, expected);
    }
}
