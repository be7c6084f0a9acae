//! Printed lines put together to chunks: paragraphs, headings, items.
//!
//! A chunk ends where the next word would still have fitted on the line and either the line closes a sentence or the next
//! begins with a capital; where there is room; and where an item begins. At a page's end a sentence goes on unless it was
//! closed.

use super::items;
use super::measure::Measure;
use super::sheet::FlowLine;
use super::titles;
use crate::document::Span;
use crate::parse::lines::Line;
use crate::parse::text::ends_sentence;

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(super) struct Chunk<'s> {
    /// Its lines, in order.
    pub(super) lines: Vec<Line<'s>>,
    /// The lines with a space between, not repaired.
    pub(super) text: String,
    /// Whether there was room before it.
    pub(super) room: bool,
    /// How many full lines it would take.
    pub(super) full_lines: f32,
}

impl<'s> Chunk<'s> {
    fn new(line: &FlowLine<'s>) -> Self {
        Self { lines: vec![line.line], text: line.line.text.to_owned(), room: line.room, full_lines: 0.0 }
    }

    fn add(&mut self, line: Line<'s>) {
        self.lines.push(line);
        self.text.push(' ');
        self.text.push_str(line.text);
    }

    /// Where its lines stand.
    pub(super) fn spans(&self) -> Vec<Span> {
        self.lines.iter().map(|line| line.span).collect()
    }

    /// Whether its last line closes a sentence.
    pub(super) fn closes(&self) -> bool {
        closes(&self.text)
    }
}

/// The body's lines as chunks.
pub(super) fn chunks<'s>(flow: &[FlowLine<'s>]) -> Vec<Chunk<'s>> {
    let measure = Measure::of(flow.iter().map(|line| line.line.text));
    let mut chunks: Vec<Chunk<'s>> = Vec::new();
    for line in flow {
        match chunks.last_mut() {
            Some(chunk) if goes_on(chunk, line, measure) => chunk.add(line.line),
            _ => chunks.push(Chunk::new(line)),
        }
    }
    for chunk in &mut chunks {
        chunk.full_lines = measure.lines(&chunk.text);
    }
    chunks
}

/// Whether `next` continues the chunk.
fn goes_on(chunk: &Chunk<'_>, next: &FlowLine<'_>, measure: Measure) -> bool {
    let Some(last) = chunk.lines.last() else { return false };
    let fits = measure.fits(last.text, next.line.text);
    let closes = chunk.closes();
    let ended = closes || fits || next.room || chunk.text.ends_with(',');
    if items::begins(next.line.text, ended) {
        return false;
    }
    let lower = begins_in_lower_case(next.line.text);
    if next.crossed {
        return if closes { !next.room && (lower || !fits) } else { lower || !fits };
    }
    if next.room {
        return !closes && lower && !fits;
    }
    let stops = fits && (closes || !lower);
    !stops && !(titles::is_full_line_title(chunk) && titles::opens_a_sentence(next.line.text))
}

/// Whether the text ends as a sentence or a list's introduction does, marks of footnotes left out of account.
pub(super) fn closes(text: &str) -> bool {
    let bare = text.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let marked = if bare.ends_with(char::is_alphanumeric) || bare.ends_with(char::is_whitespace) { text } else { bare };
    ends_sentence(marked) || marked.trim_end_matches(['’', '”', ')']).ends_with([':', ';'])
}

/// Whether the first letter is a small one.
pub(super) fn begins_in_lower_case(text: &str) -> bool {
    text.chars().find(|character| character.is_alphanumeric()).is_some_and(char::is_lowercase)
}
