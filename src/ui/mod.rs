//! The page: views over an [`Explorer`], in Yew.
//!
//! `views` is the only place that knows all views; `route` holds addresses as plain data; `text` every Dutch sentence of
//! ours; `hooks` talk to the browser; `components` and `charts` are shared by `views`. State lives in the address; what does not belong
//! there lives in the component that shows it.

mod app;
pub mod charts;
mod components;
mod hooks;
mod kept;
mod later;
mod own;
mod record;
pub mod route;
mod shared;
mod surroundings;
pub mod text;
pub mod view;
pub mod views;

use crate::Error;
use crate::explorer::Explorer;
use std::cell::RefCell;
use std::future::Future;
use yew::AppHandle;

pub use app::{App, Loaded, Shell, ShellProps};
pub use shared::{Shared, use_explorer};
pub use surroundings::offer;

/// Puts the page of a collection into an element; the options say what is beside it (`surroundings`).
pub fn mount(
    element: web_sys::Element,
    collection: impl Future<Output = Result<Explorer, Error>> + 'static,
    options: &wasm_bindgen::JsValue,
) {
    // A page whose element was taken out of the document hears nothing any more.
    leave();
    let kept = surroundings::remember(&element, options);
    kept::begin(kept.as_deref());
    let page = yew::Renderer::<App>::with_root_and_props(element, app::Props::of(collection));
    SHOWN.set(Some(page.render()));
}

/// Takes the page away again: what it listens to, and what it drew.
pub fn leave() {
    if let Some(before) = SHOWN.take() {
        before.destroy();
    }
}

thread_local! {
    /// The page that is shown.
    static SHOWN: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Shows panics in the browser's console, the only place that is left when the page itself has broken down.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into())
    }));
}
