//! Tables that became lines: each row on one line, a label and then its numbers.
//!
//! ```text
//! 1) Programmakosten 0,25 0,50 0,50 0,20 1,45
//! 2) Onderzoeken 0,25 0,25 0,35 0,10 0,95
//! ```
//!
//! All rows have the same number of numbers; a label may itself end in a number, so the row with the fewest says how
//! many columns there are. A line of years above the rows is their header; where it was lost, [`columns`](super::columns)
//! looks for it in the text.

use super::columns;
use crate::document::{BlockKind, Span, Table};
use crate::dutch::letters::Letters;
use crate::dutch::numbers::is_year;
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::{Line, spans};
use crate::parse::text::{after_words, holds_sentence_end, split, words};

/// Longest label of a row.
const LABEL: usize = 220;

/// The lines of a table and how they divide.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    /// Number of lines, header included.
    pub(crate) lines: usize,
    /// Cells of the header, where there is one.
    pub(crate) header: Option<Vec<Span>>,
    /// Cells row by row, label first.
    pub(crate) rows: Vec<Vec<Span>>,
}

/// The table that begins at the first of `lines`, if one does.
pub(crate) fn find(lines: &[Line<'_>]) -> Option<Found> {
    let first = lines.first()?;
    if !first
        .text
        .ends_with(|last: char| last.is_alphanumeric() || "%-–.)*".contains(last))
    {
        return None;
    }
    if let Some(found) = worded(lines) {
        return Some(found);
    }
    let header = usize::from(is_header(first));
    let (rows, width) = run(lines.get(header..)?, header == 1)?;
    let header_cells = if header == 1 {
        Some(header_of(first, width)?)
    } else {
        None
    };
    let rows: Vec<Vec<Span>> = rows.iter().map(|line| row(line, width)).collect();
    Some(Found {
        lines: header + rows.len(),
        header: header_cells,
        rows,
    })
}

/// A table under a line of one word a column: `Provincie Aanvragen Toegekend`.
fn worded(lines: &[Line<'_>]) -> Option<Found> {
    let (first, rest) = lines.split_first()?;
    let tabs = first.text.contains('\t');
    let capital = |text: &str| text.starts_with(char::is_uppercase);
    if !capital(first.text)
        || first.text.chars().count() > LABEL
        || rest.first()?.gap > 0
        || !(tabs || cells(first).is_empty())
    {
        return None;
    }
    let (rows, width) = run(rest, true)?;
    let origin = first.text.as_ptr() as usize;
    let heads: Vec<&str> = if tabs {
        first.text.split('\t').map(str::trim).collect()
    } else {
        split(first.text).collect()
    };
    let fits = heads.len() == width + 1 && (tabs || heads.iter().all(|head| capital(head)));
    let span = |head: &&str| {
        let start = first.span.start + (head.as_ptr() as usize).saturating_sub(origin);
        Span::new(start, start + head.len())
    };
    let rows: Vec<Vec<Span>> = rows.iter().map(|line| row(line, width)).collect();
    fits.then(|| Found {
        lines: 1 + rows.len(),
        header: Some(heads.iter().map(span).collect()),
        rows,
    })
}

/// The lines that are rows of one table, from the first on, and how many numbers each has at least.
fn run<'l, 's>(lines: &'l [Line<'s>], after_header: bool) -> Option<(&'l [Line<'s>], usize)> {
    let joins = |index: usize, line: &Line<'_>| line.gap == 0 || (index == 0 && !after_header);
    let mut end = 0;
    let mut numbered = 0;
    let mut least = usize::MAX;
    for (index, line) in lines.iter().enumerate() {
        if !(joins(index, line) || line.gap <= 1 && cells(line).len() >= 3) {
            break;
        }
        let width = cells(line).len();
        if is_row(line, if least == 1 { 1 } else { 2 })
            || (is_amount_row(line) && (index == 0 || least == 1))
        {
            (numbered, end, least) = (numbered + 1, index + 1, least.min(width));
        } else if index == 0
            || line.text.chars().count() > 100
            || line.text.ends_with(['.', '?', ';'])
        {
            break;
        } else if index > end {
            break; // Two lines without numbers are text again.
        }
    }
    (numbered >= if least == 1 { 3 } else { 2 }).then(|| Some((lines.get(..end)?, least)))?
}

/// Whether a line is a label with at least this many numbers behind it.
fn is_row(line: &Line<'_>, least: usize) -> bool {
    cells(line).len() >= least
        && row(line, least)
            .first()
            .is_some_and(|label| label.len() <= LABEL)
}

