//! Any text: paragraphs separated by empty lines.
//!
//! The frame of last resort, and that of records which have no markup at all. Nothing is furniture, nothing is metadata:
//! the first line is the title only where it is short and stands alone. A paper of parliament that somebody copied
//! without its portal still opens with its masthead, and is read as a paper.

use super::unframed::{Paper, Text};
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::{self, kind};

/// Longest first line that is a title.
const TITLE: usize = 120;

/// A paper by its masthead, else paragraphs separated by empty lines.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    if paper::opens_paper(lines) {
        let lines = without_page_title(draft, lines);
        return paper::unframed(draft, lines);
    }
    let title = lines
        .first()
        .filter(|line| line.text.chars().count() <= TITLE);
    draft.meta.title = title.map(|line| line.text.to_owned()).unwrap_or_default();
    Paper::of(Text::Plain(lines.to_vec()))
}

/// The lines below the title that the page of the Tweede Kamer's site bears: the sort of paper, a colon and its subject.
fn without_page_title<'l, 's>(draft: &mut Draft<'_>, lines: &'l [Line<'s>]) -> &'l [Line<'s>] {
    let Some((first, rest)) = lines.split_first() else {
        return lines;
    };
    let parted = first.text.split_once(" : ");
    let Some((_, subject)) = parted.filter(|(sort, _)| kind::of(sort).is_some()) else {
        return lines;
    };
    draft.meta.title = subject.trim().to_owned();
    draft.metadata.push(first.span);
    rest
}
