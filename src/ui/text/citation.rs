//! Citing and checking quotations.

use crate::explorer::quote::{LeftOut, QuoteCheck, QuotePlace, QuoteStatus, Side};

/// Opens the citation of a quotation.
pub const CITE: &str = "Citeer";
/// Title of the quote check.
pub const CHECK: &str = "Citaat controleren";
/// What one can do there.
pub const CHECK_WAY: &str = "klopt een citaat woord voor woord, en wie zei het?";
/// What it is.
pub const CHECK_LEAD: &str =
    "Plak een citaat. U ziet of het zo in de documenten staat, wie het zegt en waar.";
/// What it does with the text.
pub const CHECK_PRIVACY: &str = "De tekst blijft in uw browser.";
/// Name of the text box.
pub const CHECK_BOX: &str = "Het citaat";
/// The button.
pub const CHECK_BUTTON: &str = "Controleer";
/// How words left out may be written.
pub const CHECK_HELP: &str = "Liet u woorden weg? Schrijf daar (…) of […]. Aanhalingstekens om het citaat mogen blijven staan.";
/// Before the marks of differences.
pub const LEGEND: &str = "Zo leest u de verschillen:";
/// Words of the document only.
pub const MISSING: &str = "staat wel in het document, niet in uw citaat";
/// Words of the quotation only.
pub const ADDED: &str = "staat wel in uw citaat, niet in het document";
/// Spoken before the one; screen readers do not tell marks.
pub const MISSING_SPOKEN: &str = "ontbreekt in uw citaat: ";
/// Spoken before the other.
pub const ADDED_SPOKEN: &str = "staat niet in het document: ";
/// Behind either.
pub const END_SPOKEN: &str = " (einde)";
/// Part of a quotation that is not there.
pub const PART_NOT_FOUND: &str = "Dit deel van het citaat: niet gevonden in deze verzameling.";
/// Parts in another order.
pub const OTHER_ORDER: &str =
    "Let op: de delen van het citaat staan in het document in een andere volgorde.";
/// Parts of several speakers.
pub const SEVERAL_SPEAKERS: &str =
    "Let op: de delen van het citaat zijn van verschillende sprekers.";
/// A member of government repeats a question.
pub const RESTATES: &str = "Let op: in deze alinea geeft de bewindspersoon weer wat fracties vroegen. Het is nog niet het antwoord.";
/// Nobody is named.
pub const NO_SPEAKER: &str = "spreker niet aangegeven";
/// The link.
pub const READ: &str = "Lees in het document";
/// Opens the citations.
pub const CITE_AS_IS: &str = "Citeer zoals het er staat";
/// What to do where nothing was found.
pub const NOT_FOUND_ADVICE: &str = "De woorden kunnen wel in een ander stuk staan: deze verzameling is klein. Controleer ook of het citaat uit één document komt.";

/// What the parts of a quotation leave out between them; not said where they follow each other.
pub fn left_out(rest: &LeftOut) -> String {
    let said = match rest.side {
        Side::Before => "Het citaat begint midden in een zin. Ervoor staat:".to_owned(),
        Side::After => "Het citaat houdt op midden in een zin. Erachter staat:".to_owned(),
        Side::Between if rest.words == 0 => String::new(),
        Side::Between if rest.words == 1 => "Weggelaten (1 woord):".to_owned(),
        Side::Between => format!("Weggelaten ({} woorden):", rest.words),
    };
    if rest.other_passage {
        return format!("De delen van het citaat staan in verschillende alinea’s. {said}");
    }
    said
}

/// Warns of words that turn what is said, where some were left out or exchanged.
pub fn turning(place: &QuotePlace) -> Option<String> {
    let turning: Vec<String> = place
        .turning()
        .iter()
        .map(|word| format!("‘{word}’"))
        .collect();
    (!turning.is_empty()).then(|| {
        let words = turning.join(", ");
        format!(
            "Let op: er is iets weggelaten of veranderd dat de betekenis kan veranderen ({words})."
        )
    })
}

/// The verdict on a quotation that was found or not.
pub fn verdict_of(found: &QuoteCheck) -> String {
    let is_whole = matches!(found.status, QuoteStatus::Exact | QuoteStatus::Typographic);
    let turned = |place: &QuotePlace| !place.turning().is_empty();
    let gapped = |place: &QuotePlace| {
        let between = |rest: &LeftOut| rest.side == Side::Between;
        place.left_out.iter().any(between)
    };
    let said = verdict(found.status, found.total);
    if found.places.is_empty() || !is_whole {
        return said;
    }
    if found.places.iter().all(turned) {
        return "De woorden staan in het document, maar er is iets weggelaten dat de betekenis kan veranderen.".to_owned();
    }
    if found.places.iter().all(gapped) {
        return "De delen van dit citaat staan zo in het document. Ertussen zijn woorden weggelaten: die staan hieronder.".to_owned();
    }
    said
}

/// The verdict by its status alone.
pub fn verdict(status: QuoteStatus, total: usize) -> String {
    let places = if total > 1 {
        format!(" Het staat op {total} plaatsen.")
    } else {
        String::new()
    };
    let said = match status {
        QuoteStatus::Exact => "Dit citaat klopt woord voor woord.",
        QuoteStatus::Typographic => {
            "De woorden kloppen. Alleen aanhalingstekens, streepjes, spaties of het leesteken aan het eind zijn anders."
        }
        QuoteStatus::Altered => "Zo staat het er niet. Hieronder ziet u elk verschil.",
        QuoteStatus::NotFound => "Niet gevonden in deze verzameling.",
        QuoteStatus::Empty => "Plak eerst een citaat met woorden erin.",
        QuoteStatus::TooLong => {
            "Deze tekst is te lang om te controleren. Plak niet meer dan 10.000 tekens, ongeveer 1.600 woorden."
        }
    };
    format!("{said}{places}")
}

/// Choice of style.
pub const STYLE: &str = "Stijl";
/// Copies a citation.
pub const COPY: &str = "Kopieer";
/// Saves a citation.
pub const DOWNLOAD: &str = "Download";
/// Opens further styles.
pub const OTHER_STYLES: &str = "Verwijzing in andere stijlen";
/// What is selected.
pub const SELECTED: &str = "Gekozen woorden";
/// Cites what is selected.
pub const CITE_SELECTED: &str = "Citeer de gekozen woorden";
/// Title of the panel where words are cited.
pub const LINK_TO_WORDS: &str = "Link naar deze woorden";
