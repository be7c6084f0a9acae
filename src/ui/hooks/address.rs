//! The page follows its address, and comes back to where the reader was.

use super::{element, in_browser, own_address};
use crate::ui::route::{Position, Route};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Told to the window when an address was replaced, which the browser itself does not tell.
const REPLACED: &str = "beleidsspoor:replaced";

/// How the reader came to an address.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Arrival {
    /// The page was opened here.
    First,
    /// A link was followed.
    New,
    /// The reader came back to where the page stood at this height.
    Back(f64),
    /// The address changed while the reader stayed, as when typing.
    Replaced,
}

/// The address now, as a route; the component is drawn again whenever it changes.
#[hook]
pub(crate) fn use_route() -> Route {
    let shown = use_state(|| (current(), Arrival::First));
    {
        let shown = shown.setter();
        use_effect_with((), move |()| follow(shown));
    }
    let (route, arrival) = (*shown).clone();
    use_effect_with((route.clone(), arrival), |(route, arrival)| {
        settle(route, *arrival)
    });
    route
}

thread_local! {
    /// Where the page is already while its address does not say so yet, and what the address said then: whoever has
    /// followed a link since is where that leads.
    static AHEAD: RefCell<Option<(String, Route)>> = const { RefCell::new(None) };
}

/// Where the page is now, also before it was drawn anew.
pub(crate) fn current() -> Route {
    let hash = hash();
    let ahead = AHEAD
        .with_borrow(Clone::clone)
        .filter(|(before, _)| *before == hash);
    ahead.map_or_else(|| Route::parse(&hash), |(_, route)| route)
}

/// Whether the page is drawn for a choice that was made in it just now. Not so after "back", which finds the very line
/// where one was, and not in a frame, which is as high as what it holds.
pub(crate) fn is_chosen_here() -> bool {
    AHEAD.with_borrow(|ahead| ahead.as_ref().is_some_and(|(_, route)| !route.frame))
}

fn hash() -> String {
    let hash = if in_browser() {
        web_sys::window().and_then(|window| window.location().hash().ok())
    } else {
        None
    };
    hash.unwrap_or_default()
}

/// Follows a link.
pub(crate) fn go(route: &Route) {
    catch_up();
    if let Some(window) = web_sys::window() {
        // Setting a hash fails only in documents that are gone.
        let _ = window.location().set_hash(&current().around(route).href());
    }
}

/// Changes the address without a new entry in the history: "back" skips what was typed letter by letter. The page is
/// drawn first, for writing an address can take the browser as long.
pub(crate) fn replace(route: &Route) {
    // A frame stays a frame, whatever its view chooses. As the address will be read.
    let route = Route::parse(&current().around(route).href());
    let waits = AHEAD.replace(Some((hash(), route))).is_some();
    tell();
    if !waits {
        Timeout::new(0, catch_up).forget();
    }
}

/// Writes into the address where the page is already.
fn catch_up() {
    let Some((_, route)) = AHEAD.take().filter(|(before, _)| *before == hash()) else {
        return;
    };
    write(&route, |history, href| {
        let key = history.state().unwrap_or(JsValue::NULL);
        history.replace_state_with_url(&key, "", Some(href))
    });
}

/// Goes to another view while the reader types on. Following a link would tell the page too late: what was typed in
/// the meantime would be drawn over.
pub(crate) fn push(route: &Route) {
    catch_up();
    write(&current().around(route), |history, href| {
        history.push_state_with_url(&new_key().into(), "", Some(href))
    });
    tell();
}

/// Changes the address; the whole of it, since a frame's page has a base of its own.
fn write(route: &Route, change: fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let address = format!("{}{}", own_address(), route.href());
    let history = web_sys::window().and_then(|window| window.history().ok());
    if history.is_none_or(|history| change(&history, &address).is_err()) {
        go(route);
    }
}

/// Tells the page at once, which the browser itself does not do.
fn tell() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(REPLACED)) {
        // No listener of ours throws.
        let _ = window.dispatch_event(&event);
    }
}

