//! One moment in the list: when, what, who says so, and on demand the words that prove it.

use super::{choose, key, name, source, was_planned};
use crate::explorer::Explorer;
use crate::timeline::{Entry, Outcome, Shown};
use crate::ui::hooks::{focus, is_wide};
use crate::ui::route::{Position, Route, TimelineState};
use crate::ui::text;
use yew::prelude::*;

/// Longest piece of a sentence that stands for it, in characters.
const LINE: usize = 130;

/// A moment; the chosen one with its proof.
pub(super) fn moment(explorer: &Explorer, state: &TimelineState, shown: &Shown, chosen: bool) -> Html {
    let data = explorer.moments();
    let Some(entry) = data.lead(shown) else { return Html::default() };
    let others: Vec<&Entry> = shown.entries.iter().skip(1).filter_map(|index| data.entries.get(*index)).collect();
    let class = classes!(
        "moment",
        "trail__point",
        shown.planned.then_some("trail__point--planned"),
        entry.is_vague().then_some("trail__point--vague"),
        entry.title.is_some().then_some("moment--main"),
        chosen.then_some("moment--chosen"),
    );
    let this = key(entry);
    let onclick = Callback::from(move |_: MouseEvent| choose(&this));
    let later = outcomes(state, shown, explorer);
    html! {
        <li {class} key={shown.moment} id={chosen.then_some("gekozen-moment")} tabindex={chosen.then_some("-1")}>
            { when(entry) }
            { what(entry) }
            <p class="moment__about muted">
                { text::timeline::kind(entry.kind) }{ " · " }
                { if shown.planned { html! { <span class="planned">{ text::timeline::PLANNED }</span> } } else { html! { { text::timeline::PAST } } } }
                { " · " }<a href={place(entry).href()} title={source(explorer, &entry.document).to_owned()}>{ paper(explorer, &entry.document) }</a>
                if !others.is_empty() { { " · " }{ also(explorer, entry, &others) } }
                { " " }
                <button type="button" class="moment__proof-button" aria-expanded={chosen.to_string()} aria-label={text::timeline::proof_of(&line(name(entry)))} {onclick}>
                    { text::timeline::PROOF }
                </button>
            </p>
            if let Some(outcome) = later.first() { { told_later(explorer, outcome) } }
            if chosen { { proof(explorer, shown, entry, &others, &later) } }
        </li>
    }
}

/// The time as understood, and as written.
fn when(entry: &Entry) -> Html {
    let understood = text::timeline::understood(&entry.interval, entry.open);
    let written = if entry.date_text.is_empty() {
        let own = if entry.edtf.contains('?') { text::timeline::INFERRED_DATE } else { text::timeline::OWN_DATE };
        html! { <span class="muted">{ own }</span> }
    } else if entry.date_text != understood {
        html! { <span class="muted">{ text::timeline::WRITTEN }{ " " }<q class="quoted">{ &entry.date_text }</q></span> }
    } else {
        Html::default()
    };
    html! { <p class="moment__date"><time datetime={datetime(entry)}>{ understood }</time>{ " " }{ written }</p> }
}

/// What HTML can say of a time: a day, a month or a year.
fn datetime(entry: &Entry) -> String {
    if entry.edtf.contains(['/', '~', '?']) { entry.interval.start.clone() } else { entry.edtf.clone() }
}

/// One line: our title, or the document's, or the beginning of the sentence.
fn what(entry: &Entry) -> Html {
    if let Some(title) = &entry.title {
        return html! { <p class="moment__title">{ title }</p> };
    }
    if entry.is_document() {
        return html! { <p>{ text::timeline::APPEARED }{ " " }<strong>{ &entry.text }</strong></p> };
    }
    html! { <p class="quoted">{ line(&entry.text) }</p> }
}

/// The beginning of a sentence, cut between words.
fn line(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LINE) else { return text.to_owned() };
    let cut = text.get(..end).and_then(|start| start.rsplit_once(' ')).map_or(text, |(start, _)| start);
    format!("{} …", cut.trim_end_matches([',', ';', ':', ' ']))
}

