//! What reads PDF, and Word files, HTML and XML: programs of their own beside the page's, which a browser loads when it
//! first has such a file (`www/readers.js`).

use crate::process::{Outcome, run};
use crate::project::Project;
use crate::standard;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The programs, each with the feature that holds what it reads, and the file that it becomes in `target/site/`.
const READERS: [(&str, &str, &str); 2] = [
    ("read_pdf", "read-pdf", "read-pdf.wasm"),
    ("read_more", "read-more", "read-more.wasm"),
];

/// The files that [`build`] makes.
pub(crate) const FILES: [&str; 2] = [READERS[0].2, READERS[1].2];

/// Compiles both. `path` is where tools are.
///
/// # Errors
/// Those of the tools.
pub(crate) fn build(project: &Project, path: &OsStr) -> Outcome {
    let parts = project.parts();
    fs::create_dir_all(&parts).map_err(|error| format!("{}: {error}", parts.display()))?;
    READERS.iter().try_for_each(|(program, feature, file)| {
        let compiled = compile(project, program, feature)?;
        finish(project, path, program, &compiled, &parts.join(file))
    })
}

/// Compiles one, with the small standard library where that works. Gives the path of what came out.
fn compile(project: &Project, program: &str, feature: &str) -> Outcome<std::path::PathBuf> {
    let features = format!("{feature},wasm");
    let arguments = [
        "build",
        "--offline",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "web",
        "--features",
        &features,
        "--bin",
        program,
    ];
    let made = |target: &Path| {
        let folder = target.join("wasm32-unknown-unknown").join("web");
        folder.join(format!("{program}.wasm"))
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

/// Takes out what only `wasm-bindgen` needs, and makes the rest smaller. What it writes beside is not used: bytes alone cross
/// here, and `www/readers.js` hands them over itself.
fn finish(project: &Project, path: &OsStr, program: &str, compiled: &Path, file: &Path) -> Outcome {
    let folder = project.parts().join("readers");
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
        .args(["--out-name", program])
        .arg(compiled))?;
    run(project
        .command("wasm-opt")
        .env("PATH", path)
        .arg("-Oz")
        .args(standard::FEATURES_OF_WASM)
        .arg(folder.join(format!("{program}_bg.wasm")))
        .arg("-o")
        .arg(file))
}
