//! Search over one index.

use super::expand::{Expander, How, Memory, Unit};
use super::index::Index;
use super::matcher::{Mark, Matcher, closeness};
use super::pattern::{Pattern, Refused, Work, Workspace};
use super::query::Query;
use super::question::QuestionKind;
use super::score::{Found, Tie, Units, best_of, find};
use super::thesaurus::Thesaurus;
use super::tokenizer::{scan, words};
use crate::dutch::classes::Class;
use crate::dutch::letters::Letters;
use crate::names::Gazetteer;
use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Reverse;
use std::rc::Rc;

/// How many of the best passages are looked at again, for how near the words stand to each other.
const LOOK_AGAIN: usize = 24;
/// What words that follow one another add to a passage's score.
const NEARNESS: f32 = 0.5;
/// What the sort of answer that a question asks for adds: a number to "hoeveel", a year to "wanneer".
const ANSWERS: f32 = 0.35;
/// What it adds where nearly every passage on the subject has the words that were asked with.
const TELLS: f32 = 0.8;
/// How much of that counts where who speaks asks questions himself.
const ASKED: f32 = 0.6;
/// What the newest paper adds to an answer beside the oldest, and to an answer that says how things stand.
const NEWER: f32 = 0.08;
const NEWEST: f32 = 0.4;

/// An index with the thesaurus that goes with it.
#[derive(Debug, Default)]
pub struct Engine {
    index: Index,
    thesaurus: OnceCell<Thesaurus>,
    /// The dossier's own words that stand for one another.
    own_words: Rc<str>,
    /// The names that are known.
    names: Rc<Gazetteer>,
    memory: Memory,
}

/// What is asked of passages while they are put in order.
pub struct Passages<'p, 't> {
    /// The text of one.
    pub text: &'p dyn Fn(u32) -> Cow<'t, str>,
    /// How new its paper is: 0 the oldest, 1 the newest; 0 where nobody knows.
    pub newness: &'p dyn Fn(u32) -> f32,
    /// Whether who speaks there asks rather than answers.
    pub asks: &'p dyn Fn(u32) -> bool,
    /// Which of two that answer equally well comes first.
    pub tie: Tie<'p>,
}

/// What an answer adds to a passage's score: how well it answers, and how new it is.
fn worth(asks: QuestionKind, answers: f32, newness: f32) -> f32 {
    match asks {
        QuestionKind::Meaning | QuestionKind::Right => TELLS * answers + NEWER * newness,
        QuestionKind::State => NEWEST * newness,
        _ => ANSWERS * answers + NEWER * newness,
    }
}

/// A query with all that the texts have for it.
#[derive(Debug, Default)]
pub struct Resolved {
    wanted: Vec<Unit>,
    unwanted: Vec<Unit>,
    /// What kind of answer a question asks for.
    asks: Option<QuestionKind>,
    /// Terms by which passages that may answer it are known.
    signs: Vec<u32>,
    /// A regular expression, or why it cannot be used.
    pub pattern: Option<Result<Pattern, Refused>>,
    /// Whether more was typed than is looked at.
    is_clipped: bool,
    /// Finds the words in a text.
    pub matcher: Matcher,
}

impl Engine {
    /// An engine over this index.
    pub fn new(index: Index) -> Self {
        Self {
            index,
            ..Self::default()
        }
    }

    /// The same engine, with a dossier's own words that stand for one another (the lines of its `thesaurus.list`) and the
    /// names that are known in it.
    pub fn with_words(self, own_words: Rc<str>, names: Rc<Gazetteer>) -> Self {
        Self {
            own_words,
            names,
            thesaurus: OnceCell::new(),
            ..self
        }
    }

    /// The index.
    pub fn index(&self) -> &Index {
        &self.index
    }

