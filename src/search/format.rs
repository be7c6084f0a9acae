//! The index as one block of bytes: what is built in the browser and what a file brings are the same, so a shipped index is
//! used as it stands. All numbers are little-endian and 32 bits wide unless said otherwise.
//!
//! ```text
//! bytes 0–3     "BLSI"
//! bytes 4–7     version
//! bytes 8–11    check: FNV-1a over the numbers of all that follows
//! then          where each section ends, counted from byte 0, in the order below; each begins at a multiple of 4
//!
//! starts        for each passage the position of its first word, and one more for the end; positions count words through
//!               all passages, with one number left out between two of them
//! weights       one byte a passage: the weight of its words in sixteenths
//! term ends     for each term, in the order of its bytes, where it ends in `terms`
//! terms         the folded terms, one behind the other, UTF-8
//! posting ends  for each term where its list ends in `postings`
//! postings      positions of a term: differences, 7 bits a byte, low bits first, the high bit set where more follow
//! letters       for each term which letters it has (see `letters`), by which most terms are ruled out at a glance
//! stems         pairs (hash of the stem, number of the term) in order; terms that begin with a digit are left out
//! roots         the same for roots
//! abbreviations lines `short<TAB>long` that the texts explain themselves, UTF-8, folded
//! ```

/// How many sections there are.
pub(super) const SECTIONS: usize = 10;
pub(super) const STARTS: usize = 0;
pub(super) const WEIGHTS: usize = 1;
pub(super) const TERM_ENDS: usize = 2;
pub(super) const TERMS: usize = 3;
pub(super) const POSTING_ENDS: usize = 4;
pub(super) const POSTINGS: usize = 5;
pub(super) const LETTERS: usize = 6;
pub(super) const STEMS: usize = 7;
pub(super) const ROOTS: usize = 8;
pub(super) const ABBREVIATIONS: usize = 9;

const MAGIC: &[u8; 4] = b"BLSI";
const VERSION: u32 = 1;
/// Where the check ends and what it covers begins.
const COVERED: usize = 12;
/// Where the first section begins.
const BODY: usize = COVERED + SECTIONS * 4;

/// The sections before they are written.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) starts: Vec<u32>,
    pub(super) weights: Vec<u8>,
    pub(super) term_ends: Vec<u32>,
    pub(super) terms: Vec<u8>,
    pub(super) posting_ends: Vec<u32>,
    pub(super) postings: Vec<u8>,
    pub(super) letters: Vec<u32>,
    /// Hash, number of the term.
    pub(super) stems: Vec<(u32, u32)>,
    pub(super) roots: Vec<(u32, u32)>,
    pub(super) abbreviations: Vec<u8>,
}

/// The block of bytes; its check is written by [`seal`].
pub(super) fn write(parts: &Parts) -> Vec<u8> {
    let mut block = Vec::new();
    block.extend_from_slice(MAGIC);
    block.extend_from_slice(&VERSION.to_le_bytes());
    block.resize(BODY, 0);
    put_numbers(&mut block, STARTS, &parts.starts);
    put_bytes(&mut block, WEIGHTS, &parts.weights);
    put_numbers(&mut block, TERM_ENDS, &parts.term_ends);
    put_bytes(&mut block, TERMS, &parts.terms);
    put_numbers(&mut block, POSTING_ENDS, &parts.posting_ends);
    put_bytes(&mut block, POSTINGS, &parts.postings);
    put_numbers(&mut block, LETTERS, &parts.letters);
    put_pairs(&mut block, STEMS, &parts.stems);
    put_pairs(&mut block, ROOTS, &parts.roots);
    put_bytes(&mut block, ABBREVIATIONS, &parts.abbreviations);
    block
}

fn put_numbers(block: &mut Vec<u8>, section: usize, numbers: &[u32]) {
    block.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    end(block, section);
}

fn put_pairs(block: &mut Vec<u8>, section: usize, pairs: &[(u32, u32)]) {
    let numbers = pairs.iter().flat_map(|(first, second)| [first, second]);
    block.extend(numbers.flat_map(|number| number.to_le_bytes()));
    end(block, section);
}

fn put_bytes(block: &mut Vec<u8>, section: usize, bytes: &[u8]) {
    block.extend_from_slice(bytes);
    end(block, section);
}

/// Notes where a section ends and fills up to the next multiple of 4.
fn end(block: &mut Vec<u8>, section: usize) {
    let (at, length) = (COVERED + section * 4, block.len() as u32);
    if let Some(place) = block.get_mut(at..at + 4) {
        place.copy_from_slice(&length.to_le_bytes());
    }
    block.resize(block.len().next_multiple_of(4), 0);
}

/// Where each section lies. `None` where the block is none of ours, of another version or too short.
pub(super) fn sections(block: &[u8]) -> Option<[(usize, usize); SECTIONS]> {
    if !block.starts_with(MAGIC) || number(block, 4) != VERSION || block.len() < BODY {
        return None;
    }
    let (mut found, mut start) = ([(0, 0); SECTIONS], BODY);
    for (section, place) in found.iter_mut().enumerate() {
        let end = number(block, COVERED + section * 4) as usize;
        if end < start || end > block.len() {
            return None;
        }
        *place = (start, end);
        start = end.next_multiple_of(4);
    }
    Some(found)
}

/// The number at this byte; 0 beyond the end.
pub(super) fn number(block: &[u8], at: usize) -> u32 {
    block
        .get(at..)
        .and_then(<[u8]>::first_chunk)
        .map_or(0, |four| u32::from_le_bytes(*four))
}

/// Writes the check, for a block that leaves this program.
pub(super) fn seal(block: &mut [u8]) {
    let check = check(block).to_le_bytes();
    if let Some(place) = block.get_mut(8..COVERED) {
        place.copy_from_slice(&check);
    }
}

/// Whether the block is as it was sealed.
pub(super) fn is_whole(block: &[u8]) -> bool {
    number(block, 8) == check(block)
}

/// FNV-1a over numbers of 32 bits; what is left at the end counts as bytes. A flipped bit always changes it.
fn check(block: &[u8]) -> u32 {
    let covered = block.get(COVERED..).unwrap_or(&[]);
    let mut numbers = covered.chunks_exact(4);
    let step = |hash: u32, number: u32| (hash ^ number).wrapping_mul(0x0100_0193);
    let hash = numbers
        .by_ref()
        .fold(0x811c_9dc5, |hash, bytes| step(hash, number(bytes, 0)));
    numbers
        .remainder()
        .iter()
        .fold(hash, |hash, byte| step(hash, u32::from(*byte)))
}
