//! What is made of the hits: their order, groups, snippets, suggestions and contexts, on the real collection.

use super::search::{hits, papers};
use beleidsspoor::document::{Source, SourceFormat};
use beleidsspoor::dossier::{Collection, Entry, Manifest};
use beleidsspoor::explorer::{Explorer, Opening, SearchOptions};
use beleidsspoor::export::Places;

#[test]
fn hits_come_by_document_where_that_is_asked_and_no_more_than_are_shown() {
    let explorer = papers();
    for query in [
        "mantelzorgers",
        "gemeente",
        "d",
        "onafhankelijke cliëntondersteuning",
    ] {
        let best = SearchOptions {
            limit: Some(20),
            ..SearchOptions::default()
        };
        let grouped = SearchOptions {
            by_document: true,
            ..best.clone()
        };
        let shown = SearchOptions {
            shown: Some(5),
            ..grouped.clone()
        };
        let [best, grouped, shown] =
            [best, grouped, shown].map(|options| explorer.search(query, &options));
        let mut documents: Vec<&str> = best.hits.iter().map(|hit| hit.document.as_str()).collect();
        documents.sort_unstable();
        documents.dedup();
        let together = grouped
            .hits
            .chunk_by(|left, right| left.document == right.document);
        assert_eq!(together.clone().count(), documents.len(), "{query}");
        assert!(
            together
                .clone()
                .all(|hits| hits.is_sorted_by(|left, right| left.score >= right.score)),
            "{query}"
        );
        assert!(
            together
                .map(|hits| hits[0].score)
                .is_sorted_by(|left, right| left >= right),
            "{query}"
        );
        assert_eq!(
            (shown.total, shown.documents),
            (best.total, best.documents),
            "{query}"
        );
        assert_eq!(shown.hits, grouped.hits[..5], "{query}");
    }
}

#[test]
fn of_equal_hits_the_newer_document_comes_first() {
    let paper = |year: u32| Source {
        name: format!("brief-{year}.txt"),
        text: format!(
            "Den Haag, 3 mei {year}\n\nGeachte voorzitter,\n\nEen zin over boomklevers.\n"
        ),
    };
    let sources: Vec<Source> = [2018, 2014, 2021].into_iter().map(paper).collect();
    let manifest = Manifest {
        documents: sources.iter().map(|_| Entry::default()).collect(),
        ..Manifest::default()
    };
    let explorer = Explorer::open(Collection {
        manifest,
        sources,
        ..Collection::default()
    });
    let found: Vec<String> = hits(&explorer, "boomklevers")
        .into_iter()
        .map(|hit| hit.document)
        .collect();
    assert_eq!(found.len(), 3);
    for (id, expected) in found.iter().zip(["brief-2021", "brief-2018", "brief-2014"]) {
        assert!(id.starts_with(expected), "{found:?}");
    }
    // Plain texts state no date: they keep the order in which they came.
    let mut opening = Opening::default();
    for name in ["a", "b", "c"] {
        opening.add_text(name, "Een zin over boomklevers.", Some(SourceFormat::Plain));
    }
    let plain = Explorer::of(opening);
    assert_eq!(
        hits(&plain, "boomklevers")
            .iter()
            .map(|hit| hit.document.as_str())
            .collect::<Vec<_>>(),
        ["a", "b", "c"]
    );
    assert_eq!(plain.too_many_to_name(), None);
}

