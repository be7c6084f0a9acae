//! Bullets and numbers in front of items and headings.
//!
//! ```text
//!   • tekst          a bullet and the text
//!   • 1. ⏎     tekst   a numbered item; its text is the next line
//!   • • ⏎     tekst    an item of a list inside a list
//! (ii)    tekst      an item whose number the converter left alone
//! ```

use crate::parse::text::words;

/// The characters of a number's style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `1`, and `2.1` with depth 2.
    Digits(u8),
    /// `iv`.
    Roman,
    /// `b`.
    Letter,
    /// `IV`.
    CapitalRoman,
    /// `B`; perhaps somebody's initial.
    CapitalLetter,
}

/// A number in front of an item or heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// As written, without punctuation around it.
    pub(super) text: String,
    /// Its characters.
    pub(super) style: Style,
    /// Whether brackets are part of it: `(1)`, `1)`.
    pub(super) bracketed: bool,
    /// The (last) number it stands for.
    pub(super) value: u32,
}

impl Label {
    /// Whether this number comes right after `other` in one series.
    pub(super) fn follows(&self, other: &Self) -> bool {
        self.like(other) && self.value == other.value + 1
    }

    /// Whether both are written in the same manner.
    pub(super) fn like(&self, other: &Self) -> bool {
        self.style == other.style && self.bracketed == other.bracketed
    }
}

/// What stands in front of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marker {
    /// Number of bullets: the depth of the list. None before a number that stands in the text itself.
    pub(super) bullets: usize,
    /// The number behind the bullets.
    pub(super) label: Option<Label>,
    /// Where in the line the number, or else the text, begins.
    pub(super) start: usize,
    /// Where in the line the text begins.
    pub(super) rest: usize,
}

/// The bullets, and the number behind them, with which a line begins.
pub(super) fn bulleted(text: &str) -> Option<Marker> {
    let mut rest = text;
    let mut bullets = 0;
    while let Some(behind) = after_bullet(rest, bullets) {
        // A dash behind a bullet is the bullet that the paper itself had.
        bullets += usize::from(bullets == 0 || !rest.starts_with(DASHES));
        rest = behind.trim_start();
    }
    (bullets > 0).then(|| {
        let (label, behind) =
            split_label(rest).map_or((None, rest), |(label, behind)| (Some(label), behind));
        Marker {
            bullets,
            label,
            start: text.len() - rest.len(),
            rest: text.len() - behind.len(),
        }
    })
}

const DASHES: [char; 3] = ['-', '–', '—'];

/// A dash is a bullet only where room follows, or directly behind another bullet, where it lost its room.
fn after_bullet(text: &str, before: usize) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(['•', '◦', '▪', '·', '‣', '●']) {
        return Some(rest);
    }
    text.strip_prefix(DASHES)
        .filter(|rest| before > 0 || rest.starts_with(char::is_whitespace))
}

/// The number with which a line without bullet begins: `(ii) tekst`, `1. Titel`, `2.1 Titel`.
pub(super) fn numbered(text: &str) -> Option<Marker> {
    let (label, rest) = split_label(text)?;
    let deep = matches!(label.style, Style::Digits(2..));
    let titled = rest.starts_with(|first: char| first.is_uppercase() || "«‘“(".contains(first));
    (!rest.is_empty() && (!deep || titled)).then(|| Marker {
        bullets: 0,
        label: Some(label),
        start: 0,
        rest: text.len() - rest.len(),
    })
}

/// The number that is the first word, and the text behind it.
fn split_label(text: &str) -> Option<(Label, &str)> {
    let (_, word) = words(text).next()?;
    Some((label(word)?, text.get(word.len()..)?.trim_start()))
}

/// Reads `1.`, `(1)`, `a)`, `iv.`, `2.1`.
pub(super) fn label(word: &str) -> Option<Label> {
    let bracketed = word.ends_with(')');
    let bare = word.strip_suffix([')', '.']).unwrap_or(word);
    let bare = bare.strip_prefix('(').unwrap_or(bare);
    let (style, value) = reading(bare)?;
    let closed = bracketed || word.ends_with('.') || matches!(style, Style::Digits(2..));
    closed.then(|| Label {
        text: bare.to_owned(),
        style,
        bracketed,
        value,
    })
}

