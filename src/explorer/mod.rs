//! The facade over one opened collection: plain data in and out. The page, the JavaScript interface and the native
//! program all stand on this and on nothing below it.

mod alone;
mod amounts;
mod answers;
pub mod citation;
mod commitments;
mod concordance;
mod contradictions;
mod counterpart;
mod documents;
mod ledger;
mod links;
mod matrix;
mod mention;
mod money;
mod opened;
mod opening;
mod own;
mod paper;
mod passage;
mod questions;
pub mod quote;
mod references;
mod search;
mod shipped;
mod spending;
mod terms;
mod themes;
mod timeline;
mod trail;
mod unused;

pub use alone::Alone;
pub use amounts::NamedAmount;
pub use answers::{Reply, Said};
pub use commitments::{Promise, PromiseKind, TakenUp};
pub use concordance::{Concordance, Line};
pub use contradictions::Contradiction;
pub use counterpart::Counterpart;
pub use documents::Summary;
pub use ledger::{LedgerEntry, LedgerFilter, NamedTheme, Standing, ledger_period};
pub use links::{Link, LinkKind, Order};
pub use matrix::{Became, Exchange, Matrix, MatrixRow, QuestionFilter};
pub use mention::Mention;
pub use money::{Money, MoneyAmount, MoneyTable};
pub use opened::{Opened, Parsed, Shelf, find_quote};
pub use opening::Opening;
pub use own::{Corrections, Twin, is_own_id, own_id};
pub use paper::{
    FileSource, layout_of, read_file, read_kept, read_packed, read_paper, read_pasted, reader_of,
    unpacked,
};
pub use passage::words_of;
pub use questions::{Dialogue, DialogueAnswer, DialogueQuestion};
pub use references::{CitedPaper, Citing, CitingPaper, CitingTable, ReferenceFilter};
pub use search::{
    Answer, Facet, FacetValue, Hit, Question, QuestionKind, Results, SearchOptions, Suggestion,
    question_of,
};
pub use shipped::is_shipped;
pub use spending::{Share, Spending, SpendingRow};
pub use terms::{Explained, ExplainedTerm, NameKind, UsedName, YearCount};
pub use themes::{Counted, Step, ThemePage};
pub use trail::{Trail, TrailEnd, TrailMark};

// What the answers are made of. Whoever stands above asks for it here and knows nothing below.
pub use crate::document::calendar::{Day, days_in_month};
pub use crate::document::{
    Block, BlockKind, Document, DocumentKind, Footnote, Interval, Mark, Source, SourceFormat, Span,
    Table, Voice, VoiceKind, Warning,
};
pub use crate::dossier::{Dossier, Proof, Theme};
pub use crate::dutch::letters::fold;
pub use crate::dutch::months::MONTHS;
pub use crate::extract::{
    AnswerState, Asks, Certainty, CommitmentStatus, EventKind, FactKind, OpenEnd, Place, Placed,
    ReferenceKind, Sum, Tense, Understood, dutch_number,
};
pub use crate::parse::{Unreadable, can_read};
pub use crate::read::Read;
pub use crate::search::{FIELDS, Field, Filter as FieldFilter, Fragment, Query, Refused, Resolved};
pub use crate::timeline::{
    Entry, Filter as TimelineFilter, Level, Outcome, Shown, Timeline, drawing, kind_name, read_edtf,
};

use crate::dossier::{Answers, Collection, Milestones, Story, Terms, decode};
use crate::error::{Error, ErrorKind};
use crate::extract::{self, Context, Extraction, Facts, KnownPaper};
use crate::names::Gazetteer;
use crate::search::{Builder, Engine};
use opening::Indexed;
use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where words stand: by the id of a document and the words.
type Places = BTreeMap<(String, String), Option<Vec<Span>>>;

/// One opened collection.
#[derive(Debug, Default)]
pub struct Explorer {
    dossier: Dossier,
    left_out: Vec<String>,
    story: Story,
    milestones: Milestones,
    answers: Answers,
    terms: Terms,
    /// The dossier's own words that a search takes for one another.
    thesaurus: Rc<str>,
    /// The names that are known here.
    names: Rc<Gazetteer>,
    timeline: OnceCell<Timeline>,
    /// The papers of the collection, as references may name them.
    papers: OnceCell<Vec<KnownPaper>>,
    opened: Vec<Opened>,
    /// Numbers of the documents in the order of their ids, once one was asked for.
    by_id: OnceCell<Vec<u32>>,
    engine: Rc<Engine>,
    /// For each passage of the index, its document and block.
    passages: Vec<(u32, u32)>,
    /// Organisations and laws by passage, once they were looked for.
    named: OnceCell<search::Named>,
    /// What all papers say, by what can be held against each other, once links were asked for.
    linked: OnceCell<links::Linked>,
    /// Where words stand that editors quote, once they were looked for: by document and words.
    quotes: RefCell<Places>,
}

