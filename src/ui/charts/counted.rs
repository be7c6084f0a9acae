//! A few numbers as bars that lie under each other: how much, and what each of them counts.

use super::letters::{lines, width};
use crate::explorer::{Counted, ThemePage, dutch_number};
use yew::prelude::*;

/// Widths for which it is drawn, in pixels; the style sheet shows one of them (`.picture--…`).
pub const WIDTHS: &[(i32, &str)] = &[(280, "narrow"), (620, "half")];

/// Size of the letters, of a number, and height of a bar.
const TEXT: i32 = 14;
const LARGE: i32 = 17;
const BAR: i32 = 22;
const LINE: i32 = 19;
const GAP: i32 = 8;
/// From so wide on the words stand before their bar, in so many pixels; else above it.
const BESIDE: i32 = 480;
const WORDS: i32 = 210;

/// A bar with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Left, top, length.
    pub at: (i32, i32, i32),
    /// The number, and where it stands: its left edge and the line.
    pub number: (String, i32, i32),
    /// Lines of words with their left edge and the line on which they stand; the first one is when.
    pub words: Vec<(String, i32, i32)>,
}

/// The chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// The bars at a width.
pub fn drawing(counted: &[Counted], decimals: u8, whole: i32) -> Drawing {
    let beside = whole >= BESIDE;
    let number = |one: &Counted| dutch_number(one.value, usize::from(decimals));
    let widest = counted
        .iter()
        .map(|one| width(&number(one), LARGE, true))
        .max();
    let left = if beside { WORDS + GAP } else { 0 };
    let room = whole - left - widest.unwrap_or(0) - GAP;
    let most = counted.iter().map(|one| one.value).fold(0.0, f64::max);
    let mut y = 0;
    let mut bars = Vec::new();
    for one in counted {
        let share = if most > 0.0 { one.value / most } else { 0.0 };
        let length = (f64::from(room) * share).round() as i32;
        let space = if beside { WORDS } else { whole };
        let texts = [one.label.as_str()]
            .into_iter()
            .map(str::to_owned)
            .chain(lines(&one.counts, space, TEXT));
        let words: Vec<(String, i32, i32)> = (1..)
            .zip(texts)
            .map(|(number, text)| (text, 0, y + number * LINE - 4))
            .collect();
        let high = i32::try_from(words.len()).unwrap_or(0) * LINE;
        let top = if beside { y + 2 } else { y + high + 3 };
        bars.push(Bar {
            at: (left, top, length.max(1)),
            number: (number(one), left + length + GAP, top + BAR - 5),
            words,
        });
        y = (y + high).max(top + BAR) + 2 * GAP;
    }
    Drawing {
        width: whole,
        height: (y - 2 * GAP).max(1) + 2,
        bars,
    }
}

/// The chart in all its widths. Those who hear the page have the table beside it.
pub(crate) fn pictures(theme: &ThemePage) -> Html {
    let picture = |(width, name): &(i32, &str)| {
        let class = format!("picture picture--{name}");
        svg(&drawing(&theme.counted, theme.decimals, *width), class)
    };
    html! { <div class="pictures pictures--bars">{ for WIDTHS.iter().map(picture) }</div> }
}

fn svg(drawing: &Drawing, class: String) -> Html {
    let bar = |bar: &Bar| {
        let (x, y, length) = bar.at;
        let (number, left, line) = &bar.number;
        let word = |(number, (text, x, y)): (usize, &(String, i32, i32))| {
            let class = if number == 0 {
                "picture__words"
            } else {
                "picture__text"
            };
            html! { <text {class} x={x.to_string()} y={y.to_string()}>{ text }</text> }
        };
        html! {
            <g>
                { for bar.words.iter().enumerate().map(word) }
                <rect class="picture__bar" x={x.to_string()} y={y.to_string()} width={length.to_string()} height={BAR.to_string()} />
                <text class="picture__number" x={left.to_string()} y={line.to_string()}>{ number }</text>
            </g>
        }
    };
    html! {
        <svg xmlns="http://www.w3.org/2000/svg" {class} aria-hidden="true" viewBox={format!("0 0 {} {}", drawing.width, drawing.height)}>
            { for drawing.bars.iter().map(bar) }
        </svg>
    }
}
