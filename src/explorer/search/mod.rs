//! Which passages answer a query?

mod facets;
mod filter;
mod named;
mod naming;
mod options;
mod suggest;
mod why;

pub use facets::{Facet, FacetValue};
pub(super) use named::Named;
pub use options::SearchOptions;
pub use suggest::Suggestion;

use super::Explorer;
use super::opened::searchable_text;
use crate::document::{BlockKind, Voice};
use crate::search::{Found, Fragment, Query, Refused, Resolved, snippet};
use filter::Admission;
use serde::Serialize;
use std::borrow::Cow;
use std::cmp::Ordering;
use why::why;

/// Width of a snippet in bytes.
const SNIPPET: usize = 240;

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

/// A query that has been looked up, with all passages that answer it.
#[derive(Debug, Default)]
pub struct Answer {
    /// The query with what the texts have for it.
    pub(super) resolved: Resolved,
    /// All passages, in no order.
    pub(super) found: Vec<Found>,
}

impl Answer {
    /// Why the query's regular expression cannot be used, where it cannot.
    pub fn refused(&self) -> Option<Refused> {
        self.resolved
            .pattern
            .as_ref()
            .and_then(|pattern| pattern.as_ref().err().copied())
    }

    /// Whether nothing answers.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

impl Explorer {
    /// Passages that answer what was typed, best first.
    pub fn search(&self, typed: &str, options: &SearchOptions) -> Results {
        self.results(&self.answer(typed, options), options)
    }

    /// All passages that answer what was typed.
    pub fn answer(&self, typed: &str, options: &SearchOptions) -> Answer {
        let query = Query::parse(typed);
        let resolved = self.engine.resolve(&query);
        let admission = Admission::new(self, options, &query.filters);
        let admits = |passage: u32| admission.is_open() || admission.admits(self, passage);
        let mut found = match resolved.is_empty() {
            false => self.engine.find(&resolved, &admits),
            true if query.filters.is_empty() && query.pattern.is_none() => Vec::new(),
            true => self.all(&admits),
        };
        if query.pattern.is_some() {
            let mut folded = String::new();
            found.retain(|found| resolved.fits(&self.text(found.passage), &mut folded));
        }
        Answer { resolved, found }
    }

    /// What the texts have for a query, as typed and finished: finds its words in a text.
    pub fn resolved(&self, typed: &str) -> Resolved {
        self.engine.resolve(&Query::parse(&format!("{typed} ")))
    }

    /// Every admitted passage: for a query of fields only.
    fn all(&self, admits: &dyn Fn(u32) -> bool) -> Vec<Found> {
        let passages = (0..self.passages.len() as u32).filter(|passage| admits(*passage));
        passages
            .map(|passage| Found {
                passage,
                score: 1.0,
                units: 0,
            })
            .collect()
    }

    /// The best of an answer.
    pub fn results(&self, answer: &Answer, options: &SearchOptions) -> Results {
        let mut best = answer.found.clone();
        let limit = options.limit.unwrap_or(usize::MAX);
        if options.by_time {
            best.sort_unstable_by_key(|found| found.passage);
            best.truncate(limit);
        } else {
            let (text, tie) = (
                |passage| self.text(passage),
                |left, right| self.newer_first(left, right),
            );
            self.engine
                .rank(&answer.resolved, &mut best, limit, &text, &tie);
        }
        if options.by_document {
            self.group(&mut best);
        }
        best.truncate(options.shown.unwrap_or(usize::MAX));
        let mut holding: Vec<u32> = answer
            .found
            .iter()
            .map(|found| self.passages[found.passage as usize].0)
            .collect();
        holding.sort_unstable();
        holding.dedup();
        Results {
            total: answer.found.len(),
            documents: holding.len(),
            took_ms: 0.0,
            hits: best
                .iter()
                .map(|found| self.hit(found, &answer.resolved))
                .collect(),
        }
    }

    /// Puts the passages of one document together, in the order in which the documents come first.
    fn group(&self, found: &mut Vec<Found>) {
        let document = |found: &Found| self.passages[found.passage as usize].0;
        let mut order: Vec<u32> = Vec::new();
        for found in found.iter() {
            if !order.contains(&document(found)) {
                order.push(document(found));
            }
        }
        let of = |number: u32| {
            found
                .iter()
                .filter(move |found| document(found) == number)
                .copied()
        };
        *found = order.into_iter().flat_map(of).collect();
    }

    /// How many passages of one document answer.
    pub fn hits_in(&self, answer: &Answer, id: &str) -> usize {
        let document =
            |found: &Found| &self.opened[self.passages[found.passage as usize].0 as usize];
        answer
            .found
            .iter()
            .filter(|found| document(found).id() == id)
            .count()
    }

    /// Of two passages that answer equally well, that of the newer document comes first; within one they are read in order.
    /// Documents stand in the order of time. Texts that are plain state none: they keep the order in which they came.
    fn newer_first(&self, left: u32, right: u32) -> Ordering {
        let [newer, older] = [left, right].map(|passage| {
            let number = self.passages[passage as usize].0;
            if self.opened[number as usize].document.is_plain() {
                0
            } else {
                number
            }
        });
        older.cmp(&newer).then(left.cmp(&right))
    }

    /// The text of a passage of the index.
    pub(super) fn text(&self, passage: u32) -> Cow<'_, str> {
        let (number, index) = self.passages[passage as usize];
        let document = &self.opened[number as usize].document;
        match document.line() {
            Some(line) => Cow::Borrowed(line),
            None => searchable_text(&document.blocks[index as usize]),
        }
    }

    fn hit(&self, found: &Found, query: &Resolved) -> Hit {
        let (number, index) = self.passages[found.passage as usize];
        let opened = &self.opened[number as usize];
        let text = self.text(found.passage);
        let marks = query.marks(&text);
        let mut hit = Hit {
            document: opened.id().to_owned(),
            passage: 0,
            score: f64::from(found.score),
            voice: None,
            kind: BlockKind::Paragraph,
            heading: None,
            snippet: snippet(&text, &marks, SNIPPET),
            why: why(query, &marks, &text),
        };
        if opened.document.line().is_some() {
            hit.passage = opened.source().text.len() - opened.source().text.trim_start().len();
        } else {
            let block = &opened.document.blocks[index as usize];
            let heading = (block.kind != BlockKind::Heading)
                .then(|| opened.document.heading_of(index as usize))
                .flatten();
            hit.passage = block.passage().unwrap_or(0);
            hit.voice.clone_from(&block.voice);
            hit.kind = block.kind;
            hit.heading = heading.map(|heading| heading.text.clone());
        }
        hit
    }
}
