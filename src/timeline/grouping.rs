//! Which entries tell of the same happening.
//!
//! Entries of exactly the same time can, and a day within a month or a part of a year. They do where editors say so, where one is only the date line of the
//! other, where they name the same paper of one day, and where their words are alike: much alike where the time is long,
//! since many things happen in a year.

use super::Entry;
use crate::dutch::months::MONTHS;
use crate::dutch::tokens::tokens;
use crate::extract::{EventKind, Precision};
use std::cell::OnceCell;

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
        let read: Vec<Read<'_>> = several.iter().take(MOST).map(Read::of).collect();
        for (right, own) in read.iter().enumerate() {
            let mut before = read.iter().take(right);
            let found = before.position(|other| are_one(other, own));
            if let (Some(left), Some(slot)) = (found, root.get_mut(start + right)) {
                *slot = start + left;
            }
        }
        start += same.len();
    }
    join_within(entries, &mut root);
    collect(entries, &root)
}

/// An entry with what is asked of its words for every other entry of its time, found once.
struct Read<'e> {
    entry: &'e Entry,
    words: Vec<Start>,
    /// Whether it tells of a letter that the speaker sent to parliament, or of a debate.
    is_letter: bool,
    is_debate: bool,
}

impl<'e> Read<'e> {
    fn of(entry: &'e Entry) -> Self {
        Self {
            entry,
            words: words(&entry.folded),
            is_letter: entry.kind == EventKind::Publication && is_own_letter(entry),
            is_debate: entry.kind == EventKind::Meeting && is_debate(entry),
        }
    }
}

/// The first entry of those that one belongs to.
fn first_of(root: &[usize], mut at: usize) -> usize {
    while let Some(before) = root.get(at).filter(|before| **before < at) {
        at = *before;
    }
    at
}

/// Joins a day to the longer time around it that tells of the same: `in januari` and `op 13 januari`. The day stands for
/// both, being what is known best.
fn join_within(entries: &[Entry], root: &mut [usize]) {
    let known: Vec<OnceCell<Vec<Start>>> = entries.iter().map(|_| OnceCell::new()).collect();
    let words_of = |entry: &Entry, at: usize| {
        let known = known
            .get(at)
            .map(|known| known.get_or_init(|| words(&entry.folded)));
        known.map_or(&[][..], Vec::as_slice)
    };
    let tell_the_same = |(long, at): (&Entry, usize), (day, other): (&Entry, usize)| {
        let signs = || {
            is_one_paper(long, day)
                || have_signs(long, day, words_of(long, at), words_of(day, other))
        };
        may_tell_the_same(long, day) && both_on_main_line(long, day).unwrap_or_else(signs)
    };
    for (at, long) in entries.iter().enumerate() {
        if !is_short_time(long) || root.get(at) != Some(&at) {
            continue;
        }
        let inside = entries.iter().enumerate().skip(at + 1).take(MOST);
        let mut inside = inside.take_while(|(_, day)| day.interval.start <= long.interval.end);
        let found = inside.find(|(other, day)| tell_the_same((long, at), (day, *other)));
        let earlier = || {
            // A longer time that begins on the same day comes behind the day itself.
            let before = entries.iter().enumerate().take(at).rev().take(MOST);
            let mut same_start =
                before.take_while(|(_, day)| day.interval.start == long.interval.start);
            same_start.find(|(other, day)| tell_the_same((long, at), (day, *other)))
        };
        let Some((day, _)) = found.or_else(earlier) else {
            continue;
        };
        // The first of both is the root of all that belong to either.
        let other = first_of(root, day);
        let (first, last) = (at.min(other), at.max(other));
        if let Some(slot) = root.get_mut(last) {
            *slot = first;
        }
    }
}

fn is_day(entry: &Entry) -> bool {
    entry.precision == Precision::Day && !entry.is_document()
}

/// A month or a part of a year, in which not too much happens.
fn is_short_time(entry: &Entry) -> bool {
    const LONGEST: i64 = 123;
    let (first, last) = entry.interval.days();
    first < last && last.number() - first.number() < LONGEST && entry.open.is_none()
}

/// Whether a day or a month lies within a longer time and tells of the same deed.
fn may_tell_the_same(long: &Entry, inner: &Entry) -> bool {
    let exact = is_day(inner) || inner.precision == Precision::Month;
    let within = inner.interval != long.interval && inner.interval.end <= long.interval.end;
    let same_deed = long.kind == inner.kind && long.kind != EventKind::Other;
    exact && within && same_deed && long.tense == inner.tense
}

