//! Who asked how much about what, and what became of it; and which questions stand beside which answer.

use super::questions::{Dialogue, DialogueAnswer, DialogueQuestion};
use super::{Explorer, Mention, Opened};
use crate::document::VoiceKind;
use crate::dutch::classes::{REPORTED_ASKING, WordSet};
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::tokens;
use crate::extract::AnswerState;

/// What became of a question, as the table counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Became {
    /// It is answered.
    Answered,
    /// It is answered together with other questions.
    WithOthers,
    /// Its subject is spoken of, and what was asked is not given.
    Addressed,
    /// It is taken up, and only one sign says what became of it.
    Unsure,
    /// No answer was found.
    NotFound,
}

impl Became {
    /// All, the most complete first.
    pub const ALL: [Self; 5] = [
        Self::Answered,
        Self::WithOthers,
        Self::Addressed,
        Self::Unsure,
        Self::NotFound,
    ];

    /// What became of a question.
    pub const fn to(question: &DialogueQuestion) -> Self {
        match question.state {
            AnswerState::NotFound => Self::NotFound,
            _ if question.is_guess() => Self::Unsure,
            AnswerState::Answered => Self::Answered,
            AnswerState::AnsweredWithOthers => Self::WithOthers,
            AnswerState::Addressed => Self::Addressed,
        }
    }
}

/// Questions by what their answer stands under and by who asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Who asks, in the order of the text; those who speak and ask nothing come last.
    pub fracties: Vec<String>,
    /// One a heading of answers, in the order of the text; last the questions without an answer.
    pub rows: Vec<MatrixRow>,
}

/// Questions whose answers stand under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The heading; `None` where no answer was found.
    pub theme: Option<String>,
    /// For each fractie, what became of each of its questions.
    pub cells: Vec<Vec<Became>>,
}

impl MatrixRow {
    /// How many questions it counts.
    pub fn total(&self) -> usize {
        self.cells.iter().map(Vec::len).sum()
    }
}

impl Matrix {
    /// What became of each question of a fractie, the most complete first.
    pub fn of_fractie(&self, column: usize) -> Vec<Became> {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column));
        let mut replies: Vec<Became> = cells.flatten().copied().collect();
        replies.sort_unstable();
        replies
    }

    /// How many questions it counts.
    pub fn total(&self) -> usize {
        self.rows.iter().map(MatrixRow::total).sum()
    }

    /// Whether it has more than one row or column that says anything.
    pub fn is_telling(&self) -> bool {
        self.rows.len() > 1 || self.fracties.len() > 1
    }
}

/// Which questions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionFilter {
    /// Only those of the document with this id.
    pub document: Option<String>,
    /// Only those of this fractie.
    pub fractie: Option<String>,
    /// Only those answered under this heading.
    pub theme: Option<String>,
    /// Only those of which this became.
    pub state: Option<AnswerState>,
    /// Only those of which it is not sure what became.
    pub unsure: bool,
}

/// An answer beside the questions that it takes up.
#[derive(Clone, Debug, PartialEq)]
pub struct Exchange<'d> {
    /// The answer.
    pub answer: &'d DialogueAnswer,
    /// Those of its questions that are shown.
    pub questions: Vec<&'d DialogueQuestion>,
    /// Its other questions, which other fracties asked.
    pub others: Vec<&'d DialogueQuestion>,
}

impl Exchange<'_> {
    /// The answer in two: the paragraph with which a member of government says the questions once more, if the answer begins
    /// with one, and what it says of them.
    pub fn restated_and_said(&self) -> (&[Mention], &[Mention]) {
        let paragraphs = self.answer.paragraphs.as_slice();
        let asks = |text: &str| {
            let all = sentences(text);
            let last = all.last().and_then(|range| text.get(range.clone()));
            last.is_some_and(|last| {
                let mut words = tokens(last).into_iter();
                last.trim_end().ends_with('?')
                    || words.any(|word| REPORTED_ASKING.has(&word.folded))
            })
        };
        let restates = match paragraphs {
            [first, _, ..] => !self.answer.fracties.is_empty() && asks(&first.text),
            _ => false,
        };
        paragraphs.split_at(usize::from(restates))
    }
}

