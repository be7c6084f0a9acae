//! Moving through the drawing: by buttons, keys, wheel, dragging and pinching. Nothing needs a pointer.

use super::measures::label_height;
use super::{Props, Shared, choose, key, read, written};
use crate::explorer::Explorer;
use crate::explorer::drawing::Window;
use crate::ui::hooks::{in_browser, is_wide};
use crate::ui::views::timeline::change;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Pixels that a pointer may tremble before it drags.
const STILL: i32 = 4;
/// Milliseconds after the last turn of the wheel until the address says where one is.
const REST: u32 = 200;

/// What a button or key does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Act {
    /// Back in time.
    Earlier,
    /// On in time.
    Later,
    /// Closer.
    In,
    /// Farther.
    Out,
    /// All of it.
    Whole,
}

/// What the drawing stands on, and what moves it.
pub(super) struct Stage {
    pub(super) node: NodeRef,
    pub(super) vertical: bool,
    /// Whether its size is known: before, nothing is drawn that would be drawn anew at once.
    pub(super) measured: bool,
    /// Pixels.
    pub(super) size: (i32, i32),
    pub(super) window: Window,
    /// Place in the list of the moment that is pointed at.
    pub(super) pointed: Option<usize>,
    /// How many moments the mark stands for that is pointed at.
    pub(super) clustered: usize,
    pub(super) act: Callback<Act>,
    pub(super) onkeydown: Callback<KeyboardEvent>,
    pub(super) onpointer: Callback<PointerEvent>,
    pub(super) onclick: Callback<MouseEvent>,
    pub(super) onmouseover: Callback<MouseEvent>,
}

/// What handlers need to know of the last drawing.
#[derive(Clone)]
struct Now {
    window: Window,
    whole: Window,
    along: i32,
    vertical: bool,
    address: Option<String>,
}

/// Fingers on the drawing, and where things stood when the last one was put down or lifted.
#[derive(Default)]
struct Fingers {
    down: Vec<(i32, i32, i32)>,
    start: Vec<(i32, i32, i32)>,
    window: Option<Window>,
    dragged: bool,
}

/// The window that is drawn, with the address it was moved from.
type Live = (Option<String>, Window);

/// What is pointed at, as its place in the list and how many its mark stands for, among which moments, and which of them
/// was chosen: once those are others, the chosen one is what one looks at.
type Pointed = (Option<usize>, usize, Shared, Option<usize>);

#[hook]
pub(super) fn use_stage(props: &Props, explorer: &Rc<Explorer>) -> Stage {
    let node = use_node_ref();
    let titled = props.drawn.shown.0.iter().filter(|shown| {
        explorer
            .moments()
            .lead(shown)
            .is_some_and(|entry| entry.title.is_some())
    });
    let (size, vertical, measured) = use_size(&node, props.drawing, titled.count() as i32);
    let pointed = use_state_eq::<Pointed, _>(|| (None, 1, props.drawn.shown.clone(), None));
    let live = use_state(|| None::<Live>);
    let whole = Window::around(explorer.moments(), &props.drawn.shown.0);
    let address = props.window.clone();
    let moved = live
        .as_ref()
        .filter(|(from, _)| *from == address)
        .map(|(_, window)| *window);
    let window = moved.or_else(|| read(address.as_deref()?)).unwrap_or(whole);
    let along = if vertical { size.1 } else { size.0 };
    let now = use_mut_ref(|| Now {
        window,
        whole,
        along,
        vertical,
        address: None,
    });
    *now.borrow_mut() = Now {
        window,
        whole,
        along,
        vertical,
        address,
    };
    let live = live.setter();
    use_wheel(&node, &now, &live);

    let act = {
        let now = Rc::clone(&now);
        Callback::from(move |act: Act| settle(acted(&now.borrow(), act)))
    };
    let (seen, clustered) = match &*pointed {
        (place, count, shown, chosen)
            if *shown == props.drawn.shown && *chosen == props.drawn.chosen =>
        {
            (*place, *count)
        }
        _ => (props.drawn.chosen, 1),
    };
    let point = {
        let (pointed, shown, chosen) = (
            pointed.setter(),
            props.drawn.shown.clone(),
            props.drawn.chosen,
        );
        Callback::from(move |(place, count)| pointed.set((place, count, shown.clone(), chosen)))
    };
    let choose_at = {
        let (explorer, shown) = (Rc::clone(explorer), props.drawn.shown.clone());
        Callback::from(move |place: usize| {
            let lead = shown
                .0
                .get(place)
                .and_then(|shown| explorer.moments().lead(shown));
            lead.map(key).iter().for_each(|key| choose(key));
        })
    };
    let onkeydown = {
        let (act, point, choose_at, last) = (
            act.clone(),
            point.clone(),
            choose_at.clone(),
            props.drawn.shown.0.len().saturating_sub(1),
        );
        Callback::from(move |event: KeyboardEvent| {
            on_key(&event, vertical, &act, (seen, last), (&point, &choose_at))
        })
    };
    let fingers = use_mut_ref(Fingers::default);
    let onpointer = {
        let (now, live, fingers) = (Rc::clone(&now), live, Rc::clone(&fingers));
        Callback::from(move |event: PointerEvent| {
            on_pointer(&event, &now.borrow(), &mut fingers.borrow_mut(), &live)
        })
    };
    let onclick = {
        let point = point.clone();
        Callback::from(move |event: MouseEvent| {
            if !std::mem::take(&mut fingers.borrow_mut().dragged) {
                on_click(&event, &now.borrow(), &point, &choose_at);
            }
        })
    };
    let onmouseover = Callback::from(move |event: MouseEvent| {
        if let Some((index, count)) = mark_of(&event) {
            point.emit((Some(index), count));
        }
    });
    Stage {
        node,
        vertical,
        measured,
        size,
        window,
        pointed: seen,
        clustered,
        act,
        onkeydown,
        onpointer,
        onclick,
        onmouseover,
    }
}

