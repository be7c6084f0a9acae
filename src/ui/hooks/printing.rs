//! On paper there is no button for more: what is listed a part at a time is listed whole before it is printed.

use super::in_browser;
use gloo::events::EventListener;
use yew::prelude::*;

/// Calls before the page is printed, with what was given last.
#[hook]
pub(crate) fn use_print<T: Clone + PartialEq + 'static>(what: T, all: impl Fn(T) + 'static) {
    use_effect_with(what, move |what| {
        let what = what.clone();
        let listener = web_sys::window()
            .filter(|_| in_browser())
            .map(|window| EventListener::new(&window, "beforeprint", move |_| all(what.clone())));
        move || drop(listener)
    });
}
