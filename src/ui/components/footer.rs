//! What stands under every view.

use crate::document::calendar::Day;
use crate::ui::route::Route;
use crate::ui::text;
use yew::prelude::*;

/// The footer; `updated` is the last day of the last document, ISO 8601.
pub(crate) fn footer(updated: Option<&str>) -> Html {
    let day = updated.and_then(Day::from_iso).map(Day::dutch);
    html! {
        <footer class="footer">
            <p>
                { text::footer::version(env!("CARGO_PKG_VERSION")) }
                if let Some(day) = day {
                    { " · " }{ text::footer::updated(&day) }
                }
                { " · " }<a href={Route::About.href()}>{ text::ABOUT }</a>
            </p>
            <p>{ text::footer::PRIVACY }</p>
        </footer>
    }
}
