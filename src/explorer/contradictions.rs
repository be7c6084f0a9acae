//! Where do the documents not agree? As editors found it, each side in its own words.

use super::Explorer;
use super::answers::is_slug;
use super::mention::Mention;
use crate::document::Span;
use crate::dossier::Proof;
use serde::Serialize;
use std::collections::BTreeSet;

/// Passages that do not agree.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Contradiction {
    /// Its name in links.
    pub slug: String,
    /// What it is about.
    pub title: String,
    /// Name of its theme.
    pub theme: String,
    /// How far it is proved that they disagree.
    pub certainty: Proof,
    /// The passages.
    pub sides: Vec<Mention>,
    /// What the editors say of it.
    pub explanation: String,
}

impl Explorer {
    /// Places where the documents do not agree. One of which a side is not here is left out.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let found = self.story.contradictions.iter();
        found
            .filter_map(|found| {
                let sides = found.sides.iter();
                Some(Contradiction {
                    slug: found.slug.clone(),
                    title: found.title_nl.clone(),
                    theme: found.theme_nl.clone(),
                    certainty: found.certainty,
                    sides: sides
                        .map(|side| self.proof(&side.doc, &side.quote))
                        .collect::<Option<_>>()?,
                    explanation: found.explanation_nl.clone(),
                })
            })
            .collect()
    }

    /// Whether editors found any.
    pub fn has_contradictions(&self) -> bool {
        !self.story.contradictions.is_empty()
    }

    /// Those with a side in this document, each with the place of that side.
    pub fn contradictions_in(&self, document: &str) -> Vec<(Span, Contradiction)> {
        let mut found = Vec::new();
        for contradiction in self.contradictions() {
            let here = contradiction
                .sides
                .iter()
                .filter(|side| side.document == document);
            let places: Vec<Span> = here
                .filter_map(|side| side.spans.first().copied())
                .collect();
            found.extend(
                places
                    .into_iter()
                    .map(|place| (place, contradiction.clone())),
            );
        }
        found
    }

    /// What does not hold of them beside their quotes, one sentence each.
    pub fn contradiction_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut slugs = BTreeSet::new();
        for found in &self.story.contradictions {
            let mut fault = |what: &str| {
                faults.push(format!(
                    "story.json: contradiction {:?}: {what}",
                    found.slug
                ));
            };
            if !is_slug(&found.slug) || !slugs.insert(&found.slug) {
                fault(
                    "its slug is missing, stands twice, or has other signs than letters, digits and hyphens",
                );
            }
            if found.title_nl.is_empty() || found.explanation_nl.is_empty() {
                fault("title_nl or explanation_nl is missing");
            }
            if found.sides.len() < 2 {
                fault("it has fewer than two sides");
            }
        }
        faults
    }
}
