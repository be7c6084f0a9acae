//! Times in the Extended Date/Time Format (ISO 8601-2, <https://www.loc.gov/standards/datetime/>), levels 0 and 1.
//!
//! `2018-10-15` a day, `2018-09` a month, `2018` a year, `2018/2020` from one to another, `2022/..` open at its end.
//! `~` (approximate) stands behind the ends of a time that the text says vaguely (`medio oktober`), `?` (uncertain)
//! behind those of a document's date that was inferred.

use crate::document::Interval;
use crate::document::calendar::{Day, days_in_month};
use crate::extract::{OpenEnd, Precision};

/// Writes a time as exactly as it is known.
pub fn write(
    interval: &Interval,
    precision: Precision,
    open: Option<OpenEnd>,
    uncertain: bool,
) -> String {
    if open.is_none() && interval.start == interval.end {
        return interval.start.to_string();
    }
    let (start, end) = shortest(interval.start, interval.end);
    match open {
        Some(OpenEnd::Start) => return format!("../{end}"),
        Some(OpenEnd::End) => return format!("{start}/.."),
        None if start == end => return start,
        None => {}
    }
    let vague = matches!(
        precision,
        Precision::PartOfMonth | Precision::PartOfYear | Precision::Season | Precision::Relative
    );
    let mark = if uncertain {
        "?"
    } else if vague {
        "~"
    } else {
        ""
    };
    format!("{start}{mark}/{end}{mark}")
}

/// Both ends with no more parts than they need: years where whole years are meant, months where whole months.
fn shortest(first: Day, last: Day) -> (String, String) {
    let months = first.day == 1 && last.day == days_in_month(last.year, last.month);
    let length = match months {
        true if first.month == 1 && last.month == 12 => 4,
        true => 7,
        false => 10,
    };
    let cut = |day: Day| {
        let mut text = day.to_string();
        text.truncate(length);
        text
    };
    (cut(first), cut(last))
}

/// Reads what [`write`] writes: first and last day, and which end is open. `None` where it is no such time.
///
/// An open end gets the last (first) day of the part that is given.
pub fn read(text: &str) -> Option<(Interval, Option<OpenEnd>)> {
    let plain = |part: &str| part.trim_end_matches(['~', '?']).to_owned();
    let (start, end) = text.split_once('/').unwrap_or((text, text));
    let (start, end) = (plain(start), plain(end));
    let (start, end, open) = match (start.as_str(), end.as_str()) {
        ("..", end) => (end, end, Some(OpenEnd::Start)),
        (start, "..") => (start, start, Some(OpenEnd::End)),
        (start, end) => (start, end, None),
    };
    let (first, _) = days(start)?;
    let (_, last) = days(end)?;
    (first <= last).then(|| (Interval::of(first, last), open))
}

/// First and last day of a year, a month or a day.
fn days(text: &str) -> Option<(Day, Day)> {
    let mut parts = text.split('-').map(str::parse::<u32>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next().transpose().ok()?,
        parts.next().transpose().ok()?,
    );
    let year = i32::try_from(year)
        .ok()
        .filter(|_| text.find('-').unwrap_or(text.len()) == 4)?;
    if parts.next().is_some() {
        return None;
    }
    let first = Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
    let last_month = month.unwrap_or(12);
    Some((
        first,
        Day::new(
            year,
            last_month,
            day.unwrap_or(days_in_month(year, last_month)),
        )?,
    ))
}
