//! Builds an [`Index`] from texts.
//!
//! Postings grow as chains of slices in one arena, as Lucene's do: no vector per term, no copy of the token stream. A
//! hash table with open addressing leads from a word's bytes to its number. When all texts are read, terms are sorted
//! and everything is written into one flat block, which is the index and also the file (see [`super::format`]).

use super::abbreviation;
use super::format::{Parts, write};
use super::index::{Index, letters};
use super::stemmer;
use super::tokenizer::{Word, hash, scan};

/// Bytes of the first slice of a chain; each further one is twice as long, up to a limit. The last four bytes of a
/// slice say where the next one begins.
const FIRST_SLICE: usize = 12;
const LAST_SLICE: usize = 512;

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
#[derive(Clone, Copy)]
struct Chain {
    /// Where the term's letters begin in `letters`.
    letters: u32,
    /// Number of letters.
    length: u32,
    /// Where its first slice begins.
    head: u32,
    /// Where the next byte goes, and where the slice ends.
    at: u32,
    end: u32,
    /// Bytes of the slice.
    slice: u32,
    /// The position that was added last.
    last: u32,
}

/// An index being built: add passages in order, then [`finish`](Builder::finish).
#[derive(Default)]
pub struct Builder {
    letters: Vec<u8>,
    chains: Vec<Chain>,
    /// Open addressing: number of a term plus one, 0 where free.
    table: Vec<u32>,
    arena: Vec<u8>,
    starts: Vec<u32>,
    weights: Vec<u8>,
    next: u32,
    abbreviations: Vec<String>,
}

impl Builder {
    /// Adds a passage; they are numbered in the order in which they come.
    pub fn add(&mut self, text: &str, field: Field) {
        let first = self.next;
        self.starts.push(first);
        self.weights.push(field.weight());
        let words = scan(text, &mut |word: &Word<'_>| self.post(word.term, first.wrapping_add(word.at)));
        // One position lies between two passages, so that no phrase runs from one into the next.
        self.next = first.wrapping_add(words).wrapping_add(1);
        abbreviation::learn(text, &mut self.abbreviations);
    }

    /// The index over all passages.
    pub fn finish(mut self) -> Index {
        self.starts.push(self.next);
        self.table = Vec::new();
        let mut order: Vec<u32> = (0..self.chains.len() as u32).collect();
        order.sort_unstable_by(|left, right| self.term(*left).cmp(self.term(*right)));
        let mut parts =
            Parts { starts: self.starts.clone(), weights: std::mem::take(&mut self.weights), ..Parts::default() };
        parts.postings.reserve(self.arena.len() / 5 * 4);
        for (number, chain) in (0_u32..).zip(&order) {
            let term = std::str::from_utf8(self.term(*chain)).unwrap_or("");
            parts.term_ends.push((parts.terms.len() + term.len()) as u32);
            parts.terms.extend_from_slice(term.as_bytes());
            parts.letters.push(letters(term));
            if !term.starts_with(|first: char| first.is_ascii_digit()) {
                parts.stems.push((hash(&stemmer::stem(term)), number));
                parts.roots.push((hash(&stemmer::root(term)), number));
            }
            self.copy(*chain, &mut parts.postings);
            parts.posting_ends.push(parts.postings.len() as u32);
        }
        parts.stems.sort_unstable();
        parts.roots.sort_unstable();
        self.abbreviations.sort_unstable();
        self.abbreviations.dedup();
        parts.abbreviations = self.abbreviations.join("\n").into_bytes();
        drop(self);
        Index::from_trusted(write(&parts))
    }

    fn term(&self, chain: u32) -> &[u8] {
        let Some(chain) = self.chains.get(chain as usize) else { return &[] };
        self.letters.get(chain.letters as usize..(chain.letters + chain.length) as usize).unwrap_or(&[])
    }

    fn post(&mut self, term: &str, position: u32) {
        let number = self.number(term);
        let Some(chain) = self.chains.get(number) else { return };
        let mut delta = position.wrapping_sub(chain.last);
        self.chains[number].last = position;
        while delta > 127 {
            self.push(number, delta as u8 | 128);
            delta >>= 7;
        }
        self.push(number, delta as u8);
    }

    /// The number of a term, given anew where it is met for the first time.
    fn number(&mut self, term: &str) -> usize {
        if self.chains.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mask = self.table.len() - 1;
        let mut slot = hash(term) as usize & mask;
        loop {
            match self.table[slot] {
                0 => break,
                number if self.term(number - 1) == term.as_bytes() => return number as usize - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
        self.chains.push(Chain {
            letters: self.letters.len() as u32,
            length: term.len() as u32,
            head: self.arena.len() as u32,
            at: self.arena.len() as u32,
            end: (self.arena.len() + FIRST_SLICE - 4) as u32,
            slice: FIRST_SLICE as u32,
            last: 0,
        });
        self.letters.extend_from_slice(term.as_bytes());
        self.arena.resize(self.arena.len() + FIRST_SLICE, 0);
        self.table[slot] = self.chains.len() as u32;
        self.chains.len() - 1
    }

    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(4096);
        let mut table = vec![0; size];
        for number in 0..self.chains.len() as u32 {
            let term = std::str::from_utf8(self.term(number)).unwrap_or("");
            let mut slot = hash(term) as usize & (size - 1);
            while table[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            table[slot] = number + 1;
        }
        self.table = table;
    }

    fn push(&mut self, number: usize, byte: u8) {
        let end = self.arena.len();
        let Some(chain) = self.chains.get_mut(number) else { return };
        if chain.at == chain.end {
            let pointer = chain.end as usize;
            self.arena[pointer..pointer + 4].copy_from_slice(&(end as u32).to_le_bytes());
            let size = (chain.slice as usize * 2).min(LAST_SLICE);
            self.arena.resize(end + size, 0);
            (chain.at, chain.end, chain.slice) = (end as u32, (end + size - 4) as u32, size as u32);
        }
        self.arena[chain.at as usize] = byte;
        chain.at += 1;
    }

    /// Appends the bytes of a chain.
    fn copy(&self, number: u32, into: &mut Vec<u8>) {
        let Some(chain) = self.chains.get(number as usize) else { return };
        let (mut at, mut size) = (chain.head as usize, FIRST_SLICE);
        loop {
            let end = at + size - 4;
            if chain.end as usize == end {
                return into.extend_from_slice(&self.arena[at..chain.at as usize]);
            }
            into.extend_from_slice(&self.arena[at..end]);
            at = self.arena[end..end + 4].iter().rev().fold(0, |next, byte| next << 8 | usize::from(*byte));
            size = (size * 2).min(LAST_SLICE);
        }
    }
}
