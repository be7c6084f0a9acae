//! The release site: `dist/`. The program is made once, and from it the site of any dossier:
//!
//! 1. Trunk compiles the page, runs `wasm-bindgen` and `wasm-opt`, and hashes file names (`Trunk.toml`);
//! 2. [`programs`] makes what it loads first, the search for other sites and what reads files: binaries of their own;
//! 3. `corpus bundle` puts the dossier into one binary file;
//! 4. `corpus facts` writes what was found in the documents as data, `corpus pages` a page per document for readers without
//!    script;
//! 5. [`assets`] minifies, gives the rest its hashed names and writes the stable ones;
//! 6. `corpus offline` folds all of it into one HTML file, and the embed page, and tells the start page what the dossier is
//!    about and what to say until the program is there, and the service worker which files make up this version.

use crate::arguments::SiteOptions;
use crate::assets;
use crate::process::{Outcome, output, run, step};
use crate::programs;
use crate::project::Project;
use crate::standard;
use crate::tools;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Sets up what is missing and builds the site. Gives its folder.
///
/// # Errors
/// Those of the tools, each of which has said its own words before.
pub(crate) fn build(project: &Project, options: &SiteOptions) -> Outcome<PathBuf> {
    Program::build(project)?.site(options)
}

/// The page and its program, made: the same for every dossier.
pub(crate) struct Program<'project> {
    project: &'project Project,
    /// The search path with the tools in front.
    path: OsString,
    corpus: Corpus<'project>,
}

impl<'project> Program<'project> {
    /// Sets up what is missing and makes the program.
    ///
    /// # Errors
    /// Those of the tools.
    pub(crate) fn build(project: &'project Project) -> Outcome<Self> {
        let path = tools::require(project)?;
        let corpus = Corpus::compile(project)?;
        step("Declaring the types of the JavaScript interface", || {
            corpus.types()
        })?;
        step("Building the page (first time: a minute or two)", || {
            trunk(project, &path)
        })?;
        programs::build(project, &path)?;
        assets::carried(project, &path)?;
        Ok(Self {
            project,
            path,
            corpus,
        })
    }

    /// Holds a dossier against itself.
    ///
    /// # Errors
    /// What is wrong with it has been said.
    pub(crate) fn check(&self, folder: &Path) -> Outcome {
        run(command(self.project).arg("check").arg(folder))
    }

    /// Makes the site of a dossier. Gives its folder.
    ///
    /// # Errors
    /// The dossier cannot be read, or a file cannot be written.
    pub(crate) fn site(&self, options: &SiteOptions) -> Outcome<PathBuf> {
        let Self {
            project,
            path,
            corpus,
        } = self;
        let dist = options.dist.clone().unwrap_or_else(|| project.dist());
        let collection = step("Parsing the collection", || corpus.bundle(options))?;
        assets::begin(project, &dist)?;
        step("Facts as data", || {
            corpus.write_part("facts", &dist, &[], options)
        })?;
        step("Pages without script", || {
            corpus.write_part("pages", &dist, &[], options)
        })?;
        step("Naming the files of the site", || {
            assets::finish(project, path, &dist, &collection)
        })?;
        step("Offline file and embed page", || {
            let program = assets::write_classic(project, path)?;
            let kept = assets::kept_files(&dist)?;
            let mut arguments: Vec<&OsStr> = kept.iter().map(AsRef::as_ref).collect();
            arguments.extend(["--program".as_ref(), program.as_os_str()]);
            corpus.write_part("offline", &dist, &arguments, options)
        })?;
        assets::check(&dist)?;
        Ok(dist)
    }
}

/// Compiles the page, with the small standard library where that works.
fn trunk(project: &Project, path: &OsStr) -> Outcome {
    if standard::ready(project) {
        let mut small = trunk_command(project, path);
        standard::compile_along(project, &mut small);
        if run(&mut small).is_ok() {
            return Ok(());
        }
        eprintln!("  once more, with the ordinary standard library");
    }
    run(&mut trunk_command(project, path))
}

fn trunk_command(project: &Project, path: &OsStr) -> Command {
    let mut command = project.command("trunk");
    command
        .args(["build", "--release", "--offline", "--skip-version-check"])
        .arg("--dist")
        .arg(project.shell())
        .env("PATH", path);
    // The one is a usage error to Trunk when it says 1, the other only adds noise.
    command.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    command
}

/// The native program of this project, compiled.
struct Corpus<'project> {
    project: &'project Project,
}

impl<'project> Corpus<'project> {
    /// Compiles the program, as the tests do too: it runs for some seconds, and compiling it for speed takes minutes.
    fn compile(project: &'project Project) -> Outcome<Self> {
        let arguments = ["build", "--offline", "--features", "cli", "--bin", "corpus"];
        step("Compiling the native program", || {
            run(&mut project.cargo(&arguments))
        })?;
        Ok(Self { project })
    }

    /// The folder of what the build makes on its way, which a fresh clone does not have.
    fn parts(&self) -> Outcome<PathBuf> {
        let parts = self.project.parts();
        fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}", parts.display()))?;
        Ok(parts)
    }

    /// Writes the collection, and gives the path of the file.
    fn bundle(&self, options: &SiteOptions) -> Outcome<PathBuf> {
        let file = self.parts()?.join("collection.bin");
        let mut command = command(self.project);
        command.arg("bundle").arg("--out").arg(&file);
        run(with_dossier(&mut command, options))?;
        Ok(file)
    }

    /// Writes the declarations of the data that the JavaScript interface takes and gives.
    fn types(&self) -> Outcome {
        let declared = output(command(self.project).arg("types"))?;
        let file = self.parts()?.join("types.d.ts");
        fs::write(&file, declared).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// Runs `corpus NAME --dist DIST`, which reads the site as it is and adds files to it.
    fn write_part(
        &self,
        name: &str,
        dist: &Path,
        arguments: &[&OsStr],
        options: &SiteOptions,
    ) -> Outcome {
        let mut command = command(self.project);
        command.arg(name).arg("--dist").arg(dist).args(arguments);
        if let Some(address) = &options.base_url {
            command.args(["--base-url", address]);
        }
        if let Some(commit) = commit(self.project) {
            command.args(["--source", &commit]);
        }
        run(with_dossier(&mut command, options))
    }
}

/// The commit of this clone, with a plus sign where files were changed since. Nothing where there is no git: a copy of the
/// files says nothing of where it comes from.
fn commit(project: &Project) -> Option<String> {
    let git = |arguments: &[&str]| output(project.command("git").args(arguments)).ok();
    let commit = git(&["rev-parse", "HEAD"])?;
    let changed = git(&["status", "--porcelain", "--untracked-files=no"])?;
    let sign = if changed.is_empty() { "" } else { "+" };
    Some(format!("{commit}{sign}"))
}

/// Says which dossier a command is about, and whether all of it.
fn with_dossier<'command>(
    command: &'command mut Command,
    options: &SiteOptions,
) -> &'command mut Command {
    if let Some(folder) = &options.corpus {
        command.arg("--corpus").arg(folder);
    }
    command.args(options.free_only.then_some("--free-only"))
}

fn command(project: &Project) -> Command {
    let quiet = [
        "run",
        "--quiet",
        "--offline",
        "--features",
        "cli",
        "--bin",
        "corpus",
        "--",
    ];
    project.cargo(&quiet)
}

/// Whether there is a finished site.
pub(crate) fn exists(dist: &Path) -> bool {
    dist.join("index.html").is_file()
}
