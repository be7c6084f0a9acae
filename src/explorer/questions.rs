//! Which questions were asked, and which answers take them up?

use super::mention::{Mention, mention, whole};
use super::{Explorer, Opened};
use crate::document::BlockKind;
use crate::dutch::classes::{DEPENDENT_OPENINGS, WordSet};
use crate::dutch::letters::fold;
use crate::dutch::sentences::sentences;
use crate::dutch::tokens::tokens;
use crate::extract::{Answer, AnswerState, Asks, Certainty, Place, Question};
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
    /// The sentence before it, where the question goes on from that and says little alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Mention>,
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
            before: before(opened, question),
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

/// What stands for something that was said before it: alone, and before a preposition (`hierbij`, `daarvoor`).
const STANDING_FOR: [&str; 4] = ["dit", "deze", "hier", "daar"];

/// Whether a question goes on from the sentence before it: it opens or ends as only such a one does, or points back.
fn goes_on(text: &str) -> bool {
    let folded = fold(text);
    let words: Vec<&str> = tokens(&folded).iter().map(|token| token.text).collect();
    let dependent = |count: usize| {
        let opening = words.get(..count).unwrap_or_default().join(" ");
        let end = words
            .get(words.len().saturating_sub(count)..)
            .unwrap_or_default()
            .join(" ");
        // One word alone opens and ends many a question that stands by itself: `waarom`, `of`.
        let telling = count > 1 || words.len() <= 3;
        telling && (DEPENDENT_OPENINGS.has(&opening) || DEPENDENT_OPENINGS.has(&end))
    };
    let points_back = |word: &&str| {
        STANDING_FOR.has(word)
            || word.starts_with("hier")
            || (word.starts_with("daar") && *word != "daarnaast")
    };
    (1..=3).any(dependent) || words.iter().any(points_back)
}

/// The sentence before a question that goes on from it: of its block, else the last one of the block before it.
fn before(opened: &Opened, question: &Question) -> Option<Mention> {
    if !goes_on(&question.text) {
        return None;
    }
    let blocks = &opened.document.blocks;
    let own = blocks.get(question.place.block)?;
    let earlier = sentences(&own.text)
        .into_iter()
        .take_while(|range| range.end <= question.place.range.start)
        .last();
    let (number, range) = match earlier {
        Some(range) => (question.place.block, range),
        None => {
            let number = question.place.block.checked_sub(1)?;
            let block = blocks.get(number)?;
            let spoken = block.kind == BlockKind::Paragraph && block.voice == own.voice;
            let last = sentences(&block.text).into_iter().last();
            (number, last.filter(|_| spoken)?)
        }
    };
    let block = blocks.get(number)?;
    let words = block.text.get(range.clone())?.trim().to_owned();
    Some(mention(opened, &Place::new(number, block, range)?, words))
}

#[cfg(test)]
mod tests {
    use super::goes_on;

    #[test]
    fn a_question_that_says_little_alone_is_told_from_one_that_does() {
        for text in [
            "De leden van de Volt-fractie willen graag weten waarom niet.",
            "Zo ja, wanneer?",
            "Wat vindt de minister hiervan?",
            "Kan dit ook voor de veren in Zeeland?",
        ] {
            assert!(goes_on(text), "{text}");
        }
        for text in [
            "Hoeveel veerponten varen er?",
            "Waarom varen er minder veerponten dan in 2015?",
            "Wanneer stuurt de minister het rapport over de veerponten?",
        ] {
            assert!(!goes_on(text), "{text}");
        }
    }
}
