//! `corpus cite` and `corpus quote`: how to cite, and whether a quotation is right.

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::citation::CiteOptions;
use beleidsspoor::explorer::quote::{PieceKind, QuotePart};
use beleidsspoor::export;

/// `corpus cite ID [--passage N] [--until N] [--link URL] [--json]`
pub(crate) fn cite(arguments: &Arguments) -> Result<(), Error> {
    let [id] = arguments.words.as_slice() else {
        return Err(usage("cite wants one id of a document"));
    };
    let options = CiteOptions {
        passage: arguments.number("--passage")?,
        until: arguments.number("--until")?,
        link: arguments.value("--link").map(str::to_owned),
    };
    let citations = export::cite(&collection::open(arguments)?, id, &options)?;
    if arguments.has("--json") {
        return output::json(&citations);
    }
    citations
        .iter()
        .try_for_each(|(_, text)| output::line(&format!("{}\n", text.trim_end())))
}

/// `corpus quote TEXT [--json]`
pub(crate) fn quote(arguments: &Arguments) -> Result<(), Error> {
    if arguments.words.is_empty() {
        return Err(usage("quote wants a text"));
    }
    let check = collection::open(arguments)?.check_quote(&arguments.words.join(" "));
    if arguments.has("--json") {
        return output::json(&check);
    }
    output::line(&format!("{:?}, {} places", check.status, check.total))?;
    for place in &check.places {
        output::line(&format!("\n{}", place.citation))?;
        place.parts.iter().try_for_each(print_part)?;
    }
    Ok(())
}

/// A part with what the document has more in brackets, what it has less in braces.
fn print_part(part: &QuotePart) -> Result<(), Error> {
    let place = part
        .passage
        .map(|passage| format!("{passage}: "))
        .unwrap_or_default();
    let speakers: Vec<String> = part
        .speakers
        .iter()
        .map(beleidsspoor::document::Voice::dutch)
        .collect();
    let pieces = part.pieces.iter().map(|piece| match piece.kind {
        PieceKind::Same => piece.text.clone(),
        PieceKind::Missing => format!("[{}] ", piece.text.trim_end()),
        PieceKind::Added => format!("{{{}}} ", piece.text.trim_end()),
    });
    output::line(&format!(
        "  {place}{} ({:?}, {})",
        pieces.collect::<String>(),
        part.status,
        speakers.join(", ")
    ))
}
