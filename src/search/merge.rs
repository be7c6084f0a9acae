//! An index with passages put in: those that are there are not read again.

use super::format::{self, Parts, write};
use super::index::{Index, letters};

/// An index being put together from two.
#[derive(Default)]
struct Merged(Parts);

/// One of the two, on the way.
struct Side<'i> {
    index: &'i Index,
    /// Where a position of it is now.
    moved: &'i dyn Fn(u32) -> u32,
    /// Which number each term of it has got, as far as they have one.
    numbers: Vec<u32>,
}

impl<'i> Side<'i> {
    fn new(index: &'i Index, moved: &'i dyn Fn(u32) -> u32) -> Self {
        Self {
            index,
            moved,
            numbers: Vec::new(),
        }
    }

    /// The next term to get a number.
    fn next(&self) -> Option<&'i [u8]> {
        let at = self.numbers.len();
        (at < self.index.terms()).then(|| self.index.term_bytes(at as u32))
    }
}

impl Index {
    /// This index with the passages of another one in front of the passage `at`: what is built from all texts in that order,
    /// to the byte.
    pub(crate) fn with(&self, added: &Self, at: u32) -> Self {
        let start = |index: &Self, passage: usize| index.number(format::STARTS, passage);
        let (first, more) = (start(self, at as usize), start(added, added.len()));
        let mut merged = Merged::default();
        let starts = &mut merged.0.starts;
        starts.extend((0..at as usize).map(|passage| start(self, passage)));
        starts.extend((0..added.len()).map(|passage| start(added, passage).wrapping_add(first)));
        let behind = at as usize..=self.len();
        starts.extend(behind.map(|passage| start(self, passage).wrapping_add(more)));
        let (before, behind) = self.bytes(format::WEIGHTS).split_at(at as usize);
        merged.0.weights = [before, added.bytes(format::WEIGHTS), behind].concat();
        let moved = |position: u32| position.wrapping_add(if position < first { 0 } else { more });
        let numbers = merged.add_terms([
            Side::new(self, &moved),
            Side::new(added, &|position| position.wrapping_add(first)),
        ]);
        for section in [format::STEMS, format::ROOTS] {
            let mut pairs: Vec<(u32, u32)> = [self, added]
                .into_iter()
                .zip(&numbers)
                .flat_map(|(index, numbers)| index.pairs(section, numbers))
                .collect();
            pairs.sort_unstable();
            pairs.dedup();
            match section {
                format::STEMS => merged.0.stems = pairs,
                _ => merged.0.roots = pairs,
            }
        }
        let mut lines: Vec<&str> = [self, added]
            .into_iter()
            .flat_map(|index| index.abbreviations().lines())
            .collect();
        lines.sort_unstable();
        lines.dedup();
        merged.0.abbreviations = lines.join("\n").into_bytes();
        Self::from_trusted(write(&merged.0))
    }

    /// The pairs of a section, for terms that have got these numbers.
    fn pairs(&self, section: usize, numbers: &[u32]) -> impl Iterator<Item = (u32, u32)> {
        let pairs = self.bytes(section).chunks_exact(8);
        pairs.filter_map(|both| {
            let term = *numbers.get(format::number(both, 4) as usize)?;
            Some((format::number(both, 0), term))
        })
    }
}

impl Merged {
    /// Adds the terms of both, in order, each with its positions where they are now. Returns which number each of either
    /// index has got.
    fn add_terms(&mut self, mut sides: [Side<'_>; 2]) -> [Vec<u32>; 2] {
        let mut positions = Vec::new();
        while let Some(term) = sides.iter().filter_map(Side::next).min() {
            positions.clear();
            for side in &mut sides {
                if side.next() == Some(term) {
                    let (number, moved) = (side.numbers.len() as u32, side.moved);
                    side.index
                        .positions(number, &mut |position| positions.push(moved(position)));
                    side.numbers.push(self.0.letters.len() as u32);
                }
            }
            // Those of one come between those of the other.
            positions.sort_unstable();
            self.add_term(term, &positions);
        }
        sides.map(|side| side.numbers)
    }

    fn add_term(&mut self, term: &[u8], positions: &[u32]) {
        let parts = &mut self.0;
        let mut last = 0;
        for position in positions {
            let mut delta = position.wrapping_sub(last);
            last = *position;
            while delta > 127 {
                parts.postings.push(delta as u8 | 128);
                delta >>= 7;
            }
            parts.postings.push(delta as u8);
        }
        parts.terms.extend_from_slice(term);
        parts.letters.push(letters(term));
        parts.term_ends.push(parts.terms.len() as u32);
        parts.posting_ends.push(parts.postings.len() as u32);
    }
}

#[cfg(test)]
mod tests {
    use crate::search::{Builder, Index, PassageField};
    use proptest::prelude::*;

    /// Weights differ by text only, so that a passage has the same wherever it stands.
    fn index<'t>(texts: impl IntoIterator<Item = &'t String>) -> Index {
        let mut builder = Builder::default();
        for text in texts {
            let field = if text.len() % 2 == 0 {
                PassageField::Text
            } else {
                PassageField::Comment
            };
            builder.add(text, field);
        }
        builder.finish()
    }

    fn texts() -> impl Strategy<Value = Vec<String>> {
        let words = prop::sample::select(vec![
            "zorg",
            "gemeenten",
            "gemeente",
            "31",
            "476",
            "mantelzor-gers",
            "één",
            "persoonsgebonden budget (pgb)",
            "cliënt",
            ". ",
            "2018",
            "ж",
        ]);
        prop::collection::vec(
            prop::collection::vec(words, 0..12).prop_map(|words| words.join(" ")),
            0..6,
        )
    }

    proptest! {
        #[test]
        fn putting_passages_in_is_building_anew(old in texts(), new in texts(), place in any::<prop::sample::Index>()) {
            let at = place.index(old.len() + 1);
            let (before, behind) = old.split_at(at);
            let whole = index(before.iter().chain(&new).chain(behind));
            let put_in = index(&old).with(&index(&new), at as u32);
            prop_assert_eq!(put_in.to_bytes(), whole.to_bytes());
        }
    }

    #[test]
    fn an_index_of_nothing_takes_passages_too() {
        let new = vec!["zorg voor gemeenten".to_owned()];
        assert_eq!(
            Index::default().with(&index(&new), 0).to_bytes(),
            index(&new).to_bytes()
        );
    }
}
