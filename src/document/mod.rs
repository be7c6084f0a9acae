//! What a document is once it has been understood: metadata, blocks in reading order, and the proof of each in the
//! raw file. No parsing and no web here.
//!
//! Two kinds of offset occur and must never be mixed: a [`Span`] counts UTF-8 bytes in the **raw file**; a
//! `Range<usize>` counts bytes in a block's **repaired text**. [`Block::locate`] leads from the second to the first.

pub mod calendar;
pub(crate) mod citation;
mod metadata;
#[cfg(feature = "cli")]
mod schema;
mod voice;

pub use calendar::Interval;
pub use metadata::{DocumentKind, Metadata, SourceFormat};
pub use voice::{Voice, VoiceKind};

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The version of the JSON that `corpus parse` prints.
pub const SCHEMA: &str = "beleidsspoor/document/1";

/// A half-open range of UTF-8 bytes in the raw file. Serialised as `[start, end]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte at all.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the byte at `offset` lies inside.
    pub const fn contains(self, offset: usize) -> bool {
        self.start <= offset && offset < self.end
    }

    /// The part that both spans share, if any.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let shared = Self::new(self.start.max(other.start), self.end.min(other.end));
        (!shared.is_empty()).then_some(shared)
    }

    /// The text under this span; empty where the span does not lie on character boundaries inside `raw`.
    pub fn slice(self, raw: &str) -> &str {
        raw.get(self.start..self.end).unwrap_or("")
    }
}

impl Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.start, self.end).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <(usize, usize)>::deserialize(deserializer).map(|(start, end)| Self { start, end })
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A heading; `level` 1 is the highest inside the document.
    Heading,
    /// Running text.
    Paragraph,
    /// One item of a list; `level` 1 is the outermost list.
    ListItem,
    /// A table.
    Table,
    /// A quotation set apart.
    Quote,
    /// The opening address of a letter.
    Salutation,
    /// Office and name at the end.
    Signature,
    /// The text of a footnote.
    Footnote,
    /// A reader's comment.
    Comment,
}

/// A table whose cells are text. Every row has as many cells as `columns`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Table {
    /// Title of the table; empty where the file has none.
    pub caption: String,
    /// Headers, the first one that of the label column (`""` where it was lost).
    pub columns: Vec<String>,
    /// Whether the headers were inferred because the file lost them.
    pub columns_inferred: bool,
    /// Unit of the numbers, where the file or its text proves one (`€ miljoen`).
    pub unit: Option<String>,
    /// Cells row by row, label first.
    pub rows: Vec<Vec<String>>,
    /// Where each cell stands in the raw file: same shape as `rows`.
    pub cell_spans: Vec<Vec<Span>>,
}

/// A footnote's mark in the running text. It belongs to the block's spans, not to its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Mark {
    /// What the mark reads (`7`).
    pub label: String,
    /// Where it stands in the raw file.
    pub span: Span,
    /// Byte offset in the block's text after which it stands.
    pub at: usize,
    /// Index into [`Document::footnotes`].
    pub footnote: usize,
}

/// A run of repaired text that was copied from the raw file, unchanged but for white space: a line end there is a space here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    /// Offset in the text.
    pub(crate) text: usize,
    /// Offset in the raw file.
    pub(crate) raw: usize,
    /// Length in bytes, the same on both sides.
    pub(crate) len: usize,
}

/// One unit of reading: a heading, a paragraph, an item, a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Depth of a heading or list item, from 1; 0 for other kinds.
    #[serde(skip_serializing_if = "is_zero")]
    pub level: u8,
    /// The words, repaired: white space folded, broken words joined, footnote marks taken out.
    pub text: String,
    /// Where it stands in the raw file: several spans where something else interrupts it; none where it was inferred.
    pub spans: Vec<Span>,
    /// Whether it was inferred because the file lost it.
    pub inferred: bool,
    /// Who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voice: Option<Voice>,
    /// Label of a footnote or a numbered item, as written without its punctuation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Whether a list item is numbered.
    #[serde(skip_serializing_if = "is_false")]
    pub ordered: bool,
    /// Who wrote a comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Cells, for a table.
    #[serde(flatten)]
    pub table: Option<Table>,
    /// Footnote marks in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The day of a comment, where its head says it, and where.
    #[serde(skip)]
    pub(crate) day: Option<(calendar::Day, Span)>,
    /// How `text` was copied from the raw file, in order.
    #[serde(skip)]
    pub(crate) runs: Vec<Run>,
}

