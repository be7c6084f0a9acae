//! Objects of JavaScript that do something for us: what the page that mounted us offers, and files of the browser.

use super::now;
use js_sys::{Array, Function, Promise, Reflect};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// A property; undefined where there is none.
pub(crate) fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Whether an object has a method of this name.
pub(crate) fn can(object: &JsValue, name: &str) -> bool {
    property(object, name).is_function()
}

/// Calls a method.
///
/// # Errors
/// What it throws, in words; empty where it has none.
pub(crate) fn call(object: &JsValue, name: &str, values: &[JsValue]) -> Result<JsValue, String> {
    let method: Function = property(object, name)
        .dyn_into()
        .map_err(|_| String::new())?;
    let values: Array = values.iter().collect();
    method.apply(object, &values).map_err(|error| words(&error))
}

/// Calls a method that promises something, and waits for that.
///
/// # Errors
/// What it throws or rejects with, in words; empty where it has none.
pub(crate) async fn promised(
    object: &JsValue,
    name: &str,
    values: &[JsValue],
) -> Result<JsValue, String> {
    let promise = Promise::resolve(&call(object, name, values)?);
    JsFuture::from(promise).await.map_err(|error| words(&error))
}

fn words(error: &JsValue) -> String {
    property(error, "message").as_string().unwrap_or_default()
}

/// Milliseconds of work without a pause. Half of what a browser has for a frame: pauses cost time themselves.
const WORK: f64 = 8.0;

thread_local! {
    /// When the last pause ended.
    static PAUSED: Cell<f64> = const { Cell::new(0.0) };
}

/// Lets the browser do what else it has to do, where it has not for a while: draw, answer a press.
pub(crate) async fn pause() {
    if now() - PAUSED.get() < WORK {
        return;
    }
    give_way().await;
    PAUSED.set(now());
}

/// By a message to ourselves: a timer waits longer each time, and a second in a tab that nobody looks at.
async fn give_way() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let wait = Promise::new(&mut |resolve, _| {
        channel.port1().set_onmessage(Some(&resolve));
        // It cannot fail: nothing is sent along.
        let _ = channel.port2().post_message(&JsValue::UNDEFINED);
    });
    // It is never rejected.
    let _ = JsFuture::from(wait).await;
    channel.port1().close();
}
