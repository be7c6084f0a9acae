//! The whole trail in one picture: a line of time with its moments, the numbers that belong to them, and what was open at
//! its end. Wide: the line lies, and each moment has a flag on a pole, above or below it, as far away as it must be for no
//! flag to touch another one or its pole. Narrow: the line stands, the years left of it and what happened right of it.

use super::letters::{lines, width};
use crate::explorer::drawing::spread;
use crate::explorer::{Day, MONTHS, Trail, TrailMark};
use crate::ui::route::Position;
use crate::ui::text::trail as words;
use yew::prelude::*;

/// Widths for which it is drawn, in pixels; the style sheet shows one of them (`.picture--…`).
pub const WIDTHS: &[(i32, &str)] = &[(280, "narrow"), (690, "wide"), (1140, "wider")];

/// Up to this width the line stands.
const STANDS: i32 = 480;

/// Sizes of letters: a time, what happened, a number.
const SMALL: i32 = 12;
const TEXT: i32 = 14;
const LARGE: i32 = 17;

/// Most that a flag is wide.
const FLAG: i32 = 132;
/// Room around what must not touch, between pole and flag, between two poles.
const GAP: i32 = 8;
const POLE: i32 = 6;
const APART: i32 = 16;
/// From the line to the nearest flag above it; below it the names of years come first.
const FOOT: i32 = 12;
const NAMES: i32 = 20;
/// From the edges to the line's ends, and from a point to words beside it.
const EDGE: i32 = 10;
const INDENT: i32 = 16;
/// Where the standing line stands, right of the years; and pixels for a year in which nothing is shown.
const YEARS: i32 = 46;
const YEAR: i32 = 4;

/// Words at a place: `x` is their left edge, `y` the line on which they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Left edge.
    pub x: i32,
    /// The line on which they stand.
    pub y: i32,
    /// Size of the letters.
    pub size: i32,
    /// The words.
    pub text: String,
}

/// A label: lines that belong together, in a box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Left, top, width, height.
    pub area: (i32, i32, i32, i32),
    /// Its lines.
    pub lines: Vec<Line>,
}

/// What a point of the line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It happened: a full circle.
    Happened,
    /// It was still to come: an open circle.
    Planned,
    /// A sum of money: a square.
    Money,
    /// Another number: a diamond.
    Number,
}

/// A moment, or an open end, in the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Where it is on the line.
    pub at: (i32, i32),
    /// What it looks like.
    pub shape: Shape,
    /// Where its pole ends, where it has one.
    pub pole: Option<i32>,
    /// What it says.
    pub label: Label,
    /// Where the proof is.
    pub href: String,
}

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The line: from, to, and from there on dashed to.
    pub line: [(i32, i32); 3],
    /// Names of years, or of what follows.
    pub names: Vec<Label>,
    /// Moments and open ends.
    pub points: Vec<Point>,
}

/// The trail at a width.
pub fn drawing(trail: &Trail, width: i32) -> Drawing {
    if width <= STANDS {
        standing(trail, width)
    } else {
        lying(trail, width)
    }
}

/// A label's lines: when, how much, what.
fn label_of(mark: &TrailMark, room: i32) -> Vec<(i32, String)> {
    let mut found = vec![(SMALL, when(mark))];
    if !mark.figure.is_empty() {
        found.push((LARGE, mark.figure.clone()));
    }
    let label = lines(&mark.label, room, TEXT);
    found.extend(label.into_iter().map(|line| (TEXT, line)));
    found
}

/// The time in a few words: day and month matter less here than that they are short.
fn when(mark: &TrailMark) -> String {
    let (first, last) = mark.date.days();
    let month = |day: Day| {
        let index = usize::try_from(day.month).unwrap_or(0).saturating_sub(1);
        MONTHS.get(index).copied().unwrap_or_default()
    };
    let year = first.year;
    match (first.year == last.year, first.month == last.month) {
        _ if mark.since => words::since(year),
        (false, _) => format!("{year}–{}", last.year),
        (true, true) => format!("{} {year}", month(first)),
        (true, false) if last.month - first.month < 3 => {
            format!("{}–{} {year}", month(first), month(last))
        }
        (true, false) => year.to_string(),
    }
}

