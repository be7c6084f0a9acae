//! Imports go downwards only (the drawing in `src/lib.rs`).

use std::collections::BTreeSet;
use std::path::Path;

/// For each layer, the layers it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("error", &[]),
    ("names", &["document"]),
    ("parse", &["document", "names"]),
    ("extract", &["document", "names"]),
    ("search", &["document", "extract", "names"]),
    ("timeline", &["document", "extract", "names"]),
    ("corpus", &["document", "names", "parse", "error"]),
    (
        "explorer",
        &[
            "corpus", "document", "error", "extract", "names", "parse", "search", "timeline",
        ],
    ),
    (
        "api",
        &[
            "corpus", "document", "error", "explorer", "extract", "parse", "search", "timeline",
            "ui",
        ],
    ),
    (
        "ui",
        &[
            "api", "corpus", "document", "error", "explorer", "extract", "search", "timeline",
        ],
    ),
];

/// Imports that cross the drawing on purpose, each for the reason named.
const ALLOWED: &[(&str, &str)] = &[
    // The exported `mount` belongs to the JavaScript interface; it calls the page in one line.
    ("api/mod.rs", "ui"),
    // The page and the interface load the collection in the same way.
    ("ui/mod.rs", "api"),
    ("ui/app.rs", "api"),
];

#[test]
fn imports_go_downwards_only() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for file in super::files::below(&source, "rs") {
        let path = file
            .strip_prefix(&source)
            .expect("below src")
            .to_string_lossy()
            .replace('\\', "/");
        let layer = path
            .split('/')
            .next()
            .unwrap_or_default()
            .trim_end_matches(".rs")
            .to_owned();
        if path.ends_with("/tests.rs") {
            continue;
        }
        let Some((_, may_use)) = MAY_USE.iter().find(|(name, _)| *name == layer) else {
            continue;
        };
        seen.insert(layer.clone());
        for used in uses(&std::fs::read_to_string(&file).expect("readable")) {
            let sibling = matches!(
                (layer.as_str(), used.as_str()),
                ("ui", "api") | ("api", "ui")
            );
            let fine = used == layer || (may_use.contains(&used.as_str()) && !sibling);
            if !fine && !ALLOWED.contains(&(path.as_str(), used.as_str())) {
                wrong.push(format!("{path} uses {used}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!(seen.len(), MAY_USE.len(), "a layer is gone: {seen:?}");
}

/// The layers named behind `crate::` in a file. Its test module may use any: tests begin with a raw file.
fn uses(text: &str) -> BTreeSet<String> {
    let text = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let known: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let behind = text.split("crate::").skip(1);
    let names = behind.map(|rest| {
        rest.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
            .collect::<String>()
    });
    names
        .filter(|name| known.contains(&name.as_str()))
        .collect()
}
