//! Words with their place, as every question shows them.

use super::opened::{Opened, find_quote};
use crate::document::{Span, Voice};
use crate::dutch::sentences::sentences;
use crate::extract::Place;
use serde::Serialize;

/// Where words stand, for a link and for their proof.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Mention {
    /// Id of the document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Where the words stand in the raw file.
    pub spans: Vec<Span>,
    /// The words, repaired.
    pub text: String,
    /// Who speaks.
    pub voice: Option<Voice>,
}

/// Words with their place.
pub(super) fn mention(opened: &Opened, place: &Place, text: String) -> Mention {
    let block = opened.document.blocks.get(place.block);
    Mention {
        document: opened.document.id.clone(),
        passage: block
            .and_then(|block| block.passage())
            .unwrap_or_else(|| place.start()),
        spans: place.spans.clone(),
        text,
        voice: block.and_then(|block| block.voice.clone()),
    }
}

/// The sentence around a fact; its block's text where the fact has no place in the text.
pub(super) fn sentence(opened: &Opened, place: &Place) -> Mention {
    let text = opened
        .document
        .blocks
        .get(place.block)
        .map_or("", |block| block.text.as_str());
    let ranges = sentences(text);
    let range = ranges
        .into_iter()
        .find(|range| place.range.start < range.end)
        .unwrap_or(0..text.len());
    mention(opened, place, text.get(range).unwrap_or(text).to_owned())
}

/// A whole block.
pub(super) fn whole(opened: &Opened, number: usize) -> Option<Mention> {
    let block = opened.document.blocks.get(number)?;
    Some(Mention {
        document: opened.document.id.clone(),
        passage: block.passage()?,
        spans: block.spans.clone(),
        text: block.text.clone(),
        voice: block.voice.clone(),
    })
}

/// A verbatim quote.
pub(super) fn quoted(opened: &Opened, quote: &str) -> Option<Mention> {
    let spans = find_quote(&opened.document, quote)?;
    let block = opened.document.block_at(spans.first()?.start)?;
    Some(Mention {
        spans,
        text: quote.to_owned(),
        ..whole(opened, block)?
    })
}
