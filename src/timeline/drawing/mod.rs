//! Where everything stands in the drawing of a timeline: whole pixels, no markup, nothing measured.
//!
//! Time runs from left to right, lanes lie below each other. Every mark stands with its label in a place of its own; what
//! finds none is gathered into one labelled mark. What was planned and what came of it are one mark with two ends. Lines
//! of years and of papers run across all lanes and break off where words stand.

mod density;
mod lane;
pub mod letters;
mod scale;

pub use density::Density;
pub use letters::spread;
pub use scale::{Tick, Window};

use lane::{Bounds, Packed, ROW};

/// Size of the letters, and height of a line of them.
pub const SIZE: i32 = 13;
/// Height of a line of a label.
pub const LINE: i32 = 16;
/// From this width on the names of lanes stand beside them; else above them.
const BESIDE: i32 = 600;
/// Height of the scale above the lanes and below them.
const SCALE: i32 = 22;
/// Room above and below what stands in a lane.
const PAD: i32 = 3;
/// Room between the edges and the ends of time.
const EDGE: i32 = 10;
/// Most that a lane may be high, and the step in which less is tried.
const HIGHEST: i32 = 576;
const STEP: i32 = 8;

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// Words at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// What they take, rather too much than too little.
    pub area: Area,
    /// Whether they end at the right edge, rather than begin at the left one.
    pub end: bool,
    /// Their lines, each [`LINE`] high.
    pub lines: Vec<String>,
}

/// What is to be drawn of one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Its lane.
    pub lane: usize,
    /// First and last day.
    pub days: (i64, i64),
    /// The day on which it is drawn what came of it.
    pub later: Option<i64>,
    /// Lower ones get their places first.
    pub rank: u8,
    /// What stands beside it; each begins on a line of its own.
    pub label: Vec<String>,
    /// In how many lines each must fit, where it may be cut.
    pub most: Option<usize>,
    /// Whether a line goes down from it through all lanes below.
    pub crosses: bool,
}

/// A moment that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its place among the moments.
    pub index: usize,
    /// Its lane.
    pub lane: usize,
    /// The middle of its shape from above.
    pub y: i32,
    /// Where its shape begins and ends; the middle of a point twice.
    pub along: (i32, i32),
    /// Whether it is a bar rather than a point.
    pub bar: bool,
    /// Where the point of what came of it stands.
    pub later: Option<i32>,
    /// Whether a line goes down from it.
    pub crosses: bool,
    /// All that it takes, with its label.
    pub area: Area,
    /// Its label.
    pub text: Text,
}

/// Moments that are gathered into one mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    /// What it takes.
    pub area: Area,
    /// What it says.
    pub text: String,
    /// Its lane.
    pub lane: usize,
    /// Places of its moments, in the order of time.
    pub members: Vec<usize>,
}

/// A lane that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Where it begins, and where the next one does.
    pub area: Area,
    /// Its name; no lines where it has none.
    pub name: Text,
}

/// A line from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Where it stands.
    pub x: i32,
    /// From here.
    pub from: i32,
    /// To here.
    pub to: i32,
    /// Whether a moment stands on it, rather than the beginning of a year.
    pub crosses: bool,
}

/// Everything that is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Width and height.
    pub size: (i32, i32),
    /// Left and right end of time.
    pub time: (i32, i32),
    /// The scale.
    pub ticks: Vec<Tick>,
    /// The lines on which the names of the scale stand: above the lanes, and below them where there is room.
    pub names: Vec<i32>,
    /// Lines across all lanes, in pieces.
    pub rules: Vec<Rule>,
    /// Lanes.
    pub lanes: Vec<Lane>,
    /// Moments.
    pub marks: Vec<Mark>,
    /// What found no place of its own.
    pub gathered: Vec<Gathered>,
}

/// First and last year of moments that are gathered.
pub type Years = (i32, i32);

/// Says how many moments are gathered: their lane, their places among all, their years.
pub type Said<'a> = &'a dyn Fn(usize, &[usize], Years) -> String;

/// What a drawing is made for.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// Width in pixels.
    pub width: i32,
    /// Height that it keeps to as long as more can be gathered.
    pub most: i32,
    /// The time that is drawn.
    pub window: Window,
    /// Names of the lanes.
    pub lanes: &'a [String],
    /// Whether each lane may be a strip, where there is too little room: points in one row, with labels where they fit.
    pub strips: bool,
    /// What is said of moments that are gathered.
    pub said: Said<'a>,
}

