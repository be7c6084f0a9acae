//! Numbers as Dutch writes them: `75.000`, `2,2 miljoen`, `veertien`, `tienduizend`, `een vijftal`, `een op de drie`.
//!
//! A number is read from the words of a text. Vague ones (`enkele honderdduizenden`, `tientallen`) are none: they name
//! no value. `een` alone is an article; `één` is a number.

use super::classes::ABOUT;
use super::decimals;
use super::letters::Letters;
use super::tokens::{Token, gap};
use std::ops::Range;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `14`
    Digits,
    /// `veertien`
    Words,
    /// `een viertal`
    Group,
    /// `een op de drie`, `een derde`: the value is per cent.
    Share,
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Which words.
    pub words: Range<usize>,
    /// Bytes of the text.
    pub range: Range<usize>,
    /// The value before the scale: 2,2 of `2,2 miljoen`.
    pub bare: f64,
    /// 1 000 000 of `2,2 miljoen`; 1 without one.
    pub scale: f64,
    /// Digits after the comma.
    pub decimals: u32,
    /// How it is written.
    pub shape: Shape,
}

impl Number {
    /// The value.
    pub fn value(&self) -> f64 {
        // Multiplying tenths leaves dust: 34,2 million are 34 200 000 and nothing more.
        let value = self.bare * self.scale;
        if self.scale > 1.0 {
            value.round()
        } else {
            value
        }
    }
}

/// Words that multiply the number before them.
const SCALES: &[(&str, f64)] = &[
    ("duizend", 1e3),
    ("miljoen", 1e6),
    ("mln", 1e6),
    ("miljard", 1e9),
    ("mld", 1e9),
    ("mrd", 1e9),
];

