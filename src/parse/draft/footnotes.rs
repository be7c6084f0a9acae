//! Footnote marks in running text.
//!
//! Where a page becomes plain text, a superscript number becomes digits glued to the word before it: `partijen1 bij`,
//! `2015».1 Via`, and, glued to a year, `23 december 20227 een`. Which digits are marks follows from the notes: their
//! labels, in order, must be found in order. Among all ways to do so the one that anchors most notes wins.

use super::block::DraftBlock;
use crate::document::{BlockKind, Span};
use crate::dutch::classes::{
    CITING_WORDS, COMMON_WORDS, COUNTED_THINGS, Class, GOING_ON, PLACES_IN_TEXTS,
};
use crate::dutch::letters::Letters;
use crate::dutch::months::month_number;
use crate::dutch::numbers::is_year;

/// Above this many comparisons, marks are matched to notes greedily instead of optimally.
const MANY: usize = 4_000_000;

/// A footnote before its text is put together.
#[derive(Clone, Debug, Default)]
pub(crate) struct NoteDraft {
    /// What its mark reads.
    pub(crate) label: String,
    /// Label and text; none where the file lost the note.
    pub(crate) spans: Vec<Span>,
    /// The text alone.
    pub(crate) text: Vec<Span>,
}

impl NoteDraft {
    /// The note as a block.
    pub(crate) fn block(&self) -> DraftBlock {
        let block = DraftBlock::new(BlockKind::Footnote, self.spans.clone());
        DraftBlock {
            text: self.text.clone(),
            label: Some(self.label.clone()),
            ..block
        }
    }
}

/// Digits that may be a footnote's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// Index of the block it stands in.
    pub(crate) block: usize,
    /// The digits alone.
    pub(crate) span: Span,
    /// The number they make.
    value: u32,
    /// How much it looks like a mark: 3 surely, 2 probably, 1 perhaps.
    weight: u32,
}

/// All digits in the flow of text that may be marks, in order. `flow` holds each block's pieces of text; `roomy` says that
/// a mark may stand apart from its word.
pub(crate) fn candidates(raw: &str, flow: &[Vec<Span>], roomy: bool) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (block, pieces) in flow.iter().enumerate() {
        for piece in pieces {
            scan(raw, *piece, block, roomy, &mut found);
        }
    }
    found
}

fn scan(raw: &str, piece: Span, block: usize, roomy: bool, found: &mut Vec<Candidate>) {
    let text = piece.slice(raw);
    let mut rest = 0;
    while let Some(start) = next_digit(text, rest) {
        let end = text[start..]
            .find(|c| !is_mark_digit(c))
            .map_or(text.len(), |at| start + at);
        rest = end;
        let apart = || (roomy && may_stand_apart(text, start, end)).then_some((start, 0));
        let Some((start, weight)) = mark_start(text, start, end).or_else(apart) else {
            continue;
        };
        let value = text[start..end]
            .chars()
            .filter_map(digit_value)
            .fold(0_u32, |sum, digit| {
                sum.saturating_mul(10).saturating_add(digit)
            });
        if value > 0 && value < 1000 {
            let span = Span::new(piece.start + start, piece.start + end);
            found.push(Candidate {
                block,
                span,
                value,
                weight,
            });
        }
    }
}

/// The next byte, from `from` on, at which a digit or a superscript one stands.
fn next_digit(text: &str, from: usize) -> Option<usize> {
    // Superscripts begin with the byte C2 or E2.
    let may_be = |byte: &u8| byte.is_ascii_digit() || matches!(byte, 0xc2 | 0xe2);
    let mut at = from;
    loop {
        at += text.as_bytes().get(at..)?.iter().position(may_be)?;
        if text
            .get(at..)
            .is_some_and(|rest| rest.starts_with(is_mark_digit))
        {
            return Some(at);
        }
        at += 1;
    }
}

