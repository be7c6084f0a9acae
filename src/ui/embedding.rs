//! What a frame in another page shows: `#/inbedden/<view>?…`, a view without header and footer.

use super::components::{failure_in_frame, quote_card};
use super::route::{Position, Route};
use crate::explorer::Explorer;
use yew::prelude::*;

/// What is embedded.
#[derive(Clone, Debug, PartialEq)]
pub enum Embedded {
    /// `#/inbedden/<view>`: a view as it is.
    View(Box<Route>),
    /// `#/inbedden/document/<id>?passage=<n>&tot=<n>`: a quote, with what belongs to it.
    Passage(Position),
    /// `#/inbedden/antwoord/<id>?passage=<n>&tot=<n>`: only what belongs to it.
    Counterpart(Position),
}

/// The path of a [`Embedded::Counterpart`].
const COUNTERPART: &str = "/antwoord/";
/// The path of a document.
const DOCUMENT: &str = "/document/";

impl Embedded {
    /// Reads what stands behind `#/inbedden`. Any text is an address; a frame inside a frame is none.
    pub(super) fn parse(address: &str) -> Self {
        if !address.starts_with('/') || address.starts_with("/inbedden") {
            return Self::View(Box::new(Route::Unknown(address.to_owned())));
        }
        let counterpart = address
            .strip_prefix(COUNTERPART)
            .map(|rest| format!("#{DOCUMENT}{rest}"));
        let route = Route::parse(counterpart.as_deref().unwrap_or(address));
        match route {
            Route::Document(position) if counterpart.is_some() => Self::Counterpart(position),
            Route::Document(position) if position.passage.is_some() => Self::Passage(position),
            Route::Start | Route::Embed(_) => {
                Self::View(Box::new(Route::Unknown(address.to_owned())))
            }
            route => Self::View(Box::new(route)),
        }
    }

    /// The same on the whole page.
    pub fn whole(&self) -> Route {
        match self {
            Self::View(route) => (**route).clone(),
            Self::Passage(position) | Self::Counterpart(position) => {
                Route::Document(position.clone())
            }
        }
    }

    /// The address, from `#` on.
    pub fn href(&self) -> String {
        let whole = self.whole().href();
        let path = whole.trim_start_matches('#');
        match self {
            Self::Counterpart(_) => {
                format!("#/inbedden{}", path.replacen(DOCUMENT, COUNTERPART, 1))
            }
            _ => format!("#/inbedden{path}"),
        }
    }

    /// What the frame shows.
    pub(super) fn view(&self, explorer: &Explorer) -> Html {
        match self {
            Self::View(route) if matches!(**route, Route::Unknown(_)) => failure_in_frame(),
            Self::View(route) => route.view(explorer),
            Self::Passage(position) => quote_card(explorer, position, true),
            Self::Counterpart(position) => quote_card(explorer, position, false),
        }
    }
}