const UNITS: &[(&str, u32)] = &[
    ("één", 1),
    ("een", 1),
    ("eén", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
];

const TENS: &[(&str, u32)] = &[
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("zeventig", 70),
    ("tachtig", 80),
    ("negentig", 90),
];

/// Parts of a whole, as one hundredth of their share.
const PARTS: &[(&str, f64)] = &[
    ("derde", 100.0 / 3.0),
    ("kwart", 25.0),
    ("vierde", 25.0),
    ("vijfde", 20.0),
    ("zesde", 100.0 / 6.0),
    ("zevende", 100.0 / 7.0),
    ("achtste", 12.5),
    ("tiende", 10.0),
];

/// Words before `honderd` and `duizend` that take their value away.
const VAGUE: &[&str] = &[
    "paar",
    "enkele",
    "vele",
    "meerdere",
    "tientallen",
    "honderden",
];

/// All numbers of a text, in order; none overlap.
pub fn numbers(text: &str, words: &[Token<'_>]) -> Vec<Number> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        at = match words
            .get(at)
            .filter(|word| may_begin(word))
            .and_then(|_| number(text, words, at))
        {
            Some(number) => {
                let end = number.words.end;
                found.push(number);
                end
            }
            None => after_dotted(text, words, at),
        };
    }
    found
}

/// The number that begins at this word.
fn number(text: &str, words: &[Token<'_>], at: usize) -> Option<Number> {
    let (end, bare, decimals, shape) = share(text, words, at)
        .or_else(|| digits(text, words, at))
        .or_else(|| in_words(text, words, at))?;
    let (end, scale) =
        match scale(text, words, end).filter(|_| matches!(shape, Shape::Digits | Shape::Words)) {
            Some(scale) => (end + 1, scale),
            None => (end, 1.0),
        };
    let (bare, scale, end) =
        glued(words, at).map_or((bare, scale, end), |(bare, scale)| (bare, scale, at + 1));
    let range = words.get(at)?.range.start..words.get(end.checked_sub(1)?)?.range.end;
    Some(Number {
        words: at..end,
        range,
        bare,
        scale,
        decimals,
        shape,
    })
}

type Read = (usize, f64, u32, Shape);

/// `75.000`, `1.234,50`, `2,2`; a dot that groups no thousands is only believed before a scale (`2.5 miljoen`).
fn digits(text: &str, words: &[Token<'_>], at: usize) -> Option<Read> {
    if let Some((bare, _)) = glued(words, at) {
        return Some((at + 1, bare, 0, Shape::Digits));
    }
    let mut written = all_digits(words.get(at)?)?.to_owned();
    let mut end = at + 1;
    let thousands = |end: usize| gap(text, words, end) == "." && length(words, end) == Some(3);
    if written.len() <= 3 {
        while thousands(end) {
            written.push_str(words.get(end)?.text);
            end += 1;
        }
    }
    let comma = gap(text, words, end) == "," && words.get(end).and_then(all_digits).is_some();
    let dot = end == at + 1
        && gap(text, words, end) == "."
        && words.get(end).and_then(all_digits).is_some();
    if dot && scale(text, words, end + 1).is_none() {
        return None;
    }
    let mut decimals = 0;
    if comma || dot {
        let fraction = words.get(end)?.text;
        decimals = fraction.len() as u32;
        written = format!("{written}.{fraction}");
        end += 1;
    }
    Some((end, decimals::read(&written)?, decimals, Shape::Digits))
}

fn all_digits<'t>(word: &Token<'t>) -> Option<&'t str> {
    word.text
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(word.text)
        .filter(|digits| digits.len() <= 15)
}

fn length(words: &[Token<'_>], at: usize) -> Option<usize> {
    words.get(at).and_then(all_digits).map(str::len)
}

/// `55mln`: digits and scale in one word.
fn glued(words: &[Token<'_>], at: usize) -> Option<(f64, f64)> {
    let text = words.get(at)?.text;
    let letters = text
        .find(|c: char| !c.is_ascii_digit())
        .filter(|letters| (1..=15).contains(letters))?;
    let (digits, letters) = text.split_at_checked(letters)?;
    let (_, scale) = SCALES
        .iter()
        .find(|(name, _)| letters.eq_ignore_ascii_case(name))?;
    Some((decimals::read(digits)?, *scale))
}

/// The scale that this word is, one space after a number.
fn scale(text: &str, words: &[Token<'_>], at: usize) -> Option<f64> {
    let word = words.get(at)?;
    let (_, scale) = SCALES.iter().find(|(name, _)| word.is(name))?;
    let between = gap(text, words, at);
    (between.trim().is_empty() && between.len() <= 2).then_some(*scale)
}

/// `veertien`, `een viertal`, `een miljoen`, `anderhalf miljoen`, `een half miljoen`.
fn in_words(text: &str, words: &[Token<'_>], at: usize) -> Option<Read> {
    let word = words.get(at)?;
    if word.is("anderhalf") || word.is("anderhalve") {
        return Some((at + 1, 1.5, 0, Shape::Words));
    }
    if word.is("half") && scale(text, words, at + 1).is_some() {
        return Some((at + 1, 0.5, 0, Shape::Words));
    }
    if word.is("een") {
        let half = words.get(at + 1).is_some_and(|word| word.is("half"))
            && scale(text, words, at + 2).is_some();
        return match () {
            () if half => Some((at + 2, 0.5, 0, Shape::Words)),
            () if scale(text, words, at + 1).is_some() => Some((at + 1, 1.0, 0, Shape::Words)),
            () => None,
        };
    }
    if !may_be_cardinal(word) {
        return None;
    }
    let vague = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|word| word.is_one_of(VAGUE));
    let lower = word.text.lower();
    if let Some(value) = cardinal(&lower).filter(|value| !vague || *value < 100) {
        return Some((at + 1, f64::from(value), 0, Shape::Words));
    }
    let group = lower
        .strip_suffix("tal")
        .and_then(cardinal)
        .filter(|value| *value > 1)?;
    Some((at + 1, f64::from(group), 0, Shape::Group))
}

/// The letters with which number words begin: a quick look that spares most words a closer one. A letter with a mark
/// (`één`) counts as one that may.
fn may_be_cardinal(word: &Token<'_>) -> bool {
    let letter = |at: usize| {
        word.text
            .as_bytes()
            .get(at)
            .map_or(0, u8::to_ascii_lowercase)
    };
    match (letter(0), letter(1)) {
        (b'e', b'e' | b'l' | 0x80..) | (0x80.., _) => true,
        (b't', b'w' | b'i' | b'a') | (b'd', b'r' | b'e' | b'u') | (b'v', b'i' | b'e') => true,
        (first, second) => matches!(&[first, second], b"ze" | b"ac" | b"ne" | b"ho"),
    }
}

/// Whether a number can begin at this word: one of digits, a number word, `anderhalf`, `half`, `helft`.
fn may_begin(word: &Token<'_>) -> bool {
    let digit = word
        .text
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_digit());
    digit
        || may_be_cardinal(word)
        || word.starts_with("half")
        || word.starts_with("helft")
        || word.starts_with("ander")
}

/// Whether a word is a year that papers of today speak of, in figures: 1900 to 2099.
pub fn is_year(word: &str) -> bool {
    let is_figures = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_figures && (word.starts_with("19") || word.starts_with("20"))
}

/// The value of a number word in lower case: `drieëntwintig`, `honderdvijftig`, `tienduizend`.
pub fn cardinal(word: &str) -> Option<u32> {
    let Some((before, after)) = word.split_once("duizend") else {
        return below_thousand(word);
    };
    let thousands = if before.is_empty() {
        1
    } else {
        below_thousand(before)?
    };
    Some(
        thousands * 1000
            + if after.is_empty() {
                0
            } else {
                below_thousand(after.strip_prefix("en").unwrap_or(after))?
            },
    )
}

fn below_thousand(word: &str) -> Option<u32> {
    let Some((before, after)) = word.split_once("honderd") else {
        return below_hundred(word);
    };
    let hundreds = if before.is_empty() {
        1
    } else {
        below_hundred(before)?
    };
    Some(
        hundreds * 100
            + if after.is_empty() {
                0
            } else {
                below_hundred(after.strip_prefix("en").unwrap_or(after))?
            },
    )
}

fn below_hundred(word: &str) -> Option<u32> {
    if let Some((_, value)) = UNITS.iter().chain(TENS).find(|(name, _)| *name == word) {
        return Some(*value);
    }
    let (tens, value) = TENS
        .iter()
        .find_map(|(name, value)| Some((word.strip_suffix(name)?, value)))?;
    let unit = tens
        .strip_suffix("en")
        .or_else(|| tens.strip_suffix("ën"))?;
    UNITS
        .iter()
        .find(|(name, unit_value)| *name == unit && *unit_value < 10)
        .map(|(_, unit)| unit + value)
}

/// `een op de drie`, `1 op de 10`, `een derde van`, `twee derde`, `driekwart`, `de helft van`.
fn share(text: &str, words: &[Token<'_>], at: usize) -> Option<Read> {
    let word = words.get(at)?;
    if word.is("driekwart") {
        return Some((at + 1, 75.0, 0, Shape::Share));
    }
    if word.is("helft") {
        return shared_out(words, at, at + 1).then_some((at + 1, 50.0, 0, Shape::Share));
    }
    let next = words.get(at + 1)?;
    let one_in_many = next.is("op");
    if !one_in_many && !names_part(next) || gap(text, words, at + 1) != " " {
        return None;
    }
    let count = small(word)?;
    if one_in_many {
        one_in(text, words, at, count)
    } else {
        part(words, at, count)
    }
}

fn one_in(text: &str, words: &[Token<'_>], at: usize, count: f64) -> Option<Read> {
    let mut next = at + 2;
    if gap(text, words, next) != " " {
        return None;
    }
    if words.get(next)?.is_one_of(&["de", "elke", "iedere"]) {
        next += 1;
    }
    let whole = small(words.get(next)?).filter(|whole| *whole > count)?;
    Some((next + 1, tenths(count / whole * 100.0), 0, Shape::Share))
}

/// Whether the word names a part: `derde`, and `derden` behind a number above one.
fn names_part(word: &Token<'_>) -> bool {
    PARTS
        .iter()
        .any(|(name, _)| word.is(name) || word.ends_with("n") && word.starts_with(name))
}

fn part(words: &[Token<'_>], at: usize, count: f64) -> Option<Read> {
    let word = words.get(at + 1)?;
    let (name, value) = PARTS.iter().find(|(name, _)| word.starts_with(name))?;
    // `een derde doelstelling` is an ordinal.
    let is_part = *name == "kwart" || count > 1.0 || shared_out(words, at, at + 2);
    (is_part && count < 10.0).then_some((at + 2, tenths(count * value), 0, Shape::Share))
}

/// Whether what follows or goes before says that a whole is shared out.
fn shared_out(words: &[Token<'_>], at: usize, end: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|before| words.get(before));
    let rounded = [1, 2]
        .into_iter()
        .filter_map(before)
        .any(|word| word.is_one_of(&ABOUT));
    rounded
        || words
            .get(end)
            .is_some_and(|word| word.is_one_of(&["van", "deel"]))
}

fn small(word: &Token<'_>) -> Option<f64> {
    let digits = word.number().filter(|value| (1..=100).contains(value));
    digits
        .or_else(|| cardinal(&word.text.lower()))
        .map(f64::from)
}

/// Rounded to one digit after the comma.
fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// The word after a run of digits joined by dots, which is no number (`2.1.4b`); else the next word.
fn after_dotted(text: &str, words: &[Token<'_>], at: usize) -> usize {
    let mut end = at + 1;
    if words.get(at).and_then(all_digits).is_none() {
        return end;
    }
    while matches!(gap(text, words, end), "." | ":") && words.get(end).is_some() {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dutch::tokens::tokens as words;

    fn read(text: &str) -> Vec<String> {
        let words = words(text);
        numbers(text, &words)
            .into_iter()
            .map(|number| format!("{} «{}»", number.value(), &text[number.range]))
            .collect()
    }

    #[test]
    fn numbers_in_digits_are_read() {
        assert_eq!(
            read("ruim 75.000, 2,2 miljoen en 3000"),
            ["75000 «75.000»", "2200000 «2,2 miljoen»", "3000 «3000»"]
        );
        assert_eq!(
            read("1.234,50 of 55mln of 2.5 miljard"),
            [
                "1234.5 «1.234,50»",
                "55000000 «55mln»",
                "2500000000 «2.5 miljard»"
            ]
        );
        assert_eq!(read("artikel 2.1.4b en 16Z07 0,25"), ["0.25 «0,25»"]);
    }

    #[test]
    fn numbers_in_words_are_read() {
        assert_eq!(
            read("veertien, drieëntwintig, tienduizend"),
            ["14 «veertien»", "23 «drieëntwintig»", "10000 «tienduizend»"]
        );
        assert_eq!(
            read("een vijftal, een miljoen, een half miljoen"),
            [
                "5 «vijftal»",
                "1000000 «een miljoen»",
                "500000 «een half miljoen»"
            ]
        );
        assert_eq!(cardinal("driehonderdvijfenzeventig"), Some(375));
        assert_eq!(cardinal("tweeduizendacht"), Some(2008));
    }

    #[test]
    fn shares_are_per_cent() {
        assert_eq!(
            read("een op de drie en 1 op de 10"),
            ["33.3 «een op de drie»", "10 «1 op de 10»"]
        );
        assert_eq!(
            read("Een derde van ons, twee derde, bijna de helft"),
            ["33.3 «Een derde»", "66.7 «twee derde»", "50 «helft»"]
        );
    }

    #[test]
    fn vague_words_and_ordinals_are_no_numbers() {
        assert_eq!(
            read(
                "enkele honderdduizenden, een paar honderd, tientallen, een derde doel, ten tweede, een aantal, achtergrond"
            ),
            [""; 0]
        );
    }
}
