//! Word classes: sets of Dutch words that the rules of the layers above ask for.
//!
//! Each class is a text file beside this one: a word (or a fixed row of words) a line, small letters unless the capital
//! is what tells; lines that begin with `#` say why the class exists. A class that holds another one's words is made of
//! both in code, so that no word is written twice for one reason.

use super::letters::lower;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A set of words, read from its text file at first use.
#[derive(Debug)]
pub struct Class {
    files: &'static [&'static str],
    sorted: OnceLock<Vec<&'static str>>,
}

impl Class {
    /// The words of these files together.
    const fn of(files: &'static [&'static str]) -> Self {
        Self {
            files,
            sorted: OnceLock::new(),
        }
    }

    /// The words in the order in which they are written.
    pub fn words(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.files.iter().flat_map(|file| words_of(file))
    }

    /// Whether the word, written as the class writes it, belongs to it.
    pub fn contains(&self, word: &str) -> bool {
        let sorted = self.sorted.get_or_init(|| {
            let mut sorted: Vec<&'static str> = self.words().collect();
            sorted.sort_unstable();
            sorted
        });
        sorted.binary_search(&word).is_ok()
    }

    /// Whether the word belongs to the class, whatever its capitals; for classes in small letters.
    pub fn has(&self, word: &str) -> bool {
        self.contains(&small(word))
    }

    /// Whether the word ends in one of the words of the class.
    pub fn ends(&self, word: &str) -> bool {
        self.words().any(|ending| word.ends_with(ending))
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

/// Declares the classes: what each is, its name, and the files that it is made of.
macro_rules! classes {
    ($($(#[$doc:meta])+ $name:ident = $($file:literal)|+;)+) => {
        $($(#[$doc])+ pub static $name: Class = Class::of(&[$(include_str!(concat!($file, ".txt"))),+]);)+

        /// Every file with its name.
        #[cfg(test)]
        const FILES: &[(&str, &str)] = &[$($(($file, include_str!(concat!($file, ".txt"))),)+)+];
    };
}

classes! {
    /// Verbs that need another one.
    AUXILIARIES = "auxiliaries";
    /// Words that say little by themselves, folded.
    COMMON_WORDS = "common-words";
    /// Who governs.
    GOVERNING = "governing";
    /// Words behind a hyphen that stands for a shared part.
    JOINING_WORDS = "joining-words";
    /// Words with which a question begins.
    QUESTION_WORDS = "question-words";
}

#[cfg(test)]
mod tests {
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
