//! Sums that the running text states about a table's rows: `onderdelen 3 t/m 7 … (€ 34,2 miljoen)`, `de overige
//! onderdelen … (€ 4,8 miljoen)`, `in 2018 € 2,75 miljoen voor koplopers`.

use super::grid::{Grid, sentence_around};
use super::rows::{equal, item_number, total_column};
use crate::document::Block;
use crate::dutch::classes::ROW_NAMES;
use crate::dutch::sentences::sentences;
use crate::extract::Amount;
use crate::extract::words::{Word, gap, words};
use std::ops::Range;

/// The rule of sentences that name rows with a sum.
pub(super) const ROWS_NAMED: &str = "rows-named-in-text";

const REST: &[&str] = &["overige", "resterende", "andere", "rest"];

/// Most rows that one list names.
const LONGEST_LIST: usize = 50;

/// A sum stated in a block's text, with the cells of the table that should make it.
pub(super) struct Stated {
    pub(super) range: Range<usize>,
    pub(super) value: f64,
    pub(super) cells: Vec<(usize, usize)>,
    pub(super) rule: &'static str,
}

impl Stated {
    /// Whether the cells make what is stated, to its last digit.
    pub(super) fn agrees(&self, computed: f64) -> bool {
        equal(self.value, decimals(self.value), computed)
    }
}

/// Rows that the text names.
struct Mention {
    range: Range<usize>,
    /// Their numbers; none for `de overige onderdelen`.
    numbers: Vec<u32>,
}

/// All sums that a block states about a table.
pub(super) fn stated(block: &Block, amounts: &[&Amount], grid: &Grid<'_>) -> Vec<Stated> {
    let text = block.text.as_str();
    let mentions = mentions(text);
    let mut found = Vec::new();
    if !mentions.is_empty() {
        for sentence in sentences(text) {
            let inside =
                |range: &Range<usize>| sentence.start <= range.start && range.end <= sentence.end;
            let named: Vec<&Mention> = mentions
                .iter()
                .filter(|mention| inside(&mention.range))
                .collect();
            let amounts: Vec<&Amount> = amounts
                .iter()
                .copied()
                .filter(|amount| inside(&amount.place.range))
                .collect();
            in_sentence(text, &named, &amounts, grid, &mut found);
        }
    }
    let taken = |amount: &&&Amount| {
        !found
            .iter()
            .any(|sum| sum.range.end == amount.place.range.end)
    };
    let single: Vec<Stated> = amounts
        .iter()
        .filter(taken)
        .filter_map(|amount| beside_cell(text, amount, grid))
        .collect();
    found.extend(single);
    found
}

/// Pairs each mention with the amount behind it, and holds both against the table.
fn in_sentence(
    text: &str,
    named: &[&Mention],
    amounts: &[&Amount],
    grid: &Grid<'_>,
    found: &mut Vec<Stated>,
) {
    let first = found.len();
    let mut used: Vec<usize> = Vec::new();
    for (index, mention) in named.iter().enumerate() {
        let rows = if mention.numbers.is_empty() {
            rest(grid, &used)
        } else {
            rows(grid, &mention.numbers)
        };
        let Some(rows) = rows else { continue };
        used.extend(&rows);
        let until = named
            .get(index + 1)
            .map_or(usize::MAX, |next| next.range.start);
        let fits = |amount: &&&Amount| {
            amount.place.range.start >= mention.range.end && amount.place.range.end <= until
        };
        let Some(amount) = amounts.iter().find(fits) else {
            continue;
        };
        let range = mention.range.start..amount.place.range.end;
        let cells = cells(grid, &rows, text.get(range.clone()).unwrap_or(""));
        found.push(Stated {
            range,
            value: in_unit(amount, grid),
            cells,
            rule: ROWS_NAMED,
        });
    }
    let parts = found.get(first..).unwrap_or(&[]);
    let whole = together(parts, grid);
    found.extend(whole);
}

/// The parts that a sentence states, together, where they take up all items of the table.
fn together(parts: &[Stated], grid: &Grid<'_>) -> Option<Stated> {
    let (first, last) = (parts.first()?, parts.last()?);
    let cells: Vec<(usize, usize)> = parts
        .iter()
        .flat_map(|part| part.cells.iter().copied())
        .collect();
    let rows: Vec<usize> = cells.iter().map(|(row, _)| *row).collect();
    let items = items(grid);
    let all = parts.len() >= 2
        && items
            .iter()
            .all(|item| rows.iter().filter(|row| *row == item).count() == 1);
    let value = parts.iter().map(|part| part.value).sum::<f64>();
    let value = (value * 1e6).round() / 1e6;
    all.then_some(Stated {
        range: first.range.start..last.range.end,
        value,
        cells,
        rule: "stated-parts-together",
    })
}

