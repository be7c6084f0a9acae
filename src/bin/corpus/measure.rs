//! `corpus measure`: how long a collection takes to be opened, indexed and understood, question by question. What is asked
//! first pays for what all need.
//!
//! `corpus measure FILE…`: how long each file takes to be read, parsed and understood.

use crate::arguments::Arguments;
use crate::{collection, output};
use beleidsspoor::dossier;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::{Explorer, SearchOptions, TimelineFilter, read_file};
use beleidsspoor::extract::{Context, extract};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

/// Prints milliseconds, one line a step.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    if !arguments.words.is_empty() {
        return arguments.words.iter().try_for_each(|file| one(file));
    }
    let folder = collection::folder(arguments);
    let read = timed("read the folder", || dossier::read(&folder))??;
    let explorer = timed("open and index", || Explorer::open(read))?;
    timed("one search", || {
        explorer.search("kosten", &SearchOptions::default()).total
    })?;
    timed("facts of all", || {
        let facts = explorer
            .opened()
            .iter()
            .map(|opened| explorer.facts(opened));
        facts.map(|facts| facts.dates.len()).sum::<usize>()
    })?;
    timed("timeline", || explorer.moments().entries.len())?;
    timed("happenings", || {
        explorer.happenings(&TimelineFilter::default()).len()
    })?;
    timed("promises", || explorer.commitments().len())?;
    timed("ledger", || explorer.ledger().len())?;
    timed("questions", || explorer.questions().len())?;
    timed("money", || explorer.money().amounts.len())?;
    timed("references", || explorer.references().len())?;
    timed("terms", || explorer.terms().len())?;
    let shipped = timed("ship", || explorer.ship())??;
    let again = timed("open what was shipped", || Explorer::from_bytes(shipped))??;
    timed("one search there", || {
        again.search("kosten", &SearchOptions::default()).total
    })?;
    Ok(())
}

/// Twice: the first time pays for what all papers need, such as word lists.
fn one(file: &str) -> Result<(), Error> {
    for turn in ["", ", again"] {
        output::line(&format!("{file}{turn}"))?;
        let read = timed("read", || dossier::paper(Path::new(file), file))??;
        let document = timed("parse", || read_file(&read))?;
        timed("facts", || extract(&Context::alone(&document)).dates.len())?;
    }
    Ok(())
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> Result<T, Error> {
    let started = Instant::now();
    let found = black_box(work());
    let took = started.elapsed().as_secs_f64() * 1000.0;
    output::line(&format!("{took:>9.1} ms  {what}"))?;
    Ok(found)
}
