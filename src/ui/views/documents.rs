//! The list of documents, in the order of time.

use crate::explorer::{Explorer, Opened};
use crate::ui::components::{AT_ONCE, Pages};
use crate::ui::route::Route;
use crate::ui::text;
use crate::ui::view::Page;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The list.
pub(super) fn show(page: &Page<'_>) -> Html {
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::documents::TITLE }</h1>
            if !page.route.frame { <p>{ text::reader::LEAD }</p> }
            { document_list(page.explorer, 2) }
        </div>
    }
}

/// All documents along the trail, their titles at this level.
pub(crate) fn document_list(explorer: &Explorer, level: u8) -> Html {
    let items = move |explorer: &Explorer, range: Range<usize>| {
        let shown = explorer.opened().get(range).unwrap_or_default();
        html! { <ol class="trail">{ for shown.iter().map(|opened| entry(opened, level)) }</ol> }
    };
    let count = explorer.opened().len();
    if count <= AT_ONCE {
        return items(explorer, 0..count);
    }
    let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
        items(&explorer, range)
    });
    html! { <Pages id="stukken" {count} item=".trail__point" {draw} /> }
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
