//! A passage as a quotation for another page: right by itself, without script, and more with it.

use super::keep::to_selection;
use super::take::{Take, host_script};
use crate::explorer::words_of;
use crate::explorer::{Block, Counterpart, Explorer, Opened};
use crate::export::escape;
use crate::ui::hooks::page_address;
use crate::ui::kept::{self, Key, use_kept};
use crate::ui::route::{Position, Route};
use crate::ui::surroundings::surroundings;
use crate::ui::text::{self, embed as words};
use yew::prelude::*;

/// Ways to take a passage along: embed it, keep it.
pub(crate) fn take_passage(explorer: &Explorer, opened: &Opened, block: &Block) -> Html {
    let passage = block.passage().unwrap_or_default();
    let route = Route::passage(opened.id(), passage);
    let quote = surroundings()
        .embed
        .map(|page| AttrValue::from(quotation(explorer, opened, block, &page)));
    html! { <><Take {route} {quote} /><Keep document={opened.id().to_owned()} {passage} /></> }
}

/// The code: a `<blockquote>` with its source. With `embed-2.js` it gains "Lees in context" and what belongs to it.
fn quotation(explorer: &Explorer, opened: &Opened, block: &Block, page: &str) -> String {
    let position = Position {
        id: opened.id().to_owned(),
        passage: block.passage(),
        ..Position::default()
    };
    let route = position.route().href();
    let source = opened
        .url()
        .map_or_else(|| format!("{}{route}", page_address()), str::to_owned);
    let belonging = block
        .hull()
        .and_then(|place| explorer.counterpart(opened.id(), place));
    let belonging = match belonging {
        Some(Counterpart::Answers(_)) => " data-erbij=\"antwoord\"",
        Some(Counterpart::Questions(_)) => " data-erbij=\"vraag\"",
        None => "",
    };
    let voice = block
        .voice
        .as_ref()
        .map(|voice| format!("{}, ", text::voice(voice)))
        .unwrap_or_default();
    format!(
        "<blockquote class=\"beleidsspoor\" lang=\"nl\" cite=\"{}\" data-passage=\"{}\"{belonging}>\n<p>{}</p>\n<footer>{}<cite>{}</cite></footer>\n</blockquote>\n{}",
        escape(&source),
        escape(route.trim_start_matches("#/document/")),
        escape(&words_of(block)),
        escape(&voice),
        escape(&opened.citation()),
        host_script(page),
    )
}

/// Which passage.
#[derive(Clone, PartialEq, Properties)]
struct KeepProps {
    document: AttrValue,
    passage: usize,
}

/// Keeps the passage in the reader's selection, or keeps it no longer.
#[component]
fn Keep(props: &KeepProps) -> Html {
    use_kept();
    let key = Key {
        document: props.document.to_string(),
        passage: props.passage,
    };
    let kept = kept::note(&key).is_some();
    let removed = kept::was_removed(&key);
    let warned = kept && !kept::keeping().lasts();
    let turn = Callback::from(move |_: MouseEvent| {
        if kept {
            kept::remove(&key);
        } else {
            kept::keep(&key);
        }
    });
    html! {
        <>
            <p>
                <button type="button" class="button" aria-pressed={kept.to_string()} onclick={turn.clone()}>{ words::KEEP }</button>
                if kept { { " " }{ to_selection() } }
                if removed { { " " }<button type="button" class="button button--quiet" onclick={turn}>{ words::UNDO }</button> }
            </p>
            <p role="status" class="panel__said">
                if removed { { words::REMOVED } }
                if warned { { kept::keeping().words() } }
            </p>
        </>
    }
}
