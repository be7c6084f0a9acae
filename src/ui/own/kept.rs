//! Papers that this browser keeps, where the reader asks for that: each by itself in the browser's database, so that tabs do
//! not overwrite each other. That he asked stands in the storage beside the selection; without that word nothing is opened.

use super::state::{Keeping, State};
use super::{OWN, Own, add_kept, tell};
use crate::explorer::Explorer;
use crate::ui::kept as notes;
use crate::ui::record::Record;
use crate::ui::surroundings::surroundings;
use crate::web::offered::{call, can, promised};
use crate::web::storage;
use js_sys::Array;
use std::collections::BTreeSet;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What all keys and names of databases begin with.
const KEY: &str = "beleidsspoor:stukken";
/// What stands under the key where papers are kept.
const YES: &str = "bewaar";
/// What stands there while they are being removed: a page that is closed meanwhile does so the next time.
const NO: &str = "weg";

/// What is known of the browser's database.
#[derive(Debug, Default)]
pub(super) struct Store {
    /// Its name, and the key of the word that it is wanted.
    name: String,
    keeping: Keeping,
    /// Ids of the papers that stand in it.
    stored: BTreeSet<String>,
}

/// What becomes of the papers.
pub(crate) fn keeping() -> Keeping {
    OWN.with_borrow(|own| own.kept.keeping)
}

/// Finds out whether papers of this collection are kept.
pub(super) fn begin(explorer: &Explorer) -> bool {
    let name = notes::key_of(KEY, explorer);
    let offered = offered().is_some();
    let word = storage::read(&name).ok().flatten();
    let asked = offered && word.as_deref() == Some(YES);
    if offered && word.as_deref() == Some(NO) {
        wasm_bindgen_futures::spawn_local(clear(name.clone()));
    }
    OWN.with_borrow_mut(|own| {
        own.kept.name = name;
        own.kept.stored.clear();
        own.kept.keeping = match (offered, asked) {
            (false, _) => Keeping::Cannot,
            (true, true) => Keeping::Yes,
            (true, false) => Keeping::No,
        };
    });
    asked
}

/// Keeps the papers from now on, or forgets all that was kept.
pub(crate) fn keep(wanted: bool) {
    let Some(name) =
        OWN.with_borrow(|own| Some(own.kept.name.clone()).filter(|name| !name.is_empty()))
    else {
        return;
    };
    let said = storage::write(&name, if wanted { YES } else { NO });
    OWN.with_borrow_mut(|own| {
        own.kept.keeping = match (wanted, said) {
            (false, _) => Keeping::No,
            (true, Ok(())) => Keeping::Yes,
            (true, Err(storage::Refused)) => Keeping::Refused,
        };
        own.kept.stored.clear();
    });
    tell();
    wasm_bindgen_futures::spawn_local(async move {
        if !wanted {
            return clear(name).await;
        }
        fetch().await;
        let here = super::numbers(|paper| paper.state == State::Here);
        write_now(&here).await;
    });
}

/// Removes all that was kept, and then the word that it is to be removed.
async fn clear(name: String) {
    let Some(papers) = offered() else { return };
    let cleared = promised(&papers, "clear", &[name.as_str().into()]).await;
    if cleared.is_ok() && storage::read(&name).is_ok_and(|word| word.as_deref() == Some(NO)) {
        // What cannot be changed now is seen again at the next visit.
        let _ = storage::remove(&name);
    }
}

/// Writes what changed of these papers, where papers are kept.
pub(super) fn write(numbers: Vec<usize>) {
    if matches!(keeping(), Keeping::Yes | Keeping::Refused) {
        wasm_bindgen_futures::spawn_local(async move { write_now(&numbers).await });
    }
}

/// Writes a paper that has come, unless it comes from here.
pub(super) fn write_new(number: usize) {
    let is_stored = OWN.with_borrow(|own| {
        let paper = own.papers.iter().find(|paper| paper.number == number);
        let id = paper.and_then(|paper| paper.id.as_ref());
        id.is_some_and(|id| own.kept.stored.contains(id))
    });
    if !is_stored {
        write(vec![number]);
    }
}

/// Keeps papers no longer that were waited for and are not wanted.
pub(super) fn forget(ids: Vec<String>) {
    let Some(papers) = offered().filter(|_| !ids.is_empty() && keeping() == Keeping::Yes) else {
        return;
    };
    wasm_bindgen_futures::spawn_local(async move {
        let name = OWN.with_borrow(|own| own.kept.name.clone());
        let removed: Array = ids.iter().map(|id| JsValue::from_str(id)).collect();
        let given = [name.into(), Array::new().into(), removed.into()];
        if promised(&papers, "put", &given).await.is_err() {
            OWN.with_borrow_mut(|own| own.kept.keeping = Keeping::Refused);
            tell();
        }
    });
}

