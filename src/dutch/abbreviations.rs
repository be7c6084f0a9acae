//! Abbreviations that a text explains itself: `Platform Regionale Initiatieven (PRI)`, `(hierna: Wmo 2015)`, `TSD
//! (Toezicht Sociaal Domein)`, `persoonsgebonden budget (pgb)`.
//!
//! A definition counts where the letters of the short form are those of the words: each word gives its first letter, and
//! may give more that follow in it (`Uitvoeringsinstituut Werknemersverzekeringen`: U, W, V); small words may give none.
//! The nearest beginning that fits is the long name. After Schwartz and Hearst (*A simple algorithm for identifying
//! abbreviation definitions in biomedical text*, 2003).

use super::classes::{SMALL_WORDS, WordSet};
use super::letters::{fold, is_vowel, lower};
use super::numbers::is_year;
use super::reading::Reading;
use std::ops::Range;

/// Longest short form and longest long name that are considered.
const LETTERS: usize = 12;
const WORDS: usize = 14;

/// Bytes inside brackets that hold a short form or a long name at most.
const SHORT_INSIDE: usize = 48;
const LONG_INSIDE: usize = 120;

/// What may stand before the short form inside the brackets.
const LEADS: &[&str] = &[
    "hierna te noemen",
    "hierna",
    "verder te noemen",
    "verder",
    "afgekort",
    "ook wel",
    "kortweg",
];

/// A short form with the long name that a text gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition<'t> {
    /// `PRI`.
    pub short: &'t str,
    /// `Platform Regionale Initiatieven`.
    pub long: &'t str,
    /// The words of the long name, where it stands before the bracket.
    pub words: Option<Range<usize>>,
    /// The first word behind the bracket.
    pub after: usize,
}

/// All definitions of a text, in order.
pub fn definitions<'t>(reading: &Reading<'t>) -> Vec<Definition<'t>> {
    let opened = reading.text.match_indices('(');
    opened
        .filter_map(|(at, _)| {
            short_in_brackets(reading, at).or_else(|| long_in_brackets(reading, at))
        })
        .collect()
}

/// The words between the bracket that opens at `at` and the next that closes, at most so many bytes on.
fn bracketed(text: &str, at: usize, longest: usize) -> Option<&str> {
    let inside = text.get(at + 1..)?;
    let end = inside.bytes().take(longest).position(|byte| byte == b')')?;
    inside.get(..end)
}

fn is_quote(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            ':' | ',' | '‘' | '’' | '“' | '”' | '"' | '\'' | '«' | '»'
        )
}

/// `Long Name (LN)`.
fn short_in_brackets<'t>(reading: &Reading<'t>, at: usize) -> Option<Definition<'t>> {
    let inside = bracketed(reading.text, at, SHORT_INSIDE)?;
    let short = LEADS
        .iter()
        .find_map(|lead| inside.strip_prefix(lead))
        .unwrap_or(inside)
        .trim_matches(is_quote);
    let letters = letters_of(short)?;
    let next = reading.index_from(at);
    let last = next.checked_sub(1)?;
    let between = reading.text.get(reading.end(next)..at)?;
    if !between.chars().all(is_quote) {
        return None;
    }
    let first = beginning(reading, last, &letters)?;
    Some(Definition {
        short,
        long: reading.text.get(reading.range(first, last)?)?,
        words: Some(first..next),
        after: reading.index_from(at + 1 + inside.len()),
    })
}

/// `LN (Long Name)`.
fn long_in_brackets<'t>(reading: &Reading<'t>, at: usize) -> Option<Definition<'t>> {
    let before = reading.text.get(..at)?.strip_suffix(' ')?;
    let next = reading.index_from(at);
    let short = reading.at(next.checked_sub(1)?);
    if !before.ends_with(short) {
        return None;
    }
    let letters = letters_of(short)?;
    let long = bracketed(reading.text, at, LONG_INSIDE)?.trim();
    let after = reading.index_from(at + 1 + long.len());
    let words: Vec<&str> = (next..after).map(|index| reading.at(index)).collect();
    let fits = (2..=WORDS).contains(&words.len()) && fit(&words, &letters);
    fits.then_some(Definition {
        short,
        long,
        words: None,
        after,
    })
}

