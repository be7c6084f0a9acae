//! What a check found, in words.

use super::left_out::{LeftOut, Side};
use super::near::Step;
use super::tokens::Token;
use crate::document::{Span, Voice};
use crate::dutch::classes::TURNING;
use crate::dutch::letters::fold;
use crate::dutch::tokens::tokens;
use crate::explorer::passage::words_of;
use crate::explorer::{Explorer, Opened};
use serde::Serialize;

/// How a quotation, or a part of it, stands in the collection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuoteStatus {
    /// Word for word and mark for mark; white space does not count.
    Exact,
    /// The same words; quotation marks, dashes, spaces beside marks or the closing mark differ.
    Typographic,
    /// Other words, too many or too few.
    Altered,
    /// It was not found in this collection.
    #[default]
    NotFound,
    /// Nothing was pasted that has a word in it.
    Empty,
    /// More was pasted than is checked.
    TooLong,
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct QuoteCheck {
    /// How the quotation stands in the collection.
    pub status: QuoteStatus,
    /// At how many places.
    pub total: usize,
    /// The first of them, in the order of time.
    pub places: Vec<QuotePlace>,
}

impl QuoteCheck {
    pub(super) fn without_places(status: QuoteStatus) -> Self {
        Self {
            status,
            total: 0,
            places: Vec::new(),
        }
    }
}

/// Where a quotation stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct QuotePlace {
    /// Id of the document.
    pub document: String,
    /// How to cite it.
    pub citation: String,
    /// The quotation, cut where words were left out.
    pub parts: Vec<QuotePart>,
    /// Whether the parts stand in the order of the quotation.
    pub in_order: bool,
    /// The words of the document that the quotation leaves out: between its parts, and of a sentence that it begins or
    /// ends in the middle of where they may change what is said.
    pub left_out: Vec<LeftOut>,
}

impl QuotePlace {
    /// Words left out between parts, or exchanged, that turn or limit what is said, each once. That a quotation begins or
    /// ends in the middle of a sentence is told apart: its words stand there as they are quoted.
    pub fn turning(&self) -> Vec<&str> {
        let between = self
            .left_out
            .iter()
            .filter(|rest| rest.side == Side::Between);
        let left_out = between.flat_map(|rest| &rest.turning);
        let changed = self.parts.iter().flat_map(|part| &part.turning);
        let mut turning: Vec<&str> = Vec::new();
        for word in left_out.chain(changed) {
            if !turning.contains(&word.as_str()) {
                turning.push(word);
            }
        }
        turning
    }
}

/// A part of a quotation, and the words of the document that answer it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct QuotePart {
    /// How it stands in the document.
    pub status: QuoteStatus,
    /// Byte of the raw file at which the words begin; `None` where it was not found.
    pub passage: Option<usize>,
    /// Byte of the raw file at which they end.
    pub until: Option<usize>,
    /// The words as they stand in the document, repaired.
    pub text: String,
    /// Who says them; empty where the document does not say.
    pub speakers: Vec<Voice>,
    /// Whether they stand where a member of government repeats what fracties asked.
    pub restates: bool,
    /// Words that turn or limit what is said, and stand in the document or in the quotation only, each once.
    pub turning: Vec<String>,
    /// The shortest edit that makes the quotation out of the words, piece by piece.
    pub pieces: Vec<Piece>,
}

/// What an edit does with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// They stand in both.
    Same,
    /// They stand in the document only.
    Missing,
    /// They stand in the quotation only.
    Added,
}

/// Words that stand in both, or in one of both.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Piece {
    /// Where they stand.
    pub kind: PieceKind,
    /// The words, with the space behind them.
    pub text: String,
}

/// Both sides of a comparison.
pub(super) struct Sides<'a> {
    pub(super) explorer: &'a Explorer,
    pub(super) opened: &'a Opened,
    pub(super) text: &'a [Token],
    pub(super) pasted: &'a str,
    pub(super) tokens: &'a [Token],
}

/// The place with its parts.
pub(super) fn close(
    opened: &Opened,
    parts: Vec<QuotePart>,
    in_order: bool,
    left_out: Vec<LeftOut>,
) -> QuotePlace {
    QuotePlace {
        document: opened.id().to_owned(),
        citation: opened.citation(),
        parts,
        in_order,
        left_out,
    }
}

/// What an edit says of a part.
pub(super) fn part(sides: &Sides<'_>, steps: &[Step]) -> QuotePart {
    let pieces = sides.pieces(steps);
    let places = steps.iter().filter_map(|step| match step {
        Step::Same(place, _) | Step::Missing(place) => sides.text.get(*place),
        Step::Added(_) => None,
    });
    let found: Vec<&Token> = places.collect();
    let (Some(first), Some(last)) = (found.first(), found.last()) else {
        return QuotePart {
            pieces,
            ..QuotePart::default()
        };
    };
    let (passage, until) = (
        sides.place(first).map(|span| span.start),
        sides.place(last).map(|span| span.end),
    );
    let quotation =
        passage.and_then(|passage| sides.explorer.quotation(sides.opened, passage, until));
    let status = if pieces.iter().any(|piece| piece.kind != PieceKind::Same) {
        QuoteStatus::Altered
    } else if sides.alike(steps) {
        QuoteStatus::Exact
    } else {
        QuoteStatus::Typographic
    };
    let text = pieces
        .iter()
        .filter(|piece| piece.kind != PieceKind::Added)
        .map(|piece| piece.text.as_str())
        .collect();
    let (speakers, restates) = quotation
        .map(|words| (words.speakers, words.restates))
        .unwrap_or_default();
    QuotePart {
        status,
        passage,
        until,
        text,
        speakers,
        restates,
        turning: turning(&pieces),
        pieces,
    }
}

