//! The reader's own selection: passages with notes. Nobody else sees it.
//!
//! It is stored in this browser under a key of its own for each dossier and place, or for each saved file: such a copy
//! brings a selection along and has an id, and what is changed in it is kept for that id alone. Every change reads what is
//! stored, merges it by passage ([`crate::web::register`]) and writes all of it, so that tabs do not overwrite each other;
//! they hear of each other's changes at once. Where nothing can be stored it lives as long as the page, which says so.

mod json;

use super::hooks::{in_browser, use_told};
use super::record::Record;
use super::text::embed as words;
use super::use_explorer;
use crate::explorer::Explorer;
use crate::web::register::{Entry, Register, Stamp};
use crate::web::storage;
use std::cell::RefCell;
use std::collections::BTreeMap;
use yew::prelude::*;

/// What all keys begin with. Until version 2 it was the key, of all dossiers and files on a host together.
const KEY: &str = "beleidsspoor:selectie";
/// Behind the key of a text that was not understood and is set aside.
const ASIDE: &str = ":onleesbaar";
/// Told to the window when the selection changed.
const CHANGED: &str = "beleidsspoor:selectie";
/// How many removals are remembered: some 100 KB. Only a tab or file that missed so many would bring one back.
const REMOVALS: usize = 1000;

/// Which passage.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    /// Id of the document.
    pub(crate) document: String,
    /// Byte offset of the passage in the raw file.
    pub(crate) passage: usize,
}

/// A passage that the reader keeps.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Passage {
    /// When it was kept first, which orders the list.
    since: u64,
    /// What the reader says of it.
    pub(crate) note: String,
    /// The words that it was kept for, as bytes of the raw file; none where all of it was meant.
    pub(crate) said: Vec<Words>,
}

/// Words within a passage: the byte of the raw file at which they begin, and that behind them.
pub(crate) type Words = (usize, usize);

/// What becomes of the selection when the page is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keeping {
    /// This browser keeps it.
    Browser,
    /// This browser keeps it, for this saved copy of the page.
    Copy,
    /// It is lost: nothing can be stored.
    Nowhere,
    /// What is changed is lost: a newer version of the program stored what this one must leave alone.
    Newer,
}

impl Passage {
    /// Kept now, without a note.
    fn new(now: Stamp) -> Self {
        Self {
            since: now.at,
            note: String::new(),
            said: Vec::new(),
        }
    }
}

impl Keeping {
    /// Whether it is there at the next visit.
    pub(crate) const fn lasts(self) -> bool {
        matches!(self, Self::Browser | Self::Copy)
    }

    /// The same in words.
    pub(crate) const fn words(self) -> &'static str {
        match self {
            Self::Browser => words::KEPT_IN_BROWSER,
            Self::Copy => words::KEPT_IN_COPY,
            Self::Nowhere => words::KEPT_NOWHERE,
            Self::Newer => words::KEPT_NEWER,
        }
    }
}

/// The selection, and where it is kept.
#[derive(Default)]
struct Notebook {
    passages: Register<Key, Passage>,
    /// What was removed while the page is open, here or in another tab, and can be brought back.
    removed: BTreeMap<Key, Passage>,
    /// Papers that came with the page, until they are opened.
    documents: Vec<Record>,
    /// The id of the saved copy that the page is.
    copy: Option<String>,
    /// Where it is stored; empty until it was opened.
    key: String,
    /// What is stored there as far as known, as text and as it was understood.
    stored: (Option<String>, Register<Key, Passage>),
    /// A stored text that was not understood whole, to be set aside before it is written over.
    unclear: Option<String>,
    newer: bool,
    refused: bool,
    /// This page's part of its stamps.
    by: u32,
}

thread_local! {
    static NOTEBOOK: RefCell<Notebook> = RefCell::default();
}

/// Begins with what a saved copy brought along. Text that is no selection is none.
pub(super) fn begin(brought: Option<&str>) {
    NOTEBOOK.set(brought.map(Notebook::brought).unwrap_or_default());
}

/// The reader's own papers that came with the page, once.
pub(super) fn brought() -> Vec<Record> {
    NOTEBOOK.with_borrow_mut(|notebook| std::mem::take(&mut notebook.documents))
}

/// Takes in what the reader saved earlier, as JSON or as a copy of the page: passages and notes here, papers for who asked.
/// Says how many passages there were; `None` where the text is nothing of the kind.
pub(super) fn bring_in(text: &str) -> Option<(Vec<Record>, usize)> {
    let found = json::read(json::carried(text)?);
    if !found.ours {
        return None;
    }
    let count = found.passages.kept().count();
    NOTEBOOK.with_borrow_mut(|notebook| {
        notebook.read();
        notebook.take_in(found.passages);
        notebook.write();
    });
    tell();
    Some((found.documents, count))
}

/// A key of the storage for this collection and place, or for the saved copy that the page is.
pub(super) fn key_of(beginning: &str, explorer: &Explorer) -> String {
    NOTEBOOK.with_borrow(|notebook| notebook.key_of(beginning, explorer))
}

