//! Any other paper: reports, and texts of which nothing is known.

use super::genre::{Genre, PAPER};
use crate::document::DocumentKind;
use crate::parse::paper::parts::Part;

/// What no other genre claims.
pub(crate) const GENRE: Genre = Genre {
    name: "other",
    kind: DocumentKind::Other,
    claims: |signs| match signs.kind {
        DocumentKind::Other => {
            signs.part != Some(Part::Answers) && !signs.takes_turns() && !signs.is_spoken()
        }
        _ => false,
    },
    readers: PAPER,
    divided: false,
    silent: |_, voice| voice,
};
