//! A page's rows as text: what stood side by side is side by side, with room between, and what begins at one place of the
//! page begins at one place of the line.

use super::lines::{Cell, Row};
use crate::document::Span;
use std::fmt::Write;

/// Blanks between two cells, at least.
const ROOM: usize = 3;

/// How many points cells may differ in where they begin to be in one column.
const SHIFT: f64 = 3.0;

/// More room than this above a row, in parts of what is usual on the page, leaves lines empty.
const WIDE: f64 = 1.28;

/// Most lines that are left empty.
const EMPTY: usize = 3;

/// Writes the page behind the text of those before it; answers where the first cell of each row stands.
pub(super) fn write(rows: &[Row], text: &mut String) -> Vec<Span> {
    let columns = Columns::of(rows);
    let pitch = pitch(rows);
    let mut places = Vec::with_capacity(rows.len());
    let mut above: Option<&Row> = None;
    for row in rows {
        if let Some(above) = above {
            text.push('\n');
            for _ in 0..empty_lines(above, row, pitch) {
                text.push('\n');
            }
        }
        let mut width = 0;
        for (at, cell) in row.cells.iter().enumerate() {
            let wanted = columns.place(cell.x);
            let room = if at == 0 {
                wanted
            } else {
                wanted.saturating_sub(width).max(ROOM)
            };
            let _ = write!(text, "{:room$}{}", "", cell.text);
            width += room + cell.text.chars().count();
            if at == 0 {
                places.push(Span::new(text.len() - cell.text.len(), text.len()));
            }
        }
        above = Some(row);
    }
    text.push('\n');
    places
}

/// How many lines stay empty between two rows.
fn empty_lines(above: &Row, row: &Row, pitch: f64) -> usize {
    let room = (row.y - above.y) / pitch.max(above.size.min(row.size));
    if room < WIDE {
        return 0;
    }
    ((room - 1.0).round() as usize).clamp(1, EMPTY)
}

/// The room from row to row that is most usual on the page.
fn pitch(rows: &[Row]) -> f64 {
    let mut rooms: Vec<f64> = rows
        .windows(2)
        .filter_map(|pair| match pair {
            [above, row] => {
                Some(row.y - above.y).filter(|room| (0.9..2.0).contains(&(room / row.size)))
            }
            _ => None,
        })
        .collect();
    rooms.sort_by(f64::total_cmp);
    rooms.get(rooms.len() * 2 / 5).copied().unwrap_or(12.0)
}

/// Where on a line of text each place of the page stands.
struct Columns {
    /// Places of the page where cells begin, from the left, and at which sign.
    places: Vec<(f64, usize)>,
}

impl Columns {
    fn of(rows: &[Row]) -> Self {
        let mut starts: Vec<f64> = rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.x)
            .collect();
        starts.sort_by(f64::total_cmp);
        let left = starts.first().copied().unwrap_or(0.0);
        let sign = usual_width(rows);
        let mut columns = Self { places: Vec::new() };
        for start in starts {
            if columns
                .places
                .last()
                .is_some_and(|(place, _)| start - place < SHIFT)
            {
                continue;
            }
            let own = ((start - left) / sign).round() as usize;
            // Behind all that ends left of it.
            let cells = rows.iter().flat_map(|row| &row.cells);
            let behind = cells
                .filter_map(|cell| columns.end_left_of(cell, start))
                .max();
            let before = columns.places.last().map_or(0, |(_, sign)| *sign);
            columns
                .places
                .push((start, own.max(behind.unwrap_or(0)).max(before)));
        }
        columns
    }

    /// The sign at which the room behind a cell ends, where the cell ends left of this place.
    fn end_left_of(&self, cell: &Cell, start: f64) -> Option<usize> {
        (cell.end <= start).then(|| self.place(cell.x) + cell.text.chars().count() + ROOM)
    }

    /// The sign at which a cell begins.
    fn place(&self, x: f64) -> usize {
        let next = self.places.partition_point(|(place, _)| *place <= x + 0.01);
        let found = next.checked_sub(1).and_then(|at| self.places.get(at));
        found.map_or(0, |(_, sign)| *sign)
    }
}

/// How wide a sign is on this page.
fn usual_width(rows: &[Row]) -> f64 {
    let mut widths: Vec<f64> = rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.text.len() > 8)
        .map(|cell| (cell.end - cell.x) / cell.text.chars().count() as f64)
        .collect();
    widths.sort_by(f64::total_cmp);
    widths
        .get(widths.len() / 2)
        .copied()
        .unwrap_or(5.0)
        .max(1.0)
}
