//! Entries that are changed in several places and must be lost in none: tabs of one browser, a saved file and the
//! browser that opens it, a newer and an older version of the program.
//!
//! Each entry carries the [`Stamp`] of its last change. Merging takes the newest of each, so that it does not matter who
//! merges with whom, in which order, or how often. A removed entry leaves its stamp behind: otherwise whoever has not
//! heard of the removal would bring the entry back.
//!
//! It knows neither what the entries are nor where they are stored.

use std::collections::BTreeMap;
use std::collections::btree_map;

/// The last moment that a clock is believed to tell: in the year 144683. What is stored stays a whole number of
/// JavaScript (up to 2^53), with room for as many changes again after a clock that was that wrong.
const LAST_MOMENT: u64 = 1 << 52;

/// When and by whom something was changed.
///
/// `at` is a hybrid clock: milliseconds since 1970, yet always later than every stamp that was known when the change was
/// made. A clock that is wrong or set back makes stamps that say another time, never such that an earlier change wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The moment.
    pub at: u64,
    /// A number that tells those apart who change something in the same millisecond, unheard by each other.
    pub by: u32,
}

/// What is known of a key. By its order the newest comes last; at the same stamp, which only damaged or foreign data can
/// have twice, what is kept comes after what was removed, and any two places choose the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry<V> {
    /// Of its last change.
    pub stamp: Stamp,
    /// What it holds; nothing where it was removed.
    pub value: Option<V>,
}

/// Entries by key, removed ones among them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<K, V> {
    entries: BTreeMap<K, Entry<V>>,
}

impl<K, V> Default for Register<K, V> {
    fn default() -> Self {
        Self {
            entries: BTreeMap::new(),
        }
    }
}

impl<K: Ord + Clone, V: Ord> Register<K, V> {
    /// What a key holds.
    pub fn get(&self, key: &K) -> Option<&V> {
        self.entries.get(key)?.value.as_ref()
    }

    /// Whether there is or was such an entry.
    pub fn knows(&self, key: &K) -> bool {
        self.entries.contains_key(key)
    }

    /// All entries by key, those that were removed among them.
    pub fn entries(&self) -> btree_map::Iter<'_, K, Entry<V>> {
        self.entries.iter()
    }

    /// What is kept, by key.
    pub fn kept(&self) -> impl Iterator<Item = (&K, &V)> {
        self.entries
            .iter()
            .filter_map(|(key, entry)| Some((key, entry.value.as_ref()?)))
    }

    /// The stamp of a change that is made now, by a clock that may be wrong: later than all that is known here.
    pub fn next(&self, now: u64, by: u32) -> Stamp {
        let latest = self.entries.values().map(|entry| entry.stamp.at).max();
        let after = latest.map_or(0, |at| at.saturating_add(1));
        Stamp {
            at: after.max(now.min(LAST_MOMENT)),
            by,
        }
    }

    /// Takes an entry in, unless what is known of its key is newer.
    pub fn hear(&mut self, key: K, entry: Entry<V>) {
        match self.entries.entry(key) {
            btree_map::Entry::Vacant(place) => drop(place.insert(entry)),
            btree_map::Entry::Occupied(mut place) if *place.get() < entry => {
                drop(place.insert(entry));
            }
            btree_map::Entry::Occupied(_) => {}
        }
    }

    /// Takes in all that another knows.
    pub fn merge(&mut self, other: Self) {
        for (key, entry) in other.entries {
            self.hear(key, entry);
        }
    }

    /// Whether another knows of something kept that is unknown here, or of a later change. That an entry was removed of
    /// which nothing is known here is no news.
    pub fn lacks(&self, other: &Self) -> bool {
        other.entries.iter().any(|(key, theirs)| {
            self.entries
                .get(key)
                .map_or(theirs.value.is_some(), |ours| ours < theirs)
        })
    }

    /// Forgets the oldest removals beyond so many, so that what is stored does not grow for ever. What is kept stays.
    pub fn forget_removals(&mut self, beyond: usize) {
        let mut removals: Vec<(Stamp, K)> = self
            .entries
            .iter()
            .filter(|(_, entry)| entry.value.is_none())
            .map(|(key, entry)| (entry.stamp, key.clone()))
            .collect();
        removals.sort_unstable();
        let old = removals.len().saturating_sub(beyond);
        for (_, key) in removals.into_iter().take(old) {
            self.entries.remove(&key);
        }
    }
}

#[cfg(test)]
mod tests;
