//! The selection as JSON, in this browser's storage and in a saved file.
//!
//! ```json
//! { "version": 2, "id": "…",
//!   "passages": [{ "document": "kst-31476-24", "passage": 1608, "note": "…", "said": [1650, 1702], "since": 1764430000000,
//!                  "at": 1764430000000, "by": 7 }],
//!   "removed": [{ "document": "kst-31476-24", "passage": 3147, "at": 1764430000001, "by": 7 }],
//!   "documents": [{ "id": "eigen-brief-1a2b3c4d", "name": "brief.txt", "text": "…", … }] }
//! ```
//!
//! `said` are the words that a passage was kept for, each by where it begins and ends; without it all of it was meant.
//! `since` orders the list; `at` and `by` are the [`Stamp`] of the last change. Only a saved file has an `id`, and
//! `documents`: the reader's own papers ([`Record`]), which are parsed anew when the file opens. Only a storage has `removed`.
//! Version 1 had neither stamps nor ids.
//!
//! A later version may add what an older program may lose; for anything else it takes a higher number, and an older
//! program then leaves what is stored as it is.

use super::{Key, Passage, Words};
use crate::ui::record::Record;
use crate::web::offered::property;
use crate::web::register::{Entry, Register, Stamp};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// The version that is written.
const VERSION: u32 = 2;

/// What a text holds.
#[derive(Default)]
pub(super) struct Read {
    /// The passages, and those that were removed.
    pub(super) passages: Register<Key, Passage>,
    /// The reader's own papers.
    pub(super) documents: Vec<Record>,
    /// The id of the saved file.
    pub(super) id: Option<String>,
    /// Whether a newer program wrote it.
    pub(super) newer: bool,
    /// Whether it is something of ours at all.
    pub(super) ours: bool,
    /// Whether all of it was understood.
    pub(super) whole: bool,
}

/// Reads any text. What is no selection holds nothing.
pub(super) fn read(text: &str) -> Read {
    let mut found = Read::default();
    let Some(all) = JSON::parse(text).ok().filter(JsValue::is_object) else {
        return found;
    };
    let version = property(&all, "version").as_f64();
    found.newer = version.is_some_and(|version| version > f64::from(VERSION));
    found.ours = version.is_some();
    found.whole = found.ours;
    found.id = word(&all, "id").filter(|id| is_id(id));
    for (order, passage) in list(&all, "passages").iter().enumerate() {
        match entry(&passage) {
            Some((key, stamp)) => {
                let said = said(&passage);
                found.whole &= said.is_some();
                let value = Some(Passage {
                    since: moment(&passage, "since").unwrap_or(order as u64),
                    note: word(&passage, "note").unwrap_or_default(),
                    said: said.unwrap_or_default(),
                });
                found.passages.hear(key, Entry { stamp, value });
            }
            None => found.whole = false,
        }
    }
    for removed in list(&all, "removed") {
        match entry(&removed) {
            Some((key, stamp)) => found.passages.hear(key, Entry { stamp, value: None }),
            None => found.whole = false,
        }
    }
    for document in list(&all, "documents") {
        match Record::read(&document) {
            Some(record) => found.documents.push(record),
            None => found.whole = false,
        }
    }
    found
}

/// Where a copy of the page carries its selection (`www/copy.js`).
const BLOCK: [&str; 2] = [
    "<script type=\"application/json\" id=\"selectie\">",
    "</script>",
];

/// What a file that the reader saved carries: JSON is all of it, a copy of the page has it in a block of its own.
pub(super) fn carried(text: &str) -> Option<&str> {
    let [start, end] = BLOCK;
    if text.trim_start().starts_with('{') {
        return Some(text);
    }
    let (carried, _) = text.split_once(start)?.1.split_once(end)?;
    Some(carried)
}

