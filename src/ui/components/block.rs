//! One block of a document in the reader.

use super::notes::{note_id, side_notes};
use super::words::{SearchMarks, Special, words};
use super::{FactMarks, Panel, TermMarks, table_view};
use crate::explorer::{Block, BlockKind, Opened, VoiceKind};
use crate::ui::hooks::{BLOCK, element, focus};
use crate::ui::route::Route;
use crate::ui::{text, use_explorer};
use std::ops::Range;
use yew::prelude::*;

/// Which block, and what is special about it now.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Place {
    /// Id of the document.
    pub(crate) document: AttrValue,
    /// Number of the block.
    pub(crate) block: usize,
    /// Words to mark.
    pub(crate) marks: SearchMarks,
    /// Whether a link leads to it.
    pub(crate) target: bool,
    /// The part of its text that the link quotes.
    pub(crate) quoted: Option<Range<usize>>,
    /// The bytes of the raw file that the link quotes, where it begins here.
    pub(crate) cited: Option<(usize, usize)>,
    /// Facts to mark.
    pub(crate) facts: FactMarks,
    /// Words that editors explain.
    pub(crate) terms: TermMarks,
    /// Whether its panel is open.
    pub(crate) open: bool,
    /// Places elsewhere that do not agree with it.
    pub(crate) beside: Vec<Beside>,
    /// Opens (or closes) the panel of a block.
    pub(crate) ontoggle: Callback<usize>,
}

/// A place where the documents do not agree.
#[derive(Clone, PartialEq)]
pub(crate) struct Beside {
    /// What it is about.
    pub(crate) title: AttrValue,
    /// Where both sides are shown.
    pub(crate) href: AttrValue,
}

/// The id of a block's element.
pub(crate) fn block_id(block: usize) -> String {
    format!("passage-{block}")
}

/// The id of the button of a block.
pub(crate) fn button_id(block: usize) -> String {
    format!("passage-{block}-knop")
}

/// A block with its button, its notes in the margin, and its panel when open.
#[component]
pub(crate) fn BlockView(props: &Place) -> Html {
    let explorer = use_explorer();
    let Ok(opened) = explorer.document(&props.document) else {
        return Html::default();
    };
    let Some(block) = opened.document.blocks.get(props.block) else {
        return Html::default();
    };
    let class = classes!(
        "block",
        format!("block--{}", kind_class(block)),
        props.target.then_some("block--target"),
        (!props.beside.is_empty()).then_some("block--noted"),
    );
    let role = (block.kind == BlockKind::ListItem).then_some("listitem");
    let close = {
        let (ontoggle, number) = (props.ontoggle.clone(), props.block);
        Callback::from(move |()| {
            // What had the focus is about to go.
            if let Some(button) = element(&button_id(number)) {
                focus(&button);
            }
            ontoggle.emit(number);
        })
    };
    html! {
        <div {class} {role} id={block_id(props.block)} tabindex="-1" data-block={props.block.to_string()}>
            { side_notes(&opened.document, block) }
            { for props.beside.iter().map(beside) }
            { content(props, opened, block) }
            if !block.spans.is_empty() { { button(props, block) } }
            if props.open { <Panel document={props.document.clone()} block={props.block} cited={props.cited} onclose={close} /> }
        </div>
    }
}

/// A note of ours in the margin; on a narrow screen below the words that it belongs to.
fn beside(beside: &Beside) -> Html {
    html! {
        <p class="beside ours">{ text::contradictions::HERE }{ " " }<a href={beside.href.clone()}>{ &beside.title }</a></p>
    }
}

/// The button that opens the panel. Its name holds the first words, so that a list of buttons makes sense. Its sign comes
/// from the style, so that it is not copied with the words; of all of them one stops the Tab key (`hooks::use_roving`).
fn button(props: &Place, block: &Block) -> Html {
    let onclick = {
        let (ontoggle, number) = (props.ontoggle.clone(), props.block);
        Callback::from(move |_: MouseEvent| ontoggle.emit(number))
    };
    let first: Vec<&str> = block.text.split(' ').take(5).collect();
    let label = format!("{}: {} …", text::reader::PASSAGE, first.join(" "));
    html! {
        <button type="button" class="block__button" id={button_id(props.block)} tabindex="-1"
            aria-expanded={props.open.to_string()} aria-label={label} {onclick}></button>
    }
}

