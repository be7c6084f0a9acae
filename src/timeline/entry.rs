//! What one document states of one time.

use super::{Level, edtf};
use crate::document::{Block, BlockKind, Interval, Span};
use crate::dutch::sentences::sentences;
use crate::extract::{
    Certainty, Context, Event, EventKind, Facts, OpenEnd, Place, Precision, Reference, Tense,
    of_block,
};
use fnv::FnvHashMap;
use serde::Serialize;
use std::ops::Range;

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "TimelineEntry")
)]
pub struct Entry {
    /// Id of the document that states it.
    pub document: String,
    /// The last day on which the document can have been written; `None` where nobody knows.
    pub written: Option<String>,
    /// Byte offset of the passage in the raw file; `None` for the document itself.
    pub passage: Option<usize>,
    /// Where the sentence stands in the raw file.
    pub spans: Vec<Span>,
    /// First and last day.
    #[serde(flatten)]
    pub interval: Interval,
    /// The same in the Extended Date/Time Format (ISO 8601-2).
    pub edtf: String,
    /// The time as written; empty where it is the document's own date.
    pub date_text: String,
    /// The sentence, or the document's title.
    pub text: String,
    /// The bytes of `text` that say the time, where they stand in it.
    #[serde(skip)]
    pub date_range: Option<Range<usize>>,
    /// What editors call it, in plain Dutch; only on the main line.
    pub title: Option<String>,
    /// Slug of its theme.
    pub theme: Option<String>,
    /// What sort of happening.
    pub kind: EventKind,
    /// Before or after the day of the document.
    pub tense: Tense,
    /// How exact the time is.
    pub precision: Precision,
    /// Which end is not known.
    pub open: Option<OpenEnd>,
    /// How it is known.
    pub certainty: Certainty,
    /// How much it belongs to the subject: 3 a document of the collection, 2 the subject itself, 1 its section, 0 passing.
    pub relevance: u8,
    /// What matters first.
    pub level: Level,
    /// Number of the happening: entries that share it tell of the same.
    pub moment: usize,
    /// Organisations that the sentence names, each under one name.
    pub organisations: Vec<String>,
    /// The time that was given up for this one, where it was moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_up: Option<Interval>,
    /// The papers that the sentence or a note at it cites, each as its dossier and number.
    #[serde(skip)]
    pub papers: Vec<String>,
    /// What later documents say of what was planned, checked by editors.
    pub outcomes: Vec<Outcome>,
    /// Whether editors looked in all later documents for what became of it: only then is nothing found where nothing is told.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub looked_for: bool,
    /// Number of the editors' milestone that it belongs to.
    #[serde(skip)]
    pub milestone: Option<usize>,
    /// All words by which it is found, folded; the sentence's own in its first line.
    #[serde(skip)]
    pub folded: String,
}

/// What a later document says of something planned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "TimelineOutcome")
)]
pub struct Outcome {
    /// Id of the later document.
    pub document: String,
    /// The last day on which it can have been written.
    pub written: Option<String>,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Where the words stand in the raw file.
    pub spans: Vec<Span>,
    /// The words.
    pub text: String,
    /// What the editors say of it.
    pub note: String,
    /// Whether it only likely is about what was planned.
    pub likely: bool,
    /// The entry nearest to those words.
    #[serde(skip)]
    pub target: usize,
}

/// The name of a kind as data, also in addresses.
pub fn kind_name(kind: EventKind) -> &'static str {
    kind.name()
}

/// The kind with this name; [`EventKind::Other`] where there is none.
pub fn kind_named(name: &str) -> EventKind {
    EventKind::named(name).unwrap_or(EventKind::Other)
}

impl Entry {
    /// An entry of this document with nothing but its place, its words and its time.
    pub fn new(
        context: &Context<'_>,
        place: (Option<usize>, Vec<Span>),
        text: String,
        interval: Interval,
    ) -> Self {
        let precision = if interval.start == interval.end {
            Precision::Day
        } else {
            Precision::Range
        };
        Self::exactly(context, place, text, interval, (precision, None))
    }

