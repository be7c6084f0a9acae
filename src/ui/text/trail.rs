//! The whole trail in one picture.

/// Its heading on the start view.
pub const HEADING: &str = "Het spoor in beeld";
/// What the picture is called.
pub const PICTURE: &str = "Tijdlijn in beeld";
/// What the points mean: happened, planned, money, another number.
pub const LEGEND: [&str; 4] = ["gebeurd", "toen nog gepland", "geld", "aantal"];
/// Where the words come from.
pub const SOURCE: &str = "Elk punt leidt naar de zin die het bewijst.";
/// The same as a table.
pub const TABLE: &str = "Hetzelfde als tabel";
/// Heads of that table: when, what, the words.
pub const COLUMNS: [&str; 3] = ["Wanneer", "Wat", "Bewijs"];
/// Link to the whole timeline.
pub const WHOLE: &str = "Bekijk de hele tijdlijn";
/// In the table: a time that goes on.
pub fn since(year: i32) -> String {
    format!("vanaf {year}")
}
/// Over what was open when the papers end.
pub fn open(day: &str) -> String {
    format!("Nog open op {day}")
}
