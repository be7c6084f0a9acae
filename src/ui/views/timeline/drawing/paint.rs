//! The scene as SVG. Colours are the page's own custom properties, in attributes, so that a saved picture can have them
//! filled in; whole pixels only.
//!
//! As few elements as will do, since the browser lays out each of them at every change: shapes of one colour are one
//! path, and only the places that a pointer finds are elements of their own.

use super::measures::{LINE_HEIGHT, label_height};
use super::scene::{SCALE, Scene};
use crate::explorer::drawing::{Mark, wrapped};
use yew::prelude::*;

/// Least bend of the trail, pixels.
const BEND: i32 = 18;

const PAST: &str = "var(--spoor)";
const PLANNED: &str = "var(--planned)";
const PAPER: &str = "var(--paper)";
const INK: &str = "var(--ink)";
const HAIR: &str = "var(--hair)";
const LINE: &str = "var(--line)";

/// The picture. The list says all of it, so those who hear the page are spared it.
pub(super) fn svg(scene: &Scene<'_>) -> Html {
    let (width, height) = scene.size;
    let trail = |d: String, stroke: &'static str, width: &'static str, dashes: &'static str| {
        html! { <path {d} fill="none" {stroke} stroke-width={width} stroke-dasharray={dashes} stroke-opacity="0.55" stroke-linecap="round" /> }
    };
    let arcs = scene.joins.iter().map(|join| arc(scene, join)).collect();
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" width={number(width)} height={number(height)}
            viewBox={format!("0 0 {width} {height}")} font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="12">
            { path(area((0, 0), scene.size), PAPER, Look::default()) }
            { ground(scene) }
            { trail(curve(scene, &scene.trail()), PAST, "2", "none") }
            { trail(arcs, PLANNED, "1.5", "3 4") }
            { marks(scene) }
            { labels(scene) }
            // What a pointer finds, and a finger: above all that is drawn.
            <g fill="transparent" cursor="pointer">{ for scene.drawing.marks.iter().map(|mark| hit(scene, mark)) }</g>
            { ring(scene, scene.pointed, LINE) }
            { ring(scene, scene.chosen, INK) }
        </svg>
    }
}

fn number(number: i32) -> AttrValue {
    number.to_string().into()
}

/// How a path is drawn, besides its inside.
#[derive(Default)]
struct Look {
    stroke: Option<&'static str>,
    width: Option<&'static str>,
    dashes: Option<&'static str>,
    opacity: Option<&'static str>,
}

/// A path, where it goes anywhere.
fn path(d: String, fill: &'static str, look: Look) -> Html {
    if d.is_empty() {
        return Html::default();
    }
    html! { <path {d} {fill} fill-opacity={look.opacity} stroke={look.stroke} stroke-width={look.width} stroke-dasharray={look.dashes} /> }
}

fn stroked(stroke: &'static str) -> Look {
    Look {
        stroke: Some(stroke),
        ..Look::default()
    }
}

/// Words at a place; those of a moment lead to it.
fn words(
    (x, y): (i32, i32),
    anchor: Option<&'static str>,
    index: Option<usize>,
    words: &str,
) -> Html {
    let index = index.map(|index| index.to_string());
    html! { <text data-index={index} x={number(x)} y={number(y)} text-anchor={anchor}>{ words }</text> }
}

fn ring(scene: &Scene<'_>, wanted: Option<usize>, colour: &'static str) -> Html {
    let mark = scene
        .drawing
        .marks
        .iter()
        .find(|mark| Some(mark.index) == wanted && mark.count == 1);
    let Some((x, y)) = mark.map(|mark| middle(scene, mark)) else {
        return Html::default();
    };
    html! { <circle cx={number(x)} cy={number(y)} r="11" fill="none" stroke={colour} stroke-width="2" pointer-events="none" /> }
}

