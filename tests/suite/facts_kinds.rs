//! Adding a kind of fact is one row of a table and one folder.

use super::files::below;
use beleidsspoor::extract::{Context, FactKind, extract};
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
