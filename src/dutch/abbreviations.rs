//! Abbreviations that a text explains itself: `licht verstandelijke beperking (LVB)`.
//!
//! The method of Schwartz and Hearst (*A simple algorithm for identifying abbreviation definitions in biomedical text*,
//! 2003): read from the back, each letter of the short form must occur in the words before the bracket, the first one at the
//! beginning of a word.

use super::classes::COMMON_WORDS;
use super::letters::{fold, lower};

/// Longest short form, in letters.
const LONGEST: usize = 8;

/// Every abbreviation that the text explains, with what it stands for, both folded.
pub fn explained(text: &str) -> Vec<(String, String)> {
    text.match_indices('(')
        .filter_map(|(at, _)| explained_at(text, at))
        .collect()
}

/// What the bracket that opens at `at` explains.
fn explained_at(text: &str, at: usize) -> Option<(String, String)> {
    // Not even the longest letters would make it longer.
    let inside = text.get(at + 1..)?;
    let end = inside
        .bytes()
        .take(LONGEST * size_of::<char>() + 1)
        .position(|byte| byte == b')')?;
    let short = inside.get(..end).filter(|short| is_short_form(short))?;
    let long = long_form(text.get(..at)?.trim(), short)?;
    Some((fold(short), fold(long)))
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
        if fits && (wanted > 1 || (begins && !COMMON_WORDS.contains(word()))) {
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
    use super::explained;

    #[test]
    fn texts_explain_their_abbreviations() {
        let text = "een licht verstandelijke beperking (LVB), het persoonsgebonden budget (pgb) en (ook) iets (zie 3), \
                    de Vereniging van Nederlandse Gemeenten (VNG) en het Sociaal en Cultureel Planbureau (SCP)";
        let expected = [
            ("lvb", "licht verstandelijke beperking"),
            ("pgb", "persoonsgebonden budget"),
            ("vng", "vereniging van nederlandse gemeenten"),
            ("scp", "sociaal en cultureel planbureau"),
        ]
        .map(|(short, long)| (short.to_owned(), long.to_owned()));
        assert_eq!(explained(text), expected);
    }
}
