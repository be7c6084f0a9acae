//! Plain text: UTF-8 or UTF-16, with or without a byte order mark, and Windows-1252.
//!
//! Text that is UTF-8 stays as it is. What is none is read byte by byte as Windows-1252, in which editors of Windows
//! wrote for decades; so is a text in which somebody pasted one into the other.

/// How UTF-8 may announce itself.
const UTF8: &[u8] = b"\xef\xbb\xbf";

/// The letters of Windows-1252 from 0x80 to 0x9F; the five bytes without one are kept as the control signs they are.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of these bytes. A byte order mark is no part of it.
pub fn decode(bytes: &[u8]) -> String {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => match unmarked_utf16(bytes) {
            Some(unit) => utf16(bytes, unit),
            None => utf8(bytes.strip_prefix(UTF8).unwrap_or(bytes)),
        },
    }
}

/// Whether bytes are no text at all: what is left of programs and pictures is full of control signs.
pub(super) fn is_binary(text: &str) -> bool {
    let control = |c: &char| c.is_control() && !"\t\n\r\u{b}\u{c}\u{85}".contains(*c);
    let (mut all, mut controls) = (0_usize, 0_usize);
    for found in text.chars().take(1 << 16) {
        all += 1;
        controls += usize::from(control(&found) || found == '\u{fffd}');
    }
    controls > 8 && controls * 20 > all
}

/// How the units of UTF-16 without a mark are stored: every other byte of Latin text is zero.
fn unmarked_utf16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let head = bytes.get(..bytes.len().min(512))?;
    let zeros = |at: usize| {
        head.iter()
            .skip(at)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match half {
        0 | 1 => None,
        _ if odd * 10 > half * 9 && even == 0 => Some(u16::from_le_bytes),
        _ if even * 10 > half * 9 && odd == 0 => Some(u16::from_be_bytes),
        _ => None,
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units)
        .map(|found| found.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// UTF-8, and Windows-1252 for each byte that is none. A letter that the end of the file cuts is U+FFFD.
fn utf8(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut left = bytes.len();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        left -= chunk.valid().len() + chunk.invalid().len();
        let cut = left == 0 && matches!(chunk.invalid(), [0xc2..=0xf4, _, ..]);
        match chunk.invalid() {
            _ if cut => text.push(char::REPLACEMENT_CHARACTER),
            invalid => text.extend(invalid.iter().map(|byte| windows(*byte))),
        }
    }
    text
}

fn windows(byte: u8) -> char {
    let special = byte
        .checked_sub(0x80)
        .and_then(|at| WINDOWS.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

/// What a text says that was encoded as UTF-8 twice (`cliÃ«nt`); nothing where no sign of that stands in it.
///
/// Only runs that make a letter of a Latin alphabet, or a sign of printers, are mended: `PRIVÉ”` could be one too.
#[cfg(feature = "read-more")]
pub(super) fn encoded_once(text: &str) -> Option<String> {
    let marked = text.starts_with("ï»¿") || text.contains("Ã") || text.contains("â€");
    if !marked {
        return None;
    }
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(first) = rest.chars().next() {
        let letter = (!first.is_ascii()).then(|| letter_at(rest)).flatten();
        let (letter, length) = letter.unwrap_or((first, first.len_utf8()));
        found |= length > first.len_utf8();
        mended.push(letter);
        rest = rest.get(length..).unwrap_or("");
    }
    found.then_some(mended)
}

/// The letter that the first two or three letters of `text` stand for as bytes, and their length in `text`.
#[cfg(feature = "read-more")]
fn letter_at(text: &str) -> Option<(char, usize)> {
    let mut bytes = Vec::with_capacity(3);
    let mut length = 0;
    for found in text.chars().take(3) {
        bytes.push(byte_of(found)?);
        length += found.len_utf8();
        let letter = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| text.chars().next());
        if let Some(letter) = letter.filter(|_| bytes.len() > 1) {
            let printed = matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2000}'..='\u{206f}' | '€' | '\u{2190}'..='\u{22ff}' | '\u{feff}');
            return printed.then_some((letter, length));
        }
    }
    None
}

/// The byte that a letter is in Windows-1252 or, for control signs, in Latin-1.
#[cfg(feature = "read-more")]
fn byte_of(letter: char) -> Option<u8> {
    let special = WINDOWS.iter().position(|special| *special == letter);
    match special {
        Some(at) => u8::try_from(at + 0x80).ok(),
        None => u8::try_from(u32::from(letter)).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_encoding_of_an_editor_is_read_and_its_mark_is_no_text() {
        assert_eq!(decode(b"\xef\xbb\xbfbrief"), "brief");
        assert_eq!(decode("één".as_bytes()), "één");
        // Only the first mark announces anything.
        assert_eq!(decode("\u{feff}\u{feff}a".as_bytes()), "\u{feff}a");
        assert_eq!(
            decode(b"de co\xf6rdinatie kost \x80 5 \x96 \x93veel\x94"),
            "de coördinatie kost € 5 – “veel”"
        );
        // Both in one file, and a letter that the end cuts.
        assert_eq!(decode("één co\u{f6}rd".as_bytes()), "één coörd");
        assert_eq!(decode(b"\xc3\xa9\xe9n\xe2\x82"), "één\u{fffd}");
        let text = "Geachte heer Çelik,";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for (mark, bytes) in [
            (&b"\xff\xfe"[..], &little),
            (b"\xfe\xff", &big),
            (b"", &little),
            (b"", &big),
        ] {
            assert_eq!(decode(&[mark, bytes].concat()), text);
        }
    }

    #[cfg(feature = "read-more")]
    #[test]
    fn text_encoded_twice_is_mended_and_other_text_is_left_alone() {
        assert_eq!(
            encoded_once("ï»¿cliÃ«nten â€“ â‚¬ 5").as_deref(),
            Some("\u{feff}cliënten – € 5")
        );
        assert_eq!(encoded_once("één café ‘dat’ kost € 5"), None);
        assert_eq!(encoded_once("PRIVÉ” en SÃO PAULO"), None);
    }

    #[test]
    fn what_is_full_of_control_signs_is_no_text() {
        assert!(is_binary(&decode(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16])));
        assert!(!is_binary("Een brief.\r\n\u{c}Blad twee.\t"));
    }
}
