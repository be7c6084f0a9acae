//! The page follows its address, and comes back to where the reader was.

use super::{element, in_browser, own_address};
use crate::ui::route::{Position, Route};
use crate::ui::surroundings::surroundings;
use fnv::FnvHashMap;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
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
    /// Where the link leads by which the reader left the entry to which "back" has just led.
    static LEFT_BY: RefCell<Option<String>> = const { RefCell::new(None) };
    /// The last address of ours, from `#` on.
    static OURS: RefCell<String> = const { RefCell::new(String::new()) };
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

/// The part of the address from `#` on. One that is none of ours, such as a link of the page around us, leaves us where we
/// are; and where that page keeps its address to itself, ours is known here alone.
fn hash() -> String {
    if !in_browser() {
        return String::new();
    }
    if surroundings().address {
        let now = web_sys::window().and_then(|window| window.location().hash().ok());
        if let Some(now) = now.filter(|now| is_ours(now)) {
            OURS.set(now);
        }
    }
    OURS.with_borrow(Clone::clone)
}

/// Whether an address can be one of a view.
fn is_ours(hash: &str) -> bool {
    let escaped = |start: &str| start.eq_ignore_ascii_case("#%2F");
    hash.len() < 2 || hash.starts_with("#/") || hash.get(..4).is_some_and(escaped)
}

/// Follows a link.
pub(crate) fn go(route: &Route) {
    catch_up();
    let href = current().around(route).href();
    if !surroundings().address {
        OURS.set(href);
        tell();
    } else if let Some(window) = web_sys::window() {
        // Setting a hash fails only in documents that are gone.
        let _ = window.location().set_hash(&href);
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
    if !surroundings().address {
        OURS.set(route.href());
        return;
    }
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

/// Heights by history entry, so that "back" leads back to the same line, and to the link by which one left.
#[derive(Default)]
struct Heights {
    entry: String,
    known: FnvHashMap<String, f64>,
    left_by: FnvHashMap<String, String>,
}

/// A link of ours that was chosen where the address is not ours to change.
fn chosen_link(event: &web_sys::Event) -> Option<String> {
    let event = event.dyn_ref::<web_sys::MouseEvent>()?;
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
    if elsewhere || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = target.closest("a[href^='#/']:not([target])").ok()??;
    // Others in the document are links of the page around us.
    let is_ours = surroundings()
        .place
        .is_some_and(|place| place.contains(Some(&link)));
    is_ours.then(|| link.get_attribute("href")).flatten()
}

/// Where the link that has the focus leads to.
fn focused_link() -> Option<String> {
    let active = web_sys::window()?.document()?.active_element()?;
    active.get_attribute("href")
}

fn follow(shown: UseStateSetter<(Route, Arrival)>) -> impl FnOnce() {
    let heights = Rc::new(RefCell::new(Heights {
        entry: if surroundings().address {
            entry().key
        } else {
            String::new()
        },
        ..Heights::default()
    }));
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history.filter(|_| surroundings().own) {
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
            if surroundings().address {
                here.borrow_mut().entry = entry().key;
            }
            replaced.set((current(), Arrival::Replaced));
        });
        let on_change = {
            let shown = shown.clone();
            EventListener::new(&window, "hashchange", move |_| {
                let is_ours = |hash: String| surroundings().address && is_ours(&hash);
                if !web_sys::window().is_some_and(|now| now.location().hash().is_ok_and(is_ours)) {
                    return;
                }
                let Entry { key, new } = entry();
                let mut heights = heights.borrow_mut();
                let (left, link) = (heights.entry.clone(), focused_link());
                heights.left_by.extend(link.map(|link| (left, link)));
                let height = heights.known.get(&key).copied().filter(|_| !new);
                LEFT_BY.set(heights.left_by.get(&key).cloned());
                heights.entry = key;
                shown.set((current(), height.map_or(Arrival::New, Arrival::Back)));
            })
        };
        let on_leave = EventListener::new(&window, "pagehide", move |_| keep_height());
        let options = EventListenerOptions::enable_prevent_default();
        let on_click = EventListener::new_with_options(&window, "click", options, move |event| {
            let href = Some(event).filter(|_| !surroundings().address);
            if let Some(href) = href.and_then(chosen_link) {
                event.prevent_default();
                OURS.set(href);
                shown.set((current(), Arrival::New));
            }
        });
        [on_scroll, on_replace, on_change, on_leave, on_click]
    });
    move || drop(listeners)
}

