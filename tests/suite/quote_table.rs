//! Sixty quotations as people paste them, each with what is right about it by reading: the verdict, the paper, who says
//! it, the turning words that it leaves out or exchanges, and whether it joins different passages.

use super::files::explorer;
use beleidsspoor::document::Voice;
use beleidsspoor::explorer::quote::{QuoteStatus, Side};

const EXACT: QuoteStatus = QuoteStatus::Exact;
const MARKS: QuoteStatus = QuoteStatus::Typographic;
const ALTERED: QuoteStatus = QuoteStatus::Altered;
const NOT_FOUND: QuoteStatus = QuoteStatus::NotFound;

const LETTER_2014: &str = "kst-33841-21";
const ANSWERS_2019: &str = "kst-31476-24";
const LETTER_2023: &str = "kst-29538-350";
const LETTER_2016: &str = "vws-954002-149168";
const ARTICLE: &str = "zorgwelzijn-2018-clientondersteuning";

const MINISTER: &str = "Minister van Volksgezondheid, Welzijn en Sport";
const STATE_SECRETARY: &str = "Staatssecretaris van Volksgezondheid, Welzijn en Sport";
const MOTION: &str = "de motie Van ’t Wout, Van Dijk, Voortman en Van der Staaij";
const NOBODY: &str = "";

/// A quotation with what is right about it.
struct Row {
    pasted: &'static str,
    status: QuoteStatus,
    document: &'static str,
    speaker: &'static str,
    /// Words that turn the meaning, left out between parts or exchanged.
    turning: &'static [&'static str],
    /// Whether its parts stand in different passages.
    joined: bool,
}

const fn row(
    pasted: &'static str,
    status: QuoteStatus,
    document: &'static str,
    speaker: &'static str,
) -> Row {
    Row {
        pasted,
        status,
        document,
        speaker,
        turning: &[],
        joined: false,
    }
}

const fn turned(
    pasted: &'static str,
    status: QuoteStatus,
    document: &'static str,
    speaker: &'static str,
    turning: &'static [&'static str],
) -> Row {
    Row {
        pasted,
        status,
        document,
        speaker,
        turning,
        joined: false,
    }
}

const fn joined(
    pasted: &'static str,
    document: &'static str,
    speaker: &'static str,
    turning: &'static [&'static str],
) -> Row {
    Row {
        pasted,
        status: EXACT,
        document,
        speaker,
        turning,
        joined: true,
    }
}

const fn nowhere(pasted: &'static str) -> Row {
    Row {
        pasted,
        status: NOT_FOUND,
        document: "",
        speaker: NOBODY,
        turning: &[],
        joined: false,
    }
}

