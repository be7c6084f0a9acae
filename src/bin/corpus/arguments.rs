//! The words of a command line: options with and without a value, and the rest.

use beleidsspoor::error::{Error, ErrorKind};

const FLAGS: &[&str] = &["--json", "--free-only"];
const WITH_VALUE: &[&str] = &[
    "--corpus",
    "--limit",
    "--out",
    "--texts",
    "--dist",
    "--base-url",
    "--program",
    "--date",
    "--passage",
    "--until",
    "--link",
];

/// A command line, understood.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    options: Vec<(String, String)>,
    /// The words that are no options.
    pub(crate) words: Vec<String>,
}

impl Arguments {
    /// Reads the words behind the command.
    pub(crate) fn read(words: &[String]) -> Result<Self, Error> {
        let mut read = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            if FLAGS.contains(&word.as_str()) {
                read.options.push((word.clone(), String::new()));
            } else if WITH_VALUE.contains(&word.as_str()) {
                let value = words
                    .next()
                    .ok_or_else(|| usage(format!("{word} wants a value")))?;
                read.options.push((word.clone(), value.clone()));
            } else if word.starts_with("--") {
                return Err(usage(format!("unknown option {word}")));
            } else {
                read.words.push(word.clone());
            }
        }
        Ok(read)
    }

    /// Whether an option without value was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.options.iter().any(|(known, _)| known == name)
    }

    /// The value of an option, where it was given.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.options
            .iter()
            .rev()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// The value of an option that is a whole number.
    pub(crate) fn number(&self, name: &str) -> Result<Option<usize>, Error> {
        let wrong = |value: &str| usage(format!("{name} wants a whole number, not {value}"));
        self.value(name)
            .map(|value| value.parse().map_err(|_| wrong(value)))
            .transpose()
    }
}

/// The command was not understood.
pub(crate) fn usage(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Usage, message)
}
