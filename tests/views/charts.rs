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

fn texts(svg: &str) -> Vec<Text> {
    svg.split("<text")
        .skip(1)
        .map(|rest| {
            let (tag, rest) = rest.split_once('>').expect("a tag");
            let words = super::shown::words(rest.split_once("</text>").expect("an end").0);
            let long = f64::from(width(&words, 14, false));
            let middle = tag.contains("chart__year") || tag.contains("chart__count");
            let left = number(tag, "x") - if middle { long / 2.0 } else { 0.0 };
            Text {
                words,
                left,
                right: left + long,
                base: number(tag, "y"),
            }
        })
        .collect()
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
            let (wide, high) = (number(tag, "width"), number(tag, "height"));
            let texts = texts(svg);
            assert!(!texts.is_empty());
            for (index, text) in texts.iter().enumerate() {
                // A year in the middle of its tick may stick out by half, into the margin of the page.
                assert!(
                    text.left >= -20.0 && text.right <= wide + 20.0,
                    "{}: {text:?} of {wide}",
                    view.address
                );
                assert!(
                    text.base <= high && text.base >= HEIGHT,
                    "{}: {text:?} of {high}",
                    view.address
                );
                let covers = |other: &&Text| {
                    other.left < text.right
                        && text.left < other.right
                        && (other.base - text.base).abs() < HEIGHT
                };
                let other = texts.iter().skip(index + 1).find(covers);
                assert!(
                    other.is_none(),
                    "{}: {} lies over {other:?}",
                    view.address,
                    text.words
                );
            }
            charts += 1;
        }
    }
    assert!(charts >= 6, "only {charts} charts were found");
}
