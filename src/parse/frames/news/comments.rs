//! Readers' comments: a line that says who and when, then the comment.
//!
//! ```text
//! Door Fred (bestuurslid) op            Marja schreef op 3 juli 2018:         Piet op 3 juli 2018 om 10:12
//! ```
//!
//! The day may have been lost. Only under the article, where comments stand, is such a line a comment's.

use crate::parse::days;
use crate::parse::text::{after_any, split};

/// Longest line that says who wrote a comment.
const LONGEST: usize = 120;

/// Words before the name.
const BEFORE: &[&str] = &[
    "Geplaatst door",
    "Gepost door",
    "Reactie van",
    "Reactie door",
    "Ingezonden door",
    "Door",
];

/// Words behind the name.
const BEHIND: &[&str] = &[
    " schreef",
    " schrijft",
    " zegt",
    " zei",
    " reageert",
    " reageerde",
    " says",
];

/// The name of whoever wrote the comment that this line opens.
pub(crate) fn author(text: &str) -> Option<&str> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let text = text.trim_end_matches(':').trim_end();
    if let Some((_, named)) = after_any(text, BEFORE) {
        return name(without_day(named.trim_start_matches(':').trim())?);
    }
    if let Some((before, behind)) = BEHIND.iter().find_map(|verb| text.split_once(verb)) {
        return (behind.is_empty() || days::is_alone(behind)).then(|| name(before))?;
    }
    let (before, behind) = text
        .rsplit_once(" op ")
        .or_else(|| text.split_once(" | "))
        .or_else(|| text.split_once(" - "))?;
    days::is_alone(behind).then(|| name(before))?
}

/// The text up to ` op` and the day behind it, where there is one.
fn without_day(text: &str) -> Option<&str> {
    if let Some(before) = text.strip_suffix(" op") {
        return Some(before);
    }
    match text.rsplit_once(" op ") {
        Some((before, behind)) => days::is_alone(behind).then_some(before),
        None => Some(text),
    }
}

/// Whoever wrote the comment, where the line below gives the day and nothing else.
pub(crate) fn author_above<'s>(text: &'s str, below: &str) -> Option<&'s str> {
    let short = split(text).count() <= 5 && text.chars().count() <= LONGEST / 2;
    (short && days::is_alone(below)).then(|| name(text))?
}

fn name(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(',');
    let initial = split(text)
        .next_back()
        .is_some_and(|last| last.chars().count() == 2);
    let stopped = text.ends_with(['?', '!']) || text.ends_with('.') && !initial;
    (!text.is_empty() && split(text).count() <= 10 && !stopped).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wrote_it_with_or_without_a_day() {
        assert_eq!(
            author("Door Fred (bestuurslid) op"),
            Some("Fred (bestuurslid)")
        );
        assert_eq!(author("Door wendy op 3 juli 2018 10:12"), Some("wendy"));
        assert_eq!(author("Marja schreef op 3-7-2018 om 10:12:"), Some("Marja"));
        assert_eq!(author("Piet op 3 juli 2018 om 10:12"), Some("Piet"));
        assert_eq!(author("Anna zegt:"), Some("Anna"));
    }

    #[test]
    fn a_name_may_stand_above_the_day() {
        assert_eq!(
            author_above("P. Smit (raadslid)", "3 juli 2018 om 10:12"),
            Some("P. Smit (raadslid)")
        );
        assert_eq!(author_above("Anja K.", "3 juli 2018"), Some("Anja K."));
        assert_eq!(author_above("Dat was zo.", "3 juli 2018"), None);
        assert_eq!(author_above("Fred", "In 2018"), None);
    }

    #[test]
    fn sentences_name_nobody() {
        assert_eq!(
            author("Door de regels op te heffen, zegt hij, wordt alles beter."),
            None
        );
        assert_eq!(author("Hij staat op straat"), None);
        assert_eq!(author("Dat zegt veel over ons"), None);
    }
}
