//! Builds an [`Index`] from texts.
//!
//! Postings grow as chains of slices in one arena, as Lucene's do: no vector per term, no copy of the token stream. A
//! hash table with open addressing leads from a word's bytes to its number. When all texts are read, terms are sorted
//! and everything is written into one flat block, which is the index and also the file (see [`super::format`]).
//!
//! The memory of a WebAssembly program never shrinks: what is needed for a moment is held for ever. So the arena grows by
//! chunks rather than by doubling, and postings go from it straight into the block, which is made as large as it must be.

use super::abbreviation;
use super::format::{Parts, TERMS, write};
use super::index::{Index, letters};
use super::sorting::{by_first, pair};
use super::stemmer;
use super::tokenizer::{Word, hash, scan};
use std::mem::take;

/// Bytes of the first slice of a chain; each further one is twice as long, up to a limit. The last four bytes of a
/// slice say where the next one begins.
const FIRST_SLICE: u32 = 12;
const LAST_SLICE: u32 = 512;
/// Bytes of a chunk of the arena; no slice lies in two. Larger than a slice by far, so that little is wasted at its end;
/// smaller than the texts that come in at once, so that it fits where those stood (4 MB less at 49 500 records).
const CHUNK: u32 = 1 << 13;
/// Places of the smallest hash table: enough for a dossier, so that it need not grow.
const LEAST_TABLE: usize = 1 << 14;

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

/// Four bytes of a term as a number; none counts as 0.
#[inline(never)]
fn four(term: &[u8], from: usize) -> u32 {
    let (mut number, mut at) = (0, from);
    while at < from + 4 {
        number = number << 8
            | if at < term.len() {
                u32::from(term[at])
            } else {
                0
            };
        at += 1;
    }
    number
}

/// Whether two terms that share their first four bytes share the second four as well.
fn alike(left: &[u8], right: &[u8]) -> bool {
    left.len() >= 8 && right.len() >= 8 && four(left, 4) == four(right, 4)
}

/// The postings of one term while they grow.
#[derive(Clone, Copy)]
struct Chain {
    /// Where the term's letters begin in `letters`.
    letters: u32,
    /// Where its first slice begins.
    head: u32,
    /// Where the next byte goes, and where the slice ends.
    at: u32,
    end: u32,
    /// The position that was added last.
    last: u32,
    /// Bytes of the slice.
    slice: u16,
    /// Number of letters.
    length: u8,
}

/// Bytes in chunks.
#[derive(Default)]
struct Arena {
    chunks: Vec<Vec<u8>>,
    /// Bytes of the last chunk that are taken.
    taken: u32,
}

impl Arena {
    /// Room for a slice.
    fn slice(&mut self, size: u32) -> u32 {
        if self.chunks.is_empty() || self.taken + size > CHUNK {
            self.chunks.push(vec![0; CHUNK as usize]);
            self.taken = 0;
        }
        let at = (self.chunks.len() as u32 - 1) * CHUNK + self.taken;
        self.taken += size;
        at
    }

    fn put(&mut self, at: u32, bytes: &[u8]) {
        let from = (at % CHUNK) as usize;
        self.chunks[(at / CHUNK) as usize][from..from + bytes.len()].copy_from_slice(bytes);
    }

    fn bytes(&self, from: u32, to: u32) -> &[u8] {
        let start = (from % CHUNK) as usize;
        &self.chunks[(from / CHUNK) as usize][start..start + (to - from) as usize]
    }
}

