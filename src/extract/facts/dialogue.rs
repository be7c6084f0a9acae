//! What is promised, asked and answered.

use crate::document::Interval;
use crate::extract::Place;
use serde::Serialize;

/// How a promise stands in the document that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum CommitmentStatus {
    /// Made here.
    New,
    /// Made before, named again.
    Repeated,
    /// The document says that it is kept here.
    FulfilledHere,
    /// The document says that it will not be done.
    Declined,
}

/// A toezegging.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Commitment {
    /// The sentence or clause.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// Who promises: `minister`, `staatssecretaris` or `other`.
    pub who: String,
    /// By when.
    pub due: Option<Interval>,
    /// How it stands.
    pub status: CommitmentStatus,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Commitment {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let status = match self.status {
            CommitmentStatus::New => "toezegging",
            CommitmentStatus::Repeated => "toezegging, herhaald",
            CommitmentStatus::FulfilledHere => "toezegging, hier ingelost volgens de tekst",
            CommitmentStatus::Declined => "wordt niet gedaan volgens de tekst",
        };
        self.due.as_ref().map_or_else(
            || status.to_owned(),
            |due| format!("{status}, uiterlijk {}", due.dutch()),
        )
    }
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
    /// Which rule found it.
    pub rule: &'static str,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Answer {
    /// From the paragraph that restates the questions to the end of the answer: one span a block.
    #[serde(flatten)]
    pub place: Place,
    /// Numbers of its blocks, the restating one first.
    pub blocks: Vec<usize>,
    /// The heading it stands under.
    pub heading: String,
    /// The fracties it names.
    pub fracties: Vec<String>,
    /// Ids of the questions it takes up.
    pub questions: Vec<String>,
    /// Which rule found it.
    pub rule: &'static str,
}
