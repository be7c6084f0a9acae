//! Addresses of the page, and the only place that knows all views.
//!
//! Hash routes (`#/zoeken?q=…`): they work on any static host, from a file, and in a sandboxed frame. An address is
//! plain data: links are ordinary anchors with [`Route::href`], and the page follows `hashchange`.

mod address;
mod search;
mod timeline;

use super::embedding::Embedded;
use super::text;
use super::views;
use crate::explorer::Explorer;
use crate::search::Query;
pub(crate) use address::encode;
use address::{Link, Parameters, decode, short};
pub use search::{Layout, SearchState};
pub use timeline::TimelineState;
use yew::prelude::*;

/// A view with its state.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// `#/`
    Start,
    /// `#/zoeken?q=&in=&jaar=&soort=&van=&fractie=&organisatie=&wet=&sorteer=tijd&weergave=lijst|regels`
    Search(SearchState),
    /// `#/tijdlijn?niveau=&van=&tot=&…`: see [`TimelineState`]
    Timeline(TimelineState),
    /// `#/documenten`
    Documents,
    /// `#/document/<id>?passage=<n>&tot=<n>&zoek=<q>`
    Document(Position),
    /// `#/vragen?fractie=&open=`
    Questions(QuestionState),
    /// `#/geld`
    Money,
    /// `#/toezeggingen`
    Commitments,
    /// `#/verwijzingen`
    References,
    /// `#/citaat?q=`
    Quote(String),
    /// `#/over`
    About,
    /// `#/selectie`
    Selection,
    /// `#/inbedden/<view>?…`
    Embed(Embedded),
    /// Anything else.
    Unknown(String),
}

/// Which questions are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionState {
    /// Only those of this fractie.
    pub fractie: Option<String>,
    /// Only those that no answer was found to take up.
    pub open: bool,
}

/// A place in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Id of the document.
    pub id: String,
    /// Byte offset of the passage in the raw file.
    pub passage: Option<usize>,
    /// Byte offset at which a quote ends.
    pub until: Option<usize>,
    /// Words to mark, of the search that led here.
    pub query: String,
}

/// The menu: only views that work.
pub fn menu() -> Vec<Route> {
    vec![
        Route::Start,
        Route::Search(SearchState::default()),
        Route::Timeline(TimelineState::default()),
        Route::Documents,
        Route::Questions(QuestionState::default()),
        Route::Money,
        Route::Commitments,
        Route::References,
        Route::About,
    ]
}

/// What one can do here: the menu, and what is too seldom needed to stand in it.
pub fn ways() -> Vec<Route> {
    let mut ways = menu();
    ways.insert(ways.len().saturating_sub(1), Route::Quote(String::new()));
    ways
}

