//! Web addresses: with a scheme, with `www.`, or a bare domain (`monitorlangdurigezorg.nl`).

use super::cursor::Cursor;
use std::ops::Range;

/// The last part of bare domains that Dutch papers name.
const ENDINGS: &[&str] = &[
    "nl",
    "com",
    "org",
    "eu",
    "net",
    "info",
    "be",
    "nu",
    "gov",
    "int",
    "frl",
    "amsterdam",
];

/// The longest address that is read.
const LONGEST: usize = 2_000;

/// The longest domain (RFC 1035).
const LONGEST_DOMAIN: usize = 253;

/// The address at a byte that begins a word.
pub(super) fn address(text: &str, start: usize) -> Option<Range<usize>> {
    // Without a dot before the next white space there is no domain.
    let word = text
        .as_bytes()
        .get(start..)?
        .iter()
        .take_while(|byte| !byte.is_ascii_whitespace());
    if !word.take(LONGEST_DOMAIN).any(|byte| *byte == b'.') {
        return None;
    }
    let mut cursor = Cursor::new(text, start);
    let scheme = cursor.literal("https://") || cursor.literal("http://");
    let named = scheme || cursor.literal("www.");
    let read = cursor.run(LONGEST_DOMAIN, |c| {
        c.is_alphanumeric() || matches!(c, '.' | '-')
    });
    let domain = read.trim_end_matches(['.', '-']);
    let inside = text
        .get(..start)
        .is_some_and(|before| before.ends_with(['@', '.', '/', '-']));
    if !is_domain(domain, named) || !named && inside {
        return None;
    }
    let mut rest = Cursor::new(text, cursor.at() - (read.len() - domain.len()));
    match rest.peek() {
        Some('@') => return None,
        Some('/' | '?' | '#' | ':') => rest.run(LONGEST, is_address),
        _ => "",
    };
    let address = rest.since(start).trim_end_matches(is_closing);
    Some(start..start + balanced(address).len())
}

/// A domain needs a dot; a bare one also a known ending, small letters, and no part of one letter.
fn is_domain(domain: &str, named: bool) -> bool {
    let Some((name, ending)) = domain.rsplit_once('.') else {
        return false;
    };
    if named {
        return !name.is_empty() && !ending.is_empty();
    }
    let part =
        |part: &str| part.len() >= 2 && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    ENDINGS.contains(&ending)
        && name.split('.').all(part)
        && !name.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn is_address(character: char) -> bool {
    character.is_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(character)
}

fn is_closing(character: char) -> bool {
    matches!(
        character,
        '.' | ',' | ';' | ':' | '\'' | '!' | '?' | '[' | ']' | '-' | '('
    )
}

/// A closing bracket belongs to the sentence unless the address opened it.
fn balanced(address: &str) -> &str {
    let surplus = address.matches(')').count() > address.matches('(').count();
    if surplus {
        address.trim_end_matches([')', '.', ',', ';'])
    } else {
        address
    }
}

/// The address with its scheme.
pub(super) fn full(written: &str) -> String {
    if written
        .get(..4)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"))
        && written.contains("://")
    {
        written.to_owned()
    } else {
        format!("https://{written}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<&str> {
        address(text, 0).map(|range| &text[range])
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        assert_eq!(read("www.voorbeeld.nl, een"), Some("www.voorbeeld.nl"));
        assert_eq!(read("www.voorbeeld.nl."), Some("www.voorbeeld.nl"));
        assert_eq!(
            read("http://www.voorbeeld.nl/a/b_c)."),
            Some("http://www.voorbeeld.nl/a/b_c")
        );
        assert_eq!(
            read("https://voorbeeld.nl/a-(b).html)"),
            Some("https://voorbeeld.nl/a-(b).html")
        );
        assert_eq!(read("tijd.voorbeeld.nl"), Some("tijd.voorbeeld.nl"));
        assert_eq!(read("voorbeeld.nl’, waar"), Some("voorbeeld.nl"));
    }

    #[test]
    fn words_with_dots_are_no_addresses() {
        for text in [
            "t.z.t",
            "o.a.nl",
            "einde.Nieuwe",
            "2.5.nl",
            "www.",
            "naam@voorbeeld.nl",
            "a.b",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
