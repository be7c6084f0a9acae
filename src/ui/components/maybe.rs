//! What only may be so: apart from what is known, and counted nowhere.

use crate::ui::text;
use yew::prelude::*;

/// So many guesses, behind a summary; nothing where there are none.
pub(crate) fn maybe(count: usize, lead: &str, guesses: Html) -> Html {
    if count == 0 {
        return Html::default();
    }
    html! {
        <details class="maybe">
            <summary>{ text::maybe(count) }</summary>
            <p class="muted">{ lead }</p>
            { guesses }
        </details>
    }
}
