//! Facts of kind `sum`.

use super::{Context, Facts};

/// Adds what the text holds.
pub(super) fn extract(_context: &Context<'_>, _facts: &mut Facts) {}
