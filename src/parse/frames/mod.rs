//! Who published a file, and so what in it is furniture, what is metadata, and what is left: the paper.
//!
//! [`FRAMES`] is the one list. Adding a frame is one folder here and one row there. A frame knows no headings and no
//! voices: those are the [genre](super::genres)'s, and any frame goes with any genre.

pub(crate) mod news;
mod official;
mod openkamer;
mod pamo;
mod pdf;
mod plain;
mod tkconv;
mod tweedekamer;
pub(crate) mod unframed;

use super::draft::Draft;
use super::lines::Line;
use crate::document::SourceFormat;
use unframed::Paper;

/// One way in which papers are published.
pub(crate) struct Frame {
    /// Its name in data.
    pub(crate) name: &'static str,
    /// The name of the raw file's form in data.
    pub(crate) format: SourceFormat,
    /// Whether a file is in this frame, by its content, never by its name. Exactly one frame says yes.
    pub(crate) claims: fn(&[Line<'_>]) -> bool,
    /// Takes the frame off.
    pub(crate) read: for<'s> fn(&mut Draft<'_>, &[Line<'s>]) -> Paper<'s>,
}

/// The name of the frame of last resort.
const PLAIN: &str = "plain";

/// All frames.
pub(crate) const FRAMES: &[Frame] = &[
    Frame {
        name: "tkconv",
        format: SourceFormat::Tkconv,
        claims: tkconv::claims,
        read: tkconv::read,
    },
    Frame {
        name: "pamo",
        format: SourceFormat::Pamo,
        claims: pamo::claims,
        read: pamo::read,
    },
    Frame {
        name: "openkamer",
        format: SourceFormat::Openkamer,
        claims: openkamer::claims,
        read: openkamer::read,
    },
    Frame {
        name: "tweedekamer",
        format: SourceFormat::Plain,
        claims: tweedekamer::claims,
        read: tweedekamer::read,
    },
    Frame {
        name: "officielebekendmakingen",
        format: SourceFormat::Plain,
        claims: official::claims,
        read: official::read,
    },
    Frame {
        name: "pdf",
        format: SourceFormat::PdfLetter,
        claims: pdf::claims,
        read: pdf::read,
    },
    Frame {
        name: "news",
        format: SourceFormat::News,
        claims: news::claims,
        read: news::read,
    },
    Frame {
        name: PLAIN,
        format: SourceFormat::Plain,
        claims: is_plain,
        read: plain::read,
    },
];

/// Whether no other frame left a trace.
fn is_plain(lines: &[Line<'_>]) -> bool {
    let mut others = FRAMES.iter().filter(|frame| frame.name != PLAIN);
    !others.any(|frame| (frame.claims)(lines))
}
