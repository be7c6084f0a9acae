//! The native program: `corpus parse|search|timeline|check|bundle …` (contract section 2).
//!
//! Errors are one line on standard error with the file and the reason: exit 2 for usage, 1 for anything else.
#![forbid(unsafe_code)]
// A test that reaches beyond what is there shall fail.
#![cfg_attr(test, allow(clippy::indexing_slicing))]

mod arguments;
mod bundle;
mod check;
mod citation;
mod collection;
mod facts;
mod generate;
mod html;
mod index;
mod links;
mod measure;
mod new;
mod offline;
mod output;
mod pages;
mod parse;
mod reread;
mod shown;
mod types;
mod views;

use arguments::Arguments;
use beleidsspoor::error::{Error, ErrorKind};
use std::process::ExitCode;

const USAGE: &str = "usage: corpus COMMAND …
  parse FILE… [--json | --text]           parse files: PDF, Word, HTML, XML or text; --text prints their text
  search QUERY [--json] [--limit N]       search the collection
  timeline [--json]                       everything dated that the documents state
  questions [--json]                      questions, and the answers that take them up
  commitments [--json]                    promises, and the later passages that take them up
  answers [--json]                        what people ask first, as editors answered it
  themes [--json]                         themes through the years
  contradictions [--json]                 places where the documents do not agree
  terms [--json]                          hard words with what they mean, and how often each year has them
  references [--json]                     every paper, article and address referred to
  money [--json]                          tables with their sums recomputed, and sums of money in the text
  cite ID [--passage N] [--until N] [--link URL] [--json]
                                          how to cite a document, or words in it
  quote TEXT [--json]                     whether a quotation stands in the collection, and where
  links FILE|ID [--json]                  what connects a paper with the others
  check [DIR]                             hold a collection against itself
  new DIR FILE…                           write a dossier of one's own: manifest, texts, what to look at; FILE may be a
                                          folder of files
  reread DIR [ID…]                        make the texts of its PDFs, Word files and pages anew, with today's readers
  measure [FILE…]                         how long opening, facts and each view take; or reading these files
  generate N DIR                          N invented papers, as text files in a folder, to measure with
  types                                   the data of the JavaScript interface as TypeScript declarations
  bundle --out FILE [--free-only]         write the collection as the page loads it
  index --out FILE [--texts FILE.json]    write a collection with its index, for open({ index })
  facts [--json | --csv | --schema | --dist DIR]
                                          every fact of every document as data, or what such data look like
  pages --dist DIR [--base-url URL]       write a page a document and a view for readers without script
  offline --dist DIR --program FILE       write the offline file and the embed page [--base-url URL] [--date DAY]
  --corpus DIR                            the dossier, before or after any command (default: corpus)";

/// A command: its name and what runs it.
type Command = (&'static str, fn(&Arguments) -> Result<(), Error>);

const COMMANDS: &[Command] = &[
    ("parse", parse::run),
    ("search", views::search),
    ("timeline", views::timeline),
    ("questions", views::questions),
    ("commitments", views::commitments),
    ("answers", views::answers),
    ("themes", views::themes),
    ("contradictions", views::contradictions),
    ("terms", views::terms),
    ("references", views::references),
    ("money", views::money),
    ("cite", citation::cite),
    ("quote", citation::quote),
    ("links", links::run),
    ("check", check::run),
    ("new", new::run),
    ("reread", reread::run),
    ("measure", measure::run),
    ("generate", generate::run),
    ("types", types::run),
    ("bundle", bundle::run),
    ("index", index::run),
    ("pages", pages::run),
    ("facts", facts::run),
    ("offline", offline::run),
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("corpus: {error}");
            ExitCode::from(if error.kind == ErrorKind::Usage { 2 } else { 1 })
        }
    }
}

fn run() -> Result<(), Error> {
    let arguments = Arguments::read(std::env::args_os().skip(1))?;
    if arguments.has("help") || matches!(arguments.command.as_str(), "help" | "-h") {
        return output::line(USAGE);
    }
    let named = |(name, _): &&Command| *name == arguments.command;
    let (_, command) = COMMANDS
        .iter()
        .find(named)
        .ok_or_else(|| arguments::usage(USAGE))?;
    command(&arguments)
}
