//! From the bytes of a file to its readable text. What the words mean is no business of this room.
//!
//! [`CONTAINERS`] is the one list of what can be opened. Adding a container is one file here and one row there.

mod layout;
mod text;

pub use layout::Layout;

use crate::document::Source;

/// A file's readable text, and how it stood on its pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The text, under the file's name.
    pub source: Source,
    /// Pages, positions and sizes; `None` where the container has none, as plain text.
    pub layout: Option<Layout>,
}

/// One form in which a text comes.
struct Container {
    /// Whether these bytes are one. Exactly one container says yes.
    claims: fn(&[u8]) -> bool,
    read: fn(&[u8]) -> (String, Option<Layout>),
}

/// All containers.
const CONTAINERS: &[Container] = &[Container {
    claims: |_| true,
    read: text::read,
}];

/// Reads a file of any known container, found by its bytes. Reading never fails: plain text is the last resort.
pub fn read(name: &str, bytes: &[u8]) -> Read {
    let container = CONTAINERS
        .iter()
        .find(|container| (container.claims)(bytes));
    let (text, layout) = container.map_or_else(|| text::read(bytes), |found| (found.read)(bytes));
    let source = Source {
        name: name.to_owned(),
        text,
    };
    Read { source, layout }
}
