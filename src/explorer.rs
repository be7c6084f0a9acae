//! The facade over one opened collection: plain data in and out. The page, the JavaScript interface and the native
//! program all stand on this and on nothing below it.

use crate::corpus::{Collection, Dossier, Entry};
use crate::document::calendar::Day;
use crate::document::{BlockKind, Document, DocumentKind, Interval, Source, SourceFormat, Span, Voice};
use crate::error::{Error, ErrorKind};
use crate::extract::{self, Context, EventKind, Facts, KnownPaper, Precision, Tense};
use crate::parse;
use crate::search::{Fragment, Index, PassageText, Query, snippet};
use crate::timeline::{self, Filter};
use serde::{Deserialize, Serialize};
use std::cell::OnceCell;

/// Width of a snippet in bytes.
const SNIPPET: usize = 240;

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
    facts: OnceCell<Facts>,
}

impl Opened {
    fn new(entry: Entry, source: Source) -> Self {
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

/// Finds a verbatim quote in a document's repaired text; white space is folded.
pub fn find_quote(document: &Document, quote: &str) -> Option<Vec<Span>> {
    let wanted = quote.split_whitespace().collect::<Vec<_>>().join(" ");
    document.blocks.iter().find_map(|block| {
        let start = block.text.find(&wanted)?;
        Some(block.locate(start..start + wanted.len()))
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

/// How to search.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SearchOptions {
    /// At most this many hits; all where absent.
    pub limit: Option<usize>,
    /// Only in the document with this id.
    #[serde(rename = "in")]
    pub within: Option<String>,
    /// Only documents written on or after this day, ISO 8601.
    pub from: Option<String>,
    /// Only documents written on or before this day, ISO 8601.
    pub to: Option<String>,
    /// Only documents of this kind (`letter`, …).
    pub kind: Option<String>,
}

/// A passage that answers a query.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Hit {
    /// Id of its document.
    pub document: String,
    /// Byte offset of the passage in the raw file.
    pub passage: usize,
    /// Higher is better; comparable within one query only.
    pub score: f64,
    /// Who speaks.
    pub voice: Option<Voice>,
    /// What sort of block.
    pub kind: BlockKind,
    /// The heading it stands under.
    pub heading: Option<String>,
    /// The best window, with what matched.
    pub snippet: Vec<Fragment>,
    /// Why it is a hit, in Dutch.
    pub why: Vec<String>,
}

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Results {
    /// Number of passages that answer, also beyond the limit.
    pub total: usize,
    /// Number of documents that hold them.
    pub documents: usize,
    /// How long it took; filled in where there is a clock.
    pub took_ms: f64,
    /// The best passages, best first.
    pub hits: Vec<Hit>,
}

/// One opened collection.
#[derive(Debug, Default)]
pub struct Explorer {
    dossier: Dossier,
    left_out: Vec<String>,
    opened: Vec<Opened>,
    index: Index,
    /// For each passage of the index, its document and block.
    passages: Vec<(usize, usize)>,
}

impl Explorer {
    /// Opens a collection: parses every document, puts them in the order of time, indexes all passages.
    pub fn open(collection: Collection) -> Self {
        let Collection { manifest, sources } = collection;
        let mut entries = manifest.documents.into_iter();
        let opened =
            sources.into_iter().map(|source| Opened::new(entries.next().unwrap_or_default(), source)).collect();
        let mut explorer = Self { dossier: manifest.dossier, left_out: manifest.left_out, opened, ..Self::default() };
        explorer.arrange();
        explorer
    }

    /// Parses a reader's document into the open collection; returns its id, made unique.
    pub fn add(&mut self, name: &str, text: &str) -> String {
        let source = Source { name: name.to_owned(), text: text.to_owned() };
        let mut opened = Opened::new(Entry::default(), source);
        opened.own = true;
        let base = opened.document.id.clone();
        let mut number = 2;
        while self.opened.iter().any(|other| other.id() == opened.id()) {
            opened.document.id = format!("{base}-{number}");
            number += 1;
        }
        let id = opened.document.id.clone();
        self.opened.push(opened);
        self.arrange();
        id
    }

    fn arrange(&mut self) {
        self.opened
            .sort_by(|left, right| left.date().map(|date| &date.start).cmp(&right.date().map(|date| &date.start)));
        let searchable = |block: &crate::document::Block| !block.text.is_empty() && block.passage().is_some();
        let tables = |opened: &Opened| -> Vec<(usize, String)> {
            let blocks = opened
                .document
                .blocks
                .iter()
                .enumerate()
                .filter(|(_, block)| searchable(block) || block.table.is_some());
            blocks.map(|(index, block)| (index, searchable_text(block))).collect()
        };
        let texts: Vec<(usize, usize, String)> = self
            .opened
            .iter()
            .enumerate()
            .flat_map(|(number, opened)| tables(opened).into_iter().map(move |(block, text)| (number, block, text)))
            .collect();
        self.index = Index::new(texts.iter().map(|(number, block, text)| PassageText {
            text,
            heading: self.opened[*number].document.blocks[*block].kind == BlockKind::Heading,
        }));
        self.passages = texts.into_iter().map(|(number, block, _)| (number, block)).collect();
    }

    /// What the documents are about.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// Titles of documents that this build leaves out because they are not free.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// All documents in the order of time.
    pub fn opened(&self) -> &[Opened] {
        &self.opened
    }

    /// What a list of documents shows, in the order of time.
    pub fn documents(&self) -> Vec<Summary> {
        self.opened.iter().map(Summary::of).collect()
    }

    /// The document with this id.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] where the collection has none.
    pub fn document(&self, id: &str) -> Result<&Opened, Error> {
        let missing = || Error::new(ErrorKind::NotFound, format!("the collection has no document {id}"));
        self.opened.iter().find(|opened| opened.id() == id).ok_or_else(missing)
    }

    /// The facts of a document, found at first use.
    pub fn facts<'a>(&'a self, opened: &'a Opened) -> &'a Facts {
        opened.facts.get_or_init(|| {
            let papers = self.papers();
            extract::extract(&self.context(opened, &papers))
        })
    }

    fn papers(&self) -> Vec<KnownPaper> {
        let paper = |opened: &Opened| {
            let meta = &opened.document.meta;
            let (dossier, number) = (meta.dossier.clone()?, meta.number.clone()?);
            Some(KnownPaper { id: opened.document.id.clone(), dossier, number })
        };
        self.opened.iter().filter_map(paper).collect()
    }

    fn context<'a>(&'a self, opened: &'a Opened, papers: &'a [KnownPaper]) -> Context<'a> {
        let written = opened.date().and_then(Interval::days);
        Context { document: &opened.document, written, papers, terms: &self.dossier.terms }
    }

    /// Passages that answer what was typed, best first.
    pub fn search(&self, typed: &str, options: &SearchOptions) -> Results {
        let query = Query::parse(typed);
        let wanted: Vec<bool> = self.opened.iter().map(|opened| options.admits(opened)).collect();
        let admits = |passage: u32| self.passages.get(passage as usize).is_some_and(|(number, _)| wanted[*number]);
        let found: Vec<_> = self.index.find(&query).into_iter().filter(|found| admits(found.passage)).collect();
        let mut holding = vec![false; self.opened.len()];
        for found in &found {
            holding[self.passages[found.passage as usize].0] = true;
        }
        let limit = options.limit.unwrap_or(usize::MAX);
        Results {
            total: found.len(),
            documents: holding.into_iter().filter(|holds| *holds).count(),
            took_ms: 0.0,
            hits: found.iter().take(limit).map(|found| self.hit(found, &query)).collect(),
        }
    }

    fn hit(&self, found: &crate::search::Found, query: &Query) -> Hit {
        let (number, index) = self.passages[found.passage as usize];
        let document = &self.opened[number].document;
        let block = &document.blocks[index];
        let heading = (block.kind != BlockKind::Heading).then(|| document.heading_of(index)).flatten();
        let why = if found.exact { "exact" } else { "begint zo" };
        Hit {
            document: document.id.clone(),
            passage: block.passage().unwrap_or(0),
            score: found.score,
            voice: block.voice.clone(),
            kind: block.kind,
            heading: heading.map(|heading| heading.text.clone()),
            snippet: snippet(&searchable_text(block), query, SNIPPET),
            why: vec![why.to_owned()],
        }
    }

    /// Everything dated that the documents state, the documents themselves included, in the order of time.
    pub fn timeline(&self, filter: &Filter) -> Vec<timeline::Entry> {
        let papers = self.papers();
        let mut entries = Vec::new();
        for opened in &self.opened {
            entries.extend(itself(opened));
            entries.extend(timeline::entries_of(&self.context(opened, &papers), self.facts(opened)));
        }
        entries.retain(|entry| filter.admits(entry));
        timeline::sort(&mut entries);
        entries
    }
}

/// The document as a line of the timeline.
fn itself(opened: &Opened) -> Option<timeline::Entry> {
    let date = opened.date()?;
    Some(timeline::Entry {
        document: opened.document.id.clone(),
        passage: None,
        spans: opened.date_evidence(),
        interval: date.clone(),
        date_text: String::new(),
        text: opened.short_title().to_owned(),
        kind: EventKind::Publication,
        tense: Tense::Past,
        precision: if date.start == date.end { Precision::Day } else { Precision::Range },
        open: None,
        relevance: 3,
    })
}

/// The words of a block, those of a table's cells included.
fn searchable_text(block: &crate::document::Block) -> String {
    match &block.table {
        None => block.text.clone(),
        Some(table) => {
            let rows = table.rows.iter().map(|row| row.join(" "));
            std::iter::once(table.caption.clone())
                .chain(rows)
                .filter(|row| !row.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        }
    }
}

impl Summary {
    fn of(opened: &Opened) -> Self {
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

impl SearchOptions {
    fn admits(&self, opened: &Opened) -> bool {
        let date = opened.date();
        self.within.as_ref().is_none_or(|id| id == opened.id())
            && self.from.as_ref().is_none_or(|from| date.is_some_and(|date| date.end >= *from))
            && self.to.as_ref().is_none_or(|to| date.is_some_and(|date| date.start <= *to))
            && self.kind.as_ref().is_none_or(|kind| kind == opened.document.meta.kind.name())
    }
}
