//! What is done with a finished site: the host that shows it, and what needs a real browser: the tests in
//! `tests/browser/`, and the timing of the page.

use crate::arguments::SiteOptions;
use crate::process::{Outcome, run, step};
use crate::project::Project;
use crate::tally::Tally;
use crate::{site, system, tools};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

const FOLDER: &str = "tests/browser";
const BENCH: &str = "tests/bench";

/// Makes sure that Chromium and the Node packages of `tests/browser/` are there. Gives the path of Chromium.
///
/// # Errors
/// Something is missing that cannot be installed from here.
pub(crate) fn require(project: &Project) -> Outcome<PathBuf> {
    system::require_node()?;
    let chromium = system::require_chromium()?;
    require_packages(&project.file(FOLDER))?;
    Ok(chromium)
}

/// A copy of the lock file inside `node_modules` says what is installed there, also without network.
fn require_packages(folder: &Path) -> Outcome {
    let (lock, installed) = (
        folder.join("package-lock.json"),
        folder.join("node_modules/.installed-lock.json"),
    );
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if fs::read(&installed).is_ok_and(|present| present == wanted) {
        return Ok(());
    }
    let what = format!(
        "Installing the Node packages of {} (seconds)",
        folder.display()
    );
    step(&what, || run(tools::npm(folder).arg("ci")))?;
    fs::write(&installed, wanted).map_err(|error| format!("{}: {error}", installed.display()))
}

/// Makes sure that a port of this machine is free.
///
/// # Errors
/// It is taken.
pub(crate) fn require_port(port: u16) -> Outcome {
    let taken = |error| format!("port {port} cannot be used ({error}): choose another with --port");
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map(drop)
        .map_err(taken)
}

/// Shows a site on 127.0.0.1 until the program is stopped, with the host of the tests.
///
/// # Errors
/// The host does not start.
pub(crate) fn serve(project: &Project, dist: &Path, port: u16) -> Outcome {
    let mut command = project.command("node");
    command
        .arg(project.file(FOLDER).join("serve.mjs"))
        .arg(dist)
        .arg(port.to_string());
    run(&mut command)
}

/// Runs the browser tests on the site as it stands, and those of any dossier on the site of `dossier` too.
pub(crate) fn tests(project: &Project, dossier: Option<&Path>) -> Tally {
    counted(project, "browser tests", |command| match dossier {
        Some(dossier) => command.env("DOSSIER", dossier),
        None => command,
    })
}

/// Runs the browser tests of any dossier on the site of one.
pub(crate) fn dossier_tests(project: &Project, dist: &Path) -> Tally {
    counted(project, "browser tests of the dossier", |command| {
        command.env("DOSSIER", dist).arg("another dossier")
    })
}

/// Runs what matters in every browser in Firefox and WebKitGTK, on the site as it stands.
pub(crate) fn engine_tests(project: &Project) -> Tally {
    let mut command = project.command("node");
    command.arg(project.file(FOLDER).join("engines/run.mjs"));
    Tally::counted("browser tests in Firefox and WebKit", &mut command)
}

fn counted(
    project: &Project,
    name: &str,
    told: impl FnOnce(&mut Command) -> &mut Command,
) -> Tally {
    match script(project, "run.mjs") {
        Ok(mut command) => Tally::counted(name, told(&mut command)),
        Err(reason) => Tally::check(name, Err(reason)),
    }
}

/// Times something in Chromium, on the site as it stands or, where there is none, a new one.
///
/// # Errors
/// Something is missing, or the page does not open.
pub(crate) fn bench(project: &Project, name: &str) -> Outcome {
    require(project)?;
    if !site::exists(&project.dist()) {
        site::build(project, &SiteOptions::default())?;
    }
    run(&mut script(project, name)?)
}

/// Measures search beside other engines in one Chromium run. The site is built anew, so that the figures are its own.
///
/// # Errors
/// Something is missing, or this project's engine does not run.
pub(crate) fn bench_search(project: &Project, options: &[String]) -> Outcome {
    let folder = project.file(BENCH);
    require_packages(&folder)?;
    let chromium = require(project)?;
    site::build(project, &SiteOptions::default())?;
    let mut command = project.command("node");
    command.arg(folder.join("run.mjs")).args(options);
    run(command
        .env("CHROME_PATH", chromium)
        .env("CORPUS_PROGRAM", project.native_program()))
}

fn script(project: &Project, name: &str) -> Outcome<Command> {
    let mut command = project.command("node");
    command
        .arg(project.file(FOLDER).join(name))
        .env("CHROME_PATH", require(project)?);
    Ok(command)
}
