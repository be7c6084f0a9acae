//! Full-text search over Dutch passages.
//!
//! ```text
//! texts ─> tokenizer ─> build ─> index (one block of bytes, format)
//! typed ─> query ─> expand (verbs, compound, fuzzy, thesaurus) ─> score ─> matcher ─> snippet
//! ```
//!
//! [`Engine`] is what others use. Nothing here knows of documents: passages are numbered.

mod answering;
mod build;
mod compound;
mod engine;
mod expand;
mod format;
mod fuzzy;
mod index;
mod light;
mod matcher;
mod merge;
mod pattern;
mod query;
mod question;
mod score;
mod snippet;
mod thesaurus;
mod together;
mod tokenizer;
mod verbs;

pub use crate::dutch::letters::fold;
pub use answering::reports_a_question;
pub use build::{Builder, Field as PassageField};
pub use engine::{Engine, Passages, Resolved};
pub use expand::How;
pub use index::Index;
pub use matcher::{Mark, Matcher};
pub use pattern::{Pattern, Refused, Work, Workspace};
pub use query::{FIELDS, Field, Filter, Query};
pub use question::{Question, QuestionKind};
pub use score::Found;
pub use snippet::{Fragment, snippet};
pub use thesaurus::thesaurus_faults;
