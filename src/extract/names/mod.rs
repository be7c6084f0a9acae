//! Organisations, laws and people, each under one name.
//!
//! A name is found in one of three ways, tried in this order at every word of the text:
//!
//! 1. it stands in the gazetteer (`corpus/names.txt`) or was defined by the document itself: "Platform Regionale
//!    Initiatieven (PRI)" ([`abbreviation`]);
//! 2. its shape says what it is: "Stichting Lezen en Schrijven", "Wet passend onderwijs", "de commissie Dannenberg",
//!    "de X-fractie";
//! 3. for people, the words before it do: "het lid", "motie", "mevrouw", or it ends a signature.
//!
//! Every occurrence is a fact. Names too general to belong to one body ("de Kamer", "het kabinet") are left alone.

mod abbreviation;
mod gazetteer;
mod law;
mod lexicon;
mod organisation;
mod people;
mod reader;
mod signal;

use super::{Context, Facts, Name};
use lexicon::Lexicon;
use reader::{Hit, Passage, Reader};

pub use gazetteer::{Entry, InForce, Kind, gazetteer};

/// Adds the organisations that the text names.
pub(super) fn organisations(context: &Context<'_>, facts: &mut Facts) {
    let lexicon = Lexicon::learn(context);
    for passage in reader::passages(context.document) {
        let hits = organisation::find(&Reader::new(passage.text), &lexicon);
        facts.organisations.extend(hits.into_iter().filter_map(|hit| fact(&passage, hit)));
    }
}

/// Adds the laws that the text names.
pub(super) fn laws(context: &Context<'_>, facts: &mut Facts) {
    let lexicon = Lexicon::learn(context);
    let versions = law::Versions::new(context, &lexicon);
    for passage in reader::passages(context.document) {
        let hits = law::find(&Reader::new(passage.text), &lexicon, &versions);
        facts.laws.extend(hits.into_iter().filter_map(|hit| fact(&passage, hit)));
    }
}

/// Adds the people whom the text names.
pub(super) fn people(context: &Context<'_>, facts: &mut Facts) {
    facts.people = people::find(context, &facts.organisations);
}

fn fact(passage: &Passage<'_>, hit: Hit) -> Option<Name> {
    Some(Name {
        text: passage.text.get(hit.range.clone())?.to_owned(),
        place: passage.place(hit.range)?,
        canonical: hit.canonical,
        rule: hit.rule,
        candidates: hit.candidates,
    })
}

#[cfg(test)]
mod tests;
