//! Organisations, laws and people under one name each.

use super::{Context, Facts};

/// Adds the organisations that the text names.
pub(super) fn organisations(_context: &Context<'_>, _facts: &mut Facts) {}

/// Adds the laws that the text names.
pub(super) fn laws(_context: &Context<'_>, _facts: &mut Facts) {}

/// Adds the people whom the text names.
pub(super) fn people(_context: &Context<'_>, _facts: &mut Facts) {}
