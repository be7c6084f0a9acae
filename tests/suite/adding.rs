//! A reader's paper, added to an open collection: the collection is then what it would have been with it from the start.

use super::files;
use super::search::papers;
use beleidsspoor::document::{Source, SourceFormat};
use beleidsspoor::explorer::{
    Corrections, Day, DocumentKind, Explorer, Opened, Opening, SearchOptions, Twin, is_own_id,
    own_id,
};

fn opened(texts: &[(&str, &str)]) -> Explorer {
    let mut opening = Opening::default();
    for (name, text) in texts {
        opening.add_text(name, text, None);
    }
    Explorer::of(opening)
}

fn of(explorer: &Explorer) -> Vec<Source> {
    let opened = explorer.opened().iter();
    opened.map(|opened| opened.source().clone()).collect()
}

#[test]
fn an_added_paper_is_found_as_if_it_had_been_there() {
    let mut grown = papers();
    let text = "Brief van 3 mei 2016\n\nMantelzorgers krijgen een persoonsgebonden budget (pgb).\n\nCliëntondersteuning is gratis.";
    grown.add("brief.txt", text);
    grown.add("tweede.txt", "Een regel over zorgkantoren van 5 mei 2021.");
    for query in [
        "pgb",
        "cliëntondersteuning gratis",
        "zorgkantoren",
        "\"warme overdracht\"",
        "mantelzorgers",
    ] {
        let results = grown.search(query, &SearchOptions::default());
        assert!(results.total > 0, "{query}");
        for hit in &results.hits {
            let opened = grown
                .document(&hit.document)
                .expect("a document of the collection");
            assert!(
                opened
                    .document
                    .blocks
                    .iter()
                    .any(|block| block.passage() == Some(hit.passage))
            );
        }
    }
    let dates: Vec<_> = grown
        .opened()
        .iter()
        .map(|opened| opened.date().map(|date| date.start))
        .collect();
    assert!(dates.is_sorted(), "{dates:?}");
}

#[test]
fn adding_finds_what_opening_all_at_once_does() {
    let texts = [
        (
            "a",
            "Brief van 3 mei 2016\n\nDe gemeente helpt mantelzor-gers.",
        ),
        (
            "b",
            "Brief van 4 juni 2018\n\nCliëntondersteuning (co) voor 31 476 mensen.",
        ),
        (
            "c",
            "Zonder datum\n\nHet persoonsgebonden budget (pgb) en de zorg.",
        ),
        (
            "d",
            "Brief van 1 februari 2017\n\nZorgkantoren en gemeenten.",
        ),
    ];
    let whole = opened(&texts);
    for left_out in 0..texts.len() {
        let mut others = texts.to_vec();
        let (name, text) = others.remove(left_out);
        let mut grown = opened(&others);
        grown.add(name, text);
        assert_eq!(of(&grown).len(), of(&whole).len());
        for query in [
            "gemeente",
            "pgb",
            "31476",
            "zorgkantoren mantelzorgers",
            "/zorg\\w*/",
        ] {
            let total =
                |explorer: &Explorer| explorer.search(query, &SearchOptions::default()).total;
            assert_eq!(total(&grown), total(&whole), "{query} without {name}");
        }
    }
}

/// A reference to the added paper stayed "absent".
#[test]
fn a_reference_to_an_added_paper_leads_there() {
    let all = papers();
    let mut explorer = opened(&[
        ("a", "Zie Kamerstuk 31 476, nr. 24, voor het verslag."),
        ("b", "Zie Kamerstuk 29 538, nr. 350."),
    ]);
    let target = |explorer: &Explorer, cited: &str| {
        let papers = explorer.references();
        let found = papers
            .into_iter()
            .find(|paper| paper.citation.contains(cited));
        found.expect("it is cited").target
    };
    assert_eq!(target(&explorer, "31476, nr. 24"), None);
    let paper = all.document("kst-31476-24").expect("it is there");
    let id = explorer.add(&paper.source().name, &paper.source().text);
    assert_eq!(target(&explorer, "31476, nr. 24"), Some(id));
    assert_eq!(target(&explorer, "29538, nr. 350"), None);
}

/// Two papers under one name had one id: the second could never be looked at.
#[test]
fn papers_of_one_name_are_told_apart() {
    let explorer = opened(&[
        ("brief", "Over veerponten."),
        ("brief", "Over bruggen."),
        ("brief-2", "Over sluizen."),
        ("brief", "Over havens."),
    ]);
    let ids: Vec<&str> = explorer.opened().iter().map(|one| one.id()).collect();
    assert_eq!(ids, ["brief", "brief-3", "brief-2", "brief-4"]);
    for (id, word) in [
        ("brief", "veerponten"),
        ("brief-3", "bruggen"),
        ("brief-4", "havens"),
    ] {
        let text = &explorer.document(id).expect(id).source().text;
        assert!(text.contains(word), "{id}: {text}");
        let found = explorer.search(word, &SearchOptions::default());
        assert_eq!(found.hits[0].document, id);
        assert_eq!(explorer.document(id).expect(id).document.id, id);
    }
    // Plain lines, which are held apart from all else.
    let mut opening = Opening::default();
    for text in ["Een.", "Twee.", "Drie."] {
        opening.add_text("regel", text, Some(SourceFormat::Plain));
    }
    let explorer = Explorer::of(opening);
    let ids: Vec<&str> = explorer.opened().iter().map(|one| one.id()).collect();
    assert_eq!(ids, ["regel", "regel-2", "regel-3"]);
}

