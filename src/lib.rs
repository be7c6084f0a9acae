//! **Beleidsspoor** follows one policy through the papers that made it: raw parliamentary papers in, readable documents,
//! facts with their proof, search and a timeline out. The same code runs natively and, as WebAssembly, in the reader's
//! browser.
//!
//! ```
//! use beleidsspoor::document::Source;
//!
//! let text = "Eerste alinea.\n\nTweede alinea, met een stuk.".to_owned();
//! let document = beleidsspoor::parse::parse(&Source { name: "brief.txt".to_owned(), text });
//! assert_eq!(document.blocks[1].text, "Tweede alinea, met een stuk.");
//! ```
//!
//! # The house
//! Imports go downwards only, and no two files use each other; a test reads `src/` and holds both
//! (`tests/suite/layers.rs`). A room may import what its row names; up to `explorer`, also what those rooms may import:
//!
//! | room | stands on | what it makes |
//! |---|---|---|
//! | [`document`], [`dutch`], `web` | nothing of ours | what a document is; the language; a browser's own things |
//! | [`names`] | `dutch`, `document` | organisations, ministries, parties and laws |
//! | [`read`] | `document` | bytes of any container → text and layout |
//! | [`parse`] | `read`, `names` | text → document |
//! | [`extract`] | `names` | document → facts |
//! | [`search`], [`timeline`] | `extract` | index, answers; happenings in the order of time |
//! | [`dossier`] | `parse` | a folder of documents ↔ one file |
//! | [`explorer`] | all above but `web` | questions that can be asked, plain data out |
//! | [`export`] | `explorer` | written formats |
//! | `api`, `ui` | `explorer`, `export`, `web` | the JavaScript interface; the page |
//!
//! `extract` knows no parser and `parse` no facts; `api` and `ui` are siblings, and nothing above `explorer` knows what
//! lies below it. The programs in `bin` join everything.
//!
//! # Cargo features
//! | feature | what it adds |
//! |---|---|
//! | `whole` | parsers, facts, all views: on by default. What a page loads first and `search.js` are built without it, and the compiler leaves out what nothing calls then |
//! | `patterns` | regular expressions in a search; implied by `whole` |
//! | `browser` | what every program in a browser needs of it |
//! | `search-js` | search results as plain objects, for the program `search` |
//! | `api` | the JavaScript interface: plain objects in and out |
//! | `page` | views (Yew): all of them with `whole`, else start, search and documents |
//! | `ui` | the page; implies `api`, since both are one wasm file |
//! | `read-pdf`, `read-more` | PDF; Word files, HTML and XML. Without them only text is read |
//! | `readers` | both |
//! | `wasm` | functions that JavaScript calls: what the programs `read_pdf` and `read_more` need, and `api` |
//! | `cli` | implies `readers`: JSON, the manifest's TOML and checksums, for the native program and the tests |
//! | `ssr` | views rendered to text natively, for the tests |
// A test that reaches beyond what is there shall fail.
#![cfg_attr(test, allow(clippy::indexing_slicing))]

pub mod document;
pub mod dossier;
pub mod dutch;
pub mod error;
pub mod explorer;
pub mod export;
pub mod extract;
pub mod names;
pub mod parse;
pub mod read;
pub mod search;
pub mod timeline;

#[cfg(feature = "browser")]
pub mod api;
#[cfg(feature = "page")]
pub mod ui;
#[cfg(any(feature = "browser", feature = "cli"))]
pub mod web;
/// Of the page, the native program needs only the words: for the pages without script.
#[cfg(all(feature = "cli", not(feature = "page")))]
pub mod ui {
    pub mod text;
}

pub use error::{Error, ErrorKind};
pub use explorer::Explorer;
