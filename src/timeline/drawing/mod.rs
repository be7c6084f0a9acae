//! Where everything stands in the drawing of a timeline: whole pixels, no markup.
//!
//! Time runs *along* one side, lanes lie *across* it: along is left to right in a wide window, top to bottom in a narrow
//! one. What happens on top of each other is moved to rows of its lane; what would be too much to draw is counted in
//! clusters, so that there are never more marks than places for them.

mod labels;

pub use labels::{spread, width, wrapped};

use super::{Shown, Timeline};
use crate::document::calendar::Day;
use crate::dutch::months::MONTHS;
use crate::extract::OpenEnd;
use std::ops::Range;

/// More marks than this are drawn as clusters.
const MANY: usize = 110;
/// Length of a cluster's cell, pixels.
const CELL: i32 = 20;
/// Height of a row of marks, pixels: with labels beside them, and without.
const ROWS: (i32, i32) = (20, 11);
/// Room that a mark takes on either side of its middle, pixels.
const ROOM: i32 = 8;
/// Room above the rows of a lane, for its name, pixels.
const NAME: i32 = 18;
/// Most rows that a lane asks for.
const MOST_ROWS: usize = 12;
/// Longer times than this do not stretch the scale to their end, days.
const LONG: i64 = 400;
/// Shortest interval that is drawn as a bar, pixels.
const BAR: i32 = 14;

/// The paper that is drawn on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Pixels along the axis of time.
    pub along: i32,
    /// Pixels across, for the lanes only.
    pub across: i32,
    /// Whether labels stand beside their marks; else beside the lanes.
    pub labels_in_lanes: bool,
}

/// The part of time that is drawn: days since 1 January 1970, from the first up to, not including, the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// First day.
    pub from: i64,
    /// The day after the last.
    pub to: i64,
}

/// What stands on the drawing for one happening, or for several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Place of the (first) happening in the list that is drawn.
    pub index: usize,
    /// How many happenings it stands for.
    pub count: usize,
    /// Where it begins and ends along the axis.
    pub along: Range<i32>,
    /// Its middle across the axis.
    pub across: i32,
    /// Number of its lane.
    pub lane: usize,
    /// Whether it is a bar rather than a point.
    pub bar: bool,
    /// Whether the beginning and the end are no days that anybody named.
    pub soft: (bool, bool),
    /// Whether it belongs to the main line.
    pub main: bool,
    /// Where its label begins along the axis, and whether it is set before the mark.
    pub label: Option<(i32, bool)>,
}

/// A line of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Along the axis.
    pub along: i32,
    /// The year, or the month's name.
    pub text: String,
    /// Whether a year begins here.
    pub year: bool,
}

/// Everything that is drawn of happenings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// The scale.
    pub ticks: Vec<Tick>,
    /// Where each lane begins, and how far the last one reaches.
    pub lanes: Vec<i32>,
    /// Happenings.
    pub marks: Vec<Mark>,
}

impl Window {
    /// All that is shown, with a margin; ten years where nothing is.
    pub fn around(timeline: &Timeline, shown: &[Shown]) -> Self {
        let days = shown
            .iter()
            .filter_map(|shown| Some(timeline.lead(shown)?.interval.days()));
        // What lasts for years runs out of the picture rather than make all else small.
        let end = |first: i64, last: i64| {
            if last - first > LONG {
                first + LONG / 2
            } else {
                last + 1
            }
        };
        let bounds = days.map(|(first, last)| (first.number(), end(first.number(), last.number())));
        let whole = bounds.reduce(|all, one| (all.0.min(one.0), all.1.max(one.1)));
        let (from, to) = whole.unwrap_or((16_000, 19_653));
        let margin = ((to - from) / 24).max(15);
        Self {
            from: from - margin,
            to: to + margin,
        }
    }

    /// Length in days.
    pub const fn length(self) -> i64 {
        self.to - self.from
    }

    /// Where a day stands on an axis of so many pixels.
    pub fn along(self, day: i64, pixels: i32) -> i32 {
        let at = (day - self.from) * i64::from(pixels) / self.length().max(1);
        at.clamp(-100_000, 100_000) as i32
    }

    /// The day at a place of an axis of so many pixels.
    pub fn day(self, along: i32, pixels: i32) -> i64 {
        self.from + i64::from(along) * self.length() / i64::from(pixels.max(1))
    }

    /// The same length, so many days later.
    pub const fn later(self, days: i64) -> Self {
        Self {
            from: self.from + days,
            to: self.to + days,
        }
    }

    /// `percent` of the length, with this day where it was; never less than a month or more than `most` days.
    pub fn zoomed(self, percent: i64, around: i64, most: i64) -> Self {
        let length = (self.length() * percent / 100).clamp(30, most.max(30));
        let before = (around - self.from) * length / self.length().max(1);
        Self {
            from: around - before,
            to: around - before + length,
        }
    }

