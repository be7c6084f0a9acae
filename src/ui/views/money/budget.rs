//! How a table divides its sum: a chart of its columns and a chart of its rows.

use crate::explorer::{Share, Spending, SpendingRow, dutch_number};
use crate::ui::charts::{Bar, Bars, Piece, Row, Shade, figure, legend};
use crate::ui::text::money as words;
use yew::prelude::*;

/// The charts of a table. `number` tells it from other tables of the page.
pub(super) fn show(number: usize, spending: &Spending, unit: &str) -> Html {
    let id = format!("geld-{number}");
    html! {
        <>
            { by_column(&format!("{id}-jaren"), spending, unit) }
            { by_row(&format!("{id}-doelen"), spending, unit) }
        </>
    }
}

/// The chart that says most, for a frame of another page.
pub(super) fn first(number: usize, spending: &Spending, unit: &str) -> Html {
    by_column(&format!("geld-{number}-jaren"), spending, unit)
}

/// The groups that the text makes of the parts; all of them in one where it makes none.
fn groups(spending: &Spending) -> Vec<Vec<usize>> {
    if spending.shares.is_empty() {
        return vec![(0..spending.parts.len()).collect()];
    }
    let parts = |share: &Share| share.parts.clone();
    spending.shares.iter().map(parts).collect()
}

/// What a group makes in a column.
fn made(spending: &Spending, group: &[usize], column: usize) -> f64 {
    let value = |part: &usize| {
        let row = spending.parts.get(*part)?;
        row.values.get(column).copied()
    };
    group.iter().filter_map(value).sum()
}

/// A pair of bars a column: what the rows beside the parts say, and the parts in their groups.
fn by_column(id: &str, spending: &Spending, unit: &str) -> Html {
    let groups = groups(spending);
    let value = |row: &SpendingRow, column: usize| row.values.get(column).copied().unwrap_or(0.0);
    let row = |(column, label): (usize, &String)| {
        let beside = spending.beside.iter().map(|row| Bar {
            pieces: vec![Piece {
                shade: Shade::Open,
                value: value(row, column),
            }],
            number: dutch_number(value(row, column), 2),
        });
        let piece = |(number, group): (usize, &Vec<usize>)| Piece {
            shade: Shade::of_part(number),
            value: made(spending, group, column),
        };
        let parts = Bar {
            pieces: groups.iter().enumerate().map(piece).collect(),
            number: dutch_number(value(&spending.whole, column), 2),
        };
        Row {
            label: label.clone(),
            bars: beside.chain([parts]).collect(),
        }
    };
    let rows = spending.beside.iter().chain([&spending.whole]);
    let most = rows
        .flat_map(|row| row.values.iter().copied())
        .fold(0.0, f64::max);
    let chart = Bars {
        id: id.to_owned(),
        described: words::DESCRIBED.to_owned(),
        rows: spending.columns.iter().enumerate().map(row).collect(),
        most,
    };
    let title = words::in_unit(words::BY_YEAR, unit);
    let explained = legend(&format!("{id}-uitleg"), &entries(spending));
    figure(&title, |width| chart.draw(width), explained)
}

/// What the shades of the chart of columns stand for, in the document's own words.
fn entries(spending: &Spending) -> Vec<(Shade, Html)> {
    let quoted = |text: &str| html! { <q class="quoted">{ text.to_owned() }</q> };
    let beside = spending
        .beside
        .iter()
        .map(|row| (Shade::Open, quoted(&row.label)));
    let parts: Vec<(Shade, Html)> = if spending.shares.is_empty() {
        vec![(Shade::of_part(0), quoted(&spending.whole.label))]
    } else {
        let part = |(number, share): (usize, &Share)| (Shade::of_part(number), quoted(&share.name));
        spending.shares.iter().enumerate().map(part).collect()
    };
    beside.chain(parts).collect()
}

/// A bar a part, in the shade of its group, the groups behind each other.
fn by_row(id: &str, spending: &Spending, unit: &str) -> Html {
    let groups = groups(spending);
    let row = |number: usize, part: &usize| {
        let part = spending.parts.get(*part)?;
        Some(Row {
            label: part.label.clone(),
            bars: vec![Bar {
                pieces: vec![Piece {
                    shade: Shade::of_part(number),
                    value: part.total,
                }],
                number: dutch_number(part.total, 2),
            }],
        })
    };
    let rows = groups
        .iter()
        .enumerate()
        .flat_map(|(number, group)| group.iter().filter_map(move |part| row(number, part)));
    let chart = Bars {
        id: id.to_owned(),
        described: words::DESCRIBED.to_owned(),
        rows: rows.collect(),
        most: spending
            .parts
            .iter()
            .map(|part| part.total)
            .fold(0.0, f64::max),
    };
    let title = words::in_unit(words::BY_PURPOSE, unit);
    figure(&title, |width| chart.draw(width), Html::default())
}