/// Lanes, scale, documents, and the day of "what was known".
fn ground(scene: &Scene<'_>) -> Html {
    let across = scene.paper.across;
    let rule = |along: i32| {
        segment(
            scene.point(along, if scene.vertical { 0 } else { -8 }),
            scene.point(along, across),
        )
    };
    let lane = |lane: usize| {
        let side = scene.lane_line(lane);
        segment(scene.point(0, side), scene.point(scene.paper.along, side))
    };
    let hairs = scene
        .drawing
        .ticks
        .iter()
        .map(|tick| rule(tick.along))
        .chain((0..scene.lanes.len()).map(lane));
    let paper = |along: &i32| {
        let (x, y) = if scene.vertical {
            (SCALE + 6, *along)
        } else {
            (*along, SCALE - 6)
        };
        diamond(x, y, 4)
    };
    let ticks = |year: bool| {
        let place = |along: i32| {
            if scene.vertical {
                (2, along + 4)
            } else {
                (along + 4, 16)
            }
        };
        let ticks = scene
            .drawing
            .ticks
            .iter()
            .filter(move |tick| tick.year == year);
        ticks.map(move |tick| words(place(tick.along), None, None, &tick.text))
    };
    html! {
        <>
            { path(hairs.collect(), "none", stroked(HAIR)) }
            { path(scene.papers.iter().map(|along| rule(*along)).collect(), "none", Look { dashes: Some("1 4"), ..stroked(LINE) }) }
            { path(scene.papers.iter().map(paper).collect(), LINE, stroked(PAPER)) }
            <g fill="var(--ink)" font-weight="600">{ for ticks(true) }</g>
            <g fill="var(--muted)">{ for ticks(false) }</g>
            <g fill="var(--muted)" font-size="11" stroke="var(--paper)" stroke-width="4" paint-order="stroke">{ for lane_names(scene) }</g>
            { scene.known.map(|known| unknown(scene, known)).unwrap_or_default() }
        </>
    }
}

fn lane_names(scene: &Scene<'_>) -> impl Iterator<Item = Html> {
    scene.lanes.iter().enumerate().map(|(lane, name)| {
        let (x, y) = scene.point(0, scene.lane_line(lane));
        if scene.vertical {
            words((x, 10), Some("middle"), None, &(lane + 1).to_string())
        } else {
            words(
                (4, y + 15),
                None,
                None,
                &wrapped(name, scene.paper.along - 12, 1).concat(),
            )
        }
    })
}

/// Covers what lay ahead on the day asked for.
fn unknown(scene: &Scene<'_>, known: i32) -> Html {
    let along = known.clamp(0, scene.paper.along);
    let (rest, across) = (scene.paper.along - along, scene.paper.across);
    let from = scene.point(along, 0);
    let ahead = area(
        from,
        if scene.vertical {
            (across, rest)
        } else {
            (rest, across)
        },
    );
    html! {
        <>
            { path(ahead, PLANNED, Look { opacity: Some("0.08"), ..Look::default() }) }
            { path(segment(from, scene.point(along, across)), "none", Look { width: Some("2"), ..stroked(PLANNED) }) }
        </>
    }
}

fn segment((from_x, from_y): (i32, i32), (to_x, to_y): (i32, i32)) -> String {
    format!("M{from_x} {from_y}L{to_x} {to_y}")
}

fn area((x, y): (i32, i32), (width, height): (i32, i32)) -> String {
    format!("M{x} {y}h{width}v{height}h{}z", -width)
}

/// A smooth line through points: it leaves and reaches each of them in the direction of time, with a bend even where
/// both are of one day.
fn curve(scene: &Scene<'_>, points: &[(i32, i32)]) -> String {
    let mut path = String::new();
    for (number, (along, across)) in points.iter().enumerate() {
        let (x, y) = scene.point(*along, *across);
        match number.checked_sub(1).and_then(|before| points.get(before)) {
            None => path.push_str(&format!("M{x} {y}")),
            Some((before, beside)) => {
                let bend = ((along - before) / 2).max(BEND);
                let ((x1, y1), (x2, y2)) = (
                    scene.point(before + bend, *beside),
                    scene.point(along - bend, *across),
                );
                path.push_str(&format!("C{x1} {y1} {x2} {y2} {x} {y}"));
            }
        }
    }
    path
}

/// An arc from what was planned to what was told later.
fn arc(scene: &Scene<'_>, join: &[(i32, i32); 2]) -> String {
    let [(from, beside), (to, across)] = *join;
    let ((x1, y1), (x2, y2)) = (scene.point(from, beside), scene.point(to, across));
    let (x, y) = scene.point((from + to) / 2, (beside + across) / 2 - 26);
    format!("M{x1} {y1}Q{x} {y} {x2} {y2}")
}

