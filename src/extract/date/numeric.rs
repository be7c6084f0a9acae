//! Times that begin with a number: days, years, ranges of years.

use super::meaning::{Core, Meaning, YearOf};
use super::years::{glued_year, year, year_behind};
use super::{traps, vocabulary};
use crate::dutch::Reading;
use crate::dutch::months::WEEKDAYS;

/// The time that begins with the number at `index`.
pub(super) fn core(reader: &Reading<'_>, index: usize) -> Option<Core> {
    figures(reader, index)
        .or_else(|| figures_of_letter(reader, index))
        .or_else(|| iso(reader, index))
        .or_else(|| night(reader, index))
        .or_else(|| day(reader, index))
        .or_else(|| day_of_list(reader, index))
        .or_else(|| years(reader, index))
}

/// `8-5-2023`, `1/1/2026`, `08.05.2023`.
fn figures(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let separator = reader.gap(index + 1);
    let same = matches!(separator, "-" | "/" | "." | "‑") && reader.gap(index + 2) == separator;
    let (day, month) = (reader.number(index)?, reader.number(index + 1)?);
    let year =
        year(reader, index + 2).filter(|_| same && !traps::is_glued(reader, index, index + 3))?;
    day_exists(day, month).then(|| {
        let meaning = Meaning::Day(day, month, YearOf::Stated(year));
        Core::new(reader, meaning, index + 3, "date-in-figures")
    })
}

/// `d.d. 15/03`: only behind that abbreviation are a day and a month in figures a date without a year.
fn figures_of_letter(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let dotted = index >= 2 && reader.is(index - 1, "d") && reader.is(index - 2, "d");
    let led = dotted || index >= 1 && reader.is(index - 1, "dd");
    let (day, month) = (reader.number(index)?, reader.number(index + 1)?);
    let tied = matches!(reader.gap(index + 1), "-" | "/" | "‑");
    let ends = !matches!(reader.gap(index + 2), "-" | "/" | "‑");
    (led && tied && ends && day_exists(day, month)).then(|| {
        let meaning = Meaning::Day(day, month, YearOf::Bare);
        Core::new(reader, meaning, index + 2, "date-in-figures")
    })
}

/// `2023-05-08`.
fn iso(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let dashes = reader.gap(index + 1) == "-" && reader.gap(index + 2) == "-";
    let year =
        year(reader, index).filter(|_| dashes && !traps::is_glued(reader, index, index + 3))?;
    let (month, day) = (reader.number(index + 1)?, reader.number(index + 2)?);
    let padded = reader.at(index + 1).len() == 2 && reader.at(index + 2).len() == 2;
    (padded && day_exists(day, month)).then(|| {
        let meaning = Meaning::Day(day, month, YearOf::Stated(year));
        Core::new(reader, meaning, index + 3, "date-in-figures")
    })
}

/// `de nacht van 2 op 3 juli`, `van 31 mei op zondag 1 juni 2025`: both days.
fn night(reader: &Reading<'_>, index: usize) -> Option<Core> {
    const NEAR: usize = 3;
    let is_night = (index.saturating_sub(NEAR)..index).any(|at| reader.is(at, "nacht"));
    let number = day_number(reader, index).filter(|_| is_night)?;
    let own = month(reader, index + 1).map(|(month, ..)| month);
    let joint = index + 1 + usize::from(own.is_some());
    let weekday = reader.any(joint + 1, &WEEKDAYS);
    let last = day(reader, joint + 1 + usize::from(weekday)).filter(|_| reader.is(joint, "op"))?;
    let Meaning::Day(_, month, year) = last.meaning else {
        return None;
    };
    let first = Meaning::Day(number, own.unwrap_or(month), year);
    Some(Core {
        meaning: Meaning::Between(Box::new(first), Box::new(last.meaning)),
        rule: "night",
        ..last
    })
}

/// `8 mei 2023`, `15 oktober jl.`, `22 december vorig jaar`, `12 juli`.
fn day(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let number = day_number(reader, index)?;
    let (month, letters, full) = month(reader, index + 1).filter(|_| reader.spaced(index + 1))?;
    let own = Core {
        meaning: Meaning::Day(number, month, YearOf::Bare),
        next: index + 2,
        end: reader.start(index + 1) + letters,
        rule: "day-and-month",
    };
    if letters < reader.at(index + 1).len() {
        return Some(own);
    }
    let (year, next, end) = year_behind_short(reader, index + 2, full);
    let shared = if year == YearOf::Bare {
        year_of_next(reader, next)
    } else {
        year
    };
    let rule = if matches!(year, YearOf::Stated(_)) {
        "full-date"
    } else {
        own.rule
    };
    let named = full || year != YearOf::Bare;
    (named && day_exists(number, month)).then_some(Core {
        meaning: Meaning::Day(number, month, shared),
        next,
        end,
        rule,
    })
}

/// The year behind a month; an abbreviated month may carry a full stop.
fn year_behind_short(reader: &Reading<'_>, next: usize, full: bool) -> (YearOf, usize, usize) {
    match glued_year(reader, next).filter(|_| !full && reader.gap(next).trim_end() == ".") {
        Some((year, end)) => (YearOf::Stated(year), next + 1, end),
        None => year_behind(reader, next),
    }
}

