//! Which times in a sentence date a happening.

use super::kind;
use crate::document::{Block, BlockKind, Interval};
use crate::dutch::classes::{
    AMOUNTING, AUXILIARIES, BEFORE_TIMES, CARRIED_OVER, FIGURES, INDIRECT_QUESTIONS, MOVED,
    REPEATED_PAPERS, REPORTED_ASKING, VERBS_OF_LETTERS,
};
use crate::dutch::{Reading, WordSet};
use crate::extract::date::{Verbs, tense};
use crate::extract::words::Word;
use crate::extract::{Context, DateFact, EventKind, Precision, Tense};
use std::cell::OnceCell;
use std::ops::Range;

/// A sentence that names times: perhaps many, so that what holds for all of them is found once.
pub(super) struct Telling<'t> {
    /// Its block.
    pub(super) block: &'t Block,
    /// Bytes of the block's text.
    pub(super) sentence: Range<usize>,
    /// Its text.
    pub(super) text: &'t str,
    /// Whether it names the subject.
    on_subject: bool,
    reading: Reading<'t>,
    /// Whether it asks something, straight or reported.
    asks: bool,
    /// Whether it only names a source.
    is_source: bool,
    verbs: OnceCell<Verbs>,
    counts: OnceCell<bool>,
    /// What it tells of if that lies behind, and if that lies ahead.
    kinds: [OnceCell<EventKind>; 2],
}

impl<'t> Telling<'t> {
    /// Reads a sentence.
    pub(super) fn new(
        block: &'t Block,
        sentence: Range<usize>,
        text: &'t str,
        on_subject: bool,
    ) -> Self {
        let reading = Reading::new(text);
        Self {
            asks: asks(text, &reading.words),
            is_source: is_source(block, &reading.words),
            block,
            sentence,
            text,
            on_subject,
            reading,
            verbs: OnceCell::new(),
            counts: OnceCell::new(),
            kinds: Default::default(),
        }
    }

    /// Whether it says of the time at these bytes of the block that it lies before or after its writing, as far as it says.
    pub(super) fn tense(&self, time: &Range<usize>) -> Option<Tense> {
        let (reading, time) = (&self.reading, self.local(time));
        let verbs = || Verbs::of(reading, 0..reading.len());
        let words = reading.index_from(time.start)..reading.index_from(time.end);
        tense(reading, self.verbs.get_or_init(verbs), words)
    }

    /// The kind of happening.
    pub(super) fn kind(&self, tense: Tense, context: &Context<'_>) -> EventKind {
        let [past, future] = &self.kinds;
        let known = if tense == Tense::Past { past } else { future };
        let by_government = Context::is_government(self.block);
        let (text, words) = (self.text, &self.reading.words);
        *known.get_or_init(|| kind::kind(text, words, tense, by_government, context.event_words))
    }

    /// The words before a time.
    fn before(&self, time: &Range<usize>) -> &[Word<'t>] {
        let words = &self.reading.words;
        words
            .get(..self.reading.index_from(time.start))
            .unwrap_or(words)
    }

    /// Whether this time dates something that happens. `letters` are the dates of letters named so far.
    pub(super) fn dates_something(&self, fact: &DateFact, letters: &mut Vec<Interval>) -> bool {
        let range = self.local(&fact.place.range);
        let before = self.before(&range);
        !self.is_dateline(&range)
            && !self.only_leads(fact)
            && (!self.asks || self.is_done_behind(&range))
            && !is_compared(before)
            && !is_covered(fact, before)
            && !self.is_of_figures(fact, &range)
            && !self.is_now(fact, &range)
            && !self.is_of_money_moved(fact)
            && !self.is_source
            && (self.on_subject || !self.is_in_name(fact, before, range.start))
            && !is_named_again(fact, before, letters)
    }

