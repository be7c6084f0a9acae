//! From where the relative times of a block are counted.
//!
//! The anchor is the document's date. In the questions of a written consultation it is the day on which they were put,
//! which the opening of the paper tells; in the record of a meeting, that of the meeting. A document that states no date, and of which nobody else knows it, is dated by
//! the times that its text names.

use super::meaning::{Meaning, YearOf};
use super::pattern::Expression;
use super::resolve::Anchor;
use super::tense::{Verbs, tense};
use crate::document::calendar::Day;
use crate::document::{Block, DocumentKind, VoiceKind};
use crate::dutch::Reading;
use crate::extract::{Context, Tense};
use std::ops::Range;
use std::rc::Rc;

/// How many blocks of the opening are searched for the day of the questions.
const OPENING: usize = 30;

/// A text with the time expressions found in it.
pub(super) struct Scanned<'d> {
    /// Number of the block.
    pub(super) index: usize,
    /// The block.
    pub(super) block: &'d Block,
    /// Its words.
    pub(super) reader: Rc<Reading<'d>>,
    /// Its time expressions.
    pub(super) found: Vec<Told>,
}

/// A time expression in its sentence.
pub(super) struct Told {
    /// The expression.
    pub(super) expression: Expression,
    /// Its sentence.
    pub(super) verbs: Rc<Verbs>,
    /// The tense of what the sentence says of it.
    pub(super) tense: Option<Tense>,
}

impl Told {
    /// The expressions of a text, in their order, each with its sentence.
    pub(super) fn all(reader: &Reading<'_>, expressions: Vec<Expression>) -> Vec<Self> {
        let mut last: Option<Rc<Verbs>> = None;
        let told = expressions.into_iter().map(|expression| {
            let start = expression.range.start;
            let sentence = words_of_sentence(reader, start);
            let known = last.take().filter(|verbs| verbs.sentence == sentence);
            let verbs = known.unwrap_or_else(|| Rc::new(Verbs::of(reader, sentence)));
            last = Some(Rc::clone(&verbs));
            Self {
                tense: tense(reader, &verbs, reader.index_from(start)..expression.next),
                expression,
                verbs,
            }
        });
        told.collect()
    }

    /// The words of its sentence.
    pub(super) fn sentence(&self) -> &Range<usize> {
        &self.verbs.sentence
    }
}

/// The words of the sentence in which a byte stands.
fn words_of_sentence(reader: &Reading<'_>, byte: usize) -> Range<usize> {
    let ranges = reader.sentences();
    let holding = ranges.get(ranges.partition_point(|range| range.end <= byte));
    let words = |range: &Range<usize>| reader.index_from(range.start)..reader.index_from(range.end);
    holding.map_or(0..reader.len(), words)
}

/// The anchors of one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Anchors {
    own: Option<Anchor>,
    questions: Option<Anchor>,
    meeting: Option<Anchor>,
}

impl Anchors {
    /// The anchors of a document whose texts have been scanned.
    pub(super) fn of(context: &Context<'_>, scanned: &[Scanned<'_>]) -> Self {
        let own = context
            .written
            .map(|(first, last)| Anchor { first, last })
            .or_else(|| inferred(scanned));
        Self {
            own,
            questions: scanned
                .iter()
                .take_while(|text| text.index < OPENING)
                .find_map(questions_put),
            meeting: scanned
                .iter()
                .filter(|_| context.document.meta.kind == DocumentKind::Debate)
                .take_while(|text| text.index < OPENING)
                .find_map(met),
        }
    }

    /// The anchor of a block.
    pub(super) fn anchor(&self, block: &Block) -> Option<Anchor> {
        let voice = block.voice.as_ref().map(|voice| voice.kind);
        let asks = voice == Some(VoiceKind::Fractie);
        let asked = self.questions.filter(|_| asks);
        asked
            .or(self.meeting.filter(|_| voice.is_some()))
            .or(self.own)
    }
}

