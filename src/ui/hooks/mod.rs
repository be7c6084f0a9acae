//! What views need of the browser. Each does nothing where there is no browser, so that views render natively too.

mod address;
mod clipboard;
mod drop;
mod head;
mod keys;
mod printing;
mod reading;
mod roving;
mod stay;
mod told;

pub(crate) use address::{
    current, focus, focus_main, go, is_chosen_here, push, replace, use_height_again, use_route,
    use_title,
};
pub(crate) use clipboard::use_copied;
pub(crate) use drop::use_drop;
pub(crate) use head::use_head;
pub(crate) use keys::{choose_slash, slash_is_on, use_search_keys};
pub(crate) use printing::use_print;
pub(crate) use reading::{BLOCK, use_reading_place};
pub(crate) use roving::use_roving;
pub(crate) use stay::stay;
pub(crate) use told::use_told;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Whether a `<details>` is open, and what it calls when that changes: what it holds is made when it is asked for.
#[hook]
pub(crate) fn use_details() -> (bool, Callback<Event>) {
    let open = use_state_eq(|| false);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| open.set(is_open(&event)))
    };
    (*open, ontoggle)
}

/// Whether the `<details>` that tells of a change is open now.
pub(crate) fn is_open(event: &Event) -> bool {
    let details = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// The element with this id.
pub(crate) fn element(id: &str) -> Option<web_sys::Element> {
    if !in_browser() {
        return None;
    }
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// The address of this page, up to the hash.
pub(crate) fn own_address() -> String {
    let href = if in_browser() {
        web_sys::window().and_then(|window| window.location().href().ok())
    } else {
        None
    };
    before_hash(href)
}

/// The address that links for others begin with, up to the hash: the site's own where the page names it, also from an
/// offline file; in a frame that of the page around which it is built.
pub(crate) fn page_address() -> String {
    let page = if in_browser() {
        web_sys::window().and_then(|window| window.document())
    } else {
        None
    };
    let canonical = page
        .as_ref()
        .and_then(|page| page.query_selector("link[rel=canonical]").ok().flatten());
    let named = canonical.and_then(|link| link.get_attribute("href"));
    before_hash(named.or_else(|| page?.base_uri().ok().flatten()))
}

fn before_hash(address: Option<String>) -> String {
    address
        .unwrap_or_default()
        .split('#')
        .next()
        .unwrap_or_default()
        .to_owned()
}

/// Whether the window has room for a margin beside the text (the width at which the style sheet makes one).
pub(crate) fn is_wide() -> bool {
    let query = |window: web_sys::Window| window.match_media("(min-width: 64rem)").ok().flatten();
    !in_browser()
        || web_sys::window()
            .and_then(query)
            .is_none_or(|found| found.matches())
}

/// Whether the program runs in a browser.
pub(crate) const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
