//! How much happened when, below the drawing, and two sliders that choose a period there: they set the same choices as
//! the fields "Van" and "Tot en met".

use super::plan::days;
use crate::explorer::drawing::Density;
use crate::ui::text::timeline::{self as text, drawing as words};
use crate::ui::views::timeline::change;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Size of the columns, in units of their own: the picture is as wide as there is room.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 40;

/// What is counted, and the period that the address says.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) density: Rc<Density>,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
}

/// Columns and sliders.
#[component]
pub(super) fn Brush(props: &Props) -> Html {
    let density = &props.density;
    let last = density.counts.len().saturating_sub(1);
    let said = (
        days(props.from.as_deref()).map_or(0, |(first, _)| density.place(first)),
        days(props.to.as_deref()).map_or(last, |(_, day)| density.place(day)),
    );
    // What a slider says while it moves; the address follows when it rests.
    let moving = use_state_eq(|| None::<(usize, usize)>);
    let (from, to) = moving.unwrap_or(said);
    if last == 0 {
        return Html::default();
    }
    let slider = |label: &'static str,
                  id: &'static str,
                  value: usize,
                  moved: fn((usize, usize), usize) -> (usize, usize)| {
        let place = move |event: &Event| -> Option<usize> {
            let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
            input.value().parse().ok()
        };
        let oninput = {
            let moving = moving.setter();
            Callback::from(move |event: InputEvent| {
                moving.set(place(&event).map(|value| moved((from, to), value)));
            })
        };
        let onchange = {
            let (moving, density) = (moving.setter(), Rc::clone(density));
            Callback::from(move |event: Event| {
                let chosen = place(&event).map(|value| moved((from, to), value));
                moving.set(None);
                chosen.into_iter().for_each(|chosen| set(&density, chosen));
            })
        };
        let end = density
            .days(value)
            .map(|(first, last)| if id.ends_with("van") { first } else { last });
        let spoken = end.map(month).unwrap_or_default();
        html! {
            <p class="brush__slider">
                <label for={id}>{ label }</label>
                <input {id} type="range" min="0" max={last.to_string()} step="1" value={value.to_string()} aria-valuetext={spoken} {oninput} {onchange} />
            </p>
        }
    };
    let whole = Callback::from(|_: MouseEvent| {
        change(&|state| (state.filter.from, state.filter.to) = (None, None));
    });
    let year = |place: usize| density.days(place).map(|(first, _)| first.year);
    let number = (last + 1) as i64;
    let (left, right) = (
        from as i64 * WIDTH / number,
        (to as i64 + 1) * WIDTH / number,
    );
    let period = density.days(from).zip(density.days(to));
    let period = period.map(|((first, _), (_, last))| {
        words::period(&month(first), &month(last), density.between(from, to))
    });
    html! {
        <div class="brush" role="group" aria-label={words::PERIOD}>
            <svg class="brush__drawing" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
                if (from, to) != (0, last) { <rect class="brush__chosen" x={left.to_string()} width={(right - left).to_string()} height={HEIGHT.to_string()} /> }
                <path class="brush__columns" d={density.path(WIDTH, HEIGHT)} />
            </svg>
            <p class="brush__ends" aria-hidden="true"><span>{ year(0) }</span><span>{ year(last) }</span></p>
            { slider(words::FROM, "periode-van", from, |(_, to), value| (value, to.max(value))) }
            { slider(words::TO, "periode-tot", to, |(from, _), value| (from.min(value), value)) }
            <p class="brush__said">
                { period.unwrap_or_default() }{ " " }
                if said != (0, last) { <button type="button" class="button button--quiet" onclick={whole}>{ words::WHOLE }</button> }
            </p>
        </div>
    }
}

/// A month and its year: the ends of quarters.
fn month(day: crate::explorer::Day) -> String {
    format!("{} {}", text::month(day.month), day.year)
}

/// Writes the period into the address; all of it is no choice.
fn set(density: &Density, (from, to): (usize, usize)) {
    let last = density.counts.len().saturating_sub(1);
    let first_day = density.days(from).filter(|_| from > 0);
    let last_day = density.days(to).filter(|_| to < last);
    change(&|state| {
        state.filter.from = first_day.map(|(first, _)| first.to_string());
        state.filter.to = last_day.map(|(_, last)| last.to_string());
    });
}
