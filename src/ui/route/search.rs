//! The state of a search, as its address has it.

use super::address::{Link, Parameters};
use crate::search::{FIELDS, Field};

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchState {
    /// What was typed.
    pub query: String,
    /// Id of the only document to search.
    pub within: Option<String>,
    /// What else was chosen beside the box.
    pub filters: Vec<(Field, String)>,
    /// In the order of time.
    pub by_time: bool,
    /// How hits are shown.
    pub layout: Layout,
}

/// How hits are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// By document.
    #[default]
    Groups,
    /// One list.
    Flat,
    /// Every place as a line, with the words around it.
    Lines,
}

impl SearchState {
    pub(super) fn read(parameters: &Parameters) -> Self {
        let fields = FIELDS
            .iter()
            .map(|(field, _)| *field)
            .filter(|field| *field != Field::Document);
        Self {
            query: parameters.text("q"),
            within: parameters.optional("in"),
            filters: fields
                .filter_map(|field| Some((field, parameters.optional(field.name())?)))
                .collect(),
            by_time: parameters.text("sorteer") == "tijd",
            layout: match parameters.text("weergave").as_str() {
                "lijst" => Layout::Flat,
                "regels" => Layout::Lines,
                _ => Layout::Groups,
            },
        }
    }

    pub(super) fn write(&self, link: &mut Link) {
        link.add("q", &self.query);
        link.add("in", self.within.as_deref().unwrap_or(""));
        self.filters
            .iter()
            .for_each(|(field, value)| link.add(field.name(), value));
        link.add("sorteer", if self.by_time { "tijd" } else { "" });
        link.add(
            "weergave",
            match self.layout {
                Layout::Groups => "",
                Layout::Flat => "lijst",
                Layout::Lines => "regels",
            },
        );
    }

    /// The same with a filter put on, or taken off where it was on.
    pub fn toggled(&self, field: Field, value: &str) -> Self {
        let mut state = self.clone();
        if field == Field::Document {
            state.within = if state.within.as_deref() == Some(value) {
                None
            } else {
                Some(value.to_owned())
            };
            return state;
        }
        let on = state.has(field, value);
        state.filters.retain(|(known, _)| *known != field);
        if !on {
            state.filters.push((field, value.to_owned()));
        }
        // The order of the address, so that equal states are equal.
        state
            .filters
            .sort_by_key(|(field, _)| FIELDS.iter().position(|(known, _)| known == field));
        state
    }

    /// Whether a filter is on.
    pub fn has(&self, field: Field, value: &str) -> bool {
        match field {
            Field::Document => self.within.as_deref() == Some(value),
            _ => self
                .filters
                .iter()
                .any(|(known, chosen)| *known == field && chosen == value),
        }
    }
}