fn content(props: &Place, opened: &Opened, block: &Block) -> Html {
    let special = Special {
        block: props.block,
        found: props.facts.in_block(props.block),
        terms: &props.terms,
        search: &props.marks.0,
        quoted: props.quoted.as_ref(),
    };
    let words = words(&opened.document, block, special);
    match block.kind {
        BlockKind::Heading => heading(block, words),
        BlockKind::Table => block.table.as_ref().map(table_view).unwrap_or_default(),
        BlockKind::Quote => html! { <blockquote class="quoted"><p>{ words }</p></blockquote> },
        BlockKind::Footnote => footnote(props, opened, block, words),
        BlockKind::Comment => comment(block, words),
        BlockKind::ListItem => list_item(block, words),
        BlockKind::Paragraph | BlockKind::Salutation | BlockKind::Signature => {
            html! { <p class="quoted">{ words }</p> }
        }
    }
}

/// The document's title is the page's `h1`, so level 1 inside the document is an `h2`.
fn heading(block: &Block, words: Html) -> Html {
    let tag = format!("h{}", (block.level + 1).clamp(2, 6));
    let label = block
        .label
        .as_ref()
        .filter(|label| !block.text.starts_with(label.as_str()));
    html! {
        <>
            <@{tag} class="quoted">
                if let Some(label) = label { <span class="heading__number">{ label }{ ". " }</span> }
                { words }
            </@>
            if block.inferred { <p class="muted">{ text::reader::INFERRED }</p> }
        </>
    }
}

fn list_item(block: &Block, words: Html) -> Html {
    let class = format!("item item--{} quoted", block.level.clamp(1, 4));
    let bullet = block
        .label
        .as_ref()
        .filter(|_| block.ordered)
        .map_or_else(|| "•".to_owned(), |label| number(label));
    html! { <p {class}><span class="item__bullet">{ bullet }</span><span>{ words }</span></p> }
}

/// `2` as `2.`; what carries its own brackets stays.
fn number(label: &str) -> String {
    if label.ends_with(|last: char| last.is_alphanumeric()) {
        format!("{label}.")
    } else {
        label.to_owned()
    }
}

fn footnote(props: &Place, opened: &Opened, block: &Block, words: Html) -> Html {
    let index = opened
        .document
        .footnotes
        .iter()
        .position(|note| note.span.is_some() && note.span == block.hull());
    let note = index.and_then(|index| opened.document.footnotes.get(index));
    let back = note.and_then(|note| note.anchors.first()).map(|anchor| {
        let href = Route::passage(&props.document, anchor.start).href();
        html! { <a class="note__back" {href}>{ text::reader::BACK }</a> }
    });
    let missing = block.text.is_empty().then_some(text::reader::NO_NOTE);
    html! {
        <p class="note quoted" id={index.map(note_id)}>
            <span class="note__label">{ block.label.clone().unwrap_or_default() }</span>
            <span>{ words }if let Some(missing) = missing { <em class="ours">{ missing }</em> }{ " " }{ back }</span>
        </p>
    }
}

fn comment(block: &Block, words: Html) -> Html {
    let author = block.author.clone().unwrap_or_default();
    html! { <><p class="comment__author">{ text::reader::comment_by(&author) }</p><p class="quoted">{ words }</p></> }
}

fn kind_class(block: &Block) -> &'static str {
    let quoted = block
        .voice
        .as_ref()
        .is_some_and(|voice| voice.kind == VoiceKind::Quoted);
    match block.kind {
        BlockKind::Heading => "heading",
        BlockKind::Paragraph if quoted => "quote",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "item",
        BlockKind::Table => "table",
        BlockKind::Quote => "quote",
        BlockKind::Salutation => "salutation",
        BlockKind::Signature => "signature",
        BlockKind::Footnote => "footnote",
        BlockKind::Comment => "comment",
    }
}

/// The name of the attribute that [`BLOCK`] looks for is written out above, since `html!` wants a literal; what the
/// attribute is called there, `tests/views` holds.
const _: () = assert!(matches!(BLOCK.as_bytes(), b"data-block"));
