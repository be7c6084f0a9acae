//! Only what belongs to a quote, for a frame beside it: `#/inbedden/antwoord/<id>?passage=<n>&tot=<n>`.

use crate::ui::components::quote_card;
use crate::ui::route::Position;
use crate::ui::view::Page;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    quote_card(page.explorer, &Position::read(page.route), false)
}
