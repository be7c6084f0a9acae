//! Answers to written questions, as a ministry sends them: numbered questions, each with its answer.
//!
//! A question's number stands alone on its line, as a page's number does; it is one where the next question is due and one
//! is asked below it. The answers' own headings (`Antwoord op vraag 2 en 3`) tell such a letter.

use super::flow::Chunk;
use crate::document::{BlockKind, DocumentKind, Voice, VoiceKind};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::kamerstuk::{sections, speakers};
use crate::parse::lines::Line;

/// Within how many lines below its number a question closes.
const QUESTION: usize = 20;

/// Whether a line is nothing but the opening of a numbered question or an answer.
pub(super) fn is_turn(text: &str) -> bool {
    sections::turn(text).is_some_and(|turn| turn.text == text.len())
}

/// The number that a line holds alone: `3`, `3.`
fn number(text: &str) -> Option<usize> {
    text.trim_end_matches('.')
        .parse()
        .ok()
        .filter(|_| text.len() <= 4)
}

/// The lines that number questions, in order; none where nothing is answered.
pub(super) fn questions(lines: &[Line<'_>]) -> Vec<usize> {
    let mut found = Vec::new();
    if !lines.iter().any(|line| is_turn(line.text)) {
        return found;
    }
    for (at, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.text.len() <= 4)
    {
        let ends = |line: &&Line<'_>| is_turn(line.text) || number(line.text).is_some();
        let mut below = lines
            .get(at + 1..)
            .unwrap_or(&[])
            .iter()
            .take(QUESTION)
            .take_while(|line| !ends(line));
        if number(line.text) == Some(found.len() + 1) && below.any(|line| line.text.contains('?')) {
            found.push(at);
        }
    }
    found
}

/// Says in the blocks from `first` on who asks and who answers; the rest is the government's.
pub(super) fn tell_voices(draft: &mut Draft<'_>, chunks: &[Chunk<'_>], first: usize) {
    let raw = draft.raw;
    let blocks = draft.blocks.get_mut(first..).unwrap_or_default();
    let turn = |block: &DraftBlock| {
        let text = block.spans.first().map_or("", |span| span.slice(raw));
        match block.kind {
            BlockKind::Heading => sections::turn(text).map(|turn| turn.answer),
            BlockKind::Paragraph => block.label.is_some().then_some(false),
            _ => None,
        }
    };
    if !blocks.iter().any(|block| turn(block) == Some(true)) {
        return;
    }
    draft.meta.kind = DocumentKind::QuestionsAnswers;
    let asker = chunks
        .iter()
        .find_map(|chunk| speakers::asker(&chunk.text))
        .unwrap_or_default();
    let asker = Voice::new(VoiceKind::Fractie, &asker);
    let mut asks = false;
    for block in blocks {
        asks = turn(block).map_or(asks, |answer| !answer) && block.kind != BlockKind::Signature;
        if asks {
            block.voice = Some(asker.clone());
        }
    }
}
