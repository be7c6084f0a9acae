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
