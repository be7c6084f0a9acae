//! Laws: known ones, with the version that is meant; and those whose words say that they are laws.

mod shape;

use super::abbreviation::Meaning;
use super::lexicon::{Known, Lexicon, Wanted};
use super::reader::{Hit, Text, is_space};
use crate::document::calendar::Day;
use crate::dutch::Reading;
use crate::names::Entry;

const WANTED: Wanted = Wanted {
    laws: true,
    after_office: false,
};

/// Words before a law's name that say which version is meant.
const NEW: &[&str] = &[
    "nieuwe",
    "nieuw",
    "toekomstige",
    "komende",
    "aanstaande",
    "wetsvoorstel",
];
const NOW: &[&str] = &["huidige", "bestaande", "vigerende", "geldende"];
const OLD: &[&str] = &[
    "oude",
    "vorige",
    "voormalige",
    "toenmalige",
    "vroegere",
    "eerdere",
];

/// A new version is spoken of before it is in force: so many days before, a bare name may mean either.
const FORESHADOW: i64 = 550;

/// Which versions of laws there are, and when the document was written.
#[derive(Debug)]
pub(super) struct Versions {
    written: Option<Day>,
    /// Whether the document names a version that is not yet in force.
    names_new: bool,
}

impl Versions {
    /// What the texts of a document tell about versions.
    pub(super) fn new(
        written: Option<(Day, Day)>,
        texts: &[Text<'_>],
        lexicon: &Lexicon<'_>,
    ) -> Self {
        let written = written.map(|(first, _)| first);
        let later = |day: Day| {
            let known = lexicon.names.entries();
            known
                .iter()
                .filter_map(|e| e.in_force)
                .any(|time| time.from > day)
        };
        let names_new = written.is_some_and(later)
            && texts
                .iter()
                .any(|text| names_new_version(text, lexicon, written));
        Self { written, names_new }
    }

    /// The version that is meant, other readings, and whether the word before the name says so.
    fn choose(&self, reader: &Reading<'_>, index: usize, entries: &[&Entry]) -> Chosen {
        let mut versions = entries.to_vec();
        versions.sort_by_key(|entry| entry.in_force.map(|time| time.from));
        let at = self.current(&versions);
        let last = versions.len().saturating_sub(1);
        let (chosen, said) = match qualifier(reader, index) {
            Some(Qualifier::New) => ((at + 1).min(last), true),
            Some(Qualifier::Now) => (at, true),
            Some(Qualifier::Old) => (at.saturating_sub(1), true),
            None => (at, false),
        };
        let near = versions
            .get(at + 1)
            .filter(|_| !said && self.foreshadows(&versions, at + 1));
        let chosen = if near.is_some() && self.names_new {
            at + 1
        } else {
            chosen
        };
        let name = |version: &&Entry| version.canonical.clone();
        // Nobody knows which version an undated paper means.
        let is_open = near.is_some() || self.written.is_none() && !said;
        let candidates = is_open.then(|| versions.iter().map(name).collect());
        let candidates = candidates.unwrap_or_default();
        Chosen {
            canonical: versions.get(chosen).map(name).unwrap_or_default(),
            candidates,
            said,
        }
    }

    /// The index of the version in force when the document was written; the last one where that is not known.
    fn current(&self, versions: &[&Entry]) -> usize {
        let holds = |entry: &&Entry, day| entry.in_force.is_some_and(|time| time.holds_on(day));
        let now = self
            .written
            .and_then(|day| versions.iter().position(|entry| holds(entry, day)));
        now.unwrap_or(versions.len().saturating_sub(1))
    }

    fn foreshadows(&self, versions: &[&Entry], next: usize) -> bool {
        let from = versions
            .get(next)
            .and_then(|entry| entry.in_force)
            .map(|time| time.from);
        self.written
            .zip(from)
            .is_some_and(|(day, from)| (0..FORESHADOW).contains(&(from.number() - day.number())))
    }
}

struct Chosen {
    canonical: String,
    candidates: Vec<String>,
    said: bool,
}

#[derive(Clone, Copy)]
enum Qualifier {
    New,
    Now,
    Old,
}

fn qualifier(reader: &Reading<'_>, index: usize) -> Option<Qualifier> {
    let before = reader
        .word(index.checked_sub(1)?)
        .filter(|_| is_space(reader.gap(index)))?;
    let kinds = [
        (NEW, Qualifier::New),
        (NOW, Qualifier::Now),
        (OLD, Qualifier::Old),
    ];
    kinds
        .into_iter()
        .find(|(words, _)| before.is_one_of(*words))
        .map(|(_, kind)| kind)
}

/// Whether it says `de nieuwe Wmo`, or `Wmo 2015` in a document older than that law.
fn names_new_version(text: &Text<'_>, lexicon: &Lexicon<'_>, written: Option<Day>) -> bool {
    let later = |entry: &Entry| {
        entry
            .in_force
            .zip(written)
            .is_some_and(|(time, day)| time.from > day)
    };
    (0..text.reader.words.len()).any(|index| {
        let known = lexicon.longest(&text.reader, index, WANTED);
        match known.as_ref().map(|known| known.entries.as_slice()) {
            Some([one]) => later(one),
            Some([_, _, ..]) => matches!(qualifier(&text.reader, index), Some(Qualifier::New)),
            _ => false,
        }
    })
}

/// All laws in a text.
pub(super) fn find(reader: &Reading<'_>, lexicon: &Lexicon<'_>, versions: &Versions) -> Vec<Hit> {
    let mut found: Vec<Hit> = Vec::new();
    let mut index = 0;
    while index < reader.words.len() {
        let hit = law_at(reader, lexicon, versions, index, found.last());
        let end = hit.as_ref().map(|hit| hit.range.end);
        found.extend(hit);
        index = end.map_or(index + 1, |end| reader.index_from(end).max(index + 1));
    }
    found
}

fn law_at(
    reader: &Reading<'_>,
    lexicon: &Lexicon<'_>,
    versions: &Versions,
    index: usize,
    last: Option<&Hit>,
) -> Option<Hit> {
    let word = reader.word(index)?;
    let joined =
        reader.gap(index) == "-" && last.is_some_and(|hit| hit.range.end + 1 == word.range.start);
    if !reader.begins(index) && !joined {
        return None;
    }
    if let Some(known) = lexicon.longest(reader, index, WANTED) {
        return known_law(reader, versions, index, known);
    }
    shape::european(reader, index)
        .or_else(|| shape::elliptical(reader, lexicon, index))
        .or_else(|| shape::bill(reader, lexicon, index))
        .or_else(|| shape::named_law(reader, index))
        .or_else(|| shape::compound(reader, index))
}

fn known_law(
    reader: &Reading<'_>,
    versions: &Versions,
    index: usize,
    known: Known<'_>,
) -> Option<Hit> {
    let start = reader.word(index)?.range.start;
    let range = start..known.end;
    match (known.entries.as_slice(), known.defined) {
        ([], Some(Meaning::Law(name))) => Some(Hit::new(range, name.as_str(), "defined-in-text")),
        ([], _) => None,
        ([one], Some(_)) => Some(Hit::new(range, one.canonical.as_str(), "defined-in-text")),
        ([one], None) => Some(Hit::new(range, one.canonical.as_str(), "gazetteer")),
        (several, _) => {
            let chosen = versions.choose(reader, index, several);
            let first = if chosen.said {
                reader.word(index - 1)?.range.start
            } else {
                start
            };
            let rule = if chosen.said {
                "law-version-said"
            } else {
                "law-version-by-date"
            };
            Some(Hit {
                candidates: chosen.candidates,
                ..Hit::new(first..known.end, chosen.canonical, rule)
            })
        }
    }
}
