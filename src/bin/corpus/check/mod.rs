//! `corpus check [DIR]`: holds a dossier against itself, so that what its editors mistook is said before a reader sees it.
//!
//! What cannot be read at all (a key that is not known, a line of `names.txt`) is said by the reading of the folder
//! (`dossier::read`). Here stands what can be read and is wrong: in the manifest ([`manifest`]), of a document against its
//! text ([`document`]), in the folder ([`folder`]), and of what editors wrote across the documents.

mod document;
mod folder;
mod manifest;

use crate::arguments::Arguments;
use crate::collection;
use beleidsspoor::document::Document;
use beleidsspoor::dossier::{self, Quote, Story, decode, encode};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{Explorer, find_quote};
use beleidsspoor::parse::{parse_as, parse_read};
use beleidsspoor::search::thesaurus_faults;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Prints what is wrong, or that nothing is; and on standard error what may be meant so, and is worth a look.
///
/// # Errors
/// Where anything is wrong, with the list.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let folder = arguments
        .words
        .first()
        .map_or_else(|| collection::folder(arguments), PathBuf::from);
    let collection = dossier::read(&folder)?;
    let mut wrong = manifest::faults(&collection.manifest);
    wrong.extend(folder::faults(&folder, &collection.manifest)?);
    wrong.extend(
        thesaurus_faults(&collection.thesaurus)
            .iter()
            .map(|(line, fault)| format!("thesaurus.list: line {line}: {fault}")),
    );
    let mut documents = BTreeMap::new();
    let files = collection.files();
    let sources = collection.sources.iter().zip(&files);
    for (entry, (source, file)) in collection.manifest.documents.iter().zip(sources) {
        let document = match file {
            Some(file) => parse_read(file),
            None => parse_as(source, entry.format),
        };
        wrong.extend(document::faults(&folder, entry, source, &document)?);
        documents.insert(entry.id.clone(), document);
    }
    wrong.extend(story_faults(&collection.story, &documents));
    let explorer = Explorer::open(collection.clone());
    wrong.extend(explorer.milestone_faults());
    wrong.extend(explorer.answer_faults());
    wrong.extend(explorer.term_faults());
    wrong.extend(explorer.theme_faults());
    wrong.extend(explorer.contradiction_faults());
    wrong.extend(explorer.trail_faults());
    wrong.extend(manifest::idle_examples(&explorer));
    for word in explorer.unused_words() {
        eprintln!("corpus: worth a look: {word}");
    }
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
