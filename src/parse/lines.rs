//! The raw file as lines that hold something, each with its place and the room around it.

use super::markdown;
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
    /// What stands there with the signs of Markdown; `text` itself where there are none.
    pub(crate) raw: &'s str,
    /// The level of the heading that its container says it is; 0 where it says nothing.
    pub(crate) heading: u8,
}

impl<'s> Line<'s> {
    /// Where the first `to` bytes of its text stand, with the signs in and behind them where those end the line.
    pub(crate) fn head(&self, to: usize) -> Span {
        let marked = self.raw.len() != self.text.len();
        let length = match to {
            to if to >= self.text.len() => self.raw.len(),
            to if marked => markdown::raw_offset(self.raw, to),
            to => to,
        };
        Span::new(self.span.start, self.span.start + length)
    }

    /// The part of the line from byte `from` of its text on, with the white space before it left out.
    pub(crate) fn tail(&self, from: usize) -> Line<'s> {
        let rest = self.text.get(from..).unwrap_or("");
        let trimmed = rest.trim_start();
        let marked = self.raw.len() != self.text.len();
        let skipped = if marked {
            markdown::raw_offset(self.raw, self.text.len() - trimmed.len())
        } else {
            self.text.len() - trimmed.len()
        };
        Line {
            text: trimmed,
            span: Span::new(self.span.start + skipped, self.span.end),
            indent: self.indent,
            gap: 0,
            raw: self.raw.get(skipped..).unwrap_or(trimmed),
            heading: self.heading,
        }
    }
}

/// The same lines, each with its text as `plain` has it, which holds line for line the same without signs of Markdown.
/// Lines of nothing but signs stay as they are.
pub(crate) fn marked_lines<'s>(raw: &'s str, plain: &'s str) -> Vec<Line<'s>> {
    let mut found = lines(raw);
    let mut texts = plain.split('\n');
    let (mut start, mut end) = (0, 0);
    let mut text = "";
    for line in &mut found {
        // The line of `raw` that holds this one, and its text.
        while end <= line.span.start {
            let length = raw.get(end..).and_then(|rest| rest.find('\n'));
            start = end;
            end = length.map_or(raw.len() + 1, |length| end + length + 1);
            text = texts.next().unwrap_or("").trim();
        }
        debug_assert!(start <= line.span.start);
        if !text.is_empty() {
            line.text = text;
        }
    }
    found
}

/// All lines of `raw` that hold something, in order. A return alone ends a line, as it did on old Macs.
pub(crate) fn lines(raw: &str) -> Vec<Line<'_>> {
    let mut found = Vec::new();
    let (mut offset, mut gap) = (0, 0);
    for ended in raw.split('\n') {
        let returned = ended.strip_suffix('\r').unwrap_or(ended);
        for line in returned.split('\r') {
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
                    raw: text,
                    heading: 0,
                });
                gap = 0;
            }
            offset += line.len() + 1;
        }
        offset += ended.len() - returned.len();
    }
    found
}

/// The spans of these lines, one a line.
pub(crate) fn spans(lines: &[Line<'_>]) -> Vec<Span> {
    lines.iter().map(|line| line.span).collect()
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
        let returned: Vec<_> = lines("a\r\n\r\nb\r\rc\rd\n")
            .iter()
            .map(|line| (line.text, line.gap, line.span.start))
            .collect();
        assert_eq!(
            returned,
            [("a", 0, 0), ("b", 1, 5), ("c", 1, 8), ("d", 0, 10)]
        );
        let marked = "**Nr. 3** **MOTIE**\n\n**\n## Kop";
        let plain = markdown::text_of(marked).unwrap_or_default();
        let lines = marked_lines(marked, &plain);
        let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
        assert_eq!(texts, ["Nr. 3 MOTIE", "**", "Kop"]);
        assert_eq!(lines[0].tail(5).span.slice(marked), "MOTIE**");
        assert_eq!(lines[0].tail(5).tail(1).text, "OTIE");
        assert_eq!(lines[0].head(4).slice(marked), "**Nr. ");
        assert_eq!(lines[0].head(11).slice(marked), "**Nr. 3** **MOTIE**");
        assert_eq!(found[1].tail(1).text, "c");
        assert_eq!(found[1].tail(1).span.slice(raw), "c");
    }
}
