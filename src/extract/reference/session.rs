//! The parliamentary year of a cited paper, where the text gives the paper's day: `mijn brief van 12 juli 2018 (Kamerstuk
//! 31 476, nr. 22)` is of 2017–2018.

use super::citation;
use super::lead::Lead;
use super::paper::Paper;
use super::{Reference, ReferenceKind};
use crate::document::calendar::{Day, days_in_month};
use crate::document::citation::{Chamber, series, session_of};
use crate::document::{Block, BlockKind, Document, Interval};
use crate::dutch::classes::{DATED_PAPERS, THIS_LETTER};
use crate::dutch::letters::Letters;
use crate::dutch::months::month;
use crate::dutch::tokens::tokens;
use std::ops::Range;

/// Farther from its day, in bytes, a citation may be that of another paper.
const NEAR: usize = 160;

/// Adds the years that follow from days beside the citations.
pub(super) fn conclude(document: &Document, references: &mut [Reference]) {
    let numbered: Vec<usize> = references
        .iter()
        .map(|reference| reference.place.block)
        .collect();
    for reference in references {
        if reference.kind != ReferenceKind::Kamerstuk || reference.session_year.is_some() {
            continue;
        }
        let number = reference.place.block;
        let Some(block) = document.blocks.get(number) else {
            continue;
        };
        let is_alone = || numbered.iter().filter(|other| **other == number).count() == 1;
        let day = if block.kind == BlockKind::Footnote {
            is_alone().then(|| of_note(document, block)).flatten()
        } else {
            beside(&block.text, reference.place.range.start)
        };
        if let Some(session) = day.and_then(|day| session_of(&day)) {
            set(reference, session);
        }
    }
}

/// The day of the paper that is cited in brackets at this byte: nothing but what it is about stands between.
fn beside(text: &str, start: usize) -> Option<Interval> {
    let (range, day) = last_day(text, start)?;
    let about = text.get(range.end..start)?.trim_end().strip_suffix('(')?;
    let is_other = about.contains(['.', ',', ';', '(', ')']) || names_a_paper(about);
    (!is_other && is_of_a_paper(text, range.start)).then_some(day)
}

/// The day that a note stands right behind.
fn of_note(document: &Document, note: &Block) -> Option<Interval> {
    let own = note.passage()?;
    let note = document.footnotes.iter().find(|note| {
        note.span
            .is_some_and(|span| span.start <= own && own < span.end)
    })?;
    let anchor = note.anchors.first()?;
    let block = document.blocks.get(document.block_at(anchor.start)?)?;
    let at = block.text_offset(anchor.start)?;
    let (range, day) = last_day(&block.text, at)?;
    let between = block.text.get(range.end..at)?;
    let is_right_behind = between.trim_matches(['.', ',', ' ']).is_empty();
    (is_right_behind && is_of_a_paper(&block.text, range.start)).then_some(day)
}

/// The last day or month with its year that stands near before a byte of the text.
fn last_day(text: &str, end: usize) -> Option<(Range<usize>, Interval)> {
    let from = (end.saturating_sub(NEAR)..=end).find(|at| text.is_char_boundary(*at))?;
    let words = tokens(text.get(from..end)?);
    (0..words.len().checked_sub(1)?).rev().find_map(|at| {
        let (name, year) = (words.get(at)?, words.get(at + 1)?);
        let last = from + year.range.end;
        let year = year.number().filter(|_| year.text.len() == 4)? as i32;
        let month = month(name.text)?;
        let number = at.checked_sub(1).and_then(|before| words.get(before));
        let day = number.and_then(|word| Some((word, Day::new(year, month, word.number()?)?)));
        let (first, time) = match day {
            Some((word, day)) => (word.range.start, Interval::day(day)),
            None => {
                let last = Day::new(year, month, days_in_month(year, month))?;
                (
                    name.range.start,
                    Interval::of(Day::new(year, month, 1)?, last),
                )
            }
        };
        Some((from + first..last, time))
    })
}

/// Whether a paper is named right before its day: `mijn brief van`.
fn is_of_a_paper(text: &str, day: usize) -> bool {
    let before = text.get(..day).unwrap_or("").trim_end();
    before.ends_with(" van") && before.split_whitespace().rev().take(4).any(names_a_paper)
}

/// Whether a paper is spoken of: `brief`, `Kamerbrief`.
fn names_a_paper(text: &str) -> bool {
    tokens(text).iter().any(|word| {
        let folded = word.text.lower();
        DATED_PAPERS.contains(&folded) || THIS_LETTER.contains(&folded) || folded.ends_with("brief")
    })
}

/// Sets the year, in the citation too.
fn set(reference: &mut Reference, session: String) {
    let first = series(Chamber::First, None);
    let is_first = reference.citation.as_deref().is_some_and(|citation| {
        citation.starts_with(&format!("{first},")) || citation.starts_with(&format!("{first} "))
    });
    let paper = Paper {
        range: reference.place.range.clone(),
        lead: Lead {
            chamber: Some(if is_first {
                Chamber::First
            } else {
                Chamber::Second
            }),
            session: Some(session.clone()),
            ..Lead::default()
        },
        dossier: reference.dossier.clone().unwrap_or_default(),
        suffix: reference.suffix.clone(),
        number: reference.number.clone(),
    };
    reference.citation = Some(citation::paper(&paper));
    reference.session_year = Some(session);
}
