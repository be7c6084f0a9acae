//! All tests, in one row: format, lints per feature set and target, Rust tests, the site, real browsers.
//!
//! A step that fails does not stop the others; the last line sums up.

use crate::arguments::{Part, SiteOptions};
use crate::process::{Outcome, run as execute};
use crate::project::Project;
use crate::site::Program;
use crate::tally::{Tally, close};
use crate::{browser, fuzz, system, tools};
use std::path::{Path, PathBuf};

/// What cargo is asked for each feature set: its name, and the arguments of `cargo clippy`.
const LINTS: [(&str, &[&str]); 5] = [
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
    (
        "first on wasm32",
        &[
            "--bin",
            "first",
            "--no-default-features",
            "--features",
            "page",
            "--target",
            "wasm32-unknown-unknown",
        ],
    ),
    (
        "search on wasm32",
        &[
            "--bin",
            "search",
            "--no-default-features",
            "--features",
            "search-js",
            "--target",
            "wasm32-unknown-unknown",
        ],
    ),
];

/// Dossiers on other subjects: the program must work for any.
const OTHER_DOSSIERS: &str = "tests/dossiers";

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
        system::other_engines();
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
    *tally += fuzz::short(project);
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
        Ok(dist) => tally += browser::dossier_tests(project, &dist),
        Err(reason) => tally += Tally::check("site", Err(reason)),
    }
    close(&tally)
}

/// A site beside that of the project, in a folder of the dossier's name.
fn of_dossier(project: &Project, folder: &Path) -> SiteOptions {
    let beside = project.parts().join("dossier");
    SiteOptions {
        corpus: Some(folder.to_owned()),
        dist: Some(beside.join(folder.file_name().unwrap_or_default())),
        ..SiteOptions::default()
    }
}

fn in_browser(project: &Project, tally: &mut Tally) {
    match sites(project) {
        Ok(dossiers) => {
            let (first, others) = dossiers.split_first().unzip();
            *tally += browser::tests(project, first.map(PathBuf::as_path));
            for dossier in others.into_iter().flatten() {
                *tally += browser::dossier_tests(project, dossier);
            }
            *tally += browser::engine_tests(project);
        }
        Err(reason) => *tally += Tally::check("site", Err(reason)),
    }
}

/// Builds the site of the project and, with the same program, those of other dossiers. Gives the folders of the latter.
fn sites(project: &Project) -> Outcome<Vec<PathBuf>> {
    let program = Program::build(project)?;
    let folders = other_dossiers(project)?;
    for folder in &folders {
        program.check(folder)?;
    }
    program.site(&SiteOptions::default())?;
    folders
        .iter()
        .map(|folder| program.site(&of_dossier(project, folder)))
        .collect()
}

fn other_dossiers(project: &Project) -> Outcome<Vec<PathBuf>> {
    let beside = project.file(OTHER_DOSSIERS);
    let failed = |error| format!("{}: {error}", beside.display());
    let mut folders = Vec::new();
    for entry in std::fs::read_dir(&beside).map_err(failed)? {
        folders.push(entry.map_err(failed)?.path());
    }
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}
