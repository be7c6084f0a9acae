//! Hard words with what they mean and where the papers explain them; organisations, people and laws with how often each year
//! names them.

mod names;
mod save;

use crate::explorer::{ExplainedTerm, Explorer, NameKind};
use crate::ui::components::{fold, quoted};
use crate::ui::hooks::replace;
use crate::ui::route::{Route, SearchState, TERMS};
use crate::ui::text::terms as words;
use crate::ui::view::Page;
use yew::prelude::*;

/// Most of a group that are shown before one asks for the others; in a frame of another page fewer words.
const AT_ONCE: usize = 15;
const IN_FRAME: usize = 4;

/// Each term that is explained.
pub(super) fn parts(explorer: &Explorer) -> Vec<String> {
    let terms = explorer.terms().into_iter();
    terms.map(|term| term.slug).collect()
}

/// The view; its part is one word alone.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let terms = explorer.terms();
    let part = &page.route.place;
    if !part.is_empty() {
        let found = terms.iter().find(|term| term.slug == *part);
        return found.map_or_else(missing, |term| alone(explorer, term));
    }
    if page.route.frame {
        let first = terms.get(..IN_FRAME).unwrap_or(&terms);
        return html! { <><h1 class="card__title">{ words::TITLE }</h1>{ list(explorer, first, false) }</> };
    }
    let open = page.route.optional("groep");
    let names = explorer.used_names();
    let group = |kind| names::group(&names, kind, open.as_deref());
    let (first, rest) = terms.split_at(terms.len().min(AT_ONCE));
    html! {
        <div class="ledger">
            <div class="prose">
                <h1 tabindex="-1">{ words::TITLE }</h1>
                <p>{ words::LEAD }</p>
                <p class="muted">{ words::CAUTION }</p>
            </div>
            if !terms.is_empty() {
                <section>
                    <h2>{ words::WORDS }</h2>
                    { list(explorer, first, true) }
                    if !rest.is_empty() { { folded("woorden", open.as_deref(), rest.len(), list(explorer, rest, true)) } }
                    { save::link() }
                </section>
            }
            { group(NameKind::Organisation) }
            { group(NameKind::Person) }
            { group(NameKind::Law) }
        </div>
    }
}

/// A part that is folded until it is asked for; which one is open stands in the address.
fn folded(name: &'static str, open: Option<&str>, count: usize, inside: Html) -> Html {
    let remember = Callback::from(|group: Option<String>| {
        let group = group.unwrap_or_default();
        replace(&Route::to(TERMS).with("groep", &group));
    });
    let summary = html! { words::more(count) };
    fold((name, open == Some(name)), summary, inside, &remember)
}

fn list(explorer: &Explorer, terms: &[ExplainedTerm], whole: bool) -> Html {
    let entry = |term: &ExplainedTerm| {
        html! {
            <li class="case" id={format!("begrip-{}", term.slug)}>
                <p class="case__title"><dfn>{ &term.name }</dfn></p>
                { body(explorer, term, whole) }
            </li>
        }
    };
    html! { <ul class="cases">{ for terms.iter().map(entry) }</ul> }
}

/// What it means, how often each year has it, and where a paper explains it.
fn body(explorer: &Explorer, term: &ExplainedTerm, whole: bool) -> Html {
    let search = SearchState::of(&format!("\"{}\"", short(&term.name))).route();
    let said = term.said.as_ref().filter(|_| whole);
    html! {
        <>
            <p>{ &term.text }</p>
            if whole { <p class="muted"><a href={search.href()}>{ words::years(&term.years) }</a></p> }
            if let Some(said) = said {
                <details>
                    <summary>{ words::SAID }</summary>
                    { quoted(explorer, said) }
                </details>
            }
        </>
    }
}

/// The word itself, without what an abbreviation stands for.
fn short(name: &str) -> &str {
    name.split_once(':').map_or(name, |(short, _)| short)
}

fn alone(explorer: &Explorer, term: &ExplainedTerm) -> Html {
    html! {
        <div class="prose">
            <h1 class="card__title" tabindex="-1">{ &term.name }</h1>
            <p>{ &term.text }</p>
            <p class="muted">{ words::years(&term.years) }</p>
            if let Some(said) = &term.said { { quoted(explorer, said) } } else { <p class="muted">{ words::NO_QUOTE }</p> }
            <p><a href={Route::to(TERMS).href()}>{ words::ALL }</a></p>
        </div>
    }
}

fn missing() -> Html {
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::UNKNOWN }</h1>
            <p><a href={Route::to(TERMS).href()}>{ words::ALL }</a></p>
        </div>
    }
}
