//! Totals inside a table: its last column against its row, its total rows against their items.

use super::grid::{Cell, Grid};
use crate::dutch::letters::Letters;

/// A total that a table states, with the cells that should make it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Total {
    /// Row and column of the total.
    pub(super) at: (usize, usize),
    /// The parts.
    pub(super) parts: Vec<(usize, usize)>,
    /// Which rule found it.
    pub(super) rule: &'static str,
}

/// All totals of a table.
pub(super) fn totals(grid: &Grid<'_>) -> Vec<Total> {
    let mut found = row_totals(grid);
    for (row, items) in total_rows(grid) {
        let columns = additive_columns(grid);
        found.extend(
            columns
                .into_iter()
                .filter_map(|column| column_total(grid, row, column, &items)),
        );
    }
    found
}

impl Total {
    /// What is stated and what the parts make.
    pub(super) fn sides(&self, grid: &Grid<'_>) -> Option<(Cell, f64)> {
        let stated = grid.cell(self.at.0, self.at.1)?;
        Some((stated, sum(grid, &self.parts)))
    }

    fn agrees(&self, grid: &Grid<'_>) -> bool {
        self.sides(grid)
            .is_some_and(|(stated, computed)| equal(stated.value, stated.decimals, computed))
    }

    /// Whether stated and computed differ by no more than a tenth: a slip, not another sort of number.
    fn is_close(&self, grid: &Grid<'_>) -> bool {
        self.sides(grid).is_some_and(|(stated, computed)| {
            (stated.value - computed).abs() <= stated.value.abs() / 10.0
        })
    }
}

/// What cells make together.
pub(super) fn sum(grid: &Grid<'_>, cells: &[(usize, usize)]) -> f64 {
    let total: f64 = cells
        .iter()
        .filter_map(|(row, column)| grid.cell(*row, *column))
        .map(|cell| cell.value)
        .sum();
    // Adding tenths leaves dust far behind the comma.
    (total * 1e6).round() / 1e6
}

/// Whether both are equal to the last digit that is stated; halves are rounded up, as everywhere in these papers.
pub(super) fn equal(stated: f64, decimals: u32, computed: f64) -> bool {
    let scale = 10_f64.powi(decimals.min(9) as i32);
    let rounded = (computed * scale + 1e-6_f64.copysign(computed)).round();
    (rounded - stated * scale).abs() < 0.5
}

/// Columns whose numbers may be added: no percentages.
fn additive_columns(grid: &Grid<'_>) -> Vec<usize> {
    (0..grid.width())
        .filter(|column| !grid.header(*column).contains('%'))
        .collect()
}

/// The column that holds the totals of the rows: the last, or the first, where its header says so or was lost, and
/// where half of the rows bear it out.
pub(super) fn total_column(grid: &Grid<'_>) -> Option<usize> {
    let last = grid.width().checked_sub(1).filter(|last| *last >= 2)?;
    [last, 0].into_iter().find(|column| {
        let header = grid.header(*column).lower();
        let named = ["totaal", "som", "cumulatief"]
            .iter()
            .any(|word| header.contains(word));
        let lost = grid.table.columns_inferred || header.is_empty();
        let checks: Vec<Total> = (0..grid.cells.len())
            .filter_map(|row| row_total(grid, row, *column))
            .collect();
        let good = checks.iter().filter(|total| total.agrees(grid)).count();
        (named || lost) && good > 0 && good * 2 >= checks.len() && (named || good >= 2)
    })
}

fn row_totals(grid: &Grid<'_>) -> Vec<Total> {
    let Some(column) = total_column(grid) else {
        return Vec::new();
    };
    (0..grid.cells.len())
        .filter_map(|row| row_total(grid, row, column))
        .collect()
}

fn row_total(grid: &Grid<'_>, row: usize, column: usize) -> Option<Total> {
    grid.cell(row, column)?;
    let others = additive_columns(grid)
        .into_iter()
        .filter(|other| *other != column);
    let parts: Vec<(usize, usize)> = others
        .filter(|other| grid.cell(row, *other).is_some())
        .map(|other| (row, other))
        .collect();
    (parts.len() >= 2).then_some(Total {
        at: (row, column),
        parts,
        rule: "row-total",
    })
}

