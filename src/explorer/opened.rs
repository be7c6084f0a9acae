//! One document of an opened collection: what we say of it, and what it says itself.

use crate::document::{Document, Interval, Source, SourceFormat, Span};
use crate::dossier::{Entry, read_parsed};
use crate::dutch::letters::single_spaced;
use crate::extract::{Facts, date_undated};
use crate::parse;
use crate::read::Read;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

/// A document of the collection, with what we say of it and what it says itself. Small, because there may be many: the rest
/// is made when it is first looked at. A copy of it shares what was made.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What we say of it.
    pub entry: Rc<Entry>,
    /// What it says itself.
    pub document: Parsed,
    /// Whether the reader brought it.
    pub own: bool,
    pub(super) facts: OnceCell<Rc<Facts>>,
    /// Its words as quotations are held against them, read at first use.
    #[expect(
        clippy::rc_buffer,
        reason = "half as large where it is empty, as in all of very many documents"
    )]
    pub(super) tokens: OnceCell<Rc<Vec<super::quote::Token>>>,
    /// Hashes of its rows of words, by which sentences are found that stand in other papers too.
    #[expect(
        clippy::rc_buffer,
        reason = "half as large where it is empty, as in all of very many documents"
    )]
    pub(super) rows: OnceCell<Rc<Vec<u32>>>,
}

/// A document that is parsed when it is first looked at.
#[derive(Clone, Debug)]
pub struct Parsed {
    document: OnceCell<Rc<Document>>,
    /// The same with the date that its text proves, where it states none and that was asked for.
    dated: OnceCell<Rc<Document>>,
    source: OnceCell<Rc<Source>>,
    /// Who has the text until it is first looked at, and its number there.
    shelf: Option<(Rc<Shelf>, u32)>,
    /// The document as somebody has parsed it before.
    parsed: Option<Rc<[u8]>>,
    /// What was read of its file, where that was more than text.
    file: Option<Rc<Read>>,
    format: Option<SourceFormat>,
    /// Its id, where others than the file itself give it.
    id: Option<Box<str>>,
    /// Whether it is one plain line, once that is known.
    is_line: OnceCell<bool>,
}

/// Gives texts by their number: those of a large collection stay with whoever opened it. What is held twice in a browser
/// is missed by everything else.
pub struct Shelf(pub Box<dyn Fn(u32) -> String>);

impl std::fmt::Debug for Shelf {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Shelf")
    }
}

impl Deref for Parsed {
    type Target = Document;

    fn deref(&self) -> &Document {
        self.document.get_or_init(|| {
            let parsed = self.parsed.as_ref();
            let mut document = parsed
                .and_then(|parsed| read_parsed(parsed, &self.source().text))
                .unwrap_or_else(|| self.parse());
            if let Some(id) = &self.id {
                document.id = id.as_ref().to_owned();
            }
            Rc::new(document)
        })
    }
}

impl Parsed {
    /// Without parsers a text is paragraphs, and nothing else.
    fn parse(&self) -> Document {
        match &self.file {
            _ if !cfg!(feature = "whole") => parse::paragraphs(self.source()),
            Some(file) => parse::parse_read(file),
            None => parse::parse_as(self.source(), self.format),
        }
    }

    /// The document with the date that its text proves, where it states none. Apart from the parsed one, because a
    /// collection is opened and searched without: most papers state their date, and for others the manifest does.
    pub fn dated(&self) -> &Document {
        if self.meta.date.is_some() {
            return self;
        }
        self.dated.get_or_init(|| {
            let mut document = Document::clone(self);
            if cfg!(feature = "whole") {
                date_undated(&mut document);
            }
            Rc::new(document)
        })
    }

    fn source(&self) -> &Source {
        if let Some(file) = &self.file {
            return &file.source;
        }
        self.source.get_or_init(|| {
            let text = self
                .shelf
                .as_ref()
                .map(|(shelf, number)| (shelf.0)(*number));
            Rc::new(Source {
                name: String::new(),
                text: text.unwrap_or_default(),
            })
        })
    }

    /// Whether it was said to be plain text.
    pub(super) fn is_plain(&self) -> bool {
        self.format == Some(SourceFormat::Plain)
    }

    /// The text of a paper that needs no parsing, because it is plain and one line long; else `None`.
    pub(super) fn line(&self) -> Option<&str> {
        let is_line = || is_line(&self.source().text, self.format);
        self.is_line
            .get_or_init(is_line)
            .then(|| self.source().text.trim())
    }
}

