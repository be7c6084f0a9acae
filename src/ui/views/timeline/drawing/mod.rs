//! The drawing: the same moments as the list, along a line. It adds, and hides nothing: who cannot see it misses nothing.

mod gestures;
mod measures;
mod paint;
mod scene;

use super::moment::{go_to_chosen, link, marked};
use super::{Shared, change, choose, key, name};
use crate::explorer::Explorer;
use crate::explorer::drawing::Window;
use crate::ui::text::{self, timeline::drawing as words};
use crate::ui::use_explorer;
use gestures::{Act, use_stage};
use scene::Scene;
use yew::prelude::*;

/// What is drawn, and how: no more of the address than the drawing shows, so that it rests while other things change.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Whether there is a lane a theme.
    pub(crate) by_theme: bool,
    /// The part of time that is drawn, as an address has it.
    pub(crate) window: Option<String>,
    /// Whether it is shown where there is little room.
    pub(crate) drawing: bool,
    /// What is drawn.
    pub(crate) drawn: Drawn,
}

/// What is drawn.
#[derive(Clone, PartialEq)]
pub(crate) struct Drawn {
    /// The day on which one asks what was known.
    pub(crate) known: Option<String>,
    /// The moments, as they are listed.
    pub(crate) shown: Shared,
    /// Place of the chosen one in them.
    pub(crate) chosen: Option<usize>,
}

/// The drawing, its buttons, and the words of what is pointed at.
#[component]
pub(crate) fn Drawing(props: &Props) -> Html {
    let explorer = use_explorer();
    let stage = use_stage(props, &explorer);
    let scene = Scene::new(&explorer, props, &stage);
    let toggle = Callback::from(|_: MouseEvent| change(&|state| state.drawing = !state.drawing));
    let show = if props.drawing {
        words::HIDE
    } else {
        words::SHOW
    };
    html! {
        <section class="drawing" aria-label={words::NAME}>
            <p class="drawing__toggle"><button type="button" class="button" aria-expanded={props.drawing.to_string()} onclick={toggle}>{ show }</button></p>
            <div class="drawing__body">
                { bar(props, &stage.act) }
                <div id="tijdlijn-tekening" class="drawing__stage" ref={stage.node.clone()} role="group" tabindex="0"
                    aria-label={words::NAME} aria-describedby="tekening-hulp" onkeydown={stage.onkeydown.clone()}
                    onpointerdown={stage.onpointer.clone()} onpointermove={stage.onpointer.clone()}
                    onpointerup={stage.onpointer.clone()} onpointercancel={stage.onpointer.clone()}
                    onclick={stage.onclick.clone()} onmouseover={stage.onmouseover.clone()}>
                    if stage.measured { { paint::svg(&scene) } }
                </div>
                { caption(&explorer, props, stage.pointed, stage.clustered) }
                { legend(&scene) }
                <details class="drawing__help muted"><summary>{ words::KEYS }</summary><p id="tekening-hulp">{ words::HELP }</p></details>
            </div>
        </section>
    }
}

/// Buttons for everything that a pointer can do.
fn bar(props: &Props, act: &Callback<Act>) -> Html {
    let button = |sign: &'static str, label: &'static str, what: Act| {
        let act = act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(what));
        html! { <button type="button" class="drawing__button" aria-label={label} title={label} {onclick}>{ sign }</button> }
    };
    let lanes = |label: &'static str, by_theme: bool| {
        let onclick =
            Callback::from(move |_: MouseEvent| change(&|state| state.by_theme = by_theme));
        let pressed = (props.by_theme == by_theme).to_string();
        html! { <button type="button" class="chip" aria-pressed={pressed} {onclick}>{ label }</button> }
    };
    html! {
        <div class="drawing__bar">
            <span role="group" aria-label={words::LANES}>{ lanes(words::BY_DOCUMENT, false) }{ lanes(words::BY_THEME, true) }</span>
            <span class="drawing__moves">
                { button("←", words::EARLIER, Act::Earlier) }
                { button("→", words::LATER, Act::Later) }
                { button("−", words::OUT, Act::Out) }
                { button("+", words::IN, Act::In) }
                { button("⟷", words::WHOLE, Act::Whole) }
            </span>
        </div>
    }
}

/// The words of what is pointed at; it keeps its height, so that nothing moves.
fn caption(explorer: &Explorer, props: &Props, pointed: Option<usize>, clustered: usize) -> Html {
    let data = explorer.moments();
    let entry = pointed.and_then(|index| data.lead(props.drawn.shown.0.get(index)?));
    let said = match entry {
        None => html! { <p class="muted">{ words::POINT }</p> },
        Some(_) if clustered > 1 => html! { <p>{ words::cluster(clustered) }</p> },
        Some(entry) => {
            let this = key(entry);
            let chosen = props.drawn.chosen == pointed;
            let show = Callback::from(move |_: MouseEvent| {
                if chosen {
                    go_to_chosen()
                } else {
                    choose(&this)
                }
            });
            html! {
                <>
                    <p class="moment__date">{ text::timeline::understood(&entry.interval, entry.open) }
                        if entry.title.is_some() || entry.is_document() { { " · " }{ name(entry) } }
                    </p>
                    if !entry.is_document() { <p class="quoted drawing__words">{ marked(entry) }</p> }
                    <p class="muted">{ link(explorer, entry) }{ " " }
                        <button type="button" class="moment__proof-button" onclick={show}>{ words::IN_LIST }</button></p>
                </>
            }
        }
    };
    html! { <div class="drawing__caption" role="status">{ said }</div> }
}

fn legend(scene: &Scene<'_>) -> Html {
    let sign =
        |class: &'static str, words: &'static str| html! { <li class={class}>{ words }</li> };
    let lane = |(number, name): (usize, &String)| html! { <li>{ number + 1 }{ " " }{ name }</li> };
    html! {
        <>
            <ul class="legend">
                { sign("legend__past", words::HAPPENED) }
                { sign("legend__planned", words::PLANNED) }
                { sign("legend__vague", words::VAGUE) }
                { sign("legend__paper", words::PAPER) }
                { sign("legend__joined", words::JOINED) }
            </ul>
            if scene.vertical { <ul class="legend legend--lanes">{ for scene.lanes.iter().enumerate().map(lane) }</ul> }
        </>
    }
}

/// The window as an address has it.
fn written(window: Window) -> String {
    let day = |number| crate::explorer::Day::from_number(number).to_string();
    format!("{}/{}", day(window.from), day(window.to - 1))
}

/// The window of an address.
fn read(text: &str) -> Option<Window> {
    let (interval, _) = crate::explorer::read_edtf(text)?;
    let (first, last) = interval.days();
    Some(Window {
        from: first.number(),
        to: last.number() + 1,
    })
}
