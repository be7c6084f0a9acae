//! Builds an [`Index`] from texts.
//!
//! A table leads from each term to its postings. When all texts are read, terms are put in order and everything is written
//! into one flat block, which is the index and also the file (see [`super::format`]).

use super::abbreviation;
use super::format::{Parts, TERMS, write};
use super::index::{Index, letters};
use super::stemmer;
use super::tokenizer::{Word, hash, scan};
use fnv::FnvHashMap;
use std::mem::take;

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

/// The postings of one term while they grow: differences of positions, as [`super::format`] writes them.
#[derive(Default)]
struct Postings {
    bytes: Vec<u8>,
    /// The position that was added last.
    last: u32,
}

impl Postings {
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
    terms: FnvHashMap<Box<[u8]>, Postings>,
    starts: Vec<u32>,
    weights: Vec<u8>,
    next: u32,
    abbreviations: Vec<String>,
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
        let words = scan(text, &mut |word: &Word<'_>| {
            self.post(word.term, first.wrapping_add(word.at))
        });
        // One position lies between two passages, so that no phrase runs from one into the next.
        self.next = first.wrapping_add(words).wrapping_add(1);
        abbreviation::learn(text, &mut self.abbreviations);
    }

    fn post(&mut self, term: &[u8], position: u32) {
        if let Some(postings) = self.terms.get_mut(term) {
            return postings.add(position);
        }
        let mut postings = Postings::default();
        postings.add(position);
        self.terms.insert(term.into(), postings);
    }

    /// The index over all passages.
    pub fn finish(mut self) -> Index {
        self.starts.push(self.next);
        let mut terms: Vec<(Box<[u8]>, Postings)> = take(&mut self.terms).into_iter().collect();
        terms.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut parts = Parts {
            starts: take(&mut self.starts),
            weights: take(&mut self.weights),
            ..Parts::default()
        };
        let mut work = stemmer::Reducer::default();
        for (number, (term, postings)) in (0_u32..).zip(&terms) {
            describe(number, term, postings, &mut parts, &mut work);
        }
        parts.stems.sort_unstable();
        parts.roots.sort_unstable();
        self.abbreviations.sort_unstable();
        self.abbreviations.dedup();
        parts.abbreviations = take(&mut self.abbreviations).join("\n").into_bytes();
        Index::from_trusted(write(&parts, &|section, block| {
            for (term, postings) in &terms {
                block.extend_from_slice(if section == TERMS {
                    term
                } else {
                    &postings.bytes
                });
            }
        }))
    }
}

/// Writes what is said of a term.
fn describe(
    number: u32,
    term: &[u8],
    postings: &Postings,
    parts: &mut Parts,
    work: &mut stemmer::Reducer,
) {
    parts.lengths[0] += term.len();
    parts.lengths[1] += postings.bytes.len();
    parts.term_ends.push(parts.lengths[0] as u32);
    parts.posting_ends.push(parts.lengths[1] as u32);
    parts.letters.push(letters(term));
    // Numbers have no stem.
    if term.first().is_some_and(u8::is_ascii_digit) {
        return;
    }
    let pair = |key: &[u8]| u64::from(hash(key)) << 32 | u64::from(number);
    work.read(term);
    work.stem();
    parts.stems.push(pair(work.key()));
    work.root(term);
    parts.roots.push(pair(work.key()));
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
