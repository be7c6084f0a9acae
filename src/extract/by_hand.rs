//! Documents made by hand, for the tests of the rules: a rule knows no parser.

use crate::document::{Block, BlockKind, Document, Run, Span};

/// A document of paragraphs, which empty lines part.
pub(super) fn document_of(text: &str) -> Document {
    let mut document = Document::default();
    let mut start = 0;
    for part in text.split("\n\n") {
        if !part.trim().is_empty() {
            document
                .blocks
                .push(block(BlockKind::Paragraph, part, start));
        }
        start += part.len() + 2;
    }
    document
}

/// A block without a speaker that begins at the byte `start` of the raw text.
pub(super) fn block(kind: BlockKind, text: &str, start: usize) -> Block {
    Block {
        kind,
        level: 0,
        text: text.to_owned(),
        spans: vec![Span::new(start, start + text.len())],
        inferred: false,
        voice: None,
        label: None,
        ordered: false,
        author: None,
        table: None,
        marks: Vec::new(),
        day: None,
        runs: vec![Run {
            text: 0,
            raw: start,
            len: text.len(),
        }],
    }
}
