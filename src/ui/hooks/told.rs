//! What one part of the page tells the others by an event of the window.

use super::in_browser;
use gloo::events::EventListener;
use yew::prelude::*;

/// Draws the component anew whenever the window is told of this.
#[hook]
pub(crate) fn use_told(event: &'static str) {
    let update = use_force_update();
    use_effect_with((), move |()| {
        let window = web_sys::window().filter(|_| in_browser());
        let listener =
            window.map(|window| EventListener::new(&window, event, move |_| update.force_update()));
        move || drop(listener)
    });
}
