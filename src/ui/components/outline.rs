//! The outline of a document, with the place where the reader is.

use crate::explorer::{BlockKind, Document};
use crate::ui::hooks::{element, is_wide, use_reading_place};
use crate::ui::route::Route;
use crate::ui::text::reader;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// One heading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Number of the block.
    block: usize,
    /// Level, from 1.
    level: u8,
    /// Its words.
    text: AttrValue,
    /// Its address.
    href: AttrValue,
}

/// The headings of a document.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// In order.
    pub(crate) entries: Vec<Entry>,
}

/// The outline of a document. An inferred heading leads to what follows it.
pub(crate) fn outline_of(document: &Document) -> Vec<Entry> {
    let headings = document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Heading);
    headings
        .map(|(number, block)| {
            let place = document
                .blocks
                .iter()
                .skip(number)
                .find_map(|block| block.passage());
            let href = place
                .map_or_else(
                    || Route::document(&document.id),
                    |at| Route::passage(&document.id, at),
                )
                .href();
            Entry {
                block: number,
                level: block.level,
                text: block.text.clone().into(),
                href: href.into(),
            }
        })
        .collect()
}

/// Links to the headings; the one being read is marked along the trail.
#[component]
pub(crate) fn Outline(props: &Props) -> Html {
    let here = use_reading_place();
    let current = props
        .entries
        .iter()
        .rev()
        .find(|entry| here.is_some_and(|here| entry.block <= here))
        .map(|entry| entry.block);
    use_effect_with(current, |current| {
        if let Some(link) = current.and_then(|block| element(&link_id(block))) {
            show(&link);
        }
    });
    let link = |entry: &Entry| {
        let mark = (current == Some(entry.block)).then_some("location");
        let class = format!("outline__link outline__link--{}", entry.level.clamp(1, 3));
        html! { <li><a {class} id={link_id(entry.block)} href={entry.href.clone()} aria-current={mark}>{ &entry.text }</a></li> }
    };
    // On a small screen it covers what it leads to.
    let onclick = Callback::from(|event: MouseEvent| {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
        if elsewhere || event.button() != 0 {
            return;
        }
        let pressed: Option<web_sys::Element> =
            event.target().and_then(|target| target.dyn_into().ok());
        let link = pressed.and_then(|pressed| pressed.closest("a").ok().flatten());
        let fold = link.and_then(|link| link.closest("details").ok().flatten());
        if let Some(fold) = fold.filter(|_| !is_wide()) {
            // An attribute that is not there is gone as well.
            let _ = fold.remove_attribute("open");
        }
    });
    // What has the focus then would lie below it.
    let onfocusout = Callback::from(|event: FocusEvent| {
        let element = |target: Option<web_sys::EventTarget>| -> Option<web_sys::Element> {
            target.and_then(|target| target.dyn_into().ok())
        };
        let left = element(event.target());
        let fold = left.and_then(|left| left.closest("details").ok().flatten());
        if let Some((fold, next)) = fold.zip(element(event.related_target()))
            && !is_wide()
            && !fold.contains(Some(&next))
        {
            let _ = fold.remove_attribute("open");
        }
    });
    html! {
        <nav class="outline" aria-label={reader::OUTLINE}>
            <details open={is_wide()} {onfocusout}>
                <summary>{ reader::OUTLINE }</summary>
                <ol class="outline__list" {onclick}>{ for props.entries.iter().map(link) }</ol>
            </details>
        </nav>
    }
}

fn link_id(block: usize) -> String {
    format!("kop-{block}")
}

/// Scrolls the outline, and only the outline, so that a link in it can be seen.
fn show(link: &web_sys::Element) {
    let Some(frame) = link.closest(".outline").ok().flatten() else {
        return;
    };
    let (inner, outer) = (
        link.get_bounding_client_rect(),
        frame.get_bounding_client_rect(),
    );
    if inner.top() < outer.top() || inner.bottom() > outer.bottom() {
        let middle = (inner.top() - outer.top() - outer.height() / 2.0) as i32;
        frame.set_scroll_top(frame.scroll_top() + middle);
    }
}
