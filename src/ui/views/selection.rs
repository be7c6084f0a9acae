//! The reader's own selection: passages with notes, to be saved as one file.

use crate::explorer::{Explorer, Opened};
use crate::ui::components::{Citations, found_at};
use crate::ui::kept::{self, Key, Words, use_kept};
use crate::ui::own;
use crate::ui::route::{DOCUMENTS, Position, Route};
use crate::ui::surroundings::surroundings;
use crate::ui::text::{self, embed as words};
use crate::ui::use_explorer;
use crate::ui::view::Page;
use crate::web::offered::property;
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
    use_kept();
    let all = kept::all();
    let empty = all.iter().all(|(_, removed)| *removed);
    let keeping = kept::keeping();
    // Where nothing lasts, saving comes first.
    let (before, after) = if keeping.lasts() {
        (None, Some(html! { <Save /> }))
    } else {
        (Some(html! { <Save /> }), None)
    };
    let advice = match surroundings().save {
        _ if keeping.lasts() => "",
        Some(_) => words::KEEP_AS_FILE,
        None => words::KEEP_BY_COPYING,
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::SELECTION }</h1>
            <p role="status">{ words::SELECTION_LEAD }{ " " }{ keeping.words() }{ " " }{ advice }</p>
            { before }
            if empty { <p>{ words::SELECTION_EMPTY }{ " " }<a href={Route::to(DOCUMENTS).href()}>{ text::documents::TITLE }</a></p> }
            <ol class="cases" aria-label={words::SELECTION}>
                { for all.into_iter().map(|(passage, removed)| case(&explorer, passage, removed)) }
            </ol>
            { after }
        </div>
    }
}

/// Saves a copy of the page with the selection inside, where that can be done.
#[component]
fn Save() -> Html {
    let said = use_state(|| "");
    let Some(save) = surroundings().save else {
        return Html::default();
    };
    let setter = said.setter();
    let onclick = Callback::from(move |_: MouseEvent| {
        let promise = save.call1(&JsValue::NULL, &kept::to_json(&own::records()).into());
        let said = setter.clone();
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
    });
    html! {
        <>
            <h2>{ words::SAVE_HEADING }</h2>
            <p>{ words::SAVE_LEAD }</p>
            <p><button type="button" class="button" {onclick}>{ words::SAVE }</button><span role="status">{ " " }{ *said }</span></p>
        </>
    }
}

/// A passage with its note, or, where it was removed just now, the way to bring it back.
fn case(explorer: &Explorer, passage: Key, removed: bool) -> Html {
    let position = Position {
        id: passage.document.clone(),
        passage: Some(passage.passage),
        ..Position::default()
    };
    let found = found_at(explorer, &position);
    let said = kept::said(&passage).unwrap_or_default();
    // What is cited is what was kept: the words, where they are one run.
    let (from, until) = match said.as_slice() {
        [(from, until)] => (*from, Some(*until)),
        _ => (passage.passage, None),
    };
    let of_source = explorer.document(&passage.document).ok().map(|opened| {
        let block = opened.document.block_at(passage.passage);
        let block = block.and_then(|number| opened.document.blocks.get(number));
        let voice = block.and_then(|block| block.voice.as_ref());
        let voice = voice.map(|voice| format!("{} · ", text::voice(voice)));
        (voice.unwrap_or_default(), text::date(opened))
    });
    let (voice, date) = of_source.unwrap_or_default();
    let (source, quote) = found.map_or_else(
        || {
            let elsewhere = words::KEPT_ELSEWHERE;
            (passage.document.clone(), html! { { elsewhere } })
        },
        |(opened, _, words)| {
            let marked = with_marks(opened, passage.passage, &said);
            let shown = marked.unwrap_or_else(|| html! { { words } });
            (opened.short_title().to_owned(), shown)
        },
    );
    let source = html! { <a href={position.route().href()}>{ source }</a> };
    let turn = {
        let passage = passage.clone();
        Callback::from(move |_: MouseEvent| {
            if removed {
                kept::keep(&passage);
            } else {
                kept::remove(&passage);
            }
        })
    };
    // One button for both, which keeps the focus. It stands above the note: what another tab wrote goes from below the
    // field when that loses the focus, and a button below would slip away from under the press.
    html! {
        <li class="case" key={name_of(&passage)}>
            if !removed {
                <figure class="quotation">
                    <blockquote class="quoted">{ quote }</blockquote>
                    <figcaption class="muted">
                        { voice }{ source.clone() }
                        if !date.is_empty() {
                            { " · " }{ date }
                            <details class="cite-here">
                                <summary>{ text::citation::CITE }</summary>
                                <Citations document={passage.document.clone()} passage={Some(from)} {until} />
                            </details>
                        }
                    </figcaption>
                </figure>
            }
            <p role="status" class="muted">if removed { { words::REMOVED }{ " " }{ source } }</p>
            <p><button type="button" class="button button--quiet" onclick={turn}>{ if removed { words::UNDO } else { words::REMOVE } }</button></p>
            if !removed {
                <Note {passage} />
            }
        </li>
    }
}

