//! Puts the text of a block together: broken words joined, white space folded.

use super::block::Repairs;
use super::repair::spaced::Glued;
use super::repair::{self, Join, Lexicon};
use crate::document::{Run, Span};

/// Copies raw text into repaired text and remembers where each part came from.
pub(super) struct Writer<'a, 's> {
    pub(super) lexicon: &'a Lexicon<'s>,
    pub(super) repairs: Repairs,
    /// Starts of words that belong to the one before them.
    pub(super) glued: &'a Glued,
    pub(super) raw: &'a str,
    pub(super) text: String,
    pub(super) runs: Vec<Run>,
    /// Where the last character that was copied, or left out for good, ends in the raw file.
    pub(super) end: usize,
}

impl Writer<'_, '_> {
    /// Copies one span; `space` and `broke` say that white space, or a line end, came before it.
    pub(super) fn copy(&mut self, span: Span, space: &mut bool, broke: &mut bool) {
        let piece = span.slice(self.raw);
        let mut offset = 0;
        while let Some(character) = piece.get(offset..).and_then(|rest| rest.chars().next()) {
            let at = span.start + offset;
            offset += character.len_utf8();
            if character.is_whitespace() {
                *space = true;
                *broke |= character == '\n';
                continue;
            }
            if character == '\u{ad}' {
                self.end = at;
                continue;
            }
            let mut character = character;
            if *space && !self.text.is_empty() {
                character = self.join(at, character, *broke);
            }
            (*space, *broke) = (false, false);
            if character == '-' && self.repairs.leftover_hyphens && self.is_leftover(at) {
                continue;
            }
            self.put(at, character);
            offset += self.put_plain(span.start + offset, span.end);
        }
    }

    /// Copies the plain letters, signs and single spaces from `at` on, which need no second look, at once; says how many
    /// bytes.
    fn put_plain(&mut self, at: usize, limit: usize) -> usize {
        let rest = self.raw.get(at..limit).unwrap_or("").as_bytes();
        let plain = |at: usize| {
            rest.get(at)
                .is_some_and(|byte| byte.is_ascii_graphic() && *byte != b'-')
        };
        let run = self
            .runs
            .last_mut()
            .filter(|run| run.raw + run.len == at && run.text + run.len == self.text.len());
        let Some(run) = run else { return 0 };
        let mut length = 0;
        loop {
            if plain(length) {
                length += 1;
            } else if rest.get(length) == Some(&b' ')
                && plain(length + 1)
                && !self.glued.contains(&(at + length + 1))
            {
                length += 2;
            } else {
                break;
            }
        }
        run.len += length;
        self.text
            .push_str(self.raw.get(at..at + length).unwrap_or(""));
        if length > 0 {
            self.end = at + length;
        }
        length
    }

    /// Decides what stands between the text so far and the word at `at`; returns that word's first character.
    fn join(&mut self, at: usize, character: char, broke: bool) -> char {
        let gap = self.raw.get(self.end..).unwrap_or("");
        let join = if broke && gap.starts_with('\u{ad}') || self.glued.contains(&at) {
            Join::Together
        } else if broke {
            let tight = gap.starts_with(['\n', '\r']);
            repair::join(
                last_word(&self.text),
                first_word(&self.raw[at..]),
                tight,
                self.lexicon,
            )
        } else {
            Join::Apart
        };
        match join {
            Join::Apart => self.put_space(),
            Join::Together => {}
            Join::Word => self.drop_hyphen(),
            Join::Diaeresis(marked) => {
                self.drop_hyphen();
                return marked;
            }
        }
        character
    }

    fn drop_hyphen(&mut self) {
        self.text.pop();
        let length = self.text.len();
        if let Some(run) = self.runs.last_mut() {
            run.len = run.len.min(length.saturating_sub(run.text));
        }
    }

    fn is_leftover(&self, at: usize) -> bool {
        let right = first_word(&self.raw[at + 1..]);
        repair::is_leftover(last_word(&self.text), right, self.lexicon)
    }

    fn put_space(&mut self) {
        self.text.push(' ');
    }

    fn put(&mut self, at: usize, character: char) {
        let text = self.text.len();
        self.text.push(character);
        let unchanged = self.raw[at..].starts_with(character);
        let len = character.len_utf8();
        self.end = at + self.raw[at..].chars().next().map_or(0, char::len_utf8);
        match self.runs.last_mut() {
            _ if !unchanged => {}
            Some(run) if run.raw + run.len == at && run.text + run.len == text => run.len += len,
            // A single space on both sides keeps the run whole.
            Some(run) if run.raw + run.len + 1 == at && run.text + run.len + 1 == text => {
                run.len += len + 1
            }
            _ => self.runs.push(Run { text, raw: at, len }),
        }
    }
}

/// How many bytes are looked at where a word is looked for: a line without white space must not be read again and again.
const LONGEST_WORD: usize = 300;

/// The last word of the text, hyphen included, without punctuation before it.
fn last_word(text: &str) -> &str {
    let from =
        (text.len().saturating_sub(LONGEST_WORD)..text.len()).find(|at| text.is_char_boundary(*at));
    let text = text.get(from.unwrap_or(0)..).unwrap_or("");
    let start = text.rfind(char::is_whitespace).map_or(0, |at| {
        at + text[at..].chars().next().map_or(1, char::len_utf8)
    });
    text[start..].trim_start_matches(|character: char| !character.is_alphanumeric())
}

/// The word that begins here, up to white space.
fn first_word(text: &str) -> &str {
    let to = (LONGEST_WORD..text.len()).find(|at| text.is_char_boundary(*at));
    let text = text.get(..to.unwrap_or(text.len())).unwrap_or("");
    text.split(char::is_whitespace).next().unwrap_or("")
}
