//! Papers in this frame, read whole.

use beleidsspoor::document::{Block, BlockKind, Document, DocumentKind, Source, VoiceKind};
use beleidsspoor::parse::parse;

const TOP: &str = "[overzicht] [stemmingen]\n\nOverleg over iets\n\nZorg\n\nVerslag van een schriftelijk overleg\n\nNummer: 2020D00001, datum: 2020-02-03, versie: 1\n\nPreview document (🔗 origineel)\n\nTweede Kamer der Staten-Generaal 2\nVergaderjaar 2019-2020\n\n30 000 Zorg\n\nNr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 februari 2020\n\nDe vaste commissie voor Financiën heeft vragen voorgelegd aan de Minister van Financiën.\n\nDe voorzitter van de commissie,\nJansen\n\n";

fn read(body: &str) -> Document {
    parse(&Source {
        name: "geval.txt".to_owned(),
        text: format!("{TOP}{body}"),
    })
}

fn block<'d>(document: &'d Document, start: &str) -> &'d Block {
    document
        .blocks
        .iter()
        .find(|block| block.text.starts_with(start))
        .expect("such a block")
}

fn voice<'d>(document: &'d Document, start: &str) -> (VoiceKind, &'d str) {
    let voice = block(document, start).voice.as_ref().expect("a voice");
    (voice.kind, &voice.name)
}

#[test]
fn everybody_speaks_under_their_own_heading() {
    let found = read(
        "I. Vragen en opmerkingen vanuit de fracties\n\nInbreng van de SP-fractie\n\nWaarom is dat zo?\n\nDe leden van de fractie van het CDA hebben kennisgenomen van de brief.\n\nII. Reactie van de Minister\n\nGeld voor scholen\n\nDe leden van de SP vragen waarom dat zo is.\n\nDaarom:\n\n– omdat het kan;\n\n– omdat het moet1.\n\n  1. Zie de bijlage.↩\u{fe0e}",
    );
    assert_eq!(found.id, "kst-30000-5");
    assert_eq!(found.meta.kind, DocumentKind::WrittenConsultation);
    assert_eq!(
        voice(&found, "De vaste commissie"),
        (VoiceKind::Committee, "vaste commissie voor Financiën")
    );
    assert_eq!(voice(&found, "Waarom"), (VoiceKind::Fractie, "SP"));
    assert_eq!(
        voice(&found, "De leden van de fractie van het CDA"),
        (VoiceKind::Fractie, "CDA")
    );
    assert_eq!(
        voice(&found, "De leden van de SP"),
        (VoiceKind::Government, "Minister van Financiën")
    );
    let heads: Vec<(u8, &str, bool)> = found
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .map(|block| (block.level, block.text.as_str(), block.inferred))
        .collect();
    assert_eq!(
        heads,
        [
            (1, "I. Vragen en opmerkingen vanuit de fracties", false),
            (2, "Inbreng van de SP-fractie", false),
            (2, "Inbreng van de CDA-fractie", true),
            (1, "II. Reactie van de Minister", false),
            (2, "Geld voor scholen", false),
        ]
    );
    assert_eq!(found.footnotes.len(), 1);
    assert_eq!(block(&found, "omdat het moet").text, "omdat het moet.");
    assert_eq!(found.warnings.len(), 1);
}

#[test]
fn short_lines_in_a_row_or_before_a_list_are_no_headings() {
    let found = read(
        "II. Reactie van de Minister\n\nWij bezochten\n\nUtrecht\n\nAmersfoort\n\nZeist en omstreken\n\nDat was leerzaam.\n\nIk let op\n\n– de kosten;\n\n– de baten.",
    );
    let heads = found
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading)
        .count();
    assert_eq!(heads, 1);
}

#[test]
fn an_answer_between_questions_ends_where_members_speak_again() {
    let found = read(
        "I. Vragen en opmerkingen vanuit de fracties\n\nInbreng van de SP-fractie\n\nWaarom?\n\nAntwoord:\n\nDaarom.\n\nDe leden van de SP-fractie vragen verder.",
    );
    assert_eq!(
        voice(&found, "Daarom."),
        (VoiceKind::Government, "Minister van Financiën")
    );
    assert_eq!(
        voice(&found, "De leden van de SP-fractie vragen"),
        (VoiceKind::Fractie, "SP")
    );
}
