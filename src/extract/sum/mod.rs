//! Arithmetic: every total that a table states, and every sum that the text states about a table, held against the
//! cells that should make it.
//!
//! Agreement is to the last digit that is stated. Nothing is corrected: both sides are shown.

mod grid;
mod rows;
mod stated;
mod years;

use super::{Amount, Certainty, Facts, Place};
use crate::document::{Block, BlockKind};
use crate::dutch::decimals::dutch_number;
use crate::extract::Task;
use rows::{equal, sum, totals};
use serde::Serialize;

pub use grid::cell_number;
pub(super) use grid::{Grid, grids, sentence_around};

/// A sum that the document states, held against its parts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sum {
    /// Where it is stated: a cell of a table or words in the text.
    #[serde(flatten)]
    pub place: Place,
    /// The words or the cell.
    pub text: String,
    /// What it states, in `unit`.
    pub stated: f64,
    /// What its parts make, in `unit`.
    pub computed: f64,
    /// Unit of both.
    pub unit: String,
    /// The parts: row and column in the table, from 0, the label column not counted.
    pub cells: Vec<(usize, usize)>,
    /// Whether both agree, to the last digit that is stated.
    pub agrees: bool,
    /// Number of the block that holds the table.
    pub table: usize,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Sum {
    /// Whether a sentence states it by naming rows: "onderdelen 3 t/m 7 … (€ 34,2 miljoen)".
    pub fn names_rows(&self) -> bool {
        self.rule == stated::ROWS_NAMED
    }

    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let (stated, computed) = (dutch_number(self.stated, 2), dutch_number(self.computed, 2));
        if self.agrees {
            format!("klopt: {stated}")
        } else {
            format!("staat er: {stated}; opgeteld: {computed}")
        }
    }
}

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
            certainty: Certainty::Concluded,
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
                certainty: Certainty::Concluded,
                rule: stated.rule,
                cells: stated.cells,
                table: grid.block,
            })
        });
    found.collect()
}

#[cfg(test)]
mod tests;
