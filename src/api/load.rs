//! Where a collection comes from: an address, bytes that are already here, or texts.

use super::convert::error;
use crate::corpus::decode;
use crate::document::SourceFormat;
use crate::document::ascii::find_byte;
use crate::error::{Error, ErrorKind};
use crate::explorer::{Explorer, Opening, Shelf, is_shipped};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The element of the page that names the built-in collection's address.
const LINK: &str = "collection";
/// The address where no element names one.
const DEFAULT: &str = "./collection.bin";

/// Where a collection comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Origin {
    /// An address to fetch.
    Address(String),
    /// A bundle, or a collection with its index.
    Bytes(JsValue),
    /// Texts by column: an array of the arrays of their names, texts and formats.
    Texts(js_sys::Array),
}

impl Origin {
    /// Reads `{documents}`, `{collection}` or `{index}`; the built-in collection where there is none of them.
    pub(crate) fn from_options(value: &JsValue) -> Result<Self, JsValue> {
        let property = |name: &str| {
            js_sys::Reflect::get(value, &name.into())
                .ok()
                .filter(|found| !found.is_undefined())
        };
        if !value.is_object() {
            return Ok(Self::built_in());
        }
        if let Some(documents) = property("documents") {
            let refused = |_| error(&Error::new(ErrorKind::Usage, "documents must be an array"));
            return documents
                .dyn_into()
                .map(|texts| Self::Texts(columns(&texts)))
                .map_err(refused);
        }
        match property("index").or_else(|| property("collection")) {
            None => Ok(Self::built_in()),
            Some(given) => match (given.as_string(), given.dyn_into::<js_sys::Uint8Array>()) {
                (Some(address), _) => Ok(Self::Address(address)),
                (None, Ok(bytes)) => Ok(Self::Bytes(bytes.into())),
                (None, Err(given)) => href(&given).map(Self::Address),
            },
        }
    }

    fn built_in() -> Self {
        let link = web_sys::window()
            .and_then(|window| window.document())
            .and_then(|page| page.get_element_by_id(LINK));
        Self::Address(
            link.and_then(|link| link.get_attribute("href"))
                .unwrap_or_else(|| DEFAULT.to_owned()),
        )
    }
}

/// The address in a `URL` object.
fn href(given: &JsValue) -> Result<String, JsValue> {
    let href = js_sys::Reflect::get(given, &"href".into())
        .ok()
        .and_then(|href| href.as_string());
    href.ok_or_else(|| {
        error(&Error::new(
            ErrorKind::Usage,
            "collection must be an address or a Uint8Array",
        ))
    })
}

/// Opens a collection.
///
/// # Errors
/// [`ErrorKind::Io`] where it cannot be fetched, [`ErrorKind::Bundle`] where it is damaged, [`ErrorKind::Usage`] where what
/// was given is no text.
pub(crate) async fn explorer(origin: Origin) -> Result<Explorer, Error> {
    match origin {
        Origin::Address(address) => {
            let bytes = fetch(&address).await?;
            mark("beleidsspoor:bundle");
            opened(bytes.to_vec())
        }
        Origin::Bytes(bytes) => opened(js_sys::Uint8Array::new(&bytes).to_vec()),
        Origin::Texts(columns) => of_texts(&columns),
    }
}

/// A bundle, or a collection with its index, opened.
pub(super) fn opened(bytes: Vec<u8>) -> Result<Explorer, Error> {
    if is_shipped(&bytes) {
        Explorer::open_shipped(bytes)
    } else {
        decode(&bytes).map(Explorer::open)
    }
}

/// Notes a moment, for `cargo xtask bench`.
pub(crate) fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // A page whose clock refuses is no slower for it.
        let _ = clock.mark(name);
    }
}

/// Texts `{name, text, format?}` by column; undefined where there is no name or text.
fn columns(texts: &js_sys::Array) -> js_sys::Array {
    let column = |(key, any): (&str, bool)| {
        let key = JsValue::from_str(key);
        let value =
            |given: JsValue| js_sys::Reflect::get(&given, &key).unwrap_or(JsValue::UNDEFINED);
        let wanted = |value: JsValue| {
            if any || value.is_string() {
                value
            } else {
                JsValue::UNDEFINED
            }
        };
        texts
            .iter()
            .map(value)
            .map(wanted)
            .collect::<js_sys::Array>()
    };
    [("name", false), ("text", false), ("format", true)]
        .into_iter()
        .map(column)
        .collect()
}

