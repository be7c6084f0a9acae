//! `corpus split --program FILE --out DIR`: parts the page's program in what a reader needs first (opening, the list of
//! documents, searching) and what comes while he reads (facts, the reader, the timeline, all other views). The start view
//! stands in the page already.
//!
//! | file | what |
//! |---|---|
//! | `whole.wasm` | the program without names, for who loads it as one file |
//! | `core.wasm` | its first part for the JavaScript interface, which opens texts and searches |
//! | `rest.wasm` | its other part |
//! | `page.wasm` | the same without that interface, which no page uses: for frames and the offline file |
//! | `first.wasm` | the first part of `page.wasm`: makes memory and table, through which it calls the other part |
//! | `later.wasm` | works on the same memory and table |
//!
//! Which function goes where is told by its name, so the program must still have them. A wrong choice makes a page slower
//! and never wrong: a function of the second part that is called too early is loaded on the spot (`www/later.js`).
#![allow(
    clippy::indexing_slicing,
    reason = "a program is read by its own numbers, which its validation vouches for; to be redone with the parting itself"
)]

mod choice;
mod parts;
mod program;

use crate::arguments::Arguments;
use crate::output;
use beleidsspoor::error::{Error, ErrorKind};
use choice::Graph;
use parts::{Cut, without_names};
use program::Program;
use std::collections::BTreeSet;
use std::path::Path;

/// Modules that neither opening a collection nor the list of documents and searching need, by a part of
/// their path. What only they call comes later too.
const LATER: &[&str] = &[
    "::extract::",
    "::timeline::",
    "::explorer::timeline",
    "::explorer::concordance",
    "::explorer::counterpart",
    "::explorer::citation",
    "::explorer::alone",
    "::explorer::amounts",
    "::explorer::commitments",
    "::explorer::ledger",
    "::explorer::links",
    "::explorer::matrix",
    "::explorer::contradictions",
    "::explorer::mention",
    "::explorer::money",
    "::explorer::questions",
    "::explorer::references",
    "::explorer::spending",
    "::explorer::themes",
    "::explorer::trail",
    "::explorer::terms",
    // Only who keeps a dossier asks.
    "::explorer::unused",
    "::export::",
    // Papers as files.
    "beleidsspoor::read::",
    "::api::files",
    "::explorer::quote",
    "::explorer::Explorer>::add",
    // The date of a paper that states none, and for which the manifest has none either.
    "::explorer::opened::Parsed>::dated",
    // The timeline put together (`Explorer::moments`), and what is said of it.
    "moments",
    // Only `/…/` in a query uses them.
    "regex_automata",
    "regex_syntax",
    "::ui::charts::",
    "::ui::views::",
    "::ui::own::",
    "::ui::record::",
    "::web::offered::",
    "::explorer::own::",
    "::ui::hooks::reading",
    "::ui::hooks::stay",
    "::ui::components::arrive",
    "::ui::components::block",
    "::ui::components::choice",
    "::ui::components::citations",
    "::ui::components::fold",
    "::ui::components::links",
    "::ui::components::found",
    "::ui::components::notes",
    "::ui::components::outline",
    "::ui::components::panel",
    "::ui::components::places",
    "::ui::components::quotation",
    "::ui::components::quoted",
    "::ui::components::explained",
    "::ui::components::table",
    "::ui::components::take",
];

/// Modules among those that are needed first after all.
const FIRST: &[&str] = &[
    "::explorer::citation::official",
    // Hits, as the interface gives them.
    "::export::json",
    // The words that prove an answer above a search.
    "::explorer::mention::quoted",
    "::explorer::mention::whole",
    // Which views the menu lists.
    "::has_themes",
    "::theme_name",
    "::has_contradictions",
    // Names and their abbreviations, which searching knows as well.
    "beleidsspoor::names::",
    // An address says how to filter the timeline.
    "::timeline::filter",
    "::ui::route::",
    "::ui::views::search",
    "::ui::views::documents",
    // Whether papers are kept, and files that are dropped before the rest is here.
    "::ui::own::begin",
    "::ui::own::kept::begin",
    "::ui::own::kept::offered",
    "::ui::own::OWN",
    "::ui::own::Own as ",
    "::ui::own::kept::Store as ",
    "::ui::own::state::",
    "::web::offered::property",
];

/// What the JavaScript interface does not need at first: what shows something, what tells of facts, and the parsers of
/// formats. Who opens texts that have one, or a collection, which is parsed when it is opened, waits for all of the program
/// (`www/beleidsspoor.js`).
const UNNEEDED: &[&str] = &[
    "::ui::",
    "yew[",
    "::check_quote",
    "::export::citation",
    "explorer_answers",
    "explorer_checkQuote",
    "explorer_cite",
    "explorer_commitments",
    "explorer_contradictions",
    "explorer_links",
    "explorer_money",
    "explorer_prepare",
    "explorer_questions",
    "explorer_references",
    "explorer_themes",
    "explorer_timeline",
    "explorer_trail",
];

/// Frames, of which a plain text needs none …
const FRAMES: &str = "::parse::frames::";

