//! The time that is drawn, and the years along it.

use super::letters;
use super::{Area, SIZE};
use crate::document::calendar::Day;
use crate::dutch::months::MONTHS;

/// Longer times than this do not stretch the scale to their end, days.
const LONG: i64 = 400;
/// What is drawn where nothing is: ten years.
const EMPTY: (i64, i64) = (16_071, 19_722);
/// Years between the names on the scale: the first of these with room.
const STEPS: [i32; 8] = [1, 2, 5, 10, 20, 50, 100, 500];
/// Room that the name of a year takes, with what parts it from the next one, pixels; of a month.
const NAMES: (i64, i64) = (46, 40);

/// The part of time that is drawn: days since 1 January 1970, from the first up to, not including, the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: i64,
    /// The day after the last.
    pub to: i64,
}

/// A line of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it stands.
    pub x: i32,
    /// Where its name begins: behind it, at the edge as far before it as it must.
    pub at: i32,
    /// The year, or the month's name, where there is room for it.
    pub text: String,
    /// Whether a year begins here.
    pub year: bool,
}

impl Window {
    /// All of these times with a margin, each as its first and last day; where a period was chosen, that.
    pub fn around(
        times: impl Iterator<Item = (i64, i64)>,
        chosen: (Option<i64>, Option<i64>),
    ) -> Self {
        // What lasts for years runs out of the picture rather than make all else small.
        let bounds = times.map(|(first, last)| {
            let long = last - first > LONG;
            (first, if long { first + LONG / 2 } else { last })
        });
        let whole = bounds.reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
        let (from, to) = whole.unwrap_or(EMPTY);
        let margin = ((to - from) / 40).max(10);
        let from = chosen.0.unwrap_or(from - margin);
        let to = chosen.1.unwrap_or(to + margin);
        Self {
            from,
            to: to.max(from + 27) + 1,
        }
    }

    /// Where a day stands between two places; days outside are at the end that is nearer to them.
    pub fn place(self, day: i64, (left, right): (i32, i32)) -> i32 {
        let day = day.clamp(self.from, self.to) - self.from;
        let share = day * i64::from(right - left) / (self.to - self.from).max(1);
        left + i32::try_from(share).unwrap_or(0)
    }
}

/// Lines where years begin, and where months begin once there is room for their names.
pub(super) fn ticks(window: Window, bounds: (i32, i32), end: i32) -> Vec<Tick> {
    let room = i64::from(bounds.1 - bounds.0);
    let days = (window.to - window.from).max(1);
    let month = room * 30 / days;
    let months = match month {
        month if month >= NAMES.1 => 1,
        month if month * 3 >= NAMES.1 => 3,
        _ => 12,
    };
    let fits = |step: &&i32| i64::from(**step) * room * 365 / days >= NAMES.0;
    let step = STEPS.iter().find(fits).copied().unwrap_or(1000);
    let (first, last) = (
        Day::from_number(window.from).year,
        Day::from_number(window.to).year,
    );
    let all = (first..=last)
        .flat_map(|year| (1..=12_u32).step_by(months).map(move |month| (year, month)));
    let tick = |(year, month): (i32, u32)| {
        let day = Day::new(year, month, 1)?.number();
        if !(window.from..window.to).contains(&day) || (month == 1 && year % step != 0) {
            return None;
        }
        let x = window.place(day, bounds);
        let name = if month == 1 {
            year.to_string()
        } else {
            MONTHS.get(month as usize - 1)?.get(..3)?.to_owned()
        };
        let at = (x + 4).min(end - letters::width(&name, SIZE, true));
        Some(Tick {
            x,
            at,
            text: name,
            year: month == 1,
        })
    };
    let mut free = 0;
    let mut found: Vec<Tick> = all.filter_map(tick).collect();
    for tick in &mut found {
        if tick.at < free {
            tick.text.clear();
        } else {
            free = tick.at + letters::width(&tick.text, SIZE, true) + 4;
        }
    }
    found
}

/// A line from top to bottom, in the pieces that cover none of these areas.
pub(super) fn pieces(x: i32, (top, bottom): (i32, i32), covered: &[Area]) -> Vec<(i32, i32)> {
    let mut there: Vec<(i32, i32)> = covered
        .iter()
        .filter(|area| area.x - 3 <= x && x <= area.right() + 3)
        .map(|area| (area.y, area.bottom()))
        .collect();
    there.sort_unstable();
    let (mut found, mut from) = (Vec::new(), top);
    for (begin, end) in there {
        if begin > from {
            found.push((from, begin.min(bottom)));
        }
        from = from.max(end);
    }
    if from < bottom {
        found.push((from, bottom));
    }
    found
}
