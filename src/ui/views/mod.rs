//! One file a view, and one row here: what it is called, its address, whether other pages can show it, what draws it. The
//! menu, the start view, titles and frames read this table and nothing else.

mod about;
mod commitments;
mod counterpart;
mod documents;
mod money;
mod questions;
mod quote;
mod reader;
mod references;
mod search;
mod selection;
mod start;
mod timeline;
mod unknown;

use super::route::{self, Position, QuestionState, SearchState, TimelineState};
use super::text;
use super::view::{Menu, Needs, View, Views, Width};

/// All views.
pub const VIEWS: Views = Views {
    all: ALL,
    unknown: &UNKNOWN,
};

static UNKNOWN: View = View {
    address: "",
    place: false,
    title: text::UNKNOWN,
    invitation: "",
    menu: Menu::Absent,
    embed: false,
    width: Width::Text,
    needs: Needs::All,
    show: unknown::show,
};

static ALL: &[View] = &[
    View {
        address: "",
        place: false,
        title: text::START,
        invitation: "",
        menu: Menu::Entry,
        embed: false,
        width: Width::Text,
        needs: Needs::First,
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
        show: search::show,
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
        show: questions::show,
    },
    View {
        address: "geld",
        place: false,
        title: text::money::TITLE,
        invitation: text::money::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
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
        show: commitments::show,
    },
    View {
        address: "verwijzingen",
        place: false,
        title: text::references::TITLE,
        invitation: text::references::INVITATION,
        menu: Menu::Entry,
        embed: true,
        width: Width::Text,
        needs: Needs::All,
        show: references::show,
    },
    View {
        address: route::QUOTE,
        place: false,
        title: text::citation::CHECK,
        invitation: text::citation::CHECK_WAY,
        menu: Menu::Absent,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        show: quote::show,
    },
    View {
        address: route::ABOUT,
        place: false,
        title: text::about::TITLE,
        invitation: text::about::INVITATION,
        menu: Menu::Entry,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
        show: about::show,
    },
    View {
        address: route::SELECTION,
        place: false,
        title: text::embed::SELECTION,
        invitation: "",
        menu: Menu::Absent,
        embed: false,
        width: Width::Text,
        needs: Needs::All,
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
        show: counterpart::show,
    },
];