impl Dialogue {
    /// The heading that a question's first answer stands under; `None` where no answer was found.
    pub fn theme(&self, question: &DialogueQuestion) -> Option<&str> {
        if question.state == AnswerState::NotFound {
            return None;
        }
        let first = self.answers.get(*question.answers.first()?)?;
        Some(&first.heading)
    }

    /// Whether a question is shown.
    pub fn admits(&self, filter: &QuestionFilter, question: &DialogueQuestion) -> bool {
        let is_of = |chosen: &Option<String>, value: &str| {
            chosen.as_deref().is_none_or(|chosen| chosen == value)
        };
        let under = |theme: &String| {
            let mut answers = question.answers.iter();
            answers.any(|number| {
                self.answers
                    .get(*number)
                    .is_some_and(|answer| answer.heading == *theme)
            })
        };
        is_of(&filter.document, &self.document)
            && is_of(&filter.fractie, &question.fractie)
            && filter.theme.as_ref().is_none_or(under)
            && filter.state.is_none_or(|state| state == question.state)
            && (!filter.unsure || Became::to(question) == Became::Unsure)
    }

    /// The answers of which a question is shown, in the order of the text.
    pub fn exchanges(&self, filter: &QuestionFilter) -> Vec<Exchange<'_>> {
        let under = |answer: &DialogueAnswer| {
            filter
                .theme
                .as_ref()
                .is_none_or(|theme| *theme == answer.heading)
        };
        let exchange = |number: usize| -> (Vec<&DialogueQuestion>, Vec<&DialogueQuestion>) {
            let taken = self.questions.iter().filter(|question| {
                question.state != AnswerState::NotFound && question.answers.contains(&number)
            });
            taken.partition(|question| self.admits(filter, question))
        };
        let answers = self.answers.iter().enumerate();
        answers
            .filter(|(_, answer)| under(answer))
            .map(|(number, answer)| {
                let (questions, others) = exchange(number);
                Exchange {
                    answer,
                    questions,
                    others,
                }
            })
            .filter(|exchange| !exchange.questions.is_empty())
            .collect()
    }

    /// The questions of which this became, each that other parties ask too only once: the first of them names the others.
    pub fn once(&self, became: Became) -> Vec<&DialogueQuestion> {
        let mut leading: Vec<&DialogueQuestion> = Vec::new();
        for question in &self.questions {
            let is_told = || {
                leading
                    .iter()
                    .any(|first| first.same_as.contains(&question.id))
            };
            if Became::to(question) == became && !is_told() {
                leading.push(question);
            }
        }
        leading
    }

    /// Questions without a found answer that are shown.
    pub fn unanswered(&self, filter: &QuestionFilter) -> Vec<&DialogueQuestion> {
        let open = self
            .questions
            .iter()
            .filter(|question| self.theme(question).is_none());
        open.filter(|question| self.admits(filter, question))
            .collect()
    }
}

impl Explorer {
    /// The questions of a document by what their answers stand under and by who asks.
    pub fn matrix(&self, dialogue: &Dialogue) -> Matrix {
        let mut fracties: Vec<String> = Vec::new();
        let asking = dialogue.questions.iter().map(|question| &question.fractie);
        let speaking = self
            .document(&dialogue.document)
            .map(speaking_fracties)
            .unwrap_or_default();
        for fractie in asking.chain(&speaking) {
            if !fracties.contains(fractie) {
                fracties.push(fractie.clone());
            }
        }
        let mut themes: Vec<Option<&str>> = Vec::new();
        for answer in &dialogue.answers {
            let theme = Some(answer.heading.as_str());
            let asked = dialogue
                .questions
                .iter()
                .any(|question| dialogue.theme(question) == theme);
            if asked && !themes.contains(&theme) {
                themes.push(theme);
            }
        }
        themes.push(None);
        let row = |theme: Option<&str>| {
            let cell = |fractie: &String| {
                let own = dialogue.questions.iter().filter(|question| {
                    question.fractie == *fractie && dialogue.theme(question) == theme
                });
                let mut replies: Vec<Became> = own.map(Became::to).collect();
                replies.sort_unstable();
                replies
            };
            MatrixRow {
                theme: theme.map(str::to_owned),
                cells: fracties.iter().map(cell).collect(),
            }
        };
        let rows: Vec<MatrixRow> = themes
            .into_iter()
            .map(row)
            .filter(|row| row.total() > 0)
            .collect();
        Matrix { fracties, rows }
    }
}

