//! All tests, in one row: format, lints per feature set and target, Rust tests, the site, a real browser.
//!
//! A step that fails does not stop the others; the last line sums up.

use crate::arguments::{Part, SiteOptions};
use crate::browser;
use crate::process::{Outcome, run as execute, watch};
use crate::project::Project;
use crate::site::Program;
use crate::{system, tools};
use std::ops::AddAssign;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What cargo is asked for each feature set: its name, and the arguments of `cargo clippy`.
const LINTS: [(&str, &[&str]); 3] = [
    ("core", &["--all-targets"]),
    ("cli", &["--all-targets", "--features", "cli"]),
    (
        "ui on wasm32",
        &[
            "--lib",
            "--bin",
            "explorer",
            "--features",
            "ui",
            "--target",
            "wasm32-unknown-unknown",
        ],
    ),
];

/// A dossier on another subject: the program must work for any.
const OTHER_DOSSIER: &str = "tests/dossiers/veerponten";

/// How many tests passed, and which did not.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

impl Tally {
    /// One check, passed or failed.
    pub(crate) fn check(name: &str, result: Outcome) -> Self {
        match result {
            Ok(()) => Self {
                passed: 1,
                ..Self::default()
            },
            Err(reason) => Self {
                failed: 1,
                failures: vec![format!("{name}: {reason}")],
                passed: 0,
            },
        }
    }

    /// Runs a test program that says how many passed and failed. One that fails without saying so (it did not
    /// compile, it crashed) counts as one failure.
    pub(crate) fn counted(name: &str, command: &mut Command) -> Self {
        eprintln!("▸ {name}");
        let mut tally = Self::default();
        let result = watch(command, |line| tally.read(line));
        if tally.failed == 0 && result != Ok(true) {
            tally.failed = 1;
        }
        if tally.failed > 0 {
            tally
                .failures
                .push(format!("{name}: {} failed", tally.failed));
        }
        tally
    }

    /// Adds what a closing line says: `test result: ok. 12 passed; 0 failed; …` or `3 passed, 1 failed`.
    fn read(&mut self, line: &str) {
        let closing = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
            .map(|(_, rest)| rest);
        let words: Vec<&str> = closing
            .unwrap_or(line)
            .split([' ', ';', ','])
            .filter(|word| !word.is_empty())
            .collect();
        if let [passed, "passed", failed, "failed", ..] = words.as_slice() {
            self.passed += passed.parse::<u32>().unwrap_or(0);
            self.failed += failed.parse::<u32>().unwrap_or(0);
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.failures.extend(other.failures);
    }
}

/// Runs the tests, or a part of them.
///
/// # Errors
/// Something failed, or the tests cannot be set up.
pub(crate) fn run(project: &Project, part: Part) -> Outcome {
    // First what may be missing: nobody waits ten minutes to read the name of a package.
    if part.native() {
        system::require_python()?;
        tools::require_rust(project)?;
    }
    if part.browser() {
        browser::require(project)?;
        tools::require(project)?;
    }

    let mut tally = Tally::default();
    if part.native() {
        native(project, &mut tally);
    }
    if part.browser() {
        in_browser(project, &mut tally);
    }
    close(&tally)
}

fn native(project: &Project, tally: &mut Tally) {
    *tally += lint(project, "format", &["fmt", "--check"], &[]);
    for (name, arguments) in LINTS {
        let clippy = [["clippy", "--offline", "--quiet"].as_slice(), arguments].concat();
        *tally += lint(
            project,
            &format!("clippy, {name}"),
            &clippy,
            &["--", "-D", "warnings"],
        );
    }
    let rust = ["test", "--offline", "--no-fail-fast", "--features", "cli"];
    *tally += Tally::counted("Rust tests", &mut project.cargo(&rust));
    if project.file("tests/views").is_dir() {
        let views = [
            "test",
            "--offline",
            "--features",
            "ssr,cli",
            "--test",
            "views",
        ];
        *tally += Tally::counted("views, rendered to text", &mut project.cargo(&views));
    }
}

fn lint(project: &Project, name: &str, arguments: &[&str], last: &[&str]) -> Tally {
    eprintln!("▸ {name}");
    Tally::check(name, execute(project.cargo(arguments).args(last)))
}

/// Holds a dossier against itself, builds its site and looks at it in a browser.
///
/// # Errors
/// Something failed, or the tests cannot be set up.
pub(crate) fn dossier(project: &Project, folder: &Path) -> Outcome {
    browser::require(project)?;
    let program = Program::build(project)?;
    let mut tally = Tally::check("dossier", program.check(folder));
    let site = program.site(&of_dossier(project, folder));
    match site {
        Ok(dist) => tally += dossier_tests(project, &dist),
        Err(reason) => tally += Tally::check("site", Err(reason)),
    }
    close(&tally)
}

/// Runs the browser tests on the site as it stands, and those of any dossier on the site of `dossier` too.
fn browser_tests(project: &Project, dossier: &Path) -> Tally {
    counted(project, "browser tests", |command| {
        command.env("DOSSIER", dossier)
    })
}

/// Runs the browser tests of any dossier on the site of one.
fn dossier_tests(project: &Project, dist: &Path) -> Tally {
    counted(project, "browser tests of the dossier", |command| {
        command.env("DOSSIER", dist).arg("another dossier")
    })
}

fn counted(
    project: &Project,
    name: &str,
    told: impl FnOnce(&mut Command) -> &mut Command,
) -> Tally {
    match browser::script(project, "run.mjs") {
        Ok(mut command) => Tally::counted(name, told(&mut command)),
        Err(reason) => Tally::check(name, Err(reason)),
    }
}

/// A site beside that of the project.
fn of_dossier(project: &Project, folder: &Path) -> SiteOptions {
    SiteOptions {
        corpus: Some(folder.to_owned()),
        dist: Some(project.parts().join("dossier")),
        ..SiteOptions::default()
    }
}

fn in_browser(project: &Project, tally: &mut Tally) {
    match sites(project) {
        Ok(dossier) => *tally += browser_tests(project, &dossier),
        Err(reason) => *tally += Tally::check("site", Err(reason)),
    }
}

/// Builds the site of the project and, with the same program, that of another dossier. Gives the folder of the latter.
fn sites(project: &Project) -> Outcome<PathBuf> {
    let program = Program::build(project)?;
    let folder = project.file(OTHER_DOSSIER);
    program.check(&folder)?;
    program.site(&SiteOptions::default())?;
    program.site(&of_dossier(project, &folder))
}

fn close(tally: &Tally) -> Outcome {
    println!();
    for failure in &tally.failures {
        println!("failed: {failure}");
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err("the tests did not pass".to_owned())
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn closing_lines_are_summed() {
        let mut tally = Tally::default();
        for line in [
            "test parse::works ... ok",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored",
            "7 passed, 1 failed",
            "veel passed, niets failed",
        ] {
            tally.read(line);
        }
        assert_eq!((tally.passed, tally.failed), (22, 3));
    }

    #[test]
    fn a_program_that_dies_counts_as_a_failure() {
        let tally = Tally::counted("dies", &mut Command::new("false"));
        assert_eq!((tally.passed, tally.failed), (0, 1));
        let tally = Tally::counted("is not there", &mut Command::new("/nowhere/program"));
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }

    #[test]
    fn failed_steps_are_named() {
        let mut tally = Tally::check("format", Ok(()));
        tally += Tally::check("site", Err("trunk".to_owned()));
        assert_eq!(tally.failures, ["site: trunk"]);
        assert!(close(&tally).is_err());
    }
}
