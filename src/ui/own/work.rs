//! Papers on their way into the collection: one step a task, so that the page never stands still. What takes longest, PDF and
//! Word files, is read by a worker that the page offers.

use super::state::State;
use super::{Given, OWN, Own, Paper, kept, own_id, tell};
use crate::explorer::{Explorer, Opened, Read, read_packed, read_pasted, reader_of, unpacked};
use crate::ui::hooks::current;
use crate::ui::kept as notes;
use crate::ui::record::Record;
use crate::ui::route::OWN as OWN_VIEW;
use crate::ui::shared::Shared;
use crate::ui::surroundings::surroundings;
use crate::ui::text::own as words;
use crate::web::now;
use crate::web::offered::{call, can, pause, promised};
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// How much of a file tells what reads it (`read::containers`).
const HEAD: usize = 2048;
/// Milliseconds between two collections shown while papers come: drawing a view anew takes a good part of a tenth of a second.
const SHOW: f64 = 1500.0;
/// Milliseconds between two lists shown while papers come.
const TELL: f64 = 150.0;

/// What comes of a file.
enum Found {
    Paper(Box<Read>),
    /// What the reader had saved: papers, and how many passages of his selection.
    Saved(Vec<Record>, usize),
}

/// Begins to work, unless somebody does.
pub(super) fn begin() {
    let starts = OWN.with_borrow_mut(|own| !std::mem::replace(&mut own.busy, true));
    if starts {
        wasm_bindgen_futures::spawn_local(work());
    }
}

/// Stops what reads.
pub(super) fn stop_reading() {
    if let Some(papers) = surroundings().papers {
        // Without a worker there is nothing to stop.
        let _ = call(&papers, "stop", &[]);
    }
}

async fn work() {
    let (mut shown, mut told) = (now(), now());
    loop {
        pause().await;
        if now() - told > TELL {
            tell();
            told = now();
        }
        // Only where the reader looks at the list: another view would be made anew each time.
        if now() - shown > SHOW && current().view == OWN_VIEW {
            show();
            shown = now();
        }
        // What was read comes first: the next paper may be one of those.
        if OWN.with_borrow_mut(Own::put_next) {
            continue;
        }
        if let Some((number, given)) = OWN.with_borrow_mut(Own::next) {
            take(number, given).await;
            continue;
        }
        show();
        OWN.with_borrow_mut(|own| own.busy = false);
        tell();
        // Whoever came in the meantime has begun anew.
        return find_facts().await;
    }
}

impl Own {
    /// The next paper that is to be read.
    fn next(&mut self) -> Option<(usize, Given)> {
        let mut waiting = self.papers.iter_mut();
        let next = waiting.find(|paper| paper.state == State::Waiting)?;
        next.state = State::Reading;
        Some((next.number, next.given.take()?))
    }

    fn paper(&mut self, number: usize) -> Option<&mut Paper> {
        self.papers.iter_mut().find(|paper| paper.number == number)
    }

    /// The collection so far.
    fn made(&mut self) -> Option<&mut Explorer> {
        if self.made.is_none() {
            self.made = Some(self.base.as_deref()?.clone());
        }
        self.made.as_mut()
    }

    /// Puts the next paper in that is not in the collection. Says whether there was one.
    fn put_next(&mut self) -> bool {
        let Some(made) = self.made() else {
            return false;
        };
        let has: Vec<String> = made
            .opened()
            .iter()
            .filter(|opened| opened.own)
            .map(|opened| opened.id().to_owned())
            .collect();
        let lacks = |paper: &&Paper| {
            let id = paper.id.as_ref();
            paper.state == State::Here && id.is_some_and(|id| !has.contains(id))
        };
        let next = self.papers.iter().find(lacks).and_then(Paper::shown);
        let Some((made, next)) = self.made.as_mut().zip(next) else {
            return false;
        };
        made.add_opened(next);
        true
    }
}

