//! What is understood of one text that belongs to no collection?

use super::paper::{read_file, read_paper};
use super::{Explorer, Opened};
use crate::document::{Document, Source};
use crate::extract::{Context, Facts, Understood, extract};
use crate::read::Read;

/// A document by itself, with its facts.
#[derive(Debug)]
pub struct Alone {
    document: Document,
    facts: Facts,
}

impl Alone {
    /// Reads a text; any text can be read.
    pub fn read(name: &str, text: &str) -> Self {
        let source = Source {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        Self::of(read_paper(&source, None))
    }

    /// Reads what was read of a file.
    pub fn read_file(file: &Read) -> Self {
        Self::of(read_file(file))
    }

    fn of(document: Document) -> Self {
        let facts = extract(&Context::alone(&document));
        Self { document, facts }
    }

    /// The document with its facts, as data.
    pub fn understood(&self) -> Understood<'_> {
        Understood::new(&self.document, &self.facts)
    }
}

impl Explorer {
    /// A document of the collection with its facts, as data.
    pub fn understood<'a>(&'a self, opened: &'a Opened) -> Understood<'a> {
        Understood::new(opened.document.dated(), self.facts(opened))
    }
}
