//! How does a table of money divide a sum, over years and over purposes?
//!
//! It is read from the sums that the table and the text state, never from words: a row that others add up to is the
//! whole, those others are the parts, and sentences that name rows with a sum are how the text itself divides them.

use super::mention::{Mention, mention};
use super::opened::Opened;
use crate::document::Table;
use crate::dutch::classes::{ACTORS, WordSet};
use crate::dutch::letters::fold;
use crate::dutch::tokens::tokens;
use crate::extract::{Sum, cell_number};
use serde::Serialize;

/// A sum of money, divided over columns and rows. Amounts are in the table's unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Spending {
    /// What the columns are called, mostly years; without the column of totals.
    pub columns: Vec<String>,
    /// Rows that add up to the whole.
    pub parts: Vec<SpendingRow>,
    /// The row that they add up to.
    pub whole: SpendingRow,
    /// Rows that are neither: what was available, beside what is to be spent.
    pub beside: Vec<SpendingRow>,
    /// How the text divides the parts, where it divides all of them.
    pub shares: Vec<Share>,
    /// Words of the subject that stand in some of the parts' names, each with those parts, counted from 0.
    pub named: Vec<(String, Vec<usize>)>,
}

/// A row of a table of money.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SpendingRow {
    /// What it is called.
    pub label: String,
    /// An amount a column; 0 where the table has none.
    pub values: Vec<f64>,
    /// All of them together.
    pub total: f64,
}

/// Parts that the text takes together, with what it says that they make.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Share {
    /// The words.
    pub mention: Mention,
    /// The same in a word or a few: the only actor that they name, else how they name the rows. It is the text's own.
    pub name: String,
    /// What they state.
    pub stated: f64,
    /// What the parts make.
    pub computed: f64,
    /// Whether both agree, to the last digit that is stated.
    pub agrees: bool,
    /// Which parts, counted from 0.
    pub parts: Vec<usize>,
}

/// How a table divides its sum; `None` where nothing in it adds up to anything.
pub(super) fn spending(
    opened: &Opened,
    table: &Table,
    sums: &[Sum],
    terms: &[String],
) -> Option<Spending> {
    let columns = columns_of_parts(table, sums);
    let longest = columns.iter().max_by_key(|(_, sum)| sum.cells.len())?.1;
    let rows: Vec<usize> = longest.cells.iter().map(|(row, _)| *row).collect();
    let whole = row_of(table, longest)?;
    let years: Vec<usize> = columns
        .iter()
        .map(|(column, _)| *column)
        .filter(|column| !is_row_total(sums, whole, *column))
        .collect();
    let row = |number: &usize| spending_row(table, *number, &years);
    let beside = (0..table.rows.len())
        .filter(|number| *number != whole && !rows.contains(number))
        .collect::<Vec<usize>>();
    let parts: Vec<SpendingRow> = rows.iter().map(row).collect();
    Some(Spending {
        named: named(&parts, terms),
        columns: years
            .iter()
            .map(|column| table.columns.get(column + 1).cloned().unwrap_or_default())
            .collect(),
        parts,
        whole: row(&whole),
        beside: beside.iter().map(row).collect(),
        shares: shares(opened, sums, &rows),
    })
}

/// The columns in which rows add up to another row of the table, each with that sum, from left to right.
fn columns_of_parts<'s>(table: &Table, sums: &'s [Sum]) -> Vec<(usize, &'s Sum)> {
    let mut columns: Vec<(usize, &Sum)> = Vec::new();
    for sum in sums {
        let column = sum.cells.first().map(|(_, column)| *column);
        let one_column =
            sum.cells.len() > 1 && sum.cells.iter().all(|(_, other)| Some(*other) == column);
        let stated_in_table = table
            .cell_spans
            .iter()
            .flatten()
            .any(|span| span.start == sum.place.start());
        if let (Some(column), true, true) = (column, one_column, stated_in_table) {
            columns.push((column, sum));
        }
    }
    columns.sort_by_key(|(column, _)| *column);
    columns.dedup_by_key(|(column, _)| *column);
    columns
}

/// The row in which a sum stands.
fn row_of(table: &Table, sum: &Sum) -> Option<usize> {
    let start = sum.place.start();
    table
        .cell_spans
        .iter()
        .position(|cells| cells.iter().any(|span| span.start == start))
}

