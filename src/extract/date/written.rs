//! When a paper without a date was written, as far as its text proves it.
//!
//! Clues (see [`clues`]) of four sorts are gathered and intersected:
//!
//! - *not before*: days and months that lie in the past for the writer (`brief van 17 maart 2016`), sources in notes,
//!   parliamentary years of papers that are cited;
//! - *not after*: deadlines and plans with a year (`moet eind 2018 zijn afgerond`), the day of an article's first comment;
//! - *recent* and *coming* days without a year (`14 april jl.`, `1 juni a.s.`): the writer stands between the last recent
//!   and the first coming one, in the first year that the other clues allow;
//! - *windows*: time gone by since a law took effect (`zestien maanden in werking`), `dit jaar` beside the years after it.
//!
//! Nothing is guessed: without a bound on both sides there is no date.

use super::almanac::budget_day;
use super::clues::{self, Clue, Sort};
use crate::document::calendar::Day;
use crate::document::{BlockKind, Document, Interval, Span, Warning};

/// Widest interval, in days, that still says something.
const WIDEST: i64 = 550;

/// Warnings of what the account of the file's bytes and notes found: they stand behind those of the text.
const OF_THE_ACCOUNT: &[&str] = &["unplaced", "missing-note", "empty-note", "missing-anchor"];

/// Dates a paper that states no date, from its text, and says so in a warning.
pub fn date_undated(document: &mut Document) {
    if document.meta.date.is_some() {
        return;
    }
    let Some((interval, evidence)) = infer(document) else {
        return;
    };
    if let Some(first) = evidence.first() {
        let of_the_account = |warning: &Warning| OF_THE_ACCOUNT.contains(&warning.kind.as_str());
        let warnings = &mut document.warnings;
        let at = warnings.iter().position(of_the_account);
        let warning = Warning {
            span: *first,
            kind: "inferred-date".to_owned(),
            text: format!(
                "Het bronbestand noemt geen datum; uit de tekst volgt: {}.",
                interval.dutch()
            ),
        };
        warnings.insert(at.unwrap_or(warnings.len()), warning);
    }
    document.meta.date = Some(interval);
    document.meta.date_inferred = true;
    document.meta.date_evidence = evidence;
}

/// The interval in which the paper was written, and the passages that prove it; `None` where they do not.
fn infer(document: &Document) -> Option<(Interval, Vec<Span>)> {
    let is_written = |kind| !matches!(kind, BlockKind::Comment | BlockKind::Table);
    let written = document
        .blocks
        .iter()
        .filter(|block| is_written(block.kind));
    let mut found: Vec<Clue> = written.flat_map(clues::of).collect();
    // The article was there by the day of its first comment; how long already, nobody says.
    let comment = document
        .blocks
        .iter()
        .find(|block| block.kind == BlockKind::Comment);
    let commented = comment.and_then(|block| block.day);
    found.extend(commented.map(|(day, span)| Clue {
        sort: Sort::NotAfter(day),
        span,
    }));
    let session = document.meta.session_year.as_deref().and_then(session);
    combine(&found, session)
}

/// The days of a parliamentary year, `2017-2018`: from one budget day to the day before the next.
fn session(years: &str) -> Option<(Day, Day)> {
    let first: i32 = years.split(['-', '–']).next()?.parse().ok()?;
    Some((budget_day(first), budget_day(first + 1).plus(-1)))
}

/// Days between which the writer stands, with the clues that say so.
#[derive(Clone, Debug, Default)]
struct Bounds {
    first: Option<Day>,
    last: Option<Day>,
    evidence: Vec<Span>,
}

impl Bounds {
    /// Tightens both sides; a bound that excludes all others is left out, for a clue may be misread.
    fn narrow(&mut self, first: Option<Day>, last: Option<Day>, evidence: Span) {
        let starts = self.first.max(first);
        let ends = match (self.last, last) {
            (Some(known), Some(new)) => Some(known.min(new)),
            (known, new) => known.or(new),
        };
        let empty = starts.zip(ends).is_some_and(|(starts, ends)| starts > ends);
        if !empty && (starts, ends) != (self.first, self.last) {
            (self.first, self.last) = (starts, ends);
            self.evidence.push(evidence);
        }
    }
}

