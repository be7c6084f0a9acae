//! `corpus reread DIR [ID…]`: makes the texts of a dossier's files anew, with the readers of today.
//!
//! A dossier keeps the text that was made of each PDF, Word file or page, so that links to passages never move. When a
//! reader has become better one may want its new text all the same: this is that step, for all papers or for some, and it
//! says of each what became of it. Of a paper that is text there is nothing to make. What people wrote in the manifest stays
//! as it is: only the lines of checksum and reader are changed.

use crate::arguments::{Arguments, usage};
use crate::new::{failed, line};
use crate::output;
use beleidsspoor::dossier::{self, Entry, MANIFEST, Manifest};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::read::Read;
use std::path::Path;

/// Where an entry begins in the manifest.
const ENTRY: &str = "[[document]]";

/// Reads the papers anew that the arguments name, or all.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let Some((folder, ids)) = arguments.words.split_first() else {
        return Err(usage("reread wants the folder of a dossier"));
    };
    let folder = Path::new(folder);
    let path = folder.join(MANIFEST);
    let manifest = dossier::read_manifest(folder)?;
    for id in ids {
        let mut entries = manifest.documents.iter();
        if !entries.any(|entry| entry.id == *id) {
            let reason = format!("{}: there is no document {id}", path.display());
            return Err(Error::new(ErrorKind::NotFound, reason));
        }
    }
    let is_wanted = |entry: &&Entry| ids.is_empty() || ids.contains(&entry.id);
    let mut text = dossier::text(&path)?;
    let mut changed = 0;
    for entry in manifest.documents.iter().filter(is_wanted) {
        let fresh = match reread(folder, entry)? {
            Outcome::Text => "is text: there is nothing to read anew".to_owned(),
            Outcome::Same => "its text is the same".to_owned(),
            Outcome::Changed(fresh) => {
                text = entered(&text, entry, &fresh).ok_or_else(|| by_hand(&path, entry))?;
                fresh.keep(folder, entry, &path, &text)?;
                changed += 1;
                fresh.said()
            }
        };
        output::line(&format!("{}: {fresh}", entry.id))?;
    }
    if changed > 0 {
        output::line(&format!(
            "{changed} texts changed: run corpus check {} to see whether all quotes still stand",
            folder.display()
        ))?;
    }
    Ok(())
}

/// What became of a paper.
enum Outcome {
    /// It came as text.
    Text,
    /// Today's reader makes the very text that is kept.
    Same,
    /// Another text.
    Changed(Box<Fresh>),
}

/// A text that was made anew.
struct Fresh {
    read: Read,
    /// The byte at which the new text begins to differ; its end where only what the container tells besides does.
    differs: usize,
    layout: Vec<u8>,
}

fn reread(folder: &Path, entry: &Entry) -> Result<Outcome, Error> {
    if entry.raw.is_empty() {
        return Ok(Outcome::Text);
    }
    let path = folder.join(&entry.raw);
    let bytes = std::fs::read(&path).map_err(|error| failed(&path, &error))?;
    if output::checksum(&bytes) != entry.raw_sha256 {
        let reason = format!(
            "{}: is not the file that the manifest names: its checksum differs",
            path.display()
        );
        return Err(Error::new(ErrorKind::Manifest, reason));
    }
    let read = dossier::paper(&path, &entry.raw)?;
    let layout = serde_json::to_vec(&read.layout)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))?;
    let kept = dossier::text(&folder.join(&entry.file))?;
    let path = folder.join(&entry.layout);
    let kept_layout = std::fs::read(&path).map_err(|error| failed(&path, &error))?;
    let new = read.source.text.as_str();
    if kept == new && kept_layout == layout && entry.reader == read.reader() {
        return Ok(Outcome::Same);
    }
    let same = kept.bytes().zip(new.bytes());
    let differs = same.take_while(|(old, new)| old == new).count();
    let differs = if kept == new { new.len() } else { differs };
    Ok(Outcome::Changed(Box::new(Fresh {
        read,
        differs,
        layout,
    })))
}

impl Fresh {
    /// Writes the text, what the container tells besides, and the manifest.
    fn keep(&self, folder: &Path, entry: &Entry, path: &Path, text: &str) -> Result<(), Error> {
        let files = [
            (folder.join(&entry.file), self.read.source.text.as_bytes()),
            (folder.join(&entry.layout), self.layout.as_slice()),
            (path.to_owned(), text.as_bytes()),
        ];
        for (path, bytes) in files {
            std::fs::write(&path, bytes).map_err(|error| failed(&path, &error))?;
        }
        Ok(())
    }

    fn said(&self) -> String {
        if self.differs == self.read.source.text.len() {
            return "its text is the same; what stands beside it was written anew".to_owned();
        }
        format!(
            "another text from byte {} on: links to passages behind it may lead elsewhere",
            self.differs
        )
    }
}

/// The manifest with the new checksum and reader of an entry; nothing where its lines are not found.
fn entered(manifest: &str, entry: &Entry, fresh: &Fresh) -> Option<String> {
    let sum = output::checksum(fresh.read.source.text.as_bytes());
    let (sha256, reader) = (line("sha256", &sum), line("reader", &fresh.read.reader()));
    let mut parts: Vec<String> = manifest.split(ENTRY).map(str::to_owned).collect();
    let own = line("id", &entry.id);
    let is_own = |part: &&mut String| {
        part.lines()
            .any(|one| key_of(one) == Some("id") && spaced(one) == spaced(&own))
    };
    let part = parts.iter_mut().skip(1).find(is_own)?;
    let lines = part.split_inclusive('\n').map(|one| match key_of(one) {
        Some("sha256") => sha256.as_str(),
        Some("reader") => reader.as_str(),
        _ => one,
    });
    *part = lines.collect();
    let new = parts.join(ENTRY);
    // Whatever a person wrote there, it must still say what it should.
    let read: Manifest = toml::from_str(&new).ok()?;
    let holds = |other: &Entry| {
        other.id == entry.id && other.sha256 == sum && other.reader == fresh.read.reader()
    };
    read.documents.iter().any(holds).then_some(new)
}

/// The key of a line `key = value`.
fn key_of(line: &str) -> Option<&str> {
    line.split_once('=').map(|(key, _)| key.trim())
}

/// A line without the white space that a person may have put around its sign.
fn spaced(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    Some((key.trim(), value.trim()))
}

fn by_hand(path: &Path, entry: &Entry) -> Error {
    let reason = format!(
        "{}: the lines sha256 and reader of {} are not found: write each on a line of its own",
        path.display(),
        entry.id
    );
    Error::new(ErrorKind::Manifest, reason)
}
