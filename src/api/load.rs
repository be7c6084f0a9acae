//! Where a collection comes from: an address, bytes that are already here, or texts.

use super::convert::{error, options};
use crate::corpus::{Collection, Entry, Manifest, decode};
use crate::document::{Source, SourceFormat};
use crate::error::{Error, ErrorKind};
use serde::Deserialize;
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
    /// A bundle.
    Bytes(Vec<u8>),
    /// Texts.
    Texts(Vec<Text>),
}

/// One text of `open({documents})`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Text {
    name: String,
    text: String,
    format: Option<SourceFormat>,
}

impl Origin {
    /// Reads `{documents}` or `{collection}`; the built-in collection where there is neither.
    pub(crate) fn from_options(value: &JsValue) -> Result<Self, JsValue> {
        let property =
            |name: &str| js_sys::Reflect::get(value, &name.into()).ok().filter(|found| !found.is_undefined());
        if !value.is_object() {
            return Ok(Self::built_in());
        }
        if let Some(documents) = property("documents") {
            return Ok(Self::Texts(options(documents)?));
        }
        match property("collection") {
            None => Ok(Self::built_in()),
            Some(given) => match (given.as_string(), given.dyn_into::<js_sys::Uint8Array>()) {
                (Some(address), _) => Ok(Self::Address(address)),
                (None, Ok(bytes)) => Ok(Self::Bytes(bytes.to_vec())),
                (None, Err(given)) => href(&given).map(Self::Address),
            },
        }
    }

    fn built_in() -> Self {
        let link = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(LINK));
        Self::Address(link.and_then(|link| link.get_attribute("href")).unwrap_or_else(|| DEFAULT.to_owned()))
    }
}

/// The address in a `URL` object.
fn href(given: &JsValue) -> Result<String, JsValue> {
    let href = js_sys::Reflect::get(given, &"href".into()).ok().and_then(|href| href.as_string());
    href.ok_or_else(|| error(&Error::new(ErrorKind::Usage, "collection must be an address or a Uint8Array")))
}

/// Loads a collection.
///
/// # Errors
/// [`ErrorKind::Io`] where it cannot be fetched, [`ErrorKind::Bundle`] where it is damaged.
pub(crate) async fn collection(origin: Origin) -> Result<Collection, Error> {
    match origin {
        Origin::Address(address) => {
            let bytes = fetch(&address).await?;
            mark("beleidsspoor:bundle");
            decode(&bytes)
        }
        Origin::Bytes(bytes) => decode(&bytes),
        Origin::Texts(texts) => Ok(of_texts(texts)),
    }
}

/// Notes a moment, for `cargo xtask bench`.
pub(crate) fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // A page whose clock refuses is no slower for it.
        let _ = clock.mark(name);
    }
}

fn of_texts(texts: Vec<Text>) -> Collection {
    let entry = |text: &Text| Entry { id: text.name.clone(), format: text.format, ..Entry::default() };
    let documents = texts.iter().map(entry).collect();
    let sources = texts.into_iter().map(|text| Source { name: text.name, text: text.text }).collect();
    Collection { manifest: Manifest { documents, ..Manifest::default() }, sources, ..Collection::default() }
}

async fn fetch(address: &str) -> Result<Vec<u8>, Error> {
    let failed = |what: &str| Error::new(ErrorKind::Io, format!("{address}: {what}"));
    let global: web_sys::Window = js_sys::global().unchecked_into();
    let response = JsFuture::from(global.fetch_with_str(address)).await.map_err(|_| failed("could not be fetched"))?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| failed("gave no response"))?;
    if !response.ok() {
        return Err(failed(&format!("status {}", response.status())));
    }
    let buffer = response.array_buffer().map_err(|_| failed("has no body"))?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| failed("broke off"))?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
