//! Numbers that look like a year and are none: names of laws, numbers of papers, parliamentary years, addresses, counts.

use super::years::year;
use crate::dutch::Reading;
use crate::dutch::classes::{
    ABBREVIATIONS, BEFORE_COUNTS, BEFORE_TIMES, BEFORE_YEARS, CITING_WORDS, COUNTED_THINGS, NO_LAWS,
};
use crate::names::law;

/// Whether the words from `from` up to `to` are glued to something: parts of an address or of a longer number.
pub(super) fn is_glued(reader: &Reading<'_>, from: usize, to: usize) -> bool {
    let before = reader
        .gap(from)
        .ends_with(['/', '-', '.', '_', '@', '#', '=', '€', '$', '\\', '+']);
    let after = reader.gap(to);
    let joined = to < reader.len() && matches!(after, "." | "," | "-" | "_" | ":" | "‑")
        || after.starts_with(['/', '%', '=', '@', '_']);
    before || joined
}

/// Whether the year at `index` is none.
pub(super) fn is_no_year(reader: &Reading<'_>, index: usize) -> bool {
    // `16-2018`: what stands before a dash without white space belongs to it.
    let tied = is_glued(reader, index, index + 1) && !is_slash_between_times(reader, index);
    tied || is_cited(reader, index)
        || is_counted(reader, index)
        || is_postcode(reader, index)
        || is_in_title(reader, index)
        || names_law(reader, index)
}

/// `2018/begin 2019` is two times.
fn is_slash_between_times(reader: &Reading<'_>, index: usize) -> bool {
    let alone = !reader
        .gap(index)
        .ends_with(['/', '-', '.', '_', '@', '#', '=', '€']);
    alone && reader.gap(index + 1) == "/" && reader.any(index + 1, &["begin", "medio", "eind"])
}

/// Whether the range of years that begins at `index` is a parliamentary year, or no range of years at all.
pub(super) fn is_no_range(reader: &Reading<'_>, index: usize) -> bool {
    is_glued(reader, index, index + 2)
        || is_cited(reader, index)
        || is_before_dossier(reader, index + 2)
}

/// `TK 2015-2016`, `Handelingen II 2018/19`, `vergaderjaar 2020–2021`.
fn is_cited(reader: &Reading<'_>, index: usize) -> bool {
    let chamber = usize::from(reader.any(index.wrapping_sub(1), &["i", "ii", "h"]) && index > 1);
    let Some(before) = index.checked_sub(1 + chamber) else {
        return false;
    };
    let near =
        reader.gap(index).chars().count() <= 2 && reader.gap(index - chamber).chars().count() <= 3;
    near && reader.any(before, &CITING_WORDS)
}

/// `2021-2022, 24 170`: the number of a dossier follows.
fn is_before_dossier(reader: &Reading<'_>, next: usize) -> bool {
    let digits = |index: usize, count: usize| {
        reader.number(index).is_some() && reader.at(index).len() == count
    };
    let spaced = digits(next, 2) && digits(next + 1, 3) && reader.spaced(next + 1);
    reader.gap(next).starts_with(',') && (spaced || digits(next, 5))
}

/// `ruim 2000 mensen`, `1950 gemeenten`, `€ 2000`.
fn is_counted(reader: &Reading<'_>, index: usize) -> bool {
    if reader.gap(index).contains(['€', '$', '=']) || reader.follows_any(index, &BEFORE_COUNTS) {
        return true;
    }
    let number_before = index
        .checked_sub(1)
        .is_some_and(|before| reader.number(before).is_some());
    let numbers = number_before && reader.spaced(index);
    let counted = reader.any(index + 1, &COUNTED_THINGS)
        && reader.spaced(index + 1)
        && !reader.follows_any(index, &BEFORE_YEARS);
    numbers || counted
}

/// `2011 AB Haarlem`.
fn is_postcode(reader: &Reading<'_>, index: usize) -> bool {
    let letters = reader.at(index + 1);
    let two = letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    two && reader.spaced(index + 1) && !reader.follows_any(index, &BEFORE_YEARS)
}

/// `de Wi 2021`, `het Actieplan 2018`, `bij Agenda 2030`: behind a capital within a sentence a year belongs to the name.
fn is_in_title(reader: &Reading<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| reader.gap(index) == " ") else {
        return false;
    };
    let named = reader.words.get(before).is_some_and(|word| {
        word.is_capitalised() && !word.is_one_of(&BEFORE_TIMES) && word.number().is_none()
    });
    // `Addendum 2021 en 2022` is about both.
    let listed = reader.any(index + 1, &["en"]) && year(reader, index + 2).is_some();
    let opens = reader.begins_sentence(before) && !goes_on(reader, before);
    named && !listed && !reader.all_capitals && !opens
}

/// Whether a word goes on behind a mark that only looks like the end of a sentence: `(incl. Wi 2021)`, `artikel 2.1. Wi
/// 2021`, `(hierna: Wi 2021)`.
fn goes_on(reader: &Reading<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else {
        return false;
    };
    let word = reader.at(before);
    let is_short = word.starts_with(|first: char| first.is_ascii_digit())
        || reader.any(before, &ABBREVIATIONS);
    match reader.gap(index).trim() {
        "." => is_short,
        ":" => reader.gap(before).contains('('),
        _ => false,
    }
}

/// `Wmo 2015`, `de Wet maatschappelijke ondersteuning 2015`, `het Uitvoeringsbesluit Wmo 2015`.
fn names_law(reader: &Reading<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|_| reader.spaced(index)) else {
        return false;
    };
    is_abbreviated_law(reader, before)
        || (0..6)
            .map_while(|back| law_word(reader, before, back))
            .any(|is_law| is_law)
}

/// Whether the word `back` words before `before` begins the name of a law; `None` where no name can run on.
fn law_word(reader: &Reading<'_>, before: usize, back: usize) -> Option<bool> {
    let index = before.checked_sub(back)?;
    let word = reader.words.get(index)?;
    let unbroken = back == 0 || reader.spaced(index + 1);
    if !unbroken
        || word.is_one_of(&BEFORE_YEARS) && !(back > 0 && word.is_one_of(&["en", "voor", "van"]))
    {
        return None;
    }
    let named = ["wet", "besluit", "regeling", "verordening", "wetboek"]
        .iter()
        .any(|kind| word.ends_with(kind));
    // `de subsidieregeling 2019` is a scheme of that year; a law's name begins with a capital.
    Some(named && word.is_capitalised())
}

/// A law by its abbreviation, also one that is not known: a W with a few letters after it that is no ordinary word.
fn is_abbreviated_law(reader: &Reading<'_>, index: usize) -> bool {
    let Some(word) = reader.words.get(index) else {
        return false;
    };
    let shape = word.text.starts_with(['W', 'w'])
        && word.text.chars().count() <= 6
        && word.text.chars().count() >= 3;
    let plain = word.is_one_of(&NO_LAWS)
        || word.text.chars().skip(1).all(char::is_uppercase) && word.text.len() > 4;
    let spoken = word.text.chars().filter(|c| "aeiouy".contains(*c)).count() > 2;
    word.is_capitalised() && law::is_word(word.text)
        || shape && !plain && !spoken && (word.is_capitalised() || word.is("wmo"))
}
