//! The programs that build the site, each in exactly one version.
//!
//! ```text
//!  ~/.cache/beleidsspoor/tools/wasm-bindgen-0.2.130/bin/wasm-bindgen     the version of wasm-bindgen in Cargo.lock
//!  ~/.cache/beleidsspoor/tools/trunk-0.21.14/bin/trunk
//!  ~/.cache/beleidsspoor/npm/binaryen-132.0.0/node_modules/.bin/wasm-opt
//!  ~/.cache/beleidsspoor/npm/esbuild-0.28.2/node_modules/.bin/esbuild
//! ```
//!
//! A tool is installed into a folder beside its place and renamed when it runs, so that an interrupted installation
//! is never taken for a tool, and two clones that install at the same time do not disturb each other. Released
//! binaries are taken where `cargo binstall` is there to fetch them; otherwise a tool is compiled, with settings that
//! halve the time that takes.

use crate::process::{Outcome, output, run, step, succeeds};
use crate::project::Project;
use crate::system;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The tools are used more often than they are fast: compile them quickly rather than well.
const QUICK_COMPILATION: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Later versions want a newer Rust than stable had when this was written.
const TRUNK_VERSION: &str = "0.21.14";

/// Makes the wasm smaller. Debian's own is too old for what today's Rust emits.
const WASM_OPT: NpmTool = NpmTool {
    program: "wasm-opt",
    package: "binaryen",
    version: "132.0.0",
    lock: include_str!("locks/binaryen.json"),
    megabytes: 100,
};

/// Makes scripts and styles smaller. Trunk's own minifier stumbles over what wasm-bindgen writes.
const ESBUILD: NpmTool = NpmTool {
    program: "esbuild",
    package: "esbuild",
    version: "0.28.2",
    lock: include_str!("locks/esbuild.json"),
    megabytes: 12,
};

/// A program that is installed from a crate.
struct CrateTool {
    program: &'static str,
    package: &'static str,
    version: String,
    features: &'static [&'static str],
    minutes: u32,
}

/// A program that is installed from an npm package. It runs on Node.js, the same on every machine.
struct NpmTool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// npm's lock file for this version: the checksum of each file that is fetched
    /// (`npm install --package-lock-only --omit-lockfile-registry-resolved`).
    lock: &'static str,
    megabytes: u32,
}

/// Makes sure that everything a site build needs is there. Gives the search path on which it is found.
///
/// # Errors
/// Something is missing that cannot be installed from here.
pub(crate) fn require(project: &Project) -> Outcome<OsString> {
    system::require_node()?;
    require_wasm_target()?;
    let folders = vec![
        wasm_bindgen(project.locked_version("wasm-bindgen")?).require(project)?,
        trunk().require(project)?,
        WASM_OPT.require(project)?,
        ESBUILD.require(project)?,
    ];
    require_crates(project)?;
    search_path(folders)
}

/// Makes sure that what the native tests need of Rust is there: `cargo fmt` and `cargo clippy`, without which a minimal
/// tool chain comes, the standard library for WebAssembly, and the crates.
///
/// # Errors
/// Something is missing and rustup is not there to add it.
pub(crate) fn require_rust(project: &Project) -> Outcome {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !succeeds(&mut project.cargo(&[command, "--version"])) {
            step(
                &format!("Adding {component} to the Rust tool chain"),
                || rustup(&["component", "add", component]),
            )?;
        }
    }
    require_wasm_target()?;
    require_crates(project)
}

fn wasm_bindgen(version: String) -> CrateTool {
    CrateTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version,
        features: &[],
        minutes: 4,
    }
}

/// Without its default features it needs no OpenSSL and looks for no newer version of itself.
fn trunk() -> CrateTool {
    let features = &["--no-default-features"];
    CrateTool {
        program: "trunk",
        package: "trunk",
        version: TRUNK_VERSION.to_owned(),
        features,
        minutes: 6,
    }
}

impl CrateTool {
    /// The folder that holds the program, which is installed first where it is missing.
    fn require(&self, project: &Project) -> Outcome<PathBuf> {
        let place = project
            .cache()
            .join("tools")
            .join(format!("{}-{}", self.program, self.version));
        if !self.runs(&place) {
            let what = format!(
                "Installing {} {} (once for all clones; compiling takes about {} minutes on two cores)",
                self.program, self.version, self.minutes
            );
            step(&what, || {
                install_beside(&place, |folder| self.install(project, folder))
            })?;
        }
        Ok(place.join("bin"))
    }

    /// Whether the program is there in the right version.
    fn runs(&self, place: &Path) -> bool {
        let program = place.join("bin").join(self.program);
        program.is_file()
            && output(Command::new(program).arg("--version"))
                .is_ok_and(|words| words.split_whitespace().nth(1) == Some(self.version.as_str()))
    }

    /// Tries the quick ways first. The author's own lock file may name a package that a mirror does not have (yet):
    /// the last way lets cargo choose.
    fn install(&self, project: &Project, folder: &Path) -> Outcome {
        let binary = succeeds(&mut project.cargo(&["binstall", "-V"]));
        let done = binary && run(&mut self.binstall(project, folder)).is_ok() && self.runs(folder)
            || run(self.compile(project, folder).arg("--locked")).is_ok();
        if !done {
            eprintln!(
                "  once more, with other versions of what it stands on than its author chose"
            );
            run(&mut self.compile(project, folder))?;
        }
        if self.runs(folder) {
            Ok(())
        } else {
            Err(format!("{} is installed, yet does not run", self.program))
        }
    }

