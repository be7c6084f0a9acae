//! Page lines and footnotes, which interrupt the text.
//!
//! ```text
//! 1 Kamerstuk 34 567, nr. 8.                                  a note at the end of a page
//! kst-34567-12 ISSN 0921 - 7371 's-Gravenhage 2020            the first page's last line
//! …
//! Tweede Kamer, vergaderjaar 2019-2020, 34 567, nr. 12 5      the last page's last line
//! 1 ⏎ Kamerstuk 34 567, nr. 9.                                the other notes, labels on lines of their own
//! ```
//!
//! Numbers on lines of their own occur in papers too (lists of questions), so a series of notes counts only where it
//! begins at 1, or goes on from the notes before it, and where it stands by a page line or its mark was seen before.
//! Numbering may start again: the portal counts the first page's notes by themselves.

use crate::document::Span;
use crate::dutch::months::month_number;
use crate::parse::draft::Draft;
use crate::parse::draft::footnotes::{self, NoteDraft};
use crate::parse::lines::Line;
use crate::parse::paper::closing;
use crate::parse::text::{after, after_any, split};
use std::ops::Range;

/// Puts page lines and notes into the draft. Tells of each line whether it stands outside the text. Marks may stand in
/// the lines of the `masthead` too.
pub(super) fn set_aside(
    draft: &mut Draft<'_>,
    masthead: &[Line<'_>],
    lines: &[Line<'_>],
) -> Vec<bool> {
    let mut found = Found {
        aside: vec![false; lines.len()],
        last: 0,
    };
    found.page_lines(draft, lines);
    for page in 0..lines.len() {
        if found.is_aside(page) && !found.is_aside(page.wrapping_sub(1)) {
            found.notes_before(draft, lines, page);
        }
    }
    if let Some(start) = found.tail_start(draft.raw, masthead, lines) {
        found.tail(draft, lines, start);
    }
    found.aside
}

/// Which lines are set aside so far, and the label of the last note.
struct Found {
    aside: Vec<bool>,
    last: u32,
}

impl Found {
    fn is_aside(&self, at: usize) -> bool {
        self.aside.get(at).is_some_and(|aside| *aside)
    }

    fn mark(&mut self, range: Range<usize>) {
        self.aside.get_mut(range).unwrap_or_default().fill(true);
    }

    /// Page lines, and page numbers that were parted from them.
    fn page_lines(&mut self, draft: &mut Draft<'_>, lines: &[Line<'_>]) {
        let mut number_may_follow = false;
        for (at, line) in lines.iter().enumerate() {
            let page = page_line(line.text);
            if page.is_some() || number_may_follow && is_number(line.text) {
                draft.furniture.push(line.span);
                self.mark(at..at + 1);
            }
            number_may_follow = page == Some(Page::WithoutNumber);
        }
    }

    /// Takes the notes that stand right before the page line at `page`, if their labels make a series.
    fn notes_before(&mut self, draft: &mut Draft<'_>, lines: &[Line<'_>], page: usize) {
        let mut series: Vec<(Range<usize>, u32)> = Vec::new();
        let mut end = page;
        while let Some((start, label)) = note_before(lines, end) {
            if series.last().is_some_and(|(_, next)| label + 1 != *next) || self.is_aside(start) {
                break;
            }
            series.push((start..end, label));
            end = start;
        }
        while series
            .last()
            .is_some_and(|(_, label)| *label != 1 && *label != self.last + 1)
        {
            series.pop();
        }
        for (range, label) in series.into_iter().rev() {
            draft
                .notes
                .extend(note(lines.get(range.clone()).unwrap_or(&[])));
            self.mark(range);
            self.last = label;
        }
    }

    /// Where the notes at the end begin: behind the last signature, at a label that begins or continues a series.
    fn tail_start(&self, raw: &str, masthead: &[Line<'_>], lines: &[Line<'_>]) -> Option<usize> {
        let signed = (0..lines.len())
            .rev()
            .find(|at| lines.get(*at..).and_then(closing::parted).is_some());
        let text = self.free(lines, 0).map(|(_, line)| line);
        let flow: Vec<Span> = masthead.iter().chain(text).map(|line| line.span).collect();
        let marks = footnotes::candidates(raw, &[flow], false);
        let marked = |label: u32, line: &Line<'_>| {
            let reads = |mark: Span| mark.slice(raw).parse() == Ok(label);
            marks
                .iter()
                .any(|mark| mark.span.end <= line.span.start && reads(mark.span))
        };
        let begins = |(at, line): &(usize, &Line<'_>)| {
            label(line).is_some_and(|(value, rest)| {
                let by_page_line = rest.text.is_empty() && self.is_aside(at.wrapping_sub(1));
                (value == 1 || value == self.last + 1) && (by_page_line || marked(value, line))
            })
        };
        self.free(lines, signed.map_or(0, |at| at + 1))
            .find(begins)
            .map(|(at, _)| at)
    }

    /// The lines from `start` on that are still part of the text.
    fn free<'l, 's>(
        &self,
        lines: &'l [Line<'s>],
        start: usize,
    ) -> impl Iterator<Item = (usize, &'l Line<'s>)> {
        lines
            .iter()
            .enumerate()
            .skip(start)
            .filter(|(at, _)| !self.is_aside(*at))
    }

    /// Takes all lines from `start` on as notes, each up to the next label.
    fn tail(&mut self, draft: &mut Draft<'_>, lines: &[Line<'_>], start: usize) {
        let mut series: Option<(u32, bool)> = None;
        for (_, line) in self.free(lines, start) {
            let fits = |(value, rest): &(u32, Line<'_>)| {
                series
                    .is_none_or(|(last, alone)| *value == last + 1 && alone == rest.text.is_empty())
            };
            if let Some((value, rest)) = label(line).filter(fits) {
                series = Some((value, rest.text.is_empty()));
                draft.notes.extend(note(&[*line]));
            } else if let Some(last) = draft.notes.last_mut() {
                last.spans.push(line.span);
                last.text.push(line.span);
            }
        }
        self.mark(start..lines.len());
    }
}

