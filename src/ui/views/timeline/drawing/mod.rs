//! The drawing: the same moments as the list, in lanes along one line of time. It adds, and hides nothing: who cannot see it
//! misses nothing.

mod brush;
mod paint;
mod plan;

use super::moment::{go_to_chosen, link, marked};
use super::{Shared, change, key, name};
use crate::explorer::Explorer;
use crate::explorer::drawing::letters::fitted;
use crate::explorer::drawing::{Density, Drawing as Laid, SIZE, Sheet, lay_out};
use crate::explorer::{Day, TimelineFilter};
use crate::ui::charts::strip::sign;
use crate::ui::hooks::{element, focus};
use crate::ui::route::TimelineState;
use crate::ui::text::{self, timeline::drawing as words};
use crate::ui::use_explorer;
use gloo::timers::callback::Timeout;
use paint::Picture;
use plan::{Plan, Thing};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Widths for which it is drawn, in pixels, of which the style sheet shows one (`.plan--…`), and the height to which each
/// keeps: about a screen; in a frame what an article has room for.
const WIDTHS: [(i32, &str, i32, i32); 4] = [
    (280, "narrow", 1500, 410),
    (640, "half", 1200, 390),
    (900, "wide", 1000, 420),
    (1160, "wider", 900, 420),
];
/// Most that the words of a single moment are wide where they stand for it in a mark that opens.
const BRIEF: i32 = 150;

/// What is drawn: no more of the address than the drawing shows, so that it rests while other things change.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The choices, for the links in it.
    pub(crate) filter: TimelineFilter,
    /// Whether it stands in a frame of another page.
    pub(crate) framed: bool,
    /// How much happened when, where one can choose a period by it.
    pub(crate) density: Option<Rc<Density>>,
    /// What is drawn.
    pub(crate) drawn: Drawn,
}

/// What is drawn.
#[derive(Clone, PartialEq)]
pub(crate) struct Drawn {
    /// The moments, as they are listed.
    pub(crate) shown: Shared,
    /// Place of the chosen one in them.
    pub(crate) chosen: Option<usize>,
}

/// What was opened in the drawing: places among what is drawn of these moments.
type Opened = (Shared, Vec<usize>);

/// The drawing, what it means, and what is chosen in it.
#[component]
pub(crate) fn Drawing(props: &Props) -> Html {
    let explorer = use_explorer();
    let opened = use_state(|| None::<Opened>);
    let panel = use_node_ref();
    // Who closes what the drawing opened comes back to where he was.
    let from = use_mut_ref(|| None::<web_sys::Element>);
    let plan = Plan::new(&explorer, props);
    let onclick = {
        let (opened, panel, from) = (opened.setter(), panel.clone(), Rc::clone(&from));
        let (shown, framed) = (props.drawn.shown.clone(), props.framed);
        Callback::from(move |event: MouseEvent| {
            let Some(link) = link_of(&event).filter(|_| !framed) else {
                return;
            };
            if let Some(key) = link.get_attribute("data-key") {
                opened.set(None);
                change(&|state| state.chosen = Some(key.clone()));
            } else if let Some(places) = link.get_attribute("data-places") {
                let places = places.split(' ').filter_map(|place| place.parse().ok());
                opened.set(Some((shown.clone(), places.collect())));
            } else {
                return;
            }
            event.prevent_default();
            if link.closest("svg").ok().flatten().is_some() {
                *from.borrow_mut() = Some(link);
            }
            let panel = panel.clone();
            // Once it shows what was asked for.
            Timeout::new(0, move || arrive(&panel)).forget();
        })
    };
    let close = {
        let (opened, panel) = (opened.setter(), panel.clone());
        Callback::from(move |_: MouseEvent| {
            opened.set(None);
            change(&|state| state.chosen = None);
            if let Some(link) = from.borrow_mut().take() {
                // A link of a drawing takes the focus as any other; one that is gone leaves it where it is.
                let _ = link.unchecked_ref::<web_sys::HtmlElement>().focus();
            } else {
                arrive(&panel);
            }
        })
    };
    let to_list = Callback::from(|_: MouseEvent| {
        if let Some(list) = element("tijdlijn-lijst") {
            list.scroll_into_view();
            focus(&list);
        }
    });
    let places = opened
        .as_ref()
        .filter(|(shown, _)| *shown == props.drawn.shown)
        .map(|(_, places)| places.as_slice());
    let density = props.density.as_ref();
    html! {
        <section class="drawing" aria-label={words::NAME} {onclick}>
            if !props.framed {
                <p class="muted">{ words::LEAD }{ " " }<button type="button" class="button button--quiet" onclick={to_list}>{ words::TO_LIST }</button></p>
            }
            if !plan.moments.is_empty() {
                <div id="tijdlijn-tekening" class="plans">{ for WIDTHS.iter().map(|width| picture(&plan, props, *width)) }</div>
            }
            if let Some(density) = density {
                <brush::Brush density={Rc::clone(density)} from={props.filter.from.clone()} to={props.filter.to.clone()} />
            }
            { legend(&plan, props.framed) }
            if !props.framed {
                <div class="drawing__caption" ref={panel} tabindex="-1">{ said(&explorer, &plan, props, places, &close) }</div>
            }
        </section>
    }
}

