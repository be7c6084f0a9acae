//! Which question is taken up by which answer.
//!
//! An answer says again, in other words, what it takes up, and names who asked. So a question can only belong to an answer
//! that names its fractie, and belongs to the one whose restatement holds most of what the question says, weighed by how
//! rare the words are in the paper. Where nothing holds enough of it, nothing takes it up. Answers mostly follow the order
//! of the questions, which decides between near equals.

use crate::extract::similarity::{Passage, Rarity};
use crate::extract::{Asks, Certainty};

/// How much of a question its answer must say again.
const ENOUGH: f32 = 0.30;
/// What a short question counts whose own words are said again without those before it.
const ALONE: f32 = 0.4;
/// How many stems a brief restatement has at least, and how much of it the question must hold.
const BRIEFEST: usize = 3;
/// Of how many stems a question is at least for which an answer to another party is looked for, unless that says nearly all
/// of it again.
const BRIEF: usize = 4;
const NEARLY_ALL: f32 = 0.75;
/// How much of a question an answer to another party must say again, and how much more than one to its own.
const OF_OTHERS: f32 = 0.45;
const MUCH_MORE: f32 = 0.15;
/// How much of a question must be said again for the link to be more than a guess.
const SURE: f32 = 0.6;
const SURE_OF_OWN: f32 = 0.4;
/// How much of a question an answer must say that does not say it again.
const IN_OWN_WORDS: f32 = 0.6;
/// How much of a question that adds to the one before it.
const SOMETHING: f32 = 0.1;
/// How alike questions of two parties are that ask the same; where one answer takes up both; and where it was found for one
/// of them because it says that one again too.
const ALIKE: f32 = 0.5;
const ALIKE_TOGETHER: f32 = 0.44;
const ALIKE_TAKEN_OVER: f32 = 0.3;
/// Of fewer stems no question is like another.
const FEWEST: usize = 3;
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
    /// Whether it adds to the question before it: `Kan tevens worden aangegeven …`.
    pub(super) adds: bool,
    /// What it asks for.
    pub(super) asks: Asks,
    /// In which block it is asked.
    pub(super) block: usize,
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

/// How a question came to an answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    /// Which answer.
    pub(super) answer: usize,
    /// Whether it answers another party that asks the same.
    pub(super) of_others: bool,
    /// Whether the question's own answer only points at this one.
    pub(super) pointed_at: bool,
    /// How it is known.
    pub(super) certainty: Certainty,
}

/// The answer of each question.
pub(super) fn link(
    rarity: &Rarity,
    questions: &[Asked],
    restated: &[TakenUp],
) -> Vec<Option<Link>> {
    let places: Vec<f32> = (0..restated.len())
        .map(|index| place_among(restated.iter().map(|part| part.fractie.as_str()), index))
        .collect();
    let best = |(index, question): (usize, &Asked)| {
        let here = place_among(questions.iter().map(|asked| asked.fractie.as_str()), index);
        let own = restated
            .iter()
            .zip(&places)
            .filter(|(part, _)| asks(&question.fractie, &part.fractie))
            .map(|(part, place)| {
                let score = taken(rarity, question, part);
                (score, score - ORDER * (here - place).abs(), part.answer)
            })
            .max_by(|one, other| one.1.total_cmp(&other.1));
        let theirs = restated
            .iter()
            .filter(|part| !asks(&question.fractie, &part.fractie))
            .map(|part| (rarity.coverage(&question.own, &part.said), part.answer))
            .filter(|(score, _)| question.own.len() >= BRIEF || *score >= NEARLY_ALL)
            .filter(|_| question.own.len() >= BRIEFEST)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        chosen(own.map(|(score, _, answer)| (score, answer)), theirs)
    };
    let mut links: Vec<Option<Link>> = questions.iter().enumerate().map(best).collect();
    go_on(rarity, questions, restated, &mut links);
    links
}

/// What an answer says itself, in a block of its own.
pub(super) struct Stated {
    /// Which answer.
    pub(super) answer: usize,
    /// The fracties that it names.
    pub(super) fracties: Vec<String>,
    /// What the block says.
    pub(super) said: Passage,
}

/// A question that is said again nowhere is taken up by the answer to its fractie that says most of its words in answering:
/// `Wie houdt toezicht op de bruggen?` `Het toezicht op de bruggen ligt bij de provincies.`
pub(super) fn by_own_words(
    rarity: &Rarity,
    questions: &[Asked],
    stated: &[Stated],
    links: &mut [Option<Link>],
) {
    for (question, link) in questions.iter().zip(links) {
        // Of a question of one word nothing tells whether it is taken up.
        if link.is_some() || question.own.len() < 2 {
            continue;
        }
        let enough = if question.own.len() < BRIEFEST {
            NEARLY_ALL
        } else {
            IN_OWN_WORDS
        };
        let own = stated.iter().filter(|stated| {
            stated
                .fracties
                .iter()
                .any(|one| asks(&question.fractie, one))
        });
        let best = own
            .map(|stated| (rarity.coverage(&question.own, &stated.said), stated.answer))
            .filter(|(score, _)| *score >= enough)
            .max_by(|one, other| one.0.total_cmp(&other.0));
        *link = best.map(|(_, answer)| Link {
            answer,
            of_others: false,
            pointed_at: false,
            certainty: Certainty::Guessed,
        });
    }
}

