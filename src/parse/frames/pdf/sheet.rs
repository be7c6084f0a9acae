//! The lines of all pages, parted: what is read in one go, footnotes, and page furniture.
//!
//! What stands at a page's end or start interrupts the body, often within a sentence. Here the body's lines come
//! together again; each knows whether a page ended before it, and whether there was room.

use super::head;
use super::notes::Notes;
use super::pages::{PAGE, Pages};
use crate::parse::draft::Draft;
use crate::parse::draft::footnotes::{NoteDraft, digit_value, is_superscript};
use crate::parse::frames::unframed::PrintedLine;
use crate::parse::lines::Line;
use crate::parse::paper::turns;
use crate::parse::text::{ends_sentence, holds_mark};

/// Most lines of the notes of one page.
const NOTES: usize = 25;

/// The body and what was taken out of it, furniture and metadata apart: those go to the draft at once.
#[derive(Debug, Default)]
pub(super) struct Sheet<'s> {
    /// Lines of the body, in order.
    pub(super) flow: Vec<PrintedLine<'s>>,
    /// Footnotes, in order.
    pub(super) notes: Vec<NoteDraft>,
}

/// Parts the lines of a letter from its greeting on; `head` is what stood above it.
pub(super) fn part<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>], head: &[&str]) -> Sheet<'s> {
    let mut sorter = Sorter::new(Pages::new(draft.raw, lines));
    sorter.head = head.iter().map(|text| (*text).to_owned()).collect();
    sorter.questions = turns::numbered(lines);
    let mut at = 0;
    while at < lines.len() {
        at += sorter.take(draft, at).max(1);
    }
    Sheet {
        flow: sorter.flow,
        notes: sorter.notes.found,
    }
}

struct Sorter<'s, 'l> {
    pages: Pages<'s, 'l>,
    flow: Vec<PrintedLine<'s>>,
    notes: Notes,
    in_notes: bool,
    /// Number of the page, as far as it shows.
    page: usize,
    /// Whether a rule was drawn just before.
    ruled: bool,
    /// Whether there was room where the body broke off, if something came since its last line.
    broke_off: Option<bool>,
    /// The lines that number questions.
    questions: Vec<usize>,
    /// The lines of the letter's head.
    head: Vec<String>,
    /// Whether nothing but furniture stood on this page so far.
    at_top: bool,
}

impl<'s, 'l> Sorter<'s, 'l> {
    fn new(pages: Pages<'s, 'l>) -> Self {
        let (flow, notes) = (Vec::new(), Notes::default());
        Self {
            pages,
            flow,
            notes,
            in_notes: false,
            page: 1,
            ruled: false,
            broke_off: None,
            questions: Vec::new(),
            head: Vec::new(),
            at_top: false,
        }
    }

    /// Puts the line at `at` where it belongs; returns how many lines were taken with it.
    fn take(&mut self, draft: &mut Draft<'_>, at: usize) -> usize {
        let Some(line) = self.pages.lines.get(at).copied() else {
            return 1;
        };
        if self.pages.starts_page(at) {
            self.page += 1;
            self.leave_notes(at);
            self.at_top = true;
        }
        if self.repeats_head(at) {
            self.leave_notes(at);
            self.break_off(at);
            draft.furniture.push(line.span);
            return 1;
        }
        let below_rule = std::mem::take(&mut self.ruled) || self.pages.rule_before(at);
        if self.questions.contains(&at) {
            self.leave_notes(at);
            self.add_to_body(at, line);
            return 1;
        }
        if self.in_notes && self.notes.take_stray(&line) {
            return 1;
        }
        let numbered = !self.in_notes && self.begins_notes_without_rule(at);
        if !numbered && self.takes_page_furniture(draft, at) {
            return 1;
        }
        if let Some(taken) = self.take_header(draft, at) {
            return taken;
        }
        if self.in_notes && self.ends_notes(at) {
            self.leave_notes(at);
        }
        let begins = below_rule || numbered;
        if (begins || self.in_notes) && self.notes.add(&line, begins) {
            self.break_off(at);
            self.in_notes = true;
            self.at_top = false;
        } else {
            self.add_to_body(at, line);
        }
        1
    }

