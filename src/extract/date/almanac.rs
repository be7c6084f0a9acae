//! Where the named times of a year lie on the calendar (contract section 3, Times).

use super::meaning::{Feast, Meaning, Part, Season, Side};
use crate::document::calendar::{Day, days_in_month};

/// First and last day.
pub(super) type Days = (Day, Day);

/// A day that must exist; the last of its month where it does not.
pub(super) fn day(year: i32, month: u32, of_month: u32) -> Day {
    Day {
        year,
        month,
        day: of_month.clamp(1, days_in_month(year, month).max(1)),
    }
}

/// A whole month.
pub(super) fn month(year: i32, month: u32) -> Days {
    (day(year, month, 1), day(year, month, 31))
}

/// Whole years.
pub(super) fn years(first: i32, last: i32) -> Days {
    (day(first, 1, 1), day(last, 12, 31))
}

/// The month so many months away: its year and number.
pub(super) fn month_after(day: Day, months: i32) -> (i32, u32) {
    let number = day.year * 12 + i32::try_from(day.month).unwrap_or(1) - 1 + months;
    (
        number.div_euclid(12),
        u32::try_from(number.rem_euclid(12)).unwrap_or(0) + 1,
    )
}

/// Where a time lies in a year; `None` for times that no year holds, or a day that this year has not.
pub(super) fn in_year(meaning: &Meaning, year: i32) -> Option<Days> {
    if !(1..=9000).contains(&year) {
        return None;
    }
    match meaning {
        Meaning::Day(of_month, month, _) => Day::new(year, *month, *of_month).map(|day| (day, day)),
        Meaning::Month(number, _) => Some(month(year, *number)),
        Meaning::PartOfMonth(part, number, _) => Some(part_of_month(*part, year, *number)),
        Meaning::Year(_) => Some(years(year, year)),
        Meaning::PartOfYear(part, _) => Some(part_of_year(*part, year)),
        Meaning::Half(half, _) => Some((month(year, half * 6 - 5).0, month(year, half * 6).1)),
        Meaning::Quarter(quarter, _) => {
            Some((month(year, quarter * 3 - 2).0, month(year, quarter * 3).1))
        }
        Meaning::Season(season, side, _) => Some(season_days(*season, *side, year)),
        Meaning::Feast(feast, side, _) => Some(feast_days(*feast, *side, year)),
        _ => None,
    }
}

/// `begin` 1–10, `medio` 11–20, `eind` 21–end.
pub(super) fn part_of_month(part: Part, year: i32, month: u32) -> Days {
    let (first, last) = match part {
        Part::Begin => (1, 10),
        Part::Middle => (11, 20),
        Part::End => (21, 31),
    };
    (day(year, month, first), day(year, month, last))
}

/// `begin` January to April, `medio` May to August, `eind` September to December.
fn part_of_year(part: Part, year: i32) -> Days {
    let first = match part {
        Part::Begin => 1,
        Part::Middle => 5,
        Part::End => 9,
    };
    (month(year, first).0, month(year, first + 3).1)
}

/// A season; the side before it is the season before, as `voor de zomer` is the spring.
fn season_days(season: Season, side: Side, year: i32) -> Days {
    let number = season as i32
        + match side {
            Side::Before => -1,
            Side::Within => 0,
            Side::After => 1,
        };
    let start = |number: i32| {
        let (year, month) = month_after(day(year, 3, 21), 3 * number);
        day(year, month, 21)
    };
    (start(number), start(number + 1).plus(-1))
}

/// The first day in a month, not before this day of the month, that is this weekday (Monday 0).
fn weekday_from(year: i32, month: u32, of_month: u32, weekday: u32) -> Day {
    let from = day(year, month, of_month);
    from.plus(i64::from((weekday + 7 - from.weekday()) % 7))
}

/// The third Tuesday of September: Prinsjesdag, and the first day of a parliamentary year.
pub(super) fn budget_day(year: i32) -> Day {
    weekday_from(year, 9, 15, 1)
}

