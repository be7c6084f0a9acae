//! Words and marks of a text, ready to be compared.

use crate::document::Document;
use crate::dutch;
use crate::dutch::letters::{fold, is_combining};
use crate::explorer::passage::words_of;
use std::hash::{DefaultHasher, Hasher};
use std::ops::Range;

/// A word, or one mark that is no letter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::explorer) struct Token {
    /// Number of its block; 0 in a pasted text.
    pub(super) block: usize,
    /// First byte in the text of the block.
    pub(super) start: usize,
    /// One past the last byte.
    pub(super) end: usize,
    /// Whether it is a word; else it is a mark.
    pub(super) word: bool,
    /// Equal for what is written alike but for the variants of quotation marks and dashes.
    pub(super) key: u64,
    /// Equal for the same word, also with other capitals and accents.
    pub(super) folded: u64,
}

impl Token {
    fn of(text: &str, block: usize, range: Range<usize>, word: bool) -> Self {
        let part = text.get(range.clone()).unwrap_or("");
        let key = hash(decomposed(part).map(key_of));
        let seen = |letter: &char| !is_invisible(*letter);
        Self {
            block,
            start: range.start,
            end: range.end,
            word,
            key,
            folded: if word {
                hash(fold(part).chars().filter(seen))
            } else {
                key
            },
        }
    }

    /// Its letters, in the text that it was read from.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// The tokens of all blocks of a document, in reading order.
pub(super) fn of_document(document: &Document) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (number, block) in document
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !block.spans.is_empty())
    {
        read(&words_of(block), number, &mut tokens);
    }
    tokens
}

/// Appends the tokens of a text: its words, and every mark between them.
pub(super) fn read(text: &str, block: usize, tokens: &mut Vec<Token>) {
    let mut words = dutch::tokens::tokens(text).into_iter().peekable();
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let mut end = at + letter.len_utf8();
        let mut is_word = false;
        // What nobody sees does not end a word.
        while let Some(word) =
            words.next_if(|word| word.range.start == at || is_word && word.range.start == end)
        {
            let rest = text.get(word.range.end..).unwrap_or("");
            let unseen = |letter| is_invisible(letter) || is_combining(letter);
            end = text.len() - rest.trim_start_matches(unseen).len();
            is_word = true;
        }
        if !letter.is_whitespace() && !is_invisible(letter) {
            tokens.push(Token::of(text, block, at..end, is_word));
        }
        at = end;
    }
}

/// Soft hyphens, zero-width characters: nobody sees them.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    ) || letter.is_control() && !letter.is_whitespace()
}

/// 64 bits: two different words of one collection do not meet.
fn hash(letters: impl Iterator<Item = char>) -> u64 {
    let mut hasher = DefaultHasher::new();
    letters.for_each(|letter| hasher.write_u32(u32::from(letter)));
    hasher.finish()
}

/// Letters with an accent, by accent, in the order of the vowels: with the accent itself they are written in two ways.
const COMPOSED: &[(char, &str)] = &[
    ('\u{301}', "aáeéiíoóuúyýAÁEÉIÍOÓUÚ"),
    ('\u{300}', "aàeèiìoòuùAÀEÈIÌOÒUÙ"),
    ('\u{308}', "aäeëiïoöuüyÿAÄEËIÏOÖUÜ"),
    ('\u{302}', "aâeêiîoôuûAÂEÊIÎOÔUÛ"),
    ('\u{303}', "nñaãoõNÑ"),
    ('\u{327}', "cçCÇ"),
];

/// The letters of a word, an accent apart from its letter.
fn decomposed(word: &str) -> impl Iterator<Item = char> + '_ {
    word.chars()
        .filter(|letter| !is_invisible(*letter))
        .flat_map(|letter| {
            let mut pair = [Some(letter), None];
            for (accent, pairs) in COMPOSED.iter().filter(|_| !letter.is_ascii()) {
                let at = pairs
                    .chars()
                    .position(|known| known == letter)
                    .filter(|at| at % 2 == 1);
                if let Some(base) = at.and_then(|at| pairs.chars().nth(at - 1)) {
                    pair = [Some(base), Some(*accent)];
                }
            }
            pair.into_iter().flatten()
        })
}

/// The character that stands for all variants of a mark.
fn key_of(letter: char) -> char {
    match letter {
        '"' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '`' | '´' | '′' | '″' => '\'',
        '‐'..='―' | '−' => '-',
        '•' | '·' => '*',
        _ => letter,
    }
}
