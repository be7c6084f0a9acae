//! Pictures of data: pure functions from data to SVG. Nothing is measured in the browser: the widths of letters come from a
//! cautious table ([`letters`]), and each picture is made for a few widths, of which the style sheet chooses by
//! `@container`. So the page, a frame, paper and the build all show the same.
//!
//! A chart has a title and a source in words, shapes or words that say what its colours say, and the same data as a table
//! beside it.

mod bars;
pub mod counted;
mod dots;
pub use crate::explorer::drawing::letters;
pub(crate) mod strip;
pub mod trail;

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
