//! Every chart of every view: no text lies over another one or is cut off, at either width.

use super::page;
use beleidsspoor::ui::charts::letters::width;
use beleidsspoor::ui::views::VIEWS;

/// A text of a drawing: the box that it takes, roughly.
#[derive(Debug)]
struct Text {
    words: String,
    left: f64,
    right: f64,
    base: f64,
}

/// Height of a text above its base line, in pixels.
const HEIGHT: f64 = 12.0;

fn attribute<'h>(tag: &'h str, name: &str) -> Option<&'h str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

fn number(tag: &str, name: &str) -> f64 {
    attribute(tag, name)
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| panic!("{name} of {tag}"))
}

fn texts(svg: &str, size: i32) -> Vec<Text> {
    svg.split("<text")
        .skip(1)
        .map(|rest| {
            let (tag, rest) = rest.split_once('>').expect("a tag");
            let words = super::shown::words(rest.split_once("</text>").expect("an end").0);
            let long = f64::from(width(&words, size, false));
            let middle = ["chart__year", "chart__count", "anchor=\"middle\""];
            let before = match tag {
                tag if middle.iter().any(|sign| tag.contains(sign)) => long / 2.0,
                tag if tag.contains("anchor=\"end\"") => long,
                _ => 0.0,
            };
            let left = number(tag, "x") - before;
            Text {
                words,
                left,
                right: left + long,
                base: number(tag, "y"),
            }
        })
        .collect()
}

/// Holds that no text of a drawing lies over another one, or sticks out farther than this.
fn check(place: &str, texts: &[Text], (wide, high): (f64, f64), out: f64) {
    assert!(!texts.is_empty(), "{place} says nothing");
    for (index, text) in texts.iter().enumerate() {
        assert!(
            text.left >= -out && text.right <= wide + out,
            "{place}: {text:?} of {wide}"
        );
        assert!(
            text.base <= high && text.base >= HEIGHT,
            "{place}: {text:?} of {high}"
        );
        let covers = |other: &&Text| {
            other.left < text.right
                && text.left < other.right
                && (other.base - text.base).abs() < HEIGHT
        };
        let other = texts.iter().skip(index + 1).find(covers);
        assert!(
            other.is_none(),
            "{place}: {} lies over {other:?}",
            text.words
        );
    }
}

#[test]
fn no_text_of_a_chart_is_covered_or_cut() {
    let mut charts = 0;
    for view in VIEWS.all.iter().filter(|view| !view.place) {
        let html = page(&format!("#/{}", view.address));
        for svg in html.split("<svg").skip(1) {
            let (tag, rest) = svg.split_once('>').expect("a tag");
            if !tag.contains("chart__drawing") {
                continue;
            }
            let svg = rest.split_once("</svg>").expect("an end").0;
            let size = (number(tag, "width"), number(tag, "height"));
            // A year in the middle of its tick may stick out by half, into the margin of the page.
            check(view.address, &texts(svg, 14), size, 20.0);
            charts += 1;
        }
    }
    assert!(charts >= 6, "only {charts} charts were found");
}

/// The drawings of the timeline in a page: the name of each, its size, and what stands in it.
fn plans(html: &str) -> Vec<(&str, (f64, f64), &str)> {
    let svgs = html.split("<svg").skip(1);
    let plans = svgs.filter_map(|svg| {
        let (tag, rest) = svg.split_once('>')?;
        let name = attribute(tag, "class")?.strip_prefix("plan plan--")?;
        let size = (number(tag, "width"), number(tag, "height"));
        Some((name, size, rest.split_once("</svg>")?.0))
    });
    plans.collect()
}

/// Least width of its container from which the style sheet shows a drawing of the timeline.
fn shown_from(name: &str) -> f64 {
    let style = include_str!("../../www/style.css");
    let rule = format!(".plan--{name} {{ display: block; }}");
    let container = style
        .lines()
        .find(|line| line.starts_with("@container") && line.contains(&rule));
    let container = container.and_then(|line| line.split_once("min-width: ")?.1.split_once("px"));
    container.map_or(0.0, |(pixels, _)| pixels.parse().expect("pixels"))
}

