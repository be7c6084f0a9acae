//! The scene as SVG. Colours are the page's own custom properties, in attributes, so that a saved picture can have them
//! filled in; whole pixels only.
//!
//! Written as one text with as few elements as will do, since the browser lays out each of them at every change: shapes
//! of one colour are one path, and only the places that a pointer finds are elements of their own.

use super::scene::{LINE_HEIGHT, SCALE, Scene, label_height};
use crate::timeline::drawing::{Mark, wrapped};
use crate::ui::components::escape;
use std::fmt::Write;
use yew::prelude::*;

/// Least bend of the trail, pixels.
const BEND: i32 = 18;

const PAST: &str = "var(--spoor)";
const PLANNED: &str = "var(--planned)";
const PAPER: &str = "var(--paper)";
const INK: &str = "var(--ink)";
const MUTED: &str = "var(--muted)";
const HAIR: &str = "var(--hair)";
const LINE: &str = "var(--line)";

/// The picture. The list says all of it, so those who hear the page are spared it.
pub(super) fn svg(scene: &Scene<'_>) -> Html {
    let (width, height) = scene.size;
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" width={width.to_string()} height={height.to_string()}
            viewBox={format!("0 0 {width} {height}")} font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size="12">
            { Html::from_html_unchecked(picture(scene).into()) }
            // Apart, so that pointing and choosing leave the picture as it is.
            { ring(scene, scene.pointed, LINE) }
            { ring(scene, scene.chosen, INK) }
        </svg>
    }
}

fn ring(scene: &Scene<'_>, wanted: Option<usize>, colour: &'static str) -> Html {
    let mark = scene.drawing.marks.iter().find(|mark| Some(mark.index) == wanted && mark.count == 1);
    let Some((x, y)) = mark.map(|mark| middle(scene, mark)) else { return Html::default() };
    html! { <circle cx={x.to_string()} cy={y.to_string()} r="11" fill="none" stroke={colour} stroke-width="2" pointer-events="none" /> }
}

fn picture(scene: &Scene<'_>) -> String {
    let (width, height) = scene.size;
    let mut svg = format!("<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>");
    ground(scene, &mut svg);
    let line = |path: &str, look: &str| {
        ["<path fill=\"none\" stroke-opacity=\"0.55\" stroke-linecap=\"round\" ", look, " d=\"", path, "\"/>"].concat()
    };
    svg += &line(&curve(scene, &scene.trail()), "stroke=\"var(--spoor)\" stroke-width=\"2\"");
    let arcs: String = scene.joins.iter().map(|join| arc(scene, join)).collect();
    if !arcs.is_empty() {
        svg += &line(&arcs, "stroke=\"var(--planned)\" stroke-width=\"1.5\" stroke-dasharray=\"3 4\"");
    }
    marks(scene, &mut svg);
    labels(scene, &mut svg);
    // What a pointer finds, and a finger: last, so on top.
    svg += "<g fill=\"transparent\" cursor=\"pointer\">";
    scene.drawing.marks.iter().for_each(|mark| hit(scene, mark, &mut svg));
    svg + "</g>"
}

/// Lanes, scale, documents, and the day of "what was known".
fn ground(scene: &Scene<'_>, svg: &mut String) {
    let across = scene.paper.across;
    let rule = |along: i32| {
        let ((x1, y1), (x2, y2)) =
            (scene.point(along, if scene.vertical { 0 } else { -8 }), scene.point(along, across));
        format!("M{x1} {y1}L{x2} {y2}")
    };
    let mut hairs: String = scene.drawing.ticks.iter().map(|tick| rule(tick.along)).collect();
    for lane in 0..scene.lanes.len() {
        let side = scene.lane_line(lane);
        let ((x1, y1), (x2, y2)) = (scene.point(0, side), scene.point(scene.paper.along, side));
        put(&mut hairs, format_args!("M{x1} {y1}L{x2} {y2}"));
    }
    path(svg, &hairs, "none", HAIR, "");
    let dots: String = scene.papers.iter().map(|along| rule(*along)).collect();
    path(svg, &dots, "none", LINE, "stroke-dasharray=\"1 4\"");
    let paper = |along: &i32| {
        let (x, y) = if scene.vertical { (SCALE + 6, *along) } else { (*along, SCALE - 6) };
        diamond(x, y, 4)
    };
    path(svg, &scene.papers.iter().map(paper).collect::<String>(), LINE, PAPER, "");
    for (year, look) in [(true, "fill=\"var(--ink)\" font-weight=\"600\""), (false, "fill=\"var(--muted)\"")] {
        put(svg, format_args!("<g {look}>"));
        for tick in scene.drawing.ticks.iter().filter(|tick| tick.year == year) {
            let (x, y) = if scene.vertical { (2, tick.along + 4) } else { (tick.along + 4, 16) };
            put(svg, format_args!("<text x=\"{x}\" y=\"{y}\">{}</text>", tick.text));
        }
        *svg += "</g>";
    }
    lane_names(scene, svg);
    if let Some(known) = scene.known {
        unknown(scene, known, svg);
    }
}

