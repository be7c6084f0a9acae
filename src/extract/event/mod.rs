//! Facts of kind `event`: dated happenings, each with the sentence that states it.
//!
//! Nearly every time that a sentence names dates a happening; [`happening`] knows which do not (a question, a year in a
//! paper's name, the date of a letter that was named before). Times that follow on each other (`in 2019 en 2020`) are
//! one happening. Sentences that do what they say (`Hiermee geef ik uitvoering aan de motie`) happen on the document's
//! own date ([`performative`]). [`subject`] tells how much it belongs to what the document is about.

mod clause;
mod happening;
mod in_force;
mod kind;
mod performative;
mod subject;

#[cfg(test)]
mod tests;

use super::{Certainty, Context, DateFact, Facts, OpenEnd, Place, Precision, Tense};
use crate::document::calendar::Day;
use crate::document::{Block, BlockKind, DocumentKind, Interval};
use crate::dutch::Reading;
use crate::dutch::classes::{CORRECTIONS, WordSet};
use crate::extract::Task;
use crate::extract::place::of_block;
use happening::Telling;
use kind::Around;
use serde::Serialize;
use std::ops::Range;
use subject::Subject;
pub use subject::speaks_of;

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
    /// The time that was given up for this one, where it was moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_up: Option<(Day, Day)>,
    /// How much it belongs to the document's subject: 2 itself, 1 its section, 0 in passing.
    pub relevance: u8,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Event {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.interval.dutch()
    }
}

/// A block with its sentences and the times in it.
struct Stated<'c> {
    index: usize,
    block: &'c Block,
    sentences: &'c [Range<usize>],
    dates: &'c [DateFact],
}

/// Adds what the text holds.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let subject = Subject::of(context);
    let mut letters = Vec::new();
    let mut events = Vec::new();
    for (index, block) in context.document.blocks.iter().enumerate() {
        let own = of_block(&facts.dates, index, |date| &date.place);
        let may_tell = || performative::may_do(&block.text) || in_force::may_count(&block.text);
        let press = context.document.meta.kind == DocumentKind::NewsArticle;
        if press && is_correction(&block.text) {
            continue;
        }
        if !tells(block.kind) || own.is_empty() && !may_tell() {
            continue;
        }
        let stated = Stated {
            index,
            block,
            sentences: context.sentences(index),
            dates: own,
        };
        for sentence in stated.sentences {
            events.extend(performed(context, &stated, sentence, &subject));
            events.extend(begun(context, &stated, sentence, &subject));
            events.extend(dated(context, &stated, sentence, &subject, &mut letters));
        }
    }
    facts.events.extend(events);
}

/// `Rectificatie 12 mei: in een eerdere versie …`: about the item itself.
fn is_correction(text: &str) -> bool {
    let first = text.split(|letter: char| !letter.is_alphabetic()).next();
    first.is_some_and(|word| CORRECTIONS.has(word))
}

/// Whether blocks of this kind tell of happenings.
fn tells(kind: BlockKind) -> bool {
    !matches!(
        kind,
        BlockKind::Heading | BlockKind::Table | BlockKind::Salutation | BlockKind::Signature
    )
}

/// The happening on the document's own date that a sentence is.
fn performed(
    context: &Context<'_>,
    stated: &Stated<'_>,
    sentence: &Range<usize>,
    subject: &Subject,
) -> Option<Event> {
    let (first, last) = context
        .written
        .filter(|_| stated.block.voice.is_none() || Context::is_government(stated.block))?;
    let text = stated
        .block
        .text
        .get(sentence.clone())
        .filter(|text| performative::does(text))?;
    let interval = Interval::of(first, last);
    Some(Event {
        place: Place::new(stated.index, stated.block, sentence.clone())?,
        date_place: None,
        date_text: interval.dutch(),
        text: text.to_owned(),
        kind: of_letter(context, text),
        tense: Tense::Past,
        precision: if first == last {
            Precision::Day
        } else {
            Precision::Range
        },
        open: None,
        given_up: None,
        relevance: subject.relevance(stated.index, text),
        certainty: Certainty::unless(first != last),
        rule: "done-in-saying",
        interval,
    })
}

/// What a letter does by a sentence: the letter itself bears the time.
fn of_letter(context: &Context<'_>, text: &str) -> EventKind {
    let reading = Reading::new(text);
    let around = Around::new(&reading, 0..0);
    let kept = around.has(&["toezegging", "belofte"]) && around.has(&["gestand", "los"]);
    match around.kind(Tense::Past, true, context.event_words) {
        _ if kept => EventKind::Promise,
        // A letter that carries a motion out is no motion of that day.
        EventKind::Other | EventKind::Motion => EventKind::Publication,
        kind => kind,
    }
}

/// The beginning of a law from which a sentence counts.
fn begun(
    context: &Context<'_>,
    stated: &Stated<'_>,
    sentence: &Range<usize>,
    subject: &Subject,
) -> Option<Event> {
    let text = stated.block.text.get(sentence.clone())?;
    let (interval, words) = in_force::beginning(context, text)?;
    let date_text = text.get(words.clone())?.to_owned();
    let words = sentence.start + words.start..sentence.start + words.end;
    Some(Event {
        place: Place::new(stated.index, stated.block, sentence.clone())?,
        date_place: Place::new(stated.index, stated.block, words),
        date_text,
        text: text.to_owned(),
        kind: EventKind::Law,
        tense: Tense::Past,
        precision: Precision::Day,
        open: None,
        given_up: None,
        relevance: subject.relevance(stated.index, text),
        certainty: Certainty::Concluded,
        rule: "law-in-force-since",
        interval,
    })
}