/// A single amount that equals a cell whose row and column the sentence names.
fn beside_cell(text: &str, amount: &Amount, grid: &Grid<'_>) -> Option<Stated> {
    let value = in_unit(amount, grid);
    let sentence = sentence_around(text, &amount.place.range);
    let cell = match amount.rule {
        "unit-proved-by-table" => grid.cell_beside(value, sentence),
        _ => grid.cell_named(value, sentence),
    }?;
    Some(Stated {
        range: amount.place.range.clone(),
        value,
        cells: vec![cell],
        rule: "amount-beside-cell",
    })
}

fn in_unit(amount: &Amount, grid: &Grid<'_>) -> f64 {
    (amount.eur / grid.factor() * 1e6).round() / 1e6
}

/// How many digits after the comma a number needs.
fn decimals(value: f64) -> u32 {
    (0..6)
        .find(|digits| {
            let scaled = value * 10_f64.powi(*digits as i32);
            (scaled - scaled.round()).abs() < 1e-6
        })
        .unwrap_or(6)
}

/// The rows with these numbers; none where one is missing.
fn rows(grid: &Grid<'_>, numbers: &[u32]) -> Option<Vec<usize>> {
    let row = |number: &u32| {
        (0..grid.cells.len()).find(|row| item_number(grid.label(*row)) == Some(*number))
    };
    numbers.iter().map(row).collect()
}

fn items(grid: &Grid<'_>) -> Vec<usize> {
    (0..grid.cells.len())
        .filter(|row| item_number(grid.label(*row)).is_some())
        .collect()
}

/// The items that were not named before; none where none were.
fn rest(grid: &Grid<'_>, used: &[usize]) -> Option<Vec<usize>> {
    let left: Vec<usize> = items(grid)
        .into_iter()
        .filter(|item| !used.contains(item))
        .collect();
    (!used.is_empty() && !left.is_empty()).then_some(left)
}

/// The cells of rows that an amount is about: of the year that is named, else the totals, else all.
fn cells(grid: &Grid<'_>, rows: &[usize], clause: &str) -> Vec<(usize, usize)> {
    let column = grid.column_named(clause).or_else(|| total_column(grid));
    let columns = column.map_or(0..grid.width(), |column| column..column + 1);
    rows.iter()
        .flat_map(|row| columns.clone().map(|column| (*row, column)))
        .collect()
}

/// The rows that a text names by number, in order.
fn mentions(text: &str) -> Vec<Mention> {
    if !ROW_NAMES.words().any(|name| text.contains(name)) {
        return Vec::new();
    }
    let words = words(text);
    (0..words.len())
        .filter_map(|at| mention(text, &words, at))
        .collect()
}

fn mention(text: &str, words: &[Word<'_>], at: usize) -> Option<Mention> {
    let word = words.get(at).filter(|word| word.is_one_of(&ROW_NAMES))?;
    if let Some((numbers, end)) = list(text, words, at + 1) {
        return Some(Mention {
            range: word.range.start..end,
            numbers,
        });
    }
    let before = words
        .get(at.checked_sub(1)?)
        .filter(|before| before.is_one_of(REST))?;
    Some(Mention {
        range: before.range.start..word.range.end,
        numbers: Vec::new(),
    })
}

/// `3 t/m 7`, `8 en 9`, `1, 2 en 10`: the numbers, and the byte behind them.
fn list(text: &str, words: &[Word<'_>], start: usize) -> Option<(Vec<u32>, usize)> {
    let small = |at: usize| {
        words
            .get(at)
            .and_then(Word::number)
            .filter(|number| *number < 1000)
    };
    let mut numbers = vec![small(start)?];
    let mut at = start;
    while numbers.len() < LONGEST_LIST {
        let Some((next, through)) = joined(text, words, at + 1) else {
            break;
        };
        let (Some(number), Some(last)) = (small(next), numbers.last().copied()) else {
            break;
        };
        let from = if through { last + 1 } else { number };
        numbers.extend((from..=number).take(LONGEST_LIST));
        at = next;
    }
    words.get(at).map(|word| (numbers, word.range.end))
}

/// The word behind `t/m`, `tot en met`, `–`, `,` or `en`, and whether all between are meant.
fn joined(text: &str, words: &[Word<'_>], at: usize) -> Option<(usize, bool)> {
    let is = |at: usize, name: &str| words.get(at).is_some_and(|word| word.is(name));
    let between = gap(text, words, at).trim();
    match between {
        "-" | "–" => Some((at, true)),
        "," | "&" => Some((if is(at, "en") { at + 1 } else { at }, false)),
        "" if is(at, "t") && is(at + 1, "m") => Some((at + 2, true)),
        "" if is(at, "tot") && is(at + 1, "en") && is(at + 2, "met") => Some((at + 3, true)),
        "" if is(at, "en") => Some((at + 1, false)),
        _ => None,
    }
}
