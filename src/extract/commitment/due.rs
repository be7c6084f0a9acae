//! By when a promise is due: by the time that its sentence names, if that lies ahead.

use super::clause::SPEAKER;
use super::parties::is_one_of_ends;
use crate::document::{Document, DocumentKind, Interval};
use crate::dutch::classes::{BEFORE_YEARS, DETERMINERS, THINGS_WITH_A_DAY, WordSet};
use crate::dutch::letters::Letters;
use crate::dutch::tokens::tokens;
use crate::extract::context::Context;
use crate::extract::place::of_block;
use crate::extract::{DateFact, Facts, OpenEnd, Precision};
use std::ops::Range;

/// A time that lies ahead.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Due {
    /// From when to when; never before the day of the paper.
    pub(super) interval: Interval,
    /// The words for it.
    pub(super) text: String,
}

/// The times of a document, by block.
pub(super) struct Times<'a> {
    /// In the order of blocks.
    dates: &'a [DateFact],
    /// The day of the paper.
    written: Option<Interval>,
}

impl<'a> Times<'a> {
    /// Takes the times that were found in the document.
    pub(super) fn new(context: &Context<'_>, facts: &'a Facts) -> Self {
        let dates = facts.dates.as_slice();
        let stated = context
            .written
            .map(|(first, last)| Interval::of(first, last));
        let written = answered(context.document, dates).or(stated);
        Self { dates, written }
    }

    /// Whether a time begins behind the day of the paper; one that begins with it may be running.
    pub(super) fn starts_later(&self, due: &Due) -> bool {
        self.written
            .as_ref()
            .is_none_or(|written| due.interval.start > written.end)
    }

    /// Whether a sentence of a block says from when on something will be, and that lies ahead: `vanaf 2026`.
    pub(super) fn begins_later(&self, block: usize, range: &Range<usize>, text: &str) -> bool {
        let Some(written) = self.written.as_ref() else {
            return false;
        };
        let all = of_block(self.dates, block, |date| &date.place);
        let first = all.partition_point(|date| date.place.range.start < range.start);
        all.iter()
            .skip(first)
            .take_while(|date| date.place.range.end <= range.end)
            .any(|date| {
                let begins = just_before(text, date).ends_with("vanaf ")
                    || date.text.lower().starts_with("vanaf");
                let start = date.interval.start;
                // The year of the paper lies mostly ahead in its first half only.
                let is_this_year = date.precision == Precision::Year
                    && start.year == written.end.year
                    && written.end.month <= 6;
                begins && (start > written.end || is_this_year)
            })
    }

    /// By when what a sentence of a block promises is due: the first time in it that lies ahead. `clause`: the bytes of the
    /// words of the clause that promises; a time of another clause is another thing's, unless the sentence has only that.
    pub(super) fn due(
        &self,
        block: usize,
        range: &Range<usize>,
        text: &str,
        clause: Option<&[Range<usize>]>,
    ) -> Option<Due> {
        let all = of_block(self.dates, block, |date| &date.place);
        let first = all.partition_point(|date| date.place.range.start < range.start);
        let dates: Vec<&DateFact> = all
            .iter()
            .skip(first)
            .take_while(|date| date.place.range.end <= range.end)
            .filter(|date| self.is_ahead(date, text) && !is_about(text, date))
            .collect();
        let own = |date: &&&DateFact| {
            clause.is_none_or(|words| {
                words.iter().any(|word| {
                    date.place.range.start < word.end && word.start < date.place.range.end
                })
            })
        };
        let sentence = text.get(range.clone()).unwrap_or("");
        // "die ik binnenkort stuur … per 2017": where the words say soon, a bare year is what it is about.
        let soon = super::wording::soon(sentence).is_some();
        let is_bare = |date: &DateFact| {
            date.precision == Precision::Year
                && date.text.starts_with(|sign: char| sign.is_ascii_digit())
        };
        let fits = |date: &&&DateFact| !(soon && is_bare(date));
        // "hoe we begin 2021 …" says when; another clause speaks of something else.
        let how = |date: &&&DateFact| clause.is_some() && follows_how(text, range, date);
        let date = dates
            .iter()
            .filter(fits)
            .find(own)
            .or_else(|| dates.iter().filter(fits).find(how))?;
        let mut interval = date.interval;
        // "in maart of april": the later of both.
        let next = dates
            .iter()
            .find(|next| next.place.range.start > date.place.range.start);
        let next = next.filter(|next| joined(text, date, next));
        if let Some(next) = next {
            interval.end = interval.end.max(next.interval.end);
        }
        let end = next.map_or(date.place.range.end, |next| next.place.range.end);
        // "vóór 1 juli" ends the day before.
        if is_before(text, date) {
            interval.end = interval.end.plus(-1);
            interval.start = interval.end;
        }
        if let Some(written) = self.written.as_ref() {
            if is_ultimate(text, date) || is_before(text, date) {
                interval.start = written.start;
            }
            interval.start = interval.start.max(written.start);
        }
        let words = text
            .get(date.place.range.start..end)
            .unwrap_or("")
            .to_owned();
        Some(Due {
            interval,
            text: words,
        })
    }

