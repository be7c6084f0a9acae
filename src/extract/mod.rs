//! Typed facts out of running text, each with the place that proves it and the rule that found it.
//!
//! The table below declares every kind of fact. Adding one is one folder here, which holds its type and how it is found,
//! and in this file its `mod`, its `pub use` and one row; lists, keys of JSON, names on the page and marks in the text
//! follow from the row.
//!
//! Facts are taken from blocks only, never from furniture or metadata. All rules are tables of words compiled into the
//! program and scanned by hand: regular expressions would weigh more in the page than all the rest of this layer.

mod context;
mod days;
mod place;

mod certainty;

mod amount;
mod answer;
#[cfg(test)]
mod by_hand;
mod commitment;
mod count;
mod date;
mod european;
mod event;
mod names;
mod phrase;
mod question;
mod quoted;
mod reference;
mod similarity;
mod speaker;
mod sum;
mod words;

use crate::document::{Block, Document, Footnote, Metadata, SCHEMA, Span, Warning};
use crate::dutch::Reading;
use crate::dutch::tokens::Token;
use serde::Serialize;
use std::cell::OnceCell;
use std::ops::{Deref, Range};
use std::rc::Rc;

pub use crate::dutch::decimals::dutch_number;
pub use amount::{Amount, Per};
pub use answer::Answer;
pub use certainty::Certainty;
pub use commitment::{Asked, Commitment, CommitmentStatus};
pub use context::{Context, KnownPaper};
pub use count::Count;
pub use date::{DateFact, OpenEnd, Precision, Tense, date_undated};
pub use event::{Event, EventKind, speaks_of};
pub use names::{Name, Person};
pub use place::Place;
pub(crate) use place::of_block;
pub use question::{AnswerState, Asks, Question};
pub use quoted::QuotedWords;
pub use reference::{Reference, ReferenceKind};
pub(crate) use similarity::telling_words;
pub use sum::{Sum, cell_number};

