//! When things were, are and will be.

use crate::document::Interval;
use crate::extract::Place;
use serde::Serialize;

/// How exact a time expression is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// Begin, medio or eind of a month.
    PartOfMonth,
    /// Begin, medio or eind of a year.
    PartOfYear,
    /// A season.
    Season,
    /// A year.
    Year,
    /// From one to another.
    Range,
    /// Relative to another time (`de komende twee jaar`).
    Relative,
}

/// Which end of an interval is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OpenEnd {
    /// It began earlier (`tot 2015`).
    Start,
    /// It goes on (`vanaf 2015`).
    End,
}

/// A time expression with the days that it means.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DateFact {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// First and last day.
    #[serde(flatten)]
    pub interval: Interval,
    /// How exact.
    pub precision: Precision,
    /// Which end is not known.
    pub open: Option<OpenEnd>,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings, as intervals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl DateFact {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.interval.dutch()
    }
}

/// What sort of happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A paper appeared or was sent.
    Publication,
    /// Parties agreed on something.
    Agreement,
    /// A law or rule took or takes effect, or is changed.
    Law,
    /// A motion.
    Motion,
    /// Money was or will be made available.
    Money,
    /// A programme or project begins, goes on or ends.
    Programme,
    /// Research.
    Research,
    /// Something must be done by then.
    Deadline,
    /// Something was or is promised.
    Promise,
    /// Something is reached or changes.
    Effect,
    /// A debate, a consultation, a conference.
    Meeting,
    /// Anything else.
    Other,
}

impl EventKind {
    /// Kinds with their names as data.
    const NAMES: [(Self, &str); 12] = [
        (Self::Publication, "publication"),
        (Self::Agreement, "agreement"),
        (Self::Law, "law"),
        (Self::Motion, "motion"),
        (Self::Money, "money"),
        (Self::Programme, "programme"),
        (Self::Research, "research"),
        (Self::Deadline, "deadline"),
        (Self::Promise, "promise"),
        (Self::Effect, "effect"),
        (Self::Meeting, "meeting"),
        (Self::Other, "other"),
    ];

    /// Its name as data, also in addresses and in a dossier's manifest.
    pub fn name(self) -> &'static str {
        let known = Self::NAMES.iter().find(|(kind, _)| *kind == self);
        known.map_or("other", |(_, name)| name)
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        let known = Self::NAMES.iter().find(|(_, known)| *known == name);
        known.map(|(kind, _)| *kind)
    }
}

/// Whether a happening lay before or after the day of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tense {
    /// It had happened.
    Past,
    /// It was planned or expected.
    Future,
}

/// A dated happening that the document states.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "EventFact")
)]
pub struct Event {
    /// The sentence.
    #[serde(flatten)]
    pub place: Place,
    /// The time expression's place.
    #[serde(skip)]
    pub date_place: Option<Place>,
    /// First and last day.
    #[serde(flatten)]
    pub interval: Interval,
    /// The time as written.
    pub date_text: String,
    /// The sentence, repaired.
    pub text: String,
    /// What sort of happening.
    pub kind: EventKind,
    /// Before or after the day of the document.
    pub tense: Tense,
    /// How exact the time is.
    pub precision: Precision,
    /// Which end is not known.
    pub open: Option<OpenEnd>,
    /// How much it belongs to the document's subject: 2 itself, 1 its section, 0 in passing.
    pub relevance: u8,
    /// Which rule found it.
    pub rule: &'static str,
}
