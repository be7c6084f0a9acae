//! What of a timeline is written.

use crate::explorer::Entry;

/// Entries of a timeline, with what an export says of them that only their surroundings know.
pub struct Chosen<'a> {
    /// Everything that is shown.
    pub entries: Vec<&'a Entry>,
    /// What of it is still to come: one entry a happening.
    pub planned: Vec<&'a Entry>,
    /// What a calendar of it is called.
    pub name: &'a str,
    /// Address of the passage.
    pub link: &'a dyn Fn(&Entry) -> String,
    /// Name of the document.
    pub source: &'a dyn Fn(&Entry) -> String,
}

impl std::fmt::Debug for Chosen<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Chosen")
    }
}
