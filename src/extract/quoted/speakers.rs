//! Who may be speaking in a document: people with what they are, so that `de wethouder` and a bare family name lead to the
//! person who was introduced before.

use super::voice_of;
use crate::document::{Voice, VoiceKind};
use crate::dutch::Reading;
use crate::dutch::classes::{
    NAME_PARTICLES, OFFICES, PHRASE_PREPOSITIONS, SAYING_VERBS, SPEAKING_FUNCTIONS,
};
use crate::dutch::letters::Letters;
use crate::extract::{Facts, Task};
use std::ops::Range;

/// Words that a name takes at most.
const LONGEST_NAME: usize = 8;

/// Somebody who was introduced.
struct Introduced {
    voice: Voice,
    /// Number of the block.
    block: usize,
}

/// Who was introduced in a document, in the order of the text.
#[derive(Default)]
pub(super) struct Speakers(Vec<Introduced>);

impl Speakers {
    /// All that are named with an office or a function before their name, and people in office.
    pub(super) fn of(task: &Task<'_>, facts: &Facts) -> Self {
        let mut speakers = Self::default();
        for (number, block) in task.document.blocks.iter().enumerate() {
            let people = facts.people.iter();
            for person in people.filter(|person| person.place.block == number) {
                speakers.add(voice_of(person), number);
            }
            let reading = task.reading(number);
            for at in 0..reading.len() {
                if !reading.any(at, &SPEAKING_FUNCTIONS) {
                    continue;
                }
                let end = reading.len().min(at + 1 + LONGEST_NAME);
                let Some(name) = written(&reading, at + 1..end) else {
                    continue;
                };
                if reading.index_from(name.start) == at + 1
                    && let Some(words) = block.text.get(name)
                {
                    let voice = Voice::new(VoiceKind::Quoted, words)
                        .of_person(words)
                        .in_office(reading.at(at).lower());
                    speakers.add(voice, number);
                }
            }
        }
        speakers
    }

    fn add(&mut self, voice: Voice, block: usize) {
        let known = self
            .0
            .iter_mut()
            .find(|known| known.voice.name == voice.name);
        match known {
            Some(known) if known.voice.office.is_empty() => known.voice = voice,
            Some(_) => {}
            None => self.0.push(Introduced { voice, block }),
        }
    }

    /// The only one with this family name, introduced in this block or before.
    pub(super) fn called(&self, family: &str, block: usize) -> Option<Voice> {
        self.only(block, |voice| {
            voice.name.split(' ').next_back() == Some(family)
        })
    }

    /// The only one who is this, introduced in this block or before.
    pub(super) fn with_function(&self, function: &str, block: usize) -> Option<Voice> {
        self.only(block, |voice| {
            voice.office.split(' ').next() == Some(function)
        })
    }

    fn only(&self, block: usize, fits: impl Fn(&Voice) -> bool) -> Option<Voice> {
        let mut found = self
            .0
            .iter()
            .filter(|known| known.block <= block && fits(&known.voice));
        let first = found.next()?;
        found.next().is_none().then(|| first.voice.clone())
    }
}

/// A first and a family name among these words: `Anna de Boer`.
pub(super) fn written(reading: &Reading<'_>, words: Range<usize>) -> Option<Range<usize>> {
    let capital = |at: usize| reading.at(at).starts_with(char::is_uppercase);
    let small = |at: usize| reading.any(at, &NAME_PARTICLES);
    // What opens a sentence has a capital too: `Volgens Anna de Boer`.
    let opens = |at: usize| {
        let small = reading.any(at, &SAYING_VERBS) || reading.any(at, &PHRASE_PREPOSITIONS);
        reading.any(at, &SPEAKING_FUNCTIONS) || small && reading.begins_sentence(at)
    };
    // "De Minister voor Medische Zorg": what the office is about.
    let portfolio = |at: usize| {
        at > 1
            && reading.any(at - 1, &["van", "voor"])
            && (reading.any(at - 2, &OFFICES) || reading.is(at - 2, "commissie"))
    };
    let first = words
        .clone()
        .find(|at| capital(*at) && !opens(*at) && !portfolio(*at))?;
    // Behind two names `van` says where somebody works: `Anna Smit van Movisie`.
    let works_at = |at: usize| at > first + 1 && capital(at - 1) && reading.is(at, "van");
    let goes_on = |at: &usize| {
        (*at == first || reading.spaced(*at)) && (capital(*at) || small(*at)) && !works_at(*at)
    };
    let length = (first..words.end).take_while(goes_on).count();
    let end = (first..first + length).rev().find(|at| capital(*at))?;
    (end > first).then(|| reading.range(first, end))?
}
