//! Tables invented for the rules.

use super::*;
use crate::document::{Document, Span, Table};
use crate::extract::by_hand::document_of;
use crate::extract::{Context, Task};

/// A document with one table and one paragraph behind it, whose raw text is the paragraph.
fn document(columns: &[&str], rows: &[&[&str]], text: &str) -> Document {
    let strings = |cells: &[&str]| {
        cells
            .iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<_>>()
    };
    let table = Table {
        columns: strings(columns),
        columns_inferred: columns.iter().all(|column| column.is_empty()),
        rows: rows.iter().map(|row| strings(row)).collect(),
        cell_spans: rows
            .iter()
            .map(|row| row.iter().map(|_| Span::new(0, 1)).collect())
            .collect(),
        ..Table::default()
    };
    let mut document = document_of(text);
    let mut block = document.blocks.first().cloned().expect("a paragraph");
    block.kind = BlockKind::Table;
    block.table = Some(table);
    document.blocks.insert(0, block);
    document
}

fn sums(columns: &[&str], rows: &[&[&str]], text: &str) -> Vec<String> {
    let document = document(columns, rows, text);
    let context = Context::alone(&document);
    let mut facts = Facts::default();
    crate::extract::amount::extract(&Task::of(&context), &mut facts);
    extract(&Task::of(&context), &mut facts);
    facts
        .sums
        .iter()
        .map(|sum| {
            format!(
                "{} {} {} {}",
                sum.rule, sum.stated, sum.computed, sum.agrees
            )
        })
        .collect()
}

const ITEMS: &[&[&str]] = &[
    &["Beschikbaar", "5,00", "1,00", "6,00"],
    &["Verwacht", "4,00", "3,00", "7,00"],
    &["1) Een", "1,00", "0,50", "1,50"],
    &["2) Twee", "2,00", "2,00", "4,00"],
    &["3) Campagne wonen", "1,00", "0,50", "1,60"],
];

#[test]
fn rows_and_columns_are_added_up() {
    let found = sums(&["", "", "", ""], ITEMS, "Niets.");
    assert_eq!(
        found,
        [
            "row-total 6 6 true",
            "row-total 7 7 true",
            "row-total 1.5 1.5 true",
            "row-total 4 4 true",
            "row-total 1.6 1.5 false",
            "column-total 4 4 true",
            "column-total 3 3 true",
            "column-total 7 7.1 false",
        ]
    );
}

#[test]
fn rows_called_total_are_held_against_the_rows_above() {
    let rows: &[&[&str]] = &[
        &["Wonen", "10"],
        &["Zorg", "20"],
        &["waarvan thuis", "5"],
        &["Subtotaal", "30"],
        &["Werk", "7"],
        &["Totaal", "38"],
    ];
    assert_eq!(
        sums(&["", "2020"], rows, "Niets."),
        ["column-total 30 30 true", "column-total 38 37 false"]
    );
}

#[test]
fn sums_in_the_text_are_held_against_the_rows_they_name() {
    let columns = &["", "2020", "2021", "Totaal (€ miljoen)"];
    let text = "Posten 1 en 2 gaan naar steden (€ 5,5 miljoen) en de overige posten naar dorpen (€ 2 miljoen).";
    let found: Vec<String> = sums(columns, ITEMS, text)
        .into_iter()
        .filter(|sum| !sum.contains("-total"))
        .collect();
    assert_eq!(
        found,
        [
            "rows-named-in-text 5.5 5.5 true",
            "rows-named-in-text 2 1.6 true",
            "stated-parts-together 7.5 7.1 false"
        ]
    );
}

#[test]
fn a_lost_unit_is_proved_by_a_cell() {
    let columns = &["", "2020", "2021", "Totaal (€ miljoen)"];
    let document = document(
        columns,
        ITEMS,
        "In 2020 ging € 0,50 naar campagnes, in 2021 € 3,75.",
    );
    let context = Context::alone(&document);
    let mut facts = Facts::default();
    crate::extract::amount::extract(&Task::of(&context), &mut facts);
    let read: Vec<(f64, usize)> = facts
        .amounts
        .iter()
        .map(|amount| (amount.eur, amount.candidates.len()))
        .collect();
    assert_eq!(read, [(500_000.0, 1), (3.75, 0)]);
}

#[test]
fn amounts_by_year_are_held_against_the_budget() {
    let columns = &["", "2020", "2021", "2022", "Totaal (€ miljoen)"];
    let rows: &[&[&str]] = &[
        &["Beschikbaar", "4", "5", "3", "12"],
        &["Verwacht", "4", "4", "4", "12"],
    ];
    let text =
        "In 2020–2021 is jaarlijks 4 miljoen euro beschikbaar. Voor 2022 is dat 3 miljoen euro.";
    let found: Vec<String> = sums(columns, rows, text)
        .into_iter()
        .filter(|sum| sum.contains("years"))
        .collect();
    assert_eq!(found, ["years-named-in-text 11 12 false"]);
}

#[test]
fn halves_are_rounded_up() {
    assert!(!equal(16.0, 0, 16.5) && equal(17.0, 0, 16.5) && equal(35.6, 1, 35.599_999_999));
    assert!(equal(-17.0, 0, -16.5) && equal(0.0, 2, 0.001));
}
