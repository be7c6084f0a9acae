//! What do the documents refer to?

use super::Explorer;
use super::mention::{Mention, Sentences};
use crate::extract::{Certainty, ReferenceKind};
use serde::Serialize;
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
}

impl Explorer {
    /// Everything the documents refer to, what the collection holds first, then by kind and citation.
    pub fn references(&self) -> Vec<CitedPaper> {
        let mut known: BTreeMap<(u8, String), CitedPaper> = BTreeMap::new();
        for opened in &self.opened {
            let mut sentences = Sentences::of(opened);
            for reference in &self.facts(opened).references {
                let citation = reference.understood();
                let key = (reference.kind as u8, citation.clone());
                let paper = known.entry(key).or_insert_with(|| CitedPaper {
                    kind: reference.kind,
                    citation,
                    target: reference.target.clone(),
                    url: reference.url.clone(),
                    certainty: reference.certainty,
                    mentions: Vec::new(),
                });
                paper.certainty = paper.certainty.min(reference.certainty);
                paper.mentions.push(sentences.around(&reference.place));
            }
        }
        let mut papers: Vec<CitedPaper> = known.into_values().collect();
        papers.sort_by_key(|paper| paper.target.is_none());
        papers
    }
}
