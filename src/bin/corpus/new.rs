//! `corpus new DIR FILES…`: a dossier of one's own from a pile of files, or from a folder of them.
//!
//! | file | what |
//! |---|---|
//! | `manifest.toml` | an entry a paper: id, checksums, title, publisher, address; what was found of day and kind, as a comment |
//! | `<id>.pdf`, … | each file as it came |
//! | `<id>.source.txt`, `<id>.layout.json` | the text that was made of it, and what the container tells besides: builds read these |
//! | `NAKIJKEN.md` | what a person should look at, in Dutch |

use crate::arguments::{Arguments, usage};
use crate::output;
use beleidsspoor::document::{Document, DocumentKind};
use beleidsspoor::dossier::{self, MANIFEST};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::read_file;
use beleidsspoor::read::Read;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};

const LIST: &str = "NAKIJKEN.md";

/// Longest id that is made of a file's name.
const ID: usize = 60;

/// Writes the folder. A file that cannot be read is told, and stands in the list; the others make the dossier.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let Some((folder, files)) = arguments
        .words
        .split_first()
        .filter(|(_, files)| !files.is_empty())
    else {
        return Err(usage("new wants a folder and at least one file"));
    };
    let folder = Path::new(folder);
    if folder.join(MANIFEST).exists() {
        let reason = format!("{}: there is a {MANIFEST} already", folder.display());
        return Err(Error::new(ErrorKind::Usage, reason));
    }
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    let mut dossier = Dossier::new(folder);
    for file in files {
        for file in files_of(Path::new(file))? {
            dossier.add(&file)?;
        }
    }
    if dossier.ids.is_empty() {
        let reason = "none of the files could be read";
        return Err(Error::new(ErrorKind::Manifest, reason));
    }
    dossier.write(MANIFEST, dossier.manifest.as_bytes())?;
    dossier.write(LIST, dossier.list.as_bytes())?;
    output::line(&format!(
        "{}: {} documents; look at {LIST}, then: cargo xtask serve --corpus {}",
        folder.display(),
        dossier.ids.len(),
        folder.display()
    ))
}

/// The file, or those of a folder in the order of their names, without hidden ones and without those of folders in it.
fn files_of(path: &Path) -> Result<Vec<PathBuf>, Error> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path).map_err(|error| failed(path, &error))?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| failed(path, &error))?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if !is_hidden && entry.path().is_file() {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// A dossier while it is made.
struct Dossier<'f> {
    folder: &'f Path,
    manifest: String,
    list: String,
    ids: BTreeSet<String>,
    /// Checksums of what is there.
    known: BTreeSet<String>,
}

