//! A block as a parser claims it.

use crate::document::calendar::Day;
use crate::document::{BlockKind, Span, Table, Voice};

/// How a format breaks words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Repairs {
    /// Words may carry a hyphen left over from a line end that is no longer there (`mantel-zorger`).
    pub(crate) leftover_hyphens: bool,
    /// Whether a tool put printed lines together and lost the hyphens at their ends, also those of the word itself.
    pub(crate) lost_hyphens: bool,
    /// Small print may be set with room between letters that shows as spaces (`N ederlandse`), and so may marks of notes.
    pub(crate) roomy_print: bool,
    /// Whether signs of Markdown stand in the text (`**vet**`, a raised `[3 ]`).
    pub(crate) markup: bool,
}

/// A block before its text is put together.
#[derive(Clone, Debug)]
pub(crate) struct DraftBlock {
    /// See [`Block::kind`].
    pub(crate) kind: BlockKind,
    /// See [`Block::level`].
    pub(crate) level: u8,
    /// All that belongs to it, bullets and numbers included.
    pub(crate) spans: Vec<Span>,
    /// The part of `spans` that makes the text.
    pub(crate) text: Vec<Span>,
    /// The text of an inferred block, which has no spans.
    pub(crate) literal: Option<String>,
    /// See [`Block::voice`].
    pub(crate) voice: Option<Voice>,
    /// See [`Block::label`].
    pub(crate) label: Option<String>,
    /// See [`Block::ordered`].
    pub(crate) ordered: bool,
    /// See [`Block::author`].
    pub(crate) author: Option<String>,
    /// See [`Block::day`].
    pub(crate) day: Option<(Day, Span)>,
    /// See [`Block::table`].
    pub(crate) table: Option<Table>,
}

impl DraftBlock {
    /// A block whose text is all of `spans`.
    pub(crate) fn new(kind: BlockKind, spans: impl Into<Vec<Span>>) -> Self {
        let spans = spans.into();
        let (text, level) = (
            spans.clone(),
            u8::from(matches!(kind, BlockKind::Heading | BlockKind::ListItem)),
        );
        Self {
            kind,
            level,
            spans,
            text,
            literal: None,
            voice: None,
            label: None,
            ordered: false,
            author: None,
            day: None,
            table: None,
        }
    }

    /// A paragraph.
    pub(crate) fn paragraph(spans: impl Into<Vec<Span>>) -> Self {
        Self::new(BlockKind::Paragraph, spans)
    }

    /// A heading of this level.
    pub(crate) fn heading(level: u8, spans: impl Into<Vec<Span>>) -> Self {
        Self {
            level,
            ..Self::new(BlockKind::Heading, spans)
        }
    }

    /// A heading that the file lost, with the text it must have had.
    pub(crate) fn inferred_heading(level: u8, text: impl Into<String>) -> Self {
        Self {
            literal: Some(text.into()),
            ..Self::heading(level, Vec::new())
        }
    }

    /// A list item: `spans` includes its bullet, `text` does not.
    pub(crate) fn item(level: u8, spans: Vec<Span>, text: Vec<Span>) -> Self {
        Self {
            level,
            text,
            ..Self::new(BlockKind::ListItem, spans)
        }
    }

    /// The same, numbered with this label.
    pub(crate) fn numbered(self, label: impl Into<String>) -> Self {
        Self {
            label: Some(label.into()),
            ordered: true,
            ..self
        }
    }

    /// The same, said by this voice.
    pub(crate) fn said_by(self, voice: Option<Voice>) -> Self {
        Self { voice, ..self }
    }

    /// Adds a span to the block and to its text: the next line, or the rest of it after a page end.
    pub(crate) fn extend(&mut self, span: Span) {
        self.spans.push(span);
        self.text.push(span);
    }
}
