//! The command line of `cargo xtask`.

use std::path::PathBuf;
use std::str::FromStr;

/// What `cargo xtask` without or with wrong words prints.
pub(crate) const USAGE: &str = "usage: cargo xtask COMMAND
  serve                 set everything up, build the site into dist/ and serve it on 127.0.0.1:8080
    --port N            another port (0: any free one)
    --no-serve          only build
    --corpus DIR        the dossier (default: corpus)
    --dist DIR          where the site goes (default: dist)
    --base-url URL      where the site will stand: adds canonical links and all else that needs an absolute address
    --free-only         leave out documents that may not be passed on freely
  test [native|browser] set up what the tests need and run all of them, or one part
  test --corpus DIR     hold a dossier against itself, build its site and look at it in a browser
  fuzz [TARGET]         input that looks for trouble (tests/fuzz/): one target, or all
    --seconds N         for each (default: 1200)
  audit                 whether a fault is known of anything that we build on (needs the network)
  reproduce             build the last commit twice, in two folders, and compare the bytes
  sizes                 what the browser loads: raw, gzip 9, brotli 11 (1 KB = 1000 bytes)
  bench [WHAT]          how fast the page is, in Chromium: open (the default), timeline or
                        keystroke (typing in the search box)
  bench search          search beside other engines that run in the browser, in one Chromium run
    --scales 1,10,100   how many times the collection
    --only NAME,NAME    these engines (tests/bench/lib/peers.mjs)
    --relevance FILE    judged queries, such as tests/search/judged.json
    --json FILE         write the figures
    --keep              use records and indexes of an earlier run";

/// What can be timed: its name, and the script in `tests/browser/` that does it.
const BENCHES: &[(&str, &str)] = &[
    ("open", "bench.mjs"),
    ("timeline", "bench-timeline.mjs"),
    ("keystroke", "bench-keystroke.mjs"),
];

/// One parsed command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print [`USAGE`].
    Help,
    /// Only build the site: `serve --no-serve`.
    Build(SiteOptions),
    /// Build the site and serve it.
    Serve {
        /// TCP port on 127.0.0.1.
        port: u16,
        /// What the site is made of.
        site: SiteOptions,
    },
    /// Run the tests.
    Test(Part),
    /// Test the dossier in a folder.
    TestDossier(PathBuf),
    /// Try input that looks for trouble.
    Fuzz {
        /// On what; on everything, one after the other, where it is not said.
        target: Option<String>,
        /// How long each.
        seconds: Option<u32>,
    },
    /// Ask for known faults of what we build on.
    Audit,
    /// Build twice and compare.
    Reproduce,
    /// Print the size table of `dist/`.
    Sizes,
    /// Time the page in Chromium with this script.
    Bench(&'static str),
    /// Measure search beside other engines, with the options of `tests/bench/run.mjs`.
    BenchSearch(Vec<String>),
}

/// Which tests to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// All of them.
    All,
    /// Format, lints, Rust tests.
    Native,
    /// The site build and what a real browser makes of it.
    Browser,
}

/// What can be chosen about a site build.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SiteOptions {
    /// Folder of the dossier, where it is not that of the project.
    pub(crate) corpus: Option<PathBuf>,
    /// Where the site goes, where that is not `dist/`.
    pub(crate) dist: Option<PathBuf>,
    /// Absolute address of the site, with a slash at its end.
    pub(crate) base_url: Option<String>,
    /// Leave out documents that are not free.
    pub(crate) free_only: bool,
}

/// Reads the words after `cargo xtask`.
///
/// # Errors
/// One sentence about the first word that is not understood.
pub(crate) fn parse(words: &[String]) -> Result<Command, String> {
    let Some((command, rest)) = words.split_first() else {
        return Ok(Command::Help);
    };
    match (command.as_str(), rest) {
        ("help" | "--help" | "-h", _) => Ok(Command::Help),
        ("serve", options) => parse_serve(options),
        ("test", []) => Ok(Command::Test(Part::All)),
        ("test", [part]) if part == "native" => Ok(Command::Test(Part::Native)),
        ("test", [part]) if part == "browser" => Ok(Command::Test(Part::Browser)),
        ("test", [option, folder]) if option == "--corpus" => {
            parse_folder(folder).map(Command::TestDossier)
        }
        ("fuzz", words) => parse_fuzz(words),
        ("audit", []) => Ok(Command::Audit),
        ("reproduce", []) => Ok(Command::Reproduce),
        ("sizes", []) => Ok(Command::Sizes),
        ("bench", []) => Ok(Command::Bench("bench.mjs")),
        ("bench", [part, options @ ..]) if part == "search" => {
            Ok(Command::BenchSearch(options.to_vec()))
        }
        ("bench", [what]) => parse_bench(what),
        ("test" | "audit" | "reproduce" | "sizes" | "bench", [word, ..]) => {
            Err(format!("'{command}' does not take '{word}'"))
        }
        _ => Err(format!("there is no command '{command}'")),
    }
}

fn parse_fuzz(words: &[String]) -> Result<Command, String> {
    let (target, options) = match words.split_first() {
        Some((name, options)) if !name.starts_with("--") => (Some(name.clone()), options),
        _ => (None, words),
    };
    let seconds = match options {
        [] => None,
        [name, number] if name == "--seconds" => {
            let wrong = |_| format!("'{number}' is not a number of seconds");
            Some(number.parse().map_err(wrong)?)
        }
        [word, ..] => return Err(format!("'fuzz' does not take '{word}'")),
    };
    Ok(Command::Fuzz { target, seconds })
}

