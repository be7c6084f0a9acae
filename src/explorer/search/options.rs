//! How to search.

use crate::document::Interval;
use crate::explorer::Opened;
use crate::search::Filter;
use serde::{Deserialize, Serialize};

/// How to search.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(default, rename_all = "camelCase")]
pub struct SearchOptions {
    /// At most this many hits; all where absent.
    pub limit: Option<usize>,
    /// Only in the document with this id.
    #[serde(rename = "in")]
    pub within: Option<String>,
    /// Only documents written on or after this day, ISO 8601.
    pub from: Option<String>,
    /// Only documents written on or before this day, ISO 8601.
    pub to: Option<String>,
    /// Only documents of this kind (`letter`, …).
    pub kind: Option<String>,
    /// In the order of time rather than of relevance.
    pub by_time: bool,
    /// Those of one document together, that with the best of them first.
    #[serde(skip)]
    pub by_document: bool,
    /// Of all these only the first: what a window shows while somebody types.
    #[serde(skip)]
    pub shown: Option<usize>,
    /// What else must hold, chosen beside the box.
    #[serde(skip)]
    pub filters: Vec<Filter>,
}

impl SearchOptions {
    /// Whether it leaves any document out.
    pub(super) fn chooses(&self) -> bool {
        self.within.is_some() || self.from.is_some() || self.to.is_some() || self.kind.is_some()
    }

    pub(super) fn admits(&self, opened: &Opened) -> bool {
        let dated = |fits: &dyn Fn(&Interval) -> bool| opened.date().is_some_and(fits);
        self.within.as_ref().is_none_or(|id| id == opened.id())
            && self
                .from
                .as_ref()
                .is_none_or(|from| dated(&|date| date.end.to_string() >= *from))
            && self
                .to
                .as_ref()
                .is_none_or(|to| dated(&|date| date.start.to_string() <= *to))
            && self
                .kind
                .as_ref()
                .is_none_or(|kind| kind == opened.document.meta.kind.name())
    }
}
