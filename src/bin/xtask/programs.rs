//! Programs of their own beside the page's: what it loads first, the search for other people's sites (`www/search.js`), and
//! what reads PDF, and Word files, HTML and XML (`www/readers.js`). Each is a binary with the features that it needs, so the
//! compiler sees what is in it.

use crate::process::{Outcome, run, step};
use crate::project::Project;
use crate::standard;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program, and how it is made.
struct Program {
    /// The binary.
    name: &'static str,
    /// What cargo is told of features.
    features: &'static [&'static str],
    /// How `wasm-opt` makes it smaller.
    smaller: &'static [&'static str],
    /// The file that it becomes in `target/site/`.
    file: &'static str,
}

const PROGRAMS: [Program; 4] = [
    Program {
        name: "first",
        features: &["--no-default-features", "--features", "page"],
        // As Trunk is told for the whole page (`www/index.html`).
        smaller: &["-Oz", "--one-caller-inline-max-function-size=50"],
        file: "first.wasm",
    },
    Program {
        name: "search",
        features: &["--no-default-features", "--features", "search-js"],
        // Fewer functions: a browser compiles one when it is first called, which costs it some 50 µs whatever the length;
        // opening and a first search call 330 functions after this, 470 without.
        smaller: &[
            "-O2",
            "--one-caller-inline-max-function-size=150",
            "--always-inline-max-function-size=20",
            "--flexible-inline-max-function-size=20",
        ],
        file: "search.wasm",
    },
    Program {
        name: "read_pdf",
        features: &["--features", "read-pdf,wasm"],
        smaller: &["-Oz"],
        file: READERS[0],
    },
    Program {
        name: "read_more",
        features: &["--features", "read-more,wasm"],
        smaller: &["-Oz"],
        file: READERS[1],
    },
];

/// The files of what reads files.
pub(crate) const READERS: [&str; 2] = ["read-pdf.wasm", "read-more.wasm"];

/// The files that [`build`] makes.
pub(crate) fn files() -> impl Iterator<Item = &'static str> {
    PROGRAMS.iter().map(|program| program.file)
}

/// Compiles all. `path` is where tools are.
///
/// # Errors
/// Those of the tools.
pub(crate) fn build(project: &Project, path: &OsStr) -> Outcome {
    let parts = project.parts();
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}", parts.display()))?;
    PROGRAMS.iter().try_for_each(|program| {
        step(&format!("Building {}", program.file), || {
            let compiled = compile(project, program)?;
            finish(project, path, program, &compiled)
        })
    })
}

/// The script that `wasm-bindgen` wrote for a program.
pub(crate) fn script(project: &Project, name: &str) -> PathBuf {
    folder(project).join(format!("{name}.js"))
}

fn folder(project: &Project) -> PathBuf {
    project.parts().join("programs")
}

/// Compiles one, with the small standard library where that works. Gives the path of what came out.
fn compile(project: &Project, program: &Program) -> Outcome<PathBuf> {
    let mut arguments = vec![
        "build",
        "--offline",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "web",
        "--bin",
        program.name,
    ];
    arguments.extend(program.features);
    let made = |target: &Path| {
        let folder = target.join("wasm32-unknown-unknown").join("web");
        folder.join(format!("{}.wasm", program.name))
    };
    if standard::ready(project) {
        let mut small: Command = project.cargo(&arguments);
        standard::compile_along(project, &mut small);
        if run(&mut small).is_ok() {
            return Ok(made(&project.target().join("web")));
        }
        eprintln!("  once more, with the ordinary standard library");
    }
    run(&mut project.cargo(&arguments))?;
    Ok(made(project.target()))
}

/// Takes out what only `wasm-bindgen` needs, and makes the rest smaller. The script that it writes beside is used where
/// more than bytes crosses; those of readers `www/readers.js` hands over itself.
fn finish(project: &Project, path: &OsStr, program: &Program, compiled: &Path) -> Outcome {
    let folder = folder(project);
    run(project
        .command("wasm-bindgen")
        .env("PATH", path)
        .args([
            "--target",
            "web",
            "--omit-default-module-path",
            "--no-typescript",
        ])
        .arg("--out-dir")
        .arg(&folder)
        .args(["--out-name", program.name])
        .arg(compiled))?;
    run(project
        .command("wasm-opt")
        .env("PATH", path)
        .args(program.smaller)
        .args(standard::FEATURES_OF_WASM)
        .arg(folder.join(format!("{}_bg.wasm", program.name)))
        .arg("-o")
        .arg(project.parts().join(program.file)))
}
