//! The inverted index: for each term, where it stands. All reading goes through one flat block of bytes
//! ([`super::format`]), so an index that was shipped needs no decoding.

use super::format::{self, SECTIONS};
use super::tokenizer::{LONGEST_TERM, hash};
use crate::dutch::stems;
use std::ops::Range;

/// The index over all passages, numbered in the order in which they were added.
#[derive(Clone, Debug, Default)]
pub struct Index {
    block: Vec<u8>,
    places: [(usize, usize); SECTIONS],
}

impl Index {
    /// The index in these bytes, which a file brought. `None` where they are damaged, of another version, or hold what no
    /// index says.
    pub fn from_bytes(block: Vec<u8>) -> Option<Self> {
        format::is_whole(&block)
            .then(|| Self::from_trusted(block))
            .filter(|index| !index.block.is_empty() && index.is_sound())
    }

    /// Whether every table says what it may: whoever made the bytes could write a check that fits as well. Postings are not
    /// looked through, for that would take as long as searching them all: whatever is read there is a number, and one that
    /// lies beyond the passages counts for the last.
    fn is_sound(&self) -> bool {
        let numbers = [
            format::STARTS,
            format::TERM_ENDS,
            format::POSTING_ENDS,
            format::LETTERS,
        ];
        let pairs = [format::STEMS, format::ROOTS];
        let (passages, terms) = (self.len(), self.terms());
        let are_sized = numbers
            .iter()
            .all(|section| self.size(*section).is_multiple_of(4))
            && pairs
                .iter()
                .all(|section| self.size(*section).is_multiple_of(8))
            && self.size(format::STARTS) > 0
            && self.size(format::WEIGHTS) == passages
            && self.size(format::POSTING_ENDS) == terms * 4
            && self.size(format::LETTERS) == terms * 4;
        let are_terms = |section: usize| {
            (0..self.size(section) / 8)
                .all(|pair| (self.number(section, pair * 2 + 1) as usize) < terms)
        };
        are_sized
            // A term stands in some passage.
            && (passages > 0 || terms == 0)
            && self.rises(format::STARTS)
            && self.ends_with(format::TERM_ENDS, format::TERMS)
            && self.ends_with(format::POSTING_ENDS, format::POSTINGS)
            && self.is_in_order()
            && pairs.into_iter().all(are_terms)
            && std::str::from_utf8(self.bytes(format::ABBREVIATIONS)).is_ok()
    }

    /// Whether the numbers of a section never fall.
    fn rises(&self, section: usize) -> bool {
        let numbers = self.bytes(section).chunks_exact(4);
        numbers.map(|four| format::number(four, 0)).is_sorted()
    }

    /// Whether one section says where the entries of another end, up to its very end.
    fn ends_with(&self, ends: usize, section: usize) -> bool {
        let entries = self.size(ends) / 4;
        let last = entries
            .checked_sub(1)
            .map_or(0, |last| self.number(ends, last));
        self.rises(ends) && last as usize == self.size(section)
    }

    /// Whether all terms are words, each once, in the order of their bytes.
    fn is_in_order(&self) -> bool {
        let terms = || (0..self.terms() as u32).map(|number| self.term_bytes(number));
        terms()
            .all(|term| matches!(term.len(), 1..=LONGEST_TERM) && std::str::from_utf8(term).is_ok())
            && terms().is_sorted_by(|before, after| before < after)
    }

    /// The index in a block that was written just now.
    pub(super) fn from_trusted(block: Vec<u8>) -> Self {
        format::sections(&block)
            .map(|places| Self { places, block })
            .unwrap_or_default()
    }

