//! Full-text search over passages.
//!
//! [`Index`] is built once from the texts; a [`Query`](query::Query) is read from what a person types; scoring follows
//! BM25; a [`Snippet`] shows the best window with what matched. Nothing here knows of documents: passages are numbered.

mod fold;
mod index;
mod query;
mod score;
mod snippet;
mod tokenizer;

pub use fold::fold;
pub use index::{Index, PassageText};
pub use query::Query;
pub use score::Found;
pub use snippet::{Fragment, matches, snippet};
