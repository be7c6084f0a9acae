//! Words with their place, as every question shows them.

use super::Explorer;
use super::opened::Opened;
use crate::document::{BlockKind, Span, Table, Voice};
use crate::dutch::sentences::sentences;
use crate::extract::Place;
use serde::Serialize;
use std::ops::Range;

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

impl Mention {
    /// Whether both have words of the raw file in common; they are of one document.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let meets = |span: &Span| {
            other
                .spans
                .iter()
                .any(|other| span.intersection(*other).is_some())
        };
        self.spans.iter().any(meets)
    }
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
        voice: voice_at(opened, place.block, &place.spans),
    }
}

/// The signs that open words of somebody else.
const MARKS: [char; 6] = ['«', '“', '„', '‘', '"', '\''];

/// The longest quotation mark, in bytes: it may be quoted along.
const MARK: usize = 3;

/// Whose words stand at a place: those who are quoted there, else who wrote the block; of a note, who wrote the words that
/// its mark stands in. Who is quoted is known once the facts of the document were found (`Explorer::facts`).
fn voice_at(opened: &Opened, number: usize, spans: &[Span]) -> Option<Voice> {
    let quoted = opened.facts.get().map_or(&[][..], |facts| &facts.quoted);
    let mut theirs = quoted.iter().filter(|quoted| quoted.place.block == number);
    let within = |span: &Span, quoted: &[Span]| {
        let mut parts = quoted.iter();
        parts.any(|part| part.start <= span.start + MARK && span.end <= part.end + MARK)
    };
    let found = theirs.find(|quoted| {
        let mut all = spans.iter();
        !spans.is_empty() && all.all(|span| within(span, &quoted.place.spans))
    });
    if let Some(quoted) = found {
        return Some(quoted.voice.clone());
    }
    opened.document.written_with(number)?.voice.clone()
}

/// The sentences of a document, those of one block at a time: its facts stand in the order of blocks.
pub(super) struct Sentences<'o> {
    opened: &'o Opened,
    /// The block that was read last, with its sentences.
    read: Option<(usize, Vec<Range<usize>>)>,
}

impl<'o> Sentences<'o> {
    pub(super) fn of(opened: &'o Opened) -> Self {
        Self { opened, read: None }
    }

    /// The sentence around a fact; its block's text where the fact has no place in the text.
    pub(super) fn around(&mut self, place: &Place) -> Mention {
        let block = self.opened.document.blocks.get(place.block);
        let text = block.map_or("", |block| block.text.as_str());
        let known = self.read.take().filter(|(block, _)| *block == place.block);
        let (_, ranges) = self
            .read
            .insert(known.unwrap_or_else(|| (place.block, sentences(text))));
        let holding = ranges.partition_point(|range| range.end <= place.range.start);
        let range = ranges.get(holding).cloned().unwrap_or(0..text.len());
        let words = text.get(range).unwrap_or(text).to_owned();
        mention(self.opened, place, words)
    }
}

/// A whole block.
pub(super) fn whole(opened: &Opened, number: usize) -> Option<Mention> {
    let block = opened.document.blocks.get(number)?;
    Some(Mention {
        document: opened.document.id.clone(),
        passage: block.passage()?,
        spans: block.spans.clone(),
        text: block.text.clone(),
        voice: voice_at(opened, number, &block.spans),
    })
}

/// A verbatim quote, in the voice of those whose words it is.
pub(super) fn quoted(explorer: &Explorer, opened: &Opened, quote: &str) -> Option<Mention> {
    let spans = explorer.place_of(opened, quote)?;
    let block = opened.document.block_at(spans.first()?.start)?;
    // Whose words stand in marks is a fact; without marks none is needed.
    if opened.document.blocks.get(block)?.text.contains(MARKS) {
        explorer.facts(opened);
    }
    Some(Mention {
        voice: voice_at(opened, block, &spans),
        spans,
        text: quote.to_owned(),
        ..whole(opened, block)?
    })
}

/// A sentence of more bytes than these says more than the words that are quoted from it.
const LONGEST_SENTENCE: usize = 700;

impl Explorer {
    /// Whether words stand in a table.
    pub fn is_in_table(&self, mention: &Mention) -> bool {
        let opened = self.document(&mention.document).ok();
        let block = opened
            .zip(mention.spans.first())
            .and_then(|(opened, span)| {
                let number = opened.document.block_at(span.start)?;
                opened.document.blocks.get(number)
            });
        block.is_some_and(|block| block.kind == BlockKind::Table)
    }

    /// The rows of a table that words stand in, under the heads of their columns. `None` outside tables.
    pub fn rows(&self, mention: &Mention) -> Option<Table> {
        let document = &self.document(&mention.document).ok()?.document;
        let number = document.block_at(mention.spans.first()?.start)?;
        let table = document.blocks.get(number)?.table.as_ref()?;
        let is_said = |cells: &[Span]| {
            let mut cells = cells.iter().filter(|cell| cell.start < cell.end);
            cells.any(|cell| {
                let mut said = mention.spans.iter();
                said.any(|span| span.intersection(*cell).is_some())
            })
        };
        let mut part = Table {
            caption: String::new(),
            rows: Vec::new(),
            cell_spans: Vec::new(),
            ..table.clone()
        };
        for (row, spans) in table.rows.iter().zip(&table.cell_spans) {
            if is_said(spans) {
                part.rows.push(row.clone());
                part.cell_spans.push(spans.clone());
            }
        }
        (!part.rows.is_empty()).then_some(part)
    }

    /// What stands before and behind words in their sentence, or in the sentences that they run through. `None` in a table,
    /// which has no sentences, and where that is very much.
    pub fn around(&self, mention: &Mention) -> Option<(String, String)> {
        let opened = self.document(&mention.document).ok()?;
        let start = mention.spans.first()?.start;
        let block = opened
            .document
            .blocks
            .get(opened.document.block_at(start)?)?;
        if block.kind == BlockKind::Table {
            return None;
        }
        let from = block.text_offset(start)?;
        let to = from + mention.text.len();
        if block.text.get(from..to)? != mention.text {
            return None;
        }
        let all = sentences(&block.text);
        let first = all.iter().find(|range| range.contains(&from))?;
        let last = all.iter().find(|range| range.end >= to)?;
        if last.end.saturating_sub(first.start) > LONGEST_SENTENCE {
            return None;
        }
        let before = block.text.get(first.start..from)?;
        let after = block.text.get(to..last.end)?;
        Some((before.to_owned(), after.trim_end().to_owned()))
    }
}