/// Where in the run of digits `start..end` a mark could begin, and how likely it is one.
fn mark_start(text: &str, start: usize, end: usize) -> Option<(usize, u32)> {
    let digits = &text[start..end];
    let before = text[..start].chars().next_back()?;
    let after = text[end..].chars().next();
    if digits.starts_with(is_superscript) {
        return Some((start, 3));
    }
    // A raised number as tools write it that make Markdown: "zin.[3 ] Dan", "zin.<sup>3</sup> Dan".
    let behind = text[end..].trim_start_matches(' ');
    let closed = before == '[' && behind.starts_with(']')
        || text[..start].ends_with("<sup>") && behind.starts_with("</sup>");
    if closed && start > 1 {
        return Some((start, 2));
    }
    let ends_well = after.is_none_or(|next| next.is_whitespace() || ".,;:!?)]»”’".contains(next));
    let goes_on = after.is_some_and(|next| ".,".contains(next))
        && text[end + 1..].starts_with(|next: char| next.is_ascii_digit());
    if !ends_well || goes_on {
        return None;
    }
    // A second mark behind the first, for a second note: "aangeboden?1 2".
    let second = before == ' ' && digits.len() <= 3 && follows_mark(text, start, digits);
    if second {
        let ends = after.is_none_or(|next| ".,;:?!)".contains(next));
        return Some((start, if ends { 3 } else { 1 }));
    }
    if before.is_whitespace() || "(«‘“".contains(before) {
        let year = digits.get(..4)?;
        let glued = digits.len() > 4
            && digits.len() <= 6
            && (year.starts_with("19") || year.starts_with("20"));
        return glued.then_some((start + 4, 2));
    }
    if before.is_lowercase() || "»’”\")]!?;:…".contains(before) {
        return Some((start, 3));
    }
    if before.is_uppercase() {
        return Some((start, 1));
    }
    // After a full stop or comma only where that ends a word, or a year ("2015.3 In").
    let word = text[..start - before.len_utf8()]
        .rsplit(|c: char| c.is_whitespace() || "(«".contains(c))
        .next()
        .unwrap_or("");
    let year = is_year(word);
    let ends_word = ".,".contains(before)
        && (year || word.ends_with(|c: char| c.is_alphabetic() || "»’”\")]%".contains(c)));
    // "niveau B1.2 Uit": a code that itself ends in a digit.
    let code = before == '.'
        && after.is_none_or(char::is_whitespace)
        && word.contains(char::is_alphabetic);
    if ends_word {
        Some((start, 3))
    } else {
        code.then_some((start, 1))
    }
}

/// Whether the digits `start..end`, which a space parts from the word before them, may be a mark all the same: that word
/// takes no number, and nothing behind them is counted or dated by it.
fn may_stand_apart(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let Some(stem) = before.strip_suffix(' ').filter(|stem| !stem.ends_with(' ')) else {
        return false;
    };
    let word = stem.rsplit(char::is_whitespace).next().unwrap_or("");
    let word = word.trim_end_matches([')', '»', '”', '’']);
    let next = after.split_whitespace().next().unwrap_or("");
    let takes = |class: &&Class| class.contains(&word.lower());
    let plain = word.ends_with(char::is_alphabetic)
        && ![&GOING_ON, &COMMON_WORDS, &PLACES_IN_TEXTS, &CITING_WORDS]
            .iter()
            .any(takes);
    let counts = month_number(next).is_some()
        || COUNTED_THINGS.contains(&next.lower())
        || next.starts_with('%');
    let ends = after.is_empty() || after.starts_with([' ', '.', ',', ';', ':', ')', '\n']);
    let decimal = after.starts_with(['.', ','])
        && after
            .get(1..)
            .is_some_and(|rest| rest.starts_with(is_mark_digit));
    end - start <= 2 && plain && ends && !counts && !decimal
}

/// Whether a mark that is one lower stands right before these digits.
fn follows_mark(text: &str, start: usize, digits: &str) -> bool {
    let before = text
        .get(..start)
        .unwrap_or("")
        .trim_end_matches([' ', ',', '?']);
    let bare = before.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let first = before.get(bare.len()..).unwrap_or("");
    let glued = bare.ends_with(|last: char| last.is_lowercase() || "»’”\")]!?.".contains(last));
    let one_lower = first
        .parse::<u32>()
        .ok()
        .zip(digits.parse::<u32>().ok())
        .is_some_and(|(first, second)| first + 1 == second);
    glued && one_lower
}

