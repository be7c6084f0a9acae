//! The address of the references: `#/verwijzingen?soort=&document=&naar=&groep=`.

use super::address::Route;
use crate::explorer::{ReferenceFilter, ReferenceKind};

/// What of the references is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReferenceState {
    /// Which are chosen.
    pub filter: ReferenceFilter,
    /// The part that is unfolded.
    pub group: Option<String>,
}

/// What is referred to, in addresses.
const KINDS: [(&str, ReferenceKind); 8] = [
    ("kamerstuk", ReferenceKind::Kamerstuk),
    ("handelingen", ReferenceKind::Handelingen),
    ("bijlage", ReferenceKind::Bijlage),
    ("zaak", ReferenceKind::Zaak),
    ("wetsartikel", ReferenceKind::LawArticle),
    ("europees", ReferenceKind::EuAct),
    ("uitspraak", ReferenceKind::Verdict),
    ("webadres", ReferenceKind::Url),
];

impl ReferenceState {
    /// First part of its address.
    pub const VIEW: &str = "verwijzingen";

    /// Those that were chosen so.
    pub fn of(filter: ReferenceFilter) -> Self {
        Self {
            filter,
            group: None,
        }
    }

    /// The name of a kind in addresses.
    pub fn name(kind: ReferenceKind) -> &'static str {
        let found = KINDS.iter().find(|(_, known)| *known == kind);
        found.map_or("", |(name, _)| name)
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<ReferenceKind> {
        let found = KINDS.iter().find(|(known, _)| *known == name);
        found.map(|(_, kind)| *kind)
    }

    /// What an address says.
    pub fn read(route: &Route) -> Self {
        Self {
            filter: ReferenceFilter {
                kind: Self::named(&route.text("soort")),
                document: route.optional("document"),
                target: route.optional("naar"),
            },
            group: route.optional("groep"),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        let filter = &self.filter;
        Route::to(Self::VIEW)
            .with("soort", filter.kind.map_or("", Self::name))
            .with("document", filter.document.as_deref().unwrap_or_default())
            .with("naar", filter.target.as_deref().unwrap_or_default())
            .with("groep", self.group.as_deref().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_back_as_it_was_written() {
        for (_, kind) in KINDS {
            let state = ReferenceState {
                filter: ReferenceFilter {
                    kind: Some(kind),
                    document: Some("kst-31409-370".to_owned()),
                    target: Some("kst-31409-362".to_owned()),
                },
                group: Some("verder".to_owned()),
            };
            let again = Route::parse(&state.route().href());
            assert_eq!(ReferenceState::read(&again), state);
        }
    }
}
