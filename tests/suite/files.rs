//! Files of the project, for the tests.

use beleidsspoor::document::SourceFormat;
use beleidsspoor::parse::can_read;
use std::path::{Path, PathBuf};

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files with this ending below a folder, in order.
pub(crate) fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return found;
    };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        if path.is_dir() {
            found.extend(below(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A raw file, bytes that are no UTF-8 replaced as the native program does.
pub(crate) fn text(path: &Path) -> String {
    String::from_utf8_lossy(&std::fs::read(path).expect("readable")).into_owned()
}

/// The real collection, opened.
pub(crate) fn explorer() -> beleidsspoor::Explorer {
    beleidsspoor::Explorer::open(collection())
}

/// The real collection.
pub(crate) fn collection() -> beleidsspoor::dossier::Collection {
    beleidsspoor::dossier::read(&root().join("corpus")).expect("a dossier")
}

/// The forms that can be read.
pub(crate) fn readable_formats() -> impl Iterator<Item = SourceFormat> {
    let formats = SourceFormat::ALL.iter().copied();
    formats.filter(|format| can_read(*format).is_ok())
}

/// The folders of all dossiers: the real one, and those that are invented for the tests.
pub(crate) fn dossiers() -> Vec<PathBuf> {
    let invented = std::fs::read_dir(root().join("tests/dossiers")).expect("readable");
    let mut folders: Vec<PathBuf> = invented
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.push(root().join("corpus"));
    folders.sort();
    folders
}
