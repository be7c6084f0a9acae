//! Which units are headings, and of what level.
//!
//! A heading looks like an item (`• 2. ⏎ Toezicht`) or like a short paragraph (`Rechtmatigheid`). It stands alone, has no
//! stop, and has a text under it; items stand together, and close with a comma or a stop. An enumeration that announces
//! the headings (`ingaan op: 1. het toezicht, 2. …`) is told from them by that alone.

use super::marker::{Label, Style};
use super::units::Unit;
use crate::parse::paper::{headings, opening, parts};

/// Longest text of a heading, in characters.
const LONGEST: usize = 140;

/// Longest row of short lines that may be headings above one another; more is a table that lost its form.
const ROW: usize = 3;

/// The level of each unit that is a heading; 0 for all others. In a `consultation` fracties ask and government answers,
/// under headings known by their words.
pub(super) fn levels(units: &[Unit<'_>], consultation: bool) -> Vec<u8> {
    let headings = without_rows(units, kinds(units));
    let plain_above = plain_stands_above(units, &headings);
    let mut styles: Vec<Style> = Vec::new();
    let mut open = 0;
    let level = |(unit, kind): (&Unit<'_>, &Kind)| match (kind, unit.label()) {
        (_, _) if consultation && unit.text.len() == 1 && parts::part(unit.start()).is_some() => {
            open = 1;
            1
        }
        (_, _)
            if consultation && unit.text.len() == 1 && parts::fractie(unit.start()).is_some() =>
        {
            open = 2;
            2
        }
        (Kind::Numbered, Some(label)) => {
            open = level_of(&mut styles, label.style) + u8::from(plain_above);
            open
        }
        (Kind::Plain, _) if plain_above || is_outermost(unit) => 1,
        (Kind::Plain, _) => open + 1,
        _ => 0,
    };
    units.iter().zip(&headings).map(level).collect()
}

/// What sort of heading a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    None,
    Numbered,
    Plain,
}

