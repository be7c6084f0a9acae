//! Which question is taken up by which answer.
//!
//! An answer says again, in other words, what it takes up, and names who asked. So a question can only belong to an answer
//! that names its fractie, and belongs to the one whose restatement holds most of what the question says, weighed by how
//! rare the words are in the paper. Where nothing holds enough of it, nothing takes it up. Answers mostly follow the order
//! of the questions, which decides between near equals.

use crate::extract::similarity::{Passage, Rarity};

/// How much of a question its answer must say again.
const ENOUGH: f32 = 0.30;
/// What a short question counts whose own words are said again without those before it.
const ALONE: f32 = 0.4;
/// How many stems a brief restatement has at least, and how much of it the question must hold.
const BRIEF: usize = 4;
const NEARLY_ALL: f32 = 0.75;
/// What the place in the order counts.
const ORDER: f32 = 0.06;

/// A question, as it is compared.
pub(super) struct Asked {
    /// Who asked.
    pub(super) fractie: String,
    /// What is asked, with what was said before it where it says too little by itself.
    pub(super) own: Passage,
    /// The words of the question alone.
    pub(super) bare: Passage,
}

/// An answer's restatement of what one fractie asked.
pub(super) struct TakenUp {
    /// Which answer.
    pub(super) answer: usize,
    /// Who asked.
    pub(super) fractie: String,
    /// What is restated.
    pub(super) said: Passage,
    /// Each sentence of the fractie's own among it.
    pub(super) own: Vec<Passage>,
}

/// The answer of each question.
pub(super) fn link(
    rarity: &Rarity,
    questions: &[Asked],
    restated: &[TakenUp],
) -> Vec<Option<usize>> {
    let rank = |index: usize| {
        place_among(
            questions.iter().map(|question| question.fractie.as_str()),
            index,
        )
    };
    let order =
        |index: usize| place_among(restated.iter().map(|part| part.fractie.as_str()), index);
    let places: Vec<f32> = (0..restated.len()).map(order).collect();
    let best = |(index, question): (usize, &Asked)| {
        let here = rank(index);
        let candidates = restated
            .iter()
            .zip(&places)
            .filter(|(part, _)| asks(&question.fractie, &part.fractie));
        let scored = candidates.map(|(part, place)| {
            let alone = if question.bare.len() > 0 {
                ALONE * rarity.coverage(&question.bare, &part.said)
            } else {
                0.0
            };
            // A long question is said again in few words, all of which are its own.
            let short = |own: &&Passage| {
                own.len() >= BRIEF && rarity.coverage(own, &question.own) >= NEARLY_ALL
            };
            let brief = if part.own.iter().any(|own| short(&own)) {
                ENOUGH
            } else {
                0.0
            };
            let score = rarity
                .coverage(&question.own, &part.said)
                .max(alone)
                .max(brief);
            (score, score - ORDER * (here - place).abs(), part.answer)
        });
        let best = scored.max_by(|one, other| one.1.total_cmp(&other.1))?;
        (best.0 >= ENOUGH).then_some(best.2)
    };
    questions.iter().enumerate().map(best).collect()
}

/// Whether a fractie is who asked, or one of those who asked together: `GroenLinks en PvdA`.
fn asks(asker: &str, fractie: &str) -> bool {
    asker == fractie
        || asker
            .split(" en ")
            .flat_map(|some| some.split(", "))
            .any(|one| one == fractie)
}

/// Where an item stands among those of its own fractie, from 0 to 1.
fn place_among<'a>(fracties: impl Iterator<Item = &'a str> + Clone, index: usize) -> f32 {
    let Some(own) = fracties.clone().nth(index) else {
        return 0.0;
    };
    let before = fracties
        .clone()
        .take(index)
        .filter(|fractie| *fractie == own)
        .count();
    let all = fracties.filter(|fractie| *fractie == own).count();
    if all > 1 {
        before as f32 / (all - 1) as f32
    } else {
        0.0
    }
}
