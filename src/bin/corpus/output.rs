//! Printing. A reader that stops reading (`corpus … | head`) is no failure.

use beleidsspoor::error::{Error, ErrorKind};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::io::Write;

/// SHA-256, hexadecimal, as the manifest has it.
pub(crate) fn checksum(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// Prints one line.
pub(crate) fn line(text: &str) -> Result<(), Error> {
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Error::new(
            ErrorKind::Io,
            format!("standard output: {error}"),
        )),
        _ => Ok(()),
    }
}

/// Prints data as indented JSON.
pub(crate) fn json<T: Serialize + ?Sized>(data: &T) -> Result<(), Error> {
    let text = serde_json::to_string_pretty(data)
        .map_err(|error| Error::new(ErrorKind::Io, format!("JSON: {error}")))?;
    line(&text)
}
