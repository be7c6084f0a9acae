//! What can go wrong outside parsing, which never fails.

use std::fmt;

/// Which part failed; decides the code that JavaScript sees and the exit status of the native program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The bundle of documents is damaged, cut off or of another version.
    Bundle,
    /// `manifest.toml` is missing something or contradicts itself.
    Manifest,
    /// A file could not be read or written.
    Io,
    /// A paper is of a form that cannot be read, or is damaged: the code says which fault (`read::Fault`).
    Paper(&'static str),
    /// A name that does not exist in the collection.
    NotFound,
    /// The command or the call was not understood.
    Usage,
}

impl ErrorKind {
    /// The code that programs may depend on (`error.code` in JavaScript).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bundle => "bundle",
            Self::Manifest => "manifest",
            Self::Io => "io",
            Self::Paper(code) => code,
            Self::NotFound => "not-found",
            Self::Usage => "usage",
        }
    }
}

/// A failure, with what to do about it in the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Which part failed.
    pub kind: ErrorKind,
    /// What happened and to which file or name.
    pub message: String,
}

impl Error {
    /// A failure of this kind.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
