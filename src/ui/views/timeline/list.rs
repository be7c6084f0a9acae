//! The list of moments: by year, in it by month.

use super::moment::moment;
use crate::explorer::Explorer;
use crate::timeline::{Shown, Timeline};
use crate::ui::route::TimelineState;
use crate::ui::text;
use yew::prelude::*;

/// Where a moment stands: its year, and its month, or 13 where it lasts longer than one.
type Place = (i32, u32);

/// One list named "Tijdlijn": an item a year, in it an item a month, in it the moments.
pub(super) fn list(explorer: &Explorer, state: &TimelineState, shown: &[Shown], chosen: Option<usize>) -> Html {
    let data = explorer.moments();
    let mut ordered: Vec<(Place, usize)> =
        shown.iter().enumerate().map(|(index, shown)| (place(data, shown), index)).collect();
    // Long times go behind the months of the year in which they begin; the rest keeps its order.
    ordered.sort_by_key(|(place, _)| *place);
    let item = |(_, index): &(Place, usize)| {
        shown.get(*index).map(|shown| moment(explorer, state, shown, chosen == Some(*index)))
    };
    let month = |moments: &[(Place, usize)]| {
        let (_, month) = moments.first().map(|(place, _)| *place).unwrap_or_default();
        html! {
            <li class="month" key={month}>
                <h3 class="month__name">{ text::timeline::month(month) }</h3>
                <ol class="trail">{ for moments.iter().filter_map(item) }</ol>
            </li>
        }
    };
    let year = |moments: &[(Place, usize)]| {
        let (year, _) = moments.first().map(|(place, _)| *place).unwrap_or_default();
        html! {
            <li class="year" key={year}>
                <h2 class="year__name">{ year }</h2>
                <ol class="months">{ for moments.chunk_by(|left, right| left.0 == right.0).map(month) }</ol>
            </li>
        }
    };
    html! {
        <ol class="years" aria-label={text::TIMELINE}>
            { for ordered.chunk_by(|left, right| left.0.0 == right.0.0).map(year) }
        </ol>
    }
}

fn place(data: &Timeline, shown: &Shown) -> Place {
    let days = data.lead(shown).and_then(|entry| entry.interval.days());
    days.map_or((0, 13), |(first, last)| {
        let short = (first.year, first.month) == (last.year, last.month);
        (first.year, if short { first.month } else { 13 })
    })
}
