//! A collection with its index in one file, for collections too large to be indexed in the browser
//! (`open({ index: address or bytes })`). Nothing in it is parsed when it is opened: the index is used as it stands, and a
//! document is parsed when somebody looks at it.
//!
//! ```text
//! bytes 0–3     "BLSX"
//! bytes 4–7     version, little-endian, like all numbers here
//! bytes 8–11    length of the bundle in bytes (see `dossier::bundle`, which carries its own checksum)
//! bytes 12–15   number of passages
//! bytes 16–19   CRC-32 of the two numbers before it and of the table behind the bundle
//! then          the bundle
//! then          for each passage, in the order of the index, 4 bytes: number of its document, 4 bytes: its block
//! then          the index (see `search::format`, which carries its own check)
//! ```
//!
//! Documents stand in the order of time. Every byte is covered by a check, and what the tables say is held against each other
//! when the file is opened. Not so which block of its document a passage is: that would mean parsing them all. One that its
//! document does not have is an empty passage.

use super::{Explorer, Opened};
use crate::dossier::{Collection, Entry, Manifest, checksum, decode, encode};
use crate::error::{Error, ErrorKind};
use crate::names::Gazetteer;
use crate::read::Read;
use crate::search::{Engine, Index};
use std::rc::Rc;

const MAGIC: &[u8; 4] = b"BLSX";
const VERSION: u32 = 3;
/// Where the numbers begin and end that the check covers, and where the bundle begins.
const COVERED: std::ops::Range<usize> = 8..16;
const HEADER: usize = 20;

