//! Rust values to JavaScript and back.

use crate::error::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// A plain object, as JSON would have it.
pub(crate) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(JsValue::from)
}

/// Options out of an object; the defaults where there is none.
pub(crate) fn options<T: DeserializeOwned + Default>(value: JsValue) -> Result<T, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    serde_wasm_bindgen::from_value(value).map_err(|failure| with_code("usage", &failure.to_string()))
}

/// An `Error` whose `code` tells the kind.
pub(crate) fn error(failure: &Error) -> JsValue {
    with_code(failure.kind.code(), &failure.message)
}

fn with_code(code: &str, message: &str) -> JsValue {
    let object = js_sys::Error::new(message);
    // Setting a property of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&object, &"code".into(), &code.into());
    object.into()
}
