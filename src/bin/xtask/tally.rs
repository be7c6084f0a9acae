//! How many tests passed, as their closing lines say.

use crate::process::{Outcome, watch};
use std::ops::AddAssign;
use std::process::Command;

/// How many tests passed, which did not, and how many could not be tried on this machine.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
    skipped: u32,
    failures: Vec<String>,
    /// Whether the line before named a failure: the next one gives its reason.
    named: bool,
}

impl Tally {
    /// One check, passed or failed.
    pub(crate) fn check(name: &str, result: Outcome) -> Self {
        match result {
            Ok(()) => Self {
                passed: 1,
                ..Self::default()
            },
            Err(reason) => Self {
                failed: 1,
                failures: vec![format!("{name}: {reason}")],
                ..Self::default()
            },
        }
    }

    /// Runs a test program that says how many passed and failed. One that fails without saying so (it did not
    /// compile, it crashed) counts as one failure.
    pub(crate) fn counted(name: &str, command: &mut Command) -> Self {
        eprintln!("▸ {name}");
        let mut tally = Self::default();
        let result = watch(command, |line| tally.read(line));
        if tally.failed == 0 && result != Ok(true) {
            tally.failed = 1;
        }
        if tally.failed > 0 {
            tally
                .failures
                .push(format!("{name}: {} failed", tally.failed));
        }
        tally
    }

    /// Adds what a closing line says: `test result: ok. 12 passed; 0 failed; …`, `3 passed, 1 failed` or
    /// `3 passed, 1 failed, 2 skipped`. What failed is kept by its name and the first line of its reason: where only the end
    /// of what was printed is kept, that is where one looks.
    fn read(&mut self, line: &str) {
        if std::mem::take(&mut self.named)
            && let Some(failure) = self.failures.last_mut()
        {
            failure.push_str(": ");
            failure.push_str(line.trim());
        }
        if let Some(name) = line.strip_prefix("FAILED ") {
            self.failures.push(name.to_owned());
            self.named = true;
        } else if let Some(name) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            self.failures.push(name.to_owned());
        }
        let closing = line
            .strip_prefix("test result: ")
            .and_then(|rest| rest.split_once(". "))
            .map(|(_, rest)| rest);
        let words: Vec<&str> = closing
            .unwrap_or(line)
            .split([' ', ';', ','])
            .filter(|word| !word.is_empty())
            .collect();
        let [passed, "passed", failed, "failed", rest @ ..] = words.as_slice() else {
            return;
        };
        self.passed += passed.parse::<u32>().unwrap_or(0);
        self.failed += failed.parse::<u32>().unwrap_or(0);
        if let [skipped, "skipped", ..] = rest {
            self.skipped += skipped.parse::<u32>().unwrap_or(0);
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
        self.failures.extend(other.failures);
    }
}

/// Prints what failed and the closing line.
///
/// # Errors
/// Something failed.
pub(crate) fn close(tally: &Tally) -> Outcome {
    println!();
    for failure in &tally.failures {
        println!("failed: {failure}");
    }
    let skipped = match tally.skipped {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    println!("{} passed, {} failed{skipped}", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err("the tests did not pass".to_owned())
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn closing_lines_are_summed() {
        let mut tally = Tally::default();
        for line in [
            "test parse::works ... ok",
            "test parse::fails ... FAILED",
            "FAILED a view opens (0.3 s)",
            "       Error: nothing there",
            "       at view.mjs:12",
            "ok     another",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored",
            "7 passed, 1 failed",
            "0 passed, 0 failed, 20 skipped",
            "veel passed, niets failed",
        ] {
            tally.read(line);
        }
        assert_eq!((tally.passed, tally.failed, tally.skipped), (22, 3, 20));
        assert_eq!(
            tally.failures,
            ["parse::fails", "a view opens (0.3 s): Error: nothing there"]
        );
    }

    #[test]
    fn a_program_that_dies_counts_as_a_failure() {
        let tally = Tally::counted("dies", &mut Command::new("false"));
        assert_eq!((tally.passed, tally.failed), (0, 1));
        let tally = Tally::counted("is not there", &mut Command::new("/nowhere/program"));
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }

    #[test]
    fn failed_steps_are_named() {
        let mut tally = Tally::check("format", Ok(()));
        tally += Tally::check("site", Err("trunk".to_owned()));
        assert_eq!(tally.failures, ["site: trunk"]);
        assert!(close(&tally).is_err());
    }
}
