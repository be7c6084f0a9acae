//! Citations of the record of debates (Handelingen) and of its annexes, where questions of members are printed.
//!
//! `H - TK 2015-2016, 42 10` is item 10 of meeting 42; `Handelingen II 2015/16, nr. 42, item 10` is the same. Numbers in
//! the Aanhangsel run through the year and have no items.

use super::cursor::Cursor;
use super::lead::{CHAMBERS, session};
use crate::document::citation::Chamber;
use std::ops::Range;

/// A cited debate or annex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Debate {
    /// Where it is cited.
    pub(super) range: Range<usize>,
    /// The chamber; the Tweede Kamer where none is named.
    pub(super) chamber: Chamber,
    /// `2015-2016`
    pub(super) session: Option<String>,
    /// Number of the meeting, or of the questions in the Aanhangsel.
    pub(super) number: Option<String>,
    /// Item of the meeting's agenda.
    pub(super) item: Option<String>,
    /// Whether the Aanhangsel is meant.
    pub(super) annex: bool,
}

/// Words that announce a debate, and whether they announce the Aanhangsel.
const NAMES: &[(&str, bool)] = &[
    ("Aanhangsel van de Handelingen", true),
    ("Aanhangsel der Handelingen", true),
    ("Aanhangsel van Handelingen", true),
    ("Aanhangsel Handelingen", true),
    ("Aanhangsel", true),
    ("Aanh. Hand.", true),
    ("Handelingen", false),
    ("Hand.", false),
    ("HTK", false),
    ("HEK", false),
    ("H", false),
];

/// What may stand between the name and the year.
const FILLERS: &[&str] = &[
    "der Staten-Generaal",
    "van de",
    "der",
    "vergaderjaar",
    "verg. jaar",
    "Kamer",
];

/// The debate cited at the cursor, and the byte after it. Without year or number nothing is cited.
pub(super) fn debate(text: &str, start: usize) -> Option<(Debate, usize)> {
    if !matches!(text.as_bytes().get(start), Some(b'A' | b'H')) {
        return None;
    }
    let mut cursor = Cursor::new(text, start);
    let (name, annex) = NAMES
        .iter()
        .find(|(name, _)| cursor.rest().starts_with(name) && cursor.word(name))?;
    let chamber = chamber(&mut cursor);
    // A bare H is only a record where the chamber follows it.
    if *name == "H" && chamber.is_none() {
        return None;
    }
    separators(&mut cursor);
    let session = session(&mut cursor);
    let end = cursor.at();
    separators(&mut cursor);
    let announced = number_word(&mut cursor, &["nr", "no", "nummer"]);
    let number = if session.is_some() || announced {
        cursor.digits(4).filter(|_| cursor.ends_word())
    } else {
        None
    };
    let end = if number.is_some() { cursor.at() } else { end };
    let item = if number.is_some() && !annex {
        item(&mut cursor)
    } else {
        None
    };
    let end = if item.is_some() { cursor.at() } else { end };
    if session.is_none() && number.is_none() {
        return None;
    }
    let chamber = chamber.unwrap_or(if *name == "HEK" {
        Chamber::First
    } else {
        Chamber::Second
    });
    let owned = |part: Option<&str>| part.map(str::to_owned);
    Some((
        Debate {
            range: start..end,
            chamber,
            session,
            number: owned(number),
            item: owned(item),
            annex: *annex,
        },
        end,
    ))
}

fn chamber(cursor: &mut Cursor<'_>) -> Option<Chamber> {
    separators(cursor);
    while cursor.any_word(FILLERS) {
        separators(cursor);
    }
    let (_, chamber) = CHAMBERS.iter().find(|(name, _)| cursor.word(name))?;
    separators(cursor);
    while cursor.any_word(FILLERS) {
        separators(cursor);
    }
    Some(*chamber)
}

fn separators(cursor: &mut Cursor<'_>) {
    while cursor.spaces() || cursor.any_char(&[',', '-', '–', '(', ':']) {}
}

fn number_word(cursor: &mut Cursor<'_>, words: &[&str]) -> bool {
    let found = words.iter().any(|word| cursor.word(word));
    if found {
        cursor.any_char(&['.']);
        cursor.spaces();
    }
    found
}

/// `, item 10`, ` 10`, `-10`, but no page (`, p. 10`).
fn item<'a>(cursor: &mut Cursor<'a>) -> Option<&'a str> {
    let mut ahead = *cursor;
    let spaced = ahead.spaces() || ahead.any_char(&['-', '–']);
    let comma = ahead.any_char(&[',']);
    ahead.spaces();
    let named = number_word(&mut ahead, &["item", "agendapunt", "nr"]);
    let item = ahead
        .digits(3)
        .filter(|_| (spaced || comma || named) && ahead.ends_word())?;
    *cursor = ahead;
    Some(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let (debate, _) = debate(text, 0)?;
        let parts = [
            debate.session.as_deref(),
            debate.number.as_deref(),
            debate.item.as_deref(),
        ]
        .map(|part| part.unwrap_or("-"));
        Some(format!("{} «{}»", parts.join(" "), &text[debate.range]))
    }

    #[test]
    fn debates_are_read_in_every_style() {
        for (text, expected) in [
            (
                "H - TK 2015-2016, 42 10  nodig",
                "2015-2016 42 10 «H - TK 2015-2016, 42 10»",
            ),
            (
                "H – TK 2014-2015, 108",
                "2014-2015 108 - «H – TK 2014-2015, 108»",
            ),
            (
                "Handelingen II 2015/16, nr. 42, item 10.",
                "2015-2016 42 10 «Handelingen II 2015/16, nr. 42, item 10»",
            ),
            (
                "Handelingen Tweede Kamer 2015-2016, nr. 42, p. 10-15",
                "2015-2016 42 - «Handelingen Tweede Kamer 2015-2016, nr. 42»",
            ),
            (
                "Aanhangsel van de Handelingen, vergaderjaar 2015–2016, nr. 1234",
                "2015-2016 1234 - «Aanhangsel van de Handelingen, vergaderjaar 2015–2016, nr. 1234»",
            ),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected));
        }
    }

    #[test]
    fn other_words_are_no_debates() {
        for text in [
            "Handelingen die",
            "H 12",
            "Hand. in hand",
            "H",
            "Handelingen 12",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
