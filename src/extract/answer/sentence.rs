//! A sentence of an answer, and whether it says yes, no, or what the speaker will do.

use super::gaps::Gaps;
use crate::dutch::classes::SAID_YES_OR_NO;
use crate::extract::phrase::Word;
use crate::extract::similarity::Passage;
use std::ops::Range;

/// A sentence of an answer.
pub(super) struct Sentence<'d> {
    pub(super) block: usize,
    pub(super) range: Range<usize>,
    pub(super) words: Vec<Word<'d>>,
    pub(super) text: &'d str,
    pub(super) passage: Passage,
    pub(super) gaps: Gaps,
}

impl Sentence<'_> {
    /// `Dat klopt`, `ik deel die zorg`; not `een deel van de havens`.
    pub(super) fn says_yes_or_no(&self) -> bool {
        /// Words between `zal` and `moeten`.
        const SHOULD: usize = 8;
        let is = |at: Option<usize>, known: &[&str]| {
            let word = at.and_then(|at| self.words.get(at));
            word.is_some_and(|word| known.contains(&&*word.folded))
        };
        let says = |at: usize, word: &Word<'_>| {
            let is_share = word.folded == "deel"
                && !is(at.checked_sub(1), &["ik", "wij", "we"])
                && !is(Some(at + 1), &["ik", "wij", "we"]);
            // "is geborgd wanneer zij niet beslist", "moet niet de gemeente dienen": how it is then, or should be.
            let before = self.words.iter().take(at);
            let mut before = before.map(|word| &*word.folded);
            let is_open = before.any(|word| SAID_OF_SOMETHING_ELSE.contains(&word));
            let answers = SAID_YES_OR_NO.contains(&word.folded);
            answers && !DOING.contains(&&*word.folded) && !is_share && !is_open
        };
        let mut words = self.words.iter().enumerate();
        // "Zal voldoende moeten zijn": what should be so says not how it is.
        let should = self.words.iter().enumerate().any(|(at, word)| {
            let mut behind = self.words.iter().skip(at + 1).take(SHOULD);
            ["zal", "zullen"].contains(&&*word.folded) && behind.any(|word| word.folded == "moeten")
        });
        !self.gaps.is_undecided && !should && words.any(|(at, word)| says(at, word))
    }

    /// `Dat kan ik niet toezeggen`, `daartoe ben ik bereid`: what the speaker will or will not do.
    pub(super) fn is_willing(&self) -> bool {
        let has = |text: &str| self.words.iter().any(|word| word.folded == text);
        let refuses = (has("kan") || has("zal") || has("wil")) && has("niet");
        has("ik") && (refuses || has("bereid") || has("toe") || has("garandeer"))
    }
}

/// Words behind which an answer says how something would or should be, rather than how it is.
const SAID_OF_SOMETHING_ELSE: &[&str] = &[
    "wanneer", "als", "indien", "zodra", "omdat", "doordat", "moet", "moeten", "dient", "dienen",
];

/// Words of an answer that say what somebody does, rather than yes or no.
const DOING: &[&str] = &["zal", "zullen", "ga", "gaan", "reeds"];
