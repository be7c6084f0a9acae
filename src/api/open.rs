//! Opens what the options name.

use super::convert::error;
#[cfg(feature = "api")]
use crate::explorer::unpacked;
use crate::explorer::{Explorer, Opening, Shelf, SourceFormat, can_read};
use crate::web::{Origin, Texts, fetch, mark};
use crate::{Error, ErrorKind};
#[cfg(feature = "api")]
use js_sys::{Array, Uint8Array};
#[cfg(feature = "api")]
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// Opens a collection.
///
/// # Errors
/// [`ErrorKind::Io`] where it cannot be fetched, [`ErrorKind::Bundle`] where it is damaged, [`ErrorKind::Usage`] where what
/// was given is no text.
pub async fn explorer(origin: Origin) -> Result<Explorer, Error> {
    match origin {
        Origin::Address(address) => {
            let bytes = fetch(&address).await;
            let bytes = bytes.map_err(|reason| Error::new(ErrorKind::Io, reason))?;
            mark("beleidsspoor:bundle");
            Explorer::from_bytes(bytes)
        }
        Origin::Bytes(bytes) => Explorer::from_bytes(bytes.to_vec()),
        Origin::Texts(texts) => of_texts(&texts),
    }
}

/// The origin that options name.
///
/// # Errors
/// An `Error` with a code where the options are no such object.
pub fn origin(options: &JsValue) -> Result<Origin, JsValue> {
    Origin::from_options(options).map_err(|reason| error(&Error::new(ErrorKind::Usage, reason)))
}

/// Opens texts one by one, so that a large collection is never here twice. Nor in the browser: a text that needs no
/// parsing is read for the index and stays a string of JavaScript, which the caller has anyway, until somebody looks at it.
///
/// # Errors
/// [`ErrorKind::Usage`] where a name or a text is missing, or a format is not known or cannot be read yet.
pub(super) fn of_texts(texts: &Texts) -> Result<Explorer, Error> {
    if texts.has_gaps() {
        return Err(wrong("one of them is missing"));
    }
    let mut opening = Opening::with_shelf(texts.len(), Shelf(Box::new(texts.shelf())));
    texts.hand_over(|name, text, format| {
        let is_shelved = opening.add_text(name, text, named(format)?);
        Ok::<_, Error>(!is_shelved)
    })?;
    Ok(Explorer::of(opening))
}

/// Opens texts and files that were read, by column: names, texts or bytes, formats. Tells of those that cannot be read; if
/// that is all of them, nothing is opened but an empty collection.
///
/// # Errors
/// [`ErrorKind::Usage`] where a name or a paper is missing, or a format is not known.
#[cfg(feature = "api")]
pub(super) fn of_files(columns: &Array, refuse: impl Fn(&str, &Error)) -> Result<Explorer, Error> {
    let column = |number| Array::from(&columns.get(number));
    let (papers, formats) = (column(1), column(2));
    let mut opening = Opening::default();
    for (at, name) in (0..).zip(column(0)) {
        let name = name
            .as_string()
            .ok_or_else(|| wrong("one of them is missing"))?;
        let paper = papers.get(at);
        if let Some(text) = paper.as_string() {
            let format = formats.get(at).as_string().unwrap_or_default();
            opening.add_text(&name, &text, named(&format)?);
            continue;
        }
        let packed: Uint8Array = paper
            .dyn_into()
            .map_err(|_| wrong("one of them is missing"))?;
        match unpacked(&name, &packed.to_vec()) {
            Ok(file) => opening.add_file(file),
            Err(failure) => refuse(&name, &failure),
        }
    }
    Ok(Explorer::of(opening))
}

fn named(format: &str) -> Result<Option<SourceFormat>, Error> {
    match SourceFormat::named(format) {
        None if !format.is_empty() => Err(wrong("format is not known")),
        Some(format) => {
            can_read(format).map_err(|fault| Error::new(ErrorKind::Usage, fault.to_string()))?;
            Ok(Some(format))
        }
        None => Ok(None),
    }
}

fn wrong(what: &str) -> Error {
    Error::new(
        ErrorKind::Usage,
        format!("documents must be objects with name and text: {what}"),
    )
}
