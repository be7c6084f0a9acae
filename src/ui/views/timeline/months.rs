//! Very many moments, gathered by month: how many each has, as a way to them. Whoever looks for March 2019 among thousands
//! would else ask for more a hundred times.

use crate::explorer::{Day, Shown, Timeline, TimelineFilter, days_in_month};
use crate::ui::hooks::stay;
use crate::ui::route::TimelineState;
use crate::ui::text::timeline as words;
use std::collections::BTreeMap;
use yew::prelude::*;

/// More moments than these are gathered.
const MANY: usize = 300;
/// What links lead to.
const LIST: &str = "tijdlijn-lijst";

/// Years, and in each its months; nothing where the list is short or is that of one month.
pub(super) fn months(data: &Timeline, shown: &[Shown], state: &TimelineState) -> Html {
    let counts = counts(data, shown);
    if shown.len() <= MANY || counts.len() < 2 {
        return Html::default();
    }
    let years: Vec<((i32, u32), usize)> = counts.into_iter().collect();
    let year = |months: &[((i32, u32), usize)]| {
        let name = months.first().map_or(0, |((year, _), _)| *year);
        let count: usize = months.iter().map(|(_, count)| count).sum();
        let month = |((year, month), count): &((i32, u32), usize)| {
            let route = chosen(state, *year, *month).route();
            html! {
                <li><a href={route.href()} onclick={stay(route, LIST)}>{ words::gathered(words::month(*month), *count) }</a></li>
            }
        };
        html! {
            <li>
                <details>
                    <summary>{ words::gathered(&name.to_string(), count) }</summary>
                    <ul class="row">{ for months.iter().map(month) }</ul>
                </details>
            </li>
        }
    };
    let same_year = |one: &((i32, u32), usize), next: &((i32, u32), usize)| one.0.0 == next.0.0;
    html! {
        <nav aria-label={words::BY_MONTH}>
            <p class="muted">{ words::BY_MONTH_LEAD }</p>
            <ul class="row">{ for years.chunk_by(same_year).map(year) }</ul>
        </nav>
    }
}

/// How many moments begin in each month.
fn counts(data: &Timeline, shown: &[Shown]) -> BTreeMap<(i32, u32), usize> {
    let mut counts = BTreeMap::new();
    for entry in shown.iter().filter_map(|shown| data.lead(shown)) {
        let first = entry.interval.days().0;
        *counts.entry((first.year, first.month)).or_default() += 1;
    }
    counts
}

/// The same choices for one month.
fn chosen(state: &TimelineState, year: i32, month: u32) -> TimelineState {
    let day = |day: u32| Day::new(year, month, day).map(|day| day.to_string());
    TimelineState {
        filter: TimelineFilter {
            from: day(1),
            to: day(days_in_month(year, month)),
            ..state.filter.clone()
        },
        chosen: None,
    }
}
