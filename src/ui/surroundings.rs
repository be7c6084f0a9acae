//! What the page that mounted us offers: addresses beside it, and a way to save a copy. Where an offer is missing, so is
//! the entry for it: the embed page offers nothing, the offline file has no embed page beside it.

use crate::web::offered::property;
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The offers, as the exported `mount` was given them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// Whether the whole page is ours: its title and what its head says are then, too.
    pub(crate) own: bool,
    /// Whether the address of the page says where we are. Else only we know, and "back" leads away from the page.
    pub(crate) address: bool,
    /// The element that the page is in.
    pub(crate) place: Option<Element>,
    /// Absolute address of the embed page.
    pub(crate) embed: Option<String>,
    /// Address of the offline file.
    pub(crate) file: Option<String>,
    /// The commit that the program was built from.
    pub(crate) source: Option<String>,
    /// Address of the files of facts (`corpus facts`), up to their endings.
    pub(crate) facts: Option<String>,
    /// The day on which the offline file was made, ISO 8601.
    pub(crate) made: Option<String>,
    /// Brings the whole program, where this is the one that the page loads first: `() => Promise`.
    pub(crate) later: Option<Function>,
    /// What the reader's own papers need of a browser (`www/papers.js`); it may lack any of its functions.
    pub(crate) papers: Option<JsValue>,
    /// Hands the reader a copy of the offline file with the selection inside: `(json) => Promise`.
    pub(crate) save: Option<Function>,
}

thread_local! {
    static OFFERED: RefCell<Surroundings> = RefCell::new(Surroundings { address: true, ..Surroundings::default() });
}

/// The offers.
pub(crate) fn surroundings() -> Surroundings {
    OFFERED.with_borrow(Clone::clone)
}

/// What a page offers that the build renders, which nobody mounts: the commit that the site was built from, and where the
/// files of facts lie, up to their endings.
pub fn offer(source: Option<&str>, facts: Option<&str>) {
    OFFERED.set(Surroundings {
        source: source.map(str::to_owned),
        facts: facts.map(str::to_owned),
        ..Surroundings::default()
    });
}

/// Remembers the offers, and the element that the page is in. Gives the selection that came with the page.
pub(super) fn remember(place: &Element, options: &JsValue) -> Option<String> {
    let property = |name: &str| property(options, name);
    let text = |name: &str| property(name).as_string();
    let function = |name: &str| {
        Some(property(name))
            .filter(JsValue::is_function)
            .map(Function::from)
    };
    let (later, save) = (function("later"), function("save"));
    let own = property("own").as_bool() == Some(true);
    let address = property("address").as_bool() != Some(false);
    OFFERED.set(Surroundings {
        own,
        address,
        place: Some(place.clone()),
        embed: text("embed"),
        file: text("file"),
        source: text("source").filter(|source| !source.is_empty()),
        facts: text("facts"),
        made: text("made"),
        later,
        papers: Some(property("papers")).filter(JsValue::is_object),
        save,
    });
    text("kept")
}
