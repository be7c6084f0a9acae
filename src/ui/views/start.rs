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
const ASKED: usize = 3;

/// The start view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let updated = text::last_day(explorer).map(|day| words::updated(&day.dutch()));
    let dossier = explorer.dossier();
    let query = |typed: &String| {
        html! { <li><a href={SearchState::of(typed).route().href()}>{ typed }</a></li> }
    };
    let inviting = page
        .views
        .all
        .iter()
        .filter(|view| !view.invitation.is_empty() && (view.has)(explorer));
    let replies = explorer.answers();
    html! {
        <>
        <div class="prose">
            <h1 tabindex="-1">{ text::dossier::heading(dossier) }</h1>
            <p class="lead">{ text::dossier::intro(dossier) }{ " " }{ words::LEAD }</p>
            if let Some(updated) = updated { <p class="muted">{ updated }</p> }
            if !replies.is_empty() {
                <p id="vragen">{ words::ASK }</p>
                <ul class="asked" aria-labelledby="vragen">{ for replies.iter().take(ASKED).map(ask) }</ul>
            }
            if !dossier.examples.is_empty() {
                <p id="voorbeelden">{ words::EXAMPLES }</p>
                <ul class="examples" aria-labelledby="voorbeelden">{ for dossier.examples.iter().map(query) }</ul>
            }
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

/// Leads to the answer.
fn ask(reply: &Reply) -> Html {
    let href = Route::part(ANSWERS, &reply.slug).href();
    html! { <li><a {href}>{ &reply.question }</a></li> }
}

fn way(view: &View) -> Html {
    html! { <li><a href={view.route().href()}>{ view.title }</a>{ ": " }{ view.invitation }</li> }
}
