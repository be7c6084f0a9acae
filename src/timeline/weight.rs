//! Which entries matter first.

use super::{Entry, Level};
use crate::extract::{EventKind, Precision};

/// Gives all entries of a happening the level of its foremost one, and its theme.
///
/// A collection without editors has the documents themselves and dated deeds on its subject as its main line.
pub(super) fn assign(entries: &mut [Entry], moments: &[Vec<usize>]) {
    let edited = entries.iter().any(|entry| entry.title.is_some());
    for (number, members) in moments.iter().enumerate() {
        let of = |entries: &[Entry], index: &usize| {
            entries.get(*index).map(|entry| level(entry, edited))
        };
        let foremost = members
            .iter()
            .filter_map(|index| of(entries, index))
            .min()
            .unwrap_or_default();
        let theme = members
            .iter()
            .find_map(|index| entries.get(*index)?.theme.clone());
        for index in members {
            if let Some(entry) = entries.get_mut(*index) {
                (entry.level, entry.moment) = (foremost, number);
                entry.theme.clone_from(&theme);
            }
        }
    }
}

fn level(entry: &Entry, edited: bool) -> Level {
    let deed = !matches!(entry.kind, EventKind::Other | EventKind::Effect);
    // A year beside a number is a statistic far more often than a happening.
    let dated = !matches!(entry.precision, Precision::Year | Precision::Relative);
    let main = if edited {
        entry.title.is_some()
    } else {
        entry.is_document() || entry.relevance >= 2 && deed && dated
    };
    let important =
        entry.relevance >= 2 || !entry.outcomes.is_empty() || entry.relevance == 1 && deed && dated;
    if entry.certainty.is_guess() {
        Level::All
    } else if main {
        Level::Main
    } else if important {
        Level::Important
    } else {
        Level::All
    }
}