/// Whether this cell is the sum of others in its row.
fn is_row_total(sums: &[Sum], row: usize, column: usize) -> bool {
    sums.iter().any(|sum| {
        let across = sum.cells.len() > 1 && sum.cells.iter().all(|(other, _)| *other == row);
        across
            && sum.cells.iter().all(|(_, other)| *other != column)
            && sum.cells.last().is_some_and(|(_, last)| last + 1 == column)
    })
}

fn spending_row(table: &Table, number: usize, columns: &[usize]) -> SpendingRow {
    let cells = table.rows.get(number);
    let cell = |column: usize| cells.and_then(|cells| cells.get(column));
    let values: Vec<f64> = columns
        .iter()
        .map(|column| {
            cell(column + 1)
                .and_then(|text| cell_number(text))
                .unwrap_or(0.0)
        })
        .collect();
    SpendingRow {
        label: cell(0).cloned().unwrap_or_default(),
        total: values.iter().sum(),
        values,
    }
}

/// The sentences that divide the rows among them, in the order of the text; none where they leave a row out or name one
/// twice.
fn shares(opened: &Opened, sums: &[Sum], rows: &[usize]) -> Vec<Share> {
    let named = sums
        .iter()
        .filter(|sum| sum.names_rows() && !sum.certainty.is_guess());
    let shares: Vec<Share> = named
        .map(|sum| {
            let place = |(row, _): &(usize, usize)| rows.iter().position(|part| part == row);
            Share {
                mention: mention(opened, &sum.place, sum.text.clone()),
                name: short_name(&sum.text),
                stated: sum.stated,
                computed: sum.computed,
                agrees: sum.agrees,
                parts: sum.cells.iter().filter_map(place).collect(),
            }
        })
        .collect();
    let mut divided: Vec<usize> = shares
        .iter()
        .flat_map(|share| share.parts.iter().copied())
        .collect();
    divided.sort_unstable();
    let whole = divided.iter().copied().eq(0..rows.len());
    if whole { shares } else { Vec::new() }
}

/// Words that join the numbers of rows: `3 t/m 7`, `8 en 9`.
const JOINING: &[&str] = &["en", "t/m", "tot", "met"];

/// The only actor that the words name; where they name none or several, their first two words and the numbers behind:
/// `posten 1 en 2`, `overige posten`.
fn short_name(text: &str) -> String {
    let tokens = tokens(text);
    let mut actors = tokens.iter().filter(|token| token.is_one_of(&ACTORS));
    if let Some(only) = actors.next()
        && actors.all(|other| other.text == only.text)
    {
        return only.text.to_owned();
    }
    let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
    let words = text.split_whitespace().filter(|word| *word != "de");
    let mut name: Vec<&str> = words
        .enumerate()
        .take_while(|(number, word)| *number < 2 || is_number(word) || JOINING.has(word))
        .map(|(_, word)| word)
        .collect();
    while name.len() > 2 && name.last().is_some_and(|word| JOINING.has(word)) {
        name.pop();
    }
    name.join(" ")
}

/// The words that some of the parts' names hold, but not all.
fn named(parts: &[SpendingRow], terms: &[String]) -> Vec<(String, Vec<usize>)> {
    let labels: Vec<String> = parts.iter().map(|part| fold(&part.label)).collect();
    let holding = |term: &String| {
        let word = fold(term);
        let holds = |(number, label): (usize, &String)| label.contains(&word).then_some(number);
        labels
            .iter()
            .enumerate()
            .filter_map(holds)
            .collect::<Vec<usize>>()
    };
    terms
        .iter()
        .map(|term| (term.clone(), holding(term)))
        .filter(|(_, rows)| rows.len() > 1 && rows.len() < parts.len())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn a_share_is_called_after_the_only_actor_else_as_it_names_its_rows() {
        for (text, name) in [
            (
                "posten 1 t/m 3 gaan naar wat de provincies doen (€ 5,5 miljoen",
                "provincies",
            ),
            (
                "posten 4 en 5 gaan naar dorpen (€ 2 miljoen",
                "posten 4 en 5",
            ),
            (
                "de overige posten gaan naar scholen en gemeenten (€ 1 miljoen",
                "overige posten",
            ),
        ] {
            assert_eq!(short_name(text), name);
        }
    }
}