impl Area {
    /// Right edge.
    pub const fn right(&self) -> i32 {
        self.x + self.width
    }

    /// Lower edge.
    pub const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Whether it is nearer to another one than this, beside it or above it.
    pub const fn meets(&self, other: &Self, beside: i32, above: i32) -> bool {
        self.x < other.right() + beside
            && other.x < self.right() + beside
            && self.y < other.bottom() + above
            && other.y < self.bottom() + above
    }

    const fn moved(self, down: i32) -> Self {
        Self {
            y: self.y + down,
            ..self
        }
    }
}

impl Text {
    fn moved(&self, down: i32) -> Self {
        Self {
            area: self.area.moved(down),
            ..self.clone()
        }
    }
}

/// Lays out moments on a sheet.
pub fn lay_out(sheet: &Sheet<'_>, moments: &[Moment]) -> Drawing {
    let mut by_lane: Vec<Members<'_>> = vec![Vec::new(); sheet.lanes.len()];
    for (index, moment) in moments.iter().enumerate() {
        let lane = by_lane.get_mut(moment.lane);
        lane.into_iter().for_each(|lane| lane.push((index, moment)));
    }
    by_lane
        .iter_mut()
        .for_each(|lane| lane.sort_by_key(|(index, moment)| (moment.days, *index)));
    let layout = Layout::of(sheet, by_lane);
    let lanes = layout.packed(HIGHEST);
    if layout.height(&lanes) <= sheet.most {
        return layout.assembled(lanes);
    }
    let layout = Layout {
        strips: sheet.strips,
        ..layout
    };
    // The highest lanes that keep to the height.
    let (mut fits, mut most) = (ROW / STEP, HIGHEST / STEP);
    while most - fits > 1 {
        let middle = (fits + most) / 2;
        if layout.height(&layout.packed(middle * STEP)) <= sheet.most {
            fits = middle;
        } else {
            most = middle;
        }
    }
    let lanes = layout.packed(fits * STEP);
    layout.assembled(lanes)
}

/// The moments of a lane, each with its place among all.
type Members<'a> = Vec<(usize, &'a Moment)>;

/// How lanes and what is around them fit together.
struct Layout<'a> {
    sheet: &'a Sheet<'a>,
    lanes: Vec<Members<'a>>,
    names: Vec<Text>,
    /// Whether names of lanes stand beside them.
    beside: bool,
    /// Whether there is so little room that lanes are strips, and the scale stands above them alone.
    strips: bool,
    /// Left and right end of labels, and of time.
    all: (i32, i32),
    time: (i32, i32),
}

impl<'a> Layout<'a> {
    fn of(sheet: &'a Sheet<'a>, lanes: Vec<Members<'a>>) -> Self {
        let names = names(sheet);
        let beside = sheet.width >= BESIDE && sheet.lanes.len() > 1;
        let left = if beside { gutter(&names) } else { 0 };
        Self {
            sheet,
            lanes,
            names,
            beside,
            strips: false,
            all: (left, sheet.width),
            time: (left + EDGE, sheet.width - EDGE),
        }
    }

    /// The lanes, none higher than this.
    fn packed(&self, most: i32) -> Vec<Packed> {
        let pack = |(lane, moments): (usize, &Members<'_>)| {
            let said = |members: &[usize], years: Years| (self.sheet.said)(lane, members, years);
            let bounds = Bounds {
                all: self.all,
                time: self.time,
                window: self.sheet.window,
                most,
                said: &said,
            };
            if self.strips {
                lane::strip(moments, bounds)
            } else {
                lane::pack(moments, bounds)
            }
        };
        self.lanes.iter().enumerate().map(pack).collect()
    }

    const fn pad(&self) -> i32 {
        if self.strips { 0 } else { PAD }
    }

    /// Height of all.
    fn height(&self, lanes: &[Packed]) -> i32 {
        let heights = lanes.iter().zip(&self.names);
        let heights = heights.map(|(lane, name)| self.height_of(lane.height, name));
        heights.sum::<i32>() + if self.strips { SCALE } else { 2 * SCALE }
    }

