//! Links within a view: other choices, with the reader where the answer stands.

use super::address::{focus, push};
use super::element;
use crate::ui::route::Route;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Follows a link to other choices in the same view: the page stays, and the element with this id gets the focus. Whoever
/// asks the browser for a new tab gets one.
pub(crate) fn stay(route: Route, then: &'static str) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
        if elsewhere || event.button() != 0 {
            return;
        }
        event.prevent_default();
        push(&route);
        // After the page was drawn anew.
        Timeout::new(0, move || show(then)).forget();
    })
}

fn show(id: &str) {
    if let Some(element) = element(id) {
        focus(&element);
        element.scroll_into_view();
    }
}
