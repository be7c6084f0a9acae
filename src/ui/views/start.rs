//! What this is, and the ways on.

use super::answers::questions;
use super::documents::document_list;
use crate::explorer::Reply;
use crate::ui::components::trail_view;
use crate::ui::route::{ANSWERS, Route, SearchState};
use crate::ui::text::{self, start as words};
use crate::ui::view::{Page, View};
use yew::prelude::*;

/// So many questions stand above the picture; all of them, with the beginning of their answers, below it.
const ASKED: usize = 4;

/// The start view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let updated = text::last_day(explorer).map(|day| words::updated(&day.dutch()));
    let dossier = explorer.dossier();
    let search = |typed: &String| (SearchState::of(typed).route(), typed.clone());
    let inviting = page
        .views
        .all
        .iter()
        .filter(|view| !view.invitation.is_empty() && (view.has)(explorer));
    let replies = explorer.answers();
    let ask = |reply: &Reply| (Route::part(ANSWERS, &reply.slug), reply.question.clone());
    let asked = replies.iter().take(ASKED).map(ask);
    html! {
        <>
        <div class="prose">
            <h1 tabindex="-1">{ text::dossier::heading(dossier) }</h1>
            <p class="lead">{ text::dossier::intro(dossier) }{ " " }{ words::LEAD }</p>
            if let Some(updated) = updated { <p class="muted">{ updated }</p> }
            { row("asked", words::ASK, asked.collect()) }
            { row("examples", words::EXAMPLES, dossier.examples.iter().map(search).collect()) }
        </div>
        { trail_view(explorer, true) }
        <div class="prose">
            if !replies.is_empty() {
                <h2>{ words::SHORT }</h2>
                { questions(explorer, &replies) }
                <p><a href={Route::to(ANSWERS).href()}>{ words::ALL_ANSWERS }</a></p>
            }
            <h2>{ words::DOCUMENTS }</h2>
            { document_list(explorer, 3) }
            if !explorer.left_out().is_empty() { <p class="muted">{ words::left_out(&explorer.left_out().join("; ")) }</p> }
            <h2>{ words::WAYS }</h2>
            <ul class="ways">{ for inviting.map(way) }</ul>
        </div>
        </>
    }
}

/// Ways on in a row, under words of ours.
fn row(class: &'static str, words: &'static str, ways: Vec<(Route, String)>) -> Html {
    let way =
        |(route, name): &(Route, String)| html! { <li><a href={route.href()}>{ name }</a></li> };
    html! {
        if !ways.is_empty() {
            <p id={class}>{ words }</p>
            <ul {class} aria-labelledby={class}>{ for ways.iter().map(way) }</ul>
        }
    }
}

fn way(view: &View) -> Html {
    html! { <li><a href={view.route().href()}>{ view.title }</a>{ ": " }{ view.invitation }</li> }
}
