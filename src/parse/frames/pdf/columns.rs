//! The column at the right of a ministry's letter, where a tool kept it beside the text.
//!
//! The house style of government sets the sender's address and references in a narrow column; from the second page on it
//! holds the reference alone. Text with the page's layout puts it behind the lines of the letter, with wide room between:
//!
//! ```text
//! register is geldig voor de duur van 1 jaar om zodoende         Kenmerk
//! nauwkeurig te houden.                                          IENW/BSK-2023/297705
//! ```
//!
//! Such a column stands where something begins far right on line after line, always from the same place on, and a key of
//! a letter's head is among it. A line of the text that reaches that place ends it: a head may be printed with its column
//! in lines of its own, above a text that is wider. Other letters have the column at the left, and their text beside it.

use super::head;
use crate::document::Span;
use crate::parse::lines::Line;
use crate::parse::paper::closing;
use crate::parse::text::after;

/// How many spaces part the column at the right from the text, and how many the text from a column at the left.
const ROOM: usize = 3;
const ROOM_BEHIND: usize = 2;

/// How many characters the column may begin before or behind where it mostly does.
const SHIFT: usize = 3;

/// The leftmost place of a column at the right, in characters; a text beside a column at the left begins before it.
const LEFTMOST: usize = 50;

/// The least width of a column at the left, and how many lines stand beside it at least.
const WIDTH: usize = 20;
const BESIDE: usize = 6;

/// How many lines at the top of a page may be wider than the column at its left.
const WIDE: usize = 3;

/// After how many lines a page may end in a line with its number.
const PAGE: usize = 15;

/// The lines of the letter, and those of the column at its side.
pub(super) struct Parted<'s> {
    /// The text, without what stands at its side.
    pub(super) main: Vec<Line<'s>>,
    /// What stands at the side of the first page.
    pub(super) first: Vec<Line<'s>>,
    /// What stands at the side of the others.
    pub(super) later: Vec<Line<'s>>,
}

/// Parts the lines of a letter; `raw` is the file they come from.
pub(super) fn part<'s>(raw: &str, lines: &[Line<'s>]) -> Parted<'s> {
    let mut parted = Parted {
        main: Vec::new(),
        first: Vec::new(),
        later: Vec::new(),
    };
    let mut rest = lines;
    let mut first = true;
    while !rest.is_empty() {
        let length = page_length(raw, rest);
        let (page, behind) = rest.split_at(length);
        let aside = if first {
            &mut parted.first
        } else {
            &mut parted.later
        };
        part_page(page, &mut parted.main, aside);
        (rest, first) = (behind, false);
    }
    measure_gaps(raw, &mut parted.main);
    measure_gaps(raw, &mut parted.first);
    parted
}

/// The lines at the top of a letter, those at its side behind the others, where nothing tells how far apart they are.
pub(super) fn first_page<'s>(lines: &[Line<'s>]) -> Vec<Line<'s>> {
    let (page, _) = lines.split_at(page_length("", lines));
    let (mut main, mut aside) = (Vec::new(), Vec::new());
    part_page(page, &mut main, &mut aside);
    main.append(&mut aside);
    main
}

fn part_page<'s>(page: &[Line<'s>], main: &mut Vec<Line<'s>>, aside: &mut Vec<Line<'s>>) {
    if let Some(text) = text_beside(page) {
        for line in page {
            place_beside(*line, text, main, aside);
        }
        return;
    }
    for (line, side) in page.iter().zip(columns(page)) {
        place(*line, side, main, aside);
    }
}

/// How many lines the page takes that begins with the first: up to a form feed, or to a line with its number.
fn page_length(raw: &str, lines: &[Line<'_>]) -> usize {
    let fed = |line: &Line<'_>, next: &Line<'_>| {
        Span::new(line.span.end, next.span.start)
            .slice(raw)
            .contains('\u{c}')
    };
    let numbered =
        |at: usize, text: &str| at >= PAGE && text.contains("van") && head::is_page_line(text);
    let ends = |(at, pair): (usize, &[Line<'_>])| match pair {
        [line, next] => fed(line, next) || numbered(at, line.text),
        _ => false,
    };
    lines
        .windows(2)
        .enumerate()
        .position(ends)
        .map_or(lines.len(), |last| last + 1)
}

/// A line cut in two, and at which character the second part begins; the first is empty where nothing stands left of it.
fn cut<'s>(line: Line<'s>, side: Option<usize>) -> Option<(Line<'s>, Line<'s>, usize)> {
    let side = side.map_or(LEFTMOST, |side| side.saturating_sub(SHIFT));
    cut_from(line, side, ROOM)
}

/// A line cut where the first part begins that has this much room before it and does not begin before `side`.
fn cut_from<'s>(line: Line<'s>, side: usize, room: usize) -> Option<(Line<'s>, Line<'s>, usize)> {
    if line.indent >= side {
        return Some((Line { text: "", ..line }, line, line.indent));
    }
    let (mut column, mut spaces) = (line.indent, 0);
    for (at, sign) in line.text.char_indices() {
        if sign == ' ' {
            spaces += 1;
        } else {
            if spaces >= room && column >= side {
                let right = line.tail(at);
                let text = line.text.get(..at)?.trim_end();
                let span = Span::new(line.span.start, line.span.start + text.len());
                return Some((Line { text, span, ..line }, right, column));
            }
            spaces = 0;
        }
        column += 1;
    }
    None
}

