//! The page about this page.

/// In the menu, and its title.
pub const TITLE: &str = "Over";
/// What one can do there, on the start view.
pub const INVITATION: &str = "hoe deze pagina werkt en wat zij niet kan";
/// Paragraphs under headings.
pub const SECTIONS: &[(&str, &[&str])] = &[
    (
        "Wat dit is",
        &[
            "Beleidsspoor laat zien hoe één beleid tot stand kwam, aan de hand van de stukken zelf.",
            "Het is geen officiële website van de overheid.",
        ],
    ),
    (
        "Van wie zijn de woorden?",
        &[
            "Woorden uit de documenten staan in een letter met schreef. Onze eigen woorden staan in een letter zonder schreef, zoals hier.",
            "Bij elke passage staat wie er spreekt. Zo kunt u de minister nooit verwarren met een fractie die iets vraagt.",
        ],
    ),
    (
        "Wat we aan de tekst doen",
        &[
            "We laten de tekst zoals hij is. Alleen woorden die aan het eind van een regel waren afgebroken maken we weer heel, en voetnootcijfers maken we tot links. Spelfouten en leesfouten van de computer blijven staan.",
            "Niets uit een document gaat verloren. Bij elke passage kunt u zien hoe zij in het bronbestand staat.",
        ],
    ),
    (
        "Wat de computer kan missen",
        &[
            "Datums en verbanden zijn door een programma gezocht. Het kan iets missen. Staat er ‘niet gevonden in deze verzameling’, dan betekent dat alleen dat: het kan elders wel bestaan.",
            "De verzameling is klein. De stukken verwijzen naar veel andere stukken die hier niet in zitten.",
        ],
    ),
    (
        "Uw privacy",
        &[
            "Alles gebeurt in uw eigen browser. De pagina plaatst geen cookies, telt geen bezoekers en vraagt niets aan andere websites.",
        ],
    ),
    (
        "Toegankelijkheid",
        &[
            "De pagina is gemaakt om te voldoen aan de norm voor toegankelijkheid WCAG 2.2, niveau AA. Dat controleren wij bij elke nieuwe versie met een programma (axe). Wij proberen de pagina ook met alleen het toetsenbord, op een scherm van 320 pixels breed, met hoog contrast en op papier. Mensen met een schermlezer hebben de pagina nog niet voor ons getest.",
            "Wat nog niet voor iedereen werkt: de tekening van de tijdlijn is op een klein scherm lang. Alles wat in een tekening staat, staat er ook als lijst of tabel bij.",
            "Werkt iets niet voor u? Laat het ons weten, dan maken wij het in orde of geven wij u de informatie op een andere manier.",
        ],
    ),
];
/// Heading of where to report.
pub const CONTACT: &str = "Fout gezien, of een vraag?";
/// What to do where the dossier names an address.
pub const CONTACT_ADDRESS: &str = "Schrijf naar:";
/// What to do where it names none.
pub const CONTACT_NONE: &str = "Kies bij een passage ‘Fout gezien?’. U krijgt een tekst met de plaats erin. Stuur die naar de website waar u deze pagina vond.";
/// Heading of the keys.
pub const KEYS: &str = "Toetsen";
/// What they do.
pub const KEYS_LEAD: &str = "In een document gaat u met de Tab-toets naar het teken ¶ van een passage, en met de pijltjes naar de volgende. Bij het zoeken gaan de pijltjes langs de resultaten.";
/// The switch of the one key that might be in somebody's way.
pub const SLASH: &str = "De toets / brengt u naar het zoekveld";
/// Before what lets others check us.
pub const CHECK_US: &str = "Controleer ons";
/// What the files of facts are.
pub const FACTS: &str = "Alles wat ons programma in de stukken vond, staat ook als gegevens bij deze site. Bij elk feit staat waar het in de tekst staat, welke regel het vond en hoe zeker het is.";
/// The files of facts: the ending of each, and what it is called.
pub const FACT_FILES: [(&str, &str); 3] = [
    ("csv", "Alle feiten als tabel (CSV)"),
    ("json", "Alle feiten als JSON"),
    (
        "schema.json",
        "Wat er in dat bestand kan staan (JSON Schema)",
    ),
];

/// Which program made this page.
pub fn version(version: &str) -> String {
    format!("Deze pagina is gemaakt met versie {version} van Beleidsspoor.")
}

/// Before the commit.
pub const SOURCE: &str = "De stand van de broncode:";

/// Before the sources.
pub const SOURCES: &str = "De bronbestanden";
/// Columns of that table.
pub const COLUMNS: [&str; 4] = [
    "Document",
    "Rechten",
    "Officieel adres",
    "Controlegetal (SHA-256)",
];
/// Unfolds the number by which a file is known.
pub const SHOW_SUM: &str = "Toon het getal";
/// Where no address is known.
pub const NO_ADDRESS: &str = "niet in het bestand";
