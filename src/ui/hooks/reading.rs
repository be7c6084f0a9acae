//! Which block the reader has reached.

use super::in_browser;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The attribute by which blocks are found again.
pub(crate) const BLOCK: &str = "data-block";

/// The number of the block at the top of the window, kept up to date while scrolling.
#[hook]
pub(crate) fn use_reading_place() -> Option<usize> {
    let place = use_state_eq(|| None);
    {
        let place = place.setter();
        use_effect_with((), move |()| {
            let listener = web_sys::window().filter(|_| in_browser()).map(|window| {
                place.set(topmost());
                EventListener::new(&window, "scroll", move |_| place.set(topmost()))
            });
            move || drop(listener)
        });
    }
    *place
}

/// The last block that begins above a third of the window's height, found by halving.
fn topmost() -> Option<usize> {
    let window = web_sys::window()?;
    let limit = window.inner_height().ok()?.as_f64()? / 3.0;
    let blocks = window
        .document()?
        .query_selector_all(&format!("[{BLOCK}]"))
        .ok()?;
    let element = |index: u32| blocks.get(index)?.dyn_into::<web_sys::Element>().ok();
    let (mut low, mut high) = (0, blocks.length());
    while low < high {
        let middle = (low + high) / 2;
        if element(middle)?.get_bounding_client_rect().top() <= limit {
            low = middle + 1
        } else {
            high = middle
        }
    }
    element(low.checked_sub(1)?)?
        .get_attribute(BLOCK)?
        .parse()
        .ok()
}
