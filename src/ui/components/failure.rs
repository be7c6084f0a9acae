//! What happened, and one thing to do.

use crate::ui::text::failure;
use yew::prelude::*;

/// The collection could not be loaded.
pub(crate) fn failure_view(heading: &str, reason: &str) -> Html {
    let again = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A page that cannot load itself again stays as it is, with its advice.
            let _ = window.location().reload();
        }
    });
    html! {
        <div role="alert">
            <h1 tabindex="-1">{ heading }</h1>
            <p>{ failure::ADVICE }</p>
            <p><button type="button" class="button" onclick={again}>{ failure::AGAIN }</button></p>
            <p class="muted">{ failure::REASON }{ " " }<code>{ reason }</code></p>
        </div>
    }
}
