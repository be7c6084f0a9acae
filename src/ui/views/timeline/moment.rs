//! One moment in the list: when, what, who says so, and on demand the words that prove it.

use super::{key, name, source, was_planned};
use crate::explorer::Explorer;
use crate::timeline::{Entry, Filter, Outcome, Shown};
use crate::ui::hooks::{element, focus, is_wide};
use crate::ui::route::{Position, Route};
use crate::ui::text::{self, timeline as words};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// Longest piece of a sentence that stands for it, in characters.
const LINE: usize = 130;

/// A moment as far as it was known; the chosen one with its proof.
pub(super) fn moment(explorer: &Explorer, known: &Filter, shown: &Shown, chosen: bool) -> Html {
    let data = explorer.moments();
    let Some(entry) = data.lead(shown) else { return Html::default() };
    let others: Vec<&Entry> = shown.entries.iter().skip(1).filter_map(|index| data.entries.get(*index)).collect();
    let mut class = String::from("moment trail__point");
    for (holds, name) in [
        (shown.planned, " trail__point--planned"),
        (entry.is_vague(), " trail__point--vague"),
        (entry.title.is_some(), " moment--main"),
        (chosen, " moment--chosen"),
    ] {
        class.push_str(if holds { name } else { "" });
    }
    let later = outcomes(known, shown, explorer);
    html! {
        <li {class} key={shown.moment} id={chosen.then_some("gekozen-moment")} tabindex={chosen.then_some("-1")}>
            { when(entry) }
            { what(entry) }
            { about(explorer, shown, entry, &others, chosen) }
            if let Some(outcome) = later.first() { { told_later(explorer, outcome) } }
            if chosen { { proof(explorer, shown, entry, &others, &later) } }
        </li>
    }
}

/// An element of one class, or of none where it is empty: most of a moment is such elements.
fn within(tag: &'static str, class: &'static str, parts: Vec<Html>) -> Html {
    let mut made = VTag::new(tag);
    if !class.is_empty() {
        let values = Box::new([Some(AttributeOrProperty::Attribute(AttrValue::Static(class)))]);
        made.set_attributes(Attributes::Dynamic { keys: &["class"], values });
    }
    made.add_children(parts);
    made.into()
}

fn said(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// Words of ours beside those of a document.
fn muted(text: &'static str) -> Html {
    within("span", "muted", vec![said(AttrValue::Static(text))])
}

/// Words of a document within a sentence of ours.
fn quoted(text: &str) -> Html {
    within("q", "quoted", vec![said(text)])
}

/// Kind, planned or past, document, and the button for the proof, whose moment the list finds by its key.
fn about(explorer: &Explorer, shown: &Shown, entry: &Entry, others: &[&Entry], chosen: bool) -> Html {
    let before = [words::kind(entry.kind), " · ", if shown.planned { "" } else { words::PAST }].concat();
    html! {
        <p class="moment__about muted">
            { said(before) }
            if shown.planned { { within("span", "planned", vec![said(words::PLANNED)]) } }
            { " · " }
            { link(explorer, entry) }
            if !others.is_empty() { { [" · ", &also(explorer, entry, others)].concat() } }
            { " " }
            <button type="button" class="moment__proof-button" data-key={key(entry)} aria-expanded={if chosen { "true" } else { "false" }}
                aria-label={words::proof_of(&line(name(entry)))}>{ words::PROOF }</button>
        </p>
    }
}

/// The time as understood, and as written.
fn when(entry: &Entry) -> Html {
    let understood = words::understood(&entry.interval, entry.open);
    let written = if entry.date_text.is_empty() {
        muted(if entry.edtf.contains('?') { words::INFERRED_DATE } else { words::OWN_DATE })
    } else if entry.date_text != understood {
        within("span", "muted", vec![said([words::WRITTEN, " "].concat()), quoted(&entry.date_text)])
    } else {
        Html::default()
    };
    let time = html! { <time datetime={datetime(entry).to_owned()}>{ understood }</time> };
    within("p", "moment__date", vec![time, said(" "), written])
}

/// What HTML can say of a time: a day, a month or a year.
fn datetime(entry: &Entry) -> &str {
    if entry.edtf.contains(['/', '~', '?']) { &entry.interval.start } else { &entry.edtf }
}

/// One line: our title, or the document's, or the beginning of the sentence.
fn what(entry: &Entry) -> Html {
    if let Some(title) = &entry.title {
        return within("p", "moment__title", vec![said(title.as_str())]);
    }
    if entry.is_document() {
        let text = within("strong", "", vec![said(entry.text.as_str())]);
        return within("p", "", vec![said([words::APPEARED, " "].concat()), text]);
    }
    within("p", "quoted", vec![said(line(&entry.text))])
}

/// The beginning of a sentence, cut between words.
fn line(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(LINE) else { return text.to_owned() };
    let cut = text.get(..end).and_then(|start| start.rsplit_once(' ')).map_or(text, |(start, _)| start);
    [cut.trim_end_matches([',', ';', ':', ' ']), " …"].concat()
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
    words::also(others.len(), &titles.join("; "))
}

/// A document in a few words.
fn paper(explorer: &Explorer, id: &str) -> String {
    explorer.document(id).map_or(id.to_owned(), words::paper)
}

/// The way to the words in the reader, called by their document.
pub(super) fn link(explorer: &Explorer, entry: &Entry) -> Html {
    let title = source(explorer, &entry.document).to_owned();
    html! { <a href={place(entry).href()} {title}>{ paper(explorer, &entry.document) }</a> }
}

/// What later documents say of it, as far as they were known.
fn outcomes<'a>(known: &Filter, shown: &Shown, explorer: &'a Explorer) -> Vec<&'a Outcome> {
    let entries = shown.entries.iter().filter_map(|index| explorer.moments().entries.get(*index));
    let all = entries.flat_map(|entry| &entry.outcomes);
    all.filter(|outcome| known.was_written(outcome.written.as_deref())).collect()
}

