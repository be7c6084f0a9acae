//! One theme through the years: who says what, what is new, how much, and what was still open at the end.

use super::contradictions::beside;
use super::themes::missing;
use crate::explorer::{Counted, Explorer, Interval, Mention, Said, Step, ThemePage, dutch_number};
use crate::ui::charts::counted;
use crate::ui::components::{KeepHere, Save, proofs, quoted_in_sentence, said};
use crate::ui::route::{Position, Route, THEMES};
use crate::ui::text::{self, answers::PROOF, themes as words};
use crate::ui::view::Page;
use std::rc::Rc;
use yew::prelude::*;

/// So many years may lie between two passages without a word.
const SILENT: i32 = 1;

/// Each theme.
pub(super) fn parts(explorer: &Explorer) -> Vec<String> {
    let themes = explorer.themes().into_iter();
    themes.map(|theme| theme.slug).collect()
}

/// The theme that the address names.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let Some(theme) = explorer.theme(&page.route.place) else {
        return missing();
    };
    let sentences = |sentences: &[Said]| -> Html {
        let sentences = sentences.iter();
        sentences
            .map(|one| said(explorer, one, &one.text, PROOF))
            .collect()
    };
    if page.route.frame {
        return html! {
            <article class="card">
                <h1 class="card__title">{ &theme.name }</h1>
                if theme.counted.is_empty() { { then_and_now(explorer, &theme) } } else { { numbers(explorer, &theme) } }
            </article>
        };
    }
    let disagree = explorer.contradictions();
    let here = |side: &Mention| {
        theme
            .steps
            .iter()
            .any(|step| step.mention.document == side.document && step.mention.spans == side.spans)
    };
    let disagree: Vec<_> = disagree
        .into_iter()
        .filter(|found| found.sides.iter().filter(|side| here(side)).count() > 1)
        .collect();
    html! {
        <div class="prose">
            <p class="muted"><a href={Route::to(THEMES).href()}>{ words::ALL }</a></p>
            <h1 tabindex="-1">{ &theme.name }</h1>
            <ul class="answer__said">{ sentences(&theme.intro) }</ul>
            { numbers(explorer, &theme) }
            <h2>{ words::STEPS }</h2>
            <ol class="trail">{ for steps_view(explorer, &theme.steps) }</ol>
            <p>{ keep_all(&theme.steps) }</p>
            if !theme.open.is_empty() {
                <h2>{ words::OPEN }</h2>
                <p class="muted">{ words::OPEN_LEAD }</p>
                <ul class="answer__said open-ends">{ sentences(&theme.open) }</ul>
            }
            { save(&theme) }
            if !disagree.is_empty() {
                <h2>{ words::DISAGREE }</h2>
                { beside(&disagree) }
            }
        </div>
    }
}

/// The passages, and between them the years of which the collection has no paper.
fn steps_view(explorer: &Explorer, steps: &[Step]) -> Vec<Html> {
    let written = |step: &Step| {
        let opened = explorer.document(&step.mention.document).ok()?;
        opened.date().copied()
    };
    let mut shown = Vec::new();
    let mut before: Option<Interval> = None;
    for step in steps {
        let date = written(step);
        if let Some((earlier, later)) = before.zip(date)
            && later.start.year - earlier.end.year > SILENT
            && !explorer.has_paper_between(earlier.end, later.start)
        {
            let said = words::silent(earlier.end.year, later.start.year);
            shown.push(html! { <li class="trail__gap muted">{ said }</li> });
        }
        before = date.or(before);
        shown.push(step_view(explorer, step));
    }
    shown
}

/// Keeps all passages of the theme at once.
fn keep_all(steps: &[Step]) -> Html {
    let mut places: Vec<Position> = Vec::new();
    for step in steps {
        let place = Position::of_words(&step.mention);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    html! { if places.len() > 1 { <KeepHere {places} /> } }
}

/// Its passages as a table to take along.
fn save(theme: &ThemePage) -> Html {
    let slug = theme.slug.clone();
    let lines = Callback::from(move |explorer: Rc<Explorer>| {
        let steps = explorer.theme(&slug).into_iter();
        let steps = steps.flat_map(|theme| {
            let name = theme.name;
            let steps = theme.steps.into_iter();
            steps.map(move |step| (vec![name.clone(), step.change], step.mention))
        });
        steps.collect()
    });
    html! { <Save file={words::FILE} columns={words::SAVED_COLUMNS.to_vec()} {lines} /> }
}

/// The first and the last passage: what a frame has room for.
fn then_and_now(explorer: &Explorer, theme: &ThemePage) -> Html {
    let ends = theme.steps.first().into_iter().chain(theme.steps.last());
    html! { <ol class="trail">{ for ends.map(|step| step_view(explorer, step)) }</ol> }
}

/// One passage on the trail: when, what is new, and the words.
fn step_view(explorer: &Explorer, step: &Step) -> Html {
    let date = explorer
        .document(&step.mention.document)
        .map(text::short_date);
    html! {
        <li class="trail__point">
            <p class="muted">{ date.unwrap_or_default() }</p>
            if !step.change.is_empty() { <p class="trail__title step__change">{ &step.change }</p> }
            { quoted_in_sentence(explorer, &step.mention) }
        </li>
    }
}

/// The numbers as bars and as a table; nothing where there are none.
fn numbers(explorer: &Explorer, theme: &ThemePage) -> Html {
    if theme.counted.is_empty() {
        return Html::default();
    }
    let row = |one: &Counted| {
        html! {
            <tr>
                <th scope="row">{ &one.label }</th>
                <td class="number">{ dutch_number(one.value, usize::from(theme.decimals)) }</td>
                <td>{ &one.counts }</td>
                <td>{ proofs(explorer, &one.proofs, PROOF) }</td>
            </tr>
        }
    };
    let head = |name: &&'static str| html! { <th scope="col">{ *name }</th> };
    html! {
        <figure class="story">
            <figcaption class="story__title">{ &theme.figures }<span class="muted">{ " " }{ &theme.unit }</span></figcaption>
            { counted::pictures(theme) }
            <details class="story__table">
                <summary>{ words::TABLE }</summary>
                <div class="table" role="region" tabindex="0" aria-label={words::TABLE}>
                    <table>
                        <thead><tr>{ for words::COLUMNS.iter().map(head) }</tr></thead>
                        <tbody>{ for theme.counted.iter().map(row) }</tbody>
                    </table>
                </div>
            </details>
            <p class="muted">{ words::SOURCE }</p>
        </figure>
    }
}
