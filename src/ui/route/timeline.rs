//! The address of a timeline: what is shown, to be shared exactly as it is.

use super::address::Route;
use crate::explorer::{Level, TimelineFilter};

/// What the timeline shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineState {
    /// Which happenings; without a level the main line.
    pub filter: TimelineFilter,
    /// The happening whose proof is shown.
    pub chosen: Option<String>,
}

impl TimelineState {
    /// First part of its address.
    pub const VIEW: &str = "tijdlijn";

    /// How far down one looks.
    pub fn level(&self) -> Level {
        self.filter.level.unwrap_or(Level::Main)
    }

    /// What an address says.
    pub fn read(route: &Route) -> Self {
        let year = route.optional("jaar");
        // Of addresses that were shared when the drawing could show a part of time by itself: `2016-01-01/2018-12-31`.
        let drawn = route.optional("beeld").unwrap_or_default();
        let drawn = drawn.split_once('/').map_or((None, None), |(from, to)| {
            (Some(from.to_owned()), Some(to.to_owned()))
        });
        let level = match route.text("niveau").as_str() {
            "alles" => Some(Level::All),
            "belangrijk" => Some(Level::Important),
            _ => None,
        };
        let filter = TimelineFilter {
            from: route.optional("van").or(year.clone()).or(drawn.0),
            to: route.optional("tot").or(year).or(drawn.1),
            document: route.optional("document"),
            theme: route.optional("thema"),
            kind: route.optional("soort"),
            organisation: route.optional("organisatie"),
            words: route.optional("woorden"),
            level,
            known: route.optional("bekend"),
            ..TimelineFilter::default()
        };
        Self {
            filter,
            chosen: route.optional("moment"),
        }
    }

    /// Its address.
    pub fn route(&self) -> Route {
        let filter = &self.filter;
        let level = match filter.level {
            Some(Level::All) => "alles",
            Some(Level::Important) => "belangrijk",
            Some(Level::Main) | None => "",
        };
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        Route::to(Self::VIEW)
            .with("niveau", level)
            .with("van", &text(&filter.from))
            .with("tot", &text(&filter.to))
            .with("document", &text(&filter.document))
            .with("thema", &text(&filter.theme))
            .with("soort", &text(&filter.kind))
            .with("organisatie", &text(&filter.organisation))
            .with("woorden", &text(&filter.words))
            .with("bekend", &text(&filter.known))
            .with("moment", &text(&self.chosen))
    }
}
