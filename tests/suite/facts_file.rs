//! The file of facts beside the site: complete, true to the papers, and as its schema says.

use super::files::explorer;
use super::program::corpus;
use beleidsspoor::explorer::Explorer;
use serde_json::{Value, json};

/// A dossier of others, whose facts must be as well described.
const FERRIES: &str = "tests/dossiers/veerponten";

fn printed(arguments: &[&str]) -> String {
    let output = corpus(arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn file_of(dossier: &str) -> Value {
    let text = printed(&["facts", "--json", "--corpus", dossier]);
    serde_json::from_str(&text).expect("JSON")
}

fn schema() -> Value {
    serde_json::from_str(&printed(&["facts", "--schema"])).expect("JSON")
}

/// Every list of facts of a document, by kind.
fn kinds(document: &Value) -> impl Iterator<Item = (&str, &Vec<Value>)> {
    let kinds = document["facts"].as_object().into_iter().flatten();
    kinds.filter_map(|(kind, facts)| Some((kind.as_str(), facts.as_array()?)))
}

fn spans(fact: &Value) -> Vec<(usize, usize)> {
    let edge = |span: &Value, at: usize| span[at].as_u64().expect("a number") as usize;
    let all = match fact.get("span") {
        Some(span) => std::slice::from_ref(span),
        None => fact["spans"].as_array().expect("spans"),
    };
    all.iter()
        .map(|span| (edge(span, 0), edge(span, 1)))
        .collect()
}

#[test]
fn every_fact_of_every_document_is_there_with_place_rule_and_certainty() {
    let file = file_of("corpus");
    let explorer: Explorer = explorer();
    let documents = file["documents"].as_array().expect("a list");
    assert_eq!(documents.len(), explorer.opened().len());
    for (document, opened) in documents.iter().zip(explorer.opened()) {
        assert_eq!(document["id"], opened.id());
        assert_eq!(document["sha256"], opened.entry.sha256);
        let found: usize = kinds(document).map(|(_, facts)| facts.len()).sum();
        assert_eq!(found, explorer.facts(opened).places().len());
        assert!(found > 0);
        for (kind, fact) in
            kinds(document).flat_map(|(kind, facts)| facts.iter().map(move |fact| (kind, fact)))
        {
            let told = ["rule", "certainty"]
                .map(|key| fact[key].as_str().is_some_and(|told| !told.is_empty()));
            assert_eq!(told, [true, true], "{kind} {fact}");
            let text = &opened.source().text;
            assert!(!spans(fact).is_empty());
            assert!(
                spans(fact)
                    .iter()
                    .all(|(start, end)| start < end && text.get(*start..*end).is_some()),
                "{kind} {fact}"
            );
        }
    }
}

#[test]
fn the_table_has_a_line_for_every_fact() {
    let file = file_of(FERRIES);
    let table = printed(&["facts", "--csv", "--corpus", FERRIES]);
    let lines = table.trim_end().split("\r\n").skip(1);
    let documents = file["documents"].as_array().expect("a list");
    let facts = documents.iter().flat_map(|document| {
        let id = document["id"].as_str().unwrap_or_default();
        kinds(document)
            .flat_map(move |(kind, facts)| facts.iter().map(move |fact| (id, kind, fact)))
    });
    let mut count = 0;
    let mut lines = lines.into_iter();
    for (id, kind, fact) in facts {
        let line = lines.next().unwrap_or_default();
        let (start, _) = spans(fact)[0];
        assert!(
            line.starts_with(&format!("\"{id}\",\"{kind}\",\"{start}\",")),
            "{line}"
        );
        let rule = fact["rule"].as_str().unwrap_or_default();
        assert!(line.contains(&format!("\",\"{rule}\",\"{{")), "{line}");
        count += 1;
    }
    assert_eq!(lines.next(), None);
    assert!(count > 10, "{count}");
}

#[test]
fn the_file_is_as_its_schema_says() {
    let schema = schema();
    for dossier in ["corpus", FERRIES] {
        assert_eq!(
            faults(&schema, &schema, &file_of(dossier)),
            Vec::<String>::new(),
            "{dossier}"
        );
    }
}

#[test]
fn what_the_schema_does_not_allow_is_found() {
    let schema = schema();
    let whole = file_of(FERRIES);
    let damages: [(&str, Value); 6] = [
        ("/schema", Value::Null),
        ("/documents", json!({})),
        ("/documents/0/facts/dates/0/rule", json!(3)),
        ("/documents/0/facts/dates/0/certainty", json!("zeker")),
        ("/documents/0/facts/dates/0/span", json!([1, 2, 3])),
        ("/documents/0/date", json!("gisteren")),
    ];
    for (place, value) in damages {
        let mut damaged = whole.clone();
        *damaged.pointer_mut(place).expect(place) = value;
        assert_ne!(
            faults(&schema, &schema, &damaged),
            Vec::<String>::new(),
            "{place}"
        );
    }
    let mut lacking = whole;
    let fact = lacking
        .pointer_mut("/documents/0/facts/dates/0")
        .and_then(Value::as_object_mut);
    fact.expect("a date").remove("rule");
    assert_ne!(faults(&schema, &schema, &lacking), Vec::<String>::new());
}

#[test]
fn the_page_without_script_names_the_files_and_the_commit() {
    let folder = std::env::temp_dir().join(format!("beleidsspoor-facts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let dist = folder.to_string_lossy();
    for command in ["facts", "pages"] {
        printed(&[
            command, "--dist", &dist, "--corpus", FERRIES, "--source", "0123abcd",
        ]);
    }
    let about = std::fs::read_to_string(folder.join("over/index.html")).expect("written");
    let facts = std::fs::read_to_string(folder.join("facts.json")).expect("written");
    let named: Vec<bool> = ["json", "csv", "schema.json"]
        .iter()
        .map(|ending| {
            about.contains(&format!("href=\"../facts.{ending}\""))
                && folder.join(format!("facts.{ending}")).is_file()
        })
        .collect();
    std::fs::remove_dir_all(&folder).expect("removed");
    assert_eq!(named, [true, true, true]);
    assert!(about.contains("0123abcd") && facts.contains("\"source\": \"0123abcd\""));
}

/// Where a value is not as the schema says: what JSON Schema (draft 2020-12) means by the words that ours uses. A word that
/// is not known here is a fault, so that nothing is passed over.
fn faults(root: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let Some(words) = schema.as_object() else {
        return if schema == &Value::Bool(false) {
            vec![format!("not allowed: {value}")]
        } else {
            found
        };
    };
    for (word, wanted) in words {
        let holds = match word.as_str() {
            "$schema" | "title" | "description" | "$defs" | "format" | "default" => true,
            "$ref" => {
                let place = wanted
                    .as_str()
                    .and_then(|place| place.strip_prefix('#'))
                    .expect("a place here");
                found.extend(faults(root, root.pointer(place).expect("defined"), value));
                true
            }
            "type" => match wanted {
                Value::Array(names) => names.iter().any(|name| is_of(name, value)),
                name => is_of(name, value),
            },
            "const" => wanted == value,
            "enum" => wanted
                .as_array()
                .is_some_and(|values| values.contains(value)),
            "minimum" => value
                .as_f64()
                .is_none_or(|number| Some(number) >= wanted.as_f64()),
            "maximum" => value
                .as_f64()
                .is_none_or(|number| Some(number) <= wanted.as_f64()),
            "minItems" => value
                .as_array()
                .is_none_or(|items| Some(items.len() as u64) >= wanted.as_u64()),
            "maxItems" => value
                .as_array()
                .is_none_or(|items| Some(items.len() as u64) <= wanted.as_u64()),
            "required" => value.as_object().is_none_or(|fields| {
                wanted
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .all(|name| fields.contains_key(name))
            }),
            "properties" => {
                for (name, schema) in wanted.as_object().into_iter().flatten() {
                    let inner = value.get(name).map(|value| faults(root, schema, value));
                    found.extend(
                        inner
                            .into_iter()
                            .flatten()
                            .map(|fault| format!("{name}/{fault}")),
                    );
                }
                true
            }
            "additionalProperties" => {
                let named = |name: &String| {
                    words
                        .get("properties")
                        .is_some_and(|known| known.get(name).is_some())
                };
                let others = value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .filter(|(name, _)| !named(name));
                found.extend(others.flat_map(|(_, value)| faults(root, wanted, value)));
                true
            }
            "prefixItems" => {
                let pairs = wanted
                    .as_array()
                    .into_iter()
                    .flatten()
                    .zip(value.as_array().into_iter().flatten());
                found.extend(pairs.flat_map(|(schema, value)| faults(root, schema, value)));
                true
            }
            "items" => {
                let first = words
                    .get("prefixItems")
                    .and_then(Value::as_array)
                    .map_or(0, Vec::len);
                for (at, item) in value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .enumerate()
                    .skip(first)
                {
                    found.extend(
                        faults(root, wanted, item)
                            .into_iter()
                            .map(|fault| format!("{at}/{fault}")),
                    );
                }
                true
            }
            "anyOf" | "oneOf" => wanted
                .as_array()
                .into_iter()
                .flatten()
                .any(|schema| faults(root, schema, value).is_empty()),
            unknown => panic!("the test does not know '{unknown}'"),
        };
        if !holds {
            let shown: String = value.to_string().chars().take(80).collect();
            found.push(format!("{word} {wanted}: {shown}"));
        }
    }
    found
}

fn is_of(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("a name") {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type '{other}'"),
    }
}
