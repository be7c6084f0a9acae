//! A collection of documents: its manifest, and the bundle in which it travels to the browser.

mod bundle;
mod manifest;

pub use bundle::{Collection, decode, encode};
pub use manifest::{Dossier, Entry, Manifest, Rights};
