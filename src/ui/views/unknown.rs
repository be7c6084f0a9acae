//! An address that leads nowhere.

use crate::ui::components::failure_in_frame;
use crate::ui::text::failure;
use crate::ui::view::{Page, View};
use yew::prelude::*;

/// Says so, and shows the ways on.
pub(super) fn show(page: &Page<'_>) -> Html {
    if page.route.frame {
        return failure_in_frame();
    }
    let way = |view: &View| html! { <li><a href={view.route().href()}>{ view.title }</a></li> };
    html! {
        <>
            <h1 tabindex="-1">{ failure::UNKNOWN }</h1>
            <p>{ failure::UNKNOWN_ADVICE }{ " " }<code>{ page.route.href() }</code></p>
            <ul>{ for page.views.menu().map(way) }</ul>
        </>
    }
}
