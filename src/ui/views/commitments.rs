//! Promises, and the later passages that take them up.

use crate::explorer::CommitmentStatus;
use crate::explorer::{Explorer, Promise, PromiseKind, TakenUp};
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
    let of_kind = |kind: PromiseKind| -> Vec<Promise> {
        promises
            .iter()
            .filter(|promise| promise.kind() == kind)
            .cloned()
            .collect()
    };
    let by_document = |promises: &[Promise]| -> Html {
        promises
            .chunk_by(|left, right| left.mention.document == right.mention.document)
            .map(group)
            .collect()
    };
    let apart = |kind: PromiseKind| {
        let found = of_kind(kind);
        if found.is_empty() {
            return Html::default();
        }
        html! {
            <details>
                <summary>{ text::commitments::apart(kind, found.len()) }</summary>
                <p class="muted">{ text::commitments::apart_lead(kind) }</p>
                { by_document(&found) }
            </details>
        }
    };
    let counted = of_kind(PromiseKind::Promise);
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::commitments::TITLE }</h1>
            <p>{ text::commitments::LEAD }</p>
            <p class="muted">{ text::commitments::CAUTION }</p>
            <p role="status" class="status">{ text::commitments::status(counted.len()) }</p>
            { by_document(&counted) }
            { apart(PromiseKind::Announcement) }
            { apart(PromiseKind::Enclosure) }
            { apart(PromiseKind::Guess) }
        </div>
    }
}

fn promise_view(explorer: &Explorer, promise: &Promise) -> Html {
    let kind = promise.kind();
    // What is sent along has no term.
    let due = match (&promise.due, &promise.due_text) {
        _ if kind == PromiseKind::Enclosure => None,
        (Some(due), words) => Some(text::commitments::due(due, words.as_deref())),
        (None, Some(words)) => Some(text::commitments::due_in_words(words)),
        (None, None) => None,
    };
    let stands = match kind {
        PromiseKind::Enclosure => text::commitments::ENCLOSED,
        PromiseKind::Announcement => text::commitments::ANNOUNCED,
        PromiseKind::Promise | PromiseKind::Guess => status(promise.status),
    };
    let certainty = (kind == PromiseKind::Promise)
        .then(|| text::commitments::certainty(promise.certainty))
        .flatten();
    let about: Vec<String> = [
        Some(text::commitments::promiser(&promise.who)),
        Some(stands.to_owned()),
        promise
            .conditional
            .then(|| text::commitments::CONDITIONAL.to_owned()),
        due,
        certainty.map(str::to_owned),
    ]
    .into_iter()
    .flatten()
    .collect();
    html! {
        <li class="case">
            <p class="case__title muted">{ about.join(" · ") }</p>
            if let Some(asked) = &promise.asked {
                <p class="muted">{ text::commitments::ASKED }</p>
                { quoted(explorer, asked) }
                <p class="muted">{ text::commitments::REPLIED }</p>
            }
            { quoted(explorer, &promise.mention) }
            if promise.taken_up.is_empty() && kind == PromiseKind::Promise && promise.status == CommitmentStatus::New {
                <p class="muted">{ text::commitments::not_found(promise.looked_for) }</p>
            }
            { for promise.taken_up.iter().map(|later| taken_up(explorer, later)) }
        </li>
    }
}

fn taken_up(explorer: &Explorer, later: &TakenUp) -> Html {
    html! {
        <div class="case__answer">
            <p class="muted">
                { text::commitments::LATER }
                { format!(" {}", how_far(later)) }
            </p>
            { quoted(explorer, &later.mention) }
            if !later.note.is_empty() { <p class="muted">{ text::commitments::NOTE }{ " " }{ &later.note }</p> }
        </div>
    }
}

/// How far a later passage goes, and how sure that is.
fn how_far(later: &TakenUp) -> String {
    let strength = text::commitments::strength(&later.strength);
    let said = strength
        .into_iter()
        .chain(text::commitments::proof(later.certainty));
    said.collect::<Vec<_>>().join("; ")
}

const fn status(status: CommitmentStatus) -> &'static str {
    match status {
        CommitmentStatus::New => text::commitments::NEW,
        CommitmentStatus::Repeated => text::commitments::REPEATED,
        CommitmentStatus::FulfilledHere => text::commitments::FULFILLED,
        CommitmentStatus::Declined => text::commitments::DECLINED,
        CommitmentStatus::Released => text::commitments::RELEASED,
    }
}
