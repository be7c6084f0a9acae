//! What we say of each document: `manifest.toml`. What a document says of itself is parsed from it.
//!
//! A key that is not known is refused, here and in the other files of a dossier: it is a known one misspelt, and what it
//! says would be missed without a word.

use crate::document::{Interval, SourceFormat};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The collection as its maintainers describe it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// What the documents are about.
    #[serde(default)]
    pub dossier: Dossier,
    /// The documents, in any order.
    #[serde(rename = "document", default)]
    pub documents: Vec<Entry>,
    /// Documents that exist but were left out of this build because they are not free: their short titles.
    #[serde(default)]
    pub left_out: Vec<String>,
}

/// The policy that the collection follows, and what the page says of it. Everything may be left out: the page then says
/// it in general words (`ui::text::dossier`).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Dossier {
    /// Its name, as it stands behind a colon: `veerponten 2019–2024`.
    pub title: String,
    /// Its subject in one word.
    pub subject: String,
    /// What the subject is, in one plain sentence.
    pub intro: String,
    /// What the collection holds, in one plain sentence.
    pub about: String,
    /// Queries that find something.
    pub examples: Vec<String>,
    /// Where a reader reports what is wrong: an address for mail or of a page. Empty: they only get a text to send.
    pub contact: String,
    /// Words that make a passage be about the subject.
    pub terms: Vec<String>,
    /// Beginnings of words of the dossier's own that tell what sort of happening a sentence states, by the kind as the
    /// timeline's data have it: `programme = ["koploper"]`.
    pub events: BTreeMap<String, Vec<String>>,
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
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    /// Id in links.
    pub id: String,
    /// File name beside the manifest.
    pub file: String,
    /// SHA-256 of that file, hexadecimal.
    pub sha256: String,
    /// The file as it came, where `file` is the text that was made of it (`corpus new`). Builds read the text, so that no
    /// place in it ever moves.
    pub raw: String,
    /// SHA-256 of the file as it came.
    pub raw_sha256: String,
    /// What made the text, and which version of that: `pdf/2`.
    pub reader: String,
    /// What the container tells besides, as JSON, in a file beside the manifest.
    pub layout: String,
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
