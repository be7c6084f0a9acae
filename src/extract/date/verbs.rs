//! The verbs by which a sentence tells whether it looks back or ahead.

use crate::dutch::classes::{PARTED_BEFORE_GE, PARTICIPLES};
use crate::extract::words::Word;

/// `gestart`, `uitgebracht`, `verschenen`, `geïnformeerd`.
pub(in crate::extract) fn is_participle(word: &Word<'_>) -> bool {
    if !word.text.ends_with(['d', 't', 'n']) {
        return false;
    }
    let ge = |rest: &str| {
        rest.len() > 4
            && rest
                .get(..2)
                .is_some_and(|start| start.eq_ignore_ascii_case("ge"))
    };
    let separable = || {
        PARTED_BEFORE_GE
            .words()
            .any(|prefix| word.starts_with(prefix) && word.text.get(prefix.len()..).is_some_and(ge))
    };
    let general = [
        "gemeent", "gebied", "gebruik", "gereed", "geschikt", "gezond",
    ]
    .iter()
    .any(|start| word.starts_with(start));
    word.is_one_of(&PARTICIPLES)
        || (!word.text.ends_with('n') || word.ends_with("en"))
            && !general
            && (ge(word.text) || separable())
}
