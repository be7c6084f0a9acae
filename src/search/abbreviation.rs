//! Abbreviations that a text explains itself: `licht verstandelijke beperking (LVB)`.
//!
//! The method of Schwartz and Hearst (*A simple algorithm for identifying abbreviation definitions in biomedical text*,
//! 2003): read from the back, each letter of the short form must occur in the words before the bracket, the first one at the
//! beginning of a word.

use super::fold::fold;
use super::question::is_common;
use crate::document::ascii::{find_byte, trim};
use crate::document::letters::lower;

/// Longest short form, in letters.
const LONGEST: usize = 8;

/// Adds lines `short<TAB>long`, folded, for every abbreviation that the text explains.
pub(super) fn learn(text: &str, lines: &mut Vec<String>) {
    let bytes = text.as_bytes();
    let mut at = find_byte(bytes, 0, b'(');
    while at < bytes.len() {
        let from = at + 1;
        // Not even the longest letters would make it longer.
        let most = bytes.len().min(from + LONGEST * size_of::<char>() + 1);
        let end = find_byte(&bytes[..most], from, b')');
        if end < most
            && let Some(short) = text.get(from..end).filter(|short| is_short_form(short))
            && let Some(long) = long_form(trim(text.get(..at).unwrap_or("")), short)
        {
            lines.push(fold(short) + "\t" + &fold(long));
        }
        at = find_byte(bytes, from, b'(');
    }
}

/// `Wlz`, `pgb`, `BCMB`: letters only, most of them not vowels or at least one of them a capital.
fn is_short_form(short: &str) -> bool {
    let (mut letters, mut capitals, mut spoken) = (0, 0, false);
    for letter in short.chars() {
        if !letter.is_alphabetic() {
            return false;
        }
        letters += 1;
        capitals += usize::from(letter.is_uppercase());
        spoken |= matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
    }
    matches!(letters, 2..=LONGEST) && (capitals > 1 || !spoken)
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
        } else if !character.is_alphanumeric() && !matches!(character, '-' | '’' | '\'') {
            return None;
        }
        if words > most {
            return None;
        }
        let begins = characters
            .peek()
            .is_none_or(|(_, previous)| !previous.is_alphanumeric());
        let fits = letters.get(wanted - 1) == Some(&lower(character));
        // "Vereniging van Nederlandse Gemeenten (VNG)": the V is not that of `van`.
        let word = || {
            before
                .get(at..)
                .and_then(|rest| rest.split(char::is_whitespace).next())
                .unwrap_or("")
        };
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
        learn(
            "de Vereniging van Nederlandse Gemeenten (VNG) en het Sociaal en Cultureel Planbureau (SCP)",
            &mut lines,
        );
        let expected = [
            "lvb\tlicht verstandelijke beperking",
            "pgb\tpersoonsgebonden budget",
            "vng\tvereniging van nederlandse gemeenten",
            "scp\tsociaal en cultureel planbureau",
        ];
        assert_eq!(lines, expected);
    }
}
