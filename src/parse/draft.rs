//! A document while a format parser writes it, and the finishing that all formats share: footnote marks are found and
//! taken out, broken words joined, and every byte of the raw file accounted for.
//!
//! A parser claims spans of the raw file for blocks, furniture and metadata. It need not be perfect: whatever it leaves
//! unclaimed becomes an unplaced paragraph with a warning, and whatever it claims twice stays with the first claim.

use super::footnotes::{self, Candidate, NoteDraft};
use super::repair::{self, Join, Lexicon};
use crate::document::{Block, BlockKind, Document, Footnote, Mark, Metadata, Run, Span, Table, Voice, Warning};

/// How a format breaks words.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Repairs {
    /// Words may carry a hyphen left over from a line end that is no longer there (`mantel-zorger`).
    pub(crate) leftover_hyphens: bool,
}

/// A block before its text is put together.
#[derive(Clone, Debug)]
pub(crate) struct DraftBlock {
    /// See [`Block::kind`].
    pub(crate) kind: BlockKind,
    /// See [`Block::level`].
    pub(crate) level: u8,
    /// All that belongs to it, bullets and numbers included.
    pub(crate) spans: Vec<Span>,
    /// The part of `spans` that makes the text.
    pub(crate) text: Vec<Span>,
    /// The text of an inferred block, which has no spans.
    pub(crate) literal: Option<String>,
    /// See [`Block::voice`].
    pub(crate) voice: Option<Voice>,
    /// See [`Block::label`].
    pub(crate) label: Option<String>,
    /// See [`Block::ordered`].
    pub(crate) ordered: bool,
    /// See [`Block::author`].
    pub(crate) author: Option<String>,
    /// See [`Block::table`].
    pub(crate) table: Option<Table>,
}

impl DraftBlock {
    /// A block whose text is all of `spans`.
    pub(crate) fn new(kind: BlockKind, spans: impl Into<Vec<Span>>) -> Self {
        let spans = spans.into();
        let (text, level) = (spans.clone(), u8::from(matches!(kind, BlockKind::Heading | BlockKind::ListItem)));
        Self {
            kind,
            level,
            spans,
            text,
            literal: None,
            voice: None,
            label: None,
            ordered: false,
            author: None,
            table: None,
        }
    }

    /// A paragraph.
    pub(crate) fn paragraph(spans: impl Into<Vec<Span>>) -> Self {
        Self::new(BlockKind::Paragraph, spans)
    }

    /// A heading of this level.
    pub(crate) fn heading(level: u8, spans: impl Into<Vec<Span>>) -> Self {
        Self { level, ..Self::new(BlockKind::Heading, spans) }
    }

    /// A heading that the file lost, with the text it must have had.
    pub(crate) fn inferred_heading(level: u8, text: impl Into<String>) -> Self {
        Self { literal: Some(text.into()), ..Self::heading(level, Vec::new()) }
    }

    /// A list item: `spans` includes its bullet, `text` does not.
    pub(crate) fn item(level: u8, spans: Vec<Span>, text: Vec<Span>) -> Self {
        Self { level, text, ..Self::new(BlockKind::ListItem, spans) }
    }

    /// The same, numbered with this label.
    pub(crate) fn numbered(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ordered: true, ..self }
    }

    /// The same, said by this voice.
    pub(crate) fn said_by(self, voice: Option<Voice>) -> Self {
        Self { voice, ..self }
    }

    /// Adds a span to the block and to its text: the next line, or the rest of it after a page end.
    pub(crate) fn extend(&mut self, span: Span) {
        self.spans.push(span);
        self.text.push(span);
    }
}

/// The document while it is being written.
#[derive(Debug)]
pub(crate) struct Draft<'s> {
    /// The raw file.
    pub(crate) raw: &'s str,
    /// Blocks in reading order, without footnotes.
    pub(crate) blocks: Vec<DraftBlock>,
    /// Footnotes in the order of the file.
    pub(crate) notes: Vec<NoteDraft>,
    /// See [`Document::furniture`].
    pub(crate) furniture: Vec<Span>,
    /// See [`Document::metadata_spans`].
    pub(crate) metadata: Vec<Span>,
    /// See [`Document::meta`].
    pub(crate) meta: Metadata,
    /// See [`Document::warnings`].
    pub(crate) warnings: Vec<Warning>,
    /// How this format breaks words.
    pub(crate) repairs: Repairs,
}

