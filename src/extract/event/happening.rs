//! Which times in a sentence date a happening.

use super::clause;
use super::kind::Around;
use crate::document::{Block, BlockKind, Interval};
use crate::dutch::classes::{
    AMOUNTING, AUXILIARIES, BEFORE_TIMES, CARRIED_OVER, FIGURES, FUTURE_VERBS, INDIRECT_QUESTIONS,
    MOVED, PAST_VERBS, PERFECT_AUXILIARIES, REPEATED_PAPERS, REPORTED_ASKING, STATING_FIGURES,
    THINGS_MET, VERBS_OF_LETTERS,
};
use crate::dutch::months::MONTHS;
use crate::dutch::{Reading, WordSet};
use crate::extract::date::{Verbs, is_participle, tense};
use crate::extract::words::Word;
use crate::extract::{DateFact, Precision, Tense};
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
    reading: Reading<'t>,
    /// Whether it asks something, straight or reported.
    asks: bool,
    /// Whether it only names a source.
    is_source: bool,
    verbs: OnceCell<Verbs>,
    counts: OnceCell<bool>,
    /// Whether it only leads to what follows.
    leads: bool,
    /// Whether it says nothing by itself, or what was planned once and did not happen.
    is_empty: bool,
}

impl<'t> Telling<'t> {
    /// Reads a sentence.
    pub(super) fn new(block: &'t Block, sentence: Range<usize>, text: &'t str) -> Self {
        let reading = Reading::new(text);
        Self {
            asks: asks(text, &reading.words),
            leads: leads_only(text, &reading),
            is_empty: says_nothing(&reading),
            is_source: is_source(block, &reading.words),
            block,
            sentence,
            text,
            reading,
            verbs: OnceCell::new(),
            counts: OnceCell::new(),
        }
    }

    /// Whether it says of the time at these bytes of the block that it lies before or after its writing, as far as it says.
    pub(super) fn tense(&self, time: &Range<usize>) -> Option<Tense> {
        let (reading, time) = (&self.reading, self.local(time));
        let words = reading.index_from(time.start)..reading.index_from(time.end);
        if self.is_of_infinitive(&words) {
            return Some(Tense::Future);
        }
        let clause = clause::around(reading, &words);
        let own = |at: usize| clause.contains(&at);
        // What only a clause behind it tells says nothing of this time: `dit jaar doet hij onderzoek, dat is verschenen`.
        let verbs = self.verbs();
        let told_elsewhere = verbs.any_tells(|at| at >= words.end)
            && !verbs.any_tells(|at| own(at) || at < words.start);
        let told = tense(reading, verbs, words);
        told.filter(|_| {
            !told_elsewhere || clause::attribute(reading, &self.words_of(&time)).is_some()
        })
    }

    /// Numbers of the words of these bytes of the sentence.
    fn words_of(&self, time: &Range<usize>) -> Range<usize> {
        self.reading.index_from(time.start)..self.reading.index_from(time.end)
    }

    /// `heb besloten hen ook in 2026 te steunen`: the time of what was decided on, not of the decision.
    fn is_of_infinitive(&self, time: &Range<usize>) -> bool {
        let reading = &self.reading;
        let decided = |at: &usize| {
            let participle = reading.word(*at).is_some_and(is_participle);
            participle && !reading.ends(*at) || reading.is(*at, "om")
        };
        let before = clause::near(reading, time).start..time.start;
        let Some(decided) = before.rev().find(decided) else {
            return false;
        };
        let told = |at: usize| {
            reading
                .word(at)
                .is_some_and(|word| is_finite(word) || is_participle(word))
        };
        if (decided + 1..time.start).any(told) {
            return false;
        }
        let mut behind = (time.end..clause::near(reading, time).end).take_while(|at| !told(*at));
        let cut = |at: usize| reading.gap(at).contains([',', ';', ':']);
        behind.any(|at| reading.is(at, "te") && !(time.end..at).any(cut))
    }

    /// What its verbs tell.
    fn verbs(&self) -> &Verbs {
        let reading = &self.reading;
        let verbs = || Verbs::of(reading, 0..reading.len());
        self.verbs.get_or_init(verbs)
    }

    /// The words around the time at these bytes of the block.
    pub(super) fn around(&self, time: &Range<usize>) -> Around<'_, 't> {
        Around::new(&self.reading, self.words_of(&self.local(time)))
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
        let leads_vaguely = self.leads && fact.precision != Precision::Day;
        !(self.is_dateline(&range)
            || is_unbounded(fact)
            || self.is_empty
            || self.verbs().former_plan
            || leads_vaguely)
            && (!self.asks || self.is_done_behind(&range))
            && !is_compared(before)
            && !is_covered(fact, before)
            && !self.is_of_figures(fact, &range)
            && !self.is_bought_for(fact)
            && !self.is_now(fact, &range)
            && !self.is_of_money_moved(fact)
            && !self.is_source
            && !self.is_cited(&range, fact.precision == Precision::Day)
            && !is_named_again(fact, before, letters)
    }

