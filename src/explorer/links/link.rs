//! What a link between two papers is.

use crate::document::Interval;
use crate::explorer::mention::Mention;
use crate::explorer::quote::Piece;
use crate::extract::Certainty;
use serde::Serialize;

/// What connects two papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// Most of the text is the same: another copy, or another version.
    SameText,
    /// This paper refers to the other one.
    Names,
    /// The other paper refers to this one.
    NamedBy,
    /// What one of them promised returns in the other.
    Promise,
    /// A question of the one was asked in the other too.
    AskedBefore,
    /// A sentence of the one returns in the other.
    SaidAgain,
    /// Both name the same sum of money, for the same thing.
    SameSum,
    /// Both refer to the same third paper or address, which few others refer to.
    BothName,
}

impl LinkKind {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::SameText,
        Self::Names,
        Self::NamedBy,
        Self::Promise,
        Self::AskedBefore,
        Self::SaidAgain,
        Self::SameSum,
        Self::BothName,
    ];
}

/// When the other paper was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Before this one.
    Earlier,
    /// After this one.
    Later,
    /// On the same day, or one of the two days is not known well enough.
    Unknown,
}

impl Order {
    /// When `there` was, seen from `here`.
    pub(super) fn of(here: Option<&Interval>, there: Option<&Interval>) -> Self {
        match here.zip(there) {
            Some((here, there)) if there.end < here.start => Self::Earlier,
            Some((here, there)) if there.start > here.end => Self::Later,
            _ => Self::Unknown,
        }
    }
}

/// One thing that connects a paper with another one, with the words on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Link {
    /// What it is.
    pub kind: LinkKind,
    /// Id of the other paper.
    pub document: String,
    /// When that was written, seen from this one.
    pub order: Order,
    /// The words in this paper; of a paper that is referred to as a whole, where its text begins.
    pub here: Mention,
    /// The words in the other one, likewise.
    pub there: Mention,
    /// What both are about: the citation of the paper they name, the sum as it is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// How the words of the other paper became those of this one, where sentences return: `missing` stands only there,
    /// `added` only here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Piece>,
    /// Words that turn or limit the meaning, among those that stand on one side only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turning: Vec<String>,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}
