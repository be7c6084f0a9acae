//! Questions that run on into a list.
//!
//! `Zij vragen:` with items that ask (`1. hoeveel gemeenten meedoen;`) makes every item a question. `Kan de Minister ingaan
//! op` with items that only name things is one question, list and all.

use crate::document::{Block, BlockKind, Document};
use crate::dutch::classes::{ANNOUNCING_QUESTIONS, CLAUSE_OPENINGS};
use crate::dutch::sentences::sentences;
use crate::extract::phrase::words;
use std::ops::Range;

/// Rule of such questions.
pub(super) const LIST: &str = "asking-list";

/// How near the end.
const NEAR_END: usize = 6;

/// What the items of a list are, by the line before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Items {
    /// Text like any other.
    Free,
    /// A question each.
    Questions,
    /// Parts of the question that the line before them begins.
    Parts,
}

/// What the line at `index` makes of the items behind it.
pub(super) fn announced(document: &Document, index: usize) -> Items {
    let text = document
        .blocks
        .get(index)
        .map_or("", |block| block.text.as_str());
    if lead(text).is_none() {
        return Items::Free;
    }
    match items(document, index).next() {
        Some(item) if asks(&item.text) => Items::Questions,
        Some(_) => Items::Parts,
        None => Items::Free,
    }
}

/// The list items right behind a block.
pub(super) fn items(document: &Document, index: usize) -> impl Iterator<Item = &Block> {
    document
        .blocks
        .iter()
        .skip(index + 1)
        .take_while(|block| block.kind == BlockKind::ListItem)
}

/// The last sentence of a text, where it is not finished and asks: `Kan de Minister ingaan op`.
pub(super) fn lead(text: &str) -> Option<Range<usize>> {
    let last = sentences(text).pop()?;
    let sentence = text.get(last.clone())?;
    if sentence
        .trim_end()
        .ends_with(['.', '?', '!', ';', ')', '»'])
    {
        return None;
    }
    let words = words(sentence);
    let asks = words
        .iter()
        .rev()
        .take(NEAR_END)
        .any(|word| ANNOUNCING_QUESTIONS.contains(&word.folded));
    asks.then_some(last)
}

/// Whether an item asks by itself.
fn asks(item: &str) -> bool {
    let opens = words(item)
        .first()
        .is_some_and(|word| CLAUSE_OPENINGS.contains(&word.folded));
    opens || item.trim_end().ends_with('?') && item.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfinished_lines_that_ask_lead_a_list() {
        assert_eq!(lead("De brug is oud. Zij vragen:"), Some(16..27));
        assert!(lead("Kan de Minister ingaan op").is_some());
        assert_eq!(lead("Zij vragen dat niet."), None);
        assert_eq!(lead("De brug heeft:"), None);
        assert_eq!(lead(""), None);
    }

    #[test]
    fn items_ask_by_themselves_or_only_name_things() {
        assert!(asks("hoeveel gemeenten meedoen;") && asks("Klopt dat?"));
        assert!(!asks("de eigen bijdragen?"));
    }
}
