//! What stands under every view.

use crate::explorer::Day;
use crate::ui::route::{ABOUT, Route, SELECTION};
use crate::ui::surroundings::surroundings;
use crate::ui::text;
use yew::prelude::*;

/// The footer; `updated` is the last day of the last document, ISO 8601.
pub(crate) fn footer(updated: Option<&str>) -> Html {
    let offers = surroundings();
    let day = updated.and_then(Day::from_iso).map(Day::dutch);
    html! {
        <footer class="footer">
            <p>
                { text::footer::version(env!("CARGO_PKG_VERSION")) }
                if let Some(day) = day {
                    { " · " }{ text::footer::updated(&day) }
                }
                if let Some(day) = offers.made.as_deref().and_then(Day::from_iso) { { " · " }{ text::embed::made(&day.dutch()) } }
                { " · " }<a href={Route::to(ABOUT).href()}>{ text::about::TITLE }</a>
                { " · " }<a href={Route::to(SELECTION).href()}>{ text::embed::SELECTION }</a>
                if let Some(file) = offers.file { { " · " }<a href={file} download="beleidsspoor.html">{ text::embed::DOWNLOAD }</a> }
            </p>
            <p>{ text::footer::PRIVACY }</p>
        </footer>
    }
}

/// What stands under a view in a frame: whose it is, and the way to the whole page.
pub(crate) fn frame_footer(whole: &Route, updated: Option<&str>) -> Html {
    let day = updated
        .and_then(Day::from_iso)
        .map(|day| text::embed::source(text::NAME, &day.dutch()));
    html! {
        <footer class="footer footer--frame">
            <p>
                { day.unwrap_or_else(|| text::NAME.to_owned()) }{ " · " }
                <a href={whole.href()} target="_blank">{ text::embed::WHOLE_PAGE }</a>
            </p>
        </footer>
    }
}
