//! How documents and words in them are cited. What real parsers make of the formats is tested in
//! `tests/browser/scenarios/6-citations.mjs`.

use super::files::explorer;
use beleidsspoor::Explorer;
use beleidsspoor::document::{BlockKind, VoiceKind};
use beleidsspoor::dossier::Collection;
use beleidsspoor::explorer::Opened;
use beleidsspoor::explorer::citation::CiteOptions;
use beleidsspoor::explorer::citation::Quotation;
use beleidsspoor::export::{self, Citations, Cited};
use std::collections::HashSet;

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
    let options = CiteOptions {
        passage,
        until,
        link,
    };
    export::cite(explorer, id, &options).expect("words there")
}

fn cite_words(opened: &Opened, quotation: Option<&Quotation>) -> Citations {
    Citations::of(&Cited {
        opened,
        quotation,
        link: None,
    })
}

#[test]
fn every_document_has_its_official_citation() {
    let explorer = explorer();
    let official: Vec<String> = explorer
        .documents()
        .iter()
        .map(|summary| {
            cite(&explorer, &summary.id, None, None)
                .get("official")
                .to_owned()
        })
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
            &found.get("official"),
            &found.get("sentence"),
            &found.get("bibtex"),
            &found.get("ris"),
            &found.get("csl"),
        ] {
            assert!(text.contains(&name), "{name} is not named in {text}");
        }
        assert!(
            found
                .get("bibtex")
                .contains(&format!("author = {{{{{name}}}}}")),
            "{}",
            found.get("bibtex")
        );
        assert!(
            found
                .get("sentence")
                .starts_with(&format!("De {name} schreef in het verslag")),
            "{}",
            found.get("sentence")
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
            .get("sentence")
            .contains("in een alinea die vragen van fracties weergeeft: “"),
        "{}",
        found.get("sentence")
    );
    assert!(
        found
            .get("official")
            .contains("in een alinea die vragen van fracties weergeeft)"),
        "{}",
        found.get("official")
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
fn the_whole_text_of_every_passage_can_be_cited() {
    let explorer = explorer();
    let mut seen = 0;
    for opened in explorer.opened() {
        let blocks = opened.document.blocks.iter();
        for block in blocks.filter(|block| block.table.is_none() && !block.text.is_empty()) {
            let Some(start) = block.passage() else {
                continue;
            };
            let whole = explorer.quotation(opened, start, None).expect("words");
            assert_eq!(whole.text, block.text, "{} {start}", opened.id());
            seen += 1;
        }
    }
    assert!(seen > 400, "only {seen} passages");
}

/// What is cited at any offsets are words of the document, and every style says them.
#[test]
fn odd_offsets_cite_words_of_the_document_or_nothing() {
    let explorer = explorer();
    let (mut cited, mut refused) = (0, 0);
    for opened in explorer.opened() {
        let raw: HashSet<&str> = opened.source().text.split_whitespace().collect();
        for passage in (0..opened.source().text.len() + 9).step_by(997) {
            for until in [0, passage, passage + 1, passage + 173, usize::MAX] {
                let Some(quotation) = explorer.quotation(opened, passage, Some(until)) else {
                    refused += 1;
                    continue;
                };
                cited += 1;
                assert!(!quotation.text.is_empty() && quotation.passage == passage);
                assert_eq!(
                    quotation.until,
                    Some(until).filter(|until| *until > passage)
                );
                let citations = cite_words(opened, Some(&quotation));
                assert!(citations.get("official").contains(&quotation.text));
                assert!(citations.iter().all(|(_, text)| !text.is_empty()));
                let middle: Vec<&str> = quotation.text.split_whitespace().collect();
                // Words at the edges may be cut, and a line end may have split one.
                let whole = middle
                    .get(1..middle.len().saturating_sub(1))
                    .unwrap_or_default();
                let known = whole.iter().filter(|word| raw.contains(*word)).count();
                assert!(
                    known * 10 >= whole.len() * 8,
                    "{passage} {until}: {}",
                    quotation.text
                );
            }
        }
    }
    assert!(cited > 100 && refused > 10, "{cited} cited, {refused} not");
}

#[test]
fn what_is_not_there_cannot_be_cited() {
    let explorer = explorer();
    assert_eq!(
        export::cite(&explorer, "nergens", &CiteOptions::default()).map_err(|e| e.kind.code()),
        Err("not-found")
    );
    let empty = Explorer::open(Collection::default());
    assert!(export::cite(&empty, "kst-31476-24", &CiteOptions::default()).is_err());
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
        let citations = cite_words(opened, quotation.as_ref());
        let bibtex = citations.get("bibtex");
        let depth =
            |depth: i32, letter: char| depth + i32::from(letter == '{') - i32::from(letter == '}');
        assert_eq!(bibtex.chars().fold(0, depth), 0, "{bibtex}");
        let ris = citations.get("ris");
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
        let csl: serde_json::Value = serde_json::from_str(citations.get("csl")).expect("JSON");
        assert_eq!(csl.as_array().map(Vec::len), Some(1));
    }
}

#[test]
fn words_of_somebody_else_keep_their_own_voice_and_notes_that_of_their_writer() {
    let explorer = explorer();
    let motion = "professionele en informele, laagdrempelige en onafhankelijke cliëntondersteuning wettelijk te borgen";
    let steps = explorer.themes().into_iter().flat_map(|theme| theme.steps);
    let voices: Vec<_> = steps
        .filter(|step| step.mention.text.contains(motion))
        .map(|step| step.mention.voice.map(|voice| voice.kind))
        .collect();
    assert!(!voices.is_empty());
    assert!(
        voices.iter().all(|kind| *kind == Some(VoiceKind::Quoted)),
        "{voices:?}"
    );
    let promises = explorer.commitments();
    let silent: Vec<&str> = promises
        .iter()
        .filter(|promise| promise.mention.voice.is_none())
        .map(|promise| promise.mention.text.as_str())
        .collect();
    assert_eq!(silent, [""; 0], "every promise has its speaker");
}
