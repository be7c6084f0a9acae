//! Which sums of money do the documents name, and do they add up?

use super::Explorer;
use super::mention::{Mention, Sentences};
use super::spending::{Spending, spending};
use crate::document::Table;
use crate::extract::{Amount, Per, Sum};
use serde::Serialize;

/// Money in all documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Money {
    /// Tables of numbers, each with its sums recomputed.
    pub tables: Vec<MoneyTable>,
    /// Sums of money in the text.
    pub amounts: Vec<MoneyAmount>,
}

/// A table with its sums recomputed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MoneyTable {
    /// Id of the document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Its cells.
    pub table: Table,
    /// Every sum that the document states about it, held against its parts.
    pub sums: Vec<Sum>,
    /// How it divides its sum over columns and rows, where its rows add up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spending: Option<Spending>,
}

/// A sum of money in the text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MoneyAmount {
    /// The amount as written, with its place.
    pub amount: Amount,
    /// The sentence.
    pub mention: Mention,
    /// Euros.
    pub eur: f64,
    /// For how long.
    pub per: Per,
}

impl Explorer {
    /// Tables of numbers with their sums recomputed, and every sum of money in the text.
    pub fn money(&self) -> Money {
        let mut money = Money::default();
        for opened in &self.opened {
            let facts = self.facts(opened);
            for (number, block) in opened.document.blocks.iter().enumerate() {
                let sums: Vec<Sum> = facts
                    .sums
                    .iter()
                    .filter(|sum| sum.table == number)
                    .cloned()
                    .collect();
                if let (Some(table), Some(passage), false) =
                    (&block.table, block.passage(), sums.is_empty())
                {
                    let document = opened.document.id.clone();
                    money.tables.push(MoneyTable {
                        document,
                        passage,
                        table: table.clone(),
                        spending: spending(opened, table, &sums, &self.dossier.terms),
                        sums,
                    });
                }
            }
            let mut sentences = Sentences::of(opened);
            money
                .amounts
                .extend(facts.amounts.iter().map(|amount| MoneyAmount {
                    amount: amount.clone(),
                    mention: sentences.around(&amount.place),
                    eur: amount.eur,
                    per: amount.per,
                }));
        }
        money
    }
}
