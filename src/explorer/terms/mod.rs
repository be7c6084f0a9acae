//! What do hard words mean, and how often does each year name them?

mod finder;
mod names;

use super::Explorer;
use super::answers::is_slug;
use super::mention::Mention;
use finder::Finder;
pub use names::{NameKind, UsedName};
use serde::Serialize;
use std::collections::BTreeSet;
use std::ops::Range;

/// How often something is named in the documents of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct YearCount {
    /// The year in which the documents were written.
    pub year: i32,
    /// How often they name it.
    pub count: usize,
}

/// A hard word with what editors say it means.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ExplainedTerm {
    /// Its name in links.
    pub slug: String,
    /// The word.
    pub name: String,
    /// What it means, in the editors' words.
    pub text: String,
    /// Where a document explains it, in its own words.
    pub said: Option<Mention>,
    /// How often each year names it; years in which nothing was written are left out.
    pub years: Vec<YearCount>,
}

/// A word in a text that editors explain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The word as the list has it.
    pub name: String,
    /// What it means.
    pub text: String,
}

impl Explorer {
    /// The hard words, in the order of the alphabet.
    pub fn terms(&self) -> Vec<ExplainedTerm> {
        let finder = Finder::of(&self.terms);
        let mut counts = vec![self.no_counts(); self.terms.terms.len()];
        for opened in &self.opened {
            for block in &opened.document.blocks {
                for (_, term) in finder.places(&block.text) {
                    if let Some(counts) = counts.get_mut(term) {
                        add(counts, opened.date().map(|date| date.end.year));
                    }
                }
            }
        }
        let terms = self.terms.terms.iter().zip(counts);
        let mut terms: Vec<ExplainedTerm> = terms
            .map(|(term, years)| ExplainedTerm {
                slug: term.slug.clone(),
                name: term.name.clone(),
                text: term.text.clone(),
                said: self.proof(&term.document, &term.quote),
                years,
            })
            .collect();
        terms.sort_by_cached_key(|term| super::fold(&term.name));
        terms
    }

    /// Whether editors explain anything.
    pub fn has_terms(&self) -> bool {
        !self.terms.terms.is_empty()
    }

    /// The hard words of a document, by the number of their block: each where it stands first under a heading, for who
    /// reads on has just been told.
    pub fn explained_in(&self, document: &str) -> Vec<(usize, Explained)> {
        let Ok(opened) = self.document(document) else {
            return Vec::new();
        };
        let finder = Finder::of(&self.terms);
        let mut told = BTreeSet::new();
        let mut found = Vec::new();
        for (number, block) in opened.document.blocks.iter().enumerate() {
            if block.kind == super::BlockKind::Heading {
                told.clear();
                continue;
            }
            if block.table.is_some() {
                continue;
            }
            for (range, number_of_term) in finder.places(&block.text) {
                let Some(term) = self.terms.terms.get(number_of_term) else {
                    continue;
                };
                if told.insert(number_of_term) {
                    let explained = Explained {
                        range,
                        name: term.name.clone(),
                        text: term.text.clone(),
                    };
                    found.push((number, explained));
                }
            }
        }
        found
    }

    /// The hard words of a text of ours, each where it stands first.
    pub fn explained_words(&self, text: &str) -> Vec<Explained> {
        let mut told = BTreeSet::new();
        let places = Finder::of(&self.terms).places(text).into_iter();
        places
            .filter(|(_, number)| told.insert(*number))
            .filter_map(|(range, number)| {
                let term = self.terms.terms.get(number)?;
                Some(Explained {
                    range,
                    name: term.name.clone(),
                    text: term.text.clone(),
                })
            })
            .collect()
    }

    /// What does not hold of the words, one sentence each.
    pub fn term_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let (mut slugs, mut forms) = (BTreeSet::new(), BTreeSet::new());
        for term in &self.terms.terms {
            let mut fault =
                |what: &str| faults.push(format!("terms.toml: {:?}: {what}", term.slug));
            if !is_slug(&term.slug) || !slugs.insert(&term.slug) {
                fault(
                    "its slug is missing, stands twice, or has other signs than letters, digits and hyphens",
                );
            }
            if term.name.is_empty() || term.text.is_empty() || term.forms.is_empty() {
                fault("name, text or forms are missing");
            }
            if term.forms.iter().any(|form| !forms.insert(form)) {
                fault("a form stands twice");
            }
            let has_quote = !term.quote.is_empty() || !term.document.is_empty();
            if has_quote && self.proof(&term.document, &term.quote).is_none() {
                fault(&format!("quote not found: {}", term.quote));
            }
        }
        faults
    }

    /// Words that no document has: they explain nothing.
    pub(super) fn idle_terms(&self) -> Vec<String> {
        let idle = |term: &&ExplainedTerm| term.years.iter().all(|year| year.count == 0);
        let terms = self.terms();
        terms
            .iter()
            .filter(idle)
            .map(|term| format!("terms.toml: no document has {:?}", term.name))
            .collect()
    }

    /// A count for each year of the documents, with nothing counted yet.
    fn no_counts(&self) -> Vec<YearCount> {
        let dated = self.opened.iter().filter_map(|opened| opened.date());
        let years: BTreeSet<i32> = dated.map(|date| date.end.year).collect();
        let none = |year| YearCount { year, count: 0 };
        years.into_iter().map(none).collect()
    }
}

/// Counts one more in a year.
fn add(counts: &mut [YearCount], year: Option<i32>) {
    let mut known = counts.iter_mut();
    if let Some(known) = known.find(|known| Some(known.year) == year) {
        known.count += 1;
    }
}
