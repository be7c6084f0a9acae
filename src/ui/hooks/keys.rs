//! Keys of the search: `/` leads to the box, arrows through the hits, Escape back.

use super::{element, focus, in_browser};
use crate::web::storage;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The search box.
const BOX: &str = "zoekveld";
/// Where this browser keeps that the reader does not want `/` to be a key of ours: who speaks to a computer, or hits keys by
/// accident, must be able to switch it off (WCAG 2.1.4).
const SLASH: &str = "beleidsspoor:zonder-schuine-streep";
/// Links of hits.
const HITS: &str = "a.hit__link";

/// Listens while the page is there.
#[hook]
pub(crate) fn use_search_keys() {
    use_effect_with((), |()| {
        let listener = web_sys::window().filter(|_| in_browser()).map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, |event| {
                if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>()
                    && !(event.ctrl_key() || event.meta_key() || event.alt_key())
                    && pressed(&event.key())
                {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

thread_local! {
    /// What the reader chose here, also where nothing can be stored: then it holds until the page is left.
    static CHOSEN: Cell<Option<bool>> = const { Cell::new(None) };
}

/// Whether `/` leads to the search box.
pub(crate) fn slash_is_on() -> bool {
    let stored = || !(in_browser() && matches!(storage::read(SLASH), Ok(Some(_))));
    CHOSEN.get().unwrap_or_else(stored)
}

/// Has `/` lead to the search box, or not.
pub(crate) fn choose_slash(is_on: bool) {
    CHOSEN.set(Some(is_on));
    // Where it cannot be stored it was chosen for this page.
    let _ = if is_on {
        storage::remove(SLASH)
    } else {
        storage::write(SLASH, "1")
    };
}

/// Does what a key asks for; says whether it did anything.
fn pressed(key: &str) -> bool {
    let Some(page) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let Some(active) = page.active_element() else {
        return false;
    };
    let typing = matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT");
    let (in_box, on_hit) = (active.id() == BOX, active.matches(HITS).unwrap_or(false));
    match key {
        "/" if !typing && slash_is_on() => focus_box(),
        "Escape" if on_hit => focus_box(),
        "ArrowDown" | "ArrowUp" if in_box || on_hit => {
            let Ok(hits) = page.query_selector_all(HITS) else {
                return false;
            };
            let hits: Vec<web_sys::Element> = (0..hits.length())
                .filter_map(|at| hits.get(at)?.dyn_into().ok())
                .collect();
            let at = hits.iter().position(|hit| *hit == active);
            let next = match (at, key) {
                (None, "ArrowDown") => 0,
                (None, _) => return false,
                (Some(0), "ArrowUp") => return focus_box(),
                (Some(at), "ArrowUp") => at - 1,
                (Some(at), _) => at + 1,
            };
            let Some(hit) = hits.get(next) else {
                return false;
            };
            hit.scroll_into_view_with_scroll_into_view_options(&nearest());
            focus(hit);
            true
        }
        _ => false,
    }
}

/// Scrolls no farther than needed.
fn nearest() -> web_sys::ScrollIntoViewOptions {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options
}

fn focus_box() -> bool {
    let Some(field) = element(BOX) else {
        return false;
    };
    focus(&field);
    if let Some(field) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        field.select();
    }
    true
}
