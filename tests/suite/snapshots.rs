//! What is understood of each raw file, its structure and its facts, kept beside it as `<case>.snap`, input first, so that
//! a change is read as a change of both. `ACCEPT=1 cargo test --features cli --test suite snapshots` writes them anew.

use super::files::{below, root, text};
use beleidsspoor::document::{Block, Document, Source};
use beleidsspoor::dossier::{Collection, paper, read};
use beleidsspoor::explorer::{read_file, read_paper};
use beleidsspoor::extract::{Context, extract};
use beleidsspoor::names::Gazetteer;
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[test]
fn every_fixture_is_understood_as_its_snapshot_says() {
    let fixtures = root().join("tests/fixtures");
    let mut cases = below(&fixtures, "txt");
    let pages = below(&fixtures, "html");
    assert!(cases.len() >= 10 && pages.len() >= 5, "too few fixtures");
    cases.extend(pages);
    // Some of them name organisations that only the first dossier knows.
    let names_only = Collection {
        names: read(&root().join("corpus")).expect("a dossier").names,
        ..Collection::default()
    };
    let differing: Vec<PathBuf> = cases
        .into_iter()
        .filter(|case| differs(case, &case.with_extension("snap"), true, &names_only))
        .collect();
    assert_eq!(
        differing,
        Vec::<PathBuf>::new(),
        "differ from their snapshots; see tests/README.md"
    );
}

#[test]
fn every_document_of_the_collection_is_understood_as_its_snapshot_says() {
    let documents = below(&root().join("corpus"), "txt");
    let documents: Vec<PathBuf> = documents
        .into_iter()
        .filter(|path| !path.ends_with("names.txt"))
        .collect();
    let dossier = read(&root().join("corpus")).expect("a dossier");
    assert_eq!(documents.len(), dossier.manifest.documents.len());
    let snapshot = |path: &Path| {
        root()
            .join("tests/fixtures/corpus")
            .join(path.with_extension("snap").file_name().expect("a name"))
    };
    let differing: Vec<PathBuf> = documents
        .into_iter()
        .filter(|path| differs(path, &snapshot(path), false, &dossier))
        .collect();
    assert_eq!(
        differing,
        Vec::<PathBuf>::new(),
        "differ from their snapshots; see tests/README.md"
    );
}

/// Whether the snapshot differs, as the paper is understood in this dossier; with `ACCEPT` set it is written instead.
fn differs(case: &Path, snapshot: &Path, with_input: bool, dossier: &Collection) -> bool {
    let name = case
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let is_text = case.extension().is_some_and(|ending| ending == "txt");
    let (raw, document) = if is_text {
        let raw = text(case);
        let source = Source {
            name,
            text: raw.clone(),
        };
        (raw, read_paper(&source, None))
    } else {
        let read = paper(case, &name).expect("a paper");
        (read.source.text.clone(), read_file(&read))
    };
    let mut shown = String::new();
    if with_input {
        raw.lines()
            .for_each(|line| writeln!(shown, "│{line}").expect("writes"));
    }
    show(&document, &mut shown);
    show_facts(&document, dossier, &mut shown);
    if std::env::var_os("ACCEPT").is_some() {
        std::fs::create_dir_all(snapshot.parent().expect("a folder")).expect("made");
        std::fs::write(snapshot, &shown).expect("written");
    }
    let known = std::fs::read_to_string(snapshot).unwrap_or_default();
    if let Some(at) = shown
        .lines()
        .zip(known.lines())
        .position(|(left, right)| left != right)
    {
        eprintln!(
            "{} line {}:\n  now  {:?}\n  then {:?}",
            snapshot.display(),
            at + 1,
            shown.lines().nth(at),
            known.lines().nth(at)
        );
    }
    shown != known
}

