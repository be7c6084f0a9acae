//! One thing that is referred to: what it is called, where it is to be read, and the sentence that tells of it.

use crate::explorer::{CitedPaper, Citing, Explorer};
use crate::ui::components::citable;
use crate::ui::route::Route;
use crate::ui::text::{self, references as words};
use std::collections::BTreeSet;
use yew::prelude::*;

/// The list.
pub(super) fn list(explorer: &Explorer, papers: &[&CitedPaper]) -> Html {
    html! { <ol class="cases">{ for papers.iter().map(|paper| entry(explorer, paper)) }</ol> }
}

fn entry(explorer: &Explorer, paper: &CitedPaper) -> Html {
    let documents: BTreeSet<&str> = paper
        .mentions
        .iter()
        .map(|mention| mention.document.as_str())
        .collect();
    let about = [
        Some(words::kind(paper.kind).to_owned()),
        paper
            .written
            .map(|written| words::written(&written.dutch())),
        paper.target.as_ref().map(|_| words::HERE.to_owned()),
        Some(words::mentions(paper.mentions.len(), documents.len())),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let (first, others) = telling(&paper.citing);
    html! {
        <li class="case">
            <p class="case__title">{ title(paper) }</p>
            if let Some(called) = &paper.called { <p class="quoted">{ called }</p> }
            <p class="muted">{ about.join(" · ") }</p>
            { for first.map(|citing| sentence(explorer, citing)) }
            if !others.is_empty() {
                <details>
                    <summary>{ words::other_places(others.len()) }</summary>
                    { for others.into_iter().map(|citing| sentence(explorer, citing)) }
                </details>
            }
        </li>
    }
}

/// The sentence that says most, which is the longest one, and the others in the order of the texts.
fn telling(citing: &[Citing]) -> (Option<&Citing>, Vec<&Citing>) {
    let longest = citing.iter().map(|one| one.mention.text.len()).max();
    let first = citing
        .iter()
        .position(|one| Some(one.mention.text.len()) == longest);
    let mut others: Vec<&Citing> = citing.iter().collect();
    let first = first.map(|first| others.remove(first));
    (first, others)
}

fn title(paper: &CitedPaper) -> Html {
    match (&paper.target, &paper.url) {
        (Some(id), _) => html! { <a href={Route::document(id).href()}>{ &paper.citation }</a> },
        (None, Some(url)) => {
            html! { <a href={url.clone()} rel="noreferrer">{ &paper.citation }</a> }
        }
        (None, None) => html! { { &paper.citation } },
    }
}

/// The sentence, shortened, with who says it and where.
fn sentence(explorer: &Explorer, citing: &Citing) -> Html {
    let opened = explorer.document(&citing.mention.document).ok();
    let title = opened.map_or("", |opened| opened.short_title());
    let voice = citing.mention.voice.as_ref().map(text::voice);
    let said = [
        voice,
        opened.map(text::short_date),
        citing.in_note.then(|| words::IN_NOTE.to_owned()),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    citable(&citing.mention, &citing.brief, title, &said.join(" · "))
}
