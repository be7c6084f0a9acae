//! The native program from outside: what it prints, and how it fails.

use super::files::root;
use std::process::{Command, Output};

pub(crate) fn corpus(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_corpus"))
        .current_dir(root())
        .args(arguments)
        .output()
        .expect("runs")
}

fn json(arguments: &[&str]) -> serde_json::Value {
    let output = corpus(arguments);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn the_collection_holds_against_itself() {
    let output = corpus(&["check"]);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn search_finds_a_word_without_its_diaeresis_and_says_why() {
    let found = json(&["search", "clientondersteuner", "--json", "--limit", "3"]);
    assert!(found["total"].as_u64().is_some_and(|total| total > 3));
    assert_eq!(found["hits"].as_array().map(Vec::len), Some(3));
    let marked = |part: &serde_json::Value| {
        part["match"] == true
            && part["text"]
                .as_str()
                .is_some_and(|text| text.contains("liëntondersteuner"))
    };
    assert!(
        found["hits"][0]["snippet"]
            .as_array()
            .is_some_and(|parts| parts.iter().any(marked))
    );
    assert!(found["hits"][0]["why"][0].is_string());
}

#[test]
fn the_timeline_is_in_the_order_of_time_and_proves_each_entry() {
    let entries = json(&["timeline", "--json"]);
    let entries = entries.as_array().expect("a list");
    let starts: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry["start"].as_str())
        .collect();
    assert_eq!(starts.len(), entries.len());
    assert!(starts.is_sorted());
    assert!(
        entries
            .iter()
            .any(|entry| entry["start"] == "2014-02-25" && entry["passage"].is_null())
    );
    assert!(
        entries
            .iter()
            .filter(|entry| !entry["passage"].is_null())
            .all(|entry| entry["spans"][0].is_array())
    );
}

#[test]
fn several_files_give_a_list_and_a_file_that_is_missing_one_line_and_exit_1() {
    let parsed = json(&[
        "parse",
        "corpus/kst-33841-21.txt",
        "corpus/kst-31476-24.txt",
        "--json",
    ]);
    assert_eq!(parsed[1]["id"], "kst-31476-24");
    let missing = corpus(&["parse", "no-such-file.txt"]);
    assert_eq!(missing.status.code(), Some(1));
    let said = String::from_utf8_lossy(&missing.stderr).into_owned();
    assert!(
        said.contains("no-such-file.txt") && said.lines().count() == 1,
        "{said}"
    );
}

#[test]
fn what_is_no_command_exits_2() {
    for arguments in [
        &[][..],
        &["fly"],
        &["parse"],
        &["parse", "--nonsense"],
        &["search"],
        &["search", "x", "--limit", "many"],
        &["bundle"],
    ] {
        assert_eq!(corpus(arguments).status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused_in_one_line_without_a_panic() {
    let file = std::env::temp_dir().join(format!("beleidsspoor-bytes-{}.txt", std::process::id()));
    let bytes: Vec<u8> = (0..60_000_u32)
        .map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect();
    std::fs::write(&file, bytes).expect("written");
    let output = corpus(&["parse", "--json", &file.to_string_lossy()]);
    std::fs::remove_file(&file).expect("removed");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), said.lines().count()), (Some(1), 1));
    assert!(said.contains("geen tekst"), "{said}");
}

#[test]
fn a_bundle_of_free_documents_says_what_it_leaves_out() {
    let file = std::env::temp_dir().join(format!("beleidsspoor-free-{}.bin", std::process::id()));
    assert!(
        corpus(&["bundle", "--free-only", "--out", &file.to_string_lossy()])
            .status
            .success()
    );
    let collection =
        beleidsspoor::dossier::decode(&std::fs::read(&file).expect("written")).expect("a bundle");
    std::fs::remove_file(&file).expect("removed");
    assert_eq!(collection.sources.len(), 4);
    assert_eq!(collection.manifest.left_out.len(), 1);
}

#[test]
fn a_form_that_cannot_be_read_yet_is_said_so() {
    let named = |end: &str| {
        let name = format!("beleidsspoor-form-{}{end}", std::process::id());
        std::env::temp_dir().join(name)
    };
    let (texts, out) = (named(".json"), named(".bin"));
    let text = r#"[{"id": "a", "text": "<kamerstuk/>", "format": "op-xml"}]"#;
    std::fs::write(&texts, text).expect("written");
    let (from, to) = (texts.to_string_lossy(), out.to_string_lossy());
    let output = corpus(&["index", "--texts", &from, "--out", &to]);
    std::fs::remove_file(&texts).expect("removed");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("vorm op-xml kan nog niet"), "{said}");
    assert!(!out.exists());
}