/// Whether a parser would leave the text as it is, but for white space around it. Eight bytes at a time, for there may be
/// very many.
pub(super) fn is_line(text: &str, format: Option<SourceFormat>) -> bool {
    if format != Some(SourceFormat::Plain) {
        return false;
    }
    let text = text.trim();
    let mut before = 0;
    for byte in text.bytes() {
        if MAY_FOLD.get(usize::from(byte)) == Some(&true) && folds(before, byte) {
            return false;
        }
        before = byte;
    }
    !text.is_empty() && text.len() < 100_000
}

/// Whether white space is folded here, or a sign left out: the second of two spaces, a line end or a tab, a no-break space
/// (U+00A0) and a soft hyphen (U+00AD).
fn folds(before: u8, byte: u8) -> bool {
    match byte {
        b' ' => before == b' ',
        0xa0 | 0xad => before == 0xc2,
        _ => true,
    }
}

/// Bytes at which one has to look closer.
static MAY_FOLD: [bool; 256] = {
    let mut may = [false; 256];
    let (mut rest, mut byte): (&mut [bool], u8) = (&mut may, 0);
    while let Some((place, behind)) = rest.split_first_mut() {
        *place = matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0xa0 | 0xad);
        (rest, byte) = (behind, byte.wrapping_add(1));
    }
    may
};

impl Opened {
    pub(super) fn new(entry: Rc<Entry>, source: Source) -> Self {
        let id = (!entry.id.is_empty()).then(|| entry.id.as_str().into());
        let format = entry.format;
        Self::named(id, format, entry, source)
    }

    /// A document with this id; the file's own where there is none.
    pub(super) fn named(
        id: Option<Box<str>>,
        format: Option<SourceFormat>,
        entry: Rc<Entry>,
        source: Source,
    ) -> Self {
        Self::of(
            entry,
            Parsed {
                document: OnceCell::new(),
                dated: OnceCell::new(),
                source: Rc::new(source).into(),
                shelf: None,
                parsed: None,
                file: None,
                format,
                id,
                is_line: OnceCell::new(),
            },
        )
    }

    /// A plain line that lies on a shelf under this number.
    pub(super) fn shelved(
        id: Option<Box<str>>,
        format: Option<SourceFormat>,
        entry: Rc<Entry>,
        shelf: Rc<Shelf>,
        number: u32,
    ) -> Self {
        Self::of(
            entry,
            Parsed {
                document: OnceCell::new(),
                dated: OnceCell::new(),
                source: OnceCell::new(),
                shelf: Some((shelf, number)),
                parsed: None,
                file: None,
                format,
                id,
                is_line: true.into(),
            },
        )
    }

    /// A document that was read from its file, with this id; the paper's own where there is none.
    pub(super) fn from_file(
        id: Option<Box<str>>,
        entry: Rc<Entry>,
        file: impl Into<Rc<Read>>,
    ) -> Self {
        Self::of(
            entry,
            Parsed {
                document: OnceCell::new(),
                dated: OnceCell::new(),
                source: OnceCell::new(),
                shelf: None,
                parsed: None,
                file: Some(file.into()),
                format: None,
                id,
                is_line: false.into(),
            },
        )
    }

    fn of(entry: Rc<Entry>, document: Parsed) -> Self {
        Self {
            entry,
            document,
            own: false,
            facts: OnceCell::new(),
            tokens: OnceCell::new(),
            rows: OnceCell::new(),
        }
    }

    /// The same with the document as somebody has parsed it before ([`Collection::parsed`](crate::dossier::Collection::parsed)).
    pub(super) fn with_parsed(mut self, parsed: Option<Vec<u8>>) -> Self {
        let parsed = parsed.filter(|bytes| !bytes.is_empty());
        self.document.parsed = parsed.map(Rc::from);
        self
    }

    /// The raw file.
    pub fn source(&self) -> &Source {
        self.document.source()
    }

    /// What was read of its file; `None` where only a text is known.
    pub fn file(&self) -> Option<&Read> {
        self.document.file.as_deref()
    }

    /// A document of a large collection: what we say of it is shared where we say nothing.
    pub(super) fn sharing(entry: Entry, source: Source, shared: &Rc<Entry>) -> Self {
        let bare = Entry {
            id: entry.id.clone(),
            format: entry.format,
            ..Entry::default()
        };
        if entry != bare {
            return Self::new(Rc::new(entry), source);
        }
        Self::named(
            Some(entry.id.as_str().into()),
            entry.format,
            Rc::clone(shared),
            source,
        )
    }

    /// How it is read: as was said, or else as its content tells.
    pub(super) fn format(&self) -> SourceFormat {
        self.document
            .format
            .unwrap_or_else(|| self.document.meta.source_format)
    }

