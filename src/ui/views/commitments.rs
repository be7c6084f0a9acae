//! Promises, and the later passages that take them up.

use crate::explorer::CommitmentStatus;
use crate::explorer::{Explorer, Promise, TakenUp};
use crate::ui::components::quoted;
use crate::ui::text;
use crate::ui::view::Page;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let promises = explorer.commitments();
    let group = |promises: &[Promise]| {
        let id = promises
            .first()
            .map(|promise| promise.mention.document.clone())
            .unwrap_or_default();
        let Ok(opened) = explorer.document(&id) else {
            return Html::default();
        };
        html! {
            <section key={id}>
                <h2>{ opened.short_title() }</h2>
                <p class="muted">{ text::date(opened) }</p>
                <ol class="cases">{ for promises.iter().map(|promise| promise_view(explorer, promise)) }</ol>
            </section>
        }
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::COMMITMENTS }</h1>
            <p>{ text::commitments::LEAD }</p>
            <p class="muted">{ text::commitments::CAUTION }</p>
            <p role="status" class="status">{ text::commitments::status(promises.len()) }</p>
            { for promises.chunk_by(|left, right| left.mention.document == right.mention.document).map(group) }
        </div>
    }
}

fn promise_view(explorer: &Explorer, promise: &Promise) -> Html {
    let due = promise.due.as_ref().map(text::commitments::due);
    let about: Vec<String> = [
        Some(text::commitments::promiser(&promise.who)),
        Some(status(promise.status).to_owned()),
        due,
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        <li class="case">
            <p class="case__title muted">{ about.join(" · ") }</p>
            { quoted(explorer, &promise.mention) }
            if promise.taken_up.is_empty() && promise.status == CommitmentStatus::New {
                <p class="muted">{ text::commitments::NOT_FOUND }</p>
            }
            { for promise.taken_up.iter().map(|later| taken_up(explorer, later)) }
        </li>
    }
}

fn taken_up(explorer: &Explorer, later: &TakenUp) -> Html {
    html! {
        <div class="case__answer">
            <p class="muted">{ text::commitments::LATER }</p>
            { quoted(explorer, &later.mention) }
            if !later.note.is_empty() { <p class="muted">{ text::commitments::NOTE }{ " " }{ &later.note }</p> }
        </div>
    }
}

const fn status(status: CommitmentStatus) -> &'static str {
    match status {
        CommitmentStatus::New => text::commitments::NEW,
        CommitmentStatus::Repeated => text::commitments::REPEATED,
        CommitmentStatus::FulfilledHere => text::commitments::FULFILLED,
        CommitmentStatus::Declined => text::commitments::DECLINED,
    }
}
