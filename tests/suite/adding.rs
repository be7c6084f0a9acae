//! A reader's paper, added to an open collection: the collection is then what it would have been with it from the start.

use super::search::papers;
use beleidsspoor::document::Source;
use beleidsspoor::explorer::{Explorer, Opening, SearchOptions};

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
fn facts_are_found_one_document_after_the_other() {
    let mut explorer = opened(&[("een", "Op 3 mei 2018 kwam er een brief."), ("twee", "In 2019 ook.")]);
    let found = |explorer: &Explorer| (0..9).filter(|_| explorer.find_facts_of_next()).count();
    assert_eq!(found(&explorer), 2);
    explorer.add("drie", "In 2020 kwam er niets.");
    assert_eq!(found(&explorer), 1);
}

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
