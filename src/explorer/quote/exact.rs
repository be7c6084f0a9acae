//! Where parts of a quotation stand word for word, found in one pass (Knuth, Morris and Pratt, 1977).

use super::tokens::Token;
use std::ops::Range;

/// A part that is looked for, with its failure function.
struct Pattern<'q> {
    tokens: &'q [Token],
    /// For each length, how much of the pattern's beginning is also its end there.
    back: Vec<usize>,
}

impl<'q> Pattern<'q> {
    fn new(tokens: &'q [Token]) -> Self {
        let mut pattern = Self {
            tokens,
            back: vec![0],
        };
        let mut known = 0;
        for token in tokens.iter().skip(1) {
            known = pattern.known_with(known, token);
            pattern.back.push(known);
        }
        pattern
    }

    /// How much of the pattern's beginning ends in this token, where so much of it was known before.
    fn known_with(&self, mut known: usize, token: &Token) -> usize {
        loop {
            if self
                .tokens
                .get(known)
                .is_some_and(|next| next.key == token.key)
            {
                return known + 1;
            }
            match known.checked_sub(1).and_then(|last| self.back.get(last)) {
                Some(shorter) => known = *shorter,
                None => return 0,
            }
        }
    }

    /// The first place at or after `from`.
    fn find(&self, text: &[Token], from: usize) -> Option<Range<usize>> {
        let mut known = 0;
        for (at, token) in text.iter().enumerate().skip(from) {
            known = self.known_with(known, token);
            if known == self.tokens.len() {
                return Some(at + 1 - known..at + 1);
            }
        }
        None
    }
}

/// Up to `limit` places at which all parts follow each other, and how many such places there are. A part that can stand
/// at several places is taken where it follows most closely.
pub(super) fn places(
    parts: &[&[Token]],
    text: &[Token],
    limit: usize,
) -> (Vec<Vec<Range<usize>>>, usize) {
    let patterns: Vec<Pattern<'_>> = parts.iter().map(|part| Pattern::new(part)).collect();
    let mut found = Vec::new();
    let (mut total, mut from) = (0, 0);
    let Some((first, others)) = patterns.split_first() else {
        return (found, total);
    };
    while let Some(place) = first.find(text, from) {
        from = place.start + 1;
        if !others.is_empty() {
            // With gaps the last beginning before the rest is the closest; looking for it costs one more pass.
            let Some(rest) = follow(others, text, place.end) else {
                break;
            };
            let closest = last_before(
                first,
                text,
                place,
                rest.first().map_or(0, |next| next.start),
            );
            from = rest.last().map_or(from, |last| last.end);
            found.push(std::iter::once(closest).chain(rest).collect());
        } else if found.len() < limit {
            from = place.end;
            found.push(vec![place]);
        } else {
            from = place.end;
        }
        total += 1;
    }
    found.truncate(limit);
    (found, total)
}

/// The parts one after the other, each at the first place that is left.
fn follow(patterns: &[Pattern<'_>], text: &[Token], from: usize) -> Option<Vec<Range<usize>>> {
    let mut from = from;
    let place = |pattern: &Pattern<'_>| {
        let place = pattern.find(text, from)?;
        from = place.end;
        Some(place)
    };
    patterns.iter().map(place).collect()
}

fn last_before(
    pattern: &Pattern<'_>,
    text: &[Token],
    first: Range<usize>,
    end: usize,
) -> Range<usize> {
    let mut last = first;
    while let Some(next) = pattern.find(text.get(..end).unwrap_or(text), last.start + 1) {
        last = next;
    }
    last
}
