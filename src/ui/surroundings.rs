//! What the page that mounted us offers: addresses beside it, and a way to save a copy. Where an offer is missing, so is
//! the entry for it: the embed page offers nothing, the offline file has no embed page beside it.

use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The offers, as the exported `mount` was given them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// Absolute address of the embed page.
    pub(crate) embed: Option<String>,
    /// Address of the offline file.
    pub(crate) file: Option<String>,
    /// The day on which the offline file was made, ISO 8601.
    pub(crate) made: Option<String>,
    /// Loads the rest of the program, where it comes in parts: `() => Promise`.
    pub(crate) later: Option<Function>,
    /// What the reader's own papers need of a browser (`www/papers.js`); it may lack any of its functions.
    pub(crate) papers: Option<JsValue>,
    /// Hands the reader a copy of the offline file with the selection inside: `(json) => Promise`.
    pub(crate) save: Option<Function>,
}

thread_local! {
    static OFFERED: RefCell<Surroundings> = RefCell::default();
}

/// The offers.
pub(crate) fn surroundings() -> Surroundings {
    OFFERED.with_borrow(Clone::clone)
}

/// Remembers the offers, and the selection that came with the page.
pub(super) fn remember(options: &JsValue) {
    let property =
        |name: &str| js_sys::Reflect::get(options, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let text = |name: &str| property(name).as_string();
    let function = |name: &str| {
        Some(property(name))
            .filter(JsValue::is_function)
            .map(Function::from)
    };
    let (later, save) = (function("later"), function("save"));
    super::kept::begin(text("kept").as_deref());
    OFFERED.set(Surroundings {
        embed: text("embed"),
        file: text("file"),
        made: text("made"),
        later,
        papers: Some(property("papers")).filter(JsValue::is_object),
        save,
    });
}