    /// Whether the time only stands in a name: `het inkoopkader 2018-2020`.
    pub(super) fn only_names(&self, fact: &DateFact) -> bool {
        let range = self.local(&fact.place.range);
        self.is_in_name(fact, self.before(&range), range.start) || self.is_in_title(&range)
    }

    /// Whether it is the time of a figure: `in 2015 gaat het om 0,45%`, `in 2023 waren er 31.900 bruggen`. Where a deed is
    /// told, it dates the deed.
    pub(super) fn only_counts(&self, fact: &DateFact, around: &Around<'_, '_>) -> bool {
        let long = !matches!(fact.precision, Precision::Day | Precision::PartOfMonth);
        long && *self.counts.get_or_init(|| self.gives_figures())
            || self.states_figure(fact, around)
    }

    /// `in 2023 waren er 31.900 bruggen`; of a day only a verb of counting does: `op 1 januari telde de stad 12.000 huizen`.
    fn states_figure(&self, fact: &DateFact, around: &Around<'_, '_>) -> bool {
        let counts = if fact.precision == Precision::Day {
            around.has(&["bedroeg", "bedroegen", "bedraagt"])
                || around.has(&["telde", "telden", "telt", "tellen"])
        } else {
            around.has(&STATING_FIGURES) && !around.has_participle()
        };
        counts && self.has_figure(&fact.place.range)
    }

    /// Whether a figure stands in it, besides its times.
    fn has_figure(&self, time: &Range<usize>) -> bool {
        let time = self.local(time);
        let words = self.reading.index_from(time.start)..self.reading.index_from(time.end);
        let mut near = clause::near(&self.reading, &words).filter(|at| !words.contains(at));
        near.any(|at| self.is_figure(at))
    }

    /// Whether a word is a number that counts something: no year, no day of a month, no number of a source in brackets.
    fn is_figure(&self, at: usize) -> bool {
        let digits = |word: &Word<'_>| word.text.starts_with(|first: char| first.is_ascii_digit());
        let year = |word: &Word<'_>| word.number().is_some_and(|it| (1900..2100).contains(&it));
        let counts = |word: &Word<'_>| digits(word) && !year(word);
        self.reading.word(at).is_some_and(counts)
            && !self.reading.any(at + 1, &MONTHS)
            && clause::bracket(&self.reading, &(at..at + 1)).is_none()
    }

    /// `voor 2025 is € 12 miljoen begroot`: the year that money is for.
    fn is_bought_for(&self, fact: &DateFact) -> bool {
        let at = self.reading.index_from(self.local(&fact.place.range).start);
        is_of_years(fact)
            && self.reading.follows_any(at, &["voor"])
            && self.around(&fact.place.range).is_of_money_at_all()
    }

    fn gives_figures(&self) -> bool {
        let all = &self.reading.words;
        let amounts = all.windows(3).any(|three| match three {
            [verb, it, to] => verb.is_one_of(&["gaat", "ging"]) && it.is("het") && to.is("om"),
            _ => false,
        });
        amounts || self.text.contains('%') || all.iter().any(|word| word.is_one_of(&AMOUNTING))
    }

    /// `de begroting voor 2016`, `nieuwe cijfers over het gebruik van de hulp in 2015`, `de kwartaalcijfers 2015`: the
    /// year that figures are about. Between them and the year stands no verb: `het budget is in 2018 verhoogd` is a deed.
    fn is_of_figures(&self, fact: &DateFact, range: &Range<usize>) -> bool {
        /// The longest noun phrase behind `een overzicht van` in the papers at hand has 12 words.
        const NEAR: usize = 14;
        let words = self.words_of(range);
        if words.clone().any(|at| self.reading.any(at, &FIGURES)) {
            return true;
        }
        if !is_of_years(fact) || clause::attribute(&self.reading, &words).is_some() {
            return false;
        }
        let at = words.start;
        let before = (at.saturating_sub(NEAR)..at).rev();
        let verb = |index: &usize| {
            let done = *index + 2 >= at && self.reading.word(*index).is_some_and(is_participle);
            done || self.reading.any(*index, &AUXILIARIES)
                || self.reading.any(*index, &PAST_VERBS)
                || self.reading.any(*index, &FUTURE_VERBS)
                || self.reading.gap(*index + 1).contains([',', ';', ':'])
        };
        let mut nearer = before.take_while(|index| !verb(index));
        nearer.any(|index| self.reading.any(index, &FIGURES))
    }

    /// Whether the time stands in a title between quotation marks: `«Veilig varen 2021-2025»`.
    fn is_in_title(&self, range: &Range<usize>) -> bool {
        const MARKS: [(char, char); 3] = [('«', '»'), ('“', '”'), ('‘', '’')];
        let time = self.reading.index_from(range.start)..self.reading.index_from(range.end);
        let near = clause::near(&self.reading, &time);
        let start = near
            .start
            .checked_sub(1)
            .map_or(0, |_| self.reading.start(near.start));
        let before = self.text.get(start..range.start).unwrap_or("");
        let after = self.text.get(range.end..self.reading.end(near.end) + 1);
        let after = after.or_else(|| self.text.get(range.end..)).unwrap_or("");
        MARKS.iter().any(|(open, close)| {
            let start = before.rfind(*open);
            let inside = start.and_then(|start| before.get(start..));
            let inside = inside.filter(|inside| !inside.contains(*close));
            let rest = after.split_once(*close).map(|(rest, _)| rest);
            let told = |part: &str| Reading::new(part).words.iter().any(is_finite);
            match (inside, rest) {
                (Some(inside), Some(rest)) => !told(inside) && !told(rest),
                _ => false,
            }
        })
    }

