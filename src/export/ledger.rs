//! Promises as a table: a line for each later passage of each, one where there is none.

use super::Places;
use crate::explorer::{Certainty, Interval, LedgerEntry, Promise, PromiseKind, Standing, TakenUp};

/// What the table says in words.
#[derive(Debug)]
pub struct LedgerWords<'a> {
    /// Headings before those of every list.
    pub columns: &'a [&'a str; 14],
    /// Among what an entry is shown.
    pub kind: fn(PromiseKind) -> &'static str,
    /// How it stands.
    pub standing: fn(Standing) -> &'static str,
    /// How it is known.
    pub certainty: fn(Certainty) -> &'static str,
    /// How its own paper speaks of it.
    pub status: fn(&Promise) -> &'static str,
    /// Who promises.
    pub who: fn(&str) -> String,
    /// How far a later passage goes.
    pub how_far: fn(&TakenUp) -> String,
}

/// The table. How a promise stands is told of promises only.
pub fn ledger(entries: &[LedgerEntry], words: &LedgerWords<'_>, places: Places<'_>) -> String {
    let mut lines = Vec::new();
    for entry in entries {
        let (own, mention) = (own_cells(entry, words), &entry.promise.mention);
        if entry.promise.taken_up.is_empty() {
            lines.push((with(&own, [const { String::new() }; 5]), mention.clone()));
        }
        for (later, written) in entry.promise.taken_up.iter().zip(&entry.later) {
            let later = later_cells(later, *written, words);
            lines.push((with(&own, later), mention.clone()));
        }
    }
    places.table(words.columns, &lines)
}

fn with(own: &[String], later: [String; 5]) -> Vec<String> {
    own.iter().cloned().chain(later).collect()
}

fn own_cells(entry: &LedgerEntry, words: &LedgerWords<'_>) -> Vec<String> {
    let promise = &entry.promise;
    let standing = match promise.kind() {
        PromiseKind::Promise => (words.standing)(entry.standing),
        _ => "",
    };
    let theme = entry.theme.as_ref().map(|theme| theme.name.clone());
    let (due_from, due_to) = ends(promise.due);
    vec![
        (words.kind)(promise.kind()).to_owned(),
        standing.to_owned(),
        (words.certainty)(promise.certainty).to_owned(),
        theme.unwrap_or_default(),
        (words.who)(&promise.who),
        (words.status)(promise).to_owned(),
        due_from,
        due_to,
        promise.due_text.clone().unwrap_or_default(),
    ]
}

fn later_cells(later: &TakenUp, written: Option<Interval>, words: &LedgerWords<'_>) -> [String; 5] {
    [
        later.mention.document.clone(),
        ends(written).1,
        (words.how_far)(later),
        later.mention.text.clone(),
        later.note.clone(),
    ]
}

/// First and last day, ISO 8601.
fn ends(time: Option<Interval>) -> (String, String) {
    time.map_or_else(Default::default, |time| {
        (time.start.to_string(), time.end.to_string())
    })
}
