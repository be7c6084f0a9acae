//! Footnotes at the end of a page.
//!
//! A note starts with its number at the start of a line: `14 Naar een toekomst …`. Its text may run on over several
//! lines, stand on the next line alone, or be missing. Numbers go up by one, which tells a note's number from a date that
//! happens to begin a line (`17 maart 2016`).

use crate::document::Span;
use crate::parse::draft::footnotes::{NoteDraft, digit_value, is_superscript};
use crate::parse::lines::Line;

/// How many numbers may be missing where a page's notes begin.
const MISSING: u32 = 10;

/// The notes read so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// All notes, in order.
    pub(super) found: Vec<NoteDraft>,
    last: u32,
}

impl Notes {
    /// The number that a line begins with, if a note may begin there. At the `first` line of a page's notes some numbers
    /// may be missing, or numbering may start again.
    pub(super) fn starts(&self, line: &Line<'_>, first: bool) -> Option<u32> {
        let (number, _) = label(line.text)?;
        let next = number == self.last + 1;
        let jump = number == 1
            || self.last == 0
            || (self.last + 1..=self.last + MISSING).contains(&number);
        (next || (first && jump)).then_some(number)
    }

    /// Whether the last note has no text yet.
    pub(super) fn waits(&self) -> bool {
        self.found.last().is_some_and(|note| note.text.is_empty())
    }

    /// Adds a line: a new note where it starts one, else more of the last. Says whether it could.
    pub(super) fn add(&mut self, line: &Line<'_>, first: bool) -> bool {
        if let Some(number) = self.starts(line, first) {
            let digits = label(line.text).map_or(0, |(_, digits)| digits);
            let text = line.tail(digits).span;
            let text: Vec<Span> = (!text.is_empty()).then_some(text).into_iter().collect();
            self.found.push(NoteDraft {
                label: number.to_string(),
                spans: vec![line.span],
                text,
            });
            self.last = number;
            return true;
        }
        let Some(note) = self.found.last_mut() else {
            return false;
        };
        note.spans.push(line.span);
        note.text.push(line.span);
        true
    }
}

/// The number that begins the text, and its length: digits followed by white space or nothing, or superscript ones.
fn label(text: &str) -> Option<(u32, usize)> {
    let raised = text.len() - text.trim_start_matches(is_superscript).len();
    if raised > 0 {
        let mut digits = text.get(..raised)?.chars().filter_map(digit_value);
        let number = digits.try_fold(0_u32, |number, digit| {
            number.checked_mul(10)?.checked_add(digit)
        })?;
        return (number > 0).then_some((number, raised));
    }
    let digits = text.len()
        - text
            .trim_start_matches(|digit: char| digit.is_ascii_digit())
            .len();
    let ends = text
        .get(digits..)?
        .chars()
        .next()
        .is_none_or(char::is_whitespace);
    let number = text.get(..digits)?.parse().ok()?;
    ((1..=3).contains(&digits) && ends && number > 0).then_some((number, digits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> Vec<(String, String)> {
        let mut notes = Notes::default();
        for (index, line) in lines(raw).iter().enumerate() {
            notes.add(line, index == 0);
        }
        let text = |note: &NoteDraft| {
            note.text
                .iter()
                .map(|span| span.slice(raw))
                .collect::<Vec<_>>()
                .join("|")
        };
        notes
            .found
            .iter()
            .map(|note| (note.label.clone(), text(note)))
            .collect()
    }

    #[test]
    fn numbers_in_order_begin_notes_and_dates_do_not() {
        let raw = "7 Brief van\n17 maart 2016 over zorg\n8 TK 2015\n9\n Los van zijn nummer\n10\n";
        let expected = [
            ("7", "Brief van|17 maart 2016 over zorg"),
            ("8", "TK 2015"),
            ("9", "Los van zijn nummer"),
            ("10", ""),
        ];
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(label, text)| ((*label).to_owned(), (*text).to_owned()))
            .collect();
        assert_eq!(read(raw), expected);
    }

    #[test]
    fn years_and_ordinals_are_no_labels() {
        assert_eq!(label("2016 was"), None);
        assert_eq!(label("1. Inleiding"), None);
        assert_eq!(label("3e kwartaal"), None);
        assert_eq!(label("12"), Some((12, 2)));
        assert_eq!(label("¹² Zie daar"), Some((12, 4)));
    }
}
