//! A search for other people's sites (`search.js`): Dutch words in texts that a page brings, or in an index that
//! `corpus index` made. Neither parsers nor facts nor the page are in it.
#![forbid(unsafe_code)]

use beleidsspoor::api;
use beleidsspoor::explorer::Explorer;
use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

fn main() {}

/// Texts that can be searched.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Finder(Explorer);

/// Opens texts by column: names, texts, formats.
///
/// # Errors
/// Code `usage` where a name or a text is missing, or a format needs a parser.
#[wasm_bindgen(js_name = openTexts)]
pub fn open_texts(columns: &Array) -> Result<Finder, JsValue> {
    let opened = api::texts(columns);
    opened.map(Finder).map_err(|failure| api::error(&failure))
}

/// Opens a collection with its index.
///
/// # Errors
/// Code `bundle` where the bytes are none, or are damaged.
#[wasm_bindgen(js_name = openIndex)]
pub fn open_index(bytes: Vec<u8>) -> Result<Finder, JsValue> {
    let opened = Explorer::from_bytes(bytes);
    opened.map(Finder).map_err(|failure| api::error(&failure))
}

#[wasm_bindgen]
impl Finder {
    /// Passages that answer a query.
    ///
    /// # Errors
    /// Code `usage` where the options are none.
    pub fn search(&self, query: &str, wanted: Option<Object>) -> Result<JsValue, JsValue> {
        api::answer(&self.0, query, wanted)
    }

    /// Ways to go on from what was typed.
    ///
    /// # Errors
    /// Only where the array cannot be made.
    pub fn suggest(&self, prefix: &str) -> Result<JsValue, JsValue> {
        api::suggestions(&self.0, prefix)
    }
}
