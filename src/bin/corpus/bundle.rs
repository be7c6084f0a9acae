//! `corpus bundle --out FILE [--free-only]`: the collection as the page loads it.

use crate::arguments::{Arguments, usage};
use crate::collection;
use beleidsspoor::corpus::{Collection, Rights, encode};
use beleidsspoor::error::{Error, ErrorKind};

/// Writes the bundle; with `--free-only` without the documents that others own.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let out = arguments.value("--out").ok_or_else(|| usage("bundle wants --out FILE"))?;
    let mut collection = collection::read(&collection::folder(arguments))?;
    if arguments.has("--free-only") {
        collection = free_only(collection);
    }
    let bytes = encode(&collection)?;
    std::fs::write(out, &bytes).map_err(|error| Error::new(ErrorKind::Io, format!("{out}: {error}")))?;
    let count = collection.sources.len();
    crate::output::line(&format!("{out}: {count} documents, {} bytes", bytes.len()))
}

/// Leaves out what is not free, and remembers the titles so that the page can say so.
fn free_only(collection: Collection) -> Collection {
    let Collection { mut manifest, sources, story, milestones } = collection;
    let entries = std::mem::take(&mut manifest.documents).into_iter().zip(sources);
    let (free, owned): (Vec<_>, Vec<_>) = entries.partition(|(entry, _)| entry.rights == Rights::Free);
    manifest.left_out = owned.into_iter().map(|(entry, _)| entry.short_title).collect();
    let (documents, sources) = free.into_iter().unzip();
    manifest.documents = documents;
    Collection { manifest, sources, story, milestones }
}
