//! Days as headers, portals and bylines write them: by themselves, not in running text.

use super::lines::Line;
use super::text::{split, words};
use crate::document::Span;
use crate::document::calendar::Day;
use crate::dutch::letters::Letters;
use crate::dutch::months::{WEEKDAYS, month_number};

/// `9-1-2017` or `08-05-2023`, with whatever stands behind it.
pub(crate) fn in_figures(text: &str) -> Option<Day> {
    let word = split(text).next()?.trim_end_matches(',');
    let mut parts = word.split('-');
    let (day, month, year) = (
        parts.next()?,
        parts.next()?,
        parts.next().filter(|year| year.len() == 4)?,
    );
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// The day that a text begins with, a time behind it left out of account: `donderdag 12 juli 2018, 10:15`.
pub(crate) fn at_start(text: &str) -> Option<Day> {
    let weekday = |word: &&str| WEEKDAYS.contains(&word.trim_end_matches(',').lower().as_str());
    if let Some(day) = in_figures(text).filter(|_| text.chars().count() <= 60) {
        return Some(day);
    }
    let words: Vec<&str> = split(text).skip_while(weekday).collect();
    let time = words.iter().skip(3).all(|word| {
        word.starts_with(|first: char| first.is_ascii_digit())
            || ["om", "uur", "|", "-", "•"].contains(word)
    });
    let day = words.get(..3)?.join(" ");
    time.then(|| Day::from_dutch(day.trim_end_matches(',')))?
}

/// Whether the text holds nothing but a day and a time: `3 juli 2018 om 10:12`.
pub(crate) fn is_alone(text: &str) -> bool {
    let word = |word: &str| {
        let bare = word.trim_matches(|edge: char| ",.:()|".contains(edge));
        let digits = bare.bytes().filter(u8::is_ascii_digit).count();
        let numeric = digits > 0
            && bare
                .bytes()
                .all(|byte| byte.is_ascii_digit() || b":-/.u".contains(&byte));
        numeric
            || matches!(bare, "op" | "om" | "at" | "uur" | "|" | "")
            || month_number(bare).is_some()
    };
    text.chars().any(|character| character.is_ascii_digit()) && split(text).all(word)
}

/// The day that the head of a comment gives, and where: `Fred op 3 juli 2018 om 10:12`.
pub(crate) fn in_head(head: &Line<'_>) -> Option<(Day, Span)> {
    let words: Vec<(usize, &str)> = words(head.text).collect();
    words.windows(3).find_map(|three| {
        let (first, last) = (three.first()?, three.last()?);
        let bare = |(_, word): &(usize, &str)| {
            word.trim_matches(|edge: char| ",.;:()«»“”‘’'\"?!".contains(edge))
                .to_owned()
        };
        let day = Day::from_dutch(&three.iter().map(bare).collect::<Vec<_>>().join(" "))?;
        let start = head.span.start;
        let place = Span::new(start + first.0, start + last.0 + last.1.len());
        Some((day, place))
    })
}
