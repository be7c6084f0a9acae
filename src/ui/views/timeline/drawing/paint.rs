//! The drawing as SVG. Colours are the page's own custom properties, in attributes, so that a saved picture can have them
//! filled in; the style sheet says otherwise where colours are forced.

use super::plan::{Later, Plan, Thing};
use crate::explorer::drawing::{Drawing, Gathered, LINE as LINE_HEIGHT, Mark, Rule, SIZE, Text};
use crate::explorer::{Day, Entry, OpenEnd};
use crate::ui::route::{Route, TimelineState};
use crate::ui::text::timeline::{self as text, drawing as words};
use crate::ui::views::timeline::{key, moment};
use yew::prelude::*;

pub(super) const PAST: &str = "var(--spoor)";
pub(super) const PLANNED: &str = "var(--planned)";
pub(super) const PAPER: &str = "var(--paper)";
const INK: &str = "var(--ink)";
const MUTED: &str = "var(--muted)";
const HAIR: &str = "var(--hair)";
pub(super) const LINE: &str = "var(--line)";

/// Half the height of a point and of a bar.
const POINT: i32 = 6;
const BAR: i32 = 5;

/// A drawing with what is needed to make it links.
pub(super) struct Picture<'a> {
    pub(super) plan: &'a Plan<'a>,
    pub(super) drawing: &'a Drawing,
    /// What the address says: a link in the drawing changes one thing of it.
    pub(super) state: &'a TimelineState,
    /// Place in the list of the chosen moment.
    pub(super) chosen: Option<usize>,
    /// The day on which one asks what was known.
    pub(super) known: Option<i64>,
    /// Whether it stands in a frame of another page.
    pub(super) framed: bool,
    /// Name of the width.
    pub(super) name: &'static str,
}

/// The picture: marks are links, in the order of time.
pub(super) fn svg(picture: &Picture<'_>) -> Html {
    let drawing = picture.drawing;
    let (width, height) = drawing.size;
    let mut links: Vec<((i64, i64), Html)> = Vec::new();
    for mark in &drawing.marks {
        let time = picture.plan.moments.get(mark.index);
        let time = time.map_or((0, 0), |moment| moment.days);
        links.push((time, marked(picture, mark)));
    }
    for gathered in &drawing.gathered {
        let first = gathered.members.first();
        let first = first.and_then(|index| picture.plan.moments.get(*index));
        let time = first.map_or((0, 0), |moment| moment.days);
        links.push((time, pill(picture, gathered)));
    }
    links.sort_by_key(|(time, _)| *time);
    let class = format!("plan plan--{}", picture.name);
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" {class} role="group" aria-label={words::NAME} width={number(width)} height={number(height)}
            viewBox={format!("0 0 {width} {height}")} font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" font-size={number(SIZE)}>
            <rect class="plan__ground" width={number(width)} height={number(height)} fill={PAPER} />
            { ahead(picture) }
            { ground(drawing) }
            { for links.into_iter().map(|(_, link)| link) }
        </svg>
    }
}

fn number(number: i32) -> AttrValue {
    number.to_string().into()
}

/// Lanes, lines of years and papers, and the names of both.
fn ground(drawing: &Drawing) -> Html {
    let lines = |crosses: bool| -> String {
        let rules = drawing.rules.iter();
        let rules = rules.filter(|rule| rule.crosses == crosses);
        rules
            .map(|Rule { x, from, to, .. }| format!("M{x} {from}V{to}"))
            .collect()
    };
    let lanes: String = drawing
        .lanes
        .iter()
        .map(|lane| format!("M0 {}h{}", lane.area.y, lane.area.width))
        .collect();
    let last = drawing.lanes.last().map(|lane| lane.area.bottom());
    let last = last.map(|y| format!("M0 {y}h{}", drawing.size.0));
    let ticks = drawing.ticks.iter().filter(|tick| !tick.text.is_empty());
    let tick = |y: i32| {
        ticks.clone().map(move |tick| {
            html! { <text x={number(tick.at)} y={number(y)} font-weight={tick.year.then_some("600")}>{ &tick.text }</text> }
        })
    };
    let names = drawing.lanes.iter().map(|lane| words_of(&lane.name, false));
    html! {
        <>
            <path d={lines(false)} fill="none" stroke={HAIR} />
            <path d={lanes + &last.unwrap_or_default()} fill="none" stroke={HAIR} />
            <path d={lines(true)} fill="none" stroke={LINE} stroke-dasharray="2 3" />
            <g aria-hidden="true" fill={MUTED}>{ for drawing.names.iter().flat_map(|y| tick(*y)) }</g>
            <g fill={INK} font-weight="600">{ for names }</g>
        </>
    }
}

