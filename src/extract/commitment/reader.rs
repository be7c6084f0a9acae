//! Reads the sentences of a document for promises, block by block.

use super::clause::Sentence;
use super::due::{Due, Times};
use super::fact::{Commitment, CommitmentStatus};
use super::judging::{self, judge};
use super::parties::Names;
use super::promise::{Promise, Setting, Who};
use super::wording;
use crate::document::{Block, BlockKind, Document, DocumentKind, Span};
use crate::dutch::letters::Letters;
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::{Token, tokens};
use crate::extract::question::Asking;
use crate::extract::{Certainty, Facts};
use std::ops::Range;

/// What the sentence before a list says of its items.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// Whose promises they are; `None` where the sentence promises nothing.
    who: Option<Who>,
    /// Whether parties agreed upon them.
    agreed: bool,
    /// The time that the sentence names.
    due: Option<Due>,
}

/// What the sentence before promises.
#[derive(Clone, Debug, Default)]
struct Before {
    /// Whether it will send or tell something.
    reports: bool,
    /// Whether the speaker promises something new.
    by_speaker: bool,
    /// By when.
    due: Option<Due>,
    /// The words for that time, where no days can be given.
    soon: Option<String>,
}

/// A sentence of a block, with its place among the others.
#[derive(Clone, Copy)]
pub(super) struct Here<'b> {
    /// Number of the block.
    pub(super) index: usize,
    /// The block.
    pub(super) block: &'b Block,
    /// All sentences of the block.
    pub(super) ranges: &'b [Range<usize>],
    /// Which of them it is.
    pub(super) number: usize,
    /// Its bytes in the block.
    pub(super) range: &'b Range<usize>,
    /// Its text.
    pub(super) text: &'b str,
}

impl Here<'_> {
    fn is_last(&self) -> bool {
        self.number + 1 == self.ranges.len()
    }
}

/// Reads a document.
pub(super) struct Reader<'a> {
    /// The document.
    pub(super) document: &'a Document,
    /// In what office the government speaks in it.
    pub(super) office: &'static str,
    /// Its times.
    pub(super) times: Times<'a>,
    /// What else was found in it.
    pub(super) facts: &'a Facts,
    /// The promises up to here.
    pub(super) found: Vec<Commitment>,
}