/// Heights by history entry, so that "back" leads back to the same line.
#[derive(Default)]
struct Heights {
    entry: String,
    known: HashMap<String, f64>,
}

fn follow(shown: UseStateSetter<(Route, Arrival)>) -> impl FnOnce() {
    let heights = Rc::new(RefCell::new(Heights {
        entry: entry().0,
        ..Heights::default()
    }));
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // Where the browser refuses, it restores the height by itself.
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    let listeners = web_sys::window().map(|window| {
        let scrolled = Rc::clone(&heights);
        let on_scroll = EventListener::new(&window, "scroll", move |_| {
            remember(&mut scrolled.borrow_mut())
        });
        let (replaced, here) = (shown.clone(), Rc::clone(&heights));
        let on_replace = EventListener::new(&window, REPLACED, move |_| {
            here.borrow_mut().entry = entry().0;
            replaced.set((current(), Arrival::Replaced));
        });
        let on_change = EventListener::new(&window, "hashchange", move |_| {
            let (key, new) = entry();
            let mut heights = heights.borrow_mut();
            let height = heights.known.get(&key).copied().filter(|_| !new);
            heights.entry = key;
            shown.set((current(), height.map_or(Arrival::New, Arrival::Back)));
        });
        [on_scroll, on_replace, on_change]
    });
    move || drop(listeners)
}

fn remember(heights: &mut Heights) {
    let height = web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or(0.0);
    heights.known.insert(heights.entry.clone(), height);
}

/// The key of the history entry where the page is, and whether it was made just now.
fn entry() -> (String, bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return (String::new(), false);
    };
    if let Some(key) = history.state().ok().and_then(|state| state.as_string()) {
        return (key, false);
    }
    let key = new_key();
    // In a sandboxed frame this may be refused: then every arrival is a new one.
    let _ = history.replace_state_with_url(&key.clone().into(), "", None);
    (key, true)
}

/// A name for a new history entry.
fn new_key() -> String {
    ((js_sys::Math::random() * f64::from(u32::MAX)) as u32).to_string()
}

/// Gives the window its title; where there is none it keeps the one it has.
#[hook]
pub(crate) fn use_title(title: Option<String>) {
    use_effect_with(title, |title| {
        let page = web_sys::window().and_then(|window| window.document());
        if let (Some(page), Some(title)) = (page, title) {
            page.set_title(title);
        }
    });
}

/// After drawing: the height, and the focus for those who hear the page.
fn settle(route: &Route, arrival: Arrival) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let leads_to_passage =
        !route.frame && route.view == Position::VIEW && Position::read(route).passage.is_some();
    // A part of the view that the address names has the focus and is in sight already (`components::arrive`).
    let leads_to_part = !route.place.is_empty() && element(&route.place).is_some();
    match arrival {
        Arrival::Back(height) => window.scroll_to_with_x_and_y(0.0, height),
        Arrival::New if !leads_to_passage && !leads_to_part => {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
        _ => {}
    }
}

/// Moves the focus to the view's heading, unless the reader is typing a query.
fn focus_heading() {
    let page = web_sys::window().and_then(|window| window.document());
    let typing = page
        .as_ref()
        .and_then(|page| page.active_element())
        .is_some_and(|active| active.id() == "zoekveld");
    let heading = page.and_then(|page| page.query_selector("main h1").ok().flatten());
    if let (false, Some(heading)) = (typing, heading) {
        focus(&heading);
    }
}

/// Moves the focus to the content, past header and menu. The page moves only where the content does not begin in the upper
/// half of the window: who sees both keeps the search box in sight.
pub(crate) fn focus_main() {
    let Some(main) = element("inhoud") else {
        return;
    };
    focus(&main);
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    if !(0.0..height / 2.0).contains(&main.get_bounding_client_rect().top()) {
        main.scroll_into_view();
    }
}

/// Moves the focus to an element without scrolling.
pub(crate) fn focus(element: &web_sys::Element) {
    use wasm_bindgen::JsCast;
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}
