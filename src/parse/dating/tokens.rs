//! Words with their places, over all pieces of a block, and the sentences they make.

use crate::document::Span;
use crate::dutch::letters::Letters;
use crate::dutch::months::month_number;

/// One word of a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token<'r> {
    /// Without punctuation at its ends.
    pub(crate) word: &'r str,
    /// As it stands.
    raw: &'r str,
    /// Where it stands in the raw file.
    pub(crate) span: Span,
}

/// The words of a block's pieces, in order.
pub(crate) fn tokens<'r>(raw: &'r str, pieces: &[Span]) -> Vec<Token<'r>> {
    let mut found = Vec::new();
    for piece in pieces {
        for (at, word) in crate::parse::text::words(piece.slice(raw)) {
            let span = Span::new(piece.start + at, piece.start + at + word.len());
            let sign =
                |edge: char| !edge.is_ascii_alphanumeric() && ",.;:()«»“”‘’'\"?!".contains(edge);
            let bare = word.trim_matches(sign);
            found.push(Token {
                word: bare,
                raw: word,
                span,
            });
        }
    }
    found
}

impl Token<'_> {
    /// The word, in small letters.
    pub(crate) fn lower(&self) -> String {
        self.word.lower()
    }

    /// Whether it is this word, which is given in small ASCII letters, in any case.
    pub(crate) fn is(&self, lower: &str) -> bool {
        self.word.eq_ignore_ascii_case(lower)
    }

    /// Whether it is one of these words, which are given in small ASCII letters, in any case.
    pub(crate) fn is_one_of(&self, lower: &[&str]) -> bool {
        lower
            .iter()
            .any(|known| known.len() == self.word.len() && self.is(known))
    }

    /// Whether a sentence with it can hold a clue: every clue has a digit, `jl.` or `a.s.`
    pub(crate) fn may_tell(&self) -> bool {
        let mark =
            || self.raw.starts_with(['j', 'J', 'a', 'A']) && (self.is_recent() || self.is_coming());
        self.raw.contains(|c: char| c.is_ascii_digit()) || mark()
    }

    /// `jl.` in any of its spellings; a footnote's mark may be glued to it.
    pub(crate) fn is_recent(&self) -> bool {
        let bare = self
            .raw
            .trim_end_matches(|last: char| last.is_ascii_digit() || ",.;:)".contains(last));
        ["jl", "j.l"]
            .iter()
            .any(|mark| bare.eq_ignore_ascii_case(mark))
    }

    /// `a.s.` in any of its spellings.
    pub(crate) fn is_coming(&self) -> bool {
        let bare = self
            .raw
            .trim_end_matches(|last: char| last.is_ascii_digit() || ",.;:)".contains(last));
        self.raw != "as"
            && ["a.s", "as", "aanstaande"]
                .iter()
                .any(|mark| bare.eq_ignore_ascii_case(mark))
    }

    /// A year; a footnote's mark may be glued to it (`201535`).
    pub(crate) fn year(&self) -> Option<i32> {
        let digits = self.word.len()
            - self
                .word
                .trim_start_matches(|digit: char| digit.is_ascii_digit())
                .len();
        let year = self
            .word
            .get(..4)
            .filter(|year| year.starts_with("19") || year.starts_with("20"))?;
        (digits == self.word.len() && matches!(digits, 4..=6)).then(|| year.parse().ok())?
    }

    /// A parliamentary year, by its first: `2015-2016`.
    pub(crate) fn session(&self) -> Option<i32> {
        if !self.word.as_bytes().first().is_some_and(u8::is_ascii_digit) {
            return None;
        }
        let (first, second) = self.word.split_once(['-', '–', '/'])?;
        let (first, second): (i32, i32) = (first.get(..4)?.parse().ok()?, second.parse().ok()?);
        ((1990..2100).contains(&first) && (second == first + 1 || second == (first + 1) % 100))
            .then_some(first)
    }

    /// The number of a month.
    pub(crate) fn month(&self) -> Option<u32> {
        (self.word.len() >= 3 && self.word.starts_with(char::is_alphabetic))
            .then(|| month_number(self.word))?
    }

    /// A day of the month.
    pub(crate) fn day(&self) -> Option<u32> {
        (self.word.len() <= 2)
            .then(|| self.word.parse().ok())
            .flatten()
            .filter(|day| (1..=31).contains(day))
    }

    /// Whether a sentence may end behind it.
    fn ends_sentence(&self) -> bool {
        let short =
            self.word.chars().count() <= 3 && !self.word.bytes().all(|byte| byte.is_ascii_digit());
        self.raw
            .trim_end_matches(['”', '»', '’', ')'])
            .ends_with(['.', '?', '!'])
            && !short
    }
}

/// The tokens sentence by sentence.
pub(crate) fn sentences<'t, 'r>(tokens: &'t [Token<'r>]) -> impl Iterator<Item = &'t [Token<'r>]> {
    tokens.split_inclusive(Token::ends_sentence)
}
