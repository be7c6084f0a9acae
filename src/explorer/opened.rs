//! One document of an opened collection: what we say of it, and what it says itself.

use crate::corpus::Entry;
use crate::document::finding::{find, holds};
use crate::document::{Document, DocumentKind, Interval, Source, SourceFormat, Span};
use crate::extract::Facts;
use crate::parse;
use serde::Serialize;
use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

/// A document of the collection, with what we say of it and what it says itself. Small, because there may be many: the rest
/// is made when it is first looked at.
#[derive(Debug)]
pub struct Opened {
    /// What we say of it.
    pub entry: Rc<Entry>,
    /// The raw file.
    pub source: Rc<Source>,
    /// What it says itself.
    pub document: Parsed,
    /// Whether the reader brought it.
    pub own: bool,
    pub(super) facts: OnceCell<Box<Facts>>,
    /// Its words as quotations are held against them, read at first use.
    pub(super) tokens: OnceCell<Box<[super::quote::Token]>>,
}

/// A document that is parsed when it is first looked at.
#[derive(Debug)]
pub struct Parsed {
    document: OnceCell<Box<Document>>,
    source: Rc<Source>,
    format: Option<SourceFormat>,
    /// Its id, where others than the file itself give it.
    id: Option<Rc<str>>,
}

impl Deref for Parsed {
    type Target = Document;

    fn deref(&self) -> &Document {
        self.document.get_or_init(|| {
            let mut document = parse::parse_as(&self.source, self.format);
            if let Some(id) = &self.id {
                document.id = id.as_ref().to_owned();
            }
            Box::new(document)
        })
    }
}

impl Parsed {
    /// The text of a paper that needs no parsing, because it is plain and one line long; else `None`.
    pub(super) fn line(&self) -> Option<&str> {
        let line = self.source.text.trim();
        let plain = self.format == Some(SourceFormat::Plain) && !line.is_empty() && line.len() < 100_000;
        (plain && !line.contains(['\n', '\r', '\t', '\u{a0}', '\u{ad}']) && !line.contains("  ")).then_some(line)
    }
}

impl Opened {
    pub(super) fn new(entry: Rc<Entry>, source: Source) -> Self {
        let id = (!entry.id.is_empty()).then(|| entry.id.as_str().into());
        let format = entry.format;
        Self::named(id, format, entry, source)
    }

    /// A document with this id; the file's own where there is none.
    pub(super) fn named(id: Option<Rc<str>>, format: Option<SourceFormat>, entry: Rc<Entry>, source: Source) -> Self {
        let source = Rc::new(source);
        let document = Parsed { document: OnceCell::new(), source: Rc::clone(&source), format, id };
        Self { entry, source, document, own: false, facts: OnceCell::new(), tokens: OnceCell::new() }
    }

    /// A document of a large collection: what we say of it is shared where we say nothing.
    pub(super) fn sharing(entry: Entry, source: Source, shared: &Rc<Entry>) -> Self {
        let bare = Entry { id: entry.id.clone(), format: entry.format, ..Entry::default() };
        if entry != bare {
            return Self::new(Rc::new(entry), source);
        }
        Self::named(Some(entry.id.as_str().into()), entry.format, Rc::clone(shared), source)
    }

    /// How it is read: as was said, or else as its content tells.
    pub(super) fn format(&self) -> SourceFormat {
        self.document.format.unwrap_or_else(|| self.document.meta.source_format)
    }

    /// Gives it another id.
    pub(super) fn rename(&mut self, id: &str) {
        self.document.id = Some(id.into());
        self.document.document.take();
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
        if meta.title.is_empty() { self.short_title() } else { &meta.title }
    }

    /// Our short descriptive title; the document's own where we have none.
    pub fn short_title(&self) -> &str {
        match (self.entry.short_title.is_empty(), self.document.meta.title.is_empty()) {
            (false, _) => &self.entry.short_title,
            (true, false) => &self.document.meta.title,
            (true, true) => self.id(),
        }
    }

    /// The day it was written, or the interval in which that day must lie: what the manifest proves, else its own date.
    pub fn date(&self) -> Option<&Interval> {
        let stated = self.document.meta.date.as_ref().filter(|_| !self.document.meta.date_inferred);
        stated.or(self.entry.date.as_ref()).or(self.document.meta.date.as_ref())
    }

    /// Whether the date was inferred rather than stated by the document.
    pub fn date_inferred(&self) -> bool {
        self.document.meta.date_inferred || self.document.meta.date.is_none()
    }

    /// Passages in which the date was inferred from, as byte spans in the raw file.
    pub fn date_evidence(&self) -> Vec<Span> {
        let quoted = self.entry.date_evidence.iter().filter_map(|quote| find_quote(&self.document, quote)).flatten();
        let own = self.document.meta.date_evidence.iter().copied();
        if self.entry.date.is_some() && self.date_inferred() { quoted.collect() } else { own.collect() }
    }

    /// Its official address.
    pub fn url(&self) -> Option<&str> {
        let own = self.document.meta.source_urls.first();
        self.entry.url.as_deref().or(own.map(String::as_str))
    }
}

/// Finds a verbatim quote in a document's repaired text, or in a row of a table; white space is folded.
pub fn find_quote(document: &Document, quote: &str) -> Option<Vec<Span>> {
    let wanted = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    document.blocks.iter().find_map(|block| match &block.table {
        Some(table) => {
            let row = table.rows.iter().position(|row| holds(&row.join(" "), &wanted))?;
            let cells = table.cell_spans.get(row)?;
            Some(vec![Span::new(cells.first()?.start, cells.last()?.end)])
        }
        None => {
            let start = find(&block.text, &wanted)?;
            Some(block.locate(start..start + wanted.len()))
        }
    })
}

/// What a list of documents shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Summary {
    /// Id in links.
    pub id: String,
    /// The document's own title.
    pub title: String,
    /// Our short descriptive title.
    pub short_title: String,
    /// What sort of paper.
    pub kind: DocumentKind,
    /// When it was written.
    pub date: Option<Interval>,
    /// Whether the date was inferred.
    pub date_inferred: bool,
    /// How to cite it.
    pub citation: String,
    /// Who published it.
    pub publisher: String,
    /// How the raw file came about.
    pub source_format: SourceFormat,
    /// Official address.
    pub url: Option<String>,
    /// SHA-256 of the raw file, where the manifest states it.
    pub sha256: String,
    /// Number of passages that can be found and linked.
    pub passages: usize,
    /// Whether the reader brought it.
    pub own: bool,
}

impl Summary {
    pub(super) fn of(opened: &Opened) -> Self {
        Self {
            id: opened.id().to_owned(),
            title: opened.title().to_owned(),
            short_title: opened.short_title().to_owned(),
            kind: opened.document.meta.kind,
            date: opened.date().cloned(),
            date_inferred: opened.date_inferred(),
            citation: opened.citation(),
            publisher: opened.publisher().to_owned(),
            source_format: opened.document.meta.source_format,
            url: opened.url().map(str::to_owned),
            sha256: opened.entry.sha256.clone(),
            passages: opened.document.blocks.iter().filter(|block| block.passage().is_some()).count(),
            own: opened.own,
        }
    }
}
