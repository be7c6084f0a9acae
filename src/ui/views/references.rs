//! Every paper, law article and address that the documents refer to.

use crate::explorer::ReferenceKind;
use crate::explorer::{CitedPaper, Explorer, Mention};
use crate::ui::components::{maybe, quoted};
use crate::ui::route::Route;
use crate::ui::text;
use crate::ui::view::Page;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let papers = explorer.references();
    let (guesses, known): (Vec<&CitedPaper>, Vec<&CitedPaper>) =
        papers.iter().partition(|paper| paper.certainty.is_guess());
    let (held, elsewhere): (Vec<&CitedPaper>, Vec<&CitedPaper>) =
        known.into_iter().partition(|paper| paper.target.is_some());
    let kinds = elsewhere.chunk_by(|left, right| left.kind == right.kind);
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::references::TITLE }</h1>
            <p>{ text::references::LEAD }</p>
            <h2>{ text::references::HELD }</h2>
            if held.is_empty() { <p>{ text::references::NONE_HELD }</p> } else { { list(explorer, &held) } }
            { for kinds.map(|papers| html! { <section><h2>{ kind(papers) }</h2>{ list(explorer, papers) }</section> }) }
            { maybe(guesses.len(), text::MAYBE, list(explorer, &guesses)) }
        </div>
    }
}

fn kind(papers: &[&CitedPaper]) -> &'static str {
    papers.first().map_or("", |paper| match paper.kind {
        ReferenceKind::Kamerstuk => text::references::PAPERS,
        ReferenceKind::Handelingen => text::references::DEBATES,
        ReferenceKind::Zaak => text::references::CASES,
        ReferenceKind::Bijlage => text::references::ANNEXES,
        ReferenceKind::Url => text::references::ADDRESSES,
        ReferenceKind::LawArticle => text::references::ARTICLES,
    })
}

fn list(explorer: &Explorer, papers: &[&CitedPaper]) -> Html {
    html! { <ul class="cases">{ for papers.iter().map(|paper| paper_view(explorer, paper)) }</ul> }
}

fn paper_view(explorer: &Explorer, paper: &CitedPaper) -> Html {
    let title = match (&paper.target, &paper.url) {
        (Some(id), _) => html! { <a href={Route::document(id).href()}>{ &paper.citation }</a> },
        (None, Some(url)) => {
            html! { <a href={url.clone()} rel="noreferrer">{ &paper.citation }</a> }
        }
        (None, None) => html! { { &paper.citation } },
    };
    let mention = |mention: &Mention| quoted(explorer, mention);
    html! {
        <li class="case">
            <p class="case__title">{ title }</p>
            <details>
                <summary>{ text::references::mentions(paper.mentions.len()) }</summary>
                { for paper.mentions.iter().map(mention) }
            </details>
        </li>
    }
}
