//! A reader's own paper as it is kept: in this browser, in a file of JSON, in a saved copy of the page.
//!
//! ```json
//! { "id": "eigen-brief-1a2b3c4d", "name": "brief.pdf", "container": "pdf", "reader": "pdf/2", "since": 1764430000000,
//!   "text": "…", "layout": "AQ…", "title": "…", "date": "2024-03-14", "kind": "letter" }
//! ```
//!
//! `text` is what was read of the file, `layout` how it stood there (base64). The last three are what its reader corrected.
//! Copies of the page that are older than this have `name` and `text` alone.

use super::text::document_kind_named;
use crate::explorer::{Corrections, Day, Read, layout_of, read_kept};
use crate::web::offered::property;
use js_sys::{Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// A kept paper.
#[derive(Clone, Debug)]
pub(crate) struct Record {
    /// Its id; `None` of a paper in an older copy, which has that of its file's name.
    pub(crate) id: Option<String>,
    /// What was read of its file, under the file's name.
    pub(crate) file: Rc<Read>,
    /// What its reader knows better.
    pub(crate) corrections: Corrections,
    /// When it was added, in milliseconds since 1970.
    pub(crate) since: u64,
}

impl Record {
    /// Reads an object; `None` where it is no paper.
    pub(crate) fn read(value: &JsValue) -> Option<Self> {
        let word = |name: &str| property(value, name).as_string();
        let layout = word("layout").and_then(|text| unpacked(&text));
        let container = word("container").unwrap_or_else(|| "text".to_owned());
        let (name, text) = (word("name")?, word("text")?);
        let file = read_kept(&name, &container, &text, layout.as_deref()).ok()?;
        let corrections = Corrections {
            title: word("title"),
            date: word("date").and_then(|date| Day::from_iso(&date)),
            kind: word("kind").and_then(|kind| document_kind_named(&kind)),
        };
        Some(Self {
            id: word("id"),
            file: Rc::new(file),
            corrections,
            since: property(value, "since")
                .as_f64()
                .map_or(0, |since| since as u64),
        })
    }

    /// The object.
    pub(crate) fn written(&self) -> JsValue {
        let object = Object::new();
        let put = |name: &str, value: Option<JsValue>| {
            if let Some(value) = value {
                // Setting a property of a fresh object cannot fail.
                let _ = Reflect::set(&object, &name.into(), &value);
            }
        };
        let Corrections { title, date, kind } = &self.corrections;
        put("id", self.id.as_ref().map(Into::into));
        put("name", Some((&self.file.source.name).into()));
        put("container", Some(self.file.container.into()));
        put("reader", Some(self.file.reader().into()));
        put("since", Some(JsValue::from_f64(self.since as f64)));
        put("text", Some((&self.file.source.text).into()));
        put(
            "layout",
            layout_of(&self.file).and_then(|bytes| packed(&bytes)),
        );
        put("title", title.as_ref().map(Into::into));
        put("date", date.map(|day| day.to_string().into()));
        put("kind", kind.map(|kind| kind.name().into()));
        object.into()
    }
}

/// Bytes as base64, by the browser.
fn packed(bytes: &[u8]) -> Option<JsValue> {
    let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let text = web_sys::window()?.btoa(&letters).ok()?;
    Some(text.into())
}

fn unpacked(text: &str) -> Option<Vec<u8>> {
    let letters = web_sys::window()?.atob(text).ok()?;
    letters
        .chars()
        .map(|letter| u8::try_from(u32::from(letter)).ok())
        .collect()
}
