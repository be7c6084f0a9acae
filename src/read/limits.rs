//! How much is read of one file. A paper is some hundreds of kilobytes; a reader's browser has little memory, and a
//! file of a few kilobytes can unpack to gigabytes.

/// Largest file, in bytes: a budget with all its pictures is some 20 MB.
pub(super) const FILE: usize = 64 << 20;

/// Most bytes that the parts of one file may unpack to.
#[cfg(feature = "read-more")]
pub(super) const UNPACKED: usize = 64 << 20;

/// Longest text, in bytes: a whole year of one dossier is some 4 MB.
pub(super) const TEXT: usize = 16 << 20;

/// Most pages: the longest reports of inquiries have some 1,500.
#[cfg(feature = "read-pdf")]
pub(super) const PAGES: usize = 3000;

/// Deepest nesting of elements: papers nest some thirty deep.
#[cfg(feature = "read-more")]
pub(super) const DEPTH: usize = 200;