    /// Height of a lane with this inside.
    fn height_of(&self, inside: i32, name: &Text) -> i32 {
        let (name, row) = (name.area.height, inside.max(ROW));
        let height = if self.beside {
            row.max(name + ROW - LINE)
        } else {
            name + row
        };
        height + 2 * self.pad()
    }

    /// Puts the lanes below each other, and draws the lines across them.
    fn assembled(&self, packed: Vec<Packed>) -> Drawing {
        let width = self.sheet.width;
        let mut drawing = Drawing {
            time: self.time,
            ticks: scale::ticks(self.sheet.window, self.time, width),
            ..Drawing::default()
        };
        let mut top = SCALE;
        for (lane, name) in packed.into_iter().zip(&self.names) {
            let height = self.height_of(lane.height, name);
            let head = if self.beside { 0 } else { name.area.height };
            let inside = top + head + self.pad();
            drawing
                .marks
                .extend(lane.marks.into_iter().map(|mark| Mark {
                    y: mark.y + inside,
                    area: mark.area.moved(inside),
                    text: mark.text.moved(inside),
                    ..mark
                }));
            let gathered = lane.gathered.into_iter().map(|gathered| Gathered {
                area: gathered.area.moved(inside),
                ..gathered
            });
            drawing.gathered.extend(gathered);
            drawing.lanes.push(Lane {
                area: Area {
                    x: 0,
                    y: top,
                    width,
                    height,
                },
                name: name.moved(top + self.pad()),
            });
            top += height;
        }
        let below = (!self.strips).then_some(top + SCALE - 6);
        drawing.names = std::iter::once(SCALE - 8).chain(below).collect();
        drawing.size = (width, if self.strips { top } else { top + SCALE });
        drawing.rules = rules(&drawing, top);
        drawing
    }
}

/// Lines of years and from what crosses, broken off where words stand.
fn rules(drawing: &Drawing, bottom: i32) -> Vec<Rule> {
    let mut covered: Vec<Area> = Vec::new();
    covered.extend(drawing.marks.iter().map(|mark| mark.text.area));
    covered.extend(drawing.gathered.iter().map(|gathered| gathered.area));
    covered.extend(drawing.lanes.iter().map(|lane| lane.name.area));
    covered.retain(|area| area.width > 0);
    let lines = |x: i32, from: i32, crosses: bool| {
        let pieces = scale::pieces(x, (from, bottom), &covered).into_iter();
        pieces.map(move |(from, to)| Rule {
            x,
            from,
            to,
            crosses,
        })
    };
    let years = drawing
        .ticks
        .iter()
        .flat_map(|tick| lines(tick.x, SCALE - 6, false));
    let crossing = drawing.marks.iter().filter(|mark| mark.crosses);
    let crossing = crossing.flat_map(|mark| {
        let x = (mark.along.0 + mark.along.1) / 2;
        lines(x, mark.y + ROW / 4, true)
    });
    years.chain(crossing).collect()
}

/// The names of the lanes, where the first one begins; a lane that is alone needs none.
fn names(sheet: &Sheet<'_>) -> Vec<Text> {
    let beside = sheet.width >= BESIDE;
    let words = sheet.lanes.iter().flat_map(|name| name.split_whitespace());
    let longest = words.map(|word| letters::width(word, SIZE, true)).max();
    let room = if beside {
        (longest.unwrap_or(0) + 2).clamp(120, sheet.width / 4)
    } else {
        sheet.width
    };
    // Bold letters are up to an eighth wider.
    let room = room * 8 / 9;
    let high = if sheet.strips && !beside {
        SIZE + 1
    } else {
        LINE
    };
    let name = |name: &String| {
        let lines = if sheet.lanes.len() > 1 {
            letters::fitted(name, room, SIZE, if beside { 3 } else { 1 })
        } else {
            Vec::new()
        };
        let widths = lines.iter().map(|line| letters::width(line, SIZE, true));
        Text {
            area: Area {
                x: 0,
                y: if beside { (ROW - LINE) / 2 } else { 0 },
                width: widths.max().unwrap_or(0),
                height: lines.len() as i32 * high,
            },
            end: false,
            lines,
        }
    };
    sheet.lanes.iter().map(name).collect()
}

/// Room for the names of lanes beside them.
fn gutter(names: &[Text]) -> i32 {
    let widest = names.iter().map(|name| name.area.width).max();
    widest.unwrap_or(0) + 8
}

#[cfg(test)]
mod tests;
