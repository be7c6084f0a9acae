//! Signs of Markdown that tools leave when they make text of a PDF: `#` before what was printed large, `**` around what was
//! bold, a rule of dashes between pages. Signs inside a line are taken out of its text later
//! ([`Repairs::markup`](crate::parse::draft::Repairs)).

use crate::document::Span;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;

/// The lines without the signs at their ends, which are furniture; lines of nothing but signs are gone. The same lines
/// where the text is no Markdown.
pub(super) fn taken_off<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Vec<Line<'s>> {
    if !lines.iter().any(|line| is_markdown(line.text)) {
        return lines.to_vec();
    }
    draft.repairs.markup = true;
    lines.iter().filter_map(|line| bare(draft, line)).collect()
}

/// Whether a line is surely Markdown's: a heading, or one that bold letters open.
fn is_markdown(text: &str) -> bool {
    let heading = text.trim_start_matches('#');
    let hashes = text.len() - heading.len();
    ((1..=6).contains(&hashes) && heading.starts_with(' '))
        || text.starts_with("**") && text.get(2..).is_some_and(|rest| rest.contains("**"))
        || text.contains("</sup>")
}

/// Whether the line is a rule between pages.
pub(super) fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'-')
}

fn bare<'s>(draft: &mut Draft<'_>, line: &Line<'s>) -> Option<Line<'s>> {
    if is_rule(line.text) {
        return Some(*line); // It tells where a page ends.
    }
    let opened = line.text.trim_start_matches(['#', '*', ' ']);
    let start = line.span.end - opened.len();
    let text = opened.trim_end_matches(['*', '#', ' ']);
    let end = start + text.len();
    // A bullet is a star too: it stays where no second star follows.
    let lead = line
        .text
        .get(..line.text.len() - opened.len())
        .unwrap_or("");
    if lead.trim_end() == "*" {
        return Some(*line);
    }
    for sign in [
        Span::new(line.span.start, start),
        Span::new(end, line.span.end),
    ] {
        if sign.start < sign.end {
            draft.furniture.push(sign);
        }
    }
    (!text.is_empty()).then_some(Line {
        text,
        span: Span::new(start, end),
        ..*line
    })
}

/// Whether a line is the site's own: the link to the top of its page, what is hidden beside a note's number.
pub(super) fn is_of_the_site(text: &str) -> bool {
    matches!(text, "Naar boven" | "X Noot")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn signs_at_the_ends_of_lines_go() {
        let raw =
            "# 2\n\n**Vragen van de Kamer**\n\n**met antwoord**\n* een punt\n**\n-----\nEen zin.";
        let mut draft = Draft::new(raw);
        let found = taken_off(&mut draft, &lines(raw));
        let texts: Vec<&str> = found.iter().map(|line| line.text).collect();
        assert_eq!(
            texts,
            [
                "2",
                "Vragen van de Kamer",
                "met antwoord",
                "* een punt",
                "-----",
                "Een zin."
            ]
        );
        let plain = "Een tekst met # en **.";
        assert_eq!(taken_off(&mut Draft::new(plain), &lines(plain)).len(), 1);
    }
}
