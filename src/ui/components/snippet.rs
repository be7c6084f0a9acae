//! The part of a passage that answers a query.

use crate::explorer::Fragment;
use yew::prelude::*;

/// Quoted words with the ones that matched marked.
pub(crate) fn snippet_view(fragments: &[Fragment]) -> Html {
    let piece = |fragment: &Fragment| {
        if fragment.matches {
            html! { <mark>{ &fragment.text }</mark> }
        } else {
            html! { { &fragment.text } }
        }
    };
    html! { <span class="quoted">{ for fragments.iter().map(piece) }</span> }
}