    /// Whether a time lies ahead. One that began before and only still runs, as "de periode 2014-2017" does in 2016, does not.
    fn is_ahead(&self, date: &DateFact, text: &str) -> bool {
        // "de komende jaren (2023-2025)" runs on.
        let near = date
            .place
            .range
            .start
            .saturating_sub("komende jaren (".len());
        let coming = text
            .get(near..date.place.range.start)
            .is_some_and(|before| before.starts_with("komende"));
        let runs = date.precision == Precision::Range && !coming;
        let behind = |written: &Interval| {
            date.interval.end < written.start
                || runs && date.interval.start < written.start && !is_now(date)
        };
        let past = self.written.as_ref().is_some_and(behind) || names_the_past(&date.text);
        !past && date.open != Some(OpenEnd::Start)
    }
}

/// Whether a time stands in a clause that `hoe` opens.
fn follows_how(text: &str, sentence: &Range<usize>, date: &DateFact) -> bool {
    let before = text
        .get(sentence.start..date.place.range.start)
        .unwrap_or("");
    before.contains(" hoe ")
        && !before
            .rsplit(" hoe ")
            .next()
            .unwrap_or("")
            .contains([',', ';'])
}

/// The words right before a time, in small letters: as many bytes as the longest of them needs.
fn just_before(text: &str, date: &DateFact) -> String {
    before(text, date, 40)
}

/// So many bytes before a time, in small letters.
fn before(text: &str, date: &DateFact, bytes: usize) -> String {
    let end = date.place.range.start;
    (end.saturating_sub(bytes)..=end)
        .find_map(|start| text.get(start..end))
        .unwrap_or("")
        .lower()
}

/// `vóór 1 juli`, `voor het debat van 1 juli`, where the time found is the day.
fn is_before(text: &str, date: &DateFact) -> bool {
    if date.precision != Precision::Day {
        return false;
    }
    let before = just_before(text, date);
    let is_right_before = before.ends_with("vóór ") || before.ends_with("voor ");
    is_right_before || is_before_meeting(text, date)
}

/// `tijdig voor het overleg van 1 juli`, `vóór de sluiting van het loket (1 juli)`: the day is that of what something will be
/// done before.
fn is_before_meeting(text: &str, date: &DateFact) -> bool {
    /// Bytes looked back: `voor het notaoverleg over de veren en de sluizen van`.
    const FAR: usize = 110;
    let near = before(text, date, FAR);
    let near = near.rsplit(['.', ';', ',']).next().unwrap_or("");
    let mut links = ["van ", "op ", "d.d. ", "("].into_iter();
    let Some((near, link)) = links.find_map(|link| Some((near.strip_suffix(link)?, link))) else {
        return false;
    };
    let words = tokens(near);
    let word = |at: usize| words.get(at).map_or("", |word| word.folded.as_ref());
    let opening =
        (0..words.len()).rfind(|at| word(*at) == "voor" && DETERMINERS.contains(word(*at + 1)));
    let thing = |at: usize| is_one_of_ends(word(at), &THINGS_WITH_A_DAY);
    opening.is_some_and(|at| {
        let mut behind = at + 2..words.len();
        // "Voor het debat stuur ik op 1 mei": the day is that of the thing only right behind it.
        if link == "op " {
            behind.last().is_some_and(thing)
        } else {
            !behind.clone().any(|at| SPEAKER.contains(&word(at))) && behind.any(thing)
        }
    })
}