const fn height_of(size: i32) -> i32 {
    size + 5
}

/// Lines in a box whose left upper corner is here.
fn label(x: i32, y: i32, texts: Vec<(i32, String)>) -> Label {
    let mut below = y;
    let mut widest = 0;
    let set = texts.into_iter().map(|(size, text)| {
        widest = widest.max(width(&text, size, size == LARGE));
        below += height_of(size);
        Line {
            x,
            y: below - 5,
            size,
            text,
        }
    });
    let lines = set.collect();
    Label {
        area: (x, y, widest, below - y),
        lines,
    }
}

const fn shape(mark: &TrailMark) -> Shape {
    match (mark.planned, mark.money, mark.figure.is_empty()) {
        (true, _, _) => Shape::Planned,
        (_, true, _) => Shape::Money,
        (_, _, false) => Shape::Number,
        _ => Shape::Happened,
    }
}

/// The middle of a time; what goes on from a day on is where it begins.
fn middle(mark: &TrailMark) -> i64 {
    let (first, last) = mark.date.days();
    let (first, last) = (first.number(), last.number());
    if mark.since {
        first
    } else {
        (first + last) / 2
    }
}

/// The number of a year's first day.
fn first_day(year: i32) -> i64 {
    Day::new(year, 1, 1).map_or(0, Day::number)
}

/// The line lies; the flags stand above it, the years below. It ends so far from the right edge that the last flag has
/// room, and goes on dashed: what came then, the papers do not say.
fn lying(trail: &Trail, width: i32) -> Drawing {
    let labels: Vec<Vec<(i32, String)>> = trail
        .marks
        .iter()
        .map(|mark| label_of(mark, FLAG))
        .collect();
    let wide = |texts: &Vec<(i32, String)>| label(0, 0, texts.clone()).area.2;
    let widest = labels.iter().map(wide).max().unwrap_or(0);
    let end = (width - EDGE - POLE - widest).max(width / 3);
    let until = trail.until.map(|until| until.end.number());
    let middles = trail.marks.iter().map(middle);
    let last = middles.chain(until).max().unwrap_or(0);
    let years = (first_year(trail), Day::from_number(last).year);
    let start = first_day(years.0);
    let days = (last - start).max(1);
    let place = |day: i64| {
        let share = (day - start) * i64::from(end - EDGE) / days;
        EDGE + i32::try_from(share).unwrap_or(0)
    };
    let mut places: Vec<i32> = trail.marks.iter().map(|mark| place(middle(mark))).collect();
    apart(&mut places, end);
    let (mut above, mut below): (Vec<Flag>, Vec<Flag>) = (Vec::new(), Vec::new());
    for (texts, x) in labels.into_iter().zip(&places).rev() {
        let up = Flag::of(texts.clone(), *x, FOOT, &above);
        let down = Flag::of(texts, *x, FOOT + NAMES, &below);
        if down.top < up.top {
            below.push(down);
        } else {
            above.push(up);
        }
    }
    let line = highest(&above) + GAP;
    let mut names = year_names(years, line, &below, &place);
    let height = line + highest(&below).max(NAMES);
    let up = above
        .into_iter()
        .map(|flag| (flag.x, line - flag.top, line - flag.top, flag.texts));
    let down = below
        .into_iter()
        .map(|flag| (flag.x, line + flag.top, line + flag.bottom, flag.texts));
    let mut flags: Vec<_> = up.chain(down).collect();
    flags.sort_by_key(|(x, ..)| *x);
    let points = trail
        .marks
        .iter()
        .zip(flags)
        .map(|(mark, (x, pole, top, texts))| Point {
            at: (x, line),
            shape: shape(mark),
            pole: Some(pole),
            label: label(x + POLE, top, texts),
            href: Position::of_words(&mark.proof).route().href(),
        });
    let mut points: Vec<Point> = points.collect();
    let mut height = height + GAP;
    if let Some(open) = open_row(trail, height + GAP, width) {
        height = open.bottom + GAP;
        names.push(open.heading);
        points.extend(open.points);
    }
    Drawing {
        width,
        height,
        line: [
            (EDGE, line),
            (until.map_or(end, place), line),
            (width - EDGE, line),
        ],
        names,
        points,
    }
}

