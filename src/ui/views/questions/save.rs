//! What is shown, as files to keep.

use crate::export::{QUESTION_FILES, QuestionFile};
use crate::ui::hooks::use_details;
use crate::ui::route::encode;
use crate::ui::text::questions as words;
use yew::prelude::*;

/// What is to be kept.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Kept {
    /// The content of each of the files, in their order.
    pub(super) files: [AttrValue; QUESTION_FILES.len()],
}

/// What is shown as files; their addresses hold all of it, so they are made when somebody asks.
#[component]
pub(super) fn Save(kept: &Kept) -> Html {
    let (open, ontoggle) = use_details();
    let link = |(file, content): (&QuestionFile, &AttrValue)| {
        let download = format!("{}.{}", words::FILE, file.extension);
        let href = format!("data:{};charset=utf-8,{}", file.media, encode(content));
        html! { <a class="choice" {download} {href}>{ file.label }</a> }
    };
    html! {
        <details class="carry" {ontoggle}>
            <summary>{ words::SAVE }</summary>
            if open { <p class="choices">{ for QUESTION_FILES.iter().zip(&kept.files).map(link) }</p> }
        </details>
    }
}
