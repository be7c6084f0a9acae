//! When a paper without a date was written, as far as its text proves it.
//!
//! Clues (see [`clues`]) of four sorts are gathered and intersected:
//!
//! - *not before*: days and months that lie in the past for the writer (`brief van 17 maart 2016`), sources in notes,
//!   parliamentary years of papers that are cited;
//! - *not after*: deadlines and plans with a year (`moet eind 2018 zijn afgerond`), the day of an article's first comment;
//! - *recent* and *coming* days without a year (`14 april jl.`, `1 juni a.s.`): the writer stands between the last recent
//!   and the first coming one, in the first year that the other clues allow;
//! - *windows*: time gone by since a law took effect (`zestien maanden in werking`), `dit jaar` beside the years after it.
//!
//! Nothing is guessed: without a bound on both sides there is no date.

mod clues;
mod tokens;

use super::draft::Draft;
use crate::document::calendar::Day;
use crate::document::{BlockKind, Interval, Span};
use clues::{Clue, Sort};

/// Widest interval, in days, that still says something.
const WIDEST: i64 = 550;

/// Dates a paper that states no date, from its text, and says so in a warning.
pub(crate) fn date_undated(draft: &mut Draft<'_>) {
    if draft.meta.date.is_some() {
        return;
    }
    let Some((interval, evidence)) = infer(draft) else {
        return;
    };
    let said = format!(
        "Het bronbestand noemt geen datum; uit de tekst volgt: {}.",
        interval.dutch()
    );
    if let Some(first) = evidence.first() {
        draft.warn(*first, "inferred-date", said);
    }
    draft.meta.date = Some(interval);
    draft.meta.date_inferred = true;
    draft.meta.date_evidence = evidence;
}

/// The interval in which the paper was written, and the passages that prove it; `None` where they do not.
pub(crate) fn infer(draft: &Draft<'_>) -> Option<(Interval, Vec<Span>)> {
    let written = draft
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Comment && block.table.is_none());
    let texts = written.map(|block| (block.text.as_slice(), false));
    let notes = draft.notes.iter().map(|note| (note.text.as_slice(), true));
    let mut found: Vec<Clue> = texts
        .chain(notes)
        .flat_map(|(spans, note)| clues::of(draft.raw, spans, note))
        .collect();
    // What stands before a comment's text says who wrote it, and perhaps when.
    let comment = draft
        .blocks
        .iter()
        .find(|block| block.kind == BlockKind::Comment);
    let head = comment.and_then(|block| {
        block
            .spans
            .get(..block.spans.len().checked_sub(block.text.len())?)
    });
    found.extend(head.and_then(|head| clues::commented(draft.raw, head)));
    combine(&found)
}

/// Days between which the writer stands, with the clues that say so.
#[derive(Clone, Debug, Default)]
struct Bounds {
    first: Option<Day>,
    last: Option<Day>,
    evidence: Vec<Span>,
}

impl Bounds {
    /// Tightens both sides; a bound that excludes all others is left out, for a clue may be misread.
    fn narrow(&mut self, first: Option<Day>, last: Option<Day>, evidence: Span) {
        let starts = self.first.max(first);
        let ends = match (self.last, last) {
            (Some(known), Some(new)) => Some(known.min(new)),
            (known, new) => known.or(new),
        };
        let empty = starts.zip(ends).is_some_and(|(starts, ends)| starts > ends);
        if !empty && (starts, ends) != (self.first, self.last) {
            (self.first, self.last) = (starts, ends);
            self.evidence.push(evidence);
        }
    }
}

fn combine(clues: &[Clue]) -> Option<(Interval, Vec<Span>)> {
    let mut bounds = Bounds::default();
    let latest = clues
        .iter()
        .filter_map(|clue| Some((clue.not_before()?, clue.span)))
        .max_by_key(|(day, _)| *day);
    if let Some((day, span)) = latest {
        bounds.narrow(Some(day), None, span);
    }
    // Windows first: a plan is more easily misread.
    for clue in clues {
        if let Sort::Window(first, last) = clue.sort {
            bounds.narrow(Some(first), Some(last), clue.span);
        }
    }
    for clue in clues {
        if let Sort::NotAfter(day) = clue.sort {
            bounds.narrow(None, Some(day), clue.span);
        }
    }
    cycle(clues, &mut bounds);
    let (first, last) = (bounds.first?, bounds.last?);
    (last.number() - first.number() <= WIDEST).then(|| (Interval::of(first, last), bounds.evidence))
}

