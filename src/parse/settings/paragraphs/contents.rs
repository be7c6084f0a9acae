//! A list of contents: lines that come back later as headings. Left alone, each would open a section of its own.

use crate::dutch::letters::Letters;
use crate::parse::lines::Line;
use crate::parse::marks::mark;
use crate::parse::paper::headings::unnumbered;

/// Words that head a list of contents.
const HEADS: &[&str] = &[
    "inhoudsopgave",
    "inhoud",
    "inhoudsopgave blz",
    "inhoudsopgave blz.",
    "inhoudsopgave pagina",
    "inhoudsopgave:",
];

/// Within how many lines an entry must come back as a heading.
const REACH: usize = 3000;

/// Whether the line heads a list of contents.
pub(crate) fn is_head(line: &Line<'_>) -> bool {
    line.text.len() <= 30 && HEADS.contains(&line.text.lower().as_str())
}

/// How many of `lines` are entries of a list of contents whose head stands right before them.
pub(crate) fn entries(lines: &[Line<'_>]) -> usize {
    let lines = lines.get(..REACH).unwrap_or(lines);
    let keys: Vec<String> = lines.iter().map(|line| key(line.text)).collect();
    // An entry comes back as a heading; the first that does not, or that was an entry before, ends the list.
    let is_entry = |(at, key): (usize, &String)| {
        let (before, after) = (keys.get(..at), keys.get(at + 1..));
        before.is_some_and(|keys| !keys.contains(key))
            && after.is_some_and(|keys| keys.contains(key))
    };
    keys.iter()
        .enumerate()
        .take_while(|entry| is_entry(*entry))
        .count()
}

/// All lines but those of a list of contents.
pub(crate) fn without_contents<'l, 's>(
    lines: &'l [Line<'s>],
) -> impl Iterator<Item = &'l Line<'s>> + use<'l, 's> {
    let head = lines.iter().position(is_head);
    let entries = head.map_or(0, |head| entries(lines.get(head + 1..).unwrap_or(&[])));
    let list = head.map_or(0..0, |head| head..head + 1 + entries);
    lines
        .iter()
        .enumerate()
        .filter(move |(index, _)| !list.contains(index))
        .map(|(_, line)| line)
}

/// An entry as its heading reads: without mark, dots and page number.
fn key(text: &str) -> String {
    let text = mark(text).map_or(text, |mark| text.get(mark.len..).unwrap_or(text));
    let text = text.trim_end_matches(|last: char| {
        last.is_ascii_digit() || last.is_whitespace() || ".…".contains(last)
    });
    unnumbered(text).lower()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn entries_come_back_as_headings() {
        let raw = "I. Vragen vanuit de fracties ..... 2\n– Inbreng van de VVD-fractie\nII. Reactie van de minister 5\nI. Vragen vanuit de fracties\nInbreng van de VVD-fractie\nTekst.\nII. Reactie van de minister";
        assert_eq!(entries(&lines(raw)), 3);
        assert_eq!(entries(&lines("Een alinea.\nNog een.")), 0);
    }
}
