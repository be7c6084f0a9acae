//! Words of a document outside the reader: quoted, with who speaks and where.

use super::citations::{Citations, Props};
use super::keep::KeepHere;
use super::table::rows_view;
use crate::explorer::{Explorer, Mention, Table};
use crate::ui::hooks::use_details;
use crate::ui::route::Position;
use crate::ui::text;
use yew::prelude::*;

/// The same under a heading that says which document it is: only who speaks, what else is to be said, and the link.
pub(crate) fn quoted_brief(mention: &Mention, said: Html) -> Html {
    run(std::slice::from_ref(mention), said)
}

/// Words that follow each other in one document, with who speaks and where they stand said once.
pub(crate) fn quoted_run(mentions: &[Mention]) -> Html {
    run(mentions, Html::default())
}

fn run(mentions: &[Mention], said: Html) -> Html {
    let Some((first, last)) = mentions.first().zip(mentions.last()) else {
        return Html::default();
    };
    let position = Position {
        until: last.spans.last().map(|span| span.end),
        ..Position::of_words(first)
    };
    let voice = first
        .voice
        .as_ref()
        .map(|voice| format!("{} · ", text::voice(voice)));
    let words = |mention: &Mention| html! { <p>{ &mention.text }</p> };
    html! {
        <figure class="quotation">
            <blockquote class="quoted">{ for mentions.iter().map(words) }</blockquote>
            <figcaption class="muted">
                { voice.unwrap_or_default() }{ said }<a href={position.route().href()}>{ text::citation::READ }</a>
                <Cite document={position.id.clone()} passage={position.passage} until={position.until} />
            </figcaption>
        </figure>
    }
}

/// Words as a list shows them (`shown`), with the title of where they stand as a link to the whole of them, and what else is
/// to be said.
pub(crate) fn citable(mention: &Mention, shown: &str, title: &str, said: &str) -> Html {
    let position = Position::of_words(mention);
    html! {
        <figure class="quotation">
            <blockquote class="quoted">{ shown.to_owned() }</blockquote>
            <figcaption class="muted">
                <a href={position.route().href()}>{ title.to_owned() }</a>{ " · " }{ said.to_owned() }
                <Cite document={position.id.clone()} passage={position.passage} until={position.until} />
            </figcaption>
        </figure>
    }
}

/// The quote, of a table its rows; the link leads to the very words in the reader.
pub(crate) fn quoted(explorer: &Explorer, mention: &Mention) -> Html {
    let rows = explorer.rows(mention);
    let shown = rows.map_or_else(|| html! { &mention.text }, |rows| rows_view(&rows));
    with_source(explorer, mention, shown)
}

/// The same where there is little room: a row of a table in a line, several behind one.
pub(crate) fn quoted_short(explorer: &Explorer, mention: &Mention) -> Html {
    let rows = explorer.rows(mention).filter(|rows| rows.rows.len() > 1);
    let folded = |rows: Table| {
        let count = rows.rows.len();
        html! { <details><summary>{ text::contradictions::rows(count) }</summary>{ rows_view(&rows) }</details> }
    };
    let shown = rows.map_or_else(|| html! { &mention.text }, folded);
    with_source(explorer, mention, shown)
}

/// The same in the whole of its sentence, the quoted part marked: a fragment alone is torn.
pub(crate) fn quoted_in_sentence(explorer: &Explorer, mention: &Mention) -> Html {
    let Some((before, after)) = explorer.around(mention) else {
        return quoted(explorer, mention);
    };
    if before.is_empty() && after.is_empty() {
        return quoted(explorer, mention);
    }
    let part = html! { <mark class="quoted-part">{ &mention.text }</mark> };
    with_source(
        explorer,
        mention,
        html! { <>{ before }{ part }{ after }</> },
    )
}

/// Words as they are shown, with who speaks, where and when in a line.
fn with_source(explorer: &Explorer, mention: &Mention, shown: Html) -> Html {
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
            <blockquote class="quoted">{ shown }</blockquote>
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
    let place = Position {
        until: props.until,
        ..Position::of(&props.document, props.passage)
    };
    html! {
        <>
            <details class="cite-here" {ontoggle}>
                <summary>{ text::citation::CITE }</summary>
                if open { <Citations ..props.clone() /> }
            </details>
            if props.passage.is_some() { <KeepHere places={vec![place]} /> }
        </>
    }
}