/// Places the gap between recent and coming days in the first year that the bounds allow.
fn cycle(clues: &[Clue], bounds: &mut Bounds) {
    let Some(from) = bounds.first.or_else(|| Some(bounds.last?.plus(-365))) else {
        return;
    };
    let resolve = |wanted: fn(&Sort) -> Option<(u32, u32)>| -> Vec<((u32, u32), Span)> {
        clues
            .iter()
            .filter_map(|clue| Some((wanted(&clue.sort)?, clue.span)))
            .collect()
    };
    let recent = resolve(|sort| {
        if let Sort::Recent(month, day) = sort {
            Some((*month, *day))
        } else {
            None
        }
    });
    let coming = resolve(|sort| {
        if let Sort::Coming(month, day) = sort {
            Some((*month, *day))
        } else {
            None
        }
    });
    // Every day of the year that begins at the lower bound: how far back do the recent days lie, how far ahead the coming?
    let fit = |day: &Day| -> i64 {
        let back = recent
            .iter()
            .map(|(named, _)| distance(previous(*day, *named), *day));
        let ahead = coming
            .iter()
            .map(|(named, _)| distance(*day, next(*day, *named)));
        back.chain(ahead).sum()
    };
    if recent.is_empty() && coming.is_empty() {
        return;
    }
    let days = (0..366)
        .map(|step| from.plus(step))
        .filter(|day| bounds.last.is_none_or(|last| *day <= last));
    let Some(best) = days.min_by_key(fit) else {
        return;
    };
    let last_recent = recent
        .iter()
        .filter_map(|(named, span)| Some((previous(best, *named)?, *span)))
        .max_by_key(|(day, _)| *day);
    let first_coming = coming
        .iter()
        .filter_map(|(named, span)| Some((next(best, *named)?, *span)))
        .min_by_key(|(day, _)| *day);
    if let Some((day, span)) = last_recent {
        let until = first_coming.is_none().then(|| day.plus(365));
        bounds.narrow(Some(day.plus(1)), until, span);
    }
    if let Some((day, span)) = first_coming {
        let since = last_recent.is_none().then(|| day.plus(-365));
        bounds.narrow(since, Some(day.plus(-1)), span);
    }
}

fn distance(first: impl Into<Option<Day>>, last: impl Into<Option<Day>>) -> i64 {
    first
        .into()
        .zip(last.into())
        .map_or(366, |(first, last)| last.number() - first.number())
}

/// The latest such day before `day`.
fn previous(day: Day, (month, date): (u32, u32)) -> Option<Day> {
    (0..=4).find_map(|back| Day::new(day.year - back, month, date).filter(|found| *found < day))
}

/// The first such day after `day`.
fn next(day: Day, (month, date): (u32, u32)) -> Option<Day> {
    (0..=4).find_map(|ahead| Day::new(day.year + ahead, month, date).filter(|found| *found > day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::draft::DraftBlock;

    fn dated(paragraphs: &[&str]) -> Option<(String, String)> {
        let raw = paragraphs.join("\n\n");
        let mut draft = Draft::new(&raw);
        let mut at = 0;
        for paragraph in paragraphs {
            draft
                .blocks
                .push(DraftBlock::paragraph([Span::new(at, at + paragraph.len())]));
            at += paragraph.len() + 2;
        }
        infer(&draft).map(|(interval, evidence)| {
            assert!(!evidence.is_empty());
            (interval.start.to_string(), interval.end.to_string())
        })
    }

    fn between(first: &str, last: &str) -> Option<(String, String)> {
        Some((first.to_owned(), last.to_owned()))
    }

    #[test]
    fn the_writer_stands_between_recent_and_coming_days() {
        let found = dated(&[
            "In mijn brief van 3 februari 2020 heb ik dit gemeld. Op 9 maart jl. was er een debat.",
            "De bijeenkomst is op 2 april a.s. en ook op 5 mei a.s.",
        ]);
        assert_eq!(found, between("2020-03-10", "2020-04-01"));
    }

    #[test]
    fn a_citation_beside_a_day_wins_over_jl() {
        let found = dated(&[
            "Zie de brief van 20 juni jl. (TK 2018-2019, 30 000, nr. 1) en die van 1 oktober jl. en het overleg van 1 november a.s.",
        ]);
        assert_eq!(found, between("2019-10-02", "2019-10-31"));
    }

    #[test]
    fn plans_with_years_say_which_year_it_is() {
        let found = dated(&[
            "Er is dit jaar 2 miljoen euro. De minister wil in 2021 en 2022 meer gemeenten laten meedoen.",
            "Eind 2020 moet het onderzoek klaar zijn.",
        ]);
        assert_eq!(found, between("2020-01-01", "2020-12-31"));
    }

    #[test]
    fn time_since_a_law_took_effect_makes_a_window() {
        let found = dated(&[
            "De Testwet 2015 is nu zestien maanden in werking.",
            "Dat bespreken wij op 19 mei a.s., na het debat van 26 april jl.",
        ]);
        assert_eq!(found, between("2016-04-27", "2016-05-18"));
    }

    #[test]
    fn numbers_of_cited_papers_say_how_young_it_is() {
        let found = dated(&[
            "Sinds 1 november 2014 is dit zo (Stb. 2014, 333). Zie Kamerstuk 36 288, nr. 3.",
            "De regeling is op 1 april 2022 opengesteld. In februari jl. was er een debat; het volgende is op 3 april a.s.",
        ]);
        assert_eq!(found, between("2023-02-02", "2023-04-02"));
    }

    #[test]
    fn what_appeared_in_a_year_is_not_older() {
        let found = dated(&[
            "Dit stuk verscheen in Kort Bestek, nummer 2, 2021.",
            "De brug moet eind 2021 open zijn.",
        ]);
        assert_eq!(found, between("2021-01-01", "2021-12-31"));
    }

    #[test]
    fn without_two_bounds_there_is_no_date() {
        assert_eq!(dated(&["Op 9 maart jl. was er een debat."]), None);
        assert_eq!(
            dated(&["In mijn brief van 3 februari 2020 heb ik dit gemeld."]),
            None
        );
        assert_eq!(dated(&["Dit gaat over mensen."]), None);
    }
}