/// Of each line of the page where the column at its side begins, if there is one beside it.
fn columns(page: &[Line<'_>]) -> Vec<Option<usize>> {
    let mut sides = vec![None; page.len()];
    for (at, line) in page.iter().enumerate() {
        let known = sides.get(at).is_some_and(Option::is_some);
        let key = cut(*line, None).filter(|(_, right, _)| head::begins_with_key(right.text));
        let Some((_, _, side)) = key.filter(|_| !known) else {
            continue;
        };
        let (above, below) = page.split_at(at);
        let stands = |line: &&Line<'_>| !reaches(line, side);
        let start = at - above.iter().rev().take_while(stands).count();
        let end = at + below.iter().take_while(stands).count();
        let beside = page.get(start..end).unwrap_or(&[]);
        let column = beside
            .iter()
            .filter(|line| cut(**line, Some(side)).is_some());
        if column.count() > 1 {
            let sides = sides.get_mut(start..end).unwrap_or_default();
            sides.fill(Some(side));
        }
    }
    sides
}

/// Whether a line of the text stands where the column at its side would.
fn reaches(line: &Line<'_>, side: usize) -> bool {
    let (left, start) = match cut(*line, Some(side)) {
        Some((left, _, start)) => (left, start),
        None => (*line, side),
    };
    let width = left.text.chars().count();
    width > 0 && left.indent + width >= side || start > side + SHIFT
}

/// Where the text of a page begins that has its column at the left.
fn text_beside(page: &[Line<'_>]) -> Option<usize> {
    let second = |line: &Line<'_>| {
        let (_, _, start) = cut_from(*line, WIDTH, ROOM_BEHIND)?;
        (start < LEFTMOST).then_some(start)
    };
    let starts: Vec<usize> = page.iter().filter_map(second).collect();
    let beside = |start: usize| starts.iter().filter(|other| **other == start).count();
    let text = starts.iter().copied().max_by_key(|start| beside(*start))?;
    let left = |line: &Line<'_>| match cut_from(*line, text, ROOM_BEHIND) {
        Some((left, _, start)) if start == text => Some(left.text.len()),
        _ if line.indent + line.text.chars().count() < text => Some(line.text.len()),
        _ => None,
    };
    let keyed = |line: &Line<'_>| {
        let width = left(line).filter(|width| *width > 0 && line.indent < SHIFT);
        width.is_some_and(|width| head::begins_with_key(line.text.get(..width).unwrap_or("")))
    };
    let wide = page.iter().filter(|line| left(line).is_none()).count();
    (beside(text) >= BESIDE && wide <= WIDE && page.iter().filter(|line| keyed(line)).count() > 1)
        .then_some(text)
}

/// Most lines of signatures beside each other.
const SIGNATURES: usize = 8;

/// The lines with signatures that stand beside each other put one behind the other:
///
/// ```text
/// De minister van Financiën,        De staatssecretaris van
///                                   Defensie,
/// A. Jansen                         B. de Vries
/// ```
pub(super) fn signatures_apart<'s>(lines: &[Line<'s>]) -> Vec<Line<'s>> {
    let mut apart: Vec<Line<'s>> = Vec::with_capacity(lines.len());
    let mut rest = lines;
    while let Some((line, behind)) = rest.split_first() {
        let Some(side) = second_office(line) else {
            apart.push(*line);
            rest = behind;
            continue;
        };
        let (mut aside, mut taken): (Vec<Line<'s>>, usize) = (Vec::new(), 0);
        let signed =
            |aside: &[Line<'_>]| aside.last().is_some_and(|line| closing::is_name(line.text));
        for line in rest.iter().take(SIGNATURES) {
            let two = cut_from(*line, side.saturating_sub(SHIFT), ROOM_BEHIND);
            match two {
                Some((left, right, _)) => {
                    apart.extend((!left.text.is_empty()).then_some(left));
                    aside.push(Line {
                        gap: line.gap,
                        ..right
                    });
                }
                None if !signed(&aside) => apart.push(*line),
                None => break,
            }
            taken += 1;
        }
        if let Some(first) = aside.first_mut() {
            first.gap += 1;
        }
        apart.append(&mut aside);
        rest = rest.get(taken.max(1)..).unwrap_or(&[]);
    }
    apart
}

/// Where on the line a second office of government begins, beside the first.
fn second_office(line: &Line<'_>) -> Option<usize> {
    let (left, right, side) = cut_from(*line, WIDTH, ROOM)?;
    let office = |text: &str| {
        let first = after(text, "De ").unwrap_or(text).split(' ').next();
        first.is_some_and(|word| closing::is_government_word(word.trim_end_matches(',')))
    };
    (office(left.text) && office(right.text)).then_some(side)
}

fn place_beside<'s>(
    line: Line<'s>,
    text: usize,
    main: &mut Vec<Line<'s>>,
    aside: &mut Vec<Line<'s>>,
) {
    match cut_from(line, text, ROOM_BEHIND) {
        Some((left, right, _)) => {
            aside.extend((!left.text.is_empty()).then_some(left));
            main.push(Line {
                indent: line.indent.saturating_sub(text),
                ..right
            });
        }
        None if line.indent + line.text.chars().count() < text => aside.push(line),
        None => main.push(line),
    }
}

