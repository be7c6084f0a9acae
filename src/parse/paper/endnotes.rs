//! Footnotes gathered at the end of a page: a numbered list whose texts close with an arrow back to the mark.
//!
//! ```text
//!   1. Zie www.voorbeeld.nl↩︎
//!
//!   2. Een noot die doorloopt
//!      op de volgende regel.↩︎
//! ```
//!
//! The arrow (with an invisible variation selector behind it) is furniture; it is also what tells notes from a list.

use crate::document::Span;
use crate::parse::draft::Draft;
use crate::parse::draft::footnotes::NoteDraft;
use crate::parse::lines::Line;
use crate::parse::marks::mark;
use crate::parse::text::holds_mark;

/// How many lines a first note may take before its arrow.
const LONG_NOTE: usize = 12;

/// Takes the notes among `lines` into the draft; returns the lines before them, and those behind the last arrow.
pub(crate) fn split_off<'l, 's>(
    draft: &mut Draft<'_>,
    lines: &'l [Line<'s>],
) -> (&'l [Line<'s>], &'l [Line<'s>]) {
    let Some(start) = start(lines) else {
        return (split_bare(draft, lines), &[]);
    };
    let (body, notes) = lines.split_at(start);
    let mut next = 1;
    let mut closed = false;
    for (index, line) in notes.iter().enumerate() {
        let (text, arrow) = without_arrow(line);
        let label =
            number(line.text).filter(|(number, _)| *number == next || draft.notes.is_empty());
        if let Some((number, behind)) = label {
            next = number + 1;
            let body = Span::new((line.span.start + behind).min(text.end), text.end);
            draft.notes.push(NoteDraft {
                label: number.to_string(),
                spans: vec![text],
                text: vec![body],
            });
        } else if closed {
            return (body, notes.get(index..).unwrap_or(&[]));
        } else if let Some(note) = draft.notes.last_mut() {
            note.spans.push(text);
            note.text.push(text);
        }
        closed = arrow.is_some();
        draft.furniture.extend(arrow);
    }
    (body, &[])
}