fn remember(heights: &mut Heights) {
    let height = web_sys::window()
        .and_then(|window| window.scroll_y().ok())
        .unwrap_or(0.0);
    heights.known.insert(heights.entry.clone(), height);
}

/// The history entry where the page is.
#[derive(Default)]
struct Entry {
    key: String,
    /// Whether the key was made just now.
    new: bool,
}

fn entry() -> Entry {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else {
        return Entry::default();
    };
    if let Some(key) = history.state().ok().and_then(|state| state.as_string()) {
        return Entry { key, new: false };
    }
    let key = new_key();
    // In a sandboxed frame this may be refused: then every arrival is a new one.
    let _ = history.replace_state_with_url(&key.clone().into(), "", None);
    Entry { key, new: true }
}

/// Where a tab keeps at which height the page was left, and at which entry of its history.
const HEIGHT: &str = "beleidsspoor:hoogte";

/// Before the page is left or loaded anew: its height stays with the entry.
fn keep_height() {
    let window = web_sys::window().filter(|_| surroundings().address);
    let found = window.and_then(|window| {
        let storage = window.session_storage().ok().flatten()?;
        Some((window.scroll_y().ok()?, storage))
    });
    if let Some((height, storage)) = found {
        // Refused in a sandboxed frame, where nobody reloads.
        let _ = storage.set_item(HEIGHT, &format!("{} {height}", entry().key));
    }
}

/// The height at which this entry was left, by a reload or for another page. Told once: one program follows another in the
/// same page, where the reader may have gone on.
fn kept_height() -> Option<f64> {
    let storage = web_sys::window()?.session_storage().ok().flatten()?;
    let kept = storage.get_item(HEIGHT).ok().flatten()?;
    // Where it cannot be removed it could not be kept.
    let _ = storage.remove_item(HEIGHT);
    let (key, height) = kept.split_once(' ')?;
    height.parse().ok().filter(|_| key == entry().key)
}

/// After a reload, once the view is there: to the height at which the page was left.
#[hook]
pub(crate) fn use_height_again(is_there: bool) {
    use_effect_with(is_there, |is_there| {
        let can = *is_there && in_browser() && surroundings().address;
        if let Some(height) = can.then(kept_height).flatten() {
            // A passage that the address names has been brought into sight by now.
            Timeout::new(0, move || scroll_to(height)).forget();
        }
    });
}

fn scroll_to(height: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, height);
    }
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
        let page = page.filter(|_| surroundings().own);
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
        Arrival::Back(height) => {
            window.scroll_to_with_x_and_y(0.0, height);
            focus_left_by();
        }
        Arrival::New if !leads_to_passage && !leads_to_part => {
            window.scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
        _ => {}
    }
}

/// Moves the focus back to the link by which the reader left.
fn focus_left_by() {
    let Some(link) = LEFT_BY.take() else {
        return;
    };
    let page = web_sys::window().and_then(|window| window.document());
    let links = page.and_then(|page| page.query_selector_all("main a[href]").ok());
    let links = links.into_iter().flat_map(|links| {
        (0..links.length()).filter_map(move |at| links.get(at)?.dyn_into::<web_sys::Element>().ok())
    });
    let mut same = links.filter(|found| found.get_attribute("href").as_ref() == Some(&link));
    if let Some(found) = same.next() {
        focus(&found);
        // What lies outside the window is laid out when it comes near, and may be higher than was thought.
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        found.scroll_into_view_with_scroll_into_view_options(&options);
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
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}
