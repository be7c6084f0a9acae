//! What time it is, and when something was reached.

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
