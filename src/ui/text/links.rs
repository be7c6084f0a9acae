//! What connects a paper with the others.

use crate::explorer::{LinkKind, Order};

/// Heading.
pub const TITLE: &str = "Verbanden met andere stukken";
/// Said under it.
pub const LEAD: &str = "Een programma vergelijkt dit stuk met de andere stukken. Wat hier niet staat, kan er toch zijn.";
/// Opens them.
pub const OPEN: &str = "Toon de verbanden";
/// While they are looked for.
pub const WORKING: &str = "De stukken worden vergeleken …";
/// Where there are none.
pub const NONE: &str = "Er is geen verband met een ander stuk gevonden.";
/// Before the words in this paper.
pub const HERE: &str = "In dit stuk:";
/// Before the words in the other paper.
pub const THERE: &str = "In het andere stuk:";
/// Leads to the words in this paper.
pub const READ_HERE: &str = "Lees in dit stuk";
/// Leads to the words in the other one.
pub const READ_THERE: &str = "Lees in het andere stuk";
/// What the marks mean.
pub const LEGEND_HERE: &str = "alleen in dit stuk";
/// What the marks mean.
pub const LEGEND_THERE: &str = "alleen in het andere stuk";
/// The same for who hears the page.
pub const HERE_SPOKEN: &str = " alleen hier: ";
/// The same for who hears the page.
pub const THERE_SPOKEN: &str = " alleen in het andere stuk: ";
/// Behind both.
pub const END_SPOKEN: &str = " einde. ";
/// Of a sentence that stands there word for word.
pub const SAME_WORDS: &str = "Dezelfde woorden.";
/// Of what only may be so.
pub const PERHAPS: &str = "Dat het hierover gaat, is niet zeker.";
/// Of what editors read.
pub const CHECKED: &str = "Nagekeken door de redactie.";

/// Heading of one kind, with how many there are.
pub fn kind(kind: LinkKind, count: usize) -> String {
    let name = match kind {
        LinkKind::SameText => "Bijna dezelfde tekst",
        LinkKind::Names => "Dit stuk verwijst naar",
        LinkKind::NamedBy => "Verwijst naar dit stuk",
        LinkKind::Promise => "Toezeggingen die terugkomen",
        LinkKind::AskedBefore => "Vragen die ook in een ander stuk staan",
        LinkKind::SaidAgain => "Zinnen die ook in een ander stuk staan",
        LinkKind::SameSum => "Hetzelfde bedrag",
        LinkKind::BothName => "Verwijst naar hetzelfde",
    };
    format!("{name} ({count})")
}

/// When the other paper was written.
pub const fn order(order: Order) -> &'static str {
    match order {
        Order::Earlier => "eerder dan dit stuk",
        Order::Later => "later dan dit stuk",
        Order::Unknown => "volgorde niet bekend",
    }
}

/// Words that turn the meaning, among those that stand on one side only.
pub fn turning(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("‘{word}’")).collect();
    format!(
        "Let op: {} staat maar in een van de twee. Dat kan de betekenis veranderen.",
        words.join(", ")
    )
}

/// Unfolds the others of a kind.
pub fn more(count: usize) -> String {
    format!("Toon er nog {count}")
}