/// Opens the selection of the collection at hand, and draws the component anew whenever it changes.
#[hook]
pub(crate) fn use_kept() {
    let explorer = use_explorer();
    if in_browser() {
        open(&explorer);
    }
    use_told(CHANGED);
}

/// All kept passages, and with `true` those that were removed while the page is open, in the order in which they were
/// kept first.
pub(crate) fn all() -> Vec<(Key, bool)> {
    NOTEBOOK.with_borrow(|notebook| {
        let kept = notebook.passages.kept().map(|one| (one, false));
        let removed = notebook.removed.iter().map(|one| (one, true));
        let mut all: Vec<_> = kept.chain(removed).collect();
        all.sort_by_key(|((key, passage), _)| (passage.since, *key));
        let shown = |((key, _), removed): ((&Key, &Passage), bool)| (key.clone(), removed);
        all.into_iter().map(shown).collect()
    })
}

/// The note of a passage, if it is kept.
pub(crate) fn note(key: &Key) -> Option<String> {
    NOTEBOOK.with_borrow(|notebook| notebook.passages.get(key).map(|found| found.note.clone()))
}

/// The words for which a passage is kept, if it is; none where all of it was meant.
pub(crate) fn said(key: &Key) -> Option<Vec<Words>> {
    NOTEBOOK.with_borrow(|notebook| notebook.passages.get(key).map(|found| found.said.clone()))
}

/// Whether a passage was removed while the page is open.
pub(crate) fn was_removed(key: &Key) -> bool {
    NOTEBOOK.with_borrow(|notebook| notebook.removed.contains_key(key))
}

/// What becomes of the selection.
pub(crate) fn keeping() -> Keeping {
    NOTEBOOK.with_borrow(|notebook| match notebook {
        Notebook { newer: true, .. } => Keeping::Newer,
        Notebook { refused: true, .. } => Keeping::Nowhere,
        Notebook { copy: Some(_), .. } => Keeping::Copy,
        _ => Keeping::Browser,
    })
}

/// Keeps a passage as a whole; one that was removed comes back as it was.
pub(crate) fn keep(key: &Key) {
    change(key, |notebook, now| {
        if let Some(kept) = notebook.passages.get(key).cloned() {
            // Kept for words, which are part of it, or another tab was first: its note stays.
            let said = Vec::new();
            return Some(Passage { said, ..kept });
        }
        let removed = notebook.removed.get(key).cloned();
        Some(removed.unwrap_or_else(|| Passage::new(now)))
    });
}

/// Keeps a passage for these words. One that is kept as a whole stays so.
pub(crate) fn keep_words(key: &Key, words: Words) {
    change(key, |notebook, now| {
        if let Some(kept) = notebook.passages.get(key) {
            let mut kept = kept.clone();
            if !kept.said.is_empty() && !kept.said.contains(&words) {
                kept.said.push(words);
                kept.said.sort_unstable();
            }
            return Some(kept);
        }
        let known = notebook.removed.get(key).cloned();
        // What was kept as a whole comes back as that.
        if let Some(known) = known.as_ref().filter(|known| known.said.is_empty()) {
            return Some(known.clone());
        }
        let said = vec![words];
        let passage = known.unwrap_or_else(|| Passage::new(now));
        Some(Passage { said, ..passage })
    });
}

/// Keeps a passage no longer for these words, and not at all where it was kept for nothing else.
pub(crate) fn remove_words(key: &Key, words: Words) {
    change(key, |notebook, _| {
        let mut kept = notebook.passages.get(key).cloned()?;
        kept.said.retain(|said| *said != words);
        (!kept.said.is_empty()).then_some(kept)
    });
}

/// Keeps a passage no longer. It can be brought back with [`keep`] while the page is open.
pub(crate) fn remove(key: &Key) {
    change(key, |_, _| None);
}

/// Writes a note to a passage; one that another tab removed meanwhile is kept again.
pub(crate) fn annotate(key: &Key, note: String) {
    change(key, |notebook, now| {
        let known = notebook.passages.get(key);
        let known = known.or_else(|| notebook.removed.get(key));
        let passage = known.cloned().unwrap_or_else(|| Passage::new(now));
        Some(Passage { note, ..passage })
    });
}

/// The selection as a saved copy of the page carries it, with an id of that copy's own and the reader's own papers.
pub(crate) fn to_json(papers: &[Record]) -> String {
    let id = format!(
        "{:x}{:08x}{:08x}",
        storage::now(),
        storage::random(),
        storage::random()
    );
    NOTEBOOK.with_borrow(|notebook| json::to_save(&id, &notebook.passages, papers))
}

/// Reads what is stored, once.
pub(super) fn open(explorer: &Explorer) {
    let key = NOTEBOOK.with_borrow_mut(|notebook| {
        if !notebook.key.is_empty() {
            return None;
        }
        notebook.open(explorer);
        Some(notebook.key.clone())
    });
    let Some(key) = key else { return };
    storage::listen(&key.clone(), move |text| {
        NOTEBOOK.with_borrow_mut(|notebook| {
            // The page may have been mounted anew, with another collection.
            if notebook.key == key {
                notebook.told(text);
            }
        });
        tell();
    });
}

