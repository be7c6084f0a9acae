//! What the view of hard words, organisations, people and laws says.

use crate::explorer::{NameKind, YearCount};

/// In the menu, and its title.
pub const TITLE: &str = "Begrippen";
/// What one can do there, on the start view.
pub const INVITATION: &str = "moeilijke woorden, organisaties, mensen en wetten uitgelegd";
/// Words by which one searches for it.
pub const SOUGHT: &[&str] = &["afkorting", "begrip", "betekenis"];
/// What it is.
pub const LEAD: &str = "Wat betekenen de moeilijke woorden, en wie en welke wetten worden genoemd?";
/// Whose words are whose.
pub const CAUTION: &str = "De uitleg is van ons. Staat er een citaat bij, dan is dat van het stuk zelf. Een programma telde hoe vaak een woord in de stukken van een jaar staat.";
/// Heading of the hard words.
pub const WORDS: &str = "Moeilijke woorden";
/// Heading of the organisations.
pub const ORGANISATIONS: &str = "Organisaties";
/// Heading of the people.
pub const PEOPLE: &str = "Mensen";
/// Heading of the laws.
pub const LAWS: &str = "Wetten";
/// No paper explains it.
pub const NO_QUOTE: &str = "In deze stukken staat geen uitleg van dit woord.";
/// Before the words of a paper.
pub const SAID: &str = "Zo staat het in de stukken";
/// A link to all terms.
pub const ALL: &str = "Alle begrippen";
/// Over the last column.
pub const TOTAL: &str = "samen";
/// For who hears an empty cell.
pub const NONE: &str = "0";
/// The law's text.
pub const LAW: &str = "tekst van de wet";
/// No such term.
pub const UNKNOWN: &str = "Dit begrip staat niet in de lijst";
/// Name of the file that is saved.
pub const FILE: &str = "beleidsspoor-begrippen.csv";
/// The columns of that file.
pub const COLUMNS: [&str; 2] = ["begrip", "uitleg van ons"];

/// Heading of the names of a kind.
pub const fn heading(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Organisation => ORGANISATIONS,
        NameKind::Person => PEOPLE,
        NameKind::Law => LAWS,
    }
}

/// The caption of their table.
pub const fn caption(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Organisation => "Hoe vaak noemen de stukken elke organisatie, per jaar?",
        NameKind::Person => "Hoe vaak noemen de stukken elke persoon, per jaar?",
        NameKind::Law => "Hoe vaak noemen de stukken elke wet, per jaar?",
    }
}

/// The caption of the table of the others.
pub fn rest(kind: NameKind) -> String {
    format!("{}: de andere, per jaar", heading(kind))
}

/// Over the first column.
pub const fn column(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Organisation => "Organisatie",
        NameKind::Person => "Naam",
        NameKind::Law => "Wet",
    }
}

/// Said over them.
pub const fn lead(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Organisation => {
            "Wie het vaakst wordt genoemd, staat boven. Een getal brengt u naar de plaatsen."
        }
        NameKind::Person => "Functie en partij staan erbij zoals de stukken ze geven.",
        NameKind::Law => "De link gaat naar de wet zoals die nu geldt.",
    }
}

/// Unfolds the others.
pub fn more(count: usize) -> String {
    format!("De andere {count}")
}

/// How often each year has it, years without it left out.
pub fn years(years: &[YearCount]) -> String {
    let named = years.iter().filter(|year| year.count > 0);
    let named: Vec<String> = named
        .map(|year| format!("{}: {} keer", year.year, year.count))
        .collect();
    if named.is_empty() {
        "Staat in geen van de stukken.".to_owned()
    } else {
        named.join(" · ")
    }
}

/// What a link in a cell leads to, for who hears it.
pub fn cell(count: usize, year: i32) -> String {
    format!("{count} in {year}")
}

/// Said under an explained word in the reader.
pub const OURS: &str = "Onze uitleg.";