impl<'s> Draft<'s> {
    /// An empty draft of `raw`.
    pub(crate) fn new(raw: &'s str) -> Self {
        Self {
            raw,
            blocks: Vec::new(),
            notes: Vec::new(),
            furniture: Vec::new(),
            metadata: Vec::new(),
            meta: Metadata::default(),
            warnings: Vec::new(),
            repairs: Repairs::default(),
        }
    }

    /// Notes something for the reader.
    pub(crate) fn warn(&mut self, span: Span, kind: &str, text: impl Into<String>) {
        self.warnings.push(Warning { span, kind: kind.to_owned(), text: text.into() });
    }

    /// Turns the draft into a document: accounts for every byte, finds footnote marks, repairs the text.
    pub(crate) fn finish(mut self, id: String) -> Document {
        self.account();
        let notes = self.notes.iter().flat_map(|note| &note.text);
        let lexicon = Lexicon::of(self.raw, self.blocks.iter().flat_map(|block| &block.text).chain(notes));
        let flow: Vec<Vec<Span>> = self.blocks.iter().map(marked_text).collect();
        let candidates = footnotes::candidates(self.raw, &flow);
        let anchored = footnotes::align(&mut self.notes, &candidates);
        let mut finished: Vec<Block> = Vec::with_capacity(self.blocks.len() + self.notes.len());
        for (index, block) in self.blocks.iter().enumerate() {
            let cuts: Vec<(usize, Candidate)> =
                anchored.iter().copied().filter(|(_, found)| found.block == index).collect();
            finished.push(self.assemble(block, &cuts, &lexicon));
        }
        let mut notes = Vec::with_capacity(self.notes.len());
        for (index, note) in self.notes.iter().enumerate() {
            let anchors = anchored.iter().filter(|(of, _)| *of == index).map(|(_, found)| found.span).collect();
            let block = self.assemble(&note.block(), &[], &lexicon);
            notes.push(Footnote { label: note.label.clone(), text: block.text.clone(), span: block.hull(), anchors });
            if block.hull().is_some() {
                finished.push(block);
            }
        }
        self.warn_of_notes(&notes);
        Document {
            id,
            meta: self.meta,
            blocks: finished,
            furniture: self.furniture,
            metadata_spans: self.metadata,
            footnotes: notes,
            warnings: self.warnings,
        }
    }

    fn warn_of_notes(&mut self, notes: &[Footnote]) {
        for note in notes {
            match (&note.span, note.anchors.first()) {
                (None, Some(anchor)) => {
                    let text = format!("De tekst van voetnoot {} ontbreekt in het bronbestand.", note.label);
                    self.warn(*anchor, "missing-note", text);
                }
                (Some(span), Some(_)) if note.text.is_empty() => {
                    let text = format!("Voetnoot {} heeft in het bronbestand geen tekst.", note.label);
                    self.warn(*span, "empty-note", text);
                }
                (Some(span), None) => {
                    let text = format!("In de tekst is geen verwijzing naar voetnoot {} gevonden.", note.label);
                    self.warn(*span, "missing-anchor", text);
                }
                _ => {}
            }
        }
    }

    /// Puts a block's text together from its pieces.
    fn assemble(&self, draft: &DraftBlock, cuts: &[(usize, Candidate)], lexicon: &Lexicon<'_>) -> Block {
        let mut writer =
            Writer { lexicon, repairs: self.repairs, raw: self.raw, text: String::new(), runs: Vec::new(), end: 0 };
        let mut marks = Vec::new();
        if draft.table.is_none() {
            let (mut space, mut broke) = (false, false);
            for piece in &draft.text {
                let mut at = piece.start;
                broke |= at > 0;
                for (note, cut) in cuts.iter().filter(|(_, cut)| piece.contains(cut.span.start)) {
                    writer.copy(Span::new(at, cut.span.start), &mut space, &mut broke);
                    let label = cut.span.slice(self.raw).to_owned();
                    marks.push(Mark { label, span: cut.span, at: writer.text.len(), footnote: *note });
                    at = cut.span.end;
                    writer.end = at;
                }
                writer.copy(Span::new(at, piece.end), &mut space, &mut broke);
                space = true;
            }
        }
        let inferred = draft.literal.is_some();
        Block {
            kind: draft.kind,
            level: draft.level,
            text: draft.literal.clone().unwrap_or(writer.text),
            spans: draft.spans.clone(),
            inferred,
            voice: draft.voice.clone(),
            label: draft.label.clone(),
            ordered: draft.ordered,
            author: draft.author.clone(),
            table: draft.table.clone(),
            marks,
            runs: writer.runs,
        }
    }

