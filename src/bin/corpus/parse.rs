//! `corpus parse FILE… [--json | --text]`

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::document::{Block, Document};
use beleidsspoor::dossier::{self, Collection};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{FileSource, read_file};
use beleidsspoor::extract::{Context, Understood, extract};
use beleidsspoor::names::Gazetteer;
use beleidsspoor::read::{Layout, Read};
use serde_json::Value;
use std::path::Path;

/// Parses the files, with the words and names of the collection if there is one, and prints what was understood: an
/// outline for people, JSON, or the text itself. What cannot be read is told; the other files are.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    if arguments.words.is_empty() {
        return Err(usage("parse wants at least one file"));
    }
    let (mut files, mut faults) = (Vec::new(), Vec::new());
    for file in &arguments.words {
        match dossier::paper(Path::new(file), file) {
            Ok(read) => files.push(read),
            Err(fault) => faults.push(fault),
        }
    }
    if files.is_empty() {
        // Nothing to print.
    } else if arguments.has("text") {
        files
            .iter()
            .try_for_each(|file| output::line(file.source.text.trim_end()))?;
    } else if arguments.has("json") {
        let shown = shown(&files, &collection_around(arguments)?)?;
        match shown.as_slice() {
            [one] if arguments.words.len() == 1 => output::json(one)?,
            several => output::json(&several)?,
        }
    } else {
        files
            .iter()
            .map(read_file)
            .try_for_each(|document| print_outline(&document))?;
    }
    let Some(last) = faults.pop() else {
        return Ok(());
    };
    for fault in &faults {
        eprintln!("corpus: {fault}");
    }
    Err(last)
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

/// What was understood of each file, as JSON.
fn shown(files: &[Read], collection: &Collection) -> Result<Vec<Value>, Error> {
    let names = Gazetteer::with(collection.names.clone());
    let show = |file: &Read| {
        let document = read_file(file);
        let facts = extract(&Context {
            event_words: &collection.manifest.dossier.events,
            names: &names,
            ..Context::alone(&document)
        });
        let mut shown = serde_json::to_value(Understood::new(&document, &facts))
            .map_err(|error| Error::new(ErrorKind::Io, format!("JSON: {error}")))?;
        let pages = file.pages();
        if let Some(shown) = shown.as_object_mut() {
            shown.insert("source".to_owned(), source(file)?);
        }
        if let Some(layout) = file.layout.as_ref().filter(|_| pages.is_some()) {
            number_pages(&mut shown, layout);
        }
        Ok(shown)
    };
    files.iter().map(show).collect()
}

/// From what file the text was made, and by what.
fn source(file: &Read) -> Result<Value, Error> {
    let path = Path::new(&file.source.name);
    let bytes = std::fs::read(path)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))?;
    let mut source = serde_json::to_value(FileSource::of(file))
        .map_err(|error| Error::new(ErrorKind::Io, format!("JSON: {error}")))?;
    if let Some(source) = source.as_object_mut() {
        source.insert("sha256".to_owned(), output::checksum(&bytes).into());
        source.insert("bytes".to_owned(), bytes.len().into());
    }
    Ok(source)
}

/// Gives every block and every fact the page on which it begins.
fn number_pages(shown: &mut Value, layout: &Layout) {
    let number = |thing: &mut Value| {
        let start = thing.pointer("/spans/0/0").or(thing.pointer("/span/0"));
        let page = start
            .and_then(Value::as_u64)
            .and_then(|start| layout.page(usize::try_from(start).ok()?));
        if let (Some(page), Some(thing)) = (page, thing.as_object_mut()) {
            thing.insert("page".to_owned(), page.into());
        }
    };
    let blocks = shown.get_mut("blocks").and_then(Value::as_array_mut);
    blocks.into_iter().flatten().for_each(number);
    let kinds = shown.get_mut("facts").and_then(Value::as_object_mut);
    for facts in kinds.into_iter().flat_map(|kinds| kinds.values_mut()) {
        facts.as_array_mut().into_iter().flatten().for_each(number);
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