/// What this browser stores: all passages, and which were removed.
pub(super) fn to_store(passages: &Register<Key, Passage>) -> String {
    let (kept, removed) = (Array::new(), Array::new());
    for (key, entry) in passages.entries() {
        match &entry.value {
            Some(passage) => kept.push(&written(key, entry.stamp, Some(passage))),
            None => removed.push(&written(key, entry.stamp, None)),
        };
    }
    stringified(&[
        ("version", VERSION.into()),
        ("passages", kept.into()),
        ("removed", removed.into()),
    ])
}

/// What a saved file carries: an id of its own, what is kept, and the reader's own papers.
pub(super) fn to_save(id: &str, passages: &Register<Key, Passage>, papers: &[Record]) -> String {
    let kept = Array::new();
    for (key, entry) in passages.entries() {
        if let Some(passage) = &entry.value {
            kept.push(&written(key, entry.stamp, Some(passage)));
        }
    }
    let own: Array = papers.iter().map(Record::written).collect();
    stringified(&[
        ("version", VERSION.into()),
        ("id", id.into()),
        ("passages", kept.into()),
        ("documents", own.into()),
    ])
}

fn written(key: &Key, stamp: Stamp, passage: Option<&Passage>) -> JsValue {
    let mut properties = vec![
        ("document", (&key.document).into()),
        ("passage", JsValue::from_f64(key.passage as f64)),
    ];
    if let Some(passage) = passage {
        properties.push(("note", (&passage.note).into()));
        let said = passage.said.iter().flat_map(|(start, end)| [*start, *end]);
        let said: Array = said.map(|at| JsValue::from_f64(at as f64)).collect();
        if said.length() > 0 {
            properties.push(("said", said.into()));
        }
        properties.push(("since", JsValue::from_f64(passage.since as f64)));
    }
    properties.push(("at", JsValue::from_f64(stamp.at as f64)));
    properties.push(("by", stamp.by.into()));
    object(&properties)
}

fn entry(value: &JsValue) -> Option<(Key, Stamp)> {
    let key = Key {
        document: word(value, "document")?,
        passage: usize::try_from(moment(value, "passage")?).ok()?,
    };
    // What carries no stamp is older than all that does.
    let stamp = Stamp {
        at: moment(value, "at").unwrap_or_default(),
        by: moment(value, "by")
            .and_then(|by| u32::try_from(by).ok())
            .unwrap_or_default(),
    };
    Some((key, stamp))
}

/// The words that a passage was kept for, none where all of it was meant; `None` where something else stands there.
fn said(value: &JsValue) -> Option<Vec<Words>> {
    let found = property(value, "said");
    if found.is_undefined() {
        return Some(Vec::new());
    }
    let places = Array::is_array(&found).then(|| Array::from(&found))?;
    let places: Vec<Option<u64>> = places.iter().map(|place| whole(&place)).collect();
    let pair = |pair: &[Option<u64>]| match *pair {
        [Some(start), Some(end)] if start < end => {
            Some((usize::try_from(start).ok()?, usize::try_from(end).ok()?))
        }
        _ => None,
    };
    places.chunks(2).map(pair).collect()
}

fn moment(value: &JsValue, name: &str) -> Option<u64> {
    whole(&property(value, name))
}

/// A whole number that JavaScript can hold exactly.
fn whole(value: &JsValue) -> Option<u64> {
    let number = value.as_f64()?;
    ((0.0..=js_sys::Number::MAX_SAFE_INTEGER).contains(&number) && number.fract() == 0.0)
        .then_some(number as u64)
}

/// What may be part of a key of the storage.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn word(value: &JsValue, name: &str) -> Option<String> {
    property(value, name).as_string()
}

fn list(value: &JsValue, name: &str) -> Array {
    let found = property(value, name);
    if Array::is_array(&found) {
        Array::from(&found)
    } else {
        Array::new()
    }
}

fn object(properties: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in properties {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

fn stringified(properties: &[(&str, JsValue)]) -> String {
    // What is made of texts and numbers alone is always JSON.
    JSON::stringify(&object(properties))
        .map(String::from)
        .unwrap_or_default()
}
