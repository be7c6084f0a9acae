//! Words and numbers that small print came apart in: `N ederlandse`, `Kamers tuk`, `2 015`, `(A P U)`.
//!
//! Where a font is set with room between its letters, a PDF's text may show a space behind some of them: behind capitals
//! and digits, and behind a few small letters, always the same ones in one paper. Only a paper whose notes show it again
//! and again is repaired. Behind a capital or a digit the signs themselves tell; behind a small letter the other words of
//! the paper do: a space goes where the whole is a word of the paper and one of its parts is none, and from those cases it
//! is learned behind which letters the font leaves room.

use super::spelling::fold;
use crate::document::Span;
use crate::dutch::classes::{COMMON_WORDS, GOING_ON, LAW_NOUNS, OFFICIAL_PAPERS};
use crate::parse::text::words;
use fnv::FnvHashMap;
use std::collections::BTreeSet;

/// From how many signs on notes are known to be set with room between letters.
const SIGNS: usize = 4;

/// Starts, in the raw file, of words that belong to the one before them.
pub(crate) type Glued = BTreeSet<usize>;

/// A word on a line, with its place.
#[derive(Clone, Copy, Debug)]
struct Token<'s> {
    start: usize,
    text: &'s str,
}

/// The words in `notes` and `body` that belong to the one before them; none where the notes are not set with room.
pub(crate) fn glued(raw: &str, notes: &[Span], body: &[Span]) -> Glued {
    let noted = lines(raw, notes);
    let flow = lines(raw, body);
    let mut found: Glued = noted
        .iter()
        .chain(&flow)
        .flat_map(|line| broken_vowels(line))
        .collect();
    if noted.iter().map(|line| signs(line)).sum::<usize>() < SIGNS {
        return found;
    }
    let known = Known::of(&noted, &flow);
    let learned: BTreeSet<char> = noted
        .iter()
        .flat_map(|line| line.windows(2))
        .filter_map(|pair| match pair {
            [left, right] if known.surely_joins(left.text, right.text) => {
                left.text.chars().next_back()
            }
            _ => None,
        })
        .collect();
    for line in &noted {
        join_line(line, &mut found, |left, right| {
            known.surely_joins(left, right) || known.may_join(left, right, &learned)
        });
    }
    for line in &flow {
        let pairs = line.windows(2).filter_map(|pair| match pair {
            [left, right] => Some((left.text, right)),
            _ => None,
        });
        let joined = pairs
            .filter(|(left, right)| closes(right.text) || known.joins_in_body(left, right.text));
        found.extend(joined.map(|(_, right)| right.start));
    }
    found
}

/// Words that a vowel with a diaeresis begins behind a vowel: `ge ïnformeerd`, `pati ënten`. No Dutch word begins so; the
/// letter came from another font, and the tool saw room before it.
fn broken_vowels<'l>(line: &'l [Token<'_>]) -> impl Iterator<Item = usize> + 'l {
    line.windows(2).filter_map(|pair| match pair {
        [left, right] => {
            let begins = right.text.starts_with(['ï', 'ë']) && right.text.chars().nth(1).is_some();
            let vowel = left.text.ends_with(['a', 'e', 'i', 'o', 'u']);
            (begins && vowel).then_some(right.start)
        }
        _ => None,
    })
}

/// The words of the pieces, a list for each run of words with one space between them.
fn lines<'s>(raw: &'s str, pieces: &[Span]) -> Vec<Vec<Token<'s>>> {
    let mut found: Vec<Vec<Token<'s>>> = Vec::new();
    for piece in pieces {
        let mut run: Vec<Token<'s>> = Vec::new();
        let mut end = None;
        for (at, word) in words(piece.slice(raw)) {
            let start = piece.start + at;
            if end.is_some_and(|end: usize| raw.get(end..start) != Some(" ")) {
                found.push(std::mem::take(&mut run));
            }
            run.push(Token { start, text: word });
            end = Some(start + word.len());
        }
        found.push(run);
    }
    found
}

/// How many words of a line are a part that cannot stand alone.
fn signs(line: &[Token<'_>]) -> usize {
    let apart = |pair: &&[Token<'_>]| match pair {
        [left, right] => {
            is_capital(left.text) && right.text.starts_with(char::is_alphabetic)
                || is_digit(left.text)
                    && right.text.starts_with(|first: char| first.is_ascii_digit())
        }
        _ => false,
    };
    line.windows(2).filter(apart).count()
}

fn is_capital(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '‘', '“', '«']);
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word is nothing but what closes the one before it.
fn closes(text: &str) -> bool {
    let mark = text.starts_with([',', '.', ';', ':', ')']);
    mark && text.chars().all(|sign| ",.;:)".contains(sign))
}

