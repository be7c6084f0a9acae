//! One promise: how it stands, its strip of time with the same in words, its words and what was said later.

use super::Ledger;
use crate::explorer::{CommitmentStatus, Interval, LedgerEntry, PromiseKind, Standing, TakenUp};
use crate::ui::charts::strip::{self, Strip};
use crate::ui::components::quoted;
use crate::ui::route::PromiseState;
use crate::ui::text::{self, commitments as words, ledger as said};
use yew::prelude::*;

/// The entry, as an item of a list.
pub(super) fn entry(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Html {
    let promise = &entry.promise;
    let kind = promise.kind();
    let sides = if promise.taken_up.is_empty() {
        "pledge__sides"
    } else {
        "pledge__sides pledge__sides--two"
    };
    let only = PromiseState {
        only: Some(entry.key()),
        ..PromiseState::default()
    };
    html! {
        <li class="case pledge">
            <p class="pledge__what">{ what(entry) }</p>
            if kind == PromiseKind::Promise {
                <p class="pledge__stands">{ strip::sign(strip::mark(entry.standing)) }<strong>{ said::standing(entry.standing) }</strong></p>
            }
            <p class="muted">{ about(ledger, entry).join(" · ") }</p>
            if kind == PromiseKind::Promise { { drawn(ledger, entry) } }
            <details open={ledger.state.only.is_some()}>
            <summary>{ if promise.taken_up.is_empty() { said::WORDS } else { said::WORDS_AND_LATER } }</summary>
            if kind == PromiseKind::Promise { { time(ledger, entry) } }
            <div class={sides}>
                <div>
                    if !promise.taken_up.is_empty() { <p class="pledge__label">{ said::PROMISE }</p> }
                    if let Some(asked) = &promise.asked {
                        <p class="muted">{ words::ASKED }</p>
                        { quoted(ledger.explorer, asked) }
                        <p class="muted">{ words::REPLIED }</p>
                    }
                    { quoted(ledger.explorer, &promise.mention) }
                    if !promise.told_again.is_empty() {
                        <p class="muted">{ words::TOLD_AGAIN }</p>
                        { for promise.told_again.iter().map(|again| quoted(ledger.explorer, again)) }
                    }
                </div>
                if !promise.taken_up.is_empty() {
                    <div>{ for promise.taken_up.iter().map(|later| later_view(ledger, later)) }</div>
                }
            </div>
            if entry.standing.is_followed() && ledger.state.only.is_none() {
                <p class="muted"><a href={only.route().href()}>{ said::ALONE }</a></p>
            }
            </details>
        </li>
    }
}

/// What is promised, in one line: as editors say it, else its own words, cut off at the end of a clause. Words that say
/// that it does not happen stand there whole: that comes last in a Dutch sentence.
pub(super) fn what(entry: &LedgerEntry) -> Html {
    let promise = &entry.promise;
    if promise.what.is_empty() {
        let text = promise.mention.text.trim();
        let words = match promise.status {
            CommitmentStatus::Declined | CommitmentStatus::Released => text.to_owned(),
            _ => said::beginning(text),
        };
        html! { <q class="quoted">{ words }</q> }
    } else {
        html! { <strong>{ &promise.what }</strong> }
    }
}

/// The strip, where it shows more than a day.
fn drawn(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Html {
    strip_of(ledger, entry)
        .filter(Strip::is_telling)
        .map(|drawn| html! { <div class="pledge__time">{ strip::strip(&drawn) }</div> })
        .unwrap_or_default()
}

/// Who promises, how the paper speaks of it, and how sure that is.
fn about(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Vec<String> {
    let promise = &entry.promise;
    let kind = promise.kind();
    let certainty = match kind {
        // Over those that editors followed the list says so.
        PromiseKind::Promise if entry.standing.is_followed() && ledger.state.only.is_none() => None,
        PromiseKind::Promise => words::certainty(promise.certainty),
        _ => None,
    };
    let term = (kind == PromiseKind::Announcement).then(|| due(entry));
    [
        Some(words::promiser(&promise.who)),
        said::manner(kind, promise.status).map(str::to_owned),
        promise.conditional.then(|| words::CONDITIONAL.to_owned()),
        term.flatten(),
        certainty.map(str::to_owned),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// By when, in words.
fn due(entry: &LedgerEntry) -> Option<String> {
    match (&entry.promise.due, &entry.promise.due_text) {
        (Some(due), in_words) => Some(words::due(due, in_words.as_deref())),
        (None, Some(in_words)) => Some(words::due_in_words(in_words)),
        (None, None) => None,
    }
}

/// What the strip of an entry shows; `None` where no paper of it has a date.
pub(super) fn strip_of(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Option<Strip> {
    let later = entry.promise.taken_up.iter().zip(&entry.later);
    let mut later: Vec<(Interval, Standing)> = later
        .filter_map(|(later, written)| Some(((*written)?, Standing::of_later(later))))
        .collect();
    // Of one paper the passage that says most.
    later.sort_by_key(|(written, standing)| (written.end, *standing));
    later.dedup_by_key(|(written, _)| *written);
    if entry.standing == Standing::Sought {
        later.extend(ledger.until.map(|until| (until, Standing::Sought)));
    }
    Some(Strip {
        period: ledger.period?,
        until: ledger.until.map(|until| until.end),
        made: entry.written,
        due: entry.promise.due,
        later,
    })
}

/// What the strip shows, in words.
fn time(ledger: &Ledger<'_>, entry: &LedgerEntry) -> Html {
    let date = |id: &str| ledger.explorer.document(id).ok().map(text::date);
    let made = date(&entry.promise.mention.document)
        .map(|day| said::made(entry.promise.kind(), entry.promise.status, &day));
    let later = |later: &TakenUp| {
        let standing = Standing::of_later(later);
        let day = date(&later.mention.document).unwrap_or_default();
        let how = how_far(later);
        html! { <li>{ strip::sign(strip::mark(standing)) }{ said::said_later(&day, &how) }</li> }
    };
    let until = ledger
        .until
        .filter(|_| entry.standing == Standing::Sought)
        .map(|until| said::sought_until(&until.dutch()));
    html! {
        <div class="pledge__time">
            <ol class="pledge__moments">
                if let Some(made) = made { <li>{ strip::sign(strip::promise()) }{ made }</li> }
                if let Some(due) = due(entry) {
                    <li>{ strip::term_sign() }{ due }</li>
                } else {
                    <li>{ said::NO_TERM }</li>
                }
                { for entry.promise.taken_up.iter().map(later) }
                if let Some(until) = until { <li>{ strip::sign(strip::mark(Standing::Sought)) }{ until }</li> }
            </ol>
        </div>
    }
}

/// How far a later passage goes, as the editors judged it.
pub(super) fn how_far(later: &TakenUp) -> String {
    let strength = words::strength(&later.strength);
    let said = strength.into_iter().chain(words::proof(later.certainty));
    said.collect::<Vec<_>>().join("; ")
}

fn later_view(ledger: &Ledger<'_>, later: &TakenUp) -> Html {
    let label = match Standing::of_later(later) {
        Standing::Likely => said::LATER_LIKELY,
        _ => said::LATER,
    };
    html! {
        <div class="pledge__later">
            <p class="pledge__label">{ label }</p>
            { quoted(ledger.explorer, &later.mention) }
            if !later.note.is_empty() { <p class="muted">{ words::NOTE }{ " " }{ &later.note }</p> }
        </div>
    }
}
