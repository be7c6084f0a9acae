//! The year of a time: as written, as told from the day of writing, and as it is named behind the time.

use super::meaning::YearOf;
use super::vocabulary;
use crate::dutch::Reading;

/// Years that documents of this kind can name.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// The year named behind a core that ends before the word `next`: what it is, the next word, and the byte behind it.
///
/// A footnote's digit may be glued to it (`eind 201518`): a year has four digits, and nothing else here has more.
pub(super) fn year_behind(reader: &Reading<'_>, next: usize) -> (YearOf, usize, usize) {
    let of = usize::from(reader.is(next, "van"));
    if !reader.spaced(next) {
        return last_or_next(reader, next).unwrap_or((YearOf::Bare, next, reader.end(next)));
    }
    let stated = glued_year(reader, next + of).filter(|_| of == 0 || reader.spaced(next + of));
    if let Some((year, end)) = stated {
        return (YearOf::Stated(year), next + of + 1, end);
    }
    let relative = relative_year(reader, next + of);
    if let Some((year, after)) = relative {
        return (year, after, reader.end(after));
    }
    last_or_next(reader, next).unwrap_or((YearOf::Bare, next, reader.end(next)))
}

/// `jl.`, `j.l.`, `jongstleden`, `a.s.`, `aanstaande`.
fn last_or_next(reader: &Reading<'_>, next: usize) -> Option<(YearOf, usize, usize)> {
    if !reader.spaced(next) {
        return None;
    }
    let dotted = |first, second| {
        reader.is(next, first) && reader.is(next + 1, second) && reader.gap(next + 1) == "."
    };
    let (year, after) = if reader.any(next, &["jl", "ll", "jongstleden", "laatstleden"]) {
        (YearOf::Last, next + 1)
    } else if dotted("j", "l") || dotted("l", "l") {
        (YearOf::Last, next + 2)
    } else if reader.any(next, &["as", "aanstaande", "eerstkomende", "eerstvolgende"]) {
        (YearOf::Next, next + 1)
    } else if dotted("a", "s") {
        (YearOf::Next, next + 2)
    } else {
        return None;
    };
    let end = reader.end(after);
    let abbreviated = reader
        .words
        .get(after - 1)
        .is_some_and(|word| word.text.len() < 3);
    Some((
        year,
        after,
        end + usize::from(abbreviated && reader.gap(after).starts_with('.')),
    ))
}

/// A year of four digits.
pub(super) fn year(reader: &Reading<'_>, index: usize) -> Option<i32> {
    let number = reader
        .number(index)
        .filter(|_| reader.at(index).len() == 4)?;
    YEARS
        .contains(&number)
        .then(|| i32::try_from(number).ok())?
}

/// A year of four digits with at most two more glued to it (a footnote's mark), and the byte behind the year itself.
pub(super) fn glued_year(reader: &Reading<'_>, index: usize) -> Option<(i32, usize)> {
    let word = reader
        .words
        .get(index)
        .filter(|word| (4..=6).contains(&word.text.len()))?;
    let all_digits = word.text.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = word.text.get(..4)?.parse().ok().filter(|_| all_digits)?;
    YEARS.contains(&number).then(|| {
        i32::try_from(number)
            .ok()
            .map(|year| (year, word.range.start + 4))
    })?
}

/// The year at `index` as told from the day of writing, and the word behind it.
pub(super) fn relative_year(reader: &Reading<'_>, index: usize) -> Option<(YearOf, usize)> {
    if !reader.is(index + 1, "jaar") || !reader.spaced(index + 1) {
        return None;
    }
    if reader.any(index, &["dat", "datzelfde"]) {
        return Some((YearOf::That(0), index + 2));
    }
    let shift = vocabulary::shift(reader.words.get(index)?)?;
    Some((YearOf::Relative(shift), index + 2))
}
