//! Which questions were asked, and which answers take them up?

use super::mention::{Mention, mention, whole};
use super::{Explorer, Opened};
use crate::extract::{Answer, AnswerState, Asks, Certainty, Question};
use serde::Serialize;

/// Questions and answers of one document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Dialogue {
    /// Id of the document.
    pub document: String,
    /// Questions in the order of the text.
    pub questions: Vec<DialogueQuestion>,
    /// Answers in the order of the text.
    pub answers: Vec<DialogueAnswer>,
}

/// A question, with the answers that take it up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DialogueQuestion {
    /// `VVD-1`.
    pub id: String,
    /// Who asks.
    pub fractie: String,
    /// Where, and in what words.
    pub mention: Mention,
    /// How it is known that this is a question.
    pub certainty: Certainty,
    /// What it asks for, by its form.
    pub asks: Asks,
    /// What became of it.
    pub state: AnswerState,
    /// How that is known.
    pub state_certainty: Certainty,
    /// Ids of the questions of other parties in this document that ask the same.
    pub same_as: Vec<String>,
    /// Numbers of the answers that take it up; none where nothing was found.
    pub answers: Vec<usize>,
}

impl DialogueQuestion {
    /// Whether what became of it is only guessed: one sign says so.
    pub const fn is_guess(&self) -> bool {
        self.state_certainty.is_guess()
    }
}

/// An answer, with the questions it takes up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DialogueAnswer {
    /// The heading it stands under.
    pub heading: String,
    /// The fracties it names.
    pub fracties: Vec<String>,
    /// Ids of the questions it takes up.
    pub questions: Vec<String>,
    /// How it is known what it answers.
    pub certainty: Certainty,
    /// Its paragraphs: the one that restates the questions first.
    pub paragraphs: Vec<Mention>,
}

impl Explorer {
    /// Questions and answers, for each document that has any.
    pub fn questions(&self) -> Vec<Dialogue> {
        let asked = self
            .opened
            .iter()
            .filter(|opened| !self.facts(opened).questions.is_empty());
        asked.map(|opened| self.dialogue(opened)).collect()
    }

    pub(super) fn dialogue(&self, opened: &Opened) -> Dialogue {
        let facts = self.facts(opened);
        let taking_up = |id: &str| {
            let answers = facts
                .answers
                .iter()
                .enumerate()
                .filter(|(_, answer)| answer.questions.iter().any(|taken| taken == id));
            answers.map(|(number, _)| number).collect()
        };
        let question = |question: &Question| DialogueQuestion {
            id: question.id.clone(),
            fractie: question.fractie.clone(),
            mention: mention(opened, &question.place, question.text.clone()),
            certainty: question.certainty,
            asks: question.asks,
            state: question.state,
            state_certainty: question.state_certainty,
            same_as: question.same_as.clone(),
            answers: taking_up(&question.id),
        };
        let answer = |answer: &Answer| DialogueAnswer {
            heading: answer.heading.clone(),
            fracties: answer.fracties.clone(),
            questions: answer.questions.clone(),
            certainty: answer.certainty,
            paragraphs: answer
                .blocks
                .iter()
                .filter_map(|block| whole(opened, *block))
                .collect(),
        };
        Dialogue {
            document: opened.document.id.clone(),
            questions: facts.questions.iter().map(question).collect(),
            answers: facts.answers.iter().map(answer).collect(),
        }
    }
}
