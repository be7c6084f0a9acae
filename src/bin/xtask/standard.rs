//! Rust's standard library, compiled together with the page.
//!
//! The one that comes with the tool chain is made for speed, and writes a sentence for every panic. Compiled for size,
//! with panics that stop at once, it makes the page about a tenth smaller. That is a feature of Rust that is not stable
//! yet, so it is a matter of flags and never of code: where the sources are not to be had, or a later Rust has other
//! flags, the page is built with the ordinary library, and only weighs more.

use crate::process::{Outcome, output, run, step, succeeds};
use crate::project::Project;
use std::path::Path;
use std::process::Command;
/// What cargo and the compiler must be told.
const FLAGS: [(&str, &str); 4] = [
    // The stable compiler takes unstable flags only so.
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    // Without sentences for panics nobody needs to know how values are shown to programmers, or where in the source
    // a panic came from.
    (
        "RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
    ),
];

/// What WebAssembly may use, listed as in `www/index.html`.
pub(crate) const FEATURES_OF_WASM: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes the sources ready, if they are to be had. Says whether they are.
pub(crate) fn ready(project: &Project) -> bool {
    let prepared = sources().and_then(|()| crates(project));
    if let Err(reason) = &prepared {
        eprintln!("  the page will be about a tenth larger: {reason}");
    }
    prepared.is_ok()
}

/// Adds the flags to a command that builds the page. Its results go to a folder of their own: with other flags, nearly
/// everything would be compiled anew at each change between the two.
pub(crate) fn compile_along(project: &Project, command: &mut Command) {
    command
        .envs(FLAGS)
        .env("CARGO_TARGET_DIR", project.target().join("web"));
}

/// The library's sources, a component of the tool chain.
fn sources() -> Outcome {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(&sysroot)
        .join("lib/rustlib/src/rust/library/Cargo.lock")
        .is_file()
    {
        return Ok(());
    }
    step(
        "Adding the sources of Rust's standard library (seconds)",
        || run(Command::new("rustup").args(["component", "add", "rust-src"])),
    )
}

/// The crates that the library itself is made of.
fn crates(project: &Project) -> Outcome {
    let fetch = |arguments: &[&str]| {
        let mut command = project.cargo(arguments);
        command.envs(FLAGS);
        command
    };
    let arguments = ["fetch", "--target", "wasm32-unknown-unknown"];
    if succeeds(&mut fetch(&[&arguments[..], &["--offline"]].concat())) {
        return Ok(());
    }
    step("Fetching the crates of Rust's standard library", || {
        run(&mut fetch(&arguments))
    })
}
