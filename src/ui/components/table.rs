//! A table of a document.

use crate::explorer::Table;
use crate::ui::text::reader;
use yew::prelude::*;

/// Columns of numbers that a phone has room for beside each other.
const MOST_COLUMNS: usize = 6;

/// The table, scrollable sideways by keyboard too where it is wider than the screen. A table of few numbers is whole on a
/// phone: a row's name stands above them. Roles are written out, for a browser forgets them where a row becomes a grid.
pub(crate) fn table_view(table: &Table) -> Html {
    drawn(table, "region")
}

/// Rows of it as a quotation: a page may quote the same ones twice, so they are no place of the page.
pub(crate) fn rows_view(rows: &Table) -> Html {
    drawn(rows, "group")
}

fn drawn(table: &Table, role: &'static str) -> Html {
    let head = |column: &String| {
        if column.is_empty() {
            html! { <td role="cell"></td> }
        } else {
            html! { <th role="columnheader" scope="col">{ column }</th> }
        }
    };
    let row = |cells: &Vec<String>| {
        let values = cells
            .iter()
            .skip(1)
            .map(|cell| html! { <td role="cell" class="number">{ cell }</td> });
        html! { <tr role="row"><th role="rowheader" scope="row">{ cells.first().cloned().unwrap_or_default() }</th>{ for values }</tr> }
    };
    let name = if table.caption.is_empty() {
        reader::TABLE
    } else {
        table.caption.as_str()
    };
    let widest = table
        .rows
        .iter()
        .map(|cells| cells.len())
        .max()
        .unwrap_or(1)
        - 1;
    let short = |cell: &String| cell.chars().count() <= 8;
    let numbers = (1..=MOST_COLUMNS).contains(&widest)
        && table
            .rows
            .iter()
            .all(|cells| cells.iter().skip(1).all(short));
    html! {
        <div class={classes!("table", numbers.then_some("table--numbers"))} {role} tabindex="0" aria-label={name.to_owned()}>
            <table class="quoted" role="table">
                if !table.caption.is_empty() { <caption>{ &table.caption }</caption> }
                if table.columns.iter().any(|column| !column.is_empty()) {
                    <thead role="rowgroup"><tr role="row">{ for table.columns.iter().map(head) }</tr></thead>
                }
                <tbody role="rowgroup">{ for table.rows.iter().map(row) }</tbody>
            </table>
            if let Some(unit) = &table.unit { <p class="muted">{ reader::UNIT }{ " " }{ unit }</p> }
            if table.columns_inferred { <p class="muted">{ reader::INFERRED_COLUMNS }</p> }
        </div>
    }
}
