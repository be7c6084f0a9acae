//! The scene as SVG. Colours are the page's own custom properties, in attributes, so that a saved picture can have them
//! filled in; whole pixels only.

use super::scene::{LABEL, SCALE, Scene};
use crate::timeline::drawing::{Mark, width};
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
            { fades(scene.vertical) }
            <rect width={width.to_string()} height={height.to_string()} fill={PAPER} />
            { ground(scene) }
            { line(&curve(scene, &scene.trail()), PAST, "2", None) }
            { for scene.joins.iter().map(|join| line(&arc(scene, join), PLANNED, "1.5", Some("3 4"))) }
            { for scene.drawing.marks.iter().map(|mark| shape(scene, mark)) }
            if scene.vertical { { for scene.beside().iter().map(|label| beside(scene, *label)) } }
        </svg>
    }
}

/// Soft ends: for each colour, fading at the beginning, at the end, and at both.
fn fades(vertical: bool) -> Html {
    let (x2, y2) = if vertical { ("0", "1") } else { ("1", "0") };
    let fade = |(id, colour, start, end): (&'static str, &'static str, &'static str, &'static str)| {
        html! {
            <@{"linearGradient"} {id} x1="0" y1="0" {x2} {y2}>
                <stop offset="0" stop-color={colour} stop-opacity={start} />
                <stop offset="0.3" stop-color={colour} />
                <stop offset="0.7" stop-color={colour} />
                <stop offset="1" stop-color={colour} stop-opacity={end} />
            </@>
        }
    };
    let all = [
        ("fade-past-both", PAST, "0.05", "0.05"),
        ("fade-past-start", PAST, "0.05", "1"),
        ("fade-past-end", PAST, "1", "0.05"),
        ("fade-planned-both", PLANNED, "0.05", "0.05"),
        ("fade-planned-start", PLANNED, "0.05", "1"),
        ("fade-planned-end", PLANNED, "1", "0.05"),
    ];
    html! { <defs>{ for all.into_iter().map(fade) }</defs> }
}

/// Lanes, scale, documents, and the day of "what was known".
fn ground(scene: &Scene<'_>) -> Html {
    let across = scene.paper.across;
    let rule = |along: i32, colour: &'static str, dash: Option<&'static str>| {
        let ((x1, y1), (x2, y2)) =
            (scene.point(along, if scene.vertical { 0 } else { -8 }), scene.point(along, across));
        html! { <line x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} stroke={colour} stroke-dasharray={dash} /> }
    };
    let tick = |tick: &crate::timeline::drawing::Tick| {
        let (x, y) = if scene.vertical { (2, tick.along + 4) } else { (tick.along + 4, 16) };
        let (fill, weight) = if tick.year { (INK, "600") } else { (MUTED, "400") };
        html! {
            <>
                { rule(tick.along, HAIR, None) }
                <text x={x.to_string()} y={y.to_string()} {fill} font-weight={weight}>{ &tick.text }</text>
            </>
        }
    };
    let paper = |along: &i32| {
        let (x, y) = if scene.vertical { (SCALE + 6, *along) } else { (*along, SCALE - 6) };
        html! { <>{ rule(*along, LINE, Some("1 4")) }{ diamond(x, y, 4, LINE) }</> }
    };
    html! {
        <>
            { for scene.drawing.ticks.iter().map(tick) }
            { for scene.lanes.iter().enumerate().map(|(number, name)| lane(scene, number, name)) }
            { for scene.papers.iter().map(paper) }
            if let Some(known) = scene.known { { unknown(scene, known) } }
        </>
    }
}

fn lane(scene: &Scene<'_>, number: usize, name: &str) -> Html {
    let Some(start) = scene.drawing.lanes.get(number).copied() else { return Html::default() };
    if scene.vertical {
        let middle = (start + scene.drawing.lanes.get(number + 1).copied().unwrap_or(start)) / 2;
        let ((x1, y1), (x2, y2)) = (scene.point(0, middle), scene.point(scene.paper.along, middle));
        return html! {
            <>
                <line x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} stroke={HAIR} />
                <text x={x1.to_string()} y="10" text-anchor="middle" font-size="10" fill={MUTED}>{ number + 1 }</text>
            </>
        };
    }
    let ((x1, y1), (x2, _)) = (scene.point(0, start), scene.point(scene.paper.along, start));
    let name = cut(name, scene.paper.along - 12);
    html! {
        <>
            <line x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y1.to_string()} stroke={HAIR} />
            <text x="4" y={(y1 + 15).to_string()} fill={MUTED} font-size="11" stroke={PAPER} stroke-width="4" paint-order="stroke">{ name }</text>
        </>
    }
}

