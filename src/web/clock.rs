//! What time it is, when something was reached, and waiting a turn.

use js_sys::{Function, Promise, Reflect, global};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Notes a moment, for `cargo xtask bench`.
pub fn mark(name: &str) {
    if let Some(clock) = web_sys::window().and_then(|window| window.performance()) {
        // A page whose clock refuses is no slower for it.
        let _ = clock.mark(name);
    }
}

/// Lets everything else have its turn: what a reader does, and what is to be drawn. Where there is no clock to ask (no
/// `setTimeout`), it goes on at once.
pub async fn pause() {
    let later = Reflect::get(&global(), &"setTimeout".into());
    let Some(later) = later.ok().and_then(|later| later.dyn_into::<Function>().ok()) else {
        return;
    };
    let turn = Promise::new(&mut |resolve, _| {
        // A clock that refuses would leave the promise open for ever.
        if later.call1(&global(), &resolve).is_err() {
            let _ = resolve.call0(&global());
        }
    });
    // It is never rejected.
    let _ = JsFuture::from(turn).await;
}