/// A ground for what lay ahead on the day asked for.
fn ahead(picture: &Picture<'_>) -> Html {
    let drawing = picture.drawing;
    let place = |day: i64| picture.plan.window.place(day, drawing.time);
    let Some(x) = picture.known.map(|day| place(day + 1)) else {
        return Html::default();
    };
    let wide = number(drawing.size.0 - x);
    html! { <rect x={number(x)} width={wide} height={number(drawing.size.1)} fill={PLANNED} fill-opacity="0.08" /> }
}

/// The lines of a text.
fn words_of(text: &Text, serif: bool) -> Html {
    let x = if text.end {
        text.area.right()
    } else {
        text.area.x
    };
    let line = |(row, line): (i32, &String)| {
        // The space parts the lines for who hears them.
        html! { <text x={number(x)} y={number(text.area.y + row * LINE_HEIGHT + SIZE - 1)} text-anchor={text.end.then_some("end")}>{ line }{ " " }</text> }
    };
    let lines = (0..).zip(&text.lines).map(line);
    if serif {
        html! { <g class="plan__quoted" font-family="Charter, 'Bitstream Charter', 'Noto Serif', Georgia, serif">{ for lines }</g> }
    } else {
        html! { <>{ for lines }</> }
    }
}

/// One mark with its label.
fn marked(picture: &Picture<'_>, mark: &Mark) -> Html {
    match picture.plan.things.get(mark.index) {
        Some(Thing::Paper(opened)) => {
            let href = Route::document(opened.id()).href();
            let name = format!("{}: {}", words::PAPER, text::paper(opened));
            let x = (mark.along.0 + mark.along.1) / 2;
            let inside = html! { <path d={diamond(x, mark.y)} fill={LINE} stroke={PAPER} /> };
            link(picture, (href, None, name), mark, inside, false)
        }
        Some(Thing::Moment(place, later)) => moment_of(picture, mark, *place, *later),
        None => Html::default(),
    }
}

fn moment_of(picture: &Picture<'_>, mark: &Mark, place: usize, later: Option<Later<'_>>) -> Html {
    let plan = picture.plan;
    let (Some(entry), Some(shown)) = (plan.entry(place), plan.shown.get(place)) else {
        return Html::default();
    };
    let ring = (picture.chosen == Some(place)).then(|| {
        html! { <circle cx={number(mark.along.0)} cy={number(mark.y)} r="10" fill="none" stroke={INK} stroke-width="2" /> }
    });
    let inside = html! {
        <>
            { later.map(|later| join(mark, later)).unwrap_or_default() }
            { shape(mark, entry, shown.planned) }
            { for ring }
        </>
    };
    let said = if shown.planned {
        words::PLANNED
    } else {
        words::HAPPENED
    };
    let when = text::understood(&entry.interval, entry.open);
    let mut name = format!("{}, {when}, {said}", super::name(entry));
    if let Some(later) = later {
        name = format!("{name} {}", plan.told(later));
    }
    let quoted = entry.title.is_none() && !entry.is_document();
    let own = link(picture, of(picture, entry, name), mark, inside, quoted);
    let end = later.and_then(|later| end_of(picture, mark, later));
    html! { <>{ own }{ for end }</> }
}

/// Where a moment's link leads, its key, and its name.
fn of(picture: &Picture<'_>, entry: &Entry, name: String) -> (String, Option<String>, String) {
    let key = key(entry);
    let state = TimelineState {
        chosen: Some(key.clone()),
        ..picture.state.clone()
    };
    (state.route().href(), Some(key), name)
}

