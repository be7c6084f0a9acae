//! The part of a passage that answers a query, with what matched.

use super::matcher::Mark;
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

/// The window of about `width` bytes of `text` that says most of the query, marked; never cut inside a word, an amount or a
/// name. An ellipsis stands where text is left out. The whole text where it is hardly longer than `width`.
pub fn snippet(text: &str, marks: &[Mark], width: usize) -> Vec<Fragment> {
    let window = window(text, marks, width);
    let mut fragments = Vec::with_capacity(marks.len().min(8) * 2 + 3);
    let mut at = window.start;
    let mut open = if window.start > 0 { "… " } else { "" };
    for mark in marks
        .iter()
        .filter(|mark| mark.start >= window.start && mark.end <= window.end)
    {
        push(
            &mut fragments,
            open,
            text.get(at..mark.start).unwrap_or(""),
            false,
        );
        push(
            &mut fragments,
            "",
            text.get(mark.start..mark.end).unwrap_or(""),
            true,
        );
        (at, open) = (mark.end, "");
    }
    let rest = text.get(at..window.end).unwrap_or("");
    if window.end < text.len() {
        push(
            &mut fragments,
            open,
            &format!("{} …", rest.trim_end()),
            false,
        );
    } else {
        push(&mut fragments, open, rest, false);
    }
    fragments
}

fn push(fragments: &mut Vec<Fragment>, before: &str, text: &str, matches: bool) {
    if !before.is_empty() || !text.is_empty() {
        fragments.push(Fragment {
            text: format!("{before}{text}"),
            matches,
        });
    }
}

/// Where the snippet begins and ends.
fn window(text: &str, marks: &[Mark], width: usize) -> Range<usize> {
    if text.len() <= width + width / 4 {
        return 0..text.len();
    }
    let reach = width * 3 / 4;
    let worth = |first: &Mark| {
        let from = marks.partition_point(|mark| mark.start < first.start);
        let inside = marks
            .iter()
            .skip(from)
            .take_while(|mark| mark.start <= first.start + reach)
            .filter(|mark| mark.end <= first.start + reach);
        let (mut units, mut count, mut plain) = (0_u64, 0, 0);
        for mark in inside {
            (units, count) = (units | mark.units(), count + 1);
            plain += usize::from(mark.how <= super::expand::How::Same);
        }
        (units.count_ones(), plain, count, usize::MAX - first.start)
    };
    let best = marks.iter().max_by_key(|mark| worth(mark));
    let from = best.map_or(0, |mark| mark.start.saturating_sub(width / 4));
    // Little is left out before: show it rather than an ellipsis.
    let start = if from < 24 {
        0
    } else {
        edge(text, from, best.map_or(from, |mark| mark.start))
    };
    let end = start + width;
    if end + 24 >= text.len() {
        return start..text.len();
    }
    let least = marks
        .iter()
        .filter(|mark| mark.start < end)
        .map(|mark| mark.end)
        .max()
        .unwrap_or(0);
    start..edge(text, end.max(least), text.len())
}

/// The first place from `from` on, before `limit`, where a text may be cut: at white space that parts neither an amount nor
/// a name.
fn edge(text: &str, from: usize, limit: usize) -> usize {
    let from = (from..text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len());
    let letters = text
        .get(from..limit.max(from))
        .unwrap_or("")
        .char_indices()
        .map(|(at, letter)| (from + at, letter));
    let mut spaces = letters.filter(|(_, letter)| letter.is_whitespace());
    let cut = spaces.find(|(at, space)| {
        let (before, behind) = (
            text.get(..*at).unwrap_or(""),
            text.get(at + space.len_utf8()..).unwrap_or(""),
        );
        !holds_together(before, behind)
    });
    cut.map_or(limit, |(at, space)| {
        if limit == text.len() {
            at
        } else {
            at + space.len_utf8()
        }
    })
}

/// Whether a word that ends one part and the word that begins the next are one name, number or amount.
fn holds_together(before: &str, behind: &str) -> bool {
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let capital = |word: &str| {
        word.trim_start_matches(['(', '‘', '«', '“'])
            .starts_with(char::is_uppercase)
    };
    let digit = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let amount = last.ends_with(|letter: char| letter.is_ascii_digit() || letter == '€');
    let name = capital(last) && capital(behind) && last.ends_with(char::is_alphanumeric);
    name || (amount && behind.starts_with(char::is_alphanumeric))
        || (digit(behind) && last.ends_with(char::is_alphabetic))
}
