//! What extractors know besides the text.

use crate::document::calendar::Day;
use crate::document::{Block, BlockKind, Document, Interval, VoiceKind};
use crate::dutch::sentences::sentences;
use crate::names::Gazetteer;
use std::collections::BTreeMap;
use std::ops::Range;

/// A paper of the collection that a reference may point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPaper {
    /// Its id in the collection.
    pub id: String,
    /// Number of its dossier, with suffix.
    pub dossier: String,
    /// Its number in the dossier.
    pub number: String,
}

/// A document with what helps to understand it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The document.
    pub document: &'a Document,
    /// First and last day on which it can have been written: the anchor of relative times.
    pub written: Option<(Day, Day)>,
    /// Papers of the collection.
    pub papers: &'a [KnownPaper],
    /// Words that make a sentence be about the collection's subject; none where there is no collection.
    pub terms: &'a [String],
    /// Beginnings of words of the collection's own that tell what sort of happening a sentence states, by the name of the
    /// kind.
    pub event_words: &'a BTreeMap<String, Vec<String>>,
    /// The names that are known: those that any paper may have, and those of the collection.
    pub names: &'a Gazetteer,
}

/// A document that belongs to no collection brings no words.
static NO_WORDS: BTreeMap<String, Vec<String>> = BTreeMap::new();

impl<'a> Context<'a> {
    /// A document by itself, dated by its own metadata.
    pub fn alone(document: &'a Document) -> Self {
        let written = document.meta.date.map(Interval::days);
        Self {
            document,
            written,
            papers: &[],
            terms: &[],
            event_words: &NO_WORDS,
            names: Gazetteer::general(),
        }
    }

    /// Blocks of running text with their numbers: all but headings, tables, salutations and signatures.
    pub fn prose(&self) -> impl Iterator<Item = (usize, &'a Block)> + use<'a> {
        let skip = |kind| {
            matches!(
                kind,
                BlockKind::Heading
                    | BlockKind::Table
                    | BlockKind::Salutation
                    | BlockKind::Signature
            )
        };
        self.document
            .blocks
            .iter()
            .enumerate()
            .filter(move |(_, block)| !skip(block.kind))
    }

    /// The sentence around a byte of a block's text.
    pub fn sentence_at(&self, block: usize, at: usize) -> Range<usize> {
        let text = self
            .document
            .blocks
            .get(block)
            .map_or("", |block| block.text.as_str());
        sentences(text)
            .into_iter()
            .find(|range| at < range.end)
            .unwrap_or(0..text.len())
    }

    /// Whether a block is spoken by a member of government.
    pub fn is_government(block: &Block) -> bool {
        block
            .voice
            .as_ref()
            .is_some_and(|voice| voice.kind == VoiceKind::Government)
    }
}
