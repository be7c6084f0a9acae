//! Words of a text, with their places.

use super::fold::push_folded;
use std::ops::Range;

/// One word: where it stands in the text, and its folded form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// Bytes in the text.
    pub(crate) range: Range<usize>,
    /// Lower case, without diacritics and apostrophes.
    pub(crate) term: String,
}

/// The words of `text`: runs of letters and digits; an apostrophe between letters does not end a word (`regio’s`).
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = word_start(text, rest)?;
        let mut term = String::new();
        let mut end = start;
        while let Some(more) = word_part(text, end, &mut term) {
            end = more;
        }
        rest = end;
        Some(Token { range: start..end, term })
    })
}

/// Where the next word begins, at or after `from`.
fn word_start(text: &str, from: usize) -> Option<usize> {
    let plain =
        text.as_bytes().get(from..)?.iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
    let from = from + plain;
    text.get(from..)?.find(char::is_alphanumeric).map(|at| from + at)
}

/// Reads on in a word from `at`: a run of plain letters at once, else one character. `None` where the word ends.
fn word_part(text: &str, at: usize, term: &mut String) -> Option<usize> {
    let rest = text.get(at..)?;
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if plain > 0 {
        let from = term.len();
        term.push_str(&rest[..plain]);
        term[from..].make_ascii_lowercase();
        return Some(at + plain);
    }
    let mut characters = rest.chars();
    let character = characters.next()?;
    let inside = is_apostrophe(character) && !term.is_empty() && characters.next().is_some_and(char::is_alphanumeric);
    if character.is_alphanumeric() || is_combining(character) {
        push_folded(character, term);
    } else if !inside {
        return None;
    }
    Some(at + character.len_utf8())
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘')
}

fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_know_their_place() {
        let text = "De regio’s: ‘Cliënt’ 2018–2021";
        let found: Vec<(String, &str)> = tokens(text).map(|token| (token.term, &text[token.range])).collect();
        let expected = [("de", "De"), ("regios", "regio’s"), ("client", "Cliënt"), ("2018", "2018"), ("2021", "2021")];
        assert_eq!(found, expected.map(|(term, shown)| (term.to_owned(), shown)));
    }
}
