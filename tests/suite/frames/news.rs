//! Papers in this frame, read whole.

use beleidsspoor::document::{Block, BlockKind, Document, Source, SourceFormat};

fn read(text: &str) -> Document {
    let source = Source {
        name: "artikel.txt".to_owned(),
        text: text.to_owned(),
    };
    beleidsspoor::explorer::read_paper(&source, None)
}

fn texts(document: &Document, kind: BlockKind) -> Vec<&str> {
    document
        .blocks
        .iter()
        .filter(|block| block.kind == kind)
        .map(|block| block.text.as_str())
        .collect()
}

#[test]
fn an_article_is_told_from_what_its_site_left() {
    let found = read(
        "Delen op Facebook\n\nDe titel\n\nDe inleiding is er.\n\nEen kopje\n\nDe alinea eronder.\n\nLees ook\n\nEen ander artikel\n\nReacties (1)\n\nDoor Ben (buur) op\nDat vind ik ook.\n\nEn meer.",
    );
    assert_eq!(found.meta.source_format, SourceFormat::News);
    assert_eq!(found.meta.title, "De titel");
    assert_eq!(texts(&found, BlockKind::Heading), ["Een kopje"]);
    assert_eq!(
        texts(&found, BlockKind::Paragraph),
        ["De inleiding is er.", "De alinea eronder."]
    );
    assert_eq!(
        texts(&found, BlockKind::Comment),
        ["Dat vind ik ook. En meer."]
    );
    let authors: Vec<&str> = found
        .blocks
        .iter()
        .filter_map(|block: &Block| block.author.as_deref())
        .collect();
    assert_eq!(authors, ["Ben (buur)"]);
    assert_eq!(found.furniture.len(), 2);
}

#[test]
fn a_name_above_a_day_opens_a_comment_and_the_site_ends_them() {
    let found = read(
        "Delen op Facebook\n\nDe titel\n\nDe inleiding is er.\n\nEen kopje\n\nDe brug is op 1 april 2021 geopend.\n\nMeer tekst.\n\nReacties\n\nAnja\n3 mei 2021 om 09:14\nDat is zo.\n\nOok interessant voor u\n\nEen ander stuk\n\nElke week nieuws.",
    );
    assert_eq!(texts(&found, BlockKind::Comment), ["Dat is zo."]);
    assert!(
        found
            .blocks
            .iter()
            .all(|block| block.text != "Elke week nieuws.")
    );
    // It was there on the day of its first comment; how long already, only its own words can say.
    let date = found
        .meta
        .date
        .map(|date| (date.start.to_string(), date.end.to_string()));
    assert_eq!(
        date,
        Some(("2021-04-01".to_owned(), "2021-05-03".to_owned()))
    );
    assert!(found.meta.date_inferred);
}

#[test]
fn writer_and_day_stand_under_the_title() {
    let found =
        read("Delen via e-mail\n\nTitel\n\nDoor Eva Smit op 3 mei 2021\n\nTekst van het stuk.");
    assert_eq!(found.meta.authors, ["Eva Smit"]);
    assert_eq!(
        found
            .meta
            .date
            .map(|date| date.start.to_string())
            .as_deref(),
        Some("2021-05-03")
    );
}

#[test]
fn days_in_figures_stand_behind_names() {
    let found = read(
        "Delen via e-mail\n\nTitel\n\nDoor Eva Smit e.smit@krant.nl - 9-1-2017, 17:30\n\nTekst van het stuk.",
    );
    assert_eq!(found.meta.authors, ["Eva Smit"]);
    assert_eq!(
        found
            .meta
            .date
            .map(|date| date.start.to_string())
            .as_deref(),
        Some("2017-01-09")
    );
}

#[test]
fn one_word_of_sharing_makes_no_article() {
    assert_eq!(
        read("Een tekst.\n\nE-mail\n\nNog een tekst.")
            .meta
            .source_format,
        SourceFormat::Plain
    );
}