/// Takes notes without arrows (`1 Zie …`) where a paper ends with nothing else; returns the lines before them.
fn split_bare<'l, 's>(draft: &mut Draft<'_>, lines: &'l [Line<'s>]) -> &'l [Line<'s>] {
    let Some(start) = lines
        .iter()
        .rposition(|line| bare(line.text).is_some_and(|(label, _)| label == 1))
    else {
        return lines;
    };
    let (body, notes) = lines.split_at(start);
    let label = |line: &Line<'_>, next: usize| bare(line.text).filter(|(label, _)| *label == next);
    let mut next = 1;
    let only_notes = notes.iter().all(|line| {
        let labelled = label(line, next).is_some();
        next += usize::from(labelled);
        labelled || line.gap == 0
    });
    if !only_notes || !body.iter().any(|line| holds_mark(line.text, "1")) {
        return lines;
    }
    for line in notes {
        let behind = label(line, draft.notes.len() + 1);
        let text = behind.map_or(line.span, |(_, behind)| line.tail(behind).span);
        match (behind, draft.notes.last_mut()) {
            (None, Some(note)) => {
                note.spans.push(text);
                note.text.push(text);
            }
            (label, _) => draft.notes.push(NoteDraft {
                label: label.map_or(1, |(label, _)| label).to_string(),
                spans: vec![line.span],
                text: vec![text],
            }),
        }
    }
    body
}

/// The number that a note without stop or arrow opens with, and where its text begins.
fn bare(text: &str) -> Option<(usize, usize)> {
    let (number, rest) = text.split_once([' ', '\u{a0}', '\t'])?;
    let opens = rest
        .trim_start()
        .starts_with(|first: char| !first.is_ascii_digit() && !first.is_ascii_punctuation());
    (number.len() <= 3 && opens).then(|| Some((number.parse().ok()?, number.len())))?
}

/// The line on which the first note begins.
fn start(lines: &[Line<'_>]) -> Option<usize> {
    let arrow = lines.iter().position(|line| has_arrow(line.text))?;
    let from = arrow.saturating_sub(LONG_NOTE);
    let near = lines.get(from..=arrow)?;
    near.iter()
        .rposition(|line| number(line.text).is_some())
        .map(|at| from + at)
}

fn has_arrow(text: &str) -> bool {
    text.trim_end_matches(is_selector).ends_with('↩')
}

fn is_selector(character: char) -> bool {
    matches!(character, '\u{fe0e}' | '\u{fe0f}')
}

/// The line's span without the arrow at its end, and the arrow's.
fn without_arrow(line: &Line<'_>) -> (Span, Option<Span>) {
    let part = |last: char| last == '↩' || is_selector(last) || last.is_whitespace();
    let text = if has_arrow(line.text) {
        line.text.trim_end_matches(part)
    } else {
        line.text
    };
    let end = line.span.start + text.len();
    let arrows = line.text.get(text.len()..).unwrap_or("").trim_start();
    let arrow = Span::new(line.span.end - arrows.len(), line.span.end);
    (
        Span::new(line.span.start, end),
        (!arrow.is_empty()).then_some(arrow),
    )
}

/// The number that a note opens with, and where its text begins.
fn number(text: &str) -> Option<(usize, usize)> {
    let mark = mark(text).or_else(|| long_number(text))?;
    Some((mark.label?.parse().ok()?, mark.len))
}

/// Lists of more than 99 items do not occur in text, notes of that number do.
fn long_number(text: &str) -> Option<crate::parse::marks::Mark> {
    let digits = text
        .get(..3)
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = text.get(3..)?.strip_prefix('.')?;
    let len = text.len() - rest.trim_start().len();
    Some(crate::parse::marks::Mark {
        label: Some(digits.to_owned()),
        len,
        bullet: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn notes_with_arrows_end_the_page() {
        let raw = "Een.\n\n1. eerst\n\n2. dan\n\n  1. Zie A.\n     En B.↩\u{fe0e}\n\n  2. ↩\u{fe0e}\n\n  3. half";
        let found = lines(raw);
        let mut draft = Draft::new(raw);
        let (body, behind) = split_off(&mut draft, &found);
        assert_eq!((body.len(), behind.len()), (3, 0));
        let text: Vec<String> = draft
            .notes
            .iter()
            .map(|note| {
                note.text
                    .iter()
                    .map(|span| span.slice(raw))
                    .collect::<Vec<_>>()
                    .join("|")
            })
            .collect();
        assert_eq!(text, ["Zie A.|En B.", "", "half"]);
        assert_eq!(draft.furniture.len(), 2);
    }

    #[test]
    fn notes_without_arrows_end_a_paper_whose_text_bears_their_marks() {
        let raw =
            "Een zin.1 En.2\nDe Minister,\nA. Jansen\n1 Zie A.\nen B.\n2 Kamerstuk 30 000, nr. 1.";
        let mut draft = Draft::new(raw);
        assert_eq!(split_off(&mut draft, &lines(raw)).0.len(), 3);
        let notes: Vec<(&str, usize)> = draft
            .notes
            .iter()
            .map(|note| (note.label.as_str(), note.text.len()))
            .collect();
        assert_eq!(notes, [("1", 2), ("2", 1)]);
        let table = "Een zin.\n1 Noord\n2 Zuid";
        assert_eq!(split_off(&mut Draft::new(table), &lines(table)).0.len(), 3);
    }

    #[test]
    fn a_list_without_arrows_is_no_notes() {
        let found = lines("1. een\n2. twee");
        let mut draft = Draft::new("1. een\n2. twee");
        assert_eq!(split_off(&mut draft, &found).0.len(), 2);
    }

    #[test]
    fn text_behind_the_last_arrow_is_no_note() {
        let raw = "  1. Zie A.↩\n\nBijlage\n\nTekst.";
        let found = lines(raw);
        let mut draft = Draft::new(raw);
        let (body, behind) = split_off(&mut draft, &found);
        assert_eq!((body.len(), behind.len(), draft.notes.len()), (0, 2, 1));
    }
}
