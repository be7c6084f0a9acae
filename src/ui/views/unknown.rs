//! An address that leads nowhere.

use crate::ui::route::{Route, menu};
use crate::ui::text::failure;
use yew::prelude::*;

/// The address.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// As it was asked for.
    pub(crate) address: String,
}

/// Says so, and shows the ways on.
#[component]
pub(crate) fn Unknown(props: &Props) -> Html {
    let way = |route: Route| html! { <li><a href={route.href()}>{ route.title() }</a></li> };
    html! {
        <>
            <h1 tabindex="-1">{ failure::UNKNOWN }</h1>
            <p>{ failure::UNKNOWN_ADVICE }{ " " }<code>{ &props.address }</code></p>
            <ul>{ for menu().into_iter().map(way) }</ul>
        </>
    }
}
