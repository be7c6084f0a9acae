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
    /// Notes whose numbers did not come yet.
    missing: Vec<u32>,
}

impl Notes {
    /// The number that a line begins with, if a note may begin there. At the `first` line of a page's notes some numbers
    /// may be missing, or numbering may start again; so may a few where a number stands alone among the notes, whose
    /// lines were put before it.
    pub(super) fn starts(&self, line: &Line<'_>, first: bool) -> Option<u32> {
        self.labelled(line, first).map(|(number, _)| number)
    }

    fn labelled(&self, line: &Line<'_>, first: bool) -> Option<(u32, usize)> {
        if let Some(length) = spaced_label(line.text, self.last + 1) {
            return Some((self.last + 1, length));
        }
        let (number, length) = label(line.text)?;
        let next = number == self.last + 1;
        let ahead = (self.last + 1..=self.last + MISSING).contains(&number);
        let jump = number == 1 || self.last == 0 || ahead;
        let alone =
            length == line.text.len() && ahead && self.skipped(number) == self.lines_of_last();
        (next || (first && jump) || alone).then_some((number, length))
    }

    /// How many notes are known by now if the next one bears this number, the last included.
    fn skipped(&self, number: u32) -> usize {
        usize::try_from(number.saturating_sub(self.last)).unwrap_or(usize::MAX)
    }

    /// How many lines of text the last note has, where it has more than its own.
    fn lines_of_last(&self) -> usize {
        let lines = self.found.last().map_or(0, |note| note.text.len());
        if lines > 1 { lines } else { 0 }
    }

    /// Whether this is the number after the last.
    pub(super) fn is_next(&self, number: u32) -> bool {
        self.last > 0 && number == self.last + 1
    }

    /// Whether the last note has no text yet.
    pub(super) fn waits(&self) -> bool {
        self.found.last().is_some_and(|note| note.text.is_empty())
    }

    /// Adds a line: a new note where it starts one, else more of the last. Says whether it could.
    pub(super) fn add(&mut self, line: &Line<'_>, first: bool) -> bool {
        if let Some((number, digits)) = self.labelled(line, first) {
            self.part_lines(number);
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
        let waiting = self.waiting();
        let begins = line.text.starts_with(|first: char| !first.is_lowercase());
        let count = self.found.len();
        // Where several numbers stand together their texts follow in the same order, one a line.
        let at = if waiting == 0 || count == waiting && !begins {
            count.checked_sub(1)
        } else {
            count.checked_sub(waiting)
        };
        let Some(note) = at.and_then(|at| self.found.get_mut(at)) else {
            return false;
        };
        note.spans.push(line.span);
        note.text.push(line.span);
        true
    }

    /// How many of the last notes have no text yet.
    fn waiting(&self) -> usize {
        let empty = |note: &&NoteDraft| note.text.is_empty();
        self.found.iter().rev().take_while(empty).count()
    }

    /// Gives each line of the last note to a note of its own, where the numbers between it and the next one are missing
    /// and there are as many lines.
    fn part_lines(&mut self, next: u32) {
        let skipped = self.skipped(next);
        if skipped < 2 || skipped != self.lines_of_last() {
            return;
        }
        let Some(note) = self.found.last_mut() else {
            return;
        };
        let lines = note.text.split_off(1);
        note.spans.retain(|span| !lines.contains(span));
        for (at, span) in lines.into_iter().enumerate() {
            let number = self.last.saturating_add(u32::try_from(at).unwrap_or(0) + 1);
            self.found.push(NoteDraft {
                label: number.to_string(),
                spans: vec![span],
                text: vec![span],
            });
            self.missing.push(number);
        }
    }

    /// Takes a line that is nothing but the number of a note whose text was found before it.
    pub(super) fn take_stray(&mut self, line: &Line<'_>) -> bool {
        let Some(number) = label(line.text).filter(|(_, length)| *length == line.text.len()) else {
            return false;
        };
        let Some(at) = self.missing.iter().position(|missing| *missing == number.0) else {
            return false;
        };
        self.missing.remove(at);
        let label = number.0.to_string();
        if let Some(note) = self.found.iter_mut().rev().find(|note| note.label == label) {
            note.spans.push(line.span);
        }
        true
    }
}

/// The length of a label whose digits stand apart, as roomy print sets them: `1 2 Kamerstukken` where 12 is next.
fn spaced_label(text: &str, next: u32) -> Option<usize> {
    let digits = next.to_string();
    if digits.len() < 2 {
        return None;
    }
    let spaced: Vec<String> = digits.chars().map(String::from).collect();
    let spaced = spaced.join(" ");
    let rest = text.strip_prefix(spaced.as_str())?;
    let ends = rest.is_empty() || rest.starts_with(char::is_whitespace);
    ends.then_some(spaced.len())
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
    fn numbers_that_came_apart_from_their_texts_find_them() {
        let raw = "2\nEen\nTwee\nDrie\n5\nVijf\ngaat door";
        let expected = [
            ("2", "Een"),
            ("3", "Twee"),
            ("4", "Drie"),
            ("5", "Vijf|gaat door"),
        ];
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(label, text)| ((*label).to_owned(), (*text).to_owned()))
            .collect();
        assert_eq!(read(raw), expected);
        assert_eq!(
            read("8\n9\nAcht.\nNegen\ngaat door")
                .into_iter()
                .map(|(_, text)| text)
                .collect::<Vec<_>>(),
            ["Acht.", "Negen|gaat door"]
        );
        assert_eq!(read("11\nElf\n1 2 Twaalf").len(), 2);
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
