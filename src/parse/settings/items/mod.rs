//! Paragraphs taken out of a PDF, with items for whatever began with a number or a letter and a full stop.
//!
//! Headings (`• 1. ⏎ Toezicht`) and signatures (`• M. ⏎ van Ooijen`) became items too: [`headings`] and [`signature`]
//! tell them apart.

mod headings;
mod marker;
mod signature;
mod units;

use crate::document::{BlockKind, DocumentKind, Span, Voice};
use crate::parse::draft::{Draft, DraftBlock};
use crate::parse::genres::genre::Genre;
use crate::parse::genres::{letter, voices};
use crate::parse::lines::Line;
use crate::parse::paper::opening;
use crate::parse::text::{after, ends_sentence};
use units::{Unit, units, without_mark};

/// How deep lists are told apart.
const DEEPEST: usize = 5;

/// Shortest paragraph that can be taken for one half of a broken one.
const HALF: usize = 60;

/// How the last paragraph of a motion begins; the names of its movers follow.
const END_OF_MOTION: &str = "en gaat over tot de orde van de dag";

/// Reads the lines into the draft, with the voice of the whole paper; `aside` tells which lines are placed already.
pub(super) fn read(
    draft: &mut Draft<'_>,
    lines: &[Line<'_>],
    aside: &[bool],
    voice: Option<Voice>,
    genre: &Genre,
) {
    let signs = || letter::signer(lines);
    let voice = voice.or_else(|| signs().filter(|_| genre.kind == DocumentKind::Letter));
    write(draft, lines, aside);
    voices::assign(draft, lines, voice, genre);
}

fn write(draft: &mut Draft<'_>, lines: &[Line<'_>], aside: &[bool]) {
    let units = units(draft, lines, aside);
    let levels = headings::levels(&units, draft.meta.kind == DocumentKind::WrittenConsultation);
    let signed_by_names = matches!(
        draft.meta.kind,
        DocumentKind::Other | DocumentKind::Motion | DocumentKind::Amendment
    );
    let names = if signed_by_names {
        signature::names_at_end(&units)
    } else {
        0
    };
    let mut margin = None;
    let mut at = 0;
    while let Some(unit) = units.get(at) {
        let rest = units.get(at..).unwrap_or(&[]);
        let level = levels.get(at).copied().unwrap_or(0);
        let moved = at > 0
            && units
                .get(at - 1)
                .is_some_and(|before| after(before.start(), END_OF_MOTION).is_some());
        let signed = if moved || rest.len() <= names {
            signature::read_names(draft, rest)
        } else {
            signature::read(draft, rest)
        };
        if signed > 0 {
            at += signed;
            continue;
        }
        at += 1;
        if level == 0 && unit.marker.is_some() {
            let margin = *margin.get_or_insert(unit.indent);
            draft.blocks.push(item(unit, margin));
            continue;
        }
        margin = None;
        if level > 0 {
            draft.blocks.push(heading(unit, level));
        } else {
            paragraph(draft, unit);
        }
    }
}

fn heading(unit: &Unit<'_>, level: u8) -> DraftBlock {
    let numbered = unit
        .marker
        .as_ref()
        .is_some_and(|marker| marker.bullets == 0);
    let spans: Vec<Span> = unit.spans().collect();
    // A number that stands in the line itself stays in the text; one that a bullet made an item of does not.
    let text = if numbered { spans.clone() } else { text(unit) };
    let label = unit.label().map(|label| label.text.clone());
    DraftBlock {
        text,
        label,
        ..DraftBlock::heading(level, spans)
    }
}

fn item(unit: &Unit<'_>, margin: usize) -> DraftBlock {
    let bullets = unit
        .marker
        .as_ref()
        .map_or(1, |marker| marker.bullets.max(1));
    let deeper = unit.indent.saturating_sub(margin) / 2;
    let level = bullets.max(1 + deeper).min(DEEPEST);
    let block = DraftBlock::item(
        u8::try_from(level).unwrap_or(1),
        unit.spans().collect(),
        text(unit),
    );
    match unit.label() {
        Some(label) => block.numbered(label.text.clone()),
        None => block,
    }
}

