//! The raw file as lines that hold something, each with its place and the room around it.

use crate::document::Span;

/// One line that holds more than white space.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'s> {
    /// The line without white space at either end (U+00A0 is white space).
    pub(crate) text: &'s str,
    /// Where `text` stands in the raw file.
    pub(crate) span: Span,
    /// Number of white-space characters before it on its line.
    pub(crate) indent: usize,
    /// Number of empty lines right before it.
    pub(crate) gap: usize,
}

impl<'s> Line<'s> {
    /// The part of the line from byte `from` of its text on, with the white space before it left out.
    pub(crate) fn tail(&self, from: usize) -> Line<'s> {
        let rest = self.text.get(from..).unwrap_or("");
        let trimmed = rest.trim_start();
        let start = self.span.end - trimmed.len();
        Line {
            text: trimmed,
            span: Span::new(start, self.span.end),
            indent: self.indent,
            gap: 0,
        }
    }
}

/// All lines of `raw` that hold something, in order.
pub(crate) fn lines(raw: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut offset, mut gap) = (0, 0);
    for line in raw.split('\n') {
        let text = line.trim();
        if text.is_empty() {
            gap += 1;
        } else {
            // `text` is a part of `line`.
            let lead = text.as_ptr() as usize - line.as_ptr() as usize;
            let start = offset + lead;
            let indent = line[..lead].chars().count();
            found.push(Line {
                text,
                span: Span::new(start, start + text.len()),
                indent,
                gap,
            });
            gap = 0;
        }
        offset += line.len() + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_their_place_and_the_room_before_them() {
        let raw = "a\n\n \u{a0} b c \n";
        let found = lines(raw);
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[1].text, found[1].gap, found[1].indent),
            ("b c", 1, 3)
        );
        assert_eq!(found[1].span.slice(raw), "b c");
        assert_eq!(found[1].tail(1).text, "c");
        assert_eq!(found[1].tail(1).span.slice(raw), "c");
    }
}