    /// Whether this line at the top of a page repeats one of the letter's head: who sends it, the day, a reference.
    fn repeats_head(&self, at: usize) -> bool {
        let line = self.pages.lines.get(at).filter(|_| self.at_top);
        line.is_some_and(|line| {
            head::is_case_number(line.text) || self.head.iter().any(|head| head == line.text)
        })
    }

    fn add_to_body(&mut self, at: usize, line: Line<'s>) {
        self.at_top = false;
        let broke_off = self.broke_off.take();
        let page = self.pages.starts_page(at);
        let room =
            broke_off.unwrap_or(!page && line.gap > self.pages.base) && !self.flow.is_empty();
        self.flow.push(PrintedLine {
            line,
            room,
            crossed: broke_off.is_some() || page,
            question: self.questions.contains(&at),
        });
    }

    /// Notes that something else than body begins at `at`.
    fn break_off(&mut self, at: usize) {
        let gap = self
            .pages
            .gap(at)
            .saturating_sub(usize::from(self.pages.rule_before(at)));
        self.broke_off.get_or_insert(gap > self.pages.base);
    }

    fn leave_notes(&mut self, at: usize) {
        if std::mem::take(&mut self.in_notes) {
            self.break_off(at);
        }
    }

    /// Page numbers, drawn rules, headers, targets of links.
    fn takes_page_furniture(&mut self, draft: &mut Draft<'_>, at: usize) -> bool {
        let Some(line) = self.pages.lines.get(at).copied() else {
            return false;
        };
        let (rule, number) = (self.pages.is_rule(at), self.page_number(at));
        if !(rule || number.is_some() || self.pages.is_header(at) || self.pages.is_link_target(at))
        {
            return false;
        }
        self.break_off(at);
        self.in_notes &= number.is_none();
        self.at_top |= head::is_page_line(line.text);
        self.ruled = rule;
        self.page = number
            .filter(|number| *number == self.page + 1)
            .unwrap_or(self.page);
        draft.furniture.push(line.span);
        true
    }

    /// The number of the page, if the line is nothing else: the one expected, or any that stands alone. Among notes it
    /// is the next note's unless the page ends there.
    fn page_number(&self, at: usize) -> Option<usize> {
        let line = self.pages.lines.get(at)?;
        if head::is_page_line(line.text) {
            return Some(self.page);
        }
        let number = line
            .text
            .parse::<usize>()
            .ok()
            .filter(|_| line.text.len() <= 3)?;
        let label = self.in_notes && self.notes.starts(line, false).is_some();
        let base = self.pages.base;
        let alone = line.gap > base
            && self
                .pages
                .lines
                .get(at + 1)
                .is_none_or(|next| next.gap > base);
        let expected = number == self.page || number == self.page + 1;
        let is_number = if label {
            self.pages.ends_page(at) && number == self.page
        } else {
            expected || alone
        };
        is_number.then_some(number)
    }

    /// The reference that later pages repeat, and keys of the side column.
    fn take_header(&mut self, draft: &mut Draft<'_>, at: usize) -> Option<usize> {
        let rest = self.pages.lines.get(at..)?;
        let apart = self.pages.gap(at) > self.pages.base
            || self.pages.starts_page(at)
            || self.broke_off.is_some();
        if let Some(line) = rest
            .first()
            .filter(|line| apart && head::is_repeated_part(draft, line.text))
        {
            let alone = head::repeated(rest, self.pages.base).is_none();
            if alone {
                self.break_off(at);
                self.in_notes = false;
                draft.furniture.push(line.span);
                return Some(1);
            }
        }
        let (reference, taken) = head::repeated(rest, self.pages.base).filter(|_| apart)?;
        self.break_off(at);
        self.in_notes = false;
        let spans = rest.iter().take(taken).map(|line| line.span);
        let again = reference.is_some() && draft.meta.reference.is_some();
        if again {
            draft.furniture.extend(spans)
        } else {
            draft.metadata.extend(spans)
        }
        if let Some(reference) = reference {
            draft
                .meta
                .reference
                .get_or_insert_with(|| head::tight(reference));
        }
        Some(taken)
    }

