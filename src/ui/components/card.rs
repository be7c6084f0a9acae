//! A quote as a frame in another page shows it: the words, who speaks, where they stand, and what belongs to them.

use super::quoted;
use crate::explorer::words_of;
use crate::explorer::{Counterpart, Explorer, Mention, Opened, Span};
use crate::ui::route::{Position, Route};
use crate::ui::text::{self, embed as words};
use yew::prelude::*;

/// The quote at a position, or (`with_quote` is false) only what belongs to it.
pub(crate) fn quote_card(explorer: &Explorer, position: &Position, with_quote: bool) -> Html {
    let Some((opened, place, quote)) = found(explorer, position) else {
        return failure_in_frame();
    };
    let counterpart = explorer.counterpart(opened.id(), place);
    let belonging = match &counterpart {
        Some(Counterpart::Answers(mentions)) => Some((words::ANSWER, mentions)),
        Some(Counterpart::Questions(mentions)) => Some((words::QUESTION, mentions)),
        None => None,
    };
    let shown = belonging.map(|(heading, mentions)| {
        let all = html! { <>{ mentions_view(explorer, mentions) }<p class="muted">{ words::COUPLED }</p></> };
        if with_quote {
            html! { <details class="case__answer"><summary>{ heading }</summary>{ all }</details> }
        } else {
            html! { <><h1 class="card__title">{ heading }</h1>{ all }</> }
        }
    });
    if !with_quote {
        return shown.unwrap_or_else(
            || html! { <><h1 class="card__title">{ text::questions::TITLE }</h1><p>{ words::NO_COUNTERPART }</p></> },
        );
    }
    html! {
        <article class="card">
            <h1 class="card__title">{ opened.short_title() }</h1>
            { quote_of(opened, position, place, &quote) }
            { shown }
        </article>
    }
}

/// The quotes; who speaks and where is said once for words that follow each other.
fn mentions_view(explorer: &Explorer, mentions: &[Mention]) -> Html {
    let shown = mentions.iter().enumerate().map(|(number, mention)| {
        let goes_on = mentions
            .get(number + 1)
            .is_some_and(|next| next.voice == mention.voice);
        if goes_on {
            html! { <blockquote class="quoted card__part">{ &mention.text }</blockquote> }
        } else {
            quoted(explorer, mention)
        }
    });
    html! { <>{ for shown }</> }
}

fn quote_of(opened: &Opened, position: &Position, place: Span, quote: &str) -> Html {
    let voice = voice_at(opened, place)
        .map(|voice| format!("{voice} · "))
        .unwrap_or_default();
    let cite = opened.url().map(str::to_owned);
    html! {
        <figure class="quotation">
            <blockquote class="quoted card__quote" {cite}>{ quote }</blockquote>
            <figcaption class="muted">
                { voice }{ text::date(opened) }{ " · " }{ opened.citation() }{ ". " }
                <a href={position.route().href()} target="_blank">{ words::IN_CONTEXT }</a>
            </figcaption>
        </figure>
    }
}

/// Who speaks at a place.
fn voice_at(opened: &Opened, place: Span) -> Option<String> {
    let block = opened
        .document
        .blocks
        .get(opened.document.block_at(place.start)?)?;
    block.voice.as_ref().map(text::voice)
}

/// The document, the place and the words that a position quotes: the whole passage, or from `passage` to `tot`.
pub(crate) fn found<'a>(
    explorer: &'a Explorer,
    position: &Position,
) -> Option<(&'a Opened, Span, String)> {
    let opened = explorer.document(&position.id).ok()?;
    let passage = position
        .passage
        .filter(|passage| *passage < opened.source().text.len())?;
    let block = opened
        .document
        .blocks
        .get(opened.document.block_at(passage)?)?;
    if let Some(until) = position.until {
        let quote = block
            .text
            .get(block.text_range(passage, until)?)
            .map(str::trim)
            .filter(|quote| !quote.is_empty())?;
        return Some((opened, Span::new(passage, until), quote.to_owned()));
    }
    Some((opened, block.hull()?, words_of(block).into_owned()))
}

/// What a frame says when its address leads nowhere.
pub(crate) fn failure_in_frame() -> Html {
    html! {
        <>
            <h1 class="card__title">{ words::UNKNOWN }</h1>
            <p>{ words::UNKNOWN_ADVICE }{ " " }<a href={Route::default().href()} target="_blank">{ words::WHOLE_PAGE }</a></p>
        </>
    }
}
