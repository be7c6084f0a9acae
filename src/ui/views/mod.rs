//! One file a view. `route` decides which one is shown.

mod about;
mod commitments;
mod documents;
mod money;
mod questions;
mod quote;
mod reader;
mod references;
mod search;
mod selection;
mod start;
mod timeline;
mod unknown;

pub(crate) use documents::documents;
pub(crate) use search::Search;
pub(crate) use start::start;

use crate::explorer::Explorer;
use crate::ui::route::Route;
use yew::prelude::*;

/// The views that need all of the program. A function of its own, because what the compiler would put together with the
/// others is loaded with them. Views that keep no state of their own are plain functions: a component weighs more.
#[inline(never)]
pub(crate) fn other(route: Route, explorer: &Explorer) -> Html {
    match route {
        Route::Timeline(state) => html! { <timeline::Timeline {state} /> },
        Route::Document(position) => html! { <reader::Reader {position} /> },
        Route::Questions(state) => questions::questions(explorer, &state),
        Route::Money => money::money(explorer),
        Route::Commitments => commitments::commitments(explorer),
        Route::References => references::references(explorer),
        Route::Quote(quote) => html! { <quote::Quote {quote} /> },
        Route::About => about::about(explorer),
        Route::Selection => html! { <selection::Selection /> },
        Route::Embed(embedded) => embedded.view(explorer),
        Route::Unknown(address) => unknown::unknown(&address),
        // Not told apart from these by a type of their own: they are shown all the same.
        Route::Start | Route::Search(_) | Route::Documents => route.view(explorer),
    }
}
