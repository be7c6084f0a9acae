//! The house holds what its drawing says (README, "Architecture"): imports go downwards only, and no files use each other
//! in a circle.

use super::graph::{Graph, circles};
use std::collections::{BTreeMap, BTreeSet};

/// For each room, the rooms that it may use. `bin` may use all.
const MAY_USE: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("dutch", &[]),
    ("names", &["dutch", "document"]),
    ("read", &["document"]),
    ("parse", &["read", "names", "dutch", "document"]),
    ("extract", &["names", "dutch", "document"]),
    ("search", &["extract", "names", "dutch", "document"]),
    ("timeline", &["extract", "names", "dutch", "document"]),
    // `read` as well: it reads the files of a folder, from bytes on.
    ("dossier", &["parse", "read", "names", "dutch", "document"]),
    (
        "explorer",
        &[
            "dossier", "timeline", "search", "extract", "parse", "read", "names", "dutch",
            "document",
        ],
    ),
    ("export", &["explorer"]),
    ("web", &[]),
    ("api", &["explorer", "export", "web"]),
    ("ui", &["explorer", "export", "web"]),
];

/// What stands beside the rooms, for all of them: the kind of failure, and what `lib.rs` names from below.
const BESIDE: &[&str] = &["error", "Error", "ErrorKind"];

#[test]
fn imports_go_downwards_only() {
    let graph = Graph::read();
    let mut wrong = BTreeSet::new();
    for used in graph.uses() {
        let own = used.file.split(['/', '.']).next().unwrap_or_default();
        let target = used.path.first().map_or("", String::as_str);
        let may = MAY_USE.iter().find(|(name, _)| *name == own);
        let Some((_, may)) = may else {
            assert!(
                ["bin", "lib", "error"].contains(&own),
                "{} stands in no room",
                used.file
            );
            continue;
        };
        if target != own && !may.contains(&target) && !BESIDE.contains(&target) {
            wrong.insert(format!("{} uses {target}", used.file));
        }
    }
    assert_eq!(wrong, BTreeSet::new());
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let graph = Graph::read();
    let files = graph.files();
    assert!(files.len() > 300, "only {} files use others", files.len());
    let uses: Vec<String> = circles(&files)
        .iter()
        .flat_map(|circle| within(&files, circle))
        .collect();
    assert_eq!(uses, Vec::<String>::new());
}

/// Which file of a circle uses which, to see where it is best cut.
fn within(files: &BTreeMap<&str, BTreeSet<&str>>, circle: &[String]) -> Vec<String> {
    let is_in = |file: &&&str| circle.iter().any(|other| other == **file);
    files
        .iter()
        .filter(|(file, _)| is_in(file))
        .flat_map(|(file, used)| {
            let used = used.iter().filter(is_in);
            used.map(move |other| format!("{file} uses {other}"))
        })
        .collect()
}
