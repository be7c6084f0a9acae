//! How far a reader's own papers are, and what becomes of them.

use crate::explorer::Twin;

/// How far a paper is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum State {
    /// Others come first.
    Waiting,
    /// It is being read.
    Reading,
    /// It is here.
    Here,
    /// It was here already.
    Twin(Twin),
    /// It cannot be read, for this reason.
    Refused(String),
    /// It was no paper but what the reader had saved: so many papers, and so many passages of his selection.
    Saved(usize, usize),
    /// The reader did not wait for it.
    Cancelled,
    /// The reader took it out, and can bring it back.
    Removed,
}

/// What becomes of the papers when the page is closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// They are gone: nobody asked for anything else.
    #[default]
    No,
    /// This browser keeps them.
    Yes,
    /// The reader asked for it, and this browser refuses: it is full, or storing is forbidden.
    Refused,
    /// This page cannot keep anything.
    Cannot,
}
