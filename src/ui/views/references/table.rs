//! The tables: how many different things each document names, and which document names which.

use super::SHOWN;
use crate::explorer::{CitingPaper, CitingTable, Explorer, ReferenceFilter};
use crate::ui::hooks::stay;
use crate::ui::route::ReferenceState;
use crate::ui::text::references as words;
use yew::prelude::*;

/// A row: the document, and for each column how many.
type Row<'t> = (&'t str, &'t [usize]);

/// How many different things of each kind each document names. `chosen` is what is chosen now; in a frame its links open
/// the whole page.
pub(super) fn by_kind(
    explorer: &Explorer,
    counts: &CitingTable,
    chosen: Option<&ReferenceFilter>,
) -> Html {
    let columns = counts.kinds.iter().map(|kind| {
        let filter = ReferenceFilter {
            kind: Some(*kind),
            ..ReferenceFilter::default()
        };
        (words::kinds(*kind).to_owned(), filter)
    });
    let row = |row: &'_ CitingPaper| (row.document.clone(), row.of_kind.clone());
    let rows: Vec<(String, Vec<usize>)> = counts.rows.iter().map(row).collect();
    let table = Table {
        explorer,
        caption: words::BY_KIND,
        id: "verwijzingen-soort",
        columns: columns.collect(),
        chosen,
    };
    table.view(
        rows.iter()
            .map(|(id, cells)| (id.as_str(), cells.as_slice())),
    )
}

/// Which document names which other one of the collection; nothing where none does.
pub(super) fn by_paper(
    explorer: &Explorer,
    counts: &CitingTable,
    chosen: &ReferenceFilter,
) -> Html {
    if counts.held.is_empty() {
        return Html::default();
    }
    let columns = counts.held.iter().map(|id| {
        let filter = ReferenceFilter {
            target: Some(id.clone()),
            ..ReferenceFilter::default()
        };
        (title(explorer, id).to_owned(), filter)
    });
    let table = Table {
        explorer,
        caption: words::BY_PAPER,
        id: "verwijzingen-stuk",
        columns: columns.collect(),
        chosen: Some(chosen),
    };
    let rows = counts.rows.iter();
    table.view(rows.map(|row| (row.document.as_str(), row.of_held.as_slice())))
}

fn title<'e>(explorer: &'e Explorer, id: &'e str) -> &'e str {
    let opened = explorer.document(id).ok();
    opened.map_or(id, |opened| opened.short_title())
}

struct Table<'a> {
    explorer: &'a Explorer,
    caption: &'static str,
    id: &'static str,
    columns: Vec<(String, ReferenceFilter)>,
    chosen: Option<&'a ReferenceFilter>,
}

impl Table<'_> {
    fn view<'t>(&self, rows: impl Iterator<Item = Row<'t>>) -> Html {
        let head = |(name, filter): &(String, ReferenceFilter)| html! { <th scope="col">{ self.link(filter, None, name) }</th> };
        html! {
            <div class="table table--titles table--blocks" role="region" aria-labelledby={self.id} tabindex="0">
                <table>
                    <caption id={self.id}>{ self.caption }</caption>
                    <thead><tr><th scope="col">{ words::DOCUMENT }</th>{ for self.columns.iter().map(head) }</tr></thead>
                    <tbody>{ for rows.map(|row| self.row(row)) }</tbody>
                </table>
            </div>
        }
    }

    fn row(&self, (document, counts): Row<'_>) -> Html {
        let of_document = |filter: &ReferenceFilter| ReferenceFilter {
            document: Some(document.to_owned()),
            ..filter.clone()
        };
        let cell = |((column, filter), count): (&(String, ReferenceFilter), &usize)| {
            let count = *count;
            if count == 0 {
                return html! { <td class="number empty"><span aria-hidden="true">{ "·" }</span><span class="hidden">{ words::NONE }</span></td> };
            }
            let label = Some(words::cell(count, column));
            let link = self.link(&of_document(filter), label, &count.to_string());
            html! { <td class="number" data-head={column.clone()}>{ link }</td> }
        };
        let name = title(self.explorer, document);
        let filter = of_document(&ReferenceFilter::default());
        html! {
            <tr>
                <th scope="row">{ self.link(&filter, None, name) }</th>
                { for self.columns.iter().zip(counts).map(cell) }
            </tr>
        }
    }

    /// A link to the references, with another name for who hears it where its words are few: here it stays in the view, in
    /// a frame it opens the whole page.
    fn link(&self, filter: &ReferenceFilter, label: Option<String>, words: &str) -> Html {
        let route = ReferenceState::of(filter.clone()).route();
        let href = route.href();
        let Some(chosen) = self.chosen else {
            return html! { <a {href} aria-label={label} target="_blank">{ words }</a> };
        };
        let current = (filter == chosen).then_some("true");
        html! { <a {href} aria-label={label} aria-current={current} onclick={stay(route, SHOWN)}>{ words }</a> }
    }
}
