//! `cargo xtask fuzz [TARGET] [--seconds N]`: input that looks for trouble (`tests/fuzz/`), by libFuzzer.
//!
//! Our own crates are compiled once more, with what tells libFuzzer where it has been; all that they stand on is compiled
//! already. What was found worth trying is kept in `target/fuzz/<target>/`, what breaks something in `target/fuzz/found/`:
//! `FUZZ_TARGET=<target> target/debug/fuzz FILE` plays it again.

use crate::process::{Outcome, output, run as execute, step};
use crate::project::Project;
use crate::system;
use crate::tally::Tally;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Seconds in all that the tests take for it.
const SHORT: u32 = 60;
/// Seconds for a target, unless others are asked for: as long as finds something new, on most.
const LONG: u32 = 1200;
/// Where papers lie that input may begin with.
const PAPERS: [&str; 3] = ["corpus", "tests/fixtures", "tests/eval/unseen"];
/// The targets whose input is a paper.
const OF_PAPERS: [&str; 4] = ["parse", "facts", "text", "html"];

/// The program that tries, compiled.
struct Fuzzer<'project> {
    project: &'project Project,
    program: PathBuf,
    targets: Vec<String>,
}

/// Tries one target, or one after the other.
///
/// # Errors
/// Something broke, or there is no such target.
pub(crate) fn run(project: &Project, target: Option<&str>, seconds: Option<u32>) -> Outcome {
    let fuzzer = Fuzzer::build(project)?;
    let chosen: Vec<&String> = match target {
        Some(name) => fuzzer
            .targets
            .iter()
            .filter(|known| *known == name)
            .collect(),
        None => fuzzer.targets.iter().collect(),
    };
    if chosen.is_empty() {
        let known = fuzzer.targets.join(", ");
        return Err(format!("fuzz knows {known}"));
    }
    let seconds = seconds.unwrap_or(LONG);
    chosen
        .into_iter()
        .try_for_each(|target| fuzzer.try_out(target, seconds))
}

/// All targets, some seconds each. Where there is no compiler for libFuzzer itself, which is C++, it is said and left out.
pub(crate) fn short(project: &Project) -> Tally {
    if system::which("c++").is_none() {
        eprintln!("▸ fuzz: left out, there is no C++ compiler");
        return Tally::default();
    }
    let fuzzer = match Fuzzer::build(project) {
        Ok(fuzzer) => fuzzer,
        Err(reason) => return Tally::check("fuzz", Err(reason)),
    };
    let each = SHORT / u32::try_from(fuzzer.targets.len().max(1)).unwrap_or(SHORT);
    let mut tally = Tally::default();
    for target in &fuzzer.targets {
        tally += Tally::check(
            &format!("fuzz {target}"),
            fuzzer.try_out(target, each.max(2)),
        );
    }
    tally
}

impl<'project> Fuzzer<'project> {
    fn build(project: &'project Project) -> Outcome<Self> {
        let arguments = ["build", "--offline", "--features", "fuzz", "--bin", "fuzz"];
        step(
            "Compiling what fuzzes (first time: some two minutes)",
            || {
                execute(project.cargo(&arguments).env(
                    "RUSTC_WORKSPACE_WRAPPER",
                    project.file("tests/fuzz/compile.sh"),
                ))
            },
        )?;
        let program = project.target().join("debug").join("fuzz");
        // Without a target it says which there are.
        let targets = output(Command::new(&program).env_remove("FUZZ_TARGET"))?;
        Ok(Self {
            project,
            program,
            targets: targets.lines().map(str::to_owned).collect(),
        })
    }

    fn try_out(&self, target: &str, seconds: u32) -> Outcome {
        let kept = self.project.target().join("fuzz");
        let (known, found) = (kept.join(target), kept.join("found"));
        for folder in [&known, &found] {
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let mut prefix = OsString::from("-artifact_prefix=");
        prefix.push(found.join(format!("{target}-")));
        let mut command = self.project.command(&self.program);
        command
            .env("FUZZ_TARGET", target)
            .arg(format!("-max_total_time={seconds}"))
            .args([
                "-max_len=16384",
                "-timeout=60",
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
            ])
            // Lines of progress only where somebody waits for them.
            .arg(format!("-verbosity={}", i32::from(seconds > SHORT)))
            .arg(prefix)
            .arg(known);
        if seconds > SHORT {
            // Somebody reads what comes out: work is held to its time too.
            command.env("FUZZ_TIMED", "1");
        } else {
            command.env("RUST_BACKTRACE", "0");
        }
        if OF_PAPERS.contains(&target) {
            // Reading all of them takes a minute a target before anything is changed.
            let papers = if seconds > SHORT {
                &PAPERS[..]
            } else {
                &PAPERS[2..]
            };
            command.args(papers.iter().map(|folder| self.project.file(folder)));
        }
        step(&format!("fuzz {target}, {seconds} s"), || {
            execute(&mut command)
        })
    }
}
