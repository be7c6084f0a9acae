//! What the manifest says, held against itself and against what a search finds.

use beleidsspoor::dossier::{Entry, Manifest};
use beleidsspoor::explorer::{Explorer, SearchOptions};
use beleidsspoor::extract::EventKind;

/// What is wrong with what the manifest says, without a look at the texts.
pub(super) fn faults(manifest: &Manifest) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let entries = &manifest.documents;
    let twice = entries
        .iter()
        .filter(|entry| !seen.insert(entry.id.clone()));
    let mut wrong: Vec<String> = twice
        .map(|entry| format!("manifest: id {} stands twice", entry.id))
        .collect();
    let plain =
        |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let odd = entries.iter().filter(|entry| !plain(&entry.id));
    wrong.extend(odd.map(|entry| {
        format!(
            "manifest: id {:?} may hold letters, digits and hyphens only",
            entry.id
        )
    }));
    let bad = |entry: &&Entry| {
        entry
            .date
            .as_ref()
            .is_some_and(|date| date.start > date.end)
    };
    wrong.extend(
        entries
            .iter()
            .filter(bad)
            .map(|entry| format!("{}: date is no interval", entry.id)),
    );
    let untitled = entries
        .iter()
        .filter(|entry| entry.short_title.trim().is_empty());
    wrong.extend(untitled.map(|entry| format!("manifest: {}: short_title is missing", entry.id)));
    let kinds = manifest.dossier.events.keys();
    let unknown = kinds.filter(|kind| EventKind::named(kind).is_none());
    wrong.extend(unknown.map(|kind| format!("manifest: there is no kind of event {kind:?}")));
    wrong
}

/// The start view offers its examples as searches that find something.
pub(super) fn idle_examples(explorer: &Explorer) -> Vec<String> {
    let finds = |example: &&String| {
        let options = SearchOptions::default();
        explorer.search(example, &options).total > 0
    };
    let examples = explorer.dossier().examples.iter();
    examples
        .filter(|example| !finds(example))
        .map(|example| format!("manifest: the example {example:?} finds nothing"))
        .collect()
}
