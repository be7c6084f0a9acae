//! Everything dated that the documents state, in the order of time.
//!
//! An entry comes from an [`Event`](crate::extract::Event) where the text states a happening, else from a full date;
//! each document is an entry itself. Every entry keeps the place that proves it.

use crate::document::{Interval, Span};
use crate::extract::{Context, EventKind, Facts, OpenEnd, Place, Precision, Tense, sentences};
use serde::{Deserialize, Serialize};

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "TimelineEntry"))]
pub struct Entry {
    /// Id of the document that states it.
    pub document: String,
    /// Byte offset of the passage in the raw file; `None` for the document itself.
    pub passage: Option<usize>,
    /// Where the sentence stands in the raw file.
    pub spans: Vec<Span>,
    /// First and last day.
    #[serde(flatten)]
    pub interval: Interval,
    /// The time as written; empty for the document itself.
    pub date_text: String,
    /// The sentence, or the document's title.
    pub text: String,
    /// What sort of happening.
    pub kind: EventKind,
    /// Before or after the day of the document.
    pub tense: Tense,
    /// How exact the time is.
    pub precision: Precision,
    /// Which end is not known.
    pub open: Option<OpenEnd>,
    /// How much it belongs to the subject: 3 a document of the collection, 2 the subject itself, 1 its section, 0 passing.
    pub relevance: u8,
}

/// Which entries are wanted. Empty or absent: all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "TimelineFilter"))]
#[serde(default, rename_all = "camelCase")]
pub struct Filter {
    /// First day of the period, ISO 8601.
    pub from: Option<String>,
    /// Last day of the period, ISO 8601.
    pub to: Option<String>,
    /// Id of a document.
    pub document: Option<String>,
    /// Least relevance.
    pub relevance: Option<u8>,
    /// Only what was in the past (`past`) or planned (`future`) when it was written.
    pub tense: Option<String>,
}

impl Filter {
    /// Whether an entry is wanted. ISO dates compare as text.
    pub fn admits(&self, entry: &Entry) -> bool {
        let tense = match entry.tense {
            Tense::Past => "past",
            Tense::Future => "future",
        };
        self.from.as_ref().is_none_or(|from| entry.interval.end >= *from)
            && self.to.as_ref().is_none_or(|to| entry.interval.start <= *to)
            && self.document.as_ref().is_none_or(|id| *id == entry.document)
            && self.relevance.is_none_or(|least| entry.relevance >= least)
            && self.tense.as_ref().is_none_or(|wanted| wanted == tense)
    }
}

/// What one document states, in the order of its text.
pub fn entries_of(context: &Context<'_>, facts: &Facts) -> Vec<Entry> {
    let id = &context.document.id;
    let mut entries: Vec<Entry> = facts
        .events
        .iter()
        .map(|event| Entry {
            document: id.clone(),
            passage: passage(context, &event.place),
            spans: event.place.spans.clone(),
            interval: event.interval.clone(),
            date_text: event.date_text.clone(),
            text: event.text.clone(),
            kind: event.kind,
            tense: event.tense,
            precision: event.precision,
            open: event.open,
            relevance: event.relevance,
        })
        .collect();
    entries.extend(bare_dates(context, facts));
    entries
}

/// Full dates that no event covers, each with its sentence.
fn bare_dates(context: &Context<'_>, facts: &Facts) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut current: Option<(usize, Vec<std::ops::Range<usize>>)> = None;
    for date in facts.dates.iter().filter(|date| date.precision == Precision::Day) {
        let covered = |event: &crate::extract::Event| {
            event.interval == date.interval
                && (event.place.overlaps(&date.place) || event.date_place.as_ref() == Some(&date.place))
        };
        let Some(block) = context.document.blocks.get(date.place.block) else { continue };
        if facts.events.iter().any(covered) {
            continue;
        }
        if current.as_ref().is_none_or(|(index, _)| *index != date.place.block) {
            current = Some((date.place.block, sentences(&block.text)));
        }
        let ranges = current.as_ref().map(|(_, ranges)| ranges.as_slice()).unwrap_or_default();
        let whole = 0..block.text.len();
        let range = ranges.iter().find(|range| date.place.range.start < range.end).unwrap_or(&whole).clone();
        let text = block.text.get(range.clone()).unwrap_or(&block.text).to_owned();
        let future = context.written.is_some_and(|(_, last)| date.interval.start > last.to_string());
        entries.push(Entry {
            document: context.document.id.clone(),
            passage: block.passage(),
            spans: block.locate(range),
            interval: date.interval.clone(),
            date_text: date.text.clone(),
            text,
            kind: EventKind::Other,
            tense: if future { Tense::Future } else { Tense::Past },
            precision: date.precision,
            open: date.open,
            relevance: 0,
        });
    }
    entries
}

fn passage(context: &Context<'_>, place: &Place) -> Option<usize> {
    context.document.blocks.get(place.block)?.passage()
}

/// Puts entries in the order of time: by first day, then the shorter interval, then as they came.
pub fn sort(entries: &mut [Entry]) {
    entries.sort_by(|left, right| {
        left.interval.start.cmp(&right.interval.start).then(left.interval.end.cmp(&right.interval.end))
    });
}
