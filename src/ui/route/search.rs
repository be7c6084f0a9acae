//! The address of a search:
//! `#/zoeken?q=&in=&jaar=&soort=&van=&fractie=&organisatie=&wet=&sorteer=tijd&weergave=lijst|regels`.

use super::address::Route;
use crate::explorer::{FIELDS, Field};

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
    /// All of them, not the best alone.
    pub more: bool,
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
    /// First part of its address.
    pub const VIEW: &str = "zoeken";

    /// What an address says.
    pub fn read(route: &Route) -> Self {
        let fields = FIELDS
            .iter()
            .map(|(field, _)| *field)
            .filter(|field| *field != Field::Document);
        Self {
            query: route.text("q"),
            within: route.optional("in"),
            filters: fields
                .filter_map(|field| Some((field, route.optional(field.name())?)))
                .collect(),
            by_time: route.text("sorteer") == "tijd",
            layout: match route.text("weergave").as_str() {
                "lijst" => Layout::Flat,
                "regels" => Layout::Lines,
                _ => Layout::Groups,
            },
            more: route.text("toon") == "alles",
        }
    }

    /// A query without choices.
    pub fn of(query: &str) -> Self {
        Self {
            query: query.to_owned(),
            ..Self::default()
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        let mut route = Route::to(Self::VIEW)
            .with("q", &self.query)
            .with("in", self.within.as_deref().unwrap_or(""));
        for (field, value) in &self.filters {
            route = route.with(field.name(), value);
        }
        let layout = match self.layout {
            Layout::Groups => "",
            Layout::Flat => "lijst",
            Layout::Lines => "regels",
        };
        route
            .with("sorteer", if self.by_time { "tijd" } else { "" })
            .with("weergave", layout)
            .with("toon", if self.more { "alles" } else { "" })
    }

    /// The same with a filter put on, or taken off where it was on.
    pub fn toggled(&self, field: Field, value: &str) -> Self {
        // Other hits begin anew.
        let mut state = Self {
            more: false,
            ..self.clone()
        };
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
