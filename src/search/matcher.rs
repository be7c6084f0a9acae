//! Where in a text the words of a query stand. Words are compared by hash, and most are ruled out by one bit, so that
//! snippets and the reader's marks need no index and cost little more than reading the text.

use super::expand::{How, Unit};
use super::index::Index;
use super::together::NEAR;
use super::tokenizer::{Word, hash, scan};
use std::collections::BTreeMap;

/// A place in a text that answers a part of the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Number of its first word in the text.
    pub(crate) at: u32,
    /// Which part of the query.
    pub(crate) unit: usize,
    /// In what way.
    pub(crate) how: How,
    /// Which other parts of the query these words answer as well, one bit each, and in what way at best.
    pub(crate) also: (u64, How),
}

impl Mark {
    /// A place that fits a pattern.
    pub(super) fn of_pattern(place: std::ops::Range<usize>) -> Self {
        Self {
            start: place.start,
            end: place.end,
            at: 0,
            unit: PATTERN,
            how: How::Exact,
            also: NOTHING,
        }
    }

    /// Whether it fits a pattern rather than words.
    pub fn is_pattern(&self) -> bool {
        self.unit == PATTERN
    }

    /// In what way it answers the part of the query with this number, if it does.
    pub fn answers(&self, unit: usize) -> Option<How> {
        let also = unit < PATTERN && self.also.0 & 1 << unit != 0;
        (self.unit == unit)
            .then_some(self.how)
            .or(also.then_some(self.also.1))
    }

    /// All parts of the query that it answers, one bit each.
    pub(super) fn units(&self) -> u64 {
        1 << (self.unit % 64) | self.also.0
    }
}

const NOTHING: (u64, How) = (0, How::Fuzzy);

/// The unit of places that fit a pattern.
const PATTERN: usize = 63;

/// What a word of a text answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Answer {
    hash: u32,
    unit: u32,
    how: How,
    /// Row of words it belongs to (0 for none), and its place there.
    row: u32,
    place: u32,
    /// How many words that row has.
    length: u32,
}

/// A word of a row whose words may stand apart.
struct Apart {
    row: u32,
    place: u32,
    mark: Mark,
}

/// Finds the words of one query in texts.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    /// In the order of hashes.
    answers: Vec<Answer>,
    /// One bit for each hash that has an answer.
    sieve: Vec<u64>,
    /// Beginnings of words, with their unit.
    prefixes: Vec<(String, usize)>,
}

/// Bits of the sieve.
const SIEVE: u32 = 4096;

impl Matcher {
    /// A matcher for these units.
    pub(super) fn new(index: &Index, units: &[Unit]) -> Self {
        let mut matcher = Self {
            sieve: vec![0; SIEVE as usize / 64],
            ..Self::default()
        };
        let mut rows = 0;
        for (unit, wanted) in units.iter().enumerate() {
            matcher
                .prefixes
                .extend(wanted.prefix.iter().map(|prefix| (prefix.clone(), unit)));
            for way in wanted
                .ways
                .iter()
                .filter(|way| way.how != How::Begins || wanted.prefix.is_none())
            {
                let row = if way.row.len() > 1 {
                    rows += 1;
                    rows
                } else {
                    0
                };
                for (place, term) in way
                    .row
                    .iter()
                    .enumerate()
                    .flat_map(|(place, terms)| terms.iter().map(move |term| (place, term)))
                {
                    let term = index.term(*term);
                    let hash = hash(term.as_bytes());
                    if let Some(bits) = matcher.sieve.get_mut((hash % SIEVE / 64) as usize) {
                        *bits |= 1 << (hash % 64);
                    }
                    matcher.answers.push(Answer {
                        hash,
                        unit: unit as u32,
                        how: way.how,
                        row,
                        place: place as u32,
                        length: way.row.len() as u32,
                    });
                }
            }
        }
        matcher.answers.sort_unstable();
        matcher
    }

