//! A place in a text from which small pieces of a grammar are read.

/// Reads forward; copied before a try that may fail.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// At a byte of the text, which must lie on a character boundary.
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The byte it stands at.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// What has not been read.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// What was read since another cursor.
    pub(super) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or("")
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The character just before.
    pub(super) fn previous(&self) -> Option<char> {
        self.text
            .get(..self.at)
            .and_then(|before| before.chars().next_back())
    }

    /// Skips white space; says whether there was any.
    pub(super) fn spaces(&mut self) -> bool {
        let rest = self.rest();
        let skipped = rest.len() - rest.trim_start().len();
        self.at += skipped;
        skipped > 0
    }

    /// Skips this literal, in any ASCII case.
    pub(super) fn literal(&mut self, literal: &str) -> bool {
        // Whole characters of the literal are whole characters of the text, so bytes will do. Most tries end at the first.
        let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
        let first = |bytes: &[u8]| bytes.first().map(u8::to_ascii_lowercase);
        let same = |next: &[u8]| next.eq_ignore_ascii_case(literal.as_bytes());
        let found =
            first(rest) == first(literal.as_bytes()) && rest.get(..literal.len()).is_some_and(same);
        self.at += if found { literal.len() } else { 0 };
        found
    }

    /// Skips this literal in any ASCII case, where no letter or digit follows it.
    pub(super) fn word(&mut self, literal: &str) -> bool {
        let mut ahead = *self;
        let found = ahead.literal(literal) && ahead.ends_word();
        if found {
            *self = ahead;
        }
        found
    }

    /// Skips the first of these words that stands here.
    pub(super) fn any_word(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(word))
    }

    /// Skips one of these characters.
    pub(super) fn any_char(&mut self, characters: &[char]) -> bool {
        let found = self.peek().filter(|next| characters.contains(next));
        self.at += found.map_or(0, char::len_utf8);
        found.is_some()
    }

    /// Reads digits: at least one, at most `longest`, with no further digit after them.
    pub(super) fn digits(&mut self, longest: usize) -> Option<&'a str> {
        let rest = self.rest();
        let length = rest
            .bytes()
            .take(longest + 1)
            .take_while(u8::is_ascii_digit)
            .count();
        let digits = rest
            .get(..length)
            .filter(|_| (1..=longest).contains(&length))?;
        self.at += length;
        Some(digits)
    }

    /// Reads characters that fit, at most `longest` of them.
    pub(super) fn run(&mut self, longest: usize, fits: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .take(longest)
            .take_while(|(_, next)| fits(*next))
            .last();
        let run = end
            .and_then(|(at, last)| rest.get(..at + last.len_utf8()))
            .unwrap_or("");
        self.at += run.len();
        run
    }

    /// Whether no letter or digit follows.
    pub(super) fn ends_word(&self) -> bool {
        !self.peek().is_some_and(char::is_alphanumeric)
    }

    /// Whether no letter or digit goes before.
    pub(super) fn begins_word(&self) -> bool {
        !self.previous().is_some_and(char::is_alphanumeric)
    }

    /// Skips white space, a comma, and white space; says whether it went on.
    pub(super) fn comma(&mut self) -> bool {
        let start = self.at;
        self.spaces();
        if self.any_char(&[',']) {
            self.spaces();
        }
        self.at > start
    }
}
