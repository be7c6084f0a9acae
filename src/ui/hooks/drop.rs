//! Files that are dropped on the page, wherever: they are the reader's own papers.

use super::address::{current, go};
use super::in_browser;
use crate::ui::route::{OWN, Route};
use crate::web::offered::property;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Takes files that are dropped anywhere, and leads to the view of them.
#[hook]
pub(crate) fn use_drop(active: bool, take: fn(&JsValue)) {
    use_effect_with(active, move |active| {
        let window = web_sys::window().filter(|_| in_browser() && *active);
        let listeners = window.map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            // Only who says so over what is dragged is told that it was dropped.
            let over = EventListener::new_with_options(&window, "dragover", options, |event| {
                if has_files(event) {
                    event.prevent_default();
                }
            });
            let dropped = EventListener::new_with_options(&window, "drop", options, move |event| {
                if !has_files(event) {
                    return;
                }
                event.prevent_default();
                take(&property(&property(event, "dataTransfer"), "files"));
                if current().view != OWN {
                    go(&Route::to(OWN));
                }
            });
            [over, dropped]
        });
        move || drop(listeners)
    });
}

/// Whether it is files that are dragged, and not a link or words.
fn has_files(event: &Event) -> bool {
    let types = property(&property(event, "dataTransfer"), "types");
    js_sys::Array::is_array(&types) && js_sys::Array::from(&types).includes(&"Files".into(), 0)
}
