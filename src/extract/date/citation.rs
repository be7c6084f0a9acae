//! The parliamentary year of a citation beside a date, which can prove that the date lies in another year than `jl.`
//! and the tense would say.

use super::almanac::{Days, budget_day};
use super::years;
use crate::document::Block;
use crate::dutch::Reading;
use crate::dutch::classes::OFFICIAL_PAPERS;
use std::ops::Range;

/// How many words behind a date a citation may begin to stand beside it.
const NEAR: usize = 10;

/// How many bytes behind a date the mark of a footnote with a citation may stand.
const NEAR_MARK: usize = 3;

/// The days of the parliamentary year that a citation behind the word before `next` names, in the same sentence.
pub(super) fn beside(reader: &Reading<'_>, next: usize, sentence: &Range<usize>) -> Option<Days> {
    // `15 april jl. (TK …` looks like the end of a sentence and is none.
    let bracketed = if reader.gap(next).contains('(') {
        next + 3
    } else {
        0
    };
    let last = (next + NEAR).min(sentence.end.max(bracketed));
    (next..last).find_map(|index| cited(reader, index))
}

/// The same in a footnote whose mark stands directly behind the byte `end` of the block's text.
pub(super) fn in_note(block: &Block, end: usize, notes: &[&Block]) -> Option<Days> {
    let mark = block
        .marks
        .iter()
        .find(|mark| (end..=end + NEAR_MARK).contains(&mark.at))?;
    let note = notes
        .iter()
        .find(|note| note.label.as_deref() == Some(mark.label.as_str()))?;
    let reader = Reading::new(&note.text);
    (0..reader.len().min(6)).find_map(|index| cited(&reader, index))
}

/// `TK 2014-2015`, `Kamerstukken II 2018/19`.
pub(super) fn cited(reader: &Reading<'_>, index: usize) -> Option<Days> {
    if !reader.any(index, &OFFICIAL_PAPERS) {
        return None;
    }
    let chamber = usize::from(reader.any(index + 1, &["i", "ii", "tk", "ek"]));
    let at = index + 1 + chamber;
    let year = years::year(reader, at)?;
    let second = reader
        .number(at + 1)
        .filter(|_| reader.dashed(at + 1) || reader.gap(at + 1) == "/")?;
    let follows = i64::from(second) % 100 == i64::from(year + 1).rem_euclid(100);
    follows.then(|| (budget_day(year), budget_day(year + 1).plus(-1)))
}
