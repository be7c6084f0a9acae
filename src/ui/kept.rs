//! The reader's own selection: passages with notes. It lives in this browser's memory and, where that is allowed, in
//! its storage; nobody else sees it. Saved into a copy of the offline file it travels as JSON:
//!
//! ```json
//! { "version": 1, "passages": [{ "document": "kst-31476-24", "passage": 1608, "note": "…" }],
//!   "documents": [{ "name": "brief.txt", "text": "…" }] }
//! ```
//!
//! `documents` are those that the reader added; they are parsed anew when the copy opens.

use crate::explorer::Explorer;
use js_sys::{Array, JSON, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Where it is stored.
const KEY: &str = "beleidsspoor:selectie";
/// Told to the window when it changed.
pub(crate) const CHANGED: &str = "beleidsspoor:selectie";

/// A passage that the reader keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    /// Id of the document.
    pub(crate) document: String,
    /// Byte offset of the passage in the raw file.
    pub(crate) passage: usize,
    /// What the reader says of it.
    pub(crate) note: String,
}

/// The selection, and the documents that came with it.
#[derive(Default)]
struct Selection {
    passages: Vec<Kept>,
    documents: Vec<(String, String)>,
}

thread_local! {
    static SELECTION: RefCell<Selection> = RefCell::default();
}

/// All kept passages, in the order in which they were kept.
pub(crate) fn all() -> Vec<Kept> {
    SELECTION.with_borrow(|selection| selection.passages.clone())
}

/// Whether a passage is kept.
pub(crate) fn holds(document: &str, passage: usize) -> bool {
    SELECTION.with_borrow(|selection| place(&selection.passages, document, passage).is_some())
}

fn place(passages: &[Kept], document: &str, passage: usize) -> Option<usize> {
    passages
        .iter()
        .position(|kept| kept.document == document && kept.passage == passage)
}

/// Keeps a passage, or keeps it no longer.
pub(crate) fn turn(document: &str, passage: usize) {
    SELECTION.with_borrow_mut(|Selection { passages, .. }| {
        match place(passages, document, passage) {
            Some(at) => drop(passages.remove(at)),
            None => passages.push(Kept {
                document: document.to_owned(),
                passage,
                note: String::new(),
            }),
        }
    });
    changed();
}

/// Writes a note to a kept passage.
pub(crate) fn annotate(document: &str, passage: usize, note: String) {
    SELECTION.with_borrow_mut(|Selection { passages, .. }| {
        if let Some(at) = place(passages, document, passage) {
            passages[at].note = note;
        }
    });
    changed();
}

/// Begins with what the page brought and what this browser remembers. Text that is no selection is none.
pub(super) fn begin(brought: Option<String>) {
    let mut selection = Selection::default();
    for text in brought
        .into_iter()
        .chain(storage().and_then(|storage| storage.get_item(KEY).ok().flatten()))
    {
        read(&text, &mut selection);
    }
    SELECTION.set(selection);
}

/// Adds the documents that came with the page to the collection.
pub(super) fn add_documents(explorer: &mut Explorer) {
    for (name, text) in
        SELECTION.with_borrow_mut(|selection| std::mem::take(&mut selection.documents))
    {
        explorer.add(&name, &text);
    }
}

/// The selection as JSON, with the documents that the reader added.
pub(crate) fn to_json(explorer: &Explorer) -> String {
    let documents = Array::new();
    for opened in explorer.opened().iter().filter(|opened| opened.own) {
        documents.push(&object(&[
            ("name", (&opened.source().name).into()),
            ("text", (&opened.source().text).into()),
        ]));
    }
    write(&all(), documents)
}

fn write(kept: &[Kept], documents: Array) -> String {
    let passages = Array::new();
    for kept in kept {
        let passage = JsValue::from_f64(kept.passage as f64);
        passages.push(&object(&[
            ("document", (&kept.document).into()),
            ("passage", passage),
            ("note", (&kept.note).into()),
        ]));
    }
    let all = object(&[
        ("version", 1.into()),
        ("passages", passages.into()),
        ("documents", documents.into()),
    ]);
    JSON::stringify(&all).map(String::from).unwrap_or_default()
}

fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// Adds what a text holds, each passage once.
fn read(text: &str, selection: &mut Selection) {
    let Ok(all) = JSON::parse(text) else { return };
    let property = |object: &JsValue, name: &str| {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    };
    let word = |object: &JsValue, name: &str| property(object, name).as_string();
    let list = |name: &str| {
        let found = property(&all, name);
        if Array::is_array(&found) {
            Array::from(&found)
        } else {
            Array::new()
        }
    };
    for entry in list("passages") {
        let (Some(document), Some(passage)) = (
            word(&entry, "document"),
            property(&entry, "passage").as_f64(),
        ) else {
            continue;
        };
        let kept = Kept {
            document,
            passage: passage as usize,
            note: word(&entry, "note").unwrap_or_default(),
        };
        if place(&selection.passages, &kept.document, kept.passage).is_none() {
            selection.passages.push(kept);
        }
    }
    for entry in list("documents") {
        if let (Some(name), Some(text)) = (word(&entry, "name"), word(&entry, "text")) {
            selection.documents.push((name, text));
        }
    }
}

/// Stores it and tells the page.
fn changed() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Some(storage) = storage() {
        // A full or forbidden storage loses nothing but the next visit's memory.
        let _ = storage.set_item(KEY, &write(&all(), Array::new()));
    }
    if let Ok(event) = web_sys::Event::new(CHANGED) {
        // An event that nobody cancels is always delivered.
        let _ = window.dispatch_event(&event);
    }
}

/// This browser's storage, which throws in a sandboxed frame and where the reader forbids it.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