/// Makes of each row a [`FactKind`], a list in [`Facts`], and an [`Extractor`].
///
/// The type of a fact has a `place`, a `certainty`, a `rule` and a method `understood`, which says in plain Dutch what was understood.
macro_rules! kinds {
    ($(
        $(#[$doc:meta])*
        $kind:ident {
            facts: $list:ident of $Fact:ty,
            dutch: $dutch:literal,
            marked: $marked:literal,
            needs: [$($need:ident),*],
            found_by: $run:path $(,)?
        }
    )*) => {
        /// The kinds of fact.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum FactKind {
            $($(#[$doc])* $kind,)*
        }

        impl FactKind {
            /// All kinds, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// Its name on the page.
            pub const fn dutch(self) -> &'static str {
                match self {
                    $(Self::$kind => $dutch,)*
                }
            }

            /// Whether its words are marked in the text: they name something, rather than state it in a sentence. They may
            /// overlap those of other kinds; where they do, the kind whose row comes first is named.
            pub const fn is_marked(self) -> bool {
                match self {
                    $(Self::$kind => $marked,)*
                }
            }

            /// The kinds that must have been found before it.
            pub const fn needs(self) -> &'static [Self] {
                match self {
                    $(Self::$kind => &[$(Self::$need),*],)*
                }
            }
        }

        /// All facts of one document, by kind, in the order of the text.
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
        pub struct Facts {
            $($(#[$doc])* pub $list: Vec<$Fact>,)*
        }

        impl Facts {
            /// Where each fact stands and how it is known; by kind, then by place.
            pub fn places(&self) -> Vec<Placed<'_>> {
                let mut places = Vec::new();
                $(for fact in &self.$list {
                    places.push(Placed {
                        kind: FactKind::$kind,
                        place: &fact.place,
                        certainty: fact.certainty,
                        rule: fact.rule,
                        understood: fact.understood(),
                    });
                })*
                places
            }

            /// The facts of these kinds only.
            #[cfg(test)]
            fn only(&self, kinds: &[FactKind]) -> Self {
                let mut kept = Self::default();
                $(if kinds.contains(&FactKind::$kind) {
                    kept.$list = self.$list.clone();
                })*
                kept
            }
        }

        const EXTRACTORS: &[Extractor] = &[$($run),*];
    };
}

// In the order in which they are found, and in which JSON has them: each behind the kinds that it needs.
kinds! {
    /// A paper, law article or address that is referred to.
    Reference {
        facts: references of Reference,
        dutch: "verwijzing",
        marked: true,
        needs: [],
        found_by: reference::extract,
    }
    /// A time expression.
    Date {
        facts: dates of DateFact,
        dutch: "tijd",
        marked: true,
        needs: [Reference],
        found_by: date::extract,
    }
    /// A dated happening.
    Event {
        facts: events of Event,
        dutch: "gebeurtenis",
        marked: false,
        needs: [Date],
        found_by: event::extract,
    }
    /// A sum of money.
    Amount {
        facts: amounts of Amount,
        dutch: "bedrag",
        marked: true,
        needs: [],
        found_by: amount::extract,
    }
    /// A sum recomputed.
    Sum {
        facts: sums of Sum,
        dutch: "som",
        marked: false,
        needs: [Amount],
        found_by: sum::extract,
    }
    /// Something counted.
    Count {
        facts: counts of Count,
        dutch: "aantal",
        marked: true,
        needs: [Reference, Date, Amount],
        found_by: count::extract,
    }
    /// An organisation's name.
    Organisation {
        facts: organisations of Name,
        dutch: "organisatie",
        marked: true,
        needs: [],
        found_by: names::extract,
    }
    /// A law's name.
    Law {
        facts: laws of Name,
        dutch: "wet",
        marked: true,
        needs: [Organisation],
        found_by: names::found_with_organisations,
    }
    /// A person's name.
    Person {
        facts: people of Person,
        dutch: "persoon",
        marked: true,
        needs: [Organisation],
        found_by: names::found_with_organisations,
    }
    /// Words of somebody else in quotation marks.
    Quoted {
        facts: quoted of QuotedWords,
        dutch: "woorden van een ander",
        marked: false,
        needs: [Person],
        found_by: quoted::extract,
    }
    /// A toezegging: what a member of government promises.
    Commitment {
        facts: commitments of Commitment,
        dutch: "toezegging",
        marked: false,
        needs: [Date, Person],
        found_by: commitment::extract,
    }
    /// A question put to government.
    Question {
        facts: questions of Question,
        dutch: "vraag",
        marked: false,
        // What became of a question is told by what its answer holds.
        needs: [Reference, Date, Amount, Count, Organisation, Law, Person, Commitment],
        found_by: question::extract,
    }
    /// An answer that takes up questions.
    Answer {
        facts: answers of Answer,
        dutch: "antwoord",
        marked: false,
        needs: [Question],
        found_by: answer::extract,
    }
}

/// A fact of any kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<'f> {
    /// Its kind.
    pub kind: FactKind,
    /// Where it stands.
    pub place: &'f Place,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
    /// What was understood, in plain Dutch.
    pub understood: String,
}

/// Adds the facts of one kind to those that were found before.
type Extractor = fn(&Task<'_>, &mut Facts);

/// All facts of a document.
pub fn extract(context: &Context<'_>) -> Facts {
    let mut work = Extraction::of(context);
    while work.step() {}
    work.facts
}

/// The facts of a document, found one kind a step: a page stays awake between two steps.
pub struct Extraction<'a> {
    task: Task<'a>,
    left: std::slice::Iter<'static, Extractor>,
    /// What was found so far; all of it once [`Self::step`] says that nothing is left.
    pub facts: Facts,
}

impl<'a> Extraction<'a> {
    /// Nothing is found yet.
    pub fn of(context: &'a Context<'a>) -> Self {
        Self {
            task: Task::of(context),
            left: EXTRACTORS.iter(),
            facts: Facts::default(),
        }
    }

    /// Finds the next kind. `false` where none was left.
    pub fn step(&mut self) -> bool {
        let next = self.left.next();
        if let Some(extractor) = next {
            extractor(&self.task, &mut self.facts);
        }
        next.is_some()
    }
}

