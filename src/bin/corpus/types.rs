//! `corpus types`: the data that the JavaScript interface takes and gives, as TypeScript declarations.
//!
//! The Rust types describe themselves as JSON Schema (schemars reads what serde is told); here that becomes TypeScript.
//! What a type does not say cannot be declared, so declarations cannot drift; a test holds them against real data.

use crate::arguments::Arguments;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::citation::CiteOptions;
use beleidsspoor::explorer::quote::QuoteCheck;
use beleidsspoor::explorer::{
    CitedPaper, Contradiction, Dialogue, FileSource, Link, Money, Promise, Reply, Results,
    SearchOptions, Suggestion, Summary, ThemePage, Trail,
};
use beleidsspoor::export::Citations;
use beleidsspoor::extract::Understood;
use beleidsspoor::timeline::{Entry, Filter};
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

/// Prints the declarations.
pub(crate) fn run(_: &Arguments) -> Result<(), Error> {
    let mut given = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    given.subschema_for::<Understood<'_>>();
    given.subschema_for::<FileSource>();
    given.subschema_for::<Summary>();
    given.subschema_for::<Results>();
    given.subschema_for::<Entry>();
    given.subschema_for::<Dialogue>();
    given.subschema_for::<Money>();
    given.subschema_for::<Promise>();
    given.subschema_for::<CitedPaper>();
    given.subschema_for::<Link>();
    given.subschema_for::<Suggestion>();
    given.subschema_for::<Reply>();
    given.subschema_for::<ThemePage>();
    given.subschema_for::<Contradiction>();
    given.subschema_for::<Trail>();
    given.subschema_for::<Citations>();
    given.subschema_for::<QuoteCheck>();
    let mut taken = SchemaSettings::draft2020_12()
        .for_deserialize()
        .into_generator();
    taken.subschema_for::<SearchOptions>();
    taken.subschema_for::<Filter>();
    taken.subschema_for::<CiteOptions>();
    crate::output::line(&declarations(&mut given, &mut taken))
}

/// A declaration for each named type, by name: those that are given, then those that are only taken.
fn declarations(given: &mut SchemaGenerator, taken: &mut SchemaGenerator) -> String {
    let (given, taken) = (given.take_definitions(true), taken.take_definitions(true));
    let only_taken = taken.iter().filter(|(name, _)| !given.contains_key(*name));
    given
        .iter()
        .chain(only_taken)
        .map(|(name, schema)| declaration(name, schema))
        .collect()
}

fn declaration(name: &str, schema: &Value) -> String {
    let comment = comment(schema, "");
    match schema.get("properties").and_then(Value::as_object) {
        Some(fields) => format!(
            "{comment}export interface {name} {}\n\n",
            object(schema, fields, "")
        ),
        None => format!("{comment}export type {name} = {};\n\n", type_of(schema, "")),
    }
}

/// The fields between braces.
fn object(schema: &Value, fields: &Map<String, Value>, indent: &str) -> String {
    let required: Vec<&str> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let inner = format!("{indent}  ");
    let field = |(name, schema): (&String, &Value)| {
        let mark = if required.contains(&name.as_str()) {
            ""
        } else {
            "?"
        };
        format!(
            "{}{inner}{name}{mark}: {};\n",
            comment(schema, &inner),
            type_of(schema, &inner)
        )
    };
    format!(
        "{{\n{}{indent}}}",
        fields.iter().map(field).collect::<String>()
    )
}

/// The description as a comment.
fn comment(schema: &Value, indent: &str) -> String {
    let described = schema.get("description").and_then(Value::as_str);
    // What Rust calls None is null in JavaScript; links between Rust items lead nowhere there.
    let plain = |text: &str| {
        text.replace("*/", "* /")
            .replace("`None`", "`null`")
            .replace("[`", "`")
            .replace("`]", "`")
    };
    let text = described.map(|text| plain(text).split_whitespace().collect::<Vec<_>>().join(" "));
    text.map(|text| format!("{indent}/** {text} */\n"))
        .unwrap_or_default()
}

/// A schema as a type.
fn type_of(schema: &Value, indent: &str) -> String {
    let list = |key: &str| schema.get(key).and_then(Value::as_array);
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or(name).to_owned();
    }
    if let Some(value) = schema.get("const") {
        return value.to_string();
    }
    if let Some(values) = list("enum") {
        return union(values.iter().map(Value::to_string));
    }
    if let Some(schemas) = list("oneOf").or_else(|| list("anyOf")) {
        return union(schemas.iter().map(|schema| type_of(schema, indent)));
    }
    match schema.get("type") {
        Some(Value::Array(names)) => union(
            names
                .iter()
                .map(|name| plain(schema, name.as_str().unwrap_or_default(), indent)),
        ),
        Some(Value::String(name)) => plain(schema, name, indent),
        _ => "unknown".to_owned(),
    }
}

/// A type that JSON names.
fn plain(schema: &Value, name: &str, indent: &str) -> String {
    match name {
        "string" | "boolean" | "null" => name.to_owned(),
        "integer" | "number" => "number".to_owned(),
        "array" => match schema.get("prefixItems").and_then(Value::as_array) {
            Some(items) => {
                let items: Vec<String> = items.iter().map(|item| type_of(item, indent)).collect();
                format!("[{}]", items.join(", "))
            }
            None => {
                let item = schema
                    .get("items")
                    .map_or_else(|| "unknown".to_owned(), |item| type_of(item, indent));
                if item.contains(" | ") {
                    format!("({item})[]")
                } else {
                    format!("{item}[]")
                }
            }
        },
        "object" => match schema.get("properties").and_then(Value::as_object) {
            Some(fields) => object(schema, fields, indent),
            None => "Record<string, unknown>".to_owned(),
        },
        _ => "unknown".to_owned(),
    }
}

/// Alternatives, each once.
fn union(types: impl Iterator<Item = String>) -> String {
    let mut known: Vec<String> = Vec::new();
    for one in types {
        if !known.contains(&one) {
            known.push(one);
        }
    }
    known.join(" | ")
}