fn column_total(grid: &Grid<'_>, row: usize, column: usize, items: &[usize]) -> Option<Total> {
    grid.cell(row, column)?;
    let filled = items
        .iter()
        .filter(|item| grid.cell(**item, column).is_some());
    let parts: Vec<(usize, usize)> = filled.map(|item| (*item, column)).collect();
    (parts.len() >= 2).then_some(Total {
        at: (row, column),
        parts,
        rule: "column-total",
    })
}

/// The number in front of a row's label: `3) Ondersteuning`, `3. Ondersteuning`.
pub(super) fn item_number(label: &str) -> Option<u32> {
    let digits = label.bytes().take_while(u8::is_ascii_digit).count();
    let after = label.get(digits..)?;
    let numbered =
        (1..=3).contains(&digits) && after.starts_with([')', '.', ':']) || after.starts_with(". ");
    label.get(..digits).filter(|_| numbered)?.parse().ok()
}

/// The rows that state totals, each with the rows that it adds up.
fn total_rows(grid: &Grid<'_>) -> Vec<(usize, Vec<usize>)> {
    let rows: Vec<usize> = (0..grid.cells.len())
        .filter(|row| {
            grid.cells
                .get(*row)
                .is_some_and(|cells| cells.iter().flatten().next().is_some())
        })
        .collect();
    let numbered: Vec<usize> = rows
        .iter()
        .copied()
        .filter(|row| item_number(grid.label(*row)).is_some())
        .collect();
    if numbered.len() >= 2 {
        let others = rows.iter().copied().filter(|row| !numbered.contains(row));
        return others
            .filter_map(|row| {
                best(
                    grid,
                    row,
                    &[numbered.clone(), since_total(grid, row, &numbered)],
                    is_total(grid.label(row)),
                )
            })
            .collect();
    }
    let totals = rows
        .iter()
        .copied()
        .filter(|row| is_total(grid.label(*row)));
    totals
        .filter_map(|row| best(grid, row, &item_sets(grid, row, &rows), true))
        .collect()
}

/// What a row called total may add up: the rows since the total before it, all items before it, or all behind it.
fn item_sets(grid: &Grid<'_>, row: usize, rows: &[usize]) -> Vec<Vec<usize>> {
    let items: Vec<usize> = rows
        .iter()
        .copied()
        .filter(|other| !is_total(grid.label(*other)) && !is_detail(grid.label(*other)))
        .collect();
    let before: Vec<usize> = items.iter().copied().filter(|item| *item < row).collect();
    let after: Vec<usize> = items.iter().copied().filter(|item| *item > row).collect();
    vec![since_total(grid, row, &items), before, after]
}

/// The items between a row and the total before it.
fn since_total(grid: &Grid<'_>, row: usize, items: &[usize]) -> Vec<usize> {
    let last = (0..row).rev().find(|before| is_total(grid.label(*before)));
    items
        .iter()
        .copied()
        .filter(|item| *item < row && last.is_none_or(|last| *item > last))
        .collect()
}

/// The set of items that fits a row best. A row that is not called total must equal its items in more than half of the
/// columns; one that is may miss them, if only by a little.
fn best(
    grid: &Grid<'_>,
    row: usize,
    sets: &[Vec<usize>],
    called_total: bool,
) -> Option<(usize, Vec<usize>)> {
    let columns = additive_columns(grid);
    let judged = sets.iter().filter_map(|items| {
        let checks: Vec<Total> = columns
            .iter()
            .filter_map(|column| column_total(grid, row, *column, items))
            .collect();
        let good = checks.iter().filter(|total| total.agrees(grid)).count();
        let close = checks.iter().all(|total| total.is_close(grid));
        let enough = if called_total {
            good * 2 >= checks.len() || close
        } else {
            good * 2 > checks.len() && good >= 2
        };
        (enough && !checks.is_empty()).then_some((good, items))
    });
    // The first of equals: the nearest set.
    let (_, items) = judged.fold(
        None,
        |best: Option<(usize, &Vec<usize>)>, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        },
    )?;
    Some((row, items.clone()))
}

fn is_total(label: &str) -> bool {
    let label = label.lower();
    let begins = [
        "totaal",
        "totale",
        "subtotaal",
        "eindtotaal",
        "som ",
        "generaal totaal",
        "opgeteld",
    ];
    begins.iter().any(|word| label.starts_with(word)) || label.ends_with("totaal")
}

/// `waarvan …` repeats a part of the row above.
fn is_detail(label: &str) -> bool {
    let label = label.lower();
    ["waarvan", "w.v.", "wv ", "- waarvan", "– waarvan"]
        .iter()
        .any(|word| label.starts_with(word))
}
