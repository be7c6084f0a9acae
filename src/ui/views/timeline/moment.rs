//! One moment in the list: when, what, who says so, and on demand the words that prove it.

use super::{key, name, source, was_planned};
use crate::explorer::{Entry, Explorer, Outcome, Shown, TimelineFilter};
use crate::ui::hooks::{element, focus};
use crate::ui::route::{Position, Route};
use crate::ui::text::{self, timeline as words};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

/// Longest piece of a sentence that stands for it, in characters.
const LINE: usize = 130;

/// A moment as far as it was known, with the month that begins with it; the chosen one with its proof.
///
/// It has as few elements and attributes as say the same: making those is what a change of level takes.
pub(super) fn moment(
    explorer: &Explorer,
    known: &TimelineFilter,
    shown: &Shown,
    month: Option<u32>,
    chosen: bool,
) -> Html {
    let data = explorer.moments();
    let Some(entry) = data.lead(shown) else {
        return Html::default();
    };
    let others: Vec<&Entry> = shown
        .entries
        .iter()
        .skip(1)
        .filter_map(|index| data.entries.get(*index))
        .collect();
    let mut class = String::from("moment trail__point");
    for (holds, name) in [
        (shown.planned, " trail__point--planned"),
        (entry.is_vague(), " trail__point--vague"),
        (entry.title.is_some(), " moment--main"),
        (month.is_some(), " moment--month"),
        (chosen, " moment--chosen"),
    ] {
        class.push_str(if holds { name } else { "" });
    }
    let later = outcomes(known, shown, explorer);
    let mut parts = Vec::with_capacity(5);
    if let Some(month) = month {
        parts.push(words_within("h3", "month__name", words::month(month)));
    }
    parts.extend([
        when(entry),
        what(entry),
        about(explorer, shown, entry, &others, chosen),
    ]);
    // What comes and goes behind them leaves a place: the button keeps the focus.
    parts.push(
        later
            .first()
            .map_or_else(Html::default, |outcome| told_later(explorer, outcome)),
    );
    parts.push(if chosen {
        proof(explorer, shown, entry, &others, &later)
    } else {
        Html::default()
    });
    let keys: &[&str] = if chosen {
        &["class", "id", "tabindex"]
    } else {
        &["class"]
    };
    let values = [class.as_str(), "gekozen-moment", "-1"];
    let mut item = made(
        "li",
        keys,
        values.get(..keys.len()).unwrap_or_default(),
        parts,
    );
    item.key = Some(shown.moment.into());
    item.into()
}

/// An element with the values of these attributes: the macro's way costs more, here and when it is drawn.
fn made(
    tag: &'static str,
    keys: &'static [&'static str],
    values: &[&str],
    parts: Vec<Html>,
) -> VTag {
    let mut made = VTag::new(tag);
    let value = |value: &&str| Some(AttributeOrProperty::Attribute(AttrValue::from(*value)));
    made.set_attributes(Attributes::Dynamic {
        keys,
        values: values.iter().map(value).collect(),
    });
    made.add_children(parts);
    made
}

/// An element of one class: most of a moment is such elements.
fn within(tag: &'static str, class: &str, parts: Vec<Html>) -> Html {
    made(tag, &["class"], &[class], parts).into()
}

/// The same around nothing but words.
fn words_within(tag: &'static str, class: &str, text: &str) -> Html {
    within(tag, class, vec![said(text)])
}

fn said(text: &str) -> Html {
    VText::new(AttrValue::from(text)).into()
}

/// Words of a document within a sentence of ours.
fn quoted(text: &str) -> Html {
    words_within("q", "quoted", text)
}

/// Kind, planned or past, document, and the button for the proof, whose moment the list finds by its key.
fn about(
    explorer: &Explorer,
    shown: &Shown,
    entry: &Entry,
    others: &[&Entry],
    chosen: bool,
) -> Html {
    let (past, dot) = if shown.planned {
        ("", "")
    } else {
        (words::PAST, " · ")
    };
    let before = [words::kind(entry.kind), " · ", past, dot].concat();
    let after = if others.is_empty() {
        " ".to_owned()
    } else {
        [" · ", &also(explorer, entry, others), " "].concat()
    };
    let mut parts = vec![said(&before)];
    if shown.planned {
        parts.push(words_within("span", "planned", words::PLANNED));
        parts.push(said(" · "));
    }
    parts.push(link(explorer, entry));
    parts.push(said(&after));
    let (expanded, name) = (
        if chosen { "true" } else { "false" },
        words::proof_of(&beginning(name(entry), LINE)),
    );
    let keys = &["class", "data-key", "aria-expanded", "aria-label"];
    let values = ["moment__proof-button", &key(entry), expanded, &name];
    parts.push(made("button", keys, &values, vec![said(words::PROOF)]).into());
    within("p", "moment__about muted", parts)
}

/// The time as understood, and as written.
fn when(entry: &Entry) -> Html {
    let understood = words::understood(&entry.interval, entry.open);
    let mut parts = vec![
        made(
            "time",
            &["datetime"],
            &[&datetime(entry)],
            vec![said(&understood)],
        )
        .into(),
    ];
    if entry.date_text.is_empty() {
        parts.push(said(if entry.edtf.contains('?') {
            words::INFERRED_DATE
        } else {
            words::OWN_DATE
        }));
    } else if entry.date_text != understood {
        parts.push(said(words::WRITTEN));
        parts.push(quoted(&entry.date_text));
    }
    if let Some(given_up) = &entry.given_up {
        parts.push(said(&words::given_up(given_up)));
    }
    within("p", "moment__date muted", parts)
}

