//! Any text: paragraphs separated by empty lines.
//!
//! The frame of last resort, and that of records which have no markup at all. Nothing is furniture, nothing is metadata:
//! the first line is the title only where it is short and stands alone. A paper of parliament that somebody copied
//! without its portal still opens with its masthead, and is read as a paper.

use super::unframed::{Paper, Text};
use crate::parse::draft::Draft;
use crate::parse::genres::decision_list;
use crate::parse::lines::Line;
use crate::parse::paper::{self, record, speech};

/// Longest first line that is a title.
const TITLE: usize = 120;

/// A paper by its masthead, else paragraphs separated by empty lines.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let is_record = speech::is_record(lines);
    if is_record && record::has_head(lines) {
        return record::read(draft, lines);
    }
    if paper::opens_paper(lines) {
        return paper::unframed(draft, lines);
    }
    if decision_list::is_list(lines) {
        return decision_list::read(draft, lines);
    }
    if is_record {
        return record::read(draft, lines);
    }
    let title = lines
        .first()
        .filter(|line| line.text.chars().count() <= TITLE);
    draft.meta.title = title.map(|line| line.text.to_owned()).unwrap_or_default();
    Paper::of(Text::Plain(lines.to_vec()))
}