    fn binstall(&self, project: &Project, folder: &Path) -> Command {
        let mut command = project.cargo(&[
            "binstall",
            "--no-confirm",
            "--strategies",
            "crate-meta-data",
            "--root",
        ]);
        command
            .arg(folder)
            .arg(format!("{}@{}", self.package, self.version));
        command.env("BINSTALL_DISABLE_TELEMETRY", "true");
        command
    }

    fn compile(&self, project: &Project, folder: &Path) -> Command {
        let mut command = project.cargo(&[
            "install",
            self.package,
            "--version",
            &self.version,
            "--root",
        ]);
        command
            .arg(folder)
            .args(self.features)
            .envs(QUICK_COMPILATION);
        command
    }
}

/// Installs into a folder of its own and moves that to `place` when `install` is content.
fn install_beside(place: &Path, install: impl FnOnce(&Path) -> Outcome) -> Outcome {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = place.with_file_name(format!(".{name}-{}", std::process::id()));
    fs::create_dir_all(&unfinished)
        .map_err(|error| format!("{}: {error}", unfinished.display()))?;
    let result = install(&unfinished).and_then(|()| {
        // What stands there did not run.
        let _ = fs::remove_dir_all(place);
        fs::rename(&unfinished, place).map_err(|error| format!("{}: {error}", place.display()))
    });
    if result.is_err() {
        let _ = fs::remove_dir_all(&unfinished);
    }
    result
}

/// The standard library for WebAssembly. Some tool chains bring it without rustup.
fn require_wasm_target() -> Outcome {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(&sysroot)
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    step(
        &format!("Adding the Rust target {WASM_TARGET} (seconds)"),
        || rustup(&["target", "add", WASM_TARGET]),
    )
}

fn rustup(arguments: &[&str]) -> Outcome {
    if system::which("rustup").is_none() {
        return Err(format!(
            "this needs rustup, or a Rust that has it already: rustup {}",
            arguments.join(" ")
        ));
    }
    run(Command::new("rustup").args(arguments))
}

impl NpmTool {
    /// The folder that holds the program, which is installed first where it is missing.
    fn require(&self, project: &Project) -> Outcome<PathBuf> {
        let Self {
            program,
            package,
            version,
            lock,
            megabytes,
        } = self;
        let place = project
            .cache()
            .join("npm")
            .join(format!("{package}-{version}"));
        let folder = place.join("node_modules").join(".bin");
        if !folder.join(program).is_file() {
            let what = format!(
                "Installing {program} (npm package {package} {version}, {megabytes} MB; seconds)"
            );
            let wanted = format!(
                "{{ \"private\": true, \"dependencies\": {{ \"{package}\": \"{version}\" }} }}\n"
            );
            let install = |folder: &Path| {
                write(&folder.join("package.json"), &wanted)?;
                write(&folder.join("package-lock.json"), lock)?;
                run(npm(folder).arg("ci"))
            };
            step(&what, || install_beside(&place, install))?;
        }
        Ok(folder)
    }
}

/// npm in a folder, quiet, running nothing that a package brings along.
pub(crate) fn npm(folder: &Path) -> Command {
    let mut command = Command::new("npm");
    command.args([
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
        "--prefix",
    ]);
    command.arg(folder).current_dir(folder);
    command
}

fn write(file: &Path, text: &str) -> Outcome {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}

/// Everything in `Cargo.lock`, so that the build itself, which runs offline, finds it.
fn require_crates(project: &Project) -> Outcome {
    if succeeds(&mut project.cargo(&["fetch", "--locked", "--offline"])) {
        return Ok(());
    }
    step("Fetching the crates in Cargo.lock", || {
        run(&mut project.cargo(&["fetch", "--locked"]))
    })
}

/// The search path with the tools in front.
fn search_path(mut folders: Vec<PathBuf>) -> Outcome<OsString> {
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).map_err(|error| format!("the search path cannot be extended: {error}"))
}

#[cfg(test)]
mod unit {
    use super::install_beside;
    use std::fs;

    #[test]
    fn an_installation_appears_whole_or_not_at_all() {
        let folder = std::env::temp_dir().join(format!("xtask-tools-{}", std::process::id()));
        let place = folder.join("tool-1");
        let failed = install_beside(&place, |unfinished| {
            fs::write(unfinished.join("half"), "").map_err(|error| error.to_string())?;
            Err("interrupted".to_owned())
        });
        assert_eq!(failed, Err("interrupted".to_owned()));
        assert_eq!(fs::read_dir(&folder).map(Iterator::count).ok(), Some(0));

        let write = |unfinished: &std::path::Path| {
            fs::write(unfinished.join("all"), "").map_err(|e| e.to_string())
        };
        assert_eq!(install_beside(&place, write), Ok(()));
        assert!(place.join("all").is_file());
        assert_eq!(fs::read_dir(&folder).map(Iterator::count).ok(), Some(1));
        let _ = fs::remove_dir_all(folder);
    }
}
