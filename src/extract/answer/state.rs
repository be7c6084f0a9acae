//! What became of each question: answered, answered together with others, gone into without an answer, not found.

use super::Answered;
use super::given::{Said, Wanted, may_be_elsewhere};
use super::linking::Link;
use crate::document::Document;
use crate::extract::question::fact::{AnswerState, Question};
use crate::extract::question::numbered::is_notice;
use crate::extract::similarity::Passage;
use crate::extract::{Certainty, Facts};

/// The words of answers, behind their blocks and whether what stands elsewhere is no answer: many questions share them.
type Read<'d> = Vec<((Vec<(usize, usize)>, bool), Said<'d>)>;

/// How alike a clause must be to a question to be that question again.
const SAID_AGAIN: f32 = 0.25;

/// Says of each question what became of it, and which others ask the same.
pub(in crate::extract) fn settle(
    document: &Document,
    facts: &Facts,
    answered: &Answered,
    questions: &mut [Question],
) {
    let ids: Vec<String> = questions
        .iter()
        .map(|question| question.id.clone())
        .collect();
    let mut read = Read::new();
    for (at, question) in questions.iter_mut().enumerate() {
        (question.state, question.state_certainty) =
            state(document, facts, answered, &mut read, (at, question));
        let same = answered.same.get(at).into_iter().flatten();
        question.same_as = same.filter_map(|other| ids.get(*other).cloned()).collect();
    }
}

/// What became of the question that is the `at`-th.
fn state<'d>(
    document: &'d Document,
    facts: &'d Facts,
    answered: &Answered,
    read: &mut Read<'d>,
    (at, question): (usize, &Question),
) -> (AnswerState, Certainty) {
    let links = answered.links.get(at).map_or(&[][..], Vec::as_slice);
    let (Some(link), Some(passage)) = (links.first(), answered.asked.get(at)) else {
        return (AnswerState::NotFound, Certainty::Concluded);
    };
    // A mededeling says that the answer comes later, or where it stands.
    let told = answered.answers.get(link.answer);
    let opens = told.and_then(|told| document.blocks.get(*told.blocks.first()?));
    if opens.is_some_and(is_notice) {
        return (AnswerState::Addressed, Certainty::Concluded);
    }
    // Those that only found it here do not make it a shared one.
    let shares = |answer: usize| {
        let taken = answered.links.iter().flatten();
        let own = taken.filter(|link| !link.pointed_at && !link.of_others);
        own.filter(|link| link.answer == answer).count() > 1
    };
    let shared = links
        .iter()
        .any(|link| link.of_others || link.pointed_at || shares(link.answer));
    let may_be_elsewhere = may_be_elsewhere(&question.text);
    let mut gives = |links: &[Link], beside_others: bool| {
        let said = links
            .iter()
            .filter_map(|link| answered.said.get(link.answer));
        let blocks: Vec<(usize, usize)> = said.flatten().copied().collect();
        let key = (blocks, may_be_elsewhere);
        let known = read.iter().position(|(known, _)| *known == key);
        let at = known.unwrap_or_else(|| {
            let said = Said::of(document, facts, &answered.rarity, &key.0, key.1);
            read.push((key, said));
            read.len() - 1
        });
        let Some((_, said)) = read.get(at) else {
            return (false, Certainty::Guessed);
        };
        let wanted = Wanted {
            asks: question.asks,
            text: &question.text,
            passage,
            reworded: reworded(answered, links, passage),
            beside_others,
        };
        said.gives(&answered.rarity, &wanted)
    };
    // What the question's own answer says beside pointing at another counts first.
    let own: Vec<Link> = links
        .iter()
        .copied()
        .filter(|link| !link.pointed_at)
        .collect();
    let pointed = own.len() < links.len();
    let (given, certainty) = Some(gives(&own, shared && !pointed))
        .filter(|(given, _)| *given || !pointed)
        .unwrap_or_else(|| gives(links, true));
    let state = match (given, shared) {
        (false, _) => AnswerState::Addressed,
        (true, true) => AnswerState::AnsweredWithOthers,
        (true, false) => AnswerState::Answered,
    };
    (state, weaker(certainty, link.certainty))
}

/// How the answers say the question again: the clause most like it.
fn reworded<'a>(answered: &'a Answered, links: &[Link], asked: &Passage) -> Option<&'a Passage> {
    let clauses = links
        .iter()
        .filter_map(|link| answered.clauses.get(link.answer))
        .flatten();
    clauses
        .map(|clause| (answered.rarity.likeness(clause, asked), clause))
        .filter(|(held, _)| *held >= SAID_AGAIN)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, clause)| clause)
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
