//! A promise on a strip of time: when it was made, by when it was due, and when what was said of it. Strips of one page have
//! one scale, so that they can be compared.
//!
//! Places are shares of the width, so one drawing fits every width from 200 pixels on; heights are pixels. The words beside
//! it say all that it shows.

use crate::explorer::{Day, Interval, Standing};
use yew::prelude::*;

const PAST: &str = "var(--spoor)";
const PLANNED: &str = "var(--planned)";
const PAPER: &str = "var(--paper)";
const HAIR: &str = "var(--hair)";
const LINE: &str = "var(--line)";

/// Where the line of what happened runs, in pixels from above.
const TRAIL: &str = "12";
/// Where terms hang below it.
const TERM: &str = "26";
/// The foot of the years.
const YEARS: &str = "44";
/// Height of all.
const HEIGHT: &str = "48";
/// Least share of the width between two years that are written: four figures on the narrowest strip.
const GAP: f64 = 15.0;
/// Most years with a tick of their own.
const TICKS: i32 = 30;

/// What a strip shows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Strip {
    /// The time that is drawn.
    pub(crate) period: Interval,
    /// Until when the papers go.
    pub(crate) until: Option<Day>,
    /// When it was promised.
    pub(crate) made: Option<Interval>,
    /// By when it was due.
    pub(crate) due: Option<Interval>,
    /// When what was said of it.
    pub(crate) later: Vec<(Interval, Standing)>,
}

impl Strip {
    /// Whether it shows more than a day.
    pub(crate) fn is_telling(&self) -> bool {
        self.made.is_some() && (self.due.is_some() || !self.later.is_empty())
    }

    /// How far along a day is, in hundredths of the width.
    fn share(&self, day: Day) -> f64 {
        let (first, last) = (self.period.start.number(), self.period.end.number());
        let share = (day.number() - first) as f64 / (last - first).max(1) as f64;
        (share * 1000.0).round().clamp(0.0, 1000.0) / 10.0
    }

    /// The same of the middle of a time that is not known to the day.
    fn middle(&self, time: Interval) -> f64 {
        (self.share(time.start) + self.share(time.end)) / 2.0
    }

    /// Years that are written under the marks, where they have room: that of the promise, those of what was said last, and
    /// those at the ends.
    fn years(&self) -> Vec<(f64, i32)> {
        let of = |time: &Interval| (self.middle(*time), time.end.year);
        let later = self.later.iter().rev().map(|(time, _)| of(time));
        let mut written: Vec<(f64, i32)> = Vec::new();
        let ends = [(0.0, self.period.start.year), (100.0, self.period.end.year)];
        for (share, year) in self.made.iter().map(of).chain(later).chain(ends) {
            let is_free = |(other, _): &(f64, i32)| (share - other).abs() >= GAP;
            if written.iter().all(is_free) {
                written.push((share, year));
            }
        }
        written.sort_by_key(|(_, year)| *year);
        written
    }
}

/// The drawing.
pub(crate) fn strip(strip: &Strip) -> Html {
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" class="strip" aria-hidden="true" focusable="false" width="100%" height={HEIGHT} overflow="visible">
            { scale(strip) }
            { trail(strip) }
            { strip.due.map(|due| term(strip, due)).unwrap_or_default() }
            { for strip.later.iter().map(|(time, standing)| at(strip.middle(*time), TRAIL, mark(*standing))) }
            { strip.made.map(|made| at(strip.middle(made), TRAIL, promise())).unwrap_or_default() }
            <g class="strip__years" fill="var(--muted)" font-size="12">{ for strip.years().into_iter().map(year) }</g>
        </svg>
    }
}

/// A line, with a tick at the beginning of each year; dotted where no paper tells of it.
fn scale(strip: &Strip) -> Html {
    let (first, last) = (strip.period.start.year, strip.period.end.year);
    let years = (first..=last).filter(|_| last - first < TICKS);
    let tick = |year: i32| {
        let x = share(Day::new(year, 1, 1).map_or(0.0, |day| strip.share(day)));
        html! { <line x1={x.clone()} x2={x} y1="7" y2="17" /> }
    };
    let until = share(strip.until.map_or(100.0, |until| strip.share(until)));
    html! {
        <g class="strip__scale" stroke={HAIR}>
            <line x1="0%" x2={until.clone()} y1={TRAIL} y2={TRAIL} />
            <line class="strip__ahead" x1={until} x2="100%" y1={TRAIL} y2={TRAIL} stroke={LINE} stroke-dasharray="1 4" />
            { for years.map(tick) }
            <line x1="100%" x2="100%" y1="7" y2="17" />
        </g>
    }
}

/// From the promise to the last that is said of it.
fn trail(strip: &Strip) -> Html {
    let last = strip.later.iter().max_by_key(|(time, _)| time.end);
    let (Some(made), Some((time, standing))) = (strip.made, last) else {
        return Html::default();
    };
    let dashes = matches!(standing, Standing::Likely | Standing::Sought).then_some("2 4");
    html! {
        <line class="strip__trail" x1={share(strip.middle(made))} x2={share(strip.middle(*time))} y1={TRAIL} y2={TRAIL}
            stroke={PAST} stroke-width="2" stroke-dasharray={dashes} />
    }
}