fn text(unit: &Unit<'_>) -> Vec<Span> {
    unit.text.iter().map(|line| line.span).collect()
}

fn paragraph(draft: &mut Draft<'_>, unit: &Unit<'_>) {
    let line = unit.text.first().filter(|_| unit.text.len() == 1);
    if line.is_some_and(|line| opening::read(draft, line)) {
        return;
    }
    match draft.blocks.last_mut() {
        Some(block) if is_continued(draft.raw, block, unit) => {
            text(unit).into_iter().for_each(|span| block.extend(span))
        }
        _ => draft.blocks.push(DraftBlock::paragraph(text(unit))),
    }
}

/// Whether the unit is the second half of the block: its sentence goes on in small letters, over a page end, or where
/// the converter took a line end for the end of a paragraph.
fn is_continued(raw: &str, block: &DraftBlock, unit: &Unit<'_>) -> bool {
    let (Some(first), Some(last)) = (block.text.first(), block.text.last()) else {
        return false;
    };
    let end = without_mark(last.slice(raw));
    if !unit.start().starts_with(char::is_lowercase)
        || ends_sentence(end)
        || end.ends_with([':', ';'])
    {
        return false;
    }
    let broken_off = end.ends_with(|last: char| last.is_alphanumeric() || "-)»".contains(last));
    match block.kind {
        BlockKind::Paragraph if unit.interrupted => true,
        BlockKind::Paragraph => {
            let begins = first
                .slice(raw)
                .starts_with(|first: char| !first.is_lowercase());
            broken_off && begins && end.chars().count() >= HALF
        }
        BlockKind::ListItem => unit.interrupted && broken_off,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str, aside: &[usize]) -> Vec<(BlockKind, u8, String)> {
        let lines = lines(raw);
        let aside: Vec<bool> = (0..lines.len()).map(|at| aside.contains(&at)).collect();
        let mut draft = Draft::new(raw);
        write(&mut draft, &lines, &aside);
        let text = |block: &DraftBlock| {
            block
                .text
                .iter()
                .map(|span| span.slice(raw))
                .collect::<Vec<_>>()
                .join(" ")
        };
        draft
            .blocks
            .iter()
            .map(|block| (block.kind, block.level, text(block)))
            .collect()
    }

    fn expect(blocks: &[(BlockKind, u8, &str)]) -> Vec<(BlockKind, u8, String)> {
        blocks
            .iter()
            .map(|(kind, level, text)| (*kind, *level, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn lists_lie_in_lists_by_bullets_or_indent() {
        let raw = "Drie:\n\n  • een:\n  • • \n    diep,\n    • ook diep,\n  • twee.\n\n(i)    Los.";
        let item = BlockKind::ListItem;
        let expected = [
            (item, 1, "een:"),
            (item, 2, "diep,"),
            (item, 2, "ook diep,"),
            (item, 1, "twee."),
            (item, 1, "Los."),
        ];
        assert_eq!(read(raw, &[]).get(1..), Some(expect(&expected).as_slice()));
    }

    #[test]
    fn a_sentence_goes_on_behind_a_page_line() {
        let raw = "Dit is waar de zin,\n\nBLADZIJDE\n\nverder gaat.\n\nen dit is los.";
        let paragraph = BlockKind::Paragraph;
        let expected = [
            (paragraph, 0, "Dit is waar de zin, verder gaat."),
            (paragraph, 0, "en dit is los."),
        ];
        assert_eq!(read(raw, &[1]), expect(&expected));
    }

    #[test]
    fn numbers_stay_in_a_heading_only_where_they_stand_in_its_line() {
        let raw = "2.    Geld\n\nEr is geld.\n\n  • 3. \n    Tijd\n\nEr is tijd.";
        let found = read(raw, &[]);
        assert_eq!(
            found.first(),
            expect(&[(BlockKind::Heading, 1, "2.    Geld")]).first()
        );
        assert_eq!(
            found.get(2),
            expect(&[(BlockKind::Heading, 1, "Tijd")]).first()
        );
    }
}
