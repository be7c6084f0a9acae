//! From the bytes of a file to its readable text. What the words mean is no business of this room.
//!
//! [`containers`] is the one list of what can be opened. Adding a container is one file here and one row there. Spans
//! everywhere else count bytes of the text that is made here, so the same bytes always give the same text.
//!
//! PDF needs a library that the feature `read-pdf` brings; Word files, HTML and XML those of `read-more`. In the browser each of
//! the two is a program of its own, loaded when a file needs it: every container is recognised without, and what was read
//! crosses from one program to the other as bytes ([`pack`], [`unpack`]).

mod containers;
mod error;
mod layout;
mod limits;
mod markdown;
mod packed;
mod text;

#[cfg(feature = "read-more")]
mod docx;
#[cfg(feature = "read-more")]
mod html;
#[cfg(feature = "read-pdf")]
mod pdf;
#[cfg(feature = "read-more")]
mod tree;
#[cfg(feature = "read-more")]
mod writer;
#[cfg(feature = "read-more")]
mod xml;

pub use containers::{Reader, container_named, reader_of};
pub use error::Fault;
pub use layout::{Layout, NoteLines, Stated};
pub use packed::{kept, pack, pack_layout, unpack};
pub use text::decode;

use crate::document::Source;

/// The version of what makes text of files: a change of any text that is made raises it.
pub const VERSION: u32 = 2;

/// A file's readable text, and how it stood in its container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The text, under the file's name.
    pub source: Source,
    /// The name of the container, as data (`pdf`).
    pub container: &'static str,
    /// What the container tells besides; `None` where it tells nothing, as plain text.
    pub layout: Option<Layout>,
}

impl Read {
    /// How many pages its container has; `None` where it has no pages.
    pub fn pages(&self) -> Option<usize> {
        let pages = self.layout.as_ref().map(|layout| layout.pages.len());
        pages.filter(|pages| *pages > 0)
    }

    /// What made its text, and which version of that: another one may make another text of the same file.
    pub fn reader(&self) -> String {
        format!("{}/{VERSION}", self.container)
    }
}

/// What a container's file holds.
type Content = (String, Option<Layout>);

/// Reads a file of any known container, found by its bytes and never by its name.
///
/// # Errors
/// Where it cannot be read: see [`Fault`].
pub fn read(name: &str, bytes: &[u8]) -> Result<Read, Fault> {
    if bytes.len() > limits::FILE {
        return Err(Fault::TooLarge);
    }
    let container = containers::of(bytes)?;
    let (text, layout) = (container.read)(bytes)?;
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    if text.len() > limits::TEXT {
        return Err(Fault::TooLarge);
    }
    let name = name.to_owned();
    Ok(Read {
        source: Source { name, text },
        container: container.name,
        layout,
    })
}

#[cfg(test)]
mod tests;