#[test]
fn suggestions_and_corrections_come_from_the_texts() {
    let explorer = papers();
    let texts = |typed: &str| {
        explorer
            .suggest(typed)
            .into_iter()
            .map(|one| one.text)
            .collect::<Vec<_>>()
    };
    assert!(texts("clientonder").contains(&"cliëntondersteuning".to_owned()));
    assert!(
        texts("de koplopergem")
            .iter()
            .any(|text| text == "de koplopergemeenten")
    );
    // Its plural is found with a whole word, and would make broken Dutch of a sentence.
    let whole = texts("heb ik recht op een cliëntondersteuner");
    assert!(
        !whole.iter().any(|text| text.ends_with("ondersteuners")),
        "{whole:?}"
    );
    assert!(texts("nederlandse zorgau").contains(&"Nederlandse Zorgautoriteit".to_owned()));
    assert!(
        explorer
            .suggest("bekend")
            .iter()
            .any(|one| one.kind == "theme")
    );
    assert!(texts("x").is_empty());
    let meant = |typed: &str| {
        explorer.did_you_mean(typed, &explorer.answer(typed, &SearchOptions::default()))
    };
    assert_eq!(
        meant("warme overdrahct").as_deref(),
        Some("warme overdracht")
    );
    assert_eq!(meant("warme overdracht"), None);
    // Another verb, not a mistake for `gekomen`.
    assert_eq!(meant("niet nagekomen"), None);
    assert_eq!(meant("xyzzyqwerty"), None);
}

#[test]
fn words_stand_in_their_context_and_can_be_kept() {
    let explorer = papers();
    let lines = explorer
        .concordance(&explorer.answer("keukentafelgesprek ", &SearchOptions::default()))
        .lines;
    assert_eq!(lines.len(), 1);
    assert!(
        lines[0].before.ends_with("het ") && lines[0].word == "keukentafelgesprek",
        "{lines:?}"
    );
    let answer = explorer.answer("keukentafelgesprek ", &SearchOptions::default());
    let found = explorer.found_sentences(&answer);
    let sentence = &found[0].1.text;
    assert!(
        sentence.ends_with("i.c. het keukentafelgesprek."),
        "{sentence}"
    );
    let places = Places {
        explorer: &explorer,
        link: &|mention| format!("#{}", mention.passage),
    };
    let csv = places.table(&["woord"], &[(vec!["=1".to_owned()], found[0].1.clone())]);
    let heading = "\u{feff}\"woord\",\"datum\",\"stuk\",\"spreker\",\"zin\",\"link\",\"bron\"\r\n";
    let rest = csv.strip_prefix(heading).expect("the heading");
    assert!(rest.starts_with("\"'=1\",\"2014-02-25\","), "{rest}");
    assert!(rest.contains("Kamerstukken II 2013/14, 33841, nr. 21") && rest.ends_with("\"\r\n"));
}

#[test]
fn hits_come_in_the_order_of_time_where_that_is_asked() {
    let explorer = papers();
    let options = SearchOptions {
        by_time: true,
        ..SearchOptions::default()
    };
    let found = explorer.search("cliëntondersteuning ", &options).hits;
    let order: Vec<usize> = found
        .iter()
        .map(|hit| {
            explorer
                .opened()
                .iter()
                .position(|opened| opened.id() == hit.document)
                .expect("known")
        })
        .collect();
    assert!(order.is_sorted() && order.last() > order.first());
}

#[test]
fn snippets_are_cut_at_white_space_and_keep_amounts_whole() {
    let explorer = papers();
    for query in ["cliëntondersteuning ", "miljoen ", "gemeenten ", "van "] {
        for hit in hits(&explorer, query) {
            let opened = explorer.document(&hit.document).expect("known");
            let text = &opened
                .document
                .blocks
                .iter()
                .find(|block| block.passage() == Some(hit.passage))
                .expect("a block")
                .text;
            let whole: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
            let inner = whole.trim_start_matches("… ").trim_end_matches(" …");
            let Some(at) = text.find(inner) else { continue };
            let (before, after) = (&text[..at], &text[at + inner.len()..]);
            assert!(
                before.is_empty() || before.ends_with(char::is_whitespace),
                "{whole}"
            );
            assert!(
                after.is_empty() || after.starts_with(char::is_whitespace),
                "{whole}"
            );
            assert!(
                !before.trim_end().ends_with('€') && !inner.ends_with('€'),
                "{whole}"
            );
        }
    }
}
