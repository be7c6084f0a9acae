//! The address of a timeline: what is shown, to be shared exactly as it is.

use super::address::Route;
use crate::explorer::{Level, TimelineFilter};

/// What the timeline shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineState {
    /// Which happenings; without a level the main line.
    pub filter: TimelineFilter,
    /// Whether the drawing has a lane a theme, rather than a lane a document.
    pub by_theme: bool,
    /// The part of time that is drawn, where it is not all: two days as in `2016-01-01/2018-12-31`.
    pub window: Option<String>,
    /// The happening whose proof is shown.
    pub chosen: Option<String>,
    /// Whether the drawing is shown where there is no room for it beside the list.
    pub drawing: bool,
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
        let level = match route.text("niveau").as_str() {
            "alles" => Some(Level::All),
            "belangrijk" => Some(Level::Important),
            _ => None,
        };
        let filter = TimelineFilter {
            from: route.optional("van").or(year.clone()),
            to: route.optional("tot").or(year),
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
            by_theme: route.text("banen") == "thema",
            window: route.optional("beeld"),
            chosen: route.optional("moment"),
            drawing: route.optional("tekening").is_some(),
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
            .with("banen", if self.by_theme { "thema" } else { "" })
            .with("beeld", &text(&self.window))
            .with("tekening", if self.drawing { "ja" } else { "" })
            .with("moment", &text(&self.chosen))
    }
}