fn kinds(units: &[Unit<'_>]) -> Vec<Kind> {
    let mut letters = 0;
    let checked = |at: usize| match (kind(units, at), units.get(at).and_then(Unit::label)) {
        // A capital letter numbers a heading only in a series: else it is somebody's initial.
        (Kind::Numbered, Some(label)) if label.style == Style::CapitalLetter => {
            let fits = label.value == 1 || label.value == letters + 1;
            letters = if fits { label.value } else { letters };
            if fits { Kind::Numbered } else { Kind::None }
        }
        (kind, _) => kind,
    };
    (0..units.len()).map(checked).collect()
}

fn kind(units: &[Unit<'_>], at: usize) -> Kind {
    let before = at.checked_sub(1).and_then(|at| units.get(at));
    let (Some(unit), behind) = (units.get(at), units.get(at + 1)) else {
        return Kind::None;
    };
    if !reads_as_title(unit) || !(unit.apart || starts_again(unit, before)) || is_opening(unit) {
        return Kind::None;
    }
    match unit.label() {
        Some(label) if stands_alone(label, before, behind) => Kind::Numbered,
        None if !unit.is_marked()
            && before.is_none_or(lets_begin)
            && behind.is_some_and(stands_under) =>
        {
            Kind::Plain
        }
        _ => Kind::None,
    }
}

/// Short, without a stop, and begun as a title is.
fn reads_as_title(unit: &Unit<'_>) -> bool {
    let (start, end) = (unit.start(), unit.end());
    let first = start.trim_start_matches(['(', '«', '‘', '“', '"', '\'', '’']);
    let letters = start
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .take(3)
        .count();
    letters == 3
        && first.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && unit.length() <= LONGEST
        && !end.ends_with(['.', ',', ';', ':', '!', '…', '-'])
        && (!end.ends_with('?') || unit.length() <= 80)
}

/// Whether numbers start again right behind a list that closed: `c. tijd.`, `a. Geld`.
fn starts_again(unit: &Unit<'_>, before: Option<&Unit<'_>>) -> bool {
    let labels = unit.label().zip(before.and_then(Unit::label));
    let again = labels.is_some_and(|(label, last)| {
        label.style == last.style && label.value == 1 && last.value > 1
    });
    again && before.is_some_and(|before| before.end().ends_with('.'))
}

fn is_opening(unit: &Unit<'_>) -> bool {
    let text = unit.start();
    opening::recipient(text).is_some()
        || opening::is_salutation(text)
        || opening::dateline(text).is_some()
}

/// Neither side is an item of the same series, and what follows stands apart.
fn stands_alone(label: &Label, before: Option<&Unit<'_>>, behind: Option<&Unit<'_>>) -> bool {
    let precedes = before
        .and_then(|unit| unit.label())
        .is_some_and(|before| label.follows(before));
    let follows = behind
        .and_then(|unit| unit.label())
        .is_some_and(|behind| behind.follows(label));
    !label.bracketed && !precedes && !follows && behind.is_none_or(|unit| unit.apart)
}

/// A sentence that is still going on lets no heading begin behind it.
fn lets_begin(before: &Unit<'_>) -> bool {
    before.is_marked() || !before.end().ends_with([',', ':'])
}

/// Whether a heading may stand above this unit: its first word begins a sentence, or an item.
fn stands_under(unit: &Unit<'_>) -> bool {
    unit.is_marked() || !unit.start().starts_with(char::is_lowercase)
}

/// Long rows of plain headings are none, nor is the last of a row, under which no text stands.
fn without_rows(units: &[Unit<'_>], mut headings: Vec<Kind>) -> Vec<Kind> {
    let mut start = 0;
    while start < headings.len() {
        let plain = headings
            .iter()
            .skip(start)
            .take_while(|kind| **kind == Kind::Plain)
            .count();
        if plain > ROW || plain > 0 && !units.get(start + plain).is_some_and(is_text) {
            headings
                .iter_mut()
                .skip(start)
                .take(plain)
                .for_each(|kind| *kind = Kind::None);
        }
        start += plain.max(1);
    }
    headings
}

/// Whether a unit is what headings stand above: running text, or another part.
fn is_text(unit: &Unit<'_>) -> bool {
    unit.is_marked()
        || unit.length() > LONGEST
        || unit.end().ends_with(['.', ':', ';', '?'])
        || unit.start().contains(". ")
}

/// Whether numbered headings stand under plain ones: their numbering starts again behind a plain heading.
fn plain_stands_above(units: &[Unit<'_>], headings: &[Kind]) -> bool {
    let (mut plain, mut starts) = (false, 0);
    for (unit, kind) in units.iter().zip(headings) {
        match (kind, unit.label()) {
            (Kind::Plain, _) => plain = true,
            (Kind::Numbered, Some(label)) => {
                starts += usize::from(label.value == 1 && label.style == Style::Digits(1) && plain);
                plain = false;
            }
            _ => {}
        }
    }
    starts > 1
}

/// The level of a style of numbers: the first to appear is the highest.
fn level_of(styles: &mut Vec<Style>, style: Style) -> u8 {
    let at = styles
        .iter()
        .position(|known| *known == style)
        .unwrap_or_else(|| {
            styles.push(style);
            styles.len() - 1
        });
    u8::try_from(at + 1).unwrap_or(u8::MAX).min(6)
}

fn is_outermost(unit: &Unit<'_>) -> bool {
    headings::is_outermost(&unit.words())
}

#[cfg(test)]
mod tests {
    use super::super::units::units;
    use super::*;
    use crate::parse::draft::Draft;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> Vec<(u8, String)> {
        let lines = lines(raw);
        let units = units(&mut Draft::new(raw), &lines, &vec![false; lines.len()]);
        let levels = levels(&units, false);
        units
            .iter()
            .zip(levels)
            .filter(|(_, level)| *level > 0)
            .map(|(unit, level)| (level, unit.words()))
            .collect()
    }

    fn expect(headings: &[(u8, &str)]) -> Vec<(u8, String)> {
        headings
            .iter()
            .map(|(level, text)| (*level, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn an_item_that_stands_alone_above_a_text_is_a_heading() {
        let raw = "Ik noem:\n\n  • 1. \n    geld,\n  • 2. \n    tijd.\n\n  • 1. \n    Geld\n\nEr is geld.\n\nRegio's\n\nOok daar.\n\n  • 2. \n    Tijd\n\nTijd is er.";
        assert_eq!(
            read(raw),
            expect(&[(1, "Geld"), (2, "Regio's"), (1, "Tijd")])
        );
    }

    #[test]
    fn a_heading_may_follow_a_list_at_once() {
        let raw =
            "Ik noem:\n\n  • a. \n    geld;\n  • b. \n    tijd.\n  • a. \n    Geld\n\nEr is geld.";
        assert_eq!(read(raw), expect(&[(1, "Geld")]));
    }

    #[test]
    fn items_of_a_series_are_no_headings() {
        assert_eq!(
            read("Zoals:\n\n  • a. \n    Geld\n\n  • b. \n    Tijd\n\nEn zo meer."),
            []
        );
        assert_eq!(
            read("Vraag het aan:\n\n  • M. \n    Jansen\n\nDat was het."),
            []
        );
    }

    #[test]
    fn plain_headings_stand_above_numbers_that_start_again() {
        let raw = "Heden\n\n  • 1. \n    Geld\n\nWeinig.\n\nLater\n\n  • 1. \n    Geld\n\nMeer.\n\nTot slot\n\nDag.";
        assert_eq!(
            read(raw),
            expect(&[
                (1, "Heden"),
                (2, "Geld"),
                (1, "Later"),
                (2, "Geld"),
                (1, "Tot slot")
            ])
        );
    }

    #[test]
    fn sentences_rows_and_ends_are_no_headings() {
        assert_eq!(
            read("Zie de nota.12\n\nEen tekst.\n\nEen losse\n\nregel.\n\nEinde"),
            []
        );
        assert_eq!(
            read("Utrecht\n\nZwolle\n\nAssen\n\nEmmen\n\nDat waren ze."),
            []
        );
        assert_eq!(
            read(
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 mei 2022\n\nIk."
            ),
            []
        );
    }

    #[test]
    fn numbers_of_another_style_lie_deeper() {
        let raw = "  • II. \n    Zorg\n\n  • A. \n    Wijk\n\nDaar.\n\n1.    Kosten\n\nVeel.\n\nInleiding\n\nDus.";
        assert_eq!(
            read(raw),
            expect(&[(1, "Zorg"), (2, "Wijk"), (3, "Kosten"), (1, "Inleiding")])
        );
    }
}
