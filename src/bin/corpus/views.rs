//! What the views of the page show, on the command line.

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::{Hit, SearchOptions};
use beleidsspoor::search::Fragment;
use beleidsspoor::timeline::Filter;

/// `corpus search QUERY [--json] [--limit N]`
pub(crate) fn search(arguments: &Arguments) -> Result<(), Error> {
    if arguments.words.is_empty() {
        return Err(usage("search wants a query"));
    }
    let explorer = collection::open(arguments)?;
    let limit = arguments.number("--limit")?.or(Some(10));
    let options = SearchOptions { limit, ..SearchOptions::default() };
    let started = std::time::Instant::now();
    let mut results = explorer.search(&arguments.words.join(" "), &options);
    results.took_ms = started.elapsed().as_secs_f64() * 1000.0;
    if arguments.has("--json") {
        return output::json(&results);
    }
    output::line(&format!("{} passages in {} documents", results.total, results.documents))?;
    results.hits.iter().try_for_each(print_hit)
}

fn print_hit(hit: &Hit) -> Result<(), Error> {
    let show = |part: &Fragment| if part.matches { format!("[{}]", part.text) } else { part.text.clone() };
    let voice = hit.voice.as_ref().map(|voice| format!(", {}", voice.name)).unwrap_or_default();
    let snippet: String = hit.snippet.iter().map(show).collect();
    output::line(&format!("\n{} {}{voice} ({})\n  {snippet}", hit.document, hit.passage, hit.why.join(", ")))
}

/// `corpus timeline [--json]`
pub(crate) fn timeline(arguments: &Arguments) -> Result<(), Error> {
    let explorer = collection::open(arguments)?;
    let entries = explorer.timeline(&Filter::default());
    if arguments.has("--json") {
        return output::json(&entries);
    }
    for entry in entries {
        let passage = entry.passage.map(|passage| format!(" {passage}")).unwrap_or_default();
        output::line(&format!("{:<24} {}{passage}: {}", entry.interval.dutch(), entry.document, entry.text))?;
    }
    Ok(())
}
