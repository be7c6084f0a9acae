//! The words by which Dutch papers name times.

use super::meaning::{Part, Season, Unit};
use crate::dutch::classes::{GLUED_WORDS, NAMED_FOR_MONTHS};
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

/// Names of the seasons.
const SEASONS: &[(&str, Season)] = &[
    ("voorjaar", Season::Spring),
    ("lente", Season::Spring),
    ("zomer", Season::Summer),
    ("najaar", Season::Autumn),
    ("herfst", Season::Autumn),
    ("winter", Season::Winter),
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

/// Numbers written as words.
const NUMBERS: &[(&str, u32)] = &[
    ("een", 1),
    ("één", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("twaalf", 12),
];

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

/// The months; abbreviations follow.
const MONTHS: &[(&str, u32)] = &[
    ("januari", 1),
    ("februari", 2),
    ("maart", 3),
    ("april", 4),
    ("mei", 5),
    ("juni", 6),
    ("juli", 7),
    ("augustus", 8),
    ("september", 9),
    ("oktober", 10),
    ("november", 11),
    ("december", 12),
];

/// Abbreviated months: only between a day and a year.
const SHORT_MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("feb", 2),
    ("febr", 2),
    ("mrt", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("nov", 11),
    ("dec", 12),
];

fn look<T: Copy>(table: &[(&str, T)], word: &Word<'_>) -> Option<T> {
    table
        .iter()
        .find(|(known, _)| word.is(known))
        .map(|(_, value)| *value)
}

/// The same as [`look`], also for a word with another one glued to it; with the length of the time's own letters.
fn look_glued<T: Copy>(table: &[(&str, T)], word: &Word<'_>) -> Option<(T, usize)> {
    let own = |(known, value): &(&str, T)| {
        let rest = word
            .starts_with(known)
            .then(|| word.text.get(known.len()..))??;
        let fits = rest.is_empty() || known.len() >= 6 && GLUED_WORDS.contains(rest);
        fits.then_some((*value, known.len()))
    };
    table.iter().find_map(own)
}

/// Begin, medio or eind.
pub(super) fn part(word: &Word<'_>) -> Option<Part> {
    look(PARTS, word)
}

/// A season, and how many letters name it (the rest is glued to it).
pub(super) fn season(word: &Word<'_>) -> Option<(Season, usize)> {
    look_glued(SEASONS, word)
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
    word.number().or_else(|| look(NUMBERS, word))
}

/// `eerste`, `2e`, …
pub(super) fn ordinal(word: &Word<'_>) -> Option<u32> {
    look(ORDINALS, word)
}

/// The first year of a decade by its name.
pub(super) fn decade(word: &Word<'_>) -> Option<i32> {
    look(DECADES, word)
}

/// A month by its full name, and how many letters name it (the rest is glued to it).
pub(super) fn month(word: &Word<'_>) -> Option<(u32, usize)> {
    look_glued(MONTHS, word)
}

/// A month by its abbreviation.
pub(super) fn short_month(word: &Word<'_>) -> Option<u32> {
    look(SHORT_MONTHS, word)
}

/// A month at the beginning of the name of a paper or occasion, such as `septembercirculaire`.
pub(super) fn month_of_compound(word: &Word<'_>) -> Option<u32> {
    let named = |name: &str| {
        NAMED_FOR_MONTHS
            .words()
            .any(|paper| word.text.len() == name.len() + paper.len() && word.ends_with(paper))
    };
    MONTHS
        .iter()
        .find(|(name, _)| word.starts_with(name) && named(name))
        .map(|(_, month)| *month)
}
