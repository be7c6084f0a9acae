//! Which words can begin a name at all, so that all others cost one look.
//!
//! Every word of the tables and the first word of every known form is kept by a hash of its letters, with flags that say
//! what it is good for. Two words may share a hash: a flag says "look closer", never "found".

use crate::names::{Entry, Form, gazetteer};
use std::sync::OnceLock;

/// First word of a form in the gazetteer.
pub(super) const NAME: u8 = 1;
/// Begins a committee's name.
pub(super) const COMMITTEE: u8 = 2;
/// Head noun of an organisation that needs no capital.
pub(super) const HEAD: u8 = 4;
/// Announces a person.
pub(super) const PERSON: u8 = 8;
/// Begins a law's or bill's name.
pub(super) const LAW: u8 = 16;

/// Hash of a word, whatever the capitals of its plain letters: of its length, its first and its last eight bytes.
pub(super) fn hash(word: &str) -> u32 {
    // Sets the bit that tells small letters from capitals; it also blurs a few other signs, which does no harm.
    const SMALL: u64 = 0x2020_2020_2020_2020;
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let bytes = word.as_bytes();
    let first = eight(bytes.get(..8).unwrap_or(bytes)) | SMALL;
    let last = eight(
        bytes
            .len()
            .checked_sub(8)
            .and_then(|at| bytes.get(at..))
            .unwrap_or_default(),
    ) | SMALL;
    let mixed = (first ^ (bytes.len() as u64))
        .wrapping_mul(ODD)
        .rotate_left(29)
        ^ last;
    (mixed.wrapping_mul(ODD) >> 32) as u32
}

fn eight(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The first word of a form.
pub(super) fn first_word(form: &str) -> &str {
    let end = form
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(form.len());
    form.get(..end).unwrap_or(form)
}

/// A form of the gazetteer under the hash of its first word.
#[derive(Debug)]
pub(super) struct Indexed {
    pub(super) hash: u32,
    pub(super) form: &'static Form,
    pub(super) entry: &'static Entry,
}

/// All forms of the gazetteer, in the order of their hashes.
pub(super) fn forms() -> &'static [Indexed] {
    static FORMS: OnceLock<Vec<Indexed>> = OnceLock::new();
    FORMS.get_or_init(|| {
        let forms = gazetteer()
            .iter()
            .flat_map(|entry| entry.forms.iter().map(move |form| (form, entry)));
        let mut index: Vec<Indexed> = forms
            .map(|(form, entry)| Indexed {
                hash: hash(first_word(form.text)),
                form,
                entry,
            })
            .collect();
        index.sort_by_key(|indexed| indexed.hash);
        index
    })
}

/// The items that have this hash; `sorted` must be in the order of the hashes.
pub(super) fn with_hash<T>(sorted: &[T], hash: u32, key: impl Fn(&T) -> u32) -> &[T] {
    let start = sorted.partition_point(|item| key(item) < hash);
    let count = sorted
        .get(start..)
        .unwrap_or_default()
        .iter()
        .take_while(|item| key(item) == hash)
        .count();
    sorted.get(start..start + count).unwrap_or_default()
}

/// What each word of the tables is good for.
struct Signals {
    /// One bit for the low bits of each hash, which most words do not have.
    bits: [u64; Self::WORDS],
    /// In the order of the hashes, each once.
    flags: Vec<(u32, u8)>,
}

impl Signals {
    const BITS: u32 = 1 << 14;
    const WORDS: usize = (Self::BITS / 64) as usize;

    fn place(hash: u32) -> (usize, u64) {
        let low = hash % Self::BITS;
        ((low / 64) as usize, 1 << (low % 64))
    }

    fn new() -> Self {
        let tables: [(&[&str], u8); 5] = [
            (super::organisation::COMMITTEE_WORDS, COMMITTEE),
            (super::organisation::LOWER_HEADS, HEAD),
            (super::organisation::BUREAUS, HEAD),
            (super::people::TRIGGER_WORDS, PERSON),
            (&["wet", "wetsvoorstel"], LAW),
        ];
        let words = tables
            .iter()
            .flat_map(|(words, flag)| words.iter().map(move |word| (hash(word), *flag)));
        let mut flags: Vec<(u32, u8)> = forms()
            .iter()
            .map(|indexed| (indexed.hash, NAME))
            .chain(words)
            .collect();
        flags.sort_unstable();
        flags.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            kept.1 |= if same { later.1 } else { 0 };
            same
        });
        let mut bits = [0; Self::WORDS];
        for (at, bit) in flags.iter().map(|(hash, _)| Self::place(*hash)) {
            bits.get_mut(at).into_iter().for_each(|word| *word |= bit);
        }
        Self { bits, flags }
    }
}

/// What a word with this hash may be good for.
pub(super) fn flags(hash: u32) -> u8 {
    static SIGNALS: OnceLock<Signals> = OnceLock::new();
    let signals = SIGNALS.get_or_init(Signals::new);
    let (at, bit) = Signals::place(hash);
    if signals.bits.get(at).is_none_or(|word| word & bit == 0) {
        return 0;
    }
    with_hash(&signals.flags, hash, |(hash, _)| *hash)
        .first()
        .map_or(0, |(_, flags)| *flags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_tables_have_flags() {
        assert_ne!(flags(hash("VNG")) & NAME, 0);
        assert_ne!(flags(hash("Commissie")) & COMMITTEE, 0);
        assert_ne!(flags(hash("leden")) & PERSON, 0);
        assert_eq!(flags(hash("speeltuinvereniging")), 0);
    }

    #[test]
    fn equal_hashes_stand_together() {
        let sorted = [(1, 'a'), (2, 'b'), (2, 'c'), (9, 'd')];
        assert_eq!(with_hash(&sorted, 2, |item| item.0), [(2, 'b'), (2, 'c')]);
        assert!(with_hash(&sorted, 3, |item| item.0).is_empty());
    }
}