/// A link around a mark and its label; a frame opens it beside the page around it.
fn link(
    picture: &Picture<'_>,
    (href, key, name): (String, Option<String>, String),
    mark: &Mark,
    inside: Html,
    quoted: bool,
) -> Html {
    let area = mark.area;
    // What is read is what is heard (WCAG 2.5.3), also where a label is shorter than the name.
    let read = mark.text.lines.join(" ");
    let name = if name.contains(&read) {
        name
    } else {
        format!("{read}. {name}")
    };
    html! {
        <a class="plan__mark" {href} data-key={key} aria-label={name} target={target(picture)}>
            <rect x={number(area.x)} y={number(area.y)} width={number(area.width)} height={number(area.height)} fill="transparent" />
            { inside }
            <g fill={INK}>{ words_of(&mark.text, quoted) }</g>
        </a>
    }
}

fn target(picture: &Picture<'_>) -> Option<&'static str> {
    picture.framed.then_some("_blank")
}

/// The bar from what was planned to what came of it.
fn join(mark: &Mark, later: Later<'_>) -> Html {
    let Some(x) = mark.later else {
        return Html::default();
    };
    let from = if x < mark.along.0 {
        mark.along.0
    } else {
        mark.along.1.min(x)
    };
    let dashes = later.outcome.likely.then_some("4 3");
    html! { <path d={format!("M{from} {}H{x}", mark.y)} fill="none" stroke={PLANNED} stroke-width="3" stroke-dasharray={dashes} /> }
}

/// The end of a pair, a link of its own.
fn end_of(picture: &Picture<'_>, mark: &Mark, later: Later<'_>) -> Option<Html> {
    let x = mark.later?;
    let entry = later.place.and_then(|place| picture.plan.entry(place));
    let told = picture.plan.told(later);
    let (href, key, name) = match entry {
        Some(entry) => {
            let when = text::understood(&entry.interval, entry.open);
            of(picture, entry, format!("{told}, {when}"))
        }
        None => (moment::told(later.outcome).href(), None, told),
    };
    let chosen = later.place.is_some() && later.place == picture.chosen;
    let ring = chosen.then(|| html! { <circle cx={number(x)} cy={number(mark.y)} r="10" fill="none" stroke={INK} stroke-width="2" /> });
    let hit = html! { <rect x={number(x - 12)} y={number(mark.y - 12)} width="24" height="24" fill="transparent" /> };
    let point = if later.outcome.likely {
        html! { <rect x={number(x - 5)} y={number(mark.y - 5)} width="10" height="10" fill={PAPER} stroke={PAST} stroke-width="2" /> }
    } else {
        html! { <rect x={number(x - 6)} y={number(mark.y - 6)} width="12" height="12" fill={PAST} /> }
    };
    Some(
        html! { <a class="plan__mark" {href} data-key={key} aria-label={name} target={target(picture)}>{ hit }{ point }{ for ring }</a> },
    )
}

/// A point or a bar: filled where it happened, open where it was planned, with a soft edge where no day is named.
fn shape(mark: &Mark, entry: &Entry, planned: bool) -> Html {
    let vague = entry.open.is_none() && (entry.is_vague() || entry.edtf.contains('?'));
    let colour = if planned { PLANNED } else { PAST };
    let (x, y) = (mark.along.0, mark.y);
    if !mark.bar {
        let fill = if planned { PAPER } else { PAST };
        let halo = vague.then(|| {
            html! { <circle cx={number(x)} cy={number(y)} r={number(POINT + 3)} fill={colour} fill-opacity="0.25" /> }
        });
        return html! {
            <>
                { for halo }
                <circle cx={number(x)} cy={number(y)} r={number(POINT - 1)} {fill} stroke={colour} stroke-width="2" />
            </>
        };
    }
    let (wide, fill) = (mark.along.1 - x, if planned { PAPER } else { PAST });
    let halo = vague.then(|| {
        html! { <rect x={number(x - 4)} y={number(y - BAR - 3)} width={number(wide + 8)} height={number(2 * BAR + 6)} rx="6" fill={colour} fill-opacity="0.25" /> }
    });
    // What goes on, or began before, points there.
    let point = match entry.open {
        Some(OpenEnd::End) => Some((mark.along.1, 7)),
        Some(OpenEnd::Start) => Some((x, -7)),
        None => None,
    };
    let point = point.map(|(x, far)| {
        html! { <path d={format!("M{x} {}l{far} {BAR}l{} {BAR}z", y - BAR, -far)} fill={colour} stroke={colour} /> }
    });
    html! {
        <>
            { for halo }
            <rect x={number(x)} y={number(y - BAR)} width={number(wide)} height={number(2 * BAR)} rx="2" {fill} stroke={colour} stroke-width="2" />
            { for point }
        </>
    }
}

fn diamond(x: i32, y: i32) -> String {
    format!("M{} {y}L{x} {}L{} {y}L{x} {}Z", x - 6, y - 6, x + 6, y + 6)
}

/// What is gathered: one mark with its words in it, which opens.
fn pill(picture: &Picture<'_>, gathered: &Gathered) -> Html {
    let plan = picture.plan;
    let moments = gathered.members.iter();
    let moments = moments.filter_map(|index| plan.moments.get(*index));
    let days: Vec<(i64, i64)> = moments.map(|moment| moment.days).collect();
    let first = days.iter().map(|days| days.0).min().unwrap_or_default();
    let begun = days.iter().map(|days| days.0).max().unwrap_or_default();
    let years = (Day::from_number(first).year, Day::from_number(begun).year);
    let lane = plan
        .lanes
        .get(gathered.lane)
        .filter(|_| plan.lanes.len() > 1);
    if let [index] = gathered.members.as_slice() {
        return alone(picture, gathered, *index);
    }
    let mut state = TimelineState {
        chosen: None,
        ..picture.state.clone()
    };
    state.filter.from = Some(years.0.to_string());
    state.filter.to = Some(years.1.to_string());
    let said = words::gathered(plan.papers && gathered.lane == 0, days.len(), years);
    let name = lane.map_or_else(|| said.clone(), |lane| format!("{said}: {lane}"));
    let members: Vec<String> = gathered.members.iter().map(ToString::to_string).collect();
    html! {
        <a class="plan__mark plan__more" href={state.route().href()} data-places={members.join(" ")} aria-label={name} target={target(picture)}>{ pill_itself(gathered) }</a>
    }
}

/// A moment for whose whole title there was no place.
fn alone(picture: &Picture<'_>, gathered: &Gathered, index: usize) -> Html {
    let (href, key, name) = match picture.plan.things.get(index) {
        Some(Thing::Paper(opened)) => (
            Route::document(opened.id()).href(),
            None,
            text::paper(opened),
        ),
        Some(Thing::Moment(place, _)) => match picture.plan.entry(*place) {
            Some(entry) => {
                let when = text::understood(&entry.interval, entry.open);
                of(picture, entry, format!("{}, {when}", super::name(entry)))
            }
            None => return Html::default(),
        },
        None => return Html::default(),
    };
    html! { <a class="plan__mark plan__more" {href} data-key={key} aria-label={name} target={target(picture)}>{ pill_itself(gathered) }</a> }
}

fn pill_itself(gathered: &Gathered) -> Html {
    let area = gathered.area;
    let middle = (
        area.x + area.width / 2,
        area.y + area.height / 2 + SIZE / 2 - 2,
    );
    html! {
        <>
            <rect x={number(area.x)} y={number(area.y)} width={number(area.width)} height={number(area.height)} fill="transparent" />
            <rect x={number(area.x + 1)} y={number(area.y + 1)} width={number(area.width - 2)} height={number(area.height - 2)} rx="11" fill={PAPER} stroke={LINE} />
            <text x={number(middle.0)} y={number(middle.1)} text-anchor="middle" fill="var(--link)">{ &gathered.text }</text>
        </>
    }
}
