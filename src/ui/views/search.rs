//! Search as one types.

use crate::explorer::{Explorer, Hit, Results, SearchOptions};
use crate::ui::components::snippet_view;
use crate::ui::hooks::replace;
use crate::ui::route::{Position, Route, SearchState};
use crate::ui::{text, use_explorer};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Hits drawn at first; more on demand.
const FIRST: usize = 50;

/// What is searched for.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) state: SearchState,
}

/// The search view.
#[component]
pub(crate) fn Search(props: &Props) -> Html {
    let explorer = use_explorer();
    let more = use_state(|| false);
    {
        let more = more.setter();
        use_effect_with(props.state.clone(), move |_| more.set(false));
    }
    let results = use_memo((props.state.clone(), *more), |(state, more)| {
        let limit = if *more { None } else { Some(FIRST) };
        let options = SearchOptions { limit, within: state.within.clone(), ..SearchOptions::default() };
        explorer.search(&state.query, &options)
    });
    let asked = !props.state.query.trim().is_empty();
    let status = if asked { text::search::status(results.total, results.documents) } else { String::new() };
    let show_more = {
        let more = more.setter();
        Callback::from(move |_: MouseEvent| more.set(true))
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::SEARCH }</h1>
            <p class="muted">{ if asked { text::search::HELP } else { text::search::EMPTY } }</p>
            { within(&explorer, &props.state) }
            <p class="muted"><a href={Route::Quote(String::new()).href()}>{ text::citation::CHECK }</a>{ ": " }{ text::citation::CHECK_WAY }</p>
            <p role="status" class="status">{ status }</p>
            if asked && results.total == 0 {
                <p>{ text::search::NOTHING }{ " " }{ text::search::NOTHING_ADVICE }</p>
            }
            if results.total > 0 { { groups(&explorer, &results, &props.state.query) } }
            if results.hits.len() < results.total {
                <p><button type="button" class="button" onclick={show_more}>{ text::search::MORE }</button></p>
            }
        </div>
    }
}

/// The choice of document.
fn within(explorer: &Explorer, state: &SearchState) -> Html {
    let onchange = {
        let state = state.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            let within = chosen.map(|select| select.value()).filter(|id| !id.is_empty());
            replace(&Route::Search(SearchState { within, ..state.clone() }));
        })
    };
    let option = |opened: &crate::explorer::Opened| {
        let selected = state.within.as_deref() == Some(opened.id());
        html! { <option value={opened.id().to_owned()} {selected}>{ opened.short_title() }</option> }
    };
    html! {
        <p class="choice">
            <label for="zoek-in">{ text::search::WITHIN }</label>
            <select id="zoek-in" {onchange}>
                <option value="" selected={state.within.is_none()}>{ text::search::EVERYWHERE }</option>
                { for explorer.opened().iter().map(option) }
            </select>
        </p>
    }
}

/// Hits by document, the document with the best hit first.
fn groups(explorer: &Explorer, results: &Results, query: &str) -> Html {
    let mut order: Vec<&str> = Vec::new();
    for hit in &results.hits {
        if !order.contains(&hit.document.as_str()) {
            order.push(&hit.document);
        }
    }
    let group = |id: &str| {
        let hits: Vec<&Hit> = results.hits.iter().filter(|hit| hit.document == id).collect();
        let Ok(opened) = explorer.document(id) else { return Html::default() };
        html! {
            <li class="group" key={id.to_owned()}>
                <h2 class="group__title">{ opened.short_title() }</h2>
                <p class="muted">{ text::date(opened) }{ " · " }{ text::search::in_document(hits.len()) }</p>
                <ol class="hits">{ for hits.into_iter().map(|hit| hit_view(hit, query)) }</ol>
            </li>
        }
    };
    html! { <ol class="groups" aria-label={text::search::RESULTS}>{ for order.into_iter().map(group) }</ol> }
}

fn hit_view(hit: &Hit, query: &str) -> Html {
    let position =
        Position { id: hit.document.clone(), passage: Some(hit.passage), until: None, query: query.trim().to_owned() };
    let about = [
        hit.voice.as_ref().map(text::voice),
        text::block_kind(hit.kind).map(str::to_owned),
        hit.heading.as_ref().map(|heading| format!("‘{heading}’")),
        Some(hit.why.join(", ")),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    html! {
        <li class="hit" key={hit.passage}>
            <a class="hit__link" href={Route::Document(position).href()}>{ snippet_view(&hit.snippet) }</a>
            <p class="muted">{ about.join(" · ") }</p>
        </li>
    }
}
