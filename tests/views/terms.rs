//! References, terms and names: what they say, and that a screen reader reads their tables.

use super::{explorer, page, render, squeezed, words};
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui::{Loaded, Shared};
use std::path::Path;
use std::rc::Rc;

/// The small dossier about ferries.
fn invented() -> Explorer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dossiers/veerponten");
    Explorer::open(beleidsspoor::dossier::read(&folder).expect("a dossier"))
}

fn shown(explorer: Explorer, hash: &str) -> String {
    render(Loaded::Ready(Shared(Rc::new(explorer))), hash)
}

/// A dossier of these texts alone.
fn of(texts: &[(&str, &str)]) -> Explorer {
    let mut opening = beleidsspoor::explorer::Opening::default();
    for (name, text) in texts {
        opening.add_text(name, text, None);
    }
    Explorer::of(opening)
}

#[test]
fn references_begin_with_a_table_whose_cells_choose() {
    let html = page("#/verwijzingen");
    assert!(html.contains("<caption id=\"verwijzingen-soort\">"));
    assert!(html.contains("<th scope=\"col\">") && html.contains("<th scope=\"row\">"));
    assert!(html.contains("#/verwijzingen?soort=kamerstuk&amp;document=kst-29538-350"));
    let at_once = html.split("groep-verder").next().expect("the first");
    assert!(at_once.matches("class=\"case__title\"").count() <= 15);
    assert!(words(&html).contains(&squeezed(
        "andere stukken. Geen daarvan staat in deze verzameling"
    )));
}

#[test]
fn a_reference_in_a_footnote_is_told_of_by_the_sentence_with_its_mark() {
    let papers = explorer().references();
    let told = papers
        .iter()
        .find(|paper| paper.citation.ends_with("25657, nr. 354"));
    let citing = &told.expect("it is cited").citing[0];
    assert!(
        citing.in_note && !citing.mention.text.starts_with("Kamerstuk"),
        "{citing:?}"
    );
}

#[test]
fn a_choice_without_references_is_said() {
    let html = page("#/verwijzingen?soort=uitspraak");
    assert!(html.contains("Bij deze keuze is er geen verwijzing gevonden."));
    assert!(html.contains("Toon alle verwijzingen"));
}

#[test]
fn a_paper_that_is_here_is_counted_by_who_names_it() {
    let html = shown(invented(), "#/verwijzingen");
    assert!(
        html.contains("verwijzingen-stuk"),
        "a table of who names whom"
    );
    assert!(html.contains("brief van 4 juli 2022 over de toekomst van de veerponten"));
    let nothing = of(&[("a.txt", "Er staat hier niets.")]);
    assert!(
        shown(nothing, "#/verwijzingen")
            .contains("In deze documenten is geen verwijzing gevonden.")
    );
}

#[test]
fn hard_words_are_explained_and_the_papers_own_words_stand_apart() {
    let html = page("#/begrippen");
    let shown = words(&html);
    assert!(html.contains("<dfn>zorgkantoor</dfn>"));
    assert!(shown.contains(&squeezed("De uitleg is van ons.")));
    let wlz = page("#/begrippen/wlz");
    assert!(wlz.contains("<blockquote class=\"quoted\">") && wlz.contains("2019: "));
    let without = words(&page("#/begrippen/zvw"));
    assert!(without.contains(&squeezed(
        "In deze stukken staat geen uitleg van dit woord."
    )));
    assert!(page("#/begrippen/onbekend").contains("Dit begrip staat niet in de lijst"));
}

#[test]
fn no_more_than_fifteen_of_a_group_stand_open() {
    let html = page("#/begrippen");
    let first = html.split("groep-woorden").next().expect("the first");
    assert_eq!(first.matches("<dfn>").count(), 15);
    for group in ["tabel-organisaties", "tabel-mensen", "tabel-wetten"] {
        let caption = format!("<caption id=\"{group}\">");
        let table = html
            .split(&caption)
            .nth(1)
            .unwrap_or_else(|| panic!("{group}"));
        let table = table.split("</table>").next().expect("its end");
        let rows = table.matches("<th scope=\"row\">").count();
        assert!((1..=15).contains(&rows), "{group}: {rows}");
        assert!(table.contains("<th scope=\"col\">2019</th>"), "{group}");
    }
    assert!(html.contains("href=\"https://wetten.overheid.nl/BWBR"));
}

#[test]
fn names_are_counted_by_year_and_sum_up() {
    for name in explorer().used_names() {
        let sum: usize = name.years.iter().map(|year| year.count).sum();
        assert!(sum == name.times && name.years.len() == 5, "{name:?}");
    }
    let terms = explorer().terms();
    let koploper = terms
        .iter()
        .find(|term| term.slug == "koploper")
        .expect("a term");
    let early = koploper.years.iter().filter(|year| year.year < 2018);
    assert!(early.clone().count() == 2 && early.into_iter().all(|year| year.count == 0));
}

#[test]
fn the_reader_explains_a_word_where_it_stands_first_under_a_heading() {
    let explorer = Rc::new(explorer());
    let html = render(
        Loaded::Ready(Shared(Rc::clone(&explorer))),
        "#/document/kst-29538-350",
    );
    let tags = html
        .split('<')
        .filter(|tag| tag.contains("explained__word"));
    for tag in tags {
        for part in [
            "role=\"button\"",
            "tabindex=\"0\"",
            "aria-expanded=\"false\"",
        ] {
            assert!(tag.contains(part), "{tag}");
        }
    }
    assert!(
        !html.contains("role=\"tooltip\""),
        "nothing is told unasked"
    );
    let found = explorer.explained_in("kst-29538-350");
    assert!(!found.is_empty());
    assert_eq!(html.matches("explained__word").count(), found.len());
    for (block, explained) in found {
        let text = &explorer
            .document("kst-29538-350")
            .expect("here")
            .document
            .blocks[block]
            .text;
        assert!(text.get(explained.range).is_some());
    }
}

#[test]
fn another_dossier_explains_its_own_words() {
    let html = shown(invented(), "#/begrippen");
    assert!(html.contains("<dfn>veerpont</dfn>") && !html.contains("zorgkantoor"));
    assert_eq!(invented().term_faults(), Vec::<String>::new());
    let bare = shown(of(&[("a.txt", "Er staat hier niets.")]), "#/begrippen");
    assert!(bare.contains("<h1") && !bare.contains("<dfn>"));
}

/// A finding of 2019 stood at the top, and what a newer paper says of the same far below.
#[test]
fn a_newer_paper_stands_beside_the_best_one() {
    let html = page("#/zoeken?q=onvoldoende+bekend");
    let groups: Vec<&str> = html.split("class=\"group\"").skip(1).collect();
    let year = |group: &&str| {
        let behind = group
            .split("<p class=\"muted\">")
            .nth(1)
            .unwrap_or_default();
        let date = behind.split(" · ").next().unwrap_or_default();
        date.split(' ')
            .filter_map(|word| word.parse::<i32>().ok())
            .find(|year| *year > 1900)
    };
    let years: Vec<Option<i32>> = groups.iter().map(year).collect();
    let newest = years.iter().max().copied().flatten();
    assert!(years.len() > 1 && newest.is_some(), "{years:?}");
    assert!(years[0] == newest || years[1] == newest, "{years:?}");
    let by_time = page("#/zoeken?q=onvoldoende+bekend&sorteer=tijd");
    assert!(!by_time.contains("nieuwer dan het stuk hierboven"));
}
