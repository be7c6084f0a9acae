//! Folded words of a text, and phrases over them written as tables.
//!
//! A phrase is a line of words: `willen|wil *4 weten|vernemen`. A `|` separates words of which any will do, `*4` stands
//! for at most four words of any sort, `hier-` for every word that begins so. The first word may be neither. Phrases are
//! looked up by their first word, so a long table costs a text little more than a short one.

use std::collections::BTreeMap;
use std::ops::Range;

/// One word: where it stands in the text, and its letters without case and diacritics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Bytes in the text.
    pub(super) range: Range<usize>,
    /// Lower case, without diacritics.
    pub(super) folded: String,
}

/// The words of `text`: runs of letters and digits. A hyphen, an apostrophe or a bracket ends one.
pub(super) fn words(text: &str) -> Vec<Word> {
    super::words::words(text).into_iter().map(|word| Word { folded: folded(word.text), range: word.range }).collect()
}

fn folded(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().flat_map(char::to_lowercase).map(plain).collect()
}

/// The letter without the marks that Dutch puts on it.
fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ä' | 'â' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => letter,
    }
}

enum Step {
    Any(Vec<&'static str>),
    Gap(usize),
}

impl Step {
    fn read(word: &'static str) -> Self {
        match word.strip_prefix('*') {
            Some(most) => Self::Gap(most.parse().unwrap_or(8)),
            None => Self::Any(word.split('|').collect()),
        }
    }
}

fn is_any(options: &[&str], word: &Word) -> bool {
    options.iter().any(|option| match option.strip_suffix('-') {
        Some(start) => word.folded.starts_with(start),
        None => word.folded == *option,
    })
}

/// The index one past the words that `steps` match at the start of `words[at..]`.
fn matched(steps: &[Step], words: &[Word], at: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else { return Some(at) };
    match step {
        Step::Any(options) => {
            words.get(at).filter(|word| is_any(options, word)).and_then(|_| matched(rest, words, at + 1))
        }
        Step::Gap(most) => (at..=at + most).find_map(|next| matched(rest, words, next)),
    }
}

/// A table of phrases, each with what it means, ready to be looked for.
pub(super) struct Phrases<T: 'static> {
    phrases: Vec<(Vec<Step>, &'static T)>,
    first: BTreeMap<&'static str, Vec<usize>>,
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
        let mut ready = Self { phrases: Vec::new(), first: BTreeMap::new() };
        for (phrase, meaning) in table {
            let steps: Vec<Step> = phrase.split_whitespace().map(Step::read).collect();
            if let Some(Step::Any(options)) = steps.first() {
                options.iter().for_each(|option| ready.first.entry(option).or_default().push(ready.phrases.len()));
            }
            ready.phrases.push((steps, meaning));
        }
        ready
    }

    /// All places at which a phrase of the table stands, by their first words, then in the order of the table.
    pub(super) fn find<'a>(&'a self, words: &'a [Word]) -> impl Iterator<Item = Found<T>> + 'a {
        words.iter().enumerate().flat_map(move |(at, word)| {
            let candidates = self.first.get(word.folded.as_str()).map_or(&[][..], Vec::as_slice);
            candidates.iter().filter_map(move |index| {
                let (steps, meaning) = self.phrases.get(*index)?;
                Some(Found { words: at..matched(steps, words, at)?, meaning: *meaning })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &[(&str, u8)] = &[("willen|wil *2 weten", 1), ("graag hier-", 2)];

    fn found(text: &str) -> Vec<(Range<usize>, u8)> {
        let words = words(text);
        Phrases::new(TABLE).find(&words).map(|found| (found.words, *found.meaning)).collect()
    }

    #[test]
    fn words_are_folded_and_know_their_place() {
        let text = "Cliënt-ondersteuning, één";
        let found: Vec<(String, &str)> = words(text).into_iter().map(|word| (word.folded, &text[word.range])).collect();
        let expected = [("client", "Cliënt"), ("ondersteuning", "ondersteuning"), ("een", "één")];
        assert_eq!(found, expected.map(|(folded, shown)| (folded.to_owned(), shown)));
    }

    #[test]
    fn phrases_allow_other_words_where_they_say_so() {
        assert_eq!(found("Zij willen nu graag weten"), [(1..5, 1)]);
        assert_eq!(found("Zij willen het nu graag eens weten"), []);
        assert_eq!(found("Wij wil weten, graag hierop"), [(1..3, 1), (3..5, 2)]);
        assert_eq!(found("Zij willen"), []);
    }
}