/// Joins the words of a line of notes; `letters` decides between two parts in small letters.
fn join_line(line: &[Token<'_>], found: &mut Glued, letters: impl Fn(&str, &str) -> bool) {
    // The word so far, and the last of the parts it is made of.
    let (mut word, mut part, mut joined) = (String::new(), "", false);
    for (at, token) in line.iter().enumerate() {
        let next = line.get(at + 1).map_or("", |next| next.text);
        let joins = !word.is_empty()
            && (closes(token.text)
                || begins_with_stop(token.text)
                || digits_join(&word, part, token.text, joined)
                || capitals_join(&word, part, token.text)
                || hyphens_join(&word, token.text, next)
                || letters(&word, token.text));
        if joins {
            found.insert(token.start);
        } else {
            word.clear();
        }
        word.push_str(token.text);
        (part, joined) = (token.text, joins);
    }
}

/// `.nl` behind `brzoplus`.
fn begins_with_stop(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next() == Some('.') && letters.next().is_some_and(char::is_lowercase)
}

/// `2 015`, `3 6200`, `1 0 5 3`: one of two runs of digits is a single one, or the first was put together so.
fn digits_join(word: &str, part: &str, next: &str, joined: bool) -> bool {
    let run = |digits: usize| digits == 1 || digits == 2 && joined;
    let before = part.len()
        - part
            .trim_end_matches(|last: char| last.is_ascii_digit())
            .len();
    let behind = next.len()
        - next
            .trim_start_matches(|first: char| first.is_ascii_digit())
            .len();
    let whole = word.len()
        - word
            .trim_end_matches(|last: char| last.is_ascii_digit())
            .len();
    before > 0 && behind > 0 && whole + behind <= 5 && (run(before) || behind == 1)
}

/// `N ederlandse`, `A P U)`, `T Z2023`, `I E NW/BSK`.
fn capitals_join(word: &str, part: &str, next: &str) -> bool {
    let mut letters = next.chars();
    let Some(first) = letters.next() else {
        return false;
    };
    let second = letters.next();
    let chained = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    let code =
        second.is_none_or(|second| !second.is_alphabetic() || chained && second.is_uppercase());
    is_capital(part) && (first.is_lowercase() || first.is_uppercase() && code)
}

/// `36200- XII`, `85 - 5`, `22 -2023`.
fn hyphens_join(word: &str, next: &str, behind: &str) -> bool {
    let digit = |text: &str| text.starts_with(|first: char| first.is_ascii_digit());
    let numbered = word.ends_with(|last: char| last.is_ascii_digit());
    let open = word.strip_suffix('-').is_some_and(|before| {
        before.ends_with(|last: char| last.is_ascii_digit() || last.is_uppercase())
    });
    let goes_on = digit(next) || next.starts_with(char::is_uppercase) && next.len() > 1;
    open && goes_on
        || next == "-" && numbered && digit(behind)
        || next.strip_prefix('-').is_some_and(digit) && word.ends_with(char::is_alphanumeric)
}

/// The words that the paper is known to have.
struct Known {
    /// Those of the body, with how often they occur.
    body: FnvHashMap<String, u32>,
    /// Those of the notes.
    notes: FnvHashMap<String, u32>,
}

impl Known {
    fn of(notes: &[Vec<Token<'_>>], body: &[Vec<Token<'_>>]) -> Self {
        let count = |lines: &[Vec<Token<'_>>]| {
            let mut counts: FnvHashMap<String, u32> = FnvHashMap::default();
            for token in lines.iter().flatten() {
                for word in token.text.split(|sign: char| !sign.is_alphabetic()) {
                    *counts.entry(fold(word)).or_default() += 1;
                }
            }
            counts
        };
        Self {
            body: count(body),
            notes: count(notes),
        }
    }

    fn in_body(&self, word: &str) -> u32 {
        self.body.get(word).copied().unwrap_or(0)
    }

    /// Whether a whole word is one of the paper's, or of the language of such papers.
    fn has(&self, word: &str) -> bool {
        self.in_body(word) > 0
            || self.notes.contains_key(word)
            || OFFICIAL_PAPERS.contains(word)
            || LAW_NOUNS.contains(word)
    }

    /// Whether a part is a word by itself.
    fn is_word(&self, part: &str) -> bool {
        self.in_body(part) > 0 || COMMON_WORDS.contains(part) || GOING_ON.contains(part)
    }

    /// Whether both make a word, and one of them is none.
    fn surely_joins(&self, left: &str, right: &str) -> bool {
        let Some((left, right)) = halves(left, right) else {
            return false;
        };
        let whole = self.has(&format!("{left}{right}"));
        whole && !(self.is_word(&left) && self.is_word(&right))
    }

    /// Whether neither is a word, and the first ends in a letter behind which the font leaves room.
    fn may_join(&self, left: &str, right: &str, learned: &BTreeSet<char>) -> bool {
        let Some((left, right)) = halves(left, right) else {
            return false;
        };
        let roomy = left
            .chars()
            .next_back()
            .is_some_and(|last| learned.contains(&last));
        roomy && !self.is_word(&left) && !self.is_word(&right)
    }

    /// The same in the text itself, where only what occurs nowhere else is known to be a part.
    fn joins_in_body(&self, left: &str, right: &str) -> bool {
        let Some((left, right)) = halves(left, right) else {
            return false;
        };
        let alone = |part: &str| {
            self.in_body(part) < 2 && !COMMON_WORDS.contains(part) && !GOING_ON.contains(part)
        };
        // No pronoun of that form follows an article.
        let split_pronoun = left == "de" && right == "ze";
        let whole = self.in_body(&format!("{left}{right}")) > 1;
        whole
            && (alone(&left) && alone(&right)
                || is_stray(&left)
                || is_stray(&right)
                || split_pronoun)
    }
}

/// One letter that is no word.
fn is_stray(part: &str) -> bool {
    part.chars().count() == 1 && part.chars().all(char::is_alphabetic) && !matches!(part, "u" | "à")
}

/// Both as they are compared, where both are made of small letters, but for a capital at the start, up to the sign that
/// ends the second.
fn halves(left: &str, right: &str) -> Option<(String, String)> {
    let left = left.rsplit(|sign: char| !sign.is_alphabetic()).next()?;
    let end = right
        .find(|sign: char| !sign.is_alphabetic())
        .unwrap_or(right.len());
    let right = right.get(..end)?;
    let small = |text: &str| !text.is_empty() && text.chars().all(char::is_lowercase);
    let tail = left.get(left.chars().next()?.len_utf8()..)?;
    let fits = small(right) && (tail.is_empty() || small(tail));
    fits.then(|| (fold(left), fold(right)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of notes as it reads when what belongs together is joined.
    fn joined(notes: &str, body: &str) -> String {
        let raw = format!("{notes}\n{body}");
        let spans: Vec<Span> = notes
            .lines()
            .scan(0, |at, line| {
                let start = *at;
                *at += line.len() + 1;
                Some(Span::new(start, start + line.len()))
            })
            .collect();
        let body = [Span::new(notes.len() + 1, raw.len())];
        let glued = glued(&raw, &spans, &body);
        let mut text = raw.clone();
        for start in glued.iter().rev() {
            text.remove(start - 1);
        }
        text
    }

    #[test]
    fn small_print_is_put_together() {
        let notes = "Kamers tuk 3 1409-XII- 60\nZie N ederlandse V eerbond, J aarvers lag 2 019, blz. 4 en 5 .\nBes luit vaartuigen (A P U), Sc hepenwet, zie H ome (ponten .nl).\nKamers tukken I I, 2 0 22 -2023, 3 1409, nummers 4 27, 4 3 3 en 9 73.\nT K 8 5 - 5-7, 2 5 mei 2 023";
        let body = "Het jaarverslag over de schepenwet. De schepenwet is er.";
        let expected = "Kamerstuk 31409-XII-60\nZie Nederlandse Veerbond, Jaarverslag 2019, blz. 4 en 5.\nBesluit vaartuigen (APU), Schepenwet, zie Home (ponten.nl).\nKamerstukken II, 2022-2023, 31409, nummers 427, 433 en 973.\nTK 85-5-7, 25 mei 2023";
        assert_eq!(joined(notes, body), format!("{expected}\n{body}"));
    }

    #[test]
    fn words_of_the_text_are_put_together_where_they_occur_whole() {
        let notes = "N ederlandse V eerbond, 2 019 en 2 020";
        let body = "De schippers e n de werkge vers en werkgevers. Ook werkgevers varen met de ze pont, en deze, deze pont.";
        assert_eq!(
            joined(notes, body),
            "Nederlandse Veerbond, 2019 en 2020\nDe schippers en de werkgevers en werkgevers. Ook werkgevers varen met deze pont, en deze, deze pont."
        );
    }

    #[test]
    fn a_vowel_with_a_diaeresis_begins_no_word() {
        let body = "De Kamer wordt ge ïnformeerd over de financi ële steun aan schippers.";
        let expected = "De Kamer wordt geïnformeerd over de financiële steun aan schippers.";
        assert_eq!(joined("Noot.", body), format!("Noot.\n{expected}"));
    }

    #[test]
    fn ordinary_notes_stay_as_they_are() {
        let notes = "Zie plan B van 2019.\nKamerstukken II 2019/20, 31 409, nr. 3.";
        assert_eq!(joined(notes, "Tekst."), format!("{notes}\nTekst."));
    }
}
