//! Words of a document outside the reader: quoted, with who speaks and where.

use super::citations::{Citations, Props};
use crate::explorer::{Explorer, Mention};
use crate::ui::hooks::use_details;
use crate::ui::route::Position;
use crate::ui::text;
use yew::prelude::*;

/// Where the words of mentions that follow each other stand.
fn position(first: &Mention, last: &Mention) -> Position {
    Position {
        id: first.document.clone(),
        passage: first.spans.first().map(|span| span.start),
        until: last.spans.last().map(|span| span.end),
        query: String::new(),
    }
}

/// The same under a heading that says which document it is: only who speaks, and the link.
pub(crate) fn quoted_brief(mention: &Mention) -> Html {
    quoted_run(std::slice::from_ref(mention))
}

/// Words that follow each other in one document, with who speaks and where they stand said once.
pub(crate) fn quoted_run(mentions: &[Mention]) -> Html {
    let Some((first, last)) = mentions.first().zip(mentions.last()) else {
        return Html::default();
    };
    let position = position(first, last);
    let voice = first
        .voice
        .as_ref()
        .map(|voice| format!("{} · ", text::voice(voice)));
    let words = |mention: &Mention| html! { <p>{ &mention.text }</p> };
    html! {
        <figure class="quotation">
            <blockquote class="quoted">{ for mentions.iter().map(words) }</blockquote>
            <figcaption class="muted">
                { voice.unwrap_or_default() }<a href={position.route().href()}>{ text::citation::READ }</a>
                <Cite document={position.id.clone()} passage={position.passage} until={position.until} />
            </figcaption>
        </figure>
    }
}

/// The quote; the link leads to the very words in the reader.
pub(crate) fn quoted(explorer: &Explorer, mention: &Mention) -> Html {
    let position = position(mention, mention);
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
