//! Whether what a sentence says of a time lies before or after its writing.
//!
//! Dutch shows it by the finite verb, which may stand before or behind the time (`Op 15 oktober stuurde ik`, `zal ik
//! in mei sturen`), by a participle that an auxiliary makes a perfect (`is in december uitgebracht`), and by a participle
//! that stands before its noun (`de in maart gestarte modules`). The verb nearest to the time decides.

use super::verbs::is_participle;
use crate::dutch::Reading;
use crate::dutch::classes::{EARLIER_PAPERS, FUTURE_VERBS, PAST_VERBS, PERFECT_AUXILIARIES};
use serde::Serialize;
use std::ops::Range;

/// Whether a happening lay before or after the day of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Tense {
    /// It had happened.
    Past,
    /// It was planned or expected.
    Future,
}

/// What the verbs of a sentence tell: found once, for a sentence may name many times.
pub(in crate::extract) struct Verbs {
    /// Its words.
    pub(super) sentence: Range<usize>,
    /// The verbs that tell a tense, in their order.
    telling: Vec<(usize, Tense)>,
    /// Whether one of them is of the past.
    pub(super) past: bool,
    /// Whether one of them is of the past, or may make a perfect.
    pub(super) looks_back: bool,
    /// Whether it tells what was planned once: `zou al verschijnen`.
    pub(in crate::extract) former_plan: bool,
}

impl Verbs {
    /// Finds the verbs among the words in `sentence`.
    pub(in crate::extract) fn of(reader: &Reading<'_>, sentence: Range<usize>) -> Self {
        let participles = participles(reader, &sentence);
        let telling = |index: usize| Some((index, verb(reader, index, &participles)?));
        let past = sentence.clone().any(|index| reader.any(index, &PAST_VERBS));
        let perfect = |index: usize| reader.any(index, &PERFECT_AUXILIARIES);
        Self {
            telling: sentence.clone().filter_map(telling).collect(),
            past,
            former_plan: is_former_plan(reader, &sentence),
            looks_back: past || sentence.clone().any(perfect),
            sentence,
        }
    }

    /// Whether one of the verbs that tell stands at a word for which this holds.
    pub(in crate::extract) fn any_tells(&self, holds: impl Fn(usize) -> bool) -> bool {
        self.telling.iter().any(|(index, _)| holds(*index))
    }

    /// The tense of the verb nearest to the words in `time`; none of these is one.
    fn nearest(&self, time: &Range<usize>) -> Option<Tense> {
        let before = |end: usize| self.telling.partition_point(|(index, _)| *index < end);
        let last = before(time.start.min(time.end)).checked_sub(1);
        let last = last.and_then(|last| self.telling.get(last));
        let next = self.telling.get(before(time.end));
        let nearest = last
            .into_iter()
            .chain(next)
            .min_by_key(|(index, _)| distance(time, *index))?;
        Some(nearest.1)
    }
}

/// The tense of what a sentence says of the words in `time`; `None` where no verb tells.
pub(in crate::extract) fn tense(
    reader: &Reading<'_>,
    verbs: &Verbs,
    time: Range<usize>,
) -> Option<Tense> {
    let sentence = &verbs.sentence;
    // `Op dit moment (2023) bedraagt het tarief`: it is so already.
    let is_now =
        time.start >= sentence.start + 2 && reader.phrase(time.start - 2, &["dit", "moment"]);
    if is_now
        || participle_behind(reader, sentence, time.end)
        || is_of_paper(reader, sentence, time.start)
    {
        return Some(Tense::Past);
    }
    // "heb gevraagd om vóór 1 september te antwoorden": a limit lies ahead, whatever the verb.
    let limit = |index: usize| reader.any(index, &["vóór", "uiterlijk"]);
    if limit(time.start)
        || time
            .start
            .checked_sub(1)
            .is_some_and(|before| sentence.contains(&before) && limit(before))
    {
        return Some(Tense::Future);
    }
    // `zou al in de zomer verschijnen`: a plan that was not kept.
    if verbs.former_plan {
        return Some(Tense::Past);
    }
    verbs.nearest(&time)
}

/// `zou al …`, `zouden eerst …`, `oorspronkelijk zou …`: what was planned once.
fn is_former_plan(reader: &Reading<'_>, sentence: &Range<usize>) -> bool {
    let has = |words: &[&str]| sentence.clone().any(|at| reader.any(at, words));
    has(&["zou", "zouden"]) && has(&["al", "eerst", "aanvankelijk", "oorspronkelijk", "eerder"])
}

/// How far a verb stands from the time, in words; the one behind it, which Dutch puts second, counts as nearer.
fn distance(time: &Range<usize>, index: usize) -> usize {
    if index >= time.end {
        2 * (index - time.end)
    } else {
        2 * (time.start - index) + 1
    }
}

