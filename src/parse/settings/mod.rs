//! How a text was set, and so how its lines become blocks again. Where no layout is known, the signs in the text tell.

pub(crate) mod items;
pub(crate) mod paragraphs;
pub(crate) mod printed;

use super::draft::{Draft, DraftBlock};
use super::frames::unframed::{Paper, Text};
use super::genres::genre::Genre;
use super::genres::{motion, other};
use super::lines::Line;
use crate::document::DocumentKind;

/// Reads a paper of this genre into the draft.
pub(crate) fn read(draft: &mut Draft<'_>, paper: Paper<'_>, genre: &Genre) {
    match paper.text {
        Text::Plain(lines) => plain(draft, &lines),
        Text::Paragraphs { above, body, below } => {
            let wrapped = paper.wrapped;
            paragraphs::read(draft, &above, None, &other::GENRE, wrapped);
            paragraphs::read(draft, &body, paper.voice.clone(), genre, wrapped);
            paragraphs::read(draft, &below, paper.voice, genre, wrapped);
        }
        Text::Items { lines, aside } => items::read(draft, &lines, &aside, paper.voice, genre),
        Text::Printed(lines) => printed::read(draft, &lines, paper.voice, genre),
    }
    draft.blocks.extend(paper.behind);
    paper.told.complete(draft);
    let moved = matches!(
        draft.meta.kind,
        DocumentKind::Motion | DocumentKind::Amendment
    );
    if moved {
        motion::tell_movers(draft);
    }
}

/// Paragraphs separated by empty lines.
fn plain(draft: &mut Draft<'_>, lines: &[Line<'_>]) {
    for (index, line) in lines.iter().enumerate() {
        match draft.blocks.last_mut() {
            // The title is none of the headings within the paper.
            _ if line.heading > 0 && index == 0 && line.text == draft.meta.title => {
                draft.metadata.push(line.span);
            }
            _ if line.heading > 0 => draft
                .blocks
                .push(DraftBlock::heading(line.heading, [line.span])),
            Some(block) if line.gap == 0 && index > 0 => block.extend(line.span),
            _ => draft.blocks.push(DraftBlock::paragraph([line.span])),
        }
    }
}
