//! From what an expression says to the days that it means.

use super::almanac::{Days, day, in_year, month, month_after, part_of_month, years};
use super::meaning::{Feast, Meaning, Side, Unit, YearOf};
use crate::document::Interval;
use crate::document::calendar::Day;
use crate::extract::{Certainty, OpenEnd, Precision, Tense};

/// From where relative times are counted: the first and the last day on which the words can have been written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Anchor {
    /// First possible day.
    pub(in crate::extract) first: Day,
    /// Last possible day.
    pub(in crate::extract) last: Day,
}

impl Anchor {
    /// Whether the day itself is known.
    fn is_exact(self) -> bool {
        self.first == self.last
    }
}

/// What else decides which time is meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Circumstances {
    /// From where to count.
    pub(super) anchor: Option<Anchor>,
    /// The tense of the sentence.
    pub(super) tense: Option<Tense>,
    /// The year named last in the text.
    pub(super) that: Option<i32>,
}

/// The days that an expression means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    /// First and last day.
    pub(super) days: Days,
    /// How exact.
    pub(super) precision: Precision,
    /// Which end is not known, besides what the expression says itself.
    pub(super) open: Option<OpenEnd>,
    /// How it is known.
    pub(super) certainty: Certainty,
    /// Other readings.
    pub(super) candidates: Vec<String>,
}

/// What the expression means; `None` where the day of writing would have to be known and is not.
pub(super) fn resolve(meaning: &Meaning, given: &Circumstances) -> Option<Resolved> {
    let precision = precision(meaning);
    let plain = |days| Resolved {
        days,
        precision,
        open: None,
        certainty: certainty(meaning),
        candidates: Vec::new(),
    };
    match meaning {
        Meaning::Between(first, last) => between(first, last, given).map(plain),
        Meaning::Before(time) => resolve(time, given).map(|whole| before(whole, given)),
        Meaning::Rest(time) => resolve(time, given).map(|whole| Resolved {
            days: rest(whole.days, given),
            ..whole
        }),
        Meaning::Decade(first) => Some(plain(years(*first, first + 9))),
        _ if meaning.year().is_some() => yearly(meaning, given).map(|(days, other)| {
            let guessed = other.is_some();
            let candidates = other
                .iter()
                .map(|(first, last)| Interval::of(*first, *last).dutch())
                .collect();
            Resolved {
                days: from_writing(meaning, days, given),
                precision,
                open: None,
                certainty: if guessed {
                    Certainty::Guessed
                } else {
                    certainty(meaning)
                },
                candidates,
            }
        }),
        _ => counted(meaning, given.anchor?).map(plain),
    }
}

/// A time that comes back every year, with the reading that the tense did not rule out where there is none.
fn yearly(meaning: &Meaning, given: &Circumstances) -> Option<(Days, Option<Days>)> {
    let at = |year: i32| in_year(meaning, year);
    let sure = |days: Option<Days>| days.map(|days| (days, None));
    match meaning.year()? {
        YearOf::Stated(year) => sure(at(year)),
        YearOf::That(shift) => sure(at(given.that? + shift)),
        YearOf::Relative(shift) => sure(at(given.anchor?.last.year + shift)),
        YearOf::New => sure(at(coming_in(given.anchor?.last))),
        YearOf::Last => sure(latest(meaning, given.anchor?)),
        YearOf::Next => sure(next(meaning, given.anchor?)),
        YearOf::Bare => bare(meaning, given.anchor?, given.tense),
    }
}

/// The year that is new to who writes on a day: in January, its own.
fn coming_in(day: Day) -> i32 {
    day.year + i32::from(day.month > 1)
}

/// The years in which a time near the anchor can lie; eight back because of 29 February.
fn years_around(anchor: Anchor) -> std::ops::RangeInclusive<i32> {
    anchor.first.year - 8..=anchor.last.year + 8
}

/// The latest that began before the anchor (`jl.`). Where the anchor is an interval, its last day counts as before.
fn latest(meaning: &Meaning, anchor: Anchor) -> Option<Days> {
    let before = |days: &Days| days.0 < anchor.last || days.0 == anchor.last && !anchor.is_exact();
    years_around(anchor)
        .rev()
        .filter_map(|year| in_year(meaning, year))
        .find(before)
}

/// The first that begins after the anchor (`a.s.`).
fn next(meaning: &Meaning, anchor: Anchor) -> Option<Days> {
    let after = |days: &Days| days.0 > anchor.first;
    years_around(anchor)
        .filter_map(|year| in_year(meaning, year))
        .find(after)
}