fn parse_bench(what: &str) -> Result<Command, String> {
    let script = BENCHES
        .iter()
        .find(|(name, _)| *name == what)
        .map(|(_, script)| Command::Bench(script));
    script.ok_or_else(|| format!("'bench' does not take '{what}'"))
}

fn parse_serve(options: &[String]) -> Result<Command, String> {
    let (mut port, mut serve, mut site) = (8080, true, SiteOptions::default());
    let mut words = options.iter();
    while let Some(word) = words.next() {
        let (name, joined) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (word.as_str(), None),
        };
        let mut value = || {
            joined
                .clone()
                .or_else(|| words.next().cloned())
                .ok_or(format!("'{name}' needs a value"))
        };
        match name {
            "--port" => port = parse_port(&value()?)?,
            "--corpus" => site.corpus = Some(parse_folder(&value()?)?),
            "--dist" => site.dist = Some(parse_folder(&value()?)?),
            "--base-url" => site.base_url = Some(parse_base_url(&value()?)?),
            "--no-serve" => serve = false,
            "--free-only" => site.free_only = true,
            _ => return Err(format!("'serve' does not take '{word}'")),
        }
    }
    Ok(if serve {
        Command::Serve { port, site }
    } else {
        Command::Build(site)
    })
}

fn parse_port(word: &str) -> Result<u16, String> {
    u16::from_str(word).map_err(|_| format!("'{word}' is not a port"))
}

/// As seen from where the command was given: what runs for it runs in the project's folder.
fn parse_folder(word: &str) -> Result<PathBuf, String> {
    std::path::absolute(word).map_err(|error| format!("'{word}' is not a folder: {error}"))
}

/// Only plain addresses: the value is written into HTML and joined with paths.
fn parse_base_url(word: &str) -> Result<String, String> {
    let absolute = word.starts_with("https://") || word.starts_with("http://");
    let plain = !word.contains(['"', '\'', '<', '>', '&', '?', '#', ' ']);
    if absolute && plain {
        Ok(format!("{}/", word.trim_end_matches('/')))
    } else {
        Err(format!(
            "'{word}' is not the address of a site, such as https://example.org/spoor/"
        ))
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    fn parse_line(line: &str) -> Result<Command, String> {
        parse(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn serve_reads_options_in_both_spellings() {
        let site = SiteOptions {
            base_url: Some("https://example.org/spoor/".into()),
            free_only: true,
            ..SiteOptions::default()
        };
        let expected = Ok(Command::Serve {
            port: 9000,
            site: site.clone(),
        });
        assert_eq!(
            parse_line("serve --port 9000 --base-url https://example.org/spoor --free-only"),
            expected
        );
        assert_eq!(
            parse_line("serve --port=9000 --base-url=https://example.org/spoor// --free-only"),
            expected
        );
        let line = "serve --no-serve --base-url https://example.org/spoor/ --free-only";
        assert_eq!(parse_line(line), Ok(Command::Build(site)));
    }

    #[test]
    fn a_dossier_and_a_place_for_its_site_are_seen_from_here() {
        let here = std::env::current_dir().expect("a folder");
        let site = SiteOptions {
            corpus: Some(here.join("veren")),
            dist: Some("/tmp/veren".into()),
            ..SiteOptions::default()
        };
        let line = "serve --no-serve --corpus veren --dist=/tmp/veren";
        assert_eq!(parse_line(line), Ok(Command::Build(site)));
        let tested = Ok(Command::TestDossier(here.join("veren")));
        assert_eq!(parse_line("test --corpus veren"), tested);
    }

    #[test]
    fn wrong_words_are_named() {
        for (line, named) in [
            ("bouw", "bouw"),
            ("serve --poort 1", "--poort"),
            ("serve --port", "--port"),
            ("serve --corpus", "--corpus"),
            ("test --corpus", "--corpus"),
            ("serve --port veel", "veel"),
            ("serve --base-url example.org", "example.org"),
            ("test alles", "alles"),
            ("sizes nu", "nu"),
            ("bench alles", "alles"),
            ("bench timeline nu", "timeline"),
            ("fuzz parse lang", "lang"),
            ("fuzz parse --seconds lang", "lang"),
            ("audit alles", "alles"),
        ] {
            let reason = parse_line(line).expect_err(line);
            assert!(reason.contains(named), "{reason}");
        }
    }

    #[test]
    fn test_has_parts() {
        assert_eq!(parse_line("test"), Ok(Command::Test(Part::All)));
        assert_eq!(parse_line("test browser"), Ok(Command::Test(Part::Browser)));
        assert_eq!(parse_line(""), Ok(Command::Help));
    }

    #[test]
    fn fuzz_takes_a_target_and_a_time() {
        let fuzz = |target: Option<&str>, seconds| {
            let target = target.map(str::to_owned);
            Ok(Command::Fuzz { target, seconds })
        };
        assert_eq!(parse_line("fuzz"), fuzz(None, None));
        assert_eq!(parse_line("fuzz --seconds 5"), fuzz(None, Some(5)));
        assert_eq!(
            parse_line("fuzz parse --seconds 5"),
            fuzz(Some("parse"), Some(5))
        );
    }

    #[test]
    fn bench_knows_what_to_time() {
        assert_eq!(parse_line("bench"), parse_line("bench open"));
        assert_eq!(
            parse_line("bench timeline"),
            Ok(Command::Bench("bench-timeline.mjs"))
        );
    }
}
