//! What do the documents refer to, what do they say of it, and which of them refers to which?

mod citing;
mod counts;

use super::Explorer;
use super::mention::{Mention, Sentences};
use crate::document::Interval;
use crate::extract::{Certainty, ReferenceKind};
pub use citing::Citing;
pub use counts::{CitingPaper, CitingTable};
use serde::Serialize;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A paper, law article or address that documents refer to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CitedPaper {
    /// What sort of thing.
    pub kind: ReferenceKind,
    /// How to cite it, or its address, or the words themselves.
    pub citation: String,
    /// Id of the document, where the collection holds it.
    pub target: Option<String>,
    /// Official address.
    pub url: Option<String>,
    /// How it is known, where that is surest.
    pub certainty: Certainty,
    /// Where it is referred to.
    pub mentions: Vec<Mention>,
    /// What is said of it: for each of the mentions the sentence that tells. Of a footnote that is the sentence with its mark.
    pub citing: Vec<Citing>,
    /// What a text calls it, in its own words: `motie van het lid Jansen`.
    pub called: Option<String>,
    /// When it was written, as a text that refers to it says.
    pub written: Option<Interval>,
}

/// Which references are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferenceFilter {
    /// Only this sort of thing.
    pub kind: Option<ReferenceKind>,
    /// Only what this document refers to.
    pub document: Option<String>,
    /// Only this document of the collection.
    pub target: Option<String>,
}

impl ReferenceFilter {
    /// Whether something is shown.
    pub fn admits(&self, paper: &CitedPaper) -> bool {
        let is_named_by = |document: &String| {
            let mut mentions = paper.mentions.iter();
            mentions.any(|mention| mention.document == *document)
        };
        self.kind.is_none_or(|kind| kind == paper.kind)
            && self.document.as_ref().is_none_or(is_named_by)
            && (self.target.is_none() || self.target == paper.target)
    }
}

impl Explorer {
    /// Everything the documents refer to, what the collection holds first, then by kind and citation.
    pub fn references(&self) -> Vec<CitedPaper> {
        let mut known: BTreeMap<(u8, String), CitedPaper> = BTreeMap::new();
        for opened in &self.opened {
            let mut sentences = Sentences::of(opened);
            let facts = self.facts(opened);
            for reference in &facts.references {
                let citation = reference.understood();
                let key = (reference.kind as u8, citation.clone());
                let paper = known.entry(key).or_insert_with(|| CitedPaper {
                    kind: reference.kind,
                    citation,
                    target: reference.target.clone(),
                    url: reference.url.clone(),
                    certainty: reference.certainty,
                    mentions: Vec::new(),
                    citing: Vec::new(),
                    called: None,
                    written: None,
                });
                paper.certainty = paper.certainty.min(reference.certainty);
                let mention = sentences.around(&reference.place);
                let told = citing::told(opened, facts, reference, &mention);
                paper.called = paper.called.take().or(told.called);
                paper.written = paper.written.or(told.written);
                paper.citing.push(told.citing);
                paper.mentions.push(mention);
            }
        }
        let mut papers: Vec<CitedPaper> = known.into_values().collect();
        papers.sort_by_key(|paper| paper.target.is_none());
        papers
    }

    /// What is chosen of them and is no guess, what is referred to most first.
    pub fn most_cited<'p>(
        papers: &'p [CitedPaper],
        filter: &ReferenceFilter,
    ) -> Vec<&'p CitedPaper> {
        let sure = papers.iter().filter(|paper| !paper.certainty.is_guess());
        let mut chosen: Vec<&CitedPaper> = sure.filter(|paper| filter.admits(paper)).collect();
        chosen.sort_by_key(|paper| (paper.target.is_none(), Reverse(paper.mentions.len())));
        chosen
    }
}