/// What HTML can say of a time: a day, a month or a year.
fn datetime(entry: &Entry) -> String {
    if entry.edtf.contains(['/', '~', '?']) {
        entry.interval.start.to_string()
    } else {
        entry.edtf.clone()
    }
}

/// One line: our title, or the document's, or the beginning of the sentence.
fn what(entry: &Entry) -> Html {
    if let Some(title) = &entry.title {
        return words_within("p", "moment__title", title);
    }
    if entry.is_document() {
        let text = made("strong", &[], &[], vec![said(&entry.text)]).into();
        return made("p", &[], &[], vec![said(words::APPEARED), text]).into();
    }
    words_within("p", "quoted", &beginning(&entry.text, LINE))
}

/// The beginning of a sentence, cut between words, of about so many characters.
pub(super) fn beginning(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let cut = text
        .get(..end)
        .and_then(|start| start.rsplit_once(' '))
        .map_or(text, |(start, _)| start);
    [cut.trim_end_matches([',', ';', ':', ' ']), " …"].concat()
}

/// The words in the reader.
pub(super) fn place(entry: &Entry) -> Route {
    if entry.is_document() {
        return Route::document(&entry.document);
    }
    words_at(
        &entry.document,
        entry.spans.first().map(|span| span.start),
        entry.spans.last().map(|span| span.end),
    )
}

fn words_at(id: &str, passage: Option<usize>, until: Option<usize>) -> Route {
    let position = Position {
        until,
        ..Position::of(id, passage)
    };
    position.route()
}

fn also(explorer: &Explorer, entry: &Entry, others: &[&Entry]) -> String {
    let mut titles: Vec<String> = Vec::new();
    for other in others
        .iter()
        .filter(|other| other.document != entry.document)
    {
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
    let values = [&place(entry).href(), source(explorer, &entry.document)];
    made(
        "a",
        &["href", "title"],
        &values,
        vec![said(&paper(explorer, &entry.document))],
    )
    .into()
}

/// What later documents say of it, as far as they were known.
fn outcomes<'a>(known: &TimelineFilter, shown: &Shown, explorer: &'a Explorer) -> Vec<&'a Outcome> {
    let entries = shown
        .entries
        .iter()
        .filter_map(|index| explorer.moments().entries.get(*index));
    let all = entries.flat_map(|entry| &entry.outcomes);
    all.filter(|outcome| known.was_written(outcome.written.as_deref()))
        .collect()
}

/// The words in the reader that tell what came of something.
pub(super) fn told(outcome: &Outcome) -> Route {
    words_at(
        &outcome.document,
        outcome.spans.first().map(|span| span.start),
        outcome.spans.last().map(|span| span.end),
    )
}

fn told_later(explorer: &Explorer, outcome: &Outcome) -> Html {
    let href = told(outcome).href();
    let link = made(
        "a",
        &["href"],
        &[&href],
        vec![said(&paper(explorer, &outcome.document))],
    )
    .into();
    within(
        "p",
        "moment__later muted",
        vec![
            said(words::later(outcome.likely)),
            quoted(&outcome.text),
            said(" "),
            link,
        ],
    )
}

/// The sentences, with the words that say the time marked.
fn proof(
    explorer: &Explorer,
    shown: &Shown,
    entry: &Entry,
    others: &[&Entry],
    later: &[&Outcome],
) -> Html {
    let cited = |entry: &Entry| {
        let date = explorer
            .document(&entry.document)
            .map(text::date)
            .unwrap_or_default();
        let link = made(
            "a",
            &["href"],
            &[&place(entry).href()],
            vec![said(source(explorer, &entry.document))],
        );
        let caption = within(
            "figcaption",
            "muted",
            vec![link.into(), said(" · "), said(&date)],
        );
        within(
            "figure",
            "quotation",
            vec![within("blockquote", "quoted", vec![marked(entry)]), caption],
        )
    };
    let note = |text: &str| words_within("p", "muted", text);
    let mut parts = Vec::new();
    if !entry.is_document() {
        parts.push(cited(entry));
    }
    if !others.is_empty() {
        parts.push(note(words::ALSO));
        parts.extend(others.iter().map(|other| cited(other)));
    }
    parts.extend(
        later
            .iter()
            .skip(1)
            .map(|outcome| told_later(explorer, outcome)),
    );
    parts.extend(
        later
            .iter()
            .map(|outcome| note(&[words::NOTE, " ", &outcome.note].concat())),
    );
    if shown.planned && later.is_empty() && was_planned(entry) {
        parts.push(note(words::not_found(entry.looked_for)));
    }
    within("div", "moment__proof", parts)
}

/// A sentence, with the words marked that say the time.
pub(super) fn marked(entry: &Entry) -> Html {
    let parts = entry.date_range.as_ref().and_then(|range| {
        Some((
            entry.text.get(..range.start)?,
            entry.text.get(range.clone())?,
            entry.text.get(range.end..)?,
        ))
    });
    match parts {
        Some((before, time, after)) => Html::from_iter([
            said(before),
            made("mark", &[], &[], vec![said(time)]).into(),
            said(after),
        ]),
        None => said(&entry.text),
    }
}

/// Leads from the drawing to the chosen moment.
pub(super) fn go_to_chosen() {
    if let Some(item) = element("gekozen-moment") {
        item.scroll_into_view();
        focus(&item);
    }
}
