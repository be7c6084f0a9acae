//! Pages of an official paper: their feet, and the notes above those.
//!
//! Whatever the tool, the notes of a page follow its text, in order, each with its number before it. Where the number was
//! printed in a column of its own, `pdftotext` gives the numbers and the texts apart, some numbers even behind the
//! last text; what is known then is how many notes lie between two numbers.

use super::markup::{is_rule, is_sign};
use crate::document::Span;
use crate::dutch::months::month_number;
use crate::parse::draft::Draft;
use crate::parse::draft::footnotes::{self, NoteDraft};
use crate::parse::lines::Line;
use crate::parse::paper::{self, turns, written};
use crate::parse::text::{after, after_any, after_words, digits, ends_sentence, split};
use std::collections::BTreeSet;

/// Bytes of the longest foot of a page, with the room that print leaves in it.
const FOOT: usize = 300;

/// How far above the number of a note the next may stand: a page has room for so many.
const NOTES: usize = 40;

/// How the sorts of official papers begin the name that stands at a first page's foot.
const NAMES: &[&str] = &[
    "kst", "ah-tk", "ah-ek", "h-tk", "h-ek", "blg", "ah tk", "ah ek", "h tk", "h ek",
];

/// A line of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageLine<'s> {
    /// The line.
    pub(super) line: Line<'s>,
    /// Whether a page ended before it.
    pub(super) crossed: bool,
}

/// Takes feet and notes off; what is left is the text.
pub(super) fn part<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Vec<PageLine<'s>> {
    let mut pages = Pages::default();
    let lines = unglued(lines);
    let feet = feet(draft.raw, &lines);
    for (line, foot) in lines.iter().zip(feet) {
        if foot.ends && foot.before {
            pages.close(draft);
        }
        if foot.furniture {
            tell(draft, line.text);
            draft.furniture.push(line.span);
        } else {
            pages.page.push(*line);
        }
        if foot.ends && !foot.before {
            pages.close(draft);
        }
    }
    pages.close(draft);
    pages.text
}

/// The lines, with a running foot apart from what a tool that ends no line at the end of a page has put behind it: `Tweede
/// Kamer, vergaderjaar 2020–2021, Aanhangsel 3Antwoord 4`.
fn unglued<'s>(lines: &[Line<'s>]) -> Vec<Line<'s>> {
    let mut found = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(end) = foot_before_text(line.text) else {
            found.push(*line);
            continue;
        };
        let text = line.text.get(..end).unwrap_or("");
        found.push(Line {
            text,
            span: line.head(end),
            raw: text,
            ..*line
        });
        found.push(line.tail(end));
    }
    found
}

/// Where a running foot ends to whose page number a capital is glued.
fn foot_before_text(text: &str) -> Option<usize> {
    let start = text.find("vergaderjaar ")?;
    let signs = || text.char_indices().skip_while(move |(at, _)| *at < start);
    let ends = signs().zip(signs().skip(1)).filter_map(|(one, next)| {
        let glued = one.1.is_ascii_digit() && next.1.is_uppercase();
        glued.then_some(next.0)
    });
    let mut ends = ends.filter(|end| *end <= FOOT);
    ends.find(|end| text.get(..*end).is_some_and(|foot| running(foot).is_some()))
}

/// The pages while they are read.
#[derive(Default)]
struct Pages<'s> {
    /// The text of the pages that ended.
    text: Vec<PageLine<'s>>,
    /// The numbers that may be marks in it.
    marks: BTreeSet<u32>,
    /// The lines of the page that is read.
    page: Vec<Line<'s>>,
    /// Whether a page ended before it.
    crossed: bool,
    /// The number of the last note.
    last: u32,
}