    /// Whether the day only stands in a source between brackets: `(Inspectie, 12 mei 2023)`.
    fn is_cited(&self, range: &Range<usize>, day: bool) -> bool {
        let first = self.reading.index_from(range.start);
        let time = first..self.reading.index_from(range.end);
        let Some(bracket) = clause::bracket(&self.reading, &time) else {
            return false;
        };
        let alone = bracket.len() == time.len();
        let outside = bracket.clone().filter(|at| !time.contains(at));
        let named = outside
            .filter_map(|at| self.reading.word(at))
            .any(|word| word.is_capitalised());
        let mut words = bracket.clone().filter_map(|at| self.reading.word(at));
        let met = first.checked_sub(1);
        let is_meeting = |at: usize| {
            self.reading.any(at, &THINGS_MET) || self.reading.any(at, &["ao", "cd", "wgo"])
        };
        let inside =
            || (first.saturating_sub(4)..first).any(|at| bracket.contains(&at) && is_meeting(at));
        let of_meeting = inside() || met.is_some_and(is_meeting);
        // Years alone between brackets say which ones are meant: `de komende jaren (2023-2025)`.
        let years = self
            .text
            .get(range.clone())
            .is_some_and(|time| time.chars().all(|c| !c.is_alphabetic()));
        let is_source = named || alone && day && !years;
        let told = |word: &Word<'_>| is_finite(word) || is_participle(word);
        is_source && !of_meeting && !words.any(told)
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

    /// Where the word behind these begins.
    fn first_year(&self, before: &[Word<'_>], start: usize) -> usize {
        let next = self.reading.word(before.len());
        next.map_or(start, |word| word.range.start.min(start))
    }

    /// `de werkagenda 2021-2022`, `kerncijfers 2014`: the year belongs to a name.
    fn is_in_name(&self, fact: &DateFact, before: &[Word<'_>], start: usize) -> bool {
        let bare = fact.text.starts_with(|first: char| first.is_ascii_digit());
        let yearly = bare
            && fact.rule.starts_with("year")
            && matches!(fact.precision, Precision::Year | Precision::Range);
        // `Addendum 2021 en 2022`: both are of the name.
        let before = match before {
            [named @ .., year, and] if and.is("en") && year.number().is_some() => named,
            _ => before,
        };
        let start = if yearly {
            self.first_year(before, start)
        } else {
            start
        };
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

/// `bruggen van vóór 1950`: a time without a beginning is no happening.
fn is_unbounded(fact: &DateFact) -> bool {
    fact.rule == "before" && fact.open.is_some()
}

/// Whether it is a year or several, and nothing more exact.
fn is_of_years(fact: &DateFact) -> bool {
    let range = fact.rule.starts_with("year");
    fact.precision == Precision::Year || fact.precision == Precision::Range && range
}

/// A verb that says when.
fn is_finite(word: &Word<'_>) -> bool {
    word.is_one_of(&PAST_VERBS)
        || word.is_one_of(&FUTURE_VERBS)
        || word.is_one_of(&PERFECT_AUXILIARIES)
}

/// Whether it only leads to what follows: `De afgelopen twee jaar is het volgende bereikt:`. What happened stands there.
pub(super) fn leads_only(text: &str, reading: &Reading<'_>) -> bool {
    let follows = |at: usize| reading.phrase(at, &["het", "volgende"]);
    text.trim_end().ends_with(':') && (0..reading.len()).any(follows)
}

/// `Dat gebeurt in 2026`: points back and has no word of its own that says what.
fn says_nothing(reading: &Reading<'_>) -> bool {
    /// A word of so many letters says something; shorter ones are mostly verbs and particles.
    const TELLING: usize = 8;
    let telling = |word: &Word<'_>| {
        let letters = word.text.chars().all(char::is_alphabetic);
        letters && (word.text.chars().count() >= TELLING || word.is_capitalised())
    };
    let opening = reading.word(0);
    let points = opening.is_some_and(|word| {
        let pronoun = word.is_one_of(&["dit", "dat", "deze", "die"]);
        pronoun || word.starts_with("hier") || word.starts_with("daar")
    });
    points && !reading.words.iter().skip(1).any(telling)
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
    let over = |back: usize| {
        let at = before.len().checked_sub(back);
        at.and_then(|at| before.get(at))
            .is_some_and(|word| word.is("over"))
    };
    // `over de periode 2019-2021`, `over het jaar 2023`
    let of_time = before
        .last()
        .is_some_and(|word| word.is_one_of(&["periode", "jaar", "jaren", "schooljaar"]));
    is_of_years(fact) && (over(1) || of_time && (over(2) || over(3)))
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
