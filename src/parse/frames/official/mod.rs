//! Text of officielebekendmakingen.nl: of a paper's page, or taken out of its official PDF by whatever tool.
//!
//! ```text
//! Tweede Kamer der Staten-Generaal 2 ⏎ Vergaderjaar 2023–2024 …      the masthead
//! …
//! 1 ⏎ Kamerstuk 34 567, nr. 8.                                        notes at the end of their page
//! kst-34567-12 ⏎ ISSN 0921 - 7371 ⏎ ’s-Gravenhage 2024                the first page's foot
//! Tweede Kamer, vergaderjaar 2023–2024, 34 567, nr. 12      2         every page's foot
//! ```
//!
//! A PDF's text keeps the printed lines: [`pages`] takes feet and notes out, [`flow`] says where paragraphs begin. Tools
//! that make Markdown of it leave their signs in the text ([`markup`]). A page of the site has whole paragraphs and, at
//! its end, `Naar boven`.

mod flow;
mod markup;
mod pages;
pub(super) mod signs;

use super::pamo::portal_stands;
use super::unframed::{Paper, Text};
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::{self, record, speech, written};

/// Whether the text bears signs of this site, and no portal wrote a frame of its own around it.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    signs::stand(lines) && !portal_stands(lines)
}

/// Takes off the site's lines, the pages' feet, notes and the masthead.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let taken = signs::read_site_head(draft, lines);
    let found = pages::part(draft, lines.get(taken..).unwrap_or(&[]));
    let bare: Vec<Line<'s>> = found.iter().map(|line| line.line).collect();
    let above = written::masthead(draft, &bare);
    let rest = found.get(above..).unwrap_or(&[]);
    let bare = bare.get(above..).unwrap_or(&[]);
    if flow::is_printed(bare) {
        draft.repairs.lost_hyphens = true;
        return printed(draft, rest);
    }
    if !paper::opens_paper(bare) && speech::is_record(bare) {
        return record::read(draft, bare);
    }
    paper::unframed(draft, bare)
}

/// A paper whose lines are as printed.
fn printed<'s>(draft: &mut Draft<'_>, lines: &[pages::PageLine<'s>]) -> Paper<'s> {
    let bare: Vec<Line<'s>> = lines.iter().map(|line| line.line).collect();
    let head = if paper::masthead_start(&bare) == Some(0) {
        paper::masthead(draft, &bare)
    } else {
        paper::Masthead::default()
    };
    if draft.meta.title.is_empty() {
        draft.meta.title = head.kind_line;
    }
    Paper {
        voice: head.voice,
        wrapped: true,
        ..Paper::of(Text::Paragraphs {
            above: Vec::new(),
            body: flow::paragraphs(lines.get(head.lines..).unwrap_or(&[])),
            below: Vec::new(),
        })
    }
}
