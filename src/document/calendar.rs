//! Days of the proleptic Gregorian calendar, and the Dutch names by which documents call them.
//!
//! Written here because a date library adds more to the page's weight than the few rules that are needed. The day
//! count follows Howard Hinnant's `days_from_civil` (<https://howardhinnant.github.io/date_algorithms.html>).

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// One day. Ordered by time; prints as ISO 8601 (`2018-10-11`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year of the common era.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month, from 1.
    pub day: u32,
}

impl Day {
    /// The day with this year, month and day of the month, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let exists = (1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `2018-10-11`.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (mut numbers, mut place, mut digits) = ([0_u32; 3], 0, 0);
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' if digits < 6 => {
                    let number = numbers.get_mut(place)?;
                    *number = *number * 10 + u32::from(byte - b'0');
                    digits += 1;
                }
                b'-' if digits > 0 && place < 2 => (place, digits) = (place + 1, 0),
                _ => return None,
            }
        }
        let [year, month, day] = numbers;
        if place == 2 && digits > 0 {
            Self::new(i32::try_from(year).ok()?, month, day)
        } else {
            None
        }
    }

    /// Days since 1 January 1970.
    pub fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day with this number of days since 1 January 1970.
    pub fn from_number(number: i64) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year + era * 400 + i64::from(month <= 2);
        Self {
            year: year as i32,
            month: month as u32,
            day: day as u32,
        }
    }

    /// The day this many days later (earlier where negative).
    pub fn plus(self, days: i64) -> Self {
        Self::from_number(self.number() + days)
    }

    /// The weekday, Monday 0 to Sunday 6.
    pub fn weekday(self) -> u32 {
        (self.number() + 3).rem_euclid(7) as u32
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let no_day = || D::Error::custom(format!("{text:?} is no day such as 2018-10-11"));
        Self::from_iso(&text).ok_or_else(no_day)
    }
}

/// An ISO 8601 date.
#[cfg(feature = "cli")]
impl schemars::JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

/// A calendar interval, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Interval {
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

impl Interval {
    /// From the first to the last day, put in order.
    pub fn of(first: Day, last: Day) -> Self {
        Self {
            start: first.min(last),
            end: first.max(last),
        }
    }

    /// A single day.
    pub fn day(day: Day) -> Self {
        Self::of(day, day)
    }

    /// First and last day.
    pub const fn days(self) -> (Day, Day) {
        (self.start, self.end)
    }
}

/// Whether the year has 29 February.
pub const fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

/// Number of days in a month; 0 where there is no such month.
pub const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_each_others_inverse() {
        for number in -800_000..800_000_i64 {
            let day = Day::from_number(number);
            assert_eq!(day.number(), number);
            assert_eq!(Day::new(day.year, day.month, day.day), Some(day));
        }
    }

    #[test]
    #[cfg(feature = "cli")]
    fn an_interval_of_no_days_is_no_interval() {
        let read = |text: &str| serde_json::from_str::<Interval>(text);
        let whole = r#"{"start":"2016-05-01","end":"2016-05-18"}"#;
        let interval = read(whole).expect("an interval");
        assert_eq!(interval.start, Day::from_iso("2016-05-01").expect("a day"));
        assert_eq!(serde_json::to_string(&interval).expect("JSON"), whole);
        assert!(read(r#"{"start":"2016-02-30","end":"2016-05-18"}"#).is_err());
        assert!(read(r#"{"start":"2016","end":""}"#).is_err());
    }

    #[test]
    fn knows_weekdays() {
        // 15 January 2019 was a Tuesday.
        assert_eq!(Day::new(2019, 1, 15).map(Day::weekday), Some(1));
    }
}
