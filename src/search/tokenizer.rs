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
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let mut term = String::new();
        let mut end = start;
        let mut characters = text[start..].char_indices().peekable();
        while let Some((offset, character)) = characters.next() {
            let inside = is_apostrophe(character) && characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if character.is_alphanumeric() || is_combining(character) {
                push_folded(character, &mut term);
            } else if !inside {
                break;
            }
            end = start + offset + character.len_utf8();
        }
        rest = end;
        Some(Token { range: start..end, term })
    })
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