    /// Whether it only leads to what follows: `De afgelopen twee jaar is het volgende bereikt:`. What happened stands there.
    fn only_leads(&self, fact: &DateFact) -> bool {
        let follows = |at: usize| self.reading.phrase(at, &["het", "volgende"]);
        fact.precision != Precision::Day
            && self.text.trim_end().ends_with(':')
            && (0..self.reading.len()).any(follows)
    }

    /// Whether the time only stands in a name: `het inkoopkader 2018-2020`.
    pub(super) fn only_names(&self, fact: &DateFact) -> bool {
        let range = self.local(&fact.place.range);
        self.is_in_name(fact, self.before(&range), range.start)
    }

    /// Whether it is the year of a figure: `in 2015 gaat het om 0,45%`. Where a deed is told, it dates the deed.
    pub(super) fn only_counts(&self, fact: &DateFact) -> bool {
        matches!(fact.precision, Precision::Year | Precision::Relative)
            && *self.counts.get_or_init(|| self.gives_figures())
    }

    fn gives_figures(&self) -> bool {
        let all = &self.reading.words;
        let amounts = all.windows(3).any(|three| match three {
            [verb, it, to] => verb.is_one_of(&["gaat", "ging"]) && it.is("het") && to.is("om"),
            _ => false,
        });
        amounts || self.text.contains('%') || all.iter().any(|word| word.is_one_of(&AMOUNTING))
    }

    /// `de begroting voor 2016`, `nieuwe cijfers over de zorg in 2015`: the year that figures are about. Between them and
    /// the year stands no verb: `het budget is in 2018 verhoogd` is a deed.
    fn is_of_figures(&self, fact: &DateFact, range: &Range<usize>) -> bool {
        const NEAR: usize = 6;
        if !is_of_years(fact) {
            return false;
        }
        let at = self.reading.index_from(range.start);
        let before = (at.saturating_sub(NEAR)..at).rev();
        let verb = |index: &usize| self.reading.any(*index, &AUXILIARIES);
        let mut nearer = before.take_while(|index| !verb(index));
        nearer.any(|index| self.reading.any(index, &FIGURES))
    }

    /// `op dit moment (2023)`: the year only says when `now` is.
    fn is_now(&self, fact: &DateFact, range: &Range<usize>) -> bool {
        let at = self.reading.index_from(range.start);
        let now = ["moment", "nu", "thans", "momenteel", "heden"];
        let in_brackets = self.reading.gap(at).trim_start().starts_with('(');
        is_of_years(fact)
            && in_brackets
            && at
                .checked_sub(1)
                .is_some_and(|before| self.reading.any(before, &now))
    }

    /// `een schuif van 2018 naar 2019`: the years are those of budgets.
    fn is_of_money_moved(&self, fact: &DateFact) -> bool {
        let words = &self.reading.words;
        is_of_years(fact) && words.iter().any(|word| word.is_one_of(&CARRIED_OVER))
    }

    /// Whether the time at these bytes was given up for the one behind it: `verplaatst van 1 mei naar 1 juni`.
    pub(super) fn is_given_up(&self, time: &Range<usize>, next: &Range<usize>) -> bool {
        let (time, next) = (self.local(time), self.local(next));
        let first = self.reading.index_from(time.start);
        let between = self.text.get(time.end..next.start).unwrap_or("").trim();
        let moved = || {
            let words = &self.reading.words;
            words.iter().any(|word| word.is_one_of(&MOVED))
        };
        between == "naar" && self.reading.follows_any(first, &["van"]) && moved()
    }

    fn local(&self, range: &Range<usize>) -> Range<usize> {
        range.start.saturating_sub(self.sentence.start)
            ..range.end.saturating_sub(self.sentence.start)
    }

    /// `Den Haag, 8 mei 2023`: the document's own date, which is no happening in it.
    fn is_dateline(&self, range: &Range<usize>) -> bool {
        let around = self.text.get(..range.start).unwrap_or("").trim();
        let place = around.is_empty()
            || around.ends_with(',') && around.split_whitespace().nth(3).is_none();
        let alone = self.text.len() == self.block.text.len()
            && self
                .text
                .get(range.end..)
                .is_some_and(|rest| rest.trim().len() < 3);
        place && alone
    }

