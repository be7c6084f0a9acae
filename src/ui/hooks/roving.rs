//! The buttons beside the blocks of a document: one stop for the Tab key, not one for each of two hundred. From there the
//! arrows lead to the next and the one before, Home and End to the first and the last (WAI-ARIA, "roving tabindex").

use super::{focus, in_browser};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// All of these buttons.
const BUTTONS: &str = ".block__button";
/// The one that stops the Tab key.
const STOP: &str = ".block__button[tabindex='0']";

/// What to call at a key, in the document with this id. While the reader goes through the page, the stop is beside the block that had the focus last.
#[hook]
pub(crate) fn use_roving(document: &str) -> Callback<KeyboardEvent> {
    use_effect_with(document.to_owned(), |_| {
        let page = web_sys::window().and_then(|window| window.document());
        let page = page.filter(|_| in_browser());
        if let Some(first) = page.as_ref().and_then(|page| one(page, BUTTONS)) {
            stop_at(&first);
        }
        let listener = page.map(|page| {
            EventListener::new(&page, "focusin", |event| {
                let target = event.target().and_then(|to| to.dyn_into::<Element>().ok());
                let block = target.and_then(|target| target.closest(".block").ok()?);
                let button = block.and_then(|block| block.query_selector(BUTTONS).ok()?);
                if let Some(button) = button {
                    stop_at(&button);
                }
            })
        });
        move || drop(listener)
    });
    use_callback((), |event: KeyboardEvent, ()| {
        let at = event.target().and_then(|to| to.dyn_into::<Element>().ok());
        let at = at.filter(|at| at.matches(BUTTONS).unwrap_or(false));
        if let Some(next) = at.and_then(|at| neighbour(&at, &event.key())) {
            event.prevent_default();
            focus(&next);
            next.scroll_into_view_with_scroll_into_view_options(&nearest());
        }
    })
}

fn one(page: &web_sys::Document, selector: &str) -> Option<Element> {
    page.query_selector(selector).ok().flatten()
}

/// Makes a button the one that stops the Tab key.
fn stop_at(button: &Element) {
    let before = button.owner_document().and_then(|page| one(&page, STOP));
    // An attribute is refused only where its name is none.
    if let Some(before) = before {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = button.set_attribute("tabindex", "0");
}

/// The button to which a key leads.
fn neighbour(at: &Element, key: &str) -> Option<Element> {
    let all = at.owner_document()?.query_selector_all(BUTTONS).ok()?;
    let button = |index: u32| all.get(index)?.dyn_into::<Element>().ok();
    let here = (0..all.length()).find(|index| button(*index).as_ref() == Some(at))?;
    match key {
        "ArrowDown" => button(here + 1),
        "ArrowUp" => button(here.checked_sub(1)?),
        "Home" => button(0),
        "End" => button(all.length().checked_sub(1)?),
        _ => None,
    }
}

fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options
}
