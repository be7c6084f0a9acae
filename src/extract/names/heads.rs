//! Words that the names of organisations are made with: `vereniging`, `-instituut`.

use crate::dutch::classes::{COMPOUND_HEADS, ORGANISATION_HEADS, WHOLE_HEADS};
use crate::dutch::letters::Letters;

/// Whether a word, in any case, is what an organisation's name is made with.
pub(super) fn is_head(word: &str) -> bool {
    let word = word.lower();
    ORGANISATION_HEADS.words().any(|head| word.ends_with(head))
        && !matches!(word.as_str(), "voorraad" | "draad" | "verband")
}

/// Whether a word with a capital is enough of a head to make the words after it a name.
pub(super) fn is_telling_head(word: &str) -> bool {
    let lower = word.lower();
    let whole = WHOLE_HEADS.words().any(|head| lower.ends_with(head));
    is_head(word) && (!whole || WHOLE_HEADS.contains(&lower) || COMPOUND_HEADS.contains(&lower))
}
