//! The whole program, for the one that the page loads first (`src/bin/first.rs`): most views are only there. The page that
//! mounted that one offers a way to bring it (`www/start.js`); once it is here it takes over, and the first one is gone.

use super::surroundings::surroundings;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

/// Milliseconds after the start when the whole program is loaded unasked: the reader sees the page by then.
const SOON: u32 = 2000;

/// Where the whole program is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Later {
    /// Here.
    Here,
    /// On its way, or not yet asked for.
    Coming,
    /// It could not be loaded, for this reason.
    Failed(String),
}

/// Follows the whole program; where it is `needed`, asks for it at once.
#[hook]
pub(crate) fn use_later(needed: bool) -> Later {
    let later = use_state_eq(|| {
        if surroundings().later.is_none() {
            Later::Here
        } else {
            Later::Coming
        }
    });
    let (here, setter) = (*later == Later::Here, later.setter());
    use_effect_with(needed, move |needed| {
        let ask = move || {
            // Also where it failed before.
            setter.set(Later::Coming);
            wasm_bindgen_futures::spawn_local(async move {
                setter.set(load().await.map_or_else(Later::Failed, |()| Later::Here));
            });
        };
        let soon = match (here, *needed) {
            (true, _) => None,
            (false, false) => Some(Timeout::new(SOON, ask)),
            (false, true) => {
                ask();
                None
            }
        };
        move || drop(soon)
    });
    (*later).clone()
}

/// Resolves when this is the whole program; never where that takes over.
///
/// # Errors
/// It cannot be loaded: why.
pub(crate) async fn load() -> Result<(), String> {
    let Some(load) = surroundings().later else {
        return Ok(());
    };
    let reason = |error: JsValue| {
        error
            .dyn_into::<js_sys::Error>()
            .map(|error| String::from(error.message()))
    };
    let reason = |error| reason(error).unwrap_or_default();
    let promise = Function::call0(&load, &JsValue::UNDEFINED).map_err(reason)?;
    JsFuture::from(Promise::resolve(&promise))
        .await
        .map(|_| ())
        .map_err(reason)
}