/// Covers what lay ahead on the day asked for.
fn unknown(scene: &Scene<'_>, known: i32) -> Html {
    let (along, rest) = (known.clamp(0, scene.paper.along), scene.paper.along - known.clamp(0, scene.paper.along));
    let (x, y) = scene.point(along, 0);
    let (width, height) = if scene.vertical { (scene.paper.across, rest) } else { (rest, scene.paper.across) };
    let ((x1, y1), (x2, y2)) = (scene.point(along, 0), scene.point(along, scene.paper.across));
    html! {
        <>
            <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} fill={PLANNED} fill-opacity="0.08" />
            <line x1={x1.to_string()} y1={y1.to_string()} x2={x2.to_string()} y2={y2.to_string()} stroke={PLANNED} stroke-width="2" />
        </>
    }
}

fn line(path: &str, colour: &'static str, width: &'static str, dash: Option<&'static str>) -> Html {
    html! { <path d={path.to_owned()} fill="none" stroke={colour} stroke-width={width} stroke-opacity="0.55" stroke-linecap="round" stroke-dasharray={dash} /> }
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

/// One mark, with its rings, its label and a place to hit that a finger can find.
fn shape(scene: &Scene<'_>, mark: &Mark) -> Html {
    let Some(entry) = scene.entry(mark) else { return Html::default() };
    let planned = scene.shown.get(mark.index).is_some_and(|shown| shown.planned);
    let colour = if planned { PLANNED } else { PAST };
    let middle =
        if mark.bar { (mark.along.start.max(0) + mark.along.end.min(scene.paper.along)) / 2 } else { mark.along.start };
    let (x, y) = scene.point(middle, mark.across);
    let drawn = if mark.count > 1 {
        cluster(x, y, mark.count)
    } else if entry.is_document() {
        diamond(x, y, 7, colour)
    } else if mark.bar {
        bar(scene, mark, planned)
    } else {
        dot(x, y, mark, planned)
    };
    let ring = |wanted: Option<usize>, colour: &'static str| {
        let this = wanted == Some(mark.index) && mark.count == 1;
        this.then(|| html! { <circle cx={x.to_string()} cy={y.to_string()} r="11" fill="none" stroke={colour} stroke-width="2" /> })
    };
    html! {
        <g data-index={mark.index.to_string()} data-count={mark.count.to_string()}>
            { drawn }
            { ring(scene.pointed, LINE) }
            { ring(scene.chosen, INK) }
            { label(scene, mark) }
            { hit(scene, mark) }
        </g>
    }
}

fn hit(scene: &Scene<'_>, mark: &Mark) -> Html {
    let ((x1, y1), (x2, y2)) = (scene.point(mark.along.start, mark.across), scene.point(mark.along.end, mark.across));
    html! {
        <rect x={(x1 - 11).to_string()} y={(y1 - 11).to_string()} width={(x2 - x1 + 22).to_string()} height={(y2 - y1 + 22).to_string()}
            fill="transparent" cursor="pointer" />
    }
}

/// A point; a vague one has a halo.
fn dot(x: i32, y: i32, mark: &Mark, planned: bool) -> Html {
    let (colour, fill) = if planned { (PLANNED, PAPER) } else { (PAST, PAST) };
    let radius = if mark.main { 6 } else { 4 };
    html! {
        <>
            if mark.soft.0 || mark.soft.1 { <circle cx={x.to_string()} cy={y.to_string()} r={(radius + 4).to_string()} fill={colour} fill-opacity="0.22" /> }
            <circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} {fill} stroke={colour} stroke-width="2" />
        </>
    }
}

