//! Arithmetic: every total that a table states, and every sum that the text states about a table, held against the
//! cells that should make it.
//!
//! Agreement is to the last digit that is stated. Nothing is corrected: both sides are shown.

mod grid;
mod rows;
mod stated;
mod years;

use super::{Amount, Facts, Place, Sum};
use crate::document::{Block, BlockKind};
use crate::extract::Task;
use rows::{equal, sum, totals};

pub(super) use grid::{Grid, grids, sentence_around};

/// Adds what can be recomputed.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let grids = grids(context.document);
    for grid in &grids {
        facts.sums.extend(in_table(grid, &context.document.blocks));
    }
    if grids.is_empty() {
        return;
    }
    for (index, block) in context.prose() {
        let amounts: Vec<&Amount> = facts
            .amounts
            .iter()
            .filter(|amount| amount.place.block == index)
            .collect();
        let found = nearest(&grids, index).filter(|_| !amounts.is_empty());
        let sums: Vec<Sum> = found
            .map(|grid| in_text(index, block, &amounts, grid))
            .unwrap_or_default();
        facts.sums.extend(sums);
    }
}

/// The table that a passage speaks of: the last before it, else the first.
fn nearest<'g, 'd>(grids: &'g [Grid<'d>], block: usize) -> Option<&'g Grid<'d>> {
    grids
        .iter()
        .rev()
        .find(|grid| grid.block < block)
        .or_else(|| grids.first())
}

fn in_table(grid: &Grid<'_>, blocks: &[Block]) -> Vec<Sum> {
    let table_block = blocks
        .get(grid.block)
        .filter(|block| block.kind == BlockKind::Table);
    let found = totals(grid).into_iter().filter_map(|total| {
        let (stated, computed) = total.sides(grid)?;
        let (row, column) = total.at;
        let span = *grid.table.cell_spans.get(row)?.get(column + 1)?;
        Some(Sum {
            place: Place::of_spans(grid.block, vec![span])?,
            text: grid.table.rows.get(row)?.get(column + 1)?.clone(),
            stated: stated.value,
            computed,
            unit: grid.unit(),
            cells: total.parts,
            agrees: equal(stated.value, stated.decimals, computed),
            table: grid.block,
            rule: total.rule,
        })
    });
    table_block.map(|_| found.collect()).unwrap_or_default()
}

fn in_text(index: usize, block: &Block, amounts: &[&Amount], grid: &Grid<'_>) -> Vec<Sum> {
    let stated = stated::stated(block, amounts, grid);
    let found = stated
        .into_iter()
        .chain(years::by_years(block, amounts, grid))
        .filter_map(|stated| {
            let computed = sum(grid, &stated.cells);
            Some(Sum {
                text: block.text.get(stated.range.clone())?.to_owned(),
                place: Place::new(index, block, stated.range.clone())?,
                agrees: stated.agrees(computed),
                stated: stated.value,
                computed,
                unit: grid.unit(),
                rule: stated.rule,
                cells: stated.cells,
                table: grid.block,
            })
        });
    found.collect()
}

#[cfg(test)]
mod tests;
