//! The ledger in a frame of another page: the strips first, no form, no more than fits an article.

use super::Ledger;
use super::entry::{how_far, strip_of, what};
use crate::explorer::{LedgerEntry, Mention, PromiseKind, TakenUp};
use crate::ui::charts::strip;
use crate::ui::route::{Position, PromiseState, Route};
use crate::ui::text::{self, commitments as words, ledger as said};
use yew::prelude::*;

/// Most promises in a frame: so many are at most 600 pixels high on a phone.
const MOST: usize = 3;

/// The chosen promise, or the first of those that are chosen.
pub(super) fn show(ledger: &Ledger<'_>, entries: &[LedgerEntry]) -> Html {
    if let Some(key) = &ledger.state.only {
        return alone(ledger, entries.iter().find(|entry| entry.key() == *key));
    }
    let shown = entries.iter().filter(|entry| {
        entry.promise.kind() == PromiseKind::Promise && ledger.state.filter.admits(entry)
    });
    let shown: Vec<&LedgerEntry> = shown.collect();
    let all = entries
        .iter()
        .filter(|entry| entry.promise.kind() == PromiseKind::Promise)
        .count();
    let whole = ledger.state.route();
    let further = shown.len().saturating_sub(MOST);
    html! {
        <div class="ledger ledger--frame">
            <h1 tabindex="-1">{ text::dossier::framed(words::TITLE, ledger.explorer.dossier()) }</h1>
            <p role="status" class="muted">{ said::status(shown.len(), all) }</p>
            <ol class="cases">{ for shown.iter().take(MOST).map(|entry| row(ledger, entry)) }</ol>
            if further > 0 { <p><a href={whole.href()} target="_blank">{ said::more(further) }</a></p> }
        </div>
    }
}

/// A promise in a few lines: how it stands, its strip, the beginning of its words.
fn row(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Html {
    let only = PromiseState {
        only: Some(entry.key()),
        ..PromiseState::default()
    };
    html! {
        <li class="case pledge">
            <p class="pledge__words"><a href={only.route().href()} target="_blank">{ what(entry) }</a></p>
            <p class="pledge__stands">{ strip::sign(strip::mark(entry.standing)) }<strong>{ said::standing(entry.standing) }</strong></p>
            { drawn(ledger, entry) }
        </li>
    }
}

fn drawn(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Html {
    strip_of(ledger, entry)
        .filter(strip::Strip::is_telling)
        .map(|drawn| html! { <div class="pledge__time">{ strip::strip(&drawn) }</div> })
        .unwrap_or_default()
}

/// One promise: its strip, its words, and what was said last.
fn alone(ledger: &Ledger<'_>, entry: Option<&LedgerEntry>) -> Html {
    let Some(entry) = entry else {
        return html! { <><h1 class="card__title">{ words::TITLE }</h1><p>{ said::UNKNOWN }</p></> };
    };
    let promise = &entry.promise;
    let (mention, kind) = (&promise.mention, promise.kind());
    let date = |id: &str| ledger.explorer.document(id).ok().map(text::date);
    let newest = promise.taken_up.last();
    let later = |later: &TakenUp| {
        let day = date(&later.mention.document).unwrap_or_default();
        html! {
            <>
                <p class="pledge__label">{ said::said_later(&day, &how_far(later)) }</p>
                { words_of(&later.mention.text, place(&later.mention)) }
            </>
        }
    };
    html! {
        <article class="card pledge">
            <h1 class="card__title">{ words::TITLE }</h1>
            if kind == PromiseKind::Promise {
                <p class="pledge__stands">{ strip::sign(strip::mark(entry.standing)) }<strong>{ said::standing(entry.standing) }</strong></p>
                { drawn(ledger, entry) }
            }
            <p class="pledge__label">{ date(&mention.document).map(|day| said::made(kind, promise.status, &day)).unwrap_or_default() }</p>
            { words_of(&mention.text, place(mention)) }
            { newest.map(later).unwrap_or_default() }
        </article>
    }
}

fn place(mention: &Mention) -> Route {
    Position::of_words(mention).route()
}

/// Words of a document, with the way to them; long ones are cut off by the style sheet.
fn words_of(quote: &str, route: Route) -> Html {
    html! {
        <figure class="quotation">
            <blockquote class="quoted pledge__words pledge__words--more">{ quote }</blockquote>
            <figcaption class="muted"><a href={route.href()} target="_blank">{ text::embed::IN_CONTEXT }</a></figcaption>
        </figure>
    }
}
