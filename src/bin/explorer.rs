//! The wasm program: the JavaScript interface, and the page that the exported [`mount`] puts into an element.
#![forbid(unsafe_code)]

use beleidsspoor::{api, ui};
use js_sys::Object;
use wasm_bindgen::prelude::*;

fn main() {
    ui::report_panics();
}

/// Puts the page into an element. `{collection: address or bytes}` names another collection than the built-in one.
///
/// What else the options may hold is what the page around it offers (`ui::surroundings`). Where an offer is missing, so is the
/// entry for it.
///
/// # Errors
/// An `Error` with a code where the options are no such object.
#[wasm_bindgen]
pub fn mount(
    element: web_sys::Element,
    #[wasm_bindgen(unchecked_optional_param_type = "MountOptions | null")] options: Option<Object>,
) -> Result<(), JsValue> {
    let options = options.map_or(JsValue::UNDEFINED, JsValue::from);
    ui::mount(element, api::explorer(api::origin(&options)?), &options);
    Ok(())
}
