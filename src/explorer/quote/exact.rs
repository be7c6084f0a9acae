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
        let mut back = vec![0; tokens.len()];
        let mut known = 0;
        for at in 1..tokens.len() {
            while known > 0 && tokens[at].key != tokens[known].key {
                known = back[known - 1];
            }
            known += usize::from(tokens[at].key == tokens[known].key);
            back[at] = known;
        }
        Self { tokens, back }
    }

    /// The first place at or after `from`.
    fn find(&self, text: &[Token], from: usize) -> Option<Range<usize>> {
        let mut known = 0;
        for (at, token) in text.iter().enumerate().skip(from) {
            while known > 0 && self.tokens[known].key != token.key {
                known = self.back[known - 1];
            }
            known += usize::from(self.tokens[known].key == token.key);
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
    while let Some(place) = patterns.first().and_then(|first| first.find(text, from)) {
        from = place.start + 1;
        if patterns.len() > 1 {
            // With gaps the last beginning before the rest is the closest; looking for it costs one more pass.
            let Some(rest) = follow(&patterns[1..], text, place.end) else {
                break;
            };
            let closest = last_before(
                &patterns[0],
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