/// Whether these bytes are meant to be such a file.
pub fn is_shipped(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

impl Explorer {
    /// The collection with its index, as a file.
    ///
    /// # Errors
    /// [`ErrorKind::Bundle`] where the collection is larger than the format can say.
    pub fn ship(&self) -> Result<Vec<u8>, Error> {
        let documents = self.opened.iter().map(|opened| Entry {
            id: opened.id().to_owned(),
            format: Some(opened.format()),
            reader: opened.file().map(Read::reader).unwrap_or_default(),
            ..(*opened.entry).clone()
        });
        let manifest = Manifest {
            dossier: self.dossier.clone(),
            documents: documents.collect(),
            left_out: self.left_out.clone(),
        };
        let sources = self
            .opened
            .iter()
            .map(|opened| opened.source().clone())
            .collect();
        let layout = |opened: &Opened| opened.file().and_then(|file| file.layout.clone());
        let layouts = self
            .opened
            .iter()
            .filter_map(|opened| Some((opened.id().to_owned(), layout(opened)?)))
            .collect();
        let bundle = encode(&Collection {
            manifest,
            sources,
            layouts,
            story: self.story.clone(),
            milestones: self.milestones.clone(),
            answers: self.answers.clone(),
            terms: self.terms.clone(),
            thesaurus: self.thesaurus.to_string(),
            names: self.names.own().to_owned(),
        })?;
        let too_large = |_| {
            Error::new(
                ErrorKind::Bundle,
                "the collection is too large for one file",
            )
        };
        let length = u32::try_from(bundle.len()).map_err(too_large)?;
        let count = u32::try_from(self.passages.len()).map_err(too_large)?;
        let pairs = self
            .passages
            .iter()
            .flat_map(|(document, block)| [document, block]);
        let table: Vec<u8> = pairs.flat_map(|number| number.to_le_bytes()).collect();
        let mut bytes = Vec::with_capacity(HEADER + bundle.len() + table.len());
        bytes.extend_from_slice(MAGIC);
        for number in [VERSION, length, count] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        let check = check(bytes.get(COVERED).unwrap_or(&[]), &table);
        bytes.extend_from_slice(&check.to_le_bytes());
        bytes.extend_from_slice(&bundle);
        bytes.extend_from_slice(&table);
        bytes.extend_from_slice(&self.engine.index().to_bytes());
        Ok(bytes)
    }

    /// Opens such a file.
    ///
    /// # Errors
    /// [`ErrorKind::Bundle`] where the bytes are no such file, of another version, cut off or damaged.
    pub fn open_shipped(mut bytes: Vec<u8>) -> Result<Self, Error> {
        let refuse = |reason: &str| Error::new(ErrorKind::Bundle, reason);
        let number = |at: usize| {
            bytes
                .get(at..)
                .and_then(<[u8]>::first_chunk)
                .map(|four| u32::from_le_bytes(*four))
        };
        let header = (
            is_shipped(&bytes),
            number(4),
            number(8),
            number(12),
            number(16),
        );
        let (true, Some(VERSION), Some(length), Some(count), Some(stated)) = header else {
            return Err(refuse(
                "this is no collection with its index, or one of another version",
            ));
        };
        let cut_off = || refuse("the collection with its index is cut off");
        let bundle_end = HEADER.checked_add(length as usize).ok_or_else(cut_off)?;
        let passages_end = (count as usize)
            .checked_mul(8)
            .and_then(|size| bundle_end.checked_add(size))
            .ok_or_else(cut_off)?;
        let (Some(bundle), Some(table)) = (
            bytes.get(HEADER..bundle_end),
            bytes.get(bundle_end..passages_end),
        ) else {
            return Err(cut_off());
        };
        if check(bytes.get(COVERED).unwrap_or(&[]), table) != stated {
            return Err(refuse(
                "the collection with its index is damaged: its check does not fit",
            ));
        }
        let collection = decode(bundle)?;
        let files = collection.files();
        let Collection {
            manifest,
            sources,
            story,
            milestones,
            answers,
            terms,
            thesaurus,
            names,
            ..
        } = collection;
        let names = Rc::new(Gazetteer::with(names));
        let thesaurus: Rc<str> = thesaurus.into();
        let pair = |&[a, b, c, d, e, f, g, h]: &[u8; 8]| {
            (
                u32::from_le_bytes([a, b, c, d]),
                u32::from_le_bytes([e, f, g, h]),
            )
        };
        let (pairs, _) = table.as_chunks();
        let passages: Vec<(u32, u32)> = pairs.iter().map(pair).collect();
        let index = Index::from_bytes(bytes.split_off(passages_end));
        drop(bytes);
        let index = index.filter(|index| index.len() == passages.len());
        let index = index.ok_or_else(|| refuse("the index is damaged: its check does not fit"))?;
        // In the order of documents, so that those of one lie together.
        let fits = passages
            .last()
            .is_none_or(|(document, _)| (*document as usize) < sources.len());
        if !fits || !passages.is_sorted_by(|before, after| before < after) {
            return Err(refuse("the index does not fit its documents"));
        }
        let shared: Rc<Entry> = Rc::default();
        let documents = manifest
            .documents
            .into_iter()
            .map(Some)
            .chain(std::iter::repeat_with(|| None))
            .zip(sources.into_iter().zip(files));
        let opened = documents
            .map(|(entry, (source, file))| match (entry, file) {
                (Some(entry), Some(file)) => {
                    Opened::from_file(Some(entry.id.as_str().into()), Rc::new(entry), file)
                }
                (entry, _) => Opened::sharing(entry.unwrap_or_default(), source, &shared),
            })
            .collect();
        let (dossier, left_out) = (manifest.dossier, manifest.left_out);
        Ok(Self {
            dossier,
            left_out,
            story,
            milestones,
            answers,
            terms,
            engine: Rc::new(
                Engine::new(index).with_words(Rc::clone(&thesaurus), Rc::clone(&names)),
            ),
            thesaurus,
            names,
            opened,
            passages,
            ..Self::default()
        })
    }
}

/// CRC-32 of the header's numbers and the table of passages, one behind the other.
fn check(numbers: &[u8], table: &[u8]) -> u32 {
    checksum(&[numbers, table].concat())
}
