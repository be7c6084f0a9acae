//! Months, seasons and days of the week.

use super::letters::same;

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The seasons, spring first, each with its names.
pub const SEASONS: [&[&str]; 4] = [
    &["voorjaar", "lente"],
    &["zomer"],
    &["najaar", "herfst"],
    &["winter"],
];

/// The days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
];

/// The number of a month (1 to 12) by its full name, in any case.
pub fn month(word: &str) -> Option<u32> {
    let position = MONTHS.iter().position(|name| same(word, name))?;
    Some(position as u32 + 1)
}

/// The abbreviations of the months without their full stop, with the number of the month. `mei` has none; `mar` and `oct`
/// are English ones that programs put into Dutch papers.
const SHORT: [(&str, u32); 15] = [
    ("jan", 1),
    ("feb", 2),
    ("febr", 2),
    ("mrt", 3),
    ("mar", 3),
    ("apr", 4),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("sept", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// The number of an abbreviated month, in any case.
pub fn short_month(word: &str) -> Option<u32> {
    let short = SHORT.iter().find(|(name, _)| same(word, name))?;
    Some(short.1)
}

/// The number of a month, written in full or abbreviated, with or without a full stop.
pub fn month_number(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    month(word).or_else(|| short_month(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_by_name_and_abbreviation() {
        assert_eq!(month_number("okt."), Some(10));
        assert_eq!((month("Mei"), short_month("mei")), (Some(5), None));
        assert_eq!((month("sept"), short_month("Sept")), (None, Some(9)));
        assert_eq!(
            (month_number("maar"), month_number("mrt.")),
            (None, Some(3))
        );
    }
}
