//! A document as the build has parsed it, so that a page which only shows and searches the collection needs no parser.
//!
//! Most of a block's text is copied from the raw file, and the block knows from where ([`Run`]): only what stands between
//! the copies is written, and how far the next one lies behind the last. So the collection hardly grows by this.

use crate::document::calendar::Day;
use crate::document::{
    Block, BlockKind, Document, Footnote, Mark, Metadata, Run, Span, Table, Voice, VoiceKind,
    Warning,
};
use serde::{Deserialize, Serialize};

/// A document without the words that its raw file has.
#[derive(Serialize, Deserialize)]
struct Parsed {
    id: String,
    meta: Metadata,
    /// Who speaks, each once.
    voices: Vec<Speaker>,
    blocks: Vec<ParsedBlock>,
    furniture: Vec<Span>,
    metadata_spans: Vec<Span>,
    footnotes: Vec<Footnote>,
    warnings: Vec<Warning>,
}

/// Kind, name, person, office and party.
type Speaker = (VoiceKind, [String; 4]);

#[derive(Serialize, Deserialize)]
struct ParsedBlock {
    kind: BlockKind,
    level: u8,
    copies: Vec<Copied>,
    /// What stands behind the last copy.
    rest: String,
    spans: Vec<Span>,
    inferred: bool,
    /// Index into [`Parsed::voices`].
    voice: Option<usize>,
    label: Option<String>,
    ordered: bool,
    author: Option<String>,
    table: Option<Table>,
    marks: Vec<Mark>,
    day: Option<(Day, Span)>,
}

/// A run of a block's text.
#[derive(Serialize, Deserialize)]
struct Copied {
    /// What stands before it that no raw file has.
    before: String,
    /// How far it begins behind the end of the run before it, in the raw file.
    ahead: i64,
    len: usize,
}

/// A parsed document as bytes, from which [`read`] makes the same with the same raw text; none where it could not.
pub(crate) fn write(document: &Document, raw: &str) -> Vec<u8> {
    let mut at = 0;
    let mut voices = Vec::new();
    let blocks = document
        .blocks
        .iter()
        .map(|block| ParsedBlock::of(block, &mut at, &mut voices))
        .collect();
    let parsed = Parsed {
        id: document.id.clone(),
        meta: document.meta.clone(),
        voices,
        blocks,
        furniture: document.furniture.clone(),
        metadata_spans: document.metadata_spans.clone(),
        footnotes: document.footnotes.clone(),
        warnings: document.warnings.clone(),
    };
    let bytes = postcard::to_allocvec(&parsed).unwrap_or_default();
    if read(&bytes, raw).as_ref() == Some(document) {
        bytes
    } else {
        Vec::new()
    }
}

/// The document that [`write`] wrote; `None` for other bytes, or another raw text.
pub(crate) fn read(bytes: &[u8], raw: &str) -> Option<Document> {
    let parsed: Parsed = postcard::from_bytes(bytes).ok()?;
    let mut at = 0;
    let blocks = parsed
        .blocks
        .into_iter()
        .map(|block| block.whole(raw, &mut at, &parsed.voices));
    Some(Document {
        id: parsed.id,
        meta: parsed.meta,
        blocks: blocks.collect::<Option<_>>()?,
        furniture: parsed.furniture,
        metadata_spans: parsed.metadata_spans,
        footnotes: parsed.footnotes,
        warnings: parsed.warnings,
    })
}

