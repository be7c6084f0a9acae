//! From one place that a search found in a document to the next.

use crate::ui::hooks::{focus, in_browser};
use crate::ui::text::finding;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What was searched for; with another query the count begins anew.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Document and query.
    pub(crate) of: AttrValue,
}

/// Two buttons and where one is.
#[component]
pub(crate) fn Places(props: &Props) -> Html {
    let state = use_state_eq(|| (0_usize, 0_usize));
    use_effect_with(props.of.clone(), {
        let state = state.setter();
        // The marks are in the page only after it was drawn.
        move |_| state.set((0, marks().len()))
    });
    let (at, all) = *state;
    if all == 0 {
        return Html::default();
    }
    let step = |forward: bool| {
        let state = state.setter();
        Callback::from(move |_: MouseEvent| {
            let marks = marks();
            let next = if forward {
                at % marks.len().max(1) + 1
            } else {
                at.checked_sub(2).unwrap_or(marks.len().max(1) - 1) + 1
            };
            if let Some(mark) = marks.get(next - 1) {
                // A mark takes the focus only while one is on it.
                let _ = mark.set_attribute("tabindex", "-1");
                mark.scroll_into_view();
                focus(mark);
            }
            state.set((next, marks.len()));
        })
    };
    html! {
        <div class="places" role="group" aria-label={finding::PLACES}>
            <button type="button" class="button" onclick={step(false)}><span aria-hidden="true">{ "‹ " }</span><span class="places__word">{ finding::PREVIOUS }</span></button>
            <button type="button" class="button" onclick={step(true)}><span class="places__word">{ finding::NEXT }</span><span aria-hidden="true">{ " ›" }</span></button>
            <span role="status">{ if at == 0 { finding::places(all) } else { finding::place(at, all) } }</span>
        </div>
    }
}

/// The marked places of the text, in order.
fn marks() -> Vec<web_sys::Element> {
    let page = if in_browser() {
        web_sys::window().and_then(|window| window.document())
    } else {
        None
    };
    let Some(found) = page.and_then(|page| {
        page.query_selector_all(".reader__text mark:not(.quoted-part)")
            .ok()
    }) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}