    /// What has happened by the time of a question: `het vorig jaar verschenen rapport`.
    fn is_done_behind(&self, range: &Range<usize>) -> bool {
        let next = self.reading.index_from(range.end);
        self.reading.word(next).is_some_and(is_done)
    }

    /// `de werkagenda 2021-2022`, `kerncijfers 2014`: the year belongs to a name.
    fn is_in_name(&self, fact: &DateFact, before: &[Word<'_>], start: usize) -> bool {
        let bare = fact.text.starts_with(|first: char| first.is_ascii_digit());
        let yearly = bare
            && fact.rule.starts_with("year")
            && matches!(fact.precision, Precision::Year | Precision::Range);
        let Some(last) = before.last().filter(|_| yearly) else {
            return false;
        };
        let tied = self
            .text
            .get(last.range.end..start)
            .is_some_and(|gap| gap.trim().is_empty());
        let of_time = ["jaar", "jaren", "periode", "maanden"]
            .iter()
            .any(|unit| last.ends_with(unit));
        tied && !of_time && !last.is_one_of(&BEFORE_TIMES)
    }
}

/// Whether it is a year or several, and nothing more exact.
fn is_of_years(fact: &DateFact) -> bool {
    let range = fact.rule.starts_with("year");
    fact.precision == Precision::Year || fact.precision == Precision::Range && range
}

/// A question, straight or reported, states nothing, but for what lies behind it.
fn asks(text: &str, words: &[Word<'_>]) -> bool {
    let has = |set: &dyn WordSet| words.iter().any(|word| word.is_one_of(set));
    let reported = || {
        has(&["leden", "fractie", "fracties", "lid"])
            && has(&REPORTED_ASKING)
            && has(&INDIRECT_QUESTIONS)
    };
    text.trim_end().ends_with('?') || reported()
}

/// A footnote that only names its source (`Movisie, 2015, …`) tells nothing.
fn is_source(block: &Block, words: &[Word<'_>]) -> bool {
    let mut verbs = words
        .iter()
        .filter(|word| word.is_one_of(&VERBS_OF_LETTERS));
    block.kind == BlockKind::Footnote && verbs.next().is_none()
}

/// A participle before a noun: `verschenen`, `gestarte`.
fn is_done(word: &Word<'_>) -> bool {
    word.is_one_of(&["verschenen", "verzonden", "ontvangen", "begonnen"])
        || word.starts_with("ge")
            && (word.ends_with("te") || word.ends_with("de"))
            && word.text.len() > 6
}

/// `ten opzichte van 2014`, `minder dan in 2013`: a year to compare with.
fn is_compared(before: &[Word<'_>]) -> bool {
    let ends = |phrase: &[&str]| {
        let from = before.len().checked_sub(phrase.len());
        from.is_some_and(|from| {
            before
                .iter()
                .skip(from)
                .zip(phrase)
                .all(|(word, known)| word.is(known))
        })
    };
    ends(&["opzichte", "van"]) || ends(&["dan", "in"]) || ends(&["vergeleken", "met"])
}

/// `met gegevens over 2014`: the year that figures are about.
fn is_covered(fact: &DateFact, before: &[Word<'_>]) -> bool {
    fact.precision == Precision::Year && before.last().is_some_and(|word| word.is("over"))
}

/// A letter's date that was named before only tells which letter is meant.
fn is_named_again(fact: &DateFact, before: &[Word<'_>], letters: &mut Vec<Interval>) -> bool {
    let near = before.iter().rev().take(4);
    let paper = fact.precision == Precision::Day
        && near.clone().any(|word| word.is_one_of(&REPEATED_PAPERS));
    let of = before
        .last()
        .is_some_and(|word| word.is_one_of(&["van", "d"]));
    if !paper || !of {
        return false;
    }
    let again = letters.contains(&fact.interval);
    if !again {
        letters.push(fact.interval);
    }
    again
}
