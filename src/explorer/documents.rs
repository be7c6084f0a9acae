//! Which documents are there?

use super::{Explorer, Opened};
use crate::document::calendar::Day;
use crate::document::{DocumentKind, Interval, SourceFormat};
use serde::Serialize;

/// What a list of documents shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Summary {
    /// Id in links.
    pub id: String,
    /// The document's own title.
    pub title: String,
    /// Our short descriptive title.
    pub short_title: String,
    /// What sort of paper.
    pub kind: DocumentKind,
    /// When it was written.
    pub date: Option<Interval>,
    /// Whether the date was inferred.
    pub date_inferred: bool,
    /// How to cite it.
    pub citation: String,
    /// Who published it.
    pub publisher: String,
    /// How the raw file came about.
    pub source_format: SourceFormat,
    /// Official address.
    pub url: Option<String>,
    /// SHA-256 of the raw file, where the manifest states it.
    pub sha256: String,
    /// Number of passages that can be found and linked.
    pub passages: usize,
    /// Whether the reader brought it.
    pub own: bool,
}

impl Summary {
    fn of(opened: &Opened) -> Self {
        Self {
            id: opened.id().to_owned(),
            title: opened.title().to_owned(),
            short_title: opened.short_title().to_owned(),
            kind: opened.document.meta.kind,
            date: opened.date().cloned(),
            date_inferred: opened.date_inferred(),
            citation: opened.citation(),
            publisher: opened.publisher().to_owned(),
            source_format: opened.document.meta.source_format,
            url: opened.url().map(str::to_owned),
            sha256: opened.entry.sha256.clone(),
            passages: opened
                .document
                .blocks
                .iter()
                .filter(|block| block.passage().is_some())
                .count(),
            own: opened.own,
        }
    }
}

impl Explorer {
    /// Whether the collection has a paper that was written after the one day and before the other.
    pub fn has_paper_between(&self, after: Day, before: Day) -> bool {
        let mut dates = self.opened.iter().filter_map(Opened::date);
        dates.any(|date| date.end > after && date.start < before)
    }

    /// What a list of documents shows, in the order of time.
    pub fn documents(&self) -> Vec<Summary> {
        self.opened.iter().map(Summary::of).collect()
    }
}
