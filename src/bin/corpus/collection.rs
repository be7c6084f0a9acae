//! The dossier that a command is about.

use crate::arguments::Arguments;
use beleidsspoor::dossier::{self, Collection};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Explorer;
use std::path::PathBuf;

/// The folder that `--corpus` names, or `corpus`.
pub(crate) fn folder(arguments: &Arguments) -> PathBuf {
    PathBuf::from(arguments.value("corpus").unwrap_or("corpus"))
}

/// The collection that the arguments name; with `--free-only` without the documents that others own.
pub(crate) fn wanted(arguments: &Arguments) -> Result<Collection, Error> {
    let collection = dossier::read(&folder(arguments))?;
    Ok(if arguments.has("free-only") {
        collection.free_only()
    } else {
        collection
    })
}

/// The collection that the arguments name, opened.
pub(crate) fn open(arguments: &Arguments) -> Result<Explorer, Error> {
    Ok(Explorer::open(dossier::read(&folder(arguments))?))
}
