//! Letters without case and diacritics: `Cliënt` and `client` are one word.

use crate::document::letters::{lower, write};

/// Appends the folded form of one character.
pub(crate) fn push_folded(character: char, folded: &mut String) {
    if character.is_ascii() {
        folded.push(character.to_ascii_lowercase());
    } else {
        folded_letters(character, &mut |letters| folded.push_str(letters));
    }
}

/// Shows the folded form of one character.
pub(super) fn folded_letters(character: char, push: &mut dyn FnMut(&str)) {
    let lower = lower(character);
    match base_letters(lower) {
        Some(base) => push(base),
        // A combining mark (U+0300–U+036F) says nothing by itself.
        None if ('\u{300}'..='\u{36f}').contains(&lower) => {}
        None => push(lower.encode_utf8(&mut [0; 4])),
    }
}

/// The text in lower case without diacritics.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    write(text, &mut folded, &push_folded);
    folded
}

/// The plain letters of an accented one, for the Latin letters of European languages.
fn base_letters(character: char) -> Option<&'static str> {
    Some(match character {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ç' | 'ć' | 'č' => "c",
        'ñ' | 'ń' | 'ň' => "n",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'ğ' => "g",
        'ł' => "l",
        'ř' => "r",
        'ť' | 'ț' | 'ţ' => "t",
        'ď' | 'đ' => "d",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'ĳ' => "ij",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn case_and_diacritics_do_not_count() {
        assert_eq!(
            fold("CLIËNT coördinatie e\u{301}én Ĳ"),
            "client coordinatie een ij"
        );
    }
}
