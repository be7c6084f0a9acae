//! The address of the questions and answers: `#/vragen?fractie=&staat=`.

use super::address::Route;
use crate::explorer::AnswerState;

/// Which questions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionState {
    /// Only those of this fractie.
    pub fractie: Option<String>,
    /// Only those of which this became.
    pub state: Option<AnswerState>,
}

/// The states as an address writes them.
const STATES: [(AnswerState, &str); 4] = [
    (AnswerState::Answered, "beantwoord"),
    (AnswerState::AnsweredWithOthers, "samen"),
    (AnswerState::Addressed, "ingegaan"),
    (AnswerState::NotFound, "niet-gevonden"),
];

impl QuestionState {
    /// First part of its address.
    pub const VIEW: &str = "vragen";

    /// What an address says; `open=ja` in older ones asks for those without an answer.
    pub fn read(route: &Route) -> Self {
        let open = route.optional("open").map(|_| AnswerState::NotFound);
        let state = route
            .optional("staat")
            .and_then(|name| Self::state_of(&name));
        Self {
            fractie: route.optional("fractie"),
            state: state.or(open),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        Route::to(Self::VIEW)
            .with("fractie", self.fractie.as_deref().unwrap_or(""))
            .with("staat", self.state.map_or("", Self::name_of))
    }

    /// The state that an address names so.
    pub fn state_of(name: &str) -> Option<AnswerState> {
        let known = STATES.iter().find(|(_, known)| *known == name);
        known.map(|(state, _)| *state)
    }

    /// How an address names a state.
    pub fn name_of(state: AnswerState) -> &'static str {
        let known = STATES.iter().find(|(known, _)| *known == state);
        known.map_or("", |(_, name)| name)
    }

    /// All states, in the order in which they are offered.
    pub fn states() -> impl Iterator<Item = AnswerState> {
        STATES.iter().map(|(state, _)| *state)
    }
}