/// Places in order, none nearer to the next than [`APART`], none beyond the end nor before the beginning while there is
/// room.
fn apart(places: &mut [i32], end: i32) {
    spread(places, APART);
    let mut most = end;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - APART;
    }
    let mut least = EDGE;
    for place in places {
        *place = (*place).max(least);
        least = *place + APART;
    }
}

/// A label on a pole on one side of the lying line, while its place is looked for: heights count from the line.
struct Flag {
    texts: Vec<(i32, String)>,
    /// Where the pole stands.
    x: i32,
    right: i32,
    bottom: i32,
    top: i32,
}

impl Flag {
    /// The nearest place to the right of its pole where it touches none of the others on its side, whose poles all stand
    /// farther right: so far away that it is beyond all of them there is one.
    fn of(texts: Vec<(i32, String)>, x: i32, nearest: i32, others: &[Self]) -> Self {
        let (.., wide, high) = label(0, 0, texts.clone()).area;
        let mut flag = Self {
            texts,
            x,
            right: x + POLE + wide,
            bottom: nearest,
            top: nearest + high,
        };
        while others.iter().any(|other| flag.touches(other)) {
            flag.bottom += GAP;
            flag.top += GAP;
        }
        flag
    }

    /// Whether it is nearer to another flag or its pole than [`GAP`]. Its own pole stands left of all others.
    fn touches(&self, other: &Self) -> bool {
        let beside = self.right + GAP <= other.x + POLE;
        let above = self.bottom >= other.top + GAP || other.bottom >= self.top + GAP;
        let over_pole = other.x < self.right + GAP && other.top > self.bottom - GAP;
        (!beside && !above) || over_pole
    }
}

/// The year in which it begins.
fn first_year(trail: &Trail) -> i32 {
    let years = trail.marks.iter().map(|mark| mark.date.start.year);
    years
        .chain(trail.until.map(|until| until.end.year))
        .min()
        .unwrap_or(0)
}

/// How far the farthest of them goes.
fn highest(flags: &[Flag]) -> i32 {
    flags.iter().map(|flag| flag.top).max().unwrap_or(0)
}

/// Names of years below the lying line: each in its year where no pole goes down; one that finds no such place is left out.
fn year_names(
    years: (i32, i32),
    line: i32,
    below: &[Flag],
    place: &dyn Fn(i64) -> i32,
) -> Vec<Label> {
    /// More than a year's name is wide, with what parts it from the next one.
    const NAME: i32 = 36;
    let mut names = Vec::new();
    let mut free = 0;
    for year in years.0..=years.1 {
        let (from, to) = (place(first_day(year)), place(first_day(year + 1)));
        let fits = |x: &i32| {
            let clear = |flag: &Flag| flag.x < x - 4 || flag.x > x + NAME;
            *x >= free && below.iter().all(clear)
        };
        // In a year that is narrower than its name, the name begins where the year does.
        let last = (to - NAME).max(from);
        if let Some(x) = (from..=last).step_by(2).find(fits) {
            names.push(label(x, line + 3, vec![(SMALL, year.to_string())]));
            free = x + NAME;
        }
    }
    names
}

/// What was open, below the line.
struct OpenRow {
    heading: Label,
    points: Vec<Point>,
    bottom: i32,
}

