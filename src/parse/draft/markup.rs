//! Signs of Markdown inside a line: `**` around bold letters, brackets or tags around raised ones (`zin.[3 ]`, `11[e ]`,
//! `zin.<sup>3</sup>`), which tools that make text of a PDF put there.

use crate::document::Span;

/// Signs around letters that were bold or raised.
const SIGNS: &[&str] = &["**", "<sup>", "</sup>"];

/// Most characters of what is raised.
const RAISED: usize = 5;

/// The parts of the piece without such signs, in order; the whole piece where it has none.
pub(super) fn plain(raw: &str, piece: Span) -> Vec<Span> {
    let text = piece.slice(raw);
    let mut parts = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(step) = rest.find(['*', '[', '<']) else {
            break;
        };
        at += step;
        let rest = text.get(at..).unwrap_or("");
        let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign));
        if let Some(sign) = sign {
            parts.push(from..at);
            from = at + sign.len();
            at = from;
        } else if let Some((inside, length)) = raised(rest) {
            parts.push(from..at);
            parts.push(at + 1..at + 1 + inside);
            from = at + length;
            at = from;
        } else {
            at += 1;
        }
    }
    parts.push(from..text.len());
    let spans = parts.into_iter().filter(|part| !part.is_empty());
    spans
        .map(|part| Span::new(piece.start + part.start, piece.start + part.end))
        .collect()
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
        assert_eq!(read("Een zin.<sup>3</sup> Dan"), "Een zin.3 Dan");
        assert_eq!(read("het 11[e ] pakket[12]."), "het 11e pakket12.");
        assert_eq!(
            read("een [bijlage] en 2 * 3 [zie 4]"),
            "een [bijlage] en 2 * 3 [zie 4]"
        );
    }
}
