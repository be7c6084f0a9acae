//! `cargo xtask audit`: is a fault known of anything that we build on? That stands in databases of others, which not every
//! machine reaches, so it is no part of the tests: where one cannot be asked, "not checked" is said, which is no "no".

use crate::process::{Outcome, run as execute, step, succeeds};
use crate::project::Project;
use std::process::{Command, Stdio};

/// Folders with packages of npm.
const PACKAGES: [&str; 2] = ["tests/browser", "tests/bench"];

/// Asks for the crates (`cargo deny`, policy in `deny.toml`), and for the packages of npm.
///
/// # Errors
/// A fault is known.
pub(crate) fn run(project: &Project) -> Outcome {
    let crates = step("Crates", || crates(project));
    let packages = PACKAGES.map(|folder| step(folder, || packages(project, folder)));
    crates.and(packages.into_iter().collect())
}

fn crates(project: &Project) -> Outcome {
    if !succeeds(&mut project.cargo(&["deny", "--version"])) {
        println!("  not checked: this wants `cargo install --locked cargo-deny`");
        return Ok(());
    }
    if !succeeds(&mut project.cargo(&["deny", "fetch", "db"])) {
        println!("  not checked: the database of advisories cannot be reached");
        return Ok(());
    }
    let check = [
        "deny",
        "check",
        "--disable-fetch",
        "advisories",
        "licenses",
        "bans",
        "sources",
    ];
    execute(&mut project.cargo(&check))
}

fn packages(project: &Project, folder: &str) -> Outcome {
    let mut audit = Command::new("npm");
    audit
        .args(["audit", "--package-lock-only", "--json"])
        .current_dir(project.file(folder))
        .stderr(Stdio::null());
    // It exits with a failure both where a fault is known and where nobody could be asked.
    let told = audit
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    match known(&told) {
        Some(0) => {
            println!("  no fault is known");
            Ok(())
        }
        Some(faults) => Err(format!(
            "{folder}: {faults} packages with a known fault: `npm audit` there says which"
        )),
        None => {
            println!("  not checked: the registry of npm has not answered");
            Ok(())
        }
    }
}

/// How many packages have a known fault, as `npm audit --json` tells: `"total"` among the numbers of its summary.
fn known(told: &str) -> Option<u32> {
    let (_, summary) = told.split_once("\"vulnerabilities\": {\n      \"info\"")?;
    let (_, behind) = summary.split_once("\"total\":")?;
    let digits = behind.trim_start();
    let end = digits.find(|one: char| !one.is_ascii_digit())?;
    digits.get(..end)?.parse().ok()
}

#[cfg(test)]
mod unit {
    use super::known;

    #[test]
    fn what_npm_tells_is_understood_or_nothing_is_said() {
        let told = "{\n  \"vulnerabilities\": {},\n  \"metadata\": {\n    \"vulnerabilities\": {\n      \"info\": 0,\n      \"critical\": 0,\n      \"total\": 3\n    },\n    \"dependencies\": {\n      \"total\": 70\n    }\n  }\n}";
        assert_eq!(known(told), Some(3));
        assert_eq!(known(&told.replace("3\n", "0\n")), Some(0));
        assert_eq!(
            known("{\n  \"error\": { \"code\": \"ENOTFOUND\" }\n}"),
            None
        );
        assert_eq!(known(""), None);
    }
}
