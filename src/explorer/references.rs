//! What do the documents refer to?

use super::Explorer;
use super::mention::{Mention, Sentences};
use crate::extract::ReferenceKind;
use serde::Serialize;
use std::collections::HashMap;

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
    /// Where it is referred to.
    pub mentions: Vec<Mention>,
}

impl Explorer {
    /// Everything the documents refer to, what the collection holds first, then by kind and citation.
    pub fn references(&self) -> Vec<CitedPaper> {
        let mut papers: Vec<CitedPaper> = Vec::new();
        let mut known: HashMap<(u8, String), usize> = HashMap::new();
        for opened in &self.opened {
            let mut sentences = Sentences::of(opened);
            for reference in &self.facts(opened).references {
                let citation = reference.understood();
                let key = (reference.kind as u8, citation.clone());
                let number = *known.entry(key).or_insert_with(|| {
                    let (target, url) = (reference.target.clone(), reference.url.clone());
                    papers.push(CitedPaper {
                        kind: reference.kind,
                        citation,
                        target,
                        url,
                        mentions: Vec::new(),
                    });
                    papers.len() - 1
                });
                papers[number]
                    .mentions
                    .push(sentences.around(&reference.place));
            }
        }
        papers.sort_by(|left, right| {
            let order = |paper: &CitedPaper| (paper.target.is_none(), paper.kind as u8);
            order(left)
                .cmp(&order(right))
                .then_with(|| left.citation.cmp(&right.citation))
        });
        papers
    }
}
