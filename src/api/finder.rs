//! What the search for other people's sites takes and gives (`src/bin/search.rs`).

use super::convert::to_js;
use super::given::Given;
use super::open::of_texts;
use super::results;
use crate::Error;
use crate::explorer::Explorer;
use crate::web::{Texts, now};
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

/// Opens texts by column: names, texts, formats.
///
/// # Errors
/// [`ErrorKind::Usage`](crate::ErrorKind::Usage) where a name or a text is missing, or a format needs a parser.
pub fn texts(columns: &Array) -> Result<Explorer, Error> {
    of_texts(&Texts::of_columns(columns))
}

/// Passages that answer a query: `{total, took_ms, hits}`.
///
/// # Errors
/// An `Error` with a code where the options are none.
pub fn answer(
    explorer: &Explorer,
    query: &str,
    wanted: Option<Object>,
) -> Result<JsValue, JsValue> {
    let wanted = Given::of(wanted).search()?;
    let started = now();
    let mut found = explorer.search(query, &wanted);
    found.took_ms = now() - started;
    results::to_js(&found)
}

/// Ways to go on from what was typed: `[{text, kind}]`.
///
/// # Errors
/// Only where the array cannot be made.
pub fn suggestions(explorer: &Explorer, prefix: &str) -> Result<JsValue, JsValue> {
    to_js(&explorer.suggest(prefix))
}
