//! Letters in capitals and small, for the alphabets that are written with both in Europe.
//!
//! The standard library's tables know every script that has case. They are 24 KB of the page, for letters that no
//! Dutch paper holds; here is what one does: Latin with all its marks, Greek and Cyrillic. Other letters stay as they
//! are.

use super::ascii::leading;

/// The small letter of a capital; anything else as it is.
pub(crate) fn lower(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        0x41..=0x5a => code + 32,
        0..=0xbf | 0xd7 | 0xdf..=0xff | 0x3a2 => code,
        0xc0..=0xde => code + 32,
        // Latin Extended-A and Additional: a capital, then its small letter. The dotless and the dotted i, the old
        // small n and the long s stand alone.
        0x130 => 0x69,
        0x178 => 0xff,
        0x100..=0x137 | 0x14a..=0x177 | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff | 0x218..=0x21b => {
            code | 1
        }
        0x139..=0x148 | 0x179..=0x17e => code + (code & 1),
        // Greek, with the six capitals that carry an accent.
        0x386 => 0x3ac,
        0x388..=0x38a => code + 37,
        0x38c => 0x3cc,
        0x38e | 0x38f => code + 63,
        0x391..=0x3ab => code + 32,
        0x400..=0x40f => code + 80,
        0x410..=0x42f => code + 32,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The capital of a small letter; anything else as it is, also `ß`, which is two capitals.
fn upper(letter: char) -> char {
    // How far before its small letter a capital may stand; that of `ÿ` alone stands behind it.
    let ways = [32, 1, 80, 37, 63, 64, 38, 0xff - 0x178];
    let mut capitals = ways
        .into_iter()
        .filter_map(|way| char::from_u32((letter as i32 - way).try_into().ok()?));
    capitals
        .find(|capital| *capital != letter && lower(*capital) == letter)
        .unwrap_or(letter)
}

/// The small letter without the marks that Dutch puts on it.
pub(crate) fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'ä' | 'â' => 'a',
        'é' | 'è' | 'ë' | 'ê' => 'e',
        'í' | 'ì' | 'ï' | 'î' => 'i',
        'ó' | 'ò' | 'ö' | 'ô' => 'o',
        'ú' | 'ù' | 'ü' | 'û' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => letter,
    }
}

/// The text, its first letter a capital.
pub(crate) fn capitalised(text: &str) -> String {
    first(text, upper)
}

/// The text, its first letter small.
pub(crate) fn uncapitalised(text: &str) -> String {
    first(text, lower)
}

fn first(text: &str, change: fn(char) -> char) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(change)
        .into_iter()
        .chain(letters)
        .collect()
}

/// What a text can be asked about its letters.
pub(crate) trait Letters {
    /// The text in small letters.
    fn lower(&self) -> String;
    /// The text in small letters, without the marks that Dutch puts on them.
    fn folded(&self) -> String;
}

impl Letters for str {
    fn lower(&self) -> String {
        changed(self, lower)
    }

    fn folded(&self) -> String {
        let mut folded = String::new();
        fold_into(self, &mut folded);
        folded
    }
}

/// Writes a text in small letters without marks, in place of what was there.
pub(crate) fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    write(text, folded, &|letter, folded| {
        folded.push(plain(lower(letter)))
    });
}

/// The text in small letters; those outside ASCII as `change` has them.
pub(crate) fn changed(text: &str, change: fn(char) -> char) -> String {
    let mut changed = String::new();
    write(text, &mut changed, &|letter, changed| {
        changed.push(change(letter))
    });
    changed
}

/// Adds a text in small letters. Nearly all of them are ASCII, which are taken over at once; `add` writes each other one.
pub(crate) fn write(text: &str, written: &mut String, add: &dyn Fn(char, &mut String)) {
    written.reserve(text.len());
    let mut rest = text;
    loop {
        let plain = leading(rest);
        let from = written.len();
        written.push_str(rest.get(..plain).unwrap_or_default());
        if let Some(plain) = written.get_mut(from..) {
            plain.make_ascii_lowercase();
        }
        let mut letters = rest.get(plain..).unwrap_or_default().chars();
        let Some(letter) = letters.next() else { return };
        add(letter, written);
        rest = letters.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the standard library has it, but for letters whose other case is more than one, or that are outside the
    /// alphabets above.
    #[test]
    fn letters_change_as_the_standard_library_changes_them() {
        let european = ('\0'..'\u{180}')
            .chain('\u{386}'..'\u{3ce}')
            .chain('\u{400}'..'\u{460}');
        for letter in european
            .chain('\u{1e00}'..'\u{1e96}')
            .chain('\u{1ea0}'..'\u{1f00}')
        {
            let (mut small, mut capital) = (letter.to_lowercase(), letter.to_uppercase());
            if small.len() == 1 {
                assert_eq!(Some(lower(letter)), small.next(), "{letter}");
            }
            let there_and_back =
                capital.len() == 1 && capital.clone().next().map(lower) == Some(letter);
            if there_and_back {
                assert_eq!(Some(upper(letter)), capital.next(), "{letter}");
            }
        }
    }

    #[test]
    fn a_text_changes_as_a_whole_or_at_its_beginning() {
        assert_eq!(
            "Één Cliëntenraad ÏJsland 中".lower(),
            "één cliëntenraad ïjsland 中"
        );
        assert_eq!("Één Cliëntenraad, 3×".folded(), "een clientenraad, 3×");
        assert_eq!(capitalised("één brief"), "Één brief");
        assert_eq!(uncapitalised("Brief aan de Kamer"), "brief aan de Kamer");
        assert_eq!(capitalised(""), "");
    }
}