/// Whether the page still shows the collection whose papers have this name: it may have been mounted anew meanwhile.
fn is_still(name: &str) -> bool {
    OWN.with_borrow(|own| own.kept.name == name)
}

async fn write_now(numbers: &[usize]) {
    let Some(papers) = offered() else { return };
    let (name, here, gone) = OWN.with_borrow(|own| {
        let changed = || {
            own.papers
                .iter()
                .filter(|paper| numbers.contains(&paper.number))
        };
        let here = changed().filter(|paper| paper.state == State::Here);
        let gone = changed().filter(|paper| paper.state == State::Removed);
        let here: Vec<Record> = here.filter_map(super::Paper::record).collect();
        let gone: Vec<String> = gone.filter_map(|paper| paper.id.clone()).collect();
        (own.kept.name.clone(), here, gone)
    });
    let written: Array = here.iter().map(Record::written).collect();
    let removed: Array = gone.iter().map(|id| JsValue::from_str(id)).collect();
    let stored = promised(
        &papers,
        "put",
        &[name.as_str().into(), written.into(), removed.into()],
    )
    .await;
    if !is_still(&name) {
        return;
    }
    if keeping() == Keeping::No {
        // Meanwhile the reader asked that nothing be kept.
        return clear(name).await;
    }
    OWN.with_borrow_mut(|own| {
        match &stored {
            Ok(_) => {
                own.kept
                    .stored
                    .extend(here.into_iter().filter_map(|record| record.id));
                own.kept.stored.retain(|id| !gone.contains(id));
            }
            Err(_) => own.kept.keeping = Keeping::Refused,
        };
    });
    tell();
}

/// Takes in what this browser keeps, and listens to other tabs from then on.
pub(super) async fn fetch() {
    if keeping() != Keeping::Yes {
        return;
    }
    read().await;
    let Some(papers) = offered() else { return };
    let name = OWN.with_borrow(|own| own.kept.name.clone());
    let heard = Closure::<dyn Fn()>::new(|| wasm_bindgen_futures::spawn_local(read()));
    let heard = heard.into_js_value();
    // Where tabs cannot hear of each other, each shows what it found when it was opened.
    let _ = call(&papers, "listen", &[name.into(), heard.unchecked_into()]);
}

/// Takes in what is stored now: new papers, corrections of another tab, and what that took out.
async fn read() {
    let Some(papers) = offered() else { return };
    let name = OWN.with_borrow(|own| own.kept.name.clone());
    if !storage::read(&name).is_ok_and(|word| word.as_deref() == Some(YES)) {
        // Another tab keeps them no longer. Those that are here stay until the page is closed.
        OWN.with_borrow_mut(|own| own.kept.keeping = Keeping::No);
        return tell();
    }
    // What is written while this reads is not missing.
    let before = OWN.with_borrow(|own| own.kept.stored.clone());
    let stored = promised(&papers, "all", &[name.as_str().into()]).await;
    if !is_still(&name) {
        return;
    }
    let Ok(stored) = stored else {
        OWN.with_borrow_mut(|own| own.kept.keeping = Keeping::Refused);
        return tell();
    };
    let records: Vec<Record> = Array::from(&stored)
        .iter()
        .filter_map(|record| Record::read(&record))
        .collect();
    OWN.with_borrow_mut(|own| own.hear(&records, &before));
    add_kept(records);
}

impl Own {
    /// Takes over what another tab changed of the papers that are here. `before` was stored when it was looked up.
    fn hear(&mut self, records: &[Record], before: &BTreeSet<String>) {
        let found = records.iter().filter_map(|record| record.id.clone());
        let since = self.kept.stored.difference(before).cloned();
        let ids: BTreeSet<String> = found.chain(since).collect();
        for paper in &mut self.papers {
            let Some(id) = &paper.id else { continue };
            let record = records.iter().find(|record| record.id.as_ref() == Some(id));
            match record {
                Some(record) if paper.state == State::Removed && !self.kept.stored.contains(id) => {
                    // Another tab brought it back.
                    paper.state = State::Here;
                    paper.corrections = record.corrections.clone();
                    self.made = None;
                }
                Some(record) if paper.corrections != record.corrections => {
                    paper.corrections = record.corrections.clone();
                    self.made = None;
                }
                None if paper.state == State::Here && before.contains(id) => {
                    paper.state = State::Removed;
                    self.made = None;
                }
                _ => {}
            }
        }
        self.kept.stored = ids;
    }
}

/// What the page offers to keep papers with.
fn offered() -> Option<JsValue> {
    surroundings().papers.filter(|papers| can(papers, "put"))
}
