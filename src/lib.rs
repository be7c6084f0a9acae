//! **Beleidsspoor** follows one policy through the papers that made it.
//!
//! Layers, imports going downwards only (a test reads `src/` and holds this):
//!
//! ```text
//!  ui ─┐
//!  api ├─> explorer ─> search, timeline ─> extract ─> document
//!  cli ┘       └─────> corpus ──────────> parse ───> document
//! ```

pub mod document;
pub mod error;
pub mod extract;
pub mod parse;
pub mod corpus;
pub mod search;
