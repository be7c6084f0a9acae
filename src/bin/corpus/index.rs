//! `corpus index --out FILE [--texts FILE.json]`: a collection with its index in one file, for `open({ index })`.

use crate::arguments::{Arguments, usage};
use crate::collection;
use beleidsspoor::document::SourceFormat;
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::{Explorer, Opening};
use serde::Deserialize;
use std::path::Path;

/// One text of `--texts`: a JSON array of objects like this.
#[derive(Deserialize)]
struct Text {
    id: String,
    text: String,
    format: Option<SourceFormat>,
}

/// Writes the collection that the arguments name, with its index.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let out = arguments
        .value("--out")
        .ok_or_else(|| usage("index wants --out FILE"))?;
    let explorer = match arguments.value("--texts") {
        Some(file) => of_texts(Path::new(file))?,
        None => collection::open(arguments)?,
    };
    let bytes = explorer.ship()?;
    std::fs::write(out, &bytes)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{out}: {error}")))?;
    crate::output::line(&format!(
        "{out}: {} documents, {} bytes",
        explorer.opened().len(),
        bytes.len()
    ))
}

/// Texts without a manifest, plain unless they say otherwise.
fn of_texts(file: &Path) -> Result<Explorer, Error> {
    let wrong = |error: serde_json::Error| {
        Error::new(ErrorKind::Io, format!("{}: {error}", file.display()))
    };
    let texts: Vec<Text> = serde_json::from_str(&collection::text(file)?).map_err(wrong)?;
    let mut opening = Opening::default();
    for Text { id, text, format } in texts {
        opening.add_text(&id, &text, format.or(Some(SourceFormat::Plain)));
    }
    Ok(Explorer::of(opening))
}
