//! The closing of a letter: `Hoogachtend,`, then offices and names.

use super::chunk::Chunk;
use crate::document::{BlockKind, Voice};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::{closing, turns, written};
use crate::parse::text::after_any;
use std::ops::Range;

/// How many chunks office, name and the like take at most.
const CHUNKS: usize = 8;

/// The chunks of the closing; empty, at the end, where there is none.
pub(super) fn start_of_chunks(chunks: &[Chunk<'_>]) -> Range<usize> {
    let farewell = chunks
        .iter()
        .rposition(|chunk| closing::is_farewell(&chunk.text));
    let office =
        || (chunks.len().saturating_sub(CHUNKS)..chunks.len()).find(|at| is_signature(chunks, *at));
    let sent = || {
        chunks
            .iter()
            .position(opens)
            .and_then(|answers| sent_along(chunks, answers))
    };
    let Some(start) = farewell.or_else(sent).or_else(office) else {
        return chunks.len()..chunks.len();
    };
    let belongs = |chunk: &&Chunk<'_>| {
        chunk.lines.len() <= 4
            && !chunk.text.ends_with(['.', '?'])
            && !chunk.text.starts_with(|first: char| first.is_ascii_digit())
            && !opens(chunk)
    };
    let rest = chunks.get(start + 1..).unwrap_or(&[]);
    start..start + 1 + rest.iter().take(CHUNKS).take_while(belongs).count()
}

/// Where the letter is signed with which answers are sent along that begin at this chunk.
fn sent_along(chunks: &[Chunk<'_>], answers: usize) -> Option<usize> {
    (0..answers).find(|at| {
        // No more than a closing takes: else all chunks are joined again at each of them.
        let end = answers.min(*at + CHUNKS);
        let lines = lines(chunks.get(*at..end).unwrap_or(&[]));
        closing::closing(&lines)
            .is_some_and(|found| !found.name.is_empty() && found.is_government())
    })
}

/// Whether the chunk begins what stands behind a closing.
fn opens(chunk: &Chunk<'_>) -> bool {
    chunk.question
        || turns::is_turn(&chunk.text)
        || is_annex(&chunk.text)
        || written::opens(&chunk.text)
}

/// Whether office and name begin here.
fn is_signature(chunks: &[Chunk<'_>], at: usize) -> bool {
    let lines = lines(chunks.get(at..).unwrap_or(&[]));
    closing::closing(&lines).is_some_and(|found| !found.name.is_empty())
}

fn is_annex(text: &str) -> bool {
    after_any(
        text,
        &[
            "Bijlage",
            "Bijlagen",
            "Annex",
            "Antwoorden",
            "Beantwoording",
        ],
    )
    .is_some()
}

fn lines<'s>(chunks: &[Chunk<'s>]) -> Vec<Line<'s>> {
    chunks
        .iter()
        .flat_map(|chunk| chunk.lines.iter().copied())
        .collect()
}

/// The member of government who signs.
pub(super) fn voice(chunks: &[Chunk<'_>], signed: Range<usize>) -> Option<Voice> {
    let lines = lines(chunks.get(signed)?);
    let mut closings = (0..lines.len()).filter_map(|at| lines.get(at..).and_then(closing::closing));
    closings
        .find(|found| found.is_government())
        .map(|found| closing::government(&found.office))
}

/// Writes the closing as signatures; names become authors, the first office the role.
pub(super) fn write(draft: &mut Draft<'_>, chunks: &[Chunk<'_>]) {
    let lines = lines(chunks);
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let taken = closing::read(draft, lines.get(at..).unwrap_or(&[]), None);
        if taken == 0 {
            draft
                .blocks
                .push(DraftBlock::new(BlockKind::Signature, [line.span]));
            if !closing::is_farewell(line.text) && closing::is_name(line.text) {
                draft.meta.authors.push(line.text.to_owned());
            }
        }
        at += taken.max(1);
    }
}
