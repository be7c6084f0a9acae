//! How a fact is known.

use serde::{Deserialize, Serialize};

/// How a fact is known. The surer one is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// An editor read it; the dossier says who and when.
    Checked,
    /// The words say so.
    Stated,
    /// A rule with more than one sign says so.
    Concluded,
    /// One sign says so. Shown apart, and counted nowhere.
    Guessed,
}

impl Certainty {
    /// What the words state where they can be read in one way; concluded where another reading was put aside.
    pub const fn unless(doubtful: bool) -> Self {
        if doubtful {
            Self::Concluded
        } else {
            Self::Stated
        }
    }

    /// Its name as data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Checked => "checked",
            Self::Stated => "stated",
            Self::Concluded => "concluded",
            Self::Guessed => "guessed",
        }
    }

    /// Whether it only may be so.
    pub const fn is_guess(self) -> bool {
        matches!(self, Self::Guessed)
    }
}
