//! Which entries tell of the same happening.
//!
//! Only entries of exactly the same time can. They do where editors say so, where one is only the date line of the
//! other, where they name the same paper of one day, and where their words are alike: much alike where the time is long,
//! since many things happen in a year.

use super::Entry;
use crate::dutch::months::MONTHS;
use crate::dutch::tokens::tokens;
use crate::extract::Precision;

/// Most entries of one time that are held against each other; in a longer list of one time nobody looks for pairs.
const MOST: usize = 120;
/// Shortest word that counts, in bytes, and how much of it: inflections differ at the end.
const WORD: usize = 7;
/// The beginning of a long word.
type Start = [u8; WORD];
/// Longest text around a date that says nothing else (`Den Haag, 8 mei 2023`), in bytes.
const DATE_LINE: usize = 25;

/// The entries of each happening, in the order of their first ones; in each, the one that stands for it first.
pub(super) fn group(entries: &[Entry]) -> Vec<Vec<usize>> {
    let mut root: Vec<usize> = (0..entries.len()).collect();
    let mut start = 0;
    for same in entries.chunk_by(|left, right| left.interval == right.interval) {
        // Most times have one entry, which nothing is held against.
        let several = if same.len() > 1 { same } else { &[] };
        let words: Vec<Vec<Start>> = several.iter().map(|entry| words(&entry.folded)).collect();
        for (right, entry) in same.iter().enumerate().take(MOST) {
            let pairs = same.iter().zip(&words).enumerate().take(right);
            let found = words.get(right).and_then(|own| {
                pairs
                    .into_iter()
                    .find(|(_, (other, theirs))| are_one(other, entry, theirs, own))
                    .map(|(left, _)| left)
            });
            if let (Some(left), Some(slot)) = (found, root.get_mut(start + right)) {
                *slot = start + left;
            }
        }
        start += same.len();
    }
    collect(entries, &root)
}

/// Entries by the entry that each was found to be one with.
fn collect(entries: &[Entry], root: &[usize]) -> Vec<Vec<usize>> {
    let mut group_of: Vec<usize> = Vec::with_capacity(root.len());
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, root) in root.iter().enumerate() {
        // A root stands before its entries, so its group is known.
        let group = if *root == index {
            groups.len()
        } else {
            group_of.get(*root).copied().unwrap_or(groups.len())
        };
        if group == groups.len() {
            groups.push(Vec::new());
        }
        if let Some(members) = groups.get_mut(group) {
            members.push(index);
        }
        group_of.push(group);
    }
    let rank = |index: &usize| {
        entries.get(*index).map(|entry| {
            (
                entry.title.is_none(),
                !entry.is_document(),
                u8::MAX - entry.relevance,
            )
        })
    };
    groups
        .iter_mut()
        .for_each(|members| members.sort_by_key(rank));
    groups
}

fn are_one(one: &Entry, other: &Entry, words: &[Start], others: &[Start]) -> bool {
    match (one.milestone, other.milestone) {
        (Some(one), Some(other)) => return one == other,
        // The document itself is no event of the main line, though both are of one day.
        (Some(_), None) if other.is_document() => return false,
        (None, Some(_)) if one.is_document() => return false,
        _ => {}
    }
    let same_document = one.document == other.document;
    if one.is_document() || other.is_document() {
        return same_document && (is_date_line(one) || is_date_line(other));
    }
    if same_document && one.spans == other.spans {
        return true;
    }
    // Two deeds of one document on its own day are two deeds, however alike they are told.
    if same_document && one.date_text.is_empty() && other.date_text.is_empty() {
        return false;
    }
    if one.precision == Precision::Day
        && dated_thing(one).is_some_and(|thing| dated_thing(other) == Some(thing))
    {
        return true;
    }
    let shared = others.iter().filter(|word| words.contains(word)).count();
    let fewest = words.len().min(others.len()).max(1);
    let share = shared as f32 / fewest as f32;
    match one.precision {
        Precision::Day => shared >= 2 && share >= 0.3,
        _ if same_document => shared >= 4 && share >= 0.6,
        _ => shared >= 3 && share >= 0.4,
    }
}

/// What is dated, where its date stands right behind it: the `brief` of `mijn brief van 12 juli 2018`.
fn dated_thing(entry: &Entry) -> Option<&str> {
    let before = entry
        .text
        .get(..entry.date_range.as_ref()?.start)?
        .trim_end();
    let thing = before
        .strip_suffix(" van")
        .or_else(|| before.strip_suffix(" d.d."))?;
    thing.rsplit(' ').next().filter(|word| word.len() >= 4)
}

/// Whether a text says nothing but its date.
fn is_date_line(entry: &Entry) -> bool {
    !entry.date_text.is_empty() && entry.text.len() <= entry.date_text.len() + DATE_LINE
}

/// How the long words of an entry's sentence begin, each once; the same time is no likeness.
fn words(folded: &str) -> Vec<Start> {
    let mut words: Vec<Start> = Vec::new();
    let sentence = folded.split('\n').next().unwrap_or_default();
    let all = tokens(sentence).into_iter().map(|word| word.text);
    for word in all.filter(|word| !MONTHS.contains(word)) {
        if let Some(start) = word.as_bytes().first_chunk()
            && !words.contains(start)
        {
            words.push(*start);
        }
    }
    words
}
