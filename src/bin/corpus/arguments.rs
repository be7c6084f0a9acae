//! A command line: the command, its words, and options, which may stand before, between and behind them.

use beleidsspoor::error::{Error, ErrorKind};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

const FLAGS: &[&str] = &["json", "csv", "schema", "text", "free-only", "help"];
const WITH_VALUE: &[&str] = &[
    "corpus", "limit", "out", "texts", "dist", "base-url", "program", "date", "passage", "until",
    "link", "source",
];

/// A command line, understood.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// The first word; empty where there is none.
    pub(crate) command: String,
    options: Vec<(String, String)>,
    /// The other words that are no options.
    pub(crate) words: Vec<String>,
}

impl Arguments {
    /// Reads a command line, without the name of the program.
    ///
    /// # Errors
    /// [`ErrorKind::Usage`]: an option is not known, or has no value.
    pub(crate) fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, Error> {
        let mut parser = Parser::from_args(words);
        let mut read = Self::default();
        loop {
            if let Some(word) = unwanted_word(&mut parser) {
                read.words.push(word.string().map_err(not_understood)?);
                continue;
            }
            match parser.next().map_err(not_understood)? {
                None => break,
                Some(Arg::Value(word)) => read.words.push(word.string().map_err(not_understood)?),
                Some(Arg::Long(name)) if FLAGS.contains(&name) => {
                    read.options.push((name.to_owned(), String::new()));
                }
                Some(Arg::Long(name)) if WITH_VALUE.contains(&name) => {
                    let name = name.to_owned();
                    let value = parser.value().map_err(not_understood)?;
                    let value = value.string().map_err(not_understood)?;
                    read.options.push((name, value));
                }
                Some(unknown) => return Err(not_understood(unknown.unexpected())),
            }
        }
        if !read.words.is_empty() {
            read.command = read.words.remove(0);
        }
        Ok(read)
    }

    /// Whether an option without value was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// The value of an option, where it was given; the last one where it was given several times.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        let given = self.options.iter().rev();
        let mut named = given.filter(|(known, _)| known == name);
        named.next().map(|(_, value)| value.as_str())
    }

    /// The value of an option that must be given.
    ///
    /// # Errors
    /// [`ErrorKind::Usage`]: it was not.
    pub(crate) fn required(&self, name: &str) -> Result<&str, Error> {
        let missing = || usage(format!("{} wants --{name}", self.command));
        self.value(name).ok_or_else(missing)
    }

    /// The value of an option that is a whole number.
    ///
    /// # Errors
    /// [`ErrorKind::Usage`]: it is none.
    pub(crate) fn number(&self, name: &str) -> Result<Option<usize>, Error> {
        let wrong = |value: &str| usage(format!("--{name} wants a whole number, not {value}"));
        self.value(name)
            .map(|value| value.parse().map_err(|_| wrong(value)))
            .transpose()
    }
}

/// A word behind one hyphen, which a query leaves out (`-wmo`): there are no options of one letter.
fn unwanted_word(parser: &mut Parser) -> Option<OsString> {
    let mut words = parser.try_raw_args()?;
    let next = words.peek()?.to_str()?;
    if next.starts_with('-') && !next.starts_with("--") {
        words.next()
    } else {
        None
    }
}

/// The command was not understood.
pub(crate) fn usage(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Usage, message)
}

fn not_understood(error: lexopt::Error) -> Error {
    usage(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Arguments, Error> {
        Arguments::read(line.split(' ').map(OsString::from))
    }

    #[test]
    fn options_stand_before_between_and_behind() {
        let behind = read("search geld zorg --corpus veren --json");
        assert_eq!(behind.as_ref().map(|read| read.has("json")), Ok(true));
        for line in [
            "--corpus veren search geld zorg --json",
            "search --corpus=veren geld zorg --json",
            "search geld --corpus veren zorg --json",
        ] {
            assert_eq!(read(line), behind, "{line}");
        }
    }

    #[test]
    fn words_that_a_query_does_not_want_are_words() {
        let words = read("search zorg -wmo").map(|read| read.words);
        assert_eq!(words, Ok(vec!["zorg".to_owned(), "-wmo".to_owned()]));
        let words = read("search -- --json").map(|read| read.words);
        assert_eq!(words, Ok(vec!["--json".to_owned()]));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("search --nonsense x", "--nonsense"),
            ("search x --corpus", "--corpus"),
            ("search x --json=ja", "json"),
        ] {
            let reason = read(line).expect_err(line);
            assert_eq!(reason.kind, ErrorKind::Usage);
            assert!(reason.to_string().contains(named), "{reason}");
        }
        let number = read("search x --limit veel").and_then(|read| read.number("limit"));
        assert!(number.is_err_and(|reason| reason.to_string().contains("veel")));
    }
}