/// The nearest that fits the tense; where no verb tells, the nearest of all, and the other side as a candidate.
fn bare(meaning: &Meaning, anchor: Anchor, tense: Option<Tense>) -> Option<(Days, Option<Days>)> {
    let readings = || years_around(anchor).filter_map(|year| in_year(meaning, year));
    let past = readings().filter(|days| days.0 <= anchor.last).max();
    // "Na het zomerreces" of October: a recess that is well over is not the one that is meant.
    const OVER: i64 = 30;
    let is_over = |days: &Days| {
        matches!(meaning, Meaning::Feast(_, Side::After, _)) && days.0.plus(OVER) < anchor.first
    };
    let future = readings().find(|days| days.1 >= anchor.first && !is_over(days));
    match tense {
        Some(Tense::Past) => past.map(|days| (days, None)),
        Some(Tense::Future) => future.map(|days| (days, None)),
        None => {
            let (past, future) = (past?, future?);
            let back = anchor.first.number() - past.1.number();
            let ahead = future.0.number() - anchor.last.number();
            let (chosen, other) = if back <= ahead {
                (past, future)
            } else {
                (future, past)
            };
            Some((chosen, Some(other).filter(|other| *other != chosen)))
        }
    }
}

/// Up to the day before; from the day of writing on, where that lies before it, else nothing bounds it.
fn before(time: Resolved, given: &Circumstances) -> Resolved {
    let last = time.days.0.plus(-1);
    let ahead = given.anchor.filter(|anchor| anchor.first <= last);
    let (days, precision, open) = match ahead {
        Some(anchor) => ((anchor.first, last), Precision::Range, None),
        None => ((last, last), Precision::Day, Some(OpenEnd::Start)),
    };
    Resolved {
        days,
        precision,
        open,
        ..time
    }
}

/// From the day of writing on, where that lies in it and the sentence does not look back.
fn rest(days: Days, given: &Circumstances) -> Days {
    let ahead = given.anchor.filter(|_| given.tense != Some(Tense::Past));
    match ahead.filter(|anchor| days.0 <= anchor.first && anchor.first <= days.1) {
        Some(anchor) => (anchor.first, days.1),
        None => days,
    }
}

/// `voor het zomerreces`, `voor de zomer` run from the day of writing on, where that lies before it.
fn from_writing(meaning: &Meaning, days: Days, given: &Circumstances) -> Days {
    let ahead = match meaning {
        Meaning::Feast(feast, Side::Before, _) => *feast != Feast::TurnOfYear,
        Meaning::Season(_, Side::Before, _) => true,
        _ => false,
    };
    match given
        .anchor
        .filter(|_| ahead && given.tense != Some(Tense::Past))
    {
        Some(anchor) if anchor.first <= days.1 && anchor.first.year == days.1.year => {
            (anchor.first, days.1)
        }
        _ => days,
    }
}

/// From the beginning of the first to the end of the last; a first without a year is the nearest before the last.
fn between(first: &Meaning, last: &Meaning, given: &Circumstances) -> Option<Days> {
    let (until, _) = if last.year().is_some() {
        yearly(last, given)?
    } else {
        (counted(last, given.anchor?)?, None)
    };
    let from = if first.year() == Some(YearOf::Bare) {
        let near = [until.1.year, until.1.year - 1];
        near.into_iter()
            .filter_map(|year| in_year(first, year))
            .find(|days| days.0 <= until.0)?
    } else {
        yearly(first, given)?.0
    };
    (from.0 <= until.1).then_some((from.0, until.1))
}

/// Times that are counted from the day of writing.
fn counted(meaning: &Meaning, anchor: Anchor) -> Option<Days> {
    match meaning {
        Meaning::Counted(unit, shift) => Some(unit_away(*unit, *shift, anchor)),
        Meaning::PartOfCounted(part, shift) => {
            let (year, month) = month_after(anchor.last, *shift);
            Some(part_of_month(*part, year, month))
        }
        Meaning::Weekday(day, shift) => weekday(*day, *shift, anchor),
        Meaning::WeekdayOf(day, weeks) => {
            let (monday, _) = unit_away(Unit::Week, *weeks, anchor);
            let day = monday.plus(i64::from(*day));
            anchor.is_exact().then_some((day, day))
        }
        Meaning::Coming(unit, count) => Some(coming(*unit, *count, anchor)),
        Meaning::Past(unit, count) => Some(past(*unit, *count, anchor)),
        Meaning::ThisTime(shift) => Some((
            month(anchor.first.year + shift, anchor.first.month).0,
            month(anchor.last.year + shift, anchor.last.month).1,
        )),
        _ => None,
    }
}

