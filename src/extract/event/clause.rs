//! The clause in which a time stands, as far as commas, brackets and the words that open a clause tell.

use crate::dutch::Reading;
use crate::dutch::classes::{
    DETERMINERS, FUTURE_VERBS, PAST_VERBS, PERFECT_AUXILIARIES, SUBJECTS, SUBORDINATORS,
    THINGS_AGREED, THINGS_PUBLISHED, THINGS_RESEARCHED,
};
use crate::extract::date::{is_participle, participle_behind};
use std::ops::Range;

/// Words that open a clause behind a comma, besides the subordinators.
const RELATIVES: [&str; 9] = ["die", "dat", "wie", "wat", "als", "of", "om", "toen", "nu"];

/// So many words around a time are looked at: whoever lists more in one sentence tells no clause by it.
const FAR: usize = 60;

/// So many words before a relative clause what it is about is looked for.
const ANTECEDENT: usize = 6;

/// Numbers of the words of the clause in which a time stands. A clause that another one interrupts goes on behind it; a
/// relative clause is about the words before it.
pub(super) fn around(reading: &Reading<'_>, time: &Range<usize>) -> Vec<usize> {
    if let Some(attribute) = attribute(reading, time) {
        return attribute.collect();
    }
    let parts = parts(reading, near(reading, time));
    let holding = parts.iter().find(|part| part.words.contains(&time.start));
    match holding {
        Some(part)
            if part.kind == Kind::Dependent
                || part.kind == Kind::Bracketed && tells(reading, &part.words) =>
        {
            let about = part.kind == Kind::Dependent && is_relative(reading, part.words.start);
            let start = part.words.start;
            let before = if about { ANTECEDENT } else { 0 };
            (start.saturating_sub(before)..part.words.end).collect()
        }
        _ => {
            let number = holding.map_or(0, |part| part.number);
            let is_own = |part: &&Part| {
                let main = part.kind == Kind::Main && part.number == number;
                main || part.words.contains(&time.start)
            };
            let own = parts.iter().filter(is_own);
            own.flat_map(|part| part.words.clone()).collect()
        }
    }
}

/// `de in maart gestarte leermodules`: what is told of that time is told by the participle and its noun alone.
pub(super) fn attribute(reading: &Reading<'_>, time: &Range<usize>) -> Option<Range<usize>> {
    let sentence = 0..reading.len();
    let opened = (1..=2).any(|back| {
        let before = time.start.checked_sub(back);
        before.is_some_and(|at| reading.any(at, &DETERMINERS) || reading.is(at, "een"))
    });
    let noun = time.end + 1;
    let attributive = opened
        && sentence.contains(&noun)
        && reading.spaced(noun)
        && participle_behind(reading, &sentence, time.end);
    attributive.then(|| time.start..noun + 1)
}

/// The words around a time.
pub(super) fn near(reading: &Reading<'_>, time: &Range<usize>) -> Range<usize> {
    time.start.saturating_sub(FAR)..reading.len().min(time.end + FAR)
}

/// Whether a time stands between brackets; the words between them.
pub(super) fn bracket(reading: &Reading<'_>, time: &Range<usize>) -> Option<Range<usize>> {
    let mut open = None;
    let near = near(reading, time);
    for at in near.start..=near.end {
        let gap = reading.gap(at);
        if let Some(first) = open.filter(|_| gap.contains(')')) {
            let words: Range<usize> = first..at;
            if words.contains(&time.start) {
                return Some(words);
            }
            open = None;
        }
        if gap.contains('(') {
            open = Some(at);
        }
    }
    None
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The clause that carries the sentence.
    Main,
    /// One that hangs on another.
    Dependent,
    /// What stands in brackets.
    Bracketed,
}

struct Part {
    kind: Kind,
    /// Which of the main clauses that `en` joins, where it is one.
    number: usize,
    words: Range<usize>,
}

/// These words, cut where a clause begins or ends.
fn parts(reading: &Reading<'_>, words: Range<usize>) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut start = words.start;
    let (mut kind, mut depth) = (kind_at(reading, start, true), 0_usize);
    let mut number = 0;
    for at in words.start + 1..words.end {
        let gap = reading.gap(at);
        let opened = gap.contains('(');
        let closed = gap.contains(')');
        if closed {
            depth = depth.saturating_sub(1);
        }
        // A dash within `2018–2020` and a comma within `4,6` cut nothing.
        let comma = gap.contains([',', ';', ':', '–', '—']) && gap.contains(char::is_whitespace);
        let begins = depth == 0 && begins_clause(reading, at);
        let another = depth == 0 && kind == Kind::Main && joins_clause(reading, at);
        if opened || closed || depth == 0 && comma || begins || another {
            parts.push(Part {
                kind,
                number,
                words: start..at,
            });
            start = at;
            number += usize::from(another);
            kind = if opened || depth > 0 {
                Kind::Bracketed
            } else {
                kind_at(reading, at, comma)
            };
        }
        if opened {
            depth += 1;
        }
    }
    parts.push(Part {
        kind,
        number,
        words: start..words.end,
    });
    parts
}

/// What begins at a word, behind a comma or not.
fn kind_at(reading: &Reading<'_>, at: usize, comma: bool) -> Kind {
    if begins_clause(reading, at) || comma && reading.any(at, &RELATIVES) {
        Kind::Dependent
    } else {
        Kind::Main
    }
}

/// Whether a verb stands among these words: brackets without one belong to what is told around them.
fn tells(reading: &Reading<'_>, words: &Range<usize>) -> bool {
    words.clone().any(|at| {
        reading.any(at, &PAST_VERBS)
            || reading.any(at, &FUTURE_VERBS)
            || reading.any(at, &PERFECT_AUXILIARIES)
    })
}

/// `die`, `dat`, `waarmee`: what it is about stands before it. Behind a verb `dat` opens what is said or agreed.
fn is_relative(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.at(at);
    let said = || {
        let before = at.checked_sub(1).and_then(|before| reading.word(before));
        reading.is(at + 1, "ik") || reading.is(at, "dat") && before.is_some_and(is_participle)
    };
    reading.any(at, &["die", "dat"]) && !said() || word.starts_with("waar")
}

/// `Ik spreek hem in mei en zal u in juni schrijven`: another clause with the same subject.
fn joins_clause(reading: &Reading<'_>, at: usize) -> bool {
    let verb = |at: usize| {
        reading.any(at, &PAST_VERBS)
            || reading.any(at, &FUTURE_VERBS)
            || reading.any(at, &PERFECT_AUXILIARIES)
            || reading.any(at, &["zal", "zullen"])
    };
    reading.any(at, &["en", "maar"]) && verb(at + 1)
}

/// A word that opens a clause with or without a comma: `waarin`, `dat ik`.
fn begins_clause(reading: &Reading<'_>, at: usize) -> bool {
    reading.any(at, &SUBORDINATORS)
        || reading.is(at, "dat") && reading.any(at + 1, &SUBJECTS)
        || reading.any(at, &["dat", "die"]) && is_behind_thing(reading, at)
}

/// `het onderzoek dat in mei verscheen`: Dutch sets no comma before it.
fn is_behind_thing(reading: &Reading<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| reading.word(before));
    let things = [&THINGS_PUBLISHED, &THINGS_RESEARCHED, &THINGS_AGREED];
    let mut ends = things.into_iter().flat_map(|class| class.words());
    before.is_some_and(|word| ends.any(|end| word.ends_with(end)))
}
