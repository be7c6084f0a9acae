//! Addresses of the page as plain data: it draws nothing and knows no view. Which views there are, and what they are
//! called, stands in `views`.
//!
//! Hash routes (`#/zoeken?q=…`): they work on any static host, from a file, and in a sandboxed frame. Links are ordinary
//! anchors with [`Route::href`], and the page follows `hashchange`.

mod address;
mod parameters;
mod position;
mod promises;
mod questions;
mod references;
mod search;
mod timeline;

pub use address::{COUNTERPART, Route};
pub(crate) use parameters::encode;
pub use position::Position;
pub use promises::PromiseState;
pub use questions::QuestionState;
pub use references::ReferenceState;
pub use search::{Layout, SearchState};
pub use timeline::TimelineState;

// First parts of the addresses that others link to; a view to which none does names its own in its row.

/// What people ask first.
pub const ANSWERS: &str = "in-het-kort";
/// The same in English.
pub const ENGLISH: &str = "english";
/// All themes.
pub const THEMES: &str = "themas";
/// One theme; behind it stands its slug.
pub const THEME: &str = "thema";
/// Where the documents do not agree.
pub const CONTRADICTIONS: &str = "schuurt";
/// Hard words, organisations, people and laws.
pub const TERMS: &str = "begrippen";
/// The list of documents.
pub const DOCUMENTS: &str = "documenten";
/// The page about this page.
pub const ABOUT: &str = "over";
/// The check of quotations.
pub const QUOTE: &str = "citaat";
/// The reader's own papers.
pub const OWN: &str = "eigen";
/// View of money.
pub const MONEY: &str = "geld";
/// The reader's own selection.
pub const SELECTION: &str = "selectie";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explorer::{
        AnswerState, Field, LedgerFilter, Level, QuestionFilter, Standing, TimelineFilter,
    };

    #[test]
    fn every_state_is_read_back_as_it_was_written() {
        let search = SearchState {
            query: "cliënt & “MEE”+1 #%".to_owned(),
            within: Some("kst-31476-24".to_owned()),
            filters: vec![
                (Field::Year, "2018".to_owned()),
                (Field::Law, "Wet langdurige zorg".to_owned()),
            ],
            by_time: true,
            layout: Layout::Lines,
            more: true,
        };
        let first = SearchState {
            more: false,
            ..search.clone()
        };
        assert_eq!(
            search
                .toggled(Field::Year, "2018")
                .toggled(Field::Year, "2018"),
            first
        );
        let filter = TimelineFilter {
            document: Some("a".to_owned()),
            from: Some("2018".to_owned()),
            to: Some("2018-10".to_owned()),
            theme: Some("geld".to_owned()),
            kind: Some("law".to_owned()),
            organisation: Some("Ieder(in)".to_owned()),
            words: Some("één & twee".to_owned()),
            level: Some(Level::Important),
            known: Some("2018-06-01".to_owned()),
            ..TimelineFilter::default()
        };
        let timeline = TimelineState {
            filter,
            chosen: Some("kst-31476-24.12.2018-01-01".to_owned()),
        };
        let place = Position {
            id: "kst-31476-24".to_owned(),
            passage: Some(12),
            until: Some(40),
            query: "x y".to_owned(),
        };
        let questions = QuestionState {
            filter: QuestionFilter {
                document: Some("kst-31476-24".to_owned()),
                fractie: Some("VVD".to_owned()),
                theme: Some("«Het systeem» & meer".to_owned()),
                state: Some(AnswerState::Addressed),
                unsure: false,
            },
            group: Some("verder".to_owned()),
        };
        let unsure = QuestionState {
            filter: QuestionFilter {
                unsure: true,
                ..QuestionFilter::default()
            },
            group: None,
        };
        let promises = Standing::ALL.map(|standing| PromiseState {
            filter: LedgerFilter {
                standing: Some(standing),
                who: Some("minister van BZK".to_owned()),
                theme: Some("geld".to_owned()),
                year: Some(2019),
            },
            only: Some("kst-31476-24.12".to_owned()),
            group: Some("geld".to_owned()),
        });
        // An address that was pasted somewhere goes on working.
        let older = QuestionState::read(&Route::parse("#/vragen?fractie=VVD&open=ja"));
        assert_eq!(older.filter.state, Some(AnswerState::NotFound));
        let again = |route: Route| Route::parse(&route.href());
        assert_eq!(SearchState::read(&again(search.route())), search);
        assert_eq!(TimelineState::read(&again(timeline.route())), timeline);
        assert_eq!(Position::read(&again(place.route())), place);
        assert_eq!(QuestionState::read(&again(questions.route())), questions);
        assert_eq!(QuestionState::read(&again(unsure.route())), unsure);
        for promises in promises {
            assert_eq!(PromiseState::read(&again(promises.route())), promises);
        }
        let quote = Route::to(QUOTE).with("q", "“Ja” & […]");
        for route in [quote, search.route(), timeline.route(), place.route()] {
            assert_eq!(again(route.clone()), route);
            let mut framed = route;
            framed.frame = true;
            assert_eq!(again(framed.clone()), framed);
        }
    }

    #[test]
    fn a_frame_stays_one_and_leads_to_the_whole_page() {
        for hash in [
            "#/inbedden/geld",
            "#/inbedden/antwoord/a?passage=1",
            "#/inbedden/document/a?passage=1&tot=9",
        ] {
            let route = Route::parse(hash);
            assert!(route.frame && route.href() == hash, "{hash}");
            assert_eq!(route.around(&Route::to("geld")).href(), "#/inbedden/geld");
        }
        let answer = Route::parse("#/inbedden/antwoord/a?passage=1");
        assert_eq!(answer.whole(), Route::passage("a", 1));
    }

    #[test]
    fn nonsense_is_an_address_and_never_a_panic() {
        let deep = format!("#{}", "/inbedden".repeat(100_000));
        for hash in [
            "#/x/y",
            "#%",
            "#/document/%FF%",
            "#/zoeken?q=%E9&&=&x",
            "#/document/a?passage=-1",
            &deep,
        ] {
            let route = Route::parse(hash);
            assert_eq!(Route::parse(&route.href()), route);
        }
        let place = Position::read(&Route::parse("#/document/a?passage=-1"));
        assert_eq!(place, Position::of("a", None));
    }
}
