//! The inverted index: for each term, the passages that hold it and how often.

use super::tokenizer::tokens;
use std::collections::HashMap;

/// A text to be found.
#[derive(Clone, Copy, Debug)]
pub struct PassageText<'a> {
    /// Its words.
    pub text: &'a str,
    /// Whether it is a heading, whose words weigh more.
    pub heading: bool,
}

/// One passage that holds a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// Number of the passage.
    pub(crate) passage: u32,
    /// How often the term stands there; a heading counts thrice.
    pub(crate) frequency: u32,
}

/// The index over all passages, numbered in the order in which they were given.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Terms in alphabetical order, so that a prefix is a range.
    terms: Vec<(String, Vec<Posting>)>,
    lengths: Vec<u32>,
}

impl Index {
    /// Indexes these passages.
    pub fn new<'a>(passages: impl IntoIterator<Item = PassageText<'a>>) -> Self {
        let mut postings: HashMap<String, Vec<Posting>> = HashMap::new();
        let mut lengths = Vec::new();
        for (number, passage) in passages.into_iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            let weight = if passage.heading { 3 } else { 1 };
            let mut length = 0;
            for token in tokens(passage.text) {
                length += 1;
                count(postings.entry(token.term).or_default(), number, weight);
            }
            lengths.push(length);
        }
        let mut terms: Vec<(String, Vec<Posting>)> = postings.into_iter().collect();
        terms.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        Self { terms, lengths }
    }

    /// The number of passages.
    pub fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Whether there is nothing to be found.
    pub fn is_empty(&self) -> bool {
        self.lengths.is_empty()
    }

    /// The number of words in a passage.
    pub(crate) fn length(&self, passage: u32) -> u32 {
        self.lengths.get(passage as usize).copied().unwrap_or(0)
    }

    /// The mean number of words in a passage.
    pub(crate) fn mean_length(&self) -> f64 {
        let total: u64 = self.lengths.iter().map(|length| u64::from(*length)).sum();
        total as f64 / self.lengths.len().max(1) as f64
    }

    /// The terms that are `prefix` or, where `open`, begin with it.
    pub(crate) fn matching(&self, prefix: &str, open: bool) -> impl Iterator<Item = (&str, &[Posting])> {
        let from = self.terms.partition_point(|(term, _)| term.as_str() < prefix);
        let fits = move |term: &str, prefix: &str| if open { term.starts_with(prefix) } else { term == prefix };
        let prefix = prefix.to_owned();
        self.terms[from..]
            .iter()
            .take_while(move |(term, _)| fits(term, &prefix))
            .map(|(term, found)| (term.as_str(), found.as_slice()))
    }
}

fn count(postings: &mut Vec<Posting>, passage: u32, weight: u32) {
    match postings.last_mut() {
        Some(last) if last.passage == passage => last.frequency += weight,
        _ => postings.push(Posting { passage, frequency: weight }),
    }
}