impl ParsedBlock {
    /// `at` is where the last run ended in the raw file.
    fn of(block: &Block, at: &mut usize, voices: &mut Vec<Speaker>) -> Self {
        let text = |from: usize, to: usize| block.text.get(from..to).unwrap_or_default().to_owned();
        let mut end = 0;
        let mut copies = Vec::with_capacity(block.runs.len());
        for run in &block.runs {
            copies.push(Copied {
                before: text(end, run.text),
                ahead: run.raw as i64 - *at as i64,
                len: run.len,
            });
            end = run.text + run.len;
            *at = run.raw + run.len;
        }
        let voice = block.voice.as_ref().map(|voice| {
            let speaker = speaker(voice);
            let known = voices.iter().position(|known| *known == speaker);
            known.unwrap_or_else(|| {
                voices.push(speaker);
                voices.len() - 1
            })
        });
        Self {
            kind: block.kind,
            level: block.level,
            copies,
            rest: text(end, block.text.len()),
            spans: block.spans.clone(),
            inferred: block.inferred,
            voice,
            label: block.label.clone(),
            ordered: block.ordered,
            author: block.author.clone(),
            table: block.table.clone(),
            marks: block.marks.clone(),
            day: block.day,
        }
    }

    fn whole(self, raw: &str, at: &mut usize, voices: &[Speaker]) -> Option<Block> {
        let mut text = String::new();
        let mut runs = Vec::with_capacity(self.copies.len());
        for Copied { before, ahead, len } in self.copies {
            text.push_str(&before);
            let start = usize::try_from((*at as i64).checked_add(ahead)?).ok()?;
            let end = start.checked_add(len)?;
            runs.push(Run {
                text: text.len(),
                raw: start,
                len,
            });
            // A line end within a run reads as the space that it is.
            text.push_str(
                &raw.get(start..end)?
                    .replace(|sign: char| sign.is_ascii_whitespace(), " "),
            );
            *at = end;
        }
        text.push_str(&self.rest);
        let voice = match self.voice {
            Some(number) => Some(voice(voices.get(number)?)),
            None => None,
        };
        Some(Block {
            kind: self.kind,
            level: self.level,
            text,
            spans: self.spans,
            inferred: self.inferred,
            voice,
            label: self.label,
            ordered: self.ordered,
            author: self.author,
            table: self.table,
            marks: self.marks,
            day: self.day,
            runs,
        })
    }
}

fn speaker(voice: &Voice) -> Speaker {
    let Voice {
        kind,
        name,
        person,
        office,
        party,
    } = voice.clone();
    (kind, [name, person, office, party])
}

fn voice((kind, names): &Speaker) -> Voice {
    let [name, person, office, party] = names.clone();
    Voice {
        kind: *kind,
        name,
        person,
        office,
        party,
    }
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::document::Source;
    use crate::parse::parse;

    const LETTER: &str = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\r\n\r\nDatum 3 maart 2020\r\nBetreft Voortgang veerponten\r\n\r\n\
         Geachte voorzitter,\r\n\r\nDe pont vaart weer, en dat is goed voor de reizi-\r\ngers.1 Het kabinet  stelt 3 miljoen euro beschikbaar.\r\n\r\n\
         - eerste punt\r\n- tweede punt\r\n\r\n1 Zie het verslag.\r\n\r\nHoogachtend,\r\n\r\nde minister van Veren,\r\n\r\nA. Pont\r\n";

    #[test]
    fn a_parsed_document_is_read_back_whole() {
        for text in [LETTER, "", "één regel", "a\n\nb\u{a0}c\u{ad}d\n\n\n"] {
            let source = Source {
                name: "brief.txt".to_owned(),
                text: text.to_owned(),
            };
            let document = parse(&source);
            let bytes = write(&document, text);
            assert!(!bytes.is_empty(), "{text:?}");
            assert_eq!(read(&bytes, text), Some(document));
        }
    }

    #[test]
    fn other_bytes_and_another_text_are_no_document() {
        let source = Source {
            name: "brief.txt".to_owned(),
            text: LETTER.to_owned(),
        };
        let bytes = write(&parse(&source), LETTER);
        assert_eq!(read(&bytes, "een andere tekst"), None);
        for length in 0..bytes.len() {
            let _ = read(&bytes[..length], LETTER);
        }
        assert_eq!(read(&[], LETTER), None);
    }
}
