//! Places where the documents do not agree.

use crate::explorer::Proof;

/// Unfolds rows of a table where there is little room.
pub fn rows(count: usize) -> String {
    format!("{count} rijen van een tabel")
}
/// In the menu, and its title.
pub const TITLE: &str = "Waar de stukken schuren";
/// What one can do there, on the start view.
pub const INVITATION: &str = "waar zegt het ene stuk iets anders dan het andere?";
/// Words by which one searches for it.
pub const SOUGHT: &[&str] = &["tegenspraak", "tegenstrijdig", "tegenspreken"];
/// What it is.
pub const LEAD: &str = "Soms past wat in het ene stuk staat niet bij het andere. Hier ziet u beide zinnen naast elkaar. Wie er gelijk heeft, zeggen wij niet.";
/// Unfolds what the editors say, in a frame.
pub const NOTE_IN_FRAME: &str = "Onze toelichting";
/// Before what the editors say.
pub const NOTE: &str = "Onze toelichting:";
/// Before how sure it is.
pub const SURE: &str = "Hoe zeker is dit?";
/// Link to the sums, where a side stands in a table.
pub const COUNTED: &str = "Bekijk de hele tabel en de som bij Geld";
/// In the reader, before its title.
pub const HERE: &str = "Hier schuren de stukken:";
/// How sure it is that they do not agree.
pub const fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::Proved => "Zeker: wie beide naleest, ziet het verschil.",
        Proof::Likely => "Waarschijnlijk: ze gaan zo te zien over hetzelfde.",
        Proof::Unproved => "Onzeker: beide kunnen waar zijn.",
    }
}
/// Name of the file that is saved.
pub const FILE: &str = "beleidsspoor-schuurt.csv";
/// Its columns before those of every list.
pub const COLUMNS: [&str; 2] = ["waar het schuurt", "toelichting van ons"];