/// The link that was followed here, unless it is to open elsewhere.
fn link_of(event: &MouseEvent) -> Option<web_sys::Element> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link = target.closest("a").ok().flatten();
    link.filter(|_| !elsewhere && event.button() == 0)
}

/// Brings the focus to what was asked for, and into sight.
fn arrive(panel: &NodeRef) {
    if let Some(panel) = panel.cast::<web_sys::Element>() {
        focus(&panel);
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        panel.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The drawing at one width.
fn picture(
    plan: &Plan<'_>,
    props: &Props,
    (width, name, most, framed): (i32, &'static str, i32, i32),
) -> Html {
    let said = |lane: usize, members: &[usize], years: (i32, i32)| {
        let alone = match members {
            [index] => plan.moments.get(*index),
            _ => None,
        };
        let label = alone.and_then(|moment| moment.label.first());
        label.map_or_else(
            || words::gathered(plan.papers && lane == 0, members.len(), years),
            |label| fitted(label, BRIEF, SIZE, 1).concat(),
        )
    };
    let drawing = lay_out(
        &Sheet {
            width,
            most: if props.framed { framed } else { most },
            window: plan.window,
            lanes: &plan.lanes,
            strips: props.framed,
            said: &said,
        },
        &plan.moments,
    );
    svg_of(plan, props, &drawing, name)
}

fn svg_of(plan: &Plan<'_>, props: &Props, drawing: &Laid, name: &'static str) -> Html {
    let known = props.filter.known.as_deref().and_then(Day::from_iso);
    paint::svg(&Picture {
        plan,
        drawing,
        state: &TimelineState {
            filter: props.filter.clone(),
            chosen: None,
        },
        chosen: props.drawn.chosen,
        known: known.map(Day::number),
        framed: props.framed,
        name,
    })
}

/// What was asked for in the drawing: several moments, or the words of the one that is chosen.
fn said(
    explorer: &Explorer,
    plan: &Plan<'_>,
    props: &Props,
    places: Option<&[usize]>,
    close: &Callback<MouseEvent>,
) -> Html {
    let close = html! { <button type="button" class="moment__proof-button" onclick={close.clone()}>{ words::CLOSE }</button> };
    if let Some(places) = places {
        return html! { <>{ several(plan, props, places) }<p>{ close }</p></> };
    }
    let Some(entry) = props.drawn.chosen.and_then(|place| plan.entry(place)) else {
        return Html::default();
    };
    let show = Callback::from(|_: MouseEvent| go_to_chosen());
    html! {
        <>
            <p class="moment__date">{ text::timeline::understood(&entry.interval, entry.open) }
                if entry.title.is_some() || entry.is_document() { { " · " }{ name(entry) } }
            </p>
            if !entry.is_document() { <p class="quoted">{ marked(entry) }</p> }
            <p class="muted">{ link(explorer, entry) }{ " " }
                <button type="button" class="moment__proof-button" onclick={show}>{ words::IN_LIST }</button>{ " " }{ close }</p>
        </>
    }
}

/// The moments that were gathered in one mark.
fn several(plan: &Plan<'_>, props: &Props, places: &[usize]) -> Html {
    let things = places.iter().filter_map(|place| plan.things.get(*place));
    let item = |thing: &Thing<'_>| match thing {
        Thing::Paper(opened) => {
            let href = crate::ui::route::Route::document(opened.id()).href();
            html! { <li><a {href}>{ text::timeline::paper(opened) }</a></li> }
        }
        Thing::Moment(place, _) => {
            let Some(entry) = plan.entry(*place) else {
                return Html::default();
            };
            let key = key(entry);
            let state = TimelineState {
                filter: props.filter.clone(),
                chosen: Some(key.clone()),
            };
            let when = text::timeline::understood(&entry.interval, entry.open);
            let class = entry.title.is_none().then_some("quoted");
            html! { <li>{ when }{": "}<a {class} href={state.route().href()} data-key={key}>{ super::moment::beginning(name(entry), 130) }</a></li> }
        }
    };
    html! { <><h2 class="drawing__heading">{ words::opened(places.len()) }</h2><ul class="drawing__several">{ for things.map(item) }</ul></> }
}

/// What shapes and lines mean, in the shapes themselves: they say the same on paper and where colours are forced.
fn legend(plan: &Plan<'_>, framed: bool) -> Html {
    // An article has no room for more where there are many lanes.
    let brief = framed && plan.lanes.len() > 3;
    let entry = |shown: bool, drawn: Html, words: &'static str| {
        let entry = html! { <li>{ sign(drawn) }{ " " }{ words }</li> };
        shown.then_some(entry)
    };
    let pairs = || {
        plan.things.iter().filter_map(|thing| match thing {
            Thing::Moment(_, later) => *later,
            Thing::Paper(_) => None,
        })
    };
    let past = html! { <circle r="5" fill={paint::PAST} stroke={paint::PAST} stroke-width="2" /> };
    let planned =
        html! { <circle r="5" fill={paint::PAPER} stroke={paint::PLANNED} stroke-width="2" /> };
    let vague = html! { <><circle r="7" fill={paint::PAST} fill-opacity="0.25" /><circle r="4" fill={paint::PAST} /></> };
    let joined = html! { <><path d="M-7 0H4" stroke={paint::PLANNED} stroke-width="3" /><rect x="-1" y="-4" width="8" height="8" fill={paint::PAST} /></> };
    let likely = html! { <><path d="M-7 0H0" stroke={paint::PLANNED} stroke-width="3" stroke-dasharray="3 2" /><rect x="-1" y="-4" width="7" height="8" fill={paint::PAPER} stroke={paint::PAST} stroke-width="2" /></> };
    let paper = html! { <><path d="M0-7V7" stroke={paint::LINE} stroke-dasharray="2 2" /><path d="M-5 0L0-5 5 0 0 5z" fill={paint::LINE} /></> };
    let entries = [
        entry(true, past, words::HAPPENED),
        entry(true, planned, words::PLANNED),
        entry(
            !brief && pairs().any(|later| !later.outcome.likely),
            joined,
            words::JOINED,
        ),
        entry(
            !brief && pairs().any(|later| later.outcome.likely),
            likely,
            words::LIKELY,
        ),
        entry(!brief, vague, words::VAGUE),
        entry(plan.papers, paper, words::PAPER),
    ];
    html! { <ul class="legend">{ for entries.into_iter().flatten() }</ul> }
}
