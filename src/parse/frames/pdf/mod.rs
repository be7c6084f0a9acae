//! Text taken out of the PDF of a ministry's letter.
//!
//! Such text is what was printed, line by line, page by page, and nothing of how it looked:
//!
//! - Every printed line is a line of the file; often an empty one follows each, so what is a gap must be measured.
//! - A page starts with one space (a form feed once) right behind the last line of the page before. Page numbers, the
//!   repeated `Kenmerk` and the targets of links stand at page ends: furniture, in the middle of sentences.
//! - A greeting parts head and text; letters that only send answers along have none.
//! - Footnotes stand at page ends below a rule of spaces, in lines of their own, closer together than the text.
//!
//! [`sheet`] parts body, notes and furniture; what stands above the greeting is read by [`head`]. How the body's lines
//! become paragraphs and headings again: see [`printed`](crate::parse::settings::printed).

mod columns;
mod head;
mod notes;
mod pages;
mod sheet;

use super::unframed::{Paper, Text};
use crate::document::{DocumentKind, Voice};
use crate::dutch::letters::Letters;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::{closing, opening};
use crate::parse::text::after_any;

/// Among how many lines the greeting is looked for: a first page.
const FIRST_PAGE: usize = 120;

/// How many lines may stand at the end of the column that nothing tells.
const STRAY: usize = 2;

/// Whether this is a letter by itself: a greeting, and a sign that a ministry wrote it.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    let greeting = lines.iter().take(FIRST_PAGE).find(|line| is_greeting(line));
    let to_parliament = greeting.is_some_and(|line| is_to_parliament(line.text));
    let official = |line: &Line<'_>| {
        head::is_reference(line.text)
            || after_any(line.text, &["Ministerie van", "Onze referentie"]).is_some()
    };
    let signed = || {
        let start = closing::start(lines).and_then(|at| lines.get(at..));
        start.is_some_and(closing::government_signs)
    };
    match greeting {
        Some(_) => to_parliament || signed() || lines.iter().any(official),
        // The first pages may be missing.
        None => signed() && lines.iter().any(official) || has_head(lines),
    }
}

/// Whether a letter's head opens the text, with a line of running text below it.
fn has_head(lines: &[Line<'_>]) -> bool {
    let top = lines.get(..FIRST_PAGE).unwrap_or(lines);
    let any = |line: &Line<'_>| after_any(line.text, &["Betreft", "Onderwerp"]).is_some();
    top.iter().any(any) && head::length(&columns::first_page(top), &[], 0).is_some()
}

/// Takes off what stands above the greeting, notes and page furniture.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.meta.kind = DocumentKind::Letter;
    draft.repairs.roomy_print = true;
    let columns::Parted { main, first, later } = columns::part(draft.raw, lines);
    let lines = main.as_slice();
    let base = pages::base_gap(lines);
    let top = lines.get(..FIRST_PAGE).unwrap_or(lines);
    let start = greeting(lines).or_else(|| head::length(top, &first, base));
    let (above, body) = lines.split_at(start.unwrap_or(0));
    head::read(draft, above, base);
    head::read(draft, &first, 0);
    head::read_repeated(draft, &later);
    // The column at the side may have come between the greeting and the text, or behind the last page.
    let (greeting_line, text) = body.split_at(usize::from(body.first().is_some_and(is_greeting)));
    let (between, text) = text.split_at(match greeting_line {
        [] => 0,
        _ => head::strayed(text, base).min(text.len()),
    });
    let (text, behind) = text.split_at(last_page(text, base));
    head::read(draft, between, base);
    head::read(draft, behind, base);
    let aside = first.iter().chain(between).chain(behind);
    let head: Vec<&str> = above.iter().chain(aside).map(|line| line.text).collect();
    let body: Vec<Line<'s>> = greeting_line.iter().chain(text).copied().collect();
    let sheet = sheet::part(draft, &columns::signatures_apart(&body), &head);
    draft.notes = sheet.notes;
    Paper {
        voice: voice_of_greeting(lines),
        greeted: true,
        ..Paper::of(Text::Printed(sheet.flow))
    }
}

/// Where the text ends: behind the number of its last page, if nothing but the column of the first page follows.
fn last_page(lines: &[Line<'_>], base: usize) -> usize {
    let numbered = |line: &Line<'_>| head::is_page_line(line.text) && line.text.contains("van");
    let end = lines.iter().rposition(numbered).map_or(0, |last| last + 1);
    let behind = lines.get(end..).unwrap_or(&[]);
    let column = head::strayed(behind, base);
    if end > 0 && column > 0 && column + STRAY >= behind.len() {
        end
    } else {
        lines.len()
    }
}

fn greeting(lines: &[Line<'_>]) -> Option<usize> {
    lines.iter().take(FIRST_PAGE).position(is_greeting)
}

/// Whether the line greets; the column at the side may stand behind it.
fn is_greeting(line: &Line<'_>) -> bool {
    let text = line.text.split("   ").next().unwrap_or(line.text);
    opening::is_salutation(text) && text.ends_with(',')
}

fn is_to_parliament(greeting: &str) -> bool {
    greeting.lower().contains("voorzitter")
}

/// A letter to the chair of a chamber comes from government, whoever it is.
fn voice_of_greeting(lines: &[Line<'_>]) -> Option<Voice> {
    let greeting = greeting(lines).and_then(|at| lines.get(at))?;
    is_to_parliament(greeting.text).then(|| closing::government(""))
}
