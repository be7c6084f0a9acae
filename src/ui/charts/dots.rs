//! Dots along time: a row a thing, a dot where a paper names it, with how often.

use super::letters::{lines, width};
use crate::explorer::Day;
use yew::prelude::*;

/// A row: its name, and the days on which it is named, with how often.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DotRow {
    pub(crate) label: String,
    pub(crate) dots: Vec<(Day, usize)>,
}

/// A chart of dots.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Dots {
    /// What a screen reader says instead of the drawing.
    pub(crate) described: String,
    pub(crate) rows: Vec<DotRow>,
    /// First and last year of the axis.
    pub(crate) years: (i32, i32),
}

/// Height of a row, of a line of its name, and of the years on top, in pixels.
const ROW: i32 = 26;
const LINE: i32 = 19;
const TOP: i32 = 22;
/// Size of the letters.
const LETTERS: i32 = 14;
/// Radius of a dot: room for a number of two figures.
const RADIUS: i32 = 10;

impl Dots {
    /// The drawing at this width.
    pub(crate) fn draw(&self, width_of_all: i32) -> Html {
        let (first, last) = (day_number(self.years.0), day_number(self.years.1 + 1));
        let room = f64::from(width_of_all - 2 * RADIUS);
        let days = (last - first).max(1) as f64;
        let at = |number: i64| f64::from(RADIUS) + room * (number - first) as f64 / days;
        let mut y = TOP;
        let mut rows = Vec::new();
        for row in &self.rows {
            for line in lines(&row.label, width_of_all, LETTERS) {
                y += LINE;
                rows.push(html! { <text class="chart__label" x="0" y={(y - 5).to_string()}>{ line }</text> });
            }
            rows.push(row_view(row, y + ROW / 2, width_of_all, at));
            y += ROW + 6;
        }
        let view_box = format!("0 0 {width_of_all} {y}");
        html! {
            <svg class="chart__drawing" width={width_of_all.to_string()} height={y.to_string()} viewBox={view_box} role="img" aria-label={self.described.clone()}>
                { for self.ticks(width_of_all).into_iter().map(|year| tick(year, at(day_number(year)), y)) }
                { for rows }
            </svg>
        }
    }

    /// The years that are named on the axis: as many as have room.
    fn ticks(&self, width_of_all: i32) -> Vec<i32> {
        let (first, last) = self.years;
        let most = (width_of_all / (width("2000", LETTERS, false) + 12)).max(1);
        let step = (last - first + most) / most;
        (first..=last).step_by(step.max(1) as usize).collect()
    }
}

fn day_number(year: i32) -> i64 {
    Day::new(year, 1, 1).map_or(0, Day::number)
}

fn tick(year: i32, x: f64, bottom: i32) -> Html {
    let x = format!("{x:.1}");
    html! {
        <>
            <text class="chart__year" x={x.clone()} y="14">{ year }</text>
            <line class="chart__tick" x1={x.clone()} x2={x} y1={TOP.to_string()} y2={bottom.to_string()} />
        </>
    }
}

/// The line of a row and its dots. Dots that would touch are gathered into one, at the first one's place.
fn row_view(row: &DotRow, y: i32, width_of_all: i32, at: impl Fn(i64) -> f64) -> Html {
    let mut dots: Vec<(f64, usize)> = Vec::new();
    for (day, count) in &row.dots {
        let x = at(day.number());
        match dots.last_mut() {
            Some((last, gathered)) if x - *last < f64::from(2 * RADIUS + 2) => *gathered += count,
            _ => dots.push((x, *count)),
        }
    }
    let dot = |(x, count): &(f64, usize)| {
        let x = format!("{x:.1}");
        html! {
            <>
                <circle class="chart__mark" cx={x.clone()} cy={y.to_string()} r={RADIUS.to_string()} />
                <text class="chart__count" {x} y={(y + 5).to_string()}>{ *count }</text>
            </>
        }
    };
    html! {
        <>
            <line class="chart__axis" x1="0" x2={width_of_all.to_string()} y1={y.to_string()} y2={y.to_string()} />
            { for dots.iter().map(dot) }
        </>
    }
}
