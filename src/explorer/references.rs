//! What do the documents refer to?

use super::Explorer;
use super::mention::{Mention, sentence};
use crate::extract::ReferenceKind;
use serde::Serialize;

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
        for opened in &self.opened {
            for reference in &self.facts(opened).references {
                let citation = reference.understood();
                let known = papers
                    .iter()
                    .position(|paper| paper.kind == reference.kind && paper.citation == citation);
                let number = known.unwrap_or_else(|| {
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
                    .push(sentence(opened, &reference.place));
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
