//! A part of a long list that is folded until it is asked for. Which one is open stands in the address, so that who comes
//! back finds it as it was.

use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The part; `remember` is told its name when it is unfolded, and `None` when it is folded again.
pub(crate) fn fold(
    (name, open): (&str, bool),
    summary: Html,
    inside: Html,
    remember: &Callback<Option<String>>,
) -> Html {
    let id = format!("groep-{name}");
    let ontoggle = {
        let (id, name, remember) = (id.clone(), name.to_owned(), remember.clone());
        Callback::from(move |event: Event| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            // What is folded inside it tells of itself too.
            if let Some(own) = target.filter(|target| target.id() == id) {
                remember.emit(own.has_attribute("open").then(|| name.clone()));
            }
        })
    };
    html! { <details class="fold" {id} {open} {ontoggle}><summary>{ summary }</summary>{ inside }</details> }
}
