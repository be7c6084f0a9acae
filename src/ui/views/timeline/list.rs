//! The list of moments: by year, in it in the order of months.

use super::choose;
use super::moment::moment;
use crate::explorer::{Explorer, Shown, Timeline, TimelineFilter};
use crate::ui::Shared as Collection;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Where a moment stands: its year, and its month, or 13 where it lasts longer than one.
type Place = (i32, u32);

/// A year, which is compared by what it holds: it rests while choices change others.
#[derive(Clone, PartialEq, Properties)]
struct Props {
    of: Collection,
    year: i32,
    /// Its moments, each with its month.
    moments: Vec<(u32, Shown)>,
    /// The number of its chosen moment.
    chosen: Option<usize>,
    /// The day on which one asks what was known.
    known: Option<String>,
}

/// One list of this name, "Tijdlijn": an item a year, in it the moments, so many of them for now.
pub(super) fn list(
    explorer: &Rc<Explorer>,
    (label, known): (&str, &Option<String>),
    shown: &[Shown],
    chosen: Option<usize>,
    (now, lazy): (usize, bool),
) -> Html {
    let data = explorer.moments();
    let mut ordered: Vec<(Place, usize)> = shown
        .iter()
        .enumerate()
        .map(|(index, shown)| (place(data, shown), index))
        .collect();
    // Long times go behind the months of the year in which they begin; the rest keeps its order.
    ordered.sort_by_key(|(place, _)| *place);
    ordered.truncate(now);
    let chosen = chosen.and_then(|place| Some(shown.get(place)?.moment));
    let year = |same: &[(Place, usize)]| {
        let ((year, _), _) = same.first().copied().unwrap_or_default();
        let moments = same
            .iter()
            .filter_map(|((_, month), index)| Some((*month, shown.get(*index)?.clone())));
        let moments: Vec<(u32, Shown)> = moments.collect();
        let chosen = moments
            .iter()
            .map(|(_, shown)| shown.moment)
            .find(|number| Some(*number) == chosen);
        html! { <Year key={year} of={Collection(Rc::clone(explorer))} {year} {moments} {chosen} known={known.clone()} /> }
    };
    // One listener for all proofs.
    let onclick = Callback::from(|event: MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(key) = target.and_then(|target| target.get_attribute("data-key")) {
            choose(&key);
        }
    });
    html! {
        <ol class={if lazy { "years years--lazy" } else { "years" }} aria-label={label.to_owned()} {onclick}>
            { for ordered.chunk_by(|left, right| left.0.0 == right.0.0).map(year) }
        </ol>
    }
}

#[component]
fn Year(props: &Props) -> Html {
    let known = TimelineFilter {
        known: props.known.clone(),
        ..TimelineFilter::default()
    };
    // A month's name stands in its first moment: a list of its own for each would be as much again as the moments.
    let item = |(index, (month, shown)): (usize, &(u32, Shown))| {
        let before = index
            .checked_sub(1)
            .and_then(|before| props.moments.get(before));
        let month = before
            .is_none_or(|(before, _)| before != month)
            .then_some(*month);
        moment(
            &props.of.0,
            &known,
            shown,
            month,
            props.chosen == Some(shown.moment),
        )
    };
    html! {
        <li class="year">
            <h2 class="year__name">{ props.year }</h2>
            <ol class="months">{ for props.moments.iter().enumerate().map(item) }</ol>
        </li>
    }
}

fn place(data: &Timeline, shown: &Shown) -> Place {
    let days = data.lead(shown).map(|entry| entry.interval.days());
    days.map_or((0, 13), |(first, last)| {
        let short = (first.year, first.month) == (last.year, last.month);
        (first.year, if short { first.month } else { 13 })
    })
}
