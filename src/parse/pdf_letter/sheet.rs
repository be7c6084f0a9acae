//! The lines of all pages, parted: what is read in one go, footnotes, and page furniture.
//!
//! What stands at a page's end or start interrupts the body, often within a sentence. Here the body's lines come
//! together again; each knows whether a page ended before it, and whether there was room.

use super::head;
use super::measure::base_gap;
use super::notes::Notes;
use crate::document::Span;
use crate::parse::draft::Draft;
use crate::parse::footnotes::NoteDraft;
use crate::parse::lines::Line;

/// How many spaces or dashes make a rule.
const RULE: usize = 20;

/// From how many pages on a line that starts pages is their header.
const HEADER_PAGES: usize = 3;

/// Characters of the longest header.
const HEADER: usize = 80;

/// A line of the body.
#[derive(Clone, Copy, Debug)]
pub(super) struct FlowLine<'s> {
    /// The line.
    pub(super) line: Line<'s>,
    /// Whether more room than between lines of a paragraph came before it, or ended the page before it.
    pub(super) room: bool,
    /// Whether a page, or something else, ended before it.
    pub(super) crossed: bool,
}

/// The body and what was taken out of it, furniture and metadata apart: those go to the draft at once.
#[derive(Debug, Default)]
pub(super) struct Sheet<'s> {
    /// Lines of the body, in order.
    pub(super) flow: Vec<FlowLine<'s>>,
    /// Footnotes, in order.
    pub(super) notes: Vec<NoteDraft>,
}

/// Parts the lines of a letter from its greeting on.
pub(super) fn part<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Sheet<'s> {
    let mut sorter = Sorter::new(draft.raw, lines);
    let mut at = 0;
    while at < lines.len() {
        at += sorter.take(draft, at).max(1);
    }
    Sheet { flow: sorter.flow, notes: sorter.notes.found }
}

struct Sorter<'s, 'l> {
    raw: &'l str,
    lines: &'l [Line<'s>],
    base: usize,
    /// Whether lines generally end in a space, as they were broken at one.
    spaced: bool,
    headers: Vec<&'s str>,
    flow: Vec<FlowLine<'s>>,
    notes: Notes,
    in_notes: bool,
    page: usize,
    /// Whether there was room where the body broke off, if something came since its last line.
    broke_off: Option<bool>,
}

impl<'s, 'l> Sorter<'s, 'l> {
    fn new(raw: &'l str, lines: &'l [Line<'s>]) -> Self {
        let spaced = lines.iter().filter(|line| raw.get(line.span.end..).is_some_and(|rest| rest.starts_with(' ')));
        let spaced = spaced.count() * 5 > lines.len() * 4;
        let mut sorter = Self {
            raw,
            lines,
            base: base_gap(lines),
            spaced,
            headers: Vec::new(),
            flow: Vec::new(),
            notes: Notes::default(),
            in_notes: false,
            page: 1,
            broke_off: None,
        };
        sorter.headers = sorter.headers();
        sorter
    }

    /// Lines with which several pages start.
    fn headers(&self) -> Vec<&'s str> {
        let short = |line: &Line<'s>| line.text.len() <= HEADER;
        let starts = (0..self.lines.len()).filter(|at| self.starts_page(*at));
        let mut first: Vec<&str> =
            starts.filter_map(|at| self.lines.get(at)).filter(|line| short(line)).map(|line| line.text).collect();
        first.sort_unstable();
        let groups = first.chunk_by(|one, other| one == other).filter(|group| group.len() >= HEADER_PAGES);
        groups.filter_map(|group| group.first().copied()).collect()
    }

    /// Puts the line at `at` where it belongs; returns how many lines were taken with it.
    fn take(&mut self, draft: &mut Draft<'_>, at: usize) -> usize {
        let Some(line) = self.lines.get(at).copied() else { return 1 };
        if self.starts_page(at) {
            self.page += 1;
            self.leave_notes(at);
        }
        let below_rule = self.rule_before(at);
        if self.takes_page_furniture(draft, at) {
            return 1;
        }
        if let Some(taken) = self.take_header(draft, at) {
            return taken;
        }
        if self.in_notes && self.ends_notes(at) {
            self.leave_notes(at);
        }
        let begins = below_rule || (!self.in_notes && self.begins_notes_without_rule(at));
        if (begins || self.in_notes) && self.notes.add(&line, begins) {
            self.break_off(at);
            self.in_notes = true;
            return 1;
        }
        self.add_to_body(at, line);
        1
    }

