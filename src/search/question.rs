//! Questions: what kind of answer a query asks for, about what, and which of its words a passage may lack.
//!
//! A question is recognised by its opening, the longest one that is known (`dutch/classes/questions-of-*.txt`). Openings
//! are those of questions that people put to a search box; whatever begins otherwise is a question only where it ends with
//! a question mark.

use crate::dutch::classes::{
    AUXILIARIES, Class, DETERMINERS, PHRASE_PREPOSITIONS, QUESTION_WORDS, QUESTIONS_OF_MEANING,
    QUESTIONS_OF_MONEY, QUESTIONS_OF_NUMBER, QUESTIONS_OF_RIGHT, QUESTIONS_OF_STATE,
    QUESTIONS_OF_TIME, QUESTIONS_OF_WHO,
};
use crate::dutch::letters::fold;
use crate::dutch::tokens::{Token, tokens};
use serde::Serialize;

/// What kind of answer a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// What something is: `wat is een …`.
    Meaning,
    /// What the rules say: `heb ik recht op`, `moet`, `is … verplicht`.
    Right,
    /// A number of something: `hoeveel`.
    Number,
    /// A sum of money: `wat kost`.
    Money,
    /// A day, a year: `wanneer`.
    Time,
    /// A person, an organisation: `wie`.
    Who,
    /// How things stand, of which the newest finding tells: `is … bekend`.
    State,
    /// `waarom`.
    Reason,
    /// `hoe`.
    Manner,
    /// Whatever else is asked.
    Other,
}

/// A query that is a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// What kind of answer it asks for.
    pub kind: QuestionKind,
    /// What it asks about, as typed, without the opening, articles before it and marks behind it: `cliëntondersteuner` of
    /// `wat is een cliëntondersteuner?`.
    pub subject: String,
}

/// Openings with what they ask for.
const OPENINGS: &[(&Class, QuestionKind)] = &[
    (&QUESTIONS_OF_MEANING, QuestionKind::Meaning),
    (&QUESTIONS_OF_RIGHT, QuestionKind::Right),
    (&QUESTIONS_OF_NUMBER, QuestionKind::Number),
    (&QUESTIONS_OF_MONEY, QuestionKind::Money),
    (&QUESTIONS_OF_TIME, QuestionKind::Time),
    (&QUESTIONS_OF_WHO, QuestionKind::Who),
    (&QUESTIONS_OF_STATE, QuestionKind::State),
];
/// The longest opening has so many words.
const LONGEST: usize = 5;
/// What is free or wanted of somebody is laid down somewhere.
const LAID_DOWN: [&str; 6] = [
    "recht",
    "verplicht",
    "toegestaan",
    "gratis",
    "kosteloos",
    "strafbaar",
];
/// What separable verbs leave at the end: `wat houdt X in`, `waar staat X voor`.
const LEFT_AT_THE_END: [&str; 2] = ["in", "voor"];

impl Question {
    /// What kind of question this is; `None` where it is none.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let words = tokens(typed);
        let folded: Vec<String> = words.iter().map(|word| fold(word.text)).collect();
        let (kind, length) = opening(&folded)
            .or_else(|| word_of_question(&folded))
            .or_else(|| {
                typed
                    .trim_end()
                    .ends_with('?')
                    .then_some((QuestionKind::Other, 0))
            })
            .filter(|_| words.len() > 1)?;
        let rest = folded.get(length..).unwrap_or_default();
        let kind = match kind {
            QuestionKind::Meaning if !asks_what_it_is(rest) => QuestionKind::Other,
            QuestionKind::State | QuestionKind::Other | QuestionKind::Who if is_laid_down(rest) => {
                QuestionKind::Right
            }
            kind => kind,
        };
        let subject = subject(typed, &words, &folded, length, kind);
        Some(Self { kind, subject })
    }
}

/// The longest opening, and its length in words. One word opens a question only where two more follow.
fn opening(folded: &[String]) -> Option<(QuestionKind, usize)> {
    (1..=LONGEST.min(folded.len())).rev().find_map(|length| {
        let row = folded.get(..length)?.join(" ");
        let (_, kind) = OPENINGS.iter().find(|(class, _)| class.contains(&row))?;
        let is_verb = length == 1 && matches!(kind, QuestionKind::Right | QuestionKind::State);
        (!is_verb || folded.len() > 2).then_some((*kind, length))
    })
}

/// A question word that no opening has.
fn word_of_question(folded: &[String]) -> Option<(QuestionKind, usize)> {
    let first = folded.first()?;
    let kind = match first.as_str() {
        "waarom" | "waardoor" => QuestionKind::Reason,
        "hoe" => QuestionKind::Manner,
        word if QUESTION_WORDS.contains(word) => QuestionKind::Other,
        "welk" | "welke" => QuestionKind::Other,
        _ => return None,
    };
    Some((kind, 1))
}