/// The words in the reader.
pub(super) fn place(entry: &Entry) -> Route {
    if entry.is_document() {
        return Route::document(&entry.document);
    }
    words_at(&entry.document, entry.spans.first().map(|span| span.start), entry.spans.last().map(|span| span.end))
}

fn words_at(id: &str, passage: Option<usize>, until: Option<usize>) -> Route {
    Route::Document(Position { id: id.to_owned(), passage, until, query: String::new() })
}

fn also(explorer: &Explorer, entry: &Entry, others: &[&Entry]) -> String {
    let mut titles: Vec<String> = Vec::new();
    for other in others.iter().filter(|other| other.document != entry.document) {
        let title = paper(explorer, &other.document);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    text::timeline::also(others.len(), &titles.join("; "))
}

/// A document in a few words.
pub(super) fn paper(explorer: &Explorer, id: &str) -> String {
    explorer.document(id).map_or(id.to_owned(), text::timeline::paper)
}

/// What later documents say of it, as far as they were known.
fn outcomes<'a>(state: &TimelineState, shown: &Shown, explorer: &'a Explorer) -> Vec<&'a Outcome> {
    let entries = shown.entries.iter().filter_map(|index| explorer.moments().entries.get(*index));
    let all = entries.flat_map(|entry| &entry.outcomes);
    all.filter(|outcome| state.filter.was_written(outcome.written.as_deref())).collect()
}

fn told_later(explorer: &Explorer, outcome: &Outcome) -> Html {
    let (from, until) = (outcome.spans.first().map(|span| span.start), outcome.spans.last().map(|span| span.end));
    html! {
        <p class="moment__later">
            <span class="muted">{ text::timeline::LATER }</span>{ " " }
            <q class="quoted">{ &outcome.text }</q>{ " " }
            <span class="muted"><a href={words_at(&outcome.document, from, until).href()}>{ paper(explorer, &outcome.document) }</a></span>
        </p>
    }
}

/// The sentences, with the words that say the time marked.
fn proof(explorer: &Explorer, shown: &Shown, entry: &Entry, others: &[&Entry], later: &[&Outcome]) -> Html {
    let cited = |entry: &&Entry| {
        let opened = explorer.document(&entry.document).ok();
        html! {
            <figure class="quotation">
                <blockquote class="quoted">{ marked(entry) }</blockquote>
                <figcaption class="muted"><a href={place(entry).href()}>{ source(explorer, &entry.document) }</a>{ " · " }{ opened.map(text::date) }</figcaption>
            </figure>
        }
    };
    let note = |outcome: &&Outcome| {
        html! { <p class="muted">{ text::timeline::NOTE }{ " " }{ &outcome.note }</p> }
    };
    let unanswered = shown.planned && later.is_empty() && was_planned(entry);
    html! {
        <div class="moment__proof">
            if !entry.is_document() { { cited(&entry) } }
            if !others.is_empty() {
                <p class="muted">{ text::timeline::ALSO }</p>
                { for others.iter().map(cited) }
            }
            { for later.iter().skip(1).map(|outcome| told_later(explorer, outcome)) }
            { for later.iter().map(note) }
            if unanswered { <p class="muted">{ text::timeline::NOT_FOUND }</p> }
        </div>
    }
}

/// A sentence with the words marked that say the time.
pub(super) fn marked(entry: &Entry) -> Html {
    let parts = entry.date_range.as_ref().and_then(|range| {
        Some((entry.text.get(..range.start)?, entry.text.get(range.clone())?, entry.text.get(range.end..)?))
    });
    match parts {
        Some((before, time, after)) => html! { <>{ before }<mark>{ time }</mark>{ after }</> },
        None => html! { { &entry.text } },
    }
}

/// Brings a moment into sight where list and drawing stand beside each other; elsewhere the reader asks for it.
pub(super) fn show(item: &web_sys::Element) {
    if is_wide() {
        let area = item.get_bounding_client_rect();
        let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
        if area.top() < 60.0 || area.bottom() > height {
            item.scroll_into_view();
        }
    }
}

/// Leads from the drawing to the chosen moment.
pub(super) fn go_to_chosen() {
    if let Some(item) = crate::ui::hooks::element("gekozen-moment") {
        item.scroll_into_view();
        focus(&item);
    }
}