    /// Moved so that a part of `whole` stays in sight.
    pub fn kept_near(self, whole: Self) -> Self {
        let (early, late) = (
            whole.from - self.length() * 3 / 4,
            whole.to - self.length() / 4,
        );
        self.later((early - self.from).max(0))
            .later((late - self.from).min(0))
    }
}

/// Lays happenings out; `lane_of` gives the lane of the happening at this place in the list, out of so many.
pub fn lay_out(
    timeline: &Timeline,
    shown: &[Shown],
    (paper, window): (Paper, Window),
    lanes: usize,
    lane_of: &dyn Fn(usize) -> usize,
) -> Drawing {
    let lane_of = |index: usize| lane_of(index).min(lanes.saturating_sub(1));
    let mut crowd = vec![0; lanes];
    (0..shown.len()).for_each(|index| {
        crowd
            .iter_mut()
            .skip(lane_of(index))
            .take(1)
            .for_each(|count| *count += 1)
    });
    let edges = edges(&crowd, paper);
    let mut marks: Vec<Mark> = (0..shown.len())
        .filter_map(|index| mark(timeline, shown, index, paper, window))
        .collect();
    marks
        .iter_mut()
        .for_each(|mark| mark.lane = lane_of(mark.index));
    if marks.len() > MANY {
        marks = clusters(marks);
    }
    let label = |mark: &Mark| {
        let title = shown
            .get(mark.index)
            .and_then(|shown| timeline.lead(shown)?.title.as_ref());
        title
            .filter(|_| paper.labels_in_lanes && mark.count == 1)
            .map_or(0, |title| width(title))
    };
    place(&mut marks, &edges, paper, &label);
    clear(&mut marks, &label);
    Drawing {
        ticks: ticks(paper.along, window),
        lanes: edges,
        marks,
    }
}

/// Where lanes begin, and the last one ends: those with more in them, in or out of sight, get more rows.
fn edges(crowd: &[usize], paper: Paper) -> Vec<i32> {
    let lanes = crowd.len().max(1) as i32;
    let names = if paper.labels_in_lanes { NAME } else { 0 };
    let rows = (paper.across - lanes * names) / ROWS.0;
    let mut rows_of = vec![1_usize; crowd.len()];
    if paper.labels_in_lanes {
        for _ in lanes..rows {
            // The next row goes to the lane with most to draw in a row.
            let need = |lane: &usize| {
                let (count, rows) = (
                    crowd.get(*lane).map_or(0, |count| (*count).min(MOST_ROWS)),
                    rows_of.get(*lane).copied().unwrap_or(1),
                );
                count * 100 / rows
            };
            let neediest = (0..crowd.len()).rev().max_by_key(need);
            rows_of
                .iter_mut()
                .skip(neediest.unwrap_or_default())
                .take(1)
                .for_each(|rows| *rows += 1);
        }
    }
    let all = rows_of.iter().sum::<usize>().max(1) as i32;
    let mut edges = vec![0];
    let mut before = 0;
    for (number, rows) in rows_of.iter().enumerate() {
        before += *rows as i32;
        edges.push((number as i32 + 1) * names + (paper.across - lanes * names) * before / all);
    }
    edges
}

/// The mark of one happening, where a part of it is in sight.
fn mark(
    timeline: &Timeline,
    shown: &[Shown],
    index: usize,
    paper: Paper,
    window: Window,
) -> Option<Mark> {
    let entry = timeline.lead(shown.get(index)?)?;
    let (first, last) = entry.interval.days();
    let (start, end) = (
        window.along(first.number(), paper.along),
        window.along(last.number() + 1, paper.along),
    );
    let open = (
        entry.open == Some(OpenEnd::Start),
        entry.open == Some(OpenEnd::End),
    );
    let bar = end - start >= BAR;
    let along = if bar {
        start..end
    } else {
        (start + end) / 2..(start + end) / 2
    };
    let vague = entry.is_vague() || entry.edtf.contains('?');
    let in_sight = along.end >= 0 && along.start <= paper.along;
    in_sight.then(|| Mark {
        index,
        count: 1,
        along: along.start.max(-ROOM)..along.end.min(paper.along + ROOM),
        across: 0,
        lane: 0,
        bar,
        soft: (vague || open.0, vague || open.1),
        main: entry.title.is_some(),
        label: None,
    })
}

/// At most one mark for each cell of a lane.
fn clusters(mut marks: Vec<Mark>) -> Vec<Mark> {
    let cell = |mark: &Mark| (mark.lane, mark.along.start.max(0) / CELL);
    marks.sort_by_key(|mark| (cell(mark), mark.index));
    let cluster = |same: &[Mark]| {
        let middle = same
            .first()
            .map_or(0, |mark| mark.along.start.max(0) / CELL * CELL + CELL / 2);
        let first = same.iter().find(|mark| mark.main).or(same.first())?.clone();
        let along = if same.len() > 1 {
            middle..middle
        } else {
            first.along.start.max(0)..first.along.start.max(0)
        };
        Some(Mark {
            count: same.len(),
            along,
            bar: false,
            soft: (false, false),
            ..first
        })
    };
    marks
        .chunk_by(|left, right| cell(left) == cell(right))
        .filter_map(cluster)
        .collect()
}

