//! A table of a document.

use crate::explorer::Table;
use crate::ui::text::reader;
use yew::prelude::*;

/// The table, scrollable sideways by keyboard too where it is wider than the screen.
pub(crate) fn table_view(table: &Table) -> Html {
    let head = |column: &String| {
        if column.is_empty() {
            html! { <td></td> }
        } else {
            html! { <th scope="col">{ column }</th> }
        }
    };
    let row = |cells: &Vec<String>| {
        let values = cells
            .iter()
            .skip(1)
            .map(|cell| html! { <td class="number">{ cell }</td> });
        html! { <tr><th scope="row">{ cells.first().cloned().unwrap_or_default() }</th>{ for values }</tr> }
    };
    let name = if table.caption.is_empty() {
        reader::TABLE
    } else {
        table.caption.as_str()
    };
    html! {
        <div class="table" role="region" tabindex="0" aria-label={name.to_owned()}>
            <table class="quoted">
                if !table.caption.is_empty() { <caption>{ &table.caption }</caption> }
                if table.columns.iter().any(|column| !column.is_empty()) {
                    <thead><tr>{ for table.columns.iter().map(head) }</tr></thead>
                }
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
            if let Some(unit) = &table.unit { <p class="muted">{ reader::UNIT }{ " " }{ unit }</p> }
            if table.columns_inferred { <p class="muted">{ reader::INFERRED_COLUMNS }</p> }
        </div>
    }
}
