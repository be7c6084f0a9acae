//! Reads Word files, HTML and XML in a browser: WebAssembly of its own, which a page loads when it needs it (`www/readers.js`).
#![forbid(unsafe_code)]

use beleidsspoor::read;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// The text and layout of a file, or why it cannot be read, as `read::unpack` takes them.
#[wasm_bindgen]
pub fn read_packed(bytes: &[u8]) -> Vec<u8> {
    read::pack(&read::read("", bytes))
}