fn reading(bare: &str) -> Option<(Style, u32)> {
    if bare.starts_with(|first: char| first.is_ascii_digit()) {
        return digits(bare);
    }
    let mut letters = bare.chars();
    let (first, single) = (letters.next()?, letters.next().is_none());
    let value = roman(&bare.to_ascii_lowercase());
    match (first.is_ascii_lowercase(), value) {
        (true, Some(value)) if is_case(bare, false) && (!single || "ivx".contains(first)) => {
            Some((Style::Roman, value))
        }
        (false, Some(value)) if is_case(bare, true) && (!single || "IVX".contains(first)) => {
            Some((Style::CapitalRoman, value))
        }
        _ if !single || !first.is_ascii_alphabetic() => None,
        (true, _) => Some((Style::Letter, first as u32 - 'a' as u32 + 1)),
        (false, _) => Some((Style::CapitalLetter, first as u32 - 'A' as u32 + 1)),
    }
}

fn is_case(text: &str, upper: bool) -> bool {
    text.bytes().all(|byte| {
        if upper {
            byte.is_ascii_uppercase()
        } else {
            byte.is_ascii_lowercase()
        }
    })
}

fn digits(bare: &str) -> Option<(Style, u32)> {
    let numeric = |part: &str| {
        (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let depth = u8::try_from(bare.split('.').count())
        .ok()
        .filter(|depth| *depth <= 4)?;
    let last = bare.rsplit('.').next()?.parse().ok()?;
    bare.split('.')
        .all(numeric)
        .then_some((Style::Digits(depth), last))
}

/// The value of a roman number up to 39 in small letters.
fn roman(text: &str) -> Option<u32> {
    let tens = text.len() - text.trim_start_matches('x').len();
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let value = 10 * tens + ones.iter().position(|one| Some(*one) == text.get(tens..))?;
    u32::try_from(value)
        .ok()
        .filter(|value| (1..40).contains(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(word: &str) -> Option<(String, Style, bool, u32)> {
        label(word).map(|label| (label.text, label.style, label.bracketed, label.value))
    }

    #[test]
    fn numbers_are_read_in_every_style() {
        assert_eq!(read("1."), Some(("1".into(), Style::Digits(1), false, 1)));
        assert_eq!(
            read("(12)"),
            Some(("12".into(), Style::Digits(1), true, 12))
        );
        assert_eq!(
            read("2.1"),
            Some(("2.1".into(), Style::Digits(2), false, 1))
        );
        assert_eq!(read("(iv)"), Some(("iv".into(), Style::Roman, true, 4)));
        assert_eq!(read("b)"), Some(("b".into(), Style::Letter, true, 2)));
        assert_eq!(
            read("XI."),
            Some(("XI".into(), Style::CapitalRoman, false, 11))
        );
        assert_eq!(
            read("M."),
            Some(("M".into(), Style::CapitalLetter, false, 13))
        );
        for word in [
            "1",
            "2023.",
            "en.",
            "a",
            "1.a.",
            "(zorg)akkoorden",
            "é.",
            ".",
            ")",
            "",
        ] {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn bullets_are_counted_and_numbers_split_off() {
        let marker = bulleted("• • tekst").expect("bullets");
        assert_eq!(
            (marker.bullets, marker.label, marker.rest),
            (2, None, "• • ".len())
        );
        let marker = bulleted("• 3.").expect("a bullet");
        assert_eq!(
            (
                marker.bullets,
                marker.label.map(|label| label.value),
                marker.rest
            ),
            (1, Some(3), "• 3.".len())
        );
        assert_eq!(
            bulleted("• -de motie").map(|marker| (marker.bullets, marker.rest)),
            Some((1, "• -".len()))
        );
        assert_eq!(bulleted("-en").or_else(|| bulleted("tekst")), None);
    }

    #[test]
    fn series_go_on_by_one_in_one_style() {
        let read = |word| label(word).expect("a label");
        assert!(read("(iii)").follows(&read("(ii)")));
        assert!(!read("1.").follows(&read("6.")) && !read("(2)").follows(&read("1.")));
        assert_eq!(numbered("2.5 miljoen"), None);
        assert!(numbered("2.5 Geld").is_some());
    }
}
