//! Whatever is asked, the work has a limit: an answer, or why there is none.

use super::search::papers;
use beleidsspoor::explorer::quote::QuoteStatus;
use beleidsspoor::explorer::{Explorer, SearchOptions};
use beleidsspoor::search::{Query, Refused};
use proptest::prelude::*;

fn refused(explorer: &Explorer, query: &str) -> Option<Refused> {
    let options = SearchOptions {
        limit: Some(20),
        ..SearchOptions::default()
    };
    let answer = explorer.answer(query, &options);
    let places = explorer.concordance(&answer).refused;
    explorer.results(&answer, &options).refused.or(places)
}

/// The address with this query froze a page for 95 seconds.
#[test]
fn a_pattern_that_makes_too_much_work_says_so() {
    let explorer = papers();
    for query in [
        r"/.{1,90}.{1,90}x\d|/",
        "/(.?){60}xx/",
        "/(a|e|n|t|.){60}!!/ gemeente",
    ] {
        assert_eq!(
            refused(&explorer, query),
            Some(Refused::TooHeavy),
            "{query}"
        );
    }
    for query in [
        r"/gemeente(n|s)\b/",
        r"/client\w+/",
        "/zorg.*gemeente/",
        "/[0-9]{1,3} (miljoen|miljard) euro/",
        r"/\b[a-z]+teit\b/ minister",
    ] {
        assert_eq!(refused(&explorer, query), None, "{query}");
    }
}

#[test]
fn what_is_endless_is_looked_at_in_part_and_says_so() {
    let explorer = papers();
    for piece in [
        "a",
        "zorg ",
        "\"zorg ",
        "-zorg ",
        "e\u{301}",
        "\u{301}",
        "zorg OR ",
        "jaar:2018 ",
        "wet:Wlz ",
        "organisatie:VNG ",
        "/zorg/ ",
        "/",
        "\"",
        "- ",
        "a-b-",
        "(",
        "zorg\u{a0}",
        "漢",
        "1 ",
    ] {
        let endless = piece.repeat((1 << 20) / piece.len());
        // A pattern without end is too large by itself.
        let refused = refused(&explorer, &endless);
        assert!(
            matches!(refused, Some(Refused::TooLong | Refused::TooLarge)),
            "{piece}"
        );
        assert!(explorer.suggest(&endless).is_empty(), "{piece}");
        assert_eq!(
            explorer.check_quote(&endless).status,
            QuoteStatus::TooLong,
            "{piece}"
        );
        let answer = explorer.answer(&endless, &SearchOptions::default());
        assert_eq!(explorer.did_you_mean(&endless, &answer), None, "{piece}");
    }
    let many = "zorg… ".repeat(500);
    assert_eq!(explorer.check_quote(&many).status, QuoteStatus::TooLong);
}

#[test]
fn a_long_query_is_told_to_be_long_only_where_it_is() {
    let refused = |query: &str| Query::parse(query).is_clipped;
    let longest = "zorg ".repeat(24);
    assert!(!refused(&longest) && !refused(&(longest.clone() + &" ".repeat(9_000))));
    assert!(refused(&(longest + "zorg")), "a word more");
    assert!(refused(&"jaar:2018 ".repeat(25)), "a field more");
    assert!(refused(&"a OR ".repeat(25)), "an alternative more");
    assert!(!refused(&"z".repeat(Query::LONGEST)) && refused(&"z".repeat(Query::LONGEST + 1)));
}

#[test]
fn a_slash_within_words_begins_no_pattern() {
    for query in ["24/7", "en/of", "1/2 of 3/4", "http://a/b c/", "a /b"] {
        assert_eq!(Query::parse(query).pattern, None, "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn any_pattern_is_answered_within_its_work(
        pattern in r"[a-e .*+?(){}|\\\[\]^$,0-9wbdsWB-]{1,60}",
    ) {
        thread_local! {
            static PAPERS: Explorer = papers();
        }
        PAPERS.with(|explorer| refused(explorer, &format!("/{pattern}/")));
    }
}
