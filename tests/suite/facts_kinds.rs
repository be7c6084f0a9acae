//! Adding a kind of fact is one row of a table and one folder.

use super::files::{below, explorer};
use beleidsspoor::explorer::{Level, Promise, Proof, TimelineFilter};
use beleidsspoor::extract::{Certainty, Context, FactKind, extract};
use std::path::Path;

/// The one file that names kinds of fact: the table.
const TABLE: &str = "extract/mod.rs";

#[test]
fn a_kind_is_named_in_its_row_only() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut elsewhere = Vec::new();
    for file in below(&source, "rs") {
        let text = std::fs::read_to_string(&file).expect("a file of ours");
        let path = file.strip_prefix(&source).expect("below src").to_path_buf();
        for kind in FactKind::ALL {
            let named = text.contains(&format!("FactKind::{kind:?}"));
            if named && path != Path::new(TABLE) {
                elsewhere.push(format!("{kind:?} in {}", path.display()));
            }
        }
    }
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

#[test]
fn each_kind_has_a_list_in_json_and_a_name_on_the_page() {
    let document = beleidsspoor::document::Document::default();
    let facts = extract(&Context::alone(&document));
    let json = serde_json::to_value(&facts).expect("JSON");
    let lists = json.as_object().expect("an object");
    assert_eq!(lists.len(), FactKind::ALL.len());
    let mut names: Vec<&str> = FactKind::ALL.iter().map(|kind| kind.dutch()).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), FactKind::ALL.len());
}

#[test]
fn every_fact_of_the_collection_says_how_it_is_known() {
    let explorer = explorer();
    let mut kinds = Vec::new();
    for opened in explorer.opened() {
        let facts = explorer.facts(opened);
        for fact in facts.places() {
            if !kinds.contains(&fact.kind) {
                kinds.push(fact.kind);
            }
        }
        let json = serde_json::to_value(facts).expect("JSON");
        let lists = json.as_object().expect("an object");
        for fact in lists
            .values()
            .flat_map(|list| list.as_array().expect("a list"))
        {
            let known = fact["certainty"].as_str().expect("a word");
            assert!(
                ["stated", "concluded", "guessed", "checked"].contains(&known),
                "{fact}"
            );
        }
    }
    assert_eq!(kinds.len(), FactKind::ALL.len(), "{kinds:?}");
}

#[test]
fn what_editors_read_is_checked_and_only_what_they_proved_is_said_to_be_so() {
    let explorer = explorer();
    assert!(explorer.story().checked.is_some() && explorer.milestones().checked.is_some());
    let promises = explorer.commitments();
    let read = |promise: &&Promise| !promise.taken_up.is_empty() || promise.looked_for;
    let (read, others): (Vec<&Promise>, Vec<&Promise>) = promises.iter().partition(read);
    assert!(
        read.len() > 5
            && read
                .iter()
                .all(|promise| promise.certainty == Certainty::Checked)
    );
    assert!(
        others
            .iter()
            .all(|promise| promise.certainty != Certainty::Checked)
    );
    let followed = &explorer.story().promises_followed;
    let mut proofs = followed.iter().map(|one| one.certainty);
    assert!(proofs.all(|proof| proof != Proof::Unproved));
    // Passages may stand side by side although both may be true: the page says which those are.
    let contradictions = explorer.contradictions();
    let proved = contradictions
        .iter()
        .filter(|one| one.certainty == Proof::Proved);
    assert!(proved.count() >= 3);
    let main = explorer.timeline(&TimelineFilter {
        level: Some(Level::Main),
        ..TimelineFilter::default()
    });
    let told = main.iter().filter(|entry| entry.title.is_some());
    let unread = told.filter(|entry| entry.certainty != Certainty::Checked);
    assert_eq!(unread.count(), 0);
}

#[test]
fn a_day_beside_which_nothing_is_told_stands_apart_and_is_not_counted() {
    let mut explorer = beleidsspoor::Explorer::default();
    let text = "Geachte voorzitter,\n\nWat is er gebeurd op 3 mei 2021?\n\nOp 4 mei 2021 is de brug geopend.";
    explorer.add("brief.txt", text);
    let days = |guess: bool| -> Vec<String> {
        let shown = explorer.happenings(&TimelineFilter::default());
        let of = shown.iter().filter(|shown| shown.guess == guess);
        let leads = of.filter_map(|shown| explorer.moments().lead(shown));
        leads
            .map(|entry| entry.interval.start.to_string())
            .collect()
    };
    assert_eq!(days(true), ["2021-05-03"]);
    assert!(days(false).contains(&"2021-05-04".to_owned()));
}
