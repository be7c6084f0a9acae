//! What do people ask first, and what do the documents say? As editors answered it, each statement with its proof.

use super::Explorer;
use super::mention::{Mention, quoted};
use crate::dossier::{Answer, Sentence, Told};
use crate::dutch::classes::{AUXILIARIES, DETERMINERS, QUESTION_WORDS, WordSet};
use crate::dutch::letters::fold;
use crate::dutch::stems::stem;
use crate::dutch::tokens::tokens;
use serde::Serialize;
use std::collections::BTreeSet;

/// A question with the editors' answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Reply {
    /// Its name in links.
    pub slug: String,
    /// The question.
    pub question: String,
    /// The question in English; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub english: String,
    /// The view of the page that tells more; empty where none does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub see: String,
    /// The answer, the main thing first.
    pub said: Vec<Said>,
}

/// A statement of the editors with the words that prove it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Said {
    /// What they say: a sentence, or two that the same words prove.
    pub text: String,
    /// The same in English; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub english: String,
    /// An address that text and proof name, without `https://`; empty where there is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The words that prove it, the main ones first; never none.
    pub proofs: Vec<Mention>,
}

impl Explorer {
    /// Questions with their answers, the first one first. A statement whose document is not here is left out.
    pub fn answers(&self) -> Vec<Reply> {
        let answers = self.answers.answers.iter();
        answers.filter_map(|answer| self.reply(answer)).collect()
    }

    /// Whether editors answered anything.
    pub fn has_answers(&self) -> bool {
        !self.answers.answers.is_empty()
    }

    /// Whether any answer is there in English.
    pub fn has_english(&self) -> bool {
        self.answers.has_english()
    }

    /// The answer to a query that is such a question, in the editors' words or in other ones that they foresaw.
    pub fn answer_to(&self, typed: &str) -> Option<Reply> {
        let asked = self.key_of(typed)?;
        let answer = self.answers.answers.iter().find(|answer| {
            let ways = answer.asked.iter().chain([&answer.question]);
            ways.filter_map(|way| self.key_of(way))
                .any(|way| way == asked)
        })?;
        self.reply(answer)
    }

    /// Questions, each with its slug, that somebody may want to ask who looks for a few words; none where they are a question.
    pub fn questions_near(&self, typed: &str) -> Vec<(&str, &str)> {
        /// Who types more looks for a passage.
        const FEW: usize = 3;
        /// A line of them.
        const MOST: usize = 2;
        let words = folded(typed);
        if words.len() > FEW || self.answer_to(typed).is_some() {
            return Vec::new();
        }
        let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
        let is_near = |answer: &&Answer| {
            let near = answer.near.iter();
            near.flat_map(|word| folded(word))
                .any(|word| stems.contains(&stem(&word)))
        };
        let near = self.answers.answers.iter().filter(is_near);
        let near = near.map(|answer| (answer.slug.as_str(), answer.question.as_str()));
        near.take(MOST).collect()
    }

    /// Whether what somebody typed has one of these words, in any form.
    pub fn has_word_of(typed: &str, words: &[&str]) -> bool {
        let stems: Vec<_> = folded(typed).iter().map(|word| stem(word)).collect();
        words.iter().any(|word| stems.contains(&stem(&fold(word))))
    }

    fn reply(&self, answer: &Answer) -> Option<Reply> {
        let said: Vec<Said> = answer
            .sentences
            .iter()
            .filter_map(|sentence| self.said(sentence))
            .collect();
        (!said.is_empty()).then(|| Reply {
            slug: answer.slug.clone(),
            question: answer.question.clone(),
            english: answer.english.clone(),
            see: answer.see.clone(),
            said,
        })
    }

    fn said(&self, sentence: &Sentence) -> Option<Said> {
        let proofs: Vec<Mention> = sentence
            .proofs()
            .filter_map(|(document, quote)| self.proof(document, quote))
            .collect();
        // What only part of the proof is here for is not said either.
        (proofs.len() == 1 + sentence.also.len()).then(|| Said {
            text: sentence.text.clone(),
            english: sentence.english.clone(),
            address: sentence.address.clone(),
            proofs,
        })
    }

