//! The texts in which names are looked for, and how a written form is held against them.

use super::signal;
use crate::document::letters::lower;
use crate::document::{Block, Document, Span};
use crate::extract::words::{Word, Words, gap, words};
use crate::extract::{Place, Task};
use std::ops::Range;

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
    pub(super) reader: Reader<'d>,
}

impl<'d> Text<'d> {
    /// A passage with its words, which those of a whole block have already.
    pub(super) fn of(passage: Passage<'d>, task: &'d Task<'_>) -> Self {
        let words = match passage.cell {
            Some(_) => Words::Own(words(passage.text)),
            None => Words::Lent(task.words(passage.index)),
        };
        Self {
            passage,
            reader: Reader::with(passage.text, words),
        }
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

/// A text with its words.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    /// The text.
    pub(super) text: &'t str,
    /// Its words.
    pub(super) words: Words<'t>,
    /// Whether most of its letters are capitals, which then say nothing.
    pub(super) all_capitals: bool,
    /// The hash of each word, and what it may be good for.
    signals: Vec<(u32, u8)>,
}

impl<'t> Reader<'t> {
    /// Splits the text into words.
    pub(super) fn new(text: &'t str) -> Self {
        Self::with(text, Words::Own(words(text)))
    }

    /// A text whose words are known.
    fn with(text: &'t str, words: Words<'t>) -> Self {
        let upper = text.bytes().filter(u8::is_ascii_uppercase).count();
        let lower = text.bytes().filter(u8::is_ascii_lowercase).count();
        let signals = words
            .iter()
            .map(|word| signal::hash(word.text))
            .map(|hash| (hash, signal::flags(hash)))
            .collect();
        Self {
            text,
            words,
            signals,
            all_capitals: upper > lower && upper > 12,
        }
    }

    /// The hash of the word at `index`.
    pub(super) fn hash(&self, index: usize) -> u32 {
        self.signals.get(index).map_or(0, |(hash, _)| *hash)
    }

    /// What the word at `index` may be good for.
    pub(super) fn flags(&self, index: usize) -> u8 {
        self.signals.get(index).map_or(0, |(_, flags)| *flags)
    }

    /// Whether the word at `index` begins with a capital or a digit.
    pub(super) fn stands_out(&self, index: usize) -> bool {
        self.words
            .get(index)
            .and_then(|word| word.text.chars().next())
            .is_some_and(|c| !c.is_lowercase())
    }

    /// The word at `index`.
    pub(super) fn word(&self, index: usize) -> Option<&Word<'t>> {
        self.words.get(index)
    }

    /// What stands between the word at `index` and the one before it.
    pub(super) fn gap(&self, index: usize) -> &'t str {
        gap(self.text, &self.words, index)
    }

    /// Whether the words before `index` are these, in any case, parted by white space only.
    pub(super) fn follows(&self, index: usize, lower: &[&str]) -> bool {
        let Some(start) = index.checked_sub(lower.len()) else {
            return false;
        };
        let here = lower
            .iter()
            .enumerate()
            .all(|(step, known)| self.words.get(start + step).is_some_and(|w| w.is(known)));
        here && (start + 1..=index).all(|index| is_space(self.gap(index)))
    }

    /// Whether a whole word begins with the word at `index`: no letter, digit or hyphen touches it.
    pub(super) fn begins(&self, index: usize) -> bool {
        !self.gap(index).ends_with(['-', '‑', '_'])
    }

    /// Whether a whole word ends at `end`.
    pub(super) fn ends(&self, end: usize) -> bool {
        let next = self.text.get(end..).and_then(|rest| rest.chars().next());
        next.is_none_or(|next| !next.is_alphanumeric() && next != '_')
    }

    /// Whether a sentence begins with the word at `index`, so that it has a capital whatever it is.
    pub(super) fn begins_sentence(&self, index: usize) -> bool {
        let before = self
            .gap(index)
            .trim_end()
            .trim_end_matches(['‘', '“', '"', '«', '\'', '('])
            .trim_end();
        index == 0 || before.ends_with(['.', '!', '?', ':', '•', '–'])
    }

    /// Whether the word at `index` belongs to a web address.
    pub(super) fn in_address(&self, index: usize) -> bool {
        let Some(word) = self.words.get(index) else {
            return false;
        };
        let is_end = |c: char| c.is_whitespace() || matches!(c, '(' | '<' | '"');
        let before = self.text.get(..word.range.start).unwrap_or("");
        // An address is short; looking back further would cost too much in a text without white space.
        let near = before.len().saturating_sub(300);
        let near = (near..=before.len())
            .find(|at| before.is_char_boundary(*at))
            .unwrap_or(0);
        let run = before
            .get(near..)
            .unwrap_or("")
            .rsplit(is_end)
            .next()
            .unwrap_or("");
        run.contains("://") || run.starts_with("www.")
    }

    /// The index of the first word that begins at or after `byte`.
    pub(super) fn index_from(&self, byte: usize) -> usize {
        self.words.partition_point(|word| word.range.start < byte)
    }

    /// Bytes from the first to the last of these words.
    pub(super) fn range(&self, first: usize, last: usize) -> Option<Range<usize>> {
        Some(self.words.get(first)?.range.start..self.words.get(last)?.range.end)
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
    let (found, wanted) = (plain(found), plain(wanted));
    found == wanted || any_case && lower(found) == lower(wanted)
}

fn plain(character: char) -> char {
    match character {
        _ if character.is_ascii() => character,
        _ if character.is_whitespace() => ' ',
        '‐' | '‑' | '–' => '-',
        '’' | '‘' => '\'',
        'ë' | 'é' | 'è' => 'e',
        'ï' => 'i',
        'ö' => 'o',
        'ü' => 'u',
        'Ë' => 'E',
        'Ï' => 'I',
        _ => character,
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

    #[test]
    fn a_reader_knows_where_words_and_sentences_begin() {
        let reader = Reader::new(
            "De VWS-VNG-brief. ‘Radar’ zegt: zie https://vng.nl/MEE en www.MEE.nl, MEE",
        );
        let at = |word: &str| {
            reader
                .words
                .iter()
                .position(|found| found.text == word)
                .expect("a word")
        };
        assert!(reader.begins(at("VWS")) && !reader.begins(at("VNG")));
        assert!(reader.begins_sentence(at("Radar")) && reader.begins_sentence(at("zie")));
        assert!(!reader.begins_sentence(at("zegt")));
        assert!(reader.in_address(at("MEE")) && !reader.in_address(reader.words.len() - 1));
        assert!(
            !reader.follows(at("zegt"), &["radar"]) && reader.follows(at("en") + 1, &["mee", "en"])
        );
    }
}
