//! One moment in the list: when, what, who says so, and on demand the words that prove it.
//!
//! Written as HTML text, which the browser turns into elements in one go: made one by one from here, the elements of a
//! page of moments take several times longer than a reader who types should wait. Every word that comes from a document
//! or an address passes through [`escape`].

use super::{key, name, source, was_planned};
use crate::explorer::Explorer;
use crate::timeline::{Entry, Outcome, Shown};
use crate::ui::components::escape;
use crate::ui::hooks::{element, focus, is_wide};
use crate::ui::route::{Position, Route, TimelineState};
use crate::ui::text::{self, timeline as words};

/// Longest piece of a sentence that stands for it, in characters.
const LINE: usize = 130;

/// A moment; the chosen one with its proof.
pub(super) fn moment(explorer: &Explorer, state: &TimelineState, shown: &Shown, chosen: bool) -> String {
    let data = explorer.moments();
    let Some(entry) = data.lead(shown) else { return String::new() };
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
    let later = outcomes(state, shown, explorer);
    let told = later.first().map(|outcome| told_later(explorer, outcome)).unwrap_or_default();
    let proof = if chosen { proof(explorer, shown, entry, &others, &later) } else { String::new() };
    [
        "<li class=\"",
        &class,
        if chosen { "\" id=\"gekozen-moment\" tabindex=\"-1\">" } else { "\">" },
        &when(entry),
        &what(entry),
        &about(explorer, shown, entry, &others, chosen),
        &told,
        &proof,
        "</li>",
    ]
    .concat()
}

/// Kind, planned or past, document, and the button for the proof.
fn about(explorer: &Explorer, shown: &Shown, entry: &Entry, others: &[&Entry], chosen: bool) -> String {
    let tense = if shown.planned {
        ["<span class=\"planned\">", words::PLANNED, "</span>"].concat()
    } else {
        words::PAST.into()
    };
    let also =
        if others.is_empty() { String::new() } else { [" · ", &escape(&also(explorer, entry, others))].concat() };
    [
        "<p class=\"moment__about muted\">",
        words::kind(entry.kind),
        " · ",
        &tense,
        " · ",
        &link(explorer, entry),
        &also,
        " <button type=\"button\" class=\"moment__proof-button\" data-key=\"",
        &escape(&key(entry)),
        if chosen { "\" aria-expanded=\"true\" aria-label=\"" } else { "\" aria-expanded=\"false\" aria-label=\"" },
        &escape(&words::proof_of(&line(name(entry)))),
        "\">",
        words::PROOF,
        "</button></p>",
    ]
    .concat()
}

/// The time as understood, and as written.
fn when(entry: &Entry) -> String {
    let understood = words::understood(&entry.interval, entry.open);
    let written = if entry.date_text.is_empty() {
        let own = if entry.edtf.contains('?') { words::INFERRED_DATE } else { words::OWN_DATE };
        [" <span class=\"muted\">", own, "</span>"].concat()
    } else if entry.date_text != understood {
        let date = escape(&entry.date_text);
        [" <span class=\"muted\">", words::WRITTEN, " <q class=\"quoted\">", &date, "</q></span>"].concat()
    } else {
        String::new()
    };
    ["<p class=\"moment__date\"><time datetime=\"", datetime(entry), "\">", &understood, "</time>", &written, "</p>"]
        .concat()
}

/// What HTML can say of a time: a day, a month or a year.
fn datetime(entry: &Entry) -> &str {
    if entry.edtf.contains(['/', '~', '?']) { &entry.interval.start } else { &entry.edtf }
}

/// One line: our title, or the document's, or the beginning of the sentence.
fn what(entry: &Entry) -> String {
    if let Some(title) = &entry.title {
        return ["<p class=\"moment__title\">", &escape(title), "</p>"].concat();
    }
    if entry.is_document() {
        return ["<p>", words::APPEARED, " <strong>", &escape(&entry.text), "</strong></p>"].concat();
    }
    ["<p class=\"quoted\">", &escape(&line(&entry.text)), "</p>"].concat()
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
pub(super) fn link(explorer: &Explorer, entry: &Entry) -> String {
    let title = escape(source(explorer, &entry.document));
    let paper = escape(&paper(explorer, &entry.document));
    ["<a href=\"", &escape(&place(entry).href()), "\" title=\"", &title, "\">", &paper, "</a>"].concat()
}

/// What later documents say of it, as far as they were known.
fn outcomes<'a>(state: &TimelineState, shown: &Shown, explorer: &'a Explorer) -> Vec<&'a Outcome> {
    let entries = shown.entries.iter().filter_map(|index| explorer.moments().entries.get(*index));
    let all = entries.flat_map(|entry| &entry.outcomes);
    all.filter(|outcome| state.filter.was_written(outcome.written.as_deref())).collect()
}

fn told_later(explorer: &Explorer, outcome: &Outcome) -> String {
    let (from, until) = (outcome.spans.first().map(|span| span.start), outcome.spans.last().map(|span| span.end));
    [
        "<p class=\"moment__later\"><span class=\"muted\">",
        words::LATER,
        "</span> <q class=\"quoted\">",
        &escape(&outcome.text),
        "</q> <span class=\"muted\"><a href=\"",
        &escape(&words_at(&outcome.document, from, until).href()),
        "\">",
        &escape(&paper(explorer, &outcome.document)),
        "</a></span></p>",
    ]
    .concat()
}

/// The sentences, with the words that say the time marked.
fn proof(explorer: &Explorer, shown: &Shown, entry: &Entry, others: &[&Entry], later: &[&Outcome]) -> String {
    let cited = |entry: &&Entry| {
        let date = explorer.document(&entry.document).map(text::date).unwrap_or_default();
        [
            "<figure class=\"quotation\"><blockquote class=\"quoted\">",
            &marked(entry),
            "</blockquote><figcaption class=\"muted\"><a href=\"",
            &escape(&place(entry).href()),
            "\">",
            &escape(source(explorer, &entry.document)),
            "</a> · ",
            &date,
            "</figcaption></figure>",
        ]
        .concat()
    };
    let muted = |words: &str| ["<p class=\"muted\">", words, "</p>"].concat();
    let mut proof = String::from("<div class=\"moment__proof\">");
    if !entry.is_document() {
        proof += &cited(&entry);
    }
    if !others.is_empty() {
        proof += &muted(words::ALSO);
        others.iter().for_each(|other| proof += &cited(other));
    }
    later.iter().skip(1).for_each(|outcome| proof += &told_later(explorer, outcome));
    later.iter().for_each(|outcome| proof += &muted(&[words::NOTE, " ", &escape(&outcome.note)].concat()));
    if shown.planned && later.is_empty() && was_planned(entry) {
        proof += &muted(words::NOT_FOUND);
    }
    proof + "</div>"
}

/// A sentence as HTML, with the words marked that say the time.
pub(super) fn marked(entry: &Entry) -> String {
    let parts = entry.date_range.as_ref().and_then(|range| {
        Some((entry.text.get(..range.start)?, entry.text.get(range.clone())?, entry.text.get(range.end..)?))
    });
    match parts {
        Some((before, time, after)) => [&escape(before), "<mark>", &escape(time), "</mark>", &escape(after)].concat(),
        None => escape(&entry.text),
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
