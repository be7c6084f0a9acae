//! Papers in this frame, read whole.

use beleidsspoor::document::{BlockKind, Document, DocumentKind, Source, VoiceKind};
use beleidsspoor::parse::parse;

fn read(text: &str) -> Document {
    parse(&Source {
        name: "geval.txt".to_owned(),
        text: text.to_owned(),
    })
}

#[test]
fn a_letter_with_a_broken_numbered_list() {
    let found = read(
        "Gepubliceerd: 3 maart 2015\nIndiener(s): Anna de Boer (minister financiën) (VVD)\nBron: https://zoek.officielebekendmakingen.nl/kst-30000-7.html\nID: 30000-7\n\nNr. 7 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2015\n\nEr zijn twee wegen:\n\n • 1. De eerste:\n\n  • een tak\n\nEen alinea ertussen.\n\n • 2. De tweede.\n\nDe Minister van Financiën, A. de Boer",
    );
    let items: Vec<(u8, Option<&str>)> = found
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::ListItem)
        .map(|block| (block.level, block.label.as_deref()))
        .collect();
    assert_eq!(items, [(1, Some("1")), (2, None), (1, Some("2"))]);
    assert_eq!(found.meta.title, "Brief van de Minister van Financiën");
    assert_eq!(found.meta.authors, ["Anna de Boer"]);
    assert_eq!(found.meta.role.as_deref(), Some("Minister van Financiën"));
    assert_eq!(found.id, "kst-30000-7");
    assert!(found.blocks.iter().all(|block| {
        block
            .voice
            .as_ref()
            .is_some_and(|voice| voice.kind == VoiceKind::Government)
    }));
    assert!(found.warnings.is_empty());
}

#[test]
fn a_page_may_begin_with_its_own_heading() {
    let found = read(
        "Kamerstuk 30000-7\n\nReactie op een advies\n\nDossier: Bruggen\n\nGepubliceerd: 3 maart 2015\nIndiener(s): Anna de Boer (minister financiën) (VVD)\nID: 30000-7\n\nNr. 7 BRIEF VAN DE MINISTER VAN FINANCIËN\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 maart 2015\n\nEen tekst.",
    );
    assert_eq!(
        (found.meta.title.as_str(), found.id.as_str()),
        ("Reactie op een advies", "kst-30000-7")
    );
    assert_eq!(found.blocks.len(), 3);
}

#[test]
fn a_motion_is_signed_by_names_alone() {
    let found = read(
        "Gepubliceerd: 25 juni 2020\nIndiener(s): Jan Jansen (SP), Piet de Vries (CDA)\nID: 35000-12\n\n35 000 Langer thuis\n\nNr. 12 MOTIE VAN DE LEDEN JANSEN EN DE VRIES\n\nVoorgesteld 25 juni 2020\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\nverzoekt de regering dit te doen,\n\nen gaat over tot de orde van de dag.\n\nJansen\nDe Vries",
    );
    let signed = found
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Signature)
        .count();
    assert_eq!(signed, 2);
    assert_eq!(found.meta.authors, ["Jan Jansen", "Piet de Vries"]);
    assert_eq!(found.meta.title, "Motie van de leden Jansen en De Vries");
    assert_eq!(
        found
            .meta
            .date
            .map(|date| date.start.to_string())
            .as_deref(),
        Some("2020-06-25")
    );
}

#[test]
fn written_questions_and_answers_have_their_voices() {
    let found = read(
        "Gepubliceerd: 4 april 2019\nOnderwerpen: zorg en gezondheid\nBron: https://zoek.officielebekendmakingen.nl/ah-tk-20182019-2000.html\n\n2000\n\nVragen van het lid Jansen (SP) aan de Minister van Volksgezondheid, Welzijn en Sport over wachttijden (ingezonden 1 maart 2019).\n\nVraag 1\nKent u het bericht?\n\nAntwoord 1\nJa.",
    );
    assert_eq!(found.meta.kind, DocumentKind::QuestionsAnswers);
    let voices: Vec<&str> = found
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .filter_map(|block| Some(block.voice.as_ref()?.name.as_str()))
        .collect();
    assert_eq!(
        voices,
        ["SP", "Minister van Volksgezondheid, Welzijn en Sport"]
    );
    assert_eq!(found.meta.session_year.as_deref(), Some("2018-2019"));
    assert!(
        found
            .meta
            .title
            .starts_with("Vragen van het lid Jansen (SP)")
    );
}
