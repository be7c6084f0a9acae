//! `corpus check [DIR]`: holds a collection against itself.

use crate::arguments::Arguments;
use crate::collection;
use beleidsspoor::document::{Document, Source, Span};
use beleidsspoor::dossier::{self, Collection, Entry, Quote, Story, decode, encode};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{Explorer, find_quote};
use beleidsspoor::extract::EventKind;
use beleidsspoor::parse::parse_as;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Prints what is wrong, or that nothing is.
///
/// # Errors
/// Where anything is wrong, with the list.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let folder = arguments
        .words
        .first()
        .map_or_else(|| collection::folder(arguments), PathBuf::from);
    let collection = dossier::read(&folder)?;
    let mut wrong = manifest_faults(&collection);
    let mut documents = BTreeMap::new();
    for (entry, source) in collection
        .manifest
        .documents
        .iter()
        .zip(&collection.sources)
    {
        let document = parse_as(source, entry.format);
        wrong.extend(document_faults(&folder, entry, source, &document)?);
        documents.insert(entry.id.clone(), document);
    }
    wrong.extend(story_faults(&collection.story, &documents));
    wrong.extend(Explorer::open(collection.clone()).milestone_faults());
    if decode(&encode(&collection)?)? != collection {
        wrong.push("the bundle does not give back what was put in".to_owned());
    }
    report(&folder, &documents, &wrong)
}

fn report(
    folder: &Path,
    documents: &BTreeMap<String, Document>,
    wrong: &[String],
) -> Result<(), Error> {
    if wrong.is_empty() {
        return crate::output::line(&format!(
            "{}: {} documents, nothing wrong",
            folder.display(),
            documents.len()
        ));
    }
    Err(Error::new(
        ErrorKind::Manifest,
        format!(
            "{}: {} faults\n  {}",
            folder.display(),
            wrong.len(),
            wrong.join("\n  ")
        ),
    ))
}

fn manifest_faults(collection: &Collection) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let entries = &collection.manifest.documents;
    let twice = entries
        .iter()
        .filter(|entry| !seen.insert(entry.id.clone()));
    let mut wrong: Vec<String> = twice
        .map(|entry| format!("manifest: id {} stands twice", entry.id))
        .collect();
    let plain =
        |id: &str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let odd = entries.iter().filter(|entry| !plain(&entry.id));
    wrong.extend(odd.map(|entry| {
        format!(
            "manifest: id {:?} may hold letters, digits and hyphens only",
            entry.id
        )
    }));
    let bad = |entry: &&Entry| {
        entry
            .date
            .as_ref()
            .is_some_and(|date| date.start > date.end)
    };
    wrong.extend(
        entries
            .iter()
            .filter(bad)
            .map(|entry| format!("{}: date is no interval", entry.id)),
    );
    let kinds = collection.manifest.dossier.events.keys();
    let unknown = kinds.filter(|kind| EventKind::named(kind).is_none());
    wrong.extend(unknown.map(|kind| format!("manifest: there is no kind of event {kind:?}")));
    wrong
}

fn document_faults(
    folder: &Path,
    entry: &Entry,
    source: &Source,
    document: &Document,
) -> Result<Vec<String>, Error> {
    let mut wrong = Vec::new();
    let path = folder.join(&entry.file);
    let bytes = std::fs::read(&path)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))?;
    let sum: String = Sha256::digest(&bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    if sum != entry.sha256 {
        wrong.push(format!(
            "{}: checksum is {sum}, the manifest says {}",
            entry.file, entry.sha256
        ));
    }
    if bytes != source.text.as_bytes() {
        wrong.push(format!("{}: is not UTF-8", entry.file));
    }
    wrong.extend(accounting_faults(&entry.file, &source.text, document));
    let absent = entry
        .date_evidence
        .iter()
        .filter(|quote| find_quote(document, quote).is_none());
    wrong.extend(absent.map(|quote| format!("{}: date evidence not found: {quote}", entry.id)));
    Ok(wrong)
}

/// Every character that is not white space belongs to exactly one block, furniture or metadata span.
fn accounting_faults(file: &str, raw: &str, document: &Document) -> Vec<String> {
    let mut owners = vec![0_u8; raw.len()];
    let claims = document.blocks.iter().flat_map(|block| &block.spans);
    for span in claims
        .chain(&document.furniture)
        .chain(&document.metadata_spans)
    {
        for owner in owners.get_mut(span.start..span.end).into_iter().flatten() {
            *owner = owner.saturating_add(1);
        }
    }
    let solid = raw
        .char_indices()
        .filter(|(_, character)| !character.is_whitespace());
    let owner = |(at, _): (usize, char)| owners.get(at).copied();
    let count = |wanted: fn(u8) -> bool| {
        let owned = solid.clone().filter_map(owner);
        owned.filter(|times| wanted(*times)).count()
    };
    let (lost, twice) = (count(|owner| owner == 0), count(|owner| owner > 1));
    let unplaced = document
        .warnings
        .iter()
        .filter(|warning| warning.kind == "unplaced");
    let mut wrong: Vec<String> = unplaced
        .map(|warning| unplaced_fault(file, raw, warning.span))
        .collect();
    if lost + twice > 0 {
        wrong.push(format!(
            "{file}: {lost} characters lost, {twice} claimed twice"
        ));
    }
    wrong
}

fn unplaced_fault(file: &str, raw: &str, span: Span) -> String {
    let text: String = span.slice(raw).chars().take(60).collect();
    format!("{file}: byte {}: could not be placed: {text}", span.start)
}

/// Every quote of the editors stands in the document it names.
fn story_faults(story: &Story, documents: &BTreeMap<String, Document>) -> Vec<String> {
    let missing = |quote: &&Quote| {
        documents
            .get(&quote.doc)
            .is_none_or(|document| find_quote(document, &quote.quote).is_none())
    };
    story
        .quotes()
        .filter(missing)
        .map(|quote| {
            format!(
                "story.json: {}: quote not found: {}",
                quote.doc, quote.quote
            )
        })
        .collect()
}
