//! What a person types, as a query: words that all must occur; the last one may be unfinished.

use super::tokenizer::tokens;

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Folded words in the order typed; each must occur.
    pub(crate) words: Vec<Word>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its folded form.
    pub(crate) term: String,
    /// Whether a longer word fits too, because it may still be being typed.
    pub(crate) open: bool,
}

impl Query {
    /// Reads what was typed. Any text is a query; one without words finds nothing.
    pub fn parse(typed: &str) -> Self {
        let finished = typed.ends_with(char::is_whitespace);
        let mut words: Vec<Word> = tokens(typed).map(|token| Word { term: token.term, open: false }).collect();
        if let Some(last) = words.last_mut() {
            last.open = !finished;
        }
        Self { words }
    }

    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How a folded term of a text answers this query: `Some(true)` as typed, `Some(false)` as the beginning.
    pub(crate) fn answers(&self, term: &str) -> Option<bool> {
        let exact = self.words.iter().any(|word| word.term == term);
        let begins = self.words.iter().any(|word| word.open && term.starts_with(&word.term));
        (exact || begins).then_some(exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_open_until_a_space_follows() {
        assert_eq!(Query::parse("de cliën").words[1], Word { term: "clien".to_owned(), open: true });
        assert!(!Query::parse("de cliën ").words[1].open);
        assert!(Query::parse(" \"?! ").is_empty());
    }
}
