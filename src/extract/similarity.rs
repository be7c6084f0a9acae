//! How much two passages of a document speak of the same things.
//!
//! Words are brought back to a stem, words that say nothing are left out, and what remains weighs by how rare it is in
//! the document itself: a paper on cliëntondersteuning learns nothing from that word. A compound counts for its parts too,
//! where the document uses them as words of their own (`koplopergemeenten` and `gemeenten`).

use crate::dutch::classes::SAYING_LITTLE;
use crate::dutch::stems::{root, stem};
use crate::dutch::tokens::tokens;
use fnv::FnvHashMap;
use std::collections::BTreeSet;

/// Shortest part of a compound.
const PART: usize = 5;
/// What a part of a compound counts beside the compound itself.
const PART_WEIGHT: f32 = 0.5;

/// The words of a text that say something, folded, each occurrence.
pub(crate) fn telling_words(text: &str) -> impl Iterator<Item = String> {
    tokens(text)
        .into_iter()
        .map(|word| word.folded.into_owned())
        .filter(|word| word.len() >= 2 && !SAYING_LITTLE.contains(word))
}

/// How rare the stems of one document are.
#[derive(Debug, Default)]
pub(super) struct Rarity {
    /// The number of each stem.
    numbers: FnvHashMap<String, usize>,
    /// The word by which each was first met, without its inflection.
    words: Vec<String>,
    /// In how many blocks it stands.
    blocks: Vec<u32>,
    /// The stems inside it that the document uses by themselves.
    parts: Vec<Vec<usize>>,
    total: usize,
}

/// A passage as the numbers of its stems, in order, each with its share.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Passage(Vec<(usize, f32)>);

impl Rarity {
    /// Counts in how many of these texts of a document each stem stands.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut rarity = Self::default();
        for text in texts {
            rarity.total += 1;
            let numbers = telling_words(text).map(|word| rarity.number(&word));
            for number in numbers.collect::<BTreeSet<usize>>() {
                if let Some(count) = rarity.blocks.get_mut(number) {
                    *count += 1;
                }
            }
        }
        rarity.parts = rarity.compounds();
        rarity
    }

    /// The number of a word's root, a new one where it was not seen before.
    fn number(&mut self, word: &str) -> usize {
        let root = root(word);
        if let Some(number) = self.numbers.get(&root) {
            return *number;
        }
        self.blocks.push(0);
        self.words.push(stem(word));
        self.numbers.insert(root, self.blocks.len() - 1);
        self.blocks.len() - 1
    }

    /// The parts of each word, by its number: other words that the document uses by themselves.
    fn compounds(&self) -> Vec<Vec<usize>> {
        let parts_of = |(number, word): (usize, &String)| {
            let splits = (1..word.len()).filter_map(|at| word.split_at_checked(at));
            let long = splits
                .flat_map(|(first, last)| [first, last])
                .filter(|part| part.len() >= PART);
            long.filter_map(|part| self.numbers.get(&root(part)).copied())
                .filter(|part| *part != number)
                .collect()
        };
        self.words.iter().enumerate().map(parts_of).collect()
    }

    /// Adds what a text of the document says to a passage; its stems count `share`.
    pub(super) fn add(&self, passage: &mut Passage, text: &str, share: f32) {
        for word in telling_words(text) {
            let Some(number) = self.numbers.get(&root(&word)).copied() else {
                continue;
            };
            let parts = self.parts.get(number).into_iter().flatten();
            passage
                .0
                .extend(parts.map(|part| (*part, share * PART_WEIGHT)));
            passage.0.push((number, share));
        }
        passage.count_once();
    }

    /// A passage of the document as weighed stems.
    pub(super) fn passage(&self, text: &str) -> Passage {
        let mut passage = Passage::default();
        self.add(&mut passage, text, 1.0);
        passage
    }

    fn weight(&self, number: usize) -> f32 {
        let count = self.blocks.get(number).copied().unwrap_or(1);
        ((self.total as f32 + 1.0) / count as f32).ln()
    }

    /// How much of `part` also stands in `whole`, from 0 to 1.
    pub(super) fn coverage(&self, part: &Passage, whole: &Passage) -> f32 {
        let sum = |share: &dyn Fn(usize, f32) -> f32| -> f32 {
            part.0
                .iter()
                .map(|(number, own)| share(*number, *own) * self.weight(*number))
                .sum()
        };
        let all = sum(&|_, own| own);
        let shared = sum(&|number, own| own.min(whole.share(number)));
        if all > 0.0 { shared / all } else { 0.0 }
    }

    /// How much two passages are alike, from 0 to 1: the cosine of the angle between them.
    pub(super) fn likeness(&self, one: &Passage, other: &Passage) -> f32 {
        let product = |one: &Passage, other: &Passage| -> f32 {
            one.0
                .iter()
                .map(|(number, share)| share * other.share(*number) * self.weight(*number).powi(2))
                .sum()
        };
        let lengths = (product(one, one) * product(other, other)).sqrt();
        if lengths > 0.0 {
            product(one, other) / lengths
        } else {
            0.0
        }
    }
}

impl Passage {
    /// Adds what another passage says.
    pub(super) fn join(&mut self, other: &Self) {
        self.0.extend(&other.0);
        self.count_once();
    }

    /// A stem that stands there twice counts once, by its greatest share.
    fn count_once(&mut self) {
        self.0
            .sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        self.0.dedup_by_key(|(number, _)| *number);
    }

    fn share(&self, number: usize) -> f32 {
        let at = self
            .0
            .binary_search_by_key(&number, |(number, _)| *number)
            .ok();
        at.and_then(|at| self.0.get(at))
            .map_or(0.0, |(_, share)| *share)
    }

    /// How many stems it holds.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn rare_words_weigh_more_than_common_ones() {
        let texts = [
            "Het loket helpt de burger.",
            "Het loket is open voor de fietser.",
            "Een loket sluit.",
        ];
        let rarity = Rarity::of(texts.into_iter());
        let asked = rarity.passage("Wanneer sluit het loket voor de fietser?");
        let (right, wrong) = (rarity.passage(texts[1]), rarity.passage(texts[0]));
        assert!(rarity.coverage(&asked, &right) > 2.0 * rarity.coverage(&asked, &wrong));
        assert!(rarity.likeness(&asked, &right) > rarity.likeness(&asked, &wrong));
        assert!(rarity.likeness(&asked, &asked) > 0.99);
    }

    #[test]
    fn compounds_count_for_their_parts() {
        let rarity = Rarity::of(
            [
                "De brug is dicht.",
                "Het brugbeheer kost veel.",
                "Een beheer.",
                "Iets.",
            ]
            .into_iter(),
        );
        let compound = rarity.passage("wachttijden bij het brugbeheer");
        assert!(rarity.coverage(&rarity.passage("het beheer"), &compound) > 0.4);
        assert_eq!(rarity.coverage(&Passage::default(), &compound), 0.0);
    }
}
