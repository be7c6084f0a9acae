//! Everything dated that the documents state, in the order of time.
//!
//! An [`Entry`] is what one document states of one time, with the place that proves it. Entries that tell of the same
//! happening stand together ([`Timeline::moments`]); three [levels](Level) say what matters first; a [`Filter`] chooses,
//! also "what was known on that day"; [`write_edtf`] writes a time as exactly as it is known; [`drawing`] says where an entry
//! stands on a drawing.

pub mod drawing;
mod edtf;
mod entry;
mod filter;
mod grouping;
mod level;
mod weight;

use crate::document::Interval;

pub use edtf::{read as read_edtf, write as write_edtf};
pub use entry::{Entry, Outcome, entries_of, kind_name, kind_named};
pub use filter::Filter;
pub use level::Level;

/// A timeline: entries in the order of time, and which of them tell of the same.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// In the order of time: by first day, then the shorter interval, then as they came.
    pub entries: Vec<Entry>,
    /// The entries of each happening, by number, the one that stands for all of them first.
    pub moments: Vec<Vec<usize>>,
}

/// A happening as a filter shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its number in [`Timeline::moments`].
    pub moment: usize,
    /// Its entries that may be shown, the one that stands for all of them first; never empty.
    pub entries: Vec<usize>,
    /// Whether no document that may be shown says that it has happened.
    pub planned: bool,
    /// Whether it only may have happened: shown apart, counted nowhere.
    pub guess: bool,
}

impl Timeline {
    /// Puts entries in order, together and on their levels. [`Outcome::target`] counts the entries as they are given.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        let mut order: Vec<usize> = (0..entries.len()).collect();
        order.sort_by_key(|entry| time(entries.get(*entry)));
        let mut place = vec![0; order.len()];
        for (now, before) in order.iter().enumerate() {
            if let Some(place) = place.get_mut(*before) {
                *place = now;
            }
        }
        let mut taken: Vec<Option<Entry>> = entries.drain(..).map(Some).collect();
        let mut entries: Vec<Entry> = order
            .iter()
            .filter_map(|before| taken.get_mut(*before)?.take())
            .collect();
        for outcome in entries.iter_mut().flat_map(|entry| &mut entry.outcomes) {
            outcome.target = place.get(outcome.target).copied().unwrap_or_default();
        }
        let moments = grouping::group(&entries);
        weight::assign(&mut entries, &moments);
        Self { entries, moments }
    }

    /// The happenings that a [prepared](Filter::prepared) filter admits, in the order of time.
    pub fn select(&self, filter: &Filter) -> Vec<Shown> {
        let moments = self.moments.iter().enumerate();
        let mut shown: Vec<Shown> = moments
            .filter_map(|(moment, members)| self.shown(moment, members, filter))
            .collect();
        shown.sort_by_key(|shown| time(self.lead(shown)));
        shown
    }

    /// The entry that stands for a happening.
    pub fn lead(&self, shown: &Shown) -> Option<&Entry> {
        self.entries.get(*shown.entries.first()?)
    }

    fn shown(&self, moment: usize, members: &[usize], filter: &Filter) -> Option<Shown> {
        let entry = |index: &usize| self.entries.get(*index);
        let mut entries: Vec<usize> = members
            .iter()
            .copied()
            .filter(|index| entry(index).is_some_and(|entry| filter.known_then(entry)))
            .collect();
        let first = entries
            .iter()
            .position(|index| entry(index).is_some_and(|entry| filter.admits(entry)))?;
        // The first one that is admitted stands for all; the others keep their order.
        entries.get_mut(..=first)?.rotate_right(1);
        let planned = entries
            .iter()
            .filter_map(entry)
            .all(|entry| filter.planned(entry));
        let guess = entries
            .iter()
            .filter_map(entry)
            .all(|entry| entry.certainty.is_guess());
        Some(Shown {
            moment,
            entries,
            planned,
            guess,
        })
    }
}

/// What entries are ordered by.
fn time(entry: Option<&Entry>) -> Option<Interval> {
    entry.map(|entry| entry.interval)
}