fn lane_names(scene: &Scene<'_>, svg: &mut String) {
    put(
        svg,
        format_args!(
            "<g fill=\"{MUTED}\" font-size=\"11\" stroke=\"{PAPER}\" stroke-width=\"4\" paint-order=\"stroke\">"
        ),
    );
    for (number, name) in scene.lanes.iter().enumerate() {
        let (x, y) = scene.point(0, scene.lane_line(number));
        if scene.vertical {
            put(svg, format_args!("<text x=\"{x}\" y=\"10\" text-anchor=\"middle\">{}</text>", number + 1));
        } else {
            let name = wrapped(name, scene.paper.along - 12, 1).concat();
            put(svg, format_args!("<text x=\"4\" y=\"{}\">{}</text>", y + 15, escape(&name)));
        }
    }
    *svg += "</g>";
}

/// Covers what lay ahead on the day asked for.
fn unknown(scene: &Scene<'_>, known: i32, svg: &mut String) {
    let along = known.clamp(0, scene.paper.along);
    let rest = scene.paper.along - along;
    let (x, y) = scene.point(along, 0);
    let (width, height) = if scene.vertical { (scene.paper.across, rest) } else { (rest, scene.paper.across) };
    let (to_x, to_y) = scene.point(along, scene.paper.across);
    put(
        svg,
        format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{PLANNED}\" fill-opacity=\"0.08\"/>"
        ),
    );
    path(svg, &format!("M{x} {y}L{to_x} {to_y}"), "none", PLANNED, "stroke-width=\"2\"");
}

/// A path, where it goes anywhere.
fn path(svg: &mut String, path: &str, fill: &str, stroke: &str, look: &str) {
    if !path.is_empty() {
        put(svg, format_args!("<path d=\"{path}\" fill=\"{fill}\" stroke=\"{stroke}\" {look}/>"));
    }
}

/// Adds to a text.
fn put(svg: &mut String, more: std::fmt::Arguments<'_>) {
    // Writing to a text cannot fail.
    let _ = svg.write_fmt(more);
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
                let ((x1, y1), (x2, y2)) = (scene.point(before + bend, *beside), scene.point(along - bend, *across));
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
    let along =
        if mark.bar { (mark.along.start.max(0) + mark.along.end.min(scene.paper.along)) / 2 } else { mark.along.start };
    scene.point(along, mark.across)
}

/// All marks: halos of what is vague, bars, points, documents, clusters.
fn marks(scene: &Scene<'_>, svg: &mut String) {
    // By whether it was planned.
    let (mut halos, mut dots) = ([String::new(), String::new()], [String::new(), String::new()]);
    let (mut papers, mut clusters, mut counts) = (String::new(), String::new(), String::new());
    let mut fades = [false; 6];
    let mut bars = String::new();
    for mark in &scene.drawing.marks {
        let Some(entry) = scene.entry(mark) else { continue };
        let planned = usize::from(scene.shown.get(mark.index).is_some_and(|shown| shown.planned));
        let (x, y) = middle(scene, mark);
        if mark.count > 1 {
            // Twice as many make it a little larger.
            clusters += &circle(x, y, 7 + mark.count.ilog2().min(7) as i32);
            put(&mut counts, format_args!("<text x=\"{x}\" y=\"{}\">{}</text>", y + 4, mark.count));
        } else if entry.is_document() {
            papers += &diamond(x, y, 7);
        } else if mark.bar {
            bar(scene, mark, planned, &mut fades, &mut bars);
        } else {
            let radius = if mark.main { 6 } else { 4 };
            if let (true, Some(halos)) = (mark.soft.0 || mark.soft.1, halos.get_mut(planned)) {
                *halos += &circle(x, y, radius + 4);
            }
            dots.get_mut(planned).into_iter().for_each(|dots| *dots += &circle(x, y, radius));
        }
    }
    let [past, ahead] = halos;
    path(svg, &past, PAST, "none", "fill-opacity=\"0.22\"");
    path(svg, &ahead, PLANNED, "none", "fill-opacity=\"0.22\"");
    gradients(scene.vertical, fades, svg);
    *svg += &bars;
    let [past, ahead] = dots;
    path(svg, &past, PAST, PAST, "stroke-width=\"2\"");
    path(svg, &ahead, PAPER, PLANNED, "stroke-width=\"2\"");
    path(svg, &papers, PAST, PAPER, "");
    path(svg, &clusters, PAPER, PAST, "stroke-width=\"2\"");
    put(svg, format_args!("<g text-anchor=\"middle\" font-size=\"10\" fill=\"{INK}\">{counts}</g>"));
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
fn gradients(vertical: bool, used: [bool; 6], svg: &mut String) {
    let (x2, y2) = if vertical { (0, 1) } else { (1, 0) };
    for ((id, colour, start, end), _) in FADES.iter().zip(used).filter(|(_, used)| *used) {
        put(svg, format_args!("<linearGradient id=\"{id}\" x1=\"0\" y1=\"0\" x2=\"{x2}\" y2=\"{y2}\">"));
        for (offset, opacity) in [("0", start), ("0.3", &"1"), ("0.7", &"1"), ("1", end)] {
            put(svg, format_args!("<stop offset=\"{offset}\" stop-color=\"{colour}\" stop-opacity=\"{opacity}\"/>"));
        }
        *svg += "</linearGradient>";
    }
}

/// A bar, with ends that fade where nobody named a day.
fn bar(scene: &Scene<'_>, mark: &Mark, planned: usize, fades: &mut [bool; 6], svg: &mut String) {
    let thick = if mark.main { 10 } else { 6 };
    let ((x1, y1), (x2, y2)) = (scene.point(mark.along.start, mark.across), scene.point(mark.along.end, mark.across));
    let (x, y) = if scene.vertical { (x1 - thick / 2, y1) } else { (x1, y1 - thick / 2) };
    let (width, height) = if scene.vertical { (thick, y2 - y1) } else { (x2 - x1, thick) };
    let place = match mark.soft {
        (true, true) => Some(0),
        (true, false) => Some(1),
        (false, true) => Some(2),
        (false, false) => None,
    };
    let fade = place.map(|place| place + 3 * planned);
    fade.and_then(|fade| fades.get_mut(fade)).into_iter().for_each(|used| *used = true);
    let named = fade.and_then(|fade| FADES.get(fade)).map(|(id, ..)| ["url(#", id, ")"].concat());
    let colour = named.as_deref().unwrap_or(if planned == 1 { PLANNED } else { PAST });
    let fill = if planned == 1 { PAPER } else { colour };
    put(
        svg,
        format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"3\" fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"2\"/>"
        ),
    );
}