impl<'f> Dossier<'f> {
    fn new(folder: &'f Path) -> Self {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let manifest = format!(
            "# What stands here is yours: id, short title, publisher, address. What a document says of itself is parsed from it.\n\
             # All keys are told in corpus/README.md of Beleidsspoor.\n\n\
             [dossier]\ntitle = {}\nsubject = \"\"\nintro = \"\"\nabout = \"\"\nexamples = []\nterms = []\n",
            quoted(&name)
        );
        let list = "# Nakijken\n\nDit vond het programma niet, of het weet het niet zeker. Titels en uitgevers staan in \
            `manifest.toml`; daar kunt u ze verbeteren. Vul daar ook in waar het dossier over gaat.\n"
            .to_owned();
        Self {
            folder,
            manifest,
            list,
            ids: BTreeSet::new(),
            known: BTreeSet::new(),
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes).map_err(|error| failed(&path, &error))
    }

    /// Adds a file, or says why not.
    fn add(&mut self, path: &Path) -> Result<(), Error> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let read = match dossier::paper(path, &name) {
            Ok(read) => read,
            Err(fault) => {
                eprintln!("corpus: {fault}");
                self.note(&name, std::slice::from_ref(&fault.message));
                return Ok(());
            }
        };
        let bytes = std::fs::read(path).map_err(|error| failed(path, &error))?;
        if !self.known.insert(output::checksum(&bytes)) {
            self.note(
                &name,
                &["dit bestand is er al: het is overgeslagen".to_owned()],
            );
            return Ok(());
        }
        let document = read_file(&read);
        let mut notes = doubts(&document);
        if self.ids.contains(&document.id) {
            let id = &document.id;
            notes.push(format!("een ander stuk heet ook {id}: is dit hetzelfde?"));
        }
        let id = self.id(&document.id);
        let files = self.keep(&id, path, &bytes, &read)?;
        self.enter(&id, &files, &read, &document);
        self.note(&id, &notes);
        Ok(())
    }

    /// An id of letters, digits and hyphens that no other paper has.
    fn id(&mut self, wanted: &str) -> String {
        let plain = |letter: char| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        };
        let letters: String = wanted.chars().take(ID).map(plain).collect();
        let parts: Vec<&str> = letters.split('-').filter(|part| !part.is_empty()).collect();
        let base = if parts.is_empty() {
            "stuk".to_owned()
        } else {
            parts.join("-")
        };
        let mut id = base.clone();
        let mut number = 2;
        while !self.ids.insert(id.clone()) {
            // Behind it, the number would be that of another paper.
            id = format!("{number}-{base}");
            number += 1;
        }
        id
    }

    /// Writes the file and what was made of it. Gives the lines of the manifest that name them.
    fn keep(&self, id: &str, path: &Path, bytes: &[u8], read: &Read) -> Result<String, Error> {
        let text = read.source.text.as_bytes();
        let Some(layout) = &read.layout else {
            let file = format!("{id}.txt");
            self.write(&file, text)?;
            return Ok(line("file", &file) + &line("sha256", &output::checksum(text)));
        };
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        let raw = format!("{id}.{}", ending.to_ascii_lowercase());
        let (file, told) = (format!("{id}.source.txt"), format!("{id}.layout.json"));
        let json = serde_json::to_vec(layout)
            .map_err(|error| Error::new(ErrorKind::Io, format!("{told}: {error}")))?;
        for (name, bytes) in [(&raw, bytes), (&file, text), (&told, &json)] {
            self.write(name, bytes)?;
        }
        Ok([
            line("file", &file),
            line("sha256", &output::checksum(text)),
            line("raw", &raw),
            line("raw_sha256", &output::checksum(bytes)),
            line("reader", &read.reader()),
            line("layout", &told),
        ]
        .concat())
    }

    /// Writes the entry of a paper.
    fn enter(&mut self, id: &str, files: &str, read: &Read, document: &Document) {
        let meta = &document.meta;
        let day = meta.date.as_ref().map(|date| date.dutch());
        let title = if meta.title.is_empty() {
            &read.source.name
        } else {
            &meta.title
        };
        let mut entry = line("id", id) + files + &line("short_title", title);
        if let Some(publisher) = &meta.publisher {
            entry += &line("publisher", publisher);
        }
        if let Some(url) = meta.source_urls.first() {
            entry += &line("url", url);
        }
        // Writing to a string cannot fail.
        let _ = write!(
            self.manifest,
            "\n[[document]]\n# {} of {}\n{entry}",
            meta.genre,
            day.as_deref().unwrap_or("an unknown day"),
        );
    }

    /// Writes what a person should look at.
    fn note(&mut self, of: &str, notes: &[String]) {
        if notes.is_empty() {
            return;
        }
        let _ = write!(self.list, "\n## {of}\n\n");
        for note in notes {
            let _ = writeln!(self.list, "- {note}");
        }
    }
}

/// What is not known of a paper, or not surely, in Dutch.
fn doubts(document: &Document) -> Vec<String> {
    let meta = &document.meta;
    let mut doubts = Vec::new();
    if meta.title.is_empty() {
        doubts.push("er is geen titel gevonden; de naam van het bestand staat er nu".to_owned());
    }
    match &meta.date {
        None => doubts.push(
            "er is geen datum gevonden; geef `date` en `date_evidence` in het manifest".to_owned(),
        ),
        Some(date) if meta.date_inferred => {
            doubts.push(format!("de datum volgt uit de tekst: {}", date.dutch()));
        }
        Some(_) => {}
    }
    if meta.kind == DocumentKind::Other {
        doubts.push("wat voor stuk dit is, is niet herkend".to_owned());
    }
    let said = document.warnings.iter().map(|warning| warning.text.clone());
    doubts.extend(said);
    doubts
}

/// A line of the manifest.
pub(crate) fn line(key: &str, value: &str) -> String {
    format!("{key} = {}\n", quoted(value))
}

/// A text as TOML has it between quotes, which is as JSON has it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

pub(crate) fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Io, format!("{}: {error}", path.display()))
}
