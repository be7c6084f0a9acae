//! The address of the questions and answers: `#/vragen?document=&fractie=&thema=&open=&groep=`.

use super::address::Route;
use crate::explorer::QuestionFilter;

/// Which questions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionState {
    /// Which are chosen.
    pub filter: QuestionFilter,
    /// The group that is unfolded.
    pub group: Option<String>,
}

impl QuestionState {
    /// First part of its address.
    pub const VIEW: &str = "vragen";

    /// Those that were chosen so.
    pub fn of(filter: QuestionFilter) -> Self {
        Self {
            filter,
            group: None,
        }
    }

    /// What an address says.
    pub fn read(route: &Route) -> Self {
        Self {
            filter: QuestionFilter {
                document: route.optional("document"),
                fractie: route.optional("fractie"),
                theme: route.optional("thema"),
                open: route.optional("open").is_some(),
            },
            group: route.optional("groep"),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        let filter = &self.filter;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Route::to(Self::VIEW)
            .with("document", &text(&filter.document))
            .with("fractie", &text(&filter.fractie))
            .with("thema", &text(&filter.theme))
            .with("open", if filter.open { "ja" } else { "" })
            .with("groep", &text(&self.group))
    }
}
