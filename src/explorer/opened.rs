//! One document of an opened collection: what we say of it, and what it says itself.

use crate::corpus::Entry;
use crate::document::calendar::Day;
use crate::document::finding::{find, holds};
use crate::document::{Document, DocumentKind, Interval, Source, SourceFormat, Span};
use crate::extract::Facts;
use crate::parse;
use serde::Serialize;
use std::cell::OnceCell;

/// A document of the collection, with what we say of it and what it says itself.
#[derive(Debug)]
pub struct Opened {
    /// What we say of it.
    pub entry: Entry,
    /// The raw file.
    pub source: Source,
    /// What it says itself.
    pub document: Document,
    /// Whether the reader brought it.
    pub own: bool,
    pub(super) facts: OnceCell<Facts>,
}

impl Opened {
    pub(super) fn new(entry: Entry, source: Source) -> Self {
        let mut document = parse::parse_as(&source, entry.format);
        if !entry.id.is_empty() {
            document.id.clone_from(&entry.id);
        }
        Self { entry, source, document, own: false, facts: OnceCell::new() }
    }

    /// Its id in links.
    pub fn id(&self) -> &str {
        &self.document.id
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
            (true, true) => &self.source.name,
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

    /// The official citation, or what comes nearest to it.
    pub fn citation(&self) -> String {
        let meta = &self.document.meta;
        let session = self.session_year();
        match (&meta.dossier, &meta.number) {
            (Some(dossier), Some(number)) => {
                let session = session.map(|year| format!(" {year}")).unwrap_or_default();
                format!("Kamerstukken II{session}, {dossier}, nr. {number}")
            }
            _ => self.plain_citation(),
        }
    }

    fn plain_citation(&self) -> String {
        let meta = &self.document.meta;
        let publisher =
            if self.entry.publisher.is_empty() { meta.publisher.clone() } else { Some(self.entry.publisher.clone()) };
        let mut parts: Vec<String> = publisher.into_iter().collect();
        parts.push(format!("‘{}’", self.title()));
        parts.extend(meta.reference.as_ref().map(|reference| format!("kenmerk {reference}")));
        parts.extend(
            self.date().map(|date| {
                if self.date_inferred() { format!("zonder datum ({})", date.dutch()) } else { date.dutch() }
            }),
        );
        parts.join(", ")
    }

    /// The parliamentary year in which it appeared, as citations write it (`2018/19`).
    ///
    /// A parliamentary year runs from the third Tuesday of September (Grondwet, article 65).
    fn session_year(&self) -> Option<String> {
        if let Some((first, second)) = self.document.meta.session_year.as_ref().and_then(|year| year.split_once('-')) {
            return Some(format!("{first}/{}", second.get(2..).unwrap_or(second)));
        }
        let (day, _) = self.date()?.days()?;
        let first = Day::new(day.year, 9, 1)?;
        let tuesday = first.plus(i64::from((8 - first.weekday()) % 7) + 14);
        let year = if day >= tuesday { day.year } else { day.year - 1 };
        Some(format!("{year}/{:02}", (year + 1) % 100))
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
        let publisher = opened.document.meta.publisher.clone().unwrap_or_default();
        Self {
            id: opened.document.id.clone(),
            title: opened.title().to_owned(),
            short_title: opened.short_title().to_owned(),
            kind: opened.document.meta.kind,
            date: opened.date().cloned(),
            date_inferred: opened.date_inferred(),
            citation: opened.citation(),
            publisher: if opened.entry.publisher.is_empty() { publisher } else { opened.entry.publisher.clone() },
            source_format: opened.document.meta.source_format,
            url: opened.url().map(str::to_owned),
            sha256: opened.entry.sha256.clone(),
            passages: opened.document.blocks.iter().filter(|block| block.passage().is_some()).count(),
            own: opened.own,
        }
    }
}
