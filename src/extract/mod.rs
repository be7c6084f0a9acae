//! Typed facts out of running text, each with the place that proves it and the rule that found it.

use crate::document::Document;
use serde::Serialize;

/// All facts of one document, by kind, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Facts {}

/// The document as JSON shows it (contract section 3).
#[derive(Debug, Serialize)]
pub struct Understood<'a> {
    schema: &'static str,
    id: &'a str,
    meta: &'a crate::document::Metadata,
    blocks: &'a [crate::document::Block],
    furniture: &'a [crate::document::Span],
    metadata_spans: &'a [crate::document::Span],
    footnotes: &'a [crate::document::Footnote],
    warnings: &'a [crate::document::Warning],
    facts: &'a Facts,
}

impl<'a> Understood<'a> {
    /// The document with its facts.
    pub fn new(document: &'a Document, facts: &'a Facts) -> Self {
        Self {
            schema: crate::document::SCHEMA,
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
