//! The shape in which a document and its facts are shown to programs (contract section 3).

use super::Facts;
use crate::document::{Block, Document, Footnote, Metadata, SCHEMA, Span, Warning};
use serde::Serialize;

/// The document as JSON shows it.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "ParsedDocument")
)]
pub struct Understood<'a> {
    schema: &'static str,
    id: &'a str,
    meta: &'a Metadata,
    blocks: &'a [Block],
    furniture: &'a [Span],
    metadata_spans: &'a [Span],
    footnotes: &'a [Footnote],
    warnings: &'a [Warning],
    facts: &'a Facts,
}

impl<'a> Understood<'a> {
    /// The document with its facts.
    pub fn new(document: &'a Document, facts: &'a Facts) -> Self {
        Self {
            schema: SCHEMA,
            id: &document.id,
            meta: &document.meta,
            blocks: &document.blocks,
            furniture: &document.furniture,
            metadata_spans: &document.metadata_spans,
            footnotes: &document.footnotes,
            warnings: &document.warnings,
            facts,
        }
    }
}
