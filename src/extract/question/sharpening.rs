//! Sentences that only sharpen the question before them.

use crate::dutch::classes::{
    ADDING_WORDS, DEPENDENT_OPENINGS, EXPLAINING_OPENINGS, INTERROGATIVES, POINTERS,
    TIMES_AFTER_THIS, WHO_IS_ASKED,
};
use crate::dutch::letters::Letters;
use crate::extract::phrase::{Word, words};
use crate::extract::question::asked_for;
use crate::extract::similarity::Rarity;

/// How near the start.
const NEAR: usize = 3;

/// Longest question that a pronoun as its subject ties to the one before it, and longest where it stands further on.
const SUBJECT: usize = 20;
const SHORT: usize = 12;
/// Longest question that `daarvoor`, `hiervan` or the like ties to the one before it.
const LEANING: usize = 9;
/// Longest question about `het` or `de` something that was not named before.
const VERY_SHORT: usize = 4;

/// How alike two questions in a row must be for the second to say the first again. In the collection and the fixtures those
/// that do are alike for 0.55 or more, those that ask something of their own for 0.44 or less (roots of `dutch::stems`).
const ALIKE: f32 = 0.5;
/// How much of one the other must say again, where something else ties them together too.
const SHARED: f32 = 0.30;

/// Whether a sentence without a question says why the question before it is asked.
pub(super) fn explains(sentence: &str) -> bool {
    let sentence = sentence.lower();
    EXPLAINING_OPENINGS
        .words()
        .any(|opening| sentence.starts_with(opening))
}

