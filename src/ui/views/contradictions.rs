//! Where the documents do not agree: both sides in their own words, what the editors say of it, and how sure it is.

use crate::explorer::{Contradiction, Explorer};
use crate::ui::components::{Arrive, Save, Take, quoted_in_sentence, quoted_short};
use crate::ui::route::{CONTRADICTIONS, MONEY, Route};
use crate::ui::text::contradictions as words;
use crate::ui::view::Page;
use std::rc::Rc;
use yew::prelude::*;

/// Each of them.
pub(super) fn parts(explorer: &Explorer) -> Vec<String> {
    let found = explorer.contradictions().into_iter();
    found.map(|one| one.slug).collect()
}

/// All of them, or in a frame the one that its address names.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let found = explorer.contradictions();
    let part = page.route.place.as_str();
    if page.route.frame
        && let Some(one) = found.iter().find(|one| one.slug == part)
    {
        return html! {
            <article class="card">
                { framed_sides(explorer, one) }
                // Both sides in their own words come first: with what we say of it, some are higher than an article wants.
                <details><summary>{ words::NOTE_IN_FRAME }</summary>{ note(one) }{ sure(one) }</details>
            </article>
        };
    }
    if page.route.frame {
        return html! { <><h1 class="card__title">{ words::TITLE }</h1>{ beside(&found) }</> };
    }
    let whole = |one: &Contradiction| {
        let class = classes!("disagree", (one.slug == part).then_some("answer--chosen"));
        html! {
            <section {class} id={one.slug.clone()} tabindex="-1" key={one.slug.clone()}>
                { sides(explorer, one) }
                <Take route={Route::part(CONTRADICTIONS, &one.slug)} />
            </section>
        }
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            <p class="lead">{ words::LEAD }</p>
            if found.len() > 1 { <nav aria-label={words::TITLE}>{ beside(&found) }</nav> }
            { for found.iter().map(whole) }
            { save() }
            <Arrive part={part.to_owned()} />
        </div>
    }
}

/// Both sides of each as a table to take along.
fn save() -> Html {
    let lines = Callback::from(|explorer: Rc<Explorer>| {
        let found = explorer.contradictions().into_iter();
        let sides = found.flat_map(|one| {
            let own = vec![one.title, one.explanation];
            one.sides.into_iter().map(move |side| (own.clone(), side))
        });
        sides.collect()
    });
    html! { <Save file={words::FILE} columns={words::COLUMNS.to_vec()} {lines} /> }
}

/// The same in a frame of another page, which has no room for whole sentences.
fn framed_sides(explorer: &Explorer, one: &Contradiction) -> Html {
    html! {
        <>
            <h1 class="answer__question">{ &one.title }</h1>
            <div class="sides">{ for one.sides.iter().map(|side| quoted_short(explorer, side)) }</div>
        </>
    }
}

fn sides(explorer: &Explorer, one: &Contradiction) -> Html {
    html! {
        <>
            <h2 class="answer__question">{ &one.title }</h2>
            { note(one) }
            <div class="sides">{ for one.sides.iter().map(|side| quoted_in_sentence(explorer, side)) }</div>
            if one.sides.iter().any(|side| explorer.is_in_table(side)) {
                <p><a href={Route::to(MONEY).href()}>{ words::COUNTED }</a></p>
            }
            { sure(one) }
        </>
    }
}

/// What the editors say of it.
fn note(one: &Contradiction) -> Html {
    html! { <p><span class="muted">{ words::NOTE }</span>{ " " }{ &one.explanation }</p> }
}

/// How sure it is.
fn sure(one: &Contradiction) -> Html {
    html! { <p class="muted">{ words::SURE }{ " " }{ words::proof(one.certainty) }</p> }
}

/// Links to some of them.
pub(super) fn beside(found: &[Contradiction]) -> Html {
    let link = |one: &Contradiction| {
        let href = Route::part(CONTRADICTIONS, &one.slug).href();
        html! { <li><a {href}>{ &one.title }</a></li> }
    };
    html! { <ul>{ for found.iter().map(link) }</ul> }
}