impl Pages<'_> {
    /// Ends the page: its notes go into the draft, its text to that of the others.
    fn close(&mut self, draft: &mut Draft<'_>) {
        if self.page.is_empty() {
            return;
        }
        let start = self.notes_start(draft.raw);
        let notes = notes_of(self.page.get(start..).unwrap_or(&[]), self.last + 1);
        self.last += u32::try_from(notes.len()).unwrap_or(0);
        draft.notes.extend(notes);
        for (at, line) in self.page.drain(..).take(start).enumerate() {
            self.text.push(PageLine {
                line,
                crossed: self.crossed && at == 0,
            });
        }
        self.crossed = true;
    }

    /// The line of the page at which its notes begin; the page's length where it has none. Learns the marks in the page's
    /// text.
    fn notes_start(&mut self, raw: &str) -> usize {
        let ends_text = |line: &Line<'_>| {
            turns::turn(line.text).is_some() || written::section(line.text).is_some()
        };
        let from = self.page.iter().rposition(ends_text).map_or(0, |at| at + 1);
        for at in 0..self.page.len() {
            if at >= from && self.notes_begin(at) {
                return at;
            }
            let span = self.page.get(at).map(|line| vec![line.span]);
            let found = footnotes::candidates(raw, &[span.unwrap_or_default()], false);
            let values = found
                .iter()
                .filter_map(|mark| mark.span.slice(raw).parse::<u32>().ok());
            self.marks.extend(values);
        }
        self.page.len()
    }

    /// Whether the page's notes begin at this line: with the next number, of which a mark was seen.
    fn notes_begin(&self, at: usize) -> bool {
        let Some(line) = self.page.get(at) else {
            return false;
        };
        let wanted = |(value, _): &(u32, usize)| *value == self.last + 1;
        let Some((value, start)) = label(line.text).filter(wanted) else {
            return false;
        };
        let alone = start == line.text.len();
        let behind = line.text.get(start..).unwrap_or("");
        let opens = alone || !behind.starts_with(char::is_lowercase) || is_address(behind);
        let parted = alone || line.gap > 0 || after_stop(&self.page, at);
        opens && parted && self.marks.contains(&value)
    }
}

/// Whether a line is the site's own: the link to the top of its page, what is hidden beside a note's number.
fn is_of_the_site(text: &str) -> bool {
    matches!(text, "Naar boven" | "X Noot")
}

/// What a line has to do with page ends.
#[derive(Clone, Copy, Debug, Default)]
struct Foot {
    /// It is none of the text.
    furniture: bool,
    /// A page ends by it.
    ends: bool,
    /// The page ends before this line, not with it.
    before: bool,
}