/// A term: a band as long as it lasts, and a diamond at its last day, below the line so that it never covers what happened.
fn term(strip: &Strip, due: Interval) -> Html {
    let (start, end) = (strip.share(due.start), strip.share(due.end));
    let diamond =
        html! { <path d="M0-5L5 0 0 5-5 0z" fill={PAPER} stroke={PLANNED} stroke-width="2" /> };
    html! {
        <g class="strip__term">
            <rect x={share(start)} width={share(end - start)} y="23" height="6" fill={PLANNED} fill-opacity="0.3" />
            <line x1={share(end)} x2={share(end)} y1={TRAIL} y2="21" stroke={PLANNED} stroke-dasharray="1 2" />
            { at(end, TERM, diamond) }
        </g>
    }
}

/// What was promised: a filled point of the trail.
pub(crate) fn promise() -> Html {
    html! { <circle class="strip__made" r="5.5" fill={PAST} stroke={PAPER} stroke-width="1.5" /> }
}

/// What became of it. Each has a shape of its own: colours only repeat it.
pub(crate) fn mark(standing: Standing) -> Html {
    let square = |fill: &'static str, dashes: Option<&'static str>| {
        html! { <rect x="-5.5" y="-5.5" width="11" height="11" {fill} stroke={PAST} stroke-width="2" stroke-dasharray={dashes} /> }
    };
    let inside = match standing {
        Standing::Done => square(PAST, None),
        Standing::KeptHere => {
            html! { <path d="M0-6L6 5H-6z" fill={PAST} stroke={PAST} stroke-width="1" /> }
        }
        Standing::Partly => {
            html! { <>{ square(PAPER, None) }<rect x="-5.5" y="-5.5" width="5.5" height="11" fill={PAST} /></> }
        }
        Standing::Likely => square(PAPER, Some("3 2.5")),
        Standing::Withdrawn => {
            html! { <path d="M-5-5L5 5M5-5L-5 5" fill="none" stroke={PAST} stroke-width="2.5" /> }
        }
        Standing::Sought | Standing::Unchecked => {
            html! { <circle r="5" fill={PAPER} stroke={LINE} stroke-width="2" stroke-dasharray={(standing == Standing::Unchecked).then_some("2 2")} /> }
        }
    };
    html! { <g class="strip__mark">{ inside }</g> }
}

/// A mark by itself, for the words beside a strip.
pub(crate) fn sign(inside: Html) -> Html {
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" class="sign" aria-hidden="true" focusable="false" width="15" height="15" viewBox="-7.5 -7.5 15 15">{ inside }</svg>
    }
}

/// The mark of a term by itself.
pub(crate) fn term_sign() -> Html {
    sign(
        html! { <path class="strip__due" d="M0-5L5 0 0 5-5 0z" fill={PAPER} stroke={PLANNED} stroke-width="2" /> },
    )
}

fn at(place: f64, y: &'static str, inside: Html) -> Html {
    html! { <svg x={share(place)} {y} overflow="visible">{ inside }</svg> }
}

/// A year under its mark; at an end of the strip beside it, so that nothing is cut off.
fn year((place, year): (f64, i32)) -> Html {
    let anchor = if place < 6.0 {
        "start"
    } else if place > 94.0 {
        "end"
    } else {
        "middle"
    };
    html! { <text x={share(place)} y={YEARS} text-anchor={anchor}>{ year }</text> }
}

fn share(share: f64) -> String {
    format!("{share:.1}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Interval {
        Interval::day(Day::from_iso(text).expect("a day"))
    }

    fn of(later: &[&str]) -> Strip {
        Strip {
            period: Interval::of(day("2014-01-01").start, day("2023-12-31").end),
            until: None,
            made: Some(day("2014-01-01")),
            due: None,
            later: later
                .iter()
                .map(|text| (day(text), Standing::Done))
                .collect(),
        }
    }

    #[test]
    fn days_stand_where_they_are_and_never_outside() {
        let strip = of(&[]);
        assert_eq!(strip.share(strip.period.start), 0.0);
        assert_eq!(strip.share(strip.period.end), 100.0);
        assert_eq!(strip.share(day("2019-01-01").start), 50.0);
        assert_eq!(strip.share(day("1999-01-01").start), 0.0);
        assert_eq!(strip.share(day("2050-01-01").start), 100.0);
        let one_day = Strip {
            period: day("2014-01-01"),
            ..strip
        };
        assert_eq!(one_day.share(day("2014-01-01").start), 0.0);
    }

    #[test]
    fn years_never_touch() {
        let strip = of(&["2014-06-01", "2019-03-01", "2019-09-01", "2023-12-31"]);
        let years = strip.years();
        assert_eq!(
            years.iter().map(|(_, year)| *year).collect::<Vec<_>>(),
            [2014, 2019, 2023]
        );
        for (number, (place, _)) in years.iter().enumerate() {
            let others = years.iter().skip(number + 1);
            assert!({ others }.all(|(other, _)| (place - other).abs() >= GAP));
        }
    }

    #[test]
    fn a_promise_of_which_nothing_more_is_known_needs_no_strip() {
        assert!(!of(&[]).is_telling());
        assert!(of(&["2019-01-01"]).is_telling());
        assert!(
            Strip {
                due: Some(day("2015-01-01")),
                ..of(&[])
            }
            .is_telling()
        );
    }
}
