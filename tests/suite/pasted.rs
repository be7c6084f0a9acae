//! Papers that somebody copied without the page around them are read as the page is.

use super::files::{root, text};
use beleidsspoor::document::{BlockKind, Document, Source};

fn read(text: &str) -> Document {
    beleidsspoor::explorer::read_paper(
        &Source {
            name: "geplakt.txt".to_owned(),
            text: text.to_owned(),
        },
        None,
    )
}

fn headings(document: &Document) -> Vec<&str> {
    let headings = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading);
    headings.map(|block| block.text.as_str()).collect()
}

/// A document of the corpus from the first of these words on, up to the other ones.
fn cut(id: &str, from: &str, until: &str) -> (Document, Document) {
    let whole = text(&root().join(format!("corpus/{id}.txt")));
    let part = whole.split_once(from).map_or("", |(_, rest)| rest);
    let part = part.split_once(until).map_or(part, |(part, _)| part);
    (read(&whole), read(&format!("{from}{part}")))
}

#[test]
fn the_monitors_paper_without_its_page() {
    let (whole, part) = cut(
        "kst-29538-350",
        "Tweede Kamer der Staten-Generaal\n",
        "3.\n\nBijlagen",
    );
    assert_eq!(headings(&part), headings(&whole));
    assert_eq!(part.footnotes.len(), whole.footnotes.len());
    assert_eq!((part.id, part.meta.date), (whole.id, whole.meta.date));
}

#[test]
fn the_consultation_without_its_portal() {
    let (whole, part) = cut(
        "kst-31476-24",
        "Tweede Kamer der Staten-Generaal 2",
        "\u{0}",
    );
    assert_eq!(headings(&part), headings(&whole));
    assert_eq!(
        (part.id, part.meta.kind, part.blocks.len()),
        (whole.id, whole.meta.kind, whole.blocks.len())
    );
}

#[test]
fn a_letter_from_its_kind_line_on() {
    let (whole, part) = cut("kst-33841-21", "Nr. 21", "\u{0}");
    assert_eq!(
        (part.meta.kind, part.meta.date, part.meta.number),
        (whole.meta.kind, whole.meta.date, whole.meta.number)
    );
    assert_eq!(part.blocks.len(), whole.blocks.len());
}

/// Who speaks in each block that begins with these words.
fn speaker<'d>(document: &'d Document, words: &str) -> Vec<&'d str> {
    let blocks = document.blocks.iter();
    let blocks = blocks.filter(|block| block.text.starts_with(words));
    let voices = blocks.filter_map(|block| block.voice.as_ref());
    voices.map(|voice| voice.name.as_str()).collect()
}

/// A page of the chamber's site: its list of contents has a line a cell, and nothing parts paragraphs.
const CONSULTATION: &str = "\
Verslag van een schriftelijk overleg : Verslag van een schriftelijk overleg over de veerponten (Kamerstuk 34567-3)
34 567 Veerponten
Nr. 12 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
            
Vastgesteld 11 april 2022
De vaste commissie voor Verkeer heeft een aantal vragen voorgelegd aan de Minister
                  van Veren, Sluizen en
                  Kaden over de brief van 30 januari 2022 (Kamerstuk 34 567, nr. 3).
               
De voorzitter van de commissie, Bakker
Adjunct-griffier van de commissie, De Boer
Inhoudsopgave
blz.
                         
I.
Vragen en opmerkingen vanuit de fracties
2
Vragen en opmerkingen van de leden van de VVD-fractie
2
Vragen en opmerkingen van de leden van de SP-fractie
3
                         
II.
Reactie van de Minister
14
I. Vragen en opmerkingen vanuit de fracties
               
Vragen en opmerkingen van de leden van de VVD-fractie
De leden van de VVD-fractie hebben kennisgenomen van de brief over de veerponten en
                  hebben hierover geen verdere vragen en opmerkingen aan de Minister te stellen.
Vragen en opmerkingen van de leden van de SP-fractie
De leden van de SP-fractie hebben de brief gelezen. Zij vragen de Minister hoeveel
                  ponten er dit jaar te laat voeren. Hoeveel klachten kwamen daarover binnen bij
                  de gemeenten langs de rivier?
II. Reactie van de Minister

Vragen en opmerkingen van de leden van de SP-fractie
De leden van de SP-fractie vragen hoeveel ponten er te laat voeren. Dit jaar voeren
                  veertien ponten te laat. Er kwamen 210 klachten binnen bij de gemeenten langs de
                  rivier. Voor de zomer van 2022 zal ik de Kamer daarover informeren.
";

#[test]
fn a_list_of_contents_gives_nobody_the_word() {
    let read = read(CONSULTATION);
    let fracties = speaker(&read, "De leden van de SP-fractie hebben");
    assert_eq!(fracties, ["SP"]);
    assert_eq!(
        speaker(&read, "De leden van de VVD-fractie hebben"),
        ["VVD"]
    );
    let minister = speaker(&read, "De leden van de SP-fractie vragen");
    assert_eq!(minister, ["Minister van Veren, Sluizen en Kaden"]);
    let listed = read
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::ListItem);
    assert_eq!(listed.count(), 4);
}

