//! The numbers of a table, and the unit they are in.

use crate::document::{Block, BlockKind, Document, Table};
use crate::dutch::decimals;
use crate::dutch::letters::Letters;
use crate::dutch::numbers::numbers;
use crate::dutch::tokens::tokens;
use crate::extract::words::words;
use std::ops::Range;

/// A number in a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    /// Its value in the table's unit.
    pub(super) value: f64,
    /// Digits after the comma.
    pub(super) decimals: u32,
}

/// A table with its cells read as numbers. Columns count from 0 behind the label column.
#[derive(Debug)]
pub(in crate::extract) struct Grid<'a> {
    /// Number of the block that holds the table.
    pub(super) block: usize,
    pub(super) table: &'a Table,
    pub(super) cells: Vec<Vec<Option<Cell>>>,
    /// What one unit is in euros, where the table is about money.
    factor: Option<f64>,
}

/// The tables of a document that hold numbers.
pub(in crate::extract) fn grids(document: &Document) -> Vec<Grid<'_>> {
    let tables = document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Table);
    let mut grids: Vec<Grid<'_>> = tables
        .filter_map(|(index, block)| grid(index, block.table.as_ref()?))
        .collect();
    if grids.iter().any(|grid| grid.factor.is_none()) {
        let named = named_amounts(document);
        for grid in grids.iter_mut().filter(|grid| grid.factor.is_none()) {
            grid.factor = grid
                .factor_by_introduction(&document.blocks)
                .or_else(|| grid.factor_by_total(&named));
        }
    }
    grids
}

fn grid(block: usize, table: &Table) -> Option<Grid<'_>> {
    let cells: Vec<Vec<_>> = table
        .rows
        .iter()
        .map(|row| row.iter().skip(1).map(|text| cell(text)).collect())
        .collect();
    let numbers = cells.iter().flatten().flatten().count();
    let headers = table
        .columns
        .iter()
        .chain([&table.caption])
        .map(String::as_str);
    let factor = table
        .unit
        .as_deref()
        .into_iter()
        .chain(headers)
        .find_map(factor);
    (numbers >= 2).then_some(Grid {
        block,
        table,
        cells,
        factor,
    })
}

/// What a cell of a table says, where it is a number.
pub fn cell_number(text: &str) -> Option<f64> {
    cell(text).map(|cell| cell.value)
}

