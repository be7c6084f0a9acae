//! What the hits of a query can be divided by: document, year, kind, fractie, and the organisations and laws that they name.

use super::search::Answer;
use super::{Explorer, Opened};
use crate::document::VoiceKind;
use crate::document::words::split;
use crate::search::{Field, fold};
use serde::Serialize;
use std::cmp::Reverse;

/// Organisations and laws are offered only for collections of at most this many documents: their names are facts, and those
/// are too dear to find in thousands of papers.
const FEW: usize = 40;
/// Values that one division offers at most.
const MOST: usize = 12;

/// One way to divide the hits.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facet {
    /// By what.
    #[serde(skip)]
    pub field: Field,
    /// The field's name in a query (`jaar`).
    pub name: &'static str,
    /// Values with hits, most hits first; years in order.
    pub values: Vec<FacetValue>,
}

/// One value of a division.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FacetValue {
    /// As a query takes it.
    pub value: String,
    /// As a reader reads it.
    pub label: String,
    /// Passages that have it.
    pub count: usize,
}

/// Names by passage: for each passage the numbers of its names; and the names, each an organisation or a law.
#[derive(Debug, Default)]
pub(super) struct Named {
    names: Vec<(Field, String)>,
    passages: Vec<Vec<u32>>,
}

impl Explorer {
    /// The divisions of an answer. Organisations and laws take part once [`find_names`](Self::find_names) has
    /// come to an end.
    pub fn facets(&self, answer: &Answer) -> Vec<Facet> {
        let mut facets = [
            Field::Document,
            Field::Year,
            Field::Kind,
            Field::Party,
            Field::Organisation,
            Field::Law,
        ]
        .map(|field| Facet {
            field,
            name: field.name(),
            values: Vec::new(),
        });
        for found in &answer.found {
            let (document, block) = self.passages[found.passage as usize];
            let opened = &self.opened[document as usize];
            count(&mut facets[0], opened.id(), opened.short_title());
            if opened.document.line().is_some() {
                continue;
            }
            if let Some(year) = year_of(opened) {
                count(&mut facets[1], &year, &year);
            }
            let kind = super::filter::kind_word(opened.document.meta.kind);
            count(&mut facets[2], kind, kind);
            let voice = opened
                .document
                .blocks
                .get(block as usize)
                .and_then(|block| block.voice.as_ref());
            if let Some(voice) = voice.filter(|voice| voice.kind == VoiceKind::Fractie) {
                count(&mut facets[3], &voice.name, &voice.name);
            }
            let Some(named) = self.named.get() else {
                continue;
            };
            for name in named
                .passages
                .get(found.passage as usize)
                .into_iter()
                .flatten()
            {
                let (field, name) = &named.names[*name as usize];
                count(
                    &mut facets[if *field == Field::Law { 5 } else { 4 }],
                    name,
                    name,
                );
            }
        }
        for facet in &mut facets {
            facet.values.sort_by_key(|value| Reverse(value.count));
            facet.values.truncate(MOST);
            if facet.field == Field::Year {
                facet
                    .values
                    .sort_by(|left, right| left.value.cmp(&right.value));
            }
        }
        facets
            .into_iter()
            .filter(|facet| !facet.values.is_empty())
            .collect()
    }

    /// The number of documents up to which organisations and laws are offered, where there are more.
    pub fn too_many_to_name(&self) -> Option<usize> {
        (self.opened.len() > FEW).then_some(FEW)
    }

    /// Whether organisations and laws are still to be found.
    pub fn lacks_names(&self) -> bool {
        self.named.get().is_none() && self.too_many_to_name().is_none()
    }

    /// Goes on finding the organisations and laws in the passages. One call reads one document, for that takes a moment and
    /// somebody may be typing: call it as long as [names are lacking](Self::lacks_names).
    pub fn find_names(&self) {
        if let Some(unread) = self
            .opened
            .iter()
            .find(|opened| opened.facts.get().is_none())
        {
            self.facts(unread);
            return;
        }
        let mut named = Named {
            names: Vec::new(),
            passages: vec![Vec::new(); self.passages.len()],
        };
        for (number, opened) in (0_u32..).zip(&self.opened) {
            let from = self
                .passages
                .partition_point(|(document, _)| *document < number);
            let facts = self.facts(opened);
            let organisations = facts
                .organisations
                .iter()
                .map(|name| (Field::Organisation, name));
            for (field, name) in
                organisations.chain(facts.laws.iter().map(|name| (Field::Law, name)))
            {
                let rest = &self.passages[from..];
                let Ok(at) = rest.binary_search(&(number, name.place.block as u32)) else {
                    continue;
                };
                let known = named
                    .names
                    .iter()
                    .position(|(known, title)| *known == field && *title == name.canonical);
                let known = known.unwrap_or(named.names.len());
                if known == named.names.len() {
                    named.names.push((field, name.canonical.clone()));
                }
                let passage = &mut named.passages[from + at];
                if !passage.contains(&(known as u32)) {
                    passage.push(known as u32);
                }
            }
        }
        // Whoever was first has found the same.
        let _ = self.named.set(named);
    }

    /// Passages whose facts name this, in full or as a part (`MEE` for `MEE Nederland`); `None` while
    /// [names are lacking](Self::lacks_names), or where no fact has such a name.
    pub(super) fn naming(&self, field: Field, name: &str) -> Option<Vec<u32>> {
        let named = self.named.get()?;
        let fitting = |fits: &dyn Fn(&str) -> bool| -> Vec<u32> {
            let names = (0..).zip(&named.names);
            names
                .filter(|(_, (known, title))| *known == field && fits(title))
                .map(|(number, _)| number)
                .collect()
        };
        let mut numbers = fitting(&|title| title == name);
        if numbers.is_empty() {
            let wanted = fold(name);
            numbers = fitting(&|title| has_words(&fold(title), &wanted));
        }
        let names = |names: &Vec<u32>| names.iter().any(|name| numbers.contains(name));
        let passages = (0..)
            .zip(&named.passages)
            .filter(|(_, here)| names(here))
            .map(|(passage, _)| passage)
            .collect();
        (!numbers.is_empty()).then_some(passages)
    }
}

/// Whether the words stand in the name, one behind the other.
fn has_words(name: &str, wanted: &str) -> bool {
    let (name, wanted): (Vec<&str>, Vec<&str>) = (split(name).collect(), split(wanted).collect());
    !wanted.is_empty() && name.windows(wanted.len()).any(|words| words == wanted)
}

fn count(facet: &mut Facet, value: &str, label: &str) {
    match facet.values.iter_mut().find(|known| known.value == value) {
        Some(known) => known.count += 1,
        None => facet.values.push(FacetValue {
            value: value.to_owned(),
            label: label.to_owned(),
            count: 1,
        }),
    }
}

/// The year in which a document was written.
fn year_of(opened: &Opened) -> Option<String> {
    Some(opened.date()?.end.year.to_string())
}
