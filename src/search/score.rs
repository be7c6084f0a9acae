//! Which passages answer a query, and how well: BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*,
//! 2009) over units instead of words. All ways to say a unit count as one word; the best way that a passage has decides what
//! the unit is worth there, so that words as typed stand above other forms, those above compounds, and those above guesses.
#![expect(
    clippy::indexing_slicing,
    reason = "a hot inner loop: all lists have a place for each passage, and the index names no others"
)]

use super::expand::{How, Unit, Way};
use super::index::Index;
use std::cmp::Ordering;

/// How soon more of the same word says nothing new, and how much long passages are marked down.
const K1: f32 = 1.2;
const B: f32 = 0.45;
/// The part of a unit's worth that how often it is said decides. The rest is its way's, so that no number of compounds
/// outweighs the word itself.
const OFTEN: f32 = 0.3;
/// Ways worth as much as this say it in so many words.
const SURE: f32 = 0.45;
/// Where fewer passages say all of the query, those that say most of it make up the number.
const ENOUGH: usize = 10;
/// The share of what the query asks for (weighed by how rare it is) that such a passage must have.
const LEAST: f32 = 0.15;

/// How much of a word's worth a passage has that only its neighbour says.
const LENT: f32 = 0.2;

/// What a passage is worth that has a sign of an answer, until it is read: enough to be looked at again.
const SIGNED: f32 = 1.25;

/// A passage that answers a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Number of the passage.
    pub passage: u32,
    /// Higher is better; comparable within one query only.
    pub score: f32,
    /// Which units it has, one bit each.
    pub units: u32,
}

/// One row of numbers per passage.
struct Sums {
    /// What the passage is worth.
    score: Vec<f32>,
    /// What it has of what was asked.
    share: Vec<f32>,
    units: Vec<u32>,
    /// Passages that have anything.
    touched: Vec<u32>,
    /// How rare each unit is.
    rarities: Vec<f32>,
}

/// What one unit is worth in each passage.
struct Tally {
    /// Occurrences, weighed.
    count: Vec<f32>,
    /// Weight of the best way.
    best: Vec<f32>,
    /// Passages that have it.
    touched: Vec<u32>,
    /// How many of them have it in so many words.
    sure: usize,
}

/// What a query asks for.
#[derive(Default)]
pub(super) struct Units<'q> {
    pub(super) wanted: &'q [Unit],
    pub(super) unwanted: &'q [Unit],
    /// Terms that passages which answer a question mostly have besides. They find nothing by themselves.
    pub(super) signs: &'q [u32],
}

/// All passages that answer these units, in the order of passages.
pub(super) fn find(index: &Index, units: &Units<'_>, admits: &dyn Fn(u32) -> bool) -> Vec<Found> {
    let passages = index.len();
    let mut tally = Tally {
        count: vec![0.0; passages],
        best: vec![0.0; passages],
        touched: Vec::new(),
        sure: 0,
    };
    let mut sums = Sums {
        score: vec![0.0; passages],
        share: vec![0.0; passages],
        units: vec![0; passages],
        touched: Vec::new(),
        rarities: Vec::new(),
    };
    let (mut asked, mut known, mut needed) = (0.0, 0, 0_u32);
    for (number, unit) in units.wanted.iter().enumerate().take(32) {
        tally.fill(index, unit);
        let rarity = rarity(
            passages,
            if tally.sure > 0 {
                tally.sure
            } else {
                tally.touched.len()
            },
        );
        sums.rarities.push(rarity);
        needed |= u32::from(!unit.light) << number;
        let guess = unit.ways.iter().all(|way| way.how >= How::Begins);
        if !tally.touched.is_empty() {
            asked += rarity;
            known += usize::from(!guess);
        }
        sums.add(index, &mut tally, number, rarity);
    }
    sums.add_signs(index, units.signs);
    for unit in units.unwanted {
        tally.fill(index, unit);
        for passage in tally.touched.drain(..) {
            sums.units[passage as usize] = 0;
            tally.count[passage as usize] = 0.0;
            tally.best[passage as usize] = 0.0;
        }
    }
    let all = u32::MAX
        .checked_shr(32 - units.wanted.len().min(32) as u32)
        .unwrap_or(0);
    sums.select(if needed == 0 { all } else { needed }, known, asked, admits)
}

impl Tally {
    /// Counts where a unit is said.
    fn fill(&mut self, index: &Index, unit: &Unit) {
        for way in &unit.ways {
            // The passage of the last position, and where it begins and ends: most positions follow close on each other.
            let (mut passage, mut start, mut end) = (0, 0, 0);
            let mut see = |position: u32| {
                if position < start || position >= end {
                    passage =
                        index.passage_of(position, if position < start { 0 } else { passage });
                    (start, end) = index.extent(passage);
                }
                self.note(passage, way);
            };
            if way.row.len() > 1 {
                way.positions.iter().for_each(|position| see(*position));
            } else {
                way.row
                    .iter()
                    .flatten()
                    .for_each(|term| index.positions(*term, &mut see));
            }
        }
        self.sure = self
            .touched
            .iter()
            .filter(|passage| self.best[**passage as usize] >= SURE)
            .count();
    }

    fn note(&mut self, passage: u32, way: &Way) {
        let index = passage as usize;
        let (Some(count), Some(best)) = (self.count.get_mut(index), self.best.get_mut(index))
        else {
            return;
        };
        if *best == 0.0 {
            self.touched.push(passage);
        }
        *count += way.weight;
        *best = best.max(way.weight);
    }
}