/// The fracties that speak in a document, also without a question; several that speak together are none of them.
fn speaking_fracties(opened: &Opened) -> Vec<String> {
    let voices = opened
        .document
        .blocks
        .iter()
        .filter_map(|block| block.voice.as_ref());
    let fracties = voices.filter(|voice| voice.kind == VoiceKind::Fractie);
    let names = fracties.map(|voice| &voice.name);
    names
        .filter(|name| !name.is_empty() && !name.contains(" en "))
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::dossier::{Collection, Entry, Manifest};

    const PAPER: &str = include_str!("../../tests/dossiers/veerponten/kst-31409-370.txt");

    fn explorer(text: String) -> Explorer {
        Explorer::open(Collection {
            manifest: Manifest {
                documents: vec![Entry::default()],
                ..Manifest::default()
            },
            sources: vec![Source {
                name: "overleg.txt".to_owned(),
                text,
            }],
            ..Collection::default()
        })
    }

    #[test]
    fn every_question_is_counted_once_under_who_asks_and_what_answers() {
        let explorer = explorer(PAPER.to_owned());
        let dialogues = explorer.questions();
        let dialogue = &dialogues[0];
        let matrix = explorer.matrix(dialogue);
        assert_eq!(matrix.fracties, ["Volt", "SGP", "PvdD"]);
        assert_eq!(matrix.total(), dialogue.questions.len());
        let themes: Vec<Option<&str>> =
            matrix.rows.iter().map(|row| row.theme.as_deref()).collect();
        assert_eq!(themes.first(), Some(&Some("Verduurzaming")));
        assert!(themes.contains(&Some("Natuur")));
        let by_fractie: usize = (0..3).map(|column| matrix.of_fractie(column).len()).sum();
        assert_eq!(by_fractie, matrix.total());
    }

    #[test]
    fn a_fractie_that_asks_nothing_is_told_of() {
        let silent = "Vragen en opmerkingen van de leden van de BBB-fractie\n\n\
            De leden van de BBB-fractie hebben met waardering kennisgenomen van de brief.\n\nII Reactie";
        let explorer = explorer(PAPER.replacen("II Reactie", silent, 1));
        let matrix = explorer.matrix(&explorer.questions()[0]);
        assert_eq!(matrix.fracties.last().map(String::as_str), Some("BBB"));
        assert_eq!(matrix.of_fractie(3), []);
    }

    #[test]
    fn an_answer_stands_beside_the_questions_that_are_chosen_and_names_the_others() {
        let explorer = explorer(PAPER.to_owned());
        let dialogues = explorer.questions();
        let dialogue = &dialogues[0];
        let all = dialogue.exchanges(&QuestionFilter::default());
        assert!(all.iter().all(|exchange| exchange.others.is_empty()));
        let filter = QuestionFilter {
            fractie: Some("PvdD".to_owned()),
            theme: Some("Verduurzaming".to_owned()),
            ..QuestionFilter::default()
        };
        let chosen = dialogue.exchanges(&filter);
        assert_eq!(chosen.len(), 1);
        assert!(
            chosen[0]
                .questions
                .iter()
                .all(|question| question.fractie == "PvdD")
        );
        assert!(
            chosen[0]
                .others
                .iter()
                .any(|question| question.fractie == "Volt")
        );
        let open = QuestionFilter {
            state: Some(AnswerState::NotFound),
            ..QuestionFilter::default()
        };
        assert!(dialogue.exchanges(&open).is_empty());
        let unanswered = dialogue.unanswered(&open);
        assert!(
            unanswered
                .iter()
                .all(|question| question.state == AnswerState::NotFound)
        );
        let elsewhere = QuestionFilter {
            document: Some("anders".to_owned()),
            ..QuestionFilter::default()
        };
        assert!(dialogue.exchanges(&elsewhere).is_empty());
    }
}
