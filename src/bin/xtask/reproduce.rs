//! `cargo xtask reproduce`: builds the last commit twice, in two folders of other names, and holds the two sites against each
//! other, byte for byte. Then whoever has the source can tell that a site was made from it, and from nothing else.

use crate::process::{Outcome, output, run as execute, step};
use crate::project::Project;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Names of other lengths, so that a path that went into a file shows.
const FOLDERS: [&str; 2] = ["een", "een-andere-map/tweede"];

/// Builds and compares.
///
/// # Errors
/// A build failed, or the two differ; the files are named.
pub(crate) fn run(project: &Project) -> Outcome {
    let place = project.target().join("reproduce");
    if place.exists() {
        fs::remove_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
    }
    let made = output(project.command("git").args(["log", "-1", "--format=%ct"]))?;
    let sites = FOLDERS.map(|name| {
        let folder = place.join(name);
        step(&format!("The last commit in {}", folder.display()), || {
            build(project, &folder, &made)
        })
    });
    let [first, second] = sites;
    let (first, second) = (files(&first?)?, files(&second?)?);
    let differing = differing(&first, &second);
    if differing.is_empty() {
        println!("{} files, the same bytes in both folders", first.len());
        return Ok(());
    }
    Err(format!("these differ: {}", differing.join(", ")))
}

/// Builds the site of a clone of its own, as if on the day of the commit. Gives its folder.
fn build(project: &Project, folder: &Path, made: &str) -> Outcome<PathBuf> {
    let origin = project.file(".");
    execute(
        project
            .command("git")
            .args(["clone", "--quiet", "--no-hardlinks"])
            .arg(origin)
            .arg(folder),
    )?;
    execute(
        project
            .cargo(&["xtask", "serve", "--no-serve"])
            .current_dir(folder)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("CARGO_MANIFEST_DIR")
            .env("SOURCE_DATE_EPOCH", made),
    )?;
    Ok(folder.join("dist"))
}

/// All files below a folder, by their path in it.
fn files(folder: &Path) -> Outcome<BTreeMap<PathBuf, Vec<u8>>> {
    let failed = |error| format!("{}: {error}", folder.display());
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).unwrap_or(&path).to_owned();
            found.insert(name, fs::read(&path).map_err(failed)?);
        }
    }
    Ok(found)
}

/// The files that one has and the other has not, or has otherwise.
fn differing(
    first: &BTreeMap<PathBuf, Vec<u8>>,
    second: &BTreeMap<PathBuf, Vec<u8>>,
) -> Vec<String> {
    let mut names: Vec<&PathBuf> = first.keys().chain(second.keys()).collect();
    names.sort_unstable();
    names.dedup();
    names
        .into_iter()
        .filter(|name| first.get(*name) != second.get(*name))
        .map(|name| name.display().to_string())
        .collect()
}

#[cfg(test)]
mod unit {
    use super::differing;
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    #[test]
    fn what_is_missing_or_changed_is_named() {
        let site = |files: &[(&str, &str)]| -> BTreeMap<PathBuf, Vec<u8>> {
            let file =
                |(name, text): &(&str, &str)| (PathBuf::from(name), text.as_bytes().to_vec());
            files.iter().map(file).collect()
        };
        let first = site(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let second = site(&[("a", "1"), ("b", "3"), ("d", "4")]);
        assert_eq!(differing(&first, &second), ["b", "c", "d"]);
        assert!(differing(&first, &first).is_empty());
    }
}