/// Whether what follows `wat is` is a thing, not something of it: `wat is de rol van de gemeente` asks for no meaning.
fn asks_what_it_is(rest: &[String]) -> bool {
    let Some(first) = rest.first() else {
        return false;
    };
    let within = rest
        .get(1..rest.len().saturating_sub(1))
        .unwrap_or_default();
    let is_certain = matches!(first.as_str(), "de" | "het");
    let is_pointing = matches!(
        first.as_str(),
        "er" | "uw" | "jullie" | "hun" | "nu" | "nog"
    );
    let placed = within.iter().any(|word| PHRASE_PREPOSITIONS.contains(word));
    !(is_pointing || is_certain && placed)
}

fn is_laid_down(rest: &[String]) -> bool {
    rest.iter().any(|word| LAID_DOWN.contains(&word.as_str()))
}

/// What is asked about.
fn subject(
    typed: &str,
    words: &[Token<'_>],
    folded: &[String],
    length: usize,
    kind: QuestionKind,
) -> String {
    // `hebben mensen met dementie recht op dagopvang` asks about what follows.
    let owed = folded
        .windows(2)
        .position(|pair| pair == ["recht", "op"])
        .filter(|_| kind == QuestionKind::Right);
    let mut start = owed.map_or(length, |at| at + 2);
    let is_little = |word: &String| {
        DETERMINERS.contains(word)
            || PHRASE_PREPOSITIONS.contains(word)
            || ["ik", "je", "u", "we", "wij"].contains(&word.as_str())
            || AUXILIARIES.contains(word)
            || word == "er"
    };
    while start + 1 < words.len() && folded.get(start).is_some_and(is_little) {
        start += 1;
    }
    let mut end = words.len();
    let is_left = |word: &String| LEFT_AT_THE_END.contains(&word.as_str());
    if kind == QuestionKind::Meaning && end > start + 1 && folded.last().is_some_and(is_left) {
        end -= 1;
    }
    let range = words
        .get(start)
        .zip(words.get(end.saturating_sub(1)))
        .map(|(first, last)| first.range.start..last.range.end);
    range
        .and_then(|range| typed.get(range))
        .unwrap_or("")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_is_known_by_its_opening() {
        use QuestionKind::*;
        for (typed, kind, subject) in [
            ("wat is een veerman?", Meaning, "veerman"),
            ("Wat zijn veerponten", Meaning, "veerponten"),
            ("wat is de Wet op de veren", Other, "Wet op de veren"),
            ("wat houdt de veerregeling in", Meaning, "veerregeling"),
            ("waar staat HHT voor?", Meaning, "HHT"),
            (
                "wat doet een onafhankelijke veerman",
                Meaning,
                "onafhankelijke veerman",
            ),
            (
                "wat is de rol van de gemeente",
                Other,
                "rol van de gemeente",
            ),
            (
                "wat doet de minister voor veerlieden",
                Other,
                "doet de minister voor veerlieden",
            ),
            ("heb ik recht op een veerkaart?", Right, "veerkaart"),
            (
                "hebben mensen met een handicap recht op een veerkaart",
                Right,
                "veerkaart",
            ),
            ("wie heeft recht op vervoer", Right, "vervoer"),
            ("is overvaren gratis", Right, "overvaren gratis"),
            ("mag een veerman weigeren", Right, "veerman weigeren"),
            (
                "zijn gemeenten verplicht een veer te houden",
                Right,
                "gemeenten verplicht een veer te houden",
            ),
            ("hoeveel veren zijn er", Number, "veren zijn er"),
            ("hoeveel geld gaat er naar veren", Money, "veren"),
            ("wat kost een overtocht", Money, "overtocht"),
            ("hoe duur is een overtocht", Money, "overtocht"),
            (
                "wanneer wordt de Veerwet geëvalueerd",
                Time,
                "Veerwet geëvalueerd",
            ),
            ("in welk jaar begon de proef", Time, "begon de proef"),
            (
                "wie houdt toezicht op de veren",
                Who,
                "houdt toezicht op de veren",
            ),
            (
                "is het veer bekend bij bezoekers",
                State,
                "veer bekend bij bezoekers",
            ),
            ("hoe bekend is het veer", State, "veer"),
            ("waarom vaart het veer niet", Reason, "vaart het veer niet"),
            ("hoe zijn de veren gekozen", Manner, "veren gekozen"),
            ("welke veren zijn er", Other, "veren zijn er"),
            ("vaart de pont op zondag?", Other, "vaart de pont op zondag"),
        ] {
            let question = Question::of(typed).unwrap_or_else(|| panic!("{typed}"));
            assert_eq!(
                (question.kind, question.subject.as_str()),
                (kind, subject),
                "{typed}"
            );
        }
        for typed in [
            "veerpont",
            "veerlieden zonder vaarbewijs",
            "wie",
            "",
            "moet varen",
            "?",
        ] {
            assert_eq!(Question::of(typed), None, "{typed}");
        }
    }
}