/// An index being built: add passages in order, then [`finish`](Builder::finish).
#[derive(Default)]
pub struct Builder {
    letters: Vec<u8>,
    chains: Vec<Chain>,
    /// Open addressing: number of a term plus one, 0 where free.
    table: Vec<u32>,
    arena: Arena,
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
            self.post(word, first.wrapping_add(word.at))
        });
        // One position lies between two passages, so that no phrase runs from one into the next.
        self.next = first.wrapping_add(words).wrapping_add(1);
        abbreviation::learn(text, &mut self.abbreviations);
    }

    /// The index over all passages.
    pub fn finish(mut self) -> Index {
        self.starts.push(self.next);
        self.table = Vec::new();
        let order = self.order();
        let mut parts = Parts {
            starts: take(&mut self.starts),
            weights: take(&mut self.weights),
            ..Parts::default()
        };
        for numbers in [
            &mut parts.term_ends,
            &mut parts.posting_ends,
            &mut parts.letters,
        ] {
            *numbers = vec![0; order.len()];
        }
        // Terms that begin with a digit come first, and have neither.
        let numbers = order.iter().take_while(|key| {
            self.term(**key as u32)
                .first()
                .is_some_and(u8::is_ascii_digit)
        });
        let numbers = numbers.count();
        for pairs in [&mut parts.stems, &mut parts.roots] {
            *pairs = vec![0; order.len() - numbers];
        }
        let mut work = stemmer::Reducer::default();
        for (at, key) in order.iter().enumerate() {
            self.describe(at, *key as u32, &mut parts, &mut work);
        }
        for pairs in [&mut parts.stems, &mut parts.roots] {
            *pairs = by_first(take(pairs));
        }
        self.abbreviations.sort_unstable();
        self.abbreviations.dedup();
        parts.abbreviations = take(&mut self.abbreviations).join("\n").into_bytes();
        Index::from_trusted(write(&parts, &|section, block| {
            for chain in order.iter().map(|key| *key as u32) {
                match section {
                    TERMS => block.extend_from_slice(self.term(chain)),
                    _ => self.slices(chain, &mut |slice| block.extend_from_slice(slice)),
                }
            }
        }))
    }

    /// Writes what is said of a term, the one at this place in the order.
    #[inline(never)]
    fn describe(&self, at: usize, number: u32, parts: &mut Parts, work: &mut stemmer::Reducer) {
        let term = self.term(number);
        parts.lengths[0] += term.len();
        parts.lengths[1] += self.bulk(number);
        (parts.term_ends[at], parts.posting_ends[at]) =
            (parts.lengths[0] as u32, parts.lengths[1] as u32);
        parts.letters[at] = letters(term);
        // Numbers come first, and have no stem.
        if let Some(word) = at.checked_sub(parts.letters.len() - parts.stems.len()) {
            work.read(term);
            work.stem();
            parts.stems[word] = pair(hash(work.key()), at as u32);
            work.root(term);
            parts.roots[word] = pair(hash(work.key()), at as u32);
        }
    }

    /// The terms in the order of their bytes; the number of each is the low half. Sorted by four bytes at a time, from the
    /// second four on: the first eight decide nearly always.
    #[inline(never)]
    fn order(&self) -> Vec<u64> {
        let mut order: Vec<u64> = (0..self.chains.len() as u64).collect();
        for from in [4, 0] {
            for key in &mut order {
                *key = pair(four(self.term(*key as u32), from), *key as u32);
            }
            order = by_first(order);
        }
        let term = |key: u64| self.term(key as u32);
        let mut from = 0;
        while from < order.len() {
            let mut to = from + 1;
            while to < order.len()
                && order[from] >> 32 == order[to] >> 32
                && alike(term(order[from]), term(order[to]))
            {
                to += 1;
            }
            if to > from + 1 {
                order[from..to].sort_unstable_by(|left, right| term(*left).cmp(term(*right)));
            }
            from = to;
        }
        order
    }

    fn term(&self, number: u32) -> &[u8] {
        let chain = &self.chains[number as usize];
        let from = chain.letters as usize;
        &self.letters[from..from + chain.length as usize]
    }

    /// Whether the term of this number is this one: for the few letters of a word, no call to compare them.
    fn is_term(&self, number: u32, term: &[u8]) -> bool {
        let chain = &self.chains[number as usize];
        if chain.length as usize != term.len() {
            return false;
        }
        let known = &self.letters[chain.letters as usize..][..term.len()];
        let mut at = 0;
        while at < term.len() && known[at] == term[at] {
            at += 1;
        }
        at == term.len()
    }

    /// Adds a word. Every word of every text comes by, so what few need stands in functions of its own: a browser makes a
    /// short function fast sooner, and with less of the processor that the page wants meanwhile.
    fn post(&mut self, word: &Word<'_>, position: u32) {
        let number = self.number(word);
        let chain = &mut self.chains[number];
        let mut delta = position.wrapping_sub(chain.last);
        chain.last = position;
        loop {
            if self.chains[number].at == self.chains[number].end {
                self.next_slice(number);
            }
            let at = self.chains[number].at;
            let more = delta > 127;
            let byte = delta as u8 & 127 | u8::from(more) << 7;
            self.arena.chunks[(at / CHUNK) as usize][(at % CHUNK) as usize] = byte;
            self.chains[number].at += 1;
            delta >>= 7;
            if !more {
                break;
            }
        }
    }

    /// Leads a chain into a slice twice as long.
    #[inline(never)]
    fn next_slice(&mut self, number: usize) {
        let chain = &mut self.chains[number];
        chain.slice = (chain.slice * 2).min(LAST_SLICE as u16);
        let next = self.arena.slice(u32::from(chain.slice));
        self.arena.put(chain.end, &next.to_le_bytes());
        (chain.at, chain.end) = (next, next + u32::from(chain.slice) - 4);
    }

    /// The number of a term, given anew where it is met for the first time.
    fn number(&mut self, word: &Word<'_>) -> usize {
        if self.chains.len() * 2 >= self.table.len() {
            self.grow();
        }
        let mask = self.table.len() - 1;
        let mut slot = word.hash as usize & mask;
        loop {
            match self.table[slot] {
                0 => return self.enter(word.term, slot),
                number if self.is_term(number - 1, word.term) => return number as usize - 1,
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    /// Gives a term that is new its number, and its place in the table.
    #[inline(never)]
    fn enter(&mut self, term: &[u8], slot: usize) -> usize {
        let (letters, head) = (self.letters.len() as u32, self.arena.slice(FIRST_SLICE));
        let (length, slice, end) = (term.len() as u8, FIRST_SLICE as u16, head + FIRST_SLICE - 4);
        self.letters.extend_from_slice(term);
        self.chains.push(Chain {
            letters,
            head,
            at: head,
            end,
            last: 0,
            slice,
            length,
        });
        self.table[slot] = self.chains.len() as u32;
        self.chains.len() - 1
    }

    #[inline(never)]
    fn grow(&mut self) {
        let size = (self.table.len() * 2).max(LEAST_TABLE);
        self.table = Vec::new();
        let mut table = vec![0; size];
        for number in 0..self.chains.len() as u32 {
            let mut slot = hash(self.term(number)) as usize & (size - 1);
            while table[slot] != 0 {
                slot = (slot + 1) & (size - 1);
            }
            table[slot] = number + 1;
        }
        self.table = table;
    }

    /// Bytes of a chain.
    fn bulk(&self, number: u32) -> usize {
        let chain = &self.chains[number as usize];
        if chain.slice == FIRST_SLICE as u16 {
            return (chain.at - chain.head) as usize;
        }
        let mut bytes = 0;
        self.slices(number, &mut |slice| bytes += slice.len());
        bytes
    }

    /// Shows the bytes of a chain, slice by slice.
    fn slices(&self, number: u32, see: &mut dyn FnMut(&[u8])) {
        let chain = &self.chains[number as usize];
        let (mut at, mut size) = (chain.head, FIRST_SLICE);
        loop {
            let end = at + size - 4;
            if chain.end == end {
                return see(self.arena.bytes(at, chain.at));
            }
            see(self.arena.bytes(at, end));
            at = super::format::number(self.arena.bytes(end, end + 4), 0);
            size = (size * 2).min(LAST_SLICE);
        }
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
