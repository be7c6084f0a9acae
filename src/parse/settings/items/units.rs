//! The text as units: paragraphs, and items with their bullets and numbers.

use super::marker::{self, Label, Marker};
use crate::document::Span;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::text::{ends_sentence, folded};

/// A paragraph or an item.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit<'s> {
    /// The bullets and the number in front of it.
    pub(super) marker: Option<Marker>,
    /// Where the number stands, its full stop included.
    pub(super) label_span: Option<Span>,
    /// Lines that hold bullets and numbers only.
    bullets: Vec<Span>,
    /// Where the first line of text stands, with what precedes the text on it.
    first: Option<Span>,
    /// The text, bullets and numbers left out.
    pub(super) text: Vec<Line<'s>>,
    /// Room before its first line.
    pub(super) indent: usize,
    /// Whether an empty line, or something set aside, parts it from the unit before.
    pub(super) apart: bool,
    /// Whether something set aside stands between it and the unit before.
    pub(super) interrupted: bool,
}

impl<'s> Unit<'s> {
    /// All that belongs to it.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> {
        let first = self
            .first
            .or_else(|| self.text.first().map(|line| line.span));
        let rest = self.text.iter().skip(1).map(|line| line.span);
        self.bullets.iter().copied().chain(first).chain(rest)
    }

    /// Its words on one line.
    pub(super) fn words(&self) -> String {
        let lines: Vec<&str> = self.text.iter().map(|line| line.text).collect();
        folded(&lines.join(" "))
    }

    /// How its text begins.
    pub(super) fn start(&self) -> &'s str {
        self.text.first().map_or("", |line| line.text)
    }

    /// How its text ends, a footnote's mark behind the stop left out.
    pub(super) fn end(&self) -> &'s str {
        without_mark(self.text.last().map_or("", |line| line.text))
    }

    /// Number of characters of its text.
    pub(super) fn length(&self) -> usize {
        self.text
            .iter()
            .map(|line| line.text.chars().count() + 1)
            .sum::<usize>()
            .saturating_sub(1)
    }

    /// The number in front of it.
    pub(super) fn label(&self) -> Option<&Label> {
        self.marker.as_ref()?.label.as_ref()
    }

    /// Whether it is an item, or might be: it has a bullet or a number.
    pub(super) fn is_marked(&self) -> bool {
        self.marker.is_some()
    }

    fn awaits_text(&self) -> bool {
        self.text.is_empty()
    }

    fn item(line: &Line<'s>, marker: Marker) -> Self {
        let text = line.tail(marker.rest);
        let label_span = marker.label.as_ref().map(|_| {
            let label = line.tail(marker.start);
            let word = label.text.split(char::is_whitespace).next().unwrap_or("");
            Span::new(label.span.start, label.span.start + word.len())
        });
        let mut unit = Self {
            marker: Some(marker),
            label_span,
            indent: line.indent,
            ..Self::default()
        };
        if text.text.is_empty() {
            unit.bullets.push(line.span);
        } else {
            unit.first = Some(line.span);
            unit.text.push(text);
        }
        unit
    }

    /// Makes one item of bullets without text and the item that follows them.
    fn absorb(&mut self, next: Self) {
        self.bullets.extend(next.bullets);
        let depth = self.marker.as_ref().map_or(0, |marker| marker.bullets);
        self.marker = next.marker.map(|marker| Marker {
            bullets: marker.bullets.max(depth),
            ..marker
        });
        (self.first, self.text, self.label_span, self.indent) =
            (next.first, next.text, next.label_span, next.indent);
    }
}

/// The text without the footnote mark that may follow its last stop: `Zie daar.12`.
pub(super) fn without_mark(text: &str) -> &str {
    let bare = text.trim_end_matches(|last: char| last.is_ascii_digit());
    if bare.ends_with(['.', ',', ';', ':', '?', '!']) {
        bare
    } else {
        text
    }
}

