//! A collection on disk: a folder with `manifest.toml` and the raw files it names.

use crate::arguments::Arguments;
use beleidsspoor::corpus::{Collection, Manifest, Milestones, Rights, Story};
use beleidsspoor::document::Source;
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{Explorer, can_read};
use beleidsspoor::read;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// The folder that `--corpus` names, or `corpus`.
pub(crate) fn folder(arguments: &Arguments) -> PathBuf {
    PathBuf::from(arguments.value("--corpus").unwrap_or("corpus"))
}

/// A file's text.
pub(crate) fn text(path: &Path) -> Result<String, Error> {
    Ok(source(path, "")?.text)
}

/// A file's text under this name.
pub(crate) fn source(path: &Path, name: &str) -> Result<Source, Error> {
    let bytes = std::fs::read(path)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))?;
    Ok(read::read(name, &bytes).source)
}

/// The manifest of a folder.
pub(crate) fn manifest(folder: &Path) -> Result<Manifest, Error> {
    from_toml(&folder.join("manifest.toml"))
}

/// What a TOML file says.
fn from_toml<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    toml::from_str(&text(path)?).map_err(|error| {
        let first = error
            .message()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned();
        Error::new(ErrorKind::Manifest, format!("{}: {first}", path.display()))
    })
}

/// The manifest with the raw text of each document.
pub(crate) fn read(folder: &Path) -> Result<Collection, Error> {
    let manifest = manifest(folder)?;
    for entry in &manifest.documents {
        let readable = entry.format.map_or(Ok(()), can_read);
        readable
            .map_err(|fault| Error::new(ErrorKind::Manifest, format!("{}: {fault}", entry.file)))?;
    }
    let sources = manifest
        .documents
        .iter()
        .map(|entry| source(&folder.join(&entry.file), &entry.file))
        .collect::<Result<_, Error>>()?;
    Ok(Collection {
        manifest,
        sources,
        story: story(folder)?,
        milestones: milestones(folder)?,
    })
}

/// The editors' `milestones.toml`, where the folder has one.
fn milestones(folder: &Path) -> Result<Milestones, Error> {
    let path = folder.join("milestones.toml");
    if path.exists() {
        from_toml(&path)
    } else {
        Ok(Milestones::default())
    }
}

/// The collection that the arguments name; with `--free-only` without the documents that others own.
pub(crate) fn wanted(arguments: &Arguments) -> Result<Collection, Error> {
    let collection = read(&folder(arguments))?;
    Ok(if arguments.has("--free-only") {
        free_only(collection)
    } else {
        collection
    })
}

/// Leaves out what is not free, and remembers the titles so that the page can say so.
fn free_only(collection: Collection) -> Collection {
    let Collection {
        mut manifest,
        sources,
        story,
        milestones,
    } = collection;
    let entries = std::mem::take(&mut manifest.documents)
        .into_iter()
        .zip(sources);
    let (free, owned): (Vec<_>, Vec<_>) =
        entries.partition(|(entry, _)| entry.rights == Rights::Free);
    manifest.left_out = owned
        .into_iter()
        .map(|(entry, _)| entry.short_title)
        .collect();
    let (documents, sources) = free.into_iter().unzip();
    manifest.documents = documents;
    Collection {
        manifest,
        sources,
        story,
        milestones,
    }
}

/// The editors' `story.json`, where the folder has one.
fn story(folder: &Path) -> Result<Story, Error> {
    let path = folder.join("story.json");
    if !path.exists() {
        return Ok(Story::default());
    }
    let wrong = |error: serde_json::Error| {
        Error::new(ErrorKind::Manifest, format!("{}: {error}", path.display()))
    };
    serde_json::from_str(&text(&path)?).map_err(wrong)
}

/// The collection that the arguments name, opened.
pub(crate) fn open(arguments: &Arguments) -> Result<Explorer, Error> {
    Ok(Explorer::open(read(&folder(arguments))?))
}
