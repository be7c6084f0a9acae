//! Whether a text has the sort of answer that a question asks for.
//!
//! Each kind of answer has its own sign, and it counts only in a sentence that speaks of what was asked about: a definition
//! says `bedoeld` or `is een`, a rule names a law or what is owed, a number stands before what is counted. A sentence that
//! asks answers nothing.

use super::matcher::Mark;
use super::question::QuestionKind;
use crate::dutch::Reading;
use crate::dutch::classes::{
    ACTORS, AUXILIARIES, Class, DEFINING_WORDS, OFFICES, QUESTION_WORDS, REPORTED_ASKING,
    RULING_WORDS,
};
use crate::dutch::numbers::cardinal;
use crate::names;
use std::ops::Range;

/// A number stands at most so many words before what it counts: `14 nieuwe koplopergemeenten`.
const BEFORE: usize = 3;
/// So many words from what was asked about a word still says what that is.
const NEAR: usize = 7;

impl QuestionKind {
    /// Words by which passages that may answer are known before anybody has read them.
    pub(super) fn signs(self) -> Option<&'static Class> {
        match self {
            Self::Meaning => Some(&DEFINING_WORDS),
            Self::Right => Some(&RULING_WORDS),
            _ => None,
        }
    }

    /// How well a text answers: 0 not at all, 1 in a sentence that says just that.
    pub(super) fn answered_by(self, text: &str, marks: &[Mark]) -> f32 {
        if matches!(
            self,
            Self::State | Self::Reason | Self::Manner | Self::Other
        ) {
            return 0.0;
        }
        let reading = Reading::new(text);
        let said =
            |sentence: &&Range<usize>| marks.iter().any(|mark| sentence.contains(&mark.start));
        let sentences = reading.sentences().iter().filter(said);
        let worth = sentences.map(|sentence| {
            let asks = text
                .get(sentence.clone())
                .is_some_and(|words| words.trim_end().ends_with('?'));
            let sentence = Sentence {
                reading: &reading,
                words: reading.index_from(sentence.start)..reading.index_from(sentence.end),
                marks,
            };
            if asks || reports_a_question(&reading, sentence.words.clone()) {
                0.0
            } else {
                self.answered_in(&sentence)
            }
        });
        worth.fold(0.0, f32::max)
    }

    fn answered_in(self, sentence: &Sentence<'_>) -> f32 {
        match self {
            Self::Meaning => sentence.defines(),
            Self::Right => sentence.rules(),
            Self::Number => sentence.counts(),
            Self::Money if sentence.pays() => 1.0,
            Self::Time if sentence.dates() => 1.0,
            Self::Who if sentence.has(&ACTORS) || sentence.has(&OFFICES) => 0.5,
            _ => 0.0,
        }
    }
}

/// Whether these words tell that somebody asks: `De leden vragen of …`.
pub fn reports_a_question(reading: &Reading<'_>, mut words: Range<usize>) -> bool {
    words.any(|at| {
        reading.any(at, &REPORTED_ASKING)
            && (reading.any(at + 1, &QUESTION_WORDS)
                || [
                    "of", "naar", "welke", "welk", "hoeveel", "ook", "zich", "in",
                ]
                .iter()
                .any(|word| reading.is(at + 1, word)))
    })
}

/// A sentence that speaks of what was asked about.
struct Sentence<'a> {
    reading: &'a Reading<'a>,
    /// Numbers of its words.
    words: Range<usize>,
    marks: &'a [Mark],
}

impl Sentence<'_> {
    fn any(&self, fits: impl Fn(usize) -> bool) -> bool {
        self.words.clone().any(fits)
    }

    fn has(&self, class: &Class) -> bool {
        self.any(|at| self.reading.any(at, class))
    }

    /// Numbers of the words that answer parts of the query.
    fn marked(&self) -> impl Iterator<Item = (usize, &Mark)> {
        let marked = self
            .marks
            .iter()
            .map(|mark| (self.reading.index_from(mark.start), mark));
        marked.filter(|(at, _)| self.words.contains(at))
    }

    /// `X is bedoeld voor`, `de definitie van X`, but not `als bedoeld in artikel 3`; `X is een …`. Somewhere else in the
    /// sentence such a word may say what another thing is.
    fn defines(&self) -> f32 {
        let says =
            |at: &usize| self.reading.any(*at, &DEFINING_WORDS) && !self.reading.is(at + 1, "in");
        let is_near = |at: usize| {
            let is_noun = !self.reading.at(at).ends_with('d');
            self.marked().any(|(mark, _)| match mark < at {
                true => at - mark <= NEAR,
                false => is_noun && mark - at <= NEAR,
            })
        };
        let saying: Vec<usize> = self.words.clone().filter(says).collect();
        if self.is_a() || saying.iter().any(|at| is_near(*at)) {
            1.0
        } else if saying.is_empty() {
            0.0
        } else {
            0.3
        }
    }

    fn is_a(&self) -> bool {
        const WHAT: [&str; 6] = ["een", "de", "het", "iemand", "degene", "personen"];
        self.marked().any(|(at, _)| {
            (at + 1..at + 3).any(|verb| {
                ["is", "zijn"].iter().any(|be| self.reading.is(verb, be))
                    && self.reading.any(verb + 1, &WHAT)
            })
        })
    }

    /// What is laid down counts most where the law is named that does it; a verb of duty alone may say what somebody wants.
    fn rules(&self) -> f32 {
        let rules = self.has(&RULING_WORDS);
        let obliges = self.has(&AUXILIARIES);
        let names_a_law = self.any(|at| {
            let word = self.reading.at(at);
            names::law::is_word(word)
                || word.starts_with(char::is_uppercase) && word.ends_with("wet")
                || word == "Wet"
        });
        match (rules, names_a_law) {
            (true, true) if obliges => 1.0,
            (true, true) => 0.8,
            (true, false) => 0.5,
            (false, true) if obliges => 0.3,
            (false, _) => 0.0,
        }
    }

    /// A number right before what is asked about, in figures or words.
    fn counts(&self) -> f32 {
        let worth = self.marked().map(|(at, mark)| {
            let mut before = at.saturating_sub(BEFORE).max(self.words.start)..at;
            let is_number = |at: usize| {
                let word = self.reading.at(at);
                word.bytes().any(|byte| byte.is_ascii_digit())
                    || cardinal(word).is_some_and(|value| value > 1)
            };
            match before.any(is_number) {
                true if mark.answers(0).is_some() => 1.0,
                true => 0.6,
                false => 0.0,
            }
        });
        worth.fold(0.0, f32::max)
    }

    /// A sum of money.
    fn pays(&self) -> bool {
        self.any(|at| {
            let digits = |at| {
                self.reading
                    .at(at)
                    .bytes()
                    .any(|byte| byte.is_ascii_digit())
            };
            let sign = self.reading.gap(at).contains('€');
            sign && digits(at) || self.reading.is(at, "euro")
        })
    }

    /// A year.
    fn dates(&self) -> bool {
        self.any(|at| self.reading.at(at).len() == 4 && self.reading.number(at).is_some())
    }
}
