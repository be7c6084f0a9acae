//! A document while a format parser writes it, and the finishing that all formats share: footnote marks are found and
//! taken out, broken words joined, and every byte of the raw file accounted for.
//!
//! A parser claims spans of the raw file for blocks, furniture and metadata. It need not be perfect: whatever it leaves
//! unclaimed becomes an unplaced paragraph with a warning, and whatever it claims twice stays with the first claim.

mod block;
mod claims;
pub(crate) mod footnotes;
mod repair;
mod writer;

use crate::document::{Block, Document, Footnote, Mark, Metadata, Span, Warning};
pub(crate) use block::{DraftBlock, Repairs};

use super::markdown;
use claims::Claims;
use footnotes::{Candidate, NoteDraft};
use repair::Lexicon;
use repair::spaced::{self, Glued};
use writer::Writer;

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
    /// Marks of notes in what became metadata, such as the paper's number.
    pub(crate) marked: Vec<Span>,
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
            marked: Vec::new(),
        }
    }

    /// Notes something for the reader.
    pub(crate) fn warn(&mut self, span: Span, kind: &str, text: impl Into<String>) {
        self.warnings.push(Warning {
            span,
            kind: kind.to_owned(),
            text: text.into(),
        });
    }

    /// Turns the draft into a document: accounts for every byte, finds footnote marks, repairs the text.
    pub(crate) fn finish(mut self, id: String) -> Document {
        self.account();
        let notes = self.notes.iter().flat_map(|note| &note.text);
        let mut lexicon = Lexicon::of(
            self.raw,
            self.blocks
                .iter()
                .flat_map(|block| &block.text)
                .chain(notes),
        );
        if self.repairs.lost_hyphens {
            lexicon.hyphened = repair::lost::hyphened(self.raw);
        }
        let flow: Vec<Vec<Span>> = self.blocks.iter().map(marked_text).collect();
        let roomy = self.repairs.roomy_print;
        let candidates = footnotes::candidates(self.raw, &flow, roomy);
        let glued = self.glued(&flow);
        let above: Vec<&str> = self
            .marked
            .iter()
            .map(|mark| mark.slice(self.raw))
            .collect();
        let anchored = footnotes::align(&mut self.notes, &candidates, &above);
        let mut finished: Vec<Block> = Vec::with_capacity(self.blocks.len() + self.notes.len());
        let mut cuts: Vec<Vec<(usize, Candidate)>> = vec![Vec::new(); self.blocks.len()];
        let mut anchors: Vec<Vec<Span>> = vec![Vec::new(); self.notes.len()];
        for (note, found) in anchored {
            if let Some(cuts) = cuts.get_mut(found.block) {
                cuts.push((note, found));
            }
            if let Some(anchors) = anchors.get_mut(note) {
                anchors.push(found.span);
            }
        }
        for (note, anchors) in self.notes.iter().zip(&mut anchors) {
            let marks = self.marked.iter();
            anchors.extend(marks.filter(|mark| mark.slice(self.raw) == note.label));
        }
        for (block, cuts) in self.blocks.iter().zip(&cuts) {
            finished.push(self.assemble(block, cuts, &lexicon, &glued));
        }
        let mut notes = Vec::with_capacity(self.notes.len());
        for (note, anchors) in self.notes.iter().zip(anchors) {
            let block = self.assemble(&note.block(), &[], &lexicon, &glued);
            notes.push(Footnote {
                label: note.label.clone(),
                text: block.text.clone(),
                span: block.hull(),
                anchors,
            });
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
                    let text = format!(
                        "De tekst van voetnoot {} ontbreekt in het bronbestand.",
                        note.label
                    );
                    self.warn(*anchor, "missing-note", text);
                }
                (Some(span), Some(_)) if note.text.is_empty() => {
                    let text = format!(
                        "Voetnoot {} heeft in het bronbestand geen tekst.",
                        note.label
                    );
                    self.warn(*span, "empty-note", text);
                }
                (Some(span), None) => {
                    let text = format!(
                        "In de tekst is geen verwijzing naar voetnoot {} gevonden.",
                        note.label
                    );
                    self.warn(*span, "missing-anchor", text);
                }
                _ => {}
            }
        }
    }

    /// The words that belong to the one before them, where this format's small print may have come apart.
    fn glued(&self, flow: &[Vec<Span>]) -> Glued {
        if !self.repairs.roomy_print {
            return Glued::new();
        }
        let notes: Vec<Span> = self
            .notes
            .iter()
            .flat_map(|note| note.text.clone())
            .collect();
        spaced::glued(self.raw, &notes, &flow.concat())
    }

    /// Puts a block's text together from its pieces.
    fn assemble(
        &self,
        draft: &DraftBlock,
        cuts: &[(usize, Candidate)],
        lexicon: &Lexicon<'_>,
        glued: &Glued,
    ) -> Block {
        let mut writer = Writer {
            lexicon,
            repairs: self.repairs,
            glued,
            raw: self.raw,
            text: String::new(),
            runs: Vec::new(),
            end: 0,
        };
        let mut marks = Vec::new();
        if draft.table.is_none() {
            let (mut space, mut broke) = (false, false);
            for piece in &draft.text {
                broke |= piece.start > 0;
                for part in self.parts(*piece) {
                    let mut at = part.start;
                    for (note, cut) in cuts.iter().filter(|(_, cut)| part.contains(cut.span.start))
                    {
                        let before = Span::new(at, cut.span.start);
                        // "het bericht «Plek»?1, 2": the comma parts the marks, not the words.
                        let parts_marks = before.slice(self.raw).trim_end().strip_suffix(',');
                        let end = parts_marks
                            .filter(|words| {
                                at > part.start && !words.contains(char::is_alphanumeric)
                            })
                            .map_or(before.end, |words| at + words.len());
                        writer.copy(Span::new(at, end), &mut space, &mut broke);
                        let label = cut.span.slice(self.raw).to_owned();
                        marks.push(Mark {
                            label,
                            span: cut.span,
                            at: writer.text.len(),
                            footnote: *note,
                        });
                        at = cut.span.end;
                        writer.end = at;
                        // A mark that stood apart leaves no space before a stop.
                        let behind = self.raw.get(at..).unwrap_or("");
                        space &= !behind.starts_with(['.', ',', ';', ':', ')']);
                    }
                    writer.copy(Span::new(at, part.end), &mut space, &mut broke);
                }
                space = true;
            }
        }
        if !lexicon.hyphened.is_empty() {
            let (text, runs) = (&mut writer.text, &mut writer.runs);
            repair::lost::restore(text, runs, &mut marks, &lexicon.hyphened);
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
            day: draft.day,
            marks,
            runs: writer.runs,
        }
    }

    /// A piece of text without the signs that a tool put in it.
    fn parts(&self, piece: Span) -> Vec<Span> {
        if self.repairs.markup {
            markdown::plain(self.raw, piece)
        } else {
            vec![piece]
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
        self.place_lost(&lost);
    }

    /// Puts what nobody claimed in front of the first block that begins behind it, each piece with a warning.
    fn place_lost(&mut self, lost: &[Span]) {
        if lost.is_empty() {
            return;
        }
        // Blocks stand in reading order, not in that of the file: the farthest beginning of those up to each.
        let mut farthest: Vec<usize> = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            let before = farthest.last().copied().unwrap_or(0);
            let begins = block.spans.first().map_or(0, |first| first.start);
            farthest.push(before.max(begins));
        }
        let mut placed = Vec::with_capacity(self.blocks.len() + lost.len());
        let mut blocks = std::mem::take(&mut self.blocks).into_iter();
        let mut taken = 0;
        for span in lost {
            self.warn(
                *span,
                "unplaced",
                "Dit stuk van het bronbestand kon niet worden geplaatst; het staat hier zoals het is.",
            );
            let at = farthest.partition_point(|begins| *begins <= span.start);
            placed.extend(blocks.by_ref().take(at - taken));
            taken = at;
            placed.push(DraftBlock::paragraph([*span]));
        }
        placed.extend(blocks);
        self.blocks = placed;
    }
}

/// The pieces of a block in which footnote marks may stand.
fn marked_text(block: &DraftBlock) -> Vec<Span> {
    if block.table.is_some() {
        Vec::new()
    } else {
        block.text.clone()
    }
}
