//! Words of a document outside the reader: quoted, with who speaks and where.

use crate::explorer::Mention;
use crate::ui::route::{Position, Route};
use crate::ui::{text, use_explorer};
use yew::prelude::*;

/// What is quoted.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The words and their place.
    pub(crate) mention: Mention,
}

/// The quote; the link leads to the very words in the reader.
#[component]
pub(crate) fn Quoted(props: &Props) -> Html {
    let explorer = use_explorer();
    let mention = &props.mention;
    let position = Position {
        id: mention.document.clone(),
        passage: mention.spans.first().map(|span| span.start),
        until: mention.spans.last().map(|span| span.end),
        query: String::new(),
    };
    let opened = explorer.document(&mention.document).ok();
    let source = opened.map(|opened| opened.short_title().to_owned()).unwrap_or_default();
    let date = opened.map(text::date).unwrap_or_default();
    let voice = mention.voice.as_ref().map(|voice| format!("{} · ", text::voice(voice))).unwrap_or_default();
    html! {
        <figure class="quotation">
            <blockquote class="quoted">{ &mention.text }</blockquote>
            <figcaption class="muted">
                { voice }<a href={Route::Document(position).href()}>{ source }</a>{ " · " }{ date }
            </figcaption>
        </figure>
    }
}