fn show(document: &Document, out: &mut String) {
    let meta = &document.meta;
    let date = meta
        .date
        .as_ref()
        .map(|date| date.dutch())
        .unwrap_or_default();
    writeln!(
        out,
        "\nid {} · {:?} · {:?} · {} · {}\ntitle {}",
        document.id, meta.source_format, meta.kind, meta.frame, meta.genre, meta.title
    )
    .expect("writes");
    writeln!(
        out,
        "date {date}{}",
        if meta.date_inferred {
            " (inferred)"
        } else {
            ""
        }
    )
    .expect("writes");
    let (dossier, number, year) = (
        meta.dossier.as_deref(),
        meta.number.as_deref(),
        meta.session_year.as_deref(),
    );
    writeln!(
        out,
        "dossier {dossier:?} number {number:?} session {year:?} reference {:?}",
        meta.reference
    )
    .expect("writes");
    writeln!(
        out,
        "authors {:?} role {:?} to {:?}",
        meta.authors, meta.role, meta.recipient
    )
    .expect("writes");
    writeln!(
        out,
        "urls {:?} subjects {:?}\n",
        meta.source_urls, meta.subjects
    )
    .expect("writes");
    document
        .blocks
        .iter()
        .for_each(|block| show_block(block, out));
    let claims = |spans: &[beleidsspoor::document::Span]| {
        spans
            .iter()
            .map(|span| format!("{}–{}", span.start, span.end))
            .collect::<Vec<_>>()
            .join(" ")
    };
    writeln!(
        out,
        "\nfurniture {}\nmetadata {}",
        claims(&document.furniture),
        claims(&document.metadata_spans)
    )
    .expect("writes");
    for note in &document.footnotes {
        writeln!(
            out,
            "note {} {:?} ← {}",
            note.label,
            note.span.map(|span| (span.start, span.end)),
            claims(&note.anchors)
        )
        .expect("writes");
    }
    for warning in &document.warnings {
        writeln!(
            out,
            "warning {} at {}: {}",
            warning.kind, warning.span.start, warning.text
        )
        .expect("writes");
    }
}

/// The facts kind by kind, one a line: its place, its words, and what they mean.
fn show_facts(document: &Document, dossier: &Collection, out: &mut String) {
    let names = Gazetteer::with(dossier.names.clone());
    let context = Context {
        names: &names,
        event_words: &dossier.manifest.dossier.events,
        ..Context::alone(document)
    };
    let facts = serde_json::to_value(extract(&context)).expect("plain data");
    for (kind, list) in facts.as_object().expect("lists by kind") {
        for fact in list.as_array().expect("a list") {
            writeln!(out, "{kind} {}", shown_fact(fact)).expect("writes");
        }
    }
}

/// `12–20 "begin 2020" end="2020-04-30" …`: what says nothing is left out.
fn shown_fact(fact: &Value) -> String {
    let fact = fact.as_object().expect("a fact is an object");
    let place = fact.get("span").or(fact.get("spans"));
    let place = place.map(Value::to_string).unwrap_or_default();
    let words = fact.get("text").map(Value::to_string).unwrap_or_default();
    let mut shown = format!("{place} {words}");
    for (key, value) in fact {
        // Most facts are what the words say; of a promise one wants to see it.
        let says_so = key == "certainty" && value == "stated" && !fact.contains_key("status");
        let says_nothing =
            value.is_null() || value.as_array().is_some_and(Vec::is_empty) || says_so;
        if !says_nothing && !["span", "spans", "text"].contains(&key.as_str()) {
            write!(shown, " {key}={value}").expect("writes");
        }
    }
    shown
}

fn show_block(block: &Block, out: &mut String) {
    let spans: Vec<String> = block
        .spans
        .iter()
        .map(|span| format!("{}–{}", span.start, span.end))
        .collect();
    let level = if block.level > 0 {
        block.level.to_string()
    } else {
        String::new()
    };
    let voice = block
        .voice
        .as_ref()
        .map(|voice| format!(" ({:?} {})", voice.kind, voice.name))
        .unwrap_or_default();
    let label = block
        .label
        .as_ref()
        .map(|label| format!(" [{label}]"))
        .unwrap_or_default();
    let author = block
        .author
        .as_ref()
        .map(|author| format!(" by {author}"))
        .unwrap_or_default();
    let flags = format!(
        "{}{}",
        if block.inferred { " inferred" } else { "" },
        if block.ordered { " ordered" } else { "" }
    );
    writeln!(
        out,
        "{:?}{level}{label}{flags}{author}{voice} {}\n    {}",
        block.kind,
        spans.join(" "),
        block.text
    )
    .expect("writes");
    if let Some(table) = &block.table {
        writeln!(
            out,
            "    {:?} inferred={} unit={:?} {:?}",
            table.columns, table.columns_inferred, table.unit, table.caption
        )
        .expect("writes");
        table
            .rows
            .iter()
            .for_each(|row| writeln!(out, "    | {}", row.join(" | ")).expect("writes"));
    }
    for mark in &block.marks {
        writeln!(
            out,
            "    mark {} behind {:?}",
            mark.label,
            behind(&block.text, mark.at)
        )
        .expect("writes");
    }
}

/// The last characters before a mark.
fn behind(text: &str, at: usize) -> String {
    let before: Vec<char> = text.get(..at).unwrap_or_default().chars().collect();
    before[before.len().saturating_sub(16)..].iter().collect()
}
