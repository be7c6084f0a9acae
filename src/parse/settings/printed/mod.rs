//! A letter as it was printed: bold, italics and size are gone.
//!
//! [`flow`] makes paragraphs of the printed lines by the width of letters; [`titles`] tells headings and items from
//! paragraphs: a heading is a line that stops where the next word would still have fitted, without a full stop, before a
//! line that starts with a capital.

pub(crate) mod chunk;
mod ending;
mod flow;
mod items;
mod levels;
pub(crate) mod measure;
pub(crate) mod titles;

use crate::document::{BlockKind, DocumentKind, Voice};
use crate::dutch::letters::uncapitalised;
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::frames::unframed::PrintedLine;
use crate::parse::genres::genre::Genre;
use crate::parse::genres::questions;
use crate::parse::paper::{opening, speakers, written};

/// Reads the lines into the draft; `greeting` speaks where nobody of government signs.
pub(super) fn read(
    draft: &mut Draft<'_>,
    lines: &[PrintedLine<'_>],
    greeting: Option<Voice>,
    genre: &Genre,
) {
    let chunks = flow::chunks(lines);
    let signed = ending::start_of_chunks(&chunks);
    let voice = ending::voice(&chunks, signed.clone()).or_else(|| greeting.clone());
    let first = draft.blocks.len();
    write(draft, &chunks, signed);
    let said = |block: &&mut DraftBlock| block.kind != BlockKind::Salutation;
    draft
        .blocks
        .iter_mut()
        .skip(first)
        .filter(said)
        .for_each(|block| block.voice.clone_from(&voice));
    if genre.kind == DocumentKind::QuestionsAnswers {
        let asker = chunks.iter().find_map(|chunk| speakers::asker(&chunk.text));
        questions::tell_voices(draft, &asker.unwrap_or_default(), first);
        let members = chunks.iter().map(|chunk| written::asked_in(&chunk.text));
        let members = members.into_iter().find(|members| !members.is_empty());
        draft.meta.authors.splice(0..0, members.unwrap_or_default());
    }
    if draft.meta.title.is_empty() {
        draft.meta.title = match &draft.meta.role {
            Some(office) => format!("Brief van de {}", uncapitalised(office)),
            None if greeting.is_some() => "Brief aan de voorzitter".to_owned(),
            None => "Brief".to_owned(),
        };
    }
}

/// Blocks of the body: greeting, text, closing, and whatever follows the closing.
fn write(draft: &mut Draft<'_>, chunks: &[chunk::Chunk<'_>], signed: std::ops::Range<usize>) {
    let greeted = usize::from(
        chunks
            .first()
            .is_some_and(|chunk| opening::is_salutation(&chunk.text)),
    );
    if let Some(greeting) = chunks.first().filter(|_| greeted > 0) {
        draft
            .blocks
            .push(DraftBlock::new(BlockKind::Salutation, greeting.spans()));
    }
    titles::write(draft, chunks.get(greeted..signed.start).unwrap_or(&[]));
    ending::write(draft, chunks.get(signed.clone()).unwrap_or(&[]));
    titles::write(draft, chunks.get(signed.end..).unwrap_or(&[]));
}
