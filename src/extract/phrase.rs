//! Folded words of a text, and phrases over them written as tables.
//!
//! A phrase is a line of words: `willen|wil *4 weten|vernemen`. A `|` separates words of which any will do, `*4` stands
//! for at most four words of any sort; a phrase begins with a word. Words of the tables are numbered and phrases are looked
//! up by their first word, so a long table costs a text little more than a short one.

pub(super) use crate::dutch::tokens::{Token as Word, tokens as words};
use fnv::FnvHashMap;
use std::ops::Range;

/// A word of a table, by its number; 0 is every word that no table has.
type Number = usize;

enum Step {
    Any(Vec<Number>),
    Gap(usize),
}

/// The index one past the words that `steps` match at the start of `words[at..]`.
fn matched(steps: &[Step], words: &[Number], at: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    match step {
        Step::Any(options) => words
            .get(at)
            .filter(|word| options.contains(word))
            .and_then(|_| matched(rest, words, at + 1)),
        Step::Gap(most) => {
            (at..=(at + most).min(words.len())).find_map(|next| matched(rest, words, next))
        }
    }
}

/// A table of phrases, each with what it means, ready to be looked for.
pub(super) struct Phrases<T: 'static> {
    phrases: Vec<(Vec<Step>, &'static T)>,
    numbers: FnvHashMap<&'static str, Number>,
    /// The phrases that begin with each word, by its number.
    first: Vec<Vec<usize>>,
}

/// A phrase found among words.
pub(super) struct Found<T: 'static> {
    /// Which of the words.
    pub(super) words: Range<usize>,
    /// What the phrase means.
    pub(super) meaning: &'static T,
}

impl<T> Phrases<T> {
    /// Makes a table ready.
    pub(super) fn new(table: &'static [(&'static str, T)]) -> Self {
        let mut ready = Self {
            phrases: Vec::new(),
            numbers: FnvHashMap::default(),
            first: vec![Vec::new()],
        };
        for (phrase, meaning) in table {
            let steps: Vec<Step> = phrase
                .split_whitespace()
                .map(|word| ready.step(word))
                .collect();
            if let Some(Step::Any(options)) = steps.first() {
                let next = ready.phrases.len();
                options.iter().for_each(|option| {
                    ready
                        .first
                        .get_mut(*option)
                        .into_iter()
                        .for_each(|all| all.push(next))
                });
            }
            ready.phrases.push((steps, meaning));
        }
        ready
    }

    fn step(&mut self, word: &'static str) -> Step {
        match word.strip_prefix('*') {
            Some(most) => Step::Gap(most.parse().unwrap_or(8)),
            None => Step::Any(word.split('|').map(|option| self.number(option)).collect()),
        }
    }

    fn number(&mut self, word: &'static str) -> Number {
        let next = self.first.len();
        let number = *self.numbers.entry(word).or_insert(next);
        if number == next {
            self.first.push(Vec::new());
        }
        number
    }

    /// All places at which a phrase of the table stands, by their first words, then in the order of the table.
    pub(super) fn find(&self, words: &[Word<'_>]) -> Vec<Found<T>> {
        let known = |word: &Word<'_>| self.numbers.get(word.folded.as_ref()).copied().unwrap_or(0);
        let numbers: Vec<Number> = words.iter().map(known).collect();
        let mut found = Vec::new();
        for (at, number) in numbers.iter().enumerate() {
            let candidates = self
                .first
                .get(*number)
                .into_iter()
                .flatten()
                .filter_map(|index| self.phrases.get(*index));
            found.extend(candidates.filter_map(|(steps, meaning)| {
                Some(Found {
                    words: at..matched(steps, &numbers, at)?,
                    meaning: *meaning,
                })
            }));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &[(&str, u8)] = &[("willen|wil *2 weten", 1), ("graag hierop|hierover", 2)];

    fn found(text: &str) -> Vec<(Range<usize>, u8)> {
        let words = words(text);
        Phrases::new(TABLE)
            .find(&words)
            .into_iter()
            .map(|found| (found.words, *found.meaning))
            .collect()
    }

    #[test]
    fn words_are_folded_and_know_their_place() {
        let text = "Cliënt-ondersteuning, één";
        let found: Vec<(String, &str)> = words(text)
            .into_iter()
            .map(|word| (word.folded.into_owned(), &text[word.range]))
            .collect();
        let expected = [
            ("client", "Cliënt"),
            ("ondersteuning", "ondersteuning"),
            ("een", "één"),
        ];
        assert_eq!(
            found,
            expected.map(|(folded, shown)| (folded.to_owned(), shown))
        );
    }

    #[test]
    fn phrases_allow_other_words_where_they_say_so() {
        assert_eq!(found("Zij willen nu graag weten"), [(1..5, 1)]);
        assert_eq!(found("Zij willen het nu graag eens weten"), []);
        assert_eq!(found("Wij wil weten, graag hierop"), [(1..3, 1), (3..5, 2)]);
        assert_eq!(found("Zij willen"), []);
    }
}