    fn expander(&self) -> Expander<'_> {
        let thesaurus = self
            .thesaurus
            .get_or_init(|| Thesaurus::of(&self.index, &self.own_words, &self.names));
        Expander {
            index: &self.index,
            thesaurus,
            memory: &self.memory,
        }
    }

    /// Looks up what the texts have for a query.
    pub fn resolve(&self, query: &Query) -> Resolved {
        let expander = self.expander();
        let wanted = expander.wanted(query);
        let matcher = Matcher::new(&self.index, &wanted);
        let pattern = query.pattern.as_deref().map(Pattern::read);
        let asks = query.question.as_ref().map(|question| question.kind);
        let signs = asks.and_then(QuestionKind::signs).into_iter();
        let signs = signs.flat_map(Class::words);
        Resolved {
            wanted,
            unwanted: expander.unwanted(query),
            asks,
            signs: signs.filter_map(|word| self.index.find(word)).collect(),
            pattern,
            is_clipped: query.is_clipped,
            matcher,
        }
    }

    /// All admitted passages that answer, in no order.
    pub fn find(&self, query: &Resolved, admits: &dyn Fn(u32) -> bool) -> Vec<Found> {
        let units = Units {
            wanted: &query.wanted,
            unwanted: &query.unwanted,
            signs: &query.signs,
        };
        find(&self.index, &units, admits)
    }

    /// Leaves the best `limit` of these, best first.
    pub fn rank(
        &self,
        query: &Resolved,
        found: &mut Vec<Found>,
        limit: usize,
        passages: &Passages<'_, '_>,
    ) {
        if query.wanted.len() < 2 && query.asks.is_none() {
            return best_of(found, limit, passages.tie);
        }
        best_of(found, limit.max(LOOK_AGAIN), passages.tie);
        for found in found.iter_mut().take(LOOK_AGAIN) {
            let text = (passages.text)(found.passage);
            let marks = query.matcher.marks(&text);
            let answers = query.asks.map_or(0.0, |asks| {
                let newness = (passages.newness)(found.passage);
                let heard = if (passages.asks)(found.passage) {
                    ASKED
                } else {
                    1.0
                };
                worth(asks, heard * asks.answered_by(&text, &marks), newness)
            });
            found.score *= 1.0 + NEARNESS * closeness(&marks) + answers;
        }
        best_of(found, limit, passages.tie);
    }

    /// Words of the texts that begin like this, the most frequent first, as the texts write them.
    pub fn completions<'t>(
        &self,
        prefix: &str,
        limit: usize,
        text: &dyn Fn(u32) -> Cow<'t, str>,
    ) -> Vec<String> {
        let terms = self
            .index
            .beginning(prefix)
            .filter(|term| self.index.term(*term) != prefix);
        let mut frequent_first: Vec<u32> = terms.collect();
        frequent_first.sort_by_key(|term| Reverse(self.index.bulk(*term)));
        frequent_first
            .into_iter()
            .take(limit)
            .map(|term| self.written(term, text))
            .collect()
    }

    /// For each part of a query that the texts do not know, the most frequent of the words that look like it.
    pub fn corrections<'t>(
        &self,
        query: &Resolved,
        text: &dyn Fn(u32) -> Cow<'t, str>,
    ) -> Vec<(String, String)> {
        let guesses = query
            .wanted
            .iter()
            .filter(|unit| unit.ways.iter().all(|way| way.how == How::Fuzzy));
        let best = |unit: &Unit| {
            let terms = unit.ways.iter().flat_map(|way| way.row.iter().flatten());
            let near =
                terms.filter(|term| self.expander().closest(&unit.typed, false).0.contains(term));
            let term = near.max_by_key(|term| self.index.bulk(**term))?;
            Some((unit.typed.clone(), self.written(*term, text)))
        };
        guesses.filter_map(best).collect()
    }

    /// A term as the texts write it where it first occurs, in lower case unless it is an abbreviation.
    fn written<'t>(&self, term: u32, text: &dyn Fn(u32) -> Cow<'t, str>) -> String {
        let mut first = None;
        self.index
            .positions(term, &mut |position| first = first.or(Some(position)));
        let folded = self.index.term(term);
        let Some(position) = first else {
            return folded.to_owned();
        };
        let text = text(self.index.passage_of(position, 0));
        let mut written = String::new();
        scan(&text, &mut |word| {
            if written.is_empty() && word.term == folded {
                written = if word.parts > 1 {
                    folded
                } else {
                    text.get(word.start..word.end).unwrap_or(folded)
                }
                .to_owned();
            }
        });
        let capitals = written
            .chars()
            .filter(|letter| letter.is_uppercase())
            .count();
        if capitals == 1 {
            written.lower()
        } else {
            written
        }
    }

    /// Passages that name this in these words, or in words that mean the very same.
    pub fn naming(&self, name: &str) -> Vec<u32> {
        let unit = self.expander().named(&words(name));
        let units = Units {
            wanted: &[unit],
            ..Units::default()
        };
        let mut passages: Vec<u32> = find(&self.index, &units, &|_| true)
            .iter()
            .map(|found| found.passage)
            .collect();
        passages.sort_unstable();
        passages
    }
}

impl Resolved {
    /// Where in a text the words and the pattern of the query stand, in order. For a text by itself: a pattern that is hard
    /// marks the beginning of a long one only.
    pub fn marks(&self, text: &str) -> Vec<Mark> {
        self.marks_within(text, &mut Work::text(text.len()))
    }

    /// The same for one of many texts that share the work which a pattern may make.
    pub fn marks_within(&self, text: &str, work: &mut Work) -> Vec<Mark> {
        let mut marks = self.matcher.marks(text);
        if let Some(Ok(pattern)) = &self.pattern {
            let places = pattern.places(text, work);
            marks.extend(places.into_iter().map(Mark::of_pattern));
            marks.sort_unstable_by_key(|mark| mark.start);
            marks.dedup_by(|next, mark| next.start < mark.end);
        }
        marks
    }

    /// Whether the text fits the pattern of the query. A pattern that cannot be used fits none, nor does one whose work is
    /// spent.
    pub fn fits(&self, text: &str, space: &mut Workspace, work: &mut Work) -> bool {
        match &self.pattern {
            None => true,
            Some(Ok(pattern)) => pattern.fits(text, space, work),
            Some(Err(_)) => false,
        }
    }

    /// What of the query cannot be used, as far as its text tells.
    pub fn refused(&self) -> Option<Refused> {
        let pattern = self.pattern.as_ref();
        let pattern = pattern.and_then(|pattern| pattern.as_ref().err().copied());
        pattern.or(self.is_clipped.then_some(Refused::TooLong))
    }

    /// Whether no word is looked for.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty()
    }

    /// The parts of the query as typed.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.wanted.iter().map(|unit| unit.typed.as_str())
    }
}
