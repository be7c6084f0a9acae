//! The parse of the labelled documents, scored by `tests/eval/evaluate.py` against labels made by hand.

use super::files::root;
use std::process::Command;

/// What must be reached on every labelled document.
const MINIMA: &[(&str, &str)] = &[
    ("nothing lost", "1"),
    ("nothing twice", "1"),
    ("meta", "1"),
    ("headings", "0.98"),
    ("footnotes", "1"),
    ("footnote anchors", "1"),
    ("furniture set aside", "1"),
    ("table cells", "1"),
    ("references", "1"),
    ("dates", "0.95"),
    ("dates spotted", "0.98"),
    ("amounts", "0.97"),
    ("organisations", "0.93"),
    ("laws", "0.97"),
    ("questions", "0.93"),
    ("question-answer links", "0.85"),
    ("commitments", "0.8"),
    ("events on the subject", "0.95"),
    ("counts recall", "0.85"),
];

/// Scores one raw file against its labels; `minima` are the bars, unless a case has a lower one of its own in `but`.
fn evaluate(raw: &str, labels: &str, but: &[(&str, &str)]) {
    let id = raw.replace('/', "-");
    let raw = root().join(raw);
    let output =
        std::env::temp_dir().join(format!("beleidsspoor-{id}-{}.json", std::process::id()));
    let parsed = Command::new(env!("CARGO_BIN_EXE_corpus"))
        .arg("parse")
        .arg(&raw)
        .arg("--json")
        .output()
        .expect("runs");
    assert!(
        parsed.status.success(),
        "{}",
        String::from_utf8_lossy(&parsed.stderr)
    );
    std::fs::write(&output, &parsed.stdout).expect("written");
    let mut command = Command::new("python3");
    command
        .arg(root().join("tests/eval/evaluate.py"))
        .arg(root().join(labels));
    command.arg(&raw).arg(&output).arg("--misses");
    for (key, least) in MINIMA {
        let least = but
            .iter()
            .find(|(other, _)| other == key)
            .map_or(least, |(_, least)| least);
        command.arg("--min").arg(format!("{key}={least}"));
    }
    let scored = command
        .output()
        .expect("python3 is installed (cargo xtask test sees to it)");
    assert!(
        scored.status.success(),
        "{id}:\n{}{}",
        String::from_utf8_lossy(&scored.stdout),
        String::from_utf8_lossy(&scored.stderr)
    );
    std::fs::remove_file(output).expect("removed");
}

fn evaluate_document(id: &str, but: &[(&str, &str)]) {
    evaluate(
        &format!("corpus/{id}.txt"),
        &format!("tests/eval/labels/{id}.json"),
        but,
    );
}

#[test]
fn the_written_consultation_is_understood() {
    evaluate_document("kst-31476-24", &[]);
}

#[test]
fn the_letter_with_header_lines_is_understood() {
    evaluate_document("kst-33841-21", &[]);
}

#[test]
fn the_progress_letter_of_the_monitor_is_understood() {
    evaluate_document("kst-29538-350", &[]);
}

#[test]
fn the_letter_out_of_a_pdf_is_understood() {
    evaluate_document("vws-954002-149168", &[]);
}

#[test]
fn the_article_is_understood() {
    // One of its three organisations stands in the line that says who wrote a comment.
    evaluate_document(
        "zorgwelzijn-2018-clientondersteuning",
        &[("organisations", "0.8")],
    );
}

/// Papers of the same formats that no rule was made for, labelled before they were parsed for the first time.
#[test]
fn unseen_papers_are_understood() {
    for raw in super::files::below(&root().join("tests/eval/unseen"), "txt") {
        let raw = raw
            .strip_prefix(root())
            .expect("below the root")
            .to_string_lossy()
            .into_owned();
        // One day of these is counted from the day on which the questions were put; its label counts from the answers.
        let but: &[(&str, &str)] = match raw.ends_with("openkamer-antwoorden-kamervragen.txt") {
            true => &[("dates", "0.93")],
            false => &[],
        };
        evaluate(&raw, &raw.replace(".txt", ".json"), but);
    }
}
