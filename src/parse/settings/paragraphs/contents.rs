//! A list of contents: lines that come back later as headings. Left alone, each would open a section of its own.

use crate::dutch::letters::{Letters, same};
use crate::parse::lines::Line;
use crate::parse::marks::mark;
use crate::parse::paper::headings::unnumbered;
use crate::parse::text::ends_sentence;

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
    let paged = paged(lines);
    // An entry comes back as a heading, or gives its page; the first that does neither, or that was an entry before, ends
    // the list.
    let is_entry = |(at, key): (usize, &String)| {
        let (before, after) = (keys.get(..at), keys.get(at + 1..));
        before.is_some_and(|keys| !keys.contains(key))
            && (at < paged || after.is_some_and(|keys| keys.contains(key)))
    };
    let mut count = 0;
    for (at, line) in lines.iter().enumerate() {
        if is_scrap(line.text) {
            // The page of the entry before; the number of one that is to come counts with that.
            count += usize::from(count == at && count > 0 && is_page(line.text));
        } else if keys.get(at).is_some_and(|key| is_entry((at, key))) {
            count = at + 1;
        } else {
            break;
        }
    }
    count
}

/// What a page of a site puts on a line of its own, of a table of contents with a column for numbers and one for pages:
/// `I.`, `blz.`, `12`.
pub(crate) fn is_scrap(text: &str) -> bool {
    let is_label = text.len() <= 5 && mark(text).is_some_and(|mark| mark.len == text.len());
    let roman = text.strip_suffix('.').is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|letter| b"IVX".contains(&letter))
    });
    is_label || roman || is_page(text) || same(text, "blz.") || same(text, "blz")
}

fn is_page(text: &str) -> bool {
    text.len() <= 3 && !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit())
}

/// How many of `lines` from the first on end in the number of a page, never lower than the one before. A line without one
/// belongs to the entry that ends on the next.
fn paged(lines: &[Line<'_>]) -> usize {
    let (mut last, mut count) = (0, 0);
    for (at, line) in lines.iter().enumerate() {
        match page(line.text) {
            Some((_, page)) if page >= last => (last, count) = (page, at + 1),
            Some(_) => break,
            None if at > count || ends_sentence(line.text) => break,
            None => {}
        }
    }
    if count > 1 { count } else { 0 }
}

/// Where the text of an entry ends, before dots and the number of its page, and that number.
pub(crate) fn page(text: &str) -> Option<(usize, usize)> {
    let bare = text.trim_end_matches(|last: char| last.is_ascii_digit());
    let number = text.get(bare.len()..).filter(|number| number.len() <= 3)?;
    let entry = bare.trim_end_matches(|last: char| last.is_whitespace() || ".…_".contains(last));
    let parted = entry.len() < bare.len() && entry.contains(char::is_alphabetic);
    parted.then(|| Some((entry.len(), number.parse().ok()?)))?
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
pub(crate) fn key(text: &str) -> String {
    let text = mark(text).map_or(text, |mark| text.get(mark.len..).unwrap_or(text));
    let text = text.trim_end_matches(|last: char| {
        last.is_ascii_digit() || last.is_whitespace() || ".…".contains(last)
    });
    let lettered = text.split_once(' ').filter(|(letter, title)| {
        letter.len() == 1
            && title.starts_with(char::is_uppercase)
            && letter.starts_with(char::is_uppercase)
    });
    lettered
        .map_or_else(|| unnumbered(text), |(_, title)| title)
        .lower()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn entries_give_their_pages() {
        let raw = "A Toelichting bij de\nartikelen 2\nArtikel 1 Bruggen 2\nArtikel 2 Ponten .... 11\nA. TOELICHTING BIJ DE ARTIKELEN\nTekst.";
        let lines = lines(raw);
        assert_eq!(entries(&lines), 4);
        assert_eq!(page("Artikel 2 Ponten .... 11"), Some((16, 11)));
        assert_eq!(page("In 2016"), None);
        assert_eq!(page("12"), None);
    }

    #[test]
    fn entries_come_back_as_headings() {
        let raw = "blz.\nI.\nVragen vanuit de fracties\n2\nInbreng van de VVD-fractie\n2\nII.\nReactie van de minister\n14\nI. Vragen vanuit de fracties\nInbreng van de VVD-fractie\nTekst.\nII. Reactie van de minister";
        assert_eq!(entries(&lines(raw)), 9);
        let raw = "I. Vragen vanuit de fracties ..... 2\n– Inbreng van de VVD-fractie\nII. Reactie van de minister 5\nI. Vragen vanuit de fracties\nInbreng van de VVD-fractie\nTekst.\nII. Reactie van de minister";
        assert_eq!(entries(&lines(raw)), 3);
        assert_eq!(entries(&lines("Een alinea.\nNog een.")), 0);
    }
}