/// The text of a passage with the words marked for which it was kept; `None` where it was kept as a whole, or is a table.
fn with_marks(opened: &Opened, passage: usize, said: &[Words]) -> Option<Html> {
    let document = &opened.document;
    let block = document.blocks.get(document.block_at(passage)?)?;
    if said.is_empty() || block.table.is_some() {
        return None;
    }
    let (mut shown, mut done) = (Vec::new(), 0);
    for (from, until) in said {
        let range = block.text_range(*from, *until)?;
        // Words within words are marked with them.
        let range = range.start.max(done)..range.end.max(done);
        let (before, marked) = (
            block.text.get(done..range.start)?,
            block.text.get(range.clone())?,
        );
        shown.push(html! { <>{ before.to_owned() }if !marked.is_empty() { <mark class="quoted-part">{ marked.to_owned() }</mark> }</> });
        done = range.end;
    }
    let after = block.text.get(done..)?.to_owned();
    Some(html! { <>{ for shown }{ after }</> })
}

/// Whose note.
#[derive(Clone, PartialEq, Properties)]
struct NoteProps {
    passage: Key,
}

/// The note of a passage. While the reader writes, the field is his: what another tab writes meanwhile stands below it.
#[component]
fn Note(props: &NoteProps) -> Html {
    use_kept();
    let passage = &props.passage;
    let note = kept::note(passage).unwrap_or_default();
    let writing = use_state(|| None::<String>);
    let elsewhere = use_state(String::new);
    let shown = (*writing).clone().unwrap_or_else(|| note.clone());
    let other = if shown == note {
        (*elsewhere).clone()
    } else {
        note.clone()
    };
    let onfocus = {
        let (writing, note) = (writing.setter(), note.clone());
        Callback::from(move |_: FocusEvent| writing.set(Some(note.clone())))
    };
    let onblur = {
        let writing = writing.setter();
        Callback::from(move |_: FocusEvent| writing.set(None))
    };
    let oninput = {
        let (writing, elsewhere) = (writing.setter(), elsewhere.setter());
        let (passage, other) = (passage.clone(), other.clone());
        Callback::from(move |event: InputEvent| {
            let Some(written) = value_of(&event) else {
                return;
            };
            // What stood there by another tab's hand is written over, and stays in sight.
            elsewhere.set(other.clone());
            kept::annotate(&passage, written.clone());
            writing.set(Some(written));
        })
    };
    let id = name_of(passage);
    html! {
        <>
            <label class="take__label" for={id.clone()}>{ words::NOTE }</label>
            <textarea class="take__code" {id} rows="2" value={shown} {oninput} {onfocus} {onblur} />
            if !other.is_empty() { <p>{ words::NOTE_ELSEWHERE }{ " " }{ other }</p> }
        </>
    }
}

/// What a field holds now. A `<textarea>`: read as a property, which spares a binding.
fn value_of(event: &InputEvent) -> Option<String> {
    let field: JsValue = event.target()?.into();
    property(&field, "value").as_string()
}

/// A name for the field of a passage's note.
fn name_of(passage: &Key) -> String {
    format!("notitie-{}-{}", passage.document, passage.passage)
}
