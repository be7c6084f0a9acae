//! The address of a timeline: what is shown, to be shared exactly as it is.

use super::{Link, Parameters};
use crate::timeline::{Filter, Level};

/// What the timeline shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineState {
    /// Which happenings; without a level the main line.
    pub filter: Filter,
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
    /// How far down one looks.
    pub fn level(&self) -> Level {
        self.filter.level.unwrap_or(Level::Main)
    }

    pub(super) fn parse(parameters: &Parameters) -> Self {
        let year = parameters.optional("jaar");
        let level = match parameters.text("niveau").as_str() {
            "alles" => Some(Level::All),
            "belangrijk" => Some(Level::Important),
            _ => None,
        };
        let filter = Filter {
            from: parameters.optional("van").or(year.clone()),
            to: parameters.optional("tot").or(year),
            document: parameters.optional("document"),
            theme: parameters.optional("thema"),
            kind: parameters.optional("soort"),
            organisation: parameters.optional("organisatie"),
            words: parameters.optional("woorden"),
            level,
            known: parameters.optional("bekend"),
            ..Filter::default()
        };
        Self {
            filter,
            by_theme: parameters.text("banen") == "thema",
            window: parameters.optional("beeld"),
            chosen: parameters.optional("moment"),
            drawing: parameters.optional("tekening").is_some(),
        }
    }

    pub(super) fn write(&self, link: &mut Link) {
        let filter = &self.filter;
        let level = match filter.level {
            Some(Level::All) => "alles",
            Some(Level::Important) => "belangrijk",
            Some(Level::Main) | None => "",
        };
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        for (name, value) in [
            ("niveau", level.to_owned()),
            ("van", text(&filter.from)),
            ("tot", text(&filter.to)),
            ("document", text(&filter.document)),
            ("thema", text(&filter.theme)),
            ("soort", text(&filter.kind)),
            ("organisatie", text(&filter.organisation)),
            ("woorden", text(&filter.words)),
            ("bekend", text(&filter.known)),
            (
                "banen",
                if self.by_theme {
                    "thema".to_owned()
                } else {
                    String::new()
                },
            ),
            ("beeld", text(&self.window)),
            (
                "tekening",
                if self.drawing {
                    "ja".to_owned()
                } else {
                    String::new()
                },
            ),
            ("moment", text(&self.chosen)),
        ] {
            link.add(name, &value);
        }
    }
}
