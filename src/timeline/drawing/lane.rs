//! One lane: each mark gets a place with its label, the most important ones first; what finds none within the height of
//! the lane is gathered by years.

use super::letters::{fitted, lines, width};
use super::{Area, Gathered, LINE, Mark, Moment, SIZE, Text, Window, Years};
use crate::document::calendar::Day;
use std::collections::BTreeSet;

/// Least height of a mark with its label, and of what is gathered: what a finger finds.
pub(super) const ROW: i32 = 24;
/// Most that a label is wide: the share of the whole, within these.
const LABEL: (i32, i32, i32) = (4, 208, 290);
/// Least room beside a mark for which a label is broken into lines; for one that may be cut.
const LEAST: (i32, i32) = (84, 140);
/// Half the width of a point, and of its place where it has no label.
const HALF: i32 = 7;
const ALONE: i32 = 12;
/// Shortest time that is drawn as a bar.
const BAR: i32 = 16;
/// From a mark to its label, and between what must not touch.
const GAP: i32 = 5;
/// Where one mark found no place, others of its rank so near to it are not tried.
const NEAR: i32 = 24;

/// What a lane is laid out in.
#[derive(Clone, Copy)]
pub(super) struct Bounds<'a> {
    /// Left and right end of all, and of time.
    pub(super) all: (i32, i32),
    pub(super) time: (i32, i32),
    pub(super) window: Window,
    /// Most that it is high.
    pub(super) most: i32,
    /// What is said of those that are gathered, of these years.
    pub(super) said: &'a dyn Fn(&[usize], Years) -> String,
}

impl Bounds<'_> {
    const fn label(&self) -> i32 {
        let (share, least, most) = LABEL;
        let wide = self.all.1 / share;
        if wide < least {
            least
        } else if wide > most {
            most
        } else {
            wide
        }
    }
}

/// A lane that is laid out; heights count from its own top.
#[derive(Default)]
pub(super) struct Packed {
    pub(super) marks: Vec<Mark>,
    pub(super) gathered: Vec<Gathered>,
    pub(super) height: i32,
}

/// What stands on the line of time for one moment.
#[derive(Clone, Copy)]
struct Shape {
    from: i32,
    to: i32,
    bar: bool,
    later: Option<i32>,
}

/// Lays out these moments of one lane.
pub(super) fn pack(moments: &[(usize, &Moment)], bounds: Bounds<'_>) -> Packed {
    let (marks, left) = placed(moments, bounds, bounds.most);
    if left.is_empty() {
        let height = bottom(&marks);
        return Packed {
            marks,
            gathered: Vec::new(),
            height,
        };
    }
    // There must be room for what is gathered.
    let (marks, left) = placed(moments, bounds, bounds.most - ROW - GAP);
    let top = bottom(&marks) + if marks.is_empty() { 0 } else { GAP };
    let by_year = left.chunk_by(|one, other| year(one.1.days.0) == year(other.1.days.0));
    let gathered = gather(
        by_year.map(<[_]>::to_vec).collect(),
        &|group| pill(group, top, bounds),
        GAP,
    );
    Packed {
        marks,
        gathered,
        height: top + ROW,
    }
}

/// Points in one row; those that would touch are one with their number. Labels stand where there is room beside them.
pub(super) fn strip(moments: &[(usize, &Moment)], bounds: Bounds<'_>) -> Packed {
    let alone = moments.iter().map(|moment| vec![*moment]).collect();
    let (single, gathered): (Vec<Gathered>, Vec<Gathered>) =
        gather(alone, &|group| number(group, bounds), 0)
            .into_iter()
            .partition(|gathered| gathered.members.len() == 1);
    let mark = |gathered: Gathered| {
        let (index, moment) = moments
            .iter()
            .find(|(index, _)| gathered.members.contains(index))?;
        let x = gathered.area.x + ALONE;
        Some(made(
            *index,
            moment,
            Shape::point(x),
            gathered.area,
            Text::default(),
        ))
    };
    let mut marks: Vec<Mark> = single.into_iter().filter_map(mark).collect();
    let mut order: Vec<(u8, usize, &Moment)> = Vec::new();
    for (place, mark) in marks.iter().enumerate() {
        let moment = moments.iter().find(|(index, _)| *index == mark.index);
        order.extend(moment.map(|(_, moment)| (moment.rank, place, *moment)));
    }
    order.sort_by_key(|(rank, place, _)| (*rank, *place));
    for (_, place, moment) in order {
        let Some(mark) = marks.get(place) else {
            continue;
        };
        let shape = Shape::point(mark.along.0);
        // Pairs are not drawn here, nor said.
        let moment = &Moment {
            label: moment.label.iter().take(1).cloned().collect(),
            ..(*moment).clone()
        };
        let others = marks.iter().enumerate();
        let others = others
            .filter(|(other, _)| *other != place)
            .map(|(_, mark)| mark.area);
        let taken: Vec<Area> = others
            .chain(gathered.iter().map(|gathered| gathered.area))
            .collect();
        let free = |(area, _): &(Area, Text)| {
            area.bottom() <= bounds.most && taken.iter().all(|other| !other.meets(area, GAP, 0))
        };
        let options = [behind(moment, shape, bounds), before(moment, shape, bounds)];
        let found = options.into_iter().flatten().find(free);
        if let (Some((area, text)), Some(mark)) = (found, marks.get_mut(place)) {
            (mark.area, mark.text) = (area, text);
        }
    }
    let height = bottom(&marks).max(ROW);
    Packed {
        marks,
        gathered,
        height,
    }
}

