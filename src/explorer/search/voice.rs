//! Who speaks in a hit: not always whoever speaks in its passage.
//!
//! An answer begins with what was asked, and papers quote others. Where all that was found stands in such words, they are
//! those of who asked, or who is quoted.

use crate::document::{Block, Voice, VoiceKind};
use crate::dutch::Reading;
use crate::dutch::classes::ASKERS;
use crate::explorer::Opened;
use crate::names::party;
use crate::search::{Mark, reports_a_question};
use std::ops::Range;

/// Who says the words that were found in a block. Quotations are facts: as long as those were not asked for, only the
/// block's own voice and its restated questions tell.
pub(super) fn voice_of(
    opened: &Opened,
    number: usize,
    block: &Block,
    marks: &[Mark],
) -> Option<Voice> {
    let found = || marks.iter().map(|mark| mark.start..mark.end);
    let quoted = opened.facts.get().and_then(|facts| {
        facts.quoted.iter().find(|quoted| {
            quoted.place.block == number
                && !marks.is_empty()
                && found().all(|mark| holds(&quoted.place.range, &mark))
        })
    });
    if let Some(quoted) = quoted {
        return Some(quoted.voice.clone());
    }
    let voice = block.voice.as_ref()?;
    if voice.kind != VoiceKind::Government || marks.is_empty() {
        return Some(voice.clone());
    }
    let asked = asked_in(&block.text);
    let asker = |mark: Range<usize>| {
        let question = asked.iter().find(|(sentence, _)| holds(sentence, &mark))?;
        Some(question.1.clone())
    };
    let mut askers = found().map(asker);
    let first = askers.next().flatten();
    let is_one = first.is_some() && askers.all(|other| other == first);
    Some(match first.filter(|_| is_one) {
        Some(party) => Voice::new(VoiceKind::Fractie, party),
        None => voice.clone(),
    })
}

fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Sentences in which a speaker tells what members of a party asked, with that party: `De leden van de VVD-fractie vragen
/// of …`, `Ze vragen ook …`. Where several parties ask the same, all of them.
fn asked_in(text: &str) -> Vec<(Range<usize>, String)> {
    let reading = Reading::new(text);
    let mut asked: Vec<(Range<usize>, String)> = Vec::new();
    let mut last: Option<String> = None;
    for sentence in reading.sentences() {
        let words = reading.index_from(sentence.start)..reading.index_from(sentence.end);
        let asks = reports_a_question(&reading, words.clone());
        let members = words.clone().any(|at| reading.any(at, &ASKERS));
        let goes_on = ["ze", "zij"]
            .iter()
            .any(|word| reading.is(words.start, word));
        let named = party::names(text.get(sentence.clone()).unwrap_or(""));
        last = match (asks, named.is_empty()) {
            (true, false) if members => Some(named.join(", ")),
            (true, true) if members || goes_on => last,
            _ => None,
        };
        asked.extend(last.clone().map(|party| (sentence.clone(), party)));
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_restated_question_is_of_those_who_asked() {
        let text = "De leden van de VVD-fractie vragen of het veer gratis is. Ze vragen ook hoeveel het kost. \
                    Het veer is gratis. De leden van CDA en D66 willen weten wie betaalt.";
        let asked = asked_in(text);
        let told: Vec<(&str, &str)> = asked
            .iter()
            .map(|(range, party)| (&text[range.start..range.start + 8], party.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("De leden", "VVD"),
                ("Ze vrage", "VVD"),
                ("De leden", "CDA, D66")
            ]
        );
    }
}
