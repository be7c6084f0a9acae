//! What a container tells of a text besides its words.

/// How a text stood on its pages. No container that is read so far tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Layout {}
