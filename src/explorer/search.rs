//! Search over the passages of an opened collection.

use super::{Explorer, Opened};
use crate::document::{Block, BlockKind, Voice};
use crate::search::{Found, Fragment, Query, snippet};
use serde::{Deserialize, Serialize};

/// Width of a snippet in bytes.
const SNIPPET: usize = 240;

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
}

/// A passage that answers a query.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Hit {
    /// Id of its document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Higher is better; comparable within one query only.
    pub score: f64,
    /// Who speaks.
    pub voice: Option<Voice>,
    /// What sort of block.
    pub kind: BlockKind,
    /// The heading it stands under.
    pub heading: Option<String>,
    /// The best window, with what matched.
    pub snippet: Vec<Fragment>,
    /// Why it is a hit, in Dutch.
    pub why: Vec<String>,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Results {
    /// Number of passages that answer, also beyond the limit.
    pub total: usize,
    /// Number of documents that hold them.
    pub documents: usize,
    /// How long it took; filled in where there is a clock.
    pub took_ms: f64,
    /// The best passages, best first.
    pub hits: Vec<Hit>,
}

impl Explorer {
    /// Passages that answer what was typed, best first.
    pub fn search(&self, typed: &str, options: &SearchOptions) -> Results {
        let query = Query::parse(typed);
        let wanted: Vec<bool> = self.opened.iter().map(|opened| options.admits(opened)).collect();
        let admits = |passage: u32| self.passages.get(passage as usize).is_some_and(|(number, _)| wanted[*number]);
        let found: Vec<_> = self.index.find(&query).into_iter().filter(|found| admits(found.passage)).collect();
        let mut holding = vec![false; self.opened.len()];
        for found in &found {
            holding[self.passages[found.passage as usize].0] = true;
        }
        let limit = options.limit.unwrap_or(usize::MAX);
        Results {
            total: found.len(),
            documents: holding.into_iter().filter(|holds| *holds).count(),
            took_ms: 0.0,
            hits: found.iter().take(limit).map(|found| self.hit(found, &query)).collect(),
        }
    }

    fn hit(&self, found: &Found, query: &Query) -> Hit {
        let (number, index) = self.passages[found.passage as usize];
        let document = &self.opened[number].document;
        let block = &document.blocks[index];
        let heading = (block.kind != BlockKind::Heading).then(|| document.heading_of(index)).flatten();
        let why = if found.exact { "exact" } else { "begint zo" };
        Hit {
            document: document.id.clone(),
            passage: block.passage().unwrap_or(0),
            score: found.score,
            voice: block.voice.clone(),
            kind: block.kind,
            heading: heading.map(|heading| heading.text.clone()),
            snippet: snippet(&searchable_text(block), query, SNIPPET),
            why: vec![why.to_owned()],
        }
    }
}

impl SearchOptions {
    fn admits(&self, opened: &Opened) -> bool {
        let date = opened.date();
        self.within.as_ref().is_none_or(|id| id == opened.id())
            && self.from.as_ref().is_none_or(|from| date.is_some_and(|date| date.end >= *from))
            && self.to.as_ref().is_none_or(|to| date.is_some_and(|date| date.start <= *to))
            && self.kind.as_ref().is_none_or(|kind| kind == opened.document.meta.kind.name())
    }
}

/// The words of a block, those of a table's cells included.
pub(super) fn searchable_text(block: &Block) -> String {
    match &block.table {
        None => block.text.clone(),
        Some(table) => {
            let rows = table.rows.iter().map(|row| row.join(" "));
            std::iter::once(table.caption.clone())
                .chain(rows)
                .filter(|row| !row.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        }
    }
}
