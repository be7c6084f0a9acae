//! The list of moments: by year, in it by month.

use super::moment::moment;
use super::{Pressed, choose};
use crate::explorer::Explorer;
use crate::timeline::{Shown, Timeline};
use crate::ui::hooks::{focus, in_browser};
use crate::ui::route::TimelineState;
use crate::ui::text;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Where a moment stands: its year, and its month, or 13 where it lasts longer than one.
type Place = (i32, u32);

/// One list named "Tijdlijn": an item a year, in it an item a month, in it the moments. Each year is one piece of HTML
/// text: a year that stays as it was costs nothing.
pub(super) fn list(
    explorer: &Explorer,
    state: &TimelineState,
    shown: &[Shown],
    chosen: Option<usize>,
    (pressed, lazy): (&Pressed, bool),
) -> Html {
    let data = explorer.moments();
    let mut ordered: Vec<(Place, usize)> =
        shown.iter().enumerate().map(|(index, shown)| (place(data, shown), index)).collect();
    // Long times go behind the months of the year in which they begin; the rest keeps its order.
    ordered.sort_by_key(|(place, _)| *place);
    let year = |moments: &[(Place, usize)]| {
        let (year, _) = moments.first().map(|(place, _)| *place).unwrap_or_default();
        let mut html = ["<h2 class=\"year__name\">", &year.to_string(), "</h2><ol class=\"months\">"].concat();
        for same in moments.chunk_by(|left, right| left.0 == right.0) {
            let (_, month) = same.first().map(|(place, _)| *place).unwrap_or_default();
            html += "<li class=\"month\"><h3 class=\"month__name\">";
            html += text::timeline::month(month);
            html += "</h3><ol class=\"trail\">";
            for (_, index) in same {
                html += &shown
                    .get(*index)
                    .map(|shown| moment(explorer, state, shown, chosen == Some(*index)))
                    .unwrap_or_default();
            }
            html += "</ol></li>";
        }
        html += "</ol>";
        html! { <li class="year" key={year}>{ Html::from_html_unchecked(html.into()) }</li> }
    };
    let onclick = {
        let pressed = pressed.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            if let Some(key) = target.and_then(|target| target.get_attribute(KEY)) {
                *pressed.borrow_mut() = Some(key.clone());
                choose(&key);
            }
        })
    };
    html! {
        <ol class={classes!("years", lazy.then_some("years--lazy"))} aria-label={text::TIMELINE} {onclick}>
            { for ordered.chunk_by(|left, right| left.0.0 == right.0.0).map(year) }
        </ol>
    }
}

/// The attribute of a proof button that names its moment.
const KEY: &str = "data-key";

/// Gives the focus back to the button that was pressed: it was made anew with its year.
pub(super) fn refocus(pressed: &Pressed) {
    let Some(key) = pressed.borrow_mut().take().filter(|_| in_browser()) else { return };
    let buttons = web_sys::window().and_then(|window| window.document()?.query_selector_all("[data-key]").ok());
    let Some(buttons) = buttons else { return };
    let button = |index| buttons.get(index)?.dyn_into::<web_sys::Element>().ok();
    let found =
        (0..buttons.length()).filter_map(button).find(|button| button.get_attribute(KEY).as_ref() == Some(&key));
    found.iter().for_each(focus);
}

fn place(data: &Timeline, shown: &Shown) -> Place {
    let days = data.lead(shown).and_then(|entry| entry.interval.days());
    days.map_or((0, 13), |(first, last)| {
        let short = (first.year, first.month) == (last.year, last.month);
        (first.year, if short { first.month } else { 13 })
    })
}
