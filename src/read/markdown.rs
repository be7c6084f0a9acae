//! Markdown: text, of which front matter states title, day and author.
//!
//! ```text
//! ---
//! title: Voortgang veerponten
//! date: 2024-03-14
//! ---
//! # Voortgang veerponten
//! ```
//!
//! Its other signs stay in the text: tools that make Markdown of a PDF leave the same ones, without meaning by them what an
//! author does. Only with front matter a line that begins with `#` is surely a heading.

use super::layout::{Layout, Stated};
use crate::document::Span;

/// What opens and closes front matter.
const FENCE: &str = "---";

/// Most lines of front matter.
const MOST: usize = 60;

/// Whether a text begins with front matter or has a heading of Markdown.
pub(super) fn claims(head: &str) -> bool {
    head.lines()
        .next()
        .is_some_and(|line| line.trim_end() == FENCE)
        || head.lines().any(|line| level(line).is_some())
}

/// What front matter says, and where headings are; nothing without it.
pub(super) fn layout(text: &str) -> Option<Layout> {
    let mut lines = places(text);
    lines.next().filter(|(line, _)| *line == FENCE)?;
    let mut stated = Stated::default();
    let mut end = None;
    for (line, span) in lines.by_ref().take(MOST) {
        if line == FENCE || line == "..." {
            end = Some(span.end);
            break;
        }
        state(&mut stated, line);
    }
    let head = Span::new(0, end?);
    let headings = lines.filter_map(|(line, span)| Some((span, level(line)?)));
    Some(Layout {
        headings: headings.collect(),
        head: Some(head),
        stated,
        ..Layout::default()
    })
}

/// The lines of a text without white space at their ends, and where they stand.
fn places(text: &str) -> impl Iterator<Item = (&str, Span)> {
    let mut next = 0;
    text.split('\n').map(move |line| {
        let start = next;
        next += line.len() + 1;
        let trimmed = line.trim_end();
        (trimmed, Span::new(start, start + trimmed.len()))
    })
}

/// The level of a heading: how many signs it begins with.
fn level(line: &str) -> Option<u8> {
    let signs = line.len() - line.trim_start_matches('#').len();
    let behind = line.get(signs..)?;
    let is_heading =
        (1..=6).contains(&signs) && behind.starts_with(' ') && !behind.trim().is_empty();
    u8::try_from(signs).ok().filter(|_| is_heading)
}

/// What one line of front matter says.
fn state(stated: &mut Stated, line: &str) {
    let Some((key, value)) = line.split_once(':') else {
        return;
    };
    let value = value.trim().trim_matches(['"', '\'']);
    match key.trim().to_ascii_lowercase().as_str() {
        "title" | "titel" => value.clone_into(&mut stated.title),
        "date" | "datum" => value.get(..10).unwrap_or("").clone_into(&mut stated.date),
        "author" | "auteur" if !value.is_empty() => stated.authors.push(value.to_owned()),
        "publisher" | "uitgever" => value.clone_into(&mut stated.publisher),
        "url" | "source" | "bron" => value.clone_into(&mut stated.address),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_states_and_parts_the_text() {
        let text = "---\ntitle: \"Ponten: een brief\"\ndate: 2024-03-14T10:00\nauteur: J. Veer\n---\n\n# Ponten\n\nTekst.\n";
        let layout = layout(text).expect("front matter");
        let stated = &layout.stated;
        assert_eq!(
            (stated.title.as_str(), stated.date.as_str()),
            ("Ponten: een brief", "2024-03-14")
        );
        assert_eq!(stated.authors, ["J. Veer"]);
        assert!(
            layout
                .head
                .is_some_and(|head| head.slice(text).ends_with("J. Veer\n---"))
        );
        let headings: Vec<&str> = layout
            .headings
            .iter()
            .map(|(span, _)| span.slice(text))
            .collect();
        assert_eq!(headings, ["# Ponten"]);
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        assert_eq!(layout("---\nTekst zonder einde.\n"), None);
        assert_eq!(layout("# Kop\n\nTekst.\n"), None);
        assert!(claims("tekst\n## kop") && !claims("nr. #3 en #") && claims("---\r\na: b"));
    }
}
