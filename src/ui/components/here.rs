//! Where one is in a document: its short title, its date, and who speaks in the passage in sight.

use crate::ui::hooks::use_reading_place;
use crate::ui::{text, use_explorer};
use yew::prelude::*;

/// Which document.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Its id.
    pub(crate) document: AttrValue,
}

/// A line that stays in sight. Who hears the page hears title and speaker in the text itself.
#[component]
pub(crate) fn Here(props: &Props) -> Html {
    let explorer = use_explorer();
    let place = use_reading_place();
    let Ok(opened) = explorer.document(&props.document) else {
        return Html::default();
    };
    let reached = place.and_then(|place| opened.document.blocks.get(..=place));
    let voice =
        reached.and_then(|blocks| blocks.iter().rev().find_map(|block| block.voice.as_ref()));
    html! {
        <p class="here" aria-hidden="true">
            <span class="here__title">{ opened.short_title() }</span>
            { " · " }{ text::date(opened) }
            if let Some(voice) = voice { { " · " }{ text::voice(voice) } }
        </p>
    }
}