    /// Makes every byte that is not white space belong to exactly one claim.
    fn account(&mut self) {
        let mut taken = Claims::default();
        for note in &mut self.notes {
            note.spans = taken.claim(self.raw, &note.spans);
        }
        for block in &mut self.blocks {
            block.spans = taken.claim(self.raw, &block.spans);
        }
        self.furniture = taken.claim(self.raw, &self.furniture);
        self.metadata = taken.claim(self.raw, &self.metadata);
        let lost = taken.unclaimed(self.raw);
        for span in &lost {
            self.warn(
                *span,
                "unplaced",
                "Dit stuk van het bronbestand kon niet worden geplaatst; het staat hier zoals het is.",
            );
            let starts_later = |block: &DraftBlock| block.spans.first().is_some_and(|first| first.start > span.start);
            let at = self.blocks.iter().position(starts_later).unwrap_or(self.blocks.len());
            self.blocks.insert(at, DraftBlock::paragraph([*span]));
        }
    }
}

/// The pieces of a block in which footnote marks may stand.
fn marked_text(block: &DraftBlock) -> Vec<Span> {
    if block.table.is_some() { Vec::new() } else { block.text.clone() }
}

/// Which bytes have an owner.
#[derive(Default)]
struct Claims {
    spans: std::collections::BTreeMap<usize, usize>,
}

impl Claims {
    /// Claims what is still free of `wanted` and returns it, with spans that only white space parts made one.
    fn claim(&mut self, raw: &str, wanted: &[Span]) -> Vec<Span> {
        let mut free: Vec<Span> = Vec::with_capacity(wanted.len());
        for span in wanted {
            for part in self.free_parts(*span) {
                if part.slice(raw).trim().is_empty() {
                    continue;
                }
                self.spans.insert(part.start, part.end);
                match free.last_mut() {
                    Some(last)
                        if last.end <= part.start && Span::new(last.end, part.start).slice(raw).trim().is_empty() =>
                    {
                        last.end = part.end;
                    }
                    _ => free.push(part),
                }
            }
        }
        free
    }

    fn free_parts(&self, span: Span) -> Vec<Span> {
        let mut parts = Vec::new();
        let mut at = span.start;
        let before = self.spans.range(..=span.start).next_back().map(|(start, end)| (*start, *end));
        let inside = self.spans.range(span.start + 1..span.end.max(span.start + 1)).map(|(start, end)| (*start, *end));
        for (start, end) in before.into_iter().chain(inside) {
            if start > at {
                parts.push(Span::new(at, start));
            }
            at = at.max(end);
        }
        if at < span.end {
            parts.push(Span::new(at, span.end));
        }
        parts
    }

    /// What nobody claimed, line by line, without white space at the ends.
    fn unclaimed(&self, raw: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let mut at = 0;
        let ends = self.spans.iter().map(|(start, end)| (*start, *end)).chain([(raw.len(), raw.len())]);
        for (start, end) in ends {
            if start > at {
                for line in super::lines::lines(Span::new(at, start).slice(raw)) {
                    found.push(Span::new(at + line.span.start, at + line.span.end));
                }
            }
            at = at.max(end);
        }
        found
    }
}

/// Copies raw text into repaired text and remembers where each part came from.
struct Writer<'a> {
    lexicon: &'a Lexicon<'a>,
    repairs: Repairs,
    raw: &'a str,
    text: String,
    runs: Vec<Run>,
    /// Where the last character that was copied, or left out for good, ends in the raw file.
    end: usize,
}

