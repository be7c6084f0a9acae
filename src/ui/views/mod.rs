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

const UNKNOWN: View = PLAIN;

/// What a row need not say.
const PLAIN: View = View {
    address: "",
    place: false,
    title: text::UNKNOWN,
    invitation: "",
    sought: &[],
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
        title: text::START,
        menu: Menu::Entry,
        show: start::show,
        ..PLAIN
    },
    View {
        address: SearchState::VIEW,
        title: text::search::TITLE,
        invitation: text::search::INVITATION,
        menu: Menu::Entry,
        embed: true,
        needs: Needs::Sometimes(search::needs_all),
        show: search::show,
        ..PLAIN
    },
    View {
        address: route::ANSWERS,
        title: text::answers::TITLE,
        invitation: text::answers::INVITATION,
        menu: Menu::Entry,
        embed: true,
        has: Explorer::has_answers,
        parts: Some(answers::parts),
        show: answers::show,
        ..PLAIN
    },
    View {
        address: route::THEMES,
        title: text::themes::TITLE,
        invitation: text::themes::INVITATION,
        menu: Menu::Entry,
        embed: true,
        has: Explorer::has_themes,
        parts: Some(themes::parts),
        show: themes::show,
        ..PLAIN
    },
    View {
        address: route::THEME,
        place: true,
        title: text::themes::ONE,
        menu: Menu::Under(route::THEMES),
        embed: true,
        has: Explorer::has_themes,
        parts: Some(theme::parts),
        show: theme::show,
        ..PLAIN
    },
    View {
        address: TimelineState::VIEW,
        title: text::timeline::TITLE,
        invitation: text::timeline::INVITATION,
        sought: text::timeline::SOUGHT,
        menu: Menu::Entry,
        embed: true,
        width: Width::Wide,
        show: timeline::show,
        ..PLAIN
    },
    View {
        address: route::DOCUMENTS,
        title: text::documents::TITLE,
        invitation: text::documents::INVITATION,
        menu: Menu::Entry,
        embed: true,
        needs: Needs::First,
        show: documents::show,
        ..PLAIN
    },
    View {
        address: Position::VIEW,
        place: true,
        title: text::documents::TITLE,
        menu: Menu::Under(route::DOCUMENTS),
        embed: true,
        width: Width::Reader,
        show: reader::show,
        ..PLAIN
    },
    View {
        address: QuestionState::VIEW,
        title: text::questions::TITLE,
        invitation: text::questions::INVITATION,
        sought: text::questions::SOUGHT,
        menu: Menu::Entry,
        embed: true,
        show: questions::show,
        ..PLAIN
    },
    View {
        address: route::MONEY,
        title: text::money::TITLE,
        invitation: text::money::INVITATION,
        sought: text::money::SOUGHT,
        menu: Menu::Entry,
        embed: true,
        show: money::show,
        ..PLAIN
    },
    View {
        address: "toezeggingen",
        title: text::commitments::TITLE,
        invitation: text::commitments::INVITATION,
        sought: text::commitments::SOUGHT,
        menu: Menu::Entry,
        embed: true,
        show: commitments::show,
        ..PLAIN
    },
    View {
        address: route::CONTRADICTIONS,
        title: text::contradictions::TITLE,
        invitation: text::contradictions::INVITATION,
        sought: text::contradictions::SOUGHT,
        menu: Menu::Folded,
        embed: true,
        has: Explorer::has_contradictions,
        parts: Some(contradictions::parts),
        show: contradictions::show,
        ..PLAIN
    },
    View {
        address: route::TERMS,
        title: text::terms::TITLE,
        invitation: text::terms::INVITATION,
        sought: text::terms::SOUGHT,
        menu: Menu::Folded,
        embed: true,
        parts: Some(terms::parts),
        show: terms::show,
        ..PLAIN
    },
    View {
        address: ReferenceState::VIEW,
        title: text::references::TITLE,
        invitation: text::references::INVITATION,
        sought: text::references::SOUGHT,
        menu: Menu::Folded,
        embed: true,
        show: references::show,
        ..PLAIN
    },
    View {
        address: route::QUOTE,
        title: text::citation::CHECK,
        invitation: text::citation::CHECK_WAY,
        menu: Menu::Folded,
        show: quote::show,
        ..PLAIN
    },
    View {
        address: route::ABOUT,
        title: text::about::TITLE,
        invitation: text::about::INVITATION,
        menu: Menu::Folded,
        show: about::show,
        ..PLAIN
    },
    View {
        address: route::ENGLISH,
        title: text::english::TITLE,
        invitation: text::english::INVITATION,
        menu: Menu::Folded,
        embed: true,
        has: Explorer::has_english,
        parts: Some(english::parts),
        show: english::show,
        ..PLAIN
    },
    View {
        address: route::OWN,
        title: text::own::TITLE,
        invitation: text::own::INVITATION,
        menu: Menu::Folded,
        show: own::show,
        ..PLAIN
    },
    View {
        address: route::SELECTION,
        title: text::embed::SELECTION,
        menu: Menu::Folded,
        show: selection::show,
        ..PLAIN
    },
    View {
        address: route::COUNTERPART,
        place: true,
        title: text::documents::TITLE,
        show: counterpart::show,
        ..PLAIN
    },
];
