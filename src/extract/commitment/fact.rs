//! What is told of a promise.

use crate::document::Interval;
use crate::extract::{Certainty, Place};
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
    /// The document says that it was dropped, or was done by another paper.
    Released,
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
    /// Who promises: `minister`, `staatssecretaris` (who speaks), `kabinet`, the name of an office or an organisation, or
    /// `other`; of several all, joined by `en`.
    pub who: String,
    /// By when; an enclosure has no term.
    pub due: Option<Interval>,
    /// The words for that time: `vóór de zomer`, or `binnenkort` where no days can be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_text: Option<String>,
    /// How it stands.
    pub status: CommitmentStatus,
    /// How it is known.
    pub certainty: Certainty,
    /// Whether it says what others will bring out: no promise of the speaker.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub announcement: bool,
    /// Whether it only sends something along.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub enclosure: bool,
    /// Whether it holds under a condition only: `als …, dan zal ik`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub conditional: bool,
    /// What was asked, where the promise only says yes: `Dat zeg ik toe`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Asked>,
    /// Where the same promise stands first, where this tells it again: in the list that the chair of a debate reads out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_as: Option<Place>,
    /// Which rule found it.
    pub rule: &'static str,
}

/// What somebody asked for, in their words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Asked {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
}

impl Commitment {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        if self.enclosure {
            return "meegestuurd".to_owned();
        }
        if self.announcement {
            return self.due.as_ref().map_or_else(
                || "aangekondigd".to_owned(),
                |due| format!("aangekondigd, {}", due.dutch()),
            );
        }
        if self.certainty == Certainty::Guessed {
            return "misschien een toezegging".to_owned();
        }
        let status = match self.status {
            CommitmentStatus::New if self.conditional => "toezegging, onder voorwaarde",
            CommitmentStatus::New => "toezegging",
            CommitmentStatus::Repeated => "toezegging, herhaald",
            CommitmentStatus::FulfilledHere => "toezegging, hier ingelost volgens de tekst",
            CommitmentStatus::Declined => "wordt niet gedaan volgens de tekst",
            CommitmentStatus::Released => {
                "toezegging, vervallen of elders afgedaan volgens de tekst"
            }
        };
        self.due.as_ref().map_or_else(
            || status.to_owned(),
            |due| format!("{status}, uiterlijk {}", due.dutch()),
        )
    }
}
