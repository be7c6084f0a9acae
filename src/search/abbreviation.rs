//! Abbreviations that a text explains itself: `licht verstandelijke beperking (LVB)`.
//!
//! The method of Schwartz and Hearst (*A simple algorithm for identifying abbreviation definitions in biomedical text*,
//! 2003): read from the back, each letter of the short form must occur in the words before the bracket, the first one at the
//! beginning of a word.

use super::fold::fold;
use super::question::is_common;
use crate::document::letters::lower;

/// Longest short form, in letters.
const LONGEST: usize = 8;

/// Adds lines `short<TAB>long`, folded, for every abbreviation that the text explains.
pub(super) fn learn(text: &str, lines: &mut Vec<String>) {
    for (at, _) in text.match_indices('(') {
        let Some(short) = text.get(at + 1..).and_then(|rest| rest.get(..rest.find(')')?)) else { continue };
        if !is_short_form(short) {
            continue;
        }
        let before = text.get(..at).unwrap_or("").trim_end();
        if let Some(long) = long_form(before, short) {
            lines.push(format!("{}\t{}", fold(short), fold(long)));
        }
    }
}

/// `Wlz`, `pgb`, `BCMB`: letters only, most of them not vowels or at least one of them a capital.
fn is_short_form(short: &str) -> bool {
    if short.len() > LONGEST * size_of::<char>() {
        return false;
    }
    let letters = short.chars().count();
    let fits = (2..=LONGEST).contains(&letters) && short.chars().all(char::is_alphabetic);
    let capitals = short.chars().filter(|letter| letter.is_uppercase()).count();
    let spoken = short.chars().any(|letter| "aeiou".contains(letter));
    fits && (capitals > 1 || !spoken)
}

/// The words at the end of `before` that the letters of `short` stand for.
fn long_form<'t>(before: &'t str, short: &str) -> Option<&'t str> {
    let letters: Vec<char> = short.chars().map(lower).collect();
    let most = letters.len() + 5;
    let mut characters = before.char_indices().rev().peekable();
    let (mut wanted, mut start) = (letters.len(), None);
    let mut words = 1;
    while let Some((at, character)) = characters.next() {
        if character.is_whitespace() {
            words += 1;
        } else if !character.is_alphanumeric() && !"-’'".contains(character) {
            return None;
        }
        if words > most {
            return None;
        }
        let begins = characters.peek().is_none_or(|(_, previous)| !previous.is_alphanumeric());
        let fits = letters.get(wanted - 1) == Some(&lower(character));
        // "Vereniging van Nederlandse Gemeenten (VNG)": the V is not that of `van`.
        let word = || before.get(at..).and_then(|rest| rest.split(char::is_whitespace).next()).unwrap_or("");
        if fits && (wanted > 1 || (begins && !is_common(word()))) {
            wanted -= 1;
            start = Some(at);
        }
        if wanted == 0 {
            break;
        }
    }
    let long = before.get(start.filter(|_| wanted == 0)?..)?;
    (long.chars().count() > letters.len() * 2 && long.contains(char::is_alphabetic)).then_some(long)
}

#[cfg(test)]
mod tests {
    use super::learn;

    #[test]
    fn texts_explain_their_abbreviations() {
        let mut lines = Vec::new();
        learn(
            "een licht verstandelijke beperking (LVB), het persoonsgebonden budget (pgb) en (ook) iets (zie 3)",
            &mut lines,
        );
        learn("de Vereniging van Nederlandse Gemeenten (VNG) en het Sociaal en Cultureel Planbureau (SCP)", &mut lines);
        let expected = [
            "lvb\tlicht verstandelijke beperking",
            "pgb\tpersoonsgebonden budget",
            "vng\tvereniging van nederlandse gemeenten",
            "scp\tsociaal en cultureel planbureau",
        ];
        assert_eq!(lines, expected);
    }
}