    fn add_to_body(&mut self, at: usize, line: Line<'s>) {
        let broke_off = self.broke_off.take();
        let page = self.starts_page(at);
        let room = broke_off.unwrap_or(!page && line.gap > self.base) && !self.flow.is_empty();
        self.flow.push(FlowLine { line, room, crossed: broke_off.is_some() || page });
    }

    /// Notes that something else than body begins at `at`.
    fn break_off(&mut self, at: usize) {
        let gap = self.lines.get(at).map_or(0, |line| line.gap);
        let room = gap.saturating_sub(usize::from(self.rule_before(at))) > self.base;
        self.broke_off.get_or_insert(room);
    }

    fn leave_notes(&mut self, at: usize) {
        if std::mem::take(&mut self.in_notes) {
            self.break_off(at);
        }
    }

    /// One space, or a form feed, right behind the line before.
    fn starts_page(&self, at: usize) -> bool {
        let line = self.lines.get(at);
        line.is_some_and(|line| {
            let before = self.before(at);
            at > 0 && ((line.gap == 0 && line.indent == 1 && before.ends_with("\n ")) || before.contains('\u{c}'))
        })
    }

    /// All white space before a line.
    fn before(&self, at: usize) -> &'l str {
        let Some(line) = self.lines.get(at) else { return "" };
        let start = at.checked_sub(1).and_then(|before| self.lines.get(before)).map_or(0, |before| before.span.end);
        Span::new(start, line.span.start).slice(self.raw)
    }

    /// Whether a line of nothing but spaces stands before, long enough to be a rule.
    fn rule_before(&self, at: usize) -> bool {
        let before = self.before(at);
        let mut between = before.split('\n').skip(1).collect::<Vec<_>>();
        between.pop();
        between.iter().any(|line| line.chars().filter(|space| *space == ' ' || *space == '\u{a0}').count() >= RULE)
    }

    /// Page numbers, drawn rules, headers, targets of links.
    fn takes_page_furniture(&mut self, draft: &mut Draft<'_>, at: usize) -> bool {
        let Some(line) = self.lines.get(at).copied() else { return false };
        let rule = line.text.len() >= RULE / 2 && line.text.chars().all(|c| matches!(c, '_' | '-' | '–' | '—' | '─'));
        let number = self.is_page_number(at);
        let known = self.headers.contains(&line.text) && self.starts_page(at);
        if !(rule || number || known || self.is_link_target(at)) {
            return false;
        }
        self.break_off(at);
        self.in_notes &= !number;
        draft.furniture.push(line.span);
        true
    }

    fn is_page_number(&mut self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        if head::is_page_line(line.text) {
            return true;
        }
        let Some(number) = line.text.parse::<usize>().ok().filter(|_| line.text.len() <= 3) else { return false };
        let ends_page = at + 1 >= self.lines.len() || self.starts_page(at + 1);
        let label = self.in_notes && self.notes.starts(line, false).is_some();
        let alone = line.gap > self.base && self.lines.get(at + 1).is_none_or(|next| next.gap > self.base);
        let fits = number == self.page || number == self.page + 1;
        let is_number = if label { ends_page && number == self.page } else { fits || alone };
        if is_number && number == self.page + 1 {
            self.page = number;
        }
        is_number
    }

    /// The reference that later pages repeat, and keys of the side column.
    fn take_header(&mut self, draft: &mut Draft<'_>, at: usize) -> Option<usize> {
        let rest = self.lines.get(at..)?;
        let apart = rest.first()?.gap > self.base || self.starts_page(at) || self.broke_off.is_some();
        let (reference, taken) = head::repeated(rest, self.base).filter(|_| apart)?;
        self.break_off(at);
        self.in_notes = false;
        let spans = rest.iter().take(taken).map(|line| line.span);
        if reference.is_some() && draft.meta.reference.is_some() {
            draft.furniture.extend(spans);
        } else {
            draft.metadata.extend(spans);
        }
        if draft.meta.reference.is_none() {
            draft.meta.reference = reference.map(str::to_owned);
        }
        Some(taken)
    }

    /// An address on a line of its own at a page's end that repeats the target of a link in the text.
    fn is_link_target(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at).filter(|line| is_address(line.text)) else { return false };
        let rest = self.lines.get(at + 1..).unwrap_or(&[]);
        let last = rest.iter().take_while(|next| is_address(next.text)).count() + at;
        let ends_page = last + 1 >= self.lines.len() || self.starts_page(last + 1);
        ends_page && (self.is_unspaced(line) || self.repeats(at, line.text))
    }

    /// Whether a line lacks the space that lines of the text end in.
    fn is_unspaced(&self, line: &Line<'_>) -> bool {
        self.spaced
            && self.raw.get(line.span.end..).is_none_or(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']))
    }

    /// Whether the page up to this line holds the address.
    fn repeats(&self, at: usize, address: &str) -> bool {
        let bare = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
        let from = (0..at).rev().take(200).take_while(|line| !self.starts_page(*line)).last().unwrap_or(at);
        let from = from.saturating_sub(usize::from(self.starts_page(from.saturating_sub(1))));
        let page: String = self.lines.get(from..at).unwrap_or(&[]).iter().map(|line| line.text).collect();
        !bare.is_empty() && page.contains(bare)
    }

    /// Where no page start says that the notes are over: room, or lines as far apart as the body's.
    fn ends_notes(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        let next = self.lines.get(at + 1).map_or(0, |next| next.gap);
        let goes_on = self.notes.starts(line, false).is_some() || self.notes.waits() || line.gap == 0;
        !goes_on && if self.base > 0 { next >= self.base } else { true }
    }

    /// A line that begins with the next note's number, closer to what follows than the body's lines, or set apart,
    /// after a mark with that number.
    fn begins_notes_without_rule(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        let Some(number) = self.notes.starts(line, self.notes.found.is_empty()) else { return false };
        let tight = self.lines.get(at + 1).is_none_or(|next| next.gap == 0);
        let apart = if self.base > 0 { tight && line.gap >= self.base } else { line.gap > 0 };
        let mark = number.to_string();
        apart
            && line.text.len() > mark.len()
            && self.flow.iter().rev().take(200).any(|body| holds_mark(body.line.text, &mark))
    }
}

