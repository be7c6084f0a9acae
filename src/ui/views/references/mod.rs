//! Every paper, law article and address that the documents refer to: who refers to what, and what is said of it.

mod entry;
mod save;
mod table;

use crate::explorer::{CitedPaper, Explorer, ReferenceFilter, ReferenceKind};
use crate::ui::components::{AT_ONCE as A_PAGE, Choice, Pages, fold, maybe};
use crate::ui::hooks::{current, in_browser, replace, stay};
use crate::ui::route::ReferenceState;
use crate::ui::text::{self, references as words};
use crate::ui::view::Page;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Most references that are shown before one asks for the others.
const AT_ONCE: usize = 15;
/// What links within the view lead to.
const SHOWN: &str = "verwijzingen-getoond";

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let papers = explorer.references();
    let state = ReferenceState::read(page.route);
    let chosen = Explorer::most_cited(&papers, &state.filter);
    let counts = explorer.citing_table(&papers);
    if page.route.frame {
        // The sentences would be more than an article has room for.
        return html! {
            <div class="ledger ledger--frame">
                <h1 class="card__title">{ words::TITLE }</h1>
                { table::by_kind(explorer, &counts, None) }
            </div>
        };
    }
    if papers.is_empty() {
        return html! { <div class="prose"><h1 tabindex="-1">{ words::TITLE }</h1><p>{ words::NO_REFERENCES }</p></div> };
    }
    let (first, rest) = chosen.split_at(chosen.len().min(AT_ONCE));
    let clear = ReferenceState::default().route();
    let status = match chosen.len() {
        0 => words::NOTHING.to_owned(),
        count => words::status(count),
    };
    html! {
        <div class="ledger">
            <div class="prose">
                <h1 tabindex="-1">{ words::TITLE }</h1>
                <p>{ words::LEAD }</p>
                <p>{ words::coverage(&counts) }</p>
                <p class="muted">{ words::CAUTION }</p>
            </div>
            { table::by_kind(explorer, &counts, Some(&state.filter)) }
            { table::by_paper(explorer, &counts, &state.filter) }
            { choices(&state, explorer, &counts.kinds) }
            <h2 id={SHOWN} tabindex="-1">{ words::SHOWN }</h2>
            <p role="status" class="status">{ status }</p>
            if state.filter != ReferenceFilter::default() {
                <p><a href={clear.href()} onclick={stay(clear, SHOWN)}>{ words::CLEAR }</a></p>
            }
            { entry::list(explorer, first) }
            if !rest.is_empty() { { folded(&state, rest.len(), || list(explorer, "verwijzingen", rest, &state)) } }
            { guesses(explorer, &papers, &state) }
            { save::link(&state.filter) }
        </div>
    }
}

/// Choices of kind and of the document that refers.
fn choices(state: &ReferenceState, explorer: &Explorer, kinds: &[ReferenceKind]) -> Html {
    let set = |set: fn(&mut ReferenceFilter, Option<String>)| {
        let filter = state.filter.clone();
        Callback::from(move |value: Option<String>| {
            let mut filter = filter.clone();
            set(&mut filter, value);
            replace(&ReferenceState::of(filter).route());
        })
    };
    let kinds = kinds.iter().map(|kind| {
        (
            ReferenceState::name(*kind).to_owned(),
            words::kinds(*kind).to_owned(),
        )
    });
    let documents = explorer
        .opened()
        .iter()
        .map(|opened| (opened.id().to_owned(), opened.short_title().to_owned()));
    let kind = state.filter.kind.map(ReferenceState::name);
    html! {
        <div class="choices">
            <Choice id="soort" label={words::CHOOSE_KIND} all={words::ALL_KINDS} options={kinds.collect::<Vec<_>>()} chosen={kind.map(str::to_owned)}
                onchoose={set(|filter, value| filter.kind = value.and_then(|name| ReferenceState::named(&name)))} />
            <Choice id="document" label={words::CHOOSE_DOCUMENT} all={words::ALL_DOCUMENTS} options={documents.collect::<Vec<_>>()}
                chosen={state.filter.document.clone()} onchoose={set(|filter, value| filter.document = value)} />
        </div>
    }
}

/// References as a list; a long one page by page.
fn list(
    explorer: &Explorer,
    id: &'static str,
    papers: &[&CitedPaper],
    state: &ReferenceState,
) -> Html {
    if papers.len() <= A_PAGE {
        return entry::list(explorer, papers);
    }
    let all: Rc<Vec<CitedPaper>> = Rc::new(papers.iter().copied().cloned().collect());
    let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
        let shown: Vec<&CitedPaper> = all.get(range).unwrap_or_default().iter().collect();
        entry::list(&explorer, &shown)
    });
    let of = ReferenceState::of(state.filter.clone()).route().href();
    html! { <Pages {id} {of} count={papers.len()} {draw} /> }
}

/// What is folded; where it is long it is made when it is unfolded.
fn folded(state: &ReferenceState, count: usize, inside: impl FnOnce() -> Html) -> Html {
    const NAME: &str = "verder";
    let open = state.group.as_deref() == Some(NAME);
    let waits = count > A_PAGE && !open && in_browser();
    let inside = if waits { Html::default() } else { inside() };
    let filter = state.filter.clone();
    let remember = Callback::from(move |group: Option<String>| {
        let filter = filter.clone();
        let chosen = ReferenceState { filter, group };
        if current() != chosen.route() {
            replace(&chosen.route());
        }
    });
    let summary = html! { words::more(count) };
    fold((NAME, open), summary, inside, &remember)
}

fn guesses(explorer: &Explorer, papers: &[CitedPaper], state: &ReferenceState) -> Html {
    let guesses = papers.iter().filter(|paper| paper.certainty.is_guess());
    let guesses: Vec<&CitedPaper> = guesses.filter(|paper| state.filter.admits(paper)).collect();
    let shown = list(explorer, "misschien", &guesses, state);
    maybe(guesses.len(), text::MAYBE, shown)
}
