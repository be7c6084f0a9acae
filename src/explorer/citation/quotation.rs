//! Words of a document that are cited, and who says them.

use crate::document::{Block, BlockKind, Document, Voice};
use crate::explorer::passage::{speaker, words_of};
use crate::explorer::{Explorer, Opened};
use std::ops::Range;

/// Words of a document: a passage, or a part of one or of several that follow each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// Byte of the raw file at which they begin.
    pub passage: usize,
    /// Byte of the raw file at which they end, where they are less or more than one passage.
    pub until: Option<usize>,
    /// The words, repaired; a line a passage.
    pub text: String,
    /// Who says them, each once, in order. Empty where the document does not say.
    pub speakers: Vec<Voice>,
    /// Whether they stand where a member of government repeats what fracties asked, before answering it.
    pub restates: bool,
}

impl Explorer {
    /// The words at `passage`: the whole passage that holds this byte of the raw file, or those from there up to, not
    /// including, `until`. `None` where the document has no words there.
    pub fn quotation(
        &self,
        opened: &Opened,
        passage: usize,
        until: Option<usize>,
    ) -> Option<Quotation> {
        let document = &opened.document;
        let first = document.block_at(passage)?;
        let until = until.filter(|until| *until > passage);
        let mut quotation = Quotation {
            passage,
            until,
            text: String::new(),
            speakers: Vec::new(),
            restates: false,
        };
        for number in quoted_blocks(document, first, until) {
            let Some(block) = document.blocks.get(number) else {
                continue;
            };
            let words = part(block, passage, until);
            if !words.is_empty() && !quotation.text.is_empty() {
                quotation.text.push('\n');
            }
            quotation.text.push_str(&words);
            quotation.restates |= self.restates(opened, number);
            let voice = self
                .quoted_voice(opened, number, passage, until)
                .or_else(|| speaker(document.written_with(number)?));
            if let Some(voice) = voice.filter(|voice| !quotation.speakers.contains(voice)) {
                quotation.speakers.push(voice.clone());
            }
        }
        (!quotation.text.is_empty()).then_some(quotation)
    }

    /// Whose words these are where all of them stand in quotation marks within the block.
    fn quoted_voice<'a>(
        &'a self,
        opened: &'a Opened,
        number: usize,
        passage: usize,
        until: Option<usize>,
    ) -> Option<&'a Voice> {
        let block = opened.document.blocks.get(number)?;
        let words = part_range(block, passage, until?)?;
        let quoted = self.facts(opened).quoted.iter();
        // Marks at either end may be cited along.
        let bare = |text: &str| text.chars().any(char::is_alphanumeric);
        quoted
            .filter(|quoted| quoted.place.block == number)
            .find(|quoted| {
                let range = &quoted.place.range;
                let outside = [
                    block.text.get(words.start..range.start.max(words.start)),
                    block.text.get(range.end.min(words.end)..words.end),
                ];
                words.start < range.end
                    && range.start < words.end
                    && !outside.into_iter().flatten().any(bare)
            })
            .map(|quoted| &quoted.voice)
    }

    /// Whether an answer begins with this block: its first paragraph repeats the questions.
    fn restates(&self, opened: &Opened, block: usize) -> bool {
        self.facts(opened)
            .answers
            .iter()
            .any(|answer| answer.blocks.first() == Some(&block))
    }
}

/// Numbers of the blocks from the first up to the byte of the raw file. A quote that leaves a paragraph goes on in the
/// next one of the text: notes and comments stand apart.
fn quoted_blocks(document: &Document, first: usize, until: Option<usize>) -> Vec<usize> {
    let apart = |block: &Block| matches!(block.kind, BlockKind::Footnote | BlockKind::Comment);
    let before = |block: &Block| {
        until.is_some_and(|until| block.passage().is_some_and(|start| start < until))
    };
    let more = document.blocks.iter().enumerate().skip(first + 1);
    let more =
        more.take_while(|(_, block)| block.spans.is_empty() || before(block) && !apart(block));
    let more = more.filter(|(_, block)| !block.spans.is_empty());
    std::iter::once(first)
        .chain(more.map(|(number, _)| number))
        .collect()
}

/// The bytes of a block's text between two bytes of the raw file.
fn part_range(block: &Block, passage: usize, until: usize) -> Option<Range<usize>> {
    let start = if block.passage().is_some_and(|own| own < passage) {
        block.text_offset(passage)?
    } else {
        0
    };
    let end = block.text_offset(until).unwrap_or(block.text.len());
    (start < end).then_some(start..end)
}

/// The words of a block between two bytes of the raw file; all of them where no end is given, and of a table.
fn part(block: &Block, passage: usize, until: Option<usize>) -> String {
    let Some(until) = until.filter(|_| block.table.is_none()) else {
        return words_of(block).into_owned();
    };
    let range = part_range(block, passage, until);
    let words = range.and_then(|range| block.text.get(range));
    words.unwrap_or(&block.text).trim().to_owned()
}
