//! What single passages prove about the day on which their paper was written.

use super::almanac::{self, budget_day};
use super::anchor::Told;
use super::meaning::{Meaning, YearOf};
use super::tense::{Verbs, tense};
use super::verbs::is_participle;
use super::{citation, pattern, years};
use crate::document::calendar::{Day, days_in_month};
use crate::document::{Block, BlockKind, Span};
use crate::dutch::classes::{DATED_PAPERS, PAST_VERBS, PERFECT_AUXILIARIES, WordSet};
use crate::dutch::letters::Letters;
use crate::dutch::{Reading, numbers};
use crate::extract::Tense;
use std::ops::Range;

/// One clue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clue {
    /// What it proves.
    pub(super) sort: Sort,
    /// The passage.
    pub(super) span: Span,
}

/// What a clue proves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sort {
    /// The paper is from this day or later.
    NotBefore(Day),
    /// The paper is from this day or earlier.
    NotAfter(Day),
    /// This month and day lie less than a year back.
    Recent(u32, u32),
    /// This month and day lie less than a year ahead.
    Coming(u32, u32),
    /// The paper is from between these days.
    Window(Day, Day),
}

impl Clue {
    /// The day before which the paper cannot be.
    pub(super) fn not_before(&self) -> Option<Day> {
        match self.sort {
            Sort::NotBefore(day) => Some(day),
            _ => None,
        }
    }
}

/// Meetings: they may lie ahead.
const MEETINGS: &[&str] = &["debat", "overleg", "ao", "vergadering", "bijeenkomst"];

/// How many words before a time name what it is the day of.
const NEAR: usize = 6;

/// The first dossier of each year's budget, which appears on the third Tuesday of September: dossiers are numbered as
/// they are opened, so a paper that cites a higher one is younger. From 2006 on.
const BUDGETS: &[u32] = &[
    30_800, 31_200, 31_700, 32_123, 32_500, 33_000, 33_400, 33_750, 34_000, 34_300, 34_550, 34_775,
    35_000, 35_300, 35_570, 35_925, 36_200, 36_410, 36_600, 36_800,
];

/// All clues in a block. In a footnote days belong to what is cited.
pub(super) fn of(block: &Block) -> Vec<Clue> {
    let reader = Reading::new(&block.text);
    let told = Told::all(&reader, pattern::expressions(&reader));
    let passage = Passage { block, reader };
    let mut found = Vec::new();
    for (at, time) in told.iter().enumerate() {
        found.extend(passage.of_day(time, told.get(at + 1)));
        found.extend(passage.of_year(time));
    }
    found.extend((0..passage.reader.len()).filter_map(|index| passage.cited(index)));
    for range in passage.reader.sentences() {
        found.extend(passage.elapsed(passage.words(range)));
    }
    found.extend(passage.series());
    found
}

/// A block, cut into words.
struct Passage<'b> {
    block: &'b Block,
    reader: Reading<'b>,
}