    /// Where no page start says that the notes are over: room, or lines as far apart as the body's.
    fn ends_notes(&self, at: usize) -> bool {
        let Some(line) = self.pages.lines.get(at) else {
            return false;
        };
        let goes_on =
            self.notes.starts(line, false).is_some() || self.notes.waits() || line.gap == 0;
        !goes_on && (self.pages.base == 0 || self.pages.gap(at + 1) >= self.pages.base)
    }

    /// Whether the page ends within the room that its notes take.
    fn ends_soon(&self, at: usize) -> bool {
        let is_page_line = |at: usize| {
            let line = self.pages.lines.get(at);
            line.is_some_and(|line| head::is_page_line(line.text))
        };
        let key = |line: &Line<'_>| head::begins_with_key(line.text);
        let text = !self.pages.ends_page(at)
            && !is_page_line(at + 1)
            && !self.pages.lines.get(at + 1).is_some_and(key);
        text && (at + 1..at + NOTES).any(|at| self.pages.ends_page(at) || is_page_line(at))
    }

    /// Whether the page ends in a line of its own with its number, so that a number alone is none.
    fn is_numbered_below(&self, at: usize) -> bool {
        let below = self.pages.lines.get(at + 2..).unwrap_or(&[]);
        below
            .iter()
            .take(NOTES)
            .any(|line| head::is_page_line(line.text) && line.text.contains("van"))
    }

    /// A line that begins with the next note's number, closer to what follows than the body's lines, or set apart,
    /// after a mark with that number.
    fn begins_notes_without_rule(&self, at: usize) -> bool {
        let Some(line) = self.pages.lines.get(at) else {
            return false;
        };
        let Some(number) = self.notes.starts(line, true) else {
            return false;
        };
        let (base, next, mark) = (
            self.pages.base,
            self.pages.lines.get(at + 1),
            number.to_string(),
        );
        // A number by itself has its text on the next line, a little to the right, or at the end of its page.
        let alone = line.text == mark;
        let below = next.is_some_and(|next| next.indent > 0 && next.gap <= base);
        let last = self.ends_soon(at);
        let tight = if alone {
            below || last
        } else {
            next.is_none_or(|next| next.gap == 0)
                || self.pages.is_link_target(at + 1)
                || self.pages.ends_page(at)
                || next.is_some_and(|next| head::is_page_line(next.text))
        };
        let closed = || {
            let before = self.flow.last();
            before.is_some_and(|before| ends_sentence(before.line.text))
        };
        let apart = if base > 0 {
            tight && line.gap >= base
        } else {
            line.gap > 0
                || alone && below
                || last && self.notes.is_next(number) && (alone || closed())
                || alone && number == 1 && self.is_numbered_below(at)
        };
        // A raised number stands in the text as it stands here; one that is not may be raised there.
        let raised = line
            .text
            .get(..line.text.len() - line.text.trim_start_matches(is_superscript).len())
            .unwrap_or("");
        let marked = |text: &str| {
            if raised.is_empty() {
                holds_mark(text, &mark)
                    || holds_raised(text, number)
                    || alone && holds_mark_apart(text, &mark)
            } else {
                text.contains(raised)
            }
        };
        apart
            && tight
            && self
                .flow
                .iter()
                .rev()
                .take(PAGE)
                .any(|body| marked(body.line.text))
    }
}

