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

use crate::document::{Voice, VoiceKind};
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
    let voice = voice.map(|voice| in_whose_name(voice, lines));
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
    let silent = (genre.silent)(&body, voice);
    let until = body.opened.unwrap_or(usize::MAX);
    let blocks = body.draft.blocks.iter_mut().take(until).skip(from);
    for block in blocks.filter(|block| block.voice.is_none()) {
        block.voice.clone_from(&silent);
    }
}

/// A member of government who sends a letter in others' names too: `Ik stuur u, mede namens de Minister van …`.
fn in_whose_name(voice: Voice, lines: &[Line<'_>]) -> Voice {
    let opening: Vec<&str> = lines.iter().take(OPENING).map(|line| line.text).collect();
    let behalf = speakers::on_behalf(&opening.join(" "));
    if behalf.is_empty() || voice.kind != VoiceKind::Government {
        return voice;
    }
    let office = speakers::with_behalf(voice.name.clone(), &behalf);
    voice.in_office(office)
}
