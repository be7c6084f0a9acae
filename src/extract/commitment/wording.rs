//! Words of a sentence that say when or of what it speaks, whatever it promises.

use crate::dutch::classes::{GOING_ON_ABOUT, LATER_PAPERS, SOON};
use crate::dutch::letters::Letters;
use crate::dutch::tokens::tokens;

/// Whether a block ends by announcing what parties agreed upon: "De afspraken houden in:".
pub(super) fn opens_agreement(text: &str) -> bool {
    let text = text.lower();
    text.trim_end().ends_with(':') && (text.contains("afspraken") || text.contains("afgesproken"))
}

/// Whether a sentence goes on about the paper or report that the one before it promises.
pub(super) fn goes_on(text: &str) -> bool {
    let words = tokens(text);
    let opening = words.first().map_or("", |word| word.folded.as_ref());
    GOING_ON_ABOUT.contains(opening) || words.iter().any(|word| word.folded == "dan")
}

/// `In een eerstvolgende brief`, `binnenkort`: what lies in a later paper.
pub(super) fn names_a_later_paper(text: &str) -> bool {
    tokens(text)
        .iter()
        .any(|word| LATER_PAPERS.contains(&word.folded) || SOON.contains(&word.folded))
}

/// The words for a time that is near but not named.
pub(super) fn soon(text: &str) -> Option<String> {
    let words = tokens(text);
    if let Some(word) = words.iter().find(|word| SOON.contains(&word.folded)) {
        return Some(word.text.lower());
    }
    const ROWS: [[&str; 3]; 3] = [
        ["zo", "snel", "mogelijk"],
        ["zo", "spoedig", "mogelijk"],
        ["op", "korte", "termijn"],
    ];
    let row = words.windows(3).find(|three| {
        ROWS.iter().any(|row| {
            three
                .iter()
                .zip(row)
                .all(|(word, known)| word.folded == *known)
        })
    })?;
    let range = row.first()?.range.start..row.last()?.range.end;
    text.get(range).map(Letters::lower)
}

/// `De Minister` alone is `minister`; with its ministry it stays as it is written.
pub(super) fn plain_office(name: &str) -> String {
    let lower = name.lower();
    if lower == "minister" || lower == "staatssecretaris" {
        lower
    } else {
        name.to_owned()
    }
}
