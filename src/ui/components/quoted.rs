//! Words of a document outside the reader: quoted, with who speaks and where.

use super::citations::{Citations, Props};
use crate::explorer::{Explorer, Mention};
use crate::ui::hooks::use_details;
use crate::ui::route::Position;
use crate::ui::text;
use yew::prelude::*;

/// The quote; the link leads to the very words in the reader.
pub(crate) fn quoted(explorer: &Explorer, mention: &Mention) -> Html {
    let position = Position::of_words(mention);
    let (passage, until) = (position.passage, position.until);
    let opened = explorer.document(&mention.document).ok();
    let source = opened
        .map(|opened| opened.short_title().to_owned())
        .unwrap_or_default();
    let date = opened.map(text::date).unwrap_or_default();
    let voice = mention
        .voice
        .as_ref()
        .map(|voice| format!("{} · ", text::voice(voice)))
        .unwrap_or_default();
    html! {
        <figure class="quotation">
            <blockquote class="quoted">{ &mention.text }</blockquote>
            <figcaption class="muted">
                { voice }<a href={position.route().href()}>{ source }</a>{ " · " }{ date }
                <Cite document={mention.document.clone()} {passage} {until} />
            </figcaption>
        </figure>
    }
}

/// The citation of these words, made when it is asked for: a page has hundreds of them.
#[component]
fn Cite(props: &Props) -> Html {
    let (open, ontoggle) = use_details();
    html! {
        <details class="cite-here" {ontoggle}>
            <summary>{ text::citation::CITE }</summary>
            if open { <Citations ..props.clone() /> }
        </details>
    }
}