/// A recess or feast with the time that `voor` and `na` it name; the one before begins where the season before does.
fn feast_days(feast: Feast, side: Side, year: i32) -> Days {
    let (first, last) = match feast {
        // Recesses of the Tweede Kamer begin on a Friday and end on a Monday (tweedekamer.nl, "Recessen": 2014–2025). That
        // of summer takes eight weeks, from the first Friday of July that is not the first or second of the month.
        Feast::SummerRecess => from_friday(weekday_from(year, 7, 3, 4), 8),
        Feast::ChristmasRecess => from_friday(weekday_from(year, 12, 17, 4), 2),
        Feast::MayRecess => from_friday(weekday_from(year, 4, 20, 4), 2),
        // Ten days within these: which ones, the holidays of the schools decide.
        Feast::AutumnRecess => (day(year, 10, 9), day(year, 11, 5)),
        Feast::SpringRecess => (day(year, 2, 9), day(year, 3, 10)),
        Feast::Christmas => (day(year, 12, 25), day(year, 12, 26)),
        Feast::BudgetDay => (budget_day(year), budget_day(year)),
        Feast::TurnOfYear => (day(year, 12, 31), day(year + 1, 1, 1)),
    };
    match side {
        Side::Within => (first, last),
        Side::Before => (before_recess(first), first.plus(-1)),
        Side::After => (
            last.plus(1),
            if matches!(last.month, 8 | 9) {
                day(year, 12, 20)
            } else {
                last.plus(30)
            },
        ),
    }
}

/// A recess from this Friday on: so many weeks, and the days up to Monday.
fn from_friday(friday: Day, weeks: i64) -> Days {
    (friday, friday.plus(7 * weeks + 3))
}

/// The beginning of the season before the one in which a recess or feast lies.
fn before_recess(first: Day) -> Day {
    match first.month {
        10.. => day(first.year, 9, 21),
        7..=9 => day(first.year, 3, 21),
        _ => day(first.year, 1, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::date::meaning::YearOf;

    fn shown(meaning: &Meaning, year: i32) -> String {
        let (first, last) = in_year(meaning, year).expect("the year has it");
        format!("{first} {last}")
    }

    #[test]
    fn seasons_follow_the_contract() {
        let season = |season, side| shown(&Meaning::Season(season, side, YearOf::Bare), 2018);
        assert_eq!(
            season(Season::Spring, Side::Within),
            "2018-03-21 2018-06-20"
        );
        assert_eq!(
            season(Season::Winter, Side::Within),
            "2018-12-21 2019-03-20"
        );
        assert_eq!(
            season(Season::Summer, Side::Before),
            "2018-03-21 2018-06-20"
        );
        assert_eq!(season(Season::Summer, Side::After), "2018-09-21 2018-12-20");
    }

    #[test]
    fn recesses_and_budget_day_follow_their_weekdays() {
        let feast = |feast, side| shown(&Meaning::Feast(feast, side, YearOf::Bare), 2023);
        assert_eq!(
            feast(Feast::SummerRecess, Side::Within),
            "2023-07-07 2023-09-04"
        );
        assert_eq!(
            feast(Feast::SummerRecess, Side::Before),
            "2023-03-21 2023-07-06"
        );
        assert_eq!(
            feast(Feast::ChristmasRecess, Side::Before),
            "2023-09-21 2023-12-21"
        );
        // As the Kamer had them: 2020, 2022 and 2024.
        let summer = |year| {
            let days = Meaning::Feast(Feast::SummerRecess, Side::Within, YearOf::Bare);
            shown(&days, year)
        };
        assert_eq!(summer(2020), "2020-07-03 2020-08-31");
        assert_eq!(summer(2022), "2022-07-08 2022-09-05");
        assert_eq!(summer(2024), "2024-07-05 2024-09-02");
        assert_eq!(
            feast(Feast::MayRecess, Side::Within),
            "2023-04-21 2023-05-08"
        );
        assert_eq!(
            feast(Feast::AutumnRecess, Side::Before),
            "2023-09-21 2023-10-08"
        );
        assert_eq!(budget_day(2018).to_string(), "2018-09-18");
        assert_eq!(budget_day(2019).to_string(), "2019-09-17");
    }

    #[test]
    fn parts_follow_the_contract() {
        let part = |part| shown(&Meaning::PartOfYear(part, YearOf::Bare), 2019);
        assert_eq!(part(Part::Begin), "2019-01-01 2019-04-30");
        assert_eq!(part(Part::End), "2019-09-01 2019-12-31");
        assert_eq!(
            shown(&Meaning::PartOfMonth(Part::End, 2, YearOf::Bare), 2019),
            "2019-02-21 2019-02-28"
        );
        assert_eq!(
            shown(&Meaning::Quarter(2, YearOf::Bare), 2023),
            "2023-04-01 2023-06-30"
        );
        assert_eq!(
            shown(&Meaning::Half(2, YearOf::Bare), 2023),
            "2023-07-01 2023-12-31"
        );
    }
}
