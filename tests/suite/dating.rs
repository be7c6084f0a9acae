//! When a paper without a date was written, as far as its text proves it.

use beleidsspoor::document::Source;
use beleidsspoor::explorer::read_paper;

fn dated(paragraphs: &[&str]) -> Option<(String, String)> {
    let source = Source {
        name: "stuk.txt".to_owned(),
        text: paragraphs.join("\n\n"),
    };
    let meta = read_paper(&source, None).meta;
    let date = meta.date?;
    assert!(meta.date_inferred && !meta.date_evidence.is_empty());
    Some((date.start.to_string(), date.end.to_string()))
}

fn between(first: &str, last: &str) -> Option<(String, String)> {
    Some((first.to_owned(), last.to_owned()))
}

#[test]
fn the_writer_stands_between_recent_and_coming_days() {
    let found = dated(&[
        "In mijn brief van 3 februari 2020 heb ik dit gemeld. Op 9 maart jl. was er een debat.",
        "De bijeenkomst is op 2 april a.s. en ook op 5 mei a.s.",
    ]);
    assert_eq!(found, between("2020-03-10", "2020-04-01"));
}

#[test]
fn a_citation_beside_a_day_wins_over_jl() {
    let found = dated(&[
        "Zie de brief van 20 juni jl. (TK 2018-2019, 30 000, nr. 1) en die van 1 oktober jl. en het overleg van 1 november a.s.",
    ]);
    assert_eq!(found, between("2019-10-02", "2019-10-31"));
}

#[test]
fn plans_with_years_say_which_year_it_is() {
    let found = dated(&[
        "Er is dit jaar 2 miljoen euro. De minister wil in 2021 en 2022 meer gemeenten laten meedoen.",
        "Eind 2020 moet het onderzoek klaar zijn.",
    ]);
    assert_eq!(found, between("2020-01-01", "2020-12-31"));
}

#[test]
fn what_was_once_to_come_is_no_plan() {
    let found = dated(&[
        "Mijn brief van 3 november 2016 is besproken.",
        "De fouten zouden in 2017 niet meer voorkomen, zei de minister.",
    ]);
    assert_eq!(found, None);
}

#[test]
fn time_since_a_law_took_effect_makes_a_window() {
    let found = dated(&[
        "De Testwet 2015 is nu zestien maanden in werking.",
        "Dat bespreken wij op 19 mei a.s., na het debat van 26 april jl.",
    ]);
    assert_eq!(found, between("2016-04-27", "2016-05-18"));
}

#[test]
fn numbers_of_cited_papers_say_how_young_it_is() {
    let found = dated(&[
        "Sinds 1 november 2014 is dit zo (Stb. 2014, 333). Zie Kamerstuk 36 288, nr. 3.",
        "De regeling is op 1 april 2022 opengesteld. In februari jl. was er een debat; het volgende is op 3 april a.s.",
    ]);
    assert_eq!(found, between("2023-02-02", "2023-04-02"));
}

#[test]
fn what_appeared_in_a_year_is_not_older() {
    let found = dated(&[
        "Dit stuk verscheen in Kort Bestek, nummer 2, 2021.",
        "De brug moet eind 2021 open zijn.",
    ]);
    assert_eq!(found, between("2021-01-01", "2021-12-31"));
}

#[test]
fn without_two_bounds_there_is_no_date() {
    assert_eq!(dated(&["Op 9 maart jl. was er een debat."]), None);
    assert_eq!(
        dated(&["In mijn brief van 3 februari 2020 heb ik dit gemeld."]),
        None
    );
    assert_eq!(dated(&["Dit gaat over mensen."]), None);
}