impl Writer<'_> {
    /// Copies one span; `space` and `broke` say that white space, or a line end, came before it.
    fn copy(&mut self, span: Span, space: &mut bool, broke: &mut bool) {
        let piece = span.slice(self.raw);
        let mut offset = 0;
        while let Some(character) = piece.get(offset..).and_then(|rest| rest.chars().next()) {
            let at = span.start + offset;
            offset += character.len_utf8();
            if character.is_whitespace() {
                *space = true;
                *broke |= character == '\n';
                continue;
            }
            if character == '\u{ad}' {
                self.end = at;
                continue;
            }
            let mut character = character;
            if *space && !self.text.is_empty() {
                character = self.join(at, character, *broke);
            }
            (*space, *broke) = (false, false);
            if character == '-' && self.repairs.leftover_hyphens && self.is_leftover(at) {
                continue;
            }
            self.put(at, character);
            offset += self.put_plain(span.start + offset, span.end);
        }
    }

    /// Copies the plain letters and signs from `at` on, which need no second look, at once; says how many bytes.
    fn put_plain(&mut self, at: usize, limit: usize) -> usize {
        let rest = self.raw.get(at..limit).unwrap_or("");
        let plain = |byte: &u8| byte.is_ascii_graphic() && *byte != b'-';
        let length = rest.bytes().take_while(|byte| plain(byte)).count();
        let run = self.runs.last_mut().filter(|run| run.raw + run.len == at && run.text + run.len == self.text.len());
        let Some(run) = run else { return 0 };
        run.len += length;
        self.text.push_str(rest.get(..length).unwrap_or(""));
        if length > 0 {
            self.end = at + length;
        }
        length
    }

    /// Decides what stands between the text so far and the word at `at`; returns that word's first character.
    fn join(&mut self, at: usize, character: char, broke: bool) -> char {
        let gap = self.raw.get(self.end..).unwrap_or("");
        let join = if broke && gap.starts_with('\u{ad}') {
            Join::Together
        } else if broke {
            let tight = gap.starts_with(['\n', '\r']);
            repair::join(last_word(&self.text), first_word(&self.raw[at..]), tight, self.lexicon)
        } else {
            Join::Apart
        };
        match join {
            Join::Apart => self.put_space(),
            Join::Together => {}
            Join::Word => self.drop_hyphen(),
            Join::Diaeresis(marked) => {
                self.drop_hyphen();
                return marked;
            }
        }
        character
    }

    fn drop_hyphen(&mut self) {
        self.text.pop();
        let length = self.text.len();
        if let Some(run) = self.runs.last_mut() {
            run.len = run.len.min(length.saturating_sub(run.text));
        }
    }

    fn is_leftover(&self, at: usize) -> bool {
        let right = first_word(&self.raw[at + 1..]);
        repair::is_leftover(last_word(&self.text), right, self.lexicon)
    }

    fn put_space(&mut self) {
        self.text.push(' ');
    }

    fn put(&mut self, at: usize, character: char) {
        let text = self.text.len();
        self.text.push(character);
        let unchanged = self.raw[at..].starts_with(character);
        let len = character.len_utf8();
        self.end = at + self.raw[at..].chars().next().map_or(0, char::len_utf8);
        match self.runs.last_mut() {
            _ if !unchanged => {}
            Some(run) if run.raw + run.len == at && run.text + run.len == text => run.len += len,
            // A single space on both sides keeps the run whole.
            Some(run) if run.raw + run.len + 1 == at && run.text + run.len + 1 == text => run.len += len + 1,
            _ => self.runs.push(Run { text, raw: at, len }),
        }
    }
}

/// How many bytes are looked at where a word is looked for: a line without white space must not be read again and again.
const LONGEST_WORD: usize = 300;

/// The last word of the text, hyphen included, without punctuation before it.
fn last_word(text: &str) -> &str {
    let from = (text.len().saturating_sub(LONGEST_WORD)..text.len()).find(|at| text.is_char_boundary(*at));
    let text = text.get(from.unwrap_or(0)..).unwrap_or("");
    let start =
        text.rfind(char::is_whitespace).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    text[start..].trim_start_matches(|character: char| !character.is_alphanumeric())
}

/// The word that begins here, up to white space.
fn first_word(text: &str) -> &str {
    let to = (LONGEST_WORD..text.len()).find(|at| text.is_char_boundary(*at));
    let text = text.get(..to.unwrap_or(text.len())).unwrap_or("");
    text.split(char::is_whitespace).next().unwrap_or("")
}
