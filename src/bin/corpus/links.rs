//! `corpus links FILE|ID [--json]`: what connects a paper with the others of the collection.

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::dossier;
use beleidsspoor::error::Error;
use beleidsspoor::explorer::Link;
use beleidsspoor::explorer::quote::{Piece, PieceKind};
use std::path::Path;

/// Prints the links of a paper of the collection, or of a file that is read beside it.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let [wanted] = arguments.words.as_slice() else {
        return Err(usage("links wants one file, or the id of a document"));
    };
    let mut explorer = collection::open(arguments)?;
    let is_here = explorer.document(wanted).is_ok();
    let id = if is_here {
        wanted.clone()
    } else {
        let path = Path::new(wanted);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        explorer.add_file(dossier::paper(path, &name)?)
    };
    let links = explorer.links(&id)?;
    if arguments.has("json") {
        return output::json(&links);
    }
    links.iter().try_for_each(print_link)
}

fn print_link(link: &Link) -> Result<(), Error> {
    let about = link.about.as_deref().unwrap_or_default();
    output::line(&format!(
        "{:?} {} ({:?}, {}) {about}\n  here {}: {}\n  there {}: {}",
        link.kind,
        link.document,
        link.order,
        link.certainty.name(),
        link.here.passage,
        link.here.text,
        link.there.passage,
        link.there.text
    ))?;
    if link.changes.is_empty() {
        return Ok(());
    }
    let pieces: Vec<String> = link.changes.iter().map(shown).collect();
    output::line(&format!("  changed: {}", pieces.join(" ")))
}

fn shown(piece: &Piece) -> String {
    match piece.kind {
        PieceKind::Same => piece.text.clone(),
        PieceKind::Missing => format!("[-{}-]", piece.text),
        PieceKind::Added => format!("[+{}+]", piece.text),
    }
}
