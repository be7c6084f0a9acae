//! A sentence of ours with the words that prove it, folded behind their date; and the answers that are made of them.

use super::explained::ExplainedWord;
use crate::explorer::{Explained, Explorer, Mention, Reply, Said};
use crate::ui::route::{ANSWERS, Position, Route};
use crate::ui::text::{self, answers as words};
use std::collections::BTreeSet;
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

/// The sentences of an answer, with the hard words of each explained where they stand first; those of the question are what
/// the answer itself explains.
pub(crate) fn said_explained(explorer: &Explorer, reply: &Reply, word: &'static str) -> Vec<Html> {
    let of_question = explorer.explained_words(&reply.question).into_iter();
    let mut told: BTreeSet<String> = of_question.map(|explained| explained.name).collect();
    let mut shown = Vec::new();
    for (number, one) in reply.said.iter().enumerate() {
        let mut words = Vec::new();
        if one.address.is_empty() {
            words = explorer.explained_words(&one.text);
            words.retain(|explained| told.insert(explained.name.clone()));
        }
        let text = if words.is_empty() {
            linked(&one.text, &one.address)
        } else {
            explained(&one.text, words, &format!("{}-{number}", reply.slug))
        };
        shown.push(html! {
            <li class="said">
                <p class="said__text">{ text }</p>
                { proofs(explorer, &one.proofs, word) }
            </li>
        });
    }
    shown
}

/// A text with these words explained.
fn explained(text: &str, words: Vec<Explained>, id: &str) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut from = 0;
    for explained in words {
        let range = explained.range.clone();
        let (Some(before), Some(word)) = (text.get(from..range.start), text.get(range.clone()))
        else {
            continue;
        };
        let (before, word) = (before.to_owned(), html! { { word.to_owned() } });
        let id = format!("{id}-{}", range.start);
        parts.push(
            html! { <>{ before }<ExplainedWord {explained} {id}>{ word }</ExplainedWord></> },
        );
        from = range.end;
    }
    html! { <>{ for parts }{ text.get(from..).unwrap_or_default() }</> }
}

/// The words that prove something, behind the date of their paper; those of one paper together.
pub(crate) fn proofs(explorer: &Explorer, proofs: &[Mention], word: &'static str) -> Html {
    let papers = proofs.chunk_by(|one, next| one.document == next.document);
    html! { <div class="proofs">{ for papers.map(|mentions| folded(explorer, mentions, word)) }</div> }
}

fn folded(explorer: &Explorer, mentions: &[Mention], word: &'static str) -> Html {
    let first = mentions.first();
    let Some(opened) = first.and_then(|first| explorer.document(&first.document).ok()) else {
        return Html::default();
    };
    let quote = |mention: &Mention| {
        let voice = mention.voice.as_ref();
        let voice = voice.map(|voice| format!("{} · ", text::voice(voice)));
        let href = Position::of_words(mention).route().href();
        html! {
            <>
                <blockquote class="quoted">{ &mention.text }</blockquote>
                <p class="muted">{ voice }<a {href}>{ opened.short_title() }</a></p>
            </>
        }
    };
    html! {
        <details class="proof" lang="nl">
            <summary><span class="hidden">{ word }{ " " }</span>{ text::short_date(opened) }</summary>
            { for mentions.iter().map(quote) }
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
    let date = explorer.document(&mention.document).map(text::short_date);
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