impl Sums {
    /// Adds what a unit is worth, and empties the tally.
    fn add(&mut self, index: &Index, tally: &mut Tally, number: usize, rarity: f32) {
        let mean = index.mean_length().max(1.0);
        for passage in tally.touched.drain(..) {
            let at = passage as usize;
            let best = std::mem::take(&mut tally.best[at]);
            let count = std::mem::take(&mut tally.count[at]) / best;
            let length = index.length(passage) as f32 / mean;
            let often = count / (count + K1 * (1.0 - B + B * length));
            let score = best * rarity * (1.0 - OFTEN + OFTEN * often);
            if self.units[at] == 0 {
                self.touched.push(passage);
            }
            self.units[at] |= 1 << number;
            self.score[at] += score * index.weight(passage);
            self.share[at] += rarity * best.sqrt();
        }
    }

    /// Raises passages that have one of these terms besides.
    fn add_signs(&mut self, index: &Index, signs: &[u32]) {
        let mut raised: Vec<u32> = Vec::new();
        for term in signs {
            let mut last = 0;
            index.positions(*term, &mut |position| {
                last = index.passage_of(position, last);
                raised.push(last);
            });
        }
        raised.sort_unstable();
        raised.dedup();
        for passage in raised {
            self.score[passage as usize] *= SIGNED;
        }
    }

    /// What the passages right before and behind say of the query that this one does not: a subject is named in one
    /// paragraph and gone on about in the next.
    fn lent(&self, at: usize) -> f32 {
        let beside = [at.checked_sub(1), Some(at + 1)];
        let beside = beside
            .into_iter()
            .flatten()
            .filter_map(|at| self.units.get(at))
            .fold(0, |all, units| all | units);
        let lent = beside & !self.units[at];
        let rarities = self.rarities.iter().enumerate();
        let lent = rarities.filter(|(unit, _)| lent & 1 << unit != 0);
        LENT * lent.map(|(_, rarity)| rarity).sum::<f32>()
    }

    /// Passages with all units that are needed; where they are few, also those with most.
    fn select(
        self,
        all: u32,
        known: usize,
        asked: f32,
        admits: &dyn Fn(u32) -> bool,
    ) -> Vec<Found> {
        let units = all.count_ones() as usize;
        let found = |passage: &u32| {
            let at = *passage as usize;
            Found {
                passage: *passage,
                score: self.score[at],
                units: self.units[at],
            }
        };
        let admitted = |found: &Found| found.units != 0 && admits(found.passage);
        let mut whole: Vec<Found> = self
            .touched
            .iter()
            .map(found)
            .filter(|found| found.units & all == all)
            .filter(admitted)
            .collect();
        // A query of which the texts know less than half is about something else.
        if units < 2 || whole.len() >= ENOUGH || known * 2 < units {
            return whole;
        }
        let best = self
            .score
            .iter()
            .fold(0.0_f32, |best, score| best.max(*score));
        // Whoever says all stands above whoever says most.
        whole.iter_mut().for_each(|found| found.score += best);
        let part = |found: Found| {
            let lent = self.lent(found.passage as usize);
            let share = self.share[found.passage as usize] / asked.max(f32::MIN_POSITIVE);
            let with_lent = share + lent / asked.max(f32::MIN_POSITIVE);
            (share >= LEAST).then_some(Found {
                score: (found.score + lent) * with_lent,
                ..found
            })
        };
        let mut most: Vec<Found> = self
            .touched
            .iter()
            .map(found)
            .filter(|found| found.units & all != all)
            .filter(admitted)
            .filter_map(part)
            .collect();
        best_of(&mut most, ENOUGH - whole.len(), &|left, right| {
            left.cmp(&right)
        });
        whole.extend(most);
        whole
    }
}

fn rarity(passages: usize, holding: usize) -> f32 {
    let (passages, holding) = (passages as f32, holding as f32);
    (1.0 + (passages - holding + 0.5) / (holding + 0.5)).ln()
}

/// Which of two passages with the same score comes first.
pub(super) type Tie<'t> = &'t dyn Fn(u32, u32) -> Ordering;

/// The best of these, best first, at most `limit`. Of very many the front of the list gathers those that may be among the
/// best, and is put in order whenever it holds twice as many.
pub(super) fn best_of(found: &mut Vec<Found>, limit: usize, tie: Tie<'_>) {
    let order = |left: &Found, right: &Found| {
        right
            .score
            .total_cmp(&left.score)
            .then_with(|| tie(left.passage, right.passage))
    };
    let (mut kept, mut last) = (0, None);
    for at in 0..found.len() {
        let next = found[at];
        if last.is_some_and(|last| order(&last, &next).is_lt()) {
            continue;
        }
        found[kept] = next;
        kept += 1;
        if kept / 2 == limit {
            found[..kept].sort_unstable_by(order);
            kept = limit;
            last = limit.checked_sub(1).map(|last| found[last]);
        }
    }
    found.truncate(kept);
    found.sort_unstable_by(order);
    found.truncate(limit);
}

#[cfg(test)]
mod tests {
    use super::{Found, best_of};

    #[test]
    fn the_best_of_many_are_those_that_sorting_all_puts_first() {
        // Scores that come again, in no order.
        let all: Vec<Found> = (0..500_u32)
            .map(|passage| Found {
                passage,
                score: (passage * 7919 % 83) as f32,
                units: 0,
            })
            .collect();
        let mut sorted = all.clone();
        best_of(&mut sorted, usize::MAX, &|left, right| left.cmp(&right));
        assert!(
            sorted
                .windows(2)
                .all(|two| (two[1].score, two[0].passage) <= (two[0].score, two[1].passage))
        );
        for limit in [0, 1, 2, 24, 249, 250, 499, 500, 501] {
            let mut best = all.clone();
            best_of(&mut best, limit, &|left, right| left.cmp(&right));
            assert_eq!(best, sorted[..limit.min(500)], "{limit}");
        }
    }
}
