//! The list of documents, in the order of time.

use crate::explorer::Opened;
use crate::ui::route::Route;
use crate::ui::{text, use_explorer};
use yew::prelude::*;

/// The list.
#[component]
pub(crate) fn Documents() -> Html {
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::DOCUMENTS }</h1>
            <p>{ text::reader::LEAD }</p>
            <DocumentList level=2 />
        </div>
    }
}

/// At what level the titles stand.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// 2 or 3.
    pub(crate) level: u8,
}

/// All documents along the trail.
#[component]
pub(crate) fn DocumentList(props: &Props) -> Html {
    let explorer = use_explorer();
    html! { <ol class="trail">{ for explorer.opened().iter().map(|opened| entry(opened, props.level)) }</ol> }
}

fn entry(opened: &Opened, level: u8) -> Html {
    let tag = format!("h{level}");
    let kind = text::document_kind(opened.document.meta.kind);
    html! {
        <li class="trail__point">
            <p class="muted">{ text::date(opened) }{ " · " }{ kind }</p>
            <@{tag} class="trail__title"><a href={Route::document(opened.id()).href()}>{ opened.short_title() }</a></@>
            <p class="muted">{ opened.citation() }</p>
        </li>
    }
}
