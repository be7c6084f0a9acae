//! One button that keeps quoted words in the reader's selection, and says that they are kept.

use crate::ui::kept::{self, Key, use_kept};
use crate::ui::route::{Route, SELECTION};
use crate::ui::text::embed as words;
use crate::ui::use_explorer;
use yew::prelude::*;

/// What is kept: one passage, or all that are shown together.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Ids of documents, and the byte of the raw file at which each passage begins.
    pub(crate) passages: Vec<(AttrValue, usize)>,
}

/// The button; where all of them are kept, it takes them out again. Whoever hears the page is told with the words.
#[component]
pub(crate) fn KeepHere(props: &Props) -> Html {
    use_kept();
    let explorer = use_explorer();
    // Words are kept as the passage that they stand in, as the sign beside it in the reader does.
    let key = |(document, passage): &(AttrValue, usize)| {
        let opened = explorer.document(document).ok();
        let block = opened.and_then(|opened| {
            let number = opened.document.block_at(*passage)?;
            opened.document.blocks.get(number)?.passage()
        });
        Key {
            document: document.to_string(),
            passage: block.unwrap_or(*passage),
        }
    };
    let mut keys: Vec<Key> = props.passages.iter().map(key).collect();
    keys.sort_unstable();
    keys.dedup();
    let kept = !keys.is_empty() && keys.iter().all(|key| kept::note(key).is_some());
    let label = match (kept, keys.len()) {
        (false, 1) => words::KEEP_SHORT.to_owned(),
        (false, count) => words::keep_all(count),
        (true, 1) => words::KEPT_SHORT.to_owned(),
        (true, count) => words::kept_all(count),
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        for key in &keys {
            if kept {
                kept::remove(key);
            } else {
                kept::keep(key);
            }
        }
    });
    html! {
        <span class="keep-here">
            <button type="button" class="keep-here__button" aria-pressed={kept.to_string()} {onclick}>{ label }</button>
            if kept { { " " }<a href={Route::to(SELECTION).href()}>{ words::SELECTION }</a> }
        </span>
    }
}
