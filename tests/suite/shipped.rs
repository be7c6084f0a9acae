//! An index file that is damaged, by chance or on purpose: refused, and whatever is in it, never a panic.

use super::sealed::{number, seal, table};
use beleidsspoor::error::ErrorKind;
use beleidsspoor::explorer::{Explorer, Opening, SearchOptions};
use proptest::prelude::*;
use std::sync::LazyLock;

/// A small collection with its index: parsed papers, plain lines, an abbreviation, numbers.
static SHIPPED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut opening = Opening::default();
    for (number, text) in [
        "Persoonsgebonden budget (pgb)\n\nDe gemeente betaalt 31 476 mensen.\n\n- warme overdracht\n- cliëntondersteuning",
        "Brief van de minister\n\nCliëntondersteuners en mantelzorgers krijgen op 1 mei 2018 antwoord.",
        "Eén regel over zorgkantoren",
    ]
    .into_iter()
    .enumerate()
    {
        opening.add_text(&format!("stuk-{number}"), text, None);
    }
    Explorer::of(opening).ship().expect("ships")
});

/// Asks an explorer all that an index answers.
fn ask(explorer: &Explorer) {
    for query in [
        "mantelzorgers",
        "clientondersteunning",
        "\"warme overdracht\" -wmo",
        "pgb OR zorgkantoor 31476",
        "/e\\w+n/ de",
        "wet:Wlz soort:kop",
        "in:stuk-1",
        "",
    ] {
        let options = SearchOptions::default();
        let answer = explorer.answer(query, &options);
        explorer.results(&answer, &options);
        explorer.concordance(&answer);
        explorer.facets(&answer);
        explorer.suggest(query);
        explorer.did_you_mean(query, &answer);
    }
    explorer.find_names();
}

#[test]
fn every_flipped_bit_is_refused() {
    for at in 0..SHIPPED.len() {
        let mut damaged = SHIPPED.clone();
        damaged[at] ^= 1 << (at % 8);
        let refused = Explorer::open_shipped(damaged).expect_err("a flipped bit");
        assert_eq!(refused.kind, ErrorKind::Bundle, "byte {at}");
    }
    for length in 0..SHIPPED.len() {
        let cut = SHIPPED[..length].to_vec();
        assert!(Explorer::open_shipped(cut).is_err(), "cut at {length}");
    }
}

#[test]
fn the_checks_are_those_of_the_format() {
    let mut sealed = SHIPPED.clone();
    seal(&mut sealed);
    assert_eq!(sealed, *SHIPPED);
    ask(&Explorer::open_shipped(sealed).expect("opens"));
}

/// Each of these opened, and then a search read beyond the end of a table.
#[test]
fn a_table_that_names_what_is_not_there_is_refused_or_harmless() {
    let table = table(&SHIPPED);
    for at in table.clone().step_by(4) {
        for wrong in [1 << 31, 7, u32::MAX] {
            let mut damaged = SHIPPED.clone();
            damaged[at..at + 4].copy_from_slice(&wrong.to_le_bytes());
            seal(&mut damaged);
            match Explorer::open_shipped(damaged) {
                Ok(opened) => ask(&opened),
                Err(refused) => assert_eq!(refused.kind, ErrorKind::Bundle),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn whatever_is_in_it_there_is_no_panic(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u32>(), 0..3_u8), 1..5),
    ) {
        let mut damaged = SHIPPED.clone();
        let behind = 20 + number(&damaged, 8) as usize;
        for (place, value, width) in changes {
            // The bundle carries its own check: what is left of it is what was encoded.
            let at = behind + place.index(damaged.len() - behind);
            match width {
                0 => damaged[at] = value as u8,
                1 => damaged[at] ^= 1 << (value % 8),
                _ => {
                    let at = (at & !3).min(damaged.len() - 4);
                    damaged[at..at + 4].copy_from_slice(&(value % 4096).to_le_bytes());
                }
            }
        }
        seal(&mut damaged);
        match Explorer::open_shipped(damaged) {
            Ok(opened) => ask(&opened),
            Err(refused) => prop_assert_eq!(refused.kind, ErrorKind::Bundle),
        }
    }
}

/// All fixtures, one document each, and nothing said of them.
fn fixtures() -> beleidsspoor::dossier::Collection {
    let texts = super::files::below(&super::files::root().join("tests/fixtures"), "txt");
    let source = |path: &std::path::PathBuf| beleidsspoor::document::Source {
        name: path.display().to_string(),
        text: super::files::text(path),
    };
    beleidsspoor::dossier::Collection {
        sources: texts.iter().map(source).collect(),
        ..Default::default()
    }
}

#[test]
fn a_collection_that_was_parsed_before_opens_as_one_that_was_not() {
    for collection in [super::files::collection(), fixtures()] {
        let parsed = collection.clone().parsed();
        assert!(parsed.sources.len() > 4);
        for (source, bytes) in parsed.sources.iter().zip(&parsed.parsed) {
            assert!(!bytes.is_empty(), "{}", source.name);
            // What its raw text has is not written again.
            assert!(
                bytes.len() < source.text.len() + 1000,
                "{}: {} of {}",
                source.name,
                bytes.len(),
                source.text.len()
            );
        }
        let (before, after) = (Explorer::open(collection), Explorer::open(parsed));
        for (before, after) in before.opened().iter().zip(after.opened()) {
            assert_eq!(*before.document, *after.document, "{}", before.id());
        }
    }
}
