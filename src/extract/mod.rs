//! Typed facts out of running text, each with the place that proves it and the rule that found it.
//!
//! [`EXTRACTORS`] is the one list of what is looked for, in an order in which later ones may use what earlier ones
//! found. Adding a kind of fact is one file here, one list in [`Facts`] with its [`FactKind`], and one row there.
//!
//! Facts are taken from blocks only, never from furniture or metadata. All rules are tables of words compiled into the
//! program and scanned by hand: regular expressions would weigh more in the page than all the rest of this layer.

mod context;
mod facts;
mod place;
mod sentence;
mod shape;

mod amount;
mod answer;
mod commitment;
mod count;
mod date;
mod event;
mod names;
mod number;
mod phrase;
mod question;
mod reference;
mod similarity;
mod speaker;
mod sum;
mod words;

use std::cell::OnceCell;
use std::ops::Deref;
use words::{Word, words};

pub use context::{Context, KnownPaper};
pub use facts::*;
pub use place::Place;
pub(crate) use place::of_block;
pub use sentence::sentences;
pub use shape::Understood;

/// One kind of fact that is looked for.
struct Extractor {
    kind: FactKind,
    run: fn(&Task<'_>, &mut Facts),
}

/// A document being read: what is known besides its text, and what more than one extractor needs, found once.
struct Task<'a> {
    context: &'a Context<'a>,
    answered: OnceCell<Vec<answer::Part>>,
    words: OnceCell<Vec<Vec<Word<'a>>>>,
}

impl<'a> Task<'a> {
    fn of(context: &'a Context<'a>) -> Self {
        Self {
            context,
            answered: OnceCell::new(),
            words: OnceCell::new(),
        }
    }

    /// The words of a block.
    fn words(&self, block: usize) -> &[Word<'a>] {
        let all = || {
            self.context
                .document
                .blocks
                .iter()
                .map(|block| words(&block.text))
                .collect()
        };
        self.words
            .get_or_init(all)
            .get(block)
            .map_or(&[], Vec::as_slice)
    }

    /// The answers, and what each says again: promises do not stand there.
    fn answered(&self) -> &[answer::Part] {
        self.answered.get_or_init(|| answer::parts(self.document))
    }
}

impl<'a> Deref for Task<'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Context<'a> {
        self.context
    }
}

/// All kinds, in an order in which later ones may use what earlier ones found.
const EXTRACTORS: &[Extractor] = &[
    Extractor {
        kind: FactKind::Reference,
        run: reference::extract,
    },
    Extractor {
        kind: FactKind::Date,
        run: date::extract,
    },
    Extractor {
        kind: FactKind::Amount,
        run: amount::extract,
    },
    Extractor {
        kind: FactKind::Sum,
        run: sum::extract,
    },
    Extractor {
        kind: FactKind::Count,
        run: count::extract,
    },
    Extractor {
        kind: FactKind::Organisation,
        run: names::extract,
    },
    Extractor {
        kind: FactKind::Law,
        run: names::found_with_organisations,
    },
    Extractor {
        kind: FactKind::Person,
        run: names::found_with_organisations,
    },
    Extractor {
        kind: FactKind::Commitment,
        run: commitment::extract,
    },
    Extractor {
        kind: FactKind::Question,
        run: question::extract,
    },
    Extractor {
        kind: FactKind::Answer,
        run: answer::extract,
    },
    Extractor {
        kind: FactKind::Event,
        run: event::extract,
    },
];

/// All facts of a document.
pub fn extract(context: &Context<'_>) -> Facts {
    let task = Task::of(context);
    let mut facts = Facts::default();
    for extractor in EXTRACTORS {
        (extractor.run)(&task, &mut facts);
    }
    facts
}

/// The kinds of fact that are looked for.
pub fn kinds() -> impl Iterator<Item = FactKind> {
    EXTRACTORS.iter().map(|extractor| extractor.kind)
}