/// An invented letter, as its reader drops it on the page.
const LETTER: &str = "De voorzitter van de Tweede Kamer der Staten-Generaal\n\nBetreft Voortgang van de veerponten\n\n\
    Geachte voorzitter,\n\nMet deze brief informeer ik uw Kamer over de veerponten op de grote rivieren. In 2023 voeren er \
    14 ponten, twee meer dan in het jaar daarvoor, en zij vervoerden samen bijna een miljoen reizigers. Voor het onderhoud \
    stel ik in 2025 een bedrag van € 3 miljoen beschikbaar.\n\nHoogachtend,\n\nDe Minister van Infrastructuur en Waterstaat,\n\nJ.A. Harmsen\n";

fn paper(name: &str, text: &str) -> Opened {
    let read = beleidsspoor::read::read(name, text.as_bytes()).expect("a text");
    Opened::of_reader(&own_id(name, text), read)
}

#[test]
fn a_copy_takes_papers_and_leaves_the_collection_as_it_was() {
    let before = files::explorer();
    let ids = |explorer: &Explorer| -> Vec<String> {
        let opened = explorer.opened().iter();
        opened.map(|opened| opened.id().to_owned()).collect()
    };
    let known = ids(&before);
    let mut with = before.clone();
    with.add_opened(paper("Brief veerponten.txt", LETTER));
    assert_eq!(ids(&before), known);
    assert_eq!(with.opened().len(), known.len() + 1);
    let found = |explorer: &Explorer| explorer.search("veerponten", &Default::default()).total;
    assert_eq!((found(&before), found(&with) > 0), (0, true));
    let own = with.opened().iter().find(|opened| opened.own).expect("it");
    assert!(
        own.id().starts_with("eigen-brief-veerponten-"),
        "{}",
        own.id()
    );
    assert_eq!(with.facts(own).amounts.len(), 1);
}

#[test]
fn a_reader_knows_better_when_and_what_his_paper_is() {
    let read = paper("brief.txt", LETTER);
    let corrections = Corrections {
        title: Some("Veerponten in 2024".to_owned()),
        date: Day::new(2024, 3, 14),
        kind: Some(DocumentKind::Other),
    };
    let corrected = read.corrected(&corrections);
    assert_eq!(corrected.short_title(), "Veerponten in 2024");
    assert_eq!(
        corrected.date().map(|date| date.start),
        Day::new(2024, 3, 14)
    );
    assert!(!corrected.date_inferred());
    assert_eq!(corrected.document.meta.kind, DocumentKind::Other);
    assert_eq!(corrected.id(), read.id());
    assert_eq!(
        read.short_title(),
        "Voortgang van de veerponten",
        "the paper itself stays"
    );
    // The day counts for what its words mean: next year, seen from there.
    let mut explorer = Explorer::default();
    explorer.add_opened(corrected);
    assert_eq!(
        explorer.documents()[0].date.as_ref().map(|date| date.end),
        Day::new(2024, 3, 14)
    );
}

#[test]
fn a_paper_without_title_is_called_by_its_file() {
    let long = "Morgen bellen wij met de gemeente over de pont. ".repeat(9);
    let unnamed = paper("aantekening.txt", &long);
    assert_eq!(unnamed.document.meta.title, "");
    assert_eq!(unnamed.short_title(), "aantekening.txt");
    assert!(is_own_id(unnamed.id()) && is_own_id(&own_id("..", "")));
    for other in ["kst-31476-24", "eigen", "eigen-\"", "eigen-a/../b"] {
        assert!(!is_own_id(other), "{other}");
    }
    assert_ne!(own_id("a.txt", "een"), own_id("a.txt", "twee"));
    assert_eq!(own_id("map/Ë?.b.txt", "een"), own_id("map/ë-.b.pdf", "een"));
}

#[test]
fn a_paper_that_is_here_already_is_recognised() {
    let mut explorer = files::explorer();
    for (id, text) in explorer
        .opened()
        .iter()
        .map(|opened| (opened.id(), &opened.source().text))
        .collect::<Vec<_>>()
    {
        assert_eq!(
            explorer.twin_of(&paper("opnieuw.txt", text)),
            Some(Twin::Text(id.to_owned()))
        );
    }
    let letter = paper("brief.txt", LETTER);
    assert_eq!(explorer.twin_of(&letter), None);
    explorer.add_opened(letter.clone());
    let own = Some(Twin::Text(letter.id().to_owned()));
    // The same words, taken out of their file in another way.
    let folded = LETTER
        .replace(". In 2023", ".\nIn 2023")
        .replace("\n\nHoogachtend", "\n\n\nHoogachtend");
    assert_ne!(folded, LETTER);
    assert_eq!(explorer.twin_of(&paper("kopie.txt", &folded)), own);
    let changed = LETTER.replace("14 ponten", "15 ponten");
    assert_eq!(
        explorer.twin_of(&paper("brief.txt", &changed)),
        None,
        "another text"
    );
    assert_eq!(explorer.twin_of(&paper("a.txt", "Bijlage 1")), None);
    explorer.add_opened(paper("a.txt", "Bijlage 1"));
    assert_eq!(
        explorer.twin_of(&paper("b.txt", "Bijlage  1")),
        None,
        "too little to tell"
    );
}

#[test]
fn a_paper_with_the_number_of_another_is_recognised_by_that() {
    let explorer = files::explorer();
    let text = "33 841 Regels inzake de gemeentelijke ondersteuning\n\nNr. 21 BRIEF VAN DE STAATSSECRETARIS VAN VOLKSGEZONDHEID, \
        WELZIJN EN SPORT\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 25 februari 2014\n\n\
        Hierbij stuur ik u een andere tekst onder hetzelfde nummer, zodat alleen het nummer zegt welk stuk dit is.\n";
    let other = paper("stuk.txt", text);
    assert_eq!(other.document.meta.number.as_deref(), Some("21"));
    assert_eq!(
        explorer.twin_of(&other),
        Some(Twin::Number("kst-33841-21".to_owned()))
    );
}
