//! The reader's own papers: what he brought, how far each of them is, and the collection with them.
//!
//! ```text
//! files, text, saved papers ─> papers ─> (work) read, parse, put in ─> the collection that the page shows
//!                                └────> (kept) this browser, where he asks for that
//! ```
//!
//! The page shows a collection that nobody changes. Each change makes the next one: papers are put into a copy, which shares
//! all that is large; where one is taken out or corrected, the copy begins anew from the collection without papers.

mod kept;
pub(crate) mod state;
mod work;

use super::hooks::use_told;
use super::record::Record;
use super::shared::Shared;
use super::text::own as words;
use crate::explorer::{Corrections, Explorer, Opened, Read, Twin, is_own_id, own_id};
use crate::web::offered::property;
use crate::web::storage;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

pub(crate) use kept::{keep, keeping};
use state::State;

/// Told to the window when something of this changed.
const CHANGED: &str = "beleidsspoor:stukken";

/// What a reader gave.
#[derive(Clone, Debug)]
enum Given {
    /// A file of the browser.
    File(JsValue),
    /// A text.
    Pasted(String),
    /// What was read before.
    Kept(Rc<Read>),
}

/// A paper that the reader brought.
#[derive(Clone, Debug)]
pub(crate) struct Paper {
    /// By which it is told apart here, also before it has an id.
    pub(crate) number: usize,
    /// Its id, once it was read.
    pub(crate) id: Option<String>,
    /// The name of its file.
    pub(crate) name: String,
    /// How far it is.
    pub(crate) state: State,
    /// What its reader knows better.
    pub(crate) corrections: Corrections,
    /// It, as it was parsed: without corrections.
    pub(crate) opened: Option<Opened>,
    /// What was read of its file.
    file: Option<Rc<Read>>,
    /// When it came, in milliseconds since 1970.
    since: u64,
    given: Option<Given>,
}

impl Paper {
    /// It, as the collection has it.
    pub(crate) fn shown(&self) -> Option<Opened> {
        let opened = self.opened.as_ref()?.corrected(&self.corrections);
        let title = words::marked(opened.short_title());
        Some(opened.called(title))
    }

    /// It, as it is saved: also one that was read before and waits to be put in.
    fn record(&self) -> Option<Record> {
        let kept = match &self.given {
            Some(Given::Kept(file)) => Some(file),
            _ => None,
        };
        Some(Record {
            id: Some(self.id.clone()?),
            file: Rc::clone(self.file.as_ref().or(kept)?),
            corrections: self.corrections.clone(),
            since: self.since,
        })
    }
}

/// All of it.
#[derive(Default)]
struct Own {
    /// The collection without papers; empty until it is open.
    base: Option<Rc<Explorer>>,
    /// Shows another collection.
    show: Option<Callback<Shared>>,
    papers: Vec<Paper>,
    /// How many there have been.
    count: usize,
    /// The collection that the page shows, once papers are in it.
    shown: Option<Shared>,
    /// The collection with the papers that were put in so far; none where it must begin anew.
    made: Option<Explorer>,
    /// Whether somebody works.
    busy: bool,
    kept: kept::Store,
}

impl Own {
    /// Lets go of the papers of another collection.
    fn forget(&mut self) {
        (self.papers, self.shown, self.made) = (Vec::new(), None, None);
    }
}

thread_local! {
    static OWN: RefCell<Own> = RefCell::default();
}

/// The collection is open: what came with the page, and what this browser keeps, is put into it.
pub(super) fn begin(collection: &Shared, show: Callback<Shared>, brought: Vec<Record>) {
    // What was dropped before the collection was open waits for it; papers of another collection stay with that.
    let is_waited_for = OWN.with_borrow_mut(|own| {
        if own.base.is_some() {
            own.forget();
        }
        own.base = Some(Rc::clone(&collection.0));
        own.show = Some(show);
        !own.papers.is_empty()
    });
    if is_waited_for {
        work::begin();
    }
    let is_kept = kept::begin(&collection.0);
    if brought.is_empty() && !is_kept {
        return;
    }
    add_kept(brought);
    wasm_bindgen_futures::spawn_local(kept::fetch());
}

/// Draws the component anew whenever something of this changed.
#[hook]
pub(crate) fn use_own() {
    use_told(CHANGED);
}

/// All papers, in the order in which they came.
pub(crate) fn all() -> Vec<Paper> {
    OWN.with_borrow(|own| own.papers.clone())
}

/// Whether papers are still on their way.
pub(crate) fn is_busy() -> bool {
    OWN.with_borrow(|own| own.busy)
}

/// Takes files: an array of them, or what looks like one.
pub(crate) fn take_files(files: &JsValue) {
    let files = Array::from(files);
    let named = |file: JsValue| {
        let name = property(&file, "name").as_string().unwrap_or_default();
        (name, Given::File(file))
    };
    add(files.iter().map(named).collect());
}

/// Takes a text that was pasted. Says whether there was anything in it.
pub(crate) fn take_text(text: String) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    add(vec![(words::PASTED.to_owned(), Given::Pasted(text))]);
    true
}

/// Waits no longer for what is not here yet.
pub(crate) fn cancel() {
    OWN.with_borrow_mut(|own| {
        for paper in &mut own.papers {
            if matches!(paper.state, State::Waiting | State::Reading) {
                (paper.state, paper.given) = (State::Cancelled, None);
            }
        }
    });
    work::stop_reading();
    tell();
}

