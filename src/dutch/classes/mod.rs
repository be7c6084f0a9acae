//! Word classes: sets of Dutch words that the rules of the layers above ask for.
//!
//! Each class is a text file beside this one: a word (or a fixed row of words) a line, small letters unless the capital
//! is what tells; lines that begin with `#` say why the class exists. A class that holds another one's words is made of
//! both in code, so that no word is written twice for one reason.

use super::letters::{lower, same};
use fnv::FnvHashSet;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A set of words, read from its text file at first use.
#[derive(Debug)]
pub struct Class {
    files: &'static [&'static str],
    more: &'static [&'static str],
    /// A set and no sorted list: asking that took 8 % of the time in which facts are found, comparing words 16 % (1 December).
    set: OnceLock<FnvHashSet<&'static str>>,
}

impl Class {
    /// The words of these files and some more.
    const fn of(files: &'static [&'static str], more: &'static [&'static str]) -> Self {
        Self {
            files,
            more,
            set: OnceLock::new(),
        }
    }

    /// The words in the order in which they are written.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        let of_files = self.files.iter().flat_map(|file| words_of(file));
        of_files.chain(self.more.iter().copied())
    }

    /// Whether the word, written as the class writes it, belongs to it.
    pub fn contains(&self, word: &str) -> bool {
        let set = self.set.get_or_init(|| self.words().collect());
        set.contains(word)
    }
}

/// Words that one can ask whether a word is among them.
pub trait WordSet {
    /// Whether the word is one of them, whatever its capitals; the set itself is in small letters.
    fn has(&self, word: &str) -> bool;
}

impl WordSet for Class {
    fn has(&self, word: &str) -> bool {
        self.contains(&small(word))
    }
}

impl WordSet for [&str] {
    fn has(&self, word: &str) -> bool {
        self.iter().any(|known| same(word, known))
    }
}

impl<const N: usize> WordSet for [&str; N] {
    fn has(&self, word: &str) -> bool {
        self.as_slice().has(word)
    }
}

fn words_of(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        word.chars().map(lower).collect()
    }
}

/// How many bytes of a file are no comment.
#[expect(
    clippy::indexing_slicing,
    reason = "runs while this is compiled, and fails there"
)]
const fn bytes_of_words(file: &str) -> usize {
    let (bytes, mut at, mut kept, mut comment) = (file.as_bytes(), 0, 0, false);
    while at < bytes.len() {
        comment = comment || bytes[at] == b'#' && (at == 0 || bytes[at - 1] == b'\n');
        kept += !comment as usize;
        comment = comment && bytes[at] != b'\n';
        at += 1;
    }
    kept
}

/// A file without its comments: a third of all of them, which a program need not carry.
#[expect(
    clippy::indexing_slicing,
    reason = "runs while this is compiled, and fails there"
)]
const fn uncommented<const LEN: usize>(file: &str) -> [u8; LEN] {
    let (bytes, mut at, mut kept, mut comment) = (file.as_bytes(), 0, 0, false);
    let mut words = [0; LEN];
    while at < bytes.len() {
        comment = comment || bytes[at] == b'#' && (at == 0 || bytes[at - 1] == b'\n');
        if !comment {
            words[kept] = bytes[at];
            kept += 1;
        }
        comment = comment && bytes[at] != b'\n';
        at += 1;
    }
    words
}

/// The words of a file, as they are carried.
macro_rules! file {
    ($file:literal) => {{
        const FILE: &str = include_str!(concat!($file, ".txt"));
        const WORDS: &[u8] = &uncommented::<{ bytes_of_words(FILE) }>(FILE);
        match std::str::from_utf8(WORDS) {
            Ok(words) => words,
            Err(_) => panic!("lines that were left out end where letters do"),
        }
    }};
}

/// Declares the classes: what each is, its name, the files that it is made of, and a few words of its own.
macro_rules! classes {
    ($($(#[$doc:meta])+ $name:ident = $($file:literal)|+ $(+ [$($word:literal),+])?;)+) => {
        $($(#[$doc])+ pub static $name: Class = Class::of(
            const { &[$(file!($file)),+] },
            &[$($($word),+)?],
        );)+

        /// Every file with its name.
        #[cfg(test)]
        pub(super) const FILES: &[(&str, &str)] = &[$($(($file, include_str!(concat!($file, ".txt"))),)+)+];
    };
}

// Behind the macros that it is written with.
mod list;

pub use list::*;

#[cfg(test)]
mod tests {
    use super::list::FILES;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_class_has_its_reason_and_no_word_twice() {
        for (name, file) in FILES {
            assert!(file.starts_with("# "), "{name} says why it exists");
            let mut seen = HashSet::new();
            for word in words_of(file) {
                assert!(seen.insert(word), "{name} holds {word} twice");
                assert_eq!(word, word.trim(), "{name}");
            }
            assert!(!seen.is_empty(), "{name} is empty");
        }
    }

    #[test]
    fn words_are_found_in_any_case() {
        assert!(QUESTION_WORDS.has("Waarom") && QUESTION_WORDS.contains("waarom"));
        assert!(!QUESTION_WORDS.contains("Waarom") && !QUESTION_WORDS.has("daarom"));
    }
}