impl Route {
    /// Reads the part of an address from `#` on. Any text is an address.
    pub fn parse(hash: &str) -> Self {
        let address = hash.trim_start_matches('#');
        if let Some(rest) = address.strip_prefix("/inbedden") {
            return Self::Embed(Embedded::parse(rest));
        }
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parameters = Parameters::parse(query);
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Start,
            ["zoeken"] => Self::Search(SearchState::read(&parameters)),
            ["tijdlijn"] => Self::Timeline(TimelineState::parse(&parameters)),
            ["documenten"] => Self::Documents,
            ["document", id] => Self::Document(Position {
                id: decode(&short(id)),
                passage: parameters.number("passage"),
                until: parameters.number("tot"),
                query: parameters.text("zoek"),
            }),
            ["vragen"] => Self::Questions(QuestionState {
                fractie: parameters.optional("fractie"),
                open: parameters.optional("open").is_some(),
            }),
            ["geld"] => Self::Money,
            ["toezeggingen"] => Self::Commitments,
            ["verwijzingen"] => Self::References,
            ["citaat"] => Self::Quote(parameters.whole("q").unwrap_or_default().to_owned()),
            ["over"] => Self::About,
            ["selectie"] => Self::Selection,
            _ => Self::Unknown(short(address)),
        }
    }

    /// Whether the view needs all of the program, or only what is loaded first.
    pub(crate) fn needs_all(&self) -> bool {
        match self {
            Self::Start | Self::Documents => false,
            Self::Search(state) => {
                state.layout == Layout::Lines || Query::parse(&state.query).pattern.is_some()
            }
            _ => true,
        }
    }

    /// The address, from `#` on.
    pub fn href(&self) -> String {
        let mut link = Link::default();
        let path = match self {
            Self::Start => String::new(),
            Self::Search(state) => {
                state.write(&mut link);
                "zoeken".to_owned()
            }
            Self::Timeline(state) => {
                state.write(&mut link);
                "tijdlijn".to_owned()
            }
            Self::Documents => "documenten".to_owned(),
            Self::Document(position) => {
                link.add_number("passage", position.passage);
                link.add_number("tot", position.until);
                link.add("zoek", &position.query);
                format!("document/{}", encode(&position.id))
            }
            Self::Questions(state) => {
                link.add("fractie", state.fractie.as_deref().unwrap_or(""));
                link.add("open", if state.open { "ja" } else { "" });
                "vragen".to_owned()
            }
            Self::Money => "geld".to_owned(),
            Self::Commitments => "toezeggingen".to_owned(),
            Self::References => "verwijzingen".to_owned(),
            Self::Quote(quote) => {
                link.add("q", quote);
                "citaat".to_owned()
            }
            Self::About => "over".to_owned(),
            Self::Selection => "selectie".to_owned(),
            Self::Embed(embedded) => return embedded.href(),
            Self::Unknown(address) => return format!("#{address}"),
        };
        format!("#/{path}{}", link.query)
    }

    /// A document from its beginning.
    pub fn document(id: &str) -> Self {
        Self::Document(Position {
            id: id.to_owned(),
            ..Position::default()
        })
    }

    /// A passage of a document.
    pub fn passage(id: &str, passage: usize) -> Self {
        Self::Document(Position {
            id: id.to_owned(),
            passage: Some(passage),
            ..Position::default()
        })
    }

    /// What the view is called, in the menu and in the window's title.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Selection => text::embed::SELECTION,
            Self::Embed(embedded) => embedded.whole().title(),
            Self::Start => text::START,
            Self::Search(_) => text::SEARCH,
            Self::Timeline(_) => text::TIMELINE,
            Self::Documents | Self::Document(_) => text::DOCUMENTS,
            Self::Questions(_) => text::QUESTIONS,
            Self::Money => text::MONEY,
            Self::Commitments => text::COMMITMENTS,
            Self::References => text::REFERENCES,
            Self::Quote(_) => text::citation::CHECK,
            Self::About => text::ABOUT,
            Self::Unknown(_) => text::UNKNOWN,
        }
    }

    /// What one can do there, for the start view.
    pub fn description(&self) -> Option<&'static str> {
        match self {
            Self::Search(_) => Some(text::start::SEARCH),
            Self::Timeline(_) => Some(text::start::TIMELINE),
            Self::Documents => Some(text::start::READ),
            Self::Questions(_) => Some(text::start::QUESTIONS),
            Self::Money => Some(text::start::MONEY),
            Self::Commitments => Some(text::start::COMMITMENTS),
            Self::References => Some(text::start::REFERENCES),
            Self::Quote(_) => Some(text::citation::CHECK_WAY),
            Self::About => Some(text::start::ABOUT),
            Self::Start
            | Self::Document(_)
            | Self::Selection
            | Self::Embed(_)
            | Self::Unknown(_) => None,
        }
    }

    /// The class of the main element: readers and lists want different widths.
    pub fn class(&self) -> &'static str {
        match self {
            Self::Document(_) => "main main--reader",
            Self::Timeline(_) => "main main--wide",
            Self::Embed(_) => "main main--frame",
            _ => "main",
        }
    }

    /// The view itself, where this is one in a frame.
    pub fn whole(&self) -> Self {
        if let Self::Embed(embedded) = self {
            embedded.whole()
        } else {
            self.clone()
        }
    }

    /// Another view where this one is: in a frame it stays in the frame.
    pub fn around(&self, other: &Self) -> Self {
        match (self, other) {
            (_, Self::Embed(_)) => other.clone(),
            (Self::Embed(_), _) => Self::Embed(Embedded::View(Box::new(other.clone()))),
            _ => other.clone(),
        }
    }

    /// Whether other pages can show it: every view that says something about the documents.
    pub fn can_be_embedded(&self) -> bool {
        !matches!(
            self,
            Self::Start
                | Self::About
                | Self::Quote(_)
                | Self::Selection
                | Self::Embed(_)
                | Self::Unknown(_)
        )
    }

    /// Whether both lead to the same view, whatever its state.
    pub fn same_view(&self, other: &Self) -> bool {
        let documents = |route: &Self| matches!(route, Self::Documents | Self::Document(_));
        std::mem::discriminant(self) == std::mem::discriminant(other)
            || documents(self) && documents(other)
    }

    /// The view itself.
    pub fn view(&self, explorer: &Explorer) -> Html {
        match self.clone() {
            Self::Start => views::start(explorer),
            Self::Search(state) => html! { <views::Search {state} /> },
            Self::Documents => views::documents(explorer),
            other => views::other(other, explorer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Field;
    use crate::timeline::{Filter, Level};

    #[test]
    fn every_address_is_read_back_as_it_was_written() {
        let search = SearchState {
            query: "cliënt & “MEE”+1 #%".to_owned(),
            within: Some("kst-31476-24".to_owned()),
            filters: vec![
                (Field::Year, "2018".to_owned()),
                (Field::Law, "Wet langdurige zorg".to_owned()),
            ],
            by_time: true,
            layout: Layout::Lines,
        };
        assert_eq!(
            search
                .toggled(Field::Year, "2018")
                .toggled(Field::Year, "2018"),
            search
        );
        let filter = Filter {
            document: Some("a".to_owned()),
            from: Some("2018".to_owned()),
            to: Some("2018-10".to_owned()),
            theme: Some("geld".to_owned()),
            kind: Some("law".to_owned()),
            organisation: Some("Ieder(in)".to_owned()),
            words: Some("één & twee".to_owned()),
            level: Some(Level::Important),
            known: Some("2018-06-01".to_owned()),
            ..Filter::default()
        };
        let timeline = TimelineState {
            filter,
            by_theme: true,
            window: Some("2016-01-01/2018-12-31".to_owned()),
            chosen: Some("kst-31476-24.12.2018-01-01".to_owned()),
            drawing: true,
        };
        let place = Position {
            id: "kst-31476-24".to_owned(),
            passage: Some(12),
            until: Some(40),
            query: "x y".to_owned(),
        };
        let questions = QuestionState {
            fractie: Some("VVD".to_owned()),
            open: true,
        };
        let quote = Route::Quote("“Ja” & […]".to_owned());
        let states = [
            quote,
            Route::Search(search),
            Route::Timeline(timeline),
            Route::Document(place),
            Route::Questions(questions),
        ];
        let frames = [
            "#/inbedden/geld",
            "#/inbedden/antwoord/a?passage=1",
            "#/inbedden/document/a?passage=1&tot=9",
        ];
        for hash in frames {
            assert_eq!(Route::parse(hash).href(), hash);
        }
        for route in menu().into_iter().chain(states) {
            assert_eq!(Route::parse(&route.href()), route);
        }
    }

    #[test]
    fn only_a_pattern_waits_for_all_of_the_program() {
        let needs_all = |query: &str| {
            let state = SearchState {
                query: query.to_owned(),
                ..SearchState::default()
            };
            Route::Search(state).needs_all()
        };
        for query in ["24/7", "en/of", "1/2", "/", "//", "zorg/ zorg", "/zorg"] {
            assert!(!needs_all(query), "{query}");
        }
        assert!(needs_all("/zorg/") && needs_all("de /en|of/ zorg"));
    }

    #[test]
    fn nonsense_is_an_unknown_address_and_never_a_panic() {
        for hash in [
            "#/x/y",
            "#%",
            "#/document/%FF%",
            "#/zoeken?q=%E9&&=&x",
            "#/document/a?passage=-1",
        ] {
            let _ = Route::parse(hash).href();
        }
        assert!(matches!(Route::parse("#/bestaat/niet"), Route::Unknown(_)));
        let deep = format!("#{}", "/inbedden".repeat(100_000));
        for hash in [
            "#/inbedden",
            "#/inbedden/",
            "#/inbedden/inbedden/geld",
            "#/inbedden/x",
            &deep,
        ] {
            let Route::Embed(embedded) = Route::parse(hash) else {
                panic!("{hash} is no frame")
            };
            assert!(matches!(embedded.whole(), Route::Unknown(_)), "{hash}");
        }
    }
}
