//! Drawings: pure functions from data to SVG. Nothing is measured in the browser, so that the build, a frame, paper and a
//! saved picture show the same. Colours are the page's own properties, in attributes; forced colours are the style sheet's.

pub(crate) mod strip;
