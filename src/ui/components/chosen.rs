//! Words that the reader selects in a document can be cited: a bar at the foot of the window offers it.

use crate::explorer::{Block, Document};
use crate::ui::hooks::{BLOCK, go, in_browser};
use crate::ui::route::Position;
use crate::ui::{text, use_explorer};
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};
use yew::prelude::*;

/// The class of the element that holds the words of a block and nothing else but footnote marks and what a word means.
pub(crate) const WORDS: &str = "words";

/// In which document.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Its id.
    pub(crate) document: AttrValue,
    /// Told the block in which cited words begin.
    pub(crate) oncite: Callback<usize>,
}

/// The bar; nothing while nothing is selected.
#[component]
pub(crate) fn Chosen(props: &Props) -> Html {
    let explorer = use_explorer();
    let selected = use_state_eq(|| None::<(usize, Position)>);
    {
        let selected = selected.setter();
        use_effect_with(props.document.clone(), move |id| {
            let id = id.clone();
            let page = web_sys::window()
                .filter(|_| in_browser())
                .and_then(|window| window.document());
            let listener = page.map(|page| {
                EventListener::new(&page, "selectionchange", move |_| {
                    let opened = explorer.document(&id).ok();
                    selected.set(opened.and_then(|opened| current(&opened.document)));
                })
            });
            move || drop(listener)
        });
    }
    let Some((block, position)) = (*selected).clone() else {
        return Html::default();
    };
    // Pressing a button would take the selection away before the click comes.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let onclick = {
        let oncite = props.oncite.clone();
        Callback::from(move |_: MouseEvent| {
            go(&position.route());
            oncite.emit(block);
        })
    };
    html! {
        <div class="chosen" role="region" aria-label={text::citation::SELECTED}>
            <button type="button" class="button" {onmousedown} {onclick}>{ text::citation::CITE_SELECTED }</button>
        </div>
    }
}

/// The block in which the selection begins, and its place in the raw file.
fn current(document: &Document) -> Option<(usize, Position)> {
    let range = web_sys::window()?
        .get_selection()
        .ok()??
        .get_range_at(0)
        .ok()?;
    if range.collapsed() {
        return None;
    }
    let (first, block, start) = place(
        document,
        &range.start_container().ok()?,
        range.start_offset().ok()?,
    )?;
    let end = place(
        document,
        &range.end_container().ok()?,
        range.end_offset().ok()?,
    );
    let whole = block.locate(start..block.text.len());
    let passage = whole.first()?.start;
    let until = match end {
        Some((last, _, end)) if last == first => block.locate(start..end).last()?.end,
        Some((_, other, end)) => other.locate(0..end).last().map_or(0, |span| span.end),
        None => 0,
    };
    // A selection that ends outside the text, or before it in the raw file, is cut at the end of the first block.
    let until = if until > passage {
        until
    } else {
        whole.last()?.end
    };
    let id = document.id.clone();
    Some((
        first,
        Position {
            id,
            passage: Some(passage),
            until: Some(until),
            query: String::new(),
        },
    ))
}

/// The number of the block around a place of the page, the block, and the byte of its text.
fn place<'d>(
    document: &'d Document,
    node: &Node,
    offset: u32,
) -> Option<(usize, &'d Block, usize)> {
    let element = node
        .dyn_ref::<Element>()
        .cloned()
        .or_else(|| node.parent_element())?;
    let words = element.closest(&format!(".{WORDS}")).ok()??;
    let number = words
        .closest(&format!("[{BLOCK}]"))
        .ok()??
        .get_attribute(BLOCK)?
        .parse::<usize>()
        .ok()?;
    let range = Range::new().ok()?;
    range.set_start(&words, 0).ok()?;
    range.set_end(node, offset).ok()?;
    let before = length(&range)?;
    let block = document.blocks.get(number)?;
    block
        .text
        .is_char_boundary(before)
        .then_some((number, block, before))
}

/// Bytes of the words in a range, footnote marks and explanations taken out.
fn length(range: &Range) -> Option<usize> {
    let part = range.clone_contents().ok()?;
    let marks = part
        .query_selector_all(".note-mark, .explained__said")
        .ok()?;
    let marks: usize = (0..marks.length())
        .filter_map(|at| Some(marks.get(at)?.text_content()?.len()))
        .sum();
    part.text_content()?.len().checked_sub(marks)
}