/// A document being read: what is known besides its text, and what more than one extractor needs, found once.
struct Task<'a> {
    context: &'a Context<'a>,
    answered: OnceCell<Vec<answer::Part>>,
    answers: OnceCell<answer::Answered>,
    readings: OnceCell<Vec<Rc<Reading<'a>>>>,
}

impl<'a> Task<'a> {
    fn of(context: &'a Context<'a>) -> Self {
        Self {
            context,
            answered: OnceCell::new(),
            answers: OnceCell::new(),
            readings: OnceCell::new(),
        }
    }

    /// The blocks as they were read, once for all that look for facts in them.
    fn readings(&self) -> &[Rc<Reading<'a>>] {
        self.readings.get_or_init(|| {
            let blocks = self.context.document.blocks.iter();
            blocks
                .map(|block| Rc::new(Reading::new(&block.text)))
                .collect()
        })
    }

    /// A block as it was read.
    fn reading(&self, block: usize) -> Rc<Reading<'a>> {
        let known = self.readings().get(block);
        known.map_or_else(|| Rc::new(Reading::new("")), Rc::clone)
    }

    /// The sentences of a block.
    fn sentences(&self, block: usize) -> &[Range<usize>] {
        let known = self.readings().get(block);
        known.map_or(&[], |reading| reading.sentences())
    }

    /// The words of a block.
    fn words(&self, block: usize) -> &[Token<'a>] {
        let known = self.readings().get(block);
        known.map_or(&[], |reading| &reading.words)
    }

    /// The answers, and what each says again: promises do not stand there.
    fn answered(&self) -> &[answer::Part] {
        self.answered.get_or_init(|| answer::parts(self.document))
    }

    /// The answers to the document's questions, found once for those and for themselves.
    fn answers_to(&self, questions: &[Question]) -> &answer::Answered {
        self.answers
            .get_or_init(|| answer::answers_to(self, questions))
    }
}

impl<'a> Deref for Task<'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Context<'a> {
        self.context
    }
}

/// The document as JSON shows it.
#[derive(Debug, Serialize)]
#[cfg_attr(
    feature = "cli",
    derive(schemars::JsonSchema),
    schemars(rename = "ParsedDocument")
)]
pub struct Understood<'a> {
    schema: &'static str,
    id: &'a str,
    meta: &'a Metadata,
    blocks: &'a [Block],
    furniture: &'a [Span],
    metadata_spans: &'a [Span],
    footnotes: &'a [Footnote],
    warnings: &'a [Warning],
    facts: &'a Facts,
}

impl<'a> Understood<'a> {
    /// The document with its facts.
    pub fn new(document: &'a Document, facts: &'a Facts) -> Self {
        Self {
            schema: SCHEMA,
            id: &document.id,
            meta: &document.meta,
            blocks: &document.blocks,
            furniture: &document.furniture,
            metadata_spans: &document.metadata_spans,
            footnotes: &document.footnotes,
            warnings: &document.warnings,
            facts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = include_str!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/corpus/kst-31476-24.txt"
    ));

    #[test]
    fn a_kind_needs_only_what_stands_before_it() {
        for (at, kind) in FactKind::ALL.iter().enumerate() {
            let before = FactKind::ALL.get(..at).unwrap_or_default();
            assert!(
                kind.needs().iter().all(|need| before.contains(need)),
                "{kind:?}"
            );
        }
    }

    #[test]
    fn a_kind_is_found_from_what_it_needs() {
        let document = by_hand::document_of(LETTER);
        let context = Context::alone(&document);
        let task = Task::of(&context);
        let all = extract(&context);
        for (kind, extractor) in FactKind::ALL.iter().zip(EXTRACTORS) {
            let mut found = all.only(kind.needs());
            extractor(&task, &mut found);
            // Laws and people are there only when organisations are looked for.
            if !kind.needs().contains(&FactKind::Organisation) {
                assert_eq!(found.only(&[*kind]), all.only(&[*kind]), "{kind:?}");
            }
        }
    }
}