/// Whether a line ends in one number that is surely an amount.
fn is_amount_row(line: &Line<'_>) -> bool {
    let at = cells(line)
        .last()
        .map_or(line.text.len(), |cell| cell.start - line.span.start);
    let last = line.text.get(at..).unwrap_or("");
    line.text.chars().count() <= LABEL && last.contains([',', '€', '.']) && last.len() > 2
}

/// The numbers at the end of a line, a euro sign joined to the number behind it.
fn cells(line: &Line<'_>) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    // From the end: nearly every line of running text is done with its last word.
    let mut rest = line.text.trim_end();
    while !rest.is_empty() {
        let word = rest.rsplit(char::is_whitespace).next().unwrap_or(rest);
        rest = rest.strip_suffix(word).unwrap_or("").trim_end();
        let start = line.span.start + (word.as_ptr().addr() - line.text.as_ptr().addr());
        match found.last_mut() {
            Some(next) if word == "€" => next.start = start,
            _ if is_number(word) => found.push(Span::new(start, start + word.len())),
            _ => break,
        }
    }
    found.reverse();
    found
}

/// Whether a word is what a cell of numbers holds: `4,00`, `1.250`, `-3`, `12%`, `–`.
fn is_number(word: &str) -> bool {
    if matches!(word, "-" | "–" | "—" | "n.v.t." | "p.m." | "PM") {
        return true;
    }
    let bare = word
        .trim_start_matches(['-', '–', '+', '€', '(', '−'])
        .trim_end_matches(['%', ')', '*']);
    bare.starts_with(|first: char| first.is_ascii_digit())
        && bare.ends_with(|last: char| last.is_ascii_digit())
        && bare
            .chars()
            .all(|character| character.is_ascii_digit() || ".,".contains(character))
}

/// A row's cells: the label, then the last `width` numbers; empty cells where the line has none.
fn row(line: &Line<'_>, width: usize) -> Vec<Span> {
    let mut numbers = cells(line);
    if numbers.len() < width {
        numbers = vec![Span::new(line.span.end, line.span.end); width];
    }
    let numbers = numbers.split_off(numbers.len() - width);
    let start = numbers.first().map_or(line.span.end, |first| first.start);
    let label = line
        .text
        .get(..start - line.span.start)
        .unwrap_or("")
        .trim_end();
    std::iter::once(Span::new(line.span.start, line.span.start + label.len()))
        .chain(numbers)
        .collect()
}

fn is_sum_word(word: &str) -> bool {
    let lower = word.lower();
    ["totaal", "cumulatief", "struc", "e.v"]
        .iter()
        .any(|start| lower.starts_with(start))
}

/// Whether a line is nothing but a label and years, or words for their sum.
fn is_header(line: &Line<'_>) -> bool {
    let tail = || {
        words(line.text)
            .map(|(_, word)| word)
            .skip_while(|word| !is_year(word))
    };
    tail().filter(|word| is_year(word)).count() >= 2
        && tail().all(|word| is_year(word) || is_sum_word(word))
}

/// The header's cells, if it has a year or a word for the sum over each column of numbers.
fn header_of(line: &Line<'_>, width: usize) -> Option<Vec<Span>> {
    let heads: Vec<(usize, &str)> = words(line.text)
        .filter(|(_, word)| is_year(word) || is_sum_word(word))
        .collect();
    if !is_header(line) || heads.len() < width {
        return None;
    }
    let heads = heads.get(heads.len() - width..)?;
    let span = |(at, word): &(usize, &str)| {
        Span::new(line.span.start + at, line.span.start + at + word.len())
    };
    let start = heads.first()?.0;
    let label = line.text.get(..start)?.trim_end();
    let label = Span::new(line.span.start, line.span.start + label.len());
    Some(
        std::iter::once(label)
            .chain(heads.iter().map(span))
            .collect(),
    )
}

/// Puts the table that begins at `lines[at]` into the draft; returns how many lines it took, 0 where there is none.
pub(crate) fn read(draft: &mut Draft<'_>, lines: &[Line<'_>], at: usize) -> usize {
    let Some(found) = lines.get(at..).and_then(find) else {
        return 0;
    };
    let raw = draft.raw;
    let spans: Vec<Span> = lines
        .get(at..at + found.lines)
        .map(spans)
        .unwrap_or_default();
    let text = |cells: &Vec<Span>| {
        cells
            .iter()
            .map(|cell| cell.slice(raw).to_owned())
            .collect::<Vec<_>>()
    };
    let rows: Vec<Vec<String>> = found.rows.iter().map(text).collect();
    let mut table = Table {
        rows,
        cell_spans: found.rows.clone(),
        ..Table::default()
    };
    let (before, behind) = (
        lines.get(..at).unwrap_or(&[]),
        lines.get(at + found.lines..).unwrap_or(&[]),
    );
    if let Some(header) = &found.header {
        table.columns = text(header);
    } else {
        columns::infer(&mut table, before);
        warn(draft, &table, spans.first().copied());
    }
    table.unit = columns::unit(&table, before, behind);
    let mut block = DraftBlock::new(BlockKind::Table, spans);
    block.table = Some(table);
    take_caption(draft, &mut block);
    draft.blocks.push(block);
    found.lines
}

