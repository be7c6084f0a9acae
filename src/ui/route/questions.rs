//! The address of the questions and answers: `#/vragen?document=&fractie=&thema=&staat=&groep=`.

use super::address::Route;
use crate::explorer::{AnswerState, QuestionFilter};

/// Which questions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionState {
    /// Which are chosen.
    pub filter: QuestionFilter,
    /// The group that is unfolded.
    pub group: Option<String>,
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
    /// How an address names those of which it is not sure what became.
    pub const UNSURE: &str = "niet-zeker";

    /// Those that were chosen so.
    pub fn of(filter: QuestionFilter) -> Self {
        Self {
            filter,
            group: None,
        }
    }

    /// What an address says; `open=ja` in older ones asks for those without an answer.
    pub fn read(route: &Route) -> Self {
        let named = route.optional("staat");
        let open = route.optional("open").map(|_| AnswerState::NotFound);
        let state = named.as_deref().and_then(Self::state_of);
        Self {
            filter: QuestionFilter {
                document: route.optional("document"),
                fractie: route.optional("fractie"),
                theme: route.optional("thema"),
                state: state.or(open),
                unsure: named.as_deref() == Some(Self::UNSURE),
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
            .with(
                "staat",
                if filter.unsure {
                    Self::UNSURE
                } else {
                    filter.state.map_or("", Self::name_of)
                },
            )
            .with("groep", &text(&self.group))
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