fn verb(reader: &Reading<'_>, index: usize, participles: &[usize]) -> Option<Tense> {
    let word = reader.words.get(index)?;
    if word.is_one_of(&PERFECT_AUXILIARIES) {
        let near = participles.partition_point(|at| at + 30 < index);
        let near = participles.get(near).filter(|at| **at <= index + 30);
        return near.map(|_| Tense::Past);
    }
    if word.is_one_of(&FUTURE_VERBS) {
        return Some(Tense::Future);
    }
    word.is_one_of(&PAST_VERBS).then_some(Tense::Past)
}

/// The words of the sentence that can be the participle of a perfect.
fn participles(reader: &Reading<'_>, sentence: &Range<usize>) -> Vec<usize> {
    sentence
        .clone()
        .filter(|index| reader.words.get(*index).is_some_and(is_participle))
        .collect()
}

/// `de in maart gestarte modules`, `het in februari 2016 verschenen rapport`: the participle directly behind the time.
pub(in crate::extract) fn participle_behind(
    reader: &Reading<'_>,
    sentence: &Range<usize>,
    next: usize,
) -> bool {
    const ATTRIBUTIVE: &[&str] = &[
        "verschenen",
        "verzonden",
        "ontvangen",
        "begonnen",
        "besproken",
    ];
    let Some(word) = reader.words.get(next).filter(|_| sentence.contains(&next)) else {
        return false;
    };
    let inflected = word
        .text
        .strip_suffix('e')
        .filter(|stem| stem.len() > 5 && stem.starts_with("ge"));
    let separated = word.text.contains("ge")
        && ["gde", "kte", "rde", "lde", "ste", "chte", "ede", "nde"]
            .iter()
            .any(|end| word.ends_with(end));
    reader.spaced(next)
        && (word.is_one_of(ATTRIBUTIVE)
            || inflected.is_some_and(|stem| stem.ends_with(['d', 't']))
            || separated)
}

/// `mijn brief van 15 oktober`, `Persbericht SCP 25 april`; not `dit rapport komt rond deze tijd`.
fn is_of_paper(reader: &Reading<'_>, sentence: &Range<usize>, start: usize) -> bool {
    let from = start.saturating_sub(3).max(sentence.start);
    let says = |index: usize| {
        [&PAST_VERBS, &PERFECT_AUXILIARIES, &FUTURE_VERBS]
            .iter()
            .any(|verbs| reader.any(index, *verbs))
    };
    (from..start).any(|index| reader.any(index, &EARLIER_PAPERS) && !(index + 1..start).any(says))
        && !reader.follows_any(start, &["op", "voor", "vóór", "uiterlijk", "in"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, time: &str) -> Option<Tense> {
        let reader = Reading::new(text);
        let start = text.find(time).expect("the time stands in the text");
        let inside = |range: &Range<usize>| range.start >= start && range.end <= start + time.len();
        let first = reader
            .words
            .iter()
            .position(|word| inside(&word.range))
            .expect("a word of the time");
        let count = reader
            .words
            .iter()
            .filter(|word| inside(&word.range))
            .count();
        let verbs = Verbs::of(&reader, 0..reader.len());
        tense(&reader, &verbs, first..first + count)
    }

    #[test]
    fn the_nearest_verb_tells() {
        assert_eq!(
            told("Op 3 mei stuurde ik u een brief die u wil lezen.", "3 mei"),
            Some(Tense::Past)
        );
        assert_eq!(
            told("Ik zal u in juni de cijfers sturen.", "juni"),
            Some(Tense::Future)
        );
        assert_eq!(
            told("In december is de agenda uitgebracht.", "december"),
            Some(Tense::Past)
        );
        assert_eq!(
            told(
                "Medio mei zijn de namen, die in juni volgen, bekend gemaakt.",
                "Medio mei"
            ),
            Some(Tense::Past)
        );
        assert_eq!(
            told("Ik heb gevraagd om vóór 1 mei te antwoorden.", "1 mei"),
            Some(Tense::Future)
        );
        assert_eq!(
            told(
                "De vereniging organiseert in september een congres.",
                "september"
            ),
            None
        );
    }

    #[test]
    fn participles_before_a_noun_and_dates_of_papers_are_past() {
        assert_eq!(
            told(
                "Zij leert dat via de in maart gestarte modules die gaan volgen.",
                "maart"
            ),
            Some(Tense::Past)
        );
        assert_eq!(
            told(
                "Bijgevoegd treft u het in mei verschenen rapport aan.",
                "mei"
            ),
            Some(Tense::Past)
        );
        assert_eq!(
            told(
                "Dit wordt in mijn brief van 15 oktober behandeld.",
                "15 oktober"
            ),
            Some(Tense::Past)
        );
    }
}
