//! `/…/`: a regular expression over the folded text.
//!
//! Without its Unicode tables a library for patterns weighs a third. So texts are matched as bytes after folding
//! (lower case, no diacritics), and letters of the pattern are folded in the same way: `/cliënt\w+/` finds `Cliëntenraad`.
//! `\w`, `\d`, `\s`, `\b` know ASCII letters only, which is what folding leaves of Dutch.
//!
//! A pattern may be as hard as a reader, or the writer of a link, can think of: what it may cost is limited ([`Work`]).

mod machine;
mod work;

use crate::dutch::letters::push_folded;
use machine::{Machine, Room};
use serde::Serialize;
use std::ops::Range;
use work::Spent;
pub use work::Work;

/// Bytes that a compiled pattern may take.
const LARGEST: usize = 1 << 16;
/// Letters of the longest pattern, and how deep its brackets may nest.
const LONGEST: usize = 200;
const DEEPEST: u32 = 12;
/// Places found in one text at most.
const MOST: usize = 200;
/// Bytes folded for the price of one step.
const FOLDED: usize = 4;

/// A regular expression.
#[derive(Clone, Debug)]
pub struct Pattern(Machine);

/// What of a query cannot be used, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// The regular expression is not complete, or none.
    Invalid,
    /// The regular expression is too long or would become too large.
    TooLarge,
    /// The regular expression makes too much work in these texts: what was found is not all.
    TooHeavy,
    /// The query is too long: only its beginning was looked at.
    TooLong,
}

impl Refused {
    /// Its name in data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::TooLarge => "too-large",
            Self::TooHeavy => "too-heavy",
            Self::TooLong => "too-long",
        }
    }
}

/// Room to work in, used again from text to text.
#[derive(Default)]
pub struct Workspace {
    folded: String,
    room: Room,
}

impl Pattern {
    /// Reads a pattern as typed.
    pub(super) fn read(typed: &str) -> Result<Self, Refused> {
        // The page asks for the rest of its program before it comes to this.
        if !cfg!(feature = "patterns") {
            return Err(Refused::Invalid);
        }
        if typed.chars().nth(LONGEST).is_some() {
            return Err(Refused::TooLarge);
        }
        let built = Machine::new(&folded(typed), LARGEST, DEEPEST);
        built.map(Self).map_err(|error| match error.size_limit() {
            Some(_) => Refused::TooLarge,
            None => Refused::Invalid,
        })
    }

    /// Whether the text holds a place that fits; none where the work is spent before one is found.
    pub(super) fn fits(&self, text: &str, space: &mut Workspace, work: &mut Work) -> bool {
        let Workspace { folded, room } = space;
        folded.clear();
        for character in text.chars() {
            push_folded(character, folded);
        }
        work.take(text.len() / FOLDED)
            .and_then(|()| self.0.matches(folded.as_bytes(), room, work))
            .unwrap_or(false)
    }

    /// Where in the text it fits; the first places only, where the work is spent on the way.
    pub(super) fn places(&self, text: &str, work: &mut Work) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        // What is found before the work is spent is as good as any.
        let _ = self.find_places(text, work, &mut places);
        places
    }

    fn find_places(
        &self,
        text: &str,
        work: &mut Work,
        places: &mut Vec<Range<usize>>,
    ) -> Result<(), Spent> {
        work.take(text.len() / FOLDED)?;
        // For each byte of the folded text, where the character of the text begins that it stems from.
        let (mut folded, mut origins) = (
            String::with_capacity(text.len()),
            Vec::with_capacity(text.len()),
        );
        for (at, character) in text.char_indices() {
            push_folded(character, &mut folded);
            origins.resize(folded.len(), at..at + character.len_utf8());
        }
        let (mut room, mut from) = (Room::default(), 0);
        while places.len() < MOST && from <= folded.len() {
            let Some(found) = self.0.find(folded.as_bytes(), from, &mut room, work)? else {
                return Ok(());
            };
            // An empty place shows nothing.
            from = found.end.max(found.start + 1);
            let ends = found.end.checked_sub(1).filter(|last| *last >= found.start);
            if let Some((first, last)) = origins
                .get(found.start)
                .zip(ends.and_then(|last| origins.get(last)))
            {
                places.push(first.start..last.end);
            }
        }
        Ok(())
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
    use super::{Pattern, Refused, Work, Workspace};

    #[test]
    fn patterns_are_folded_as_texts_are() {
        let pattern = Pattern::read("CLIËNT\\S+raad").expect("a pattern");
        let text = "De Cliëntenraad";
        let mut work = Work::question();
        assert_eq!(
            pattern.places(text, &mut work).first(),
            Some(&(3..text.len()))
        );
        let mut fits = |text| pattern.fits(text, &mut Workspace::default(), &mut work);
        assert!(fits(text) && !fits("raad"));
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

    /// Finding all places of this one took 95 seconds in a paper: each of them is sought as if there were no other.
    #[test]
    fn the_hardest_pattern_stops_when_its_work_is_spent() {
        let text = "een lange alinea over cliëntondersteuning in gemeenten ".repeat(2_000);
        for typed in [r".{1,90}.{1,90}x\d|", r"(.?){60}xx", "(a|e|n|t|.){60}!!"] {
            let pattern = Pattern::read(typed).expect("a pattern");
            let mut work = Work::question();
            pattern.places(&text, &mut work);
            assert!(work.is_spent(), "{typed}");
            let mut work = Work::text(text.len());
            pattern.places(&text, &mut work);
            assert!(work.is_spent(), "{typed} in one text");
        }
    }

    #[test]
    fn what_readers_type_is_far_from_spending_it() {
        let text =
            "De 355 gemeenten kregen 12,5 miljoen euro voor cliëntondersteuning. ".repeat(8_000);
        for typed in [
            r"gemeente(n|s)\b",
            r"client\w+",
            "[0-9]{1,3} (miljoen|miljard) euro",
            "cliënt|gemeente|euro",
        ] {
            let pattern = Pattern::read(typed).expect("a pattern");
            let (mut work, mut space) = (Work::question(), Workspace::default());
            for passage in text.split_inclusive(". ") {
                pattern.fits(passage, &mut space, &mut work);
            }
            assert!(!work.is_spent(), "{typed}");
        }
    }
}