/// The answer at the fractie's own question, unless one at another's says much more of it again.
fn chosen(own: Option<(f32, usize)>, theirs: Option<(f32, usize)>) -> Option<Link> {
    let own = own.filter(|(score, _)| *score >= ENOUGH);
    let better = |(score, _): &(f32, usize)| {
        *score >= OF_OTHERS && own.is_none_or(|(own, _)| *score >= own + MUCH_MORE)
    };
    if let Some((score, answer)) = theirs.filter(better) {
        let certainty = if score >= SURE {
            Certainty::Concluded
        } else {
            Certainty::Guessed
        };
        return Some(Link {
            answer,
            of_others: true,
            pointed_at: false,
            certainty,
        });
    }
    let (score, answer) = own?;
    let certainty = if score >= SURE_OF_OWN {
        Certainty::Concluded
    } else {
        Certainty::Guessed
    };
    Some(Link {
        answer,
        of_others: false,
        pointed_at: false,
        certainty,
    })
}

/// A question that adds to the one before it ("Kan tevens worden aangegeven …") shares its answer where that says something
/// of it again, and no other does.
fn go_on(rarity: &Rarity, questions: &[Asked], restated: &[TakenUp], links: &mut [Option<Link>]) {
    for at in 1..questions.len() {
        let (Some([before, here]), Some([Some(link), None])) =
            (questions.get(at - 1..=at), links.get(at - 1..=at))
        else {
            continue;
        };
        let says = |part: &TakenUp| {
            part.answer == link.answer && rarity.coverage(&here.own, &part.said) >= SOMETHING
        };
        if here.adds && before.block == here.block && restated.iter().any(says) {
            let link = Link {
                certainty: Certainty::Guessed,
                ..*link
            };
            links
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|place| *place = Some(link));
        }
    }
}

/// How much of a question an answer to its fractie says again.
fn taken(rarity: &Rarity, question: &Asked, part: &TakenUp) -> f32 {
    let alone = if question.bare.len() > 0 {
        ALONE * rarity.coverage(&question.bare, &part.said)
    } else {
        0.0
    };
    // A long question is said again in few words, all of which are its own.
    let short =
        |own: &Passage| own.len() >= BRIEFEST && rarity.coverage(own, &question.own) >= NEARLY_ALL;
    let brief = if part.own.iter().any(short) {
        ENOUGH
    } else {
        0.0
    };
    rarity
        .coverage(&question.own, &part.said)
        .max(alone)
        .max(brief)
}

/// A question that no answer takes up has the one at the same question of another party.
pub(super) fn shared(same: &[Vec<usize>], links: Vec<Option<Link>>) -> Vec<Option<Link>> {
    let theirs = |at: usize| {
        let others = same.get(at).into_iter().flatten();
        let link = others
            .filter_map(|other| links.get(*other).copied().flatten())
            .next()?;
        Some(Link {
            of_others: true,
            ..link
        })
    };
    let own = |(at, link): (usize, &Option<Link>)| link.or_else(|| theirs(at));
    links.iter().enumerate().map(own).collect()
}

/// The questions of other parties that ask the same as each.
pub(super) fn same(
    rarity: &Rarity,
    questions: &[Asked],
    links: &[Option<Link>],
) -> Vec<Vec<usize>> {
    let link = |at: usize| links.get(at).copied().flatten();
    let alike = |one: usize, other: usize| {
        let (Some(first), Some(second)) = (questions.get(one), questions.get(other)) else {
            return false;
        };
        let enough = match (link(one), link(other)) {
            (Some(here), Some(there)) if here.answer == there.answer => {
                // The answer to the other's question is this one's too.
                let taken_over = here.of_others != there.of_others;
                if taken_over {
                    ALIKE_TAKEN_OVER
                } else {
                    ALIKE_TOGETHER
                }
            }
            _ => ALIKE,
        };
        first.fractie != second.fractie
            && first.own.len().min(second.own.len()) >= FEWEST
            && !first.asks.differs_from(second.asks)
            && rarity.likeness(&first.own, &second.own) >= enough
    };
    let of = |one: usize| {
        (0..questions.len())
            .filter(|other| alike(one, *other))
            .collect()
    };
    (0..questions.len()).map(of).collect()
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