fn told_later(explorer: &Explorer, outcome: &Outcome) -> Html {
    let (from, until) = (outcome.spans.first().map(|span| span.start), outcome.spans.last().map(|span| span.end));
    let href = words_at(&outcome.document, from, until).href();
    let link = html! { <a {href}>{ paper(explorer, &outcome.document) }</a> };
    let parts =
        vec![muted(words::LATER), said(" "), quoted(&outcome.text), said(" "), within("span", "muted", vec![link])];
    within("p", "moment__later", parts)
}

/// The sentences, with the words that say the time marked.
fn proof(explorer: &Explorer, shown: &Shown, entry: &Entry, others: &[&Entry], later: &[&Outcome]) -> Html {
    let cited = |entry: &Entry| {
        let date = explorer.document(&entry.document).map(text::date).unwrap_or_default();
        html! {
            <figure class="quotation">
                <blockquote class="quoted">{ marked(entry) }</blockquote>
                <figcaption class="muted"><a href={place(entry).href()}>{ source(explorer, &entry.document) }</a>{ " · " }{ date }</figcaption>
            </figure>
        }
    };
    let note = |text: String| within("p", "muted", vec![said(text)]);
    let mut parts = Vec::new();
    if !entry.is_document() {
        parts.push(cited(entry));
    }
    if !others.is_empty() {
        parts.push(note(words::ALSO.to_owned()));
        parts.extend(others.iter().map(|other| cited(other)));
    }
    parts.extend(later.iter().skip(1).map(|outcome| told_later(explorer, outcome)));
    parts.extend(later.iter().map(|outcome| note([words::NOTE, " ", &outcome.note].concat())));
    if shown.planned && later.is_empty() && was_planned(entry) {
        parts.push(note(words::NOT_FOUND.to_owned()));
    }
    within("div", "moment__proof", parts)
}

/// A sentence, with the words marked that say the time.
pub(super) fn marked(entry: &Entry) -> Html {
    let parts = entry.date_range.as_ref().and_then(|range| {
        Some((entry.text.get(..range.start)?, entry.text.get(range.clone())?, entry.text.get(range.end..)?))
    });
    match parts {
        Some((before, time, after)) => {
            Html::from_iter([said(before), within("mark", "", vec![said(time)]), said(after)])
        }
        None => said(entry.text.as_str()),
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
    if let Some(item) = element("gekozen-moment") {
        item.scroll_into_view();
        focus(&item);
    }
}