/// Whether editors say that both are one; nothing where they do not speak of both.
fn both_on_main_line(one: &Entry, other: &Entry) -> Option<bool> {
    Some(one.milestone? == other.milestone?)
}

/// Whether both tell of the same things, by more than one sign: most of the long words, or some of them and somebody who
/// did it.
fn have_signs(long: &Entry, inner: &Entry, ours: &[Start], theirs: &[Start]) -> bool {
    let shared = theirs.iter().filter(|word| ours.contains(word)).count();
    let fewest = ours.len().min(theirs.len()).max(1);
    let share = shared as f32 / fewest as f32;
    let mut actors = long.organisations.iter();
    let same_actor = actors.any(|name| inner.organisations.contains(name));
    shared >= 3 && share >= 0.5 || shared >= 2 && share >= 0.3 && same_actor
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
                !is_day(entry),
            )
        })
    };
    groups
        .iter_mut()
        .for_each(|members| members.sort_by_key(rank));
    groups
}

fn are_one(first: &Read<'_>, second: &Read<'_>) -> bool {
    let (one, other) = (first.entry, second.entry);
    let (words, others) = (&first.words, &second.words);
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
    if is_one_paper(one, other) {
        return true;
    }
    let shared = others.iter().filter(|word| words.contains(word)).count();
    if one.precision == Precision::Day && same_thing(first, second) && (same_document || shared > 0)
    {
        return true;
    }
    if one.precision == Precision::Day
        && dated_thing(one).is_some_and(|thing| dated_thing(other) == Some(thing))
    {
        return true;
    }
    let fewest = words.len().min(others.len()).max(1);
    let share = shared as f32 / fewest as f32;
    match one.precision {
        Precision::Day => shared >= 2 && share >= 0.3,
        _ if same_document => shared >= 4 && share >= 0.6,
        _ => shared >= 3 && share >= 0.4,
    }
}

/// Whether both tell that one paper came: one that both cite by its number, or one of the same body.
fn is_one_paper(one: &Entry, other: &Entry) -> bool {
    if one.kind != EventKind::Publication || other.kind != EventKind::Publication {
        return false;
    }
    if let (Some(one), Some(other)) = (one.milestone, other.milestone) {
        return one == other;
    }
    let shares = |left: &[String], right: &[String]| left.iter().any(|name| right.contains(name));
    shares(&one.papers, &other.papers)
        || one.document == other.document
            && shares(&one.organisations, &other.organisations)
            && named_papers(one)
                .iter()
                .any(|paper| named_papers(other).contains(paper))
}

/// The words by which a sentence names papers: `brief`, `rapportage`.
fn named_papers(entry: &Entry) -> Vec<&str> {
    const PAPERS: [&str; 4] = ["brief", "rapportage", "rapport", "advies"];
    let end = |word: &crate::dutch::tokens::Token<'_>| {
        let mut ends = PAPERS.into_iter();
        ends.find(|end| word.ends_with(end))
    };
    tokens(&entry.text).iter().filter_map(end).collect()
}

/// Whether both tell of a debate of that day, or of a letter that the speaker sent to parliament.
fn same_thing(one: &Read<'_>, other: &Read<'_>) -> bool {
    one.is_letter && other.is_letter || one.is_debate && other.is_debate
}

/// `heb ik uw Kamer geïnformeerd`, `mijn brief`: what the writer wrote to parliament.
fn is_own_letter(entry: &Entry) -> bool {
    let all = tokens(&entry.text);
    let has = |words: &[&str]| all.iter().any(|word| word.is_one_of(words));
    let mine = has(&["ik", "mijn", "ambtsvoorganger"]);
    let sent = has(&["kamer", "u"]) || all.iter().any(|word| word.ends_with("brief"));
    mine && sent
}

/// A debate of members of parliament with government.
fn is_debate(entry: &Entry) -> bool {
    let debate = |word: &crate::dutch::tokens::Token<'_>| {
        word.is_one_of(&["ao", "wgo"])
            || [
                "debat",
                "notaoverleg",
                "wetgevingsoverleg",
                "rondetafelgesprek",
            ]
            .iter()
            .any(|end| word.ends_with(end))
    };
    tokens(&entry.text).iter().any(debate)
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
