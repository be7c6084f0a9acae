//! What a document is about, and how much a sentence belongs to it.
//!
//! A collection names its subject's terms. A document by itself is about the long words of its title that its text uses
//! often; where the title holds none, about the long words that the text uses most.

use crate::document::{BlockKind, Document};
use crate::dutch::letters::Letters;
use crate::extract::Context;
use crate::extract::words::words;

/// Shortest length of a word that can be a subject, in bytes.
const LONG: usize = 10;

/// How often a text must use a word of its title, for the word to be its subject.
const OFTEN: usize = 3;

/// How many words make the subject of a document without a telling title.
const FEW: usize = 2;

/// The subject of a document, and where it is spoken of.
pub(super) struct Subject {
    /// Folded words, of which any longer word may be made.
    stems: Vec<String>,
    /// Abbreviations, which only the whole word is.
    names: Vec<String>,
    /// For each block, whether it or a block under the same heading speaks of the subject.
    sections: Vec<bool>,
}

impl Subject {
    /// The subject of the collection, or the document's own.
    pub(super) fn of(context: &Context<'_>) -> Self {
        let own = if context.terms.is_empty() {
            own_terms(context)
        } else {
            context.terms.to_vec()
        };
        // `MEE` is a name, `mee` a word.
        let (names, stems) = own
            .into_iter()
            .partition(|term| term.chars().all(char::is_uppercase));
        let stems = stems_of(stems);
        let mut subject = Self {
            stems,
            names,
            sections: Vec::new(),
        };
        subject.sections = subject.sections_of(context);
        subject
    }

    /// 2 where the sentence names the subject, 1 where its section does, else 0.
    pub(super) fn relevance(&self, block: usize, sentence: &str) -> u8 {
        if self.is_in(sentence) {
            return 2;
        }
        u8::from(self.sections.get(block).copied().unwrap_or(false))
    }

    fn is_in(&self, text: &str) -> bool {
        let folded = text.folded();
        let stem = self.stems.iter().any(|stem| folded.contains(stem.as_str()));
        stem || !self.names.is_empty()
            && words(text)
                .iter()
                .any(|word| self.names.iter().any(|name| name == word.text))
    }

    fn sections_of(&self, context: &Context<'_>) -> Vec<bool> {
        let blocks = &context.document.blocks;
        let mut sections = Vec::with_capacity(blocks.len());
        for section in blocks.chunk_by(|_, next| next.kind != BlockKind::Heading) {
            let spoken = section.iter().any(|block| self.is_in(&block.text));
            sections.extend(section.iter().map(|_| spoken));
        }
        sections
    }
}

/// Whether a document speaks of a term of the collection's subject.
pub fn speaks_of(document: &Document, term: &str) -> bool {
    let terms = [term.to_owned()];
    let subject = Subject::of(&Context {
        terms: &terms,
        ..Context::alone(document)
    });
    subject.sections.contains(&true)
}

fn stems_of(terms: Vec<String>) -> Vec<String> {
    terms
        .iter()
        .map(|term| term.folded())
        .filter(|term| !term.is_empty())
        .collect()
}

/// The words that a document by itself is about.
fn own_terms(context: &Context<'_>) -> Vec<String> {
    let counts = long_words(context);
    let title: Vec<String> = words(&context.document.meta.title)
        .iter()
        .map(|word| word.text.folded())
        .collect();
    let titled = counts
        .iter()
        .filter(|(word, count)| *count >= OFTEN && title.contains(word));
    let terms: Vec<String> = titled.map(|(word, _)| word.clone()).collect();
    if terms.is_empty() {
        most_used(&counts)
    } else {
        terms
    }
}

/// How often the text uses each long word that names no office.
fn long_words(context: &Context<'_>) -> Vec<(String, usize)> {
    let blocks = context
        .document
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Footnote);
    let long = blocks
        .flat_map(|block| words(&block.text))
        .filter(|word| word.text.len() >= LONG);
    let mut all: Vec<String> = long.map(|word| word.text.folded()).collect();
    all.retain(|word| {
        !["minister", "staatssecretaris", "volksgezondheid"]
            .iter()
            .any(|office| word.contains(office))
    });
    all.sort_unstable();
    all.chunk_by(|one, next| one == next)
        .filter_map(|same| Some((same.first()?.clone(), same.len())))
        .collect()
}

/// The longest words that the text uses most.
fn most_used(counts: &[(String, usize)]) -> Vec<String> {
    let mut common: Vec<&(String, usize)> = counts
        .iter()
        .filter(|(word, count)| word.len() >= LONG + 2 && *count >= OFTEN)
        .collect();
    common.sort_by(|left, right| right.1.cmp(&left.1).then(left.0.cmp(&right.0)));
    common
        .into_iter()
        .take(FEW)
        .map(|(word, _)| word.clone())
        .collect()
}