    /// Words of a document, where they stand.
    pub(super) fn proof(&self, document: &str, quote: &str) -> Option<Mention> {
        quoted(self, self.document(document).ok()?, quote)
    }

    /// What a question asks, whatever its form: the stems of its words, those of the subject as one, without articles and
    /// pronouns. `None` where it asks nothing in particular.
    fn key_of(&self, typed: &str) -> Option<BTreeSet<String>> {
        /// Longer than any question of the editors; a pasted page is none.
        const LONGEST: usize = 200;
        if typed.len() > LONGEST {
            return None;
        }
        let mut folded = folded(typed);
        let mut named = false;
        for subject in &self.answers.subject {
            named |= replace(&mut folded, &self::folded(subject));
        }
        let small = |word: &String| DETERMINERS.has(word) || ["ik", "er"].contains(&word.as_str());
        let mut key: BTreeSet<String> = folded
            .iter()
            .filter(|word| !small(word))
            .map(|word| stem(word))
            .collect();
        // `Is het gratis` asks it of the subject; `wat is het` of nobody knows what.
        if !named {
            key.insert(SUBJECT.to_owned());
        }
        let words = folded
            .iter()
            .filter(|word| !small(word) && !QUESTION_WORDS.has(word) && !AUXILIARIES.has(word));
        (named || words.count() > 0).then_some(key)
    }

    /// What does not hold of the answers, one sentence each.
    pub fn answer_faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut slugs = BTreeSet::new();
        let mut ways: Vec<(BTreeSet<String>, &str)> = Vec::new();
        for answer in &self.answers.answers {
            let mut fault = |what: &str| {
                faults.push(format!("answers.toml: {}: {what}", answer.question));
            };
            if !is_slug(&answer.slug) || !slugs.insert(&answer.slug) {
                fault(
                    "its slug is missing, stands twice, or has other signs than letters, digits and hyphens",
                );
            }
            if answer.sentences.is_empty() {
                fault("it has no [[answer.sentence]]");
            }
            for way in answer.asked.iter().chain([&answer.question]) {
                let Some(key) = self.key_of(way) else {
                    fault(&format!(
                        "{way:?} is no question that can be told from others"
                    ));
                    continue;
                };
                let other = ways
                    .iter()
                    .find(|(known, slug)| *known == key && *slug != answer.slug);
                if let Some((_, other)) = other {
                    fault(&format!("{way:?} asks the same as {other}"));
                }
                ways.push((key, &answer.slug));
            }
            for sentence in &answer.sentences {
                if sentence.text.is_empty() {
                    fault("a sentence says nothing");
                }
                for (document, quote) in sentence.proofs() {
                    if self.proof(document, quote).is_none() {
                        fault(&format!("{document}: quote not found: {quote}"));
                    }
                }
                if !names_address(sentence) {
                    fault(&format!(
                        "{} must stand in the sentence and in its quote",
                        sentence.address
                    ));
                }
            }
        }
        faults
    }
}

/// What stands for the subject in a key: no word of a query holds this sign.
const SUBJECT: &str = "§";

fn folded(text: &str) -> Vec<String> {
    let folded = fold(text);
    tokens(&folded)
        .iter()
        .map(|token| token.text.to_owned())
        .collect()
}

/// Puts the sign of the subject wherever these words follow each other; whether they do anywhere.
fn replace(words: &mut Vec<String>, subject: &[String]) -> bool {
    let mut found = false;
    while let Some(at) = words
        .windows(subject.len().max(1))
        .position(|window| window == subject)
    {
        words.splice(at..at + subject.len(), [SUBJECT.to_owned()]);
        found = true;
    }
    found
}

/// Whether the address of a sentence stands in it and in one of its proofs.
fn names_address(sentence: &Sentence) -> bool {
    let also = |told: &Told| told.quote.contains(&sentence.address);
    sentence.text.contains(&sentence.address)
        && (sentence.quote.contains(&sentence.address) || sentence.also.iter().any(also))
}

/// Whether it can stand in an address as it is.
pub(super) fn is_slug(slug: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    !slug.is_empty() && slug.chars().all(plain)
}