    /// The index as bytes, to be shipped.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut block = self.block.clone();
        format::seal(&mut block);
        block
    }

    /// The number of passages.
    pub fn len(&self) -> usize {
        (self.size(format::STARTS) / 4).saturating_sub(1)
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of distinct terms.
    pub fn terms(&self) -> usize {
        self.size(format::TERM_ENDS) / 4
    }

    /// Where a section lies. There is none but those of the format; it would be empty.
    fn place(&self, section: usize) -> (usize, usize) {
        debug_assert!(section < self.places.len(), "no section {section}");
        self.places.get(section).copied().unwrap_or_default()
    }

    fn size(&self, section: usize) -> usize {
        let (start, end) = self.place(section);
        end - start
    }

    pub(super) fn number(&self, section: usize, index: usize) -> u32 {
        format::number(&self.block, self.place(section).0 + index * 4)
    }

    pub(super) fn bytes(&self, section: usize) -> &[u8] {
        let (start, end) = self.place(section);
        self.block.get(start..end).unwrap_or(&[])
    }

    /// The bytes of the entry of a section that another section gives the ends of.
    fn entry(&self, ends: usize, section: usize, index: usize) -> &[u8] {
        let from = index
            .checked_sub(1)
            .map_or(0, |before| self.number(ends, before));
        self.bytes(section)
            .get(from as usize..self.number(ends, index) as usize)
            .unwrap_or(&[])
    }

    /// A term, folded.
    pub(crate) fn term(&self, number: u32) -> &str {
        std::str::from_utf8(self.term_bytes(number)).unwrap_or("")
    }

    pub(super) fn term_bytes(&self, number: u32) -> &[u8] {
        self.entry(format::TERM_ENDS, format::TERMS, number as usize)
    }

    /// The first term that does not stand before `wanted`.
    fn seek(&self, wanted: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.terms() as u32);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.term_bytes(middle) < wanted {
                low = middle + 1
            } else {
                high = middle
            }
        }
        low
    }

    /// The number of a folded term.
    pub(crate) fn find(&self, term: &str) -> Option<u32> {
        let at = self.seek(term.as_bytes());
        (!term.is_empty() && self.term_bytes(at) == term.as_bytes()).then_some(at)
    }

    /// The terms that begin like this.
    pub(crate) fn beginning(&self, prefix: &str) -> Range<u32> {
        let mut after = prefix.as_bytes().to_vec();
        while after.last() == Some(&u8::MAX) {
            after.pop();
        }
        match after.last_mut() {
            Some(last) => *last += 1,
            None => return 0..0,
        }
        self.seek(prefix.as_bytes())..self.seek(&after)
    }

    /// The terms that begin with a letter: words, no numbers.
    pub(super) fn words(&self) -> Range<u32> {
        self.seek(b"a")..self.terms() as u32
    }

    /// Shows the words (no numbers) of which the letters pass a first look: number and letters of the term.
    pub(super) fn sift(&self, wanted: u32, missing: u32, strange: u32, see: &mut dyn FnMut(u32)) {
        let words = self.words();
        let rows = self
            .bytes(format::LETTERS)
            .get(words.start as usize * 4..)
            .unwrap_or(&[]);
        let (rows, _) = rows.as_chunks();
        for (term, row) in (words.start..).zip(rows) {
            let bits = u32::from_le_bytes(*row);
            if (wanted & !bits).count_ones() <= missing && (bits & !wanted).count_ones() <= strange
            {
                see(term);
            }
        }
    }

    /// The terms whose stem is this.
    pub(crate) fn with_stem(&self, stem: &str) -> Vec<u32> {
        self.keyed(format::STEMS, stem, stems::stem)
    }

    /// The terms whose root is this.
    pub(crate) fn with_root(&self, root: &str) -> Vec<u32> {
        self.keyed(format::ROOTS, root, stems::root)
    }

    /// Whether some term probably has this stem: two stems may share a hash.
    pub(super) fn knows_stem(&self, stem: &str) -> bool {
        let at = self.first_keyed(format::STEMS, hash(stem.as_bytes()));
        at < self.size(format::STEMS) / 8
            && self.number(format::STEMS, at * 2) == hash(stem.as_bytes())
    }

    /// The first pair of a section with this hash or a later one.
    fn first_keyed(&self, section: usize, wanted: u32) -> usize {
        let (mut low, mut high) = (0, self.size(section) / 8);
        while low < high {
            let middle = (low + high) / 2;
            if self.number(section, middle * 2) < wanted {
                low = middle + 1
            } else {
                high = middle
            }
        }
        low
    }

    fn keyed(&self, section: usize, key: &str, key_of: fn(&str) -> String) -> Vec<u32> {
        let wanted = hash(key.as_bytes());
        let mut low = self.first_keyed(section, wanted);
        let mut found = Vec::new();
        while low < self.size(section) / 8 && self.number(section, low * 2) == wanted {
            let term = self.number(section, low * 2 + 1);
            // Two stems may share a hash.
            if key_of(self.term(term)) == key {
                found.push(term);
            }
            low += 1;
        }
        found
    }

    /// Lines `short<TAB>long`: abbreviations that the texts explain.
    pub(super) fn abbreviations(&self) -> &str {
        std::str::from_utf8(self.bytes(format::ABBREVIATIONS)).unwrap_or("")
    }

    /// The number of words in a passage.
    pub(super) fn length(&self, passage: u32) -> u32 {
        let index = passage as usize;
        self.number(format::STARTS, index + 1)
            .saturating_sub(self.number(format::STARTS, index))
            .saturating_sub(1)
    }

    /// The mean number of words in a passage.
    pub(super) fn mean_length(&self) -> f32 {
        let words = self.number(format::STARTS, self.len()) as usize;
        words.saturating_sub(self.len()) as f32 / self.len().max(1) as f32
    }

    /// The weight of a passage's words.
    pub(super) fn weight(&self, passage: u32) -> f32 {
        self.bytes(format::WEIGHTS)
            .get(passage as usize)
            .map_or(1.0, |weight| f32::from(*weight) / 16.0)
    }

    /// Bytes of a term's postings: about how often it stands anywhere.
    pub(super) fn bulk(&self, term: u32) -> usize {
        self.entry(format::POSTING_ENDS, format::POSTINGS, term as usize)
            .len()
    }

    /// Shows every position of a term, in order.
    pub(super) fn positions(&self, term: u32, see: &mut dyn FnMut(u32)) {
        let (mut position, mut delta, mut shift) = (0_u32, 0_u32, 0);
        for byte in self.entry(format::POSTING_ENDS, format::POSTINGS, term as usize) {
            delta |= u32::from(byte & 127).checked_shl(shift).unwrap_or(0);
            shift += 7;
            if byte & 128 == 0 {
                position = position.wrapping_add(delta);
                see(position);
                (delta, shift) = (0, 0);
            }
        }
    }

    /// The first position of a passage, and one past its last.
    pub(super) fn extent(&self, passage: u32) -> (u32, u32) {
        let index = passage as usize;
        (
            self.number(format::STARTS, index),
            self.number(format::STARTS, index + 1),
        )
    }

    /// The passage in which a position lies, looked for from `from` on.
    pub(super) fn passage_of(&self, position: u32, from: u32) -> u32 {
        let start = |passage: u32| self.number(format::STARTS, passage as usize);
        let passages = self.len() as u32;
        let (mut low, mut step) = (from, 1);
        // Most positions lie in the same passage as the one before, or not far behind.
        while low + step < passages && start(low + step) <= position {
            low += step;
            step *= 2;
        }
        let mut high = (low + step).min(passages);
        while low + 1 < high {
            let middle = low + (high - low) / 2;
            if start(middle) <= position {
                low = middle
            } else {
                high = middle
            }
        }
        low
    }
}

/// Which letters a term has: bits 0–25 for `a`–`z`, 26 for digits, 27 for all else.
pub(super) fn letters(term: &[u8]) -> u32 {
    let bit = |byte: &u8| match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << 26,
        _ => 1 << 27,
    };
    term.iter().map(bit).fold(0, |bits, bit| bits | bit)
}
