//! In short: what people ask first, answered in plain words, each sentence with its proof.

use crate::explorer::{Explorer, Reply};
use crate::ui::components::{Arrive, Save, Take, first_sentence, said_explained};
use crate::ui::route::{ANSWERS, ENGLISH, Route};
use crate::ui::text::{self, answers as words};
use crate::ui::view::Page;
use std::rc::Rc;
use yew::prelude::*;

/// Questions in a frame of all of them: more would be higher than an article wants.
const FRAMED: usize = 4;

/// Each answer.
pub(super) fn parts(explorer: &Explorer) -> Vec<String> {
    let replies = explorer.answers().into_iter();
    replies.map(|reply| reply.slug).collect()
}

/// All answers, or in a frame the one that its address names.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let replies = explorer.answers();
    let part = page.route.place.as_str();
    if page.route.frame
        && let Some(reply) = replies.iter().find(|reply| reply.slug == part)
    {
        return html! { <article class="card">{ answer(explorer, reply, "h1") }{ caution(explorer) }</article> };
    }
    if page.route.frame {
        return html! {
            <article class="card">
                <h1 class="card__title">{ words::TITLE }</h1>
                { questions(explorer, replies.get(..FRAMED).unwrap_or(&replies)) }
                { caution(explorer) }
            </article>
        };
    }
    let whole = |reply: &Reply| {
        let class = classes!("answer", (reply.slug == part).then_some("answer--chosen"));
        html! {
            <section {class} id={reply.slug.clone()} tabindex="-1" key={reply.slug.clone()}>
                { answer(explorer, reply, "h2") }
                <Take route={Route::part(ANSWERS, &reply.slug)} />
            </section>
        }
    };
    let question = |reply: &Reply| {
        let href = Route::part(ANSWERS, &reply.slug).href();
        html! { <li><a {href}>{ &reply.question }</a></li> }
    };
    html! {
        <div class="prose answers">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            <p class="lead">{ words::LEAD }</p>
            { caution(explorer) }
            <ul class="row answers__questions" aria-label={words::TITLE}>{ for replies.iter().map(question) }</ul>
            { for replies.iter().map(whole) }
            { save() }
            <Arrive part={part.to_owned()} />
            if explorer.has_english() { <p lang="en"><a href={Route::to(ENGLISH).href()}>{ words::ENGLISH }</a></p> }
        </div>
    }
}

/// Each sentence with the words that prove it as a table to take along.
fn save() -> Html {
    let lines = Callback::from(|explorer: Rc<Explorer>| {
        let mut lines = Vec::new();
        for reply in explorer.answers() {
            for said in reply.said {
                let own = vec![reply.question.clone(), said.text];
                let proofs = said.proofs.into_iter();
                lines.extend(proofs.map(|proof| (own.clone(), proof)));
            }
        }
        lines
    });
    html! { <Save file={words::FILE} columns={words::COLUMNS.to_vec()} {lines} /> }
}

/// The questions, each with the main sentence of its answer.
pub(super) fn questions(explorer: &Explorer, replies: &[Reply]) -> Html {
    let question = |reply: &Reply| {
        let href = Route::part(ANSWERS, &reply.slug).href();
        html! { <><dt><a {href}>{ &reply.question }</a></dt><dd>{ first_sentence(explorer, reply) }</dd></> }
    };
    html! { <dl class="questions">{ for replies.iter().map(question) }</dl> }
}

/// A question with its whole answer, under a heading of this level.
fn answer(explorer: &Explorer, reply: &Reply, level: &'static str) -> Html {
    let sentences = said_explained(explorer, reply, words::PROOF);
    html! {
        <>
            <@{level} class="answer__question">{ &reply.question }</@>
            <ul class="answer__said">{ for sentences }</ul>
            if !reply.see.is_empty() { <p><a href={Route::to(&reply.see).href()}>{ words::SEE_ALL }</a></p> }
        </>
    }
}

/// How far the papers go.
fn caution(explorer: &Explorer) -> Html {
    let until = text::last_day(explorer).map(|day| words::caution(&day.dutch()));
    html! { if let Some(until) = until { <p class="muted">{ until }</p> } }
}
