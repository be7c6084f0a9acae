//! What this is, and the ways on.

use super::documents::DocumentList;
use crate::ui::route::{Route, SearchState, menu};
use crate::ui::text::start;
use crate::ui::use_explorer;
use yew::prelude::*;

/// The start view.
#[component]
pub(crate) fn Start() -> Html {
    let explorer = use_explorer();
    let dates = explorer.opened().iter().filter_map(|opened| opened.date()?.days());
    let updated = dates.map(|(_, last)| last).max().map(|day| start::updated(&day.dutch()));
    let query = |typed: &&str| {
        let route = Route::Search(SearchState { query: (*typed).to_owned(), within: None });
        html! { <li><a href={route.href()}>{ *typed }</a></li> }
    };
    let ways = menu().into_iter().filter(|route| *route != Route::Start).filter_map(way);
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ start::HEADING }</h1>
            <p class="lead">{ start::LEAD.join(" ") }</p>
            if let Some(updated) = updated { <p class="muted">{ updated }</p> }
            <p id="voorbeelden">{ start::EXAMPLES }</p>
            <ul class="examples" aria-labelledby="voorbeelden">{ for start::QUERIES.iter().map(query) }</ul>
            <h2>{ start::DOCUMENTS }</h2>
            <DocumentList level=3 />
            if !explorer.left_out().is_empty() { <p class="muted">{ start::left_out(&explorer.left_out().join("; ")) }</p> }
            <h2>{ start::WAYS }</h2>
            <ul class="ways">{ for ways }</ul>
        </div>
    }
}

fn way(route: Route) -> Option<Html> {
    let words = route.description()?;
    Some(html! { <li><a href={route.href()}>{ route.title() }</a>{ ": " }{ words }</li> })
}