/// Makes a title that stands right above (`Tabel 2. …`) part of the table.
fn take_caption(draft: &mut Draft<'_>, block: &mut DraftBlock) {
    let raw = draft.raw;
    let is_caption = |above: &&mut DraftBlock| {
        let text = above.spans.first().map_or("", |span| span.slice(raw));
        let short = above.spans.len() == 1 && text.chars().count() <= 160 && !text.ends_with('.');
        above.table.is_none()
            && short
            && (after_words(text, "Tabel").is_some() || text.contains("x € ") && !is_sentence(text))
    };
    if draft.blocks.last_mut().filter(is_caption).is_none() {
        return;
    }
    let (Some(above), Some(table)) = (draft.blocks.pop(), block.table.as_mut()) else {
        return;
    };
    table.caption = above.spans.iter().map(|span| span.slice(raw)).collect();
    block.spans.splice(0..0, above.spans);
}

/// "Ik trek hiervoor geld uit. De verdeling (x € 1.000) is als volgt:" announces a table, and stays text.
fn is_sentence(text: &str) -> bool {
    text.ends_with(':') || holds_sentence_end(text)
}

fn warn(draft: &mut Draft<'_>, table: &Table, at: Option<Span>) {
    let Some(at) = at else { return };
    let named = table.columns.iter().any(|column| !column.is_empty());
    let text = if named {
        "De kolomkoppen van deze tabel ontbreken in het bronbestand; ze zijn afgeleid uit de tekst en de optelling."
    } else {
        "De kolomkoppen van deze tabel ontbreken in het bronbestand en blijken niet uit de tekst."
    };
    draft.warn(
        at,
        if named {
            "inferred-columns"
        } else {
            "missing-columns"
        },
        text,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn shown(raw: &str) -> Option<(Vec<String>, Vec<Vec<String>>)> {
        let found = find(&lines(raw))?;
        let text = |cells: &Vec<Span>| {
            cells
                .iter()
                .map(|cell| cell.slice(raw).to_owned())
                .collect::<Vec<_>>()
        };
        Some((
            found.header.as_ref().map(text).unwrap_or_default(),
            found.rows.iter().map(text).collect(),
        ))
    }

    #[test]
    fn the_row_with_the_fewest_numbers_says_how_many_columns() {
        let (header, rows) =
            shown("Begroting 2020 1,5 2,5\nUitgaven € 3,0 -4,25\nTekst.").expect("a table");
        assert!(header.is_empty());
        assert_eq!(
            rows,
            [
                ["Begroting 2020", "1,5", "2,5"],
                ["Uitgaven", "€ 3,0", "-4,25"]
            ]
        );
    }

    #[test]
    fn years_above_the_rows_are_their_header() {
        let (header, rows) =
            shown("Post 2020 2021 Totaal\nA 1 2 3\nWaarvan:\nB 2 – 2").expect("a table");
        assert_eq!(header, ["Post", "2020", "2021", "Totaal"]);
        assert_eq!(
            rows,
            [
                ["A", "1", "2", "3"],
                ["Waarvan:", "", "", ""],
                ["B", "2", "–", "2"]
            ]
        );
    }

    #[test]
    fn a_word_over_each_column_is_a_header_too() {
        let (header, rows) =
            shown("Provincie Aanvragen Toegekend\nGroningen 3.210 2.987\nZeeland 1.104 1.000")
                .expect("a table");
        assert_eq!(header, ["Provincie", "Aanvragen", "Toegekend"]);
        assert_eq!(rows.len(), 2);
        let (header, _) = shown("Soort zorg\tAantal\tKosten 2020\nThuis\t12\t1,5\nElders\t3\t0,5")
            .expect("a table");
        assert_eq!(header, ["Soort zorg", "Aantal", "Kosten 2020"]);
    }

    #[test]
    fn text_is_no_table() {
        assert_eq!(
            shown("In 2018 kwamen er 12 bij.\nEn in 2019 nog 14 15."),
            None
        );
        assert_eq!(shown("Nummer 1\nNummer 2\nNummer 3"), None);
        assert_eq!(shown("Zie 3 4"), None);
    }
}
