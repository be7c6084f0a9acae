//! What is understood of one file?

use crate::document::{Document, Source, SourceFormat};
use crate::error::Error;
use crate::extract::date_undated;
use crate::parse;
use crate::read::{self, Read};
use serde::Serialize;

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

/// Of what file a text was made, and by what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FileSource {
    /// `pdf`, `docx`, `html`, `xml`, `markdown` or `text`.
    container: &'static str,
    /// How many pages it has; `None` where it has no pages.
    pages: Option<usize>,
    /// What made the text, and which version of that.
    reader: String,
}

impl FileSource {
    /// What is to be told of a file.
    pub fn of(file: &Read) -> Self {
        Self {
            container: file.container,
            pages: file.pages(),
            reader: file.reader(),
        }
    }
}

/// The name of what reads a file that begins so: `own` for this program, `pdf` or `more` for the programs beside it.
///
/// # Errors
/// [`ErrorKind::Paper`](crate::ErrorKind::Paper) where it is of a form that is known but not read.
pub fn reader_of(head: &[u8]) -> Result<&'static str, Error> {
    Ok(read::reader_of(head)?.name())
}

/// What a file of text or Markdown holds, as the readers of other containers give it.
pub fn read_packed(bytes: &[u8]) -> Vec<u8> {
    read::pack(&read::read("", bytes))
}

/// A text that is no file: what was pasted.
///
/// # Errors
/// [`ErrorKind::Paper`](crate::ErrorKind::Paper) where it is empty.
pub fn read_pasted(name: &str, text: &str) -> Result<Read, Error> {
    Ok(read::kept(name, "text", text, None)?)
}

/// What was read of a file and kept since, from its parts: container, text, and the bytes of [`layout_of`].
///
/// # Errors
/// [`ErrorKind::Paper`](crate::ErrorKind::Paper) where there is no text, or no such container.
pub fn read_kept(
    name: &str,
    container: &str,
    text: &str,
    layout: Option<&[u8]>,
) -> Result<Read, Error> {
    Ok(read::kept(name, container, text, layout)?)
}

/// How a text stood in its container, as bytes to keep; `None` where that tells nothing.
pub fn layout_of(file: &Read) -> Option<Vec<u8>> {
    file.layout.as_ref().map(read::pack_layout)
}

/// What a reader gave for the file with this name.
///
/// # Errors
/// [`ErrorKind::Paper`](crate::ErrorKind::Paper) where there is no paper in it to read.
pub fn unpacked(name: &str, packed: &[u8]) -> Result<Read, Error> {
    Ok(read::unpack(name, packed)?)
}
