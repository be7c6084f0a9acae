//! Rust values to JavaScript.

use crate::Error;
#[cfg(feature = "search-js")]
use serde::Serialize;
use wasm_bindgen::JsValue;

/// A plain object, as JSON would have it.
#[cfg(feature = "search-js")]
pub(crate) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(JsValue::from)
}

/// An `Error` whose `code` tells the kind.
pub fn error(failure: &Error) -> JsValue {
    with_code(failure.kind.code(), &failure.message)
}

fn with_code(code: &str, message: &str) -> JsValue {
    let object = js_sys::Error::new(message);
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&object, &"code".into(), &code.into());
    object.into()
}
