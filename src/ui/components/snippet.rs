//! The part of a passage that answers a query.

use crate::search::Fragment;
use yew::prelude::*;

/// What to show.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct Props {
    /// The pieces in order.
    pub(crate) fragments: Vec<Fragment>,
}

/// Quoted words with the ones that matched marked.
#[component]
pub(crate) fn SnippetView(props: &Props) -> Html {
    let piece = |fragment: &Fragment| {
        if fragment.matches {
            html! { <mark>{ &fragment.text }</mark> }
        } else {
            html! { { &fragment.text } }
        }
    };
    html! { <span class="quoted">{ for props.fragments.iter().map(piece) }</span> }
}
