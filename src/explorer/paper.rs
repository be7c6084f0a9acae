//! What is understood of one file?

use crate::document::{Document, Source, SourceFormat};
use crate::extract::date_undated;
use crate::parse;

/// A paper by itself, with the date that its text proves where it states none.
pub fn read_paper(source: &Source, format: Option<SourceFormat>) -> Document {
    let mut document = parse::parse_as(source, format);
    date_undated(&mut document);
    document
}
