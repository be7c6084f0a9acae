//! Opens what the options name.

use crate::explorer::{Explorer, Opening, Shelf, SourceFormat};
use crate::web::{Origin, Texts, fetch, mark};
use crate::{Error, ErrorKind};

/// Opens a collection.
///
/// # Errors
/// [`ErrorKind::Io`] where it cannot be fetched, [`ErrorKind::Bundle`] where it is damaged, [`ErrorKind::Usage`] where what
/// was given is no text.
pub async fn explorer(origin: Origin) -> Result<Explorer, Error> {
    match origin {
        Origin::Address(address) => {
            let bytes = fetch(&address).await;
            let bytes = bytes.map_err(|reason| Error::new(ErrorKind::Io, reason))?;
            mark("beleidsspoor:bundle");
            Explorer::from_bytes(bytes)
        }
        Origin::Bytes(bytes) => Explorer::from_bytes(bytes.to_vec()),
        Origin::Texts(texts) => of_texts(&texts),
    }
}

/// Opens texts one by one, so that a large collection is never here twice. Nor in the browser: a text that needs no
/// parsing is read for the index and stays a string of JavaScript, which the caller has anyway, until somebody looks at it.
///
/// # Errors
/// [`ErrorKind::Usage`] where a name or a text is missing, or a format is not known.
pub(super) fn of_texts(texts: &Texts) -> Result<Explorer, Error> {
    if texts.has_gaps() {
        return Err(wrong("one of them is missing"));
    }
    let mut opening = Opening::with_shelf(texts.len(), Shelf(Box::new(texts.shelf())));
    texts.hand_over(|name, text, format| {
        let is_shelved = opening.add_text(name, text, named(format)?);
        Ok(!is_shelved)
    })?;
    Ok(Explorer::of(opening))
}

fn named(format: &str) -> Result<Option<SourceFormat>, Error> {
    match SourceFormat::named(format) {
        None if !format.is_empty() => Err(wrong("format is not known")),
        format => Ok(format),
    }
}

fn wrong(what: &str) -> Error {
    Error::new(
        ErrorKind::Usage,
        format!("documents must be objects with name and text: {what}"),
    )
}
