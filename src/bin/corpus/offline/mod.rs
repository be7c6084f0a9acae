//! `corpus offline --dist DIR --program FILE [NAME…] [--date DAY] [--base-url URL] [--source COMMIT]
//! [--free-only]`: the one file that works
//! by double click, the embed page, and what the site needs to be there without network: words in the start page until
//! the program has started ([`waiting`]), and the service worker's list of the files NAME ([`worker`]).
//!
//! Beside the program's script (`--program`) lie the two that start it, `offline.js` and `frame.js`, and `wait.js`, which
//! `cargo xtask` makes from `www/`, and the worker that reads files, `reading.js`, with its programs; the program itself the
//! site has. Program, its script and collection go in packed ([`payload`]).

mod embed;
mod file;
mod payload;
mod policy;
mod start;
mod waiting;
mod worker;

use crate::arguments::{Arguments, usage};
use crate::collection;
use crate::pages::Site;
use beleidsspoor::document::calendar::Day;
use beleidsspoor::dossier::{self, encode};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::Explorer;
use std::path::Path;
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

/// What both are made of.
pub(crate) struct Parts {
    site: Site,
    /// The program's script, which defines `program`.
    script: String,
    /// Starts the offline file.
    start_file: String,
    /// Starts the embed page.
    start_frame: String,
    /// Says why a start failed; stands inside the pages of the site.
    wait: String,
    /// Tells a frame's height and brings its program; stands inside the pages for frames.
    bring: String,
    wasm: Vec<u8>,
    /// The commit that the site was built from, where that is known.
    source: Option<String>,
    /// The worker that reads files, and its programs: of PDF, and of the rest.
    reading: String,
    readers: [Vec<u8>; 2],
    /// The bundle, as the site loads it.
    bundle: Vec<u8>,
}

/// Writes `beleidsspoor.html`, `beleidsspoor-lezers.html`, `embed.html` and the script of the latter, and completes `index.html`, the web manifest and
/// the service worker.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let site = Site::of(arguments)?;
    let program = arguments.required("program")?;
    let program = Path::new(program);
    let day = day(arguments.value("date"))?;
    let bytes = |name: &str| {
        let file = program.with_file_name(name);
        std::fs::read(&file)
            .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", file.display())))
    };
    let collection = collection::wanted(arguments)?;
    let script = |name: &str| inside(&dossier::text(&program.with_file_name(name))?, "script");
    let parts = Parts {
        script: dossier::text(program)?,
        start_file: dossier::text(&program.with_file_name("offline.js"))?,
        start_frame: dossier::text(&program.with_file_name("frame.js"))?,
        wait: script("wait.js")?,
        bring: script("bring.js")?,
        source: arguments.value("source").map(str::to_owned),
        wasm: bytes("page.wasm")?,
        reading: script("reading.js")?,
        readers: [bytes("read-pdf.wasm")?, bytes("read-more.wasm")?],
        bundle: encode(&collection)?,
        site,
    };
    let explorer = Rc::new(Explorer::open(collection));
    file::write(&parts, &explorer, day)?;
    embed::write(&parts, &explorer)?;
    start::complete(&parts, explorer.dossier())?;
    waiting::complete(&parts, &explorer)?;
    // Last, since it reads what the others wrote.
    worker::complete(&parts, &arguments.words, &explorer.dossier().title)
}

/// Text that may stand inside such an element: nothing in it ends the element.
fn inside(text: &str, tag: &str) -> Result<String, Error> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    if lower.contains(&format!("</{tag}")) || lower.contains("<!--") {
        return Err(Error::new(
            ErrorKind::Io,
            format!("a {tag} holds what would end it inside a page"),
        ));
    }
    Ok(text.to_owned())
}

/// The day that the file says it was made on: the one given, that of `SOURCE_DATE_EPOCH`, or today.
fn day(given: Option<&str>) -> Result<Day, Error> {
    if let Some(word) = given {
        return Day::from_iso(word)
            .ok_or_else(|| usage(format!("--date wants a day such as 2026-01-31, not {word}")));
    }
    let set = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    let now = || {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map(|passed| passed.as_secs())
            .ok()
    };
    let seconds: u64 = set
        .or_else(now)
        .ok_or_else(|| Error::new(ErrorKind::Io, "this machine has no clock"))?;
    let days = i64::try_from(seconds / 86_400).unwrap_or(0);
    let epoch =
        Day::new(1970, 1, 1).ok_or_else(|| Error::new(ErrorKind::Io, "there is no calendar"))?;
    Ok(epoch.plus(days))
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn what_would_end_the_element_is_refused() {
        assert!(inside("let a = '</SCRIPT>'", "script").is_err());
        assert!(inside("let a = '<!--'", "script").is_err());
        assert_eq!(
            inside(" let a = 1 < 2;\n", "script").as_deref(),
            Ok("let a = 1 < 2;")
        );
    }
}
