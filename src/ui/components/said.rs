//! A sentence of ours with the words that prove it, folded behind their date; and the answers that are made of them.

use crate::explorer::{Explorer, Mention, Reply, Said};
use crate::ui::route::{ANSWERS, Position, Route};
use crate::ui::text::{self, answers as words};
use yew::prelude::*;

/// The sentence, and behind the date of its paper the very words. `word` stands before the date for who hears the page.
pub(crate) fn said(explorer: &Explorer, said: &Said, text: &str, word: &'static str) -> Html {
    html! {
        <li class="said">
            <p class="said__text">{ linked(text, &said.address) }</p>
            { proofs(explorer, &said.proofs, word) }
        </li>
    }
}

/// The words that prove something, each behind the date of its paper.
pub(crate) fn proofs(explorer: &Explorer, proofs: &[Mention], word: &'static str) -> Html {
    html! { <div class="proofs">{ for proofs.iter().map(|mention| folded(explorer, mention, word)) }</div> }
}

fn folded(explorer: &Explorer, mention: &Mention, word: &'static str) -> Html {
    let Ok(opened) = explorer.document(&mention.document) else {
        return Html::default();
    };
    let voice = mention
        .voice
        .as_ref()
        .map(|voice| format!("{} · ", text::voice(voice)));
    html! {
        <details class="proof" lang="nl">
            <summary><span class="hidden">{ word }{ " " }</span>{ text::date(opened) }</summary>
            <blockquote class="quoted">{ &mention.text }</blockquote>
            <p class="muted">{ voice }<a href={Position::of_words(mention).route().href()}>{ opened.short_title() }</a></p>
        </details>
    }
}

/// A text in which an address is a link.
fn linked(text: &str, address: &str) -> Html {
    let parts = (!address.is_empty()).then(|| text.split_once(address));
    let Some((before, behind)) = parts.flatten() else {
        return html! { { text } };
    };
    html! { <>{ before }<a href={format!("https://{address}")} rel="noreferrer">{ address }</a>{ behind }</> }
}

/// The sentence of a reply that says the main thing; the date behind it leads to its proof.
pub(crate) fn first_sentence(explorer: &Explorer, reply: &Reply) -> Html {
    let first = reply.said.first();
    let Some((said, mention)) = first.and_then(|said| Some((said, said.proofs.first()?))) else {
        return Html::default();
    };
    let date = explorer.document(&mention.document).map(text::date);
    let date = date.unwrap_or_default();
    let label = format!("{} {date}", words::PROOF);
    html! {
        <>
            { linked(&said.text, &said.address) }{ " " }
            <a class="said__date" href={Position::of_words(mention).route().href()} aria-label={label}>{ date }</a>
        </>
    }
}

/// A question with the first sentences of its answer, above the hits of a search that asks it.
pub(crate) fn answer_box(explorer: &Explorer, reply: &Reply) -> Html {
    /// Enough to know it; the hits follow.
    const FIRST: usize = 2;
    let shown = reply.said.iter().take(FIRST);
    let shown = shown.map(|one| said(explorer, one, &one.text, words::PROOF));
    html! {
        <section class="answer" aria-label={words::ANSWER}>
            <h2 class="answer__question">{ &reply.question }</h2>
            <ul class="answer__said">{ for shown }</ul>
            <p><a href={Route::part(ANSWERS, &reply.slug).href()}>{ words::WHOLE }</a></p>
        </section>
    }
}
