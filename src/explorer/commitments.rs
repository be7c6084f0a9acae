//! What was promised, and what do later documents say of it?

use super::mention::{Mention, mention, quoted};
use super::{Explorer, Opened};
use crate::document::{Interval, Span};
use crate::dossier::{Proof, Quote};
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
    /// `minister` or `staatssecretaris` (who speaks), `kabinet`, the name of an office or an organisation, or `other`; of
    /// several all, joined by `en`.
    pub who: String,
    /// By when; an enclosure has no term.
    pub due: Option<Interval>,
    /// The words for that time, as far as the text has them: `binnenkort`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_text: Option<String>,
    /// How it stands in its document.
    pub status: CommitmentStatus,
    /// How it is known.
    pub certainty: Certainty,
    /// Whether it holds under a condition only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub conditional: bool,
    /// What was asked, where the promise only says yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<Mention>,
    /// Where the same document tells it again: in the list that the chair of a debate reads out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub told_again: Vec<Mention>,
    /// Whether it says what others will bring out: no promise of the speaker.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub announcement: bool,
    /// Whether it only sends something along: no promise.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub enclosure: bool,
    /// What is promised, in one plain sentence of the editors; empty where they wrote none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// What editors found later.
    pub taken_up: Vec<TakenUp>,
    /// Whether editors looked for it in all later documents: only then is nothing found where nothing is taken up.
    pub looked_for: bool,
}

/// A later passage that takes a promise up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TakenUp {
    /// Where, and in what words.
    pub mention: Mention,
    /// How far: `yes`, `partly`, …
    pub strength: String,
    /// Whether it is proved to be about this promise.
    pub certainty: Proof,
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
    /// What will not be done, as the text says: a request declined, never promised.
    Refusal,
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
        } else if matches!(self.status, CommitmentStatus::Declined)
            && self.taken_up.is_empty()
            && !self.looked_for
        {
            PromiseKind::Refusal
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
            let all = &self.facts(opened).commitments;
            let told_again = |place: &Place| -> Vec<Mention> {
                let again = all
                    .iter()
                    .filter(|other| other.same_as.as_ref() == Some(place));
                again
                    .map(|other| mention(opened, &other.place, other.text.clone()))
                    .collect()
            };
            // What is told twice is one promise.
            let first = all.iter().filter(|commitment| commitment.same_as.is_none());
            promises.extend(first.map(|commitment| {
                Promise {
                    mention: mention(opened, &commitment.place, commitment.text.clone()),
                    who: commitment.who.clone(),
                    due: commitment.due,
                    due_text: commitment.due_text.clone(),
                    status: commitment.status,
                    certainty: commitment.certainty,
                    conditional: commitment.conditional,
                    asked: commitment
                        .asked
                        .as_ref()
                        .map(|asked| mention(opened, &asked.place, asked.text.clone())),
                    told_again: told_again(&commitment.place),
                    announcement: commitment.announcement,
                    enclosure: commitment.enclosure,
                    what: self.what(opened, &commitment.place),
                    taken_up: self.taken_up(opened, &commitment.place),
                    looked_for: self.looked_for(opened, &commitment.place),
                }
            }));
        }
        promises
    }

    /// The later passages that the editors put beside a promise at this place.
    pub(super) fn taken_up(&self, opened: &Opened, place: &Place) -> Vec<TakenUp> {
        let followed = self.story.promises_followed.iter();
        let followed = followed.filter(|followed| self.is_at(&followed.promise, opened, place));
        followed
            .filter_map(|followed| {
                let later = self.document(&followed.followed_up.doc).ok()?;
                let mention = quoted(self, later, &followed.followed_up.quote)?;
                Some(TakenUp {
                    mention,
                    strength: followed.strength.clone(),
                    certainty: followed.certainty,
                    note: followed.note_nl.clone(),
                })
            })
            .collect()
    }

    /// What the editors call the promise at this place.
    pub(super) fn what(&self, opened: &Opened, place: &Place) -> String {
        let followed = self.story.promises_followed.iter();
        let followed = followed.map(|one| (&one.what_nl, &one.promise));
        let open = self.story.promises_open.iter();
        let mut all = followed.chain(open.map(|quote| (&quote.what_nl, quote)));
        all.find(|(what, quote)| !what.is_empty() && self.is_at(quote, opened, place))
            .map(|(what, _)| what.clone())
            .unwrap_or_default()
    }

    /// Whether editors looked for what became of the promise at this place, and found nothing.
    fn looked_for(&self, opened: &Opened, place: &Place) -> bool {
        let open = &self.story.promises_open;
        self.story.checked.is_some()
            && self.has_later(opened)
            && open.iter().any(|quote| self.is_at(quote, opened, place))
    }

    /// Whether the collection holds a paper written after this one: else there is nothing that editors could have looked in.
    /// A reader's own paper is none that they saw.
    fn has_later(&self, opened: &Opened) -> bool {
        let Some(written) = opened.date().map(|date| date.end) else {
            return false;
        };
        let mut others = self.opened.iter().filter(|other| !other.own);
        others.any(|other| other.date().is_some_and(|date| date.end > written))
    }

    /// Whether editors read the promise at this place as one.
    pub(super) fn was_read(&self, opened: &Opened, place: &Place) -> bool {
        let story = &self.story;
        let followed = story.promises_followed.iter().map(|one| &one.promise);
        let mut read = followed.chain(&story.promises_open);
        story.checked.is_some() && read.any(|quote| self.is_at(quote, opened, place))
    }

    /// Whether editors quote words of this place in a document.
    fn is_at(&self, quote: &Quote, opened: &Opened, place: &Place) -> bool {
        let meets = |span: &Span| {
            let mut others = place.spans.iter();
            others.any(|other| span.intersection(*other).is_some())
        };
        quote.doc == opened.id()
            && self
                .place_of(opened, &quote.quote)
                .is_some_and(|spans| spans.iter().any(meets))
    }
}
