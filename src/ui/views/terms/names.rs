//! Organisations, people and laws: a table of how often each year names them, whose cells lead to the places.

use super::{AT_ONCE, folded};
use crate::explorer::{Field, NameKind, UsedName, YearCount};
use crate::ui::route::{Route, SearchState};
use crate::ui::text::terms as words;
use yew::prelude::*;

/// The names of a kind; nothing where there are none.
pub(super) fn group(names: &[UsedName], kind: NameKind, open: Option<&str>) -> Html {
    let names: Vec<&UsedName> = names.iter().filter(|name| name.kind == kind).collect();
    if names.is_empty() {
        return Html::default();
    }
    let (first, rest) = names.split_at(names.len().min(AT_ONCE));
    let (id, rest_id) = match kind {
        NameKind::Organisation => ("organisaties", "organisaties-verder"),
        NameKind::Person => ("mensen", "mensen-verder"),
        NameKind::Law => ("wetten", "wetten-verder"),
    };
    html! {
        <section>
            <h2>{ words::heading(kind) }</h2>
            <p class="muted">{ words::lead(kind) }</p>
            { table(first, kind, id, words::caption(kind).to_owned()) }
            if !rest.is_empty() { { folded(rest_id, open, rest.len(), table(rest, kind, rest_id, words::rest(kind))) } }
        </section>
    }
}

fn table(names: &[&UsedName], kind: NameKind, id: &'static str, caption: String) -> Html {
    let years = names.first().map_or(&[][..], |name| &name.years);
    let id = format!("tabel-{id}");
    html! {
        <div class="table table--blocks" role="region" aria-labelledby={id.clone()} tabindex="0">
            <table>
                <caption {id}>{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words::column(kind) }</th>
                        { for years.iter().map(|year| html! { <th scope="col">{ year.year }</th> }) }
                        <th scope="col">{ words::TOTAL }</th>
                    </tr>
                </thead>
                <tbody>{ for names.iter().map(|name| row(name)) }</tbody>
            </table>
        </div>
    }
}

fn row(name: &UsedName) -> Html {
    let about = name.about.iter().chain(&name.party).cloned();
    let about: Vec<String> = about.collect();
    html! {
        <tr>
            <th scope="row">
                <a href={search(name, None).href()}>{ &name.name }</a>
                if !about.is_empty() { <span class="muted">{ " · " }{ about.join(", ") }</span> }
                if let Some(url) = &name.url { <span class="muted">{ " · " }<a href={url.clone()} rel="noreferrer">{ words::LAW }<span class="hidden">{ format!(": {}", name.name) }</span></a></span> }
            </th>
            { for name.years.iter().map(|year| cell(name, year)) }
            <td class="number" data-head={words::TOTAL}>{ name.times }</td>
        </tr>
    }
}

fn cell(name: &UsedName, year: &YearCount) -> Html {
    if year.count == 0 {
        return html! { <td class="number empty"><span aria-hidden="true">{ "·" }</span><span class="hidden">{ words::NONE }</span></td> };
    }
    let href = search(name, Some(year.year)).href();
    html! { <td class="number" data-head={year.year.to_string()}><a {href} aria-label={words::cell(year.count, year.year)}>{ year.count }</a></td> }
}

/// A search for it: an organisation or a law whatever it is called there, a person by name.
fn search(name: &UsedName, year: Option<i32>) -> Route {
    let query = match name.kind {
        NameKind::Organisation => format!("{}:\"{}\"", Field::Organisation.name(), name.name),
        NameKind::Law => format!("{}:\"{}\"", Field::Law.name(), name.name),
        NameKind::Person => format!("\"{}\"", name.form),
    };
    let mut state = SearchState::of(&query);
    state.filters = year
        .map(|year| (Field::Year, year.to_string()))
        .into_iter()
        .collect();
    state.route()
}
