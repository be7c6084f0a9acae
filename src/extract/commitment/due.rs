//! By when a promise is due: by the time that its sentence names, if that lies ahead.

use crate::document::{Document, Interval};
use crate::dutch::letters::Letters;
use crate::extract::context::Context;
use crate::extract::place::of_block;
use crate::extract::{DateFact, Facts, OpenEnd, Precision};
use std::ops::Range;

/// A time that a sentence names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Due {
    /// From when to when.
    pub(super) interval: Interval,
    /// Whether it lay behind when the paper was written.
    pub(super) past: bool,
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

    /// The day of the letter, for what is sent along with it.
    pub(super) fn letter(&self) -> Option<Interval> {
        self.written
    }

    /// By when what a sentence of a block promises is due: the first time in it that lies ahead, else one that lies behind.
    pub(super) fn due(&self, block: usize, range: &Range<usize>, block_text: &str) -> Option<Due> {
        let all = of_block(self.dates, block, |date| &date.place);
        let first = all.partition_point(|date| date.place.range.start < range.start);
        let inside = all.iter().skip(first);
        let dates: Vec<&DateFact> = inside
            .take_while(|date| date.place.range.end <= range.end)
            .collect();
        let ahead = |date: &DateFact| !self.is_past(date) && date.open != Some(OpenEnd::Start);
        // "over 2020", "de begroting van dit najaar": the time of something else.
        let spoken_of = |date: &DateFact| {
            let before = block_text.get(..date.place.range.start).unwrap_or("");
            [" over ", " van "]
                .iter()
                .any(|word| before.ends_with(word))
        };
        let position = dates
            .iter()
            .position(|date| ahead(date) && !spoken_of(date));
        let Some(at) = position.or_else(|| dates.iter().position(|date| ahead(date))) else {
            return dates.first().map(|date| Due {
                interval: date.interval,
                past: true,
            });
        };
        let first = dates.get(at)?;
        let mut interval = first.interval;
        // "in maart of april": the later of both.
        if let Some(next) = dates
            .get(at + 1)
            .filter(|next| joined(block_text, first, next))
        {
            interval.end = interval.end.max(next.interval.end);
        }
        if is_ultimate(block_text, first)
            && let Some(written) = self.written.as_ref()
        {
            interval.start = written.start;
        }
        Some(Due {
            interval,
            past: false,
        })
    }

    /// Whether a time lies behind, or began before and only still runs, as "de periode 2014-2017" does in 2016.
    fn is_past(&self, date: &DateFact) -> bool {
        let runs = date.precision == Precision::Range;
        let behind = |written: &Interval| {
            date.interval.end < written.start
                || runs && date.interval.start < written.start && !is_now(date)
        };
        self.written.as_ref().is_some_and(behind) || names_the_past(&date.text)
    }
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

/// "Bij brief van 14 januari 2019 zijn de vragen beantwoord": the day of the answers in the record of a written debate.
fn answered(document: &Document, dates: &[DateFact]) -> Option<Interval> {
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
