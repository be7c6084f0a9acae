//! Where quotation marks open and close.

use std::ops::Range;

/// Opening marks with what closes them. Single ones close only where no letter follows: within words they are apostrophes.
const PAIRS: &[(char, &[char])] = &[
    ('«', &['»']),
    ('“', &['”', '“']),
    ('„', &['”', '“']),
    ('‘', &['’']),
    ('"', &['"']),
    ('\'', &['\'']),
];

/// Whether this is a quotation mark.
pub(super) fn is_mark(letter: char) -> bool {
    PAIRS
        .iter()
        .any(|(open, close)| *open == letter || close.contains(&letter))
}

/// What stands between quotation marks, outermost first, in the order of the text.
pub(super) fn quoted(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((range, end)) = next(text, from) {
        found.push(range);
        from = end;
    }
    found
}

/// The next pair of marks from this byte on: what stands between, and the byte behind it.
fn next(text: &str, from: usize) -> Option<(Range<usize>, usize)> {
    let mut letters = text.get(from..)?.char_indices();
    letters.find_map(|(at, letter)| {
        let (_, closing) = PAIRS.iter().find(|(open, _)| *open == letter)?;
        let start = from + at + letter.len_utf8();
        let opens = !text
            .get(..from + at)
            .is_some_and(|before| before.ends_with(char::is_alphanumeric))
            && !is_elision(letter, text.get(start..)?);
        let end = opens.then(|| closed(text, start, closing)).flatten()?;
        let length = text.get(end..)?.chars().next()?.len_utf8();
        let inner = text.get(start..end)?;
        let left = start + inner.len() - inner.trim_start().len();
        let right = end - (inner.len() - inner.trim_end().len());
        (left < right).then_some((left..right, end + length))
    })
}

/// Where a mark closes that opened before `start`.
fn closed(text: &str, start: usize, closing: &[char]) -> Option<usize> {
    let inside = text.get(start..)?;
    let mut letters = inside.char_indices();
    letters.find_map(|(at, letter)| {
        let behind = inside.get(at + letter.len_utf8()..)?;
        let ends = closing.contains(&letter)
            && (!matches!(letter, '’' | '\'') || !behind.starts_with(char::is_alphanumeric));
        // `’s avonds` opens nothing and closes nothing.
        let elided =
            matches!(letter, '’' | '\'') && inside.get(..at)?.ends_with(char::is_whitespace);
        (ends && !elided).then_some(start + at)
    })
}

/// Whether a mark stands for letters left out: `'s avonds`, `'t veer`.
fn is_elision(mark: char, behind: &str) -> bool {
    let mut letters = behind.chars();
    matches!(mark, '‘' | '\'')
        && letters
            .next()
            .is_some_and(|letter| "stnkm".contains(letter))
        && !letters.next().is_some_and(char::is_alphanumeric)
}
