//! What a row is by its look. The notes of a page are known by their place: below the text, in smaller letters, each with
//! its number before it.
use super::lines::{Row, figures};

/// How small the letters of notes are, in parts of those of the text, at most.
const SMALL: f64 = 0.95;

/// More room than this between two rows, in parts of their size, ends the notes: the page's foot stands further down.
const ROOM: f64 = 2.1;

/// How many points cells of one column may differ in where they begin.
const SHIFT: f64 = 3.0;

/// How far from the first number a row of notes may begin, in parts of its size. A page's number may stand at its right.
const INDENT: f64 = 6.0;

/// The rows of one note.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// Its number.
    pub(super) label: u32,
    /// The first of its rows, and one past the last.
    pub(super) rows: std::ops::Range<usize>,
}

/// The size of most letters of a paper.
pub(super) fn usual_size(pages: &[Vec<Row>]) -> f64 {
    let mut letters: std::collections::BTreeMap<i64, usize> = std::collections::BTreeMap::new();
    for row in pages.iter().flatten() {
        let length = row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
        *letters.entry((row.size * 10.0).round() as i64).or_default() += length;
    }
    let most = letters.into_iter().max_by_key(|(_, letters)| *letters);
    most.map_or(10.0, |(size, _)| size as f64 / 10.0)
}

/// The share of the letters that stand in bold rows.
pub(super) fn bold_share(pages: &[Vec<Row>]) -> f64 {
    let (mut bold, mut all) = (0, 0);
    for row in pages.iter().flatten() {
        let length = row.cells.iter().map(|cell| cell.text.len()).sum::<usize>();
        all += length;
        bold += length * usize::from(row.bold);
    }
    f64::from(u32::try_from(bold).unwrap_or(u32::MAX))
        / f64::from(u32::try_from(all).unwrap_or(u32::MAX)).max(1.0)
}

/// Whether a row is a heading by its weight: all of it is bold, and it does not go on with what stands in a column.
pub(super) fn is_heading(rows: &[Row], at: usize) -> bool {
    let Some(row) = rows.get(at).filter(|row| row.bold) else {
        return false;
    };
    let [cell] = row.cells.as_slice() else {
        return false;
    };
    let above = at.checked_sub(1).and_then(|at| rows.get(at));
    let columns = above.map_or(&[][..], |above| above.cells.get(1..).unwrap_or(&[]));
    !columns
        .iter()
        .any(|column| (column.x - cell.x).abs() < SHIFT)
}

/// The notes of a page of which the text has letters of this size; `last` is the number of the last note before it.
pub(super) fn of(rows: &[Row], text: f64, last: &mut u32) -> Vec<Note> {
    let mut notes = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let Some(number) = label(row, text).filter(|number| *number == *last + 1) else {
            continue;
        };
        let end = end(rows, at, text);
        if !is_below(rows, at, end) {
            continue;
        }
        *last = number;
        notes = divided(rows, at, end, text, last);
        break;
    }
    notes
}

/// The number that a row of notes begins with.
fn label(row: &Row, text: f64) -> Option<u32> {
    let first = row.cells.first()?;
    let digits = figures(&first.text);
    let small = row.size <= text * SMALL;
    let parted = first
        .text
        .get(digits..)
        .is_some_and(|rest| rest.starts_with(' ') || rest.is_empty() && row.cells.len() > 1);
    let found =
        (row.labelled || small && parted) && (1..=3).contains(&digits) && row.size <= text * 1.01;
    first.text.get(..digits).filter(|_| found)?.parse().ok()
}

/// One past the last row of the notes that begin at `start`.
fn end(rows: &[Row], start: usize, text: f64) -> usize {
    let left = rows
        .get(start)
        .and_then(|row| row.cells.first())
        .map_or(0.0, |cell| cell.x);
    let goes_on = |pair: &[Row]| match pair {
        [above, row] => {
            let begins = row.cells.first().map_or(0.0, |cell| cell.x);
            let near =
                row.y - above.y <= ROOM * above.size.max(row.size) || label(row, text).is_some();
            near && (begins - left).abs() <= INDENT * row.size && row.size <= text * 1.01
        }
        _ => false,
    };
    let rest = rows.get(start..).unwrap_or(&[]);
    let more = rest.windows(2).take_while(|pair| goes_on(pair)).count();
    start + 1 + more
}

/// Whether nothing but the page's foot stands below the notes: a few short rows.
fn is_below(rows: &[Row], start: usize, end: usize) -> bool {
    let below = rows.get(end..).unwrap_or(&[]);
    let above = start.checked_sub(1).and_then(|at| rows.get(at));
    let first = rows.get(start);
    // Within the text, a number begins an item.
    let parted = match (above, first) {
        (Some(above), Some(first)) => {
            first.labelled
                || first.size < above.size * SMALL
                || first.y - above.y > 1.5 * first.size
        }
        _ => true,
    };
    parted && below.len() <= 6
}

/// The notes on these rows.
fn divided(rows: &[Row], start: usize, end: usize, text: f64, last: &mut u32) -> Vec<Note> {
    let mut notes = vec![Note {
        label: *last,
        rows: start..start + 1,
    }];
    for at in start + 1..end {
        let number = rows
            .get(at)
            .and_then(|row| label(row, text))
            .filter(|number| *number == *last + 1);
        if let Some(number) = number {
            *last = number;
            notes.push(Note {
                label: number,
                rows: at..at + 1,
            });
        } else if let Some(note) = notes.last_mut() {
            note.rows.end = at + 1;
        }
    }
    notes
}

/// How many bytes of a row's first cell are the note's number, with the blank behind it.
pub(super) fn label_length(row: &Row) -> usize {
    let text = row.cells.first().map_or("", |cell| cell.text.as_str());
    let digits = figures(text);
    let rest = text.get(digits..).unwrap_or("");
    digits + rest.len() - rest.trim_start().len()
}