/// What each line has to do with page ends. A page ends at a form feed, at a rule, and where neither is used at its foot.
fn feet(raw: &str, lines: &[Line<'_>]) -> Vec<Foot> {
    let mut found = vec![Foot::default(); lines.len()];
    let mut end = 0;
    let marked = lines.iter().any(|line| is_rule(line.text)) || raw.contains('\u{c}');
    for (at, line) in lines.iter().enumerate() {
        let between = raw.get(end..line.span.start).unwrap_or("");
        end = line.span.end;
        let fed = between.contains('\u{c}');
        let rule = is_rule(line.text);
        let foot = is_foot(line.text);
        let running = foot && running(line.text).is_some();
        let neighbour = |at: Option<usize>| {
            at.and_then(|at| lines.get(at))
                .is_some_and(|line| is_foot(line.text))
        };
        // A page's number stands by the foot, before or behind it.
        let number = is_number(line.text)
            && (neighbour(at.checked_sub(1)) && !fed
                || neighbour(Some(at + 1)) && number_ends(raw, lines, at));
        if let Some(here) = found.get_mut(at) {
            here.furniture =
                rule || foot || number || is_of_the_site(line.text) || is_sign(line.text);
            here.ends = fed || rule || !marked && running;
            here.before = fed;
        }
    }
    found
}

/// Whether behind the number at `at` and the foot below it the page ends: the number of a note stands by a foot too.
fn number_ends(raw: &str, lines: &[Line<'_>], at: usize) -> bool {
    let below = lines
        .get(at + 1)
        .filter(|line| running(line.text).is_some());
    below.is_some_and(|foot| {
        let numbered = split(foot.text).next_back().is_some_and(is_page);
        let next = lines.get(at + 2);
        let ends = next.is_none_or(|next| {
            let between = raw.get(foot.span.end..next.span.start).unwrap_or("");
            between.contains('\u{c}')
        });
        ends && !numbered
    })
}

/// Whether a line is part of an official page's foot: a name, an ISSN, a place with a year, the running foot, or several.
pub(super) fn is_foot(text: &str) -> bool {
    if text.len() > FOOT {
        return false;
    }
    let rest = without_imprint(text);
    rest.is_empty() || running(text).is_some()
}

/// The line without the paper's name, the ISSN, and place and year of print.
fn without_imprint(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let before = rest;
        if let Some(name) = name(rest) {
            rest = rest.get(name..).unwrap_or("").trim_start();
        }
        if let Some(behind) = after_words(rest, "ISSN") {
            let digits = behind.trim_start_matches(|sign: char| {
                sign.is_ascii_digit() || " -–\u{a0}".contains(sign)
            });
            rest = digits
                .strip_prefix(['X', 'x'])
                .unwrap_or(digits)
                .trim_start();
        }
        let place = after_any(
            rest,
            &[
                "’s-Gravenhage",
                "'s-Gravenhage",
                "‘s-Gravenhage",
                "Den Haag",
            ],
        );
        if let Some((_, behind)) = place {
            // The chamber may be glued to it: `’s-Gravenhage 2021Tweede Kamer`.
            let word = split(behind).next().unwrap_or("");
            let (year, glued) = word.split_at_checked(4).unwrap_or((word, ""));
            let ends = glued.is_empty() || glued.starts_with(char::is_uppercase);
            if year.len() == 4 && is_number(year) && ends {
                rest = behind.trim_start().get(4..).unwrap_or("").trim_start();
            }
        }
        if rest.len() == before.len() {
            return rest;
        }
    }
}

/// How long the paper's name is with which the text begins: `kst-34567-12`, `ah-tk-20232024-1980`; some tools lose the
/// hyphens (`h tk 20232024 387`).
fn name(text: &str) -> Option<usize> {
    let sort = NAMES
        .iter()
        .find(|sort| after(text, sort).is_some_and(|rest| rest.starts_with(['-', ' '])))?;
    let spaced = sort.contains(' ') || text.get(sort.len()..)?.starts_with(' ');
    let end = if spaced {
        text.len()
    } else {
        text.find(char::is_whitespace).unwrap_or(text.len())
    };
    let rest = text.get(sort.len()..end)?;
    let signs = |sign: char| sign.is_ascii_alphanumeric() || "- ".contains(sign);
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let words = rest.split(['-', ' ']).filter(|word| !word.is_empty());
    let short = words.clone().count() <= 4;
    let numbers = words
        .clone()
        .next()
        .is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    (rest.chars().all(signs) && digits >= 4 && short && numbers).then_some(end)
}

/// What the running foot says behind the chamber: `vergaderjaar 2023–2024, Aanhangsel`.
fn running(text: &str) -> Option<&str> {
    let text = without_imprint(text);
    let (_, rest) = after_any(
        text,
        &["Tweede Kamer", "Eerste Kamer", "Verenigde Vergadering"],
    )?;
    let rest = rest.trim_start_matches([',', ' ']);
    let behind = after(rest, "vergaderjaar ")?;
    let years = behind.split(',').next()?.trim();
    paper::session_year(&format!("Vergaderjaar {years}"))?;
    // A citation in running text goes on behind its comma.
    let said = behind.get(years.len()..)?.trim_start_matches([',', ' ']);
    let paper = after_words(said, "Aanhangsel").is_some()
        || said.starts_with(|first: char| first.is_ascii_digit());
    (paper && !text.ends_with(['.', ';', ',', ')'])).then_some(rest)
}

/// What a foot says of the paper: its parliamentary year, its number.
fn tell(draft: &mut Draft<'_>, text: &str) {
    if let Some(rest) = running(text) {
        let years = after(rest, "vergaderjaar ").and_then(|rest| rest.split(',').next());
        let years =
            years.and_then(|years| paper::session_year(&format!("Vergaderjaar {}", years.trim())));
        if let Some(years) = years {
            draft.meta.session_year.get_or_insert(years);
        }
    }
}

/// Whether the text is a number and nothing else.
pub(super) fn is_number(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_page(text: &str) -> bool {
    text.len() <= 3 && is_number(text)
}

/// The number that a note begins with, and where its text begins. A day (`1 januari`) is none.
fn label(text: &str) -> Option<(u32, usize)> {
    if let Some(glued) = glued_label(text) {
        return Some(glued);
    }
    let word = split(text).next().filter(|word| is_page(word))?;
    let behind = text.get(word.len()..)?.trim_start();
    let next = split(behind).next().unwrap_or("");
    let value = word.parse().ok().filter(|value| *value > 0)?;
    (month_number(next).is_none()).then_some((value, text.len() - behind.len()))
}

/// A number to which the note itself is glued, as some tools give it: `2Kamerstuk 30 000`.
fn glued_label(text: &str) -> Option<(u32, usize)> {
    let (number, behind) = digits(text);
    let mut signs = behind.chars();
    let (next, second) = (signs.next()?, signs.next());
    // "5G-netwerken" is a word.
    let begins = next == '(' || next.is_uppercase() && second.is_some_and(char::is_lowercase);
    let glued = (1..=2).contains(&number.len()) && begins;
    let value = number.parse().ok().filter(|value| *value > 0)?;
    glued.then_some((value, number.len()))
}

fn after_stop(page: &[Line<'_>], at: usize) -> bool {
    let above = at.checked_sub(1).and_then(|at| page.get(at));
    above.is_none_or(|line| ends_sentence(line.text))
}

fn is_address(text: &str) -> bool {
    ["http", "www."].iter().any(|start| text.starts_with(start))
}

/// The notes on these lines, the first of which bears this number.
fn notes_of(lines: &[Line<'_>], first: u32) -> Vec<NoteDraft> {
    let mut notes: Vec<NoteDraft> = Vec::new();
    let numbers = lines
        .iter()
        .filter(|line| label(line.text).is_some())
        .count();
    let most = first + u32::try_from(numbers.min(NOTES)).unwrap_or(0);
    // Numbers that stand behind those which follow them, with the lines they are in.
    let mut strayed: Vec<(u32, Span)> = Vec::new();
    let mut runs: Vec<Run<'_>> = Vec::new();
    for line in lines {
        let highest = runs.last().map_or(first - 1, |run| run.label);
        match label(line.text) {
            Some((value, start)) if start == line.text.len() && value > highest && value < most => {
                runs.push(Run::of(value, line.span));
            }
            Some((value, start)) if start < line.text.len() && value == highest + 1 => {
                let text = line.tail(start);
                let mut run = Run::of(value, Span::new(line.span.start, text.span.start));
                run.lines.push(text);
                runs.push(run);
            }
            Some((value, start))
                if start == line.text.len() && value >= first && value < highest =>
            {
                strayed.push((value, line.span));
            }
            _ => match runs.last_mut() {
                Some(run) => run.lines.push(*line),
                None => runs.push(Run {
                    label: first,
                    marks: Vec::new(),
                    lines: vec![*line],
                }),
            },
        }
    }
    join_empty(&mut runs);
    for (at, run) in runs.iter().enumerate() {
        let next = runs
            .get(at + 1)
            .map_or(run.last_label(&strayed) + 1, |next| next.first());
        let count = usize::try_from(next.saturating_sub(run.first()))
            .unwrap_or(1)
            .max(1);
        for (value, group) in (run.first()..).zip(groups(&run.lines, count)) {
            let own = run
                .marks
                .iter()
                .chain(&strayed)
                .filter(|(label, _)| *label == value);
            let text: Vec<Span> = group.iter().map(|line| line.span).collect();
            let mut spans: Vec<Span> = own
                .map(|(_, span)| *span)
                .chain(text.iter().copied())
                .collect();
            spans.sort_by_key(|span| span.start);
            notes.push(NoteDraft {
                label: value.to_string(),
                spans,
                text,
            });
        }
    }
    notes
}

/// Text of one note, or of several whose numbers stand elsewhere.
struct Run<'s> {
    /// The highest number that stands before it.
    label: u32,
    /// The numbers that stand before it.
    marks: Vec<(u32, Span)>,
    lines: Vec<Line<'s>>,
}

impl Run<'_> {
    fn of(label: u32, mark: Span) -> Self {
        Self {
            label,
            marks: vec![(label, mark)],
            lines: Vec::new(),
        }
    }

    /// The number of its first note.
    fn first(&self) -> u32 {
        self.marks.first().map_or(self.label, |(label, _)| *label)
    }

    /// The number of its last note, if no run follows it.
    fn last_label(&self, strayed: &[(u32, Span)]) -> u32 {
        strayed
            .iter()
            .map(|(label, _)| *label)
            .max()
            .unwrap_or(0)
            .max(self.label)
    }
}

/// A number with nothing behind it stands with the next: their texts follow together.
fn join_empty(runs: &mut Vec<Run<'_>>) {
    let mut joined: Vec<Run<'_>> = Vec::new();
    for mut run in runs.drain(..) {
        if let Some(before) = joined.pop_if(|before| before.lines.is_empty()) {
            run.marks.splice(0..0, before.marks);
        }
        joined.push(run);
    }
    *runs = joined;
}

/// The lines in so many groups: where they are as many, one each; else a note begins where a line looks most like a first.
fn groups<'l, 's>(lines: &'l [Line<'s>], count: usize) -> Vec<&'l [Line<'s>]> {
    let mut starts: Vec<(u32, usize)> = lines
        .windows(2)
        .enumerate()
        .filter_map(|(at, pair)| Some((openness(pair.first()?, pair.get(1)?), at + 1)))
        .collect();
    starts.sort_by_key(|(open, at)| (std::cmp::Reverse(*open), *at));
    starts.truncate(count.saturating_sub(1));
    let mut cuts: Vec<usize> = starts.into_iter().map(|(_, at)| at).collect();
    cuts.sort_unstable();
    cuts.push(lines.len());
    let mut from = 0;
    let mut found = Vec::new();
    for cut in cuts {
        found.push(lines.get(from..cut).unwrap_or(&[]));
        from = cut;
    }
    found.resize(count, &[]);
    found
}