pub(crate) fn is_superscript(character: char) -> bool {
    matches!(character, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

fn is_mark_digit(character: char) -> bool {
    character.is_ascii_digit() || is_superscript(character)
}

pub(crate) fn digit_value(character: char) -> Option<u32> {
    match character {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' => Some(0),
        '⁴'..='⁹' => Some(character as u32 - '⁰' as u32),
        _ => character.to_digit(10),
    }
}

/// Matches marks to notes, in order; adds notes that the file lost but whose marks are there.
///
/// `above`: the marks that stand above the blocks, whose notes have no other. Returns pairs of a note's index and its mark.
pub(crate) fn align(
    notes: &mut Vec<NoteDraft>,
    candidates: &[Candidate],
    above: &[&str],
) -> Vec<(usize, Candidate)> {
    let labels: Vec<u32> = notes
        .iter()
        .map(|note| note.label.parse().unwrap_or(0))
        .map(|label: u32| {
            let elsewhere = above.iter().any(|mark| mark.parse() == Ok(label));
            if elsewhere { 0 } else { label }
        })
        .collect();
    let mut pairs = if labels.len().saturating_mul(candidates.len()) > MANY {
        greedy(&labels, candidates)
    } else {
        optimal(&labels, candidates)
    };
    let before = above.iter().filter_map(|mark| mark.parse().ok()).max();
    add_lost_notes(notes, candidates, &mut pairs, before.unwrap_or(0));
    pairs
}

fn greedy(labels: &[u32], candidates: &[Candidate]) -> Vec<(usize, Candidate)> {
    let mut pairs = Vec::new();
    let mut left = candidates.iter();
    for (index, label) in labels.iter().enumerate() {
        let mut ahead = left.clone();
        if let Some(found) = ahead.find(|found| found.value == *label) {
            pairs.push((index, *found));
            left = ahead;
        }
    }
    pairs
}

/// What the best pairs weigh of the labels and candidates from these on. Behind the last of either there are none.
struct Weights {
    /// A row for each label, with a place for each candidate.
    rows: Vec<Vec<u32>>,
}

impl Weights {
    fn from(&self, note: usize, at: usize) -> u32 {
        let row = self.rows.get(note);
        row.and_then(|row| row.get(at)).copied().unwrap_or(0)
    }

    /// What they weigh if these two are a pair.
    fn with_pair(&self, note: usize, at: usize, candidate: &Candidate) -> u32 {
        self.from(note + 1, at + 1) + 3 + candidate.weight
    }

    fn set(&mut self, note: usize, at: usize, weight: u32) {
        let row = self.rows.get_mut(note);
        if let Some(place) = row.and_then(|row| row.get_mut(at)) {
            *place = weight;
        }
    }
}

/// The heaviest common subsequence of labels and candidates.
fn optimal(labels: &[u32], candidates: &[Candidate]) -> Vec<(usize, Candidate)> {
    let mut best = Weights {
        rows: vec![vec![0; candidates.len()]; labels.len()],
    };
    for (note, label) in labels.iter().enumerate().rev() {
        for (at, candidate) in candidates.iter().enumerate().rev() {
            let skip = best.from(note + 1, at).max(best.from(note, at + 1));
            let take = if candidate.value == *label {
                best.with_pair(note, at, candidate)
            } else {
                0
            };
            best.set(note, at, skip.max(take));
        }
    }
    let mut pairs = Vec::new();
    let (mut note, mut at) = (0, 0);
    while let (Some(label), Some(candidate)) = (labels.get(note), candidates.get(at)) {
        let here = best.from(note, at);
        if candidate.value == *label && here == best.with_pair(note, at, candidate) {
            pairs.push((note, *candidate));
            (note, at) = (note + 1, at + 1);
        } else if here == best.from(note, at + 1) {
            at += 1;
        } else {
            note += 1;
        }
    }
    pairs
}

/// A mark whose note is absent: the number that the sequence of marks misses, found where it would have to stand. The
/// marks up to `before` stand above the blocks.
fn add_lost_notes(
    notes: &mut Vec<NoteDraft>,
    candidates: &[Candidate],
    pairs: &mut Vec<(usize, Candidate)>,
    before: u32,
) {
    let mut previous = before;
    let mut from = 0;
    let known: Vec<(u32, usize)> = pairs
        .iter()
        .map(|(_, found)| (found.value, found.span.start))
        .collect();
    let mut lost = Vec::new();
    for (value, start) in known.into_iter().chain([(u32::MAX, usize::MAX)]) {
        let mut wanted = previous + 1;
        while wanted < value {
            let stands = |found: &&Candidate| {
                found.value == wanted
                    && found.weight == 3
                    && found.span.start >= from
                    && found.span.start < start
            };
            // After the last known note nothing proves that more follow, except where there is no note at all.
            let open_end = start == usize::MAX && previous > before && lost.is_empty();
            let Some(found) = candidates.iter().find(stands).filter(|_| !open_end) else {
                break;
            };
            lost.push(*found);
            from = found.span.end;
            wanted += 1;
        }
        (previous, from) = (value, start.max(from));
    }
    for found in lost {
        notes.push(NoteDraft {
            label: found.value.to_string(),
            ..NoteDraft::default()
        });
        pairs.push((notes.len() - 1, found));
    }
    pairs.sort_by_key(|(_, found)| found.span.start);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(raw: &str, labels: &[&str]) -> Vec<(String, usize)> {
        let mut notes: Vec<NoteDraft> = labels
            .iter()
            .map(|label| NoteDraft {
                label: (*label).to_owned(),
                ..NoteDraft::default()
            })
            .collect();
        let found = candidates(raw, &[vec![Span::new(0, raw.len())]], false);
        align(&mut notes, &found, &[])
            .iter()
            .map(|(_, mark)| (mark.span.slice(raw).to_owned(), mark.span.start))
            .collect()
    }

    #[test]
    fn marks_are_found_behind_words_quotes_stops_and_years() {
        let raw = "partijen1 bij; 2015».2 Via; op 23 december 20223 een; september j.l.4 heb; (AVI)5 en; van 25 juni 20156 heb";
        let found: Vec<String> = marks(raw, &["1", "2", "3", "4", "5", "6"])
            .into_iter()
            .map(|(label, _)| label)
            .collect();
        assert_eq!(found, ["1", "2", "3", "4", "5", "6"]);
    }

    #[test]
    fn numbers_that_are_not_marks_stay() {
        assert!(
            marks(
                "artikel 2.3.2. lid 1, € 2,75 en 0,45% van 3.500 in 2015",
                &["2", "3"]
            )
            .is_empty()
        );
    }

    #[test]
    fn marks_stand_apart_where_print_is_roomy() {
        let raw = "op de pont 1. Motie De Vries 2 verzoekt om 3 ponten op 4 mei. Artikel 5 gaat";
        let found = candidates(raw, &[vec![Span::new(0, raw.len())]], true);
        let values: Vec<u32> = found.iter().map(|mark| mark.value).collect();
        assert_eq!(values, [1, 2]);
    }

    #[test]
    fn a_mark_without_its_note_is_kept_as_lost() {
        assert_eq!(
            marks("mensen met een handicap1. Hiermee", &[]),
            [("1".to_owned(), 23)]
        );
    }

    #[test]
    fn two_marks_may_stand_behind_one_word() {
        assert_eq!(marks("het bericht «Plek»1?, 2", &["1", "2"]).len(), 2);
        assert_eq!(
            marks(
                "Een plek is aangeboden?1 2 Dan volgt. Er zijn 3 bruggen",
                &["1", "2"]
            )
            .len(),
            2
        );
        assert!(marks("Er zijn er 1 of 2 geweest", &["1", "2"]).is_empty());
    }

    #[test]
    fn raised_numbers_in_brackets_are_marks() {
        let raw = "een zin.[1 ] En meer[2]. En<sup>3</sup> dan.";
        assert_eq!(marks(raw, &["1", "2", "3"]).len(), 3);
        assert!(marks(raw, &[]).is_empty());
    }

    #[test]
    fn numbering_that_starts_again_is_followed() {
        assert_eq!(marks("een1 twee1 drie2 vier", &["1", "1", "2"]).len(), 3);
    }
}
