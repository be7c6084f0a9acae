//! Charts: pure functions from data to SVG. Nothing is measured in the browser, so that the page, the build, a frame and
//! paper show the same; the width of a text is a cautious estimate ([`width`]).
//!
//! Each chart is drawn twice, for a narrow and a wide place, and the style sheet shows the one that fits. What it shows
//! stands beside it as a table; shapes and words say what colours say.

mod bars;
mod dots;

pub(crate) use crate::explorer::drawing::{width, wrapped};
pub(crate) use bars::{Bar, Bars, Piece, Row, Shade, legend};
pub(crate) use dots::{DotRow, Dots};

use yew::prelude::*;

/// Width of the narrow drawing: what is left of 320 pixels between margins.
pub(crate) const NARROW: i32 = 288;
/// Width of the wide drawing: a column of text.
pub(crate) const WIDE: i32 = 640;

/// A chart with its title, drawn by `draw` for each width, above what explains it.
pub(crate) fn figure(title: &str, draw: impl Fn(i32) -> Html, below: Html) -> Html {
    html! {
        <figure class="chart">
            <figcaption class="chart__title">{ title.to_owned() }</figcaption>
            <div class="chart__narrow">{ draw(NARROW) }</div>
            <div class="chart__wide">{ draw(WIDE) }</div>
            { below }
        </figure>
    }
}
