//! Looking for a text in a text.
//!
//! The standard library prepares a search so that even the worst texts are searched in linear time. For words and
//! quotes in paragraphs the preparation costs more than the search.

/// Where `wanted` first stands in `text`, as a byte offset.
pub fn find(text: &str, wanted: &str) -> Option<usize> {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    let Some((first, rest)) = wanted.split_first() else {
        return Some(0);
    };
    let last = text.len().checked_sub(wanted.len())?;
    (0..=last).find(|at| text[*at] == *first && text[at + 1..].starts_with(rest))
}

/// Whether `wanted` stands in `text`.
pub fn holds(text: &str, wanted: &str) -> bool {
    find(text, wanted).is_some()
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn it_finds_what_the_standard_library_finds() {
        let texts = [
            "",
            "a",
            "aab",
            "abaabab",
            "één twee één",
            "cliëntondersteuning",
        ];
        for text in texts {
            for wanted in ["", "a", "ab", "aba", "één", "één ", "\u{eb}nt", "zz"] {
                assert_eq!(find(text, wanted), text.find(wanted), "{wanted} in {text}");
            }
        }
    }
}
