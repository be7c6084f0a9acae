//! Every written format once: what an [`Explorer`](crate::Explorer) says, as files and texts for other programs.
//!
//! Adding a format of something that is written already is one row in its table ([`STYLES`] for citations, [`FILES`] for
//! a timeline) and the file that writes it. The interface, the declarations for TypeScript and the page read the tables.

mod amounts;
mod bibtex;
mod chosen;
mod citation;
mod csl;
mod csv;
mod highwire;
mod html;
mod icalendar;
mod json;
mod ledger;
mod places;
mod questions;
mod ris;
mod timeline;

pub use amounts::amounts;
pub use chosen::Chosen;
pub use citation::{Citations, Cited, STYLES, Style, cite};
pub use csv::Csv;
pub use highwire::{highwire, stated_day};
pub use html::escape;
pub use json::Json;
pub use ledger::{LedgerWords, ledger};
pub use places::{PLACE_COLUMNS, Places};
pub use questions::{
    AskedIn, QUESTION_FILES, QuestionFile, questions_csv, questions_json, state_name,
};
pub use timeline::{FILES, File};
