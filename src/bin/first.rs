//! What the page loads first: the start and the search, from a collection that the build has parsed. The whole program
//! follows (`www/start.js`), is mounted in its place, and [`leave`] takes this one away.
//!
//! It is the page without the feature `whole`: the compiler leaves out what nothing calls then, parsers, facts and most
//! views. So nobody has to say which function belongs where.
#![forbid(unsafe_code)]

use beleidsspoor::{api, ui};
use wasm_bindgen::prelude::*;

fn main() {
    ui::report_panics();
}

/// Puts the page into an element, as the whole program's `mount` does. `{later}` brings that one: `() => Promise`.
///
/// # Errors
/// An `Error` with a code where the options name no collection.
#[wasm_bindgen]
pub fn mount(element: web_sys::Element, options: &JsValue) -> Result<(), JsValue> {
    ui::mount(element, api::explorer(api::origin(options)?), options);
    Ok(())
}

/// Takes the page away again.
#[wasm_bindgen]
pub fn leave() {
    ui::leave();
}
