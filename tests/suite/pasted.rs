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
