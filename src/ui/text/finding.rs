//! What the search view says.

use crate::explorer::{Field, Refused};

/// Before questions that whoever looks for these words may want to ask.
pub const NEAR: &str = "Wilt u dit weten?";
/// Before the name of a view that shows what is looked for.
pub const LED: &str = "Kijk ook bij ";
/// Above the ways to narrow the hits.
pub const NARROW: &str = "Verfijn";
/// Name of the list of chosen filters.
pub const CHOSEN: &str = "Gekozen filters";
/// Name of the suggestions.
pub const SUGGESTIONS: &str = "Suggesties";
/// Before a corrected query.
pub const DID_YOU_MEAN: &str = "Bedoelde u";
/// Ways to show the hits.
pub const LAYOUT: &str = "Weergave";
/// By document.
pub const GROUPED: &str = "per document";
/// One list.
pub const FLAT: &str = "één lijst";
/// Keyword in context.
pub const LINES: &str = "woord in zijn zin";
/// Orders of the hits.
pub const ORDER: &str = "Volgorde";
/// Best first.
pub const BEST: &str = "beste eerst";
/// By time.
pub const OLDEST: &str = "oudste eerst";
/// Name of the saved file.
pub const FILE: &str = "beleidsspoor-zoekresultaten.csv";
/// Headings of the saved table before those of every list.
pub const COLUMNS: [&str; 3] = ["ervoor", "woord", "erna"];
/// Name of the buttons between places found in a document.
pub const PLACES: &str = "Treffers in dit document";
/// To the place before.
pub const PREVIOUS: &str = "Vorige treffer";
/// To the next place.
pub const NEXT: &str = "Volgende treffer";
/// Heading of the help.
pub const HELP: &str = "Wat kan de zoekmachine?";

/// What can be typed, with what it does.
pub const HELP_LINES: &[(&str, &str)] = &[
    (
        "warme overdracht",
        "Alinea’s met alle woorden. Zijn dat er weinig, dan volgen alinea’s met de meeste woorden. Vraagwoorden zoals ‘wie’ en ‘hoeveel’ tellen niet mee; bij ‘hoeveel’ staan getallen vooraan.",
    ),
    (
        "\"warme overdracht\"",
        "Precies deze woorden achter elkaar.",
    ),
    ("gemeenten -VNG", "Wel ‘gemeenten’, niet ‘VNG’."),
    ("VWS OR VNG", "Een van beide."),
    (
        "kwetsbaar",
        "Ook andere vormen: kwetsbare, meervouden zoals leden bij lid, en verwante woorden zoals financiering bij financieren.",
    ),
    (
        "aantonen",
        "Ook andere vormen van werkwoorden: aangetoond, aan te tonen. En sterke werkwoorden: ‘stijgen’ vindt ook ‘steeg’ en ‘gestegen’.",
    ),
    (
        "advies",
        "Ook in langere woorden: adviesraad. En andersom: ‘wetswijziging’ vindt ook ‘wijziging van de wet’.",
    ),
    (
        "toezegingen",
        "Hoofdletters, accenten en trema’s tellen niet mee. Bij een typefout zoekt de pagina woorden die erop lijken en zegt dat erbij.",
    ),
    (
        "gemeenten",
        "Ook als het woord in de bron is afgebroken: gemeen-ten.",
    ),
    (
        "VNG",
        "Ook de volledige naam, en andersom. Synoniemen staan lager: ‘gratis’ vindt ook ‘kosteloos’. Het staat er altijd bij.",
    ),
    (
        "gemeen",
        "Terwijl u typt mag het laatste woord half zijn. Suggesties staan onder het zoekvak.",
    ),
    (
        "jaar:2018 jaar:2014-2016",
        "Alleen documenten uit dat jaar of die jaren.",
    ),
    (
        "soort:brief soort:voetnoot",
        "Alleen dat soort document (brief, overleg, artikel, debat) of onderdeel (kop, tabel, voetnoot, reactie).",
    ),
    ("van:minister fractie:VVD", "Alleen wat die spreker zegt."),
    (
        "in:33841",
        "Alleen dat document (deel van nummer of titel).",
    ),
    (
        "wet:Wlz organisatie:VNG",
        "Alleen alinea’s die deze wet of organisatie noemen.",
    ),
    (
        "/gemeente(n|s)\\b/",
        "Een reguliere expressie, voor wie die kent.",
    ),
    (
        "Verfijn, volgorde, weergave",
        "Kies links een document, jaar, soort, fractie, organisatie of wet. Sorteer op tijd. ‘Woord in zijn zin’ zet alle plaatsen onder elkaar. U kunt ze bewaren als tabel. Het adres van de pagina bewaart uw hele zoekvraag.",
    ),
    (
        "Toetsen: / ↓ ↑ Enter Esc",
        "Met / gaat u naar het zoekvak, met de pijlen door de resultaten. Enter opent er een, met Esc gaat u terug. In een document springt u van treffer naar treffer.",
    ),
];

/// Above a way to divide the hits.
pub const fn facet(field: Field) -> &'static str {
    match field {
        Field::Document => "Document",
        Field::Year => "Jaar",
        Field::Kind => "Soort",
        Field::Party => "Fractie",
        Field::Organisation => "Organisatie",
        Field::Law => "Wet",
        Field::Voice => "Spreker",
    }
}

/// Why organisations and laws cannot be chosen in a collection of more than so many documents.
pub fn no_names(few: usize) -> String {
    format!(
        "Organisaties en wetten kunt u hier niet kiezen: deze verzameling heeft meer dan {few} documenten. Typ wel bijvoorbeeld organisatie:VNG of wet:Wlz in het zoekvak."
    )
}

/// What taking a filter away is called.
pub fn without(field: Field, value: &str) -> String {
    format!("{}: {value} ✕", facet(field))
}

/// The same for who hears it.
pub fn without_label(field: Field, value: &str) -> String {
    format!("Haal filter weg: {} {value}", facet(field))
}

/// What of a query could not be used, and what to do about it.
pub const fn refused(reason: Refused) -> &'static str {
    match reason {
        Refused::Invalid => {
            "De tekst tussen de schuine strepen is geen geldige reguliere expressie. Staan alle haakjes er dubbel? Zet een \\ voor een teken dat u letterlijk bedoelt."
        }
        Refused::TooLarge => {
            "De reguliere expressie is te lang of te ingewikkeld. Maak haar korter, of gebruik minder herhalingen."
        }
        Refused::TooHeavy => {
            "De reguliere expressie is te zwaar om alle teksten mee te doorzoeken. Wat u ziet is niet alles. Maak haar korter, gebruik minder herhalingen, of zet er een woord bij dat in de alinea moet staan."
        }
        Refused::TooLong => {
            "Uw zoekvraag is te lang: alleen het begin is gebruikt. Maak haar korter."
        }
    }
}

/// Which place of how many, in the reader.
pub fn place(number: usize, all: usize) -> String {
    format!("treffer {number} van {all}")
}
/// Before the first of them was asked for.
pub fn places(all: usize) -> String {
    if all == 1 {
        "1 treffer".to_owned()
    } else {
        format!("{all} treffers")
    }
}
