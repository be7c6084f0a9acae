//! What was promised, and what do later documents say of it?

use super::mention::{Mention, mention, quoted};
use super::{Explorer, Opened, find_quote};
use crate::document::{Interval, Span};
use crate::extract::{Certainty, CommitmentStatus, Place};
use serde::Serialize;

/// A promise, with what later documents say of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "FollowedCommitment")
)]
pub struct Promise {
    /// Where, and in what words.
    pub mention: Mention,
    /// `minister` or `staatssecretaris` (who speaks), `kabinet`, the name of an office or an organisation, or `other`.
    pub who: String,
    /// By when; of an enclosure the day of the paper that it comes with.
    pub due: Option<Interval>,
    /// The words for that time, as far as the text has them: `binnenkort`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_text: Option<String>,
    /// How it stands in its document.
    pub status: CommitmentStatus,
    /// How it is known.
    pub certainty: Certainty,
    /// Whether it says what others will bring out: no promise of the speaker.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub announcement: bool,
    /// Whether it only sends something along: no promise.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub enclosure: bool,
    /// What editors found later, checked by hand.
    pub taken_up: Vec<TakenUp>,
}

/// A later passage that takes a promise up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TakenUp {
    /// Where, and in what words.
    pub mention: Mention,
    /// How far: `clearly`, `partly`, …
    pub strength: String,
    /// What the editors say of it.
    pub note: String,
}

/// Among what a promise is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseKind {
    /// A promise, as the text states it or a rule with more than one sign concludes: what is counted.
    Promise,
    /// What others will bring out.
    Announcement,
    /// What is sent along.
    Enclosure,
    /// Perhaps a promise: one sign only.
    Guess,
}

impl Promise {
    /// Among what it is shown.
    pub const fn kind(&self) -> PromiseKind {
        if self.enclosure {
            PromiseKind::Enclosure
        } else if self.announcement {
            PromiseKind::Announcement
        } else if matches!(self.certainty, Certainty::Guessed) {
            PromiseKind::Guess
        } else {
            PromiseKind::Promise
        }
    }
}

impl Explorer {
    /// Promises in the order of time and text, with the later passages that editors found to take them up.
    pub fn commitments(&self) -> Vec<Promise> {
        let mut promises = Vec::new();
        for opened in &self.opened {
            promises.extend(
                self.facts(opened)
                    .commitments
                    .iter()
                    .map(|commitment| Promise {
                        mention: mention(opened, &commitment.place, commitment.text.clone()),
                        who: commitment.who.clone(),
                        due: commitment.due,
                        due_text: commitment.due_text.clone(),
                        status: commitment.status,
                        certainty: commitment.certainty,
                        announcement: commitment.announcement,
                        enclosure: commitment.enclosure,
                        taken_up: self.taken_up(opened, &commitment.place),
                    }),
            );
        }
        promises
    }

    /// The later passages that the editors put beside a promise at this place.
    pub(super) fn taken_up(&self, opened: &Opened, place: &Place) -> Vec<TakenUp> {
        let same = |spans: &[Span]| {
            spans.iter().any(|span| {
                place
                    .spans
                    .iter()
                    .any(|other| span.intersection(*other).is_some())
            })
        };
        let followed = self.story.promises_followed.iter().filter(|followed| {
            followed.promise.doc == opened.id()
                && find_quote(&opened.document, &followed.promise.quote)
                    .is_some_and(|spans| same(&spans))
        });
        followed
            .filter_map(|followed| {
                let later = self.document(&followed.followed_up.doc).ok()?;
                let mention = quoted(later, &followed.followed_up.quote)?;
                Some(TakenUp {
                    mention,
                    strength: followed.strength.clone(),
                    note: followed.note_nl.clone(),
                })
            })
            .collect()
    }
}
