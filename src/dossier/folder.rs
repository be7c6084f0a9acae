//! A dossier as its editors write it: a folder with `manifest.toml`, the raw files that it names and, where there is
//! something to say, `milestones.toml`, `story.json`, `answers.toml`, `terms.toml`, `thesaurus.list`
//! and `names.txt` (`corpus/README.md`).

use super::{Collection, Manifest};
use crate::document::Source;
use crate::error::{Error, ErrorKind};
use crate::names::Gazetteer;
use crate::parse::can_read;
use crate::read::{self, Read};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::Path;

/// The file that names all others.
pub const MANIFEST: &str = "manifest.toml";
const STORY: &str = "story.json";
const MILESTONES: &str = "milestones.toml";
const ANSWERS: &str = "answers.toml";
const TERMS: &str = "terms.toml";
const THESAURUS: &str = "thesaurus.list";
const NAMES: &str = "names.txt";

/// The files that a dossier may have beside its raw files.
pub const FILES: &[&str] = &[
    MANIFEST, MILESTONES, STORY, ANSWERS, TERMS, THESAURUS, NAMES,
];

/// The dossier in a folder.
///
/// # Errors
/// [`ErrorKind::Io`] where a file cannot be read, [`ErrorKind::Manifest`] where one does not say what it should; the
/// message names the file.
pub fn read(folder: &Path) -> Result<Collection, Error> {
    let named = folder.join(MANIFEST);
    let manifest = read_manifest(folder)?;
    let (mut sources, mut layouts) = (Vec::new(), BTreeMap::new());
    for entry in &manifest.documents {
        if entry.file.is_empty() {
            return Err(wrong(&named, format!("{:?} names no file", entry.id)));
        }
        let path = folder.join(&entry.file);
        let readable = entry.format.map_or(Ok(()), can_read);
        readable.map_err(|fault| wrong(&path, fault))?;
        if entry.layout.is_empty() {
            sources.push(paper(&path, &entry.file)?.source);
        } else {
            let (name, text) = (entry.file.clone(), text(&path)?);
            sources.push(Source { name, text });
            layouts.insert(entry.id.clone(), from_json(&folder.join(&entry.layout))?);
        }
    }
    Ok(Collection {
        manifest,
        sources,
        layouts,
        parsed: Vec::new(),
        story: optional(&folder.join(STORY), from_json)?,
        milestones: optional(&folder.join(MILESTONES), from_toml)?,
        answers: optional(&folder.join(ANSWERS), from_toml)?,
        terms: optional(&folder.join(TERMS), from_toml)?,
        thesaurus: optional(&folder.join(THESAURUS), text)?,
        names: optional(&folder.join(NAMES), names)?,
    })
}

/// What the manifest of a folder says.
///
/// # Errors
/// As [`read`].
pub fn read_manifest(folder: &Path) -> Result<Manifest, Error> {
    from_toml(&folder.join(MANIFEST))
}

/// The text of a file that is no paper.
///
/// # Errors
/// [`ErrorKind::Io`] where it cannot be read.
pub fn text(path: &Path) -> Result<String, Error> {
    Ok(read::decode(&bytes(path)?))
}

/// A paper of any container, under this name.
///
/// # Errors
/// [`ErrorKind::Io`] where the file cannot be read, [`ErrorKind::Paper`] where there is no paper in it to read.
pub fn paper(path: &Path, name: &str) -> Result<Read, Error> {
    read::read(name, &bytes(path)?).map_err(|fault| {
        let message = format!("{}: {fault}", path.display());
        Error::new(ErrorKind::Paper(fault.code()), message)
    })
}

fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))
}

/// What a file says; nothing where the folder has no such file.
fn optional<T: Default>(path: &Path, read: fn(&Path) -> Result<T, Error>) -> Result<T, Error> {
    if path.exists() {
        read(path)
    } else {
        Ok(T::default())
    }
}

/// A dossier's own names, each in a line that can be read.
fn names(path: &Path) -> Result<String, Error> {
    let names = text(path)?;
    match Gazetteer::fault(&names) {
        Some((line, fault)) => Err(wrong(path, format!("line {line}: {fault}"))),
        None => Ok(names),
    }
}

fn from_toml<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    let text = text(path)?;
    toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        match before {
            Some(before) => {
                let line = before.matches('\n').count() + 1;
                wrong(path, format!("line {line}: {}", error.message()))
            }
            None => wrong(path, error.message()),
        }
    })
}

fn from_json<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    serde_json::from_str(&text(path)?).map_err(|error| wrong(path, error))
}

/// A file that does not say what it should: one line, with its name.
fn wrong(path: &Path, reason: impl Display) -> Error {
    let reason = reason.to_string();
    let first = reason.lines().next().unwrap_or_default();
    Error::new(ErrorKind::Manifest, format!("{}: {first}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder for one test with these files, gone afterwards.
    struct Folder(std::path::PathBuf);

    impl Folder {
        fn with(name: &str, files: &[(&str, &str)]) -> Self {
            let path = std::env::temp_dir().join(format!(
                "beleidsspoor-dossier-{name}-{}",
                std::process::id()
            ));
            std::fs::create_dir_all(&path).expect("a folder");
            for (file, text) in files {
                std::fs::write(path.join(file), text).expect("writable");
            }
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_folder_with_nothing_but_a_document_is_a_dossier() {
        let folder = Folder::with(
            "bare",
            &[
                (
                    "manifest.toml",
                    "[[document]]\nid = \"a\"\nfile = \"a.txt\"\n",
                ),
                ("a.txt", "Een alinea.\r\n"),
            ],
        );
        let collection = read(&folder.0).expect("a dossier");
        assert_eq!(collection.sources[0].text, "Een alinea.\r\n");
        assert_eq!(collection.manifest.documents[0].id, "a");
        assert_eq!(collection.thesaurus, "");
    }

    #[test]
    fn what_is_wrong_is_said_in_one_line_with_the_file() {
        let manifest = (
            "manifest.toml",
            "[[document]]\nid = \"a\"\nfile = \"a.txt\"\n",
        );
        let cases: &[(&[(&str, &str)], &str)] = &[
            (&[], "manifest.toml"),
            (&[manifest], "a.txt"),
            (&[("manifest.toml", "[[document]\n")], "manifest.toml"),
            (&[("manifest.toml", ""), ("story.json", "{")], "story.json"),
            (
                &[("manifest.toml", ""), ("milestones.toml", "theme = 1")],
                "milestones.toml",
            ),
            (
                &[("manifest.toml", "[dossier]\n\ntitel = \"x\"\n")],
                "manifest.toml: line 3: unknown field `titel`",
            ),
            (
                &[("manifest.toml", "[[document]]\nid = \"a\"\n")],
                "manifest.toml: \"a\" names no file",
            ),
            (
                &[("manifest.toml", ""), ("names.txt", "boot | De Pont\n")],
                "names.txt: line 1",
            ),
        ];
        for (number, (files, named)) in cases.iter().enumerate() {
            let folder = Folder::with(&format!("wrong-{number}"), files);
            let error = read(&folder.0).expect_err(named).to_string();
            assert!(error.contains(named), "{error}");
            assert_eq!(error.lines().count(), 1, "{error}");
        }
    }
}
