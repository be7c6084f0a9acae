//! What lies in the folder, held against what is read of it.

use beleidsspoor::dossier::{Entry, FILES, Manifest};
use beleidsspoor::error::{Error, ErrorKind};
use std::path::Path;

/// Endings of files that a dossier is not made of, and that say something to those who keep it.
const BESIDE: &[&str] = &["md"];

/// Files that nobody reads: a raw file that the manifest does not name, and one whose name is misspelt.
pub(super) fn faults(folder: &Path, manifest: &Manifest) -> Result<Vec<String>, Error> {
    let failed = |error| Error::new(ErrorKind::Io, format!("{}: {error}", folder.display()));
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let is_named = |name: &str| {
        let files = |entry: &Entry| {
            [&entry.file, &entry.raw, &entry.layout]
                .map(String::as_str)
                .contains(&name)
        };
        manifest.documents.iter().any(files)
    };
    let unread = names
        .iter()
        .filter(|name| !is_named(name) && !FILES.contains(&name.as_str()) && !is_beside(name));
    Ok(unread.map(|name| fault(name)).collect())
}

/// Whether it is hidden (`.gitattributes`), or written for those who keep the folder.
fn is_beside(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    name.starts_with('.') || ending.is_some_and(|ending| BESIDE.contains(&ending))
}

fn fault(name: &str) -> String {
    if name.ends_with(".txt") {
        return format!("{name}: no [[document]] of manifest.toml names it");
    }
    format!(
        "{name}: is not read; a dossier has the files of its documents, {}",
        FILES.join(", ")
    )
}
