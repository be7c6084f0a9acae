//! Sentences of one kind that speak of the same things, in all papers: questions, promises, sums of money.
//!
//! A sentence is the stems of its telling words. How much two are alike is the cosine of the angle between them, a rare
//! stem weighing more. Only sentences that share two stems which are not common are held against each other.

use crate::dutch::stems::root;
use crate::extract::telling_words;
use fnv::FnvHashMap;

/// A stem that stands in more of the sentences than one in so many leads to no other sentence; in a small collection as many
/// may have it as [`FEW`].
const COMMON: usize = 20;
const FEW: usize = 60;
/// As if there were so many sentences more: in five papers a stem that two of them share is no more common than in fifty.
const MORE: f32 = 50.0;

/// Sentences, each of a fact of a document.
#[derive(Debug, Default)]
pub(super) struct Alike {
    sentences: Vec<Sentence>,
    /// For each stem, in how many sentences it stands, and those; none where it is common.
    having: Vec<(f32, Vec<u32>)>,
}

#[derive(Debug)]
struct Sentence {
    /// Number of the document, and of the fact among those of its kind.
    fact: (usize, usize),
    /// The numbers of its stems, sorted.
    stems: Vec<u32>,
}

/// A sentence that is like another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Like {
    /// Number of the document, and of the fact among those of its kind.
    pub(super) fact: (usize, usize),
    /// From 0 to 1.
    pub(super) likeness: f32,
    /// How many stems both have.
    pub(super) shared: usize,
}

impl Alike {
    /// Reads sentences in the order of documents: each the number of its document, that of its fact, and its words.
    pub(super) fn of(texts: &[(usize, usize, String)]) -> Self {
        let mut numbers: FnvHashMap<String, u32> = FnvHashMap::default();
        let mut having: Vec<(f32, Vec<u32>)> = Vec::new();
        let mut sentences = Vec::with_capacity(texts.len());
        for (sentence, (document, fact, text)) in (0_u32..).zip(texts) {
            let mut number = |word: String| {
                let next = numbers.len() as u32;
                *numbers.entry(root(&word)).or_insert(next)
            };
            let mut stems: Vec<u32> = telling_words(text).map(&mut number).collect();
            stems.sort_unstable();
            stems.dedup();
            having.resize(numbers.len(), (0.0, Vec::new()));
            for stem in &stems {
                if let Some((count, sentences)) = having.get_mut(*stem as usize) {
                    *count += 1.0;
                    sentences.push(sentence);
                }
            }
            sentences.push(Sentence {
                fact: (*document, *fact),
                stems,
            });
        }
        let most = FEW.max(sentences.len() / COMMON);
        for (_, having) in having.iter_mut().filter(|(_, having)| having.len() > most) {
            *having = Vec::new();
        }
        Self { sentences, having }
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
        let having = sentence.stems.iter();
        let having = having.filter_map(|stem| self.having.get(*stem as usize));
        let mut candidates: Vec<u32> = having.flat_map(|(_, having)| having).copied().collect();
        candidates.sort_unstable();
        // One rare stem in common is chance.
        let several = candidates
            .chunk_by(|one, next| one == next)
            .filter(|same| same.len() > 1)
            .filter_map(|same| self.sentences.get(*same.first()? as usize));
        let others = several.filter(|other| other.fact.0 != sentence.fact.0);
        let mut found: Vec<Like> = others
            .map(|other| self.compare(sentence, other))
            .filter(|like| like.likeness >= least)
            .collect();
        found.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
        found
    }

    fn compare(&self, one: &Sentence, other: &Sentence) -> Like {
        let both: Vec<u32> = one
            .stems
            .iter()
            .copied()
            .filter(|stem| other.stems.binary_search(stem).is_ok())
            .collect();
        let length =
            |stems: &[u32]| -> f32 { stems.iter().map(|stem| self.weight(*stem).powi(2)).sum() };
        let lengths = (length(&one.stems) * length(&other.stems)).sqrt();
        Like {
            fact: other.fact,
            likeness: if lengths > 0.0 {
                length(&both) / lengths
            } else {
                0.0
            },
            shared: both.len(),
        }
    }

    fn weight(&self, stem: u32) -> f32 {
        let count = self
            .having
            .get(stem as usize)
            .map_or(1.0, |(count, _)| *count);
        (1.0 + (self.sentences.len() as f32 + MORE) / count).ln()
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