impl Explorer {
    /// Opens a collection: parses every document, puts them in the order of time, indexes all passages.
    pub fn open(collection: Collection) -> Self {
        let files = collection.files();
        let Collection {
            manifest,
            sources,
            parsed,
            story,
            milestones,
            answers,
            terms,
            thesaurus,
            names,
            ..
        } = collection;
        let mut entries = manifest.documents.into_iter();
        let mut parsed = parsed.into_iter();
        let mut opening = Opening::default();
        for (source, file) in sources.into_iter().zip(files) {
            let entry = Rc::new(entries.next().unwrap_or_default());
            let opened = match file {
                Some(file) => Opened::from_file(Some(entry.id.as_str().into()), entry, file),
                None => Opened::new(entry, source),
            };
            opening.add(opened.with_parsed(parsed.next()));
        }
        let thesaurus: Rc<str> = thesaurus.into();
        let names = Rc::new(Gazetteer::with(names));
        let Indexed {
            opened,
            engine,
            passages,
        } = opening.finish();
        Self {
            opened,
            engine: Rc::new(engine.with_words(Rc::clone(&thesaurus), Rc::clone(&names))),
            passages,
            dossier: manifest.dossier,
            left_out: manifest.left_out,
            story,
            milestones,
            answers,
            terms,
            thesaurus,
            names,
            ..Self::default()
        }
    }

    /// A collection of which nothing is known but its documents.
    pub fn of(opening: Opening) -> Self {
        let Indexed {
            opened,
            engine,
            passages,
        } = opening.finish();
        Self {
            opened,
            engine: Rc::new(engine),
            passages,
            ..Self::default()
        }
    }

