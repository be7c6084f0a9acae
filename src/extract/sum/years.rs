//! Amounts that the text gives by year, together, against a row of a table that has these years as columns: `in de
//! periode 2018–2020 jaarlijks 15 miljoen euro … Voor 2021 … 10 miljoen euro`.

use super::grid::Grid;
use super::rows::item_number;
use super::stated::Stated;
use crate::document::Block;
use crate::dutch::letters::Letters;
use crate::extract::words::{Word, gap, word_from, words};
use crate::extract::{Amount, Per};
use std::ops::Range;

/// The amounts of a block that together take up every year of the table once, against the row they speak of.
pub(super) fn by_years(block: &Block, amounts: &[&Amount], grid: &Grid<'_>) -> Option<Stated> {
    let columns = year_columns(grid);
    if columns.len() < 2 || amounts.is_empty() {
        return None;
    }
    let words = words(&block.text);
    let mut from = 0;
    let (mut left, mut value, mut range): (Vec<u32>, f64, Option<Range<usize>>) =
        (columns.iter().map(|(year, _)| *year).collect(), 0.0, None);
    for amount in amounts {
        let years = years_between(&block.text, &words, from, amount.place.range.start);
        from = amount.place.range.end;
        let fits = years.iter().all(|(year, _)| left.contains(year))
            && (years.len() == 1 || amount.per == Per::Year);
        let (Some((_, start)), true) = (years.first(), fits) else {
            continue;
        };
        left.retain(|year| !years.iter().any(|(taken, _)| taken == year));
        value += years.len() as f64 * amount.eur / grid.factor();
        range = Some(range.map_or(*start, |range| range.start)..from);
    }
    let range = range.filter(|_| left.is_empty())?;
    let row = budget_row(grid)?;
    let cells = columns
        .into_iter()
        .map(|(_, column)| (row, column))
        .collect();
    Some(Stated {
        range,
        value: (value * 1e6).round() / 1e6,
        cells,
        rule: "years-named-in-text",
    })
}

/// The columns whose header is a year.
fn year_columns(grid: &Grid<'_>) -> Vec<(u32, usize)> {
    let year = |column: usize| {
        grid.header(column)
            .parse()
            .ok()
            .filter(|year| (1900..2200).contains(year))
    };
    (0..grid.width())
        .filter_map(|column| Some((year(column)?, column)))
        .collect()
}

/// The row of what there is to spend: the first that is no item.
fn budget_row(grid: &Grid<'_>) -> Option<usize> {
    let spends = |row: &usize| {
        let label = grid.label(*row).lower();
        ["beschikba", "budget", "middelen", "begroting"]
            .iter()
            .any(|word| label.contains(word))
    };
    (0..grid.cells.len())
        .filter(|row| item_number(grid.label(*row)).is_none())
        .find(spends)
}

/// The years named last between two bytes, each with the byte at which the naming begins: all of `2018–2020`, or one.
fn years_between(text: &str, words: &[Word<'_>], from: usize, to: usize) -> Vec<(u32, usize)> {
    let year = |at: usize| {
        words
            .get(at)
            .and_then(Word::number)
            .filter(|year| (1900..2200).contains(year))
    };
    let (first, last) = (word_from(words, from), word_from(words, to));
    let Some(at) = (first..last).rev().find(|at| year(*at).is_some()) else {
        return Vec::new();
    };
    let begin = at
        .checked_sub(1)
        .filter(|before| *before >= first && matches!(gap(text, words, at), "–" | "-"));
    let start = words
        .get(begin.unwrap_or(at))
        .map_or(0, |word| word.range.start);
    let Some(until) = year(at) else {
        return Vec::new();
    };
    let since = begin
        .and_then(year)
        .filter(|since| *since < until && until - since < 20)
        .unwrap_or(until);
    (since..=until).map(|year| (year, start)).collect()
}