/// The lines that are not set aside, as units. Bullets that never got a text are furniture.
pub(super) fn units<'s>(
    draft: &mut Draft<'_>,
    lines: &[Line<'s>],
    aside: &[bool],
) -> Vec<Unit<'s>> {
    let mut found: Vec<Unit<'s>> = Vec::new();
    let mut interrupted = false;
    for (line, aside) in lines.iter().zip(aside) {
        if *aside {
            interrupted = true;
            continue;
        }
        add(&mut found, line, interrupted);
        interrupted = false;
    }
    let (kept, empty): (Vec<_>, Vec<_>) = found.into_iter().partition(|unit| !unit.awaits_text());
    draft.furniture.extend(empty.iter().flat_map(Unit::spans));
    kept
}

fn add<'s>(found: &mut Vec<Unit<'s>>, line: &Line<'s>, interrupted: bool) {
    let apart = interrupted || line.gap > 0 || found.is_empty();
    let marker = marker::bulleted(line.text);
    match (marker, found.last_mut()) {
        (Some(marker), Some(last)) if last.awaits_text() => last.absorb(Unit::item(line, marker)),
        (Some(marker), _) => found.push(Unit {
            apart,
            interrupted,
            ..Unit::item(line, marker)
        }),
        (None, Some(last)) if last.awaits_text() || !apart && goes_on(last, line) => {
            last.text.push(*line)
        }
        (None, _) => {
            let unit = match marker::numbered(line.text) {
                Some(marker) => Unit::item(line, marker),
                None => Unit {
                    text: vec![*line],
                    indent: line.indent,
                    ..Unit::default()
                },
            };
            found.push(Unit {
                apart,
                interrupted,
                ..unit
            });
        }
    }
}

/// Whether a line without room before it goes on with the unit; a short line without a stop may be a heading above a
/// paragraph instead.
fn goes_on(last: &Unit<'_>, line: &Line<'_>) -> bool {
    let plain_title = !last.is_marked() && last.apart && last.text.len() == 1 && last.length() < 80;
    let begins = line.text.starts_with(char::is_uppercase) && line.text.chars().count() > 100;
    let numbered = marker::numbered(line.text).is_some() && ends_sentence(last.end());
    let titled = plain_title && begins && last.end().ends_with(char::is_alphanumeric);
    !(numbered || titled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn read(raw: &str) -> Vec<(usize, String)> {
        let lines = lines(raw);
        let found = units(&mut Draft::new(raw), &lines, &vec![false; lines.len()]);
        found
            .iter()
            .map(|unit| {
                (
                    unit.marker.as_ref().map_or(9, |marker| marker.bullets),
                    unit.words(),
                )
            })
            .collect()
    }

    fn expect(units: &[(usize, &str)]) -> Vec<(usize, String)> {
        units
            .iter()
            .map(|(bullets, text)| (*bullets, (*text).to_owned()))
            .collect()
    }

    #[test]
    fn an_item_is_its_bullet_and_the_lines_behind_it() {
        let raw =
            "Zoals:\\n\\n  • 1. \\n    een,\\n  • twee\\n    verder\\n  • • \\n    diep.\\n\\n(i)    Plat.\\n\\nTekst"
                .replace("\\n", "\n");
        let expected = [
            (9, "Zoals:"),
            (1, "een,"),
            (1, "twee verder"),
            (2, "diep."),
            (0, "Plat."),
            (9, "Tekst"),
        ];
        assert_eq!(read(&raw), expect(&expected));
    }

    #[test]
    fn bullets_without_text_go_to_the_next_item_or_nowhere() {
        assert_eq!(read("• 1.\n  • 2.\n    tekst\n•"), expect(&[(1, "tekst")]));
    }

    #[test]
    fn every_span_of_a_unit_is_kept() {
        let raw = "  • • \n  • 2. tekst\n    meer";
        let lines = lines(raw);
        let found = units(&mut Draft::new(raw), &lines, &[false; 3]);
        let spans: Vec<&str> = found
            .iter()
            .flat_map(Unit::spans)
            .map(|span| span.slice(raw))
            .collect();
        assert_eq!(spans, ["• •", "• 2. tekst", "meer"]);
    }
}