#[test]
fn what_a_site_puts_behind_a_paper_is_not_said_in_it() {
    let read = read(
        "Brief regering : Uitstel van het overzicht van de veerponten\n34 567 Veerponten\nNr. 13 BRIEF VAN DE MINISTER VAN \
         VEREN\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\nDen Haag, 18 september 2022\nHet overzicht kan \
         nog niet worden gestuurd.\nDe Minister van Veren,\nT. de Boer\nOndertekenaars\n-\nEerste ondertekenaar\nT. de Boer, \
         minister van Veren\nGerelateerde documenten\nHier vindt u documenten die gerelateerd zijn aan bovenstaand \
         Kamerstuk.\n",
    );
    let last = read
        .blocks
        .last()
        .map(|block| (block.kind, block.text.as_str()));
    assert_eq!(
        last,
        Some((BlockKind::Signature, "De Minister van Veren, T. de Boer"))
    );
    assert_eq!(read.meta.authors, ["T. de Boer"]);
}

#[test]
fn the_votes_that_a_page_draws_say_nothing() {
    let read = read(
        "Gepubliceerd: 7 juni 2022\nIndiener(s): Anna de Boer (SP)\nOnderwerpen: verkeer\nBron: \
         https://zoek.officielebekendmakingen.nl/kst-34567-12.html\nID: 34567-12\n\n24,7 %\n74,7 \
         %\n\nCU\n\nGL\n\nVVD\n\nOmtzigt\n\nVolt\n\n\nNr. 12 MOTIE VAN HET LID DE BOER\n\nVoorgesteld 7 juni 2022\n\nDe \
         Kamer,\n\ngehoord de beraadslaging,\n\nconstaterende dat de pont te laat vaart;\n\nverzoekt de regering de pont op \
         tijd te laten varen,\n\nen gaat over tot de orde van de dag.\n\nDe Boer\n",
    );
    assert_eq!(speaker(&read, "verzoekt"), ["Anna de Boer"]);
    assert!(headings(&read).is_empty(), "{:?}", headings(&read));
}

#[test]
fn headings_stand_out_where_nothing_parts_paragraphs() {
    let read = read(
        "Memorie van toelichting (initiatiefvoorstel) : Memorie van toelichting\n34 567 Voorstel van wet over veerponten\nNr. \
         3 MEMORIE VAN TOELICHTING\nI. ALGEMEEN DEEL\n1. Inleiding\nEen pont die op tijd vaart is een voorwerp van zorg voor \
         de overheid.\nHet tekort aan ponten is groot. Uit de telling van de gemeenten langs de\nrivier blijkt dat er in 2020 \
         maar liefst 331 ponten te weinig waren. Hoewel dit aantal een jaar later is gedaald naar 279 ponten, is het tekort \
         nog\ngroot. De verwachting is dat het tekort door de groei van het verkeer op de\nrivier tot 2024 verder zal \
         stijgen. Daarom is een wet nodig die het regelt.\n2. Het voorstel\nDe wet zegt dat elke gemeente langs de rivier een \
         pont moet hebben die elk\nhalf uur vaart. De wet zegt ook dat het Rijk een deel van de kosten betaalt.\nDe \
         gemeente kiest zelf de kleur van de pont. De wet zegt daar niets over, en\ndat is een keuze.\n",
    );
    assert_eq!(headings(&read), ["1. Inleiding", "2. Het voorstel"]);
}

#[test]
fn what_fracties_bring_in_is_theirs_and_promises_nothing() {
    let read = read(
        "Inbreng verslag schriftelijk overleg : Inbreng verslag van een schriftelijk overleg over veerponten (Kamerstuk \
         34567-7)\n2021D12345\nBinnen de vaste commissie voor Verkeer hebben fracties de behoefte om vragen voor te leggen \
         aan de\nStaatssecretaris van Veren over haar brief van 5 februari 2021 (Kamerstuk 34 567, nr. 7).\nDe voorzitter \
         van de commissie, Anna Mulder\nI Vragen en opmerkingen vanuit de \
         fracties\nInhoudsopgave\nblz.\nInleiding\n2\nVVD-fractie\n2\nSP-fractie\n3\nInleiding\nDe leden van de \
         VVD-fractie hebben de brief over de veerponten gelezen. Deze leden willen de\nStaatssecretaris hierover enkele \
         vragen stellen.\nVVD-fractie\nDe leden van de VVD-fractie vragen wanneer de pont weer vaart. Wordt dit \
         verschoven?\nSP-fractie\nDe leden van de SP-fractie vragen hoeveel dat kost.\n",
    );
    assert_eq!(
        speaker(&read, "De leden van de VVD-fractie vragen"),
        ["VVD"]
    );
    assert_eq!(speaker(&read, "De leden van de SP-fractie vragen"), ["SP"]);
    let facts = beleidsspoor::extract::extract(&beleidsspoor::extract::Context::alone(&read));
    assert!(facts.commitments.is_empty(), "{:#?}", facts.commitments);
}

#[test]
fn in_the_question_hour_the_word_is_given_without_a_chair() {
    let read = read(
        "2 Vragenuur\n\nAan de orde is het mondelinge vragenuur.\n\nVragen van het lid De Boer aan de staatssecretaris van \
         Veren over het bericht dat de pont stopt.\n\nMevrouw De Boer (D66):\n\nVoorzitter. Wanneer vaart de pont weer naar de \
         overkant?\n\nStaatssecretaris Mandjes:\n\nVoorzitter. Ik zal op alle vragen ingaan.\n",
    );
    assert_eq!(speaker(&read, "Voorzitter. Wanneer"), ["De Boer"]);
    assert_eq!(speaker(&read, "Voorzitter. Ik"), ["Staatssecretaris"]);
}