/// The last such day of the week before the day of writing, that of its week, or the first after it.
fn weekday(day: u32, shift: i32, anchor: Anchor) -> Option<Days> {
    let from = anchor.is_exact().then_some(anchor.first)?;
    let behind = i64::from((from.weekday() + 7 - day) % 7);
    let found = match shift {
        -1 if behind == 0 => from.plus(-7),
        -1 => from.plus(-behind),
        1 => from.plus(7 - behind),
        _ => from.plus(i64::from(day) - i64::from(from.weekday())),
    };
    Some((found, found))
}

/// The unit so many units away; where the anchor is an interval, all units that it can be.
fn unit_away(unit: Unit, shift: i32, anchor: Anchor) -> Days {
    let days = |days: i32| i64::from(shift) * i64::from(days);
    let months = |count: i32, day: Day| {
        let start = day.month - (day.month - 1) % count.unsigned_abs();
        let (year, first) = month_after(
            Day {
                month: start,
                ..day
            },
            shift * count,
        );
        (
            month(year, first).0,
            month(year, first + count.unsigned_abs() - 1).1,
        )
    };
    match unit {
        Unit::Day => (anchor.first.plus(days(1)), anchor.last.plus(days(1))),
        Unit::Week => {
            let monday = |day: Day| day.plus(-i64::from(day.weekday()));
            (
                monday(anchor.first).plus(days(7)),
                monday(anchor.last).plus(days(7) + 6),
            )
        }
        Unit::Month => (months(1, anchor.first).0, months(1, anchor.last).1),
        Unit::Quarter => (months(3, anchor.first).0, months(3, anchor.last).1),
        Unit::Year => years(anchor.first.year + shift, anchor.last.year + shift),
    }
}

/// `de komende twee jaar`, `de komende 2–3 jaar` count from the day of writing; from the first possible one up to the end
/// after the last possible one where that day is not known.
fn coming(unit: Unit, count: i32, anchor: Anchor) -> Days {
    (anchor.first, moved(anchor.last, unit, count).plus(-1))
}

/// `de afgelopen twee jaar` lead up to the day of writing; to the year before where that day is not known.
fn past(unit: Unit, count: i32, anchor: Anchor) -> Days {
    if unit == Unit::Year && !anchor.is_exact() {
        return years(anchor.last.year - count, anchor.last.year - 1);
    }
    (moved(anchor.first, unit, -count), anchor.last)
}

/// The same day so many units later.
fn moved(from: Day, unit: Unit, count: i32) -> Day {
    let months = |count: i32| {
        let (year, month) = month_after(from, count);
        day(year, month, from.day)
    };
    match unit {
        Unit::Day => from.plus(i64::from(count)),
        Unit::Week => from.plus(7 * i64::from(count)),
        Unit::Month => months(count),
        Unit::Quarter => months(3 * count),
        Unit::Year => months(12 * count),
    }
}

/// A time with its year is stated; any other follows from the words and the day of writing.
fn certainty(meaning: &Meaning) -> Certainty {
    let stated = |year| matches!(year, Some(YearOf::Stated(_)));
    Certainty::unless(!matches!(meaning, Meaning::Decade(_)) && !stated(meaning.year()))
}

fn precision(meaning: &Meaning) -> Precision {
    match meaning {
        Meaning::Day(..) | Meaning::Feast(Feast::BudgetDay | Feast::Christmas, Side::Within, _) => {
            Precision::Day
        }
        Meaning::Counted(Unit::Day, _) | Meaning::Weekday(..) | Meaning::WeekdayOf(..) => {
            Precision::Day
        }
        Meaning::Month(..) | Meaning::Counted(Unit::Month, _) => Precision::Month,
        Meaning::PartOfMonth(..) | Meaning::PartOfCounted(..) => Precision::PartOfMonth,
        Meaning::Year(_) => Precision::Year,
        Meaning::PartOfYear(..) | Meaning::Half(..) => Precision::PartOfYear,
        Meaning::Quarter(..) | Meaning::Counted(Unit::Quarter, _) => Precision::Quarter,
        Meaning::Season(..) => Precision::Season,
        Meaning::Between(..) | Meaning::Decade(_) | Meaning::Feast(_, Side::Within, _) => {
            Precision::Range
        }
        _ => Precision::Relative,
    }
}
