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
//! The paper was taken out of its PDF paragraph by paragraph, with items for whatever began with a number: see
//! [`items`](crate::parse::settings::items). Page lines and the first page's notes stand in the middle of the text, the
//! other notes at its end: [`pages`].

mod pages;

use super::official::signs;
use super::unframed::{Paper, Text, Told};
use super::{openkamer, tkconv};
use crate::document::DocumentKind;
use crate::document::Span;
use crate::document::calendar::Day;
use crate::parse::days;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::{self, Masthead, kind};
use crate::parse::text::{after_words, is_capitals};
use std::ops::Range;

/// Sections that follow the paper's text.
const AFTER_TEXT: &[&str] = &[
    "Bijlagen",
    "Bijlage",
    "Meer informatie",
    "Parlementaire Monitor",
    "Contact",
    "Volledig dossier",
];

/// How far down the page the frame must show itself.
const HEAD: usize = 12;

/// How the key lines of the section Kerngegevens begin.
const KEYS: &[&str] = &[
    "Officiële titel",
    "Documentdatum",
    "Publicatiedatum",
    "Nummer",
    "Kenmerk",
    "Externe link",
    "Originele document",
];

/// Most lines of a dossier's title in a masthead, the paper's letter included.
const TITLE_LINES: usize = 5;

/// Whether this is the page, or the paper alone with the lines that its pages ended in.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    let paged = || lines.iter().any(|line| pages::ends_page(line.text));
    stands(lines)
        || !portal_stands(lines) && paper::opens_paper(lines) && paged() && !signs::stand(lines)
}

/// Whether a portal of parliament's papers left its own lines: what stands under them is the paper's, whoever made that.
pub(super) fn portal_stands(lines: &[Line<'_>]) -> bool {
    tkconv::claims(lines) || openkamer::claims(lines) || stands(lines)
}

/// Takes off the page's sections, the masthead, page lines and notes.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.repairs.leftover_hyphens = true;
    let page = Page::of(lines);
    let facts = page.read_frame(draft, lines);
    let text = lines.get(page.text.clone()).unwrap_or(&[]);
    let masthead = read_masthead(draft, text, &facts.official_title);
    if draft.meta.kind == DocumentKind::Other {
        draft.meta.kind = kind::of(&facts.paper).unwrap_or_default();
    }
    if draft.meta.title.is_empty() {
        draft.meta.title = masthead.kind_line;
    }
    let (head, body) = text.split_at_checked(masthead.lines).unwrap_or((&[], text));
    let aside = pages::set_aside(draft, head, body);
    Paper {
        voice: masthead.voice,
        told: Told {
            date: facts.date,
            ..Told::default()
        },
        ..Paper::of(Text::Items {
            lines: body.to_vec(),
            aside,
        })
    }
}

