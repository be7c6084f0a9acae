//! The words by which Dutch papers name times.

use super::meaning::{Part, Season, Unit};
use crate::dutch::classes::{GLUED_WORDS, NAMED_FOR_MONTHS};
use crate::dutch::letters::Letters;
use crate::dutch::months::{self, MONTHS, SEASONS};
use crate::dutch::numbers::cardinal;
use crate::extract::words::Word;

/// Words that make a part of a month or a year.
const PARTS: &[(&str, Part)] = &[
    ("begin", Part::Begin),
    ("medio", Part::Middle),
    ("halverwege", Part::Middle),
    ("midden", Part::Middle),
    ("half", Part::Middle),
    ("eind", Part::End),
    ("einde", Part::End),
    ("ultimo", Part::End),
];

/// Units that are counted from the day of writing.
const UNITS: &[(&str, Unit)] = &[
    ("dag", Unit::Day),
    ("dagen", Unit::Day),
    ("week", Unit::Week),
    ("weken", Unit::Week),
    ("maand", Unit::Month),
    ("maanden", Unit::Month),
    ("kwartaal", Unit::Quarter),
    ("kwartalen", Unit::Quarter),
    ("jaar", Unit::Year),
    ("jaren", Unit::Year),
    ("kalenderjaar", Unit::Year),
];

/// Words that move a unit or a season away from the day of writing.
const SHIFTS: &[(&str, i32)] = &[
    ("vorig", -1),
    ("vorige", -1),
    ("afgelopen", -1),
    ("verleden", -1),
    ("voorbije", -1),
    ("dit", 0),
    ("deze", 0),
    ("huidig", 0),
    ("huidige", 0),
    ("lopend", 0),
    ("lopende", 0),
    ("volgend", 1),
    ("volgende", 1),
    ("komend", 1),
    ("komende", 1),
    ("aankomend", 1),
    ("aankomende", 1),
    ("aanstaande", 1),
    ("eerstvolgende", 1),
    ("eerstkomende", 1),
];

/// `het nieuwe jaar` is the next one; a `nieuwe` month or week is none.
pub(super) const NEW: &str = "nieuwe";

/// Ordinals, as words and as written with digits.
const ORDINALS: &[(&str, u32)] = &[
    ("eerste", 1),
    ("1e", 1),
    ("1ste", 1),
    ("tweede", 2),
    ("2e", 2),
    ("2de", 2),
    ("derde", 3),
    ("3e", 3),
    ("3de", 3),
    ("vierde", 4),
    ("4e", 4),
    ("4de", 4),
    ("laatste", 4),
];

/// Decades by their name, in the twentieth century.
const DECADES: &[(&str, i32)] = &[
    ("vijftig", 1950),
    ("zestig", 1960),
    ("zeventig", 1970),
    ("tachtig", 1980),
    ("negentig", 1990),
    ("50", 1950),
    ("60", 1960),
    ("70", 1970),
    ("80", 1980),
    ("90", 1990),
];

fn look<T: Copy>(table: &[(&str, T)], word: &Word<'_>) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| word.is(known))
        .map(|(_, value)| *value)
}

/// How many letters of a word name this time, where it does; another word may be glued to it.
fn letters_of(word: &Word<'_>, name: &str) -> Option<usize> {
    let rest = word
        .starts_with(name)
        .then(|| word.text.get(name.len()..))??;
    let fits = rest.is_empty() || name.len() >= 6 && GLUED_WORDS.contains(rest);
    fits.then_some(name.len())
}

/// Begin, medio or eind.
pub(super) fn part(word: &Word<'_>) -> Option<Part> {
    look(PARTS, word)
}

/// A season, and how many letters name it (the rest is glued to it).
pub(super) fn season(word: &Word<'_>) -> Option<(Season, usize)> {
    let seasons = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];
    seasons
        .into_iter()
        .zip(SEASONS)
        .find_map(|(season, names)| {
            let length = names.iter().find_map(|name| letters_of(word, name))?;
            Some((season, length))
        })
}

/// A unit of time.
pub(super) fn unit(word: &Word<'_>) -> Option<Unit> {
    look(UNITS, word)
}

/// Where a word such as `vorig` leads.
pub(super) fn shift(word: &Word<'_>) -> Option<i32> {
    look(SHIFTS, word)
}

/// A number, in digits or as a word.
pub(super) fn number(word: &Word<'_>) -> Option<u32> {
    word.number().or_else(|| cardinal(&word.text.lower()))
}

/// `eerste`, `2e`, …
pub(super) fn ordinal(word: &Word<'_>) -> Option<u32> {
    look(ORDINALS, word)
}

/// A day of the month as an ordinal in digits: `15de`, `1ste`, `22e`.
pub(super) fn numbered_day(word: &Word<'_>) -> Option<u32> {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = word.text.split_at_checked(digits)?;
    matches!(ending, "e" | "de" | "ste")
        .then(|| number.parse().ok())
        .flatten()
}

/// The first year of a decade by its name.
pub(super) fn decade(word: &Word<'_>) -> Option<i32> {
    look(DECADES, word)
}

/// A month by its full name, and how many letters name it (the rest is glued to it).
pub(super) fn month(word: &Word<'_>) -> Option<(u32, usize)> {
    (1..)
        .zip(MONTHS)
        .find_map(|(month, name)| Some((month, letters_of(word, name)?)))
}

/// A month by its abbreviation.
pub(super) fn short_month(word: &Word<'_>) -> Option<u32> {
    months::short_month(word.text)
}

/// A month at the beginning of the name of a paper or occasion, such as `septembercirculaire`.
pub(super) fn month_of_compound(word: &Word<'_>) -> Option<u32> {
    let named = |name: &str| {
        NAMED_FOR_MONTHS
            .words()
            .any(|paper| word.text.len() == name.len() + paper.len() && word.ends_with(paper))
    };
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| word.starts_with(name) && named(name))
        .map(|(month, _)| month)
}
