//! Where a collection comes from: an address, bytes that are already here, or texts.

use super::convert::error;
use super::given;
use crate::corpus::decode;
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
    /// Texts: objects `{name, text, format?}`.
    Texts(JsValue),
}

impl Origin {
    /// Reads `{documents}`, `{collection}` or `{index}`; the built-in collection where there is none of them.
    pub(crate) fn from_options(value: &JsValue) -> Result<Self, JsValue> {
        let property =
            |name: &str| js_sys::Reflect::get(value, &name.into()).ok().filter(|found| !found.is_undefined());
        if !value.is_object() {
            return Ok(Self::built_in());
        }
        if let Some(documents) = property("documents") {
            let refused = |_| error(&Error::new(ErrorKind::Usage, "documents must be an array"));
            return documents.dyn_into::<js_sys::Array>().map(|texts| Self::Texts(texts.into())).map_err(refused);
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
        let link = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(LINK));
        Self::Address(link.and_then(|link| link.get_attribute("href")).unwrap_or_else(|| DEFAULT.to_owned()))
    }
}

/// The address in a `URL` object.
fn href(given: &JsValue) -> Result<String, JsValue> {
    let href = js_sys::Reflect::get(given, &"href".into()).ok().and_then(|href| href.as_string());
    href.ok_or_else(|| error(&Error::new(ErrorKind::Usage, "collection must be an address or a Uint8Array")))
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
        Origin::Texts(texts) => of_texts(&js_sys::Array::from(&texts)),
    }
}

fn opened(bytes: Vec<u8>) -> Result<Explorer, Error> {
    if is_shipped(&bytes) { Explorer::open_shipped(bytes) } else { decode(&bytes).map(Explorer::open) }
}

/// Notes a moment, for `cargo xtask bench`.
pub(crate) fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // A page whose clock refuses is no slower for it.
        let _ = clock.mark(name);
    }
}

/// Opens texts one by one, so that a large collection is never here twice. Nor in the browser: a text that needs no
/// parsing is read for the index and stays a string of JavaScript, which the caller has anyway, until somebody looks at it.
fn of_texts(texts: &js_sys::Array) -> Result<Explorer, Error> {
    let wrong =
        |what: &str| Error::new(ErrorKind::Usage, format!("documents must be objects with name and text: {what}"));
    let [name_key, text_key, format_key] = ["name", "text", "format"].map(JsValue::from_str);
    let property = |object: &JsValue, name: &JsValue| js_sys::Reflect::get(object, name).unwrap_or(JsValue::UNDEFINED);
    let kept = js_sys::Array::new();
    let on_the_shelf = kept.clone();
    let shelf = Shelf(Box::new(move |number| on_the_shelf.get(number).as_string().unwrap_or_default()));
    let mut opening = Opening::with_shelf(texts.length() as usize, shelf);
    let (mut last, mut format) = (JsValue::UNDEFINED, None);
    for from in (0..texts.length()).step_by(BATCH as usize) {
        let (names, batch, mut formats) = (js_sys::Array::new(), js_sys::Array::new(), Vec::new());
        for given in texts.slice(from, from + BATCH).iter() {
            let said = property(&given, &format_key);
            // Nearly always the same as that of the text before.
            if said != last {
                format = given::format(&said).map_err(|()| wrong("format is not known"))?;
                last = said;
            }
            formats.push(format);
            for (key, values) in [(&name_key, &names), (&text_key, &batch)] {
                let value = property(&given, key);
                if !value.is_string() {
                    return Err(wrong("one of them is missing"));
                }
                values.push(&value);
            }
        }
        let named = strings(&names).into_iter().zip(strings(&batch));
        for (number, ((name, text), format)) in (0..).zip(named.zip(formats)) {
            if opening.add_text(&name, &text, format) {
                kept.push(&batch.get(number));
            }
        }
    }
    Ok(opening.finish())
}

/// Texts that cross the boundary at once.
const BATCH: u32 = 64;

/// The strings of an array. They cross the boundary together: a crossing costs more than most strings.
fn strings(array: &js_sys::Array) -> Vec<String> {
    let together = String::from(array.join("\0"));
    let apart: Vec<String> = together.split('\0').map(str::to_owned).collect();
    if apart.len() == array.length() as usize {
        return apart;
    }
    array.iter().map(|string| string.as_string().unwrap_or_default()).collect()
}

async fn fetch(address: &str) -> Result<js_sys::Uint8Array, Error> {
    let failed = |what: &str| Error::new(ErrorKind::Io, format!("{address}: {what}"));
    let global: web_sys::Window = js_sys::global().unchecked_into();
    let response = JsFuture::from(global.fetch_with_str(address)).await.map_err(|_| failed("could not be fetched"))?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| failed("gave no response"))?;
    if !response.ok() {
        return Err(failed(&format!("status {}", response.status())));
    }
    let buffer = response.array_buffer().map_err(|_| failed("has no body"))?;
    let buffer = JsFuture::from(buffer).await.map_err(|_| failed("broke off"))?;
    Ok(js_sys::Uint8Array::new(&buffer))
}