/// Whether the line is one web address and nothing else.
fn is_address(text: &str) -> bool {
    (text.contains("://") || text.starts_with("www.") || text.starts_with("mailto:"))
        && !text.contains(char::is_whitespace)
}

/// Whether the digits stand glued to a word or a stop, as a note's mark does.
fn holds_mark(text: &str, digits: &str) -> bool {
    text.match_indices(digits).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + digits.len()..).and_then(|tail| tail.chars().next());
        before.is_some_and(|c| c.is_alphabetic() || ".,;:)’”»".contains(c)) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn parted(raw: &str) -> (String, Vec<String>, Vec<String>) {
        let mut draft = Draft::new(raw);
        let sheet = part(&mut draft, &lines(raw));
        let body = sheet.flow.iter().map(|line| line.line.text).collect::<Vec<_>>().join("|");
        let notes = sheet.notes.iter().map(|note| note.label.clone()).collect();
        (body, notes, draft.furniture.iter().map(|span| span.slice(raw).to_owned()).collect())
    }

    #[test]
    fn notes_and_page_ends_are_taken_out_of_a_sentence() {
        let rule = " ".repeat(30);
        let raw =
            format!("een zin1 \n\ndie hier \n\n{rule}\n1 Zie daar \n\nhttp://www.x.nl/\n doorgaat \n\nen eindigt. \n");
        let (body, notes, furniture) = parted(&raw);
        assert_eq!(body, "een zin1|die hier|doorgaat|en eindigt.");
        assert_eq!((notes, furniture), (vec!["1".to_owned()], vec!["http://www.x.nl/".to_owned()]));
    }

    #[test]
    fn page_numbers_and_references_go() {
        let raw = "tekst \n\nmeer \n\ntekst \n\n\n\n2 \n\n\n\nKenmerk \n\n12-AB-3 \n\n\n\ngaat door \n\nen door \n";
        let (body, _, furniture) = parted(raw);
        assert_eq!((body.as_str(), furniture), ("tekst|meer|tekst|gaat door|en door", vec!["2".to_owned()]));
    }

    #[test]
    fn notes_are_found_without_a_rule() {
        let raw = "een zin1 \n\nvan twee \n\nregels. \n\n1 Zie daar \nof hier \n gaat door \n\nop de \n\nvolgende \n";
        let (body, notes, _) = parted(raw);
        assert_eq!((body.as_str(), notes.len()), ("een zin1|van twee|regels.|gaat door|op de|volgende", 1));
        let raw = "een zin1\nvan twee\nregels.\n\n1 Zie daar\nof hier\n\nDan verder\nmet tekst\n";
        assert_eq!(parted(raw).0, "een zin1|van twee|regels.|Dan verder|met tekst");
    }

    #[test]
    fn headers_of_several_pages_go() {
        let raw = "a \n\nb \n\nc \n Directie Zorg \n\nd \n\ne \n Directie Zorg \n\nf \n\ng \n Directie Zorg \n\nh \n";
        assert_eq!(parted(raw).2.len(), 3);
    }
}
