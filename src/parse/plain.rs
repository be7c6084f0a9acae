//! What a program makes of a text that has no parsers: the search for other people's sites, whose texts are plain.

use crate::document::{Block, BlockKind, Document, Run, Source, Span};
use std::ops::Range;

/// A text as paragraphs between empty lines, and nothing else.
pub fn paragraphs(source: &Source) -> Document {
    let mut document = Document::default();
    let mut paragraph: Option<Range<usize>> = None;
    let mut at = 0;
    for line in source.text.split_inclusive('\n') {
        let line_end = at + line.len();
        if line.trim().is_empty() {
            document
                .blocks
                .extend(paragraph.take().map(|place| block(&source.text, place)));
        } else {
            let start = paragraph.map_or(at, |place| place.start);
            paragraph = Some(start..line_end);
        }
        at = line_end;
    }
    document
        .blocks
        .extend(paragraph.map(|place| block(&source.text, place)));
    document
}

/// A paragraph: white space folded, soft hyphens left out.
fn block(raw: &str, place: Range<usize>) -> Block {
    let (mut text, mut runs) = (String::new(), Vec::new());
    let mut at = place.start;
    for word in raw
        .get(place)
        .unwrap_or_default()
        .split_inclusive(is_left_out)
    {
        let kept = word.trim_end_matches(is_left_out);
        if !kept.is_empty() {
            runs.push(Run {
                text: text.len(),
                raw: at,
                len: kept.len(),
            });
            text.push_str(kept);
        }
        at += word.len();
        let left_out = word.get(kept.len()..).unwrap_or_default();
        if left_out.contains(char::is_whitespace) && !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    let ends = runs.first().zip(runs.last());
    let span = ends.map(|(first, last): (&Run, &Run)| Span::new(first.raw, last.raw + last.len));
    Block::of_text(BlockKind::Paragraph, text, span.into_iter().collect(), runs)
}

fn is_left_out(character: char) -> bool {
    character.is_whitespace() || character == '\u{ad}'
}

#[cfg(test)]
mod tests {
    use super::paragraphs;
    use crate::document::Source;

    #[test]
    fn paragraphs_stand_between_empty_lines() {
        let text = " De pont\r\nvaart  weer.\r\n \r\n\r\nDe reizi\u{ad}gers\u{a0}wachten. ";
        let source = Source {
            name: String::new(),
            text: text.to_owned(),
        };
        let document = paragraphs(&source);
        let texts: Vec<&str> = document
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        assert_eq!(texts, ["De pont vaart weer.", "De reizigers wachten."]);
        for block in &document.blocks {
            for run in &block.runs {
                let copied = block.text.get(run.text..run.text + run.len);
                assert_eq!(copied, text.get(run.raw..run.raw + run.len));
            }
        }
        let second = &document.blocks[1];
        assert_eq!(second.locate(0..2)[0].slice(text), "De");
        assert!(
            paragraphs(&Source {
                name: String::new(),
                text: " \n\n".to_owned()
            })
            .blocks
            .is_empty()
        );
    }
}