fn circle(x: i32, y: i32, radius: i32) -> String {
    format!("M{} {y}a{radius} {radius} 0 1 0 {} 0a{radius} {radius} 0 1 0 {} 0", x - radius, 2 * radius, -2 * radius)
}

fn diamond(x: i32, y: i32, half: i32) -> String {
    format!("M{} {y}L{x} {}L{} {y}L{x} {}Z", x - half, y - half, x + half, y + half)
}

/// A place to hit that a finger can find.
fn hit(scene: &Scene<'_>, mark: &Mark, svg: &mut String) {
    let ((x1, y1), (x2, y2)) = (scene.point(mark.along.start, mark.across), scene.point(mark.along.end, mark.across));
    let (index, count, x, y) = (mark.index, mark.count, x1 - 11, y1 - 11);
    let (width, height) = (x2 - x1 + 22, y2 - y1 + 22);
    put(
        svg,
        format_args!(
            "<rect data-index=\"{index}\" data-count=\"{count}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ),
    );
}

/// Titles: beside their marks, or beside the lanes with a thin line from the mark.
fn labels(scene: &Scene<'_>, svg: &mut String) {
    let title = |mark: &Mark| scene.entry(mark).and_then(|entry| entry.title.as_deref()).unwrap_or_default();
    put(svg, format_args!("<g fill=\"{INK}\" cursor=\"pointer\" "));
    if !scene.vertical {
        put(svg, format_args!("stroke=\"{PAPER}\" stroke-width=\"3\" paint-order=\"stroke\">"));
        for (mark, (along, before)) in scene.drawing.marks.iter().filter_map(|mark| Some((mark, mark.label?))) {
            let (x, y) = scene.point(along + if before { -2 } else { 2 }, mark.across);
            let anchor = if before { "end" } else { "start" };
            put(
                svg,
                format_args!(
                    "<text data-index=\"{}\" x=\"{x}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
                    mark.index,
                    y + 4,
                    escape(title(mark))
                ),
            );
        }
        *svg += "</g>";
        return;
    }
    *svg += ">";
    let mut lines = String::new();
    for (number, along) in scene.beside() {
        let Some(mark) = scene.drawing.marks.get(number) else { continue };
        let (x, y) = scene.point(along, scene.paper.across + 14);
        let (from_x, from_y) = scene.point(mark.along.start, mark.across);
        put(&mut lines, format_args!("M{} {from_y}L{} {y}", from_x + 8, x - 3));
        let most = label_height(scene.size.0) / LINE_HEIGHT;
        let words = wrapped(title(mark), scene.size.0 - x - 10, most as usize);
        let mut base = y + 4 - (words.len() as i32 - 1) * LINE_HEIGHT / 2;
        for line in words {
            put(
                svg,
                format_args!("<text data-index=\"{}\" x=\"{x}\" y=\"{base}\">{}</text>", mark.index, escape(&line)),
            );
            base += LINE_HEIGHT;
        }
    }
    *svg += "</g>";
    path(svg, &lines, "none", LINE, "stroke-width=\"0.75\"");
}
