//! What views need of the browser. Each does nothing where there is no browser, so that views render natively too.

mod address;
mod clipboard;
mod reading;

pub(crate) use address::{current, focus, focus_main, go, push, replace, use_route};
pub(crate) use clipboard::use_copied;
pub(crate) use reading::{BLOCK, use_reading_place};

/// The element with this id.
pub(crate) fn element(id: &str) -> Option<web_sys::Element> {
    if !in_browser() {
        return None;
    }
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// The address of this page, up to the hash.
pub(crate) fn own_address() -> String {
    let href = if in_browser() { web_sys::window().and_then(|window| window.location().href().ok()) } else { None };
    before_hash(href)
}

/// The address that links for others begin with, up to the hash: the site's own where the page names it, also from an
/// offline file; in a frame that of the page around which it is built.
pub(crate) fn page_address() -> String {
    let page = if in_browser() { web_sys::window().and_then(|window| window.document()) } else { None };
    let canonical = page.as_ref().and_then(|page| page.query_selector("link[rel=canonical]").ok().flatten());
    let named = canonical.and_then(|link| link.get_attribute("href"));
    before_hash(named.or_else(|| page?.base_uri().ok().flatten()))
}

fn before_hash(address: Option<String>) -> String {
    address.unwrap_or_default().split('#').next().unwrap_or_default().to_owned()
}

/// Whether the window has room for a margin beside the text (the width at which the style sheet makes one).
pub(crate) fn is_wide() -> bool {
    let query = |window: web_sys::Window| window.match_media("(min-width: 64rem)").ok().flatten();
    !in_browser() || web_sys::window().and_then(query).is_none_or(|found| found.matches())
}

/// Whether the program runs in a browser.
pub(crate) const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
