//! `corpus parse FILE… [--json]`

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::document::{Block, Document};
use beleidsspoor::dossier::{self, Collection};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::read_paper;
use beleidsspoor::extract::{Context, Understood, extract};
use beleidsspoor::names::Gazetteer;
use std::path::Path;

/// Parses the files, with the words and names of the collection if there is one, and prints what was understood: an outline for people, or JSON.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    if arguments.words.is_empty() {
        return Err(usage("parse wants at least one file"));
    }
    let documents = arguments
        .words
        .iter()
        .map(|file| read(file))
        .collect::<Result<Vec<_>, _>>()?;
    if arguments.has("json") {
        print_json(&documents, &collection_around(arguments)?)
    } else {
        documents.iter().try_for_each(print_outline)
    }
}

fn read(file: &str) -> Result<Document, Error> {
    let source = dossier::source(Path::new(file), file)?;
    Ok(read_paper(&source, None))
}

/// The collection that `--corpus` names, which has words and names of its own. Without that option a folder without a
/// collection will do as well: a file can be parsed anywhere.
fn collection_around(arguments: &Arguments) -> Result<Collection, Error> {
    let folder = collection::folder(arguments);
    if arguments.value("corpus").is_none() && !folder.join("manifest.toml").exists() {
        return Ok(Collection::default());
    }
    dossier::read(&folder)
}

fn print_json(documents: &[Document], collection: &Collection) -> Result<(), Error> {
    let names = Gazetteer::with(collection.names.clone());
    let understand = |document| {
        extract(&Context {
            event_words: &collection.manifest.dossier.events,
            names: &names,
            ..Context::alone(document)
        })
    };
    let facts: Vec<_> = documents.iter().map(understand).collect();
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