/// How much `next` looks like the beginning of a note behind the end of another.
fn openness(line: &Line<'_>, next: &Line<'_>) -> u32 {
    let opens = next
        .text
        .starts_with(|first: char| first.is_uppercase() || "«“‘\"".contains(first))
        || is_address(next.text);
    let cites = after_any(
        next.text,
        &[
            "Kamerstuk",
            "Kamerstukken",
            "Zie",
            "Aanhangsel",
            "Handelingen",
            "Stb.",
            "Stcrt.",
            "www",
            "http",
            "https",
        ],
    );
    let goes_on = line.text.ends_with(['-', ',', '/', '–', '&', '(']);
    let width = |line: &Line<'_>| line.text.chars().count();
    u32::from(opens) * 2
        + u32::from(cites.is_some()) * 2
        + u32::from(ends_sentence(line.text))
        + u32::from(next.gap > 0) * 2
        + u32::from(!goes_on)
        + u32::from(width(line) < 80)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> (Vec<(String, String)>, String) {
        let lines = lines(raw);
        let mut draft = Draft::new(raw);
        let text = part(&mut draft, &lines);
        let words = |spans: &[Span]| {
            let words: Vec<&str> = spans.iter().map(|span| span.slice(raw)).collect();
            words.join(" ")
        };
        let notes = draft
            .notes
            .iter()
            .map(|note| (note.label.clone(), words(&note.text)))
            .collect();
        let mark = |line: &PageLine<'_>| if line.crossed { "~" } else { "" };
        let text: Vec<String> = text
            .iter()
            .map(|line| format!("{}{}", mark(line), line.line.text))
            .collect();
        (notes, text.join("|"))
    }

    fn notes(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(label, text): &(&str, &str)| ((*label).to_owned(), (*text).to_owned());
        expected.iter().map(owned).collect()
    }

    #[test]
    fn feet_are_told_from_citations() {
        for foot in [
            "Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel      3",
            "’s-Gravenhage 2021   Tweede Kamer, vergaderjaar 2020–2021, 30 000, nr. 12      1",
            "ISSN 0921 - 7398",
            "kst-30000-VII-12",
            "ah-tk-20202021-12 ISSN 0921 - 7398 's-Gravenhage 2021",
            "h tk 20202021 12",
            "Eerste Kamer, vergaderjaar 2020–2021, 30 000, C",
        ] {
            assert!(is_foot(foot), "{foot}");
        }
        for text in [
            "Tweede Kamer, vergaderjaar 2020–2021, 30 000, nr. 12.",
            "’s-Gravenhage, 3 mei 2021",
            "Den Haag 2040 wordt een plan",
            "h tk is een afkorting",
            "Tweede Kamer der Staten-Generaal",
        ] {
            assert!(!is_foot(text), "{text}");
        }
    }

    #[test]
    fn notes_stand_at_the_end_of_their_page() {
        let raw = "Een zin1 die\n\n1\n    Noot een\n    gaat door.\n\nah-tk-20202021-12\nISSN 0921 - 7398\n’s-Gravenhage 2021   Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel   1\n\u{c}doorgaat.2\n\n2\n    Noot twee.\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel   2\n";
        let (found, text) = read(raw);
        assert_eq!(
            found,
            notes(&[("1", "Noot een gaat door."), ("2", "Noot twee.")])
        );
        assert_eq!(text, "Een zin1 die|~doorgaat.2");
    }

    #[test]
    fn numbers_that_strayed_from_their_notes_find_them() {
        let raw = "Een1 twee2 drie3 vier4 vijf.\n1\n\nZie A.\nwww.b.nl\n3\nKamerstuk 30 000,\nnr. 3.\n4\nZie D.\n2\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel\n\n1\n\n\u{c}Verder.";
        let (found, text) = read(raw);
        assert_eq!(
            found,
            notes(&[
                ("1", "Zie A."),
                ("2", "www.b.nl"),
                ("3", "Kamerstuk 30 000, nr. 3."),
                ("4", "Zie D.")
            ])
        );
        assert_eq!(text, "Een1 twee2 drie3 vier4 vijf.|~Verder.");
    }

    #[test]
    fn two_numbers_may_stand_above_their_two_notes() {
        let raw = "Een1 twee2.\n\n1\n2\n\nZie A.\nZie B.\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel\n\n1\n";
        assert_eq!(read(raw).0, notes(&[("1", "Zie A."), ("2", "Zie B.")]));
    }

    #[test]
    fn numbers_without_a_mark_are_no_notes() {
        let raw = "Drie punten:\n\n1\n\nEen zin.\n\nTweede Kamer, vergaderjaar 2020–2021, Aanhangsel   1\n";
        let (found, text) = read(raw);
        assert_eq!((found.len(), text.as_str()), (0, "Drie punten:|1|Een zin."));
    }
}
