//! Headings, told from paragraphs and items by their shape, and how deep they lie.

use super::chunk::{Chunk, begins_in_lower_case, closes};
use super::items::{self, Depth};
use super::levels;
use crate::document::Span;
use crate::dutch::classes::{GOING_ON, SIGNS_OF_SENTENCES};
use crate::dutch::letters::Letters;
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::paper::turns;
use crate::parse::text::split;

/// Most full lines a heading takes, and most letters.
const LINES: f32 = 2.3;
const LETTERS: usize = 200;

/// Level of the headings of questions and answers.
const TURN_LEVEL: u8 = 2;

/// Writes chunks as headings, items and paragraphs.
pub(super) fn write(draft: &mut Draft<'_>, chunks: &[Chunk<'_>]) {
    let headings: Vec<bool> = (0..chunks.len()).map(|at| is_heading(chunks, at)).collect();
    let mut levels = levels::levels(chunks, &headings).into_iter();
    let mut depth = Depth::default();
    for (at, chunk) in chunks.iter().enumerate() {
        let mark = items::mark_of(&chunk.text);
        let heading = headings.get(at).copied().unwrap_or(false);
        let block = match mark {
            _ if chunk.question || turns::is_turn(&chunk.text) => {
                depth.reset();
                turn(chunk)
            }
            _ if heading => {
                depth.reset();
                heading_block(chunk, levels.next().unwrap_or(1))
            }
            Some(mark) if items::is_item(chunks, at) => {
                let level = depth.level(&chunk.text, &mark);
                let item = DraftBlock::item(level, chunk.spans(), without(chunk, mark.len));
                mark.label
                    .map_or(item.clone(), |label| item.numbered(label))
            }
            _ => {
                depth.reset();
                DraftBlock::paragraph(chunk.spans())
            }
        };
        draft.blocks.push(block);
    }
}

/// A question with its number apart, or the heading of an answer.
fn turn(chunk: &Chunk<'_>) -> DraftBlock {
    let number = chunk.lines.first().map_or("", |line| line.text);
    if !chunk.question {
        return DraftBlock::heading(TURN_LEVEL, chunk.spans());
    }
    let label = Some(number.trim_end_matches('.').to_owned());
    DraftBlock {
        text: without(chunk, number.len()),
        label,
        ..DraftBlock::paragraph(chunk.spans())
    }
}

/// A heading keeps its number in the text; a bullet is only a mark.
fn heading_block(chunk: &Chunk<'_>, level: u8) -> DraftBlock {
    let block = DraftBlock::heading(level, chunk.spans());
    match items::mark_of(&chunk.text) {
        Some(mark) if mark.label.is_none() => DraftBlock {
            text: without(chunk, mark.len),
            ..block
        },
        Some(mark) => DraftBlock {
            label: mark.label,
            ..block
        },
        None => block,
    }
}

/// The chunk's lines without the first bytes.
fn without(chunk: &Chunk<'_>, len: usize) -> Vec<Span> {
    let mut lines = chunk.lines.iter();
    let first = lines.next().map(|line| line.tail(len).span);
    first
        .into_iter()
        .filter(|span| !span.is_empty())
        .chain(lines.map(|line| line.span))
        .collect()
}

/// Whether the chunk at `at` is a heading: a short title in front of something.
fn is_heading(chunks: &[Chunk<'_>], at: usize) -> bool {
    let Some(chunk) = chunks.get(at) else {
        return false;
    };
    let text = chunk.text.as_str();
    let before = at.checked_sub(1).and_then(|before| chunks.get(before));
    let announced = before.is_some_and(|before| before.text.ends_with(':') && !before.closes());
    at + 1 < chunks.len()
        && !announced
        && !before.is_some_and(|before| turns::is_turn(&before.text))
        && !chunk.question
        && !turns::is_turn(text)
        && chunk.full_lines <= LINES
        && (chunk.is_told() && !begins_in_lower_case(text)
            || !items::is_item(chunks, at)
                && is_title(text)
                && (chunk.full_lines <= 1.2 || !reads_as_sentence(text)))
}

/// Whether nothing can end here: the last word is one that others follow.
pub(crate) fn ends_open(text: &str) -> bool {
    text.split_whitespace()
        .next_back()
        .is_none_or(|word| GOING_ON.contains(word))
}

/// Whether a text has the shape of a title.
pub(super) fn is_title(text: &str) -> bool {
    let body = items::mark_of(text).map_or(text, |mark| text.get(mark.len..).unwrap_or(""));
    let question = body.ends_with('?') && !body.trim_end_matches('?').contains(['.', '?', ':']);
    text.chars().count() <= LETTERS
        && !ends_open(body)
        && body.contains(char::is_alphabetic)
        && !begins_in_lower_case(body)
        && (question || !(closes(body) || body.ends_with([',', '-'])))
        && !body.contains("://")
}

fn reads_as_sentence(text: &str) -> bool {
    let mut words = split(text).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.any(|word| SIGNS_OF_SENTENCES.contains(word))
}

/// Whether a chunk of one line, after which no word would have fitted, is a title all the same.
pub(super) fn is_full_line_title(chunk: &Chunk<'_>) -> bool {
    let [line] = chunk.lines.as_slice() else {
        return false;
    };
    let first =
        items::mark_of(line.text).map_or(line.text, |mark| line.text.get(mark.len..).unwrap_or(""));
    let opening = split(first).next().unwrap_or("").lower();
    chunk.room
        && is_title(line.text)
        && !reads_as_sentence(line.text)
        && !GOING_ON.contains(&opening)
}

/// Whether a text begins as sentences do: one word with a capital, and small letters after it.
pub(super) fn opens_a_sentence(text: &str) -> bool {
    let mut words = split(text);
    let first = words.next().unwrap_or("");
    let ordinary =
        first.starts_with(char::is_uppercase) && !first.chars().skip(1).any(char::is_uppercase);
    let small = GOING_ON.contains(&first.lower());
    ordinary
        && (small
            || words
                .next()
                .is_some_and(|second| second.starts_with(char::is_lowercase)))
}
