//! Which entries are wanted.

use super::{Entry, Level, kind_name};
use crate::extract::Tense;
use serde::{Deserialize, Serialize};

/// Which entries are wanted. Empty or absent: all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "TimelineFilter")
)]
#[serde(default, rename_all = "camelCase")]
pub struct Filter {
    /// First day of the period, ISO 8601; a year or a month will do.
    pub from: Option<String>,
    /// Last day of the period, likewise.
    pub to: Option<String>,
    /// Id of a document.
    pub document: Option<String>,
    /// Slug of a theme.
    pub theme: Option<String>,
    /// Kind of happening (`law`).
    pub kind: Option<String>,
    /// An organisation under its one name.
    pub organisation: Option<String>,
    /// Words that all must stand in the sentence, the title or the name of the document; parts of words count.
    pub words: Option<String>,
    /// How far down one looks.
    pub level: Option<Level>,
    /// Only what was written up to and including this day, ISO 8601; what lay ahead of it counts as planned.
    pub known: Option<String>,
    /// Least relevance.
    pub relevance: Option<u8>,
    /// Only what was in the past (`past`) or planned (`future`) when it was written.
    pub tense: Option<String>,
}

impl Filter {
    /// The same with its words folded as those of the entries are, to be held against many.
    pub fn prepared(&self, fold: fn(&str) -> String) -> Self {
        Self {
            words: self.words.as_deref().map(fold),
            ..self.clone()
        }
    }

    /// Whether an entry is wanted. ISO dates compare as text; words must be folded ([`Filter::prepared`]).
    pub fn admits(&self, entry: &Entry) -> bool {
        let is = |wanted: &Option<String>, found: &str| {
            wanted.as_ref().is_none_or(|wanted| wanted == found)
        };
        let tense = if entry.tense == Tense::Past {
            "past"
        } else {
            "future"
        };
        self.in_period(entry)
            && is(&self.document, &entry.document)
            && is(&self.theme, entry.theme.as_deref().unwrap_or(""))
            && is(&self.kind, kind_name(entry.kind))
            && is(&self.tense, tense)
            && self.level.is_none_or(|level| entry.level <= level)
            && self.relevance.is_none_or(|least| entry.relevance >= least)
            && self
                .organisation
                .as_ref()
                .is_none_or(|name| entry.organisations.contains(name))
            && self.words.as_ref().is_none_or(|words| {
                words
                    .split_whitespace()
                    .all(|word| entry.folded.contains(word))
            })
            && self.known_then(entry)
    }

    /// Whether a part of the entry's time lies in the period.
    fn in_period(&self, entry: &Entry) -> bool {
        let ends_late_enough = |from: &String| entry.interval.end.to_string() >= *from;
        // "2018" admits all of that year.
        let begins_early_enough = |to: &String| {
            let mut start = entry.interval.start.to_string();
            start.truncate(to.len());
            start <= *to
        };
        self.from.as_ref().is_none_or(ends_late_enough)
            && self.to.as_ref().is_none_or(begins_early_enough)
    }

    /// Whether the document had been written on the day asked for: surely, where its date is not certain.
    pub fn known_then(&self, entry: &Entry) -> bool {
        self.was_written(entry.written.as_deref())
    }

    /// Whether something that was written on this day at the latest was known on the day asked for.
    pub fn was_written(&self, written: Option<&str>) -> bool {
        self.known
            .as_ref()
            .is_none_or(|known| written.is_some_and(|written| written <= known.as_str()))
    }

    /// Whether the entry tells of something that was still to come: when it was written, or on the day asked for.
    pub fn planned(&self, entry: &Entry) -> bool {
        entry.tense == Tense::Future
            || self
                .known
                .as_ref()
                .is_some_and(|known| entry.interval.start.to_string() > *known)
    }
}
