//! What a quotation leaves out, and whether that may change what is said.
//!
//! Dots between two parts can hide anything: `zij zijn […] tevreden` may stand for `zij zijn zeker nog niet tevreden`. So
//! the words between two parts are shown, and words that turn or limit a meaning are named. The same goes for the rest of
//! a sentence in the middle of which a quotation begins or ends.

use super::tokens::Token;
use crate::document::Document;
use crate::dutch::classes::TURNING;
use crate::dutch::letters::fold;
use crate::dutch::sentences::sentences;
use crate::explorer::passage::words_of;
use serde::Serialize;
use std::ops::Range;

/// Of a longer piece only the beginning and the end are shown, so many words of each.
const SHOWN: usize = 30;

/// Words of the document that a quotation leaves out.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// On which side of the quoted words.
    pub side: Side,
    /// Number of the part behind which they stand, from 0; of what stands before the quotation 0 too.
    pub part: usize,
    /// The words as they stand in the document; of very many the first and last ones.
    pub text: String,
    /// How many words.
    pub words: usize,
    /// Those that turn or limit what is said, as they are written, each once.
    pub turning: Vec<String>,
    /// Whether what is quoted before and behind them stands in different passages.
    pub other_passage: bool,
}

/// Where words were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The quotation begins in the middle of a sentence.
    Before,
    /// Between two parts.
    Between,
    /// The quotation ends in the middle of a sentence.
    After,
}

/// A document as it is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text<'t> {
    pub(super) document: &'t Document,
    pub(super) tokens: &'t [Token],
}

/// What a quotation leaves out whose parts stand at these tokens, in their order. Beginnings and ends of sentences are
/// told of only where a word that turns the meaning is among them: every quotation is cut somewhere.
pub(super) fn of(text: Text<'_>, parts: &[Option<Range<usize>>]) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    let found: Vec<(usize, &Range<usize>)> = parts
        .iter()
        .enumerate()
        .filter_map(|(number, part)| Some((number, part.as_ref()?)))
        .collect();
    let turns = |rest: &LeftOut| !rest.turning.is_empty();
    if let Some((_, first)) = found.first() {
        let before = text.sentence_before(first.start);
        left_out.extend(text.left_out(Side::Before, 0, before).filter(turns));
    }
    for pair in found.windows(2) {
        let [(number, one), (_, next)] = pair else {
            continue;
        };
        if next.start >= one.end {
            left_out.extend(text.between(*number, one, next));
        }
    }
    if let Some((number, last)) = found.last() {
        let after = text.sentence_after(last.end);
        left_out.extend(text.left_out(Side::After, *number, after).filter(turns));
    }
    left_out
}

impl Text<'_> {
    fn between(self, number: usize, one: &Range<usize>, next: &Range<usize>) -> Option<LeftOut> {
        let other_passage = self.block(one.end.checked_sub(1)?) != self.block(next.start);
        let gap = one.end..next.start;
        let mut left_out = self.left_out(Side::Between, number, gap.clone());
        if other_passage {
            // Whole passages hold such words anyhow. What counts is the rest of the two sentences that were cut.
            let ends = [
                self.sentence_after(one.end),
                self.sentence_before(next.start),
            ];
            let inside = ends.map(|end| end.start.max(gap.start)..end.end.min(gap.end));
            let turning = self.turning(inside.into_iter().flatten());
            left_out = left_out.or_else(|| Some(LeftOut::nothing(number)));
            if let Some(left_out) = &mut left_out {
                left_out.turning = turning;
                left_out.other_passage = true;
            }
        }
        left_out
    }

    /// The words of these tokens; `None` where there is no word among them.
    fn left_out(self, side: Side, part: usize, range: Range<usize>) -> Option<LeftOut> {
        let tokens = self.tokens.get(range.clone())?;
        let words: Vec<usize> = range
            .clone()
            .zip(tokens)
            .filter(|(_, token)| token.word)
            .map(|(at, _)| at)
            .collect();
        let (first, last) = (*words.first()?, *words.last()?);
        let text = match (words.get(SHOWN), words.len().checked_sub(SHOWN)) {
            (Some(cut), Some(end)) if words.len() > 2 * SHOWN => {
                let tail = *words.get(end)?;
                format!(
                    "{} … {}",
                    self.words(first..*cut),
                    self.words(tail..last + 1)
                )
            }
            _ => self.words(first..last + 1),
        };
        Some(LeftOut {
            side,
            part,
            text,
            words: words.len(),
            turning: self.turning(range),
            other_passage: false,
        })
    }

    /// The words of these tokens as they stand in the document, with the marks between them.
    fn words(self, range: Range<usize>) -> String {
        let tokens = self.tokens.get(range).unwrap_or_default();
        let blocks = tokens.chunk_by(|one, next| one.block == next.block);
        let words: Vec<String> = blocks
            .filter_map(|tokens| {
                let (first, last) = (tokens.first()?, tokens.last()?);
                let block = self.document.blocks.get(first.block)?;
                Some(words_of(block).get(first.start..last.end)?.to_owned())
            })
            .collect();
        words.join(" ")
    }

    /// Words that turn the meaning among these tokens, each once.
    fn turning(self, range: impl Iterator<Item = usize>) -> Vec<String> {
        let mut turning: Vec<String> = Vec::new();
        for token in range
            .filter_map(|at| self.tokens.get(at))
            .filter(|token| token.word)
        {
            let Some(block) = self.document.blocks.get(token.block) else {
                continue;
            };
            let word = fold(token.text(&words_of(block)));
            if TURNING.contains(&word) && !turning.contains(&word) {
                turning.push(word);
            }
        }
        turning
    }

    fn block(self, at: usize) -> Option<usize> {
        self.tokens.get(at).map(|token| token.block)
    }

    /// The tokens of a sentence that stand before the one at `at`, which is in it.
    fn sentence_before(self, at: usize) -> Range<usize> {
        let Some((token, sentence)) = self.sentence_of(at) else {
            return at..at;
        };
        let earlier = self.tokens.get(..at).unwrap_or_default();
        let count = earlier
            .iter()
            .rev()
            .take_while(|other| other.block == token.block && other.start >= sentence.start)
            .count();
        at - count..at
    }

    /// The tokens of a sentence that stand behind the one before `at`, which is in it.
    fn sentence_after(self, at: usize) -> Range<usize> {
        let Some((token, sentence)) = at.checked_sub(1).and_then(|at| self.sentence_of(at)) else {
            return at..at;
        };
        let later = self.tokens.get(at..).unwrap_or_default();
        let count = later
            .iter()
            .take_while(|other| other.block == token.block && other.end <= sentence.end)
            .count();
        at..at + count
    }

    /// A token, and the bytes of its block that its sentence takes.
    fn sentence_of(self, at: usize) -> Option<(Token, Range<usize>)> {
        let token = *self.tokens.get(at)?;
        let block = self.document.blocks.get(token.block)?;
        if block.table.is_some() {
            return None;
        }
        let mut sentences = sentences(&block.text).into_iter();
        let sentence = sentences.find(|sentence| token.start < sentence.end)?;
        Some((token, sentence))
    }
}

impl LeftOut {
    /// Between two passages that follow each other nothing is left out.
    fn nothing(part: usize) -> Self {
        Self {
            side: Side::Between,
            part,
            text: String::new(),
            words: 0,
            turning: Vec::new(),
            other_passage: true,
        }
    }
}
