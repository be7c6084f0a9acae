//! The whole trail as a picture with its legend, and the same as a table.

use super::said::proofs;
use crate::explorer::{Explorer, Mention, Trail};
use crate::ui::charts::trail::pictures;
use crate::ui::hooks::use_details;
use crate::ui::route::{Route, TimelineState};
use crate::ui::text::{answers::PROOF, trail as words};
use crate::ui::use_explorer;
use yew::prelude::*;

/// The picture, under its heading where that is not said already; nothing where editors chose no moments for it.
pub(crate) fn trail_view(explorer: &Explorer, headed: bool) -> Html {
    let trail = explorer.trail();
    if trail.marks.is_empty() {
        return Html::default();
    }
    let marks = ["past", "planned", "money", "number"].iter();
    let meaning = |(class, meaning): (&&'static str, &&'static str)| {
        html! { <li class={format!("key key--{class}")}>{ *meaning }</li> }
    };
    html! {
        <figure class="story">
            if headed { <h2>{ words::HEADING }</h2> }
            { pictures(&trail) }
            <figcaption class="muted">
                <ul class="keys">{ for marks.zip(&words::LEGEND).map(meaning) }</ul>
                { words::SOURCE }{ " " }<a href={Route::to(TimelineState::VIEW).href()}>{ words::WHOLE }</a>
            </figcaption>
            <Table />
        </figure>
    }
}

/// The same data as a table, made when it is asked for.
#[component]
fn Table() -> Html {
    let explorer = use_explorer();
    let (open, ontoggle) = use_details();
    html! {
        <details class="story__table" {ontoggle}>
            <summary>{ words::TABLE }</summary>
            if open { { table(&explorer, &explorer.trail()) } }
        </details>
    }
}

fn table(explorer: &Explorer, trail: &Trail) -> Html {
    let row = |when: &str, what: &str, proof: &Mention| {
        html! {
            <tr><th scope="row">{ when }</th><td>{ what }</td><td>{ proofs(explorer, std::slice::from_ref(proof), PROOF) }</td></tr>
        }
    };
    let marks = trail.marks.iter();
    let marks = marks.map(|mark| row(&mark.when, &mark.title, &mark.proof));
    let until = trail.until.map(|until| words::open(&until.end.dutch()));
    let until = until.unwrap_or_default();
    let open = trail.open.iter();
    let open = open.map(|open| row(&until, &open.title, &open.proof));
    let head = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! {
        <div class="table" role="region" tabindex="0" aria-label={words::TABLE}>
            <table>
                <thead><tr>{ for words::COLUMNS.iter().map(head) }</tr></thead>
                <tbody>{ for marks }{ for open }</tbody>
            </table>
        </div>
    }
}
