//! What the hits of a query can be divided by: document, year, kind, fractie, and the organisations and laws that they name.

use super::filter::kind_word;
use super::{Answer, Holder};
use crate::document::VoiceKind;
use crate::explorer::{Explorer, Opened};
use crate::search::Field;
use serde::Serialize;
use std::cmp::Reverse;

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
        let [documents, years, kinds, parties, organisations, laws] = &mut facets;
        for found in &answer.found {
            let Some(Holder { opened, block, .. }) = self.holder(found.passage) else {
                continue;
            };
            count(documents, opened.id(), opened.short_title());
            if opened.document.line().is_some() {
                continue;
            }
            if let Some(year) = year_of(opened) {
                count(years, &year, &year);
            }
            let kind = kind_word(opened.document.meta.kind);
            count(kinds, kind, kind);
            let voice = opened
                .document
                .blocks
                .get(block)
                .and_then(|block| block.voice.as_ref());
            if let Some(voice) = voice.filter(|voice| voice.kind == VoiceKind::Fractie) {
                count(parties, &voice.name, &voice.name);
            }
            let Some(named) = self.named.get() else {
                continue;
            };
            for (field, name) in named.names_in(found.passage) {
                let facet = match field {
                    Field::Law => &mut *laws,
                    _ => &mut *organisations,
                };
                count(facet, name, name);
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
