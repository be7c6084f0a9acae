//! A reader's own papers beside the collection: under which ids, what their reader knows better, and which of them are there
//! already. What is added is put into a copy of the collection, which shares all that is large; taking a paper out is
//! beginning anew from the collection without papers.

use super::{Explorer, Opened, words_of};
use crate::document::calendar::Day;
use crate::document::citation::paper_id;
use crate::document::{BlockKind, Document, DocumentKind, Interval};
use crate::dossier::Entry;
use crate::dutch::letters::fold;
use crate::read::Read;
use fnv::FnvHasher;
use std::cell::{OnceCell, RefCell};
use std::hash::Hasher;
use std::rc::Rc;

/// What all ids of readers' own papers begin with.
const OWN: &str = "eigen-";
/// How much of a file's name an id keeps: enough to know it by.
const NAME: usize = 40;
/// Fewer letters than this two papers may have in common by chance: a page that says only "Bijlage 1".
const ENOUGH: usize = 200;

/// What a reader knows better than the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// What the paper is called.
    pub title: Option<String>,
    /// When it was written.
    pub date: Option<Day>,
    /// What sort of paper it is.
    pub kind: Option<DocumentKind>,
}

/// A paper that is here already, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin {
    /// Its text is that of the document with this id, word for word.
    Text(String),
    /// It has dossier and number of the document with this id; its text is not the same.
    Number(String),
}

impl Twin {
    /// The id of the document that is here already.
    pub fn id(&self) -> &str {
        match self {
            Self::Text(id) | Self::Number(id) => id,
        }
    }
}

/// The id of a reader's own paper: of its name and its text, so that it is the same in every tab and at every visit.
pub fn own_id(name: &str, text: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut id = OWN.to_owned();
    for letter in fold(stem).chars().take(NAME) {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.ends_with('-') {
            id.push('-');
        }
    }
    let mut hasher = FnvHasher::default();
    hasher.write(text.as_bytes());
    // 32 bits: who has a thousand papers of one name has the same id for two of them once in ten thousand such piles.
    let sum = hasher.finish() & u64::from(u32::MAX);
    format!("{}-{sum:08x}", id.trim_end_matches('-'))
}

/// Whether an id is one that [`own_id`] may have made.
pub fn is_own_id(id: &str) -> bool {
    let is_of_one = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    id.starts_with(OWN) && id.len() < 64 && id.bytes().all(|one| one == b'-' || is_of_one(one))
}

impl Corrections {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn apply(&self, document: &mut Document) {
        let meta = &mut document.meta;
        if let Some(title) = &self.title {
            meta.title.clone_from(title);
        }
        if let Some(day) = self.date {
            meta.date = Some(Interval::day(day));
            meta.date_evidence.clear();
        }
        meta.kind = self.kind.unwrap_or(meta.kind);
    }
}

impl Opened {
    /// A reader's own paper, parsed at once. Without a title of its own it is called by the name of its file.
    pub fn of_reader(id: &str, file: impl Into<Rc<Read>>) -> Self {
        let file = file.into();
        let mut opened = Self::from_file(Some(id.into()), Rc::default(), Rc::clone(&file));
        opened.own = true;
        if opened.document.dated().meta.title.is_empty() {
            opened.entry = Rc::new(Entry {
                short_title: file.source.name.clone(),
                ..Entry::default()
            });
        }
        opened
    }

    /// The same paper as its reader corrects it.
    pub fn corrected(&self, corrections: &Corrections) -> Self {
        if corrections.is_empty() {
            return self.clone();
        }
        let mut opened = self.clone().changed(|document| corrections.apply(document));
        if corrections.title.is_some() {
            opened.entry = Rc::default();
        }
        opened
    }

    /// The same paper under this short title of ours.
    pub fn called(mut self, short_title: String) -> Self {
        let entry = Rc::make_mut(&mut self.entry);
        entry.short_title = short_title;
        self
    }

    /// The letters and figures of its words, in reading order: what stays the same whatever a text came in.
    fn letters(&self) -> impl Iterator<Item = char> + '_ {
        let blocks = self.document.blocks.iter();
        let blocks = blocks.filter(|block| !block.inferred && block.kind != BlockKind::Comment);
        let words = blocks.flat_map(|block| words_of(block).chars().collect::<Vec<char>>());
        words.filter(|letter| letter.is_alphanumeric())
    }

    /// Whether another document has the same text: as it was read, or else word for word.
    fn says_the_same_as(&self, other: &Self) -> bool {
        if self.source().text == other.source().text {
            return true;
        }
        // Of a large collection most papers were never parsed, and are not for this.
        other.is_parsed()
            && self.letters().take(ENOUGH).count() == ENOUGH
            && self.letters().eq(other.letters())
    }
}

impl Explorer {
    /// The document that a reader's own paper is, if it is here already.
    pub fn twin_of(&self, paper: &Opened) -> Option<Twin> {
        let mut others = self.opened.iter();
        if let Some(other) = others.find(|other| paper.says_the_same_as(other)) {
            return Some(Twin::Text(other.id().to_owned()));
        }
        let meta = &paper.document.meta;
        let (dossier, number) = (meta.dossier.as_ref()?, meta.number.as_ref()?);
        let official = paper_id(dossier, number);
        let is_it = |other: &&Opened| {
            let meta = other.own.then_some(&other.document.meta);
            other.id() == official
                || meta.is_some_and(|meta| {
                    meta.dossier.as_ref() == Some(dossier) && meta.number.as_ref() == Some(number)
                })
        };
        let other = self.opened.iter().find(is_it)?;
        Some(Twin::Number(other.id().to_owned()))
    }

    /// Puts a reader's own paper into the open collection, under its own id.
    pub fn add_opened(&mut self, paper: Opened) {
        self.put_in(paper);
    }
}

/// A copy shares all that is large, so that a page can show one collection while it makes the next. Only what is put together
/// from all documents is made anew.
impl Clone for Explorer {
    fn clone(&self) -> Self {
        Self {
            dossier: self.dossier.clone(),
            left_out: self.left_out.clone(),
            story: self.story.clone(),
            milestones: self.milestones.clone(),
            answers: self.answers.clone(),
            terms: self.terms.clone(),
            thesaurus: Rc::clone(&self.thesaurus),
            names: Rc::clone(&self.names),
            opened: self.opened.clone(),
            engine: Rc::clone(&self.engine),
            passages: self.passages.clone(),
            // What is put together from all documents. Named one by one, so that a new field is not forgotten.
            timeline: OnceCell::new(),
            papers: OnceCell::new(),
            by_id: OnceCell::new(),
            named: OnceCell::new(),
            linked: OnceCell::new(),
            quotes: RefCell::default(),
        }
    }
}
