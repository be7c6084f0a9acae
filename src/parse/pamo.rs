//! Text of a page of the Parlementaire Monitor.
//!
//! The page is a frame of numbered sections around one paper:
//!
//! ```text
//! Brief regering; Onderwerp - Titel van het dossier          the page's title
//! Deze brief is onder nr. 12 toegevoegd aan dossier 34567 - Titel van het dossier.
//! 1. ⏎ Kerngegevens                                           key lines: metadata
//! 2. ⏎ Tekst                                                  the paper itself
//! 3. ⏎ Bijlagen   4. ⏎ Meer informatie   5. ⏎ Parlementaire Monitor
//! ```
//!
//! The paper was taken out of its PDF paragraph by paragraph, which leaves three things to undo. Whatever begins with a
//! number or a letter and a full stop became an item of a list, headings (`• 1. ⏎ Toezicht`) and signatures
//! (`• M. ⏎ van Ooijen`) included: [`body`] and [`signature`] tell them apart. Page lines and the first page's notes
//! stand in the middle of the text, the other notes at its end: [`notes`]. And words keep the hyphens of line ends that
//! are gone, which is left to the shared repairs.

mod body;
mod frame;
mod headings;
mod marker;
mod notes;
mod signature;
mod units;
mod voices;

use super::draft::Draft;
use super::kamerstuk::{self, Masthead, kind, opening};
use super::lines::Line;
use super::text::is_capitals;
use crate::document::{DocumentKind, Voice};
use frame::Frame;

/// Most lines of a dossier's title in a masthead, the paper's letter included.
const TITLE_LINES: usize = 5;

/// Whether the text looks like this format: the page, or the paper alone with the lines that its pages ended in.
pub(crate) fn recognise(lines: &[Line<'_>]) -> bool {
    let paged = || lines.iter().any(|line| notes::ends_page(line.text));
    frame::is_frame(lines) || kamerstuk::opens_paper(lines) && paged()
}

/// Reads it.
pub(crate) fn parse(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    draft.repairs.leftover_hyphens = true;
    let frame = Frame::of(lines);
    let facts = frame.read(draft, lines);
    let text = lines.get(frame.text.clone()).unwrap_or(&[]);
    let masthead = read_masthead(draft, text, &facts.official_title);
    if draft.meta.kind == DocumentKind::Other {
        draft.meta.kind = kind::of(&facts.paper).unwrap_or_default();
    }
    let (head, body) = text.split_at_checked(masthead.lines).unwrap_or((&[], text));
    let set_aside = notes::set_aside(draft, head, body);
    let voice = masthead.voice.or_else(|| signer(draft, body));
    body::read(draft, body, &set_aside);
    if let Some((day, evidence)) = facts.date {
        opening::state_date(draft, day, evidence);
    }
    if draft.meta.title.is_empty() {
        draft.meta.title = masthead.kind_line;
    }
    voices::assign(draft, body, voice);
}

/// The masthead, with what the papers of the Eerste Kamer have instead of `Nr. 12 …`: the dossier's title and the kind
/// on lines of their own.
fn read_masthead(draft: &mut Draft<'_>, text: &[Line<'_>], official_title: &str) -> Masthead {
    let mut found = kamerstuk::masthead(draft, text);
    if !found.kind_line.is_empty() || found.lines == 0 {
        return found;
    }
    // Where the paper's letter stands alone, all above it is the masthead's.
    let number = |line: &Line<'_>| draft.meta.number.as_deref() == Some(line.text);
    let rest = text.get(found.lines..).unwrap_or(&[]);
    if let Some(last) = rest.iter().take(TITLE_LINES).position(number) {
        draft
            .metadata
            .extend(rest.iter().take(last + 1).map(|line| line.span));
        found.lines += last + 1;
    }
    for line in text.iter().skip(found.lines) {
        let announces = is_capitals(line.text) && line.text.len() > 8;
        if !announces && !official_title.contains(line.text) {
            break;
        }
        if announces && draft.meta.kind == DocumentKind::Other {
            draft.meta.kind = kind::of(line.text).unwrap_or_default();
        }
        draft.metadata.push(line.span);
        found.lines += 1;
    }
    found
}

/// In a letter whose masthead is lost, the member of government who signs it.
fn signer(draft: &Draft<'_>, body: &[Line<'_>]) -> Option<Voice> {
    if draft.meta.kind != DocumentKind::Letter {
        return None;
    }
    (0..body.len()).find_map(|at| {
        let office = signature::office(body.get(at..)?)?;
        office
            .is_government()
            .then(|| kamerstuk::closing::government(&office.office))
    })
}
