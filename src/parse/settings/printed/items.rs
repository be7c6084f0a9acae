//! Items of lists, told from lines that happen to begin with a dash or a number.

use super::chunk::Chunk;
use crate::parse::marks::{Mark, mark};

/// The mark that the text begins with. Word processors set bullets in a font of symbols, whose characters come out as
/// private ones, and second-level bullets as the letter o.
pub(super) fn mark_of(text: &str) -> Option<Mark> {
    let first = text.chars().next()?;
    let rest = text.get(first.len_utf8()..)?;
    if matches!(first, '\u{e000}'..='\u{f8ff}') || (first == 'o' && rest.starts_with(' ')) {
        let len = text.len() - rest.trim_start().len();
        return Some(Mark {
            label: None,
            len,
            bullet: true,
        });
    }
    mark(text)
}

/// Whether an item begins with this line. `ended` says that the line before came to an end of some sort: a dash or a
/// number after a full line that goes on is part of its sentence.
pub(super) fn begins(text: &str, ended: bool) -> bool {
    let glyph = text
        .chars()
        .next()
        .is_some_and(|first| !first.is_alphanumeric() && !"-–—*(".contains(first));
    mark_of(text).is_some() && (ended || glyph)
}

/// What sort of mark an item has: items of one list share it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sort {
    Bullet(char),
    Number(char),
    Letter(char),
}

fn sort(text: &str, mark: &Mark) -> Sort {
    let close = text
        .get(..mark.len)
        .unwrap_or("")
        .trim_end()
        .chars()
        .next_back()
        .unwrap_or('.');
    match &mark.label {
        None => Sort::Bullet(text.chars().next().unwrap_or('-')),
        Some(label) if label.starts_with(|first: char| first.is_ascii_digit()) => {
            Sort::Number(close)
        }
        Some(_) => Sort::Letter(close),
    }
}

/// How deep items lie: a new sort of mark inside a list begins a list one deeper.
#[derive(Debug, Default)]
pub(super) struct Depth(Vec<Sort>);

impl Depth {
    /// The level of the item with this mark.
    pub(super) fn level(&mut self, text: &str, mark: &Mark) -> u8 {
        let sort = sort(text, mark);
        match self.0.iter().position(|known| *known == sort) {
            Some(at) => self.0.truncate(at + 1),
            None => self.0.push(sort),
        }
        u8::try_from(self.0.len()).unwrap_or(u8::MAX)
    }

    /// Something else than an item came.
    pub(super) fn reset(&mut self) {
        self.0.clear();
    }
}

/// Whether the chunk at `at`, which has a mark, is an item and not a heading: it closes like a sentence or a list's part,
/// a list was announced, or its neighbours are items of the same list.
pub(super) fn is_item(chunks: &[Chunk<'_>], at: usize) -> bool {
    let Some((chunk, mark)) = chunks
        .get(at)
        .and_then(|chunk| Some((chunk, mark_of(&chunk.text)?)))
    else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|before| chunks.get(before));
    let announced =
        before.is_some_and(|before| before.text.ends_with(':') || before.text.ends_with(';'));
    let closed = chunk.closes() && !chunk.text.ends_with('?');
    let partial = closed
        || [",", " en", " of"]
            .iter()
            .any(|end| chunk.text.ends_with(end));
    let sibling = |other: Option<&Chunk<'_>>, step: i64| {
        let other = other.and_then(|other| Some((other, mark_of(&other.text)?)));
        other.is_some_and(|(other, found)| {
            sort(&other.text, &found) == sort(&chunk.text, &mark) && is_step(&mark, &found, step)
        })
    };
    partial || announced || sibling(before, -1) || sibling(chunks.get(at + 1), 1)
}

/// Whether the label of `other` is `step` on from that of `one`; bullets always are.
fn is_step(one: &Mark, other: &Mark, step: i64) -> bool {
    let value = |mark: &Mark| {
        let label = mark.label.as_deref()?;
        let letter = label
            .chars()
            .next()
            .filter(|first| first.is_ascii_lowercase());
        letter.map_or_else(
            || label.parse::<i64>().ok(),
            |letter| Some(i64::from(u32::from(letter))),
        )
    };
    value(one)
        .zip(value(other))
        .is_none_or(|(one, other)| one + step == other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_of_word_processors_are_bullets() {
        assert_eq!(mark_of("\u{f0b7} Ontslag").map(|mark| mark.len), Some(4));
        assert_eq!(mark_of("o tweede").map(|mark| mark.len), Some(2));
        assert_eq!(mark_of("op tijd"), None);
    }

    #[test]
    fn dashes_and_numbers_inside_a_sentence_begin_no_item() {
        assert!(
            !begins("– terecht – gezegd", false)
                && begins("– terecht", true)
                && begins("• terecht", false)
        );
        assert!(!begins("2. Dit volgt", false));
    }

    #[test]
    fn a_new_sort_of_mark_goes_deeper() {
        let mut depth = Depth::default();
        let level =
            |depth: &mut Depth, text: &str| mark_of(text).map(|mark| depth.level(text, &mark));
        let levels: Vec<_> = ["1. a", "• b", "• c", "2. d", "a) e"]
            .iter()
            .map(|text| level(&mut depth, text))
            .collect();
        assert_eq!(levels, [Some(1), Some(2), Some(2), Some(1), Some(2)]);
    }
}
