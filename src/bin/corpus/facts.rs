//! `corpus facts [--json | --csv | --schema] [--dist DIR] [--source COMMIT]`: every fact of every document as data, so that
//! others can hold us to it.
//!
//! | file | what |
//! |---|---|
//! | `facts.json` | the documents, each with its facts: the keys of `corpus parse --json` |
//! | `facts.csv` | a line a fact, for a spreadsheet |
//! | `facts.schema.json` | what may stand in the first, as JSON Schema, made from the same Rust types |

use crate::arguments::{Arguments, usage};
use crate::pages::Site;
use crate::{collection, output};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{Explorer, Interval, Opened};
use beleidsspoor::export::Csv;
use beleidsspoor::extract::Facts;
use schemars::generate::SchemaSettings;
use serde::Serialize;
use serde_json::{Map, Value};

/// Which form the file has. A change that takes something away gets another number.
const FORM: &str = "beleidsspoor/facts/1";
/// Their names in the site, without what tells them apart.
const NAME: &str = "facts";
/// The columns of the table. `details` holds what the kind of fact has besides, as JSON.
const COLUMNS: [&str; 8] = [
    "document",
    "kind",
    "start",
    "spans",
    "text",
    "certainty",
    "rule",
    "details",
];

/// All facts of a dossier.
#[derive(Serialize, schemars::JsonSchema)]
struct FactsFile<'a> {
    /// Which form this file has: `beleidsspoor/facts/1`.
    schema: &'static str,
    /// The version of the program that found the facts.
    version: &'static str,
    /// The commit that the program was built from, where that is known.
    source: Option<&'a str>,
    /// The documents, in the order of time.
    documents: Vec<DocumentFacts<'a>>,
}

/// A document with its facts.
#[derive(Serialize, schemars::JsonSchema)]
struct DocumentFacts<'a> {
    /// Its id, as in links.
    id: &'a str,
    /// Its own title.
    title: &'a str,
    /// How to cite it.
    citation: String,
    /// When it was written.
    date: Option<&'a Interval>,
    /// Whether that was inferred rather than stated by the document.
    date_inferred: bool,
    /// Its official address, where one is known.
    url: Option<&'a str>,
    /// SHA-256 of the file of which spans count bytes, hexadecimal; empty where the dossier does not state it.
    sha256: &'a str,
    /// What was found in it.
    facts: &'a Facts,
}

/// Writes the three files into a site, or prints one of them.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    if arguments.has("schema") {
        return output::line(&described()?);
    }
    let explorer = Explorer::open(collection::wanted(arguments)?);
    let file = FactsFile::of(&explorer, arguments.value("source"));
    if arguments.has("csv") {
        return output::line(table(&file, &explorer)?.trim_end());
    }
    if arguments.has("json") {
        return output::line(&written(&file)?);
    }
    if arguments.value("dist").is_none() {
        return Err(usage("facts wants --json, --csv, --schema or --dist DIR"));
    }
    let site = Site::of(arguments)?;
    site.write(&format!("{NAME}.json"), &format!("{}\n", written(&file)?))?;
    site.write(&format!("{NAME}.csv"), &table(&file, &explorer)?)?;
    site.write(
        &format!("{NAME}.schema.json"),
        &format!("{}\n", described()?),
    )?;
    output::line(&format!(
        "{NAME}.json, {NAME}.csv: {} facts",
        file.documents
            .iter()
            .map(|document| document.facts.places().len())
            .sum::<usize>()
    ))
}

impl<'a> FactsFile<'a> {
    fn of(explorer: &'a Explorer, source: Option<&'a str>) -> Self {
        let facts_of = |opened: &'a Opened| DocumentFacts {
            id: opened.id(),
            title: opened.title(),
            citation: opened.citation(),
            date: opened.date(),
            date_inferred: opened.date_inferred(),
            url: opened.url(),
            sha256: &opened.entry.sha256,
            facts: explorer.facts(opened),
        };
        Self {
            schema: FORM,
            version: env!("CARGO_PKG_VERSION"),
            source,
            documents: explorer.opened().iter().map(facts_of).collect(),
        }
    }
}

/// One line a document and a list would be hard to compare; indented, each value has its line.
fn written<T: Serialize>(data: &T) -> Result<String, Error> {
    serde_json::to_string_pretty(data).map_err(failed)
}

/// What the file of facts may hold.
fn described() -> Result<String, Error> {
    let mut settings = SchemaSettings::draft2020_12().for_serialize();
    settings.meta_schema = Some("https://json-schema.org/draft/2020-12/schema".into());
    let schema = settings
        .into_generator()
        .into_root_schema_for::<FactsFile<'_>>();
    written(&schema)
}

/// A line a fact, in the order of the documents, the kinds and the text.
fn table(file: &FactsFile<'_>, explorer: &Explorer) -> Result<String, Error> {
    let mut table = Csv::new(&COLUMNS);
    for (document, opened) in file.documents.iter().zip(explorer.opened()) {
        let Value::Object(kinds) = serde_json::to_value(document.facts).map_err(failed)? else {
            continue;
        };
        for (kind, facts) in kinds {
            let Value::Array(facts) = facts else { continue };
            for fact in facts {
                if let Value::Object(fact) = fact {
                    table.line(&line(document.id, &kind, fact, &opened.source().text));
                }
            }
        }
    }
    Ok(table.finish())
}

/// The cells of a fact. One that has no words of its own is told by those of the file.
fn line(document: &str, kind: &str, mut fact: Map<String, Value>, text: &str) -> [String; 8] {
    let spans = match (fact.remove("span"), fact.remove("spans")) {
        (Some(span), _) => Value::Array(vec![span]),
        (None, Some(spans)) => spans,
        (None, None) => Value::Array(Vec::new()),
    };
    let edges: Vec<(u64, u64)> = spans
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(edges)
        .collect();
    let mut taken = |key: &str| match fact.remove(key) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    let (certainty, rule) = (taken("certainty"), taken("rule"));
    let words = taken("text").unwrap_or_else(|| sliced(text, &edges));
    let start = edges.first().map(|(start, _)| start.to_string());
    [
        document.to_owned(),
        kind.to_owned(),
        start.unwrap_or_default(),
        spans.to_string(),
        words,
        certainty.unwrap_or_default(),
        rule.unwrap_or_default(),
        Value::Object(fact).to_string(),
    ]
}

fn edges(span: &Value) -> Option<(u64, u64)> {
    Some((span.get(0)?.as_u64()?, span.get(1)?.as_u64()?))
}

/// The words of the raw file under spans, on one line.
fn sliced(text: &str, edges: &[(u64, u64)]) -> String {
    let place = |at: u64| usize::try_from(at).ok();
    let slice =
        |(start, end): &(u64, u64)| text.get(place(*start)?..place(*end)?).map(str::to_owned);
    let parts: Vec<String> = edges.iter().filter_map(slice).collect();
    parts
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn failed(error: serde_json::Error) -> Error {
    Error::new(ErrorKind::Io, format!("JSON: {error}"))
}
