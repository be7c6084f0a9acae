//! Any text: paragraphs separated by empty lines.
//!
//! The format of last resort, and that of records which have no markup at all. Nothing is furniture, nothing is metadata:
//! the first line is the title only where it is short and stands alone. A paper of parliament that somebody copied
//! without its portal still opens with its masthead, and is read as a paper.

use super::draft::{Draft, DraftBlock};
use super::kamerstuk;
use super::lines::Line;

/// Every text is plain text.
pub(crate) fn recognise(_lines: &[Line<'_>]) -> bool {
    true
}

/// A paper by its masthead, else paragraphs separated by empty lines.
pub(crate) fn parse(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    if kamerstuk::opens_paper(lines) {
        kamerstuk::paper(draft, lines);
        return;
    }
    for (index, line) in lines.iter().enumerate() {
        match draft.blocks.last_mut() {
            Some(block) if line.gap == 0 && index > 0 => block.extend(line.span),
            _ => draft.blocks.push(DraftBlock::paragraph([line.span])),
        }
    }
    let title = lines
        .first()
        .filter(|line| line.text.chars().count() <= 120);
    draft.meta.title = title.map(|line| line.text.to_owned()).unwrap_or_default();
}
