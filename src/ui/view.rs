//! What a view declares of itself. The table of all of them is `views::VIEWS`; whoever stands below it and lists views
//! (menu, start view, embedding) is given the table.

use super::route::{Route, SearchState};
use crate::explorer::Explorer;
use yew::prelude::*;

/// A view, as its row declares it.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// First part of its address: `tijdlijn`.
    pub address: &'static str,
    /// Whether something stands behind it: the id of a document.
    pub place: bool,
    /// What it is called, in the menu and in the window's title.
    pub title: &'static str,
    /// What one can do there; empty where the start view does not name it.
    pub invitation: &'static str,
    /// Words, in any form, by which one searches for what it shows: the search leads to it.
    pub sought: &'static [&'static str],
    /// Where it stands in the menu.
    pub menu: Menu,
    /// Whether other pages can show it: every view that says something about the documents.
    pub embed: bool,
    /// How wide it is.
    pub width: Width,
    /// How much of the program it needs.
    pub needs: Needs,
    /// Whether the dossier has anything for it; else there is no such view.
    pub has: fn(&Explorer) -> bool,
    /// What of it other pages can show alone, where its address may name that: `#/inbedden/in-het-kort/<part>`.
    pub parts: Option<fn(&Explorer) -> Vec<String>>,
    /// Draws it.
    pub show: fn(&Page<'_>) -> Html,
}

/// Where a view stands in the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// It has an entry.
    Entry,
    /// It has one among those that are folded ("Meer").
    Folded,
    /// It has none, and belongs to the entry of the view with this address.
    Under(&'static str),
    /// It has none.
    Absent,
}

/// Readers and lists want different widths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// As a text.
    Text,
    /// As a text with something beside it.
    Reader,
    /// As wide as the window.
    Wide,
}

/// How much of the program a view needs, where the program comes in parts.
#[derive(Clone, Copy, Debug)]
pub enum Needs {
    /// What is loaded first.
    First,
    /// All of it.
    All,
    /// All of it, where this says so of the address.
    Sometimes(fn(&Route) -> bool),
}

/// What a view is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The address.
    pub route: &'a Route,
    /// The opened collection.
    pub explorer: &'a Explorer,
    /// All views.
    pub views: Views,
}

/// All views, compared by identity.
#[derive(Clone, Copy, Debug)]
pub struct Views {
    /// In the order in which they are listed.
    pub all: &'static [View],
    /// That of an address that leads nowhere.
    pub unknown: &'static View,
}

impl PartialEq for Views {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.all, other.all)
    }
}

impl Views {
    /// The view that an address leads to.
    pub fn of(self, route: &Route) -> &'static View {
        let found = self.all.iter().find(|view| view.address == route.view);
        found
            .filter(|view| {
                let has_parts = view.parts.is_some() && !view.place;
                has_parts || view.place != route.place.is_empty()
            })
            .filter(|view| !(route.frame && view.address.is_empty()))
            .unwrap_or(self.unknown)
    }

    /// The view that an address leads to in this dossier.
    pub fn here(self, route: &Route, explorer: &Explorer) -> &'static View {
        let view = self.of(route);
        if (view.has)(explorer) {
            view
        } else {
            self.unknown
        }
    }

    /// Where the build has rendered what an address shows in a frame (`inbedden/<view>/[<part>/]`): of every view, and
    /// every part of one, that other pages can show, without choices.
    pub fn rendered_frame(self, route: &Route) -> Option<String> {
        let view = self.of(route);
        // A search is nothing without its words.
        let is_search = route.view == SearchState::VIEW;
        let without_choices = route.without_choices() == *route;
        let is_whole = route.place.is_empty() && !view.place;
        let is_rendered =
            view.embed && !is_search && without_choices && (is_whole || view.parts.is_some());
        let path = route.whole().path();
        is_rendered.then(|| format!("inbedden{}/", path.trim_start_matches('#')))
    }

    /// All addresses of this dossier that [`Self::rendered_frame`] knows.
    pub fn rendered_frames(self, explorer: &Explorer) -> Vec<Route> {
        let framed = self
            .all
            .iter()
            .filter(|view| view.embed && (view.has)(explorer));
        let routes = framed.flat_map(|view| {
            let whole = (!view.place).then(|| view.route());
            let parts = view.parts.map(|parts| parts(explorer)).unwrap_or_default();
            let part = |part: String| Route::part(view.address, &part);
            whole.into_iter().chain(parts.into_iter().map(part))
        });
        routes
            .filter(|route| self.rendered_frame(route).is_some())
            .collect()
    }

    /// Those with an entry in the menu, those that are folded last.
    pub fn menu(self) -> impl Iterator<Item = &'static View> {
        let of = move |menu: Menu| self.all.iter().filter(move |view| view.menu == menu);
        of(Menu::Entry).chain(of(Menu::Folded))
    }
}

impl View {
    /// Its address without choices.
    pub fn route(&self) -> Route {
        Route::to(self.address)
    }

    /// The same where the program cannot draw it: the page waits for the program that can.
    pub(super) const fn waiting(self) -> Self {
        Self {
            parts: None,
            show: nothing,
            ..self
        }
    }

    /// Whether its entry of the menu is that of the other view too.
    pub fn is_entry_of(&self, other: &Self) -> bool {
        self.address == other.address || other.menu == Menu::Under(self.address)
    }

    /// Whether an address of it needs all of the program.
    pub fn needs_all(&self, route: &Route) -> bool {
        match self.needs {
            _ if route.frame => true,
            Needs::First => false,
            Needs::All => true,
            Needs::Sometimes(needs) => needs(route),
        }
    }

    /// The class of the main element.
    pub fn class(&self, route: &Route) -> &'static str {
        match self.width {
            _ if route.frame => "main main--frame",
            Width::Text => "main",
            Width::Reader => "main main--reader",
            Width::Wide => "main main--wide",
        }
    }
}

fn nothing(_: &Page<'_>) -> Html {
    Html::default()
}

/// Of a view that shows what any dossier has.
pub const fn always(_: &Explorer) -> bool {
    true
}

/// All views, inside a component.
#[hook]
pub fn use_views() -> Option<Views> {
    use_context::<Views>()
}
