//! What is shown, as files to keep.

use crate::ui::hooks::use_details;
use crate::ui::route::encode;
use crate::ui::text::questions as words;
use yew::prelude::*;

/// The files to keep.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Files {
    pub(super) csv: AttrValue,
    pub(super) json: AttrValue,
}

/// What is shown as files; their addresses hold all of it, so they are made when somebody asks.
#[component]
pub(super) fn Save(files: &Files) -> Html {
    let (open, ontoggle) = use_details();
    let file = |label: &'static str, ending: &str, media: &str, content: &str| {
        let download = format!("{}.{ending}", words::FILE);
        let href = format!("data:{media};charset=utf-8,{}", encode(content));
        html! { <a {download} {href}>{ label }</a> }
    };
    html! {
        <details class="carry" {ontoggle}>
            <summary>{ words::SAVE }</summary>
            if open {
                <p>
                    { file(words::TABLE, "csv", "text/csv", &files.csv) }
                    { " · " }
                    { file(words::DATA, "json", "application/json", &files.json) }
                </p>
            }
        </details>
    }
}
