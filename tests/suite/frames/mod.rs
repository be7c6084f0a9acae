//! What becomes of a paper in each frame.

mod news;
mod openkamer;
mod pdf;
mod tkconv;