/// Opens texts one by one, so that a large collection is never here twice. Nor in the browser: a text that needs no
/// parsing is read for the index and stays a string of JavaScript, which the caller has anyway, until somebody looks at it.
///
/// # Errors
/// [`ErrorKind::Usage`] where a name or a text is missing, or a format is not known.
pub(super) fn of_texts(columns: &js_sys::Array) -> Result<Explorer, Error> {
    let wrong = |what: &str| {
        Error::new(
            ErrorKind::Usage,
            format!("documents must be objects with name and text: {what}"),
        )
    };
    let [names, texts, formats] = [0, 1, 2].map(|number| {
        columns
            .get(number)
            .dyn_into::<js_sys::Array>()
            .unwrap_or_default()
    });
    let kept = texts.clone();
    let shelf = Shelf(Box::new(move |number| {
        kept.get(number).as_string().unwrap_or_default()
    }));
    let mut opening = Opening::with_shelf(texts.length() as usize, shelf);
    if [&names, &texts]
        .into_iter()
        .any(|column| column.includes(&JsValue::UNDEFINED, 0))
    {
        return Err(wrong("one of them is missing"));
    }
    for from in (0..texts.length()).step_by(BATCH as usize) {
        let batch = |column: &js_sys::Array| Strings::of(&column.slice(from, from + BATCH));
        let (names, written, formats) = (batch(&names), batch(&texts), batch(&formats));
        let mut at = 0;
        while at < written.ends.len() {
            let format = match formats.get(at) {
                "" => None,
                name => {
                    Some(SourceFormat::named(name).ok_or_else(|| wrong("format is not known"))?)
                }
            };
            if !opening.add_text(names.get(at), written.get(at), format) {
                // It is read by now, and kept there.
                texts.set(from + at as u32, JsValue::UNDEFINED);
            }
            at += 1;
        }
    }
    Ok(opening.finish())
}

/// Texts that cross the boundary at once.
const BATCH: u32 = 64;

/// The strings of an array, one behind the other.
struct Strings {
    together: String,
    /// Where each ends.
    ends: Vec<usize>,
    /// Bytes between two of them.
    between: usize,
}

impl Strings {
    /// They cross the boundary together: a crossing costs more than most strings.
    fn of(array: &js_sys::Array) -> Self {
        let together = String::from(array.join("\0"));
        let (bytes, mut ends) = (together.as_bytes(), Vec::new());
        let mut at = find_byte(bytes, 0, 0);
        while at < bytes.len() {
            ends.push(at);
            at = find_byte(bytes, at + 1, 0);
        }
        ends.push(bytes.len());
        if ends.len() == array.length() as usize {
            return Self {
                together,
                ends,
                between: 1,
            };
        }
        // One of them holds what parts them.
        let mut apart = Self {
            together: String::new(),
            ends: Vec::new(),
            between: 0,
        };
        for string in array.iter() {
            apart
                .together
                .push_str(&string.as_string().unwrap_or_default());
            apart.ends.push(apart.together.len());
        }
        apart
    }

    /// The string of this number; empty where there is none.
    fn get(&self, number: usize) -> &str {
        let before = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before));
        let start = before.map_or(0, |end| end + self.between);
        self.ends
            .get(number)
            .and_then(|end| self.together.get(start..*end))
            .unwrap_or("")
    }
}

async fn fetch(address: &str) -> Result<js_sys::Uint8Array, Error> {
    let failed = |what: &str| Error::new(ErrorKind::Io, format!("{address}: {what}"));
    let global: web_sys::Window = js_sys::global().unchecked_into();
    let response = JsFuture::from(global.fetch_with_str(address))
        .await
        .map_err(|_| failed("could not be fetched"))?;
    let response: web_sys::Response = response
        .dyn_into()
        .map_err(|_| failed("gave no response"))?;
    if !response.ok() {
        return Err(failed(&format!("status {}", response.status())));
    }
    let buffer = response.array_buffer().map_err(|_| failed("has no body"))?;
    let buffer = JsFuture::from(buffer)
        .await
        .map_err(|_| failed("broke off"))?;
    Ok(js_sys::Uint8Array::new(&buffer))
}