/// The middle of a mark as far as it is in sight.
fn middle(scene: &Scene<'_>, mark: &Mark) -> (i32, i32) {
    let along = if mark.bar {
        (mark.along.start.max(0) + mark.along.end.min(scene.paper.along)) / 2
    } else {
        mark.along.start
    };
    scene.point(along, mark.across)
}

/// All marks: halos of what is vague, bars, points, documents, clusters.
fn marks(scene: &Scene<'_>) -> Html {
    // By whether it was planned.
    let (mut halos, mut dots) = (
        [String::new(), String::new()],
        [String::new(), String::new()],
    );
    let (mut papers, mut clusters) = (String::new(), String::new());
    let (mut bars, mut counts) = (Vec::new(), Vec::new());
    let mut fades = [false; 6];
    for mark in &scene.drawing.marks {
        let Some(entry) = scene.entry(mark) else {
            continue;
        };
        let planned = usize::from(
            scene
                .shown
                .get(mark.index)
                .is_some_and(|shown| shown.planned),
        );
        let (x, y) = middle(scene, mark);
        if mark.count > 1 {
            // Twice as many make it a little larger.
            clusters += &circle(x, y, 7 + mark.count.ilog2().min(7) as i32);
            counts.push(words(
                (x, y + 4),
                Some("middle"),
                None,
                &mark.count.to_string(),
            ));
        } else if entry.is_document() {
            papers += &diamond(x, y, 7);
        } else if mark.bar {
            bars.push(bar(scene, mark, planned, &mut fades));
        } else {
            let radius = if mark.main { 6 } else { 4 };
            if let (true, Some(halos)) = (mark.soft.0 || mark.soft.1, halos.get_mut(planned)) {
                *halos += &circle(x, y, radius + 4);
            }
            dots.get_mut(planned)
                .into_iter()
                .for_each(|dots| *dots += &circle(x, y, radius));
        }
    }
    let ([past, ahead], [past_halos, ahead_halos]) = (dots, halos);
    let halo = || Look {
        opacity: Some("0.22"),
        ..Look::default()
    };
    let thick = |stroke: &'static str| Look {
        width: Some("2"),
        ..stroked(stroke)
    };
    html! {
        <>
            { path(past_halos, PAST, halo()) }
            { path(ahead_halos, PLANNED, halo()) }
            <defs>{ for gradients(scene.vertical, fades) }</defs>
            <g stroke-width="2">{ for bars }</g>
            { path(past, PAST, thick(PAST)) }
            { path(ahead, PAPER, thick(PLANNED)) }
            { path(papers, PAST, stroked(PAPER)) }
            { path(clusters, PAPER, thick(PAST)) }
            <g font-size="10" fill="var(--ink)">{ for counts }</g>
        </>
    }
}

/// Soft ends: past and planned, each fading at both ends, at the beginning, and at the end.
const FADES: [(&str, &str, &str, &str); 6] = [
    ("fade-past-both", PAST, "0.05", "0.05"),
    ("fade-past-start", PAST, "0.05", "1"),
    ("fade-past-end", PAST, "1", "0.05"),
    ("fade-planned-both", PLANNED, "0.05", "0.05"),
    ("fade-planned-start", PLANNED, "0.05", "1"),
    ("fade-planned-end", PLANNED, "1", "0.05"),
];

/// The soft ends that are used.
fn gradients(vertical: bool, used: [bool; 6]) -> impl Iterator<Item = Html> {
    let (x2, y2) = if vertical { ("0", "1") } else { ("1", "0") };
    let stop = |offset: &'static str, colour: &'static str, opacity: &'static str| {
        html! { <stop {offset} stop-color={colour} stop-opacity={opacity} /> }
    };
    let used = FADES.into_iter().zip(used).filter(|(_, used)| *used);
    used.map(move |((id, colour, start, end), _)| {
        html! {
            <@{"linearGradient"} {id} x1="0" y1="0" {x2} {y2}>
                { stop("0", colour, start) }{ stop("0.3", colour, "1") }{ stop("0.7", colour, "1") }{ stop("1", colour, end) }
            </@>
        }
    })
}

