//! Running other programs, and saying so.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// What every step gives: nothing or a value, or one sentence about what went wrong.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// Says what is about to happen, does it, and says how long it took.
///
/// # Errors
/// Those of the work.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    eprintln!("▸ {what}");
    let start = Instant::now();
    let result = work()?;
    eprintln!("  done in {:.1} s", start.elapsed().as_secs_f64());
    Ok(result)
}

/// Runs a command on this terminal.
///
/// # Errors
/// It cannot be started, or it reports failure.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", shown(command)))
    }
}

/// Whether a command runs and reports success; its output is thrown away.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|it| it.success())
}

/// What a command writes to its standard output, without the white space around it.
///
/// # Errors
/// It cannot be started, or it reports failure; its own words are part of the reason.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(format!("`{}` failed: {words}", shown(command)))
}

/// Runs a command, passes its standard output on line by line and shows each line to `look`.
/// Gives whether the command reports success.
///
/// # Errors
/// It cannot be started.
pub(crate) fn watch(command: &mut Command, mut look: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            println!("{line}");
            look(&line);
        }
    }
    child
        .wait()
        .map(|status| status.success())
        .map_err(|error| not_started(command, &error))
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` does not start: {error}", shown(command))
}

/// The command as one would type it: the program without its folder.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let words = std::iter::once(program.file_name().unwrap_or(program.as_os_str()))
        .chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn failures_name_the_command() {
        let failure = run(&mut Command::new("/usr/bin/false")).expect_err("it fails");
        assert!(failure.starts_with("`false` failed"), "{failure}");
        let failure =
            output(Command::new("no-such-program").arg("-x")).expect_err("it is not there");
        assert!(
            failure.starts_with("`no-such-program -x` does not start"),
            "{failure}"
        );
    }
}
