//! Papers in this frame, read whole.

use beleidsspoor::document::{Block, BlockKind, Document, Source, SourceFormat, Voice, VoiceKind};
use beleidsspoor::parse::{claims, parse as parse_source, parse_as};

fn document(text: &str) -> Document {
    parse_as(
        &Source {
            name: "brief.txt".to_owned(),
            text: text.to_owned(),
        },
        Some(SourceFormat::PdfLetter),
    )
}

fn texts(document: &Document, kind: BlockKind) -> Vec<&str> {
    document
        .blocks
        .iter()
        .filter(|block| block.kind == kind)
        .map(|block| block.text.as_str())
        .collect()
}

/// A letter whose lines are about as wide as the first two.
fn letter(body: &str) -> Document {
    let greeting = "Geachte voorzitter,\n\n\
        Met deze brief meld ik u wat er sinds de vorige brief is gedaan aan het\n\
        onderhoud van de bruggen, en wat daarvan in de komende jaren nog volgt.\n\n";
    document(&format!("{greeting}{body}\n"))
}

#[test]
fn letters_are_recognised_by_greeting_and_sender() {
    let known = |text: &str| claims(text).0 == ["pdf"];
    assert!(known("Geachte voorzitter,\n\nDit is een brief."));
    assert!(known(
        "Kenmerk\n123-X\n\nGeachte heer Bakker,\n\nDit is een brief."
    ));
    assert!(known(
        "Geachte mevrouw,\n\nTekst.\n\nHoogachtend,\n\nde minister van Justitie,\n\nJ. de Vries"
    ));
    assert!(!known(
        "Geachte buren,\n\nIk vier zaterdag mijn verjaardag."
    ));
    assert!(!known(
        "Nieuws\n\nDe minister van Justitie, J. de Vries, sprak met de Kamer."
    ));
    let source = Source {
        name: "x".to_owned(),
        text: "Geachte voorzitter,\n\nDit is een brief.\n".to_owned(),
    };
    assert_eq!(
        parse_source(&source).meta.source_format,
        SourceFormat::PdfLetter
    );
}

#[test]
fn a_short_line_ends_a_paragraph_only_where_a_sentence_ends() {
    let found = letter(
        "Een korte zin.\n\
         Daarna begint een alinea die over twee hele regels van deze brief loopt\n\
         en dan eindigt.",
    );
    assert_eq!(texts(&found, BlockKind::Paragraph).len(), 3);
}

#[test]
fn headings_stop_short_without_a_full_stop() {
    let found = letter(
        "Bruggen en sluizen\n\
         De bruggen zijn oud en worden in de komende tien jaar een voor een geheel\n\
         vervangen.\n\n\
         Geld voor het onderhoud van sluizen, gemalen en stuwen in kleine kanalen\n\
         Daarvoor is een bedrag opzijgezet. Wat is er nodig:\n\
         1. staal\n\
         2. beton\n\n\
         1. Vervolg\n\
         Ik kom er op terug.",
    );
    assert_eq!(
        texts(&found, BlockKind::Heading),
        [
            "Bruggen en sluizen",
            "Geld voor het onderhoud van sluizen, gemalen en stuwen in kleine kanalen",
            "1. Vervolg"
        ]
    );
    assert_eq!(texts(&found, BlockKind::ListItem), ["staal", "beton"]);
}

#[test]
fn a_sentence_goes_on_over_notes_and_a_page_end() {
    let rule = " ".repeat(40);
    let found = letter(&format!(
        "De brug bij Spijk is sinds maart dicht voor vrachtwagens.1 Omrijden kost\n\
         \n{rule}\n1 TK 2019-2020, 12 345, nr. 6\n gemiddeld een kwartier. De brug gaat in de zomer weer open."
    ));
    let paragraphs = texts(&found, BlockKind::Paragraph);
    assert!(
        paragraphs
            .iter()
            .any(|text| text.contains("vrachtwagens. Omrijden kost gemiddeld een kwartier."))
    );
    assert_eq!(
        found
            .footnotes
            .iter()
            .map(|note| note.anchors.len())
            .collect::<Vec<_>>(),
        [1]
    );
}

#[test]
fn all_that_the_letter_says_is_said_by_the_office_that_signs() {
    let found = letter(
        "Ik hoop u zo te hebben ingelicht.\n\nHoogachtend,\n\nde minister van Infrastructuur en\nWaterstaat,\n\ndrs. C. van Nieuw",
    );
    let office = "Minister van Infrastructuur en Waterstaat";
    assert_eq!(
        (found.meta.role.as_deref(), found.meta.authors.as_slice()),
        (Some(office), &["drs. C. van Nieuw".to_owned()][..])
    );
    assert_eq!(
        found.meta.title,
        "Brief van de minister van Infrastructuur en Waterstaat"
    );
    let said = |block: &&Block| {
        block
            .voice
            .as_ref()
            .is_some_and(|voice| voice.name == office)
    };
    assert_eq!(
        found.blocks.iter().filter(said).count(),
        found.blocks.len() - 1
    );
    assert_eq!(texts(&found, BlockKind::Signature).len(), 2);
}

#[test]
fn a_letter_without_end_still_comes_from_government() {
    let found = letter("Het onderzoek loopt nog en");
    assert!(
        found
            .blocks
            .iter()
            .skip(1)
            .all(|block| block.voice == Some(Voice::new(VoiceKind::Government, "")))
    );
    assert_eq!(found.meta.title, "Brief aan de voorzitter");
}