/// Takes out a paper.
pub(crate) fn remove(number: usize) {
    change(&[number], |paper| paper.state = State::Removed);
}

/// Takes out all papers. Those that are on their way are waited for no longer, and this browser keeps none of them.
pub(crate) fn remove_all() {
    cancel();
    let numbers = numbers(|paper| paper.state == State::Here);
    let coming = OWN.with_borrow(|own| {
        let coming = own
            .papers
            .iter()
            .filter(|paper| paper.state == State::Cancelled);
        coming.filter_map(|paper| paper.id.clone()).collect()
    });
    kept::forget(coming);
    OWN.with_borrow_mut(|own| {
        own.papers
            .retain(|paper| matches!(paper.state, State::Here | State::Removed));
    });
    change(&numbers, |paper| paper.state = State::Removed);
}

/// Brings back what was taken out.
pub(crate) fn bring_back(number: usize) {
    change(&[number], |paper| paper.state = State::Here);
}

/// Brings back all that was taken out.
pub(crate) fn bring_all_back() {
    let numbers = numbers(|paper| paper.state == State::Removed);
    change(&numbers, |paper| paper.state = State::Here);
}

/// Puts a paper in although another has its number.
pub(crate) fn add_anyway(number: usize) {
    change(&[number], |paper| {
        if let State::Twin(Twin::Number(_)) = paper.state {
            paper.state = State::Here;
        }
    });
}

/// Takes what the reader knows better.
pub(crate) fn correct(number: usize, corrections: Corrections) {
    change(&[number], |paper| paper.corrections = corrections.clone());
}

/// All papers that are here, or were and come back now, to be saved.
pub(crate) fn records() -> Vec<Record> {
    let is_here =
        |paper: &&Paper| matches!(paper.state, State::Here | State::Waiting | State::Reading);
    OWN.with_borrow(|own| {
        let here = own.papers.iter().filter(is_here);
        here.filter_map(Paper::record).collect()
    })
}

fn numbers(wanted: impl Fn(&Paper) -> bool) -> Vec<usize> {
    OWN.with_borrow(|own| {
        let wanted = own.papers.iter().filter(|paper| wanted(paper));
        wanted.map(|paper| paper.number).collect()
    })
}

/// Puts papers in the queue.
fn add(given: Vec<(String, Given)>) {
    OWN.with_borrow_mut(|own| {
        for (name, given) in given {
            own.count += 1;
            own.papers.push(Paper {
                number: own.count,
                id: None,
                name,
                state: State::Waiting,
                corrections: Corrections::default(),
                opened: None,
                file: None,
                since: storage::now(),
                given: Some(given),
            });
        }
    });
    work::begin();
    tell();
}

/// Puts papers in the queue that were read before, but for those that are here.
fn add_kept(records: Vec<Record>) {
    OWN.with_borrow_mut(|own| {
        for record in records {
            let id = own.id_of(&record);
            let known = own
                .papers
                .iter_mut()
                .find(|paper| paper.id.as_ref() == Some(&id));
            match known {
                // What was not waited for before is wanted after all.
                Some(known) if known.state == State::Cancelled => {
                    (known.state, known.given) = (State::Waiting, Some(Given::Kept(record.file)));
                    continue;
                }
                Some(_) => continue,
                None => {}
            }
            own.count += 1;
            own.papers.push(Paper {
                number: own.count,
                id: Some(id),
                name: record.file.source.name.clone(),
                state: State::Waiting,
                corrections: record.corrections,
                opened: None,
                file: None,
                since: record.since,
                given: Some(Given::Kept(record.file)),
            });
        }
    });
    work::begin();
    tell();
}

/// Puts papers in that the reader had saved: those that he took out since come back.
fn bring_in(records: Vec<Record>) {
    let back = OWN.with_borrow(|own| {
        let ids: Vec<String> = records.iter().map(|record| own.id_of(record)).collect();
        let removed = own.papers.iter().filter(|paper| {
            paper.state == State::Removed && paper.id.as_ref().is_some_and(|id| ids.contains(id))
        });
        removed.map(|paper| paper.number).collect::<Vec<_>>()
    });
    change(&back, |paper| paper.state = State::Here);
    add_kept(records);
}

/// The id under which a paper stands in the notes of a copy that was saved before papers had ids of their own.
fn id_of_old(file: &Read) -> String {
    let mut alone = Explorer::default();
    alone.add(&file.source.name, &file.source.text)
}

impl Own {
    /// The id of a paper that comes from a file: what it says, unless that is none of ours. Anybody can write such a file.
    fn id_of(&self, record: &Record) -> String {
        let source = &record.file.source;
        let id = match &record.id {
            Some(id) if is_own_id(id) => return id.clone(),
            Some(_) => own_id(&source.name, &source.text),
            None => id_of_old(&record.file),
        };
        let base = self.base.as_deref();
        if base.is_some_and(|base| base.document(&id).is_ok()) {
            return own_id(&source.name, &source.text);
        }
        id
    }
}

/// Changes papers that were read, and makes the collection anew.
fn change(numbers: &[usize], change: impl Fn(&mut Paper)) {
    OWN.with_borrow_mut(|own| {
        for paper in &mut own.papers {
            if numbers.contains(&paper.number) && paper.opened.is_some() {
                change(paper);
            }
        }
        own.made = None;
    });
    work::begin();
    tell();
    kept::write(numbers.to_vec());
}

/// Tells the page that something changed.
fn tell() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(CHANGED)) {
        // An event that nobody cancels is always delivered.
        let _ = window.dispatch_event(&event);
    }
}