/// Whether a question cannot stand alone.
pub(super) fn sharpens(sentence: &str) -> bool {
    let lower = sentence.lower();
    let fits = |opening: &&str| {
        let rest = lower.strip_prefix(*opening);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    match DEPENDENT_OPENINGS.words().find(fits) {
        // "Waarom kiest de Minister …?" asks for itself.
        Some("waarom") => words(sentence).len() <= 2,
        Some(_) => true,
        None => {
            stands_on_a_pronoun(sentence)
                || goes_on(sentence)
                || leans_on(sentence)
                || splits(sentence)
        }
    }
}

/// "Kan de Minister daarvoor een jaartal noemen?"
fn leans_on(sentence: &str) -> bool {
    let words = words(sentence);
    let leans = |word: &Word| {
        word.folded.len() > 4
            && (word.folded.starts_with("daar") || word.folded.starts_with("hier"))
    };
    words.len() <= LEANING
        && !words.iter().any(|word| ADDING_WORDS.contains(&word.folded))
        && words.iter().any(leans)
}

/// "Kan de Minister dit per provincie uitsplitsen?"
fn splits(sentence: &str) -> bool {
    let words = words(sentence);
    let at = |index: usize| words.get(index).map_or("", |word| &*word.folded);
    at(0) == "kan"
        && WHO_IS_ASKED.contains(at(2))
        && at(3) == "dit"
        && !is_now(&words, 3)
        && words.len() <= SHORT
}

/// "dit moment", "deze zomer": the pointer belongs to a time, and points back at nothing.
fn is_now(words: &[Word<'_>], pointer: usize) -> bool {
    words
        .get(pointer + 1)
        .is_some_and(|next| TIMES_AFTER_THIS.contains(&next.folded))
}

/// "En hoeveel in 2021?", but not "En wanneer komt de Minister met het plan?"
fn goes_on(sentence: &str) -> bool {
    let words = words(sentence);
    if words.iter().any(|word| WHO_IS_ASKED.contains(&word.folded)) {
        return false;
    }
    let at = |index: usize| words.get(index).map_or("", |word| &*word.folded);
    at(0) == "en" && INTERROGATIVES.contains(at(1)) && words.len() <= SHORT
}

/// "Hoe wordt dit getoetst?", "Is dat een aparte groep?", "Wat is het uitgangspunt?"
fn stands_on_a_pronoun(sentence: &str) -> bool {
    let words = words(sentence);
    let at = |index: usize| words.get(index).map_or("", |word| &*word.folded);
    // "Klopt het dat …", "Klopt dat de …": here the word only opens a clause.
    let opens_clause = matches!(
        (at(0), at(1), at(2)),
        (_, "het", "dat") | ("klopt", "dat", _)
    ) && words.len() > 4;
    let first = (1..=2)
        .find(|index| is_pronoun(at(*index)))
        .filter(|_| !opens_clause);
    let pronoun =
        first.is_some_and(|index| words.len() <= if index == 1 { SUBJECT } else { SHORT });
    let of_it =
        at(0) == "wat" && matches!(at(1), "is" | "zijn") && matches!(at(2), "het" | "de" | "hun");
    !adds(&words) && (pronoun || of_it && words.len() <= VERY_SHORT)
}

fn is_pronoun(word: &str) -> bool {
    matches!(word, "dit" | "dat" | "hier" | "daar")
}

fn adds(words: &[Word<'_>]) -> bool {
    words
        .iter()
        .take(NEAR)
        .any(|word| ADDING_WORDS.contains(&word.folded))
}

/// Whether a question says the one before it again in other words, or goes into part of it.
pub(super) fn repeats(rarity: &Rarity, question: &str, sentence: &str) -> bool {
    let (first, second) = (words(question), words(sentence));
    // When, and who pays; why not, and whether the Minister will: about one thing, and two questions.
    let willing = |words: &[Word<'_>]| words.iter().any(|word| word.folded == "bereid");
    let other = asked_for(question).differs_from(asked_for(sentence))
        || willing(&second) && !willing(&first);
    if adds(&second) || other {
        return false;
    }
    let (before, here) = (rarity.passage(question), rarity.passage(sentence));
    let (taken, kept) = (
        rarity.coverage(&here, &before),
        rarity.coverage(&before, &here),
    );
    rarity.likeness(&before, &here) >= ALIKE
        || taken >= SHARED && is_explained(question)
        || taken > 0.0 && takes_up(&second)
        || kept >= SHARED && same_frame(&first, &second)
}

/// Whether the question before was already gone into: "Zij vragen dit in het licht van het rapport."
fn is_explained(question: &str) -> bool {
    let question = question.lower();
    EXPLAINING_OPENINGS
        .words()
        .any(|opening| question.contains(opening))
}

/// "Welke stappen worden gezet om dit te bereiken?"
fn takes_up(words: &[Word<'_>]) -> bool {
    let this = |(at, word): (usize, &Word<'_>)| word.folded == "dit" && !is_now(words, at);
    words.len() <= SHORT && words.iter().enumerate().any(this)
}

/// "Hoe de Minister kijkt naar …" and then "Hoe kijkt de Minister tegen …"
fn same_frame(first: &[Word<'_>], second: &[Word<'_>]) -> bool {
    let [opening, verb, ..] = second else {
        return false;
    };
    let has = |wanted: &Word| first.iter().any(|word| word.folded == wanted.folded);
    INTERROGATIVES.contains(&opening.folded) && has(opening) && has(verb) && verb.folded.len() > 3
}

/// Whether a question takes up what was said right before it: "dat proces", "deze groep".
pub(crate) fn points_back(sentence: &str) -> bool {
    let words = words(sentence);
    let points =
        |(at, word): (usize, &Word<'_>)| POINTERS.contains(&word.folded) && !is_now(&words, at);
    words.len() <= SHORT && words.iter().enumerate().skip(1).any(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_questions_cannot_stand_alone() {
        for sentence in [
            "Zo ja, kan dat worden meegestuurd?",
            "Zo nee, waarom niet?",
            "Waarom niet?",
            "Hoe wordt dit getoetst?",
            "Is dat een groep die hulp moet krijgen?",
            "Kan hier een ambitie over worden geformuleerd?",
            "Wat is het uitgangspunt?",
            "En hoeveel komen er in 2021 bij?",
            "Kan de Minister daarvoor een jaartal noemen?",
            "Of ziet de invulling hiervan er anders uit?",
            "Met andere woorden, kan een bijlage worden gestuurd?",
            "Kan de Minister dit per provincie uitsplitsen?",
        ] {
            assert!(sharpens(sentence), "{sentence}");
        }
    }

    #[test]
    fn a_question_about_the_same_group_is_not_the_same_question() {
        let asked = [
            "Graag vernemen deze leden hoe groot deze twee groepen zijn.",
            "Deelt de Minister de mening dat juist voor deze groepen een veerpont een uitkomst is?",
            "Wat kost de veerpont van Heusden?",
            "Kan worden aangegeven wat de veerpont van Heusden de provincie kost?",
        ];
        let rarity = Rarity::of(asked.into_iter());
        assert!(!repeats(&rarity, asked[0], asked[1]));
        assert!(repeats(&rarity, asked[2], asked[3]));
        for (first, second) in [
            (
                "Wanneer is de veerpont van Heusden klaar?",
                "Wie betaalt de veerpont van Heusden?",
            ),
            (
                "Waarom is er geen veerpont in Heusden?",
                "Is de provincie bereid tot een veerpont in Heusden?",
            ),
        ] {
            let rarity = Rarity::of([first, second].into_iter());
            assert!(!repeats(&rarity, first, second), "{second}");
        }
    }

    #[test]
    fn others_can() {
        for sentence in [
            "Waarom kiest de Minister voor een brug?",
            "Wordt gebruik gemaakt van tolpoorten?",
            "En wanneer komt de Minister met het beloofde plan?",
            "Op welke brug wordt hier gedoeld?",
            "Klopt het dat de brug later klaar is dan gedacht?",
            "Wat zijn die eerste stappen?",
            "Welke brug bedoelt de Minister?",
            "Offreert de gemeente de brug?",
        ] {
            assert!(!sharpens(sentence), "{sentence}");
        }
    }
}