/// The letters and digits of what may be an abbreviation: short, at most a year beside it, with a capital or without a
/// vowel (`pgb`).
fn letters_of(short: &str) -> Option<Vec<char>> {
    let mut parts = short.split_whitespace();
    let (first, second) = (parts.next()?, parts.next());
    let year = second.is_none_or(is_year);
    let unspoken = first
        .chars()
        .all(|letter| letter.is_alphabetic() && !is_vowel(letter));
    let told = unspoken || first.chars().any(char::is_uppercase);
    let enough = first.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '&' | '-' | '/' | '.');
    if !year || !told || !enough || parts.next().is_some() || !first.chars().all(inside) {
        return None;
    }
    let letters: Vec<char> = short
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(lower)
        .collect();
    (2..=LETTERS).contains(&letters.len()).then_some(letters)
}

/// The nearest word before the bracket from which on the words up to `last` give the letters.
fn beginning(reading: &Reading<'_>, last: usize, letters: &[char]) -> Option<usize> {
    let mut words: Vec<&str> = Vec::new();
    for index in (last.saturating_sub(WORDS - 1)..=last).rev() {
        words.insert(0, reading.word(index)?.text);
        let single = words.len() == 1 && letters.len() < 3;
        let small = words.first().is_some_and(|word| SMALL_WORDS.contains(word));
        if !single && !small && fit(&words, letters) && !same_letters(&words, letters) {
            return Some(index);
        }
        let stops = ['.', ';', ':', '(', ')', '?', '!'];
        if reading.gap(index).contains(stops) {
            return None;
        }
    }
    None
}

fn same_letters(words: &[&str], letters: &[char]) -> bool {
    words
        .iter()
        .flat_map(|word| word.chars())
        .map(lower)
        .eq(letters.iter().copied())
}

/// Whether the words give the letters, in order.
///
/// Bit `n` of the set says that the words so far can have given the first `n` letters.
fn fit(words: &[&str], letters: &[char]) -> bool {
    let mut reached: u16 = 1;
    for (index, word) in words.iter().enumerate() {
        let small = index > 0 && SMALL_WORDS.has(word);
        let mut next = if small { reached } else { 0 };
        for given in (0..letters.len()).filter(|given| reached & (1 << given) != 0) {
            let count = letters_given(word, letters.get(given..).unwrap_or_default());
            (1..=count).for_each(|more| next |= 1 << (given + more));
        }
        reached = next;
    }
    reached & (1 << letters.len()) != 0
}

/// How many of the next letters a word can give: its first letter, then letters that follow in it.
fn letters_given(word: &str, letters: &[char]) -> usize {
    let word = fold(word);
    let mut own = word.chars();
    let mut count = 0;
    for letter in letters {
        let found = if count == 0 {
            own.next() == Some(*letter)
        } else {
            own.any(|character| character == *letter)
        };
        if !found {
            break;
        }
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn defined(text: &str) -> Vec<(String, String)> {
        let reading = Reading::new(text);
        let found = definitions(&reading).into_iter();
        found
            .map(|found| (found.short.to_owned(), found.long.to_owned()))
            .collect()
    }

    #[test]
    fn texts_explain_their_abbreviations() {
        let text = "een licht verstandelijke beperking (LVB), het persoonsgebonden budget (pgb) en (ook) iets (zie 3), \
                    de Vereniging van Nederlandse Gemeenten (hierna: VNG) en TSD (Toezicht Sociaal Domein)";
        let expected = [
            ("LVB", "licht verstandelijke beperking"),
            ("pgb", "persoonsgebonden budget"),
            ("VNG", "Vereniging van Nederlandse Gemeenten"),
            ("TSD", "Toezicht Sociaal Domein"),
        ]
        .map(|(short, long)| (short.to_owned(), long.to_owned()));
        assert_eq!(defined(text), expected);
    }
}