fn is_zero(level: &u8) -> bool {
    *level == 0
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl Block {
    /// Words that stand somewhere in the raw file, and nothing more said of them.
    pub(crate) fn of_text(kind: BlockKind, text: String, spans: Vec<Span>, runs: Vec<Run>) -> Self {
        Self {
            kind,
            level: 0,
            text,
            spans,
            inferred: false,
            voice: None,
            label: None,
            ordered: false,
            author: None,
            table: None,
            marks: Vec::new(),
            day: None,
            runs,
        }
    }

    /// The byte offset that names this block in links: its first character in the raw file.
    pub fn passage(&self) -> Option<usize> {
        self.spans.first().map(|span| span.start)
    }

    /// The first and the last byte that belong to it, with whatever interrupts it in between.
    pub fn hull(&self) -> Option<Span> {
        Some(Span::new(self.spans.first()?.start, self.spans.last()?.end))
    }

    /// Where a range of the repaired text stands in the raw file: one span, or several where the block is interrupted.
    ///
    /// Empty where the text was inferred.
    pub fn locate(&self, range: Range<usize>) -> Vec<Span> {
        let (Some(start), Some(end)) = (self.raw_start(range.start), self.raw_end(range.end))
        else {
            return Vec::new();
        };
        let hull = Span::new(start, end);
        self.spans
            .iter()
            .filter_map(|span| span.intersection(hull))
            .collect()
    }

    /// The offset in the repaired text of a byte of the raw file: the first copied character at or after `raw`.
    pub fn text_offset(&self, raw: usize) -> Option<usize> {
        let run = self.runs.iter().find(|run| raw < run.raw + run.len)?;
        Some(run.text + raw.saturating_sub(run.raw))
    }

    /// Where words of the raw file stand in the repaired text; to its end where they go on behind the block.
    pub fn text_range(&self, from: usize, until: usize) -> Option<Range<usize>> {
        let start = self.text_offset(from)?;
        let end = self.text_offset(until).unwrap_or(self.text.len());
        (start < end).then_some(start..end)
    }

    fn raw_start(&self, text: usize) -> Option<usize> {
        let before = self.runs.partition_point(|run| run.text + run.len <= text);
        let run = self.runs.get(before)?;
        Some(run.raw + text.saturating_sub(run.text))
    }

    fn raw_end(&self, text: usize) -> Option<usize> {
        let last = self.runs.partition_point(|run| run.text < text);
        let run = self.runs.get(last.checked_sub(1)?)?;
        Some(run.raw + (text - run.text).min(run.len))
    }
}

/// A footnote: its text stands in a block of its own, its marks in other blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Footnote {
    /// What its mark reads.
    pub label: String,
    /// Its text, empty where the file lost it.
    pub text: String,
    /// Where label and text stand; `None` where the note is absent.
    pub span: Option<Span>,
    /// Where its marks stand in the running text.
    pub anchors: Vec<Span>,
}

/// What the parser wants a reader or maintainer to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Warning {
    /// Where.
    pub span: Span,
    /// Which sort: `unplaced`, `missing-note`, `inferred-heading`, …
    pub kind: String,
    /// One sentence in plain Dutch.
    pub text: String,
}

/// One paper, understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Its id in links (`kst-31476-24`).
    pub id: String,
    /// What the file says of the paper as a whole.
    pub meta: Metadata,
    /// Everything that is read, in reading order; footnotes last.
    pub blocks: Vec<Block>,
    /// Site navigation, page headers and footers, page numbers, share buttons.
    pub furniture: Vec<Span>,
    /// Header lines and portal data that became metadata.
    pub metadata_spans: Vec<Span>,
    /// Footnotes in order.
    pub footnotes: Vec<Footnote>,
    /// What could not be placed, what is missing, what was inferred.
    pub warnings: Vec<Warning>,
}

impl Document {
    /// The index of the block that holds the raw byte `offset`, or that starts nearest before it.
    pub fn block_at(&self, offset: usize) -> Option<usize> {
        let holds = |block: &Block| block.spans.iter().any(|span| span.contains(offset));
        self.blocks.iter().position(holds).or_else(|| {
            let before = |block: &Block| block.passage().filter(|start| *start <= offset);
            let nearest = self
                .blocks
                .iter()
                .enumerate()
                .filter_map(|(index, block)| Some((before(block)?, index)));
            nearest.max().map(|(_, index)| index)
        })
    }

    /// The block at `index`, or, where it is a footnote, the one in which its mark stands: whoever wrote that wrote the note.
    pub fn written_with(&self, index: usize) -> Option<&Block> {
        let block = self.blocks.get(index)?;
        if block.kind != BlockKind::Footnote {
            return Some(block);
        }
        let own = block.passage()?;
        let holds = |span: &Span| span.start <= own && own < span.end;
        let mut notes = self.footnotes.iter();
        let note = notes.find(|note| note.span.as_ref().is_some_and(holds))?;
        self.blocks.get(self.block_at(note.anchors.first()?.start)?)
    }

    /// The heading under which the block at `index` stands.
    pub fn heading_of(&self, index: usize) -> Option<&Block> {
        self.blocks
            .get(..index)?
            .iter()
            .rev()
            .find(|block| block.kind == BlockKind::Heading)
    }
}

/// A raw file as it was read: a name for messages, and its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// File name, used in messages and as the id of last resort.
    pub name: String,
    /// The whole text, unchanged.
    pub text: String,
}
