//! `cargo xtask`: set-up, build, serve, test, sizes, bench.
//!
//! Standard library only: this program compiles before anything else is installed, and then installs the rest.
//! What it needs beyond the Rust tool chain goes to a cache folder in the user's home, shared by all clones
//! ([`tools`]); what only the operating system can give it asks for by name ([`system`]). A second run needs no
//! network and starts building at once.
//!
//! ```text
//!  serve, test, sizes, bench ─> site ─> assets      build dist/
//!                    │            └───> tools ─> system, standard
//!                    └─> browser                    show it, look at it
//! ```
#![forbid(unsafe_code)]
// A test that reaches beyond what is there shall fail.
#![cfg_attr(test, allow(clippy::indexing_slicing))]

mod arguments;
mod assets;
mod audit;
mod browser;
mod fuzz;
mod package;
mod process;
mod programs;
mod project;
mod reproduce;
mod site;
mod sizes;
mod standard;
mod system;
mod tally;
mod tests;
mod tools;

use arguments::{Command, Part};
use process::Outcome;
use project::Project;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let command = match arguments::parse(&words) {
        Ok(command) => command,
        Err(reason) => {
            eprintln!("xtask: {reason}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Outcome {
    let project = Project::find()?;
    match command {
        Command::Help => println!("{}", arguments::USAGE),
        Command::Build(site) => {
            site::build(&project, site)?;
        }
        Command::Serve { port, site } => {
            // Before the minutes that the build may take.
            browser::require_port(*port)?;
            let dist = site::build(&project, site)?;
            browser::serve(&project, &dist, *port)?;
        }
        Command::Test(part) => tests::run(&project, *part)?,
        Command::TestDossier(folder) => tests::dossier(&project, folder)?,
        Command::Fuzz { target, seconds } => fuzz::run(&project, target.as_deref(), *seconds)?,
        Command::Audit => audit::run(&project)?,
        Command::Reproduce => reproduce::run(&project)?,
        Command::Sizes => sizes::run(&project)?,
        Command::Bench(script) => browser::bench(&project, script)?,
        Command::BenchSearch(options) => browser::bench_search(&project, options)?,
    }
    Ok(())
}

impl Part {
    /// Whether the native steps belong to this part of the tests.
    fn native(self) -> bool {
        self != Part::Browser
    }

    /// Whether the site and the browser belong to this part of the tests.
    fn browser(self) -> bool {
        self != Part::Native
    }
}
