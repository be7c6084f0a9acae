//! Hyphens that a tool lost where it put printed lines together: `JansenVries` in a paper that writes `Jansen-Vries` too.
//!
//! Only a capital inside a word tells, and only the paper's own other spelling proves: compounds in small letters lost
//! theirs without a trace.

use crate::document::{Mark, Run};
use crate::parse::text::words;
use fnv::FnvHashSet;

/// The words of a text that a hyphen before a capital joins (`Jansen-Vries`), by their letters without it.
pub(in crate::parse::draft) fn hyphened(raw: &str) -> FnvHashSet<String> {
    // A note's mark may stand behind the word, before or behind a stop.
    let outside = |edge: char| !edge.is_alphabetic();
    words(raw)
        .map(|(_, word)| word.trim_matches(outside))
        .filter(|word| joins_a_capital(word))
        .map(|word| word.replace('-', ""))
        .collect()
}

/// Whether a hyphen of the word stands between a small letter and a capital.
fn joins_a_capital(word: &str) -> bool {
    let halves = word.match_indices('-').map(|(at, _)| word.split_at(at));
    let mut halves = halves.map(|(left, right)| (left, right.trim_start_matches('-')));
    halves.any(|(left, right)| {
        left.ends_with(char::is_lowercase) && right.starts_with(char::is_uppercase)
    })
}

/// Puts lost hyphens back into a block's text; what points into the text moves along.
pub(in crate::parse::draft) fn restore(
    text: &mut String,
    runs: &mut Vec<Run>,
    marks: &mut [Mark],
    known: &FnvHashSet<String>,
) {
    for at in places(text, known).into_iter().rev() {
        text.insert(at, '-');
        for mark in marks.iter_mut().filter(|mark| mark.at > at) {
            mark.at += 1;
        }
        let mut moved = Vec::with_capacity(runs.len() + 1);
        for run in runs.drain(..) {
            if run.text >= at {
                moved.push(Run {
                    text: run.text + 1,
                    ..run
                });
            } else if run.text + run.len <= at {
                moved.push(run);
            } else {
                let len = at - run.text;
                moved.push(Run { len, ..run });
                moved.push(Run {
                    text: at + 1,
                    raw: run.raw + len,
                    len: run.len - len,
                });
            }
        }
        *runs = moved;
    }
}

/// Where hyphens are lost in the text, in order.
fn places(text: &str, known: &FnvHashSet<String>) -> Vec<usize> {
    let mut found = Vec::new();
    for (start, word) in words(text) {
        let opened = word.trim_start_matches(|edge: char| !edge.is_alphanumeric());
        let start = start + word.len() - opened.len();
        let letters = opened.trim_end_matches(|edge: char| !edge.is_alphanumeric());
        if !known.contains(letters) {
            continue;
        }
        let pairs = letters.char_indices().zip(letters.chars().skip(1));
        let meet = pairs.filter(|((_, letter), next)| letter.is_lowercase() && next.is_uppercase());
        found.extend(meet.map(|((at, letter), _)| start + at + letter.len_utf8()));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_comes_back_where_the_paper_has_it_elsewhere() {
        let known = hyphened("De motie Jansen-Vries,3 en een McDonald in Noord-Holland.");
        let mut text = "motie JansenVries van McDonald".to_owned();
        let mut runs = vec![Run {
            text: 0,
            raw: 100,
            len: text.len(),
        }];
        restore(&mut text, &mut runs, &mut [], &known);
        assert_eq!(text, "motie Jansen-Vries van McDonald");
        let places: Vec<(usize, usize, usize)> = runs
            .iter()
            .map(|run| (run.text, run.raw, run.len))
            .collect();
        assert_eq!(places, [(0, 100, 12), (13, 112, 18)]);
    }
}