/// A line that belongs to a page rather than to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Page {
    Whole,
    /// The page's number may follow on a line of its own.
    WithoutNumber,
}

/// Whether a line is one that pages end in.
pub(super) fn ends_page(text: &str) -> bool {
    page_line(text).is_some()
}

fn page_line(text: &str) -> Option<Page> {
    if text.chars().count() > 120 {
        return None;
    }
    let first_page = after(text, "kst-")
        .or_else(|| after(text, "ISSN "))
        .is_some_and(|rest| {
            rest.starts_with(|next: char| next.is_ascii_digit())
                && (text.contains("ISSN") || !text.contains(char::is_whitespace))
        });
    let (_, year) =
        after_any(text, &["'s-Gravenhage", "’s-Gravenhage", "Den Haag"]).unwrap_or(("", text));
    let place = year.starts_with(' ') && year.trim().len() == 4 && is_number(year.trim());
    if first_page || place {
        return Some(Page::Whole);
    }
    let (_, rest) = after_any(text, &["Tweede Kamer", "Eerste Kamer"])?;
    let rest = after(rest.trim_start_matches([',', ' ']), "vergaderjaar ")?;
    let (_, number) = rest
        .rsplit_once(", nr. ")
        .or_else(|| rest.rsplit_once(", "))?;
    let mut words = split(number);
    match (words.next(), words.next(), words.next()) {
        (Some(_), None, _) if !text.ends_with('.') => Some(Page::WithoutNumber),
        (Some(_), Some(page), None) if is_number(page) => Some(Page::Whole),
        _ => None,
    }
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The label with which a note begins, and the rest of its line. A day (`1 januari`) is none.
fn label<'s>(line: &Line<'s>) -> Option<(u32, Line<'s>)> {
    let word = split(line.text).next()?;
    let rest = line.tail(word.len());
    let day = split(rest.text)
        .next()
        .is_some_and(|word| month_number(word).is_some());
    let value = word
        .parse()
        .ok()
        .filter(|value| (1..1000).contains(value))?;
    (is_number(word) && !day).then_some((value, rest))
}