/// A bar, with ends that fade where nobody named a day.
fn bar(scene: &Scene<'_>, mark: &Mark, planned: usize, fades: &mut [bool; 6]) -> Html {
    let thick = if mark.main { 10 } else { 6 };
    let ((x1, y1), (x2, y2)) = (
        scene.point(mark.along.start, mark.across),
        scene.point(mark.along.end, mark.across),
    );
    let (x, y) = if scene.vertical {
        (x1 - thick / 2, y1)
    } else {
        (x1, y1 - thick / 2)
    };
    let (width, height) = if scene.vertical {
        (thick, y2 - y1)
    } else {
        (x2 - x1, thick)
    };
    let place = match mark.soft {
        (true, true) => Some(0),
        (true, false) => Some(1),
        (false, true) => Some(2),
        (false, false) => None,
    };
    let fade = place.map(|place| place + 3 * planned);
    fade.and_then(|fade| fades.get_mut(fade))
        .into_iter()
        .for_each(|used| *used = true);
    let colour: AttrValue = match fade.and_then(|fade| FADES.get(fade)) {
        Some((id, ..)) => ["url(#", id, ")"].concat().into(),
        None => AttrValue::Static(if planned == 1 { PLANNED } else { PAST }),
    };
    let fill = if planned == 1 {
        AttrValue::Static(PAPER)
    } else {
        colour.clone()
    };
    html! { <rect x={number(x)} y={number(y)} width={number(width)} height={number(height)} rx="3" {fill} stroke={colour} /> }
}

fn circle(x: i32, y: i32, radius: i32) -> String {
    format!(
        "M{} {y}a{radius} {radius} 0 1 0 {} 0a{radius} {radius} 0 1 0 {} 0",
        x - radius,
        2 * radius,
        -2 * radius
    )
}

fn diamond(x: i32, y: i32, half: i32) -> String {
    format!(
        "M{} {y}L{x} {}L{} {y}L{x} {}Z",
        x - half,
        y - half,
        x + half,
        y + half
    )
}

/// A place to hit that a finger can find: a path, since each attribute costs as much as an element.
fn hit(scene: &Scene<'_>, mark: &Mark) -> Html {
    let ((x1, y1), (x2, y2)) = (
        scene.point(mark.along.start, mark.across),
        scene.point(mark.along.end, mark.across),
    );
    let count = (mark.count > 1).then(|| mark.count.to_string());
    html! { <path data-index={mark.index.to_string()} data-count={count} d={area((x1 - 11, y1 - 11), (x2 - x1 + 22, y2 - y1 + 22))} /> }
}

/// Titles: beside their marks, or beside the lanes with a thin line from the mark.
fn labels(scene: &Scene<'_>) -> Html {
    let title = |mark: &Mark| {
        scene
            .entry(mark)
            .and_then(|entry| entry.title.as_deref())
            .unwrap_or_default()
    };
    if !scene.vertical {
        let label = |mark: &Mark| {
            let (along, before) = mark.label?;
            let (x, y) = scene.point(along + if before { -2 } else { 2 }, mark.across);
            Some(words(
                (x, y + 4),
                before.then_some("end"),
                Some(mark.index),
                title(mark),
            ))
        };
        return html! {
            <g fill="var(--ink)" cursor="pointer" stroke="var(--paper)" stroke-width="3" paint-order="stroke">{ for scene.drawing.marks.iter().filter_map(label) }</g>
        };
    }
    let (mut lines, mut texts) = (String::new(), Vec::new());
    for (number, along) in scene.beside() {
        let Some(mark) = scene.drawing.marks.get(number) else {
            continue;
        };
        let (x, y) = scene.point(along, scene.paper.across + 14);
        let (from_x, from_y) = scene.point(mark.along.start, mark.across);
        lines += &segment((from_x + 8, from_y), (x - 3, y));
        let most = label_height(scene.size.0) / LINE_HEIGHT;
        let text = wrapped(title(mark), scene.size.0 - x - 10, most as usize);
        let mut base = y + 4 - (text.len() as i32 - 1) * LINE_HEIGHT / 2;
        for line in text {
            texts.push(words((x, base), None, Some(mark.index), &line));
            base += LINE_HEIGHT;
        }
    }
    html! {
        <>
            <g fill="var(--ink)" cursor="pointer">{ for texts }</g>
            { path(lines, "none", Look { width: Some("0.75"), ..stroked(LINE) }) }
        </>
    }
}