/// Size of the drawing in pixels, whether it runs from top to bottom, and whether it was measured.
///
/// Where labels stand beside the lanes, the drawing is tall enough for all of them.
#[hook]
fn use_size(node: &NodeRef, drawing: bool, labels: i32) -> ((i32, i32), bool, bool) {
    // Only a browser measures.
    let measured = use_state_eq(|| (!in_browser()).then_some((760, 800)));
    {
        let (node, measured) = (node.clone(), measured.setter());
        use_effect_with(drawing, move |_| {
            let measure = move || {
                let width = node
                    .cast::<web_sys::Element>()
                    .map_or(0, |element| element.client_width());
                let height =
                    web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
                if width > 0 {
                    measured.set(Some((width, height.map_or(800, |height| height as i32))));
                }
            };
            let listener = web_sys::window().filter(|_| in_browser()).map(|window| {
                measure();
                EventListener::new(&window, "resize", move |_| measure())
            });
            move || drop(listener)
        });
    }
    let (width, height) = measured.unwrap_or((760, 800));
    let vertical = width < 560 || !is_wide();
    // In a column of its own it fills what is left of the window beside buttons and caption.
    let size = if vertical {
        (width, (labels * (label_height(width) + 1) + 40).max(600))
    } else {
        (width, (height - 395).clamp(340, 700))
    };
    (size, vertical, measured.is_some())
}

/// Ctrl and the wheel (so also a pinch on a touchpad) zoom; turning it sideways, or with Shift, moves.
#[hook]
fn use_wheel(node: &NodeRef, now: &Rc<RefCell<Now>>, live: &UseStateSetter<Option<Live>>) {
    let (node, now, live) = (node.clone(), Rc::clone(now), live.clone());
    use_effect_with((), move |()| {
        let timer: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let turned = move |event: &web_sys::Event| {
            let Some(wheel) = event.dyn_ref::<web_sys::WheelEvent>() else {
                return;
            };
            let state = now.borrow().clone();
            let along = along_of(
                wheel.client_x(),
                wheel.client_y(),
                wheel.current_target(),
                state.vertical,
            );
            let window = if wheel.ctrl_key() {
                let percent = if wheel.delta_y() > 0.0 { 120 } else { 83 };
                state
                    .window
                    .zoomed(percent, state.window.day(along, state.along), most(&state))
            } else {
                let shifted = if wheel.shift_key() {
                    wheel.delta_y()
                } else {
                    0.0
                };
                let pixels = (wheel.delta_x() + shifted) as i32;
                if pixels == 0 {
                    return;
                }
                state.window.later(
                    i64::from(pixels) * state.window.length() / i64::from(state.along.max(1)),
                )
            };
            event.prevent_default();
            let window = window.kept_near(state.whole);
            live.set(Some((state.address, window)));
            *timer.borrow_mut() = Some(Timeout::new(REST, move || settle(Some(window))));
        };
        let target = node.cast::<web_sys::Element>().filter(|_| in_browser());
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            target.map(|target| EventListener::new_with_options(&target, "wheel", options, turned));
        move || drop(listener)
    });
}

/// Longest part of time that is drawn, days.
fn most(now: &Now) -> i64 {
    now.whole.length() * 3 / 2
}

/// Where one is after a button or a key; `None` for all of it.
fn acted(now: &Now, act: Act) -> Option<Window> {
    let (window, middle) = (now.window, (now.window.from + now.window.to) / 2);
    let moved = match act {
        Act::Earlier => window.later(-(window.length() / 5).max(1)),
        Act::Later => window.later((window.length() / 5).max(1)),
        Act::In => window.zoomed(60, middle, most(now)),
        Act::Out => window.zoomed(167, middle, most(now)),
        Act::Whole => return None,
    };
    Some(moved.kept_near(now.whole))
}

/// Writes where one is into the address, from which the drawing then takes it.
fn settle(window: Option<Window>) {
    change(&|state| state.window = window.map(written));
}

/// Points at a place in the list, for so many moments.
type Point = Callback<(Option<usize>, usize)>;

