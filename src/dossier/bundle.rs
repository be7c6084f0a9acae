//! The bundle: a dossier in one file, made at build time and parsed in the browser.
//!
//! ```text
//! bytes 0–3    "BLSP"
//! bytes 4–5    version, little-endian
//! bytes 6–9    CRC-32 (IEEE 802.3) of the payload, little-endian
//! bytes 10–    payload: the Collection in postcard's encoding (https://postcard.jamesmunns.com/wire-format)
//! ```
//!
//! It is not compressed: web servers and the offline file do that better.

use super::answers::Answers;
use super::manifest::{Entry, Manifest, Rights};
use super::milestones::Milestones;
use super::parsed;
use super::story::Story;
use super::terms::Terms;
use crate::document::Source;
use crate::error::{Error, ErrorKind};
use crate::parse::{parse_as, parse_read};
use crate::read::{Layout, Read, container_named};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const MAGIC: &[u8; 4] = b"BLSP";
const VERSION: u16 = 7;
const HEADER: usize = 10;

/// A dossier: a manifest with the raw text of each of its documents, in the manifest's order, and what editors wrote
/// beside them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Collection {
    /// What we say of the documents.
    pub manifest: Manifest,
    /// Their raw texts.
    pub sources: Vec<Source>,
    /// What containers tell of texts besides, by the id of the document.
    pub layouts: BTreeMap<String, Layout>,
    /// Each text as it was parsed ([`Self::parsed`]), in the order of the texts; empty where whoever opens it parses it.
    pub parsed: Vec<Vec<u8>>,
    /// What editors checked by hand across the documents.
    pub story: Story,
    /// The main line of the timeline, chosen by editors.
    pub milestones: Milestones,
    /// What people ask first, answered by editors.
    pub answers: Answers,
    /// Hard words, explained by editors.
    pub terms: Terms,
    /// Words of its own that a search takes for one another, in the lines of `thesaurus.list`.
    pub thesaurus: String,
    /// Names of its own, in the lines of `names.txt`.
    pub names: String,
}

impl Collection {
    /// What was read of each text's file, where its container told more than text: one for each text, also where the
    /// manifest says nothing of it.
    pub fn files(&self) -> Vec<Option<Read>> {
        let texts = self.sources.iter().enumerate();
        texts
            .map(|(at, source)| self.file(self.manifest.documents.get(at)?, source))
            .collect()
    }

    fn file(&self, entry: &Entry, source: &Source) -> Option<Read> {
        let name = entry.reader.split('/').next().unwrap_or_default();
        Some(Read {
            source: source.clone(),
            container: container_named(name)?,
            layout: Some(self.layouts.get(&entry.id)?.clone()),
        })
    }

    /// With every text parsed, so that whoever opens it needs no parser.
    #[must_use]
    pub fn parsed(self) -> Self {
        let texts = self.sources.iter().zip(self.files()).enumerate();
        let parsed = texts.map(|(at, (source, file))| {
            let format = self
                .manifest
                .documents
                .get(at)
                .and_then(|entry| entry.format);
            let document = match file {
                Some(file) => parse_read(&file),
                None => parse_as(source, format),
            };
            parsed::write(&document, &source.text)
        });
        Self {
            parsed: parsed.collect(),
            ..self
        }
    }

    /// Without the documents that are not free; their titles are kept, so that the page can say so.
    pub fn free_only(self) -> Self {
        let Self {
            mut manifest,
            sources,
            ..
        } = self;
        let documents = std::mem::take(&mut manifest.documents);
        let (free, owned): (Vec<_>, Vec<_>) = documents
            .into_iter()
            .zip(sources)
            .partition(|(entry, _)| entry.rights == Rights::Free);
        let titles = owned.into_iter().map(|(entry, _)| entry.short_title);
        manifest.left_out.extend(titles);
        let (documents, sources) = free.into_iter().unzip();
        manifest.documents = documents;
        Self {
            manifest,
            sources,
            parsed: Vec::new(),
            ..self
        }
    }
}

/// The collection as bytes.
///
/// # Errors
/// [`ErrorKind::Bundle`] where encoding fails, which it does not for any collection that fits in memory.
pub fn encode(collection: &Collection) -> Result<Vec<u8>, Error> {
    let failed = |error: postcard::Error| {
        Error::new(
            ErrorKind::Bundle,
            format!("the collection cannot be encoded: {error}"),
        )
    };
    let payload = postcard::to_allocvec(collection).map_err(failed)?;
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&VERSION.to_le_bytes());
    bytes.extend_from_slice(&checksum(&payload).to_le_bytes());
    bytes.extend_from_slice(&payload);
    Ok(bytes)
}

/// The collection in these bytes.
///
/// # Errors
/// [`ErrorKind::Bundle`] where the bytes are no bundle, of another version, cut off or damaged; the message says which.
pub fn decode(bytes: &[u8]) -> Result<Collection, Error> {
    let refuse = |reason: &str| Err(Error::new(ErrorKind::Bundle, reason));
    let Some((header, payload)) = bytes.split_first_chunk::<HEADER>() else {
        return refuse("the bundle is cut off: it has no header");
    };
    if !header.starts_with(MAGIC) {
        return refuse("this is not a bundle of documents");
    }
    let [.., low, high, a, b, c, d] = *header;
    let version = u16::from_le_bytes([low, high]);
    if version != VERSION {
        return refuse(&format!(
            "the bundle has version {version}, this page reads version {VERSION}"
        ));
    }
    if u32::from_le_bytes([a, b, c, d]) != checksum(payload) {
        return refuse("the bundle is damaged or cut off: its checksum does not fit");
    }
    postcard::from_bytes(payload).or_else(|_| refuse("the bundle does not hold a collection"))
}

/// CRC-32 with the polynomial of IEEE 802.3.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    // Made here: as a constant it would be a kilobyte of the program that nothing can pack.
    let mut table = [0_u32; 256];
    for (code, place) in (0..).zip(&mut table) {
        *place = (0..8).fold(code, |value: u32, _| {
            if value & 1 == 1 {
                (value >> 1) ^ 0xedb8_8320
            } else {
                value >> 1
            }
        });
    }
    // The table has a place for every byte.
    let step = |byte: u8| table.get(usize::from(byte)).copied().unwrap_or(0);
    !bytes
        .iter()
        .fold(!0, |crc, byte| (crc >> 8) ^ step(crc as u8 ^ byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Collection {
        let source = Source {
            name: "a.txt".to_owned(),
            text: "Veerponten à la carte\u{0}↩︎".to_owned(),
        };
        let sources = vec![source.clone(), source];
        Collection {
            manifest: Manifest::default(),
            sources,
            ..Collection::default()
        }
    }

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn decoding_gives_back_what_was_encoded() {
        let bytes = encode(&sample()).expect("encodes");
        assert_eq!(decode(&bytes), Ok(sample()));
    }

    #[test]
    fn every_cut_and_every_flipped_byte_is_refused() {
        let bytes = encode(&sample()).expect("encodes");
        for length in 0..bytes.len() {
            assert!(decode(&bytes[..length]).is_err(), "cut at {length}");
        }
        for index in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[index] ^= 0x20;
            assert!(decode(&damaged).is_err(), "byte {index}");
        }
    }
}
