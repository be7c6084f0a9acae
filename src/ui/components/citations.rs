//! A citation in the style that the reader chooses, to copy or to save.

use crate::export::{Cited, STYLES, Style};
use crate::ui::hooks::{page_address, use_copied};
use crate::ui::route::{Position, encode};
use crate::ui::{text, use_explorer};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What is cited.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Id of the document.
    pub(crate) document: AttrValue,
    /// Byte of the raw file at which words begin; the document where absent.
    #[prop_or_default]
    pub(crate) passage: Option<usize>,
    /// Byte at which they end.
    #[prop_or_default]
    pub(crate) until: Option<usize>,
}

/// Style, text, and the buttons.
#[component]
pub(crate) fn Citations(props: &Props) -> Html {
    let explorer = use_explorer();
    let chosen = use_state_eq(|| 0_usize);
    let (said, copy) = use_copied();
    let Some((style, opened)) = STYLES
        .get(*chosen)
        .zip(explorer.document(&props.document).ok())
    else {
        return Html::default();
    };
    let quotation = props
        .passage
        .and_then(|passage| explorer.quotation(opened, passage, props.until));
    let words = (style.write)(&Cited {
        opened,
        quotation: quotation.as_ref(),
        link: Some(&link(props)),
    });
    let onclick = {
        let words = words.clone();
        Callback::from(move |_: MouseEvent| copy.emit(words.clone()))
    };
    let file = format!("data:text/plain;charset=utf-8,{}", encode(&words));
    let rows = (words.lines().count() + words.len() / 90)
        .clamp(2, 9)
        .to_string();
    html! {
        <div class="cite">
            { choice(&chosen, props.passage.is_some()) }
            <textarea class="cite__text" readonly={true} {rows} aria-label={label(style, props.passage.is_some())} value={words} />
            <p class="cite__ways">
                <button type="button" class="button" {onclick}>{ text::citation::COPY }</button>
                <a class="button" href={file} download={file_name(props, style)}>{ text::citation::DOWNLOAD }</a>
                <span role="status" class="muted">{ said }</span>
            </p>
        </div>
    }
}

/// The choice of style.
fn choice(chosen: &UseStateHandle<usize>, words: bool) -> Html {
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            chosen.set(select.map_or(0, |select| {
                usize::try_from(select.selected_index()).unwrap_or(0)
            }));
        })
    };
    let option = |(number, style): (usize, &Style)| {
        html! { <option selected={number == **chosen}>{ label(style, words) }</option> }
    };
    html! {
        <label class="choice">
            <span>{ text::citation::STYLE }</span>
            <select {onchange}>{ for STYLES.iter().enumerate().map(option) }</select>
        </label>
    }
}

/// The address of the words, or of the document.
fn link(props: &Props) -> String {
    let (passage, until) = (props.passage, props.until);
    let position = Position {
        id: props.document.to_string(),
        passage,
        until,
        query: String::new(),
    };
    format!("{}{}", page_address(), position.route().href())
}

/// What a style is called for words, or for the document.
fn label(style: &Style, words: bool) -> &'static str {
    if words {
        style.label_of_words
    } else {
        style.label
    }
}

fn file_name(props: &Props, style: &Style) -> String {
    let passage = props
        .passage
        .map(|passage| format!("-{passage}"))
        .unwrap_or_default();
    format!("{}{passage}.{}", props.document, style.extension)
}