fn on_key(
    event: &KeyboardEvent,
    vertical: bool,
    act: &Callback<Act>,
    (place, last): (Option<usize>, usize),
    (point, choose_at): (&Point, &Callback<usize>),
) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    match (event.key().as_str(), vertical) {
        ("ArrowLeft", false) | ("ArrowUp", true) => act.emit(Act::Earlier),
        ("ArrowRight", false) | ("ArrowDown", true) => act.emit(Act::Later),
        ("+" | "=", _) => act.emit(Act::In),
        ("-" | "_", _) => act.emit(Act::Out),
        ("0", _) => act.emit(Act::Whole),
        ("n" | "N", _) => point.emit((Some(place.map_or(0, |place| (place + 1).min(last))), 1)),
        ("p" | "P", _) => point.emit((Some(place.map_or(0, |place| place.saturating_sub(1))), 1)),
        ("Enter", _) => match place {
            Some(place) => choose_at.emit(place),
            None => return,
        },
        _ => return,
    }
    event.prevent_default();
}

/// The mark under the pointer: the place of its moment in the list, and how many it stands for.
fn mark_of(event: &MouseEvent) -> Option<(usize, usize)> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let number = |name: &str| target.get_attribute(name)?.parse().ok();
    Some((number("data-index")?, number("data-count").unwrap_or(1)))
}

/// A click on a moment chooses it; one on a cluster comes closer.
fn on_click(event: &MouseEvent, now: &Now, point: &Point, choose_at: &Callback<usize>) {
    let Some((index, count)) = mark_of(event) else {
        return;
    };
    point.emit((Some(index), count));
    if count > 1 {
        let along = along_of(
            event.client_x(),
            event.client_y(),
            event.target(),
            now.vertical,
        );
        settle(Some(
            now.window
                .zoomed(40, now.window.day(along, now.along), most(now))
                .kept_near(now.whole),
        ));
    } else {
        choose_at.emit(index);
    }
}

/// The place of a pointer along the axis, in pixels from the beginning of the drawing.
fn along_of(x: i32, y: i32, target: Option<web_sys::EventTarget>, vertical: bool) -> i32 {
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let stage = element.and_then(|element| element.closest(".drawing__stage").ok().flatten());
    let area = stage.map(|stage| stage.get_bounding_client_rect());
    if vertical {
        y - area.map_or(0.0, |area| area.top()) as i32
    } else {
        x - area.map_or(0.0, |area| area.left()) as i32
    }
}

fn on_pointer(
    event: &PointerEvent,
    now: &Now,
    fingers: &mut Fingers,
    live: &UseStateSetter<Option<Live>>,
) {
    let here = (event.pointer_id(), event.client_x(), event.client_y());
    let known = fingers.down.iter().position(|(id, _, _)| *id == here.0);
    match (event.type_().as_str(), known) {
        ("pointerdown", None) if event.button() == 0 => {
            fingers.dragged &= !fingers.down.is_empty();
            fingers.down.push(here);
            restart(fingers, now.window);
        }
        ("pointermove", Some(place)) => {
            if let Some(finger) = fingers.down.get_mut(place) {
                *finger = here;
            }
            if let Some(window) = dragged(fingers, now, event) {
                live.set(Some((now.address.clone(), window)));
            }
        }
        ("pointerup" | "pointercancel", Some(place)) => {
            fingers.down.remove(place);
            restart(fingers, now.window);
            if fingers.dragged {
                settle(Some(now.window));
            }
        }
        _ => {}
    }
}

fn restart(fingers: &mut Fingers, window: Window) {
    fingers.start.clone_from(&fingers.down);
    fingers.window = Some(window);
}

/// Where one is while fingers move: one drags, two pinch.
fn dragged(fingers: &mut Fingers, now: &Now, event: &PointerEvent) -> Option<Window> {
    let start = fingers.window?;
    let along = |finger: &(i32, i32, i32)| if now.vertical { finger.2 } else { finger.1 };
    let window = match (fingers.start.as_slice(), fingers.down.as_slice()) {
        ([from], [to]) => {
            let pixels = along(to) - along(from);
            if !fingers.dragged && pixels.abs() <= STILL {
                return None;
            }
            start.later(-i64::from(pixels) * start.length() / i64::from(now.along.max(1)))
        }
        ([from, other_from, ..], [to, other_to, ..]) => {
            let apart = |one: &(i32, i32, i32), other: &(i32, i32, i32)| {
                i64::from((one.1 - other.1).abs() + (one.2 - other.2).abs()).max(20)
            };
            let percent = apart(from, other_from) * 100 / apart(to, other_to);
            let middle = along_of(
                (from.1 + other_from.1) / 2,
                (from.2 + other_from.2) / 2,
                event.target(),
                now.vertical,
            );
            start.zoomed(percent, start.day(middle, now.along), most(now))
        }
        _ => return None,
    };
    if !fingers.dragged {
        fingers.dragged = true;
        // From now on the pointer is ours, also outside the drawing.
        let stage = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if let Some(stage) =
            stage.and_then(|element| element.closest(".drawing__stage").ok().flatten())
        {
            // Where it is refused, dragging ends at the edge.
            let _ = stage.set_pointer_capture(event.pointer_id());
        }
    }
    Some(window.kept_near(now.whole))
}
