//! What hits are divided by, and the names that passages state.

use super::search::{hits, papers};
use beleidsspoor::explorer::SearchOptions;

#[test]
fn hits_are_divided_with_counts() {
    let explorer = papers();
    // A document at a time, and then it is done.
    for _ in 0..=explorer.opened().len() {
        assert!(explorer.lacks_names());
        explorer.find_names();
    }
    assert!(!explorer.lacks_names());
    let answer = explorer.answer("cliëntondersteuning ", &SearchOptions::default());
    let facets = explorer.facets(&answer);
    let values = |name: &str| {
        facets
            .iter()
            .find(|facet| facet.name == name)
            .map(|facet| facet.values.clone())
            .unwrap_or_default()
    };
    let total = explorer.results(&answer, &SearchOptions::default()).total;
    assert_eq!(
        values("in").iter().map(|value| value.count).sum::<usize>(),
        total
    );
    assert_eq!(
        values("jaar")
            .iter()
            .map(|value| value.count)
            .sum::<usize>(),
        total
    );
    assert_eq!(
        values("jaar").first().map(|value| value.value.clone()),
        Some("2014".to_owned())
    );
    // Each value, put into the query, gives as many hits as were promised.
    for name in ["jaar", "soort", "fractie", "organisatie", "wet"] {
        assert!(!values(name).is_empty(), "{name}");
        for value in values(name) {
            let query = format!("cliëntondersteuning {name}:\"{}\" ", value.value);
            assert_eq!(hits(&explorer, &query).len(), value.count, "{query}");
        }
    }
}

#[test]
fn an_organisation_is_found_by_a_part_of_its_name_and_not_by_a_word_like_it() {
    let explorer = papers();
    while explorer.lacks_names() {
        explorer.find_names();
    }
    let count = |query: &str| hits(&explorer, query).len();
    let full = count("van organisatie:\"MEE Nederland\" ");
    assert!(full > 3, "{full}");
    // "Waar mensen mee te maken krijgen" names nobody.
    assert_eq!(count("van organisatie:MEE "), full);
    assert_eq!(count("van organisatie:mee "), full);
    assert!(count("\"mee te maken\" ") > 0);
    assert_eq!(count("\"mee te maken\" organisatie:MEE "), 0);
}
