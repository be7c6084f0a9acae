//! What people ask first, answered by editors in plain words: `answers.toml`. Each statement carries a verbatim quote that
//! `corpus check` and a test find.

use super::milestones::Told;
use serde::{Deserialize, Serialize};

/// Questions with their answers; a dossier without them has no view of them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// What the subject is called in a question, each way of saying it: `een veerpont`, `veerponten`.
    pub subject: Vec<String>,
    /// The questions, the first one first.
    #[serde(rename = "answer")]
    pub answers: Vec<Answer>,
}

/// A question and its answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answer {
    /// Its name in links.
    pub slug: String,
    /// The question, in plain Dutch.
    pub question: String,
    /// Other ways of asking it.
    pub asked: Vec<String>,
    /// Words that are no question; who looks for them may well want to ask this: `dementie`.
    pub near: Vec<String>,
    /// The question in English; empty where it has none.
    pub english: String,
    /// The view of the page that tells more, as its address names it: `toezeggingen`; empty where none does.
    pub see: String,
    /// The answer, the main thing first.
    #[serde(rename = "sentence")]
    pub sentences: Vec<Sentence>,
}

/// One statement of an answer, with the words that prove it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sentence {
    /// What we say, in plain Dutch: a sentence, or two that the same words prove.
    pub text: String,
    /// The same in English; empty where the English summary leaves it out.
    pub english: String,
    /// Id of the document.
    pub document: String,
    /// The words that prove it, verbatim, white space folded.
    pub quote: String,
    /// Other words that it also rests on.
    pub also: Vec<Told>,
    /// An address that both the statement and the quote name, without `https://`; empty where there is none.
    pub address: String,
}

impl Answers {
    /// Every statement.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.answers.iter().flat_map(|answer| &answer.sentences)
    }

    /// Whether anything is said in English.
    pub fn has_english(&self) -> bool {
        self.answers.iter().any(|answer| !answer.english.is_empty())
    }
}

impl Sentence {
    /// Documents and quotes that it rests on, the first one first.
    pub fn proofs(&self) -> impl Iterator<Item = (&str, &str)> {
        let also = self
            .also
            .iter()
            .map(|told| (told.document.as_str(), told.quote.as_str()));
        std::iter::once((self.document.as_str(), self.quote.as_str())).chain(also)
    }
}
