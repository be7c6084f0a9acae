//! One file a view, and one row here: what it is called, its address, whether other pages can show it, what draws it. The
//! menu, the start view, titles and frames read this table and nothing else.

mod about;
mod answers;
mod commitments;
mod contradictions;
mod counterpart;
mod documents;
mod english;
mod money;
mod own;
mod questions;
mod quote;
mod reader;
mod references;
mod search;
mod selection;
mod start;
mod terms;
mod theme;
mod themes;
mod timeline;
mod unknown;

use super::route::{self, Position, QuestionState, ReferenceState, SearchState, TimelineState};
use super::text;
use super::view::{Menu, Needs, View, Views, Width, always};
use crate::explorer::Explorer;

/// All views. What the page loads first (no `whole`) names them all and has those that need no more.
pub const VIEWS: Views = if cfg!(feature = "whole") {
    Views {
        all: &ALL_SHOWN,
        unknown: &UNKNOWN_SHOWN,
    }
} else {
    Views {
        all: &FIRST,
        unknown: &FIRST_UNKNOWN,
    }
};

static ALL_SHOWN: [View; COUNT] = ALL;
static UNKNOWN_SHOWN: View = UNKNOWN;
static FIRST: [View; COUNT] = first(ALL);
static FIRST_UNKNOWN: View = UNKNOWN.waiting();

/// The views as the first part of the page has them: the compiler drops what draws the others.
const fn first(mut views: [View; COUNT]) -> [View; COUNT] {
    let mut rest: &mut [View] = &mut views;
    while let Some((view, behind)) = rest.split_first_mut() {
        if matches!(view.needs, Needs::All) {
            *view = view.waiting();
        }
        rest = behind;
    }
    views
}

const UNKNOWN: View = View {
    address: "",
    place: false,
    title: text::UNKNOWN,
    invitation: "",
    menu: Menu::Absent,
    embed: false,
    width: Width::Text,
    needs: Needs::All,
    has: always,
    parts: None,
    show: unknown::show,
};

/// How many there are.
const COUNT: usize = 20;

const ALL: [View; COUNT] = [
    View {
        address: "",
        place: false,
        title: text::START,
        invitation: "",
        menu: Menu::Entry,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: start::show,
    },
    View {
        address: SearchState::VIEW,
        place: false,
        title: text::search::TITLE,
        invitation: text::search::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::Sometimes(search::needs_all),
        has: always,
        parts: None,
        show: search::show,
    },
    View {
        address: route::ANSWERS,
        place: false,
        title: text::answers::TITLE,
        invitation: text::answers::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: Explorer::has_answers,
        parts: Some(answers::parts),
        show: answers::show,
    },
    View {
        address: route::THEMES,
        place: false,
        title: text::themes::TITLE,
        invitation: text::themes::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: Explorer::has_themes,
        parts: Some(themes::parts),
        show: themes::show,
    },
    View {
        address: route::THEME,
        place: true,
        title: text::themes::ONE,
        invitation: "",
        menu: Menu::Under(route::THEMES),
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: Explorer::has_themes,
        parts: Some(theme::parts),
        show: theme::show,
    },
    View {
        address: TimelineState::VIEW,
        place: false,
        title: text::timeline::TITLE,
        invitation: text::timeline::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Wide,
        needs: Needs::All,
        has: always,
        parts: None,
        show: timeline::show,
    },
    View {
        address: route::DOCUMENTS,
        place: false,
        title: text::documents::TITLE,
        invitation: text::documents::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::First,
        has: always,
        parts: None,
        show: documents::show,
    },
    View {
        address: Position::VIEW,
        place: true,
        title: text::documents::TITLE,
        invitation: "",
        menu: Menu::Under(route::DOCUMENTS),
        embed: true,
        width: Width::Reader,
        needs: Needs::All,
        has: always,
        parts: None,
        show: reader::show,
    },
    View {
        address: QuestionState::VIEW,
        place: false,
        title: text::questions::TITLE,
        invitation: text::questions::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: questions::show,
    },
    View {
        address: route::MONEY,
        place: false,
        title: text::money::TITLE,
        invitation: text::money::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: money::show,
    },
    View {
        address: "toezeggingen",
        place: false,
        title: text::commitments::TITLE,
        invitation: text::commitments::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: commitments::show,
    },
    View {
        address: route::CONTRADICTIONS,
        place: false,
        title: text::contradictions::TITLE,
        invitation: text::contradictions::INVITATION,
        menu: Menu::Folded,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: Explorer::has_contradictions,
        parts: Some(contradictions::parts),
        show: contradictions::show,
    },
    View {
        address: route::TERMS,
        place: false,
        title: text::terms::TITLE,
        invitation: text::terms::INVITATION,
        menu: Menu::Folded,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: Some(terms::parts),
        show: terms::show,
    },
    View {
        address: ReferenceState::VIEW,
        place: false,
        title: text::references::TITLE,
        invitation: text::references::INVITATION,
        menu: Menu::Folded,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: references::show,
    },
    View {
        address: route::QUOTE,
        place: false,
        title: text::citation::CHECK,
        invitation: text::citation::CHECK_WAY,
        menu: Menu::Folded,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: quote::show,
    },
    View {
        address: route::ABOUT,
        place: false,
        title: text::about::TITLE,
        invitation: text::about::INVITATION,
        menu: Menu::Folded,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: about::show,
    },
    View {
        address: route::ENGLISH,
        place: false,
        title: text::english::TITLE,
        invitation: text::english::INVITATION,
        menu: Menu::Folded,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        has: Explorer::has_english,
        parts: Some(english::parts),
        show: english::show,
    },
    View {
        address: route::OWN,
        place: false,
        title: text::own::TITLE,
        invitation: text::own::INVITATION,
        menu: Menu::Folded,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: own::show,
    },
    View {
        address: route::SELECTION,
        place: false,
        title: text::embed::SELECTION,
        invitation: "",
        menu: Menu::Folded,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: selection::show,
    },
    View {
        address: route::COUNTERPART,
        place: true,
        title: text::documents::TITLE,
        invitation: "",
        menu: Menu::Absent,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        has: always,
        parts: None,
        show: counterpart::show,
    },
];
