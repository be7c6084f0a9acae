//! The size table: what each file of the site weighs on the wire.
//!
//! Node.js compresses, so that nothing has to be installed for it: gzip 9 and brotli 11, as a good host serves them.
//! 1 KB = 1000 bytes.

use crate::arguments::SiteOptions;
use crate::process::{Outcome, output};
use crate::project::Project;
use crate::{assets, site, system};
use std::fmt::Write;
use std::fs;
use std::ops::Add;
use std::path::Path;

/// Prints `path raw gzip brotli` for each file named on the command line, separated by tabs.
const MEASURE: &str = r#"
const { readFileSync } = require("node:fs");
const { gzipSync, brotliCompressSync, constants } = require("node:zlib");
const [folder, ...files] = process.argv.slice(1);
for (const file of files) {
  const bytes = readFileSync(`${folder}/${file}`);
  const gzip = gzipSync(bytes, { level: 9 });
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  console.log([file, bytes.length, gzip.length, brotliCompressSync(bytes, { params }).length].join("\t"));
}
"#;

/// Kinds of file that a browser loads before the page works.
const FIRST_LOAD: [&str; 5] = ["html", "css", "js", "wasm", "bin"];

/// Bytes of one file or of several together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Add for Size {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// Prints the table for the site as it stands or, where there is none, a new one.
///
/// # Errors
/// The site cannot be built or measured.
pub(crate) fn run(project: &Project) -> Outcome {
    system::require_node()?;
    let dist = project.dist();
    if !site::exists(&dist) {
        site::build(project, &SiteOptions::default())?;
    }
    let first = first_load(&dist, "index.html")?;
    let mut others = files(&dist, "")?;
    others.retain(|file| !first.contains(file));
    println!(
        "{}",
        table(
            &measure(project, &dist, &first)?,
            &measure(project, &dist, &others)?
        )
    );
    println!("{}", along(project, &dist)?);
    Ok(())
}

/// What comes after the first load, what others load of us, and what the offline file is made of. A frame that was seen before asks only for its page;
/// the rest is named after its contents and kept by the browser.
fn along(project: &Project, dist: &Path) -> Outcome<String> {
    let sum = |files: &[String]| {
        Ok::<_, String>(
            measure(project, dist, files)?
                .iter()
                .fold(Size::default(), |total, (_, size)| total + *size),
        )
    };
    let frame = first_load(dist, "embed.html")?;
    let page = frame.first().ok_or("embed.html: it loads nothing")?;
    let rest = assets::whole(dist)?;
    let search = assets::search(dist)?;
    let [pdf, more] = assets::readers(dist)?;
    let mut text =
        "| loaded later, or elsewhere | raw KB | gzip 9 KB | brotli 11 KB |\n|---|---:|---:|---:|\n".to_owned();
    for (what, files) in [
        ("the whole program, after that", rest.as_slice()),
        ("the search for other sites (search.js)", &search),
        ("what reads PDF, when needed", &[pdf]),
        ("what reads Word, HTML and XML, when needed", &[more]),
        ("a frame in an article, first", frame.as_slice()),
        ("the same, cached", std::slice::from_ref(page)),
        (
            "a quotation without frame (embed-2.js)",
            &["embed-2.js".to_owned()],
        ),
    ] {
        let size = sum(files)?;
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
        let _ = writeln!(text, "| {what} | {raw} | {gzip} | {brotli} |");
    }
    let file = fs::read_to_string(dist.join("beleidsspoor.html"))
        .map_err(|error| format!("beleidsspoor.html: {error}"))?;
    let _ = writeln!(
        text,
        "| **offline file** | **{}** | | |",
        kilobytes(file.len() as u64)
    );
    let with_readers = dist.join("beleidsspoor-lezers.html");
    let with_readers = fs::metadata(&with_readers)
        .map_err(|error| format!("{}: {error}", with_readers.display()))?;
    let _ = writeln!(
        text,
        "| **offline file that reads PDF and Word** | **{}** | | |",
        kilobytes(with_readers.len())
    );
    for (part, bytes) in parts(&file) {
        let _ = writeln!(text, "| … {part} | {} | | |", kilobytes(bytes as u64));
    }
    Ok(text)
}

/// The parts of the offline file, with their bytes; what is left is its frame.
fn parts(file: &str) -> Vec<(&'static str, usize)> {
    let places = [
        (
            "program and collection, packed",
            "<script type=\"text/plain\" id=\"inhoud\"",
            "</script>",
        ),
        ("what starts them", "<script>", "</script>"),
        (
            "text to read without script",
            "<div id=\"zonder-script\">",
            "<script",
        ),
        ("style", "<style>", "</style>"),
    ];
    let length = |start: &str, end: &str| {
        file.split_once(start)?
            .1
            .split_once(end)
            .map(|(part, _)| part.len())
    };
    places
        .iter()
        .filter_map(|(name, start, end)| Some((*name, length(start, end)?)))
        .collect()
}

