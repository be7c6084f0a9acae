//! What belongs to a passage of a schriftelijk overleg: to a question its answer, to an answer its questions.

use super::{Dialogue, Explorer, Mention};
use crate::document::Span;

/// What belongs to a passage.
#[derive(Clone, Debug, PartialEq)]
pub enum Counterpart {
    /// The passage asks: paragraphs of the answers that take it up.
    Answers(Vec<Mention>),
    /// The passage answers: the questions that it takes up.
    Questions(Vec<Mention>),
}

impl Explorer {
    /// What belongs to the passage at this place of a document; nothing where it neither asks nor answers, or where
    /// nothing was found.
    pub fn counterpart(&self, id: &str, place: Span) -> Option<Counterpart> {
        let opened = self.document(id).ok()?;
        let dialogue = self.dialogue(opened);
        let answers = answers(&dialogue, place);
        let found = if answers.is_empty() {
            Counterpart::Questions(questions(&dialogue, place))
        } else {
            Counterpart::Answers(answers)
        };
        match &found {
            Counterpart::Answers(mentions) | Counterpart::Questions(mentions)
                if mentions.is_empty() =>
            {
                None
            }
            _ => Some(found),
        }
    }
}

fn touches(mention: &Mention, place: Span) -> bool {
    mention
        .spans
        .iter()
        .any(|span| span.intersection(place).is_some())
}

/// Paragraphs of the answers to the questions at this place.
fn answers(dialogue: &Dialogue, place: Span) -> Vec<Mention> {
    let mut numbers: Vec<usize> = Vec::new();
    for question in dialogue
        .questions
        .iter()
        .filter(|question| touches(&question.mention, place))
    {
        numbers.extend(
            question
                .answers
                .iter()
                .filter(|number| !numbers.contains(number))
                .copied()
                .collect::<Vec<_>>(),
        );
    }
    numbers.sort_unstable();
    let taken = numbers
        .into_iter()
        .filter_map(|number| dialogue.answers.get(number));
    taken
        .flat_map(|answer| answer.paragraphs.iter().cloned())
        .collect()
}

/// The questions that the answer at this place takes up.
fn questions(dialogue: &Dialogue, place: Span) -> Vec<Mention> {
    let answers = dialogue
        .answers
        .iter()
        .filter(|answer| answer.paragraphs.iter().any(|part| touches(part, place)));
    let ids: Vec<&String> = answers.flat_map(|answer| &answer.questions).collect();
    let asked = dialogue
        .questions
        .iter()
        .filter(|question| ids.contains(&&question.id));
    asked.map(|question| question.mention.clone()).collect()
}
