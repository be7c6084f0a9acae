//! Letters as rows, each with its cells: what stands together in one row with only blanks between its words.

use super::glyphs::Glyph;
use hayro_interpret::kurbo::Point;

/// How far two letters may differ in height to stand in one row, in parts of their size.
const LEVEL: f64 = 0.2;

/// What is raised is smaller than its word, by this much at least.
const SMALL: f64 = 0.85;

/// And no smaller than this: beside the large figure of a chamber stands text of its own.
const TINY: f64 = 0.35;

/// How far above its word's line what is raised stands, in parts of the word's size.
const RAISED: std::ops::Range<f64> = 0.12..0.7;

/// The narrowest blank between words where a file writes no blanks, in parts of the size: print sets a quarter, and no
/// less than a sixth in a narrow line.
const BLANK: f64 = 0.16;

/// The narrowest blank where a file writes its blanks itself: anything less is letter-spacing.
const UNWRITTEN: f64 = 0.33;

/// The narrowest room between two cells, in parts of the size: wider than the widest blank of a justified line.
const ROOM: f64 = 1.5;

/// Of how many letters one is a blank in a file that writes its blanks.
const WRITTEN: usize = 14;

/// The raised figures of Unicode, from nought on.
const FIGURES: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/// Words that stand together.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) end: f64,
}

/// What stands on one line of the page, from left to right.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) y: f64,
    /// Size of most of its letters.
    pub(super) size: f64,
    pub(super) cells: Vec<Cell>,
    /// Whether it begins with a raised figure, as a note does.
    pub(super) labelled: bool,
    /// Whether all letters of its first cell are bold.
    pub(super) bold: bool,
}

/// How many bytes of figures a text begins with.
pub(super) fn figures(text: &str) -> usize {
    text.find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(text.len())
}

/// A letter in its row.
struct Placed {
    glyph: Glyph,
    raised: bool,
}

/// The letters of one height.
struct Level {
    y: f64,
    size: f64,
    glyphs: Vec<Placed>,
}

/// The rows of a page, from top to bottom.
pub(super) fn rows(glyphs: Vec<Glyph>, dots: &[Point]) -> Vec<Row> {
    let blanks = glyphs.iter().filter(|glyph| glyph.is_blank()).count();
    let blank = if blanks * WRITTEN > glyphs.len() {
        UNWRITTEN
    } else {
        BLANK
    };
    let mut levels = joined(lowered(levels(glyphs)));
    for dot in dots {
        add_bullet(&mut levels, *dot);
    }
    levels
        .into_iter()
        .filter_map(|level| row(level, blank))
        .collect()
}

/// Sets a drawn bullet before the row that it belongs to: a little above the row's line, left of all its letters.
fn add_bullet(levels: &mut [Level], dot: Point) {
    let is_before = |level: &&mut Level| {
        let above = (level.y - dot.y) / level.size;
        let first = level.glyphs.iter().find(|placed| !placed.glyph.is_blank());
        let room = first.map_or(0.0, |first| (first.glyph.x - dot.x) / level.size);
        (0.05..0.6).contains(&above) && (0.3..3.5).contains(&room)
    };
    if let Some(level) = levels.iter_mut().find(is_before) {
        let glyph = |text: &str, x: f64| Placed {
            glyph: Glyph {
                text: text.to_owned(),
                x,
                y: level.y,
                width: 0.3 * level.size,
                size: level.size,
                bold: false,
            },
            raised: false,
        };
        let bullet = [glyph("•", dot.x), glyph(" ", dot.x + 0.3 * level.size)];
        level.glyphs.splice(0..0, bullet);
    }
}

/// Letters by height.
fn levels(mut glyphs: Vec<Glyph>) -> Vec<Level> {
    glyphs.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut levels: Vec<Level> = Vec::new();
    for glyph in glyphs {
        // Blanks at the size of another font part words, and make no row of their own.
        let near =
            |level: &&mut Level| (glyph.y - level.y).abs() <= LEVEL * glyph.size.min(level.size);
        let placed = |glyph| Placed {
            glyph,
            raised: false,
        };
        match levels.last_mut().filter(near) {
            Some(level) => {
                if !glyph.is_blank() {
                    level.size = level.size.max(glyph.size);
                }
                level.glyphs.push(placed(glyph));
            }
            None => levels.push(Level {
                y: glyph.y,
                size: glyph.size,
                glyphs: vec![placed(glyph)],
            }),
        }
    }
    levels.retain(|level| level.glyphs.iter().any(|placed| !placed.glyph.is_blank()));
    for level in &mut levels {
        level.glyphs.sort_by(|a, b| a.glyph.x.total_cmp(&b.glyph.x));
        level.size = usual(level);
    }
    levels
}

/// The size of most letters.
fn usual(level: &Level) -> f64 {
    let mut sizes: Vec<f64> = level
        .glyphs
        .iter()
        .filter(|placed| !placed.glyph.is_blank())
        .map(|placed| placed.glyph.size)
        .collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(level.size)
}

/// What is raised goes down to the words that it stands at.
fn lowered(levels: Vec<Level>) -> Vec<Level> {
    let mut kept: Vec<Level> = Vec::with_capacity(levels.len());
    // From the lowest on: a mark stands above its row.
    for mut level in levels.into_iter().rev() {
        for below in kept.iter_mut().rev().take(3) {
            let offset = (below.y - level.y) / below.size;
            let small = TINY * below.size..SMALL * below.size;
            if !RAISED.contains(&offset) || !small.contains(&level.size) {
                continue;
            }
            let (marks, rest): (Vec<Placed>, Vec<Placed>) = level
                .glyphs
                .into_iter()
                .partition(|placed| stands_at(&placed.glyph, below));
            level.glyphs = rest;
            below.glyphs.extend(marks.into_iter().map(|placed| Placed {
                raised: true,
                ..placed
            }));
            below.glyphs.sort_by(|a, b| a.glyph.x.total_cmp(&b.glyph.x));
        }
        if level.glyphs.iter().any(|placed| !placed.glyph.is_blank()) {
            kept.push(level);
        }
    }
    kept.reverse();
    kept
}

