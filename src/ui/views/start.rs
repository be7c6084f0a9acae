//! What this is, and the ways on.

use super::documents::document_list;
use crate::explorer::Explorer;
use crate::ui::route::{Route, SearchState, ways};
use crate::ui::text::start as words;
use yew::prelude::*;

/// The start view.
pub(crate) fn start(explorer: &Explorer) -> Html {
    let dates = explorer
        .opened()
        .iter()
        .filter_map(|opened| Some(opened.date()?.days()));
    let updated = dates
        .map(|(_, last)| last)
        .max()
        .map(|day| words::updated(&day.dutch()));
    let query = |typed: &&str| {
        let route = Route::Search(SearchState {
            query: (*typed).to_owned(),
            ..SearchState::default()
        });
        html! { <li><a href={route.href()}>{ *typed }</a></li> }
    };
    let ways = ways()
        .into_iter()
        .filter(|route| *route != Route::Start)
        .filter_map(way);
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::HEADING }</h1>
            <p class="lead">{ words::LEAD.join(" ") }</p>
            if let Some(updated) = updated { <p class="muted">{ updated }</p> }
            <p id="voorbeelden">{ words::EXAMPLES }</p>
            <ul class="examples" aria-labelledby="voorbeelden">{ for words::QUERIES.iter().map(query) }</ul>
            <h2>{ words::DOCUMENTS }</h2>
            { document_list(explorer, 3) }
            if !explorer.left_out().is_empty() { <p class="muted">{ words::left_out(&explorer.left_out().join("; ")) }</p> }
            <h2>{ words::WAYS }</h2>
            <ul class="ways">{ for ways }</ul>
        </div>
    }
}

fn way(route: Route) -> Option<Html> {
    let words = route.description()?;
    Some(html! { <li><a href={route.href()}>{ route.title() }</a>{ ": " }{ words }</li> })
}
