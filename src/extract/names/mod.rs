//! Organisations, laws and people, each under one name.
//!
//! A name is found in one of three ways, tried in this order at every word of the text:
//!
//! 1. it stands in the gazetteer ([`crate::names`]) or was defined by the document itself: "Platform Regionale
//!    Initiatieven (PRI)" ([`abbreviation`]);
//! 2. its shape says what it is: "Stichting Lezen en Schrijven", "Wet passend onderwijs", "de commissie Dannenberg",
//!    "de X-fractie";
//! 3. for people, the words before it do: "het lid", "motie", "mevrouw", or it ends a signature.
//!
//! Every occurrence is a fact. Names too general to belong to one body ("de Kamer", "het kabinet") are left alone.

mod abbreviation;
mod forms;
mod heads;
mod law;
mod lexicon;
mod organisation;
mod people;
mod reader;

use super::{Certainty, Facts, Place};
use crate::extract::Task;
use lexicon::Lexicon;
use reader::{Hit, Passage, Text};
use serde::Serialize;

/// An organisation or law that the text names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "NameFact")
)]
pub struct Name {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The form in the text.
    pub text: String,
    /// The one name by which it is known.
    pub canonical: String,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
    /// Other readings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<String>,
}

impl Name {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        self.canonical.clone()
    }
}

/// A person whom the text names.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Person {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The form in the text.
    pub text: String,
    /// The one name by which they are known.
    pub canonical: String,
    /// In what office, where the text tells.
    pub role: Option<String>,
    /// Of what party, where the text tells.
    pub party: Option<String>,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}

impl Person {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        let details: Vec<&str> = [&self.role, &self.party]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        if details.is_empty() {
            self.canonical.clone()
        } else {
            format!("{} ({})", self.canonical, details.join(", "))
        }
    }
}

/// Adds the organisations, laws and people that the text names: all three on one walk over its words, which costs more
/// than the rules do.
pub(super) fn extract(context: &Task<'_>, facts: &mut Facts) {
    let texts: Vec<Text<'_>> = reader::passages(context.document)
        .map(|passage| Text::of(passage, context))
        .collect();
    let lexicon = Lexicon::learn(context.names, &texts);
    let versions = law::Versions::new(context.written, &texts, &lexicon);
    for text in &texts {
        let organisations = organisation::find(&text.reader, &lexicon);
        facts.organisations.extend(
            organisations
                .into_iter()
                .filter_map(|hit| fact(&text.passage, hit)),
        );
        let laws = law::find(&text.reader, &lexicon, &versions);
        facts
            .laws
            .extend(laws.into_iter().filter_map(|hit| fact(&text.passage, hit)));
    }
    facts.people = people::find(context, &texts, &lexicon, &facts.organisations);
}

/// Laws and people: [`extract`] has found them.
pub(super) fn found_with_organisations(_context: &Task<'_>, _facts: &mut Facts) {}

fn fact(passage: &Passage<'_>, hit: Hit) -> Option<Name> {
    Some(Name {
        text: passage.text.get(hit.range.clone())?.to_owned(),
        place: passage.place(hit.range)?,
        canonical: hit.canonical,
        certainty: Certainty::unless(!hit.candidates.is_empty()),
        rule: hit.rule,
        candidates: hit.candidates,
    })
}

#[cfg(test)]
mod tests;
