//! The texts in which names are looked for, and how a written form is held against them.

use crate::document::{Block, Document, Span};
use crate::dutch::Reading;
use crate::dutch::letters::{base, is_apostrophe};
use crate::extract::{Place, Task};
use std::ops::Range;
use std::rc::Rc;

/// A text that may hold names: a block's, or a cell's of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Passage<'d> {
    /// Number of the block.
    pub(super) index: usize,
    /// The block.
    pub(super) block: &'d Block,
    /// The text.
    pub(super) text: &'d str,
    /// Where the cell stands, for a cell.
    cell: Option<Span>,
}

impl Passage<'_> {
    /// The place of a range of the text; of the whole cell in a table, whose text is not mapped to the file.
    pub(super) fn place(&self, range: Range<usize>) -> Option<Place> {
        match self.cell {
            Some(span) => Place::of_spans(self.index, vec![span]),
            None => Place::new(self.index, self.block, range),
        }
    }
}

/// All texts of a document, in reading order.
pub(super) fn passages(document: &Document) -> impl Iterator<Item = Passage<'_>> {
    document
        .blocks
        .iter()
        .enumerate()
        .flat_map(|(index, block)| {
            let whole = (!block.text.is_empty()).then_some(Passage {
                index,
                block,
                text: &block.text,
                cell: None,
            });
            let table = block.table.as_ref().filter(|_| whole.is_none());
            let cells = table.into_iter().flat_map(|table| {
                let spans = table.cell_spans.iter().flatten();
                table.rows.iter().flatten().zip(spans)
            });
            let cells = cells.map(move |(text, span)| Passage {
                index,
                block,
                text: text.as_str(),
                cell: Some(*span),
            });
            whole.into_iter().chain(cells)
        })
}

/// A passage with its words.
#[derive(Debug)]
pub(super) struct Text<'d> {
    /// Where it stands.
    pub(super) passage: Passage<'d>,
    /// Its words.
    pub(super) reader: Rc<Reading<'d>>,
}

impl<'d> Text<'d> {
    /// A passage with its words, which those of a whole block have already.
    pub(super) fn of(passage: Passage<'d>, task: &'d Task<'_>) -> Self {
        let reader = match passage.cell {
            Some(_) => Rc::new(Reading::new(passage.text)),
            None => task.reading(passage.index),
        };
        Self { passage, reader }
    }
}

/// A name that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// The one name.
    pub(super) canonical: String,
    /// Which rule found it.
    pub(super) rule: &'static str,
    /// Other readings.
    pub(super) candidates: Vec<String>,
}

impl Hit {
    /// A hit without other readings.
    pub(super) fn new(
        range: Range<usize>,
        canonical: impl Into<String>,
        rule: &'static str,
    ) -> Self {
        Self {
            range,
            canonical: canonical.into(),
            rule,
            candidates: Vec::new(),
        }
    }
}

/// Whether a gap is white space and nothing else.
pub(super) fn is_space(gap: &str) -> bool {
    !gap.is_empty() && gap.chars().all(char::is_whitespace)
}

/// Where `form` ends, if the text reads it from `start` on. White space, hyphens, apostrophes and diacritics need not be
/// the same.
pub(super) fn end_of(text: &str, start: usize, form: &str, any_case: bool) -> Option<usize> {
    let rest = text.get(start..)?;
    let mut written = rest.char_indices().peekable();
    for wanted in form.chars() {
        let (_, found) = written.next()?;
        if !same(found, wanted, any_case) {
            return None;
        }
        while wanted == ' ' && written.next_if(|(_, next)| next.is_whitespace()).is_some() {}
    }
    Some(start + written.peek().map_or(rest.len(), |(at, _)| *at))
}

fn same(found: char, wanted: char, any_case: bool) -> bool {
    plain(found) == plain(wanted) && (any_case || found.is_uppercase() == wanted.is_uppercase())
}

/// The character without what a writer may leave out or write otherwise.
fn plain(character: char) -> char {
    match character {
        _ if character.is_whitespace() => ' ',
        '‐' | '‑' | '–' => '-',
        _ if is_apostrophe(character) => '\'',
        _ => base(character),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_held_against_text() {
        let found = |text: &str, form: &str, any_case| end_of(text, 0, form, any_case);
        assert_eq!(
            found("KBO–PCOB en", "KBO-PCOB", false),
            Some("KBO–PCOB".len())
        );
        assert_eq!(found("raad  van State", "Raad van State", true), Some(15));
        assert_eq!(found("raad van State", "Raad van State", false), None);
        assert_eq!(
            found("patientenfederatie", "patiëntenfederatie", false),
            Some(18)
        );
        assert_eq!(found("Ra", "Raad", false), None);
        assert_eq!(end_of("é", 1, "a", false), None);
    }
}