/// The day on which the meeting was held of which this is the record: `De commissie heeft op 28 juni 2023 overleg gevoerd`.
/// The record itself is settled later.
fn met(text: &Scanned<'_>) -> Option<Anchor> {
    let reader = &text.reader;
    text.found.iter().find_map(|Told { expression, .. }| {
        let day = full_day(&expression.meaning)?;
        let at = reader.index_from(expression.range.start);
        let on = (at.saturating_sub(2)..at).any(|index| reader.any(index, &["op"]));
        let has = (at.saturating_sub(16)..at).any(|index| reader.any(index, &["heeft", "hebben"]));
        let held = (expression.next..expression.next + 6)
            .any(|index| reader.any(index, &["overleg", "gesproken", "debat", "gesprek"]));
        (on && has && held).then_some(Anchor {
            first: day,
            last: day,
        })
    })
}

/// The day that a text names for the questions: `De vragen zijn op … voorgelegd`, `(ingezonden …)`.
fn questions_put(text: &Scanned<'_>) -> Option<Anchor> {
    let reader = &text.reader;
    let named = |index: usize| reader.any(index, &["vragen", "ingezonden"]);
    let put = |index: usize| {
        reader.any(
            index,
            &[
                "voorgelegd",
                "toegezonden",
                "ingezonden",
                "gesteld",
                "ingediend",
            ],
        )
    };
    text.found.iter().find_map(|Told { expression, .. }| {
        let day = full_day(&expression.meaning)?;
        let at = expression.next;
        let before = (at.saturating_sub(12)..at).any(named);
        let behind = (at.saturating_sub(5)..at + 16).any(put);
        let answered =
            (at.saturating_sub(8)..at).any(|index| reader.any(index, &["brief", "beantwoord"]));
        (before && behind && !answered).then_some(Anchor {
            first: day,
            last: day,
        })
    })
}

/// The day of an expression that states it in full.
fn full_day(meaning: &Meaning) -> Option<Day> {
    match meaning {
        Meaning::Day(day, month, YearOf::Stated(year)) => Day::new(*year, *month, *day),
        _ => None,
    }
}

/// How many days behind the latest stated day a day with `jl.` may lie, and how long the anchor is at most.
const MONTH: i64 = 31;

/// A date for a document without one, from the times in its text.
fn inferred(scanned: &[Scanned<'_>]) -> Option<Anchor> {
    let past = || told(scanned).filter(|(_, tense)| *tense != Some(Tense::Future));
    match past().filter_map(|(meaning, _)| full_day(meaning)).max() {
        Some(day) => Some(around(scanned, day)),
        None => year_of_writing(scanned),
    }
}

/// All time expressions with their tense.
fn told<'s>(scanned: &'s [Scanned<'_>]) -> impl Iterator<Item = (&'s Meaning, Option<Tense>)> {
    scanned
        .iter()
        .flat_map(|text| &text.found)
        .map(|told| (&told.expression.meaning, told.tense))
}

/// From the latest day that the text looks back on (stated in full, or shortly after with `jl.`) to the day before the
/// first that it looks forward to (`a.s.`), a month at most.
fn around(scanned: &[Scanned<'_>], stated: Day) -> Anchor {
    let near = |wanted: YearOf, from: Day| {
        let days = told(scanned).filter_map(move |(meaning, _)| match meaning {
            Meaning::Day(day, month, year) if *year == wanted => [from.year, from.year + 1]
                .into_iter()
                .filter_map(|year| Day::new(year, *month, *day))
                .find(|day| *day > from),
            _ => None,
        });
        days.filter(move |day| day.number() - from.number() <= MONTH)
    };
    let first = near(YearOf::Last, stated).max().unwrap_or(stated);
    let last = near(YearOf::Next, first)
        .min()
        .map_or(first.plus(MONTH), |day| day.plus(-1));
    Anchor { first, last }
}

/// The first year to come, else the latest that is named: for texts that name no day.
fn year_of_writing(scanned: &[Scanned<'_>]) -> Option<Anchor> {
    let stated = |meaning: &Meaning| match meaning.year() {
        Some(YearOf::Stated(year)) => Some(year),
        _ => None,
    };
    let coming = told(scanned).filter(|(_, tense)| *tense == Some(Tense::Future));
    let year = coming.filter_map(|(meaning, _)| stated(meaning)).min();
    let year = year.or_else(|| {
        told(scanned)
            .filter_map(|(meaning, _)| stated(meaning))
            .max()
    })?;
    Some(Anchor {
        first: Day::new(year, 1, 1)?,
        last: Day::new(year, 12, 31)?,
    })
}