impl Reader<'_> {
    /// Finds the promises of one block behind byte `from`; what its last sentence says of the list behind it.
    pub(super) fn read(
        &mut self,
        index: usize,
        block: &Block,
        from: usize,
        setting: Setting,
        list: Option<&List>,
    ) -> Option<List> {
        let ranges = sentences(&block.text);
        let mut before: Option<Before> = None;
        let mut opened = None;
        for (number, range) in ranges.iter().enumerate() {
            let last = before.take();
            let text = block.text.get(range.clone());
            let Some(text) = text.filter(|_| range.start >= from) else {
                continue;
            };
            let here = Here {
                index,
                block,
                ranges: &ranges,
                number,
                range,
                text,
            };
            let words = tokens(text);
            if Asking::is_direct(text)
                || judging::keeps_the_last(text, &words) && self.keep(index, block, range)
            {
                continue;
            }
            let Some(setting) = self.in_quotation(index, range, setting) else {
                continue;
            };
            if setting.speaker && self.replies(here, from, &words) {
                // It sends nothing that the next sentence could go on about.
                before = Some(Before {
                    by_speaker: true,
                    ..Before::default()
                });
                continue;
            }
            let sentence = Sentence::new(text, &words, !setting.press);
            let names = self.names(here, &words);
            let times = self.times_of(here, &sentence);
            let setting = self.setting_of(here, setting, &times, last.as_ref());
            let judged = judge(&sentence, &names, setting);
            if introduces(here, judged.as_ref()) {
                opened = self.introduce(here, &sentence, judged, times, setting, list);
                continue;
            }
            let promise = listed(here, &sentence, &names, judged, list);
            let Some(promise) = promise else {
                continue;
            };
            before = self.take(here, &sentence, promise, times, setting, (last, list));
        }
        opened
    }

    /// The times of a sentence that lie ahead.
    fn times_of(&self, here: Here<'_>, sentence: &Sentence<'_>) -> TimesAhead {
        let anywhere = self
            .times
            .due(here.index, here.range, &here.block.text, None);
        let in_main = sentence.clauses.iter().filter(|clause| !clause.is_sub);
        let words_of_main = bytes(
            sentence.words,
            in_main.flat_map(|clause| &clause.words),
            here.range.start,
        );
        let in_main = anywhere.as_ref().and_then(|_| {
            let text = &here.block.text;
            self.times
                .due(here.index, here.range, text, Some(&words_of_main))
        });
        TimesAhead { anywhere, in_main }
    }

    /// What is known of a sentence besides its words.
    fn setting_of(
        &self,
        here: Here<'_>,
        setting: Setting,
        times: &TimesAhead,
        last: Option<&Before>,
    ) -> Setting {
        let told = || {
            let before = here.block.text.get(..here.range.end);
            before.is_some_and(|before| before.contains("toezegging"))
        };
        Setting {
            ahead: times.anywhere.is_some(),
            ahead_anywhere: times.anywhere.is_some(),
            ahead_in_main: times.in_main.is_some(),
            starts_ahead: times
                .in_main
                .as_ref()
                .is_some_and(|due| self.times.starts_later(due)),
            begins_ahead: self
                .times
                .begins_later(here.index, here.range, &here.block.text),
            after_promise: last.is_some_and(|last| last.reports),
            listed: setting.listed || setting.told_of && setting.meeting && told(),
            ..setting
        }
    }

    /// What a sentence that ends in a colon says of the list below it; where the items are no sentences, both are one promise.
    fn introduce(
        &mut self,
        here: Here<'_>,
        sentence: &Sentence<'_>,
        judged: Option<Promise>,
        times: TimesAhead,
        setting: Setting,
        list: Option<&List>,
    ) -> Option<List> {
        let by_speaker = judged
            .as_ref()
            .filter(|promise| promise.who == Who::Speaker);
        // "Daartoe zetten we in op: een proef": one promise with its list.
        if let Some((promise, items)) = by_speaker.cloned().zip(self.carried(here.index)) {
            let soon = wording::soon(here.text);
            let whole = self.commitment(promise, here, times.anywhere, soon)?;
            self.found.push(with_list(whole, items));
            return None;
        }
        let measures = || {
            setting
                .speaker
                .then(|| judging::introduces_measures(sentence))?
        };
        Some(List {
            who: judged
                .filter(|promise| !promise.is_guess())
                .map(|promise| promise.who)
                .or_else(measures)
                // A list within a list.
                .or_else(|| list.and_then(|list| list.who.clone())),
            agreed: wording::opens_agreement(here.text),
            due: times.anywhere,
        })
    }

    /// Takes a promise down; what the next sentence may go on about.
    fn take(
        &mut self,
        here: Here<'_>,
        sentence: &Sentence<'_>,
        mut promise: Promise,
        times: TimesAhead,
        setting: Setting,
        (last, list): (Option<Before>, Option<&List>),
    ) -> Option<Before> {
        // What is done by nobody where somebody else acts is not his.
        if promise.is_guess() && promise.rule == "will-be-done" && self.is_anothers(here) {
            return None;
        }
        // Between what the speaker promises, what is done by nobody is his.
        if promise.is_guess()
            && ["will-be-done", "is-done-then"].contains(&promise.rule)
            && last.as_ref().is_some_and(|last| last.by_speaker)
            && !wording::hedges(here.text)
        {
            promise.certainty = Certainty::Concluded;
        }
        // What stands among agreements is one.
        if list.is_some_and(|list| list.agreed)
            && ["is-done-then", "will-be-done"].contains(&promise.rule)
        {
            (promise.who, promise.certainty) = (Who::Other, Certainty::Concluded);
        }
        if promise.rule == "promised-before"
            && promise.status == CommitmentStatus::Repeated
            && setting.speaker
            && !setting.press
            && is_own(&promise.who)
        {
            self.settle(&mut promise, here, setting, times.anywhere.is_some());
        }
        let mut due = self.due_of(here, sentence, &promise, times);
        let mut soon = wording::soon(here.text);
        if due.is_none() && soon.is_none() {
            // "Daarbij zal ik ook ingaan op": in the paper that the sentence before promises.
            let goes_on = promise.reports && wording::goes_on(here.text);
            if let Some(last) = last.filter(|last| last.reports && goes_on) {
                (due, soon) = (last.due, last.soon);
            }
            due = due.or_else(|| list.and_then(|list| list.due.clone()));
        }
        let before = Before {
            reports: promise.reports,
            by_speaker: promise.who == Who::Speaker
                && !promise.is_guess()
                && !promise.enclosure
                && promise.status == CommitmentStatus::New,
            due: due.clone(),
            soon: soon.clone(),
        };
        let mut told = self.commitment(promise, here, due, soon);
        if let Some(told) = told.as_mut()
            && let Some(start) = self.pointed_at(here)
        {
            told.widen(here, start);
        }
        self.found.extend(told);
        Some(before)
    }

    /// `Deze toezegging doe ik hiermee gestand`, `ik stuur u het hierbij toe`, `dit wordt in mei herhaald`: where the sentence begins to which it points back, unless that is told of
    /// as a promise already.
    fn pointed_at(&self, here: Here<'_>) -> Option<usize> {
        let before = here.ranges.get(here.number.checked_sub(1)?)?;
        let is_told = self.found.last().is_some_and(|last| {
            last.place.block == here.index && last.place.range.end + 2 >= before.end
        });
        let is_mere_pointer = self.document.meta.kind != DocumentKind::Debate
            && (wording::sends_what_was_named(here.text)
                || wording::begins_with_pointer(here.text));
        (!is_told && (is_mere_pointer || wording::points_back(here.text))).then_some(before.start)
    }

    /// By when a promise is due: by the time that its own words name, or those that say what is promised, or its clause.
    fn due_of(
        &self,
        here: Here<'_>,
        sentence: &Sentence<'_>,
        promise: &Promise,
        times: TimesAhead,
    ) -> Option<Due> {
        let start = here.range.start;
        let of_words = |words: &[usize]| {
            let bytes = bytes(sentence.words, words, start);
            self.times
                .due(here.index, here.range, &here.block.text, Some(&bytes))
        };
        let Some(clause) = promise.clause else {
            return times.anywhere;
        };
        let own = (!promise.words.is_empty())
            .then(|| of_words(&promise.words))
            .flatten();
        // "Ik zeg toe dat ik u voor de zomer informeer": what is promised says when.
        let complement = || of_words(&sentence.complement(clause)?.words);
        let whole = || of_words(&sentence.clauses.get(clause)?.words);
        // "In het najaar volgt een gesprek, waarover ik u zal informeren", "de cijfers komen er in maart; die stuur ik dan":
        // not before.
        let hangs_on = sentence
            .opening(clause)
            .is_some_and(|word| word.starts_with("waar"))
            || promise
                .words
                .iter()
                .skip(1)
                .any(|at| sentence.word(*at) == "dan")
                && !sentence.is_conditional(clause);
        own.or_else(complement)
            .or_else(whole)
            .or_else(|| times.in_main.filter(|_| hangs_on))
    }

    /// The first sentences of the list behind a block, with their bytes in the raw file, where none of its items is a
    /// sentence with a verb of its own.
    fn carried(&self, index: usize) -> Option<Vec<Carried>> {
        let mut items = Vec::new();
        let list = self.document.blocks.iter().enumerate().skip(index + 1);
        for (number, block) in list.take_while(|(_, block)| block.kind == BlockKind::ListItem) {
            let all = sentences(&block.text);
            let range = all.first()?.clone();
            let text = block.text.get(range.clone())?;
            let words = tokens(text);
            let sentence = Sentence::new(text, &words, true);
            if !judging::is_noun_phrase(&sentence, &self.named(number, &range)) {
                return None;
            }
            items.push(Carried {
                text: text.to_owned(),
                spans: block.locate(range),
                goes_on: all.len() > 1,
            });
        }
        (!items.is_empty()).then_some(items)
    }
}