/// Whether a small letter stands right at a word of this row, or a figure before its first.
fn stands_at(mark: &Glyph, row: &Level) -> bool {
    let reach = row.size * 0.5;
    let figure = mark.text.bytes().all(|sign| sign.is_ascii_digit());
    row.glyphs.iter().any(|placed| {
        let glyph = &placed.glyph;
        let behind = mark.x - glyph.end();
        let before = glyph.x - mark.end();
        !glyph.is_blank() && (-reach..reach).contains(&behind)
            || figure && (-0.1 * reach..4.5 * reach).contains(&before)
    })
}

/// Rows side by side whose lines differ a little are one: a column's own lines need not stand level with the text's.
fn joined(levels: Vec<Level>) -> Vec<Level> {
    let mut rows: Vec<Level> = Vec::with_capacity(levels.len());
    for level in levels {
        let beside = rows.last_mut().filter(|above| {
            let near = level.y - above.y < 0.5 * above.size.min(level.size);
            near && !overlap(above, &level)
        });
        match beside {
            Some(above) => {
                if level.glyphs.len() > above.glyphs.len() {
                    (above.y, above.size) = (level.y, level.size);
                }
                above.glyphs.extend(level.glyphs);
                above.glyphs.sort_by(|a, b| a.glyph.x.total_cmp(&b.glyph.x));
            }
            None => rows.push(level),
        }
    }
    rows
}

/// Whether letters of both stand above each other.
fn overlap(above: &Level, below: &Level) -> bool {
    let ink = |level: &Level| {
        let of = |placed: &Placed| {
            (!placed.glyph.is_blank()).then(|| (placed.glyph.x, placed.glyph.end()))
        };
        level.glyphs.iter().filter_map(of).collect::<Vec<_>>()
    };
    let (above, below) = (ink(above), ink(below));
    let mut next = 0;
    for (x, end) in above {
        while below.get(next).is_some_and(|(_, other)| *other <= x) {
            next += 1;
        }
        if below.get(next).is_some_and(|(other, _)| *other < end) {
            return true;
        }
    }
    false
}

/// A row's words, parted where room is between them.
fn row(level: Level, blank: f64) -> Option<Row> {
    let (y, size) = (level.y, level.size);
    let spacing = spacing(&level.glyphs);
    let mut cells: Vec<Cell> = Vec::new();
    let mut pending = false;
    let mut last: Option<(f64, bool)> = None;
    let mut labels = true;
    let mut labelled = false;
    let mut bold = true;
    for Placed { glyph, raised } in level.glyphs {
        if glyph.is_blank() {
            pending |= last.is_none_or(|(end, _)| glyph.end() > end);
            continue;
        }
        let (end, was_raised) = last.unwrap_or((glyph.x, raised));
        let gap = (glyph.x - end) / glyph.size.max(size * 0.6);
        let marks = was_raised != raised;
        // Behind a mark a word begins: its blank is often none that the file writes.
        let begins = was_raised && !raised && glyph.text.starts_with(char::is_alphanumeric);
        let parted = pending
            || gap > blank.max(spacing + BLANK) && !marks
            || begins && gap > spacing + BLANK;
        // A note's own number is its label and no mark.
        let was_labels = labels && last.is_some();
        labels &= raised;
        if cells.len() <= 1 {
            bold &= glyph.bold || !glyph.text.contains(char::is_alphanumeric);
        }
        labelled |= labels && glyph.text.starts_with(|sign: char| sign.is_ascii_digit());
        let text = if raised && !labels {
            raise(&glyph.text)
        } else {
            glyph.text.clone()
        };
        let own = was_labels && !labels;
        let apart = gap > ROOM.max(spacing * 3.0) && !own;
        match cells.last_mut().filter(|_| !apart) {
            Some(cell) => {
                // The blank that a tool writes before a mark is none of the text; behind a note's own there is one.
                if own || parted && !(raised && !was_raised && gap < 0.5) {
                    cell.text.push(' ');
                }
                cell.text.push_str(&text);
                cell.end = cell.end.max(glyph.end());
            }
            None => cells.push(Cell {
                text,
                x: glyph.x,
                end: glyph.end(),
            }),
        }
        last = Some((glyph.end(), raised));
        pending = false;
    }
    (!cells.is_empty()).then_some(Row {
        y,
        size,
        cells,
        labelled,
        bold,
    })
}

/// The room that stands between most letters of words, in parts of their size: none but where they are spaced.
fn spacing(glyphs: &[Placed]) -> f64 {
    let mut gaps: Vec<f64> = glyphs
        .windows(2)
        .filter_map(|pair| match pair {
            [left, right] if !left.glyph.is_blank() && !right.glyph.is_blank() => {
                Some((right.glyph.x - left.glyph.end()) / left.glyph.size)
            }
            _ => None,
        })
        .collect();
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 2)
        .copied()
        .unwrap_or(0.0)
        .clamp(0.0, 1.0)
}

/// Raised figures as the signs that Unicode has for them; other letters stay as they are.
fn raise(text: &str) -> String {
    text.chars()
        .map(|letter| {
            let figure = letter
                .to_digit(10)
                .and_then(|figure| FIGURES.chars().nth(figure as usize));
            figure.unwrap_or(letter)
        })
        .collect()
}