/// Where the note begins that ends right before line `end`: on one line, or a label and a line of text.
fn note_before(lines: &[Line<'_>], end: usize) -> Option<(usize, u32)> {
    let labelled = |back: usize, alone: bool| {
        let at = end.checked_sub(back)?;
        let (value, rest) = label(lines.get(at)?)?;
        (rest.text.is_empty() == alone).then_some((at, value))
    };
    labelled(1, false).or_else(|| labelled(2, true))
}

/// The note on these lines.
fn note(lines: &[Line<'_>]) -> Option<NoteDraft> {
    let (first, more) = lines.split_first()?;
    let (value, rest) = label(first)?;
    let more = more.iter().map(|line| line.span);
    let text = (!rest.text.is_empty())
        .then_some(rest.span)
        .into_iter()
        .chain(more.clone())
        .collect();
    let spans = std::iter::once(first.span).chain(more).collect();
    Some(NoteDraft {
        label: value.to_string(),
        spans,
        text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> (Vec<(String, String)>, String) {
        let lines = lines(raw);
        let mut draft = Draft::new(raw);
        let aside = set_aside(&mut draft, &[], &lines);
        let text = |spans: &[Span]| {
            spans
                .iter()
                .map(|span| span.slice(raw))
                .collect::<Vec<_>>()
                .join(" ")
        };
        let notes = draft
            .notes
            .iter()
            .map(|note| (note.label.clone(), text(&note.text)))
            .collect();
        let kept: Vec<&str> = lines
            .iter()
            .zip(aside)
            .filter(|(_, aside)| !aside)
            .map(|(line, _)| line.text)
            .collect();
        (notes, kept.join("|"))
    }

    fn notes(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected
            .iter()
            .map(|(label, text)| ((*label).to_owned(), (*text).to_owned()))
            .collect()
    }

    #[test]
    fn notes_at_a_page_end_and_at_the_end_of_the_text() {
        let raw = "Een brief1 en2 meer.\n\n1 Kamerstuk 1.\n\n2 Zie daar.\n\nkst-1-2 ISSN 0921 - 7371 's-Gravenhage 2020\n\nDan3 dit.\n\nTweede Kamer, vergaderjaar 2019-2020, 30 000, nr. 2 4\n\n3\n\n   Kamerstuk 3.\n\n4\n\nLang.\n\nNog meer.";
        let (found, kept) = read(raw);
        let expected = [
            ("1", "Kamerstuk 1."),
            ("2", "Zie daar."),
            ("3", "Kamerstuk 3."),
            ("4", "Lang. Nog meer."),
        ];
        assert_eq!(found, notes(&expected));
        assert_eq!(kept, "Een brief1 en2 meer.|Dan3 dit.");
    }

    #[test]
    fn numbering_may_start_again() {
        let (found, _) = read(
            "A1.\n\n1 Een.\n\nkst-1-2 ISSN 0921\n\nB1.\n\nTweede Kamer, vergaderjaar 2019-2020, 30 000, nr. 2 4\n\n1\n\nTwee.",
        );
        assert_eq!(found, notes(&[("1", "Een."), ("1", "Twee.")]));
    }

    #[test]
    fn without_a_page_line_the_mark_proves_the_note() {
        let (found, kept) = read("Een zin.1\n\nDe Minister van Iets,\n\nA. de Vries\n\n1\n\nNoot.");
        assert_eq!(
            (found, kept.as_str()),
            (
                notes(&[("1", "Noot.")]),
                "Een zin.1|De Minister van Iets,|A. de Vries"
            )
        );
    }

    #[test]
    fn questions_days_and_page_numbers_are_no_notes() {
        let (found, kept) = read("1\n\nWat kost dat?\n\n2\n\nEn dit?");
        assert_eq!(
            (found.len(), kept.as_str()),
            (0, "1|Wat kost dat?|2|En dit?")
        );
        let (found, kept) = read(
            "1 januari was het zover.\n\nTweede Kamer, vergaderjaar 2019-2020, 30 000, nr. 2\n\n1\n\nVerder.",
        );
        assert_eq!(
            (found.len(), kept.as_str()),
            (0, "1 januari was het zover.|Verder.")
        );
        assert_eq!(
            page_line("Tweede Kamer, vergaderjaar 2013-2014, 30 000, nr. 7, blz. 3."),
            None
        );
    }
}
