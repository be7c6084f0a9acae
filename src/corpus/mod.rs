//! A collection of documents: its manifest, and the bundle in which it travels to the browser.

mod bundle;
mod manifest;
mod milestones;
mod story;

pub(crate) use bundle::checksum;
pub use bundle::{Collection, decode, encode};
pub use manifest::{Dossier, Entry, Manifest, Rights};
pub use milestones::{Milestone, Milestones, Theme, Told};
pub use story::{Contradiction, Followed, Quote, Story, Thread};