    /// The same document with what its reader knows better.
    pub(super) fn changed(mut self, change: impl Fn(&mut Document)) -> Self {
        let mut document = Document::clone(&self.document);
        change(&mut document);
        self.document.document = Rc::new(document).into();
        self.document.dated = OnceCell::new();
        self.facts = OnceCell::new();
        self
    }

    /// Whether it was parsed by now.
    pub(super) fn is_parsed(&self) -> bool {
        self.document.document.get().is_some()
    }

    /// Gives it another id.
    pub(super) fn rename(&mut self, id: &str) {
        self.document.id = Some(id.into());
        self.document.document.take();
        self.document.dated.take();
    }

    /// Its id in links.
    pub fn id(&self) -> &str {
        match &self.document.id {
            Some(id) => id,
            None => &(*self.document).id,
        }
    }

    /// The document's own title.
    pub fn title(&self) -> &str {
        let meta = &self.document.meta;
        if meta.title.is_empty() {
            self.short_title()
        } else {
            &meta.title
        }
    }

    /// Our short descriptive title; the document's own where we have none.
    pub fn short_title(&self) -> &str {
        match (
            self.entry.short_title.is_empty(),
            self.document.meta.title.is_empty(),
        ) {
            (false, _) => &self.entry.short_title,
            (true, false) => &self.document.meta.title,
            (true, true) => self.id(),
        }
    }

    /// The day it was written, or the interval in which that day must lie: its own date, else what the manifest proves,
    /// else what its text does.
    pub fn date(&self) -> Option<&Interval> {
        let stated = self.document.meta.date.as_ref();
        stated
            .or(self.entry.date.as_ref())
            .or_else(|| self.document.dated().meta.date.as_ref())
    }

    /// Whether the date was inferred rather than stated by the document.
    pub fn date_inferred(&self) -> bool {
        self.document.meta.date.is_none()
    }

    /// Passages in which the date was inferred from, as byte spans in the raw file.
    pub fn date_evidence(&self) -> Vec<Span> {
        if self.entry.date.is_none() || !self.date_inferred() {
            return self.document.dated().meta.date_evidence.clone();
        }
        let quoted = self.entry.date_evidence.iter();
        quoted
            .filter_map(|quote| find_quote(&self.document, quote))
            .flatten()
            .collect()
    }

    /// Its official address.
    pub fn url(&self) -> Option<&str> {
        let own = self.document.meta.source_urls.first();
        self.entry.url.as_deref().or(own.map(String::as_str))
    }
}

/// Finds a verbatim quote in a document's repaired text, or in rows of a table that follow each other; white space is folded.
pub fn find_quote(document: &Document, quote: &str) -> Option<Vec<Span>> {
    let wanted = single_spaced(quote);
    document.blocks.iter().find_map(|block| match &block.table {
        Some(table) => {
            let rows: Vec<String> = table.rows.iter().map(|row| row.join(" ")).collect();
            let start = rows.join(" ").find(&wanted)?;
            // In which row a byte of them all stands.
            let row_of = |at: usize| {
                let mut end = 0;
                rows.iter().position(|row| {
                    end += row.len() + 1;
                    at < end
                })
            };
            let (first, last) = (
                row_of(start)?,
                row_of((start + wanted.len()).saturating_sub(1))?,
            );
            let cells = table.cell_spans.get(first..=last)?;
            let span = |row: &Vec<Span>| Some(Span::new(row.first()?.start, row.last()?.end));
            cells.iter().map(span).collect()
        }
        None => {
            let start = block.text.find(&wanted)?;
            Some(block.locate(start..start + wanted.len()))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::is_line;
    use crate::document::SourceFormat;

    #[test]
    fn a_line_is_what_a_parser_leaves_as_it_is() {
        let is_line = |text: &str| is_line(text, Some(SourceFormat::Plain));
        assert!(is_line(" Één regel, à 5 euro. ") && is_line("a") && is_line("\u{2003}a\u{e0}"));
        for text in [
            "",
            "  ",
            "twee  spaties",
            "twee\nregels",
            "een\ttab",
            "een\u{a0}spatie",
            "af\u{ad}breken",
        ] {
            assert!(!is_line(text), "{text:?}");
        }
        assert!(!super::is_line("a", None), "what it is must be known");
        for fold in ["  ", "\n", "\u{a0}", "\u{ad}"] {
            for before in 1..20 {
                let text = format!("{}{fold}é{}", "a!".repeat(before), " b".repeat(9));
                assert!(
                    !is_line(&text) && is_line(&text.replace(fold, " !")),
                    "{text:?}"
                );
                assert!(
                    !is_line(&text.replace('é', "e")) && !is_line(&text[1..]),
                    "{text:?}"
                );
            }
        }
    }
}
