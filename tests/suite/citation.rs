//! How documents and words in them are cited. What real parsers make of the formats is tested in
//! `tests/browser/scenarios/6-citations.mjs`.

use super::files::explorer;
use beleidsspoor::Explorer;
use beleidsspoor::document::{BlockKind, VoiceKind};
use beleidsspoor::dossier::Collection;
use beleidsspoor::explorer::citation::{Citations, CiteOptions, Style};

fn passage(
    explorer: &Explorer,
    id: &str,
    wanted: impl Fn(&beleidsspoor::document::Block) -> bool,
) -> usize {
    let opened = explorer.document(id).expect("in the collection");
    let block = opened
        .document
        .blocks
        .iter()
        .find(|block| block.kind == BlockKind::Paragraph && wanted(block));
    block
        .and_then(|block| block.passage())
        .expect("such a passage")
}

fn cite(explorer: &Explorer, id: &str, passage: Option<usize>, until: Option<usize>) -> Citations {
    let link = Some("https://example.org/#/document/x?passage=1&tot=2".to_owned());
    explorer
        .cite(
            id,
            &CiteOptions {
                passage,
                until,
                link,
            },
        )
        .expect("words there")
}

#[test]
fn every_document_has_its_official_citation() {
    let explorer = explorer();
    let official: Vec<String> = explorer
        .documents()
        .iter()
        .map(|summary| cite(&explorer, &summary.id, None, None).official)
        .collect();
    let first: Vec<&str> = official
        .iter()
        .filter_map(|text| text.lines().next())
        .collect();
    assert_eq!(
        first,
        [
            "Kamerstukken II 2013/14, 33841, nr. 21.",
            "Brief van de staatssecretaris van Volksgezondheid, Welzijn en Sport, kenmerk 954002-149168-DMO, zonder datum (tussen 27 april 2016 en 18 mei 2016).",
            "‘Cliëntondersteuning moet niet te breed zijn’, Zorg+Welzijn, zonder datum (tussen 12 juli 2018 en 10 oktober 2018).",
            "Kamerstukken II 2018/19, 31476, nr. 24.",
            "Kamerstukken II 2022/23, 29538, nr. 350.",
        ]
    );
}

#[test]
fn words_of_a_fractie_are_cited_as_hers_in_every_style() {
    let explorer = explorer();
    let id = "kst-31476-24";
    let opened = explorer.document(id).expect("in the collection");
    let fracties = opened.document.blocks.iter().filter(|block| {
        block.kind == BlockKind::Paragraph
            && block
                .voice
                .as_ref()
                .is_some_and(|voice| voice.kind == VoiceKind::Fractie)
    });
    let mut seen = 0;
    for block in fracties {
        let name = format!("{}-fractie", block.voice.as_ref().expect("checked").name);
        let found = cite(&explorer, id, block.passage(), None);
        for text in [
            &found.official,
            &found.sentence,
            &found.bibtex,
            &found.ris,
            &found.csl,
        ] {
            assert!(text.contains(&name), "{name} is not named in {text}");
        }
        assert!(
            found.bibtex.contains(&format!("author = {{{{{name}}}}}")),
            "{}",
            found.bibtex
        );
        assert!(
            found
                .sentence
                .starts_with(&format!("De {name} schreef in het verslag")),
            "{}",
            found.sentence
        );
        seen += 1;
    }
    assert!(seen > 10, "only {seen} passages of fracties");
}

#[test]
fn a_minister_who_repeats_a_question_is_not_made_to_say_it_himself() {
    let explorer = explorer();
    let restated = passage(&explorer, "kst-31476-24", |block| {
        block
            .text
            .starts_with("De leden van de PVV willen weten wanneer de aanpak zijn vruchten afwerpt")
    });
    let found = cite(&explorer, "kst-31476-24", Some(restated), None);
    assert!(
        found
            .sentence
            .contains("in een alinea die vragen van fracties weergeeft: “"),
        "{}",
        found.sentence
    );
    assert!(
        found
            .official
            .contains("in een alinea die vragen van fracties weergeeft)"),
        "{}",
        found.official
    );
}

#[test]
fn words_are_cited_exactly_and_may_run_over_two_passages() {
    let explorer = explorer();
    let id = "kst-33841-21";
    let opened = explorer.document(id).expect("in the collection");
    let start = passage(&explorer, id, |block| {
        block.text.starts_with("Ik heb recentelijk")
    });
    let part = explorer
        .quotation(opened, start + 3, Some(start + 25))
        .expect("words");
    assert_eq!(part.text, "heb recentelijk nog to");
    let index = opened.document.block_at(start).expect("a block");
    let (this, next) = (
        &opened.document.blocks[index],
        &opened.document.blocks[index + 1],
    );
    let end = next.locate(0..20).last().expect("a place").end;
    let both = explorer.quotation(opened, start, Some(end)).expect("words");
    let expected = format!(
        "{}\n{}",
        this.text,
        next.text.get(..20).expect("long enough").trim()
    );
    assert_eq!(both.text, expected);
}

#[test]
fn the_whole_text_of_every_passage_can_be_cited_and_odd_offsets_never_panic() {
    let explorer = explorer();
    for opened in explorer.opened() {
        for block in &opened.document.blocks {
            let Some(start) = block.passage() else {
                continue;
            };
            let whole = explorer.quotation(opened, start, None);
            assert!(block.table.is_some() || whole.is_none_or(|whole| whole.text == block.text));
        }
        for passage in (0..opened.source().text.len() + 9).step_by(997) {
            for until in [0, passage, passage + 1, passage + 173, usize::MAX] {
                let quotation = explorer.quotation(opened, passage, Some(until));
                let _ = opened.citations(quotation.as_ref(), None);
            }
        }
    }
}

#[test]
fn what_is_not_there_cannot_be_cited() {
    let explorer = explorer();
    assert_eq!(
        explorer
            .cite("nergens", &CiteOptions::default())
            .map_err(|e| e.kind.code()),
        Err("not-found")
    );
    let empty = Explorer::open(Collection::default());
    assert!(empty.cite("kst-31476-24", &CiteOptions::default()).is_err());
}

#[test]
fn text_that_looks_like_a_format_breaks_none() {
    let mut explorer = Explorer::open(Collection::default());
    let id = explorer.add(
        "x}{\\&\"\nTY  - EVIL.txt",
        "Kop met } en \\ en \"\n\nTekst } { \\ & % $ # _ ~ ^ \" \u{1} ER  - \nTY  - JOUR\n\nNog een.",
    );
    let opened = explorer.document(&id).expect("added");
    for block in &opened.document.blocks {
        let quotation = block
            .passage()
            .and_then(|passage| explorer.quotation(opened, passage, None));
        let bibtex = opened.cite(Style::Bibtex, quotation.as_ref(), None);
        let depth =
            |depth: i32, letter: char| depth + i32::from(letter == '{') - i32::from(letter == '}');
        assert_eq!(bibtex.chars().fold(0, depth), 0, "{bibtex}");
        let ris = opened.cite(Style::Ris, quotation.as_ref(), None);
        assert_eq!(
            ris.lines()
                .filter(|line| line.starts_with("TY  - "))
                .count(),
            1,
            "{ris}"
        );
        assert_eq!(
            ris.lines()
                .filter(|line| line.starts_with("ER  - "))
                .count(),
            1,
            "{ris}"
        );
        let csl: serde_json::Value =
            serde_json::from_str(&opened.cite(Style::Csl, quotation.as_ref(), None)).expect("JSON");
        assert_eq!(csl.as_array().map(Vec::len), Some(1));
    }
}
