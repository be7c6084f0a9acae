//! The facade over one opened collection: plain data in and out. The page, the JavaScript interface and the native
//! program all stand on this and on nothing below it.

mod counterpart;
mod opened;
mod overview;
mod search;
mod timeline;

pub use counterpart::Counterpart;
pub use opened::{Opened, Summary, find_quote};
pub use overview::{
    CitedPaper, Dialogue, DialogueAnswer, DialogueQuestion, Mention, Money, MoneyAmount, MoneyTable, Promise, TakenUp,
};
pub use search::{Hit, Results, SearchOptions};

use crate::corpus::{Collection, Dossier, Entry, Milestones, Story};
use crate::document::{BlockKind, Interval, Source};
use crate::error::{Error, ErrorKind};
use crate::extract::{self, Context, Facts, KnownPaper};
use crate::search::{Index, PassageText};
use crate::timeline::Timeline;
use std::cell::OnceCell;

/// One opened collection.
#[derive(Debug, Default)]
pub struct Explorer {
    dossier: Dossier,
    left_out: Vec<String>,
    story: Story,
    milestones: Milestones,
    timeline: OnceCell<Timeline>,
    opened: Vec<Opened>,
    index: Index,
    /// For each passage of the index, its document and block.
    passages: Vec<(usize, usize)>,
}

impl Explorer {
    /// Opens a collection: parses every document, puts them in the order of time, indexes all passages.
    pub fn open(collection: Collection) -> Self {
        let Collection { manifest, sources, story, milestones } = collection;
        let mut entries = manifest.documents.into_iter();
        let opened =
            sources.into_iter().map(|source| Opened::new(entries.next().unwrap_or_default(), source)).collect();
        let (dossier, left_out) = (manifest.dossier, manifest.left_out);
        let mut explorer = Self { dossier, left_out, story, milestones, opened, ..Self::default() };
        explorer.arrange();
        explorer
    }

    /// Parses a reader's document into the open collection; returns its id, made unique.
    pub fn add(&mut self, name: &str, text: &str) -> String {
        let source = Source { name: name.to_owned(), text: text.to_owned() };
        let mut opened = Opened::new(Entry::default(), source);
        opened.own = true;
        let base = opened.document.id.clone();
        let mut number = 2;
        while self.opened.iter().any(|other| other.id() == opened.id()) {
            opened.document.id = format!("{base}-{number}");
            number += 1;
        }
        let id = opened.document.id.clone();
        self.opened.push(opened);
        self.arrange();
        id
    }

    /// Puts the documents in the order of time, those without date first, and indexes their passages.
    fn arrange(&mut self) {
        let start = |opened: &Opened| opened.date().map(|date| date.start.clone());
        self.opened.sort_by_key(start);
        self.passages.clear();
        self.timeline = OnceCell::new();
        let mut texts = Vec::new();
        for (number, opened) in self.opened.iter().enumerate() {
            for (index, block) in opened.document.blocks.iter().enumerate() {
                if block.passage().is_some() {
                    self.passages.push((number, index));
                    texts.push((search::searchable_text(block), block.kind == BlockKind::Heading));
                }
            }
        }
        self.index = Index::new(texts.iter().map(|(text, heading)| PassageText { text, heading: *heading }));
    }

    /// What the documents are about.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// Titles of documents that this build leaves out because they are not free.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// What editors checked by hand across the documents.
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// The editors' main line, and the themes by which they tell it.
    pub fn milestones(&self) -> &Milestones {
        &self.milestones
    }

    /// All documents in the order of time.
    pub fn opened(&self) -> &[Opened] {
        &self.opened
    }

    /// What a list of documents shows, in the order of time.
    pub fn documents(&self) -> Vec<Summary> {
        self.opened.iter().map(Summary::of).collect()
    }

    /// The document with this id.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] where the collection has none.
    pub fn document(&self, id: &str) -> Result<&Opened, Error> {
        let missing = || Error::new(ErrorKind::NotFound, format!("the collection has no document {id}"));
        self.opened.iter().find(|opened| opened.id() == id).ok_or_else(missing)
    }

    /// The facts of a document, found at first use.
    pub fn facts<'a>(&'a self, opened: &'a Opened) -> &'a Facts {
        opened.facts.get_or_init(|| {
            let papers = self.papers();
            extract::extract(&self.context(opened, &papers))
        })
    }

    /// The papers of the collection, as references may name them.
    fn papers(&self) -> Vec<KnownPaper> {
        let paper = |opened: &Opened| {
            let meta = &opened.document.meta;
            let (dossier, number) = (meta.dossier.clone()?, meta.number.clone()?);
            Some(KnownPaper { id: opened.document.id.clone(), dossier, number })
        };
        self.opened.iter().filter_map(paper).collect()
    }

    fn context<'a>(&'a self, opened: &'a Opened, papers: &'a [KnownPaper]) -> Context<'a> {
        let written = opened.date().and_then(Interval::days);
        Context { document: &opened.document, written, papers, terms: &self.dossier.terms }
    }
}
