//! What we say of each document: `manifest.toml`. What a document says of itself is parsed from it.

use crate::document::{Interval, SourceFormat};
use serde::{Deserialize, Serialize};

/// The collection as its maintainers describe it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// What the documents are about.
    pub dossier: Dossier,
    /// The documents, in any order.
    #[serde(rename = "document", default)]
    pub documents: Vec<Entry>,
    /// Documents that exist but were left out of this build because they are not free: their short titles.
    #[serde(default)]
    pub left_out: Vec<String>,
}

/// The policy that the collection follows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Dossier {
    /// Its name.
    pub title: String,
    /// Its subject in one word.
    pub subject: String,
    /// Words that make a passage be about the subject.
    #[serde(default)]
    pub terms: Vec<String>,
}

/// Who may pass a document on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rights {
    /// Free of copyright (parliamentary papers: Auteurswet, article 11).
    Free,
    /// The publisher's; may be quoted.
    #[default]
    Publisher,
}

/// One document of the collection.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Id in links.
    pub id: String,
    /// File name beside the manifest.
    pub file: String,
    /// SHA-256 of the raw file, hexadecimal.
    pub sha256: String,
    /// How the raw file came about; found by content where absent.
    pub format: Option<SourceFormat>,
    /// A short descriptive title of ours.
    pub short_title: String,
    /// Who published the document.
    pub publisher: String,
    /// Who may pass it on.
    pub rights: Rights,
    /// The same in words, in Dutch.
    pub rights_note: String,
    /// Official address.
    pub url: Option<String>,
    /// The interval in which the document must have been written, where it has no date line.
    pub date: Option<Interval>,
    /// Verbatim quotes that prove the interval.
    pub date_evidence: Vec<String>,
}
