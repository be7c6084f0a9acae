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
    let run = Run {
        text: 0,
        raw: start,
        len: text.len(),
    };
    let span = Span::new(start, start + text.len());
    Block::of_text(kind, text.to_owned(), vec![span], vec![run])
}
