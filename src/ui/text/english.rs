//! The summary for readers who know no Dutch: the only words of ours that are not Dutch.

/// Its title.
pub const TITLE: &str = "In English";
/// What one can do there; the start view does not name it.
pub const INVITATION: &str = "";
/// Heading.
pub const HEADING: &str = "In short, in English";
/// What it is.
pub const LEAD: &str = "The first questions, answered from official Dutch papers. The date behind a sentence opens the Dutch words that prove it.";
/// Before the words that prove a sentence.
pub const PROOF: &str = "Proof:";
/// How far the papers go, and what this is not; the day as YYYY-MM-DD.
pub fn caution(day: &str) -> String {
    format!("The papers run until {day}. This is no advice.")
}