const ROWS: &[Row] = &[
    // As they stand.
    row(
        "Deze belofte los ik bij deze in.",
        EXACT,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    row(
        "en dat in ieder geval cliëntondersteuning beschikbaar moet zijn bij de toegang van o.m. Wmo, Jeugdwet en Participatiewet.",
        EXACT,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    row(
        "Ik heb geen uitstelbrief gestuurd om dit aan te geven.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "dat dé cliëntondersteuner niet bestaat",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "Wetten en domeinen zouden hierbij geen drempels moeten opwerpen.",
        EXACT,
        ANSWERS_2019,
        "ChristenUnie-fractie",
    ),
    row(
        "Om hoeveel mensen gaat het?",
        EXACT,
        ANSWERS_2019,
        "PVV-fractie",
    ),
    row(
        "Het hebben van één vaste ondersteuner kan dan vaak een rustpunt zijn te midden van veel hectiek.",
        EXACT,
        ANSWERS_2019,
        "GroenLinks-fractie",
    ),
    row(
        "bleek dat de functie clientondersteuning nog onvoldoende bekend is.",
        EXACT,
        LETTER_2023,
        STATE_SECRETARY,
    ),
    row(
        "Het CPB acht het niet mogelijk",
        EXACT,
        LETTER_2023,
        STATE_SECRETARY,
    ),
    row(
        "Clientondersteuning voor zaken die te maken hebben met werk en inkomen is belabberd.",
        EXACT,
        ARTICLE,
        "lezer wendy",
    ),
    row(
        "Doel was toch betere zelfredzaamheid en wordt dat nu weer afgeschaft vanwege de kosten of zo.",
        EXACT,
        ARTICLE,
        "lezer Fred (Penningmeester HBVValkenswaard)",
    ),
    row(
        "professionele en informele, laagdrempelige en onafhankelijke cliëntondersteuning wettelijk te borgen",
        EXACT,
        LETTER_2014,
        MOTION,
    ),
    row(
        "Zo leren we ook hoe we de middelen de komende jaren nog gerichter kunnen inzetten.",
        EXACT,
        ARTICLE,
        "Hugo de Jonge",
    ),
    row(
        "Bij de ene koploper gaat dat het om meer capaciteit, bij de ander om meer bekendheid, en bij de volgende over hogere kwaliteit",
        EXACT,
        ARTICLE,
        "Hugo de Jonge",
    ),
    row(
        "dat iemand naast de cliënt staat en hem of haar met informatie, advies en voorlichting bij staat om een hulpvraag te verhelderen",
        EXACT,
        ARTICLE,
        "Hugo de Jonge",
    ),
    row(
        "Gemeenten vullen de cliëntondersteuning verschillend in; de een heel breed, de ander smal.",
        EXACT,
        ARTICLE,
        "journalist",
    ),
    row(
        "eventuele knelpunten in het besteedbaar inkomen van zowel de cliënt als de mantelzorger",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    // Other marks.
    row(
        "“Deze belofte los ik bij deze in”",
        EXACT,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    row(
        "Deze belofte los ik bij deze in,",
        MARKS,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    row(
        "«No-wrong-door» is voor mij het uitgangspunt.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "mijn \"hoofdlijnenbrief toekomst Wmo 2015\".",
        MARKS,
        LETTER_2023,
        STATE_SECRETARY,
    ),
    row(
        "voor de periode 2022 - 2025 in te zetten",
        MARKS,
        LETTER_2023,
        STATE_SECRETARY,
    ),
    // Over page ends and note marks.
    row(
        "hoe gemeenten en aanbieders via de gezamenlijke werkagenda (ISD) toewerken naar concrete oplossingen",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "soms zelf dusdanig dat ze niet weten hoe het bedrijf overeind te houden. Soms zijn betalingsperikelen een van de problemen",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "het bureau dat een belangrijk deel van de implementatie van het verdrag op zich neemt",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "Volgens de betrokken gemeenten zijn er geen signalen",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "zoals blijkt uit onderzoek van Movisie, naar tevredenheid van cliënten",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "het programma ‘Aandacht voor Iedereen’(AVI) en de Koepel Adviesraden sociaal domein ook in 2016 en 2017 (financieel) te ondersteunen",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "In de voortgangsrapportage van 25 juni 2015 heb ik aangegeven dat gewerkt wordt aan een vernieuwing",
        EXACT,
        LETTER_2016,
        STATE_SECRETARY,
    ),
    row(
        "Eind november 2018 kwamen circa 30 betrokken partijen bij elkaar om de onderdelen van de aanpak nog eens goed met elkaar door te lopen.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "Een van die maatregelen ligt op het terrein van de Wmo. Het kabinet was al bezig om de eigen bijdrage in de Wmo eerlijker te maken",
        EXACT,
        LETTER_2023,
        STATE_SECRETARY,
    ),
    row(
        "de continuïteit van de cliëntondersteuning voor mensen met een handicap. Hiermee geef ik ook uitvoering aan de motie",
        EXACT,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    // Cut.
    row(
        "Het is een zaak van […] afspraken, dat zeker nog niet met regelgeving hoeft te worden afgedwongen.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    turned(
        "Het is een zaak van goed beleid en goede afspraken, dat … met regelgeving hoeft te worden afgedwongen.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
        &["nog", "niet"],
    ),
    turned(
        "bleek dat de functie clientondersteuning (...) bekend is",
        EXACT,
        LETTER_2023,
        STATE_SECRETARY,
        &["nog", "onvoldoende"],
    ),
    turned(
        "Ik heb […] uitstelbrief gestuurd om dit aan te geven.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
        &["geen"],
    ),
    turned(
        "Wetten en domeinen zouden hierbij […] drempels moeten opwerpen.",
        EXACT,
        ANSWERS_2019,
        "ChristenUnie-fractie",
        &["geen"],
    ),
    row(
        "Het hebben van één vaste ondersteuner kan dan […] een rustpunt zijn",
        EXACT,
        ANSWERS_2019,
        "GroenLinks-fractie",
    ),
    row(
        "Ik ervaar veel draagvlak voor hetgeen we […] in gang willen gaan zetten op cliëntondersteuning.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    turned(
        "dus … de cliëntondersteuning voor mensen met een handicap maar ook voor ouderen",
        EXACT,
        LETTER_2014,
        STATE_SECRETARY,
        &["niet", "alleen"],
    ),
    turned(
        "Het SCP geeft daarbij terecht aan dat […] iedereen cliëntondersteuning nodig heeft.",
        EXACT,
        ANSWERS_2019,
        MINISTER,
        &["niet"],
    ),
    row(
        "De gemeente is vrij in de wijze […] en kan de cliëntondersteuning zowel bij derden zoals de MEE-organisaties betrekken als in eigen beheer uitvoeren.",
        EXACT,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    // Joined over passages.
    joined(
        "Deze belofte los ik bij deze in. […] De gemeente is vrij in de wijze waarop de cliëntondersteuning georganiseerd wordt",
        LETTER_2014,
        STATE_SECRETARY,
        &[],
    ),
    joined(
        "Ik heb geen uitstelbrief gestuurd om dit aan te geven. … Ik sta hier graag even uitgebreid bij stil.",
        ANSWERS_2019,
        MINISTER,
        &[],
    ),
    joined(
        "Ik ervaar veel draagvlak […] Mijn verwachting is dit begin 2019 gereed te hebben",
        ANSWERS_2019,
        MINISTER,
        &[],
    ),
    joined(
        "Om hoeveel mensen gaat het? […] Ik sta hier graag even uitgebreid bij stil.",
        ANSWERS_2019,
        "PVV-fractie",
        &[],
    ),
    // Other words.
    turned(
        "dat dé cliëntondersteuner bestaat",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
        &["niet"],
    ),
    turned(
        "Wetten en domeinen zouden hierbij drempels moeten opwerpen.",
        ALTERED,
        ANSWERS_2019,
        "ChristenUnie-fractie",
        &["geen"],
    ),
    turned(
        "bleek dat de functie clientondersteuning voldoende bekend is",
        ALTERED,
        LETTER_2023,
        STATE_SECRETARY,
        &["nog", "onvoldoende"],
    ),
    turned(
        "Ik heb een korte uitstelbrief gestuurd om dit aan te geven.",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
        &["geen"],
    ),
    row(
        "Deze belofte los ik hierbij in.",
        ALTERED,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    row(
        "De gemeente is volkomen vrij in de wijze waarop de cliëntondersteuning georganiseerd wordt",
        ALTERED,
        LETTER_2014,
        STATE_SECRETARY,
    ),
    row(
        "Eind november 2018 kwamen circa 300 betrokken partijen bij elkaar om de onderdelen van de aanpak nog eens goed met elkaar door te lopen.",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "Clientondersteuning voor zaken die te maken hebben met werk en inkomen is uitstekend.",
        ALTERED,
        ARTICLE,
        "lezer wendy",
    ),
    row(
        "Zo leren wij ook hoe we de middelen de komende jaren nog gerichter kunnen inzetten.",
        ALTERED,
        ARTICLE,
        "Hugo de Jonge",
    ),
    // What a careless or a cunning quoter does.
    turned(
        "Ik heb [de Kamer] uitstelbrief gestuurd om dit aan te geven.",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
        &["geen"],
    ),
    row(
        "Ik sta hier graag even uitgebreid bij stil. […] Ik heb geen uitstelbrief gestuurd om dit aan te geven.",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "Deze belofte los ik bij deze in. […] Ik heb geen uitstelbrief gestuurd om dit aan te geven.",
        ALTERED,
        ANSWERS_2019,
        NOBODY,
    ),
    row(
        "[…] Ik heb geen uitstelbrief gestuurd om dit aan te geven. (…)",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    row(
        "voor hen wordt dit jaar 27 miljoen euro vrijgemaakt",
        ALTERED,
        ARTICLE,
        "journalist",
    ),
    turned(
        "Het is niet zo dat dé cliëntondersteuner niet bestaat",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
        &["niet"],
    ),
    row(
        "De leden van de VVD delen dat elke professional in «de toegang» moet weten van en actief moet wijzen op cliëntondersteuning",
        EXACT,
        ANSWERS_2019,
        MINISTER,
    ),
    turned(
        "Ik heb geen uitstelbrief gestuurd om dit aan te geven. Ik ervaar veel draagvlak voor hetgeen we met de extra regeerakkoordmiddelen in gang willen gaan zetten",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
        &["geen"],
    ),
    row(
        "IK HEB GEEN UITSTELBRIEF GESTUURD OM DIT AAN TE GEVEN.",
        ALTERED,
        ANSWERS_2019,
        MINISTER,
    ),
    // From nowhere.
    nowhere("De veerpont vaart in de winter alleen op werkdagen, tenzij het water te hoog staat."),
    nowhere("Wij betreuren dat de Kamer pas na de zomer over de veiling van frequenties spreekt."),
    nowhere(
        "Het kabinet verhoogt de maximumsnelheid op alle snelwegen tot honderddertig kilometer.",
    ),
    nowhere("De boeren krijgen volgend jaar meer tijd voor het uitrijden van mest."),
    nowhere("Belofte maakt schuld en daarom trekken wij het voorstel over de windmolens in."),
];

#[test]
fn sixty_quotations_have_the_right_verdict_and_speaker() {
    assert!(ROWS.len() >= 60);
    let explorer = explorer();
    let mut wrong = Vec::new();
    for row in ROWS {
        let check = explorer.check_quote(row.pasted);
        let place = check.places.first();
        let parts = place
            .map(|place| place.parts.as_slice())
            .unwrap_or_default();
        let speakers: Vec<String> = parts
            .first()
            .map(|part| part.speakers.iter().map(Voice::dutch).collect())
            .unwrap_or_default();
        let turning = place.map(|place| place.turning()).unwrap_or_default();
        let joined = place.is_some_and(|place| {
            place
                .left_out
                .iter()
                .any(|rest| rest.side == Side::Between && rest.other_passage)
        });
        let document = place.map_or("", |place| place.document.as_str());
        let speaker = speakers.join(" + ");
        let found = (
            check.status,
            document,
            speaker.as_str(),
            turning.as_slice(),
            joined,
        );
        let right = (
            row.status,
            row.document,
            row.speaker,
            row.turning,
            row.joined,
        );
        if found != right {
            wrong.push(format!(
                "{}\n   found {found:?}\n   right {right:?}",
                row.pasted
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
