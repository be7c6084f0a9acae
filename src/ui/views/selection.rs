//! The reader's own selection: passages with notes, to be saved as one file.

use crate::explorer::Explorer;
use crate::ui::components::found_at;
use crate::ui::kept::{self, Kept};
use crate::ui::route::{DOCUMENTS, Position, Route};
use crate::ui::surroundings::surroundings;
use crate::ui::text::{self, embed as words};
use crate::ui::use_explorer;
use crate::ui::view::Page;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::prelude::*;

/// The view.
pub(super) fn show(_: &Page<'_>) -> Html {
    html! { <Selection /> }
}

/// All that is kept.
#[component]
pub(crate) fn Selection() -> Html {
    let explorer = use_explorer();
    let shown = use_state(kept::all);
    let said = use_state(|| "");
    let again = {
        let shown = shown.clone();
        Callback::from(move |()| shown.set(kept::all()))
    };
    let save = surroundings().save.map(|save| {
        let (explorer, said) = (explorer.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let promise = save.call1(&JsValue::NULL, &kept::to_json(&explorer).into());
            let said = said.clone();
            wasm_bindgen_futures::spawn_local(async move {
                let saved = match promise.map(JsCast::dyn_into::<js_sys::Promise>) {
                    Ok(Ok(promise)) => JsFuture::from(promise).await.is_ok(),
                    _ => false,
                };
                said.set(if saved {
                    words::SAVED
                } else {
                    words::NOT_SAVED
                });
            });
        })
    });
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::SELECTION }</h1>
            <p>{ words::SELECTION_LEAD }</p>
            if shown.is_empty() { <p>{ words::SELECTION_EMPTY }{ " " }<a href={Route::to(DOCUMENTS).href()}>{ text::DOCUMENTS }</a></p> }
            <ol class="cases" aria-label={words::SELECTION}>{ for shown.iter().map(|kept| entry(&explorer, kept, &again)) }</ol>
            if let Some(onclick) = save {
                <h2>{ words::SAVE_HEADING }</h2>
                <p>{ words::SAVE_LEAD }</p>
                <p><button type="button" class="button" {onclick}>{ words::SAVE }</button><span role="status">{ " " }{ *said }</span></p>
            }
        </div>
    }
}

fn entry(explorer: &Explorer, kept: &Kept, again: &Callback<()>) -> Html {
    let position = Position {
        id: kept.document.clone(),
        passage: Some(kept.passage),
        ..Position::default()
    };
    let found = found_at(explorer, &position);
    let (source, words_kept) = found.map_or_else(
        || (kept.document.clone(), words::KEPT_ELSEWHERE.to_owned()),
        |(opened, _, words)| (opened.short_title().to_owned(), words),
    );
    let oninput = {
        let kept = kept.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target() {
                // A `<textarea>`: its value is read as a property, which spares a binding.
                let note = js_sys::Reflect::get(&field, &"value".into())
                    .ok()
                    .and_then(|value| value.as_string());
                kept::annotate(&kept.document, kept.passage, note.unwrap_or_default());
            }
        })
    };
    let remove = {
        let (kept, again) = (kept.clone(), again.clone());
        Callback::from(move |_: MouseEvent| {
            kept::turn(&kept.document, kept.passage);
            again.emit(());
        })
    };
    let id = format!("notitie-{}-{}", kept.document, kept.passage);
    html! {
        <li class="case" key={id.clone()}>
            <figure class="quotation">
                <blockquote class="quoted">{ words_kept }</blockquote>
                <figcaption class="muted"><a href={position.route().href()}>{ source }</a></figcaption>
            </figure>
            <label class="take__label" for={id.clone()}>{ words::NOTE }</label>
            <textarea class="take__code" {id} rows="2" value={kept.note.clone()} {oninput} />
            <p><button type="button" class="button button--quiet" onclick={remove}>{ words::REMOVE }</button></p>
        </li>
    }
}
