//! Lines that belong together: a paragraph, a heading, an item.

use crate::document::Span;
use crate::parse::frames::unframed::PrintedLine;
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
    /// Whether it opens with the number of a question.
    pub(super) question: bool,
    /// How many full lines it would take.
    pub(super) full_lines: f32,
}

impl<'s> Chunk<'s> {
    pub(super) fn new(line: &PrintedLine<'s>) -> Self {
        Self {
            lines: vec![line.line],
            text: line.line.text.to_owned(),
            room: line.room,
            question: line.question,
            full_lines: 0.0,
        }
    }

    pub(super) fn add(&mut self, line: Line<'s>) {
        self.lines.push(line);
        self.text.push(' ');
        self.text.push_str(line.text);
    }

    /// Where its lines stand.
    pub(super) fn spans(&self) -> Vec<Span> {
        self.lines.iter().map(|line| line.span).collect()
    }

    /// Whether its container says that it is a heading.
    pub(super) fn is_told(&self) -> bool {
        self.lines.first().is_some_and(|line| line.heading > 0)
    }

    /// Whether its last line closes a sentence.
    pub(super) fn closes(&self) -> bool {
        closes(&self.text)
    }
}

/// Whether the text ends as a sentence or a list's introduction does, marks of footnotes left out of account.
pub(crate) fn closes(text: &str) -> bool {
    let bare = text.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let marked = if bare.ends_with(char::is_alphanumeric) || bare.ends_with(char::is_whitespace) {
        text
    } else {
        bare
    };
    ends_sentence(marked)
        || marked
            .trim_end_matches(['’', '”', ')'])
            .ends_with([':', ';'])
}

/// Whether the first letter is a small one.
pub(crate) fn begins_in_lower_case(text: &str) -> bool {
    text.chars()
        .find(|character| character.is_alphanumeric())
        .is_some_and(char::is_lowercase)
}