impl Passage<'_> {
    fn words(&self, bytes: &Range<usize>) -> Range<usize> {
        self.reader.index_from(bytes.start)..self.reader.index_from(bytes.end)
    }

    fn says(&self, words: Range<usize>, known: &(impl WordSet + ?Sized)) -> bool {
        words.into_iter().any(|index| self.reader.any(index, known))
    }

    /// A clue from these bytes of the text, with the punctuation around them.
    fn clue(&self, sort: Sort, bytes: Range<usize>) -> Option<Clue> {
        let text = &self.block.text;
        let start = text.get(..bytes.start)?.rfind(char::is_whitespace);
        let behind = text.get(bytes.end..)?;
        let end = behind.find(char::is_whitespace).unwrap_or(behind.len());
        let spans = self
            .block
            .locate(start.map_or(0, |at| at + 1)..bytes.end + end);
        let span = Span::new(spans.first()?.start, spans.last()?.end);
        Some(Clue { sort, span })
    }

    /// What a day or month proves: with its year, with `jl.` or with `a.s.`; several days may share that: `1 juni en 6
    /// juli a.s.`
    fn of_day(&self, time: &Told, behind: Option<&Told>) -> Option<Clue> {
        let (day, month, mut year) = day_of(&time.expression.meaning)?;
        let mut range = time.expression.range.clone();
        if let Some(behind) = behind.filter(|_| year == YearOf::Bare) {
            let linked = self.reader.any(time.expression.next, &["en", "of"])
                && self.reader.start(time.expression.next + 1) == behind.expression.range.start;
            year = day_of(&behind.expression.meaning).filter(|_| linked)?.2;
            range.end = behind.expression.range.end;
        }
        match year {
            YearOf::Stated(year) => self.of_dated(time, day, month, year),
            YearOf::Last => {
                let cited = citation::beside(&self.reader, time.expression.next, time.sentence());
                let sort = match cited.and_then(|days| in_days(&time.expression.meaning, days)) {
                    Some(day) => Sort::NotBefore(day),
                    None => Sort::Recent(month, day.unwrap_or(1)),
                };
                self.clue(sort, range)
            }
            YearOf::Next => {
                let latest = day.unwrap_or_else(|| days_in_month(2001, month));
                self.clue(Sort::Coming(month, latest), range)
            }
            _ => None,
        }
    }

    /// A day or month with its year: it has been, or it is a limit still to come.
    fn of_dated(&self, time: &Told, day: Option<u32>, month: u32, year: i32) -> Option<Clue> {
        let first = self.reader.index_from(time.expression.range.start);
        let before = first.saturating_sub(NEAR).max(time.sentence().start)..first;
        let named = |fits: &dyn Fn(&str) -> bool| {
            let mut words = before.clone().filter_map(|index| self.reader.word(index));
            words.any(|word| fits(&word.text.lower()))
        };
        let is_paper = |word: &str| DATED_PAPERS.words().any(|noun| word.ends_with(noun));
        let is_meeting = |word: &str| MEETINGS.iter().any(|noun| word.ends_with(noun));
        let linked = self
            .reader
            .any(first.wrapping_sub(1), &["van", "d", "dd", "op"]);
        let future = time.tense == Some(Tense::Future);
        let published = linked && (named(&is_paper) || named(&is_meeting) && !future);
        let in_note = self.block.kind == BlockKind::Footnote && day.is_some();
        let range = time.expression.range.clone();
        if published || in_note || self.has_been(time) {
            let start = Day::new(year, month, day.unwrap_or(1))?;
            return self.clue(Sort::NotBefore(start), range);
        }
        let limit = self.reader.is(first.wrapping_sub(1), "uiterlijk")
            || self.says(time.sentence().clone(), &["zal", "zullen"]);
        let end = Day::new(year, month, day.unwrap_or(days_in_month(year, month)))?;
        if limit && !time.verbs.looks_back {
            return self.clue(Sort::NotAfter(end), range);
        }
        None
    }

    /// Whether the verb right behind a time says that it has been: `op 1 mei 2020 heb ik`, `is op 1 mei 2020 geopend`.
    fn has_been(&self, time: &Told) -> bool {
        let verb = self.reader.words.get(time.expression.next);
        let looks_back = verb.is_some_and(|word| {
            word.is_one_of(&PAST_VERBS)
                || word.is_one_of(&PERFECT_AUXILIARIES)
                || is_participle(word)
        });
        looks_back && time.tense == Some(Tense::Past)
    }

    /// What a year or a part of it proves: `In 2015 hebben`, `verscheen in 2015`, `eind 2018 moet`.
    fn of_year(&self, time: &Told) -> Option<Clue> {
        let meaning = &time.expression.meaning;
        let is_year = matches!(meaning, Meaning::Year(_));
        let is_part = matches!(meaning, Meaning::PartOfYear(..) | Meaning::Season(..));
        let Some(YearOf::Stated(year)) = meaning.year().filter(|_| is_year || is_part) else {
            return None;
        };
        let first = self.reader.index_from(time.expression.range.start);
        let before = first.checked_sub(1)?;
        let introduced = self.reader.is(before, "in");
        let numbered = self.reader.number(before).is_some();
        // "verscheen eerder in Kort Bestek, nummer 2, 2021"
        let appeared = self.says(time.sentence().clone(), &["verscheen", "verschenen"])
            && (introduced || numbered);
        let next = time.expression.next;
        let behind =
            self.reader.any(next, &PAST_VERBS) || self.reader.any(next, &PERFECT_AUXILIARIES);
        let range = if is_year {
            self.reader.start(before)..time.expression.range.end
        } else {
            time.expression.range.clone()
        };
        if is_year && (introduced && behind || appeared) && time.tense != Some(Tense::Future) {
            return self.clue(Sort::NotBefore(Day::new(year, 1, 1)?), range);
        }
        // "In 2017 zou dat niet voorkomen": what was once to come is no plan of the writer's.
        let once = self.says(time.sentence().clone(), &["zou", "zouden"]);
        let planned = time.tense == Some(Tense::Future) && !behind && !time.verbs.past && !once;
        let (_, end) = almanac::in_year(meaning, year)?;
        if planned && (introduced || is_part) {
            return self.clue(Sort::NotAfter(end), range);
        }
        None
    }

    /// What a cited paper proves by its year or its number: `TK 2014-2015`, `Kamerstuk 36 288, nr. 3`, `Stcrt. 2022, 8611`.
    fn cited(&self, index: usize) -> Option<Clue> {
        let reader = &self.reader;
        if reader.any(index, &["stb", "stcrt"]) {
            let day = Day::new(years::year(reader, index + 1)?, 1, 1)?;
            return self.clue(
                Sort::NotBefore(day),
                reader.start(index)..reader.end(index + 2),
            );
        }
        if let Some((opening, _)) = citation::cited(reader, index) {
            let year = (index + 1..index + 3).find(|at| reader.number(*at).is_some())?;
            return self.clue(
                Sort::NotBefore(opening),
                reader.start(year)..reader.end(year + 2),
            );
        }
        if !reader.any(index, &["kamerstuk", "kamerstukken", "tk"]) {
            return None;
        }
        // A chamber may stand between.
        let (at, dossier) = (index + 1..index + 4).find_map(|at| Some((at, self.dossier(at)?)))?;
        let later = BUDGETS.iter().rposition(|budget| *budget <= dossier)?;
        let day = budget_day(2006 + i32::try_from(later).ok()?);
        self.clue(
            Sort::NotBefore(day),
            reader.start(index)..reader.end(at + 1),
        )
    }

    /// The number of a dossier at a word: `36 288` or `36288`.
    fn dossier(&self, index: usize) -> Option<u32> {
        let digits = |index: usize, count: usize| {
            let number = self.reader.number(index)?;
            (self.reader.at(index).len() == count).then_some(number)
        };
        digits(index, 5).or_else(|| Some(digits(index, 2)? * 1000 + digits(index + 1, 3)?))
    }

    /// `De Wmo 2015 is nu zestien maanden in werking`: a law named by its year took effect on 1 January of it. Months are
    /// counted loosely, so the window is wide.
    fn elapsed(&self, sentence: Range<usize>) -> Option<Clue> {
        let reader = &self.reader;
        let index = sentence
            .clone()
            .find(|index| reader.is(*index, "maanden"))?;
        let count = index.checked_sub(1)?;
        let months = match reader.number(count) {
            Some(number) => number,
            None => numbers::cardinal(&reader.at(count).lower())?,
        };
        let months = i32::try_from(months).ok().filter(|months| *months <= 60)?;
        let behind = index + 1..index + 3;
        if !self.says(behind, &["werking", "invoering", "inwerkingtreding"])
            || !self.says(sentence.clone(), &["nu", "inmiddels", "ruim"])
        {
            return None;
        }
        let named = sentence
            .clone()
            .find(|index| years::year(reader, *index).is_some())?;
        let year = years::year(reader, named)?;
        let law = named.checked_sub(1)?;
        if !reader.words.get(law)?.is_capitalised() {
            return None;
        }
        let first_of = |months: i32| {
            let (year, month) = almanac::month_after(Day::new(year, 1, 1)?, months);
            Day::new(year, month, 1)
        };
        let window = Sort::Window(first_of(months - 1)?, first_of(months + 2)?.plus(-1));
        let range = reader.start(named.min(count))..reader.end(index.max(named) + 1);
        self.clue(window, range)
    }

    /// `dit jaar` in a passage that goes on with a series of years (`in 2019 en 2020`): the first of them is next year.
    fn series(&self) -> Option<Clue> {
        let reader = &self.reader;
        let this = (0..reader.len()).find(|index| reader.phrase(*index, &["dit", "jaar"]))?;
        let begins = |index: &usize| {
            let years = years::year(reader, *index).zip(years::year(reader, index + 2));
            reader.is(index.wrapping_sub(1), "in")
                && reader.is(index + 1, "en")
                && years.is_some_and(|(year, next)| next == year + 1)
        };
        let index = (0..reader.len())
            .find(begins)
            .filter(|index| *index > this)?;
        let at = reader.start(index);
        let sentence = reader
            .sentences()
            .iter()
            .find(|range| range.contains(&at))?;
        let verbs = Verbs::of(reader, self.words(sentence));
        let tense = tense(reader, &verbs, index..index + 3);
        let year = years::year(reader, index)? - 1;
        let window = Sort::Window(Day::new(year, 1, 1)?, Day::new(year, 12, 31)?);
        if tense != Some(Tense::Future) {
            return None;
        }
        self.clue(window, reader.start(this)..reader.end(this + 2))
    }
}

/// Day of the month, month and year of a time that is a day, a month or a part of one; of a range its end.
fn day_of(meaning: &Meaning) -> Option<(Option<u32>, u32, YearOf)> {
    match meaning {
        Meaning::Day(day, month, year) => Some((Some(*day), *month, *year)),
        Meaning::Month(month, year) | Meaning::PartOfMonth(_, month, year) => {
            Some((None, *month, *year))
        }
        Meaning::Between(_, last) => day_of(last),
        _ => None,
    }
}

/// The first day of a time in the parliamentary year of these days.
fn in_days(meaning: &Meaning, (first, last): almanac::Days) -> Option<Day> {
    [first.year, last.year]
        .into_iter()
        .filter_map(|year| almanac::in_year(meaning, year))
        .find(|days| days.0 <= last && first <= days.1)
        .map(|days| days.0)
}
