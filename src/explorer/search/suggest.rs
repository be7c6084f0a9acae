//! What a reader may have meant, or may go on to type: words of the texts, names, themes and titles.

use super::Answer;
use crate::dutch::stems::stem;
use crate::explorer::Explorer;
use crate::search::{Query, fold};
use serde::Serialize;

/// Suggestions of one sort at most.
const MOST: usize = 5;

/// Something to search for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Suggestion {
    /// The whole query.
    pub text: String,
    /// What it is: `word`, `name`, `theme` or `document`.
    pub kind: &'static str,
}

impl Explorer {
    /// Ways to go on from what was typed, words first.
    pub fn suggest(&self, typed: &str) -> Vec<Suggestion> {
        if typed.len() > Query::LONGEST {
            return Vec::new();
        }
        let last = typed.rsplit(char::is_whitespace).next().unwrap_or("");
        let before = typed.get(..typed.len() - last.len()).unwrap_or("");
        let prefix = fold(last.trim_start_matches(['"', '-', '(']));
        if prefix.chars().count() < 2 {
            return Vec::new();
        }
        let words = self
            .engine
            .completions(&prefix, MOST, &|passage| self.text(passage));
        // Another form of a whole word is found with it.
        let typed_stem = stem(&prefix);
        let mut found: Vec<Suggestion> = words
            .into_iter()
            .filter(|word| stem(&fold(word)) != typed_stem)
            .map(|word| Suggestion {
                text: format!("{before}{word}"),
                kind: "word",
            })
            .collect();
        let whole = fold(typed.trim());
        let begins = |name: &str| {
            fold(name).split(' ').any(|word| word.starts_with(&prefix))
                && fold(name).contains(&whole)
        };
        let mut add = |names: &mut dyn Iterator<Item = &str>, kind: &'static str| {
            let names = names
                .filter(|name| begins(name) && fold(name) != whole)
                .take(MOST);
            found.extend(names.map(|name| Suggestion {
                text: name.to_owned(),
                kind,
            }));
        };
        let known = |name: &&str| !self.engine.naming(name).is_empty();
        if prefix.len() > 2 {
            add(
                &mut self
                    .names
                    .entries()
                    .iter()
                    .map(|entry| entry.canonical.as_str())
                    .filter(|name| begins(name))
                    .filter(known),
                "name",
            );
        }
        add(
            &mut self
                .story
                .threads
                .iter()
                .map(|thread| thread.theme_nl.as_str()),
            "theme",
        );
        if self.opened.len() <= 100 {
            add(
                &mut self.opened.iter().map(|opened| opened.short_title()),
                "document",
            );
        }
        found
    }

    /// The query with its unknown words replaced by those of the texts that look like them; `None` where all are known.
    pub fn did_you_mean(&self, typed: &str, answer: &Answer) -> Option<String> {
        let corrections = self
            .engine
            .corrections(&answer.resolved, &|passage| self.text(passage));
        if corrections.is_empty() || typed.len() > Query::LONGEST {
            return None;
        }
        let mend = |word: &str| {
            let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
            let folded = fold(bare);
            let mended = corrections
                .iter()
                .find(|(known, _)| *known == folded)
                .map(|(_, mended)| mended);
            mended.map_or_else(|| word.to_owned(), |mended| word.replace(bare, mended))
        };
        Some(
            typed
                .split_whitespace()
                .map(mend)
                .collect::<Vec<_>>()
                .join(" "),
        )
    }
}
