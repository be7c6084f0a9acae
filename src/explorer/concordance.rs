//! Keyword in context: every place where the texts say what a query says, with the words around it, one line each.

use super::{Answer, Explorer};
use serde::Serialize;

/// Characters on either side.
const AROUND: usize = 60;
/// Lines at most.
const MOST: usize = 5000;

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Id of its document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// The words before.
    pub before: String,
    /// The words that answer.
    pub word: String,
    /// The words behind.
    pub after: String,
}

impl Explorer {
    /// All places of an answer, in the order of the documents.
    pub fn concordance(&self, answer: &Answer) -> Vec<Line> {
        let mut passages: Vec<u32> = answer.found.iter().map(|found| found.passage).collect();
        passages.sort_unstable();
        let mut lines = Vec::new();
        for passage in passages {
            let (document, block) = self.passages[passage as usize];
            let opened = &self.opened[document as usize];
            let text = self.text(passage);
            for mark in answer.resolved.marks(&text) {
                if lines.len() == MOST {
                    return lines;
                }
                let part = |from: usize, to: usize| text.get(from..to).unwrap_or("").to_owned();
                let before = start_of(&text, mark.start);
                lines.push(Line {
                    document: opened.id().to_owned(),
                    passage: opened
                        .document
                        .blocks
                        .get(block as usize)
                        .and_then(|block| block.passage())
                        .unwrap_or(0),
                    before: part(before, mark.start),
                    word: part(mark.start, mark.end),
                    after: part(mark.end, end_of(&text, mark.end)),
                });
            }
        }
        lines
    }
}

/// The beginning of a word at most so many bytes before.
fn start_of(text: &str, at: usize) -> usize {
    let from = at.saturating_sub(AROUND);
    if from == 0 {
        return 0;
    }
    let spaces = text
        .char_indices()
        .skip_while(|(place, _)| *place < from)
        .take_while(|(place, _)| *place < at);
    let space = spaces
        .filter(|(_, letter)| letter.is_whitespace())
        .map(|(place, letter)| place + letter.len_utf8())
        .next();
    space.unwrap_or(at)
}

/// The end of a word at most so many bytes behind.
fn end_of(text: &str, at: usize) -> usize {
    if text.len() <= at + AROUND {
        return text.len();
    }
    let rest = text.get(at..).unwrap_or("");
    let spaces = rest
        .char_indices()
        .take_while(|(place, _)| *place <= AROUND)
        .filter(|(_, letter)| letter.is_whitespace());
    spaces.last().map_or(at, |(place, _)| at + place)
}
