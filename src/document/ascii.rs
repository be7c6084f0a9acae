//! Questions that the bytes of ASCII nearly always answer.
//!
//! The standard library decodes every letter it looks at, with a few calls each. Where a browser has just started the
//! program those calls cost more than the work itself, and opening a collection makes millions of them.

/// As [`str::trim`] does.
pub(crate) fn trim(text: &str) -> &str {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (0, bytes.len());
    while start < end && is_space(bytes[start]) {
        start += 1;
    }
    while start < end && is_space(bytes[end - 1]) {
        end -= 1;
    }
    let all_told = start == end || (bytes[start].is_ascii() && bytes[end - 1].is_ascii());
    let text = if end - start == bytes.len() {
        text
    } else {
        text.get(start..end).unwrap_or("")
    };
    if all_told { text } else { text.trim() }
}

/// As [`char::is_whitespace`] has it, for ASCII.
const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | 9..=13)
}

/// A one in each of eight bytes, and the highest bit of each.
const ONES: u64 = u64::MAX / 0xff;
const HIGH: u64 = ONES << 7;

/// Where a byte of ASCII next stands, at or behind `from`; the length where it does not. Eight bytes at a time.
pub(crate) fn find_byte(bytes: &[u8], from: usize, wanted: u8) -> usize {
    let mut at = from;
    while let Some(&eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let others = u64::from_le_bytes(eight) ^ (ONES * wanted as u64);
        // The lowest bit is that of the first such byte; those above may be wrong.
        let found = others.wrapping_sub(ONES) & !others & HIGH;
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while at < bytes.len() && bytes[at] != wanted {
        at += 1;
    }
    at
}

/// Whether eight bytes are ASCII without a control character, and no two spaces stand side by side. Says no now and then
/// where that is so: behind a space, `!` looks like one.
pub(crate) const fn is_even(eight: [u8; 8]) -> bool {
    let eight = u64::from_le_bytes(eight);
    let strange = eight | (eight.wrapping_sub(ONES * 0x20) & !eight);
    let others = eight ^ (ONES * 0x20);
    let spaces = others.wrapping_sub(ONES) & !others & HIGH;
    strange & HIGH | spaces & spaces << 8 == 0
}

/// Whether two words differ in the case of their ASCII letters only. Most words differ in length or in their first
/// letter.
#[inline]
pub(crate) fn same(word: &str, other: &str) -> bool {
    word.len() == other.len() && may_begin(word, other) && word.eq_ignore_ascii_case(other)
}

/// Whether the text may begin with `prefix`, whatever the case of the ASCII letters, by its first byte.
#[inline]
pub(crate) fn may_begin(text: &str, prefix: &str) -> bool {
    match (text.as_bytes().first(), prefix.as_bytes().first()) {
        (Some(byte), Some(wanted)) => byte | 0x20 == wanted | 0x20,
        (_, wanted) => wanted.is_none(),
    }
}

/// How many bytes of ASCII the text begins with.
#[inline]
pub(crate) fn leading(text: &str) -> usize {
    text.as_bytes()
        .iter()
        .position(|byte| !byte.is_ascii())
        .unwrap_or(text.len())
}

/// Whether a digit of ASCII stands in the text.
#[inline]
pub(crate) fn has_digit(text: &str) -> bool {
    text.as_bytes().iter().any(u8::is_ascii_digit)
}

/// Whether the word is one of a list whose words are parted by this byte.
pub(crate) fn lists(list: &str, parting: u8, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let mut start = 0;
    while start <= list.len() {
        let end = find_byte(list, start, parting);
        if end - start == word.len() && list[start..end] == *word {
            return true;
        }
        start = end + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_trimmed_as_the_standard_library_trims_it() {
        let texts = [
            "",
            " ",
            " a ",
            "\t é\u{a0}",
            "\u{a0} a\u{b}\n",
            "é",
            "\u{1c}a",
            " \u{2003} ",
            "a \u{2003} ",
        ];
        for text in texts {
            assert_eq!(trim(text), text.trim(), "{text:?}");
        }
    }

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..40 {
            for at in 0..length {
                let mut bytes = vec![b')'; length];
                bytes[at] = b'(';
                bytes[length - 1] = b'(';
                for from in 0..length {
                    let expected = from
                        + bytes[from..]
                            .iter()
                            .position(|byte| *byte == b'(')
                            .expect("the last one");
                    assert_eq!(find_byte(&bytes, from, b'('), expected);
                }
                assert_eq!(find_byte(&bytes, 0, b'!'), length);
            }
        }
    }

    #[test]
    fn words_are_the_same_whatever_their_capitals() {
        for (word, other) in [
            ("", ""),
            ("a", ""),
            ("Mei", "mei"),
            ("é", "É"),
            ("[a", "{a"),
            ("maart", "mei"),
        ] {
            assert_eq!(
                same(word, other),
                word.eq_ignore_ascii_case(other),
                "{word} {other}"
            );
        }
    }

    #[test]
    fn lists_are_searched_as_the_standard_library_splits_them() {
        for list in ["", "a", " b bl ", "een twee", "één"] {
            for word in ["", "a", "b", "bl", "l", "twee", "tweede", "één"] {
                assert_eq!(
                    lists(list, b' ', word),
                    list.split(' ').any(|one| one == word),
                    "{word:?} in {list:?}"
                );
            }
        }
    }
}
