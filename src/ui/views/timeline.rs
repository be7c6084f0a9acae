//! Everything dated, as a list by year.

use crate::explorer::Explorer;
use crate::extract::Tense;
use crate::timeline::{Entry, Filter};
use crate::ui::hooks::replace;
use crate::ui::route::{Route, TimelineState};
use crate::ui::{text, use_explorer};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) state: TimelineState,
}

/// The timeline.
#[component]
pub(crate) fn Timeline(props: &Props) -> Html {
    let explorer = use_explorer();
    let all = {
        let explorer = explorer.clone();
        use_memo((), move |()| explorer.timeline(&Filter::default()))
    };
    let mut years: Vec<String> = all.iter().map(year).collect();
    years.dedup();
    let shown: Vec<&Entry> = all.iter().filter(|entry| admits(&props.state, entry)).collect();
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::TIMELINE }</h1>
            <p>{ text::timeline::LEAD }</p>
            { choices(&explorer, &props.state, &years) }
            <p role="status" class="status">{ text::timeline::status(shown.len()) }</p>
            { list(&explorer, &shown) }
        </div>
    }
}

fn year(entry: &Entry) -> String {
    entry.interval.start.split('-').next().unwrap_or_default().to_owned()
}

fn admits(state: &TimelineState, entry: &Entry) -> bool {
    state.document.as_ref().is_none_or(|id| *id == entry.document)
        && state.year.as_ref().is_none_or(|wanted| *wanted == year(entry))
}

/// Choices of document and year.
fn choices(explorer: &Explorer, state: &TimelineState, years: &[String]) -> Html {
    let documents: Vec<(String, String)> =
        explorer.opened().iter().map(|opened| (opened.id().to_owned(), opened.short_title().to_owned())).collect();
    let years = years.iter().map(|year| (year.clone(), year.clone())).collect();
    let chosen = state.clone();
    let by_document =
        Callback::from(move |document| replace(&Route::Timeline(TimelineState { document, ..chosen.clone() })));
    let chosen = state.clone();
    let by_year = Callback::from(move |year| replace(&Route::Timeline(TimelineState { year, ..chosen.clone() })));
    html! {
        <div class="choices">
            { choice("tijdlijn-document", text::timeline::DOCUMENT, text::timeline::ALL, documents, state.document.as_ref(), by_document) }
            { choice("tijdlijn-jaar", text::timeline::YEAR, text::timeline::ALL_YEARS, years, state.year.as_ref(), by_year) }
        </div>
    }
}

fn choice(
    id: &'static str,
    label: &'static str,
    all: &'static str,
    options: Vec<(String, String)>,
    chosen: Option<&String>,
    onchoose: Callback<Option<String>>,
) -> Html {
    let onchange = Callback::from(move |event: Event| {
        let select = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
        onchoose.emit(select.map(|select| select.value()).filter(|value| !value.is_empty()));
    });
    let option = |(value, shown): (String, String)| {
        let selected = chosen == Some(&value);
        html! { <option {value} {selected}>{ shown }</option> }
    };
    html! {
        <p class="choice">
            <label for={id}>{ label }</label>
            <select {id} {onchange}>
                <option value="" selected={chosen.is_none()}>{ all }</option>
                { for options.into_iter().map(option) }
            </select>
        </p>
    }
}

/// One list named "Tijdlijn": an item a year, in it a list of moments.
fn list(explorer: &Explorer, shown: &[&Entry]) -> Html {
    let group = |entries: &[&Entry]| {
        let name = entries.first().map(|entry| year(entry)).unwrap_or_default();
        html! {
            <li class="year" key={name.clone()}>
                <h2 class="year__name">{ &name }</h2>
                <ol class="trail">{ for entries.iter().map(|entry| moment(explorer, entry)) }</ol>
            </li>
        }
    };
    html! {
        <ol class="years" aria-label={text::TIMELINE}>{ for shown.chunk_by(|left, right| year(left) == year(right)).map(group) }</ol>
    }
}

fn moment(explorer: &Explorer, entry: &Entry) -> Html {
    let title = explorer.document(&entry.document).map(|opened| opened.short_title().to_owned()).unwrap_or_default();
    let href = match entry.passage {
        Some(passage) => Route::passage(&entry.document, passage).href(),
        None => Route::document(&entry.document).href(),
    };
    let planned = entry.tense == Tense::Future;
    let class = classes!("trail__point", planned.then_some("trail__point--planned"));
    let words = if entry.passage.is_some() {
        html! { <span class="quoted">{ &entry.text }</span> }
    } else {
        html! { <>{ text::timeline::APPEARED }{ " " }<strong>{ &entry.text }</strong></> }
    };
    html! {
        <li {class}>
            <p class="moment__date">
                <time datetime={entry.interval.start.clone()}>{ entry.interval.dutch() }</time>
                if !entry.date_text.is_empty() && entry.date_text != entry.interval.dutch() {
                    <span class="muted">{ " · " }{ text::timeline::WRITTEN }{ " " }<q class="quoted">{ &entry.date_text }</q></span>
                }
                if planned { <span class="planned">{ " · " }{ text::timeline::PLANNED }</span> }
            </p>
            <p>{ words }</p>
            if entry.passage.is_some() { <p class="muted"><a {href}>{ title }</a></p> } else { <p class="muted"><a {href}>{ text::timeline::READ }</a></p> }
        </li>
    }
}
