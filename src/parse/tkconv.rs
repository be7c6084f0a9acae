//! Text of a page of tkconv (the open-data site of parliament's papers, `berthub.eu/tkconv`).
//!
//! ```text
//! [overzicht] [activiteiten] …                                site navigation
//! the paper's subject, the dossier's title, the sort of paper
//! Nummer: 2019D00706, datum: 2019-01-15, bijgewerkt: …, versie: 3
//! Directe link naar document …, officiële HTML versie (kst-31476-24).
//! Gerelateerde personen: … Bijlagen: … Onderdeel van …        lists, often emptied
//! Preview document (🔗 origineel)
//! ```
//!
//! Then comes the paper itself as its HTML reads, one paragraph a line, with footnotes gathered at the end.

mod portal;

use super::draft::Draft;
use super::kamerstuk::{body, masthead, masthead_start, notes};
use super::lines::Line;

/// How many lines a masthead may have above it in the paper itself.
const BEFORE_MASTHEAD: usize = 4;

/// Whether the portal's own lines stand at the top.
pub(crate) fn recognise(lines: &[Line<'_>]) -> bool {
    portal::signs(lines) >= 2
}

/// Reads portal, masthead, body and footnotes.
pub(crate) fn parse(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    let portal = portal::read(draft, lines);
    let paper = portal::without_footer(draft, lines.get(portal.lines..).unwrap_or(&[]));
    let paper = notes::split_off(draft, paper);
    let start = masthead_start(paper).filter(|start| *start <= BEFORE_MASTHEAD).unwrap_or(0);
    let (above, rest) = paper.split_at(start.min(paper.len()));
    body::read(draft, above, None);
    let head = masthead(draft, rest);
    body::read(draft, rest.get(head.lines..).unwrap_or(&[]), head.voice);
    if draft.meta.title.is_empty() {
        draft.meta.title = head.kind_line;
    }
    portal.complete(draft);
}