/// The happenings that a sentence dates.
fn dated(
    context: &Context<'_>,
    stated: &Stated<'_>,
    sentence: &Range<usize>,
    subject: &Subject,
    letters: &mut Vec<Interval>,
) -> Vec<Event> {
    let Some(text) = stated.block.text.get(sentence.clone()) else {
        return Vec::new();
    };
    let before = |byte: usize| {
        stated
            .dates
            .partition_point(|fact| fact.place.range.start < byte)
    };
    let inside = before(sentence.start)..before(sentence.end);
    let times: Vec<&DateFact> = stated.dates.get(inside).into_iter().flatten().collect();
    if times.is_empty() {
        return Vec::new();
    }
    let relevance = subject.relevance(stated.index, text);
    let telling = Telling::new(stated.block, sentence.clone(), text);
    let told: Vec<&DateFact> = times
        .into_iter()
        .filter(|fact| telling.dates_something(fact, letters))
        .collect();
    let mut events = Vec::new();
    let mut given_up: Option<&DateFact> = None;
    let mut next = told.iter().skip(1);
    for run in runs(&told, &stated.block.text) {
        let behind = next.nth(run.len() - 1);
        if let [fact] = run
            && behind
                .is_some_and(|behind| telling.is_given_up(&fact.place.range, &behind.place.range))
        {
            given_up = Some(fact);
            continue;
        }
        let event = event(context, stated, &telling, run, relevance);
        let moved = given_up.take().map(|fact| fact.interval.days());
        events.extend(event.map(|event| Event {
            given_up: moved,
            ..event
        }));
    }
    events
}

/// Times that follow on each other, in the text and on the calendar, taken together: `2019, 2020 en 2021`.
fn runs<'f, 'd>(
    times: &'f [&'d DateFact],
    text: &'f str,
) -> impl Iterator<Item = &'f [&'d DateFact]> {
    times.chunk_by(|left, right| {
        let between = text
            .get(left.place.range.end..right.place.range.start)
            .unwrap_or("?")
            .trim();
        let joined = matches!(
            between,
            "," | "en" | "of" | "en in" | ", en" | "/" | "en/of"
        );
        joined && follows(&left.interval, &right.interval)
    })
}

/// Whether the second interval begins on the day after the first.
fn follows(left: &Interval, right: &Interval) -> bool {
    left.end.plus(1) == right.start
}

fn event(
    context: &Context<'_>,
    stated: &Stated<'_>,
    telling: &Telling<'_>,
    run: &[&DateFact],
    relevance: u8,
) -> Option<Event> {
    let (first, last) = (run.first()?, run.last()?);
    let words = first.place.range.start..last.place.range.end;
    let interval = Interval {
        start: first.interval.start,
        end: last.interval.end,
    };
    let around = telling.around(&words);
    if around.is_of_what_is_sent() {
        return None;
    }
    let told = || {
        if around.is_asked_for() {
            Some(Tense::Future)
        } else {
            telling.tense(&words)
        }
    };
    let tense = tense(context, &interval, told);
    let by_government = Context::is_government(stated.block);
    let kind = around.kind(tense, by_government, context.event_words);
    let names = telling.only_names(first);
    let doubtful = names || kind == EventKind::Other && telling.only_counts(first, &around);
    if doubtful && relevance == 0 || is_of_figure(first, kind, tense, &around) {
        return None;
    }
    Some(Event {
        place: Place::new(stated.index, stated.block, telling.sentence.clone())?,
        date_place: Place::new(stated.index, stated.block, words.clone()),
        interval,
        date_text: stated.block.text.get(words)?.to_owned(),
        text: telling.text.to_owned(),
        kind,
        tense,
        precision: if run.len() > 1 {
            Precision::Range
        } else {
            first.precision
        },
        open: first.open,
        given_up: None,
        relevance,
        // The year of a figure or in a name, in a part on the subject: perhaps it was then.
        certainty: if doubtful {
            Certainty::Guessed
        } else {
            run.iter().map(|fact| fact.certainty).max()?
        },
        rule: if run.len() > 1 {
            "times-in-a-row"
        } else {
            "dated-sentence"
        },
    })
}

/// Whether no deed is told, but how much there was in that time, or of what time something is.
fn is_of_figure(fact: &DateFact, kind: EventKind, tense: Tense, around: &Around<'_, '_>) -> bool {
    let vague = matches!(kind, EventKind::Other | EventKind::Effect);
    let exact = matches!(fact.precision, Precision::Day | Precision::PartOfMonth);
    let counted = tense == Tense::Past && around.is_of_quantity();
    vague && !exact && (counted || around.is_attribute())
}

/// The calendar tells the tense where it can; within the time of writing the verb does.
fn tense(context: &Context<'_>, interval: &Interval, verb: impl Fn() -> Option<Tense>) -> Tense {
    let Some((first, last)) = context.written else {
        return verb().unwrap_or(Tense::Past);
    };
    if interval.end < first {
        return Tense::Past;
    }
    if interval.start > last {
        return Tense::Future;
    }
    verb().unwrap_or(if interval.end > last {
        Tense::Future
    } else {
        Tense::Past
    })
}
