//! A document, held against what the manifest says of it.

use crate::output::checksum;
use beleidsspoor::document::{Document, Source, Span};
use beleidsspoor::dossier::Entry;
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::find_quote;
use beleidsspoor::parse::parse;
use std::path::Path;

/// What is wrong with a document, or with what the manifest says of it.
pub(super) fn faults(
    folder: &Path,
    entry: &Entry,
    source: &Source,
    document: &Document,
) -> Result<Vec<String>, Error> {
    let mut wrong = Vec::new();
    let bytes = bytes(&folder.join(&entry.file))?;
    wrong.extend(checksum_fault(&entry.file, &bytes, &entry.sha256));
    if !entry.raw.is_empty() {
        let raw = self::bytes(&folder.join(&entry.raw))?;
        wrong.extend(checksum_fault(&entry.raw, &raw, &entry.raw_sha256));
    }
    if bytes != source.text.as_bytes() {
        wrong.push(format!("{}: is not UTF-8", entry.file));
    }
    wrong.extend(format_fault(entry, source));
    wrong.extend(number_fault(entry, document));
    wrong.extend(accounting_faults(&entry.file, &source.text, document));
    let absent = entry
        .date_evidence
        .iter()
        .filter(|quote| find_quote(document, quote).is_none());
    wrong.extend(absent.map(|quote| format!("{}: date evidence not found: {quote}", entry.id)));
    Ok(wrong)
}

fn bytes(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path)
        .map_err(|error| Error::new(ErrorKind::Io, format!("{}: {error}", path.display())))
}

fn checksum_fault(file: &str, bytes: &[u8], stated: &str) -> Option<String> {
    let sum = checksum(bytes);
    (sum != stated).then(|| format!("{file}: checksum is {sum}, the manifest says {stated}"))
}

/// The form is found by the content: who names it in the manifest names the same, or the finding must be mended.
fn format_fault(entry: &Entry, source: &Source) -> Option<String> {
    let stated = entry.format?;
    let found = parse(source).meta.source_format;
    (stated != found).then(|| {
        format!(
            "manifest: {}: format is {:?}, but the text is that of {:?} (which needs not be stated)",
            entry.id,
            stated.name(),
            found.name()
        )
    })
}

/// An id `kst-<dossier>-<number>` is the number that the paper has: links and references go by it.
fn number_fault(entry: &Entry, document: &Document) -> Option<String> {
    let (dossier, number) = (
        document.meta.dossier.as_ref()?,
        document.meta.number.as_ref()?,
    );
    let stated = format!("kst-{dossier}-{number}");
    let differs = entry.id.starts_with("kst-") && entry.id != stated;
    differs.then(|| {
        format!(
            "manifest: id is {}, the paper itself says {stated}",
            entry.id
        )
    })
}

/// Every character that is not white space belongs to exactly one block, furniture or metadata span.
fn accounting_faults(file: &str, raw: &str, document: &Document) -> Vec<String> {
    let mut owners = vec![0_u8; raw.len()];
    let claims = document.blocks.iter().flat_map(|block| &block.spans);
    for span in claims
        .chain(&document.furniture)
        .chain(&document.metadata_spans)
    {
        for owner in owners.get_mut(span.start..span.end).into_iter().flatten() {
            *owner = owner.saturating_add(1);
        }
    }
    let solid = raw
        .char_indices()
        .filter(|(_, character)| !character.is_whitespace());
    let owner = |(at, _): (usize, char)| owners.get(at).copied();
    let count = |wanted: fn(u8) -> bool| {
        let owned = solid.clone().filter_map(owner);
        owned.filter(|times| wanted(*times)).count()
    };
    let (lost, twice) = (count(|owner| owner == 0), count(|owner| owner > 1));
    let unplaced = document
        .warnings
        .iter()
        .filter(|warning| warning.kind == "unplaced");
    let mut wrong: Vec<String> = unplaced
        .map(|warning| unplaced_fault(file, raw, warning.span))
        .collect();
    if lost + twice > 0 {
        wrong.push(format!(
            "{file}: {lost} characters lost, {twice} claimed twice"
        ));
    }
    wrong
}

fn unplaced_fault(file: &str, raw: &str, span: Span) -> String {
    let text: String = span.slice(raw).chars().take(60).collect();
    format!("{file}: byte {}: could not be placed: {text}", span.start)
}
