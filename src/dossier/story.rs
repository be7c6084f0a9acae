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
    /// Of a promise: what it is in one plain sentence, which the words prove.
    pub what_nl: String,
    /// In a thread: what is new here, in one plain sentence.
    pub change_nl: String,
}

/// A theme through the documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Thread {
    /// Its name.
    pub theme_nl: String,
    /// Its name in links; one without has no page.
    pub slug: String,
    /// What it is about, in two plain sentences.
    pub intro: Vec<Statement>,
    /// Its passages in the order of time.
    pub passages: Vec<Quote>,
    /// Its numbers, where it has any.
    pub figures: Figures,
    /// What was still to come when the papers end.
    pub open: Vec<Statement>,
}

/// One plain sentence of the editors, with the words that prove it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Statement {
    /// The sentence.
    pub text_nl: String,
    /// The same in a few words, for the picture of the whole trail; empty where that leaves it out.
    pub short_nl: String,
    /// The words that prove it.
    pub proof: Vec<Quote>,
}

/// Numbers that belong side by side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Figures {
    /// What they tell; empty where there are none.
    pub title_nl: String,
    /// What is counted: `gemeenten`.
    pub unit_nl: String,
    /// Decimals that are shown.
    pub decimals: u8,
    /// The numbers, in the order in which they are shown.
    pub points: Vec<Figure>,
}

/// One number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Figure {
    /// When, or of whom.
    pub label_nl: String,
    /// The number.
    pub value: f64,
    /// What this number counts.
    pub counts_nl: String,
    /// The words that state it.
    pub proof: Vec<Quote>,
}

/// A promise and the later passage that takes it up.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Followed {
    /// Name of its theme.
    pub theme_nl: String,
    /// What was promised, in one plain sentence that the promise's own words prove.
    pub what_nl: String,
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
    /// Its name in links.
    pub slug: String,
    /// What it is about, in a few plain words.
    pub title_nl: String,
    /// What sort of disagreement.
    pub kind: String,
    /// How far it is proved that they disagree: the words say so, or only one reading of them does.
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
    /// Nothing proves it, or nobody said how far it is proved.
    #[default]
    Unproved,
}

impl Thread {
    /// Every quote in it.
    fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let stated = self.intro.iter().chain(&self.open);
        let figures = self.figures.points.iter();
        self.passages
            .iter()
            .chain(stated.flat_map(|statement| &statement.proof))
            .chain(figures.flat_map(|figure| &figure.proof))
    }
}

impl Story {
    /// Every quote in it.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let threads = self.threads.iter().flat_map(Thread::quotes);
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