/// Whether the number stands raised in the text.
fn holds_raised(text: &str, number: u32) -> bool {
    let mut marks = text.split(|sign: char| !is_superscript(sign));
    marks.any(|mark| {
        let digits = mark.chars().filter_map(digit_value);
        !mark.is_empty()
            && digits.fold(0_u32, |value, digit| {
                value.saturating_mul(10).saturating_add(digit)
            }) == number
    })
}

/// Whether the number stands behind a word and a space, as a mark does where print is roomy.
fn holds_mark_apart(text: &str, mark: &str) -> bool {
    text.match_indices(mark).any(|(at, _)| {
        let before = text.get(..at).unwrap_or("");
        let after = text.get(at + mark.len()..).unwrap_or("");
        let word = before
            .strip_suffix(' ')
            .is_some_and(|word| word.ends_with(char::is_alphabetic));
        word && (after.is_empty() || after.starts_with([' ', '.', ',', ';', ')']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn parted(raw: &str) -> (String, Vec<String>, Vec<String>) {
        let mut draft = Draft::new(raw);
        let sheet = part(&mut draft, &lines(raw), &[]);
        let body = sheet
            .flow
            .iter()
            .map(|line| line.line.text)
            .collect::<Vec<_>>()
            .join("|");
        let notes = sheet.notes.iter().map(|note| note.label.clone()).collect();
        (
            body,
            notes,
            draft
                .furniture
                .iter()
                .map(|span| span.slice(raw).to_owned())
                .collect(),
        )
    }

    #[test]
    fn notes_and_page_ends_are_taken_out_of_a_sentence() {
        let rule = " ".repeat(30);
        let raw = format!(
            "een zin1 \n\ndie hier \n\n{rule}\n1 Zie daar \n\nhttp://www.x.nl/\n doorgaat \n\nen eindigt. \n"
        );
        let (body, notes, furniture) = parted(&raw);
        assert_eq!(body, "een zin1|die hier|doorgaat|en eindigt.");
        assert_eq!(
            (notes, furniture),
            (vec!["1".to_owned()], vec!["http://www.x.nl/".to_owned()])
        );
    }

    #[test]
    fn page_numbers_and_references_go() {
        let raw = "tekst \n\nmeer \n\ntekst \n\n\n\n2 \n\n\n\nKenmerk \n\n12-AB-3 \n\n\n\ngaat door \n\nen door \n";
        let (body, _, furniture) = parted(raw);
        assert_eq!(
            (body.as_str(), furniture),
            ("tekst|meer|tekst|gaat door|en door", vec!["2".to_owned()])
        );
    }

    #[test]
    fn notes_are_found_without_a_rule() {
        let raw = "een zin1 \n\nvan twee \n\nregels. \n\n1 Zie daar \nof hier \n gaat door \n\nop de \n\nvolgende \n";
        let (body, notes, _) = parted(raw);
        assert_eq!(
            (body.as_str(), notes.len()),
            ("een zin1|van twee|regels.|gaat door|op de|volgende", 1)
        );
        let raw = "een zin1\nvan twee\nregels.\n\n1 Zie daar\nof hier\n\nDan verder\nmet tekst\n";
        assert_eq!(
            parted(raw).0,
            "een zin1|van twee|regels.|Dan verder|met tekst"
        );
    }

    #[test]
    fn raised_numbers_begin_notes() {
        let raw = "een zin.¹ \n\nvan twee \n\nregels. \n\nPagina 1 van 1 \n\n¹ Zie daar. \n";
        let (body, notes, _) = parted(raw);
        assert_eq!(
            (body.as_str(), notes),
            ("een zin.¹|van twee|regels.", vec!["1".to_owned()])
        );
    }

    #[test]
    fn headers_of_several_pages_go() {
        let raw = "a \n\nb \n\nc \n Directie Zorg \n\nd \n\ne \n Directie Zorg \n\nf \n\ng \n Directie Zorg \n\nh \n";
        assert_eq!(parted(raw).2.len(), 3);
    }
}
