//! Properties of merging, and tabs with wrong clocks that hear of each other late.

use super::{Entry, LAST_MOMENT, Register, Stamp};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Notes = Register<u8, String>;

/// Few keys, stamps and values, so that they meet.
fn notes() -> impl Strategy<Value = Notes> {
    let entry = (0..4_u64, 0..3_u32, proptest::option::of("[ab]{0,2}"));
    proptest::collection::vec((0..6_u8, entry), 0..12).prop_map(|entries| {
        let mut notes = Notes::default();
        for (key, (at, by, value)) in entries {
            let stamp = Stamp { at, by };
            notes.hear(key, Entry { stamp, value });
        }
        notes
    })
}

fn merged(one: &Notes, other: &Notes) -> Notes {
    let mut all = one.clone();
    all.merge(other.clone());
    all
}

/// A change as the page makes it.
fn change(notes: &mut Notes, key: u8, value: Option<String>, now: u64, by: u32) {
    let stamp = notes.next(now, by);
    notes.hear(key, Entry { stamp, value });
}

/// What is kept.
fn kept(notes: &Notes) -> BTreeMap<u8, String> {
    notes
        .kept()
        .map(|(key, note)| (*key, note.clone()))
        .collect()
}

/// Any moment, also those that no clock should tell.
fn any_moment() -> impl Strategy<Value = u64> {
    prop_oneof![
        0..10_u64,
        1_700_000_000_000..1_700_000_000_010_u64,
        any::<u64>()
    ]
}

proptest! {
    #[test]
    fn who_merges_with_whom_does_not_matter(a in notes(), b in notes(), c in notes()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
        prop_assert_eq!(merged(&a, &a), a.clone());
        prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
    }

    #[test]
    fn merging_loses_no_entry_and_takes_the_newest(a in notes(), b in notes()) {
        let all = merged(&a, &b);
        for (key, entry) in a.entries().chain(b.entries()) {
            let found = all.entries().find(|(other, _)| *other == key);
            prop_assert!(found.is_some_and(|(_, newest)| newest >= entry));
        }
        for found in all.entries() {
            prop_assert!(a.entries().chain(b.entries()).any(|entry| entry == found));
        }
        prop_assert!(!all.lacks(&a) && !all.lacks(&b));
    }

    #[test]
    fn one_lacks_another_where_merging_would_change_what_is_kept(a in notes(), b in notes()) {
        if kept(&merged(&a, &b)) != kept(&a) {
            prop_assert!(a.lacks(&b));
        }
        if a.lacks(&b) {
            prop_assert_ne!(merged(&a, &b), a);
        }
    }

    #[test]
    fn a_change_wins_over_all_that_was_known(
        known in notes(), key in 0..6_u8, value in proptest::option::of("[ab]{0,2}"), now in any_moment(), by in 0..3_u32,
    ) {
        let mut changed = known.clone();
        change(&mut changed, key, value.clone(), now, by);
        let all = merged(&known, &changed);
        prop_assert_eq!(all.get(&key), value.as_ref());
    }

    #[test]
    fn only_the_oldest_removals_are_forgotten(known in notes(), beyond in 0..6_usize) {
        let mut less = known.clone();
        less.forget_removals(beyond);
        prop_assert_eq!(kept(&less), kept(&known));
        let removals = |notes: &Notes| {
            let removed = notes.entries().filter(|(_, entry)| entry.value.is_none());
            let mut stamps: Vec<Stamp> = removed.map(|(_, entry)| entry.stamp).collect();
            stamps.sort_unstable();
            stamps
        };
        let all = removals(&known);
        prop_assert_eq!(removals(&less), all[all.len().saturating_sub(beyond)..].to_vec());
    }

    /// Tabs that read, merge and write at each change, each with a clock of its own that says anything.
    #[test]
    fn tabs_that_take_turns_do_as_one_would(
        actions in proptest::collection::vec((0..3_usize, 0..6_u8, proptest::option::of("[ab]{0,2}"), any_moment()), 0..60),
    ) {
        let mut tabs = [Notes::default(), Notes::default(), Notes::default()];
        let (mut stored, mut model) = (Notes::default(), BTreeMap::new());
        for (tab, key, value, now) in actions {
            let notes = &mut tabs[tab];
            notes.merge(stored.clone());
            change(notes, key, value.clone(), now, tab as u32);
            notes.forget_removals(100);
            stored = notes.clone();
            match value {
                Some(value) => drop(model.insert(key, value)),
                None => drop(model.remove(&key)),
            }
            prop_assert_eq!(&kept(&stored), &model);
        }
    }

    /// Tabs that see an old state of what is stored and write over each other, as in processes of their own. Each tells
    /// the others what it wrote, in time; who then misses something of his own in it writes again.
    #[test]
    fn what_one_tab_wrote_over_another_writes_again(
        actions in proptest::collection::vec((0..3_usize, any::<bool>(), any_moment()), 0..24),
    ) {
        let mut tabs = [Notes::default(), Notes::default(), Notes::default()];
        let mut stored = Notes::default();
        let mut told: Vec<(usize, Notes)> = Vec::new();
        let mut written = BTreeMap::new();
        for (number, (tab, fresh, now)) in actions.into_iter().enumerate() {
            let notes = &mut tabs[tab];
            if fresh {
                notes.merge(stored.clone());
            }
            // Each change has an entry of its own: none may be missing in the end.
            change(notes, number as u8, Some("a".to_owned()), now, tab as u32);
            written.insert(number as u8, "a".to_owned());
            stored = notes.clone();
            told.push((tab, stored.clone()));
        }
        let mut rounds = 0;
        while let Some((by, text)) = told.pop() {
            rounds += 1;
            prop_assert!(rounds < 10_000, "tabs never stop telling each other");
            for tab in (0..3).filter(|tab| *tab != by) {
                tabs[tab].merge(text.clone());
                tabs[tab].merge(stored.clone());
                if stored.lacks(&tabs[tab]) {
                    stored = tabs[tab].clone();
                    told.push((tab, stored.clone()));
                }
            }
        }
        prop_assert_eq!(&kept(&stored), &written);
        for tab in tabs {
            prop_assert!(!stored.lacks(&tab));
        }
    }
}

#[test]
fn a_clock_set_back_makes_no_older_change() {
    let mut notes = Notes::default();
    change(&mut notes, 1, Some("eerst".to_owned()), 2_000, 7);
    let first = notes.next(0, 7);
    assert_eq!(first, Stamp { at: 2_001, by: 7 });
    change(&mut notes, 1, Some("daarna".to_owned()), 5, 1);
    assert_eq!(notes.get(&1).map(String::as_str), Some("daarna"));
}

#[test]
fn a_clock_that_says_anything_leaves_room_for_later_changes() {
    let mut notes = Notes::default();
    change(&mut notes, 1, Some("eerst".to_owned()), u64::MAX, 7);
    change(&mut notes, 1, None, 5, 1);
    let (_, entry) = notes.entries().next().expect("an entry");
    assert_eq!(entry.stamp.at, LAST_MOMENT + 1);
    assert!(notes.knows(&1) && notes.get(&1).is_none());
}
