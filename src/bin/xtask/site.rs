//! The release site: `dist/`.
//!
//! 1. `corpus bundle` parses the collection into one binary file;
//! 2. Trunk compiles the page, runs `wasm-bindgen` and `wasm-opt`, and hashes file names (`Trunk.toml`);
//! 3. `corpus split` parts the program in what a reader needs first and the rest;
//! 4. `corpus pages` writes a page per document for readers without script;
//! 5. [`assets`] minifies, gives the rest its hashed names and writes the stable ones;
//! 6. `corpus offline` folds all of it into one HTML file, and the embed page, and tells the start page what to say until
//!    the program is there, and the service worker which files make up this version.

use crate::arguments::SiteOptions;
use crate::assets;
use crate::process::{Outcome, output, run, step};
use crate::project::Project;
use crate::standard;
use crate::tools;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How `wasm-opt` makes fewer functions of `core.wasm`. A browser compiles a function when it is first called, which costs
/// it some 50 µs whatever the length: opening and a first search call 330 functions after this, 470 without. The page's
/// program has no room for it (+4 %). What WebAssembly may use is listed as in `www/index.html`.
const FEW_FUNCTIONS: &[&str] = &[
    "-O2",
    "--one-caller-inline-max-function-size=150",
    "--always-inline-max-function-size=20",
    "--flexible-inline-max-function-size=20",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Sets up what is missing and builds the site.
///
/// # Errors
/// Those of the tools, each of which has said its own words before.
pub(crate) fn build(project: &Project, options: &SiteOptions) -> Outcome {
    let path = tools::require(project)?;
    let corpus = Corpus::compile(project)?;
    let collection = step("Parsing the collection", || corpus.bundle(options))?;
    step("Declaring the types of the JavaScript interface", || {
        corpus.types()
    })?;
    step("Building the page (first time: a minute or two)", || {
        trunk(project, &path)
    })?;
    step("Parting the program", || corpus.split(&path))?;
    step("Pages without script", || {
        corpus.write_part("pages", &[], options)
    })?;
    step("Naming the files of the site", || {
        assets::finish(project, &path, &collection, options)
    })?;
    step("Offline file and embed page", || {
        let program = assets::write_classic(project, &path)?;
        let kept = assets::kept_files(&project.dist())?;
        let mut arguments: Vec<&OsStr> = kept.iter().map(AsRef::as_ref).collect();
        arguments.extend(["--program".as_ref(), program.as_os_str()]);
        corpus.write_part("offline", &arguments, options)
    })?;
    assets::check(&project.dist())
}

/// Compiles the page into `dist/`, with the small standard library where that works.
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
        .env("PATH", path);
    // The one is a usage error to Trunk when it says 1, the other only adds noise.
    command.env_remove("NO_COLOR").env_remove("RUST_BACKTRACE");
    command
}

/// The native program of this project, compiled.
struct Corpus<'project> {
    project: &'project Project,
    commands: String,
}

impl<'project> Corpus<'project> {
    /// Compiles the program and asks it which commands it has.
    fn compile(project: &'project Project) -> Outcome<Self> {
        let arguments = [
            "build",
            "--release",
            "--offline",
            "--features",
            "cli",
            "--bin",
            "corpus",
        ];
        step("Compiling the native program", || {
            run(&mut project.cargo(&arguments))
        })?;
        let usage = command(project)
            .output()
            .map_err(|error| format!("corpus: {error}"))?;
        Ok(Self {
            project,
            commands: String::from_utf8_lossy(&usage.stderr).into_owned(),
        })
    }

    /// Writes the collection, and gives the path of the file.
    fn bundle(&self, options: &SiteOptions) -> Outcome<PathBuf> {
        let parts = self.project.parts();
        fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}", parts.display()))?;
        let file = parts.join("collection.bin");
        let mut command = command(self.project);
        command.arg("bundle").arg("--out").arg(&file);
        run(command.args(options.free_only.then_some("--free-only")))?;
        Ok(file)
    }

    /// Writes the declarations of the data that the JavaScript interface takes and gives.
    fn types(&self) -> Outcome {
        let declared = output(command(self.project).arg("types"))?;
        let file = self.project.parts().join("types.d.ts");
        fs::write(&file, declared).map_err(|error| format!("{}: {error}", file.display()))
    }

    /// Parts the program that Trunk left with the names of its functions, and takes those out of it.
    fn split(&self, path: &OsStr) -> Outcome {
        let program = assets::program(&self.project.dist())?;
        let parts = self.project.parts();
        run(command(self.project)
            .arg("split")
            .arg("--program")
            .arg(&program)
            .arg("--out")
            .arg(&parts))?;
        let core = parts.join("core.wasm");
        run(self
            .project
            .command("wasm-opt")
            .env("PATH", path)
            .args(FEW_FUNCTIONS)
            .arg(&core)
            .arg("-o")
            .arg(&core))?;
        fs::copy(parts.join("whole.wasm"), &program)
            .map(|_| ())
            .map_err(|error| format!("{}: {error}", program.display()))
    }

    /// Runs `corpus NAME --dist dist`, which reads the site as it is and adds files to it.
    fn write_part(&self, name: &str, arguments: &[&OsStr], options: &SiteOptions) -> Outcome {
        if !self.has(name) {
            eprintln!("  left out: the native program has no command '{name}'");
            return Ok(());
        }
        let mut command = command(self.project);
        command
            .arg(name)
            .arg("--dist")
            .arg(self.project.dist())
            .args(arguments);
        if let Some(address) = &options.base_url {
            command.args(["--base-url", address]);
        }
        run(command.args(options.free_only.then_some("--free-only")))
    }

    fn has(&self, name: &str) -> bool {
        self.commands
            .lines()
            .any(|line| line.split_whitespace().next() == Some(name))
    }
}

fn command(project: &Project) -> Command {
    let quiet = [
        "run",
        "--quiet",
        "--release",
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