/// Reads `2,75`, `1.250`, `-0,5`, `(0,5)`, `€ 4`, and `-` for nothing.
fn cell(text: &str) -> Option<Cell> {
    let text = text.trim().trim_start_matches('€').trim();
    if matches!(text, "-" | "–" | "—") {
        return Some(Cell {
            value: 0.0,
            decimals: 0,
        });
    }
    let bracketed = text
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'));
    let signed = bracketed.or_else(|| text.strip_prefix(['-', '–', '−']));
    let written = signed.unwrap_or(text).trim_start_matches('+').trim();
    let (whole, fraction) = written.split_once(',').unwrap_or((written, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = whole.split(['.', '\u{a0}', ' ']).collect();
    let grouped = groups
        .iter()
        .skip(1)
        .all(|group| group.len() == 3 && digits(group));
    if whole.is_empty()
        || !digits(fraction)
        || !groups.iter().all(|group| digits(group))
        || !grouped
    {
        return None;
    }
    let value = decimals::read(&format!("{}.{fraction}", groups.concat()))?;
    Some(Cell {
        value: if signed.is_some() { -value } else { value },
        decimals: fraction.len() as u32,
    })
}

/// What a unit is in euros: `€ miljoen`, `x € 1.000`, `in mln. euro`.
fn factor(unit: &str) -> Option<f64> {
    let unit = unit.lower();
    let about_money = unit.contains('€') || unit.contains("euro") || unit.contains("eur ");
    let scales = [
        ("miljard", 1e9),
        ("mld", 1e9),
        ("miljoen", 1e6),
        ("mln", 1e6),
        ("1.000", 1e3),
        ("1000", 1e3),
        ("duizend", 1e3),
    ];
    let scale = scales
        .iter()
        .find(|(name, _)| unit.contains(name))
        .map(|(_, scale)| *scale);
    about_money
        .then(|| scale.unwrap_or(1.0))
        .or_else(|| scale.filter(|scale| *scale >= 1e6 && unit.len() < 60))
}

/// Every `55 miljoen euro` of the running text: the number and its scale.
fn named_amounts(document: &Document) -> Vec<(f64, f64)> {
    let prose = document
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Table);
    let speaks = |block: &&Block| {
        ["miljoen", "miljard", "mln"]
            .iter()
            .any(|scale| block.text.contains(scale))
    };
    let money = |block: &&Block| block.text.contains('€') || block.text.contains("euro");
    prose
        .filter(speaks)
        .filter(money)
        .flat_map(|block| numbers(&block.text, &words(&block.text)))
        .filter(|number| number.scale > 1.0)
        .map(|number| (number.bare, number.scale))
        .collect()
}

impl Grid<'_> {
    /// What one unit is in euros; 1 where it is not known.
    pub(in crate::extract) fn factor(&self) -> f64 {
        self.factor.unwrap_or(1.0)
    }

    /// The unit for the reader.
    pub(super) fn unit(&self) -> String {
        if let Some(unit) = self.table.unit.as_ref().filter(|unit| !unit.is_empty()) {
            return unit.clone();
        }
        let unit = match self.factor {
            Some(1e9) => "€ miljard",
            Some(1e6) => "€ miljoen",
            Some(1e3) => "€ duizend",
            Some(_) => "€",
            None => "",
        };
        unit.to_owned()
    }

    /// The unit that the paragraph just before the table gives it.
    fn factor_by_introduction(&self, blocks: &[Block]) -> Option<f64> {
        let before = blocks.get(self.block.checked_sub(1)?)?;
        let at = ["x €", "× €", "bedragen in", "in miljoenen", "in duizenden"]
            .iter()
            .find_map(|sign| before.text.rfind(sign))?;
        factor(before.text.get(at..)?)
    }

    /// The unit that the running text proves: its `55 miljoen euro` is the table's largest number.
    fn factor_by_total(&self, named: &[(f64, f64)]) -> Option<f64> {
        let largest = self
            .cells
            .iter()
            .flatten()
            .flatten()
            .map(|cell| cell.value)
            .fold(0.0, f64::max);
        named
            .iter()
            .find(|(bare, _)| largest > 0.0 && (bare - largest).abs() < 1e-9)
            .map(|(_, scale)| *scale)
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> Option<Cell> {
        *self.cells.get(row)?.get(column)?
    }

    /// Header of a column, counted behind the label column.
    pub(super) fn header(&self, column: usize) -> &str {
        self.table
            .columns
            .get(column + 1)
            .map_or("", |header| header.trim())
    }

    /// Label of a row.
    pub(super) fn label(&self, row: usize) -> &str {
        self.table
            .rows
            .get(row)
            .and_then(|row| row.first())
            .map_or("", |label| label.trim())
    }

    /// How many columns of numbers there are.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The column whose header the sentence names.
    pub(super) fn column_named(&self, sentence: &str) -> Option<usize> {
        (0..self.width()).find(|column| {
            let header = self.header(*column);
            header.len() >= 4
                && header.contains(|c: char| c.is_ascii_digit())
                && sentence.contains(header)
        })
    }

    /// The cell of this value whose column or row the sentence names; best one of which it names both.
    pub(in crate::extract) fn cell_beside(
        &self,
        value: f64,
        sentence: &str,
    ) -> Option<(usize, usize)> {
        self.equal_cells(value)
            .find(|(row, column)| self.is_named(*row, *column, sentence) == (true, true))
            .or_else(|| {
                self.equal_cells(value)
                    .find(|(row, column)| self.is_named(*row, *column, sentence) != (false, false))
            })
    }

    /// The cell of this value whose column and row the sentence names both.
    pub(super) fn cell_named(&self, value: f64, sentence: &str) -> Option<(usize, usize)> {
        self.equal_cells(value)
            .find(|(row, column)| self.is_named(*row, *column, sentence) == (true, true))
    }

    fn equal_cells(&self, value: f64) -> impl Iterator<Item = (usize, usize)> {
        let rows = self.cells.iter().enumerate();
        rows.flat_map(|(row, cells)| {
            cells
                .iter()
                .enumerate()
                .map(move |(column, cell)| (row, column, cell))
        })
        .filter(move |(_, _, cell)| {
            cell.is_some_and(|cell| value > 0.0 && (cell.value - value).abs() < 1e-9)
        })
        .map(|(row, column, _)| (row, column))
    }

    /// Whether the sentence names the row, and the column.
    fn is_named(&self, row: usize, column: usize, sentence: &str) -> (bool, bool) {
        let sentence = sentence.lower();
        let words = tokens(self.label(row)).into_iter();
        let mut long = words.filter(|word| word.text.chars().count() >= 6);
        let row_named = long.any(|word| {
            let stem: String = word.text.lower().chars().take(8).collect();
            sentence.contains(&stem)
        });
        let header = self.header(column).lower();
        (
            row_named,
            header.len() >= 4 && header != "totaal" && sentence.contains(&header),
        )
    }
}

/// How many bytes of a sentence are looked at on either side of an amount.
const REACH: usize = 400;

/// The sentence around a range, between full stops before white space.
pub(in crate::extract) fn sentence_around<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    let boundary = |at: usize| {
        (at..=text.len())
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(text.len())
    };
    let from = boundary(range.start.saturating_sub(REACH));
    let to = boundary((range.end + REACH).min(text.len()));
    let start = text
        .get(from..range.start)
        .and_then(|before| before.rfind(". "))
        .map_or(from, |at| from + at + 2);
    let end = text
        .get(range.end..to)
        .and_then(|after| after.find(". "))
        .map_or(to, |at| range.end + at);
    text.get(start..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_dutch_numbers() {
        let value = |text| cell(text).map(|cell| (cell.value, cell.decimals));
        assert_eq!(value("2,75"), Some((2.75, 2)));
        assert_eq!(value("€ 1.250"), Some((1250.0, 0)));
        assert_eq!(
            (value("-0,5"), value("(0,5)"), value("–")),
            (Some((-0.5, 1)), Some((-0.5, 1)), Some((0.0, 0)))
        );
        assert_eq!(
            (value("12%"), value("1.25"), value("n.v.t."), value("")),
            (None, None, None, None)
        );
    }

    #[test]
    fn units_are_understood() {
        assert_eq!(factor("€ miljoen"), Some(1e6));
        assert_eq!(factor("(bedragen x € 1.000)"), Some(1e3));
        assert_eq!(factor("in mln."), Some(1e6));
        assert_eq!((factor("2018"), factor("in euro")), (None, Some(1.0)));
    }
}
