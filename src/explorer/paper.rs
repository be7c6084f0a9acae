//! What is understood of one file?

use crate::document::{Document, Source, SourceFormat};
use crate::extract::date_undated;
use crate::parse;
use crate::read::Read;

/// A paper by itself, with the date that its text proves where it states none.
pub fn read_paper(source: &Source, format: Option<SourceFormat>) -> Document {
    let mut document = parse::parse_as(source, format);
    date_undated(&mut document);
    document
}

/// A paper as it was read from its file, with the date that its text proves where it states none.
pub fn read_file(read: &Read) -> Document {
    let mut document = parse::parse_read(read);
    date_undated(&mut document);
    document
}
