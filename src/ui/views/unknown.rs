//! An address that leads nowhere.

use crate::ui::route::{Route, menu};
use crate::ui::text::failure;
use yew::prelude::*;

/// Says so, and shows the ways on.
pub(crate) fn unknown(address: &str) -> Html {
    let way = |route: Route| html! { <li><a href={route.href()}>{ route.title() }</a></li> };
    html! {
        <>
            <h1 tabindex="-1">{ failure::UNKNOWN }</h1>
            <p>{ failure::UNKNOWN_ADVICE }{ " " }<code>{ address }</code></p>
            <ul>{ for menu().into_iter().map(way) }</ul>
        </>
    }
}
