//! The address of the promises: `#/toezeggingen?staat=&wie=&thema=&jaar=&toezegging=&groep=`.

use super::address::Route;
use crate::explorer::{LedgerFilter, Standing};

/// Which promises are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PromiseState {
    /// Which are chosen.
    pub filter: LedgerFilter,
    /// The only one that is shown.
    pub only: Option<String>,
    /// The group that is unfolded.
    pub group: Option<String>,
}

/// How a promise stands, in addresses.
const STANDINGS: [(&str, Standing); 7] = [
    ("gedaan", Standing::Done),
    ("deels", Standing::Partly),
    ("waarschijnlijk", Standing::Likely),
    ("gezocht", Standing::Sought),
    ("ingelost", Standing::KeptHere),
    ("vervallen", Standing::Withdrawn),
    ("niet-nagekeken", Standing::Unchecked),
];

impl PromiseState {
    /// First part of its address.
    pub const VIEW: &str = "toezeggingen";

    /// The name of a standing in addresses.
    pub fn name(standing: Standing) -> &'static str {
        let found = STANDINGS.iter().find(|(_, known)| *known == standing);
        found.map_or("", |(name, _)| name)
    }

    /// The standing with this name.
    pub fn named(name: &str) -> Option<Standing> {
        let found = STANDINGS.iter().find(|(known, _)| *known == name);
        found.map(|(_, standing)| *standing)
    }

    /// What an address says.
    pub fn read(route: &Route) -> Self {
        let filter = LedgerFilter {
            standing: Self::named(&route.text("staat")),
            who: route.optional("wie"),
            theme: route.optional("thema"),
            year: route.optional("jaar").and_then(|year| year.parse().ok()),
        };
        Self {
            filter,
            only: route.optional("toezegging"),
            group: route.optional("groep"),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        let filter = &self.filter;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let year = filter.year.map(|year| year.to_string());
        Route::to(Self::VIEW)
            .with("staat", filter.standing.map_or("", Self::name))
            .with("wie", &text(&filter.who))
            .with("thema", &text(&filter.theme))
            .with("jaar", &text(&year))
            .with("toezegging", &text(&self.only))
            .with("groep", &text(&self.group))
    }
}
