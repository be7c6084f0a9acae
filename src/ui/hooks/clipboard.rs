//! Copying, with a word on whether it worked.

use crate::ui::text;
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

/// What to say after copying (empty before), and the way to copy.
#[hook]
pub(crate) fn use_copied() -> (AttrValue, Callback<String>) {
    let said = use_state(AttrValue::default);
    let setter = said.setter();
    let copy = use_callback((), move |words: String, ()| {
        let said = setter.clone();
        wasm_bindgen_futures::spawn_local(async move {
            said.set(AttrValue::Static(if write(&words).await {
                text::COPIED
            } else {
                text::NOT_COPIED
            }));
        });
    });
    ((*said).clone(), copy)
}

/// Whether the words are on the clipboard now. A page without permission, or an insecure one, has none.
async fn write(words: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let navigator = window.navigator();
    let has_clipboard =
        js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|found| found.is_object());
    has_clipboard
        && JsFuture::from(navigator.clipboard().write_text(words))
            .await
            .is_ok()
}