/// The open ends side by side, as many as have room for a label.
fn open_row(trail: &Trail, y: i32, width: i32) -> Option<OpenRow> {
    let heading = open_heading(trail, EDGE, y)?;
    let count = i32::try_from(trail.open.len()).unwrap_or(1).max(1);
    let in_row = (width / (FLAG + 2 * INDENT)).clamp(1, count);
    let column = (width - 2 * EDGE) / in_row;
    let mut top = y + heading.area.3 + GAP;
    let (mut bottom, mut points) = (top, Vec::new());
    for row in trail.open.chunks(usize::try_from(in_row).unwrap_or(1)) {
        for (number, open) in (0..).zip(row) {
            let x = EDGE + number * column;
            let texts = lines(&open.label, column - INDENT - 2 * GAP, TEXT);
            let texts = texts.into_iter().map(|line| (TEXT, line)).collect();
            let label = label(x + INDENT, top, texts);
            bottom = bottom.max(top + label.area.3);
            points.push(Point {
                at: (x, top + TEXT / 2 + 2),
                shape: Shape::Planned,
                pole: None,
                label,
                href: Position::of_words(&open.proof).route().href(),
            });
        }
        top = bottom + GAP;
    }
    Some(OpenRow {
        heading,
        points,
        bottom,
    })
}

fn open_heading(trail: &Trail, x: i32, y: i32) -> Option<Label> {
    let until = trail.until.filter(|_| !trail.open.is_empty())?;
    Some(label(x, y, vec![(TEXT, words::open(&until.end.dutch()))]))
}

/// The line stands: years left of it, once each, and what happened right of it.
fn standing(trail: &Trail, width: i32) -> Drawing {
    let left = YEARS + INDENT;
    let room = width - left - 2;
    let mut y = 2;
    let (mut points, mut names): (Vec<Point>, Vec<Label>) = (Vec::new(), Vec::new());
    let mut before: Option<i32> = None;
    for mark in &trail.marks {
        let year = mark.date.start.year;
        y += before.map_or(0, |before| (year - before).clamp(0, 4) * YEAR);
        let label = short_label(mark, left, y, room);
        let middle = label.lines.first().map_or(y, |line| line.y - line.size / 3);
        if before != Some(year) {
            let baseline = label.lines.first().map_or(y, |line| line.y);
            names.push(self::label(
                0,
                baseline - SMALL,
                vec![(SMALL, year.to_string())],
            ));
        }
        before = Some(year);
        y += label.area.3 + GAP;
        points.push(Point {
            at: (YEARS, middle),
            shape: shape(mark),
            pole: None,
            label,
            href: Position::of_words(&mark.proof).route().href(),
        });
    }
    let start = points.first().map_or(0, |point| point.at.1);
    let last = points.last().map_or(0, |point| point.at.1);
    let mut line = [(YEARS, start), (YEARS, last), (YEARS, last)];
    if let Some(heading) = open_heading(trail, left, y + GAP) {
        y += heading.area.3 + 2 * GAP;
        names.push(heading);
        for open in &trail.open {
            let texts = lines(&open.label, room, TEXT);
            let texts = texts.into_iter().map(|line| (TEXT, line)).collect();
            let label = label(left, y, texts);
            y += label.area.3 + GAP;
            line[2] = (YEARS, label.area.1 + TEXT / 2 + 2);
            points.push(Point {
                at: line[2],
                shape: Shape::Planned,
                pole: None,
                label,
                href: Position::of_words(&open.proof).route().href(),
            });
        }
    }
    Drawing {
        width,
        height: y + 2,
        line,
        names,
        points,
    }
}

