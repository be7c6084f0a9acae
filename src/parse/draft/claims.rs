//! Which bytes of the raw file belong to whom.

use crate::document::Span;
use std::collections::BTreeMap;

/// Which bytes have an owner.
#[derive(Default)]
pub(super) struct Claims {
    spans: BTreeMap<usize, usize>,
}

impl Claims {
    /// Claims what is still free of `wanted` and returns it, with spans that only white space parts made one.
    pub(super) fn claim(&mut self, raw: &str, wanted: &[Span]) -> Vec<Span> {
        let mut free: Vec<Span> = Vec::with_capacity(wanted.len());
        for span in wanted {
            for part in self.free_parts(*span) {
                if part.slice(raw).trim().is_empty() {
                    continue;
                }
                self.spans.insert(part.start, part.end);
                match free.last_mut() {
                    Some(last)
                        if last.end <= part.start
                            && Span::new(last.end, part.start).slice(raw).trim().is_empty() =>
                    {
                        last.end = part.end;
                    }
                    _ => free.push(part),
                }
            }
        }
        free
    }

    fn free_parts(&self, span: Span) -> Vec<Span> {
        let mut parts = Vec::new();
        let mut at = span.start;
        let before = self
            .spans
            .range(..=span.start)
            .next_back()
            .map(|(start, end)| (*start, *end));
        let inside = self
            .spans
            .range(span.start + 1..span.end.max(span.start + 1))
            .map(|(start, end)| (*start, *end));
        for (start, end) in before.into_iter().chain(inside) {
            if start > at {
                parts.push(Span::new(at, start));
            }
            at = at.max(end);
        }
        if at < span.end {
            parts.push(Span::new(at, span.end));
        }
        parts
    }

    /// What nobody claimed, line by line, without white space at the ends.
    pub(super) fn unclaimed(&self, raw: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut at = 0;
        let ends = self
            .spans
            .iter()
            .map(|(start, end)| (*start, *end))
            .chain([(raw.len(), raw.len())]);
        for (start, end) in ends {
            if start > at {
                for line in crate::parse::lines::lines(Span::new(at, start).slice(raw)) {
                    found.push(Span::new(at + line.span.start, at + line.span.end));
                }
            }
            at = at.max(end);
        }
        found
    }
}
