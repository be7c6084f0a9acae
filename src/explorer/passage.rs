//! The words of one block, and who says them.

use crate::document::{Block, BlockKind, Voice};
use std::borrow::Cow;

/// Who speaks in a block. Headings and notes are nobody's words in particular.
pub(super) fn speaker(block: &Block) -> Option<&Voice> {
    block
        .voice
        .as_ref()
        .filter(|_| !matches!(block.kind, BlockKind::Heading | BlockKind::Footnote))
}

/// The words of a block; a table's cells row by row, with tabs.
pub fn words_of(block: &Block) -> Cow<'_, str> {
    match &block.table {
        Some(table) => Cow::Owned(
            table
                .rows
                .iter()
                .map(|row| row.join("\t"))
                .collect::<Vec<_>>()
                .join("\n"),
        ),
        None => Cow::Borrowed(&block.text),
    }
}

/// The words of a block, those of a table's cells included.
pub(super) fn searchable_text(block: &Block) -> Cow<'_, str> {
    let Some(table) = &block.table else {
        return Cow::Borrowed(&block.text);
    };
    let rows = table.rows.iter().map(|row| row.join(" "));
    let parts = std::iter::once(table.caption.clone())
        .chain(rows)
        .filter(|row| !row.is_empty());
    Cow::Owned(parts.collect::<Vec<_>>().join(" · "))
}
