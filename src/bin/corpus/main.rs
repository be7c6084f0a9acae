//! The native program: `corpus parse|search|timeline|check|bundle …` (contract section 2).
#![forbid(unsafe_code)]

mod parse;

use beleidsspoor::error::{Error, ErrorKind};
use std::process::ExitCode;

const USAGE: &str = "usage: corpus COMMAND …
  parse FILE… [--json]   parse raw files of any known format";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.split_first() {
        Some((&"parse", rest)) => parse::run(rest),
        _ => Err(Error::new(ErrorKind::Usage, USAGE)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("corpus: {error}");
            ExitCode::from(if error.kind == ErrorKind::Usage { 2 } else { 1 })
        }
    }
}