/// A bar, with ends that fade where nobody named a day.
fn bar(scene: &Scene<'_>, mark: &Mark, planned: bool) -> Html {
    let thick = if mark.main { 10 } else { 6 };
    let ((x1, y1), (x2, y2)) = (scene.point(mark.along.start, mark.across), scene.point(mark.along.end, mark.across));
    let (x, y) = if scene.vertical { (x1 - thick / 2, y1) } else { (x1, y1 - thick / 2) };
    let (width, height) = if scene.vertical { (thick, y2 - y1) } else { (x2 - x1, thick) };
    let colour = match (planned, mark.soft) {
        (false, (true, true)) => "url(#fade-past-both)",
        (false, (true, false)) => "url(#fade-past-start)",
        (false, (false, true)) => "url(#fade-past-end)",
        (false, _) => PAST,
        (true, (true, true)) => "url(#fade-planned-both)",
        (true, (true, false)) => "url(#fade-planned-start)",
        (true, (false, true)) => "url(#fade-planned-end)",
        (true, _) => PLANNED,
    };
    let fill = if planned { PAPER } else { colour };
    html! { <rect x={x.to_string()} y={y.to_string()} width={width.to_string()} height={height.to_string()} rx="3" {fill} stroke={colour} stroke-width="2" /> }
}

fn diamond(x: i32, y: i32, half: i32, colour: &'static str) -> Html {
    let path = format!("M{} {y}L{x} {}L{} {y}L{x} {}Z", x - half, y - half, x + half, y + half);
    html! { <path d={path} fill={colour} stroke={PAPER} /> }
}

fn cluster(x: i32, y: i32, count: usize) -> Html {
    // Twice as many make it a little larger.
    let radius = 7 + count.ilog2().min(7);
    html! {
        <>
            <circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} fill={PAPER} stroke={PAST} stroke-width="2" />
            <text x={x.to_string()} y={(y + 4).to_string()} text-anchor="middle" font-size="10" fill={INK}>{ count }</text>
        </>
    }
}

/// The title beside its mark.
fn label(scene: &Scene<'_>, mark: &Mark) -> Html {
    let title = scene.entry(mark).and_then(|entry| entry.title.as_ref());
    let (Some((along, before)), Some(title)) = (mark.label, title) else { return Html::default() };
    let (x, y) = scene.point(along + if before { -2 } else { 2 }, mark.across);
    let anchor = if before { "end" } else { "start" };
    html! { <text x={x.to_string()} y={(y + 4).to_string()} text-anchor={anchor} fill={INK} stroke={PAPER} stroke-width="3" paint-order="stroke">{ title }</text> }
}

/// A label beside the lanes, in at most two lines, with a thin line to its mark.
fn beside(scene: &Scene<'_>, (number, along): (usize, i32)) -> Html {
    let Some(mark) = scene.drawing.marks.get(number) else { return Html::default() };
    let title = scene.entry(mark).and_then(|entry| entry.title.as_deref()).unwrap_or_default();
    let (x, y) = scene.point(along, scene.paper.across + 14);
    let (from_x, from_y) = scene.point(mark.along.start, mark.across);
    let room = scene.size.0 - x - 4;
    let (first, second) = two_lines(title, room);
    let up = if second.is_empty() { 4 } else { -2 };
    let line = |text: String, y: i32| html! { <text x={x.to_string()} y={y.to_string()} fill={INK}>{ text }</text> };
    html! {
        <g data-index={mark.index.to_string()} data-count="1">
            <path d={format!("M{} {from_y}L{} {y}", from_x + 8, x - 3)} fill="none" stroke={LINE} stroke-width="0.75" />
            { line(first, y + up) }
            { line(second, y + up + 13) }
            <rect x={x.to_string()} y={(y - LABEL / 2).to_string()} width={room.max(1).to_string()} height={LABEL.to_string()} fill="transparent" cursor="pointer" />
        </g>
    }
}

/// A text in two lines of so many pixels; what does not fit is cut off.
fn two_lines(text: &str, room: i32) -> (String, String) {
    if width(text) <= room {
        return (text.to_owned(), String::new());
    }
    let (mut first, mut rest) = (String::new(), String::new());
    for word in text.split(' ') {
        let line = if rest.is_empty() && width(&first) + width(word) + 6 <= room { &mut first } else { &mut rest };
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    (first, cut(&rest, room))
}

/// A text cut to so many pixels.
fn cut(text: &str, room: i32) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let letters = text.chars().count() * room.max(0) as usize / width(text).max(1) as usize;
    format!("{}…", text.chars().take(letters.saturating_sub(1)).collect::<String>().trim_end())
}
