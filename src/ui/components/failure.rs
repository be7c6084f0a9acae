//! What happened, and one thing to do.

use crate::ui::text::failure;
use yew::prelude::*;

/// Why loading failed.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The technical reason.
    pub(crate) reason: String,
}

/// The collection could not be loaded.
#[component]
pub(crate) fn Failure(props: &Props) -> Html {
    let again = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A page that cannot load itself again stays as it is, with its advice.
            let _ = window.location().reload();
        }
    });
    html! {
        <div role="alert">
            <h1 tabindex="-1">{ failure::HEADING }</h1>
            <p>{ failure::ADVICE }</p>
            <p><button type="button" class="button" onclick={again}>{ failure::AGAIN }</button></p>
            <p class="muted">{ failure::REASON }{ " " }<code>{ &props.reason }</code></p>
        </div>
    }
}
