//! How did a theme go through the years? As editors put its passages in order, with what changed between them.

use super::Explorer;
use super::answers::{Said, is_slug};
use super::mention::Mention;
use crate::dossier::{Quote, Statement, Thread};
use serde::Serialize;
use std::collections::BTreeSet;

/// A theme through the documents.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ThemePage {
    /// Its name in links.
    pub slug: String,
    /// Its name, in plain Dutch.
    pub name: String,
    /// What it is about, in two sentences.
    pub intro: Vec<Said>,
    /// Its passages in the order of time.
    pub steps: Vec<Step>,
    /// What its numbers tell; empty where it has none.
    pub figures: String,
    /// What they count.
    pub unit: String,
    /// Decimals of the numbers.
    pub decimals: u8,
    /// The numbers.
    pub counted: Vec<Counted>,
    /// What was still to come when the papers end.
    pub open: Vec<Said>,
}

/// A passage of a theme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Step {
    /// What is new here, in a plain sentence of the editors; empty where they say nothing.
    pub change: String,
    /// Its words.
    pub mention: Mention,
    /// What the editors say of who speaks, or of the words.
    pub note: String,
}

/// One number of a theme.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Counted {
    /// When, or of whom.
    pub label: String,
    /// The number.
    pub value: f64,
    /// What it counts.
    pub counts: String,
    /// The words that state it.
    pub proofs: Vec<Mention>,
}

impl Explorer {
    /// All themes, in the editors' order.
    pub fn themes(&self) -> Vec<ThemePage> {
        let threads = self.story.threads.iter();
        threads
            .filter(|thread| !thread.slug.is_empty())
            .map(|thread| self.theme_page(thread))
            .collect()
    }

    /// The theme with this name in links.
    pub fn theme(&self, slug: &str) -> Option<ThemePage> {
        let mut threads = self.story.threads.iter();
        threads
            .find(|thread| !slug.is_empty() && thread.slug == slug)
            .map(|thread| self.theme_page(thread))
    }

    /// The plain name of the theme with this name in links.
    pub fn theme_name(&self, slug: &str) -> Option<&str> {
        let mut threads = self.story.threads.iter();
        let thread = threads.find(|thread| !slug.is_empty() && thread.slug == slug)?;
        let mut themes = self.milestones.themes.iter();
        let plain = themes.find(|theme| theme.slug == slug);
        Some(plain.map_or(&thread.theme_nl, |theme| &theme.name))
    }

    /// Whether any theme has a page.
    pub fn has_themes(&self) -> bool {
        self.story
            .threads
            .iter()
            .any(|thread| !thread.slug.is_empty())
    }

    fn theme_page(&self, thread: &Thread) -> ThemePage {
        let step = |quote: &Quote| {
            Some(Step {
                change: quote.change_nl.clone(),
                mention: self.proof(&quote.doc, &quote.quote)?,
                note: quote.note_nl.clone(),
            })
        };
        let figures = &thread.figures;
        let counted = figures.points.iter().filter_map(|point| {
            Some(Counted {
                label: point.label_nl.clone(),
                value: point.value,
                counts: point.counts_nl.clone(),
                proofs: self.proofs(&point.proof)?,
            })
        });
        ThemePage {
            slug: thread.slug.clone(),
            name: self.theme_name(&thread.slug).unwrap_or_default().to_owned(),
            intro: self.editors_say(&thread.intro),
            steps: thread.passages.iter().filter_map(step).collect(),
            figures: figures.title_nl.clone(),
            unit: figures.unit_nl.clone(),
            decimals: figures.decimals,
            counted: counted.collect(),
            open: self.editors_say(&thread.open),
        }
    }

    fn editors_say(&self, statements: &[Statement]) -> Vec<Said> {
        let said = statements.iter().filter_map(|statement| {
            Some(Said {
                text: statement.text_nl.clone(),
                english: String::new(),
                address: String::new(),
                proofs: self.proofs(&statement.proof)?,
            })
        });
        said.collect()
    }

    /// The words of quotes; `None` where one is not here, or there are none.
    pub(super) fn proofs(&self, quotes: &[Quote]) -> Option<Vec<Mention>> {
        let proofs = quotes
            .iter()
            .map(|quote| self.proof(&quote.doc, &quote.quote));
        proofs
            .collect::<Option<Vec<_>>>()
            .filter(|proofs| !proofs.is_empty())
    }

    /// What does not hold of the themes beside their quotes, one sentence each.
    pub fn theme_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut slugs = BTreeSet::new();
        for thread in &self.story.threads {
            let mut fault = |what: &str| {
                faults.push(format!("story.json: theme {:?}: {what}", thread.theme_nl))
            };
            let page = [
                !thread.intro.is_empty(),
                !thread.open.is_empty(),
                !thread.figures.points.is_empty(),
            ];
            if thread.slug.is_empty() && !page.contains(&true) {
                continue;
            }
            if !is_slug(&thread.slug) || !slugs.insert(&thread.slug) {
                fault(
                    "its slug is missing, stands twice, or has other signs than letters, digits and hyphens",
                );
            }
            let stated = thread.intro.iter().chain(&thread.open);
            if stated.clone().any(|statement| statement.proof.is_empty()) {
                fault("a statement has no proof");
            }
            if stated.clone().any(|statement| statement.text_nl.is_empty()) {
                fault("a statement says nothing");
            }
            let points = &thread.figures.points;
            if points.iter().any(|point| point.proof.is_empty()) {
                fault("a number has no proof");
            }
            let dates = thread.passages.iter().filter_map(|quote| {
                let opened = self.document(&quote.doc).ok()?;
                opened.date().map(|date| date.start)
            });
            if !dates.is_sorted() {
                fault("its passages are not in the order of time");
            }
        }
        faults
    }
}