/// … but these: how a plain text is read, and whether it is one of those that have no form of their own.
const FRAMES_OF_PLAIN_TEXT: &[&str] = &[
    "plain::",
    "unframed::",
    "official::",
    "rijksoverheid::",
    "tweedekamer::",
];

/// What the page calls nothing of: it opens its collection otherwise.
const OF_THE_INTERFACE: &[&str] = &[
    "::api::_::",
    "::api::JsExplorer",
    "::api::files::",
    "::api::convert::",
    "::api::open::of_texts",
];

/// What the program exports for the JavaScript interface alone, by how the name begins.
const INTERFACE: &[&str] = &["explorer_", "__wbg_explorer_", "open", "parse", "read"];

/// The compiler makes one function of all that come out the same, and names it after any of them: short ones often do.
/// From so many bytes on, a function of these modules is taken to be theirs alone …
const OWN: usize = 40;
/// … and from so many, a function of another library that works on their types.
const OTHERS: usize = 400;

/// Whether the function of this name and length comes later.
fn is_late(name: &str, length: usize) -> bool {
    let written = written(name);
    if any(LATER, written) {
        return length >= OWN && !any(FIRST, written);
    }
    length >= OTHERS && any(LATER, name) && !any(FIRST, name)
}

/// Whether it comes later in the page.
fn is_later(name: &str, length: usize) -> bool {
    length >= OWN && any(OF_THE_INTERFACE, name) || is_late(name, length)
}

/// Whether it comes later for the JavaScript interface.
fn is_rest(name: &str, length: usize) -> bool {
    let is_unneeded = |name: &str| any(UNNEEDED, name) || is_of_a_frame(name);
    let unneeded =
        is_unneeded(written(name)) && length >= OWN || is_unneeded(name) && length >= OTHERS;
    unneeded || is_late(name, length)
}

/// Whether it belongs to a frame that a plain text has not: what stands in a module of frames, not beside the modules.
fn is_of_a_frame(name: &str) -> bool {
    name.split(FRAMES).skip(1).any(|behind| {
        let in_module = behind.split_once("::").is_some_and(|(module, inside)| {
            module.starts_with(char::is_lowercase) && !inside.starts_with('{')
        });
        in_module
            && !FRAMES_OF_PLAIN_TEXT
                .iter()
                .any(|part| behind.starts_with(part))
    })
}

fn any(parts: &[&str], text: &str) -> bool {
    parts.iter().any(|part| text.contains(part))
}

/// Where a function is written: its path without what it is used for.
fn written(name: &str) -> &str {
    let name = name.trim_start_matches(['<', '&', '[', '(']);
    name.split(" as ")
        .next()
        .unwrap_or("")
        .split('<')
        .next()
        .unwrap_or("")
}

/// Writes the program's parts.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let file = arguments.required("program")?;
    let folder = Path::new(arguments.required("out")?);
    let bytes = std::fs::read(file)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{file}: {error}")))?;
    let parted = parts(&bytes, [&is_rest, &is_later])
        .map_err(|reason| Error::new(ErrorKind::Usage, format!("{file}: {reason}")))?;
    let mut sizes = Vec::new();
    for (name, bytes) in &parted {
        let path = folder.join(name);
        std::fs::write(&path, bytes)
            .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))?;
        sizes.push(format!("{name} {} KB", bytes.len() / 1000));
    }
    output::line(&sizes.join(", "))
}

/// Says whether the function of this name and length comes later.
type Choice<'a> = &'a dyn Fn(&str, usize) -> bool;

/// The files that are made of a program, by their names: in parts for the JavaScript interface and for the page.
fn parts(
    bytes: &[u8],
    [is_rest, is_late]: [Choice<'_>; 2],
) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let mut program = Program::read(bytes).map_err(|error| error.to_string())?;
    let whole = without_names(bytes).map_err(|error| error.to_string())?;
    let [_, core, rest] = cut(&program, is_rest)?;
    program.exports.retain(|export| {
        !INTERFACE
            .iter()
            .any(|beginning| export.name.starts_with(beginning))
    });
    let [page, first, later] = cut(&program, is_late)?;
    let names = [
        "whole.wasm",
        "core.wasm",
        "rest.wasm",
        "page.wasm",
        "first.wasm",
        "later.wasm",
    ];
    Ok(names
        .into_iter()
        .zip([whole, core, rest, page, first, later])
        .collect())
}

/// A program in one piece without what nothing reaches, and in its two parts.
fn cut(program: &Program<'_>, is_late: Choice<'_>) -> Result<[Vec<u8>; 3], String> {
    let graph = Graph::of(program).map_err(|error| error.to_string())?;
    let late = graph.late(program, is_late);
    if late.is_empty() {
        return Err("none of its functions has a name of those that come later".to_owned());
    }
    let failed = |error: wasm_encoder::reencode::Error| error.to_string();
    let table = program.table().ok_or("it has no table of functions")?;
    let whole = Cut::of(program, &graph, &BTreeSet::new(), table)
        .first()
        .map_err(failed)?;
    let cut = Cut::of(program, &graph, &late, table);
    Ok([
        whole,
        cut.first().map_err(failed)?,
        cut.second().map_err(failed)?,
    ])
}

#[cfg(test)]
mod tests;