/// The year of the day that stands beside one without a year: `1 juni en 6 juli a.s.`
fn year_of_next(reader: &Reading<'_>, next: usize) -> YearOf {
    let joined = reader.any(next, &["en", "of"]) && reader.spaced(next);
    let comma = reader.gap(next).trim_end() == ",";
    let other = if joined { next + 1 } else { next };
    let Some(month) = month(reader, other + 1).filter(|_| joined || comma) else {
        return YearOf::Bare;
    };
    let found = day_number(reader, other).is_some() && month.2 && reader.spaced(other + 1);
    if found {
        year_behind(reader, other + 2).0
    } else {
        YearOf::Bare
    }
}

/// The first day of several in one month: `18 en 19 mei 2016`, `12 t/m 15 mei`, `1-3 juni`.
fn day_of_list(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let number = day_number(reader, index)?;
    let (mut other, mut range) = (behind_list(reader, index + 1)?, is_range(reader, index + 1));
    for _ in 0..6 {
        let Some(after) = behind_list(reader, other + 1) else {
            break;
        };
        range = range && is_range(reader, other + 1);
        other = after;
    }
    let last = day(reader, other)?;
    let Meaning::Day(last_number, month, year) = last.meaning else {
        return None;
    };
    let meaning = Meaning::Day(number, month, year);
    if !day_exists(number, month) {
        return None;
    }
    if range && number < last_number {
        let meaning = Meaning::Between(Box::new(meaning), Box::new(last.meaning));
        return Some(Core {
            meaning,
            next: last.next,
            end: last.end,
            rule: "range",
        });
    }
    Some(Core::new(reader, meaning, index + 1, "day-of-several"))
}

/// The word behind what joins two days of one month.
fn behind_list(reader: &Reading<'_>, next: usize) -> Option<usize> {
    let joined = reader.any(next, &["en", "of"]) && reader.spaced(next) && reader.spaced(next + 1);
    let other = if joined {
        next + 1
    } else if reader.gap(next).trim() == ","
        || is_dash(reader, next)
        || reader.gap(next).trim() == "/"
    {
        next
    } else if reader.phrase(next, &["tot", "en", "met"]) {
        next + 3
    } else if reader.is(next, "tot") {
        next + 1
    } else if reader.is(next, "t") && reader.is(next + 1, "m") {
        next + 2
    } else {
        return None;
    };
    day_number(reader, other).map(|_| other)
}

fn is_range(reader: &Reading<'_>, next: usize) -> bool {
    is_dash(reader, next) || reader.any(next, &["t", "tot"])
}

fn is_dash(reader: &Reading<'_>, next: usize) -> bool {
    reader.dashed(next)
}

fn day_number(reader: &Reading<'_>, index: usize) -> Option<u32> {
    let free = !reader.gap(index).ends_with(['.', ',', '/', '-', '€']);
    let number = || reader.number(index).filter(|_| reader.at(index).len() <= 2);
    number()
        .or_else(|| vocabulary::numbered_day(reader.words.get(index)?))
        .filter(|day| free && (1..=31).contains(day))
}

fn day_exists(day: u32, month: u32) -> bool {
    crate::document::calendar::Day::new(2000, month, day).is_some()
}

/// A month: its number, how many letters name it, and whether by its full name.
fn month(reader: &Reading<'_>, index: usize) -> Option<(u32, usize, bool)> {
    let word = reader.words.get(index)?;
    let full = vocabulary::month(word).map(|(month, letters)| (month, letters, true));
    full.or_else(|| vocabulary::short_month(word).map(|month| (month, word.text.len(), false)))
}

/// `2018`, `2018–2020`, `2015/16`.
fn years(reader: &Reading<'_>, index: usize) -> Option<Core> {
    let first = year(reader, index)?;
    if let Some(core) = year_pair(reader, index, first) {
        return (!traps::is_no_range(reader, index)).then_some(core);
    }
    let meaning = Meaning::Year(YearOf::Stated(first));
    (!traps::is_no_year(reader, index)).then(|| Core::new(reader, meaning, index + 1, "year"))
}

/// The word behind a parliamentary year that begins at `index`: its second year is no time either.
pub(super) fn behind_cited_years(reader: &Reading<'_>, index: usize) -> Option<usize> {
    year_pair(reader, index, year(reader, index)?).map(|core| core.next)
}

fn year_pair(reader: &Reading<'_>, index: usize, first: i32) -> Option<Core> {
    let tied = reader.dashed(index + 1) || reader.gap(index + 1) == "/";
    let whole = glued_year(reader, index + 1).filter(|(second, _)| *second > first);
    let short = || {
        let two = reader
            .number(index + 1)
            .filter(|_| reader.at(index + 1).len() == 2)?;
        (i64::from(two) == i64::from(first + 1).rem_euclid(100))
            .then(|| (first + 1, reader.end(index + 2)))
    };
    let (second, end) = whole.or_else(short).filter(|_| tied)?;
    // A school year begins in August (Wet op het primair onderwijs, article 1).
    let school = ["schooljaar", "schooljaren"]
        .iter()
        .any(|word| index > 0 && reader.is(index - 1, word));
    if school && second == first + 1 {
        let day = |day, month, year| Box::new(Meaning::Day(day, month, YearOf::Stated(year)));
        let meaning = Meaning::Between(day(1, 8, first), day(31, 7, second));
        return Some(Core {
            meaning,
            next: index + 2,
            end,
            rule: "school-year",
        });
    }
    let of = |year| Box::new(Meaning::Year(YearOf::Stated(year)));
    Some(Core {
        meaning: Meaning::Between(of(first), of(second)),
        next: index + 2,
        end,
        rule: "year-range",
    })
}
