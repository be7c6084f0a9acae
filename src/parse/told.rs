//! What a container tells of its paper beside the text, where the text itself does not say it.

use super::draft::Draft;
use super::draft::footnotes::NoteDraft;
use super::lines::Line;
use crate::document::calendar::Day;
use crate::document::{Interval, Span};
use crate::read::{Layout, Stated};

/// The lines without those of notes that the container knows by their place.
pub(super) fn without_notes<'s>(lines: Vec<Line<'s>>, layout: &Layout) -> Vec<Line<'s>> {
    let spans = layout.notes.iter().flat_map(|note| &note.spans);
    let mut spans: Vec<Span> = spans.copied().collect();
    spans.sort_unstable();
    let is_note = |line: &Line<'_>| holds(&spans, line);
    lines.into_iter().filter(|line| !is_note(line)).collect()
}

/// Tells the lines that the container makes headings; the highest level that it uses is 1.
pub(super) fn tell_headings(lines: &mut [Line<'_>], layout: &Layout) {
    let highest = layout.headings.iter().map(|(_, level)| *level).min();
    let highest = highest.unwrap_or(1).max(1);
    for line in lines {
        let next = layout
            .headings
            .partition_point(|(span, _)| span.end <= line.span.start);
        let found = layout.headings.get(next);
        let level = found.filter(|(span, _)| span.contains(line.span.start));
        line.heading = level.map_or(0, |(_, level)| (level + 1).saturating_sub(highest).max(1));
    }
}

/// The lines of the paper itself, without what the container sets apart.
pub(super) fn paper<'s>(lines: &[Line<'s>], layout: &Layout) -> Vec<Line<'s>> {
    let own =
        |line: &&Line<'_>| !holds(&layout.aside, line) && !holds(layout.head.as_slice(), line);
    lines.iter().filter(own).copied().collect()
}

/// The lines without what a site has on every page.
pub(super) fn without_site<'s>(lines: &[Line<'s>], layout: &Layout) -> Vec<Line<'s>> {
    let own = |line: &&Line<'_>| !holds(&layout.site, line);
    lines.iter().filter(own).copied().collect()
}

/// Makes furniture of the lines that the container sets apart, and metadata of those that state something above the text.
pub(super) fn set_aside(draft: &mut Draft<'_>, lines: &[Line<'_>], layout: &Layout) {
    let aside = lines.iter().filter(|line| holds(&layout.aside, line));
    draft.furniture.extend(aside.map(|line| line.span));
    let head = lines
        .iter()
        .filter(|line| holds(layout.head.as_slice(), line));
    draft.metadata.extend(head.map(|line| line.span));
}

/// Takes the notes that the container knows by their place.
pub(super) fn take_notes(draft: &mut Draft<'_>, layout: &Layout) {
    let notes = layout.notes.iter().map(|note| NoteDraft {
        label: note.label.clone(),
        spans: note.spans.clone(),
        text: note.text.clone(),
    });
    draft.notes.splice(0..0, notes);
}

/// Whether the line begins in one of these spans, which stand in order.
fn holds(spans: &[Span], line: &Line<'_>) -> bool {
    let next = spans.partition_point(|span| span.end <= line.span.start);
    let found = spans.get(next);
    found.is_some_and(|span| span.contains(line.span.start))
}

/// Fills in what the text left open.
pub(super) fn complete(draft: &mut Draft<'_>, stated: &Stated) {
    let meta = &mut draft.meta;
    if meta.title.is_empty() {
        stated.title.clone_into(&mut meta.title);
    }
    if let Some(day) = Day::from_iso(&stated.date).filter(|_| meta.date.is_none()) {
        meta.date = Some(Interval::day(day));
    }
    if meta.authors.is_empty() {
        meta.authors.clone_from(&stated.authors);
    }
    if meta.publisher.is_none() && !stated.publisher.is_empty() {
        meta.publisher = Some(stated.publisher.clone());
    }
    if stated.address.starts_with("http") && !meta.source_urls.contains(&stated.address) {
        meta.source_urls.push(stated.address.clone());
    }
    if meta.session_year.is_none() {
        meta.session_year = session_year(&stated.address);
    }
}

/// The parliamentary year in the official name of a paper: `h-tk-20172018-70-3`.
fn session_year(address: &str) -> Option<String> {
    let years = address.split(['/', '-', '.']).find(|part| {
        part.len() == 8
            && part.starts_with("20") | part.starts_with("19")
            && part.bytes().all(|byte| byte.is_ascii_digit())
    })?;
    let (first, second) = years.split_at_checked(4)?;
    let follows = first.parse::<u32>().ok()? + 1 == second.parse::<u32>().ok()?;
    follows.then(|| format!("{first}-{second}"))
}

/// The official name of a paper in its address: `h-tk-20172018-70-3`.
pub(super) fn official_id(address: &str) -> Option<&str> {
    let rest = address.split("zoek.officielebekendmakingen.nl/").nth(1)?;
    let name = rest
        .split(['/', '?', '#'])
        .next()?
        .trim_end_matches(".html");
    let known = ["kst-", "h-tk-", "h-ek-", "ah-tk-", "ah-ek-", "blg-"];
    known
        .iter()
        .any(|start| name.starts_with(start))
        .then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_official_name_says_the_parliamentary_year() {
        let address = "https://zoek.officielebekendmakingen.nl/h-tk-20212022-44-7.html";
        assert_eq!(session_year(address).as_deref(), Some("2021-2022"));
        assert_eq!(official_id(address), Some("h-tk-20212022-44-7"));
        assert_eq!(session_year("https://site.nl/nieuws/20220503/ponten"), None);
        assert_eq!(official_id("https://site.nl/kst-1.html"), None);
    }
}
