//! Sentences of one kind that speak of the same things, in all papers: questions, promises, sums of money.

use crate::extract::similarity::{Passage, Rarity};
use std::collections::BTreeMap;

/// A word that stands in more of the sentences than one in so many leads to no other sentence; in a small collection as many
/// may have it as [`FEW`].
const COMMON: usize = 20;
const FEW: usize = 60;

/// Sentences, each of a fact of a document.
#[derive(Debug, Default)]
pub(super) struct Alike {
    rarity: Rarity,
    sentences: Vec<Sentence>,
    /// For each word the sentences that have it.
    having: BTreeMap<usize, Vec<usize>>,
}

#[derive(Debug)]
struct Sentence {
    /// Number of the document, and of the fact among those of its kind.
    fact: (usize, usize),
    passage: Passage,
}

/// A sentence that is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Like {
    /// Number of the document, and of the fact among those of its kind.
    pub(super) fact: (usize, usize),
    /// From 0 to 1.
    pub(super) likeness: f32,
    /// How many words of their own both have.
    pub(super) shared: usize,
}

impl Alike {
    /// Reads sentences in the order of documents: each the number of its document, that of its fact, and its words.
    pub(super) fn of(texts: &[(usize, usize, String)]) -> Self {
        let rarity = Rarity::of(texts.iter().map(|(_, _, text)| text.as_str()));
        let sentence = |(document, fact, text): &(usize, usize, String)| Sentence {
            fact: (*document, *fact),
            passage: rarity.passage(text),
        };
        let sentences: Vec<Sentence> = texts.iter().map(sentence).collect();
        let mut having: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, sentence) in sentences.iter().enumerate() {
            for word in sentence.passage.words() {
                having.entry(word).or_default().push(number);
            }
        }
        let most = FEW.max(sentences.len() / COMMON);
        having.retain(|_, sentences| sentences.len() <= most);
        Self {
            rarity,
            sentences,
            having,
        }
    }

    /// The sentences of a document, each with those of other documents that are at least so much like it, the most alike
    /// first.
    pub(super) fn like(&self, document: usize, least: f32) -> Vec<(usize, Vec<Like>)> {
        let from = self
            .sentences
            .partition_point(|sentence| sentence.fact.0 < document);
        let own = self.sentences.iter().skip(from);
        own.take_while(|sentence| sentence.fact.0 == document)
            .map(|sentence| (sentence.fact.1, self.like_one(sentence, least)))
            .collect()
    }

    fn like_one(&self, sentence: &Sentence, least: f32) -> Vec<Like> {
        let words = sentence.passage.words();
        let mut candidates: Vec<usize> = words
            .filter_map(|word| self.having.get(&word))
            .flatten()
            .copied()
            .collect();
        candidates.sort_unstable();
        // One rare word in common is chance.
        let several = candidates
            .chunk_by(|one, next| one == next)
            .filter(|same| same.len() > 1)
            .filter_map(|same| self.sentences.get(*same.first()?));
        let others = several.filter(|other| other.fact.0 != sentence.fact.0);
        let mut found: Vec<Like> = others
            .map(|other| Like {
                fact: other.fact,
                likeness: self.rarity.likeness(&sentence.passage, &other.passage),
                shared: sentence.passage.shared(&other.passage),
            })
            .filter(|like| like.likeness >= least)
            .collect();
        found.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_other_papers_on_the_same_things_are_found() {
        let texts = [
            (0, 0, "Hoeveel veerponten varen er zondag over de rivier?"),
            (0, 1, "Wie betaalt de steigers?"),
            (
                1,
                0,
                "Kan hij zeggen hoeveel veerponten zondag over de rivier varen?",
            ),
            (1, 1, "Wanneer komen de bruggen?"),
        ];
        let texts = texts.map(|(document, fact, text)| (document, fact, text.to_owned()));
        let found = Alike::of(&texts).like(0, 0.5);
        let facts: Vec<Vec<(usize, usize)>> = found
            .iter()
            .map(|(_, like)| like.iter().map(|like| like.fact).collect())
            .collect();
        assert_eq!(facts, [vec![(1, 0)], vec![]]);
    }
}
