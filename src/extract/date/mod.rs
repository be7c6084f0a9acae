//! Facts of kind `date`: every expression in the text that names a time of the calendar, laid on it.
//!
//! [`pattern`] finds what an expression says ([`meaning`]): `medio oktober` is the middle of a month without a year.
//! [`resolve`] finds what it means, from the day of writing ([`anchor`]), the tense of the sentence ([`tense`]) and a
//! citation beside it ([`citation`]); [`almanac`] knows where seasons and recesses lie. What merely looks like a year is
//! told apart in [`traps`]. Durations (`twee jaar`), and words such as `momenteel` that name no interval, are no dates.

mod almanac;
mod anchor;
mod citation;
mod clues;
mod meaning;
mod named;
mod numeric;
mod pattern;
mod relative;
mod resolve;
mod tense;
mod traps;
mod verbs;
mod vocabulary;
mod written;
mod years;

#[cfg(test)]
mod tests;

use super::{Certainty, Context, Facts, Place, Reference, ReferenceKind};
use crate::document::{Block, BlockKind, Interval};
use crate::dutch::Reading;
use crate::extract::Task;
pub use tense::Tense;
pub(super) use tense::{Verbs, participle_behind, tense};
pub(super) use verbs::is_participle;
pub use written::date_undated;

use anchor::{Anchors, Scanned, Told};
use meaning::{Meaning, YearOf};
use pattern::Expression;
use resolve::{Circumstances, Resolved, resolve};
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
    /// How it is known.
    pub certainty: Certainty,
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

/// Adds what the text holds.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let scanned = scan(context);
    let anchors = Anchors::of(context, &scanned);
    let notes: Vec<&Block> = context
        .document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Footnote)
        .collect();
    let cited = Cited::of(&facts.references);
    let mut that = None;
    for text in &scanned {
        for told in &text.found {
            let expression = &told.expression;
            let given = Circumstances {
                anchor: anchors.anchor(text.block),
                tense: told.tense,
                that: year_near(that, text.index),
            };
            let Some(resolved) = resolve(&expression.meaning, &given) else {
                continue;
            };
            let (resolved, rule) = corrected(text, told, resolved, &notes);
            that = Some((text.index, resolved.days.1.year));
            facts
                .dates
                .extend(fact(text, expression, resolved, rule).filter(|fact| !cited.holds(fact)));
        }
    }
    in_tables(context, &anchors, facts);
    facts
        .dates
        .sort_by_key(|fact| (fact.place.block, fact.place.start()));
}

/// The time expressions of all texts, each with its tense.
fn scan<'d>(context: &'d Task<'_>) -> Vec<Scanned<'d>> {
    let texts = context
        .document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind != BlockKind::Table);
    let scanned = texts.map(|(index, block)| {
        let reader = context.reading(index);
        let expressions = pattern::expressions(&reader);
        let found = Told::all(&reader, expressions);
        Scanned {
            index,
            block,
            reader,
            found,
        }
    });
    scanned.filter(|text| !text.found.is_empty()).collect()
}

/// The year named last, where that was in this block or the one before it.
fn year_near(that: Option<(usize, i32)>, index: usize) -> Option<i32> {
    that.filter(|(block, _)| block + 1 >= index)
        .map(|(_, year)| year)
}

/// The year that a citation beside the date proves wins over the one that was reckoned.
fn corrected(
    text: &Scanned<'_>,
    told: &Told,
    resolved: Resolved,
    notes: &[&Block],
) -> (Resolved, &'static str) {
    let expression = &told.expression;
    let reckoned = matches!(
        expression.meaning.year(),
        Some(YearOf::Last | YearOf::Bare | YearOf::Next)
    );
    if !reckoned {
        return (resolved, expression.rule);
    }
    let session = citation::beside(&text.reader, expression.next, told.sentence())
        .or_else(|| citation::in_note(text.block, expression.range.end, notes));
    let Some((first, last)) = session else {
        return (resolved, expression.rule);
    };
    let meets = |days: &almanac::Days| days.0 <= last && first <= days.1;
    if meets(&resolved.days) {
        return (resolved, expression.rule);
    }
    match [first.year, last.year]
        .into_iter()
        .filter_map(|year| almanac::in_year(&expression.meaning, year))
        .find(meets)
    {
        Some(days) => {
            let candidates = vec![Interval::of(resolved.days.0, resolved.days.1).dutch()];
            (
                Resolved {
                    days,
                    certainty: Certainty::Concluded,
                    candidates,
                    ..resolved
                },
                "year-of-citation",
            )
        }
        None => (resolved, expression.rule),
    }
}

