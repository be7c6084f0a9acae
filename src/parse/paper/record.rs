//! The head of the record of a meeting: what a site prints above it, and the point of the agenda.

use super::opening;
use crate::document::DocumentKind;
use crate::parse::days;
use crate::parse::draft::Draft;
use crate::parse::frames::unframed::{Paper, Text};
use crate::parse::lines::Line;
use crate::parse::text::split;

/// How many lines the site's head above a record takes at most.
const RECORD_HEAD: usize = 8;

/// The record of a meeting, as the sites of the chambers publish it: what stands above the first speaker names the
/// chamber, its year and day, and the point of the agenda.
pub(crate) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    draft.meta.kind = DocumentKind::Debate;
    let mut body = lines;
    for _ in 0..RECORD_HEAD {
        let Some((line, rest)) = body.split_first() else {
            break;
        };
        if !record_head(draft, line) {
            break;
        }
        draft.metadata.push(line.span);
        body = rest;
    }
    if let Some((line, rest)) = body.split_first().filter(|_| draft.meta.title.is_empty()) {
        draft.meta.title = without_number(line.text).to_owned();
        draft.metadata.push(line.span);
        body = rest;
    }
    Paper::of(Text::Paragraphs {
        above: Vec::new(),
        body: body.to_vec(),
        below: Vec::new(),
    })
}

/// Whether the line is the site's own above a record, and what it says of the meeting.
fn record_head(draft: &mut Draft<'_>, line: &Line<'_>) -> bool {
    let text = line.text;
    let chamber = ["Tweede Kamer", "Eerste Kamer"]
        .into_iter()
        .find(|chamber| text.contains(*chamber));
    let session = text.match_indices('-').find_map(|(dash, _)| {
        let years = text.get(dash.checked_sub(4)?..dash + 5)?;
        super::session_year(&format!("Vergaderjaar {years}"))
    });
    let numbered = text.contains(", nr.") || text.contains("nr. ") || text.contains(" vergadering");
    let day = split(text).collect::<Vec<_>>();
    let day = day
        .len()
        .checked_sub(3)
        .and_then(|from| days::at_start(&day.get(from..)?.join(" ")));
    if text == "Handeling" || text == "Handelingen" || text.starts_with("Datum publicatie") {
        return true;
    }
    let Some(chamber) = chamber.filter(|_| numbered || session.is_some()) else {
        return ["Aanvang:", "Sluiting:", "Status:"]
            .iter()
            .any(|key| text.starts_with(key));
    };
    draft
        .meta
        .publisher
        .get_or_insert_with(|| format!("{chamber} der Staten-Generaal"));
    if let Some(session) = session {
        draft.meta.session_year.get_or_insert(session);
    }
    if let Some(day) = day {
        opening::state_date(draft, day, line.span);
    }
    true
}

/// The title of a point of the agenda without its number.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|first: char| first.is_ascii_digit());
    let title = rest.trim_start_matches(['.', ' ', '\u{a0}']);
    if title.len() < rest.len() {
        title
    } else {
        text
    }
}