/// A page, and what it names that a browser loads at once.
fn first_load(dist: &Path, name: &str) -> Outcome<Vec<String>> {
    let page =
        fs::read_to_string(dist.join(name)).map_err(|error| format!("dist/{name}: {error}"))?;
    let named = assets::references(&page)
        .into_iter()
        .filter_map(|reference| reference.strip_prefix("./"));
    let loaded = named.filter(|file| {
        file.rsplit_once('.')
            .is_some_and(|(_, kind)| FIRST_LOAD.contains(&kind))
    });
    let mut files = vec![name.to_owned()];
    for file in loaded {
        if !files.iter().any(|known| known == file) && dist.join(file).is_file() {
            files.push(file.to_owned());
        }
    }
    Ok(files)
}

/// All files below a folder, by path, in the order of their names.
fn files(dist: &Path, folder: &str) -> Outcome<Vec<String>> {
    let entries =
        fs::read_dir(dist.join(folder)).map_err(|error| format!("dist/{folder}: {error}"))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort_unstable();
    let mut found = Vec::new();
    for name in names {
        let path = if folder.is_empty() {
            name
        } else {
            format!("{folder}/{name}")
        };
        if dist.join(&path).is_dir() {
            found.extend(files(dist, &path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn measure(project: &Project, dist: &Path, files: &[String]) -> Outcome<Vec<(String, Size)>> {
    let lines = output(
        project
            .command("node")
            .args(["-e", MEASURE, "--"])
            .arg(dist)
            .args(files),
    )?;
    lines
        .lines()
        .map(|line| size(line).ok_or_else(|| format!("unexpected answer: {line}")))
        .collect()
}

fn size(line: &str) -> Option<(String, Size)> {
    let mut cells = line.split('\t');
    let file = cells.next()?.to_owned();
    let mut number = || cells.next()?.parse().ok();
    Some((
        file,
        Size {
            raw: number()?,
            gzip: number()?,
            brotli: number()?,
        },
    ))
}

/// The table in Markdown, so that it can be pasted.
fn table(first: &[(String, Size)], others: &[(String, Size)]) -> String {
    let widest = first
        .iter()
        .chain(others)
        .map(|(file, _)| file.len())
        .max()
        .unwrap_or(0)
        .max(14);
    let mut text = format!(
        "| {:widest$} | raw KB | gzip 9 KB | brotli 11 KB |\n",
        "file"
    );
    let _ = writeln!(
        text,
        "|-{:-<widest$}-|-------:|----------:|-------------:|",
        ""
    );
    let total = first
        .iter()
        .fold(Size::default(), |total, (_, size)| total + *size);
    let marked = |file: &str| format!("**{file}**");
    let rows = first.iter().map(|(file, size)| (file.clone(), *size));
    let rows = rows
        .chain([(marked("first load"), total)])
        .chain(others.iter().cloned());
    for (file, size) in rows {
        let [raw, gzip, brotli] = [size.raw, size.gzip, size.brotli].map(kilobytes);
        let _ = writeln!(
            text,
            "| {file:widest$} | {raw:>6} | {gzip:>9} | {brotli:>12} |"
        );
    }
    text
}

/// Thousands of bytes, to a tenth.
fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn a_kilobyte_is_a_thousand_bytes() {
        assert_eq!(
            [49, 50, 1000, 1050, 123_456].map(kilobytes),
            ["0.0", "0.1", "1.0", "1.1", "123.5"]
        );
    }

    #[test]
    fn the_first_load_is_summed_and_the_rest_listed() {
        let one = |file: &str, raw| {
            (
                file.to_owned(),
                Size {
                    raw,
                    gzip: raw / 2,
                    brotli: raw / 4,
                },
            )
        };
        let text = table(
            &[one("index.html", 2000), one("a.js", 1000)],
            &[one("embed.js", 500)],
        );
        assert!(
            text.contains("| **first load** |    3.0 |       1.5 |          0.8 |"),
            "{text}"
        );
        assert!(
            text.ends_with("| embed.js       |    0.5 |       0.3 |          0.1 |\n"),
            "{text}"
        );
    }

    #[test]
    fn the_parts_of_the_offline_file_are_measured() {
        let file = r#"<style>ab</style><div id="zonder-script">abc</div><script type="text/plain" id="inhoud" data-sizes="9">abcde</script><script>a</script></body>"#;
        let expected = [
            ("program and collection, packed", 21),
            ("what starts them", 1),
            ("text to read without script", 9),
            ("style", 2),
        ];
        assert_eq!(parts(file), expected);
    }

    #[test]
    fn a_measured_line_is_read() {
        assert_eq!(
            size("d/x.html\t9\t8\t7"),
            Some((
                "d/x.html".into(),
                Size {
                    raw: 9,
                    gzip: 8,
                    brotli: 7
                }
            ))
        );
        assert_eq!(size("d/x.html\t9"), None);
    }
}
