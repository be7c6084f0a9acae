//! A hash table for words.
//!
//! The standard library's hash withstands an attacker who chooses the keys, and costs more than comparing a word does.
//! Here the keys are words of one document, counted once: FNV-1a (Fowler, Noll, Vo) is enough.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A table whose keys are words.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// FNV-1a over 32 bits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fnv(u32);

impl Default for Fnv {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        // The table takes its place from the low bits and its tag from the high ones.
        let hash = u64::from(self.0);
        hash | (hash.wrapping_mul(0x9e37_79b9) << 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        let mut hasher = Fnv::default();
        hasher.write(b"foobar");
        assert_eq!(hasher.0, 0xbf9c_f968);
    }

    #[test]
    fn words_are_found_again() {
        let table: Table<&str, usize> = ["een", "twee", ""].into_iter().zip(0..).collect();
        assert_eq!(
            (table.get("twee"), table.get(""), table.get("drie")),
            (Some(&1), Some(&2), None)
        );
    }
}
