//! What can be done with a passage: link, quote, source, report.

use super::{Citations, understood};
use crate::explorer::words_of;
use crate::explorer::{Block, Opened};
use crate::ui::hooks::{page_address, use_copied};
use crate::ui::route::Position;
use crate::ui::{text, use_explorer};
use yew::prelude::*;

/// Which passage.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Id of the document.
    pub(crate) document: AttrValue,
    /// Number of the block.
    pub(crate) block: usize,
    /// The bytes of the raw file that are cited, where they are not the whole block.
    pub(crate) cited: Option<(usize, usize)>,
    /// Closes the panel.
    pub(crate) onclose: Callback<()>,
}

/// The panel under a passage.
#[component]
pub(crate) fn Panel(props: &Props) -> Html {
    let explorer = use_explorer();
    let (said, copy) = use_copied();
    let Ok(opened) = explorer.document(&props.document) else {
        return Html::default();
    };
    let Some(block) = opened.document.blocks.get(props.block) else {
        return Html::default();
    };
    let passage = props.cited.map(|(start, _)| start).or(block.passage());
    let until = props.cited.map(|(_, end)| end);
    let position = Position {
        id: props.document.to_string(),
        passage,
        until,
        query: String::new(),
    };
    let name = if until.is_some() {
        text::citation::LINK_TO_WORDS
    } else {
        text::reader::LINK
    };
    let link = format!("{}{}", page_address(), position.route().href());
    let mistake = text::reader::mistake(
        &link,
        env!("CARGO_PKG_VERSION"),
        &beginning(&words_of(block)),
    );
    let close = {
        let onclose = props.onclose.clone();
        Callback::from(move |_: MouseEvent| onclose.emit(()))
    };
    let escape = {
        let onclose = props.onclose.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                onclose.emit(());
            }
        })
    };
    html! {
        <section class="panel" aria-label={text::reader::PASSAGE} onkeydown={escape}>
            { part(name, text::reader::COPY_LINK, link, &copy) }
            <Citations document={props.document.clone()} {passage} {until} />
            { super::quotation::take_passage(&explorer, opened, block) }
            { understood(&explorer, opened, props.block) }
            { source(opened, block) }
            <details>
                <summary>{ text::reader::MISTAKE }</summary>
                <p>{ text::reader::MISTAKE_ADVICE }{ contact(&explorer.dossier().contact) }</p>
                { part(text::reader::MISTAKE, text::reader::COPY_MISTAKE, mistake, &copy) }
            </details>
            <p><button type="button" class="button button--quiet" onclick={close}>{ text::reader::CLOSE }</button></p>
            <p role="status" class="panel__said">{ said }</p>
        </section>
    }
}

/// Words to take along, with their button.
fn part(title: &'static str, button: &'static str, words: String, copy: &Callback<String>) -> Html {
    let onclick = {
        let (copy, words) = (copy.clone(), words.clone());
        Callback::from(move |_: MouseEvent| copy.emit(words.clone()))
    };
    let rows = if words.len() > 90 { "4" } else { "2" };
    html! {
        <div class="panel__part">
            <textarea readonly={true} {rows} aria-label={title} value={words} />
            <button type="button" class="button" {onclick}>{ button }</button>
        </div>
    }
}

/// The raw text under each of the passage's spans.
fn source(opened: &Opened, block: &Block) -> Html {
    let places: Vec<String> = block
        .spans
        .iter()
        .map(|span| format!("{}–{}", span.start, span.end))
        .collect();
    let raw = block
        .spans
        .iter()
        .map(|span| html! { <pre class="raw">{ span.slice(&opened.source().text) }</pre> });
    html! {
        <details>
            <summary>{ text::reader::SOURCE }</summary>
            <p>{ text::reader::source(&opened.source().name, &places.join(", ")) }</p>
            { for raw }
        </details>
    }
}

/// Where the text is to be sent, where the dossier says so.
fn contact(contact: &str) -> Html {
    if contact.is_empty() {
        return Html::default();
    }
    html! { <>{ " " }<a href={text::reader::contact_href(contact)} rel="noreferrer">{ contact }</a></> }
}

fn beginning(words: &str) -> String {
    let short: String = words.chars().take(80).collect();
    if short.len() < words.len() {
        format!("{short}…")
    } else {
        short
    }
}
