//! How a table divides its sum: a chart of its columns, a chart of its rows, and the division that the text makes.

use crate::explorer::{Share, Spending, SpendingRow, dutch_number};
use crate::ui::charts::{Bar, Bars, Piece, Row, Shade, figure, legend};
use crate::ui::route::Position;
use crate::ui::text::money as words;
use yew::prelude::*;

/// The charts of a table. `number` tells it from other tables of the page.
pub(super) fn show(number: usize, spending: &Spending, unit: &str) -> Html {
    let id = format!("geld-{number}");
    html! {
        <>
            { by_column(&format!("{id}-jaren"), spending, unit, |shades| shades) }
            { by_row(&format!("{id}-doelen"), spending, unit) }
            if !spending.shares.is_empty() { { shares(&spending.shares, unit) } }
        </>
    }
}

/// The chart that says most, for a frame of another page.
pub(super) fn first(number: usize, spending: &Spending, unit: &str) -> Html {
    by_column(&format!("geld-{number}-jaren"), spending, unit, |shades| {
        html! { <details><summary>{ words::SHADES }</summary>{ shades }</details> }
    })
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

/// A pair of bars a column: what the rows beside the parts say, and the parts in their groups. `put` says where what the
/// shades stand for goes.
fn by_column(id: &str, spending: &Spending, unit: &str, put: fn(Html) -> Html) -> Html {
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
    figure(&title, |width| chart.draw(width), put(explained))
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
        let part = |(number, share): (usize, &Share)| (Shade::of_part(number), quoted(what(share)));
        spending.shares.iter().enumerate().map(part).collect()
    };
    beside.chain(parts).collect()
}

/// The words of a share without the amount that ends them: "onderdelen 8 en 9 … (€ 16 miljoen".
fn what(share: &Share) -> &str {
    let text = share.mention.text.as_str();
    text.rsplit_once(" (").map_or(text, |(what, _)| what)
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

/// The text's own division beside what the table makes of it.
fn shares(shares: &[Share], unit: &str) -> Html {
    let differs = shares.iter().any(|share| !share.agrees);
    let lead = if differs {
        words::SHARES_DIFFER
    } else {
        words::SHARES_AGREE
    };
    let [stated, computed, difference] = words::SHARE_COLUMNS;
    let head = |column: &'static str| html! { <th role="columnheader" scope="col">{ words::in_unit(column, unit) }</th> };
    html! {
        <>
            <h3>{ words::SHARES }</h3>
            <p>{ lead }</p>
            <div class="table table--numbers" role="region" tabindex="0" aria-label={words::SHARES}>
                <table role="table">
                    <thead role="rowgroup"><tr role="row"><td role="cell"></td>{ head(stated) }{ head(computed) }{ head(difference) }</tr></thead>
                    <tbody role="rowgroup">{ for shares.iter().map(share_row) }</tbody>
                </table>
            </div>
        </>
    }
}

fn share_row(share: &Share) -> Html {
    let position = Position {
        id: share.mention.document.clone(),
        passage: share.mention.spans.first().map(|span| span.start),
        until: share.mention.spans.last().map(|span| span.end),
        query: String::new(),
    };
    let difference = dutch_number(share.stated - share.computed, 2);
    html! {
        <tr role="row">
            <th role="rowheader" scope="row"><a class="quoted" href={position.route().href()}>{ what(share) }</a></th>
            <td role="cell" class="number">{ dutch_number(share.stated, 2) }</td>
            <td role="cell" class="number">{ dutch_number(share.computed, 2) }</td>
            <td role="cell" class="number">if share.agrees { { difference } } else { <strong class="differs">{ difference }</strong> }</td>
        </tr>
    }
}
