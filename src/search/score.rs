//! Which passages answer a query, best first: BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*,
//! 2009) with k1 = 1.2 and b = 0.75, a word found as typed counting more than one that only begins so.

use super::index::{Index, Posting};
use super::query::{Query, Word};

const K1: f64 = 1.2;
const B: f64 = 0.75;
/// What a word that was not typed whole is worth.
const UNFINISHED: f64 = 0.6;

/// A passage that answers a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Number of the passage.
    pub passage: u32,
    /// Higher is better; comparable within one query only.
    pub score: f64,
    /// Whether every word stands there as it was typed.
    pub exact: bool,
}

impl Index {
    /// All passages that hold every word of the query, best first; equal scores in the order of the passages.
    pub fn find(&self, query: &Query) -> Vec<Found> {
        let mut words = query.words.iter();
        let Some(first) = words.next() else { return Vec::new() };
        let mut sums = self.score_word(first);
        for word in words {
            for (sum, score) in sums.iter_mut().zip(self.score_word(word)) {
                *sum = sum.zip(score).map(|(sum, score)| (sum.0 + score.0, sum.1 && score.1));
            }
        }
        let passages = (0_u32..).zip(sums);
        let mut found: Vec<Found> =
            passages.filter_map(|(passage, sum)| sum.map(|(score, exact)| Found { passage, score, exact })).collect();
        found.sort_by(|left, right| right.score.total_cmp(&left.score).then(left.passage.cmp(&right.passage)));
        found
    }

    /// For each passage, what one word is worth there and whether it stands there as typed; `None` where it does not.
    fn score_word(&self, word: &Word) -> Vec<Option<(f64, bool)>> {
        let mut scores = vec![None; self.len()];
        let mean = self.mean_length();
        for (term, postings) in self.matching(&word.term, word.open) {
            let exact = term == word.term;
            let rarity = rarity(self.len(), postings.len()) * if exact { 1.0 } else { UNFINISHED };
            for posting in postings {
                let score = rarity * saturation(*posting, self.length(posting.passage), mean);
                if let Some(best) = scores.get_mut(posting.passage as usize) {
                    let (before, was_exact) = best.unwrap_or((0.0, false));
                    *best = Some((score.max(before), exact || was_exact));
                }
            }
        }
        scores
    }
}

fn rarity(passages: usize, holding: usize) -> f64 {
    let (passages, holding) = (passages as f64, holding as f64);
    (1.0 + (passages - holding + 0.5) / (holding + 0.5)).ln()
}

fn saturation(posting: Posting, length: u32, mean: f64) -> f64 {
    let frequency = f64::from(posting.frequency);
    frequency * (K1 + 1.0) / (frequency + K1 * (1.0 - B + B * f64::from(length) / mean.max(1.0)))
}

#[cfg(test)]
mod tests {
    use super::super::index::PassageText;
    use super::*;

    #[test]
    fn all_words_must_occur_and_the_shorter_passage_is_better() {
        let texts =
            ["MEE en de VNG", "cliëntondersteuning door MEE", "de VNG, MEE en nog vijf andere bonden van gemeenten"];
        let index = Index::new(texts.map(|text| PassageText { text, heading: false }));
        let found: Vec<u32> = index.find(&Query::parse("mee vng")).iter().map(|hit| hit.passage).collect();
        assert_eq!(found, [0, 2]);
        assert_eq!(index.find(&Query::parse("clientonder"))[0].passage, 1);
        assert!(index.find(&Query::parse("onzin mee")).is_empty());
    }
}
