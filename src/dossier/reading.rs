//! Who read what a dossier's editors say against the papers, and when.

use serde::{Deserialize, Serialize};

/// A reading by hand. What was read so is known as [checked](crate::extract::Certainty::Checked).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Who read it, in Dutch.
    pub by: String,
    /// The day, ISO 8601.
    pub on: String,
}
