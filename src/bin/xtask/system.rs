//! What only the operating system can give: Node.js, Python, browsers.
//!
//! On Debian, as root, missing packages are installed. Everywhere else the program says which one is missing and
//! stops, before it has spent minutes on anything else.

use crate::process::{Outcome, output, run, step, succeeds};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names under which Chromium and its relatives are installed.
const CHROMIUM_NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Where macOS keeps browsers, which are on no search path.
const CHROMIUM_PATHS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Makes sure that Node.js and npm are there: `wasm-opt`, the size table and the browser tests run on it.
///
/// # Errors
/// They are missing and cannot be installed from here.
pub(crate) fn require_node() -> Outcome {
    if which("node").is_some() && which("npm").is_some() {
        return Ok(());
    }
    install("Node.js with npm", &["nodejs", "npm"])
}

/// Makes sure that Python 3 is there: the tests score the parser with `tests/eval/evaluate.py`.
///
/// # Errors
/// It is missing and cannot be installed from here.
pub(crate) fn require_python() -> Outcome {
    if which("python3").is_some() {
        Ok(())
    } else {
        install("Python 3", &["python3"])
    }
}

/// Makes sure that there is a Chromium, and gives the path of its program. `CHROME_PATH` wins.
///
/// # Errors
/// There is none and it cannot be installed from here.
pub(crate) fn require_chromium() -> Outcome<PathBuf> {
    if let Some(path) = chromium() {
        return Ok(path);
    }
    install("Chromium", &["chromium", "fonts-liberation"])?;
    chromium().ok_or_else(|| {
        "Chromium is installed, yet not found: set CHROME_PATH to its program".to_owned()
    })
}

fn chromium() -> Option<PathBuf> {
    let chosen = env::var_os("CHROME_PATH")
        .map(PathBuf::from)
        .filter(|path| path.is_file());
    let known = || {
        CHROMIUM_PATHS
            .iter()
            .map(PathBuf::from)
            .find(|path| path.is_file())
    };
    chosen
        .or_else(|| CHROMIUM_NAMES.iter().find_map(|name| which(name)))
        .or_else(known)
}

/// Sees to Firefox and WebKitGTK, which are tried after Chromium. One that cannot be installed from here is said so:
/// its scenarios will count as skipped.
pub(crate) fn other_engines() {
    let firefox = || which("firefox-esr").or_else(|| which("firefox")).is_some();
    let webkit = || which("WebKitWebDriver").is_some() && which("xvfb-run").is_some();
    if !firefox() {
        said("Firefox", install("Firefox", &["firefox-esr"]));
    }
    if !webkit() {
        let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
        said("WebKit", install("WebKitGTK with its driver", &packages));
    }
}

fn said(engine: &str, installed: Outcome) {
    if let Err(reason) = installed {
        eprintln!("  {engine} will not be tried: {reason}");
    }
}

/// The program of this name on the search path.
pub(crate) fn which(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

fn install(what: &str, packages: &[&str]) -> Outcome {
    let names = packages.join(" ");
    if !(which("apt-get").is_some() && Path::new("/etc/debian_version").exists()) {
        return Err(format!(
            "{what} is missing: install it (on Debian the packages {names}), then run this again"
        ));
    }
    if !is_root() {
        return Err(format!(
            "{what} is missing: run `sudo apt-get install {names}`, then run this again"
        ));
    }
    step(
        &format!("Installing {what} (Debian packages {names}; a minute or two)"),
        || {
            // The list of packages may be old; when it cannot be renewed the installation itself will say why.
            succeeds(&mut apt_get(&["update"]));
            run(apt_get(&["install", "--yes", "--no-install-recommends"]).args(packages))
        },
    )
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command
        .arg("--quiet=2")
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}

/// The standard library does not tell; `id` does.
fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|user| user == "0")
}