#[test]
fn no_text_of_the_timeline_is_covered_cut_or_small_at_any_width() {
    for hash in [
        "#/tijdlijn",
        "#/tijdlijn?niveau=belangrijk",
        "#/tijdlijn?niveau=alles",
        "#/tijdlijn?bekend=2019-02-01",
        "#/tijdlijn?van=2018-01-01&tot=2018-12-31&niveau=alles",
        "#/inbedden/tijdlijn",
        "#/inbedden/tijdlijn?thema=koplopers",
    ] {
        let html = page(hash);
        let plans = plans(&html);
        assert_eq!(plans.len(), 4, "{hash}");
        for screen in [320.0, 360.0, 768.0, 1024.0, 1280.0, 1600.0] {
            // The page has a margin of one letter on either side.
            let room = screen - 36.0;
            let shown = plans.iter().rfind(|(name, ..)| shown_from(name) <= room);
            let (name, size, svg) = shown.expect("a drawing");
            let place = format!("{hash} at {screen}: {name}");
            check(&place, &texts(svg, 13), *size, 0.0);
            assert!(13.0 * room / size.0 >= 12.0, "{place} is too small");
        }
    }
}

#[test]
fn a_wide_timeline_names_every_moment_of_the_main_line() {
    let html = page("#/tijdlijn");
    for (name, size, svg) in plans(&html) {
        let gathered = svg.matches("data-places").count();
        assert!(size.0 < 640.0 || gathered == 0, "{name}: {gathered}");
        let links = svg.matches("<a ").count();
        let named = svg.matches("class=\"plan__mark").count();
        assert_eq!(links, named);
        for link in svg.split("<a").skip(1) {
            let (tag, _) = link.split_once('>').expect("a tag");
            assert!(attribute(tag, "href").is_some_and(|href| href.starts_with("#/")));
            assert!(attribute(tag, "aria-label").is_some_and(|name| name.len() > 8));
        }
    }
}

#[test]
fn an_article_gets_the_drawing_first_and_no_higher_than_it_has_room_for() {
    let html = page("#/inbedden/tijdlijn");
    assert!(!html.contains("<input") && !html.contains("<select"));
    let (before, _) = html.split_once("<svg").expect("a drawing");
    assert!(before.contains("<h1") && !before.contains("class=\"moment"));
    for (name, (_, height), svg) in plans(&html) {
        assert!(height <= 430.0, "{name}: {height}");
        assert_eq!(
            svg.matches("<a ").count(),
            svg.matches("target=\"_blank\"").count(),
            "{name}"
        );
    }
}

#[test]
fn all_moments_can_be_narrowed_by_two_sliders_that_say_their_month() {
    let html = page("#/tijdlijn?niveau=alles&van=2018-01-01&tot=2018-12-31");
    assert_eq!(html.matches("type=\"range\"").count(), 2);
    assert!(html.contains("aria-valuetext=\"januari 2018\""));
    assert!(html.contains("aria-valuetext=\"december 2018\""));
    assert!(html.contains("januari 2018 tot en met december 2018: "));
    assert!(!page("#/tijdlijn").contains("type=\"range\""));
}

#[test]
fn what_was_planned_and_what_came_of_it_are_drawn_as_a_pair() {
    let html = page("#/tijdlijn");
    let (_, _, svg) = plans(&html).pop().expect("a drawing");
    let wish = svg
        .split("<a ")
        .find(|link| link.contains("Wens: in elke gemeente"));
    let wish = wish.expect("the wish");
    assert!(wish.contains("toen nog gepland → Elke gemeente heeft cliëntondersteuning"));
    assert!(wish.contains("stroke-width=\"3\""), "no bar joins them");
    let ends = svg.matches("Elke gemeente heeft cliëntondersteuning, 8 mei 2023");
    assert_eq!(ends.count(), 1, "its end stands once in its lane");
}