/// A label without its time: the number, and behind it what it counts where both fit on one line.
fn short_label(mark: &TrailMark, x: i32, y: i32, room: i32) -> Label {
    let what = lines(&mark.label, room, TEXT);
    let behind = width(&mark.figure, LARGE, true) + GAP;
    let wide = width(&mark.label, TEXT, false);
    if mark.figure.is_empty() || what.len() != 1 || behind + wide > room {
        let figure = (!mark.figure.is_empty()).then(|| (LARGE, mark.figure.clone()));
        let what = what.into_iter().map(|line| (TEXT, line));
        return label(x, y, figure.into_iter().chain(what).collect());
    }
    let mut found = label(x, y, vec![(LARGE, mark.figure.clone())]);
    let baseline = y + LARGE;
    found.lines.push(Line {
        x: x + behind,
        y: baseline,
        size: TEXT,
        text: mark.label.clone(),
    });
    found.area.2 = behind + wide;
    found
}

/// The picture in all its widths; those who hear the page have its links, and the table beside it.
pub(crate) fn pictures(trail: &Trail) -> Html {
    let picture = |(width, name): &(i32, &str)| {
        let class = format!("picture picture--{name}");
        svg(&drawing(trail, *width), class)
    };
    html! { <div class="pictures pictures--trail">{ for WIDTHS.iter().map(picture) }</div> }
}

fn svg(drawing: &Drawing, class: String) -> Html {
    let (width, height) = (drawing.width, drawing.height);
    let [from, until, to] = drawing.line;
    let path = |(x, y): (i32, i32), (to_x, to_y): (i32, i32)| format!("M{x} {y}L{to_x} {to_y}");
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" {class} role="group" aria-label={words::PICTURE} viewBox={format!("0 0 {width} {height}")}>
            <path class="picture__line" d={path(from, until)} />
            <path class="picture__line picture__line--on" d={path(until, to)} />
            { for drawing.names.iter().map(|name| html! { <g class="picture__name">{ lines_of(name) }</g> }) }
            { for drawing.points.iter().map(point) }
        </svg>
    }
}

fn point(point: &Point) -> Html {
    let (x, y) = point.at;
    let (left, top, width, height) = point.label.area;
    let pole = point.pole.map(|end| {
        let from = if end < y { y - 6 } else { y + 6 };
        html! { <path class="picture__pole" d={format!("M{x} {from}V{end}")} /> }
    });
    // What a finger finds: the label with the point, at least 24 pixels high.
    let (west, east) = (left.min(x - 8), (left + width).max(x + 8));
    let low = if point.pole.is_some() {
        top + height
    } else {
        (top + height).max(y + 8)
    };
    let north = top.min(low - 24);
    html! {
        <a class="picture__point" href={point.href.clone()}>
            <rect class="picture__hit" x={west.to_string()} y={north.to_string()} width={(east - west).to_string()} height={(low - north).to_string()} />
            { for pole }
            { mark(point.shape, x, y) }
            { lines_of(&point.label) }
        </a>
    }
}

fn mark(shape: Shape, x: i32, y: i32) -> Html {
    let square = |class: &'static str, transform: Option<String>| {
        html! { <rect {class} x={(x - 6).to_string()} y={(y - 6).to_string()} width="12" height="12" {transform} /> }
    };
    let circle = |class: &'static str| html! { <circle {class} cx={x.to_string()} cy={y.to_string()} r="6" /> };
    match shape {
        Shape::Happened => circle("picture__mark"),
        Shape::Planned => circle("picture__mark picture__mark--planned"),
        Shape::Money => square("picture__mark", None),
        Shape::Number => square("picture__mark", Some(format!("rotate(45 {x} {y})"))),
    }
}

fn lines_of(label: &Label) -> Html {
    let line = |line: &Line| {
        let class = match line.size {
            SMALL => "picture__when",
            LARGE => "picture__figure",
            _ => "picture__text",
        };
        // The space parts the lines for who hears them.
        html! { <text {class} x={line.x.to_string()} y={line.y.to_string()}>{ &line.text }{ " " }</text> }
    };
    label.lines.iter().map(line).collect()
}