fn fact(
    text: &Scanned<'_>,
    expression: &Expression,
    resolved: Resolved,
    rule: &'static str,
) -> Option<DateFact> {
    let place = Place::new(text.index, text.block, expression.range.clone())?;
    date_fact(place, &text.block.text, expression, resolved, rule)
}

fn date_fact(
    place: Place,
    text: &str,
    expression: &Expression,
    resolved: Resolved,
    rule: &'static str,
) -> Option<DateFact> {
    Some(DateFact {
        place,
        text: text.get(expression.range.clone())?.to_owned(),
        interval: Interval::of(resolved.days.0, resolved.days.1),
        precision: resolved.precision,
        open: expression.open.or(resolved.open),
        certainty: resolved.certainty,
        rule,
        candidates: resolved.candidates,
    })
}

/// Where citations and addresses stand: for each its block, where it begins, and the farthest end of those up to it.
struct Cited(Vec<(usize, usize, usize)>);

impl Cited {
    fn of(references: &[Reference]) -> Self {
        let numbered = references
            .iter()
            .filter(|reference| reference.kind != ReferenceKind::LawArticle)
            .map(|Reference { place, .. }| (place.block, place.range.start, place.range.end));
        let mut places: Vec<(usize, usize, usize)> = numbered.collect();
        places.sort_unstable();
        let (mut last, mut farthest) = (None, 0);
        for (block, _, end) in &mut places {
            if last == Some(*block) {
                *end = farthest.max(*end);
            }
            (last, farthest) = (Some(*block), *end);
        }
        Self(places)
    }

    /// Whether what looks like a year or a month is a part of one.
    fn holds(&self, fact: &DateFact) -> bool {
        let (block, range) = (fact.place.block, &fact.place.range);
        let behind = self
            .0
            .partition_point(|(other, start, _)| (*other, *start) <= (block, range.start));
        let last = behind.checked_sub(1).and_then(|last| self.0.get(last));
        fact.rule.starts_with("year")
            && last.is_some_and(|(other, _, end)| *other == block && range.end <= *end)
    }
}

/// Times in the captions and row labels of tables; a label that is nothing but a year is a part of the table's frame.
fn in_tables(context: &Context<'_>, anchors: &Anchors, facts: &mut Facts) {
    let tables = context
        .document
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(index, block)| Some((index, block, block.table.as_ref()?)));
    for (index, block, table) in tables {
        let labels = table
            .rows
            .iter()
            .zip(&table.cell_spans)
            .filter_map(|(row, spans)| Some((row.first()?, *spans.first()?)));
        for (label, span) in labels {
            let reader = Reading::new(label);
            for expression in pattern::expressions(&reader) {
                let given = Circumstances {
                    anchor: anchors.anchor(block),
                    tense: None,
                    that: None,
                };
                let whole = expression.range.len() == label.len()
                    && !matches!(expression.meaning, Meaning::Day(..));
                let Some(resolved) = resolve(&expression.meaning, &given).filter(|_| !whole) else {
                    continue;
                };
                let place = Place::of_spans(index, vec![cell_place(span, label, &expression)]);
                facts.dates.extend(place.and_then(|place| {
                    date_fact(place, label, &expression, resolved, expression.rule)
                }));
            }
        }
    }
}

/// Where an expression stands in a cell: exactly, where the cell's text was copied as it is.
fn cell_place(
    cell: crate::document::Span,
    text: &str,
    expression: &Expression,
) -> crate::document::Span {
    if cell.len() != text.len() {
        return cell;
    }
    crate::document::Span::new(
        cell.start + expression.range.start,
        cell.start + expression.range.end,
    )
}