/// The first sentence of an item that belongs to the promise before its list.
struct Carried {
    text: String,
    /// Its bytes in the raw file.
    spans: Vec<Span>,
    /// Whether the item says more, which is left out.
    goes_on: bool,
}

/// The times of a sentence that lie ahead.
struct TimesAhead {
    /// The first in any of its clauses.
    anywhere: Option<Due>,
    /// The first outside its inner clauses.
    in_main: Option<Due>,
}

/// Whether a promise is the speaker's own, so that the paper itself may keep it: `heb ik toegezegd`, `de minister heeft`.
fn is_own(who: &Who) -> bool {
    match who {
        Who::Speaker => true,
        Who::Named(name) => {
            ["minister", "staatssecretaris"].contains(&wording::plain_office(name).lower().as_str())
        }
        Who::Other => false,
    }
}

/// Whether a sentence introduces the list below its block rather than promise something itself.
fn introduces(here: Here<'_>, judged: Option<&Promise>) -> bool {
    here.text.trim_end().ends_with(':')
        && here.is_last()
        && judged.is_none_or(|promise| {
            matches!(
                promise.status,
                CommitmentStatus::New | CommitmentStatus::Repeated
            )
        })
}

/// The promise of a sentence, as itself or as an item of a list.
fn listed(
    here: Here<'_>,
    sentence: &Sentence<'_>,
    names: &Names,
    judged: Option<Promise>,
    list: Option<&List>,
) -> Option<Promise> {
    let listed = list
        .filter(|list| here.number == 0 || !list.agreed)
        .and_then(|list| judging::listed(sentence, names, list.who.as_ref(), list.agreed));
    // What is agreed is for those who agreed to do, where nobody is named.
    let stronger =
        judged.filter(|promise| listed.is_none() || !promise.is_guess() && !promise.announcement);
    stronger.or(listed)
}

/// The bytes of some words of a sentence in the text of its block, in which it begins at `start`.
fn bytes<'w>(
    words: &[Token<'_>],
    numbers: impl IntoIterator<Item = &'w usize>,
    start: usize,
) -> Vec<Range<usize>> {
    let all = numbers.into_iter().filter_map(|at| words.get(*at));
    all.map(|word| start + word.range.start..start + word.range.end)
        .collect()
}

/// A promise with the list that its sentence introduces.
fn with_list(mut promise: Commitment, items: Vec<Carried>) -> Commitment {
    let last = items.len().saturating_sub(1);
    for (number, item) in items.into_iter().enumerate() {
        promise.text.push(' ');
        promise.text.push_str(&item.text);
        // What is left out between two items is shown.
        if item.goes_on && number < last {
            promise.text.push_str(" …");
        }
        promise.place.spans.extend(item.spans);
    }
    promise.rule = "carries-list";
    promise
}
