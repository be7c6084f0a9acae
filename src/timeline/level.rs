//! What matters first.

use serde::{Deserialize, Serialize};

/// How far down one looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "TimelineLevel")
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// The main line: about twenty happenings that tell the story, chosen by editors.
    Main,
    /// What is on the subject.
    Important,
    /// Everything dated.
    #[default]
    All,
}

impl Level {
    /// Its name as data.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Important => "important",
            Self::All => "all",
        }
    }

    /// The level of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Main, Self::Important, Self::All]
            .into_iter()
            .find(|level| level.name() == name)
    }
}
