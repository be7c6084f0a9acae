//! Letters: capitals and small ones, accents, and what a text begins with.
//!
//! Texts are compared in one of two forms. *Lower* has no capitals, and keeps `vóór` and `voor` apart. *Folded* has no
//! accents either: `Cliënt` and `client` are one word.

/// The small letter of a capital; anything else as it is.
pub fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut small = letter.to_lowercase();
    // `İ` alone has a small form of two characters, of which the first is the letter.
    small.next().unwrap_or(letter)
}

/// Appends the folded form of one character: small, without accents. A combining mark (U+0300–U+036F) gives nothing.
pub fn push_folded(character: char, folded: &mut String) {
    let small = lower(character);
    match base_letters(small) {
        Some(base) => folded.push_str(base),
        None if is_combining(small) => {}
        None => folded.push(small),
    }
}

/// The small letter without its accent: the first where it stands for two (`æ`).
pub fn base(letter: char) -> char {
    let small = lower(letter);
    base_letters(small)
        .and_then(|base| base.chars().next())
        .unwrap_or(small)
}

/// The text in small letters without accents.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars()
        .for_each(|character| push_folded(character, &mut folded));
    folded
}

/// The plain letters of a small accented one, for the Latin letters of European languages.
fn base_letters(character: char) -> Option<&'static str> {
    if character.is_ascii() {
        return None;
    }
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

/// Whether the character puts a mark on the letter before it.
pub fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

/// Whether the character is an apostrophe, in any of its shapes.
pub fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘')
}

/// Whether the letter, which is folded, is a vowel; `y` is none, `ij` is written with one.
pub const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// What a text can be asked about its letters.
pub trait Letters {
    /// The text in small letters.
    fn lower(&self) -> String;
    /// The text in small letters without accents.
    fn folded(&self) -> String;
}

impl Letters for str {
    fn lower(&self) -> String {
        self.chars().map(lower).collect()
    }

    fn folded(&self) -> String {
        fold(self)
    }
}

/// The text, its first letter a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The text, its first letter small.
pub fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(lower)
        .into_iter()
        .chain(letters)
        .collect()
}

/// Whether the text has letters and all of them are capitals.
pub fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Whether both are the same word, the second given in small letters.
///
/// Nearly all pairs differ in their length or first letter, which is seen where this is asked.
#[inline]
pub fn same(written: &str, small: &str) -> bool {
    let may_be = match (written.bytes().next(), small.bytes().next()) {
        (Some(first), Some(small)) => first.eq_ignore_ascii_case(&small) || !small.is_ascii(),
        _ => true,
    };
    written.len() == small.len() && may_be && all_same(written, small)
}

fn all_same(written: &str, small: &str) -> bool {
    written.eq_ignore_ascii_case(small)
        || !small.is_ascii() && written.chars().map(lower).eq(small.chars())
}

/// What follows `prefix` in `text`, whatever the case of the ASCII letters.
pub fn after<'s>(text: &'s str, prefix: &str) -> Option<&'s str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// The same, where `prefix` must end a word.
pub fn after_words<'s>(text: &'s str, prefix: &str) -> Option<&'s str> {
    after(text, prefix).filter(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// The first of `prefixes` that the text begins with as words, and what follows it.
pub fn after_any<'s, 'p>(text: &'s str, prefixes: &[&'p str]) -> Option<(&'p str, &'s str)> {
    prefixes
        .iter()
        .find_map(|prefix| Some((*prefix, after_words(text, prefix)?)))
}

/// The text with every run of white space written as one space, none at its ends: what a reader reads.
pub fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(
            "CLIËNT coördinatie e\u{301}én Ĳ".folded(),
            "client coordinatie een ij"
        );
        assert_eq!("Één Cliëntenraad, 3×".folded(), "een clientenraad, 3×");
        assert_eq!("Één Cliëntenraad ÏJ 中".lower(), "één cliëntenraad ïj 中");
    }

    #[test]
    fn a_text_changes_at_its_beginning() {
        assert_eq!(capitalised("één brief"), "Één brief");
        assert_eq!(uncapitalised("Brief aan de Kamer"), "brief aan de Kamer");
        assert_eq!(capitalised(""), "");
        assert!(is_capitals("BRIEF VAN 2") && !is_capitals("Brief") && !is_capitals("24"));
    }

    #[test]
    fn words_are_the_same_in_any_case() {
        assert!(same("VÓÓR", "vóór") && same("Mei", "mei") && !same("VÓÓR", "voor"));
    }

    #[test]
    fn prefixes_ignore_case_and_respect_words() {
        assert_eq!(
            after_words("VERGADERJAAR 2020", "vergaderjaar"),
            Some(" 2020")
        );
        assert_eq!(after_words("Ministerie", "minister"), None);
        assert_eq!(after("é", "xx"), None);
    }
}
