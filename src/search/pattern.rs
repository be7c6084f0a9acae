//! `/…/`: a regular expression over the folded text.
//!
//! `regex` runs in linear time; without its Unicode tables it weighs a third. So texts are matched as bytes after folding
//! (lower case, no diacritics), and letters of the pattern are folded in the same way: `/cliënt\w+/` finds `Cliëntenraad`.
//! `\w`, `\d`, `\s`, `\b` know ASCII letters only, which is what folding leaves of Dutch.

use crate::dutch::letters::push_folded;
use regex::bytes::{Regex, RegexBuilder};
use std::ops::Range;

/// Bytes that a compiled pattern may take.
const LARGEST: usize = 1 << 18;
/// Letters of the longest pattern, and how deep its brackets may nest.
const LONGEST: usize = 200;
const DEEPEST: u32 = 12;
/// Places found in one text at most.
const MOST: usize = 200;

/// A regular expression.
#[derive(Clone, Debug)]
pub struct Pattern(Regex);

/// Why a pattern cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is not complete, or no regular expression.
    Invalid,
    /// It is too long or would become too large.
    TooLarge,
}

impl Pattern {
    /// Reads a pattern as typed.
    pub(super) fn read(typed: &str) -> Result<Self, Refused> {
        if typed.chars().count() > LONGEST {
            return Err(Refused::TooLarge);
        }
        let built = RegexBuilder::new(&folded(typed))
            .unicode(false)
            .size_limit(LARGEST)
            .nest_limit(DEEPEST)
            .build();
        built.map(Self).map_err(|error| match error {
            regex::Error::CompiledTooBig(_) => Refused::TooLarge,
            _ => Refused::Invalid,
        })
    }

    /// Whether the text holds a place that fits. `folded` is room to work in.
    pub(super) fn fits(&self, text: &str, folded: &mut String) -> bool {
        folded.clear();
        for character in text.chars() {
            push_folded(character, folded);
        }
        self.0.is_match(folded.as_bytes())
    }

    /// Where in the text it fits.
    pub(super) fn places(&self, text: &str) -> Vec<Range<usize>> {
        // For each byte of the folded text, the character of the text that it stems from.
        let (mut folded, mut origins) = (
            String::with_capacity(text.len()),
            Vec::with_capacity(text.len()),
        );
        for (at, character) in text.char_indices() {
            push_folded(character, &mut folded);
            origins.resize(folded.len(), at..at + character.len_utf8());
        }
        let place = |found: regex::bytes::Match<'_>| {
            let last = found
                .end()
                .checked_sub(1)
                .filter(|last| *last >= found.start())?;
            Some(origins.get(found.start())?.start..origins.get(last)?.end)
        };
        self.0
            .find_iter(folded.as_bytes())
            .filter_map(place)
            .take(MOST)
            .collect()
    }
}

/// The pattern with its letters folded; what follows a backslash stays, for `\S` and `\s` differ.
fn folded(typed: &str) -> String {
    let mut pattern = String::with_capacity(typed.len());
    let mut escaped = false;
    for character in typed.chars() {
        if escaped {
            pattern.push(character);
            escaped = false;
        } else {
            escaped = character == '\\';
            push_folded(character, &mut pattern);
        }
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::{Pattern, Refused};

    #[test]
    fn patterns_are_folded_as_texts_are() {
        let pattern = Pattern::read("CLIËNT\\S+raad").expect("a pattern");
        let text = "De Cliëntenraad";
        assert_eq!(pattern.places(text).first(), Some(&(3..text.len())));
        assert!(
            pattern.fits(text, &mut String::new()) && !pattern.fits("raad", &mut String::new())
        );
    }

    #[test]
    fn what_cannot_be_used_says_why() {
        assert_eq!(Pattern::read("(a").err(), Some(Refused::Invalid));
        assert_eq!(
            Pattern::read("(((((a{99}){99}){99}){99})").err(),
            Some(Refused::Invalid)
        );
        assert_eq!(
            Pattern::read("((a{99}){99}){99}").err(),
            Some(Refused::TooLarge)
        );
        assert_eq!(
            Pattern::read(&"a".repeat(999)).err(),
            Some(Refused::TooLarge)
        );
    }
}