/// The masthead, with what the papers of the Eerste Kamer have instead of `Nr. 12 …`: the dossier's title and the kind
/// on lines of their own.
fn read_masthead(draft: &mut Draft<'_>, text: &[Line<'_>], official_title: &str) -> Masthead {
    let mut found = paper::masthead(draft, text);
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

/// Where the parts of the page stand, as ranges of lines.
#[derive(Clone, Debug, Default, PartialEq)]
struct Page {
    /// Title and lead, with whatever stands around them.
    head: Range<usize>,
    /// The key lines.
    keys: Range<usize>,
    /// The paper itself.
    text: Range<usize>,
}

/// What the frame says of the paper, as far as it is not in the metadata yet.
#[derive(Clone, Debug, Default)]
struct Facts {
    /// `Titel van het dossier; Brief regering; Onderwerp`.
    official_title: String,
    /// The official title without the dossier's: `Brief regering; Onderwerp`.
    paper: String,
    /// The date that the portal gives the paper, and where.
    date: Option<(Day, Span)>,
}

/// Whether a page of this portal begins here.
fn stands(lines: &[Line<'_>]) -> bool {
    let head = lines.get(..HEAD.min(lines.len())).unwrap_or(&[]);
    let keys = head
        .iter()
        .position(|line| line.text == "Kerngegevens")
        .is_some_and(|at| {
            head.get(at + 1..)
                .is_some_and(|rest| rest.iter().any(|line| key(line.text).is_some()))
        });
    keys || head.iter().any(|line| lead(line.text).is_some())
}

impl Page {
    /// Finds the parts of the page. Where a section is lost, the next begins where the one before can no longer go on.
    fn of(lines: &[Line<'_>]) -> Self {
        let titled = |wanted: &str| {
            (0..lines.len())
                .find(|at| section(lines, *at).is_some_and(|(_, title)| title == wanted))
        };
        let keys = titled("Kerngegevens");
        let text = titled("Tekst").filter(|text| keys.is_none_or(|keys| keys < *text));
        let head = keys.or(text).unwrap_or_else(|| head_length(lines));
        let keys_start = keys.map_or(head, |at| at + 2);
        let keys_end =
            text.unwrap_or_else(|| keys_start + key_lines(lines.get(keys_start..).unwrap_or(&[])));
        let text_start = text.map_or(keys_end, |at| at + 2);
        let number = text
            .and_then(|at| section(lines, at))
            .map_or(0, |(number, _)| number);
        Self {
            head: 0..head,
            keys: keys_start..keys_end,
            text: text_start..text_end(lines, text_start, number),
        }
    }

    /// Puts all lines of the frame into the draft, and what they say into the metadata.
    fn read_frame(&self, draft: &mut Draft<'_>, lines: &[Line<'_>]) -> Facts {
        let mut facts = Facts::default();
        let title = self.read_head(draft, lines);
        for line in lines.get(self.keys.clone()).unwrap_or(&[]) {
            draft.metadata.push(line.span);
            read_key(draft, line, &mut facts);
        }
        let framed =
            |at: &usize| *at >= self.head.end && !self.keys.contains(at) && !self.text.contains(at);
        let rest = lines.iter().enumerate().filter(|(at, _)| framed(at));
        draft.furniture.extend(rest.map(|(_, line)| line.span));
        facts.paper = paper(&facts.official_title, title).to_owned();
        subject(&facts.paper).clone_into(&mut draft.meta.title);
        let dossier_title = facts
            .official_title
            .strip_suffix(&facts.paper)
            .unwrap_or("")
            .trim_end_matches([';', ' ']);
        if draft.meta.subjects.is_empty() && !dossier_title.is_empty() {
            draft.meta.subjects.push(dossier_title.to_owned());
        }
        facts
    }

    /// Title and lead are metadata, the rest of the head is the site's. Returns the page's title.
    fn read_head<'s>(&self, draft: &mut Draft<'_>, lines: &[Line<'s>]) -> &'s str {
        let head = lines.get(self.head.clone()).unwrap_or(&[]);
        let lead_at = head.iter().position(|line| lead(line.text).is_some());
        let title_at = lead_at.unwrap_or(head.len()).saturating_sub(1);
        for (at, line) in head.iter().enumerate() {
            if at == title_at || lead_at == Some(at) {
                draft.metadata.push(line.span);
            } else {
                draft.furniture.push(line.span);
            }
        }
        if let Some((number, dossier, title)) = lead_at.and_then(|at| lead(head.get(at)?.text)) {
            draft.meta.number = Some(number.to_owned());
            draft.meta.dossier = paper::dossier(dossier).map(|(dossier, _)| dossier);
            draft
                .meta
                .subjects
                .extend((!title.is_empty()).then(|| title.to_owned()));
        }
        head.get(title_at)
            .filter(|_| lead_at != Some(title_at))
            .map_or("", |line| line.text)
    }
}

/// A section's number and title, where one begins at this line: `2.` and, on the next, `Tekst`.
fn section<'s>(lines: &[Line<'s>], at: usize) -> Option<(u32, &'s str)> {
    let number = lines.get(at)?.text.strip_suffix('.')?;
    let title = lines.get(at + 1)?.text;
    let numeric = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    (numeric && title.len() <= 60).then(|| Some((number.parse().ok()?, title)))?
}

/// Where the paper's text ends: at the first of the sections that, numbered on, lead to the page's last.
fn text_end(lines: &[Line<'_>], start: usize, number: u32) -> usize {
    let known =
        |at: &usize| section(lines, *at).is_some_and(|(_, title)| AFTER_TEXT.contains(&title));
    let Some(last) = (start..lines.len()).rev().find(known) else {
        return lines.len();
    };
    let mut end = last;
    let mut next = section(lines, last).map_or(0, |(number, _)| number);
    for at in (start..last).rev() {
        let Some((here, _)) = section(lines, at) else {
            continue;
        };
        if here + 1 == next && here > number {
            (end, next) = (at, here);
        }
    }
    end
}

/// How many lines the head takes where no section follows it: title and lead.
fn head_length(lines: &[Line<'_>]) -> usize {
    lines
        .iter()
        .take(HEAD)
        .position(|line| lead(line.text).is_some())
        .map_or(0, |at| at + 1)
}

fn key_lines(lines: &[Line<'_>]) -> usize {
    lines
        .iter()
        .take_while(|line| key(line.text).is_some())
        .count()
}

/// The key and the value of a key line.
fn key(text: &str) -> Option<(&'static str, &str)> {
    KEYS.iter()
        .find_map(|key| Some((*key, after_words(text, key)?.trim())))
}

/// `Deze brief is onder nr. 12 toegevoegd aan dossier 34567 - Titel.` gives number, dossier and title.
fn lead(text: &str) -> Option<(&str, &str, &str)> {
    let (_, rest) = text.split_once(" is onder nr. ")?;
    let (number, rest) = rest.split_once(" toegevoegd aan ")?;
    let (_, rest) = rest.split_once(' ')?;
    let (dossier, title) = rest.split_once(" - ").unwrap_or((rest, ""));
    // The letter behind the title is what is left of a button that explains what a dossier is.
    let title = title
        .strip_suffix(" i.")
        .unwrap_or(title)
        .trim_end_matches('.');
    (number.len() <= 8).then(|| (number, dossier.trim_end_matches('.'), title))
}

fn read_key(draft: &mut Draft<'_>, line: &Line<'_>, facts: &mut Facts) {
    let Some((key, value)) = key(line.text) else {
        return;
    };
    match key {
        "Officiële titel" => value.clone_into(&mut facts.official_title),
        "Documentdatum" => facts.date = days::in_figures(value).map(|day| (day, line.span)),
        "Publicatiedatum" if facts.date.is_none() => {
            facts.date = days::in_figures(value).map(|day| (day, line.span))
        }
        "Kenmerk" => {
            draft.meta.reference = Some(value.to_owned());
            let (dossier, number) = value.split_once(", nr. ").unwrap_or((value, ""));
            if let Some((dossier, _)) = paper::dossier(dossier) {
                draft.meta.dossier = Some(dossier);
            }
            if !number.is_empty() {
                draft.meta.number = Some(number.to_owned());
            }
        }
        _ => {}
    }
}

/// The official title without the dossier's in front: the part with which the page's title begins.
fn paper<'t>(official: &'t str, page_title: &'t str) -> &'t str {
    if official.is_empty() {
        return page_title
            .rsplit_once(" - ")
            .map_or(page_title, |(paper, _)| paper);
    }
    let parts = || {
        official
            .match_indices("; ")
            .filter_map(|(at, _)| official.get(at + 2..))
    };
    parts()
        .find(|rest| page_title.starts_with(rest))
        .or_else(|| parts().next())
        .unwrap_or(official)
}

/// The subject of a paper: what follows its sort (`Brief regering; Onderwerp`).
fn subject(paper: &str) -> &str {
    paper.split_once("; ").map_or(paper, |(_, subject)| subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    const PAGE: &str = "Motie; Motie van het lid Smit over bussen - Openbaar vervoer\n\nDeze motie is onder nr. 9 toegevoegd aan dossier 31000 - Openbaar vervoer i.\n\n1.\n\nKerngegevens\n\nOfficiële titel Openbaar vervoer; Motie; Motie van het lid Smit over bussen\nDocumentdatum 03-02-2021\nKenmerk 31000 XII, nr. 9\n\n2.\n\nTekst\n\nDe Kamer,\n\n3.\n\nToelichting\n\nverzoekt\n\n3.\n\nBijlagen\n\n4.\n\nIets nieuws\n\n5.\n\nParlementaire Monitor\n\nReclame.";

    fn read(raw: &str) -> (Draft<'_>, Facts, Page) {
        let lines = lines(raw);
        let page = Page::of(&lines);
        let mut draft = Draft::new(raw);
        let facts = page.read_frame(&mut draft, &lines);
        (draft, facts, page)
    }

    #[test]
    fn the_frame_gives_metadata_and_the_bounds_of_the_text() {
        let (draft, facts, page) = read(PAGE);
        assert_eq!(draft.meta.title, "Motie van het lid Smit over bussen");
        assert_eq!(draft.meta.dossier.as_deref(), Some("31000-XII"));
        assert_eq!(draft.meta.number.as_deref(), Some("9"));
        assert_eq!(draft.meta.reference.as_deref(), Some("31000 XII, nr. 9"));
        assert_eq!(draft.meta.subjects, ["Openbaar vervoer"]);
        assert_eq!(facts.date.map(|(day, _)| day), Day::new(2021, 2, 3));
        // The paper's own "3." is not the portal's: the sections that lead to the last one count.
        assert_eq!(page.text.len(), 4);
    }

    #[test]
    fn a_page_may_break_off_or_lack_its_sections() {
        let (_, _, page) = read(PAGE.split("\n\n3.").next().unwrap_or(""));
        assert_eq!(page.text.len(), 1);
        let raw = "A - B\n\nDit verslag is onder nr. D toegevoegd aan wetsvoorstel 35099 - B.\n\nEen tekst.";
        assert!(stands(&lines(raw)));
        let (draft, _, page) = read(raw);
        assert_eq!(
            (draft.meta.dossier.as_deref(), draft.meta.number.as_deref()),
            (Some("35099"), Some("D"))
        );
        assert_eq!((page.text, draft.meta.title.as_str()), (2..3, "A"));
        assert!(!stands(&lines(
            "Een brief.\n\n1.\n\nKerngegevens\n\nvan een zaak."
        )));
    }

    #[test]
    fn a_subject_keeps_its_own_semicolons() {
        let official = "Titel; met puntkomma; Brief regering; Reactie; en meer";
        let found = paper(
            official,
            "Brief regering; Reactie; en meer - Titel; met puntkomma",
        );
        assert_eq!(
            (found, subject(found)),
            ("Brief regering; Reactie; en meer", "Reactie; en meer")
        );
    }
}
