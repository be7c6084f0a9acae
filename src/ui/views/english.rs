//! The answers in English, for readers who know no Dutch.

use crate::explorer::{Explorer, Reply};
use crate::ui::components::said;
use crate::ui::route::{ENGLISH, Route};
use crate::ui::text::{self, english as words};
use crate::ui::view::Page;
use yew::prelude::*;

/// Each answer that has English words.
pub(super) fn parts(explorer: &Explorer) -> Vec<String> {
    let replies = explorer.answers().into_iter();
    replies
        .filter(|reply| !reply.english.is_empty())
        .map(|reply| reply.slug)
        .collect()
}

/// What has an English sentence.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let replies = explorer.answers();
    let part = page.route.place.as_str();
    let english = |reply: &&Reply| !reply.english.is_empty();
    let wanted = |reply: &&Reply| !page.route.frame || part.is_empty() || reply.slug == part;
    let answer = |reply: &Reply| {
        let sentences = reply.said.iter().filter(|one| !one.english.is_empty());
        let sentences = sentences.map(|one| said(explorer, one, &one.english, words::PROOF));
        html! {
            <section class="answer" key={reply.slug.clone()}>
                <h2 class="answer__question">{ &reply.english }</h2>
                <ul class="answer__said">{ for sentences }</ul>
            </section>
        }
    };
    if page.route.frame && part.is_empty() {
        let question = |reply: &Reply| {
            let href = Route::part(ENGLISH, &reply.slug).href();
            html! { <li><a {href}>{ &reply.english }</a></li> }
        };
        return html! {
            <div class="prose" lang="en">
                <h1 class="card__title">{ words::HEADING }</h1>
                <ul>{ for replies.iter().filter(english).map(question) }</ul>
            </div>
        };
    }
    let until = text::last_day(explorer).map(|day| words::caution(&day.to_string()));
    html! {
        <div class="prose answers" lang="en">
            <h1 tabindex="-1">{ words::HEADING }</h1>
            if !page.route.frame { <p class="lead">{ words::LEAD }</p> }
            if let Some(until) = until { <p class="muted">{ until }</p> }
            { for replies.iter().filter(english).filter(wanted).map(answer) }
        </div>
    }
}
