//! Office and name at the end, and the names under a motion.
//!
//! The converter took the initial of a name for the number of a list's item:
//!
//! ```text
//! De Staatssecretaris van Volksgezondheid, Welzijn en Sport,
//!
//!   • M.
//!     van Ooijen
//! ```

use super::marker::Style;
use super::units::Unit;
use crate::document::{BlockKind, Span};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::lines::Line;
use crate::parse::paper::closing;
use crate::parse::text::folded;

/// Most paragraphs over which an office and a name run.
const UNITS: usize = 4;

/// Puts the signature that begins at the first of `units` into the draft; returns how many units it took, 0 where none.
pub(super) fn read(draft: &mut Draft<'_>, units: &[Unit<'_>]) -> usize {
    let plain = units
        .iter()
        .take(UNITS)
        .take_while(|unit| unit.marker.is_none())
        .count();
    for count in 1..=plain {
        let office = units.get(..count).unwrap_or(&[]);
        let lines: Vec<Line<'_>> = office.iter().flat_map(|unit| &unit.text).copied().collect();
        let Some(found) = closing::closing(&lines).filter(|found| found.lines == lines.len())
        else {
            continue;
        };
        let behind = units.get(count);
        let parted = behind.and_then(|unit| Some((unit, parted_name(unit)?)));
        // An office at which the file does not end has its name in a paragraph to come.
        if found.name.is_empty() && parted.is_none() && behind.is_some() {
            continue;
        }
        let mut block = block(office);
        let mut author = found.name;
        let mut taken = count;
        if let (true, Some((unit, name))) = (author.is_empty(), parted) {
            block.spans.extend(unit.spans());
            block.text.extend(
                unit.label_span
                    .into_iter()
                    .chain(unit.text.iter().map(|line| line.span)),
            );
            author = name;
            taken += 1;
        }
        draft.blocks.push(block);
        draft
            .meta
            .authors
            .extend((!author.is_empty()).then_some(author));
        draft.meta.role.get_or_insert(found.office);
        return taken;
    }
    0
}

/// Puts the names with which `units` begin into the draft; returns how many there are.
pub(super) fn read_names(draft: &mut Draft<'_>, units: &[Unit<'_>]) -> usize {
    let names = units.iter().map_while(|unit| Some((unit, name(unit)?)));
    let mut count = 0;
    for (unit, name) in names {
        let mut block = block(std::slice::from_ref(unit));
        block.text.splice(0..0, unit.label_span);
        draft.blocks.push(block);
        draft.meta.authors.push(name);
        count += 1;
    }
    count
}

/// How many names stand at the end of `units` with nothing behind them.
pub(super) fn names_at_end(units: &[Unit<'_>]) -> usize {
    units
        .iter()
        .rev()
        .take_while(|unit| name(unit).is_some())
        .count()
}

fn block(units: &[Unit<'_>]) -> DraftBlock {
    let spans: Vec<Span> = units.iter().flat_map(Unit::spans).collect();
    let text = units
        .iter()
        .flat_map(|unit| &unit.text)
        .map(|line| line.span)
        .collect();
    DraftBlock {
        text,
        ..DraftBlock::new(BlockKind::Signature, spans)
    }
}

/// The name that a unit holds and nothing else.
fn name(unit: &Unit<'_>) -> Option<String> {
    match (&unit.marker, unit.text.as_slice()) {
        (None, [line]) => closing::is_name(line.text).then(|| line.text.to_owned()),
        _ => parted_name(unit),
    }
}

/// The name whose initial became the number of an item.
fn parted_name(unit: &Unit<'_>) -> Option<String> {
    let label = unit
        .marker
        .as_ref()?
        .label
        .as_ref()
        .filter(|label| !label.bracketed)?;
    let initial =
        matches!(label.style, Style::CapitalLetter | Style::CapitalRoman) && label.text.len() == 1;
    let name = folded(&format!("{}. {}", label.text, unit.words()));
    (initial && closing::is_name(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::units::units;
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str, names: bool) -> (usize, Vec<String>, String) {
        let lines = lines(raw);
        let mut draft = Draft::new(raw);
        let units = units(&mut draft, &lines, &vec![false; lines.len()]);
        let taken = if names {
            read_names(&mut draft, &units)
        } else {
            super::read(&mut draft, &units)
        };
        let text = draft
            .blocks
            .iter()
            .flat_map(|block| &block.text)
            .map(|span| span.slice(raw));
        let text = text.collect::<Vec<_>>().join("|");
        (taken, draft.meta.authors, text)
    }

    #[test]
    fn an_initial_that_became_a_number_is_part_of_the_name() {
        let (taken, authors, text) = read(
            "De Minister van Financiën,\n\n  • W. \n    de Vries\n\nEinde",
            false,
        );
        assert_eq!(
            (taken, authors, text.as_str()),
            (
                2,
                vec!["W. de Vries".to_owned()],
                "De Minister van Financiën,|W.|de Vries"
            )
        );
    }

    #[test]
    fn an_office_is_signed_in_the_next_paragraph_or_by_nobody() {
        let (taken, authors, _) = read(
            "De Staatssecretaris van Economische Zaken\n\nen Klimaat,\n\nM.C.G. Keijzer",
            false,
        );
        assert_eq!((taken, authors), (3, vec!["M.C.G. Keijzer".to_owned()]));
        assert_eq!(read("De Minister van Financiën,", false).0, 1);
        assert_eq!(
            read("De Minister van Financiën heeft gelijk.\n\nDe Vries", false).0,
            0
        );
    }

    #[test]
    fn names_under_a_motion_end_where_text_begins() {
        let (taken, authors, _) = read("De Vries\n\nVan der Berg\n\nHet was laat.", true);
        assert_eq!(
            (taken, authors),
            (2, vec!["De Vries".to_owned(), "Van der Berg".to_owned()])
        );
    }
}
