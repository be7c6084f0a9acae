//! Signs of Markdown that tools leave when they make text of a PDF: `#` before what was printed large, `**` and `_` around
//! what was bold or slanted, brackets or tags around what was raised (`zin.[3 ]`, `11[e ]`, `zin.<sup>3</sup>`).
//!
//! Whoever reads lines reads them [without those signs](text_of); they stay in the spans, and out of the text of blocks.

use crate::document::Span;
use std::ops::Range;

/// Signs around letters that were bold or raised.
const SIGNS: &[&str] = &["**", "<sup>", "</sup>"];

/// Most characters of what is raised.
const RAISED: usize = 5;

/// Bytes of the longest slanted text.
const SLANTED: usize = 300;

/// Lines with signs that make a text Markdown: one may be an accident.
const LEAST: usize = 2;

/// The text, line for line without the signs, where it is Markdown.
pub(crate) fn text_of(raw: &str) -> Option<String> {
    let marked = raw.split('\n').filter(|line| is_marked(line.trim()));
    (marked.take(LEAST).count() >= LEAST).then(|| {
        let lines = raw.split('\n').map(plain_text);
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// Whether a line is surely Markdown's: a heading, or bold or raised letters.
fn is_marked(line: &str) -> bool {
    let bold = line.split_once("**").map(|(_, rest)| rest);
    hashes(line) > 0
        || bold.is_some_and(|rest| rest.contains("**") && !rest.starts_with('*'))
        || line.contains("</sup>")
}

/// How long the sign of a heading is with which the line begins, the space behind it included.
fn hashes(line: &str) -> usize {
    let rest = line.trim_start_matches('#');
    let count = line.len() - rest.len();
    let spaced = rest.len() - rest.trim_start_matches(' ').len();
    if (1..=6).contains(&count) && spaced > 0 {
        count + spaced
    } else {
        0
    }
}

/// A line without the signs.
fn plain_text(line: &str) -> String {
    let parts = parts(line);
    parts
        .into_iter()
        .filter_map(|part| line.get(part))
        .collect()
}

/// Where in the line `raw` the byte `at` of its trimmed plain text stands.
pub(crate) fn raw_offset(raw: &str, at: usize) -> usize {
    let plain = plain_text(raw);
    let mut left = at + plain.len() - plain.trim_start().len();
    for part in parts(raw) {
        if left < part.len() {
            return part.start + left;
        }
        left -= part.len();
    }
    raw.len()
}

/// The parts of the piece without signs, in order; the whole piece where it has none.
pub(crate) fn plain(raw: &str, piece: Span) -> Vec<Span> {
    let parts = parts(piece.slice(raw)).into_iter();
    parts
        .map(|part| Span::new(piece.start + part.start, piece.start + part.end))
        .collect()
}

/// The parts of a text without signs.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut from = hashes(text);
    let mut at = from;
    while let Some(rest) = text.get(at..) {
        let Some(step) = rest.find(['*', '[', '<', '_', '\n']) else {
            break;
        };
        at += step;
        let rest = text.get(at..).unwrap_or("");
        let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        if let Some(sign) = sign {
            parts.push(from..at);
            from = at + sign.len();
            at = from;
        } else if let Some((inside, length)) = raised(rest) {
            parts.push(from..at);
            parts.push(at + 1..at + 1 + inside);
            from = at + length;
            at = from;
        } else if let Some(inside) = slanted(before, rest) {
            parts.push(from..at);
            parts.push(at + 1..at + 1 + inside);
            from = at + inside + 2;
            at = from;
        } else if rest.starts_with('\n') {
            let sign = hashes(rest.get(1..).unwrap_or(""));
            if sign > 0 {
                parts.push(from..at + 1);
                from = at + 1 + sign;
            }
            at += 1 + sign;
        } else {
            at += 1;
        }
    }
    parts.push(from..text.len());
    parts.retain(|part| !part.is_empty());
    parts
}

/// What brackets at the start hold that was raised in print, and how long all of it is: `[3 ]`, `[e ]`.
fn raised(text: &str) -> Option<(usize, usize)> {
    let inside = text.strip_prefix('[')?.split(']').next()?;
    let bare = inside.trim_end();
    let note = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    let ordinal = ["e", "de", "ste"].contains(&bare);
    let closed = text.get(1 + inside.len()..)?.starts_with(']');
    (closed && inside.len() <= RAISED && (note || ordinal))
        .then_some((bare.len(), inside.len() + 2))
}

/// How long the slanted text is that the line of the text opens here: `_zeer_`; not the `_` in an address.
fn slanted(before: Option<char>, text: &str) -> Option<usize> {
    let outside = |letter: Option<char>| {
        letter.is_none_or(|letter| !letter.is_alphanumeric() && letter != '/')
    };
    let inside = text.strip_prefix('_')?;
    let opens = outside(before) && inside.starts_with(char::is_alphanumeric);
    let ends = |(at, _): &(usize, &str)| {
        let behind = inside.get(at + 1..).and_then(|rest| rest.chars().next());
        let last = inside.get(..*at).and_then(|text| text.chars().next_back());
        outside(behind) && last.is_some_and(|last| !last.is_whitespace())
    };
    let end = inside.match_indices('_').find(ends).map(|(at, _)| at)?;
    let line = inside.get(..end)?;
    (opens && end <= SLANTED && !line.contains('\n')).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> String {
        let parts = plain(raw, Span::new(0, raw.len()));
        parts.iter().map(|part| part.slice(raw)).collect()
    }

    #[test]
    fn signs_go_and_letters_stay() {
        assert_eq!(
            read("Een **vet woord** en een zin.[3 ] Dan"),
            "Een vet woord en een zin.3 Dan"
        );
        assert_eq!(read("## Vraag 1\n### 387"), "Vraag 1\n387");
        assert_eq!(read("Een zin.<sup>3</sup> Dan"), "Een zin.3 Dan");
        assert_eq!(read("het 11[e ] pakket[12]."), "het 11e pakket12.");
        assert_eq!(read("een _zeer grote_ pont"), "een zeer grote pont");
        for kept in [
            "een [bijlage] en 2 * 3 [zie 4]",
            "https://a.nl/PUC_76_22 en a_b",
            "een #kop",
        ] {
            assert_eq!(read(kept), kept);
        }
    }

    #[test]
    fn a_text_is_markdown_by_two_lines_of_it() {
        assert_eq!(text_of("# 2\n\n**Vet**").as_deref(), Some("2\n\nVet"));
        assert_eq!(text_of("# Namen\n\nBakker"), None);
    }

    #[test]
    fn places_in_the_plain_text_are_places_in_the_line() {
        let raw = "**Nr. 3** **MOTIE VAN**";
        assert_eq!(plain_text(raw), "Nr. 3 MOTIE VAN");
        assert_eq!(raw.get(raw_offset(raw, 6)..), Some("MOTIE VAN**"));
        assert_eq!(raw_offset(raw, 0), 2);
    }
}