/// Reads and parses one paper.
async fn take(number: usize, given: Given) {
    let id = OWN.with_borrow_mut(|own| own.paper(number).and_then(|paper| paper.id.clone()));
    let name = OWN.with_borrow_mut(|own| own.paper(number).map(|paper| paper.name.clone()));
    let name = name.unwrap_or_default();
    let was_kept = matches!(given, Given::Kept(_));
    let found = match given {
        Given::Kept(file) => Ok(Found::Paper(Box::new((*file).clone()))),
        Given::Pasted(text) => read_pasted(&name, &text)
            .map(|file| Found::Paper(Box::new(file)))
            .map_err(|error| error.message),
        Given::File(file) => read(&name, &file).await,
    };
    pause().await;
    // The reader may have cancelled it meanwhile.
    let waits = OWN.with_borrow_mut(|own| own.paper(number).map(|paper| paper.state.clone()));
    if waits != Some(State::Reading) {
        return;
    }
    let state = match found {
        Ok(Found::Paper(file)) => return parse(number, id, *file, was_kept).await,
        Ok(Found::Saved(records, passages)) => {
            let count = records.len();
            super::bring_in(records);
            State::Saved(count, passages)
        }
        Err(reason) => State::Refused(reason),
    };
    OWN.with_borrow_mut(|own| {
        if let Some(paper) = own.paper(number) {
            paper.state = state;
        }
    });
}

async fn parse(number: usize, id: Option<String>, file: Read, was_kept: bool) {
    let file = Rc::new(file);
    let id = id.unwrap_or_else(|| own_id(&file.source.name, &file.source.text));
    let opened = Opened::of_reader(&id, Rc::clone(&file));
    pause().await;
    OWN.with_borrow_mut(|own| {
        let twin = own.made().and_then(|made| made.twin_of(&opened));
        // Once more what was taken out: it comes back.
        own.papers.retain(|paper| {
            paper.number == number || paper.id.as_ref() != Some(&id) || paper.state == State::Here
        });
        if let Some(paper) = own
            .paper(number)
            .filter(|paper| paper.state == State::Reading)
        {
            paper.state = match twin {
                // What was kept beside another of its number was wanted so.
                Some(crate::explorer::Twin::Number(_)) if was_kept => State::Here,
                Some(twin) => State::Twin(twin),
                None => State::Here,
            };
            (paper.id, paper.file, paper.opened) = (Some(id), Some(file), Some(opened));
        }
    });
    kept::write_new(number);
    pause().await;
    OWN.with_borrow_mut(Own::put_next);
}

/// The text of a file, or what the reader had saved in it.
async fn read(name: &str, file: &JsValue) -> Result<Found, String> {
    let buffer = promised(file, "arrayBuffer", &[]).await;
    let buffer = buffer.map_err(|_| words::NO_FILE.to_owned())?;
    let array = Uint8Array::new(&buffer);
    let head = array.subarray(0, HEAD as u32).to_vec();
    if may_be_saved(&head) {
        // Notes go to those of this collection, also where no view has asked for them yet.
        if let Some(base) = OWN.with_borrow(|own| own.base.clone()) {
            notes::open(&base);
        }
        let text = String::from_utf8_lossy(&array.to_vec()).into_owned();
        if let Some((records, passages)) = notes::bring_in(&text) {
            return Ok(Found::Saved(records, passages));
        }
    }
    let reader = reader_of(&head).map_err(|error| error.message)?;
    let packed = if reader == "own" {
        read_packed(&array.to_vec())
    } else {
        let papers = surroundings().papers.filter(|papers| can(papers, "read"));
        let papers = papers.ok_or_else(|| words::no_reader(reader))?;
        let read = promised(&papers, "read", &[reader.into(), array.into()]).await?;
        let read: Uint8Array = read.dyn_into().map_err(|_| String::new())?;
        read.to_vec()
    };
    let file = unpacked(name, &packed).map_err(|error| error.message)?;
    Ok(Found::Paper(Box::new(file)))
}

/// Whether a file that begins so may be what a reader saved: JSON, or a copy of the page.
fn may_be_saved(head: &[u8]) -> bool {
    let start = head.trim_ascii_start();
    start.starts_with(b"{") || start.starts_with(b"<!DOCTYPE html>")
}

/// Shows the collection as it is now.
fn show() {
    let shown = OWN.with_borrow_mut(|own| {
        own.shown = own.made().map(|made| Shared(Rc::new(made.clone())));
        own.show.clone().zip(own.shown.clone())
    });
    if let Some((show, shared)) = shown {
        show.emit(shared);
    }
}

/// Finds the facts of the papers before a view asks for all of them at once.
async fn find_facts() {
    let Some(shown) = OWN.with_borrow(|own| own.shown.clone()) else {
        return;
    };
    for opened in shown.0.opened().iter().filter(|opened| opened.own) {
        pause().await;
        let is_old = OWN.with_borrow(|own| own.busy || own.shown.as_ref() != Some(&shown));
        if is_old {
            return;
        }
        shown.0.find_facts(opened, pause).await;
    }
}
