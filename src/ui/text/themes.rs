//! Themes through the years.

/// In the menu, and its title.
pub const TITLE: &str = "Thema’s";
/// What one can do there, on the start view.
pub const INVITATION: &str = "volg één onderwerp door alle jaren";
/// Title of one of them.
pub const ONE: &str = "Thema";
/// What it is.
pub const LEAD: &str =
    "Elk thema loopt als een spoor door de stukken. U ziet wie er spreekt, en wat er nieuw is.";
/// Heading of its passages.
pub const STEPS: &str = "Van oud naar nieuw";
/// Heading of its numbers as a table.
pub const TABLE: &str = "De getallen als tabel";
/// Heads of that table: when, how many, what is counted, the words.
pub const COLUMNS: [&str; 4] = ["Wanneer", "Aantal", "Wat telt dit?", "Bewijs"];
/// Heading of what was still to come.
pub const OPEN: &str = "Wat nog openstond";
/// What that means.
pub const OPEN_LEAD: &str =
    "Hier stopt het spoor in deze stukken. Wat er later gebeurde, staat hier niet.";
/// Between two passages, where the collection has no paper of the years between.
pub fn silent(from: i32, until: i32) -> String {
    format!("Tussen {from} en {until}: geen stuk in deze verzameling.")
}
/// Where a theme has places that do not agree.
pub const DISAGREE: &str = "Hier schuren de stukken";
/// Where the numbers come from.
pub const SOURCE: &str = "Bron: de stukken zelf; zie de tabel.";
/// Link to all themes.
pub const ALL: &str = "Alle thema’s";
/// An address that leads to none.
pub const UNKNOWN: &str = "Dit thema is er niet";
/// How many passages, from when to when.
pub fn extent(passages: usize, from: &str, until: &str) -> String {
    format!("{passages} passages, van {from} tot {until}")
}
/// Name of the file that is saved.
pub const FILE: &str = "beleidsspoor-thema.csv";
/// Its columns before those of every list.
pub const SAVED_COLUMNS: [&str; 2] = ["thema", "wat is er nieuw"];
