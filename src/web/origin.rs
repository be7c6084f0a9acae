//! Where a collection comes from: an address, bytes that are already here, or texts.

use super::Texts;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// The element of the page that names the built-in collection's address.
const LINK: &str = "collection";
/// The address where no element names one.
const DEFAULT: &str = "./collection.bin";

/// Where a collection comes from.
#[derive(Clone, Debug)]
pub enum Origin {
    /// An address to fetch.
    Address(String),
    /// A bundle, or a collection with its index.
    Bytes(Uint8Array),
    /// Texts.
    Texts(Texts),
}

impl Origin {
    /// Reads `{documents}`, `{collection}` or `{index}`; the built-in collection where there is none of them.
    ///
    /// # Errors
    /// What one of them must be and is not.
    pub fn from_options(value: &JsValue) -> Result<Self, &'static str> {
        if !value.is_object() {
            return Ok(Self::built_in());
        }
        if let Some(documents) = property(value, "documents") {
            let texts: Array = documents
                .dyn_into()
                .map_err(|_| "documents must be an array")?;
            return Ok(Self::Texts(Texts::of(&texts)));
        }
        match property(value, "index").or_else(|| property(value, "collection")) {
            None => Ok(Self::built_in()),
            Some(given) => Self::given(given),
        }
    }

    /// An address, as a text or a `URL`, or bytes.
    fn given(given: JsValue) -> Result<Self, &'static str> {
        if let Some(address) = given.as_string() {
            return Ok(Self::Address(address));
        }
        match given.dyn_into::<Uint8Array>() {
            Ok(bytes) => Ok(Self::Bytes(bytes)),
            Err(given) => property(&given, "href")
                .and_then(|href| href.as_string())
                .map(Self::Address)
                .ok_or("collection must be an address or a Uint8Array"),
        }
    }

    fn built_in() -> Self {
        let page = web_sys::window().and_then(|window| window.document());
        let link = page.and_then(|page| page.get_element_by_id(LINK)?.get_attribute("href"));
        Self::Address(link.unwrap_or_else(|| DEFAULT.to_owned()))
    }
}

fn property(value: &JsValue, name: &str) -> Option<JsValue> {
    let found = js_sys::Reflect::get(value, &name.into()).ok()?;
    (!found.is_undefined()).then_some(found)
}
