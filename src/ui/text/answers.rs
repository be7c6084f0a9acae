//! In short: what people ask first.

/// In the menu, and its title.
pub const TITLE: &str = "In het kort";
/// What one can do there, on the start view.
pub const INVITATION: &str = "korte antwoorden op de eerste vragen";
/// What it is.
pub const LEAD: &str = "Korte antwoorden op de vragen die mensen het eerst stellen. Klik op een datum: dan ziet u de zin die het bewijst.";
/// Under all answers, where the dossier has some in English.
pub const ENGLISH: &str = "In English";
/// Before the words that prove a sentence.
pub const PROOF: &str = "Bewijs:";
/// Link from a few sentences to all of them.
pub const WHOLE: &str = "Lees het hele antwoord";
/// Link to the view that tells more.
pub const SEE_ALL: &str = "Bekijk alles hierover";
/// Over an answer among the hits of a search.
pub const ANSWER: &str = "Kort antwoord";
/// How far the papers go, and what this is not.
pub fn caution(day: &str) -> String {
    format!("Deze stukken gaan tot {day}; dit is geen advies.")
}
/// Name of the file that is saved.
pub const FILE: &str = "beleidsspoor-in-het-kort.csv";
/// Its columns before those of every list.
pub const COLUMNS: [&str; 2] = ["vraag", "antwoord van ons"];
