//! What the view of references says.

use crate::explorer::{CitingTable, ReferenceKind};

/// In the menu, and its title.
pub const TITLE: &str = "Verwijzingen";
/// What one can do there, on the start view.
pub const INVITATION: &str = "naar welke andere stukken verwijzen de documenten?";
/// Words by which one searches for it.
pub const SOUGHT: &[&str] = &["kamerstuk", "verwijzing", "bron"];
/// What it is.
pub const LEAD: &str =
    "Naar welke stukken, wetten en websites verwijzen de documenten, en wat zeggen ze ervan?";
/// How it was found.
pub const CAUTION: &str = "Een programma zocht de verwijzingen. Staat een stuk niet in deze verzameling, dan gaat de link naar het officiële adres.";
/// The caption of the table of kinds.
pub const BY_KIND: &str = "Hoeveel verschillende stukken noemt elk document?";
/// The caption of the table of documents of the collection.
pub const BY_PAPER: &str = "Hoe vaak noemt elk document een ander stuk uit deze verzameling?";
/// Over the first column.
pub const DOCUMENT: &str = "Document";
/// For who hears an empty cell.
pub const NONE: &str = "geen";
/// Choice of kind.
pub const CHOOSE_KIND: &str = "Soort";
/// All kinds.
pub const ALL_KINDS: &str = "alle soorten";
/// Choice of the document that refers.
pub const CHOOSE_DOCUMENT: &str = "Genoemd in";
/// All documents.
pub const ALL_DOCUMENTS: &str = "alle documenten";
/// Takes all choices away.
pub const CLEAR: &str = "Toon alle verwijzingen";
/// Heading of the list.
pub const SHOWN: &str = "De verwijzingen, vaakst genoemd eerst";
/// Nothing is chosen by all choices together.
pub const NOTHING: &str = "Bij deze keuze is er geen verwijzing gevonden.";
/// The documents refer to nothing.
pub const NO_REFERENCES: &str = "In deze documenten is geen verwijzing gevonden.";
/// The paper is here.
pub const HERE: &str = "staat in deze verzameling";
/// The reference is in a footnote of the sentence.
pub const IN_NOTE: &str = "in een voetnoot bij deze zin";
/// Name of the file that is saved.
pub const FILE: &str = "beleidsspoor-verwijzingen.csv";
/// The columns of that file before those of every list.
pub const COLUMNS: [&str; 4] = ["verwijzing", "soort", "genoemd als", "adres"];

/// What sort of thing.
pub const fn kind(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Kamerstuk => "Kamerstuk",
        ReferenceKind::Handelingen => "verslag van een debat",
        ReferenceKind::Zaak => "zaaknummer van de Tweede Kamer",
        ReferenceKind::Bijlage => "bijlage",
        ReferenceKind::Url => "webadres",
        ReferenceKind::LawArticle => "wetsartikel",
        ReferenceKind::EuAct => "Europese regel",
        ReferenceKind::Verdict => "uitspraak van een rechter",
    }
}

/// Several of a sort, over a column and in a choice.
pub const fn kinds(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Kamerstuk => "Kamerstukken",
        ReferenceKind::Handelingen => "Debatten",
        ReferenceKind::Zaak => "Zaaknummers",
        ReferenceKind::Bijlage => "Bijlagen",
        ReferenceKind::Url => "Webadressen",
        ReferenceKind::LawArticle => "Wetsartikelen",
        ReferenceKind::EuAct => "Europese regels",
        ReferenceKind::Verdict => "Uitspraken",
    }
}

/// How many of the papers that are named are here.
pub fn coverage(table: &CitingTable) -> String {
    match (table.papers, table.papers_here) {
        (0, _) => "De documenten noemen geen ander stuk van de Kamer.".to_owned(),
        (1, 0) => {
            "De documenten noemen 1 ander stuk. Het staat niet in deze verzameling.".to_owned()
        }
        (all, 0) => format!(
            "De documenten noemen {all} andere stukken. Geen daarvan staat in deze verzameling: u leest hier dus niet alles."
        ),
        (1, _) => "De documenten noemen 1 ander stuk. Het staat in deze verzameling.".to_owned(),
        (all, 1) => format!("1 van de {all} genoemde stukken staat in deze verzameling."),
        (all, here) => format!("{here} van de {all} genoemde stukken staan in deze verzameling."),
    }
}

/// How often, and in how many documents.
pub fn mentions(mentions: usize, documents: usize) -> String {
    let times = format!("{mentions} keer genoemd");
    match documents {
        0 | 1 => times,
        _ => format!("{times}, in {documents} documenten"),
    }
}

/// How many are shown.
pub fn status(count: usize) -> String {
    if count == 1 {
        "1 verwijzing".to_owned()
    } else {
        format!("{count} verwijzingen")
    }
}

/// Unfolds the others.
pub fn more(count: usize) -> String {
    format!("De andere {count}")
}

/// Unfolds the other places of one.
pub fn other_places(count: usize) -> String {
    if count == 1 {
        "Nog 1 plaats".to_owned()
    } else {
        format!("Nog {count} plaatsen")
    }
}

/// When it was written, as the text has it.
pub fn written(day: &str) -> String {
    format!("van {day}")
}

/// What a link in a cell leads to, for who hears it.
pub fn cell(count: usize, column: &str) -> String {
    format!("{count} ({column})")
}
