//! The JavaScript interface (contract section 4): a boundary that only converts.
//!
//! Data go out as plain objects with the keys of the JSON; functions and options are camelCase; errors are JavaScript
//! `Error`s with a `code`. Importing the module touches nothing; `mount`, which puts the page into an element, stands in
//! `src/bin/explorer.rs`, where interface and page are joined.

mod convert;
#[cfg(feature = "api")]
mod files;
#[cfg(feature = "search-js")]
mod finder;
#[cfg(feature = "search-js")]
mod given;
#[cfg(feature = "api")]
mod interface;
mod open;
#[cfg(feature = "search-js")]
mod results;
#[cfg(feature = "api")]
mod source;

pub use convert::error;
#[cfg(feature = "api")]
pub use files::{js_open_files, js_parse_file, js_read_own, js_reader_of};
#[cfg(feature = "search-js")]
pub use finder::{answer, suggestions, texts};
#[cfg(feature = "api")]
pub use interface::{JsExplorer, open, open_bytes, open_texts, parse_text};
pub use open::{explorer, origin};
