//! Pictures of data: pure functions from data to SVG. Nothing is measured in the browser: the widths of letters come from a
//! cautious table ([`letters`]), and each picture is made for a few widths, of which the style sheet chooses by
//! `@container`. So the page, a frame, paper and the build all show the same.
//!
//! A chart has a title and a source in words, shapes or words that say what its colours say, and the same data as a table
//! beside it.

pub mod bars;
pub mod letters;
pub mod trail;
