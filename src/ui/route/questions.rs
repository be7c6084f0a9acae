//! The address of the questions and answers: `#/vragen?fractie=&open=`.

use super::address::Route;

/// Which questions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionState {
    /// Only those of this fractie.
    pub fractie: Option<String>,
    /// Only those that no answer was found to take up.
    pub open: bool,
}

impl QuestionState {
    /// First part of its address.
    pub const VIEW: &str = "vragen";

    /// What an address says.
    pub fn read(route: &Route) -> Self {
        Self {
            fractie: route.optional("fractie"),
            open: route.optional("open").is_some(),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        Route::to(Self::VIEW)
            .with("fractie", self.fractie.as_deref().unwrap_or(""))
            .with("open", if self.open { "ja" } else { "" })
    }
}
