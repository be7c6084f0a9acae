//! What editors checked by hand across the documents: `story.json`. Each entry carries verbatim quotes that
//! `corpus check` and a test find.

use super::Reading;
use serde::{Deserialize, Serialize};

/// Threads through the documents, promises and what became of them, and places where documents contradict each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Story {
    /// Who read all of this against the papers, and when.
    pub checked: Option<Reading>,
    /// Themes through the years.
    pub threads: Vec<Thread>,
    /// Promises that a later document takes up.
    pub promises_followed: Vec<Followed>,
    /// Promises that editors looked for in all later documents of the collection, and that none takes up.
    pub promises_open: Vec<Quote>,
    /// Places where documents, or a document and its own table, do not agree.
    pub contradictions: Vec<Contradiction>,
}

/// Words of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Quote {
    /// Id of the document.
    pub doc: String,
    /// The words, verbatim, white space folded.
    pub quote: String,
    /// Who speaks, in the editors' words.
    pub voice: String,
    /// What the editors say of it.
    pub note_nl: String,
}

/// A theme through the documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Thread {
    /// Its name.
    pub theme_nl: String,
    /// Its passages in the order of time.
    pub passages: Vec<Quote>,
}

/// A promise and the later passage that takes it up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Followed {
    /// Name of its theme.
    pub theme_nl: String,
    /// The promise.
    pub promise: Quote,
    /// What became of it.
    pub followed_up: Quote,
    /// How far it was taken up.
    pub strength: String,
    /// Whether the later words are about this promise: `proved` by what they say, or only `likely`.
    pub certainty: Proof,
    /// What the editors say of it.
    pub note_nl: String,
}

/// Passages that do not agree.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contradiction {
    /// Name of its theme.
    pub theme_nl: String,
    /// What sort of disagreement.
    pub kind: String,
    /// Whether the passages contradict each other by what they say (`proved`), or only on one reading of them (`likely`).
    pub certainty: Proof,
    /// The passages.
    pub sides: Vec<Quote>,
    /// What the editors say of it.
    pub explanation_nl: String,
}

/// How far editors could prove what they join.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// The words prove it.
    Proved,
    /// Much speaks for it.
    Likely,
    /// Nobody said how far it is proved.
    #[default]
    Unproved,
}

impl Story {
    /// Every quote in it.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let threads = self.threads.iter().flat_map(|thread| &thread.passages);
        let followed = self
            .promises_followed
            .iter()
            .flat_map(|followed| [&followed.promise, &followed.followed_up]);
        let sides = self
            .contradictions
            .iter()
            .flat_map(|contradiction| &contradiction.sides);
        threads
            .chain(followed)
            .chain(&self.promises_open)
            .chain(sides)
    }
}
