//! A question, and what became of it.

use super::asks::{Asks, asked_for};
use super::list::LIST;
use crate::extract::{Certainty, Place};
use serde::Serialize;

/// What became of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AnswerState {
    /// An answer of its own gives what was asked.
    Answered,
    /// So does one to several questions, or to another party that asks the same.
    AnsweredWithOthers,
    /// An answer goes into it, but what was asked does not stand there.
    Addressed,
    /// No answer was found.
    #[default]
    NotFound,
}

/// A question of a fractie.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Question {
    /// `VVD-1`: the fractie and a number from 1.
    pub id: String,
    /// Who asks.
    pub fractie: String,
    /// The asking sentence, with the sentences that sharpen it.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// How it is known that this is a question.
    pub certainty: Certainty,
    /// What it asks for, by its form.
    pub asks: Asks,
    /// What became of it.
    pub state: AnswerState,
    /// How that is known.
    pub state_certainty: Certainty,
    /// Ids of the questions of other parties that ask the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub same_as: Vec<String>,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Question {
    /// A question of which it is not known yet what became of it.
    pub(super) fn asked(
        id: String,
        fractie: String,
        (place, text): (Place, String),
        rule: &'static str,
    ) -> Self {
        Self {
            asks: asked_for(&text),
            id,
            fractie,
            place,
            text,
            certainty: Certainty::unless(rule == LIST),
            state: AnswerState::NotFound,
            state_certainty: Certainty::Guessed,
            same_as: Vec::new(),
            rule,
        }
    }

    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.id.clone()
    }
}
