//! `corpus bundle --out FILE [--free-only]`: the collection as the page loads it, its documents parsed: what a page loads
//! first has no parsers.

use crate::arguments::Arguments;
use crate::collection;
use beleidsspoor::dossier::encode;
use beleidsspoor::error::{Error, ErrorKind};

/// Writes the bundle; with `--free-only` without the documents that others own.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let out = arguments.required("out")?;
    let collection = collection::wanted(arguments)?.parsed();
    let bytes = encode(&collection)?;
    std::fs::write(out, &bytes)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{out}: {error}")))?;
    let count = collection.sources.len();
    crate::output::line(&format!("{out}: {count} documents, {} bytes", bytes.len()))
}
