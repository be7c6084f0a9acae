//! Which passages answer a query?

mod facets;
mod filter;
mod named;
mod naming;
mod options;
mod suggest;
mod voice;
mod why;

pub use facets::{Facet, FacetValue};
pub(super) use named::Named;
pub use options::SearchOptions;
pub use suggest::Suggestion;

use super::passage::searchable_text;
use super::{Explorer, Opened};
use crate::document::{BlockKind, Voice, VoiceKind};
use crate::search::{
    Found, Fragment, Passages, Query, Refused, Resolved, Work, Workspace, snippet,
};
pub use crate::search::{Question, QuestionKind};
use filter::Admission;
use fnv::FnvHashMap;
use serde::Serialize;
use std::borrow::Cow;
use std::cmp::Ordering;
use voice::voice_of;
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

/// What kind of question was typed, and what it asks about; `None` where it is none. What ranks passages for it is what
/// [`Explorer::search`] does by itself.
pub fn question_of(typed: &str) -> Option<Question> {
    Query::parse(typed).question
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
    /// What of the query could not be used, where something could not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
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
    /// Whether the work that a pattern may make was spent before all passages were held against it.
    pub(super) is_too_heavy: bool,
}

impl Answer {
    /// What of the query cannot be used, where something cannot.
    pub fn refused(&self) -> Option<Refused> {
        let heavy = self.is_too_heavy.then_some(Refused::TooHeavy);
        heavy.or_else(|| self.resolved.refused())
    }

    /// Whether nothing answers.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}

/// Where a passage of the index stands.
pub(super) struct Holder<'e> {
    /// Number of the document.
    number: u32,
    /// The document.
    pub(super) opened: &'e Opened,
    /// Number of the block in it. A file may name one that its document does not have.
    pub(super) block: usize,
}

impl Explorer {
    /// Where a passage of the index stands. Each stands somewhere, for both are put in and opened together; of one that
    /// does not, nothing is shown.
    pub(super) fn holder(&self, passage: u32) -> Option<Holder<'_>> {
        let place = self.passages.get(passage as usize).copied();
        let holder = place.and_then(|(number, block)| {
            Some(Holder {
                number,
                opened: self.opened.get(number as usize)?,
                block: block as usize,
            })
        });
        debug_assert!(holder.is_some(), "passage {passage} stands nowhere");
        holder
    }

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
        let mut work = Work::question();
        if query.pattern.is_some() {
            let mut space = Workspace::default();
            found.retain(|found| {
                !work.is_spent() && resolved.fits(&self.text(found.passage), &mut space, &mut work)
            });
        }
        Answer {
            resolved,
            found,
            is_too_heavy: work.is_spent(),
        }
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
            let passages = Passages {
                text: &|passage| self.text(passage),
                newness: &|passage| self.newness(passage),
                asks: &|passage| self.asks(passage),
                tie: &|left, right| self.newer_first(left, right),
            };
            self.engine
                .rank(&answer.resolved, &mut best, limit, &passages);
        }
        if options.by_document {
            self.group(&mut best);
        }
        best.truncate(options.shown.unwrap_or(usize::MAX));
        let mut holding: Vec<u32> = answer
            .found
            .iter()
            .filter_map(|found| self.holder(found.passage))
            .map(|holder| holder.number)
            .collect();
        holding.sort_unstable();
        holding.dedup();
        let mut work = Work::question();
        let hits = best
            .iter()
            .filter_map(|found| self.hit(found, &answer.resolved, &mut work))
            .collect();
        let heavy = work.is_spent().then_some(Refused::TooHeavy);
        Results {
            total: answer.found.len(),
            documents: holding.len(),
            took_ms: 0.0,
            refused: heavy.or_else(|| answer.refused()),
            hits,
        }
    }

    /// Puts the passages of one document together, in the order in which the documents come first.
    fn group(&self, found: &mut [Found]) {
        let mut places: FnvHashMap<Option<u32>, usize> = FnvHashMap::default();
        found.sort_by_cached_key(|found| {
            let next = places.len();
            let document = self.holder(found.passage).map(|holder| holder.number);
            *places.entry(document).or_insert(next)
        });
    }

    /// How many passages of one document answer.
    pub fn hits_in(&self, answer: &Answer, id: &str) -> usize {
        answer
            .found
            .iter()
            .filter_map(|found| self.holder(found.passage))
            .filter(|holder| holder.opened.id() == id)
            .count()
    }

    /// How new the paper of a passage is: 0 the oldest of the collection, 1 the newest; 0 of texts that are plain.
    fn newness(&self, passage: u32) -> f32 {
        let last = self.opened.len().saturating_sub(1).max(1) as f32;
        let holder = self.holder(passage);
        let dated = holder.filter(|holder| !holder.opened.document.is_plain());
        dated.map_or(0.0, |holder| holder.number as f32 / last)
    }

    /// Whether a passage is of those who ask: a fractie, a reader.
    fn asks(&self, passage: u32) -> bool {
        let block = self
            .holder(passage)
            .and_then(|holder| holder.opened.document.blocks.get(holder.block));
        block
            .and_then(|block| block.voice.as_ref())
            .is_some_and(|voice| matches!(voice.kind, VoiceKind::Fractie | VoiceKind::Reader))
    }

    /// Of two passages that answer equally well, that of the newer document comes first; within one they are read in order.
    /// Documents stand in the order of time. Texts that are plain state none: they keep the order in which they came.
    fn newer_first(&self, left: u32, right: u32) -> Ordering {
        let [newer, older] = [left, right].map(|passage| {
            let holder = self.holder(passage);
            let dated = holder.filter(|holder| !holder.opened.document.is_plain());
            dated.map_or(0, |holder| holder.number)
        });
        older.cmp(&newer).then(left.cmp(&right))
    }

    /// The text of a passage of the index.
    pub(super) fn text(&self, passage: u32) -> Cow<'_, str> {
        let Some(Holder { opened, block, .. }) = self.holder(passage) else {
            return Cow::Borrowed("");
        };
        match opened.document.line() {
            Some(line) => Cow::Borrowed(line),
            None => match opened.document.blocks.get(block) {
                Some(block) => searchable_text(block),
                None => Cow::Borrowed(""),
            },
        }
    }

    fn hit(&self, found: &Found, query: &Resolved, work: &mut Work) -> Option<Hit> {
        let holder = self.holder(found.passage)?;
        let opened = holder.opened;
        let text = self.text(found.passage);
        let marks = query.marks_within(&text, work);
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
        } else if let Some(block) = opened.document.blocks.get(holder.block) {
            let heading = (block.kind != BlockKind::Heading)
                .then(|| opened.document.heading_of(holder.block))
                .flatten();
            hit.passage = block.passage().unwrap_or(0);
            hit.voice = voice_of(opened, holder.block, block, &marks);
            hit.kind = block.kind;
            hit.heading = heading.map(|heading| heading.text.clone());
        }
        Some(hit)
    }
}
