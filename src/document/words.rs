//! A text split at white space.

/// The words in `text` with the byte at which each begins, split at white space.
pub(crate) fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// The words alone.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> + Clone {
    words(text).map(|(_, word)| word)
}

/// As `split_whitespace` finds them, which decodes every letter: here the bytes of ASCII are looked at as they are.
#[derive(Clone, Debug)]
pub(crate) struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl Words<'_> {
    /// The letter at this place, where it is none of ASCII; how many bytes, and whether it is white space.
    fn letter(&self, at: usize) -> (usize, bool) {
        let letter = self
            .text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .unwrap_or(' ');
        (letter.len_utf8(), letter.is_whitespace())
    }
}

impl<'t> Iterator for Words<'t> {
    type Item = (usize, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        let mut start = self.at;
        loop {
            match bytes.get(start)? {
                b' ' | 9..=13 => start += 1,
                ..0x80 => break,
                _ => match self.letter(start) {
                    (length, true) => start += length,
                    _ => break,
                },
            }
        }
        let mut end = start;
        while let Some(byte) = bytes.get(end) {
            match byte {
                0x21..0x80 => end += 1,
                b' ' | 9..=13 => break,
                ..0x80 => end += 1,
                _ => match self.letter(end) {
                    (length, false) => end += length,
                    _ => break,
                },
            }
        }
        self.at = end;
        Some((start, self.text.get(start..end)?))
    }
}

/// White space folded: what a reader reads.
pub(crate) fn folded(text: &str) -> String {
    split(text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_white_space_of_any_kind() {
        for text in [
            "",
            "  ",
            "een",
            " een\u{a0}tweeë\t\n drie\u{2003}",
            "é\u{85}ë",
            "\u{1c}a\u{feff}b",
        ] {
            let found: Vec<&str> = words(text).map(|(_, word)| word).collect();
            assert_eq!(
                found,
                text.split_whitespace().collect::<Vec<_>>(),
                "{text:?}"
            );
            assert!(words(text).all(|(at, word)| text[at..].starts_with(word)));
        }
    }

    #[test]
    fn words_know_their_place() {
        assert_eq!(
            words(" a  bé c").collect::<Vec<_>>(),
            [(1, "a"), (4, "bé"), (8, "c")]
        );
    }
}
