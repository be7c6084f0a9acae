//! Words and marks of a text, ready to be compared.

use crate::document::Document;
use crate::explorer::passage::words_of;
use crate::search::fold;
use fnv::FnvHasher;
use std::hash::Hasher;

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

/// Appends the tokens of a text.
pub(super) fn read(text: &str, block: usize, tokens: &mut Vec<Token>) {
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() || is_invisible(letter) {
            continue;
        }
        let word = letter.is_alphanumeric();
        let mut end = start + letter.len_utf8();
        while let Some((at, next)) = letters.next_if(|(_, next)| word && goes_on(*next)) {
            end = at + next.len_utf8();
        }
        let part = text.get(start..end).unwrap_or("");
        let key = hash(decomposed(part), key_of);
        let folded = if word {
            hash(
                fold(part).chars().filter(|letter| !is_invisible(*letter)),
                u64::from,
            )
        } else {
            key
        };
        tokens.push(Token {
            block,
            start,
            end,
            word,
            key,
            folded,
        });
    }
}

fn goes_on(letter: char) -> bool {
    letter.is_alphanumeric() || is_invisible(letter) || ('\u{300}'..='\u{36f}').contains(&letter)
}

/// Soft hyphens, zero-width characters: nobody sees them.
fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    ) || letter.is_control() && !letter.is_whitespace()
}

/// A number of 64 bits: two different words of one collection do not meet.
fn hash(letters: impl Iterator<Item = char>, key: fn(char) -> u64) -> u64 {
    let mut hasher = FnvHasher::default();
    letters.for_each(|letter| hasher.write_u64(key(letter)));
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
fn key_of(letter: char) -> u64 {
    u64::from(match letter {
        '"' | '‘'..='‟' | '«' | '»' | '‹' | '›' | '`' | '´' | '′' | '″' => '\'',
        '‐'..='―' | '−' => '-',
        '•' | '·' => '*',
        _ => letter,
    })
}