/// Gives each mark a row of its lane, and a label where there is room for one: the main line first.
fn place(marks: &mut [Mark], edges: &[i32], paper: Paper, label: &dyn Fn(&Mark) -> i32) {
    let (top, height) = if paper.labels_in_lanes {
        (NAME, ROWS.0)
    } else {
        (0, ROWS.1)
    };
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|index| marks.get(*index).map(|mark| (!mark.main, mark.along.start)));
    // What is taken: lane, row, and the part of the axis.
    let mut taken: Vec<(usize, i32, Range<i32>)> = Vec::new();
    for index in order {
        let Some(mark) = marks.get_mut(index) else {
            continue;
        };
        let (start, end) = (
            edges.get(mark.lane).copied().unwrap_or(0) + top,
            edges.get(mark.lane + 1).copied().unwrap_or(0),
        );
        let rows = ((end - start) / height).max(1);
        let bare = bare(mark);
        let free = |row: i32, range: &Range<i32>| {
            !taken.iter().any(|(lane, other, there)| {
                *lane == mark.lane && *other == row && meet(there, range)
            })
        };
        let wanted = label(mark);
        let (behind, before) = (bare.start..bare.end + wanted, bare.start - wanted..bare.end);
        let options = [
            (wanted > 0 && behind.end <= paper.along, behind),
            (wanted > 0 && before.start >= 0, before),
            (true, bare.clone()),
        ];
        let fits = |(fits, range): &(bool, Range<i32>)| {
            if *fits {
                (0..rows)
                    .find(|row| free(*row, range))
                    .map(|row| (row, range.clone()))
            } else {
                None
            }
        };
        let found = options
            .iter()
            .enumerate()
            .find_map(|(number, option)| Some((number, fits(option)?)));
        let (option, (row, range)) = found.unwrap_or((2, (index as i32 % rows, bare.clone())));
        mark.label = match option {
            0 => Some((bare.end, false)),
            1 => Some((bare.start, true)),
            _ => None,
        };
        // Rows share the lane evenly; a lane of one row has its marks in the middle.
        mark.across = start + (end - start) * (2 * row + 1) / (2 * rows);
        taken.push((mark.lane, row, range));
    }
}

/// The part of the axis that a mark takes without its label.
fn bare(mark: &Mark) -> Range<i32> {
    mark.along.start.max(0) - ROOM..mark.along.end + ROOM
}

fn meet(one: &Range<i32>, other: &Range<i32>) -> bool {
    one.start < other.end && other.start < one.end
}

/// Takes away labels that a mark came to stand on, where a lane had no row left for it.
fn clear(marks: &mut [Mark], label: &dyn Fn(&Mark) -> i32) {
    let taken: Vec<(usize, i32, Range<i32>)> = marks
        .iter()
        .map(|mark| (mark.index, mark.across, bare(mark)))
        .collect();
    for mark in marks.iter_mut() {
        let width = label(mark);
        let Some((along, before)) = mark.label else {
            continue;
        };
        let range = if before {
            along - width..along
        } else {
            along..along + width
        };
        let stands_on = |(index, across, there): &(usize, i32, Range<i32>)| {
            *index != mark.index && *across == mark.across && meet(there, &range)
        };
        if taken.iter().any(stands_on) {
            mark.label = None;
        }
    }
}

/// Lines where years begin, and where months begin once there is room for their names.
fn ticks(pixels: i32, window: Window) -> Vec<Tick> {
    let month = i64::from(pixels) * 30 / window.length().max(1);
    let step = match month {
        0..=12 => 12,
        13..=33 => 3,
        _ => 1,
    };
    let year_width = month * 12;
    let years = match year_width {
        0..=11 => 10,
        12..=39 => 5,
        _ => 1,
    };
    let (first, last) = (
        Day::from_number(window.from).year,
        Day::from_number(window.to).year,
    );
    let months =
        (first..=last).flat_map(|year| (1..=12_u32).step_by(step).map(move |month| (year, month)));
    let tick = |(year, month): (i32, u32)| {
        let along = window.along(Day::new(year, month, 1)?.number(), pixels);
        let name = MONTHS.get(month as usize - 1)?.get(..3)?;
        let text = if month == 1 {
            year.to_string()
        } else {
            name.to_owned()
        };
        let wanted = (0..=pixels).contains(&along) && (month > 1 || year % years == 0);
        wanted.then_some(Tick {
            along,
            text,
            year: month == 1,
        })
    };
    months.filter_map(tick).collect()
}

#[cfg(test)]
mod tests;