/// The interval that the clues leave, within the parliamentary year of the paper where it names one.
fn combine(clues: &[Clue], session: Option<(Day, Day)>) -> Option<(Interval, Vec<Span>)> {
    let mut bounds = Bounds {
        first: session.map(|(first, _)| first),
        last: session.map(|(_, last)| last),
        evidence: Vec::new(),
    };
    let latest = clues
        .iter()
        .filter_map(|clue| Some((clue.not_before()?, clue.span)))
        .max_by_key(|(day, _)| *day);
    if let Some((day, span)) = latest {
        bounds.narrow(Some(day), None, span);
    }
    // Windows first: a plan is more easily misread.
    for clue in clues {
        if let Sort::Window(first, last) = clue.sort {
            bounds.narrow(Some(first), Some(last), clue.span);
        }
    }
    for clue in clues {
        if let Sort::NotAfter(day) = clue.sort {
            bounds.narrow(None, Some(day), clue.span);
        }
    }
    cycle(clues, &mut bounds);
    let (first, last) = (bounds.first?, bounds.last?);
    let proven = !bounds.evidence.is_empty() && last.number() - first.number() <= WIDEST;
    proven.then(|| (Interval::of(first, last), bounds.evidence))
}

/// Places the gap between recent and coming days in the first year that the bounds allow.
fn cycle(clues: &[Clue], bounds: &mut Bounds) {
    let Some(from) = bounds.first.or_else(|| Some(bounds.last?.plus(-365))) else {
        return;
    };
    let resolve = |wanted: fn(&Sort) -> Option<(u32, u32)>| -> Vec<((u32, u32), Span)> {
        clues
            .iter()
            .filter_map(|clue| Some((wanted(&clue.sort)?, clue.span)))
            .collect()
    };
    let recent = resolve(|sort| {
        if let Sort::Recent(month, day) = sort {
            Some((*month, *day))
        } else {
            None
        }
    });
    let coming = resolve(|sort| {
        if let Sort::Coming(month, day) = sort {
            Some((*month, *day))
        } else {
            None
        }
    });
    // Every day of the year that begins at the lower bound: how far back do the recent days lie, how far ahead the coming?
    let fit = |day: &Day| -> i64 {
        let back = recent
            .iter()
            .map(|(named, _)| distance(previous(*day, *named), *day));
        let ahead = coming
            .iter()
            .map(|(named, _)| distance(*day, next(*day, *named)));
        back.chain(ahead).sum()
    };
    if recent.is_empty() && coming.is_empty() {
        return;
    }
    let days = (0..366)
        .map(|step| from.plus(step))
        .filter(|day| bounds.last.is_none_or(|last| *day <= last));
    let Some(best) = days.min_by_key(fit) else {
        return;
    };
    let last_recent = recent
        .iter()
        .filter_map(|(named, span)| Some((previous(best, *named)?, *span)))
        .max_by_key(|(day, _)| *day);
    let first_coming = coming
        .iter()
        .filter_map(|(named, span)| Some((next(best, *named)?, *span)))
        .min_by_key(|(day, _)| *day);
    if let Some((day, span)) = last_recent {
        let until = first_coming.is_none().then(|| day.plus(365));
        bounds.narrow(Some(day.plus(1)), until, span);
    }
    if let Some((day, span)) = first_coming {
        let since = last_recent.is_none().then(|| day.plus(-365));
        bounds.narrow(since, Some(day.plus(-1)), span);
    }
}

fn distance(first: impl Into<Option<Day>>, last: impl Into<Option<Day>>) -> i64 {
    first
        .into()
        .zip(last.into())
        .map_or(366, |(first, last)| last.number() - first.number())
}

/// The latest such day before `day`.
fn previous(day: Day, (month, date): (u32, u32)) -> Option<Day> {
    (0..=4).find_map(|back| Day::new(day.year - back, month, date).filter(|found| *found < day))
}

/// The first such day after `day`.
fn next(day: Day, (month, date): (u32, u32)) -> Option<Day> {
    (0..=4).find_map(|ahead| Day::new(day.year + ahead, month, date).filter(|found| *found > day))
}
