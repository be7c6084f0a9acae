//! The last hand on a site after Trunk: names, and what they must keep to.
//!
//! A file that may change is named after its contents, so that a browser may keep it for ever and never mixes two
//! versions; `index.html` alone keeps its name and says which files belong together. Sources in `www/` write plain
//! names (`./first.wasm`, `./collection.bin`), which are replaced here, in the page and in its scripts:
//!
//! | written | becomes |
//! |---|---|
//! | `./explorer_bg.wasm` | the name Trunk gave: the whole program |
//! | `./page.js` | `page-<hash>.js`: its script, for the page |
//! | `./first.wasm` | `first-<hash>.wasm`: what the page loads first |
//! | `./search.wasm` | `search-<hash>.wasm`: the search for other people's sites |
//! | `./read-pdf.wasm`, `./read-more.wasm` | `read-pdf-<hash>.wasm`, `read-more-<hash>.wasm`: what reads files, when needed |
//! | `./reading.js` | `reading-<hash>.js`: the worker that does so for the page |
//! | `./collection.bin` | `collection-<hash>.bin` |
//! | `./start.js` | `start-<hash>.js`: what the page runs, the script of `first.wasm` inside |
//! | `./icon.svg` | the name Trunk gave |
//!
//! `embed-2.js` is the script for pages that embed, under the number of its version (`embed.js`: the newest version), and
//! `embed-1.js` the one before, which stands in other people's articles for ever;
//! `manifest.webmanifest` and `service-worker.js` keep the names that browsers know them by.
//! `beleidsspoor.js` and `search.js` keep their names: they are addresses of interfaces. `package.json` makes an npm
//! package of `dist/` ([`package`]). Scripts and styles are minified, `index.html` is not: it gains nothing, and people read it.

use crate::package;
use crate::process::{Outcome, run};
use crate::programs;
use crate::project::Project;
use fnv::FnvHasher;
use std::ffi::OsStr;
use std::fs;
use std::hash::Hasher;
use std::path::{Path, PathBuf};

/// The scripts for pages that embed, the newest first. Once released one never changes: a next version is a file of its own
/// beside it.
const EMBED_SCRIPTS: [&str; 2] = ["embed-2.js", "embed-1.js"];

/// Keeps the site for a visit without network.
const SERVICE_WORKER: &str = "service-worker.js";