/// Words that turn the meaning in what stands on one side only. One that both sides of one change have, with other
/// capitals, turns nothing.
pub(super) fn turning(pieces: &[Piece]) -> Vec<String> {
    let mut turning: Vec<String> = Vec::new();
    let is_same = |piece: &Piece| piece.kind == PieceKind::Same;
    for change in pieces.chunk_by(|one, next| !is_same(one) && !is_same(next)) {
        let [missing, added] = [PieceKind::Missing, PieceKind::Added].map(|kind| {
            let side = change.iter().filter(|piece| piece.kind == kind);
            let words = side.flat_map(|piece| tokens(&piece.text));
            let words = words.map(|word| fold(word.text));
            words
                .filter(|word| TURNING.contains(word))
                .collect::<Vec<_>>()
        });
        let on_one_side = missing
            .iter()
            .filter(|word| !added.contains(word))
            .chain(added.iter().filter(|word| !missing.contains(word)));
        for word in on_one_side {
            if !turning.contains(word) {
                turning.push(word.clone());
            }
        }
    }
    turning
}

impl Sides<'_> {
    /// Where a token of the document stands in the raw file; in a table the whole table.
    fn place(&self, token: &Token) -> Option<Span> {
        let block = self.opened.document.blocks.get(token.block)?;
        let spans = if block.table.is_some() {
            block.spans.clone()
        } else {
            block.locate(token.start..token.end)
        };
        Some(Span::new(spans.first()?.start, spans.last()?.end))
    }

    /// Whether every token is written the same, with or without space behind it.
    fn alike(&self, steps: &[Step]) -> bool {
        let mut steps = steps.iter().peekable();
        while let Some(step) = steps.next() {
            let Step::Same(place, at) = step else {
                return false;
            };
            let (Some(theirs), Some(ours)) = (self.text.get(*place), self.tokens.get(*at)) else {
                return false;
            };
            let last = steps.peek().is_none();
            if self.words(theirs) != ours.text(self.pasted)
                || !last && self.space_behind(*place) != space(self.pasted, ours.end)
            {
                return false;
            }
        }
        true
    }

    /// The letters of a token of the document.
    fn words(&self, token: &Token) -> String {
        let block = self.opened.document.blocks.get(token.block);
        block
            .map(|block| token.text(&words_of(block)).to_owned())
            .unwrap_or_default()
    }

    /// Whether space, or the end of a paragraph, follows a token of the document.
    fn space_behind(&self, place: usize) -> bool {
        let Some(token) = self.text.get(place) else {
            return false;
        };
        let next = self
            .text
            .get(place + 1)
            .filter(|next| next.block == token.block);
        next.is_none_or(|next| next.start > token.end)
    }

    /// The edit, neighbours of one kind put together. Words with other capitals or accents count as other words.
    fn pieces(&self, steps: &[Step]) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut added = String::new();
        for step in steps {
            let (place, at) = match *step {
                Step::Same(place, at) => (Some(place), Some(at)),
                Step::Missing(place) => (Some(place), None),
                Step::Added(at) => (None, Some(at)),
            };
            let theirs = place.and_then(|place| Some((place, self.text.get(place)?)));
            let ours = at.and_then(|at| self.tokens.get(at));
            let both = match (theirs, ours) {
                (Some((_, theirs)), Some(ours)) => theirs.key == ours.key,
                _ => false,
            };
            if let Some(ours) = ours.filter(|_| !both) {
                added.push_str(ours.text(self.pasted));
                if space(self.pasted, ours.end) {
                    added.push(' ');
                }
            }
            if let Some((place, theirs)) = theirs {
                if both {
                    push(&mut pieces, PieceKind::Added, &std::mem::take(&mut added));
                }
                let space = if self.space_behind(place) { " " } else { "" };
                let words = format!("{}{space}", self.words(theirs));
                push(
                    &mut pieces,
                    if both {
                        PieceKind::Same
                    } else {
                        PieceKind::Missing
                    },
                    &words,
                );
            }
        }
        push(&mut pieces, PieceKind::Added, &added);
        if let Some(last) = pieces.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        pieces
    }
}

pub(super) fn push(pieces: &mut Vec<Piece>, kind: PieceKind, words: &str) {
    match pieces.last_mut().filter(|last| last.kind == kind) {
        Some(last) => last.text.push_str(words),
        None if words.is_empty() => {}
        None => pieces.push(Piece {
            kind,
            text: words.to_owned(),
        }),
    }
}

/// Whether white space follows this byte.
fn space(text: &str, at: usize) -> bool {
    text.get(at..)
        .is_some_and(|rest| rest.starts_with(char::is_whitespace))
}