/// Whether a bare year belongs to the name of something: `bij de Miljoenennota 2023`.
fn is_in_name(text: &str, date: &DateFact) -> bool {
    let bare = date.text.bytes().all(|byte| byte.is_ascii_digit());
    let before = just_before(text, date);
    let word = before
        .trim_end()
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or("");
    bare && word.chars().all(char::is_alphabetic)
        && !word.is_empty()
        && !BEFORE_YEARS.has(word)
        && !["gedurende", "tijdens", "uiterlijk", "of", "rond"].contains(&word.lower().as_str())
}

/// Whether a time is what something is about, or when it starts, rather than when something will be done: "over 2020", "de
/// begroting van dit najaar", "de raming voor 2024", "vanaf eind dit jaar".
fn is_about(text: &str, date: &DateFact) -> bool {
    let before = just_before(text, date);
    let is_year = matches!(date.precision, Precision::Year | Precision::Range);
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    let is_day = date.precision == Precision::Day;
    ends(&["vanaf ", "sinds "])
        // "het overleg van 5 juli a.s." is on that day.
        || !is_day && ends(&[" over ", " van ", " uit "])
        || is_year && ends(&["voor ", "jaar "])
        || is_in_name(text, date)
        || date.text.lower().starts_with("vanaf")
}

/// "voor het zomerreces", "tot 1 mei": what runs from now on.
fn is_now(date: &DateFact) -> bool {
    let text = date.text.lower();
    ["voor", "vóór", "tot", "uiterlijk", "komende"]
        .iter()
        .any(|opening| text.contains(opening))
}

/// "10 maart jl.": past, even where nothing tells when the paper was written.
fn names_the_past(text: &str) -> bool {
    let text = text.lower();
    ["jl", "j.l", "afgelopen", "vorig", "geleden"]
        .iter()
        .any(|word| text.contains(word))
}

/// "Bij brief van 14 januari 2019 zijn de vragen beantwoord": the day of the answers in the record of a written debate. In a
/// letter other questions may have been answered by another letter.
fn answered(document: &Document, dates: &[DateFact]) -> Option<Interval> {
    let is_record = matches!(
        document.meta.kind,
        DocumentKind::WrittenConsultation | DocumentKind::QuestionList | DocumentKind::Other
    );
    if !is_record {
        return None;
    }
    let tells = |text: &str| {
        text.contains("beantwoord") && (text.contains("brief van") || text.contains("brieven van"))
    };
    let (index, block) = document
        .blocks
        .iter()
        .enumerate()
        .take(30)
        .find(|(_, block)| tells(&block.text))?;
    let at = block.text.find("beantwoord")?;
    let mut before = of_block(dates, index, |date| &date.place)
        .iter()
        .filter(|date| date.place.range.end <= at);
    before.next_back().map(|date| date.interval)
}

/// Whether only `of`, `en` or a comma stands between two times.
fn joined(block: &str, first: &DateFact, next: &DateFact) -> bool {
    let between = block
        .get(first.place.range.end..next.place.range.start)
        .unwrap_or("");
    matches!(between.trim(), "of" | "en" | "," | "en/of" | "dan wel")
}

/// `uiterlijk 1 mei`, `vóór 1 mei`: any day from now to then.
fn is_ultimate(block: &str, date: &DateFact) -> bool {
    const ULTIMATE: &str = "uiterlijk";
    let before = block.get(..date.place.range.start).unwrap_or("").trim_end();
    let word = before.len().checked_sub(ULTIMATE.len());
    let word = word.and_then(|start| before.get(start..)).unwrap_or("");
    date.text.lower().starts_with(ULTIMATE) || word.lower() == ULTIMATE
}