/// Plain names and what the site calls them.
struct Names(Vec<(&'static str, String)>);

impl Names {
    /// Writes the site's names in place of the plain ones.
    fn fill(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, (plain, name)| {
            text.replace(&format!("./{plain}"), name)
        })
    }

    /// What the site calls a file, without its folder.
    fn of(&self, plain: &'static str) -> &str {
        let found = self.0.iter().find(|(known, _)| *known == plain);
        found.map_or(plain, |(_, name)| name.trim_start_matches("./"))
    }

    fn add(&mut self, plain: &'static str, name: &str) {
        self.0.push((plain, format!("./{name}")));
    }
}

/// Empties the site's folder and begins anew with what Trunk made: page, style, icon and the whole program.
///
/// # Errors
/// The folder holds something else than a site of ours, or a file cannot be read or written.
pub(crate) fn begin(project: &Project, dist: &Path) -> Outcome {
    let made = project.shell();
    if holds_something_else(dist) {
        return Err(format!(
            "{} holds something else than a site: choose another folder with --dist, or empty it",
            dist.display()
        ));
    }
    if dist.exists() {
        fs::remove_dir_all(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    }
    fs::create_dir_all(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let (www, parts) = (project.file("www"), project.parts());
    let [newest, before] = EMBED_SCRIPTS;
    for name in [newest, before, SERVICE_WORKER, "manifest.webmanifest"] {
        copy(&www.join(name), &dist.join(name))?;
    }
    copy(
        &made.join(find(&made, "explorer-", ".js")?),
        &parts.join(SCRIPT),
    )?;
    for (start, end) in [
        ("index", ".html"),
        ("style-", ".css"),
        ("icon-", ".svg"),
        ("explorer-", "_bg.wasm"),
    ] {
        let name = find(&made, start, end)?;
        copy(&made.join(&name), &dist.join(&name))?;
    }
    Ok(())
}

/// Makes the program that the offline file and frames carry.
///
/// # Errors
/// Trunk's files are missing, or those of the tools.
pub(crate) fn carried(project: &Project, path: &OsStr) -> Outcome {
    let made = project.shell();
    let whole = made.join(find(&made, "explorer-", "_bg.wasm")?);
    let script = read_text(&made.join(find(&made, "explorer-", ".js")?))?;
    programs::page(project, path, &whole, &script)
}

/// Whether there is anything in a folder, and not what a site begins with.
fn holds_something_else(folder: &Path) -> bool {
    let holds_anything = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    holds_anything && !EMBED_SCRIPTS.iter().any(|name| folder.join(name).is_file())
}

/// Gives the files of the site their names and writes the ones that Trunk does not know of. `path` is where tools are.
///
/// # Errors
/// A file is missing, or cannot be read or written.
pub(crate) fn finish(project: &Project, path: &OsStr, dist: &Path, collection: &Path) -> Outcome {
    let mut names = Names(Vec::new());
    names.add("explorer_bg.wasm", &find(dist, "explorer-", "_bg.wasm")?);
    names.add(
        "collection.bin",
        &write_hashed(dist, "collection", "bin", &read(collection)?)?,
    );

    names.add("icon.svg", &find(dist, "icon-", ".svg")?);
    for plain in programs::files() {
        let part = plain.trim_end_matches(".wasm");
        let bytes = read(&project.parts().join(plain))?;
        names.add(plain, &write_hashed(dist, part, "wasm", &bytes)?);
    }

    let page = dist.join("page.js");
    copy(&project.parts().join(SCRIPT), &page)?;
    let reading = write_reading(project, path)?;
    let reading = write_hashed(dist, "reading", "js", &read(&reading)?)?;
    names.add("reading.js", &reading);

    let start = dist.join("start.js");
    let options = ["--format=esm", "--external:./page.js"];
    let bundled = bundle(project, path, &page_start(project)?, &options)?;
    write(&start, names.fill(&read_text(&bundled)?).as_bytes())?;
    // Its own name for the program stands in it, and is not used: whoever starts it says where the program lies.
    minify(project, path, dist)?;
    names.add("page.js", &rename_hashed(dist, "page", "js")?);
    write(&start, names.fill(&read_text(&start)?).as_bytes())?;
    let [newest, _] = EMBED_SCRIPTS;
    copy(&dist.join(newest), &dist.join("embed.js"))?;
    names.add("start.js", &rename_hashed(dist, "start", "js")?);

    write_interface(project, path, dist, &names)?;
    for name in ["index.html", "manifest.webmanifest"] {
        let file = dist.join(name);
        write(&file, names.fill(&read_text(&file)?).as_bytes())?;
    }
    Ok(())
}

/// The names of the whole program and of its script, which follow the first.
///
/// # Errors
/// One of them is missing.
pub(crate) fn whole(dist: &Path) -> Outcome<[String; 2]> {
    Ok([
        find(dist, "explorer-", "_bg.wasm")?,
        find(dist, "page-", ".js")?,
    ])
}

/// The names of the search for other people's sites: its script and its program.
///
/// # Errors
/// The program is missing.
pub(crate) fn search(dist: &Path) -> Outcome<[String; 2]> {
    Ok(["search.js".to_owned(), find(dist, "search-", ".wasm")?])
}

/// The names of what reads files.
///
/// # Errors
/// One of them is missing.
pub(crate) fn readers(dist: &Path) -> Outcome<[String; 2]> {
    Ok([
        find(dist, "read-pdf-", ".wasm")?,
        find(dist, "read-more-", ".wasm")?,
    ])
}

/// Writes the worker that reads files for the page: a classic script, which the offline file can carry as well. Gives its path.
fn write_reading(project: &Project, path: &OsStr) -> Outcome<PathBuf> {
    // It is told where its programs are.
    let options = ["--format=iife", "--minify", "--define:import.meta.url=\"\""];
    bundle(project, path, &project.file("www/reading.js"), &options)
}

/// Minifies every script and style in `dist/` in its place. What a classic script names at its top level keeps its
/// name: another script may use it.
fn minify(project: &Project, path: &OsStr, dist: &Path) -> Outcome {
    let mut files = files_with(dist, ".js")?;
    files.extend(files_with(dist, ".css")?);
    let mut command = project.command("esbuild");
    command.args([
        "--minify",
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
        "--allow-overwrite",
    ]);
    command.arg(format!("--outdir={}", dist.display()));
    run(command
        .args(files.iter().map(|name| dist.join(name)))
        .env("PATH", path))
}

/// Writes the program's JavaScript as a classic script that only defines `program`, for pages that may not load
/// modules: the offline file and the embed page. Their wasm comes as bytes, `program.default({ module_or_path })`.
///
/// # Errors
/// The site is not finished.
pub(crate) fn write_classic(project: &Project, path: &OsStr) -> Outcome<PathBuf> {
    // Bundled anew, so that what only the interface's own class calls falls away: 2 KB of the script. `Symbol.dispose` would
    // keep its methods.
    let module = project.parts().join("classic.js");
    // What the page needs only when the program is there lies packed with it: what starts the offline file stands in it as it is.
    let offers = project.file("www/offers.js");
    let wanted = format!(
        "export {{ default, mount }} from \"./{SCRIPT}\";\nexport {{ begun, followTranslation, offers, watch }} from {:?};\n",
        offers.display().to_string()
    );
    fs::write(&module, wanted).map_err(|error| format!("{}: {error}", module.display()))?;
    let script = project.parts().join("program.js");
    let mut command = project.command("esbuild");
    command.args([
        "--minify",
        "--charset=utf8",
        "--log-level=warning",
        "--format=iife",
        "--global-name=program",
        "--bundle",
        "--define:Symbol.dispose=undefined",
    ]);
    // A classic script does not know its own address, and does not need it.
    command
        .arg("--define:import.meta.url=\"\"")
        .arg(format!("--outfile={}", script.display()));
    run(command.arg(module).env("PATH", path))?;
    for start in ["offline.js", "frame.js", "wait.js", "bring.js"] {
        bundle(
            project,
            path,
            &project.file(&format!("www/{start}")),
            &["--format=iife", "--minify"],
        )?;
    }
    Ok(script)
}

/// The program's script, as `wasm-bindgen` wrote it: inside each of the scripts that start the program.
const SCRIPT: &str = "explorer.js";

/// Writes the page's start script and what it imports into a folder of their own, beside the script of the program that
/// comes first. Gives the path of the start script.
fn page_start(project: &Project) -> Outcome<PathBuf> {
    let folder = beside(
        project,
        "page",
        &[
            "start.js",
            "copy.js",
            "papers.js",
            "translated.js",
            "whole.js",
        ],
    )?;
    copy(
        &programs::script(project, "first"),
        &folder.join("first.js"),
    )?;
    Ok(folder.join("start.js"))
}

/// A folder with copies of these files of `www/`, to be bundled with a script that is not among those.
fn beside(project: &Project, name: &str, files: &[&str]) -> Outcome<PathBuf> {
    let folder = project.parts().join(name);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for file in files {
        copy(&project.file(&format!("www/{file}")), &folder.join(file))?;
    }
    Ok(folder)
}

/// Puts a script and what it imports into one file. Gives its path, beside the other parts.
fn bundle(project: &Project, path: &OsStr, script: &Path, options: &[&str]) -> Outcome<PathBuf> {
    let file = project.parts().join(script.file_name().unwrap_or_default());
    let mut command = project.command("esbuild");
    command
        .args(["--bundle", "--charset=utf8", "--log-level=warning"])
        .args(options);
    command
        .arg(format!("--outfile={}", file.display()))
        .arg(script);
    run(command.env("PATH", path))?;
    Ok(file)
}

/// What a visit without network needs: the page, what it loads, and the pages without script.
///
/// # Errors
/// The page cannot be read, or the rest of its program is missing.
pub(crate) fn kept_files(dist: &Path) -> Outcome<Vec<String>> {
    let page = read_text(&dist.join("index.html"))?;
    let named = references(&page)
        .into_iter()
        .filter(|reference| reference.starts_with("./"));
    let mut files: Vec<String> = named
        .map(str::to_owned)
        .filter(|file| !dist.join(file).is_dir())
        .collect();
    files.push("./".to_owned());
    // No link of the page names the whole program.
    files.extend(whole(dist)?.map(|name| format!("./{name}")));
    let folders = fs::read_dir(dist.join("d")).into_iter().flatten();
    files.extend(folders.filter_map(|entry| {
        Some(format!(
            "./d/{}/",
            entry.ok()?.file_name().into_string().ok()?
        ))
    }));
    files.sort_unstable();
    files.dedup();
    Ok(files)
}

/// The JavaScript interface and the search for other people's sites under their stable names, with their types.
fn write_interface(project: &Project, path: &OsStr, dist: &Path, names: &Names) -> Outcome {
    let folder = beside(
        project,
        "interface",
        &["beleidsspoor.js", "papers.js", "readers.js", "search.js"],
    )?;
    copy(&project.parts().join(SCRIPT), &folder.join(SCRIPT))?;
    copy(
        &programs::script(project, "search"),
        &folder.join("finder.js"),
    )?;
    for name in ["beleidsspoor.js", "search.js"] {
        let options = ["--format=esm", "--minify"];
        let script = bundle(project, path, &folder.join(name), &options)?;
        write(
            &dist.join(name),
            names.fill(&read_text(&script)?).as_bytes(),
        )?;
    }
    copy(&project.file("www/search.d.ts"), &dist.join("search.d.ts"))?;
    let types = project.shell();
    let types = types.join(find(&types, "explorer-", ".d.ts")?);
    let own = read_text(&project.file("www/beleidsspoor.d.ts"))?;
    let data = read_text(&project.parts().join("types.d.ts"))?;
    write(
        &dist.join("beleidsspoor.d.ts"),
        package::declarations(&read_text(&types)?, &data, &own).as_bytes(),
    )?;
    copy(&project.file("LICENSE"), &dist.join("LICENSE"))?;
    let style = find(dist, "style-", ".css")?;
    let programs = ["explorer_bg.wasm", "search.wasm"].map(|name| names.of(name));
    let readers = programs::READERS.map(|name| names.of(name));
    let package = package::manifest(programs, readers, names.of("collection.bin"), &style);
    write(&dist.join("package.json"), package.as_bytes())
}

/// The one file in `dist/` whose name starts and ends so.
fn find(dist: &Path, start: &str, end: &str) -> Outcome<String> {
    let mut names = files_with(dist, end)?;
    names.retain(|name| name.starts_with(start));
    match names.as_slice() {
        [name] => Ok(name.clone()),
        _ => Err(format!(
            "{} holds {} files {start}…{end} where one was expected",
            dist.display(),
            names.len()
        )),
    }
}

/// Names of the files in `dist/` itself that end so.
fn files_with(dist: &Path, end: &str) -> Outcome<Vec<String>> {
    let folder = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let names = folder.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    Ok(names.filter(|name| name.ends_with(end)).collect())
}

fn write_hashed(dist: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Outcome<String> {
    let name = format!("{stem}-{:016x}.{extension}", fingerprint(bytes));
    write(&dist.join(&name), bytes)?;
    Ok(name)
}

/// Names a file after its contents. Gives the name.
fn rename_hashed(dist: &Path, stem: &str, extension: &str) -> Outcome<String> {
    let file = dist.join(format!("{stem}.{extension}"));
    let name = write_hashed(dist, stem, extension, &read(&file)?)?;
    fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(name)
}

/// FNV-1a, 64 bits: tells versions apart, the same on every machine and with every Rust. Not for security.
fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = FnvHasher::default();
    hasher.write(bytes);
    hasher.finish()
}

/// Holds the finished page against what the site promises: it works from any folder, asks no other host for anything
/// and runs under its own Content-Security-Policy.
///
/// # Errors
/// The first promise that is broken.
pub(crate) fn check(dist: &Path) -> Outcome {
    let page = read_text(&dist.join("index.html"))?;
    for reference in references(&page) {
        let local = reference.split(['#', '?']).next().unwrap_or_default();
        if reference.starts_with('/') {
            return Err(format!(
                "index.html: '{reference}' works only from the root of a host"
            ));
        }
        if local.starts_with("./") && !dist.join(local).exists() {
            return Err(format!("index.html: '{reference}' is not in dist/"));
        }
    }
    match refused_code(&page) {
        Some(found) => Err(format!(
            "index.html: '{found}' does not run under the site's Content-Security-Policy"
        )),
        None => Ok(()),
    }
}

/// What `href` and `src` attributes say, and what the page loads first by its script (`data-eerst`), in the order of the page. Quotes may be missing, as after minification.
pub(crate) fn references(page: &str) -> Vec<&str> {
    let named = [" href=", " src=", " data-eerst="].into_iter();
    let mut starts: Vec<usize> = named
        .flat_map(|name| page.match_indices(name))
        .map(|(at, name)| at + name.len())
        .collect();
    starts.sort_unstable();
    starts
        .into_iter()
        .filter_map(|start| page.get(start..))
        .map(attribute_value)
        .collect()
}

fn attribute_value(text: &str) -> &str {
    let mut quoted = text.splitn(3, ['"', '\'']);
    match (quoted.next(), quoted.next()) {
        (Some(""), Some(value)) => value,
        _ => text.split([' ', '>', '\n']).next().unwrap_or_default(),
    }
}

/// A script or style inside the page that its policy does not let run, if there is one. Of a script only the number of
/// hashes is held against it: `corpus offline` writes the two together.
fn refused_code(page: &str) -> Option<&str> {
    let hashes = page.matches("'sha256-").count();
    let mut scripts = 0;
    tags(page).find(|tag| {
        scripts += usize::from(is_inline_script(tag));
        scripts > hashes || name_of(tag) == "style" || tag.contains(" style=")
    })
}

fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
}

fn name_of(tag: &str) -> &str {
    tag.split_whitespace().next().unwrap_or_default()
}

fn is_inline_script(tag: &str) -> bool {
    name_of(tag) == "script" && !tag.contains(" src=")
}

fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, &read(from)?)
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Outcome {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn a_folder_with_something_else_is_left_alone() {
        let folder = std::env::temp_dir().join(format!("xtask-dist-{}", std::process::id()));
        assert!(!holds_something_else(&folder));
        fs::create_dir_all(&folder).expect("a folder");
        assert!(!holds_something_else(&folder));
        fs::write(folder.join("index.html"), "mijn eigen pagina").expect("writable");
        assert!(holds_something_else(&folder));
        fs::write(folder.join("embed-1.js"), "").expect("writable");
        assert!(!holds_something_else(&folder));
        let _ = fs::remove_dir_all(folder);
    }

    #[test]
    fn names_are_filled_in_everywhere() {
        let mut names = Names(Vec::new());
        names.add("start.js", "start-1f.js");
        let page = r#"<script src="./start.js"></script><link href='./start.js'>"#;
        assert_eq!(
            names.fill(page),
            r#"<script src="./start-1f.js"></script><link href='./start-1f.js'>"#
        );
    }

    #[test]
    fn references_are_read_with_and_without_quotes() {
        let page = "<a href=\"./a\">x</a><script src=./b.js></script><link rel=icon href='data:,'><a href=./c\n>";
        assert_eq!(references(page), ["./a", "./b.js", "data:,", "./c"]);
    }

    #[test]
    fn code_that_the_policy_refuses_is_found() {
        assert_eq!(
            refused_code("<p>kort</p><script type=module src=./a.js></script>"),
            None
        );
        let script = "<script>1</script>";
        assert_eq!(refused_code(script), Some("script"));
        assert_eq!(refused_code(&format!("'sha256-a'{script}")), None);
        assert_eq!(
            refused_code(&format!("'sha256-a'{script}{script}")),
            Some("script")
        );
        assert_eq!(
            refused_code("<p style=\"color: red\">x"),
            Some("p style=\"color: red\"")
        );
        assert_eq!(refused_code("<style>p{}</style>"), Some("style"));
    }
}
