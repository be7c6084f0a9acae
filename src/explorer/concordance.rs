//! Keyword in context: every place where the texts say what a query says, with the words around it, one line each.

use super::mention::{Mention, Sentences, whole};
use super::search::Holder;
use super::{Answer, Explorer};
use crate::extract::Place;
use crate::search::{Refused, Work};
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
    /// The byte of the passage's text at which the word begins.
    #[serde(skip)]
    pub at: usize,
}

/// All places of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concordance {
    /// A line for each, in the order of the documents.
    pub lines: Vec<Line>,
    /// What of the query could not be used, where something could not: the lines are not all.
    pub refused: Option<Refused>,
}

impl Explorer {
    /// All places of an answer, in the order of the documents.
    pub fn concordance(&self, answer: &Answer) -> Concordance {
        let mut work = Work::question();
        let lines = self.lines(answer, &mut work);
        let heavy = work.is_spent().then_some(Refused::TooHeavy);
        Concordance {
            lines,
            refused: heavy.or_else(|| answer.refused()),
        }
    }

    /// The same with the whole sentence of each, or the whole passage where that is a table.
    pub fn found_sentences(&self, answer: &Answer) -> Vec<(Line, Mention)> {
        let lines = self.lines(answer, &mut Work::question());
        let sentence = |line: Line| {
            let opened = self.document(&line.document).ok()?;
            // Who is quoted is one of them.
            self.facts(opened);
            let block = opened.document.block_at(line.passage)?;
            let known = opened.document.blocks.get(block)?;
            let range = line.at..line.at + line.word.len();
            let place = known.text.get(range.clone()).map(|_| range);
            let place = place.and_then(|range| Place::new(block, known, range));
            let mention = match place.filter(|_| known.table.is_none()) {
                Some(place) => Sentences::of(opened).around(&place),
                None => whole(opened, block)?,
            };
            Some((line, mention))
        };
        lines.into_iter().filter_map(sentence).collect()
    }

    fn lines(&self, answer: &Answer, work: &mut Work) -> Vec<Line> {
        let mut passages: Vec<u32> = answer.found.iter().map(|found| found.passage).collect();
        passages.sort_unstable();
        let mut lines = Vec::new();
        for passage in passages {
            let Some(Holder { opened, block, .. }) = self.holder(passage) else {
                continue;
            };
            let text = self.text(passage);
            for mark in answer.resolved.marks_within(&text, work) {
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
                        .get(block)
                        .and_then(|block| block.passage())
                        .unwrap_or(0),
                    before: part(before, mark.start),
                    word: part(mark.start, mark.end),
                    after: part(mark.end, end_of(&text, mark.end)),
                    at: mark.start,
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
    let from = (from..at)
        .find(|place| text.is_char_boundary(*place))
        .unwrap_or(at);
    let spaces = text.get(from..at).unwrap_or("").char_indices();
    let space = spaces
        .filter(|(_, letter)| letter.is_whitespace())
        .map(|(place, letter)| from + place + letter.len_utf8())
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
