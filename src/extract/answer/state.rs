//! What became of each question: answered, answered together with others, gone into without an answer, not found.

use super::Answered;
use super::given::{Said, Wanted};
use crate::document::Document;
use crate::extract::question::asked_for;
use crate::extract::{Certainty, Facts, Question};
use serde::Serialize;

/// What became of a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// An answer of its own gives what was asked.
    Answered,
    /// So does one to several questions, or to another party that asks the same.
    AnsweredWithOthers,
    /// An answer goes into it, but what was asked does not stand there.
    Addressed,
    /// No answer was found.
    #[default]
    NotFound,
}

/// Says of each question what it asks for, what became of it, and which others ask the same.
pub(in crate::extract) fn settle(
    document: &Document,
    facts: &Facts,
    answered: &Answered,
    questions: &mut [Question],
) {
    let ids: Vec<String> = questions.iter().map(|question| question.id.clone()).collect();
    for (at, question) in questions.iter_mut().enumerate() {
        question.asks = asked_for(&question.text);
        (question.state, question.certainty) = state(document, facts, answered, at, question);
        let same = answered.same.get(at).into_iter().flatten();
        question.same_as = same.filter_map(|other| ids.get(*other).cloned()).collect();
    }
}

/// What became of the question that is the `at`-th.
fn state(
    document: &Document,
    facts: &Facts,
    answered: &Answered,
    at: usize,
    question: &Question,
) -> (State, Certainty) {
    let links = answered.links.get(at).map_or(&[][..], Vec::as_slice);
    let Some(link) = links.iter().find(|link| link.of_others).or(links.first()) else {
        return (State::NotFound, Certainty::Concluded);
    };
    // Those whose answer only points here do not make it a shared one.
    let shares = |answer: usize| {
        let taken = answered.links.iter().flatten();
        taken.filter(|link| link.answer == answer && !link.of_others).count() > 1
    };
    let beside_others = links.iter().any(|link| link.of_others || shares(link.answer));
    let said = links.iter().filter_map(|link| answered.said.get(link.answer));
    let blocks: Vec<(usize, usize)> = said.flatten().copied().collect();
    let said = Said::of(document, facts, &answered.rarity, &blocks);
    let Some(passage) = answered.asked.get(at) else {
        return (State::NotFound, Certainty::Concluded);
    };
    let wanted = Wanted {
        asks: question.asks,
        text: &question.text,
        passage,
        beside_others,
    };
    let (given, certainty) = said.gives(&answered.rarity, &wanted);
    let state = match (given, beside_others) {
        (false, _) => State::Addressed,
        (true, true) => State::AnsweredWithOthers,
        (true, false) => State::Answered,
    };
    (state, weaker(certainty, link.certainty))
}

/// What is concluded from two things is no surer than the less sure of them.
fn weaker(one: Certainty, other: Certainty) -> Certainty {
    let rank = |certainty: Certainty| match certainty {
        Certainty::Guessed => 0,
        Certainty::Concluded => 1,
        Certainty::Stated => 2,
        Certainty::Checked => 3,
    };
    if rank(one) <= rank(other) { one } else { other }
}
