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
//! A page has such a column where something stands far right on its lines, always from the same place on, no line of the
//! text reaches that place, and a key of a letter's head is among it.

use super::head;
use crate::document::Span;
use crate::parse::lines::Line;

/// How many spaces part the column from the text.
const ROOM: usize = 3;

/// How many characters the column may begin before or behind where it mostly does.
const SHIFT: usize = 3;

/// The leftmost place of such a column, in characters.
const LEFTMOST: usize = 50;

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
        let side = column(page);
        let aside = if first {
            &mut parted.first
        } else {
            &mut parted.later
        };
        for line in page {
            place(*line, side, &mut parted.main, aside);
        }
        (rest, first) = (behind, false);
    }
    measure_gaps(raw, &mut parted.main);
    measure_gaps(raw, &mut parted.first);
    parted
}

/// How many lines the page takes that begins with the first: up to a form feed.
fn page_length(raw: &str, lines: &[Line<'_>]) -> usize {
    let ends = |pair: &[Line<'_>]| match pair {
        [line, next] => Span::new(line.span.end, next.span.start)
            .slice(raw)
            .contains('\u{c}'),
        _ => false,
    };
    lines
        .windows(2)
        .position(ends)
        .map_or(lines.len(), |last| last + 1)
}

/// A line cut in two, and at which character the second part begins; the first is empty where nothing stands left of it.
fn cut<'s>(line: Line<'s>, side: Option<usize>) -> Option<(Line<'s>, Line<'s>, usize)> {
    let side = side.map_or(LEFTMOST, |side| side.saturating_sub(SHIFT));
    if line.indent >= side {
        return Some((Line { text: "", ..line }, line, line.indent));
    }
    let (mut column, mut spaces) = (line.indent, 0);
    for (at, sign) in line.text.char_indices() {
        if sign == ' ' {
            spaces += 1;
        } else {
            if spaces >= ROOM && column >= side {
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

/// Where the column at the side of this page begins.
fn column(page: &[Line<'_>]) -> Option<usize> {
    let cuts: Vec<(Line<'_>, Line<'_>, usize)> =
        page.iter().filter_map(|line| cut(*line, None)).collect();
    let key = cuts
        .iter()
        .find(|(_, right, _)| head::begins_with_key(right.text))?;
    let side = key.2;
    let reaches = |line: &Line<'_>| {
        let (left, start) = match cut(*line, Some(side)) {
            Some((left, _, start)) => (left, start),
            None => (*line, side),
        };
        let width = left.text.chars().count();
        width > 0 && left.indent + width >= side || start > side + SHIFT
    };
    (!page.iter().any(reaches)).then_some(side)
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
}