    /// Whether it finds nothing in any text.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty() && self.prefixes.is_empty()
    }

    /// All places, in order; where several answers share words, the best of them.
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        let mut marks = Vec::new();
        if self.is_empty() {
            return marks;
        }
        let (mut under_way, mut apart) = (Vec::new(), Vec::new());
        scan(text, &mut |word| {
            self.answer(word, &mut under_way, &mut apart, &mut marks)
        });
        marks.extend(near_each_other(&apart));
        let rank = |mark: &Mark| (mark.how, usize::MAX - (mark.end - mark.start), mark.start);
        marks.sort_unstable_by_key(rank);
        // By where they begin. They share no words, so that those behind one end behind it too.
        let mut best: BTreeMap<usize, Mark> = BTreeMap::new();
        for mark in marks {
            let sharing = best.range_mut(..mark.end).rev().map(|(_, other)| other);
            let sharing = sharing.take_while(|other| other.end > mark.start);
            match sharing.min_by_key(|other| rank(other)) {
                None => {
                    best.insert(mark.start, mark);
                }
                // One compound may say two words of the query.
                Some(other) if other.units() & mark.units() == 0 => {
                    other.also = (other.also.0 | mark.units(), other.also.1.min(mark.how));
                }
                Some(_) => {}
            }
        }
        best.into_values().collect()
    }

    /// Notes what one word answers. `under_way` holds rows that have begun: row, next place, first byte, number of the word
    /// that must come; `apart` the words of rows that may stand apart.
    fn answer(
        &self,
        word: &Word<'_>,
        under_way: &mut Vec<(u32, u32, usize, u32)>,
        apart: &mut Vec<Apart>,
        marks: &mut Vec<Mark>,
    ) {
        let hash = word.hash;
        let mark = |start, end, unit: u32, how| Mark {
            start,
            end,
            at: word.at,
            unit: unit as usize,
            how,
            also: NOTHING,
        };
        let bits = self.sieve.get((hash % SIEVE / 64) as usize);
        if bits.is_some_and(|bits| bits & 1 << (hash % 64) != 0) {
            let from = self.answers.partition_point(|answer| answer.hash < hash);
            for answer in self
                .answers
                .iter()
                .skip(from)
                .take_while(|answer| answer.hash == hash)
            {
                if answer.length == 1 {
                    marks.push(mark(word.start, word.end, answer.unit, answer.how));
                } else if answer.how == How::Parts {
                    let mark = mark(word.start, word.end, answer.unit, answer.how);
                    apart.push(Apart {
                        row: answer.row,
                        place: answer.place,
                        mark,
                    });
                } else if answer.place == 0 {
                    under_way.push((answer.row, 1, word.start, word.at + word.parts));
                } else if let Some(row) = under_way
                    .iter_mut()
                    .find(|row| (row.0, row.1, row.3) == (answer.row, answer.place, word.at))
                {
                    (row.1, row.3) = (row.1 + 1, word.at + word.parts);
                    if row.1 == answer.length {
                        marks.push(mark(row.2, word.end, answer.unit, answer.how));
                    }
                }
            }
            under_way.retain(|row| row.3 > word.at);
        }
        for (prefix, unit) in &self.prefixes {
            if word.term.starts_with(prefix.as_str()) {
                let how = if word.term.len() == prefix.len() {
                    How::Exact
                } else {
                    How::Begins
                };
                marks.push(mark(word.start, word.end, *unit as u32, how));
            }
        }
    }
}

/// The words among these that stand near another word of their row.
fn near_each_other(apart: &[Apart]) -> impl Iterator<Item = Mark> {
    let is_near = |(number, part): &(usize, &Apart)| {
        let near = |other: &&Apart| other.mark.at.abs_diff(part.mark.at) <= NEAR;
        let fits = |other: &Apart| other.row == part.row && other.place != part.place;
        let (before, behind) = apart.split_at(*number);
        before.iter().rev().take_while(near).any(fits) || behind.iter().take_while(near).any(fits)
    };
    apart
        .iter()
        .enumerate()
        .filter(is_near)
        .map(|(_, part)| part.mark)
}

/// How near each other the parts of a query stand in a text: 1 where they follow one another, less the farther apart, 0
/// where there is only one.
pub(super) fn closeness(marks: &[Mark]) -> f32 {
    let units = marks
        .iter()
        .fold(0_u64, |units, mark| units | mark.units())
        .count_ones();
    if units < 2 {
        return 0.0;
    }
    let mut best = u32::MAX;
    for (from, first) in marks.iter().enumerate() {
        let mut seen = 0_u64;
        for mark in marks.iter().skip(from).take(units as usize * 4) {
            seen |= mark.units();
            if seen.count_ones() == units {
                best = best.min(mark.at.saturating_sub(first.at) + 1);
                break;
            }
        }
    }
    let gap = best.saturating_sub(units);
    if best == u32::MAX {
        0.0
    } else {
        1.0 / (1.0 + gap as f32 / 6.0)
    }
}