    /// Opens a collection from the bytes of a file: a bundle, or a collection with its index.
    ///
    /// # Errors
    /// [`ErrorKind::Bundle`] where the bytes are no such file, of another version, cut off or damaged.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Self, Error> {
        if is_shipped(&bytes) {
            return Self::open_shipped(bytes);
        }
        decode(&bytes).map(Self::open)
    }

    /// Parses a reader's document into the open collection; returns its id, made unique.
    pub fn add(&mut self, name: &str, text: &str) -> String {
        let source = Source {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        self.add_own(Opened::new(Rc::default(), source))
    }

    /// Parses what was read of a reader's file into the open collection; returns its id, made unique.
    pub fn add_file(&mut self, file: Read) -> String {
        self.add_own(Opened::from_file(None, Rc::default(), file))
    }

    fn add_own(&mut self, mut opened: Opened) -> String {
        opened.own = true;
        let base = opened.id().to_owned();
        let mut id = base.clone();
        let mut number = 2;
        while self.opened.iter().any(|other| other.id() == id) {
            id = format!("{base}-{number}");
            number += 1;
        }
        if id != base {
            opened.rename(&id);
        }
        self.put_in(opened);
        id
    }

    /// Puts a document where its date has it, and its passages into the index. What was found in the others stays, but for
    /// what tells of the papers that are here.
    fn put_in(&mut self, opened: Opened) {
        let date = |opened: &Opened| opened.date().map(|date| date.start);
        let own = date(&opened);
        // Plain lines come first and have no date.
        let place = self
            .opened
            .partition_point(|other| other.document.line().is_some() || date(other) <= own);
        let number = place as u32;
        let at = self
            .passages
            .partition_point(|(document, _)| *document < number);
        let mut builder = Builder::default();
        let added = opening::index(&opened, number, &mut builder);
        let index = self.engine.index().with(&builder.finish(), at as u32);
        let (thesaurus, names) = (Rc::clone(&self.thesaurus), Rc::clone(&self.names));
        self.engine = Rc::new(Engine::new(index).with_words(thesaurus, names));
        for (document, _) in self.passages.iter_mut().skip(at) {
            *document += 1;
        }
        self.passages.splice(at..at, added);
        if let Some(paper) = known_paper(&opened) {
            self.forget_facts_about(&paper);
        }
        self.opened.insert(place, opened);
        self.named = OnceCell::new();
        self.timeline = OnceCell::new();
        self.papers = OnceCell::new();
        self.by_id = OnceCell::new();
        self.linked = OnceCell::new();
    }

    /// Forgets the facts of documents that refer to a paper, so that they are found anew when somebody asks.
    fn forget_facts_about(&mut self, paper: &KnownPaper) {
        for opened in &mut self.opened {
            let refers = opened.facts.get().is_some_and(|facts| {
                facts
                    .references
                    .iter()
                    .any(|reference| reference.number.as_ref() == Some(&paper.number))
            });
            if refers {
                opened.facts = OnceCell::new();
            }
        }
    }

    /// Where words that editors quote stand in a document, from the first to the last. Each view asks it of many, and of each
    /// again, which took two fifths of all that `corpus measure` does (30 November): they are looked for once.
    fn place_of(&self, opened: &Opened, quote: &str) -> Option<Vec<Span>> {
        let key = (opened.id().to_owned(), quote.to_owned());
        let mut known = self.quotes.borrow_mut();
        let found = known.entry(key);
        found
            .or_insert_with(|| find_quote(&opened.document, quote))
            .clone()
    }

    /// What the documents are about.
    pub fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// Titles of documents that this build leaves out because they are not free.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// What editors checked by hand across the documents.
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// The editors' main line, and the themes by which they tell it.
    pub fn milestones(&self) -> &Milestones {
        &self.milestones
    }

    /// All documents in the order of time.
    pub fn opened(&self) -> &[Opened] {
        &self.opened
    }

    /// The document with this id.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`] where the collection has none.
    pub fn document(&self, id: &str) -> Result<&Opened, Error> {
        let missing = || {
            Error::new(
                ErrorKind::NotFound,
                format!("the collection has no document {id}"),
            )
        };
        self.number_of(id)
            .and_then(|number| self.opened.get(number))
            .ok_or_else(missing)
    }

    /// The number of the document with this id, in the order of time; of two with one id the first.
    fn number_of(&self, id: &str) -> Option<usize> {
        let id_of = |number: &u32| self.opened.get(*number as usize).map(Opened::id);
        let sorted = self.by_id.get_or_init(|| {
            let mut numbers: Vec<u32> = (0..self.opened.len() as u32).collect();
            numbers.sort_by(|one, other| id_of(one).cmp(&id_of(other)));
            numbers
        });
        let place = sorted.partition_point(|number| id_of(number) < Some(id));
        let number = sorted.get(place)?;
        (id_of(number) == Some(id)).then_some(*number as usize)
    }

    /// The facts of a document, found at first use.
    pub fn facts<'a>(&'a self, opened: &'a Opened) -> &'a Facts {
        opened.facts.get_or_init(|| {
            if !cfg!(feature = "whole") {
                return Rc::default();
            }
            let facts = extract::extract(&self.context(opened, self.papers()));
            Rc::new(self.checked(opened, facts))
        })
    }

    /// Finds the facts of a document, with a pause after each of many steps: what a view asks of them afterwards is known.
    pub async fn find_facts(&self, opened: &Opened, pause: impl AsyncFn()) {
        if !cfg!(feature = "whole") || opened.facts.get().is_some() {
            return;
        }
        let context = self.context(opened, self.papers());
        let mut work = Extraction::of(&context);
        while work.step() {
            pause().await;
        }
        let facts = self.checked(opened, work.facts);
        // Whoever could not wait for them found the same.
        opened.facts.get_or_init(|| Rc::new(facts));
    }

    /// The facts, with what editors read.
    fn checked(&self, opened: &Opened, mut facts: Facts) -> Facts {
        for promise in &mut facts.commitments {
            if self.was_read(opened, &promise.place) {
                promise.certainty = Certainty::Checked;
                // Who followed it read it as a promise, whoever is to do it.
                promise.announcement = false;
            }
        }
        facts
    }

    /// The papers of the collection, as references may name them.
    fn papers(&self) -> &[KnownPaper] {
        self.papers
            .get_or_init(|| self.opened.iter().filter_map(known_paper).collect())
    }

    fn context<'a>(&'a self, opened: &'a Opened, papers: &'a [KnownPaper]) -> Context<'a> {
        let written = opened.date().map(|date| date.days());
        Context {
            document: opened.document.dated(),
            written,
            papers,
            terms: &self.dossier.terms,
            event_words: &self.dossier.events,
            names: &self.names,
        }
    }
}

/// The document as references name it, where it is a numbered paper.
fn known_paper(opened: &Opened) -> Option<KnownPaper> {
    let meta = &opened.document.meta;
    Some(KnownPaper {
        id: opened.document.id.clone(),
        dossier: meta.dossier.clone()?,
        number: meta.number.clone()?,
    })
}
