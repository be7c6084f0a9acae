//! Opens documents one by one: each is indexed as it comes, so that nothing is held twice.

use super::opened::{Opened, Shelf, is_line};
use super::passage::searchable_text;
use crate::document::{BlockKind, Source, SourceFormat};
use crate::dossier::Entry;
use crate::read::Read;
use crate::search::{Builder, Engine, PassageField};
use fnv::{FnvHashMap, FnvHashSet};
use std::rc::Rc;

/// A collection while its documents come in.
#[derive(Default)]
pub struct Opening {
    /// Plain lines, which are indexed as they come: they state no date, and reading them for one would cost more than all
    /// the rest.
    lines: Vec<Opened>,
    /// All others, which must be put in order first.
    others: Vec<Opened>,
    passages: Vec<(u32, u32)>,
    builder: Builder,
    /// How many texts came by themselves.
    given: u32,
    /// Who keeps the texts of plain lines; without it they are kept here.
    shelf: Option<Rc<Shelf>>,
    /// What all texts without a manifest share.
    entry: Rc<Entry>,
}

/// Documents that can be searched.
pub(super) struct Indexed {
    pub(super) opened: Vec<Opened>,
    pub(super) engine: Engine,
    /// For each passage of the index, its document and block.
    pub(super) passages: Vec<(u32, u32)>,
}

impl Opening {
    /// For about so many documents, of which the shelf keeps the plain lines.
    pub fn with_shelf(documents: usize, shelf: Shelf) -> Self {
        let mut opening = Self {
            shelf: Some(Rc::new(shelf)),
            ..Self::default()
        };
        opening.lines.reserve_exact(documents);
        opening.passages.reserve_exact(documents);
        opening.builder.reserve(documents);
        opening
    }

    /// Adds a text whose id is its name. Says whether the shelf must keep it, under its number among the texts.
    pub fn add_text(&mut self, name: &str, text: &str, format: Option<SourceFormat>) -> bool {
        let number = self.given;
        self.given += 1;
        let (id, entry) = (Some(name.into()), Rc::clone(&self.entry));
        let shelf = self.shelf.clone().filter(|_| is_line(text, format));
        let Some(shelf) = shelf else {
            self.add(Opened::named(
                id,
                format,
                entry,
                Source {
                    name: String::new(),
                    text: text.to_owned(),
                },
            ));
            return false;
        };
        self.index(text.trim());
        self.lines
            .push(Opened::shelved(id, format, entry, shelf, number));
        true
    }

    /// Adds what was read of a file; the id is the name it has there.
    pub fn add_file(&mut self, file: Read) {
        self.given += 1;
        let id = file.source.name.as_str().into();
        self.add(Opened::from_file(Some(id), Rc::clone(&self.entry), file));
    }

    pub(super) fn add(&mut self, opened: Opened) {
        match opened.document.line() {
            Some(line) => {
                self.index(line);
                self.lines.push(opened);
            }
            None => self.others.push(opened),
        }
    }

    fn index(&mut self, line: &str) {
        self.passages.push((self.lines.len() as u32, 0));
        self.builder.add(line, PassageField::Text);
    }

    /// What came in: documents in the order of time, those without date first; all passages indexed.
    pub(super) fn finish(self) -> Indexed {
        let Self {
            lines: mut opened,
            mut others,
            mut passages,
            mut builder,
            ..
        } = self;
        others.sort_by_cached_key(|opened| opened.date().map(|date| date.start));
        for other in others {
            let number = opened.len() as u32;
            passages.extend(index(&other, number, &mut builder));
            opened.push(other);
        }
        name_apart(&mut opened);
        Indexed {
            opened,
            passages,
            engine: Engine::new(builder.finish()),
        }
    }
}

/// Gives a number to every document whose id another one before it has: else the second could not be looked at.
fn name_apart(opened: &mut [Opened]) {
    let mut known = FnvHashSet::with_capacity_and_hasher(opened.len(), Default::default());
    let mut again = Vec::new();
    for (at, one) in opened.iter().enumerate() {
        if !known.insert(one.id()) {
            again.push(at);
        }
    }
    if again.is_empty() {
        return;
    }
    let mut taken: FnvHashSet<String> = opened.iter().map(|one| one.id().to_owned()).collect();
    let mut numbers: FnvHashMap<String, usize> = FnvHashMap::default();
    for at in again {
        let Some(one) = opened.get_mut(at) else {
            continue;
        };
        let base = one.id().to_owned();
        // Goes on where the last one of this name was: there may be very many.
        let number = numbers.entry(base.clone()).or_insert(1);
        let id = loop {
            *number += 1;
            let id = format!("{base}-{number}");
            if taken.insert(id.clone()) {
                break id;
            }
        };
        one.rename(&id);
    }
}

/// Indexes the passages of a document with this number. Returns where each stands.
pub(super) fn index(opened: &Opened, number: u32, builder: &mut Builder) -> Vec<(u32, u32)> {
    let mut passages = Vec::new();
    for (index, block) in (0_u32..).zip(&opened.document.blocks) {
        if block.passage().is_some() {
            passages.push((number, index));
            builder.add(&searchable_text(block), field(block.kind));
        }
    }
    passages
}

const fn field(kind: BlockKind) -> PassageField {
    match kind {
        BlockKind::Heading => PassageField::Heading,
        BlockKind::Footnote => PassageField::Footnote,
        BlockKind::Comment => PassageField::Comment,
        BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Table
        | BlockKind::Quote
        | BlockKind::Salutation
        | BlockKind::Signature => PassageField::Text,
    }
}