    /// The same of a time that is known as exactly as this.
    fn exactly(
        context: &Context<'_>,
        place: (Option<usize>, Vec<Span>),
        text: String,
        interval: Interval,
        (precision, open): (Precision, Option<OpenEnd>),
    ) -> Self {
        let written = context
            .written
            .map(|(first, last)| Interval::of(first, last));
        let uncertain = written
            .as_ref()
            .is_some_and(|written| *written == interval && written.start != written.end);
        Self {
            document: context.document.id.clone(),
            written: written.map(|written| written.end.to_string()),
            passage: place.0,
            spans: place.1,
            edtf: edtf::write(&interval, precision, open, uncertain),
            interval,
            date_text: String::new(),
            text,
            date_range: None,
            title: None,
            theme: None,
            kind: EventKind::Other,
            tense: Tense::Past,
            precision,
            open,
            certainty: Certainty::Stated,
            relevance: 0,
            level: Level::All,
            moment: 0,
            organisations: Vec::new(),
            given_up: None,
            papers: Vec::new(),
            outcomes: Vec::new(),
            looked_for: false,
            milestone: None,
            folded: String::new(),
        }
    }

    /// Whether it is the document itself.
    pub const fn is_document(&self) -> bool {
        self.passage.is_none()
    }

    /// Whether only a longer time is known or meant, so that the ends of a bar are no days that anybody named.
    pub const fn is_vague(&self) -> bool {
        !matches!(self.precision, Precision::Day | Precision::Range)
    }
}

/// What one document states, in the order of its text.
pub fn entries_of(context: &Context<'_>, facts: &Facts) -> Vec<Entry> {
    let notes = papers_of_notes(context, facts);
    let mut entries: Vec<Entry> = facts
        .events
        .iter()
        .map(|event| of_event(context, facts, &notes, event))
        .collect();
    entries.extend(bare_dates(context, facts));
    entries
}

fn of_event(
    context: &Context<'_>,
    facts: &Facts,
    notes: &FnvHashMap<usize, Vec<String>>,
    event: &Event,
) -> Entry {
    let passage = context
        .document
        .blocks
        .get(event.place.block)
        .and_then(Block::passage);
    let (place, exactness) = (
        (passage, event.place.spans.clone()),
        (event.precision, event.open),
    );
    let mut entry = Entry::exactly(
        context,
        place,
        event.text.clone(),
        event.interval,
        exactness,
    );
    if let Some(date) = &event.date_place {
        entry.date_text.clone_from(&event.date_text);
        entry.date_range = inside(&date.range, &event.place.range);
    }
    entry.organisations = organisations(facts, &event.place);
    entry.papers = papers(context, facts, notes, &event.place);
    (entry.kind, entry.tense, entry.relevance) = (event.kind, event.tense, event.relevance);
    entry.certainty = event.certainty;
    entry.given_up = event
        .given_up
        .map(|(first, last)| Interval::of(first, last));
    entry
}

/// A range counted from the beginning of the range around it.
fn inside(part: &Range<usize>, whole: &Range<usize>) -> Option<Range<usize>> {
    (whole.start <= part.start && part.end <= whole.end)
        .then(|| part.start - whole.start..part.end - whole.start)
}

fn organisations(facts: &Facts, place: &Place) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let of_block = of_block(&facts.organisations, place.block, |name| &name.place);
    let first = of_block.partition_point(|name| name.place.range.start < place.range.start);
    let inside = of_block.iter().skip(first);
    for name in inside.take_while(|name| name.place.range.start < place.range.end) {
        if name.place.within(place) && !names.contains(&name.canonical) {
            names.push(name.canonical.clone());
        }
    }
    names
}

/// The papers that the notes of a document cite, by the byte at which each note begins.
fn papers_of_notes(context: &Context<'_>, facts: &Facts) -> FnvHashMap<usize, Vec<String>> {
    let blocks = context.document.blocks.iter().enumerate();
    let notes = blocks.filter(|(_, block)| block.kind == BlockKind::Footnote);
    let cited = notes.filter_map(|(index, block)| {
        let references = of_block(&facts.references, index, |reference| &reference.place);
        let papers: Vec<String> = references.iter().filter_map(paper).collect();
        Some((block.hull()?.start, papers))
    });
    cited.collect()
}

