//! Papers as bytes: a reader (`www/readers.js`) has made text of them, and gives that packed.
//!
//! All of this is called by `www/beleidsspoor.js` alone, so it is not declared for TypeScript.
#![allow(
    unreachable_pub,
    reason = "what JavaScript calls must be public, and nothing in Rust calls it"
)]

use super::convert::{error, to_js};
use super::interface::JsExplorer;
use super::open::of_files;
use super::source::tell_source;
use crate::explorer::{Alone, read_packed, reader_of, unpacked};
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

/// Which reader a file that begins so needs: `own`, `pdf` or `more`.
///
/// # Errors
/// An `Error` whose code says why it cannot be read.
#[wasm_bindgen(js_name = readerOf, skip_typescript)]
pub fn js_reader_of(head: &[u8]) -> Result<String, JsValue> {
    let reader = reader_of(head).map_err(|failure| error(&failure))?;
    Ok(reader.to_owned())
}

/// Reads text and Markdown, which need no program of their own.
#[wasm_bindgen(js_name = readOwn, skip_typescript)]
pub fn js_read_own(bytes: &[u8]) -> Vec<u8> {
    read_packed(bytes)
}

/// Parses what a reader gave: the object of contract section 3, with `source`.
///
/// # Errors
/// An `Error` whose code says why it cannot be read.
#[wasm_bindgen(js_name = parseFile, skip_typescript)]
pub fn js_parse_file(name: &str, packed: &[u8]) -> Result<JsValue, JsValue> {
    let file = unpacked(name, packed).map_err(|failure| error(&failure))?;
    let parsed = to_js(&Alone::read_file(&file).understood())?;
    tell_source(&parsed, &file)?;
    Ok(parsed)
}

/// Opens texts (strings) and what readers gave (arrays of bytes) by column: names, papers, formats of texts. The error of
/// each that cannot be read is put into `refused`, with the name as its `document`; the others are opened.
///
/// # Errors
/// Code `usage` where a name or a paper is missing, or a format is not known.
#[wasm_bindgen(js_name = openFiles, skip_typescript)]
pub fn js_open_files(columns: &Array, refused: &Array) -> Result<JsExplorer, JsValue> {
    let refuse = |name: &str, failure: &crate::Error| {
        let failure = error(failure);
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&failure, &"document".into(), &name.into());
        refused.push(&failure);
    };
    of_files(columns, refuse)
        .map(JsExplorer::of)
        .map_err(|failure| error(&failure))
}

#[wasm_bindgen(js_class = Explorer)]
impl JsExplorer {
    /// Parses what a reader gave into the open collection; returns its id.
    ///
    /// # Errors
    /// An `Error` whose code says why it cannot be read.
    #[wasm_bindgen(js_name = addFile, skip_typescript)]
    pub fn add_file(&self, name: &str, packed: &[u8]) -> Result<String, JsValue> {
        let file = unpacked(name, packed).map_err(|failure| error(&failure))?;
        Ok(self.explorer.borrow_mut().add_file(file))
    }
}
