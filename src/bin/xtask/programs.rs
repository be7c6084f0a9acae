//! Programs of their own beside the page's: what it loads first, the search for other people's sites (`www/search.js`), and
//! what reads PDF, and Word files, HTML and XML (`www/readers.js`). Each is a binary with the features that it needs, so the
//! compiler sees what is in it.

use crate::process::{Outcome, output, run, step};
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
        smaller: &SMALL,
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

/// How `wasm-opt` makes a program as small as it can, as Trunk is told for the whole page (`www/index.html`).
const SMALL: [&str; 2] = ["-Oz", "--one-caller-inline-max-function-size=50"];

/// Takes the branches of a program apart and puts them together anew, before it is made small, twice: packed it is 5 KB (0.6 %)
/// smaller so, which the offline file needs.
const ANEW: [&str; 3] = ["--flatten", "--rereloop", "-Oz"];

/// The file of the whole program without its interface, in `target/site/`.
pub(crate) const PAGE: &str = "page.wasm";

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

/// The whole program as the offline file and frames carry it: without what only other people's scripts call
/// ([`PAGE`]). `script` is what `wasm-bindgen` wrote for it.
///
/// The contract gives the offline file 1.3 MB: it has 1,311 KB with the whole program and 1,297 with this (30 November).
///
/// # Errors
/// Those of the tools.
pub(crate) fn page(project: &Project, path: &OsStr, whole: &Path, script: &str) -> Outcome {
    let failed = |file: &Path, error| format!("{}: {error}", file.display());
    let (graph, cut) = (
        folder(project).join("page.json"),
        folder(project).join("page.wasm"),
    );
    let said = reaches(&names_called(script));
    fs::write(&graph, said).map_err(|error| failed(&graph, error))?;
    let tool = |name: &str| {
        let mut command = project.command(name);
        command.env("PATH", path).args(standard::FEATURES_OF_WASM);
        command
    };
    step("Leaving the JavaScript interface out of the page", || {
        // It names all that it leaves out, on standard output.
        output(
            tool("wasm-metadce")
                .arg(whole)
                .arg("--graph-file")
                .arg(&graph)
                .arg("-o")
                .arg(&cut),
        )?;
        run(tool("wasm-opt")
            .args(ANEW)
            .args(SMALL)
            // 0.2 KB that say who made it.
            .args(["--strip-producers", "--strip-target-features"])
            .arg(&cut)
            .arg("-o")
            .arg(project.parts().join(PAGE)))
    })
}

/// What the page's script calls in the program by name, but for the interface: `explorer_…`, and the functions that the
/// script hands on, `mount` apart.
fn names_called(script: &str) -> Vec<&str> {
    let name = |rest: &'_ str| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
        end.unwrap_or(rest.len())
    };
    let handed: Vec<&str> = script
        .lines()
        .filter_map(|line| line.strip_prefix("export function "))
        .map(|rest| &rest[..name(rest)])
        .filter(|function| *function != "mount")
        .collect();
    let mut called: Vec<&str> = script
        .split("wasm.")
        .skip(1)
        .map(|rest| &rest[..name(rest)])
        .filter(|called| {
            !called.is_empty() && !called.contains("explorer_") && !handed.contains(called)
        })
        .collect();
    called.sort_unstable();
    called.dedup();
    called
}

/// The graph that `wasm-metadce` wants: what is called from outside.
fn reaches(called: &[&str]) -> String {
    let quoted: Vec<String> = called.iter().map(|name| format!("\"x {name}\"")).collect();
    let named = called
        .iter()
        .map(|name| format!(",\n{{\"name\":\"x {name}\",\"export\":\"{name}\"}}"));
    format!(
        "[{{\"name\":\"page\",\"root\":true,\"reaches\":[{}]}}{}]\n",
        quoted.join(","),
        named.collect::<String>()
    )
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

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn the_page_calls_all_but_the_interface() {
        let script = "export class Explorer {\n  free() { wasm.__wbg_explorer_free(1); }\n  add() { wasm.explorer_add(1); }\n}\n\
                      export function mount(a) {\n  wasm.mount(a);\n}\nexport function parse(a) {\n  wasm.parse(a);\n}\n\
                      function own() { return wasm.__wbindgen_malloc(wasm.memory.buffer); }";
        let called = names_called(script);
        assert_eq!(called, ["__wbindgen_malloc", "memory", "mount"]);
        assert_eq!(
            reaches(&["mount"]),
            "[{\"name\":\"page\",\"root\":true,\"reaches\":[\"x mount\"]},\n{\"name\":\"x mount\",\"export\":\"mount\"}]\n"
        );
    }
}
