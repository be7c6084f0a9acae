//! The beginning of a law from which a text counts: `De Wmo 2015 is nu zestien maanden in werking`.

use crate::document::Interval;
use crate::document::calendar::Day;
use crate::dutch::Reading;
use crate::dutch::letters::Letters;
use crate::dutch::numbers::cardinal;
use crate::extract::Context;
use crate::names::{Kind, first_word};
use std::ops::Range;

/// Days by which the time that is counted may differ from the time that went by: it is told in whole months or years.
const LEEWAY_OF_MONTHS: i64 = 46;
const LEEWAY_OF_YEARS: i64 = 366;

/// Whether a text may hold such a sentence: a quick answer for the many that do not.
pub(super) fn may_count(text: &str) -> bool {
    text.contains("in werking") || text.contains("van kracht")
}

/// The first day of a law that a sentence says to be in force for so long, and the bytes of the words that say how long;
/// `None` where the base of laws knows no law of that name that began then.
pub(super) fn beginning(context: &Context<'_>, sentence: &str) -> Option<(Interval, Range<usize>)> {
    if !may_count(sentence) {
        return None;
    }
    let (written, _) = context.written?;
    let reading = Reading::new(sentence);
    let (words, days, leeway) = (0..reading.len()).find_map(|at| elapsed(&reading, at))?;
    let range = reading.range(words.start, words.end.checked_sub(1)?)?;
    let from = law_from(context, &reading, words.start, |day| {
        (written.number() - day.number() - days).abs() <= leeway
    })?;
    Some((Interval::day(from), range))
}

/// `nu zestien maanden in werking`: the words up to the time, the days that it takes, and how loosely it is told.
fn elapsed(reading: &Reading<'_>, at: usize) -> Option<(Range<usize>, i64, i64)> {
    let told = reading
        .number(at)
        .or_else(|| cardinal(&reading.at(at).lower()))?;
    let count = i64::from(told);
    let (days, leeway) = if reading.any(at + 1, &["maand", "maanden"]) {
        (count * 365 / 12, LEEWAY_OF_MONTHS)
    } else if reading.any(at + 1, &["jaar", "jaren"]) {
        (count * 365, LEEWAY_OF_YEARS)
    } else {
        return None;
    };
    let still =
        reading.phrase(at + 2, &["in", "werking"]) || reading.phrase(at + 2, &["van", "kracht"]);
    let now = ["nu", "inmiddels", "al", "ruim", "bijna", "alweer"];
    let first = (at.saturating_sub(2)..at).find(|before| reading.any(*before, &now))?;
    still.then_some((first..at + 2, days, leeway))
}

/// The first day in force of a law that is named before a word and that fits.
fn law_from(
    context: &Context<'_>,
    reading: &Reading<'_>,
    end: usize,
    fits: impl Fn(Day) -> bool,
) -> Option<Day> {
    let laws_at = |at: usize| {
        let first = first_word(reading.at(at));
        context.names.beginning_with(&first)
    };
    (0..end).rev().find_map(|at| {
        let mut laws = laws_at(at).filter(|(form, law)| {
            law.kind == Kind::Law
                && reading
                    .word(at)
                    .and_then(|word| reading.text.get(word.range.start..))
                    .is_some_and(|rest| rest.starts_with(form.text.as_str()))
        });
        laws.find_map(|(_, law)| {
            law.in_force
                .map(|times| times.from)
                .filter(|day| fits(*day))
        })
    })
}
