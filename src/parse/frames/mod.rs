//! Who published a file, and so what in it is furniture, what is metadata, and what is left: the paper.
//!
//! [`FRAMES`] is the one list. Adding a frame is one folder here and one row there; where its files are a form of their own,
//! one row in the table of [`SourceFormat`] too. A frame knows no headings and no voices: those are the
//! [genre](super::genres)'s, and any frame goes with any genre. The one to copy is `tkconv.rs`.

pub(crate) mod news;
mod official;
mod openkamer;
mod pamo;
mod pdf;
mod plain;
mod rijksoverheid;
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
    /// Whether it leaves marks of its own in a file. One without is known by how the paper itself reads, and is asked only
    /// where no mark stands; such frames need not know of any other.
    pub(crate) marked: bool,
    /// Whether a file is in this frame, by its content, never by its name. Of those with marks at most one says yes; of the
    /// others the first that does has the file.
    pub(crate) claims: fn(&[Line<'_>]) -> bool,
    /// Takes the frame off. What it says of the paper goes into the draft's `meta`: `title`, `publisher`, `reference`,
    /// `source_urls`, `subjects`, where the frame names them; `kind` where it says what the paper is, with `greeted` of
    /// the answer for a letter; and the day that it tells, as `told.date` with its place. Lines that say so are pushed to
    /// `metadata`, all other lines of its own to `furniture`. The answer is the paper that is left:
    /// [`paper::unframed`](super::paper::unframed) makes it of lines of which each is a paragraph,
    /// [`Paper::of`] of any others ([`unframed::Text`]).
    pub(crate) read: for<'s> fn(&mut Draft<'_>, &[Line<'s>]) -> Paper<'s>,
}

/// The name of the frame of the official papers.
pub(crate) const OFFICIAL: &str = "officielebekendmakingen";

/// The name of the frame of texts that bear none.
pub(crate) const PLAIN: &str = "plain";

/// All frames. Those without marks stand in the order in which they are asked.
pub(crate) const FRAMES: &[Frame] = &[
    Frame {
        name: "tkconv",
        format: SourceFormat::Tkconv,
        marked: true,
        claims: tkconv::claims,
        read: tkconv::read,
    },
    Frame {
        name: "pamo",
        format: SourceFormat::Pamo,
        marked: true,
        claims: pamo::claims,
        read: pamo::read,
    },
    Frame {
        name: "openkamer",
        format: SourceFormat::Openkamer,
        marked: true,
        claims: openkamer::claims,
        read: openkamer::read,
    },
    Frame {
        name: "tweedekamer",
        format: SourceFormat::Plain,
        marked: true,
        claims: tweedekamer::claims,
        read: tweedekamer::read,
    },
    Frame {
        name: OFFICIAL,
        format: SourceFormat::Plain,
        marked: true,
        claims: official::claims,
        read: official::read,
    },
    Frame {
        name: "pdf",
        format: SourceFormat::PdfLetter,
        marked: false,
        claims: pdf::claims,
        read: pdf::read,
    },
    Frame {
        name: "rijksoverheid",
        format: SourceFormat::Plain,
        marked: true,
        claims: rijksoverheid::claims,
        read: rijksoverheid::read,
    },
    Frame {
        name: "news",
        format: SourceFormat::News,
        marked: false,
        claims: news::claims,
        read: news::read,
    },
    Frame {
        name: PLAIN,
        format: SourceFormat::Plain,
        marked: false,
        claims: |_| true,
        read: plain::read,
    },
];

/// The frames that claim a text, the likeliest first: those with marks, then the others in the order of the table, of which
/// the last takes what no other does.
pub(crate) fn claiming<'l>(lines: &'l [Line<'_>]) -> impl Iterator<Item = &'static Frame> + 'l {
    let claims = move |frame: &&Frame| (frame.claims)(lines);
    let marked = FRAMES.iter().filter(|frame| frame.marked);
    let others = FRAMES.iter().filter(|frame| !frame.marked);
    marked.chain(others).filter(claims)
}

/// The frame of a text of which its page says that it is an article; nothing where it is a letter or a paper of parliament.
pub(crate) fn of_article(lines: &[Line<'_>]) -> Option<&'static Frame> {
    let mut news = FRAMES
        .iter()
        .filter(|frame| frame.format == SourceFormat::News);
    news.next().filter(|_| !news::is_official(lines))
}
