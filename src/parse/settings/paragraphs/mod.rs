//! One paragraph, heading or item a line: the body of a paper, from its opening to its closing.
//!
//! A body is read line by line. Each line is offered to the readers of the [genre](crate::parse::genres) in turn; what
//! nobody takes is a paragraph, or goes on with the one before it where no empty line parts them.
//!
//! Levels: a part is level 1; what stands first inside a part (fracties, or themes) is level 2, the other level 3;
//! without parts the first sort is level 1.

pub(crate) mod body;
mod columns;
pub(crate) mod contents;
mod table;
mod theme;

use crate::document::{DocumentKind, Voice};
use crate::parse::draft::Draft;
use crate::parse::genres::genre::Genre;
use crate::parse::genres::questions;
use crate::parse::lines::Line;
use crate::parse::paper::speakers;
use body::Body;

/// Within how many lines a letter says in whose name it is sent too.
const OPENING: usize = 20;

/// Reads the lines of a body into the draft. `voice` speaks where nothing else is said; `wrapped` says that lines are as
/// printed, with room above them only where a paragraph begins.
pub(super) fn read(
    draft: &mut Draft<'_>,
    lines: &[Line<'_>],
    voice: Option<Voice>,
    genre: &Genre,
    wrapped: bool,
) {
    let from = draft.blocks.len();
    let mut body = Body::new(draft, lines);
    body.voice = voice.clone();
    if wrapped {
        body.full = None; // Where its paragraphs begin is known.
    }
    if let Some(head) = &body.written {
        head.tell(body.draft);
    }
    let readers = match body.written {
        Some(_) => questions::WRITTEN,
        None => genre.readers,
    };
    while body.at < lines.len() {
        if wrapped && body.goes_on() > 0 {
            body.at += 1;
            continue;
        }
        let taken = readers
            .iter()
            .map(|reader| reader(&mut body))
            .find(|taken| *taken > 0);
        body.at += taken.unwrap_or(1);
    }
    let opening = lines.iter().take(OPENING).map(|line| line.text);
    let opening: Vec<&str> = opening.collect();
    if body.written.is_none() && genre.kind == DocumentKind::Letter {
        // A letter that is sent in another's name too has two who answer for it.
        let authors = &mut body.draft.meta.authors;
        for office in speakers::on_behalf(&opening.join(" ")) {
            if !authors.contains(&office) {
                authors.push(office);
            }
        }
    }
    let silent = (genre.silent)(&body, voice);
    let until = body.opened.unwrap_or(usize::MAX);
    let blocks = body.draft.blocks.iter_mut().take(until).skip(from);
    for block in blocks.filter(|block| block.voice.is_none()) {
        block.voice.clone_from(&silent);
    }
}
