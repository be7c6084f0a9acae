//! The page: views over an [`Explorer`], in Yew.
//!
//! `route` is the only place that knows all views; `text` holds every Dutch sentence of ours; `hooks` talk to the
//! browser; `components` are shared by `views`. State lives in the address; what does not belong there lives in the
//! component that shows it.

mod app;
mod components;
pub mod embedding;
mod hooks;
mod kept;
mod later;
pub mod route;
mod surroundings;
pub mod text;
pub mod views;

use crate::api::Origin;
use crate::explorer::Explorer;
use std::rc::Rc;
use yew::prelude::*;

pub use app::{App, Loaded, Shell, ShellProps};

/// The opened collection, compared by identity.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Explorer>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The opened collection, inside a view.
#[hook]
pub fn use_explorer() -> Rc<Explorer> {
    use_context::<Shared>()
        .map(|shared| shared.0)
        .unwrap_or_default()
}

/// Puts the page into an element; the options say what is beside it ([`surroundings`]).
pub(crate) fn mount(element: web_sys::Element, origin: Origin, options: &wasm_bindgen::JsValue) {
    surroundings::remember(options);
    yew::Renderer::<App>::with_root_and_props(element, app::Props { origin }).render();
}

/// Shows panics in the browser's console, the only place that is left when the page itself has broken down.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into())
    }));
}
