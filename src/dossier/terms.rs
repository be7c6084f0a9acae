//! Hard words and abbreviations, explained by editors in plain words: `terms.toml`. The explanation is theirs; where a paper
//! explains the word itself, its own words stand beside it, and `corpus check` and a test find them.

use serde::{Deserialize, Serialize};

/// The words; a dossier without them explains none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Terms {
    /// In any order.
    #[serde(rename = "term")]
    pub terms: Vec<Term>,
}

/// A word with its explanation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Term {
    /// Its name in links.
    pub slug: String,
    /// The word as the list has it: `pgb: persoonsgebonden budget`.
    pub name: String,
    /// The ways in which papers write it: with a capital as they stand, else whatever the capitals.
    pub forms: Vec<String>,
    /// What it means, in plain Dutch.
    pub text: String,
    /// Id of the document that explains it; empty where none does.
    pub document: String,
    /// The words in which it does, verbatim, white space folded.
    pub quote: String,
}
