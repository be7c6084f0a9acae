//! Words on the pages without script, in the offline file, in the feed.

/// Leads to the page that searches and shows everything.
pub const EXPLORE: &str =
    "Open dit document in Beleidsspoor: zoeken, tijdlijn en bron bij elke passage";
/// Leads from a view without script to the same view in the program.
pub const WAY: &str = "Open dit overzicht in Beleidsspoor: zoeken, kiezen en filteren";
/// Before the other documents.
pub const OTHERS: &str = "Andere documenten in deze verzameling";
/// Heading over where the text comes from.
pub const ORIGIN: &str = "Over deze tekst";
/// What was done to the text.
pub const REPAIRED: &str = "Dit is de volledige tekst. Alleen woorden die aan het eind van een regel waren afgebroken zijn weer heel gemaakt. Spelfouten en leesfouten van de computer staan er nog zoals in de bron.";
/// Before the raw file's checksum.
pub const CHECKSUM: &str = "Controlegetal van het bronbestand (SHA-256):";
/// Before the rights.
pub const RIGHTS: &str = "Rechten:";
/// Back from a note to its mark.
pub const BACK: &str = "terug";
/// The feed's title.
pub const FEED: &str = "Beleidsspoor: documenten en gebeurtenissen";
/// Over the list of documents in the offline file.
pub const OFFLINE_LEAD: &str = "Dit bestand werkt zonder internet. Zoeken, de tijdlijn en de andere overzichten hebben JavaScript nodig. Dat staat hier uit of werkt niet, of dit bestand is niet heel: haal het dan opnieuw op. Hieronder staat de volledige tekst van alle documenten.";
/// Heading over the documents in the offline file.
pub const OFFLINE_DOCUMENTS: &str = "De documenten";
/// While the offline file unpacks itself.
pub const UNPACKING: &str = "Beleidsspoor wordt uitgepakt …";

/// One sentence on a document, for search engines and link previews.
pub fn description(kind: &str, date: &str, citation: &str) -> String {
    format!("Volledige tekst. {kind}, {date}. {citation}.")
}

/// What the offline file is.
pub fn made(version: &str, day: &str) -> String {
    format!("Beleidsspoor versie {version}, gemaakt op {day}.")
}
