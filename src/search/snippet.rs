//! The part of a passage that answers a query, with the words that matched.

use super::query::Query;
use super::tokenizer::{Token, tokens};
use serde::Serialize;
use std::ops::Range;

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Fragment {
    /// The words.
    pub text: String,
    /// Whether they answer the query.
    #[serde(rename = "match")]
    pub matches: bool,
}

/// Where in `text` the words of the query stand.
pub fn matches(text: &str, query: &Query) -> Vec<Range<usize>> {
    if query.is_empty() {
        return Vec::new();
    }
    tokens(text).filter(|word| query.answers(&word.term).is_some()).map(|word| word.range).collect()
}

/// The window of about `width` bytes of `text` in which most words of the query stand, cut at word ends.
///
/// An ellipsis stands where text is left out. The whole text where it is hardly longer than `width`.
pub fn snippet(text: &str, query: &Query, width: usize) -> Vec<Fragment> {
    let words: Vec<Token> = tokens(text).collect();
    let hits: Vec<Range<usize>> =
        words.iter().filter(|word| query.answers(&word.term).is_some()).map(|word| word.range.clone()).collect();
    let window = window(text, &words, &hits, width);
    let mut fragments = Vec::new();
    if window.start > 0 {
        push(&mut fragments, "… ", false);
    }
    let mut at = window.start;
    for hit in hits.iter().filter(|hit| hit.start >= window.start && hit.end <= window.end) {
        push(&mut fragments, &text[at..hit.start], false);
        push(&mut fragments, &text[hit.clone()], true);
        at = hit.end;
    }
    push(&mut fragments, &text[at..window.end], false);
    if window.end < text.len() {
        push(&mut fragments, " …", false);
    }
    fragments
}

fn push(fragments: &mut Vec<Fragment>, text: &str, matches: bool) {
    if !text.is_empty() {
        fragments.push(Fragment { text: text.to_owned(), matches });
    }
}

/// Where the snippet begins and ends: always at a word's edge.
fn window(text: &str, words: &[Token], hits: &[Range<usize>], width: usize) -> Range<usize> {
    if text.len() <= width + width / 4 {
        return 0..text.len();
    }
    let best = hits.iter().max_by_key(|hit| {
        let inside =
            hits.iter().filter(|other| other.start >= hit.start && other.end <= hit.start + width * 3 / 4).count();
        (inside, std::cmp::Reverse(hit.start))
    });
    let from = best.map_or(0, |hit| hit.start.saturating_sub(width / 4));
    let start = words.iter().find(|word| word.range.start >= from).map_or(0, |word| word.range.start);
    let start = if from == 0 { 0 } else { start };
    let end = words
        .iter()
        .take_while(|word| word.range.end <= start + width)
        .last()
        .map_or(text.len(), |word| word.range.end);
    // What is left is a word or two: show it rather than cut it.
    let end = if text.len() - end.max(start) < 24 { text.len() } else { end.max(start) };
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_shows_the_words_and_cuts_at_word_ends() {
        let text = format!("{} De cliëntondersteuner helpt. {}", "vooraf ".repeat(40), "achteraf ".repeat(40));
        let found = snippet(&text, &Query::parse("clientondersteuner"), 120);
        assert!(found.iter().any(|part| part.matches && part.text == "cliëntondersteuner"));
        let whole: String = found.iter().map(|part| part.text.as_str()).collect();
        assert!(whole.starts_with("… vooraf") && whole.ends_with("achteraf …"), "{whole}");
    }

    #[test]
    fn a_short_text_is_shown_whole() {
        assert_eq!(snippet("Korte tekst.", &Query::parse("x"), 120)[0].text, "Korte tekst.");
    }
}