/// A cited paper as its dossier and number.
fn paper(reference: &Reference) -> Option<String> {
    let (dossier, number) = (reference.dossier.as_ref()?, reference.number.as_ref()?);
    Some(format!("{dossier}-{number}"))
}

/// The papers that a sentence cites, in its own words or in a note whose mark stands in it.
fn papers(
    context: &Context<'_>,
    facts: &Facts,
    notes: &FnvHashMap<usize, Vec<String>>,
    place: &Place,
) -> Vec<String> {
    let own = of_block(&facts.references, place.block, |reference| &reference.place);
    let own = own.iter().filter(|reference| reference.place.within(place));
    let mut found: Vec<String> = own.filter_map(paper).collect();
    let block = context.document.blocks.get(place.block);
    let marks = block.into_iter().flat_map(|block| &block.marks);
    // A mark may stand right behind the stop.
    for mark in marks.filter(|mark| place.range.start < mark.at && mark.at <= place.range.end) {
        let note = context.document.footnotes.get(mark.footnote);
        let start = note.and_then(|note| note.span).map(|span| span.start);
        found.extend(
            start
                .and_then(|start| notes.get(&start))
                .into_iter()
                .flatten()
                .cloned(),
        );
    }
    found
}

/// `Den Haag, 12 mei 2021`: the head of a letter says when it was written, not what happened then.
fn is_date_line(text: &str, date: Option<Range<usize>>) -> bool {
    // "'s-Gravenhage, 12 mei 2021", "Bergen op Zoom, 12 mei 2021": a place has few words.
    const LONGEST_PLACE: usize = 4;
    let Some(date) = date else {
        return false;
    };
    let before = text.get(..date.start).unwrap_or("").trim();
    let behind = text.get(date.end..).unwrap_or("");
    let is_place =
        before.ends_with([',', ':']) && before.split_whitespace().count() <= LONGEST_PLACE;
    behind.chars().all(|letter| !letter.is_alphanumeric()) && (before.is_empty() || is_place)
}

/// Full dates that no event covers, each with its sentence: a day is named, perhaps something happened.
fn bare_dates(context: &Context<'_>, facts: &Facts) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut current: Option<(usize, Vec<Range<usize>>)> = None;
    for date in facts
        .dates
        .iter()
        .filter(|date| date.precision == Precision::Day)
    {
        let covered = |event: &Event| {
            let given_up = event.given_up == Some(date.interval.days());
            (event.interval == date.interval || given_up)
                && (event.place.overlaps(&date.place)
                    || event.date_place.as_ref() == Some(&date.place))
        };
        let Some(block) = context.document.blocks.get(date.place.block) else {
            continue;
        };
        // An event's date stands in the event's own block, and begins in its sentence. Those come in order.
        let events = of_block(&facts.events, date.place.block, |event| &event.place);
        let first = events.partition_point(|event| event.place.range.end <= date.place.range.start);
        let near = events.iter().skip(first);
        if near
            .take_while(|event| event.place.range.start < date.place.range.end)
            .any(covered)
        {
            continue;
        }
        if current
            .as_ref()
            .is_none_or(|(index, _)| *index != date.place.block)
        {
            current = Some((date.place.block, sentences(&block.text)));
        }
        let ranges = current
            .as_ref()
            .map(|(_, ranges)| ranges.as_slice())
            .unwrap_or_default();
        let whole = 0..block.text.len();
        let holding = ranges.partition_point(|range| range.end <= date.place.range.start);
        let range = ranges.get(holding).unwrap_or(&whole).clone();
        let text = block
            .text
            .get(range.clone())
            .unwrap_or(&block.text)
            .to_owned();
        let own_day = Some(date.interval.days()) == context.written;
        if own_day && is_date_line(&text, inside(&date.place.range, &range)) {
            continue;
        }
        let place = (block.passage(), block.locate(range.clone()));
        let mut entry = Entry::exactly(
            context,
            place,
            text,
            date.interval,
            (date.precision, date.open),
        );
        entry.certainty = Certainty::Guessed;
        entry.date_text.clone_from(&date.text);
        entry.date_range = inside(&date.place.range, &range);
        if context
            .written
            .is_some_and(|(_, last)| date.interval.start > last)
        {
            entry.tense = Tense::Future;
        }
        entries.push(entry);
    }
    entries
}