fn place<'s>(
    line: Line<'s>,
    side: Option<usize>,
    main: &mut Vec<Line<'s>>,
    aside: &mut Vec<Line<'s>>,
) {
    match side.and_then(|side| cut(line, Some(side))) {
        Some((left, right, _)) => {
            aside.push(right);
            main.extend((!left.text.is_empty()).then_some(left));
        }
        None => main.push(line),
    }
}

/// Counts the empty lines before each line anew: those that hold only what stands at the side are empty here.
fn measure_gaps(raw: &str, lines: &mut [Line<'_>]) {
    let mut end = None;
    for line in lines {
        if let Some(end) = end {
            let between = Span::new(end, line.span.start).slice(raw);
            line.gap = between.matches('\n').count().saturating_sub(1);
        }
        end = Some(line.span.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn parted(raw: &str) -> (Vec<String>, Vec<String>) {
        let found = part(raw, &lines(raw));
        let texts = |lines: &[Line<'_>]| lines.iter().map(|line| line.text.to_owned()).collect();
        (texts(&found.main), texts(&found.first))
    }

    #[test]
    fn a_column_with_a_key_stands_aside() {
        let text = "een regel van de brief die de volle breedte van zijn kolom beslaat";
        let raw = format!(
            "{text}     Kenmerk\nen doorgaat.{}12-AB-3\n\n{text}\n",
            " ".repeat(59)
        );
        let (main, side) = parted(&raw);
        assert_eq!(main, [text, "en doorgaat.", text]);
        assert_eq!(side, ["Kenmerk", "12-AB-3"]);
    }

    #[test]
    fn tables_and_wide_lines_stay() {
        let raw = "Gemeente                                                   Kosten\nZwolle                                                     12";
        assert_eq!(parted(raw).0.len(), 2);
        let raw = "Aan                                                        Kenmerk\nEen regel die verder naar rechts reikt dan de kolom die er zou zijn";
        assert_eq!(parted(raw).1.len(), 0);
    }

    #[test]
    fn a_column_ends_where_the_text_is_wider() {
        let text = "een regel van de tekst onder het hoofd die verder naar rechts reikt dan dat";
        let at = |text: &str| format!("{}{text}", " ".repeat(60));
        let raw = format!(
            "Datum 3 mei 2021\n{}\n{}\n\n{text}\n{text}\n",
            at("Onze referentie"),
            at("12-AB-3")
        );
        let (main, side) = parted(&raw);
        assert_eq!(main, ["Datum 3 mei 2021", text, text]);
        assert_eq!(side, ["Onze referentie", "12-AB-3"]);
    }

    #[test]
    fn signatures_beside_each_other_follow_each_other() {
        let raw = "Hoogachtend,\n\nDe minister van Defensie,    De staatssecretaris van\n                             Defensie,\n\nA. Jansen                    B. de Vries\n\nEen bijlage volgt\n";
        let apart = signatures_apart(&lines(raw));
        let texts: Vec<&str> = apart.iter().map(|line| line.text).collect();
        assert_eq!(
            texts,
            [
                "Hoogachtend,",
                "De minister van Defensie,",
                "A. Jansen",
                "De staatssecretaris van",
                "Defensie,",
                "B. de Vries",
                "Een bijlage volgt",
            ]
        );
    }

    #[test]
    fn a_column_at_the_left_stands_aside() {
        let text = "een regel van de brief die naast de kolom staat";
        let aside = [
            "Bruggen",
            "",
            "Ons kenmerk",
            "12-AB-3",
            "",
            "Datum",
            "3 mei 2021",
        ];
        let raw: String = aside
            .iter()
            .map(|aside| format!("{aside:<24}{text}\n"))
            .collect();
        let (main, side) = parted(&raw);
        assert_eq!(main, [text; 7]);
        assert_eq!(
            side,
            ["Bruggen", "Ons kenmerk", "12-AB-3", "Datum", "3 mei 2021"]
        );
        // A table of two columns is no letter's head.
        let table = "Gemeente                Kosten\n".repeat(8);
        assert_eq!(parted(&table).1.len(), 0);
    }
}