/// Changes a passage: reads and merges what is stored, writes it, tells the page.
fn change(key: &Key, changed: impl FnOnce(&Notebook, Stamp) -> Option<Passage>) {
    NOTEBOOK.with_borrow_mut(|notebook| {
        notebook.read();
        let stamp = notebook.passages.next(storage::now(), notebook.by);
        let value = changed(notebook, stamp);
        let mut news = Register::default();
        news.hear(key.clone(), Entry { stamp, value });
        notebook.take_in(news);
        notebook.write();
    });
    tell();
}

/// Tells the page that the selection changed.
fn tell() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(CHANGED)) {
        // An event that nobody cancels is always delivered.
        let _ = window.dispatch_event(&event);
    }
}

impl Notebook {
    /// Of what a saved copy carries. A page that was not saved with a selection carries nothing.
    fn brought(text: &str) -> Self {
        let found = json::read(text);
        if !found.whole && found.passages.entries().len() == 0 && found.documents.is_empty() {
            return Self::default();
        }
        Self {
            copy: Some(found.id.unwrap_or_else(|| fingerprint(text))),
            passages: found.passages,
            documents: found.documents,
            ..Self::default()
        }
    }

    fn key_of(&self, beginning: &str, explorer: &Explorer) -> String {
        // The dossier's title changes with the years that it covers; its subject stays.
        match &self.copy {
            Some(id) => format!("{beginning}:kopie:{id}"),
            None => format!(
                "{beginning}:{}:{}",
                explorer.dossier().subject,
                storage::place()
            ),
        }
    }

    fn open(&mut self, explorer: &Explorer) {
        self.key = self.key_of(KEY, explorer);
        self.by = storage::random();
        self.read();
        if self.copy.is_none() {
            self.take_over(explorer);
        }
        self.refused = !storage::can_write();
        // What was removed on an earlier visit is gone.
        self.removed.clear();
    }

    /// Takes over what version 1 stored for all dossiers and files of a host together: of each passage that was never
    /// known here and lies in a document of this collection. It stays there for the other places, and for an older version
    /// of the program. A saved copy takes nothing: it brought its own.
    fn take_over(&mut self, explorer: &Explorer) {
        let Ok(Some(text)) = storage::read(KEY) else {
            return;
        };
        let mut news = Register::default();
        for (key, entry) in json::read(&text).passages.entries() {
            if !self.passages.knows(key) && explorer.document(&key.document).is_ok() {
                news.hear(key.clone(), entry.clone());
            }
        }
        if news.entries().len() > 0 {
            self.take_in(news);
            self.write();
        }
    }

    /// Another tab wrote a text, or may have. Two tabs that wrote at the same time have each overwritten the other: who
    /// misses something of his own in what is stored now writes again.
    fn told(&mut self, text: Option<String>) {
        let wrote = text.is_some();
        if let Some(text) = text {
            self.hear(text);
        }
        self.read();
        if wrote && self.stored.1.lacks(&self.passages) {
            self.write();
        }
    }

    /// Takes in what is stored now.
    fn read(&mut self) {
        if self.key.is_empty() {
            return;
        }
        match storage::read(&self.key) {
            Ok(Some(text)) => self.hear(text),
            Ok(None) => self.stored = Default::default(),
            Err(storage::Refused) => self.refused = true,
        }
    }

    /// Takes in a stored text.
    fn hear(&mut self, text: String) {
        if self.stored.0.as_ref() == Some(&text) {
            return;
        }
        let found = json::read(&text);
        self.newer |= found.newer;
        if !found.whole {
            self.unclear = Some(text.clone());
        }
        self.stored = (Some(text), found.passages.clone());
        self.take_in(found.passages);
    }

    /// Merges, and remembers what that removes.
    fn take_in(&mut self, news: Register<Key, Passage>) {
        for (key, entry) in news.entries() {
            let before = self.passages.get(key).cloned();
            self.passages.hear(key.clone(), entry.clone());
            match (before, self.passages.get(key)) {
                (_, Some(_)) => drop(self.removed.remove(key)),
                (Some(before), None) => drop(self.removed.insert(key.clone(), before)),
                (None, None) => {}
            }
        }
    }

    fn write(&mut self) {
        if self.newer || self.key.is_empty() {
            return;
        }
        self.passages.forget_removals(REMOVALS);
        let text = json::to_store(&self.passages);
        let aside = self.unclear.as_ref().map_or(Ok(()), |unclear| {
            storage::write(&format!("{}{ASIDE}", self.key), unclear)
        });
        let written = aside.and_then(|()| storage::write(&self.key, &text));
        self.refused = written.is_err();
        if written.is_ok() {
            self.unclear = None;
            self.stored = (Some(text), self.passages.clone());
        }
    }
}

/// A name for a copy that has none, by what it holds (FNV-1a).
fn fingerprint(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
