//! Format `pdf_letter`.

use super::draft::Draft;
use super::lines::Line;

/// Whether the text looks like this format.
pub(crate) fn recognise(_lines: &[Line<'_>]) -> bool {
    false
}

/// Reads it.
pub(crate) fn parse(_draft: &mut Draft<'_>, _lines: &[Line<'_>]) {}