fn bottom(marks: &[Mark]) -> i32 {
    marks
        .iter()
        .map(|mark| mark.area.bottom())
        .max()
        .unwrap_or(0)
}

fn year(day: i64) -> i32 {
    Day::from_number(day).year
}

/// Moments that found no place, in the order of time.
type Left<'a> = Vec<(usize, &'a Moment)>;

/// Places what finds a place within the height; what is left over comes in the order of time.
fn placed<'a>(
    moments: &[(usize, &'a Moment)],
    bounds: Bounds<'_>,
    most: i32,
) -> (Vec<Mark>, Left<'a>) {
    let mut order: Left<'a> = moments.to_vec();
    order.sort_by_key(|(index, moment)| (moment.rank, moment.days, *index));
    let (mut marks, mut left): (Vec<Mark>, Left<'a>) = (Vec::new(), Vec::new());
    let mut full = BTreeSet::new();
    for (index, moment) in order {
        let shape = shape(moment, bounds);
        let cell = (moment.rank, shape.from / NEAR);
        let found = if full.contains(&cell) || most < ROW {
            None
        } else {
            nearest(index, moment, shape, bounds, most, &marks)
        };
        match found {
            Some(mark) => marks.push(mark),
            None => {
                full.insert(cell);
                left.push((index, moment));
            }
        }
    }
    left.sort_by_key(|(index, moment)| (moment.days, *index));
    (marks, left)
}

fn shape(moment: &Moment, bounds: Bounds<'_>) -> Shape {
    let place = |day: i64| bounds.window.place(day, bounds.time);
    let (first, last) = (place(moment.days.0), place(moment.days.1 + 1));
    let bar = last - first >= BAR;
    let (from, to) = if bar {
        (first, last)
    } else {
        ((first + last) / 2, (first + last) / 2)
    };
    Shape {
        from,
        to,
        bar,
        later: moment.later.map(place),
    }
}

impl Shape {
    const fn point(x: i32) -> Self {
        Self {
            from: x,
            to: x,
            bar: false,
            later: None,
        }
    }

    /// The part of the line that it takes.
    fn span(self) -> (i32, i32) {
        let later = self.later.unwrap_or(self.from);
        (self.from.min(later) - HALF, self.to.max(later) + HALF)
    }
}

/// The highest free place of a mark with its label behind, before, or below it.
fn nearest(
    index: usize,
    moment: &Moment,
    shape: Shape,
    bounds: Bounds<'_>,
    most: i32,
    marks: &[Mark],
) -> Option<Mark> {
    let mut heights: Vec<i32> = marks.iter().map(|mark| mark.area.bottom() + 2).collect();
    heights.push(0);
    heights.sort_unstable();
    heights.dedup();
    let free = |area: &Area| {
        area.bottom() <= most && marks.iter().all(|mark| !mark.area.meets(area, GAP, 0))
    };
    let set = |label: (Area, Text)| {
        let (area, text) = label;
        let at = |y: i32| (area.moved(y), text.moved(y));
        let (area, text) = heights
            .iter()
            .map(|y| at(*y))
            .find(|(area, _)| free(area))?;
        Some(made(index, moment, shape, area, text))
    };
    let options = [
        behind(moment, shape, bounds),
        before(moment, shape, bounds),
        below(moment, shape, bounds),
    ];
    let found = options.into_iter().flatten().filter_map(set);
    found.min_by_key(|mark| mark.area.bottom())
}

fn made(index: usize, moment: &Moment, shape: Shape, area: Area, text: Text) -> Mark {
    Mark {
        index,
        lane: moment.lane,
        y: area.y + ROW / 2,
        along: (shape.from, shape.to),
        bar: shape.bar,
        later: shape.later,
        crosses: moment.crosses,
        area,
        text,
    }
}

/// The lines of a label, where there are no more than it may have and each has room.
fn label(moment: &Moment, room: i32, bounds: Bounds<'_>) -> Option<Vec<String>> {
    let room = room.min(bounds.label());
    let least = if moment.most.is_some() {
        LEAST.1
    } else {
        LEAST.0
    };
    if room < least {
        return None;
    }
    let mut found = Vec::new();
    for text in &moment.label {
        found.extend(match moment.most {
            Some(most) => fitted(text, room, SIZE, most),
            None => lines(text, room, SIZE),
        });
    }
    let fits = |line: &String| width(line, SIZE, false) <= room;
    found.iter().all(fits).then_some(found)
}

fn widest(lines: &[String]) -> i32 {
    let widths = lines.iter().map(|line| width(line, SIZE, false));
    widths.max().unwrap_or(0)
}

fn beside(lines: Vec<String>, (from, to): (i32, i32), x: i32, end: bool) -> (Area, Text) {
    let high = lines.len() as i32 * LINE;
    let area = Area {
        x: from,
        y: 0,
        width: to - from,
        height: (high + ROW - LINE).max(ROW),
    };
    let wide = widest(&lines);
    let text = Text {
        area: Area {
            x: if end { x - wide } else { x },
            y: (ROW - LINE) / 2,
            width: wide,
            height: high,
        },
        end,
        lines,
    };
    (area, text)
}

fn behind(moment: &Moment, shape: Shape, bounds: Bounds<'_>) -> Option<(Area, Text)> {
    let (from, to) = shape.span();
    let x = to + GAP;
    let lines = label(moment, bounds.all.1 - x, bounds)?;
    let end = x + widest(&lines);
    Some(beside(lines, (from, end), x, false))
}

fn before(moment: &Moment, shape: Shape, bounds: Bounds<'_>) -> Option<(Area, Text)> {
    let (from, to) = shape.span();
    let x = from - GAP;
    let lines = label(moment, x - bounds.all.0, bounds)?;
    let start = x - widest(&lines);
    Some(beside(lines, (start, to), x, true))
}

/// Below its mark, as far to the left as it must.
fn below(moment: &Moment, shape: Shape, bounds: Bounds<'_>) -> Option<(Area, Text)> {
    let (from, to) = shape.span();
    let (left, right) = bounds.all;
    let room = (right - left).min(bounds.label());
    let lines: Vec<String> = moment
        .label
        .iter()
        .flat_map(|text| fitted(text, room, SIZE, moment.most.unwrap_or(4)))
        .collect();
    let wide = widest(&lines);
    let x = from.max(left).min(right - wide);
    let high = lines.len() as i32 * LINE;
    let area = Area {
        x: from.min(x),
        y: 0,
        width: to.max(x + wide) - from.min(x),
        height: ROW - 2 + high + 2,
    };
    let text = Text {
        area: Area {
            x,
            y: ROW - 2,
            width: wide,
            height: high,
        },
        end: false,
        lines,
    };
    Some((area, text))
}

/// One mark for each of these groups, which are in the order of time; groups that would be nearer than this are one.
fn gather<'a>(
    groups: Vec<Left<'a>>,
    mark: &dyn Fn(&Left<'a>) -> Gathered,
    gap: i32,
) -> Vec<Gathered> {
    let mut found: Vec<(Left<'a>, Gathered)> = Vec::new();
    for mut group in groups {
        let mut made = mark(&group);
        while let Some((mut before, other)) = found.pop() {
            if other.area.right() + gap <= made.area.x {
                found.push((before, other));
                break;
            }
            before.append(&mut group);
            group = before;
            made = mark(&group);
        }
        found.push((group, made));
    }
    found.into_iter().map(|(_, mark)| mark).collect()
}

/// The mark of those that are gathered, which says so.
fn pill(group: &Left<'_>, top: i32, bounds: Bounds<'_>) -> Gathered {
    let begun = group.iter().map(|(_, moment)| year(moment.days.0));
    let years = (begun.clone().min(), begun.max());
    let years = (years.0.unwrap_or_default(), years.1.unwrap_or_default());
    let members: Vec<usize> = group.iter().map(|(index, _)| *index).collect();
    let text = (bounds.said)(&members, years);
    let wide = width(&text, SIZE, true) + 16;
    around(group, (wide, top), text, bounds)
}

/// The mark of those that would touch, which says how many they are.
fn number(group: &Left<'_>, bounds: Bounds<'_>) -> Gathered {
    around(group, (2 * ALONE, 0), group.len().to_string(), bounds)
}

/// A mark around the middle of these moments, never outside.
fn around(group: &Left<'_>, (wide, top): (i32, i32), text: String, bounds: Bounds<'_>) -> Gathered {
    let middle = |(_, moment): &(usize, &Moment)| {
        let shape = shape(moment, bounds);
        i64::from((shape.from + shape.to) / 2)
    };
    let sum: i64 = group.iter().map(middle).sum();
    let middle = i32::try_from(sum / (group.len().max(1) as i64)).unwrap_or(0);
    let (left, right) = bounds.all;
    Gathered {
        area: Area {
            x: (middle - wide / 2).min(right - wide).max(left),
            y: top,
            width: wide,
            height: ROW,
        },
        text,
        lane: group.first().map_or(0, |(_, moment)| moment.lane),
        members: group.iter().map(|(index, _)| *index).collect(),
    }
}
