//! Of what file a document was made, and on which page of it a thing begins.

use super::convert::to_js;
use super::given;
use crate::explorer::{FileSource, Read};
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// Adds to a parsed document of what file it was made, and to its blocks and facts on which page each begins.
pub(super) fn tell_source(parsed: &JsValue, file: &Read) -> Result<(), JsValue> {
    Reflect::set(parsed, &"source".into(), &to_js(&FileSource::of(file))?)?;
    if file.pages().is_none() {
        return Ok(());
    }
    tell_pages(&Reflect::get(parsed, &"blocks".into())?, file)?;
    let facts = Reflect::get(parsed, &"facts".into())?;
    for kind in js_sys::Object::values(&facts.into()) {
        tell_pages(&kind, file)?;
    }
    Ok(())
}

fn tell_pages(things: &JsValue, file: &Read) -> Result<(), JsValue> {
    for thing in Array::from(things) {
        let first = Reflect::get_u32(&Reflect::get(&thing, &"spans".into())?, 0);
        let span = first.or_else(|_| Reflect::get(&thing, &"span".into()))?;
        let start = given::span(&span).map(|span| span.start);
        let page = start.and_then(|start| file.layout.as_ref()?.page(start));
        if let Some(page) = page {
            Reflect::set(&thing, &"page".into(), &(page as f64).into())?;
        }
    }
    Ok(())
}
