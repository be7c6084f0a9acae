//! `corpus parse FILE… [--json]`

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::document::{Block, Document};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::read_paper;
use beleidsspoor::extract::{Context, Understood, extract};
use std::path::Path;

/// Parses the files and prints what was understood: an outline for people, or JSON.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    if arguments.words.is_empty() {
        return Err(usage("parse wants at least one file"));
    }
    let documents = arguments
        .words
        .iter()
        .map(|file| read(file))
        .collect::<Result<Vec<_>, _>>()?;
    if arguments.has("--json") {
        print_json(&documents)
    } else {
        documents.iter().try_for_each(print_outline)
    }
}

fn read(file: &str) -> Result<Document, Error> {
    let source = collection::source(Path::new(file), file)?;
    Ok(read_paper(&source, None))
}

fn print_json(documents: &[Document]) -> Result<(), Error> {
    let facts: Vec<_> = documents
        .iter()
        .map(|document| extract(&Context::alone(document)))
        .collect();
    let shown: Vec<Understood<'_>> = documents
        .iter()
        .zip(&facts)
        .map(|(one, facts)| Understood::new(one, facts))
        .collect();
    match shown.as_slice() {
        [one] => output::json(one),
        several => output::json(several),
    }
}

fn print_outline(document: &Document) -> Result<(), Error> {
    output::line(&format!(
        "{}  [{:?}]  {}",
        document.id, document.meta.source_format, document.meta.title
    ))?;
    document
        .blocks
        .iter()
        .try_for_each(|block| output::line(&outline_line(block)))?;
    document.warnings.iter().try_for_each(|warning| {
        output::line(&format!(
            "{:>8}  ! {}: {}",
            warning.span.start, warning.kind, warning.text
        ))
    })
}

fn outline_line(block: &Block) -> String {
    let place = block
        .passage()
        .map_or_else(|| "inferred".to_owned(), |start| start.to_string());
    let label = block
        .label
        .as_deref()
        .map(|label| format!("[{label}] "))
        .unwrap_or_default();
    let voice = block
        .voice
        .as_ref()
        .map(|voice| format!(" ({})", voice.name))
        .unwrap_or_default();
    let text: String = block.text.chars().take(90).collect();
    format!(
        "{place:>8}  {:?}{}{voice}  {label}{text}",
        block.kind, block.level
    )
}
